# %% [markdown] es="title"
# # 4.5a · Post-compra: la atención
#
# **35 minutos.** Estás en el módulo 4: mejorar cada etapa. La post-compra tiene tres partes: hoy, la atención de cada día; después, cuando algo sale mal y la próxima compra.
#
# Al terminar podrás:
# - medir un protocolo de atención: tres promesas, cada una con su reloj, su denominador y sus tickets abiertos;
# - sacar la lista de promesas rotas por la que se empieza el lunes;
# - elegir entre siete maneras de tratar a quien escribe, y rehacer una respuesta que no sirve.
# %% [markdown] en="title"
# # 4.5a · Post-purchase: service
#
# **35 minutes.** You are in module 4: improving each stage. Post-purchase has three parts: today, everyday service; afterwards, when something goes wrong and the next purchase.
#
# At the end you will be able to:
# - measure a service protocol: three promises, each with its clock, its denominator and its open tickets;
# - draw up the list of broken promises with which Monday begins;
# - choose among seven ways of treating whoever writes, and remake a reply that is of no use.

# %% key="begin"
import pandas as pd

from coursekit import company, kpis, widgets

pd.set_option("display.max_colwidth", None)
lumbre = company()
tickets, as_of = lumbre.tickets, lumbre.as_of

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="poster"
# ## Un cartel y una carta
# En la pared de atención al cliente hay un cartel con letra de Marta. Julián lo ha puesto también en la web:
#
# > 1. Respondemos en menos de 24 horas.
# > 2. Lo resolvemos a la primera.
# > 3. Después preguntamos cómo fue.
#
# Esta mañana la directora abrió una carta: «Prometen 24 horas. Escribí un viernes; me contestaron el lunes. ¿De qué 24 horas hablan?». La cuelga al lado del cartel y pregunta a Marta: «¿Se cumple, sí o no?».
# %% [markdown] en="poster"
# ## A poster and a letter
# On the wall of customer service hangs a poster in Marta's handwriting. Julián has put it on the web site too:
#
# > 1. We reply in less than 24 hours.
# > 2. We settle it the first time.
# > 3. Afterwards we ask how it went.
#
# This morning the director opened a letter: “You promise 24 hours. I wrote on a Friday; I was answered on the Monday. Which 24 hours do you mean?” She pins it beside the poster and asks Marta: “Is it kept, yes or no?”

# %% key="one-ticket" concepts="service-protocol"
one = tickets.set_index("ticket").loc["T02485"]
#es days = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
#es print("«" + one["text_es"] + "»")
#en days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
#en print("“" + one["text_en"] + "”")
for what in ("opened", "first_reply", "closed"):
    print(f"{what:12} {days[one[what].weekday()]}, {one[what]:%H:%M}")

# %% [markdown] es="two-clocks" concepts="service-protocol"
# Quien escribió vivió dos días y medio con una cafetera que no cierra. El informe de Marta dice que ese ticket fue rápido. Atención trabaja de lunes a viernes, de 9 a 18.
#
# Antes de ejecutar: **¿cuántas horas de espera crees que pone el informe de Marta?**
# %% [markdown] en="two-clocks" concepts="service-protocol"
# Whoever wrote lived for two and a half days with a pot that does not close. Marta's report says that this ticket was quick. Service works from Monday to Friday, 9 to 18.
#
# Before you run it: **how many hours of waiting do you think Marta's report shows?**

# %% key="wait-guess"
my_hours = ...

# %% key="one-wait" tags="predict" concepts="service-protocol"
desk = kpis.BusinessHours("09:00", "18:00")
calendar_hours = (one["first_reply"] - one["opened"]).total_seconds() / 3600
desk_hours = desk.hours_between([one["opened"]], [one["first_reply"]])[0]
ex.guess(my_hours, desk_hours, digits=1)
#es pd.Series({"todas las horas": calendar_hours, "horas de atención": desk_hours}, name="espera, h").round(1)
#en pd.Series({"every hour": calendar_hours, "opening hours": desk_hours}, name="wait, h").round(1)

# %% [markdown] es="both-right" concepts="service-protocol"
# Ninguno de los dos miente. Miden con relojes distintos: el de la pared cuenta **todas las horas**; el de Marta se para a las seis de la tarde, y el viernes hasta el lunes.
#
# «Menos de 24 horas» no es una promesa hasta que se dice **qué horas**. Ahora todos los tickets de dos años. Con el reloj de la pared, ¿qué parte crees que recibió respuesta en 24 horas? Escribe un número de 0 a 100.
# %% [markdown] en="both-right" concepts="service-protocol"
# Neither of them lies. They measure with different clocks: the one on the wall counts **every hour**; Marta's stops at six in the evening, and on Friday until Monday.
#
# “Less than 24 hours” is no promise until it says **which hours**. Now all the tickets of two years. By the clock on the wall, what share do you think had a reply within 24 hours? Write a number from 0 to 100.

# %% key="share-guess"
my_share = ...

# %% key="share-both" tags="predict" concepts="service-protocol"
kept = widgets.promise_kept(tickets["opened"], tickets["first_reply"], 24, desk=desk, as_of=as_of)
ex.guess(my_share, kept.at["calendar", "share"])
kept.drop(columns="nine_in_ten").round(1)

# %% [markdown] es="weekday"
# Los mismos tickets, la misma gente contestando. Y la carta venía de alguien que escribió un viernes. De quienes escriben un **sábado**, ¿qué parte crees que tiene respuesta en 24 horas de las de verdad?
# %% [markdown] en="weekday"
# The same tickets, the same people replying. And the letter came from somebody who wrote on a Friday. Of those who write on a **Saturday**, what share do you think has a reply within 24 real hours?

# %% key="saturday-guess"
my_saturday = ...

# %% key="by-weekday" tags="predict" concepts="service-protocol"
rows = {}
for day, part in tickets.groupby(tickets["opened"].dt.day_of_week):
    found = widgets.promise_kept(part["opened"], part["first_reply"], 24, desk=desk, as_of=as_of)
    rows[days[day]] = {"tickets": len(part), **found["share"]}
by_day = pd.DataFrame(rows).T
ex.guess(my_saturday, by_day.loc[days[5], "calendar"])
#es by_day.columns = ["tickets", "todas las horas, %", "horas de atención, %"]
#en by_day.columns = ["tickets", "every hour, %", "opening hours, %"]
by_day.round(0)

# %% [markdown] es="weekday-read" concepts="service-protocol"
# El sábado la promesa de la web no se cumple **nunca**: en esas 24 horas no hay nadie. El reloj de atención apenas ve diferencias entre los días.
#
# Cada reloj sirve para una cosa. El de atención dice si **el equipo** trabaja bien. El de la pared dice qué vive **la persona**. Quien publica una promesa usa las palabras de la persona, y por eso tiene que cumplirla con su reloj o escribir otra.
#
# (A este reloj de atención aún le faltan los festivos: `BusinessHours` los admite en `holidays`.)
# %% [markdown] en="weekday-read" concepts="service-protocol"
# On Saturdays the promise of the web site is **never** kept: in those 24 hours nobody is there. The clock of opening hours sees hardly any difference between the days.
#
# Each clock has its use. Opening hours say whether **the team** works well. The clock on the wall says what **the person** lives through. Whoever publishes a promise uses the person's words, and so has to keep it by the person's clock or write another one.
#
# (This clock of opening hours still lacks the public holidays: `BusinessHours` takes them in `holidays`.)

# %% [markdown] es="explore" concepts="service-protocol"
# ## ¿Qué se podría prometer?
# Elige un canal y mueve las horas. La línea de puntos es «nueve de cada diez». Busca dos cosas:
# - el canal donde «24 horas» es una promesa tan floja que da risa;
# - las horas que el correo podría prometer sin mentir, con cada reloj.
# %% [markdown] en="explore" concepts="service-protocol"
# ## What could be promised?
# Choose a channel and move the hours. The dotted line is “nine in ten”. Look for two things:
# - the channel where “24 hours” is so weak a promise that one has to laugh;
# - the hours that e-mail could promise without lying, by each clock.

# %% key="explorer" concepts="service-protocol"
widgets.PromiseExplorer(tickets, desk=desk, as_of=as_of)

# %% [markdown] es="explore-read" concepts="service-protocol adaptability"
# Un solo número no vale para todos: al teléfono 24 horas es una eternidad; en el correo, contando fines de semana, nueve de cada diez no se alcanza ni en cuatro días.
#
# Una promesa que se puede comprobar dice **canal, plazo, reloj y qué cuenta como respuesta**. Por ejemplo: «Si escribes por WhatsApp un día laborable antes de las tres, una persona te contesta ese mismo día».
#
# Falta un canal, y no por olvido. Mira.
# %% [markdown] en="explore-read" concepts="service-protocol adaptability"
# No single number will do for all: on the phone 24 hours is an eternity; by e-mail, weekends included, nine in ten is not reached even in four days.
#
# A promise that can be checked says **channel, time, clock and what counts as a reply**. For example: “If you write by WhatsApp on a working day before three, a person answers you the same day.”
#
# One channel is missing, and not by oversight. Look.

# %% key="channels" concepts="service-protocol"
by_channel = tickets["channel"].astype(str).value_counts()
print("orders in the shops:", (lumbre.orders["channel"] == "shop").sum())
by_channel.reindex([*by_channel.index, "shop"], fill_value=0).to_frame("tickets")

# %% [markdown] es="shop-read"
# Inés: «En mis tiendas se quejan a diario. Lo arreglamos en el mostrador y nadie lo apunta». Miles de pedidos y ningún ticket: no es que allí no pase nada, es que **no se registra**. Todo lo que sigue habla de quien escribe o llama.
# %% [markdown] en="shop-read"
# Inés: “In my shops they complain daily. We settle it at the counter and nobody writes it down.” Thousands of orders and not one ticket: it is not that nothing happens there, it is **not recorded**. All that follows speaks of those who write or call.

# %% [markdown] es="worked" concepts="service-protocol"
# ## Un ejemplo completo: las tres promesas
# Cuatro decisiones antes de la primera cifra. Cada una cambia el resultado y ninguna está en el cartel.
#
# 1. **Cuándo miro**, y qué hago con los tickets sin respuesta: los que ya pasaron el plazo cuentan como rotos; los que aún están a tiempo no cuentan.
# 2. **Qué reloj** lleva la primera promesa.
# 3. **De qué tickets** es «a la primera»: de todos, o solo de los que se resolvieron.
# 4. **Qué mensaje** cuenta como seguimiento, y en cuántos días.
# %% [markdown] en="worked" concepts="service-protocol"
# ## A worked example: the three promises
# Four decisions before the first figure. Each changes the result, and none stands on the poster.
#
# 1. **When I look**, and what I do with tickets without a reply: those past the time count as broken; those still in time do not count.
# 2. **Which clock** the first promise runs by.
# 3. **Of which tickets** “the first time” is a share: of all, or only of those that were settled.
# 4. **Which message** counts as a follow-up, and within how many days.

# %% key="worked-protocol" concepts="service-protocol after-sales"
#es # 1 · Se mira el 1 de enero de 2026.            2 · El reloj de la pared: lo que dice la web.
#es # 3 · De todos los tickets, también los que nunca se resolvieron.
#es # 4 · Una encuesta enviada en los 7 días después de cerrar.
#en # 1 · We look on 1 January 2026.                2 · The clock on the wall: what the web site says.
#en # 3 · Of all tickets, also those never settled.
#en # 4 · A survey sent within 7 days of closing.
surveys = lumbre.surveys
follow_ups = surveys[surveys["ticket"].notna()]
protocol = kpis.service_protocol(
    tickets, follow_ups, promise_hours=24, clock="calendar", of="all", follow_up_days=7, as_of=as_of
)
protocol

# %% [markdown] es="first-time" concepts="service-protocol problem-solving"
# La segunda promesa parece la más dura y es la más blanda: su denominador se elige. Prueba: pasa de «todos» a «los resueltos», y desaparecen de la cuenta las personas a las que **nunca** se ayudó.
# %% [markdown] en="first-time" concepts="service-protocol problem-solving"
# The second promise looks the hardest and is the softest: its denominator is chosen. Try: go from “all” to “those settled”, and the people who were **never** helped vanish from the count.

# %% key="fcr-both" concepts="service-protocol problem-solving"
for of in ("all", "resolved"):
    print(f"of={of!r:11}", kpis.first_contact_resolution(tickets, of=of, as_of=as_of))

# %% [markdown] es="breaches" concepts="service-protocol"
# ### La lista del lunes
# Tres porcentajes no ayudan a nadie el lunes a las nueve. Una lista sí: qué promesas están rotas **y abiertas**, con la espera más larga arriba.
#
# Lee los primeros. ¿Empezarías por arriba?
# %% [markdown] en="breaches" concepts="service-protocol"
# ### Monday's list
# Three percentages help nobody on Monday at nine. A list does: which promises are broken **and open**, the longest wait on top.
#
# Read the first ones. Would you begin at the top?

# %% key="breach-list" concepts="service-protocol"
#es words = "text_es"
#en words = "text_en"
waiting = tickets.loc[tickets["first_reply"].isna(), ["ticket", "channel", "reason", words]]
todo = protocol.breaches[protocol.breaches["promise"] == "answered"].merge(waiting, on="ticket")
print(len(todo), "tickets")
todo[["ticket", "hours", "reason", words]].head(6).round(0).set_index("ticket")

# %% [markdown] es="breach-read" concepts="service-protocol problem-solving"
# El orden por espera es justo con quien llegó antes, y ciego para lo demás: un molinillo que huele a quemado y un cambio de caja hacen la misma cola. Algunos llevan **semanas**: nadie lee ese buzón. Dos columnas más lo arreglan: **qué pasa si no contestamos hoy** y **quién se ocupa**. Con eso la lista se reparte en cinco minutos.
#
# Cómo ordenar la cola cuando hay enfado y dinero de por medio es la parte siguiente.
# %% [markdown] en="breach-read" concepts="service-protocol problem-solving"
# Ordering by the wait is fair to those who came first, and blind to the rest: a grinder that smells of burning and a change of box stand in the same queue. Some have waited for **weeks**: nobody reads that inbox. Two more columns mend that: **what happens if we do not answer today** and **who takes it**. With those the list is shared out in five minutes.
#
# How to order the queue where anger and money are involved is the next part.

# %% [markdown] es="voices" concepts="active-listening"
# ## A tiempo, y aun así mal
# Un protocolo dice **cuándo**. De **cómo** no dice nada. Marta imprime lo que escribió la gente en la encuesta después de su ticket, sin las alabanzas.
#
# Antes de ejecutar: de estos comentarios, ¿qué parte crees que se queja de la **lentitud**? De 0 a 100.
# %% [markdown] en="voices" concepts="active-listening"
# ## In time, and bad all the same
# A protocol says **when**. Of **how** it says nothing. Marta prints what people wrote in the survey after their ticket, without the praise.
#
# Before you run it: of these comments, what share do you think complains of **slowness**? From 0 to 100.

# %% key="voices-guess"
my_slow = ...

# %% key="voices-table" tags="predict" concepts="active-listening"
#es comments = follow_ups["comment_es"].dropna().str.split(r"(?<=\.) ", regex=True).explode()
#es praise, slow = "Una llamada|Pidieron|persona que sabía|terminara el café", "Tardaron|lentos"
#en comments = follow_ups["comment_en"].dropna().str.split(r"(?<=\.) ", regex=True).explode()
#en praise, slow = "One call|apologised|somebody who|finished my coffee", "took five|slow"
complaints = comments[~comments.str.contains(praise)]
ex.guess(my_slow, 100 * complaints.str.contains(slow).mean())
complaints.value_counts().to_frame("comments")

# %% [markdown] es="voices-read" concepts="active-listening personalisation clear-communication problem-solving after-sales"
# La mayoría no habla de esperar. Habla de no haber sido **escuchada** («lo mismo a tres personas»), de una respuesta **de manual**, de una **explicación** que faltó, de un caso **cerrado sin resolver**, de tener que **insistir** porque nadie volvió a preguntar.
#
# Son pocos comentarios, y solo de quien quiso escribirlos: sirven para saber **qué** falla, no **cuánto**.
# %% [markdown] en="voices-read" concepts="active-listening personalisation clear-communication problem-solving after-sales"
# Most do not speak of waiting. They speak of not having been **listened to** (“the same story to three people”), of a reply **from a manual**, of an **explanation** that was missing, of a case **closed unsolved**, of having to **insist** because nobody asked again.
#
# They are few comments, and only of those who cared to write them: they serve to know **what** fails, not **how much**.

# %% [markdown] es="seven" concepts="personalisation clear-communication active-listening problem-solving"
# ## Siete maneras de tratar a quien escribe
# Las cuatro primeras están **dentro** de la respuesta:
#
# | manera | se nota en que… | falla cuando… |
# |---|---|---|
# | **escucha activa** | repites con tus palabras qué le pasa antes de proponer nada | preguntas lo que ya te dijo |
# | **comunicación clara** | dices qué, quién y qué día, sin jerga | «a la mayor brevedad» |
# | **resolución de problemas** | das un paso que cambia algo hoy | te disculpas tres veces y no mueves nada |
# | **personalización** | usas lo que sabes de **su** caso | pones su nombre en una carta para todos |
# %% [markdown] en="seven" concepts="personalisation clear-communication active-listening problem-solving"
# ## Seven ways of treating whoever writes
# The first four are **inside** the reply:
#
# | way | it shows in that… | it fails when… |
# |---|---|---|
# | **active listening** | you say in your own words what is wrong before proposing anything | you ask what they have told you |
# | **clear communication** | you say what, who and which day, without jargon | “at our earliest convenience” |
# | **problem solving** | you take a step that changes something today | you apologise three times and move nothing |
# | **personalisation** | you use what you know of **their** case | you put their name into a letter for all |

# %% [markdown] es="seven-more" concepts="adaptability after-sales loyalty-building-strategy"
# Las otras tres van **alrededor** de la respuesta:
#
# | manera | se nota en que… | falla cuando… |
# |---|---|---|
# | **adaptabilidad** | contestas por su canal, a su ritmo, en su idioma | obligas a llamar a quien te escribió porque no oye bien |
# | **seguimiento postventa** | vuelves a preguntar cuando ya debería funcionar | mandas una encuesta y nadie lee el 1 |
# | **fidelización** | reconoces a quien lleva tiempo contigo, con el problema ya resuelto | ofreces un cupón **en vez de** resolver |
#
# No son excluyentes. Lo difícil es ver cuál **falta**.
# %% [markdown] en="seven-more" concepts="adaptability after-sales loyalty-building-strategy"
# The other three go **around** the reply:
#
# | way | it shows in that… | it fails when… |
# |---|---|---|
# | **adaptability** | you answer in their channel, at their pace, in their language | you make somebody call who wrote because they hear badly |
# | **after-sales follow-up** | you ask again once it should be working | you send a survey and nobody reads the 1 |
# | **loyalty building** | you recognise who has long been with you, once the problem is settled | you offer a coupon **instead of** settling it |
#
# They do not exclude each other. The hard part is to see which one is **missing**.

# %% key="which-quiz" concepts="personalisation clear-communication active-listening after-sales adaptability problem-solving loyalty-building-strategy"
ex.quiz("which")

# %% [markdown] es="bad-reply" concepts="clear-communication active-listening problem-solving personalisation loyalty-building-strategy"
# ## El taller de respuestas
# Llegó esto: *«La manivela del molinillo manual se ha partido. Pedido O00009. ¿Qué hago ahora?»*. Y se contestó, en plazo:
#
# > Estimado/a {nombre}: Lamentamos las molestias. Su incidencia ha sido escalada al departamento correspondiente y recibirá respuesta a la mayor brevedad. Indíquenos qué producto ha fallado y su número de pedido. Le garantizamos que no volverá a ocurrir. Aproveche un 10 % de descuento en su próxima compra.
#
# Léela en voz alta. ¿Cuántos fallos le ves? Escribe cuántos.
# %% [markdown] en="bad-reply" concepts="clear-communication active-listening problem-solving personalisation loyalty-building-strategy"
# ## The reply workshop
# This came in: *“The handle of the hand grinder has snapped. Order O00009. What should I do now?”* And this was the reply, in time:
#
# > Dear {name}: We regret the inconvenience. Your incident has been escalated to the relevant department and you will receive a response at our earliest convenience. Please state which product has failed and your order number. We guarantee that this will not happen again. Enjoy 10% off your next purchase.
#
# Read it aloud. How many faults do you see? Write how many.

# %% key="faults-guess"
my_faults = ...

# %% key="faults" tags="predict" concepts="clear-communication active-listening problem-solving personalisation loyalty-building-strategy"
#es faults = {
#es     "{nombre}": "una plantilla sin rellenar: nadie la releyó",
#es     "las molestias": "no dice cuáles: valdría para cualquier ticket",
#es     "ha sido escalada al departamento": "nadie con nombre se ocupa",
#es     "a la mayor brevedad": "ningún día",
#es     "Indíquenos qué producto": "pregunta lo que ya está en el mensaje",
#es     "Le garantizamos que no volverá a ocurrir": "una promesa que nadie puede cumplir",
#es     "un 10 % de descuento": "un premio antes de arreglar nada",
#es }
#en faults = {
#en     "{name}": "a template left unfilled: nobody read it again",
#en     "the inconvenience": "does not say which: it would fit any ticket",
#en     "escalated to the relevant department": "nobody with a name takes it",
#en     "at our earliest convenience": "no day",
#en     "Please state which product": "asks what stands in the message",
#en     "We guarantee that this will not happen again": "a promise that nobody can keep",
#en     "10% off": "a reward before anything is mended",
#en }
ex.guess(my_faults, len(faults))
#es pd.Series(faults, name="fallo").to_frame()
#en pd.Series(faults, name="fault").to_frame()

# %% [markdown] es="good-reply" concepts="clear-communication active-listening problem-solving personalisation after-sales"
# ### La misma respuesta, rehecha en cinco pasos
# > **(1 · escucha)** Hola, Nora: se te ha partido la manivela del molinillo y te has quedado sin moler. Siento que una pieza nuestra haya aguantado tan poco.
# >
# > **(2 · acción)** Hoy mismo sale una manivela nueva, sin coste; no hace falta que devuelvas la rota.
# >
# > **(3 · día)** El mensajero suele tardar dos días. Si el viernes 15 no la tienes, te mando otra sin preguntar.
# >
# > **(4 · mientras tanto)** Si lo prefieres, te cambio la bolsa de este mes por café molido.
# >
# > **(5 · vuelta)** El lunes 18 te escribo para saber si encaja bien. Soy Marta; contestas aquí y me llega.
# %% [markdown] en="good-reply" concepts="clear-communication active-listening problem-solving personalisation after-sales"
# ### The same reply, remade in five steps
# > **(1 · listen)** Hello, Nora: the handle of your grinder has snapped and you cannot grind. I am sorry that a part of ours lasted so short a time.
# >
# > **(2 · act)** A new handle leaves today, free of charge; you need not send the broken one back.
# >
# > **(3 · day)** The courier usually takes two days. If you do not have it by Friday 15, I will send another without asking.
# >
# > **(4 · meanwhile)** If you like, I will change this month's bag to ground coffee.
# >
# > **(5 · return)** On Monday 18 I will ask whether it fits. I am Marta; reply here and it reaches me.

# %% [markdown] es="dates" concepts="clear-communication problem-solving"
# Mira las dos fechas. Ninguna dice cuándo **llega** el paquete: eso depende del mensajero. Dicen qué haremos **nosotros** ese día. Por eso se pueden cumplir.
#
# **Te toca:** busca en la respuesta la frase de fidelización. No está, y no falta: primero, moler.
# %% [markdown] en="dates" concepts="clear-communication problem-solving"
# Look at the two dates. Neither says when the parcel **arrives**: that depends on the courier. They say what **we** shall do on that day. That is why they can be kept.
#
# **Your turn:** look in the reply for the sentence of loyalty building. It is not there, and is not missing: grinding comes first.

# %% [markdown] es="research" concepts="clear-communication personalisation"
# ¿Es solo gusto? Packard y Berger (2021) compararon llamadas y correos reales de atención y experimentos: cuando quien atiende usa palabras **concretas** («la camiseta gris») y no genéricas («el artículo»), la persona queda más satisfecha. Packard y otros (2018) hallaron algo parecido con «yo lo miro» frente a «nosotros».
#
# La personalización tiene más debate: Surprenant y Solomon (1987) vieron que hay varias, y que no todas gustan. Charlar y llamar por el nombre no es lo mismo que adaptar lo que se ofrece.
# %% [markdown] en="research" concepts="clear-communication personalisation"
# Is it a matter of taste alone? Packard and Berger (2021) looked at real service calls and e-mails and at experiments: where the employee uses **concrete** words (“the grey T-shirt”) rather than general ones (“the item”), the person is more satisfied. Packard and others (2018) found something similar for “I will look” against “we”.
#
# Personalisation is more debated: Surprenant and Solomon (1987) saw that there are several kinds, and that not all of them please. Chatting and using the name is not the same as adapting what is offered.

# %% [markdown] es="chat" concepts="adaptability"
# **El mismo contenido, otra forma.** Esa respuesta es de correo. En WhatsApp serían cuatro mensajes de una línea, primero la acción. Por teléfono se dice, y después se manda por escrito. En la tienda se arregla en el mostrador, y alguien lo apunta.
#
# Dos cuidados: que la persona no tenga que volver a contarlo al cambiar de canal, y que nadie pida datos de una tarjeta por un chat.
#
# **Te toca:** reescribe el paso 2 y el 3 para WhatsApp en menos de 15 palabras. Dilo en voz alta.
# %% [markdown] en="chat" concepts="adaptability"
# **The same content, another form.** That reply is one for e-mail. On WhatsApp it would be four messages of a line, the action first. On the phone it is said, and sent in writing afterwards. In the shop it is settled at the counter, and somebody writes it down.
#
# Two cautions: that nobody has to tell it again on changing the channel, and that nobody asks for card details in a chat.
#
# **Your turn:** rewrite steps 2 and 3 for WhatsApp in fewer than 15 words. Say it aloud.

# %% [markdown] es="misleads" concepts="service-protocol"
# ## Lo que engaña
# ### Quitar los abiertos
# Fin de diciembre. Alguien calcula la primera promesa del mes «solo con los tickets contestados, que de los otros no se sabe». ¿Cuántos puntos crees que regala eso?
# %% [markdown] en="misleads" concepts="service-protocol"
# ## What misleads
# ### Dropping the open ones
# The end of December. Somebody computes the month's first promise “from the tickets answered alone, since of the others nothing is known”. How many points do you think that gives away?

# %% key="open-guess"
my_points = ...

# %% key="open-dropped" tags="predict" concepts="service-protocol"
december = tickets[tickets["opened"] >= "2025-12-01"]
answered = december[december["first_reply"].notna()]
whole, flattered = (
    kpis.first_response(part["opened"], part["first_reply"], as_of=as_of).sla for part in (december, answered)
)
ex.guess(my_points, flattered.value - whole.value, digits=1)
print("all tickets of December:", whole)
print("answered ones alone:    ", flattered)

# %% [markdown] es="open-read" concepts="service-protocol"
# Los que siguen abiertos son, sobre todo, los lentos. De ellos sí se sabe algo: **que ya han esperado más de 24 horas**. Quitarlos es borrar las peores notas antes de hacer la media.
# %% [markdown] en="open-read" concepts="service-protocol"
# Those still open are, above all, the slow ones. Something is known of them: **that they have waited for more than 24 hours already**. Dropping them is striking out the worst marks before taking the mean.

# %% [markdown] es="ack" concepts="service-protocol"
# ### Pagar por la cifra
# El mes que viene el equipo cobra un extra si la primera promesa pasa del 95 %. Alguien tiene una idea: un correo automático, «hemos recibido tu mensaje», al minuto. Mira qué cambia.
# %% [markdown] en="ack" concepts="service-protocol"
# ### Paying for the figure
# Next month the team gets a bonus if the first promise passes 95%. Somebody has an idea: an automatic e-mail, “we have received your message”, within a minute. See what changes.

# %% key="ack-cell" concepts="service-protocol"
robot = tickets.assign(first_reply=tickets["opened"] + pd.Timedelta(minutes=1))
table = {}
for name, rows_of in {"a person answers": tickets, "an automatic e-mail counts": robot}.items():
    found = kpis.service_protocol(rows_of, follow_ups, of="all", as_of=as_of)
    table[name] = {"in 24 h, %": found.answered.value, "settled at once, %": found.first_contact.value}
pd.DataFrame(table).T.round(1)

# %% [markdown] es="ack-read" concepts="service-protocol after-sales"
# La primera cifra es perfecta y nadie ha recibido ayuda. Cuando una medida se vuelve objetivo deja de medir: la idea es de Goodhart, y la frase, de Strathern (1997). Por eso las tres promesas van juntas, y **respuesta** significa una persona que ha leído.
#
# La tercera también se puede falsear: una encuesta automática «cumple» el seguimiento aunque nadie lea la nota. Mira cuántas personas contestan, y cuántas ponen un 1 o un 2 y esperan que alguien lo lea.
# %% [markdown] en="ack-read" concepts="service-protocol after-sales"
# The first figure is perfect and nobody has been helped. When a measure becomes a target it stops measuring: the idea is Goodhart's, the sentence Strathern's (1997). So the three promises go together, and **a reply** means a person who has read.
#
# The third one can be faked as well: an automatic survey “keeps” the follow-up though nobody reads the score. See how many people answer, and how many give a 1 or a 2 and wait for somebody to read it.

# %% key="follow-up-read" concepts="after-sales"
answers = follow_ups["csat"].dropna()
pd.Series(
    {
        "follow-ups sent": len(follow_ups),
        "answered": len(answers),
        "of them, a 1 or a 2": int((answers <= 2).sum()),
    },
    name="surveys after a ticket",
)

# %% [markdown] es="key-points"
# ## Para llevarte
# - Una promesa dice canal, plazo, **reloj** y qué cuenta como respuesta. Sin eso, dos personas honradas dan dos cifras.
# - Un ticket abierto y vencido es una promesa rota; abierto y a tiempo, aún no se sabe. Ninguno se tira.
# - «A la primera» depende de qué tickets van debajo.
# - Los porcentajes son para la directora; la **lista**, para el lunes.
# - Siete maneras: escuchar, aclarar, resolver, personalizar, adaptarse, volver, reconocer. Pregúntate cuál falta. Un cupón no arregla un molinillo.
# - Una buena respuesta tiene una acción y un día que dependen de ti.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.5a), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - A promise says channel, time, **clock** and what counts as a reply. Without that, two honest people give two figures.
# - A ticket open and overdue is a broken promise; open and in time, it is not known yet. None is thrown away.
# - “The first time” depends on which tickets stand below the line.
# - Percentages are for the director; the **list** is for Monday.
# - Seven ways: listen, make clear, solve, make it personal, adapt, come back, recognise. Ask which one is missing. A coupon does not mend a grinder.
# - A good reply has an action and a day that depend on you.
#
# **Now you:** [exercises of this lesson](exercise:4.5a), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Packard, G. y Berger, J. (2021). How concrete language shapes customer satisfaction. *Journal of Consumer Research* 47(5).
# - Packard, G., Moore, S. y McFerran, B. (2018). (I'm) happy to help (you): the impact of personal pronoun use in customer–firm interactions. *Journal of Marketing Research* 55(4).
# - Surprenant, C. y Solomon, M. (1987). Predictability and personalization in the service encounter. *Journal of Marketing* 51(2).
# - Strathern, M. (1997). «Improving ratings»: audit in the British university system. *European Review* 5(3).
# - Kaplan, E. L. y Meier, P. (1958). Nonparametric estimation from incomplete observations. *Journal of the American Statistical Association* 53(282): lo que aún no ha terminado también informa.
# %% [markdown] en="sources"
# ### Sources
# - Packard, G. and Berger, J. (2021). How concrete language shapes customer satisfaction. *Journal of Consumer Research* 47(5).
# - Packard, G., Moore, S. and McFerran, B. (2018). (I'm) happy to help (you): the impact of personal pronoun use in customer–firm interactions. *Journal of Marketing Research* 55(4).
# - Surprenant, C. and Solomon, M. (1987). Predictability and personalization in the service encounter. *Journal of Marketing* 51(2).
# - Strathern, M. (1997). “Improving ratings”: audit in the British university system. *European Review* 5(3).
# - Kaplan, E. L. and Meier, P. (1958). Nonparametric estimation from incomplete observations. *Journal of the American Statistical Association* 53(282): what is not over yet informs as well.
