# %% [markdown] es="title"
# # 7.2 · Lo que sabes ahora · Preguntas
#
# **25 minutos, 20 preguntas.** Preguntan por lo mismo que las del principio, con otras tiendas y otras cifras.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. En las de opciones, la letra entre comillas: `"b"`. Si no lo sabes, escribe `"?"`, igual que entonces: solo así se pueden comparar las dos veces.
#
# Cuenta tu primera respuesta. Qué se compara y cómo se lee está [aquí](lesson:7.2).
# %% [markdown] en="title"
# # 7.2 · What you know now · Questions
#
# **25 minutes, 20 questions.** They ask about the same as those at the beginning, with other shops and other figures.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. Where there are options, the letter in quotes: `"b"`. If you do not know, write `"?"`, as you did then: only so can the two times be compared.
#
# Your first answer counts. What is compared, and how to read it, is [here](lesson:7.2).

# %% key="begin"
import pandas as pd

# %% [markdown] es="roles"
# ## 1 · Quién es quién
# ¿Qué es cada uno para una floristería? Escribe `"prospect"`, `"buyer"`, `"customer"` o `"user"`.
#
# - `guest`: el huésped que encuentra un ramo en su habitación y lo disfruta.
# - `uncle`: un tío que manda flores a su sobrina: las encarga con su cuenta y las paga.
# - `receptionist`: la recepcionista que hace el pedido del hotel; a ella las flores la hacen estornudar.
# - `hotel`: el hotel que recibe la factura a su nombre desde hace años.
# - `bride`: una novia que dejó su correo para recibir ideas; no ha comprado nada.
# %% [markdown] en="roles"
# ## 1 · Who is who
# What is each of them to a florist's? Write `"prospect"`, `"buyer"`, `"customer"` or `"user"`.
#
# - `guest`: the guest who finds flowers in his room and enjoys them.
# - `uncle`: an uncle who sends flowers to his niece: he orders them with his account and pays.
# - `receptionist`: the receptionist who places the hotel's order; flowers make her sneeze.
# - `hotel`: the hotel that has had the invoice in its name for years.
# - `bride`: a bride who left her address to be sent ideas; she has bought nothing.

# %% answer="roles" concepts="customer"
answer_roles = {
    "guest": ...,
    "uncle": ...,
    "receptionist": ...,
    "hotel": ...,
    "bride": ...,
}
### BEGIN SOLUTION
answer_roles = {
    "guest": "user",
    "uncle": "customer",
    "receptionist": "buyer",
    "hotel": "customer",
    "bride": "prospect",
}
### END SOLUTION

# %% check="roles"
ex.check("roles")

# %% [markdown] es="step"
# ## 2 · Un paso del embudo
# En una zapatería en línea se contaron las visitas del trimestre que llegaron a cada paso, y también las personas. Cada vez que alguien **tiene algo en el carrito**, ¿qué parte de las veces **paga**? Escríbelo, en %, en `answer_step`.
# %% [markdown] en="step"
# ## 2 · A step of the funnel
# An online shoe shop counted the quarter's visits that reached each step, and the people too. Each time somebody **has something in the cart**, in what share of the times do they **pay**? Write it, in %, in `answer_step`.

# %% key="step-table"
funnel = pd.DataFrame(
    {"visits": [8000, 4000, 1000, 300], "people": [5000, 2800, 850, 280]},
    index=pd.Index(["land", "product", "cart", "pay"], name="step"),
)
funnel

# %% answer="step" concepts="funnel"
answer_step = ...
### BEGIN SOLUTION
answer_step = 100 * funnel.loc["pay", "visits"] / funnel.loc["cart", "visits"]
### END SOLUTION

# %% check="step"
ex.check("step")

# %% [markdown] es="known"
# ## 3 · ¿Nos conocen?
# Un gimnasio pequeño se pregunta qué parte de quienes viven cerca lo **conoce**. ¿Qué cifra lo responde?
#
# - **a)** Los folletos que repartió en los portales de la zona durante el último mes.
# - **b)** Cuántas, de una muestra de quienes viven cerca, lo nombran sin ayuda.
# - **c)** Cuántas personas distintas ven cada semana los vídeos que publica.
# - **d)** Cuántas personas han ido a probar una clase en el último trimestre.
# %% [markdown] en="known"
# ## 3 · Do they know us?
# A small gym wonders what share of those who live nearby **know** it. Which figure answers that?
#
# - **a)** The leaflets that it handed out door to door in the area during the last month.
# - **b)** How many of a sample of those who live nearby name it without any help.
# - **c)** How many different people watch the videos that it posts every week.
# - **d)** How many people have gone to try one of its classes in the last quarter.

# %% answer="known" concepts="stage-awareness"
answer_known = ...
### BEGIN SOLUTION
answer_known = "b"
### END SOLUTION

# %% check="known"
ex.check("known")

# %% [markdown] es="sources"
# ## 4 · De dónde vienen
# Una clínica veterinaria anota por dónde se enteran de ella quienes llaman (`called`) y quién acaba viniendo (`came`). ¿Qué frase sostiene la tabla?
#
# - **a)** De quienes llegan recomendados viene más parte que del boletín; de la jornada, quién sabe.
# - **b)** Las tres vías son iguales: las diferencias en una tabla así son siempre azar.
# - **c)** La jornada de puertas abiertas es la mejor vía: vinieron cuatro de cada cinco.
# - **d)** El boletín es la mejor vía: trae a la consulta a más gente que las otras dos juntas.
# %% [markdown] en="sources"
# ## 4 · Where they come from
# A veterinary clinic notes how those who call heard of it (`called`) and who ends by coming (`came`). Which sentence does the table bear out?
#
# - **a)** A larger share comes of those referred than of the newsletter; of the open day, who knows.
# - **b)** The three ways are the same: the differences in a table like this are always chance.
# - **c)** The open day is the best of the ways: four out of every five who called then came.
# - **d)** The newsletter is the best way: it brings more people to the clinic than the other two together.

# %% key="sources-table"
names = ["newsletter", "referral", "open day"]
ways = pd.DataFrame({"called": [500, 100, 5], "came": [50, 32, 4]}, index=names)
ways["came, %"] = 100 * ways["came"] / ways["called"]
ways

# %% answer="sources" concepts="stage-consideration"
answer_sources = ...
### BEGIN SOLUTION
answer_sources = "a"
### END SOLUTION

# %% check="sources"
ex.check("sources")

# %% [markdown] es="loyal"
# ## 5 · Quien vuelve y por qué
# Cinco personas y un gimnasio. ¿Qué lealtad le tiene cada una? Escribe `"loyal"`, `"latent"`, `"spurious"` o `"none"`.
#
# - `class`: probó una clase, no le dijo nada y no ha vuelto.
# - `office`: va cuatro días por semana porque lo paga su empresa; ella habría elegido otro.
# - `rival`: abrieron otro más barato al lado de su casa y sigue viniendo a este, «como en ninguno».
# - `injured`: habla maravillas de él; una lesión apenas la deja ir.
# - `year`: firmó por un año, va y paga, y cuenta los días para irse.
# %% [markdown] en="loyal"
# ## 5 · Who comes back, and why
# Five people and a gym. What loyalty does each of them have to it? Write `"loyal"`, `"latent"`, `"spurious"` or `"none"`.
#
# - `class`: tried a class, it meant nothing to him and he has not been back.
# - `office`: goes four days a week because her company pays; she would have chosen another.
# - `rival`: a cheaper one opened beside his home and he still comes to this one, “like no other”.
# - `injured`: praises it to everyone; an injury hardly lets her go.
# - `year`: signed for a year, goes and pays, and counts the days until he can leave.

# %% answer="loyal" concepts="customer-loyalty"
answer_loyal = {
    "class": ...,
    "office": ...,
    "rival": ...,
    "injured": ...,
    "year": ...,
}
### BEGIN SOLUTION
answer_loyal = {
    "class": "none",
    "office": "spurious",
    "rival": "loyal",
    "injured": "latent",
    "year": "spurious",
}
### END SOLUTION

# %% check="loyal"
ex.check("loyal")

# %% [markdown] es="face"
# ## 6 · Una cara en el mapa
# Una tienda de bicicletas tiene su mapa en la pared. En la etapa de elegir hay una cara contenta, con esta fuente: «entrevista con una clienta, octubre». ¿Qué permite decir?
#
# - **a)** Nada: una entrevista no es una encuesta, y esa cara hay que borrarla.
# - **b)** Que quienes compran allí, en general, disfrutan al elegir la bicicleta.
# - **c)** Que elegir es el mejor momento: ninguna otra cara del mapa está tan arriba.
# - **d)** Que una persona lo vivió así; a las demás falta preguntarles.
# %% [markdown] en="face"
# ## 6 · A face on the map
# A bicycle shop has its map on the wall. At the stage of choosing there is a happy face, with this source: “interview with one customer, October”. What does it allow one to say?
#
# - **a)** Nothing: an interview is no survey, and that face must be wiped out.
# - **b)** That those who buy there, in general, enjoy choosing their bicycle.
# - **c)** That choosing is the best moment: no other face of the map is as high up.
# - **d)** That one person felt that way; the others have yet to be asked.

# %% answer="face" concepts="journey-map"
answer_face = ...
### BEGIN SOLUTION
answer_face = "d"
### END SOLUTION

# %% check="face"
ex.check("face")

# %% [markdown] es="survey"
# ## 7 · Una pregunta de encuesta
# De estas cuatro preguntas, solo una está lista para enviarse. ¿Cuál?
#
# - **a)** «¿Pedirás más veces si repartimos en una hora? De 1, seguro que no, a 7, seguro que sí.»
# - **b)** «¿Qué tan limpio y silencioso encontraste el local? De 1, nada, a 7, muchísimo.»
# - **c)** «Cuando nos llamaste ayer, ¿fue fácil que te ayudaran? De 1, muy difícil, a 7, muy fácil.»
# - **d)** «¿Cuánto mejor que otras es nuestra entrega, la favorita de miles? De 1, algo, a 7, muchísimo.»
# %% [markdown] en="survey"
# ## 7 · A survey question
# Of these four questions only one is ready to be sent. Which?
#
# - **a)** “Will you order more often if we deliver within an hour? From 1, surely not, to 7, surely.”
# - **b)** “How clean and how quiet did you find our place? From 1, not at all, to 7, extremely.”
# - **c)** “When you called us yesterday, was it easy to get help? From 1, very hard, to 7, very easy.”
# - **d)** “How much better than others is our delivery, the favourite of thousands? From 1, a bit, to 7, a lot.”

# %% answer="survey" concepts="survey-questions"
answer_survey = ...
### BEGIN SOLUTION
answer_survey = "c"
### END SOLUTION

# %% check="survey"
ex.check("survey")

# %% [markdown] es="next_one"
# ## 8 · Más dinero para anuncios
# Una academia de baile subió su presupuesto de anuncios; lo demás siguió igual. ¿A cuántos euros salió cada persona **añadida**? Escríbelo en `answer_next_one`.
# %% [markdown] en="next_one"
# ## 8 · More money for adverts
# A dance school raised its budget for adverts; all else stayed as it was. How many euros did each **added** person come to? Write it in `answer_next_one`.

# %% key="next_one-table"
terms = ["last term", "this term"]
adverts = pd.DataFrame({"spent": [2000, 2900], "new_customers": [80, 95]}, index=terms)
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
# Una tienda de música prueba, por sorteo, el envío gratis. Hizo sus cuentas y puso el final a las seis semanas. A los ocho días, el grupo con envío gratis compra más y la diferencia, con su intervalo, queda por encima de cero. El jefe está impaciente. ¿Qué le aconsejas?
#
# - **a)** Esperar a las seis semanas y decidir con lo que salga ese día.
# - **b)** No decidir del todo: ponerlo para la mitad de los pedidos, por si acaso.
# - **c)** Ponerlo ya para todos: el cero quedó fuera del intervalo.
# - **d)** Esperar solo a que la diferencia se doble; si se dobla, ponerlo.
# %% [markdown] en="trial"
# ## 9 · A trial half done
# A music shop tries free delivery, by lot. It did its sums and set the end at six weeks. After eight days the group with free delivery buys more, and the difference, with its interval, lies above zero. The boss is impatient. What do you advise?
#
# - **a)** To wait for the six weeks and decide by what comes out that day.
# - **b)** Not to decide altogether: to give it on half of the orders, just in case.
# - **c)** To give it to everybody now: zero has been left outside the interval.
# - **d)** To wait only until the difference doubles; if it does, to give it.

# %% answer="trial" concepts="optimise-consideration"
answer_trial = ...
### BEGIN SOLUTION
answer_trial = "a"
### END SOLUTION

# %% check="trial"
ex.check("trial")

# %% [markdown] es="promise"
# ## 10 · Una promesa del cartel
# «Contestamos antes de 24 horas», dice el cartel de una óptica. La tabla es del lunes a mediodía. ¿Qué parte de la promesa se ha cumplido, en %, entre las preguntas de las que **ya se puede saber**? Escríbelo en `answer_promise`.
# %% [markdown] en="promise"
# ## 10 · A promise on the poster
# “We answer within 24 hours,” says the poster of an optician's. The table is of Monday noon. In what share was the promise kept, in %, among the questions of which it **can be known by now**? Write it in `answer_promise`.

# %% key="promise-table"
states = ["answered in time", "answered late", "open, overdue", "open, still in time"]
enquiries = pd.DataFrame({"enquiries": [48, 6, 6, 4]}, index=states)
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
# El taller no tuvo lista la bicicleta el día que dijo. ¿Qué respuesta **acepta la responsabilidad**?
#
# - **a)** «El proveedor se retrasó con la pieza: eso, por desgracia, no depende de nosotros.»
# - **b)** «Para compensarte la espera, tu próxima revisión te costará la mitad.»
# - **c)** «Entendemos tu disgusto y sentimos los inconvenientes ocasionados.»
# - **d)** «No pedimos la pieza a tiempo. Mañana te llevamos la bici a casa.»
# %% [markdown] en="reply"
# ## 11 · A reply to a complaint
# The workshop did not have the bicycle ready on the day it had said. Which reply **accepts responsibility**?
#
# - **a)** “The supplier was late with the part: that, sadly, is not in our hands.”
# - **b)** “To make up for the wait, your next service will cost you half.”
# - **c)** “We understand your annoyance and regret the inconvenience caused.”
# - **d)** “We did not order the part in time. Tomorrow we bring the bike to your home.”

# %% answer="reply" concepts="complaints-responsibility"
answer_reply = ...
### BEGIN SOLUTION
answer_reply = "d"
### END SOLUTION

# %% check="reply"
ex.check("reply")

# %% [markdown] es="discount"
# ## 12 · Descuento para los mejores
# Una perfumería va a dar a su nivel más alto un descuento permanente: `discount_given` euros de cada cien a precio de lista. De esos cien ganaba `margin`. ¿Qué **aumento de unidades**, en %, hace falta en ese nivel para no perder dinero? Escríbelo en `answer_discount`.
# %% [markdown] en="discount"
# ## 12 · A discount for the best
# A perfumery will give its highest tier a lasting discount: `discount_given` euros off every hundred at list price. Out of that hundred it earned `margin`. What **rise in units**, in %, does it take in that tier for no money to be lost? Write it in `answer_discount`.

# %% key="discount-table"
margin = 50
discount_given = 20

# %% answer="discount" concepts="tiers"
answer_discount = ...
### BEGIN SOLUTION
answer_discount = 100 * discount_given / (margin - discount_given)
### END SOLUTION

# %% check="discount"
ex.check("discount")

# %% [markdown] es="nps"
# ## 13 · Un NPS
# Del 0 al 10, *¿nos recomendarías?* Así contestaron en un hostal. Calcula el NPS en `answer_nps`.
# %% [markdown] en="nps"
# ## 13 · An NPS
# From 0 to 10, *would you recommend us?* This is how they answered at a guest house. Compute the NPS in `answer_nps`.

# %% key="nps-table"
marks = pd.Index([10, 9, 8, 7, 6, 5, 4, 1], name="mark")
answers = pd.DataFrame({"people": [8, 7, 9, 6, 5, 6, 4, 5]}, index=marks)
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
# Una tienda de té cuenta quién ha hecho un segundo pedido antes de cumplir seis meses con ella. La encargada ve la tabla y se asusta. ¿Qué le dices?
#
# - **a)** Que sume los dos grupos: una sola cifra no engaña.
# - **b)** Que la tabla valdrá cuando haya igual de personas en las dos filas.
# - **c)** Que a las de noviembre les quedan meses para pedir otra vez.
# - **d)** Que las de noviembre vinieron por las ofertas y no van a volver.
# %% [markdown] en="again"
# ## 14 · Do fewer come back?
# A tea shop counts who has placed a second order before completing six months with it. The manager sees the table and takes fright. What do you tell her?
#
# - **a)** To add the two groups up: a single figure does not mislead.
# - **b)** That the table will hold once both rows have the same number of people.
# - **c)** That those of November have months left to order once more.
# - **d)** That those of November came for the offers and will not come back.

# %% key="again-table"
groups = ["first order a year ago", "first order in November, counted in December"]
buyers = pd.DataFrame({"people": [640, 90], "second order": [288, 9]}, index=groups)
buyers["second order, %"] = 100 * buyers["second order"] / buyers["people"]
buyers

# %% answer="again" concepts="repeat-purchase-rate"
answer_again = ...
### BEGIN SOLUTION
answer_again = "c"
### END SOLUTION

# %% check="again"
ex.check("again")

# %% [markdown] es="joined"
# ## 15 · Dos tablas en una
# Un gimnasio cruza su lista de socios con el registro de la puerta; todos han entrado alguna vez. ¿Por qué la distancia media a su casa cambia al cruzarlas?
#
# - **a)** Porque al cruzarlas desaparecen los socios que no han entrado nunca.
# - **b)** Porque en el cruce cada socio sale tantas veces como ha entrado.
# - **c)** Porque la puerta solo vio una muestra de los socios, y eso es azar.
# - **d)** Porque el cruce pone una distancia a los socios que no la dieron.
# %% [markdown] en="joined"
# ## 15 · Two tables in one
# A gym joins its list of members with the log of the door; all have come in at some time. Why does the mean distance to their home change on joining?
#
# - **a)** Because joining makes the members vanish who have never come in.
# - **b)** Because in the join each member is there as often as they came in.
# - **c)** Because the door saw only a sample of the members, and that is chance.
# - **d)** Because the join gives a distance to members who had not given one.

# %% key="joined-table"
members = pd.DataFrame({"member": ["Iris", "Omar", "Rosa", "Teo"], "km": [1, 6, 9, 4]})
who = ["Iris", "Teo", "Iris", "Omar", "Iris", "Iris", "Rosa", "Teo"]
door = pd.DataFrame({"member": who})
joined = members.merge(door, on="member")
means = {"list of members": members["km"].mean(), "joined table": joined["km"].mean()}
pd.Series(means, name="mean km")

# %% answer="joined" concepts="crm"
answer_joined = ...
### BEGIN SOLUTION
answer_joined = "b"
### END SOLUTION

# %% check="joined"
ex.check("joined")

# %% [markdown] es="worst"
# ## 16 · Los que iban peor
# Una empresa de reparto dio una charla a los diez repartidores con más quejas del trimestre. Al trimestre siguiente, nueve de ellos tuvieron menos. ¿Qué dirías de la charla?
#
# - **a)** Que ayudó: nueve de diez no puede ser casualidad.
# - **b)** Que no ayudó: a uno de los diez le fue todavía peor.
# - **c)** Que con los cien que más quejas tuvieron se sabría.
# - **d)** Que no se sabe: tras un trimestre así, casi todos bajan.
# %% [markdown] en="worst"
# ## 16 · Those that did worst
# A delivery company gave a talk to the ten couriers with most complaints of the quarter. In the next quarter nine of them had fewer. What would you say of the talk?
#
# - **a)** That it helped: nine out of ten cannot be a coincidence.
# - **b)** That it did not help: one of the ten did even worse than before.
# - **c)** That with the hundred who had most complaints one would know.
# - **d)** That it is not known: after such a quarter nearly all come down.

# %% answer="worst" concepts="interpreting-data"
answer_worst = ...
### BEGIN SOLUTION
answer_worst = "d"
### END SOLUTION

# %% check="worst"
ex.check("worst")

# %% [markdown] es="steps"
# ## 17 · Los pasos de una prueba
# Una papelería quiere probar un cambio en su web sin engañarse. Pon en orden lo que hará: en `answer_steps`, la lista de los nombres entre comillas.
#
# - `"act"`: hacer lo que el listón manda y dejarlo anotado con fecha.
# - `"count"`: ver cuántos clientes hay que incluir para notarlo, y poner la fecha final.
# - `"compare"`: llegada la fecha, restar los dos grupos y dar el intervalo.
# - `"bar"`: dejar por escrito a partir de qué mejora se adopta el cambio.
# - `"draw"`: sortear a quién le toca el cambio y a quién no.
# %% [markdown] en="steps"
# ## 17 · The steps of a trial
# A stationer wants to try a change of its web site without fooling itself. Put in order what it will do: in `answer_steps`, the list of the names in quotes.
#
# - `"act"`: do what the bar says, and put it on record with its date.
# - `"count"`: see how many customers must be included to notice it, and set the closing date.
# - `"compare"`: when the date comes, subtract the two groups and give the interval.
# - `"bar"`: put in writing from which improvement on the change is adopted.
# - `"draw"`: draw lots for who gets the change and who does not.

# %% answer="steps" concepts="adjustments"
answer_steps = ...
### BEGIN SOLUTION
answer_steps = ["bar", "count", "draw", "compare", "act"]
### END SOLUTION

# %% check="steps"
ex.check("steps")

# %% [markdown] es="members"
# ## 18 · Quién se apunta
# Los socios del club de una librería compran el triple que los demás clientes. «El club triplica las compras», dice el informe. ¿Qué harías para saber qué parte se debe al club?
#
# - **a)** Invitar al club por sorteo a unos sí y a otros no, y compararlos.
# - **b)** Repetir el informe dentro de un año, con más meses de los dos grupos.
# - **c)** Nada: socios y no socios se distinguen en el club, así que se debe a él.
# - **d)** Mirar cuánto compraba cada socio antes de entrar y cuánto después.
# %% [markdown] en="members"
# ## 18 · Who joins
# The members of a bookshop's club buy three times as much as the other customers. “The club triples what people buy,” says the report. What would you do to know which part is due to the club?
#
# - **a)** Invite some to the club by lot and others not, and compare them.
# - **b)** Do the report again in a year, with more months of the two groups.
# - **c)** Nothing: what tells members from the rest is the club, so it is due to it.
# - **d)** Look at how much each member bought before joining and afterwards.

# %% answer="members" concepts="case-a"
answer_members = ...
### BEGIN SOLUTION
answer_members = "a"
### END SOLUTION

# %% check="members"
ex.check("members")

# %% [markdown] es="accounts"
# ## 19 · Tres clientes grandes
# Una bodega sirve a tres restaurantes. ¿Cuál le aporta más dinero al año, y por qué?
#
# - **a)** Oeste: es el que más aporta por cada euro que compra.
# - **b)** Sur: es el que más deja una vez pagado lo que cuesta servirlo.
# - **c)** Norte: es el que más factura de los tres.
# - **d)** Norte: es el que deja más margen en las botellas que compra.
# %% [markdown] en="accounts"
# ## 19 · Three large customers
# A winery supplies three restaurants. Which one brings it most money a year, and why?
#
# - **a)** Oeste: it brings most for each euro that it buys.
# - **b)** Sur: it leaves most once what it costs to serve it is paid.
# - **c)** Norte: it has the largest sales of the three.
# - **d)** Norte: it leaves most margin on the bottles that it buys.

# %% key="accounts-table"
names = ["Norte", "Sur", "Oeste"]
restaurants = pd.DataFrame({"sales": [48000, 26000, 8000]}, index=names)
restaurants["margin"] = [14400, 7800, 3000]
restaurants["cost to serve"] = [15800, 1900, 700]
restaurants

# %% answer="accounts" concepts="case-b"
answer_accounts = ...
### BEGIN SOLUTION
answer_accounts = "b"
### END SOLUTION

# %% check="accounts"
ex.check("accounts")

# %% [markdown] es="audit"
# ## 20 · Un sobresaliente
# «Es fácil dar con nosotros»: una clínica dental se pone la nota máxima. ¿Con qué evidencia se la das tú?
#
# - **a)** Un diploma de su colegio profesional por la calidad del trato.
# - **b)** En su página figuran un teléfono, un correo y un chat, bien visibles.
# - **c)** De las llamadas del mes, cuántas se atendieron, hora por hora.
# - **d)** Quienes atienden el teléfono aseguran que lo cogen siempre a la primera.
# %% [markdown] en="audit"
# ## 20 · Full marks
# “We are easy to reach”: a dental clinic gives itself the highest grade. On what evidence do you give it to them?
#
# - **a)** A diploma of its professional body for the quality of the care.
# - **b)** On its page there are a telephone, an address and a chat, in plain view.
# - **c)** Of the calls of the month, how many were answered, hour by hour.
# - **d)** Those who attend the telephone assure that they always pick up at once.

# %% answer="audit" concepts="best-practices"
answer_audit = ...
### BEGIN SOLUTION
answer_audit = "c"
### END SOLUTION

# %% check="audit"
ex.check("audit")

# %% [markdown] es="end"
# ## Las dos veces
# La tabla resume tus primeras respuestas de hoy. Si hiciste la [prueba del principio](exercise:0.1), [tu avance](page:progress) las compara, con su intervalo; pregunta por pregunta, la misma idea está en el mismo lugar.
#
# Cuidado con la cuenta: veinte preguntas son pocas, y acertar una más o una menos cabe en la suerte. Mira sobre todo **cuáles** cambiaron. En Binder, `ex.download()` guarda esto.
# %% [markdown] en="end"
# ## The two times
# The table sums up your first answers of today. If you took the [test at the beginning](exercise:0.1), [your progress](page:progress) compares them, with an interval; question by question, the same idea is in the same place.
#
# Mind the count: twenty questions are few, and one more or one less right may be luck. Look above all at **which ones** changed. On Binder, `ex.download()` keeps this.

# %% key="progress"
ex.progress()
