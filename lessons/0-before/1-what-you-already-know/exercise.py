# %% [markdown] es="title"
# # 0.1 · Lo que ya sabes · Preguntas
#
# **25 minutos, 20 preguntas.** No hay nota ni hace falta saberlas: muchas son de lecciones que aún no has visto.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. En las de opciones, la letra entre comillas: `"b"`. **Si no lo sabes, escribe `"?"`**: dice más que acertar por suerte.
#
# Cuenta tu primera respuesta. Después de ella se te explica; puedes probar otra para aprender. Qué se guarda y para qué sirve está [aquí](lesson:0.1).
# %% [markdown] en="title"
# # 0.1 · What you already know · Questions
#
# **25 minutes, 20 questions.** There is no mark and no need to know them: many belong to lessons that you have not seen yet.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. Where there are options, the letter in quotes: `"b"`. **If you do not know, write `"?"`**: it says more than being right by luck.
#
# Your first answer counts. After it there is an explanation; you may try another one to learn. What is kept, and what it is for, is [here](lesson:0.1).

# %% key="begin"
import pandas as pd

# %% [markdown] es="roles"
# ## 1 · Quién es quién
# Una cocina reparte menús. ¿Qué es cada uno para ella? Escribe `"prospect"`, `"buyer"`, `"customer"` o `"user"`.
#
# - `firm`: una empresa que recibe a su nombre, cada mes, la factura de los menús.
# - `assistant`: el asistente de esa empresa, que hace el pedido y come en su casa.
# - `engineer`: la ingeniera que se come un menú cada martes.
# - `neighbour`: el dueño del local de al lado, que pidió la carta y aún no ha comprado ni probado nada.
# - `aunt`: una tía que encarga una cena para su sobrino, desde su cuenta y con su dinero.
# %% [markdown] en="roles"
# ## 1 · Who is who
# A kitchen delivers lunches. What is each of them to it? Write `"prospect"`, `"buyer"`, `"customer"` or `"user"`.
#
# - `firm`: a firm that gets, in its own name, every month, the invoice for the lunches.
# - `assistant`: that firm's assistant, who places the order and eats at home.
# - `engineer`: the engineer who eats one of the lunches every Tuesday.
# - `neighbour`: the owner of the place next door, who asked for the menu and has neither bought nor tried anything.
# - `aunt`: an aunt who orders a dinner for her nephew, from her account and with her money.

# %% answer="roles" concepts="customer"
answer_roles = {
    "firm": ...,
    "assistant": ...,
    "engineer": ...,
    "neighbour": ...,
    "aunt": ...,
}
### BEGIN SOLUTION
answer_roles = {
    "firm": "customer",
    "assistant": "buyer",
    "engineer": "user",
    "neighbour": "prospect",
    "aunt": "customer",
}
### END SOLUTION

# %% check="roles"
ex.check("roles")

# %% [markdown] es="step"
# ## 2 · Un paso del embudo
# Una librería en línea contó durante un mes cuántas visitas, y cuántas personas distintas, llegaron a cada paso. Cada vez que alguien **mira un producto**, ¿qué parte de las veces **deja algo en el carrito**? Escríbelo, en %, en `answer_step`.
# %% [markdown] en="step"
# ## 2 · A step of the funnel
# An online bookshop counted for a month how many visits, and how many different people, reached each step. Each time somebody **looks at a product**, in what share of the times do they **put something into the cart**? Write it, in %, in `answer_step`.

# %% key="step-table"
funnel = pd.DataFrame(
    {"visits": [6000, 2400, 600, 240], "people": [3000, 1500, 540, 230]},
    index=pd.Index(["land", "product", "cart", "pay"], name="step"),
)
funnel

# %% answer="step" concepts="funnel"
answer_step = ...
### BEGIN SOLUTION
answer_step = 100 * funnel.loc["cart", "visits"] / funnel.loc["product", "visits"]
### END SOLUTION

# %% check="step"
ex.check("step")

# %% [markdown] es="known"
# ## 3 · ¿Nos conocen?
# Una librería nueva quiere saber cuánta gente de su barrio la **conoce**. ¿Qué cifra se lo dice?
#
# - **a)** Cuántas veces ha aparecido su anuncio en la pantalla de la parada del autobús.
# - **b)** Cuántas personas han entrado este mes en la librería por primera vez.
# - **c)** Cuántas, de una muestra del barrio, la nombran al hablar de librerías.
# - **d)** Cuántas cuentas la siguen en la red social en la que más publica.
# %% [markdown] en="known"
# ## 3 · Do they know us?
# A new bookshop wants to know how many people of its neighbourhood **know** it. Which figure tells?
#
# - **a)** How many times its advert has appeared on the screen at the bus stop.
# - **b)** How many people have come into the bookshop this month for the first time.
# - **c)** How many of a sample of the neighbourhood name it when asked for bookshops.
# - **d)** How many accounts follow it on the social network where it posts most often.

# %% answer="known" concepts="stage-awareness"
answer_known = ...
### BEGIN SOLUTION
answer_known = "c"
### END SOLUTION

# %% check="known"
ex.check("known")

# %% [markdown] es="sources"
# ## 4 · De dónde vienen
# Una escuela de idiomas apunta de dónde viene quien pide información (`asked`) y quién se matricula (`enrolled`). ¿Qué frase sostiene la tabla?
#
# - **a)** La feria es la mejor fuente: la mitad de quienes preguntaron allí se matriculó.
# - **b)** La web es la mejor fuente: de ella salen más matrículas que de las otras dos juntas.
# - **c)** No se puede distinguir ninguna fuente de otra: en estas tablas todo es azar.
# - **d)** De amistades se matricula más parte que de la web; de la feria aún no se sabe.
# %% [markdown] en="sources"
# ## 4 · Where they come from
# A language school notes where those who ask for information come from (`asked`) and who enrols (`enrolled`). Which sentence does the table bear out?
#
# - **a)** The fair is the best source: half of those who asked there enrolled.
# - **b)** The web site is the best source: more enrolments come from it than from the other two.
# - **c)** No source can be told from any other: in tables like this one everything is chance.
# - **d)** A larger share enrols of friends than of the web; of the fair it is not known.

# %% key="sources-table"
sources = pd.DataFrame(
    {"asked": [6, 400, 90], "enrolled": [3, 80, 36]}, index=["fair", "web", "friends"]
)
sources["enrolled, %"] = 100 * sources["enrolled"] / sources["asked"]
sources

# %% answer="sources" concepts="stage-consideration"
answer_sources = ...
### BEGIN SOLUTION
answer_sources = "d"
### END SOLUTION

# %% check="sources"
ex.check("sources")

# %% [markdown] es="loyal"
# ## 5 · Quien vuelve y por qué
# Cinco personas y su panadería. ¿Qué lealtad le tiene cada una? Escribe `"loyal"`, `"latent"`, `"spurious"` o `"none"`.
#
# - `only_one`: compra a diario porque en su pueblo no hay otra; dice que el pan es malo.
# - `far`: dice que no hay otro igual; vive lejos y viene dos veces al año.
# - `detour`: cada sábado deja atrás dos panaderías más cercanas para venir a esta.
# - `once`: vino una vez, le dio igual y no ha vuelto.
# - `stamps`: viene mucho desde que junta sellos; en cuanto los gaste, se pasa a otra.
# %% [markdown] en="loyal"
# ## 5 · Who comes back, and why
# Five people and their bakery. What loyalty does each of them have to it? Write `"loyal"`, `"latent"`, `"spurious"` or `"none"`.
#
# - `only_one`: buys every day because there is no other in her village; she says that the bread is bad.
# - `far`: says that there is none like it; he lives far away and comes twice a year.
# - `detour`: every Saturday she passes by two nearer bakeries to come to this one.
# - `once`: came once, did not care, and has not been back.
# - `stamps`: comes often since he began to collect stamps; once they are spent he is off to another.

# %% answer="loyal" concepts="customer-loyalty"
answer_loyal = {
    "only_one": ...,
    "far": ...,
    "detour": ...,
    "once": ...,
    "stamps": ...,
}
### BEGIN SOLUTION
answer_loyal = {
    "only_one": "spurious",
    "far": "latent",
    "detour": "loyal",
    "once": "none",
    "stamps": "spurious",
}
### END SOLUTION

# %% check="loyal"
ex.check("loyal")

# %% [markdown] es="face"
# ## 6 · Una cara en el mapa
# En el mapa del viaje de una tienda de muebles, la entrega lleva una cara triste. Al lado pone: «taller con el equipo, mayo». ¿Qué permite decir esa cara?
#
# - **a)** Que la mayoría de quienes compran queda descontenta con la entrega.
# - **b)** Que el equipo supone que la entrega disgusta; hay que preguntarlo.
# - **c)** Que la entrega es lo más urgente, porque es la cara más baja de todo el mapa.
# - **d)** Nada: sin una encuesta, el mapa se tira y se espera a tener datos.
# %% [markdown] en="face"
# ## 6 · A face on the map
# On the journey map of a furniture shop, delivery has a sad face. Beside it stands: “workshop with the team, May”. What does that face allow one to say?
#
# - **a)** That most of those who buy are left unhappy with the delivery.
# - **b)** That the team supposes that delivery annoys; it has to be asked.
# - **c)** That delivery is the most urgent thing, for it is the lowest face of the whole map.
# - **d)** Nothing: without a survey the map goes into the bin until there are data.

# %% answer="face" concepts="journey-map"
answer_face = ...
### BEGIN SOLUTION
answer_face = "b"
### END SOLUTION

# %% check="face"
ex.check("face")

# %% [markdown] es="survey"
# ## 7 · Una pregunta de encuesta
# ¿Cuál de estas preguntas se puede enviar tal como está?
#
# - **a)** «En tu última compra, ¿qué tan fácil fue pagar? De 1, muy difícil, a 5, muy fácil.»
# - **b)** «¿Qué tan rápida y amable fue la entrega de tu último pedido? De 1, nada, a 5, mucho.»
# - **c)** «¿Cuánto te gusta comprar en nuestro nuevo y cómodo mostrador? De 1, poco, a 5, mucho.»
# - **d)** «Si abriéramos los domingos, ¿vendrías más? De 1, seguro que no, a 5, seguro que sí.»
# %% [markdown] en="survey"
# ## 7 · A survey question
# Which of these questions can be sent as it stands?
#
# - **a)** “In your last purchase, how easy was it to pay? From 1, very hard, to 5, very easy.”
# - **b)** “How fast and friendly was the delivery of your last order? From 1, not at all, to 5, very.”
# - **c)** “How much do you like shopping at our new and comfortable counter? From 1, little, to 5, much.”
# - **d)** “If we opened on Sundays, would you come more? From 1, surely not, to 5, surely.”

# %% answer="survey" concepts="survey-questions"
answer_survey = ...
### BEGIN SOLUTION
answer_survey = "a"
### END SOLUTION

# %% check="survey"
ex.check("survey")

# %% [markdown] es="next_one"
# ## 8 · Más dinero para anuncios
# Un gimnasio gastó más en anuncios un mes en el que nada más cambió. En euros, ¿cuánto costó cada persona **de más**? Escríbelo en `answer_next_one`.
# %% [markdown] en="next_one"
# ## 8 · More money for adverts
# A gym spent more on adverts in a month in which nothing else changed. In euros, what did each **extra** person cost? Write it in `answer_next_one`.

# %% key="next_one-table"
adverts = pd.DataFrame(
    {"spent": [1000, 1600], "new_customers": [50, 62]}, index=["before", "now"]
)
adverts

# %% answer="next_one" concepts="optimise-awareness"
answer_next_one = ...
### BEGIN SOLUTION
more = adverts.diff().iloc[-1]
answer_next_one = more["spent"] / more["new_customers"]
### END SOLUTION

# %% check="next_one"
ex.check("next_one")

# %% [markdown] es="trial"
# ## 9 · Una prueba a medias
# Una zapatería prueba, por sorteo, un vale para quienes dudan. Calculó que necesita cuatro semanas, y mira las cifras cada mañana. Hoy, al quinto día, el grupo del vale va por delante y el intervalo de la diferencia no toca el cero. ¿Qué haces?
#
# - **a)** Parar y dar el vale a todos: el intervalo ya no toca el cero.
# - **b)** Seguir hasta que la ventaja sea el doble de la de hoy, y parar entonces.
# - **c)** Seguir hasta la fecha que se calculó y creer la cifra de ese día.
# - **d)** Parar y, por prudencia, dar el vale solo a la mitad de los clientes.
# %% [markdown] en="trial"
# ## 9 · A trial half done
# A shoe shop tries, by lot, a voucher for those who hesitate. It worked out that it needs four weeks, and looks at the figures every morning. Today, on the fifth day, the voucher group is ahead and the interval of the difference does not touch zero. What do you do?
#
# - **a)** Stop and give everybody the voucher: the interval no longer touches zero.
# - **b)** Go on until the lead is twice what it is today, and stop then.
# - **c)** Go on until the date worked out, and believe that day's figure.
# - **d)** Stop and, to be careful, give the voucher to half of the customers only.

# %% answer="trial" concepts="optimise-consideration"
answer_trial = ...
### BEGIN SOLUTION
answer_trial = "c"
### END SOLUTION

# %% check="trial"
ex.check("trial")

# %% [markdown] es="promise"
# ## 10 · Una promesa del cartel
# Un taller promete responder en un día. Así estaban las consultas de la semana al cerrar el viernes. De las consultas de las que **ya se sabe** si la promesa se cumplió, ¿en qué parte se cumplió? Escríbelo, en %, en `answer_promise`.
# %% [markdown] en="promise"
# ## 10 · A promise on the poster
# A workshop promises to reply within a day. This is how the week's enquiries stood at closing time on Friday. Of the enquiries of which it **is known by now** whether the promise was kept, in what share was it kept? Write it, in %, in `answer_promise`.

# %% key="promise-table"
states = ["answered in time", "answered late", "open, overdue", "open, still in time"]
enquiries = pd.DataFrame({"enquiries": [42, 10, 8, 5]}, index=states)
enquiries

# %% answer="promise" concepts="service-protocol"
answer_promise = ...
### BEGIN SOLUTION
n = enquiries["enquiries"]
known = n["answered in time"] + n["answered late"] + n["open, overdue"]
answer_promise = 100 * n["answered in time"] / known
### END SOLUTION

# %% check="promise"
ex.check("promise")

# %% [markdown] es="reply"
# ## 11 · Respuesta a una queja
# Una lámpara llegó rota. ¿Qué respuesta **acepta la responsabilidad**?
#
# - **a)** «Lamentamos las molestias que esta situación te haya podido ocasionar.»
# - **b)** «La embalamos mal. Mañana sale otra, y el envío corre por nuestra cuenta.»
# - **c)** «Al transportista se le debió de caer: ya le hemos hecho llegar tu queja.»
# - **d)** «Sentimos el disgusto. Aquí tienes un vale para tu próxima compra en la tienda.»
# %% [markdown] en="reply"
# ## 11 · A reply to a complaint
# A lamp arrived broken. Which reply **accepts responsibility**?
#
# - **a)** “We regret the inconvenience that this situation may have caused you.”
# - **b)** “We packed it badly. Another one leaves tomorrow, and we pay the delivery.”
# - **c)** “The carrier must have dropped it: we have passed your complaint on to them.”
# - **d)** “We are sorry for the trouble. Here is a voucher for your next purchase in the shop.”

# %% answer="reply" concepts="complaints-responsibility"
answer_reply = ...
### BEGIN SOLUTION
answer_reply = "b"
### END SOLUTION

# %% check="reply"
ex.check("reply")

# %% [markdown] es="discount"
# ## 12 · Descuento para los mejores
# De cada cien euros a precio de lista, una papelería gana `margin`. A sus mejores clientes les descontará siempre `discount_given` de cada cien. ¿Cuántas **unidades más**, en %, tendrían que comprar para que con ellos se gane lo mismo que antes? Escríbelo en `answer_discount`.
# %% [markdown] en="discount"
# ## 12 · A discount for the best
# Out of every hundred euros at list price, a stationer earns `margin`. It will always take `discount_given` off every hundred for its best customers. How many **more units**, in %, would they have to buy for it to earn from them what it did before? Write it in `answer_discount`.

# %% key="discount-table"
margin = 40
discount_given = 10

# %% answer="discount" concepts="tiers"
answer_discount = ...
### BEGIN SOLUTION
answer_discount = 100 * discount_given / (margin - discount_given)
### END SOLUTION

# %% check="discount"
ex.check("discount")

# %% [markdown] es="nps"
# ## 13 · Un NPS
# Una ferretería preguntó, del 0 al 10, *¿qué tan probable es que nos recomiendes?* Calcula en `answer_nps` su NPS.
# %% [markdown] en="nps"
# ## 13 · An NPS
# A hardware shop asked, from 0 to 10, *how likely are you to recommend us?* Compute its NPS in `answer_nps`.

# %% key="nps-table"
marks = pd.Index([10, 9, 8, 7, 6, 5, 3, 0], name="mark")
answers = pd.DataFrame({"people": [14, 18, 16, 8, 10, 6, 5, 3]}, index=marks)
answers

# %% answer="nps" concepts="nps"
answer_nps = ...
### BEGIN SOLUTION
n = answers["people"]
answer_nps = 100 * (n[n.index >= 9].sum() - n[n.index <= 6].sum()) / n.sum()
### END SOLUTION

# %% check="nps"
ex.check("nps")

# %% [markdown] es="again"
# ## 14 · ¿Vuelven menos?
# Una cafetería mira hoy quién ha vuelto en los tres meses siguientes a su primera visita. «Los nuevos son peores», dice el dueño. ¿Qué le respondes?
#
# - **a)** Que a los últimos aún no les ha dado tiempo a volver.
# - **b)** Que la publicidad de ahora trae a gente menos fiel que la de antes.
# - **c)** Que junte los dos grupos y siga una sola cifra para todo el mundo.
# - **d)** Que espere a tener tantas personas en un grupo como en el otro.
# %% [markdown] en="again"
# ## 14 · Do fewer come back?
# Today a café looks at who has come back within three months of their first visit. “The new ones are worse,” says the owner. What do you answer?
#
# - **a)** That the latest ones have not had the time to come back yet.
# - **b)** That today's adverts bring people who are less loyal than before.
# - **c)** To put the two groups together and follow one figure for everybody.
# - **d)** To wait until there are as many people in one group as in the other.

# %% key="again-table"
groups = ["first visit a year ago", "first visit in the last three weeks"]
visitors = pd.DataFrame({"people": [500, 60], "came back": [200, 6]}, index=groups)
visitors["came back, %"] = 100 * visitors["came back"] / visitors["people"]
visitors

# %% answer="again" concepts="repeat-purchase-rate"
answer_again = ...
### BEGIN SOLUTION
answer_again = "a"
### END SOLUTION

# %% check="again"
ex.check("again")

# %% [markdown] es="joined"
# ## 15 · Dos tablas en una
# Una librería une la tabla de personas con la de pedidos; todas tienen algún pedido. ¿Por qué no salen iguales las dos medias de edad?
#
# - **a)** Porque al unir se rellenan las edades que faltaban en la tabla de personas.
# - **b)** Porque son dos muestras de la misma gente, y el azar las separa un poco.
# - **c)** Porque al unir se pierden las personas que no tienen ningún pedido.
# - **d)** Porque en la tabla unida cada persona sale una vez por pedido.
# %% [markdown] en="joined"
# ## 15 · Two tables in one
# A bookshop joins the table of people with that of orders; all of them have some order. Why do the two mean ages not come out the same?
#
# - **a)** Because joining fills in the ages that were missing in the table of people.
# - **b)** Because they are two samples of the same people, and chance sets them apart.
# - **c)** Because joining loses those people who do not have any order at all.
# - **d)** Because in the joined table each person is there once for each order.

# %% key="joined-table"
people = pd.DataFrame({"person": ["Ana", "Eva", "Juan", "Luis"], "age": [25, 40, 63, 32]})
who = ["Juan", "Eva", "Juan", "Ana", "Juan", "Luis", "Eva", "Juan", "Juan"]
orders = pd.DataFrame({"person": who})
joined = orders.merge(people, on="person")
means = {"table of people": people["age"].mean(), "joined table": joined["age"].mean()}
pd.Series(means, name="mean age")

# %% answer="joined" concepts="crm"
answer_joined = ...
### BEGIN SOLUTION
answer_joined = "d"
### END SOLUTION

# %% check="joined"
ex.check("joined")

# %% [markdown] es="worst"
# ## 16 · Los que iban peor
# Una cadena mandó a un curso a sus cinco tiendas con peor satisfacción de abril. En mayo, cuatro de las cinco mejoraron. ¿Qué se puede decir del curso?
#
# - **a)** Que funciona: casi todas las tiendas que fueron mejoraron.
# - **b)** Que no se sabe: las peores de un mes suelen mejorar solas.
# - **c)** Que no funciona: si sirviera, habrían mejorado las cinco.
# - **d)** Que eran pocas: con las cincuenta peores sí se habría sabido.
# %% [markdown] en="worst"
# ## 16 · Those that did worst
# A chain sent its five shops with the worst satisfaction of April to a course. In May four of the five did better. What can be said of the course?
#
# - **a)** That it works: nearly all of the shops that went did better.
# - **b)** That it is not known: the worst of a month often improve by themselves.
# - **c)** That it does not work: if it did, all five would have done better.
# - **d)** That they were too few: with the fifty worst one would have known for certain.

# %% answer="worst" concepts="interpreting-data"
answer_worst = ...
### BEGIN SOLUTION
answer_worst = "b"
### END SOLUTION

# %% check="worst"
ex.check("worst")

# %% [markdown] es="steps"
# ## 17 · Los pasos de una prueba
# Pon en orden los pasos de una prueba de la que te puedas fiar. Escribe en `answer_steps` la lista de sus nombres, entre comillas.
#
# - `"read"`: el día fijado, calcular la diferencia con su intervalo.
# - `"lot"`: repartir a las personas en dos grupos por sorteo.
# - `"note"`: decidir según lo escrito y apuntar la decisión.
# - `"threshold"`: escribir qué resultado haría cambiar de plan.
# - `"size"`: calcular cuántas personas hacen falta para verlo y hasta qué día.
# %% [markdown] en="steps"
# ## 17 · The steps of a trial
# Put in order the steps of a trial that you can trust. Write in `answer_steps` the list of their names, in quotes.
#
# - `"read"`: on the day set, compute the difference with its interval.
# - `"lot"`: put the people into two groups by lot.
# - `"note"`: decide by what was written, and note the decision down.
# - `"threshold"`: write down which result would make us change the plan.
# - `"size"`: work out how many people it takes to see it, and until which day.

# %% answer="steps" concepts="adjustments"
answer_steps = ...
### BEGIN SOLUTION
answer_steps = ["threshold", "size", "lot", "read", "note"]
### END SOLUTION

# %% check="steps"
ex.check("steps")

# %% [markdown] es="members"
# ## 18 · Quién se apunta
# En un supermercado, quien tiene la tarjeta de puntos gasta el doble que quien no la tiene. «La tarjeta duplica el gasto», dice el folleto. ¿Qué haces para saber qué hace la tarjeta?
#
# - **a)** Nada más: la diferencia entre los dos grupos ya es lo que hace la tarjeta.
# - **b)** Comparar lo que gastaba cada persona antes de pedirla y después.
# - **c)** Ofrecerla a unos por sorteo y compararlos con el resto.
# - **d)** Esperar un año, para tener más meses de los dos grupos.
# %% [markdown] en="members"
# ## 18 · Who joins
# In a supermarket, those with the points card spend twice as much as those without it. “The card doubles what people spend,” says the leaflet. What do you do to find out what the card does?
#
# - **a)** Nothing more: the difference between the two groups is what the card does.
# - **b)** Compare what each person spent before asking for the card and afterwards.
# - **c)** Offer it to some by lot, and compare them with the rest.
# - **d)** Wait for a year, so as to have more months of the two groups.

# %% answer="members" concepts="case-a"
answer_members = ...
### BEGIN SOLUTION
answer_members = "c"
### END SOLUTION

# %% check="members"
ex.check("members")

# %% [markdown] es="accounts"
# ## 19 · Tres clientes grandes
# Una lavandería tiene tres hoteles grandes. ¿Cuál le deja más dinero en un año, y por qué?
#
# - **a)** Alba, porque es el que más compra.
# - **b)** Alba, porque es el que más margen deja.
# - **c)** Brisa, por lo que queda después de atenderlo.
# - **d)** Costa, porque es el que más deja por cada euro que compra.
# %% [markdown] en="accounts"
# ## 19 · Three large customers
# A laundry has three large hotels. Which one leaves it most money in a year, and why?
#
# - **a)** Alba, because it is the one that buys most.
# - **b)** Alba, because it is the one that leaves most margin.
# - **c)** Brisa, for what is left after serving it.
# - **d)** Costa, because it leaves most for each euro that it buys.

# %% key="accounts-table"
names = ["Alba", "Brisa", "Costa"]
hotels = pd.DataFrame({"sales": [60000, 22000, 9000]}, index=names)
hotels["margin"] = [15000, 7000, 3600]
hotels["cost to serve"] = [16500, 2000, 900]
hotels

# %% answer="accounts" concepts="case-b"
answer_accounts = ...
### BEGIN SOLUTION
answer_accounts = "c"
### END SOLUTION

# %% check="accounts"
ex.check("accounts")

# %% [markdown] es="audit"
# ## 20 · Un sobresaliente
# Una tienda se pone la nota más alta en «recogemos lo que dicen los clientes y lo usamos». ¿Qué evidencia aceptas?
#
# - **a)** Todo el equipo, preguntado uno por uno, está de acuerdo con esa nota.
# - **b)** Desde hace un año hay un buzón de comentarios en cada mostrador y en la web.
# - **c)** El gremio le dio este año su premio a la mejor atención al público.
# - **d)** La lista de lo que cambió este trimestre por quejas, y de cuántas hubo.
# %% [markdown] en="audit"
# ## 20 · Full marks
# A shop gives itself full marks for “we collect what customers say, and use it”. Which evidence do you accept?
#
# - **a)** The whole team, asked one by one, agrees with the grade that the shop gave.
# - **b)** For a year there has been a box for comments on each counter and on the web site.
# - **c)** The guild gave it this year's prize for the best service to the public.
# - **d)** The list of what changed this quarter due to complaints, of how many there were.

# %% answer="audit" concepts="best-practices"
answer_audit = ...
### BEGIN SOLUTION
answer_audit = "d"
### END SOLUTION

# %% check="audit"
ex.check("audit")

# %% [markdown] es="end"
# ## Lo que dice de ti
# La tabla resume tus primeras respuestas. Son pocas por módulo: una mala no significa que no sepas nada, ni una buena que puedas saltarte un módulo entero. Con veinte preguntas se ve por dónde empezar.
#
# Cuando hayas respondido a todas se abre `ex.solution("roles")`, y lo mismo con las demás. [Tu avance](page:progress) dice por dónde empezar. En Binder, `ex.download()` guarda esto antes de que la sesión desaparezca: lo necesitarás para comparar al final.
# %% [markdown] en="end"
# ## What it says of you
# The table sums up your first answers. They are few for each module: a bad one does not mean that you know nothing, nor a good one that you can skip a whole module. Twenty questions show where to begin.
#
# Once you have answered them all, `ex.solution("roles")` opens, and so do the others. [Your progress](page:progress) says where to begin. On Binder, `ex.download()` keeps this before the session vanishes: you will need it for the comparison at the end.

# %% key="progress"
ex.progress()
