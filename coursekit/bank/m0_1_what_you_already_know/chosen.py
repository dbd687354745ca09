"""The items of the test before the course in which one option is chosen."""

from coursekit.bank.blueprint import choice
from coursekit.practice import both

KNOWN = choice(
    "known",
    "c",
    {
        "a": both(
            es="Eso es lo que se emitió. Un anuncio puede aparecer mil veces sin que nadie lo mire, o mirarlo siempre las mismas personas.",
            en="That is what was sent out. An advert can appear a thousand times with nobody looking at it, or with the same people looking each time.",
        ),
        "b": both(
            es="Entrar es más que conocer: mucha gente sabe que la librería existe y nunca ha pasado por ella.",
            en="Coming in is more than knowing: many people know that the bookshop exists and have never been there.",
        ),
        "c": both(
            es="A quien no ha venido hay que preguntarle. Una muestra del barrio incluye también a quienes no dejan rastro en la caja ni en la cuenta.",
            en="Those who have not come have to be asked. A sample of the neighbourhood includes people who leave no trace at the till or on the account.",
        ),
        "d": both(
            es="Quien sigue la cuenta ya conoce la librería, pero puede vivir en otra ciudad; y del barrio casi nadie sigue a sus tiendas.",
            en="Whoever follows the account knows the bookshop already, but may live in another town; and in the neighbourhood hardly anyone follows their shops.",
        ),
    },
)

SOURCES = choice(
    "sources",
    "d",
    {
        "a": both(
            es="Con tan pocas personas en la feria, dos que hubieran dicho otra cosa la mandan al último lugar. Mira el tamaño antes que el porcentaje.",
            en="With so few people at the fair, two who had said otherwise would send it to the bottom. Look at the size before the percentage.",
        ),
        "b": both(
            es="La web trae más matrículas porque trae más personas. Cuántas se matriculan **de cada cien** es otra cosa, y ahí la web es la última.",
            en="The web site brings more enrolments because it brings more people. How many enrol **out of a hundred** is another matter, and there the web site comes last.",
        ),
        "c": both(
            es="El azar explica diferencias pequeñas o con pocas personas. Entre la web y las amistades hay mucha distancia y bastante gente.",
            en="Chance explains differences that are small or rest on few people. Between the web site and friends there is a long way and a fair number of people.",
        ),
        "d": both(
            es="Cada porcentaje pesa lo que pesan sus personas. Dos de las tres fuentes se pueden distinguir; la tercera apenas se ha probado.",
            en="Each percentage weighs what its people weigh. Two of the three sources can be told apart; the third has hardly been tried.",
        ),
    },
)

FACE = choice(
    "face",
    "b",
    {
        "a": both(
            es="Nadie contó clientes: en la sala estaba el equipo. Cuántas personas lo viven así no se sabe todavía.",
            en="Nobody counted customers: it was the team who were in the room. How many people feel that way is not known yet.",
        ),
        "b": both(
            es="Una cara dibujada por el equipo es una suposición útil: dice dónde ir a mirar, y con quién hay que hablar.",
            en="A face drawn by the team is a useful guess: it says where to go and look, and whom to talk to.",
        ),
        "c": both(
            es="La altura de una cara no se mide con nada común a todas. Dos caras que vienen de fuentes distintas no se ordenan mirándolas.",
            en="The height of a face is not measured by anything common to all. Two faces from different sources are not ranked by looking at them.",
        ),
        "d": both(
            es="Un mapa de suposiciones se puede comprobar; una página en blanco, no. Se marca lo que falta por preguntar y se pregunta.",
            en="A map of guesses can be checked; a blank page cannot. One marks what is still to be asked, and asks it.",
        ),
    },
)

SURVEY = choice(
    "survey",
    "a",
    {
        "a": both(
            es="Pregunta una sola cosa, sobre algo que pasó, y dice qué significa cada extremo de la escala.",
            en="It asks a single thing, about something that happened, and says what either end of the scale means.",
        ),
        "b": both(
            es="Son dos preguntas en una. Quien recibió el pedido pronto y de mal humor no sabe qué número poner, y tú no sabrás de qué habla.",
            en="It is two questions in one. Whoever got the parcel fast and grumpily does not know which number to give, and you will not know what it speaks of.",
        ),
        "c": both(
            es="Empuja: antes de preguntar ya dice que es cómodo. Las respuestas saldrán altas y no sabrás si por el servicio o por la frase.",
            en="It pushes: before asking, it says that it is comfortable. The answers will be high, and you will not know whether for the service or for the wording.",
        ),
        "d": both(
            es="Pide una promesa sobre el futuro, y prometer no cuesta nada. Pregunta por la última vez que quiso venir y estaba cerrado.",
            en="It asks for a promise about the future, and promising costs nothing. Ask about the last time they wanted to come and it was closed.",
        ),
    },
)

TRIAL = choice(
    "trial",
    "c",
    {
        "a": both(
            es="El intervalo vale para **una** mirada, la que se anunció. Si cada mañana se mira y se para en la primera buena, el azar gana muchas más veces de las que dice.",
            en="The interval holds for **one** look, the one announced. If one looks every morning and stops at the first good one, chance wins far more often than it says.",
        ),
        "b": both(
            es="Parar al ver una ventaja grande es la misma trampa con el listón más alto: el día en que se para se elige mirando.",
            en="Stopping on seeing a large lead is the same trap with a higher bar: the day on which one stops is chosen by looking.",
        ),
        "c": both(
            es="El final se decidió antes de ver nada, y por eso la cifra de ese día se puede creer. La de hoy es una de las muchas que se habrían mirado.",
            en="The end was decided before anything was seen, and that is why that day's figure can be believed. Today's is one of the many that would have been looked at.",
        ),
        "d": both(
            es="Lo que no se sabe no se vuelve sabido por aplicarlo a menos gente; y la prueba pierde el grupo con el que se iba a comparar.",
            en="What is not known does not become known by applying it to fewer people; and the trial loses the group it was to be compared with.",
        ),
    },
)

REPLY = choice(
    "reply",
    "b",
    {
        "a": both(
            es="Lamentar que alguien se haya sentido molesto no es decir que el fallo fue nuestro. La lámpara sigue rota y nadie la trae.",
            en="To regret that someone felt annoyed is not to say that the fault was ours. The lamp is still broken and nobody is bringing one.",
        ),
        "b": both(
            es="Dice qué hicimos mal, y lo que viene después depende de nosotros y tiene un día.",
            en="It says what we did wrong, and what comes next depends on us and has a day.",
        ),
        "c": both(
            es="Puede ser cierto, y a quien compró le da igual: el transporte lo contratamos nosotros. Echar la culpa a otro no arregla el paquete.",
            en="It may be true, and it is all one to the buyer: it was we who hired the carrier. Blaming someone else does not mend the parcel.",
        ),
        "d": both(
            es="Un vale pide que vuelva a comprar a quien todavía no tiene lo que compró. Primero el arreglo; el regalo, si acaso, después.",
            en="A voucher asks somebody to buy again who does not yet have what they bought. First the repair; the present, if at all, afterwards.",
        ),
    },
)

AGAIN = choice(
    "again",
    "a",
    {
        "a": both(
            es="A quien llegó hace tres semanas todavía le quedan muchos días del plazo. Se compara cuando los dos grupos lo han tenido entero.",
            en="Whoever came three weeks ago still has many days of the term ahead. One compares when both groups have had all of it.",
        ),
        "b": both(
            es="Puede que sí, pero estas cifras no lo dicen: mezclan cómo es la gente con cuánto tiempo ha tenido.",
            en="It may be so, but these figures do not tell: they mix what the people are like with how long they have had.",
        ),
        "c": both(
            es="Mezclarlos esconde el problema: la media bajaría cada vez que llega gente nueva, aunque todo el mundo vuelva igual.",
            en="Mixing them hides the problem: the average would fall every time new people come, though everyone comes back just as much.",
        ),
        "d": both(
            es="Más personas dan un intervalo más estrecho alrededor de una comparación igual de injusta. Lo que les falta son días.",
            en="More people give a narrower interval around a comparison that is just as unfair. What they lack is days.",
        ),
    },
)

JOINED = choice(
    "joined",
    "d",
    {
        "a": both(
            es="Al unir no se rellena nada: cada edad sale de la ficha de su persona. Mira cuántas filas tiene cada una en la tabla unida.",
            en="Joining fills nothing in: each age comes from its person's card. Look at how many rows each of them has in the joined table.",
        ),
        "b": both(
            es="Ninguna de las dos es una muestra de la otra: son las mismas personas. La diferencia sale igual cada vez que se unen.",
            en="Neither is a sample of the other: they are the same people. The difference comes out the same every time they are joined.",
        ),
        "c": both(
            es="Así sería si alguien no hubiera pedido nada. Aquí todas las personas tienen algún pedido, y nadie se cae.",
            en="It would be so if somebody had ordered nothing. Here everyone has some order, and nobody drops out.",
        ),
        "d": both(
            es="La tabla unida tiene una fila por pedido. Su media es la edad de un pedido, y quien pide mucho pesa mucho.",
            en="The joined table has a row for each order. Its mean is the age of an order, and whoever orders much weighs much.",
        ),
    },
)

WORST = choice(
    "worst",
    "b",
    {
        "a": both(
            es="Después del curso no es lo mismo que por el curso. ¿Qué habrían hecho en mayo esas tiendas sin ir a clase?",
            en="After the course is not the same as because of it. What would those shops have done in May without going?",
        ),
        "b": both(
            es="Un mes malo es en parte mala suerte, y la suerte no se repite. Para saber qué hizo el curso hace falta con quién comparar: otras tiendas igual de malas, sin curso, elegidas por sorteo.",
            en="A bad month is partly bad luck, and luck does not repeat itself. To know what the course did one needs something to compare with: other shops just as bad, without it, chosen by lot.",
        ),
        "c": both(
            es="Una que no sube no prueba que el curso no sirva, como cuatro que suben no prueban que sirva. Falta lo mismo en los dos casos.",
            en="One that does not rise is no proof that the course is useless, as four that rise are no proof that it helps. The same thing is missing in both cases.",
        ),
        "d": both(
            es="Con cincuenta tiendas elegidas entre las peores pasaría lo mismo, con más decimales. El problema es cómo se eligieron, no cuántas son.",
            en="With fifty shops picked among the worst the same would happen, with more decimals. The trouble is how they were chosen, not how many they are.",
        ),
    },
)

MEMBERS = choice(
    "members",
    "c",
    {
        "a": both(
            es="Dos grupos que se formaron solos no se distinguen únicamente por la tarjeta. Ya eran otros antes de apuntarse.",
            en="Two groups that formed by themselves do not differ by the card alone. They were different before they joined.",
        ),
        "b": both(
            es="Quien se apunta suele hacerlo cuando está comprando más: su «antes» ya venía subiendo. Falta alguien que muestre qué habría pasado sin tarjeta.",
            en="People tend to join when they are buying more: their “before” was on the rise already. Somebody is missing who shows what would have happened without the card.",
        ),
        "c": both(
            es="A quien compra mucho la tarjeta le conviene más, y por eso la pide. Invitar por sorteo separa lo que hace la tarjeta de quién la quiere.",
            en="The card pays most for those who buy much, and so they ask for it. Inviting by lot separates what the card does from who wants it.",
        ),
        "d": both(
            es="Con un año más se tendría la misma diferencia, medida con más detalle. El tiempo no cambia quién se apuntó.",
            en="Another year would give the same difference, measured in more detail. Time does not change who joined.",
        ),
    },
)

ACCOUNTS = choice(
    "accounts",
    "c",
    {
        "a": both(
            es="Vender no es ganar. Resta de su margen lo que cuesta atenderlo y mira el signo.",
            en="Selling is not earning. Take what it costs to serve from its margin and look at the sign.",
        ),
        "b": both(
            es="De ese margen todavía no se han pagado las recogidas ni las urgencias. Falta restar una columna.",
            en="Out of that margin the collections and the emergencies have not been paid yet. One column remains to be taken away.",
        ),
        "c": both(
            es="Margen menos lo que cuesta atenderlo: así se ve qué queda en la caja, y que el más grande puede costar dinero.",
            en="Margin less what it costs to serve: that shows what stays in the till, and that the largest may cost money.",
        ),
        "d": both(
            es="Deja más por cada euro vendido, pero vende pocos. Se pregunta por el dinero del año, no por la parte.",
            en="It leaves more for each euro sold, but sells few of them. The question is about the year's money, not about the share.",
        ),
    },
)

AUDIT = choice(
    "audit",
    "d",
    {
        "a": both(
            es="Es una opinión, y de quien hace el trabajo. Puede ser cierta; nadie de fuera puede comprobarla.",
            en="It is an opinion, and that of those who do the work. It may be true; nobody from outside can check it.",
        ),
        "b": both(
            es="Que exista un buzón no dice que alguien lo abra. Se pedía una señal de que lo recibido se usa.",
            en="That a box exists does not say that anybody opens it. What was needed is a sign that what comes in is used.",
        ),
        "c": both(
            es="Un premio lo da quien no es tu cliente, por criterios que no se ven, y muchas veces por presentarse.",
            en="A prize is given by someone who is not your customer, by criteria that are not seen, and often for taking part.",
        ),
        "d": both(
            es="Tiene un número, una lista que se puede abrir y un periodo. Si el trimestre que viene baja, la nota baja.",
            en="It has a number, a list that can be opened and a period. If it falls next quarter, the grade falls.",
        ),
    },
)
