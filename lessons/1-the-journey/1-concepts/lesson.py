# %% [markdown] es="title"
# # 1.1 · Conceptos: seguir a una persona
#
# **35 minutos.** Estás en el módulo 1: el viaje del cliente. Empieza por una sola persona y termina con cinco mil.
#
# Al terminar podrás:
# - reconstruir el camino de una persona a partir de un registro de eventos, y decir qué falta en él;
# - calcular un embudo por visita y por persona, y saber cuál responde a cada pregunta;
# - distinguir cliente, prospecto, usuario y comprador.
# %% [markdown] en="title"
# # 1.1 · Concepts: following one person
#
# **35 minutes.** You are in module 1: the customer journey. You begin with a single person and end with five thousand.
#
# At the end you will be able to:
# - rebuild one person's path from a log of events, and say what is missing in it;
# - compute a funnel by visit and by person, and know which question each answers;
# - tell customer, prospect, user and buyer apart.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, journey, widgets

lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas de la vida diaria. No hace falta haber estudiado nada, y no dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions from everyday life. You need not have studied anything, and they carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="whose" concepts="customer-journey"
# ## ¿De quién es C03888?
# Reunión de los lunes en Café Lumbre. En la lista de quienes dejaron la suscripción hay un número, C03888, y tres personas creen conocerlo.
#
# - Julián, de marketing: «Es de las mías. Su primera compra vino de **redes**».
# - Inés, que lleva las tiendas: «Compra en **mi tienda** de Valencia. La vi en diciembre».
# - Marta, de atención al cliente: «A mí me ha **escrito** varias veces».
#
# La directora deja el bolígrafo. «No pregunto de quién es. Pregunto qué le pasó con nosotros, **en orden**». Eso vas a averiguar.
# %% [markdown] en="whose" concepts="customer-journey"
# ## Whose is C03888?
# Monday's meeting at Café Lumbre. In the list of those who left the subscription there is a number, C03888, and three people think that they know it.
#
# - Julián, from marketing: “One of mine. Their first purchase came from **social media**.”
# - Inés, who runs the shops: “They buy in **my shop** in Valencia. I saw them in December.”
# - Marta, from customer service: “They have **written** to me several times.”
#
# The director puts down her pen. “I do not ask whose they are. I ask what happened to them with us, **in order**.” That is what you will find out.

# %% key="log" concepts="customer-journey"
events = lumbre.events
#es # Cada fila: un evento. `visit` está vacío en lo que no pasa dentro de una visita, como la entrega de un paquete.
#en # Each row: an event. `visit` is blank for what does not happen within a visit, such as the delivery of a parcel.
print(f"{len(events):,} events".replace(",", " "))
events[["customer", "time", "event", "touchpoint", "channel", "visit"]].head(8)

# %% [markdown] es="log-read" concepts="customer-journey"
# Esto es un **registro de eventos** (*event log*): quién, cuándo, qué hizo, en qué **punto de contacto** y por qué canal. Las filas de todo el mundo están mezcladas, porque se escriben según ocurren. El camino de una persona está ahí dentro, en pedazos.
#
# Los nombres de los eventos están en inglés: `land` es llegar a la web, `view_product` mirar un producto, `add_to_cart` echarlo al carrito, `start_checkout` empezar a pagar, `pay` pagar. En la tienda se entra (`enter_shop`); un paquete sale y llega (`parcel_sent`, `delivered`); quien pregunta o se queja deja `contact_support`.
#
# Antes de buscar a C03888: ¿cuántos eventos crees que hubo **antes** de su primer pago? Escribe un número.
# %% [markdown] en="log-read" concepts="customer-journey"
# This is an **event log**: who, when, what they did, at which **touchpoint** and through which channel. Everybody's rows are mixed, because they are written as they happen. One person's path is in there, in pieces.
#
# The names of the events: `land` is coming to the web site, `view_product` looking at a product, `add_to_cart` putting it into the cart, `start_checkout` beginning to pay, `pay` paying. A shop is entered (`enter_shop`); a parcel leaves and arrives (`parcel_sent`, `delivered`); whoever asks or complains leaves `contact_support`.
#
# Before you look for C03888: how many events do you think there were **before** their first payment? Write a number.

# %% key="before-guess"
my_guess = ...

# %% [markdown] es="worked" concepts="customer-journey"
# ## Un ejemplo completo: del registro al camino
# Cuatro pasos que sirven para cualquier persona y cualquier registro.
# %% [markdown] en="worked" concepts="customer-journey"
# ## A worked example: from the log to the path
# Four steps that serve for any person and any log.

# %% key="worked-path" tags="predict" concepts="customer-journey"
#es # 1 · Quién: solo sus filas.
#en # 1 · Who: their rows alone.
theirs = events[events["customer"] == "C03888"]

#es # 2 · En orden: el camino es lo que pasó después de qué.
#en # 2 · In order: a path is what happened after what.
theirs = theirs.sort_values("time", kind="stable")

#es # 3 · Hasta dónde: lo anterior al primer pago. El propio pago ya no es «antes».
#en # 3 · How far: what came before the first payment. The payment itself is no longer “before”.
first_payment = theirs.loc[theirs["event"] == "pay", "time"].min()
before = theirs[theirs["time"] < first_payment]

#es # 4 · Qué se cuenta: eventos, o visitas, o días. Son tres respuestas distintas.
#en # 4 · What is counted: events, or visits, or days. They are three different answers.
ex.guess(my_guess, len(before))
days = (first_payment - before["time"].min()).days
print(f"events: {len(before)}, visits: {before['visit'].nunique()}, days: {days}")
before[["time", "event", "channel"]]

# %% [markdown] es="worked-read" concepts="customer-journey"
# Mira la columna `channel`. Julián tiene razón en algo: la visita en la que pagó vino de `social`. Pero **empezó** por `referral`: un enlace de recomendación. Si solo miras la última fila, el mérito es de Julián; si miras la primera, no.
#
# Ahora el camino entero. Cada fila del dibujo es una clase de evento; la línea la recorre de izquierda a derecha. Búscale tres cosas: dónde paga, dónde escribe a Marta, y una visita en la que llegó hasta la caja y no pagó.
# %% [markdown] en="worked-read" concepts="customer-journey"
# Look at the column `channel`. Julián is right about something: the visit in which they paid came from `social`. But it **began** with `referral`: a recommendation link. If you look at the last row alone, the credit is Julián's; if you look at the first, it is not.
#
# Now the whole path. Each row of the drawing is a kind of event; the line runs through it from left to right. Look for three things: where they pay, where they write to Marta, and a visit in which they came as far as the till and did not pay.

# %% key="person-explorer" concepts="customer-journey"
widgets.PathExplorer(events, person="C03888")

# %% [markdown] es="definition" concepts="customer-journey"
# Los tres tenían un pedazo. Lo que pide la directora tiene nombre: el **viaje del cliente** (*customer journey*), todo lo que vive una persona con una empresa, desde que oye hablar de ella hasta que la recomienda o la deja. Es **suyo**: empieza antes de nuestra primera fila y sigue donde no miramos (Lemon y Verhoef, 2016).
#
# La última fila del registro es un pago en la tienda, el 13 de diciembre. Si solo tuvieras eso, ¿dirías que está a punto de irse? Decídelo y ejecuta.
# %% [markdown] en="definition" concepts="customer-journey"
# All three had a piece. What the director asks for has a name: the **customer journey**, all that a person goes through with a company, from first hearing of it to recommending or leaving it. It is **theirs**: it begins before our first row and goes on where we do not look (Lemon and Verhoef, 2016).
#
# The last row of the log is a payment in the shop, on 13 December. If that were all you had, would you say that they are about to leave? Decide, and run the cell.

# %% key="outside-the-log" tags="predict" concepts="customer-journey"
exits, referrals = lumbre.exits, lumbre.referrals
#es left = exits.loc[exits["customer"] == "C03888", ["date", "reason", "interview_es"]]
#en left = exits.loc[exits["customer"] == "C03888", ["date", "reason", "interview_en"]]
advised = referrals.loc[referrals["referred"] == "C03888", ["date", "customer"]]
display(advised.rename(columns={"customer": "recommended by"}))
with pd.option_context("display.max_colwidth", None):
    display(left)

# %% [markdown] es="outside-read" concepts="customer-journey"
# Días después de pagar en la tienda, dejó la suscripción. Ni la baja ni quién le recomendó el café están en el registro: viven en otras tablas. El motivo marcado fue `price`, el precio. La entrevista no dice que el café fuera caro: dice que se quedó sin trabajo. Bajar el precio por esa casilla habría sido leer mal.
#
# **El registro sabe lo que se registró.** Para el resto hay que cruzar tablas, y para lo que nadie apuntó, preguntar.
# %% [markdown] en="outside-read" concepts="customer-journey"
# Days after paying in the shop they gave up the subscription. Neither that nor who recommended the coffee is in the log: they live in other tables. The reason ticked was `price`. The interview does not say that the coffee was dear: it says that they lost their job. To lower the price because of that tick would have been to misread it.
#
# **The log knows what was logged.** For the rest one has to join tables, and for what nobody wrote down, to ask.

# %% [markdown] es="from-one" concepts="customer-journey"
# ## De una persona a todas
# ¿Es C03888 un caso raro? Repite los cuatro pasos para todas las personas que han comprado alguna vez. Cada camino llega hasta el primer pago; lo mismo dos veces seguidas se cuenta una vez.
#
# En un folleto de la empresa, el camino es una línea: llegar, mirar, carrito, caja, pago. ¿Cuántos caminos **distintos** crees que hay en el registro?
# %% [markdown] en="from-one" concepts="customer-journey"
# ## From one person to all
# Is C03888 a rare case? Repeat the four steps for everybody who has ever bought. Each path runs up to the first payment; the same thing twice in a row is told once.
#
# In a leaflet of the company the path is one line: land, look, cart, till, payment. How many **different** paths do you think there are in the log?

# %% key="paths-guess"
my_guess = ...

# %% key="paths-all" tags="predict" concepts="customer-journey"
#es # El primer pago de cada persona, y al lado de cada evento el de la suya.
#en # The first payment of each person, and beside each event that of its own.
payments = events[events["event"] == "pay"]
first_payments = payments.groupby("customer", observed=True)["time"].min()
paid_at = events["customer"].map(first_payments).astype("datetime64[s]")
to_first_payment = events[events["time"] <= paid_at]
ways = journey.paths(to_first_payment, repeats="collapse")
ex.guess(my_guess, len(ways.table))
with pd.option_context("display.max_colwidth", 80):
    display(ways.table[["path", "count", "share"]].head(6).round(1))

# %% [markdown] es="paths-read" concepts="customer-journey"
# El camino del folleto existe: es el más común. Y aun así, la mayoría de quienes compraron **no** fue por ahí. La segunda fila ni siquiera toca la web.
#
# El folleto no miente: es un **modelo**, una línea que dibujamos para pensar. Se vuelve mentira cuando se toma por lo que la gente hace.
#
# Camina tú. Elige `land`, luego `view_product`, y sigue. ¿Qué es más frecuente después de `view_product`: avanzar al carrito o volver a empezar otro día?
# %% [markdown] en="paths-read" concepts="customer-journey"
# The path of the leaflet exists: it is the most common one. And even so, most of those who bought did **not** take it. The second row does not even touch the web.
#
# The leaflet does not lie: it is a **model**, a line drawn to think with. It becomes a lie when it is taken for what people do.
#
# Walk yourself. Choose `land`, then `view_product`, and go on. What is more frequent after `view_product`: going on to the cart, or beginning again another day?

# %% key="walk-explorer" concepts="customer-journey"
widgets.PathExplorer(to_first_payment)

# %% [markdown] es="walk-read" concepts="customer-journey"
# Ojo con lo que acabas de recorrer: aquí **todo el mundo** termina pagando, porque elegimos a quienes pagaron. De quien miró y nunca volvió no hay rastro en este dibujo. Para verlo hace falta otra herramienta, que empieza con todos y cuenta cuántos van quedando.
# %% [markdown] en="walk-read" concepts="customer-journey"
# Mind what you have just walked through: here **everybody** ends by paying, because we chose those who paid. Of whoever looked and never came back there is no trace in this picture. To see them one needs another tool, which begins with everybody and counts how many are left.

# %% [markdown] es="funnel" concepts="funnel"
# ## El embudo: cuántos quedan en cada paso
# Un **embudo** (*funnel*) toma unos pasos en orden y cuenta cuántos llegan a cada uno. La **conversión** de un paso es la parte de quienes estaban en el anterior que llega a este.
#
# Empecemos por las visitas a la web: de cada cien que llegan, ¿cuántas terminan en pago? Apuesta.
# %% [markdown] en="funnel" concepts="funnel"
# ## The funnel: how many are left at each step
# A **funnel** takes some steps in order and counts how many reach each. The **conversion** of a step is the share of those at the one before who reach this one.
#
# Let us begin with visits to the web shop: of every hundred that land, how many end in a payment? Guess.

# %% key="funnel-guess"
my_guess = ...

# %% key="funnel-visit" tags="predict" concepts="funnel"
steps = ["land", "view_product", "add_to_cart", "start_checkout", "pay"]
#es # Fuera las filas de las tiendas: allí se paga sin pasar por ningún carrito.
#en # Without the rows of the shops: there one pays without going through any cart.
web = events[events["channel"] != "shop"]
by_visit = journey.funnel(web, steps, customer="visit")
ex.guess(my_guess, by_visit.overall.value, 1)
charts.funnel_steps(by_visit)

# %% [markdown] es="unit" concepts="funnel"
# «Nueve de cada diez se nos van», dice Julián al verlo. Antes de darle la razón, fíjate en qué cuenta cada barra: **visitas**. C03888 hizo tres visitas antes de pagar. En este gráfico son tres; dos «se fueron».
#
# Cuenta ahora personas, con las mismas filas y los mismos pasos. ¿Qué parte de quienes llegaron a la web acabó pagando en ella alguna vez?
# %% [markdown] en="unit" concepts="funnel"
# “Nine out of ten leave us,” says Julián when he sees it. Before you agree, notice what each bar counts: **visits**. C03888 made three visits before paying. In this chart they are three; two of them “left”.
#
# Now count people, with the same rows and the same steps. What share of those who came to the web shop ended by paying there at some time?

# %% key="unit-guess"
my_guess = ...

# %% key="funnel-person" tags="predict" concepts="funnel"
by_person = journey.funnel(web, steps, customer="customer")
ex.guess(my_guess, by_person.overall.value, 1)
table = pd.DataFrame({"% of those who land": steps})
table["by visit"] = by_visit.table["overall_conversion"]
table["by person"] = by_person.table["overall_conversion"]
table.set_index("% of those who land").round(1)

# %% [markdown] es="both-true" concepts="funnel"
# Las dos columnas son verdad y salen de las mismas filas. Solo cambia la **unidad**.
#
# - ¿Hay que agrandar el servidor de pagos? Cuenta visitas.
# - ¿Cuánta gente acaba comprando? Cuenta personas, y di **en cuánto tiempo**: quien llegó hace dos años tuvo setecientos días; quien llegó ayer, uno.
#
# Juega: cambia la unidad, pon 1, 7 y 30 días, y quita pasos. ¿Qué le pasa a la última barra cuando quitas los del medio?
# %% [markdown] en="both-true" concepts="funnel"
# Both columns are true and come from the same rows. Only the **unit** changes.
#
# - Does the payment server have to grow? Count visits.
# - How many people end by buying? Count people, and say **in what time**: whoever came two years ago had seven hundred days; whoever came yesterday, one.
#
# Play: change the unit, put 1, 7 and 30 days, and take steps away. What happens to the last bar when you take away those in the middle?

# %% key="funnel-explorer" concepts="funnel"
widgets.FunnelExplorer(web, steps)

# %% [markdown] es="explorer-read" concepts="funnel"
# En la web de Café Lumbre nadie puede pagar sin carrito, así que los pasos del medio no mueven el final. En otra empresa sí: un botón de «comprar ya» se los salta, y un embudo en orden perdería a esa gente. Y un embudo solo va hacia delante: quien llena el carrito y vuelve a mirar no se ve en él.
#
# El intervalo supone que una visita no sabe nada de las demás. Las de una misma persona se parecen: por visita, el intervalo sale más estrecho de lo que debería.
# %% [markdown] en="explorer-read" concepts="funnel"
# In Café Lumbre's web shop nobody can pay without a cart, so the steps in the middle do not move the end. Elsewhere they may: a “buy now” button skips them, and a funnel in order would lose those people. And a funnel goes forward alone: whoever fills the cart and goes back to looking is not seen in it.
#
# The interval supposes that one visit knows nothing of the others. Those of one person are alike: by visit, the interval comes out narrower than it should.

# %% [markdown] es="who-is" concepts="customer"
# ## ¿Y quién es cliente?
# La tabla de personas se llama `customers`, «clientes», y tiene una fila por cada una. ¿Cuántas de ellas crees que son clientes de verdad, es decir, han comprado?
# %% [markdown] en="who-is" concepts="customer"
# ## And who is a customer?
# The table of people is called `customers` and has a row for each of them. How many of them do you think are really customers, that is, have bought?

# %% key="customer-guess"
my_guess = ...

# %% key="customers-table" tags="predict" concepts="customer"
people = lumbre.customers
bought = people["customer"].isin(lumbre.orders["customer"])
ex.guess(my_guess, bought.sum())
counts = {"have bought": bought.sum(), "have not yet": (~bought).sum()}
pd.Series({"rows of the table": len(people), **counts})

# %% [markdown] es="four-words" concepts="customer"
# Cuatro palabras que se mezclan:
# - **prospecto**: ha mostrado interés y todavía no compra.
# - **comprador**: quien hace la compra, aunque sea por encargo de otro.
# - **cliente**: a cuyo nombre se compra; persona o empresa.
# - **usuario**: quien lo usa. Aquí, quien se bebe el café.
#
# A menudo son la misma persona, y entonces da igual. Cuando no lo son, cada una necesita algo distinto (Webster y Wind, 1972).
# %% [markdown] en="four-words" concepts="customer"
# Four words that get mixed up:
# - **prospect**: has shown interest and does not buy yet.
# - **buyer**: the one who makes the purchase, even on behalf of another.
# - **customer**: the one in whose name it is bought; a person or a firm.
# - **user**: the one who uses it. Here, the one who drinks the coffee.
#
# Often they are one person, and then it does not matter. When they are not, each needs something else (Webster and Wind, 1972).

# %% [markdown] es="sorting" concepts="customer"
# **Te toca.** El Hotel Miramar desayuna con café nuestro. ¿Qué palabra le pones a cada uno? Escríbela y ejecuta la celda: te dirá cuál pondríamos.
#
# Escribe `"prospect"`, `"buyer"`, `"customer"` o `"user"`.
# %% [markdown] en="sorting" concepts="customer"
# **Your turn.** Hotel Miramar has our coffee at breakfast. Which word do you give to each? Write it and run the cell: it will say which we would.
#
# Write `"prospect"`, `"buyer"`, `"customer"` or `"user"`.

# %% key="sorting-mine"
hotel = ...
head_of_purchasing = ...
guest_at_breakfast = ...
hotel_that_asked_for_prices = ...

# %% key="sorting-ours" tags="predict" concepts="customer"
mine = [hotel, head_of_purchasing, guest_at_breakfast, hotel_that_asked_for_prices]
mine = ["…" if word is ... else word for word in mine]
ours = ["customer", "buyer", "user", "prospect"]
who = ["hotel", "head of purchasing", "guest at breakfast", "hotel that asked for prices"]
pd.DataFrame({"you wrote": mine, "we would": ours}, index=who)

# %% [markdown] es="sorting-read" concepts="customer"
# Si el café sale amargo, se queja el huésped; si la factura llega mal, quien compra; y quien se va es el hotel. Una encuesta a los huéspedes y otra a quien compra miden cosas distintas: antes de hacerla, decide a **cuál** de los cuatro preguntas.
# %% [markdown] en="sorting-read" concepts="customer"
# If the coffee is bitter, the guest complains; if the invoice is wrong, the buyer does; and the one who leaves is the hotel. A survey of the guests and one of the buyer measure different things: before you make it, decide **which** of the four you ask.

# %% [markdown] es="misleads" concepts="customer-journey"
# ## Lo que engaña
# ### «Hacen falta siete contactos para vender»
# Se repite en muchas charlas de ventas. Julián cuenta los eventos antes del primer pago y encuentra casi siete de media: «¡Ahí está! A quien lleve menos, le mandamos correos hasta llegar». Él miró a quienes compraron. ¿Cuántos eventos tendrán quienes **no** han comprado?
# %% [markdown] en="misleads" concepts="customer-journey"
# ## What misleads
# ### “It takes seven contacts to make a sale”
# It is repeated in many sales talks. Julián counts the events before the first payment and finds almost seven on average: “There it is! Whoever has fewer gets e-mails until they come to it.” He looked at those who bought. How many events will those have who have **not** bought?

# %% key="seven-guess"
my_guess = ...

# %% key="seven-contacts" tags="predict" concepts="customer-journey"
#es # De quien nunca pagó (`isna`) cuentan todos sus eventos.
#en # Of whoever never paid (`isna`) all events count.
is_before = (events["time"] < paid_at) | paid_at.isna()
contacts = events[is_before].groupby("customer", observed=True).size()
has_paid = contacts.index.isin(events.loc[events["event"] == "pay", "customer"])
table = contacts.groupby(has_paid).agg(["size", "mean", "median"]).round(1)
ex.guess(my_guess, table.loc[False, "mean"], 1)
names = {"size": "people", "mean": "events before paying, mean", "median": "median"}
table.rename({True: "have paid", False: "have not"}).rename(columns=names)

# %% [markdown] es="seven-read" concepts="customer-journey"
# Tienen **más**. ¿Entonces los contactos espantan? Tampoco se sabe: a quien pagó dejamos de contarle ese día; a quien no, le seguimos contando. Son dos relojes distintos.
#
# De un promedio de quienes compraron no sale cuántos contactos **hacen falta**. Para eso habría que dar más contactos a unas personas elegidas al azar y comparar (lección 5.4).
# %% [markdown] en="seven-read" concepts="customer-journey"
# They have **more**. So do contacts scare people off? That is not known either: for those who paid we stopped counting on that day; for those who did not, we go on counting. They are two different clocks.
#
# An average over those who bought does not tell how many contacts it **takes**. For that one would have to give more contacts to people chosen at random, and compare (lesson 5.4).

# %% [markdown] es="not-logged" concepts="customer-journey"
# ### La primera fila no es el primer contacto
# Café Lumbre sabe por su programa de recomendaciones a quién trajo un amigo. ¿Por dónde cree el registro que llegó esa gente?
# %% [markdown] en="not-logged" concepts="customer-journey"
# ### The first row is not the first contact
# From its referral programme Café Lumbre knows who was brought by a friend. Which way does the log think that those people came?

# %% key="first-visits" tags="predict" concepts="customer-journey"
visits = lumbre.visits.sort_values("time", kind="stable").drop_duplicates("customer")
seen_as = visits.set_index("customer")["channel"].astype(str).reindex(referrals["referred"])
counts = seen_as.value_counts().rename_axis("their first visit in the log")
counts.to_frame("people brought by a friend")

# %% [markdown] es="not-logged-read" concepts="customer-journey"
# A quien un amigo le habló y **entró en una tienda**, el registro lo apunta como si pasara por la puerta. Y estos son los que conocemos: la recomendación en una cena no está en ninguna tabla.
#
# Otra cosa que aquí es más fácil que fuera: en Café Lumbre cada visita sabe de quién es. En un registro real, la misma persona en el teléfono y en casa son dos, y una familia con una cuenta es una.
# %% [markdown] en="not-logged-read" concepts="customer-journey"
# Whoever heard of us from a friend and **walked into a shop** is written down as if they had been passing by. And these are the ones we know of: advice given at a dinner is in no table.
#
# Another thing that is easier here than outside: at Café Lumbre each visit knows whose it is. In a real log the same person on the telephone and at home are two, and a family with one account is one.

# %% [markdown] es="key-points"
# ## Para llevarte
# - El viaje es de la persona; el registro, nuestro. Guarda lo que se registró.
# - Quién, en orden, hasta dónde, qué se cuenta: con esos cuatro pasos sale cualquier camino.
# - El camino dibujado es un modelo. El más común puede ser el de una minoría.
# - De un embudo se pregunta: ¿qué cuenta?, ¿en cuánto tiempo?, ¿qué pasos se pueden saltar?
# - Mirar solo a quienes compraron no dice qué hace falta para comprar.
# - Cliente, comprador, usuario y prospecto pueden ser cuatro personas.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:1.1), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - The journey is the person's; the log is ours. It keeps what was logged.
# - Who, in order, how far, what is counted: those four steps give any path.
# - A drawn path is a model. The most common one may be that of a minority.
# - Of a funnel one asks: what does it count, in what time, which steps can be skipped?
# - Looking only at those who bought does not tell what it takes to buy.
# - Customer, buyer, user and prospect may be four people.
#
# **Now you:** [exercises of this lesson](exercise:1.1), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Lemon, K. N. y Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). doi:10.1509/jm.15.0420.
# - Webster, F. E. y Wind, Y. (1972). A general model for understanding organizational buying behavior. *Journal of Marketing* 36(2): comprador, usuario y los demás papeles.
# - Lavidge, R. J. y Steiner, G. A. (1961). A model for predictive measurements of advertising effectiveness. *Journal of Marketing* 25(6): de donde viene la idea de pasos en orden.
# - Anderl, E., Becker, I., von Wangenheim, F. y Schumann, J. H. (2016). Mapping the customer journey. *International Journal of Research in Marketing* 33(3): caminos a partir de un registro.
# %% [markdown] en="sources"
# ### Sources
# - Lemon, K. N. and Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). doi:10.1509/jm.15.0420.
# - Webster, F. E. and Wind, Y. (1972). A general model for understanding organizational buying behavior. *Journal of Marketing* 36(2): buyer, user and the other roles.
# - Lavidge, R. J. and Steiner, G. A. (1961). A model for predictive measurements of advertising effectiveness. *Journal of Marketing* 25(6): where the idea of steps in order comes from.
# - Anderl, E., Becker, I., von Wangenheim, F. and Schumann, J. H. (2016). Mapping the customer journey. *International Journal of Research in Marketing* 33(3): paths from a log.
