"""The items of the test after the course in which one option is chosen."""

from coursekit.bank.blueprint import choice
from coursekit.practice import both

KNOWN = choice(
    "known",
    "b",
    {
        "a": both(
            es="Un folleto repartido no es un folleto leído, y menos recordado. Cuentas lo que salió de tus manos, no lo que quedó en su cabeza.",
            en="A leaflet handed out is not a leaflet read, let alone remembered. You count what left your hands, not what stayed in their heads.",
        ),
        "b": both(
            es="Para saber qué hay en la cabeza de quien nunca ha venido, se le pregunta; y sin darle el nombre, para que no lo repita por cortesía.",
            en="To know what is in the head of people who never came, one asks them; and without giving the name, so that they do not repeat it out of courtesy.",
        ),
        "c": both(
            es="Los vídeos los ve gente de cualquier sitio, y quien los sigue ya te conocía. Falta la vecina que no usa esa red.",
            en="The videos are seen by people from anywhere, and whoever follows them knew you already. The neighbour who does not use that network is missing.",
        ),
        "d": both(
            es="Quien prueba una clase ya conocía el gimnasio. A todos los que lo conocen y no se animan no los ves.",
            en="Whoever tries a class knew the gym already. You do not see all those who know it and do not take the step.",
        ),
    },
)

SOURCES = choice(
    "sources",
    "a",
    {
        "a": both(
            es="Donde hay gente suficiente, la distancia se ve; con cinco personas, el porcentaje va a saltos de veinte.",
            en="Where there are people enough, the distance shows; with five of them the percentage moves in leaps of twenty.",
        ),
        "b": both(
            es="Que toda cifra de una muestra baile no hace iguales a todas. La que hay entre la recomendación y el boletín es mucho mayor que ese baile.",
            en="That every figure of a sample wobbles does not make them all equal. The gap between referral and newsletter is much larger than that wobble.",
        ),
        "c": both(
            es="Cuatro de cinco suena a mucho y son cinco. Con ese tamaño, una fuente corriente da una cifra así de vez en cuando.",
            en="Four of five sounds like a lot, and it is five. With that size an ordinary source gives such a figure now and then.",
        ),
        "d": both(
            es="Cuenta quién aporta más en total, y el boletín llega a mucha más gente. Para saber qué fuente convence, se mira cuántas de las que llegan por ella.",
            en="It counts who brings most in all, and the newsletter reaches many more people. To know which source convinces, look at how many of those who come by it.",
        ),
    },
)

FACE = choice(
    "face",
    "d",
    {
        "a": both(
            es="Una conversación es evidencia, de una persona. No se borra: se escribe al lado de quién es y se busca a quien cuente otra cosa.",
            en="A conversation is evidence, from one person. It is not wiped out: one writes beside it whose it is, and looks for someone who tells another story.",
        ),
        "b": both(
            es="Pasa de una clienta a todas. Lo que ella vivió pudo ser lo corriente o lo raro: la entrevista no lo dice.",
            en="It goes from one customer to all. What she went through may have been the ordinary thing or the odd one: the interview does not tell.",
        ),
        "c": both(
            es="Compara alturas que nadie midió con la misma regla. Las otras caras salen de otras fuentes, o de ninguna.",
            en="It compares heights that nobody measured with the same ruler. The other faces come from other sources, or from none.",
        ),
        "d": both(
            es="La fuente dice de quién habla la cara. Con una persona se aprende qué puede pasar; con cuántas pasa es otra pregunta.",
            en="The source says of whom the face speaks. One person teaches what can happen; to how many it happens is another question.",
        ),
    },
)

SURVEY = choice(
    "survey",
    "c",
    {
        "a": both(
            es="Quien responde imagina a la persona que le gustaría ser. Pregúntale qué hizo la última vez que tenía prisa.",
            en="Whoever answers imagines the person they would like to be. Ask what they did the last time they were in a hurry.",
        ),
        "b": both(
            es="Un local puede estar limpio y hacer un ruido insoportable. Son dos cosas: dos preguntas.",
            en="A place can be clean and unbearably noisy. They are two things: two questions.",
        ),
        "c": both(
            es="Una cosa, de una ocasión concreta, con los dos extremos de la escala en palabras.",
            en="One thing, of one particular occasion, with both ends of the scale in words.",
        ),
        "d": both(
            es="La pregunta trae la respuesta puesta: que es mejor, y que miles de personas ya lo dijeron. Quita los elogios y quedará la pregunta.",
            en="The question brings its answer along: that it is better, and that thousands have said so. Take the praise away, and the question remains.",
        ),
    },
)

TRIAL = choice(
    "trial",
    "a",
    {
        "a": both(
            es="El plazo se fijó para que una sola mirada bastara. Lo que se ve antes sirve para comprobar que nada está roto, no para decidir.",
            en="The term was set so that a single look would do. What is seen before serves to check that nothing is broken, not to decide.",
        ),
        "b": both(
            es="A medias no se compara nada: se gasta dinero con la duda intacta, y el grupo sin envío gratis deja de servir de testigo.",
            en="By halves nothing is compared: money is spent with the doubt intact, and the group without free delivery no longer serves as a witness.",
        ),
        "c": both(
            es="Hoy no lo toca; ayer o mañana, quizá sí. Quien mira cada día y se queda con el día bueno encuentra efectos que no existen.",
            en="Today it does not; yesterday or tomorrow it might. Whoever looks every day and keeps the good day finds effects that are not there.",
        ),
        "d": both(
            es="Subir el listón sobre la marcha sigue siendo elegir el día por el resultado. Una regla para parar se escribe antes, con sus cuentas hechas.",
            en="Raising the bar on the way is still choosing the day by the result. A rule for stopping is written beforehand, with its sums done.",
        ),
    },
)

REPLY = choice(
    "reply",
    "d",
    {
        "a": both(
            es="La clienta no encargó nada a ese proveedor. Explicar de quién fue la culpa no es hacerse cargo.",
            en="The customer ordered nothing from that supplier. Explaining whose fault it was is not taking charge.",
        ),
        "b": both(
            es="Una rebaja para otro día no le devuelve la bicicleta. Falta decir qué falló y cuándo la tendrá.",
            en="A reduction for another day does not bring the bicycle back. What went wrong, and when she will have it, is not said.",
        ),
        "c": both(
            es="Es amable y vale para cualquier queja del mundo. No dice qué hicimos mal ni qué vamos a hacer.",
            en="It is kind, and fits any complaint in the world. It says neither what we did wrong nor what we will do.",
        ),
        "d": both(
            es="Nombra el fallo como propio y da un arreglo con fecha que no depende de nadie más.",
            en="It names the fault as our own, and gives a repair with a date that depends on nobody else.",
        ),
    },
)

AGAIN = choice(
    "again",
    "c",
    {
        "a": both(
            es="Un promedio de todos bajaría en cuanto entrara gente nueva, sin que nadie hubiera dejado de pedir.",
            en="An average of everyone would fall as soon as new people came in, without anybody having stopped ordering.",
        ),
        "b": both(
            es="Con mil personas recién llegadas pasaría igual: a ninguna le habría dado tiempo. No falta gente, faltan meses.",
            en="With a thousand newcomers it would be the same: none would have had the time. It is not people that are missing but months.",
        ),
        "c": both(
            es="El plazo es de seis meses y ellas no lo han tenido. Deja fuera a quien no lo haya cumplido, o mira el mismo plazo corto en los dos grupos.",
            en="The term is six months and they have not had it. Leave out whoever has not completed it, or look at the same shorter term in both groups.",
        ),
        "d": both(
            es="Es una historia posible para una diferencia que quizá no existe. Primero, el mismo tiempo para los dos grupos.",
            en="It is a possible story for a difference that may not exist. First, the same time for both groups.",
        ),
    },
)

JOINED = choice(
    "joined",
    "b",
    {
        "a": both(
            es="Todas han venido alguna vez, así que siguen todas. Cuenta cuántas filas tiene cada una.",
            en="They have all come at some time, so they are all there. Count how many rows each of them has.",
        ),
        "b": both(
            es="Hay una fila por entrada al gimnasio. Esa media es la distancia de una entrada, y quien vive cerca entra muchas veces.",
            en="There is a row for each entry to the gym. That mean is the distance of an entry, and whoever lives near enters many times.",
        ),
        "c": both(
            es="Nadie sorteó nada: son las mismas personas en las dos cuentas. Cambia cuántas veces entra cada una en la suma.",
            en="Nobody drew lots: the same people are in both sums. What changes is how many times each of them goes into it.",
        ),
        "d": both(
            es="La unión copia la distancia de cada persona, no inventa ninguna. La copia tantas veces como haga falta, y ahí está el asunto.",
            en="The join copies each person's distance and makes none up. It copies it as many times as needed, and there lies the matter.",
        ),
    },
)

WORST = choice(
    "worst",
    "d",
    {
        "a": both(
            es="Nueve de diez impresiona, y sin charla habrían bajado muchos también: un trimestre malísimo casi nunca va seguido de otro igual.",
            en="Nine of ten is impressive, and many would have come down without a talk too: a dreadful quarter is hardly ever followed by another like it.",
        ),
        "b": both(
            es="Que a uno le fuera peor no dice nada de los otros nueve, ni a favor ni en contra. Falta saber qué hacen diez como ellos sin charla.",
            en="That one did worse says nothing of the other nine, for or against. What is missing is what ten like them do without a talk.",
        ),
        "c": both(
            es="Cien elegidos por ser los peores bajarían igual por su cuenta. Más personas no arregla que se escogiera por el resultado.",
            en="A hundred picked for being the worst would come down by themselves just the same. More people does not mend having chosen by the result.",
        ),
        "d": both(
            es="Se eligió a quienes habían tenido, además, mala suerte. Con la mitad de ellos sin charla, por sorteo, se vería qué parte es de la charla.",
            en="Those were chosen who had had bad luck as well. With half of them left without a talk, by lot, one would see how much of it is due to the talk.",
        ),
    },
)

MEMBERS = choice(
    "members",
    "a",
    {
        "a": both(
            es="El sorteo hace dos grupos que solo se distinguen por la invitación. Se compara a todos los invitados, también a los que no la usaron.",
            en="The lot makes two groups that differ by the invitation alone. All those invited are compared, those who did not use it too.",
        ),
        "b": both(
            es="Más meses de la misma comparación son más de lo mismo: sigue comprando más quien ya leía más.",
            en="More months of the same comparison are more of the same: those who read more already go on buying more.",
        ),
        "c": both(
            es="A los clubes de lectura se apunta quien lee. Esa diferencia estaba ahí antes de que el club abriera.",
            en="Book clubs are joined by people who read. That difference was there before the club opened.",
        ),
        "d": both(
            es="La gente entra en el club en su mejor momento, y después de un buen momento se compra menos o se compra más por otras razones. Sin testigo no se sabe.",
            en="People join the club at their best moment, and after a good moment they buy less, or more for other reasons. Without a witness one cannot know.",
        ),
    },
)

ACCOUNTS = choice(
    "accounts",
    "b",
    {
        "a": both(
            es="Su porcentaje es el mejor y su cuenta es pequeña. Una buena parte de poco es poco.",
            en="Its percentage is the best and its account is small. A good share of little is little.",
        ),
        "b": both(
            es="Lo que queda es el margen menos lo que cuesta atender la cuenta, en euros del año.",
            en="What is left is the margin less what it costs to serve the account, in euros of the year.",
        ),
        "c": both(
            es="Es la que más factura y también la que más pide. Haz la resta: puede que cada botella salga cara.",
            en="It has the largest sales and also asks for most. Do the subtraction: each bottle may come dear.",
        ),
        "d": both(
            es="Ese margen es antes de repartir, reponer y dar crédito. Todavía falta pagar todo eso.",
            en="That margin is before delivering, restocking and giving credit. All of that is still to be paid.",
        ),
    },
)

AUDIT = choice(
    "audit",
    "c",
    {
        "a": both(
            es="El diploma mide lo que valora un jurado. Que alguien llame y le contesten es otra cosa.",
            en="The diploma measures what a jury values. Whether somebody calls and gets an answer is another matter.",
        ),
        "b": both(
            es="Son puertas; falta saber si se abren. Un chat que nadie atiende también figura en la web.",
            en="Those are doors; whether they open is not known. A chat that nobody attends is on the web site too.",
        ),
        "c": both(
            es="Cuenta intentos y logros, dice cuándo falla y se puede comprobar fila por fila.",
            en="It counts attempts and successes, says when it fails, and can be checked row by row.",
        ),
        "d": both(
            es="Quien atiende no oye las llamadas que se pierden. Su buena fe no es un dato.",
            en="Those who pick up do not hear the calls that are lost. Their good faith is not a figure.",
        ),
    },
)
