# %% [markdown] es="title"
# # 1.3 · De qué está hecho un viaje
#
# **40 minutos.** Sigues en el módulo 1. Ya tienes el camino y sabes qué dinero hay en él; ahora vas a desmontarlo pieza a pieza, y a ordenar a las personas que lo recorren.
#
# Al terminar podrás:
# - separar las cinco clases de piezas de un viaje y decir cuáles se pueden arreglar;
# - dar a un punto de contacto un signo, positivo o negativo, sin culparlo de lo que no hizo;
# - poner a cada cliente en una sola clase de lealtad, y darle las etiquetas de perfil que hagan falta.
# %% [markdown] en="title"
# # 1.3 · What a journey is made of
#
# **40 minutes.** You are still in module 1. You have the path and know what money lies in it; now you will take it apart, piece by piece, and sort the people who walk it.
#
# At the end you will be able to:
# - tell the five kinds of pieces of a journey apart, and say which of them can be mended;
# - give a touchpoint a sign, positive or negative, without blaming it for what it did not do;
# - put each customer into one class of loyalty, and give them as many profile tags as they need.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, customers, journey, kpis, widgets

lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre las dos lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the last two lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="wall" concepts="journey-components"
# ## La pared de notas
# Julián ha llenado una pared con notas adhesivas: *WhatsApp*, *retención*, *el repartidor*, *el carrito*, *alivio*, *perdidos*… La directora se queda delante un minuto. «Está todo, pero no sé qué hacer con nada. ¿Qué de esto se **arregla**?»
#
# Vas a vaciar la pared en cuatro rondas: las piezas, su signo, las palabras y las personas. Empezamos por una clienta de la suscripción, Carmen, que lo contó en una entrevista.
# %% [markdown] en="wall" concepts="journey-components"
# ## The wall of notes
# Julián has filled a wall with sticky notes: *WhatsApp*, *retention*, *the courier*, *the cart*, *relief*, *lost customers*… The director stands before it for a minute. “It is all there, but I do not know what to do with any of it. What of this can be **mended**?”
#
# You will clear the wall in four rounds: the pieces, their sign, the words and the people. We begin with a customer of the subscription, Carmen, who told her story in an interview.

# %% key="carmen" concepts="journey-components"
#es quote = "quote_es"
#en quote = "quote_en"
carmen = lumbre.interviews[lumbre.interviews["interview"].isin(["I00028", "I00029"])]
for words in carmen[quote]:
    print(words)

# %% [markdown] es="carmen-guess" concepts="journey-components"
# Es la misma avería y el mismo servicio de atención. En el mapa, cada momento lleva una emoción de −2 (horrible) a 2 (encantada). ¿Cuántos **puntos** crees que hay entre la primera frase y la segunda?
# %% [markdown] en="carmen-guess" concepts="journey-components"
# It is the same damage and the same service desk. On the map each moment carries an emotion from −2 (awful) to 2 (delighted). How many **points** do you think lie between the first sentence and the second?

# %% key="my-points"
my_guess = ...

# %% key="carmen-pieces" tags="predict" concepts="journey-components"
ex.guess(my_guess, carmen["emotion"].max() - carmen["emotion"].min())
carmen[["stage", "touchpoint", "channel", "emotion", "persona"]]

# %% [markdown] es="five-pieces" concepts="journey-components"
# Cada columna es un **componente** del viaje:
#
# - **etapa** (*stage*): en qué punto del camino está la persona;
# - **punto de contacto** (*touchpoint*): el encuentro concreto, aquí el servicio de atención;
# - **canal** (*channel*): por dónde ocurre, un correo o una llamada;
# - **emoción** (*emotion*): cómo lo vive;
# - **actor**: quién lo vive o lo hace posible: Carmen, el repartidor, quien atiende.
#
# Misma etapa, mismo punto de contacto, otro canal: de un extremo al otro. Son dos frases de una persona; no demuestran que el teléfono sea mejor. Enseñan por qué conviene no mezclar las columnas.
# %% [markdown] en="five-pieces" concepts="journey-components"
# Each column is a **component** of the journey:
#
# - **stage**: where on the way the person is;
# - **touchpoint**: the encounter itself, here the service desk;
# - **channel**: through what it happens, an e-mail or a call;
# - **emotion**: how they live it;
# - **actor**: who lives it or makes it possible: Carmen, the courier, whoever answers.
#
# The same stage, the same touchpoint, another channel: from one end to the other. These are two sentences of one person; they do not prove that the telephone is better. They show why the columns should not be mixed.

# %% [markdown] es="sort" concepts="journey-components"
# ### Ronda 1: ordena la pared
# Ocho notas. Escribe en cada una `"stage"`, `"touchpoint"`, `"channel"`, `"emotion"` o `"actor"`, y ejecuta las dos celdas. Si alguna te cuesta, pregúntate: ¿es un **cuándo**, un **encuentro**, un **por dónde**, un **cómo se siente** o un **quién**?
# %% [markdown] en="sort" concepts="journey-components"
# ### Round 1: sort the wall
# Eight notes. Write `"stage"`, `"touchpoint"`, `"channel"`, `"emotion"` or `"actor"` for each, and run both cells. If one is hard, ask yourself: is it a **when**, an **encounter**, a **through what**, a **how it feels** or a **who**?

# %% key="my-boxes" concepts="journey-components"
my_boxes = {
    "WhatsApp": ...,
    #es "el repartidor": ...,
    #en "the courier": ...,
    #es "abrir la caja": ...,
    #en "opening the box": ...,
    #es "alivio": ...,
    #en "relief": ...,
    #es "decisión": ...,
    #en "decision": ...,
    #es "correo electrónico": ...,
    #en "e-mail": ...,
    #es "la confirmación del pedido": ...,
    #en "the order confirmation": ...,
    #es "la barista": ...,
    #en "the barista": ...,
}

# %% key="boxes" tags="predict" concepts="journey-components"
boxes = pd.Series(
    {
        "WhatsApp": "channel",
        #es "el repartidor": "actor",
        #en "the courier": "actor",
        #es "abrir la caja": "touchpoint",
        #en "opening the box": "touchpoint",
        #es "alivio": "emotion",
        #en "relief": "emotion",
        #es "decisión": "stage",
        #en "decision": "stage",
        #es "correo electrónico": "channel",
        #en "e-mail": "channel",
        #es "la confirmación del pedido": "touchpoint",
        #en "the order confirmation": "touchpoint",
        #es "la barista": "actor",
        #en "the barista": "actor",
    }
)
mine = pd.Series(my_boxes).map(lambda box: "–" if box is ... else box)
pd.DataFrame({"yours": mine, "ours": boxes, "same": mine == boxes})

# %% [markdown] es="mend" concepts="journey-components touchpoint"
# Ya hay respuesta para la directora: se arreglan los **puntos de contacto**. La etapa es de la persona, el canal es un tubo, la emoción es un resultado, y a nadie se le «arregla». La confirmación del pedido, en cambio, se puede reescribir esta tarde.
#
# Quedan notas que no caben en ninguna caja: *blog*, *encuesta*, *SEO*. Son contenido o métodos. Un artículo del blog que alguien lee sí es un punto de contacto; «blog», a secas, es una forma de producirlos.
# %% [markdown] en="mend" concepts="journey-components touchpoint"
# Here is an answer for the director: what can be mended are **touchpoints**. The stage belongs to the person, the channel is a pipe, the emotion is a result, and people are not there to be “mended”. The order confirmation can be rewritten this afternoon.
#
# Some notes fit no box: *blog*, *survey*, *SEO*. They are content or methods. An article of the blog that somebody reads is a touchpoint; “blog” by itself is a way of making them.

# %% [markdown] es="signs" concepts="touchpoint"
# ## Ronda 2: ¿suma o resta?
# Un punto de contacto es **positivo** o **negativo** por lo que se dice de él (CSAT: qué parte responde 4 o 5) y por lo que pasa después (¿compran más quienes pasaron por ahí?).
#
# Cinco puntos de contacto tienen encuesta: `"checkout"`, `"delivery"`, `"shop_visit"`, `"subscription_box"` y `"support"`. ¿Cuál crees que sale peor?
# %% [markdown] en="signs" concepts="touchpoint"
# ## Round 2: does it add or take away?
# A touchpoint is **positive** or **negative** by what people say of it (CSAT: what share answers 4 or 5) and by what happens next (do those who met it buy more?).
#
# Five touchpoints have a survey: `"checkout"`, `"delivery"`, `"shop_visit"`, `"subscription_box"` and `"support"`. Which do you think comes off worst?

# %% key="worst-guess"
my_worst = ...

# %% key="csat" tags="predict" concepts="touchpoint"
charts.csat_by(lumbre.surveys, "touchpoint")

# %% key="csat-sign" concepts="touchpoint"
said = journey.touchpoint_scores(lumbre.surveys).table
said["sent"] = lumbre.surveys["touchpoint"].value_counts()
said[["csat", "low", "high", "answers", "sent", "sign"]].round(1)

# %% [markdown] es="csat-read" concepts="touchpoint"
# Dos positivos, uno negativo y dos **abiertos** (*open*): su intervalo no permite decir de qué lado están. El signo compara cada uno con todos los demás, con un margen más exigente porque se miran cinco a la vez.
#
# Antes de señalar a Marta: ¿quién contesta la encuesta de *support*? Alguien a quien ya le había salido algo mal. La tienda recibe a quien venía a gusto. Y en todas responde una minoría: compara `answers` con `sent`.
# %% [markdown] en="csat-read" concepts="touchpoint"
# Two positive, one negative and two **open**: their interval does not let us say on which side they are. The sign compares each with all the others, with a stricter margin because five are looked at together.
#
# Before pointing at Marta: who answers the *support* survey? Somebody for whom something had gone wrong already. The shop receives people who came gladly. And everywhere a minority answers: compare `answers` with `sent`.

# %% [markdown] es="lift" concepts="touchpoint"
# Ahora, lo que pasa después. La diferencia de conversión (*lift*) es fácil: de cien visitas que pasaron por un punto de contacto, cuántas pagaron; menos lo mismo entre las que no pasaron. Julián la calcula para todas las visitas.
#
# ¿Qué crees que sale para `home`, la portada de la web? Escribe los puntos, con signo.
# %% [markdown] en="lift" concepts="touchpoint"
# Now what happens next. The conversion lift is easy: of a hundred visits that met a touchpoint, how many paid; less the same among those that did not. Julián computes it for all visits.
#
# What do you think comes out for `home`, the front page of the web site? Write the points, with their sign.

# %% key="lift-guess"
my_lift = ...

# %% key="lift-all" tags="predict" concepts="touchpoint"
every = journey.touchpoint_scores(events=lumbre.events, conversion="pay").table
ex.guess(my_lift, every.loc["home", "lift"], digits=1)
every[["met", "conversion", "elsewhere", "lift"]].round(1).sort_values("lift")

# %% [markdown] es="lift-absurd" concepts="touchpoint"
# «La portada nos quita la venta, y el buscador también», lee Julián. «Quitémoslos». Y el mostrador sería un milagro.
#
# Mira la columna `elsewhere`. ¿Quién **no** pasa por la portada? Quien entra a una tienda. La tabla no compara visitas con y sin portada: compara la web con las tiendas. ¿Qué queda si comparas web con web?
# %% [markdown] en="lift-absurd" concepts="touchpoint"
# “The front page takes the sale away from us, and so does the search box,” Julián reads. “Let us remove them.” And the counter would be a miracle.
#
# Look at the column `elsewhere`. Who does **not** meet the front page? Those who enter a shop. The table does not compare visits with and without a front page: it compares the web with the shops. What is left if you compare web with web?

# %% key="lift-web" tags="predict" concepts="touchpoint"
web = lumbre.events[lumbre.events["channel"] != "shop"]
within = journey.touchpoint_scores(events=web, conversion="pay").table
both = pd.DataFrame({"lift, all visits": every["lift"], "lift, web alone": within["lift"]})
both["low"], both["high"] = within["lift_low"], within["lift_high"]
both.round(1)

# %% [markdown] es="simpson" concepts="touchpoint"
# El buscador pasa de hundir la venta a no cambiar nada que se pueda ver: el intervalo contiene el 0. La portada se queda sin cifra: en la web pasan todas por ella y no hay con quién comparar.
#
# Es la **paradoja de Simpson** (1951): una diferencia que está en la mezcla y no en las partes. ¿Y el carrito, con un lift enorme? Nadie paga sin llenarlo. Eso no es un mérito, es una definición.
#
# Un *lift* dice quién pasa por ahí, no qué le hizo. Para lo segundo hay que enseñarlo a unos sí y a otros no, por sorteo.
# %% [markdown] en="simpson" concepts="touchpoint"
# The search box goes from sinking the sale to changing nothing that can be seen: the interval contains 0. The front page is left without a figure: on the web all pass it, and there is nobody to compare with.
#
# This is **Simpson's paradox** (1951): a difference that lies in the mixture and not in the parts. And the cart, with its huge lift? Nobody pays without filling it. That is no merit but a definition.
#
# A lift says who passes by, not what was done to them. For that one has to show it to some and not to others, by lot.

# %% [markdown] es="words" concepts="journey-components"
# ## Ronda 3: la misma palabra, dos cosas
# En la pared hay una nota que dice *retención: 50 %*. Marta jura que la retención es otra. Los dos sacan su cifra.
# %% [markdown] en="words" concepts="journey-components"
# ## Round 3: one word, two things
# On the wall is a note that says *retention: 50%*. Marta swears that retention is another figure. Both compute theirs.

# %% key="two-retentions" concepts="journey-components"
funnel = journey.funnel(web, ["view_product", "add_to_cart"], customer="visit")
carts = funnel.table["step_conversion"].iloc[-1]
year = lumbre.orders["date"].dt.year
in_2024 = set(lumbre.orders.loc[year == 2024, "customer"])
in_2025 = set(lumbre.orders.loc[year == 2025, "customer"])
kept = kpis.retention_rate(start=len(in_2024), end=len(in_2025), new=len(in_2025 - in_2024))
pd.Series(
    {
        #es "Julián: visitas que miran un producto y llenan el carrito, %": carts,
        #en "Julián: visits that look at a product and fill the cart, %": carts,
        #es "Marta: compradores de 2024 que volvieron en 2025, %": kept.value,
        #en "Marta: buyers of 2024 who bought again in 2025, %": kept.value,
    }
).round(1)

# %% [markdown] es="crosswalk" concepts="journey-components"
# Los dos han calculado bien. Hablan idiomas distintos: el viaje se nombra con **tres vocabularios**. Antes de ejecutar: en el embudo, ¿la fase llamada «retención» va antes o después de la primera compra?
# %% [markdown] en="crosswalk" concepts="journey-components"
# Both computed well. They speak different languages: the journey is named in **three vocabularies**. Before you run it: in the funnel, does the phase called “retention” come before or after the first purchase?

# %% key="crosswalk-table" tags="predict" concepts="journey-components"
journey.crosswalk()[["course_name", "funnel_name", "ladder_name"]]

# %% [markdown] es="false-friend" concepts="journey-components"
# **Antes.** En el embudo, «retención» es que no se vaya quien todavía no ha comprado. En el resto del curso, la retención empieza con la primera compra. Es un *falso amigo*: cuando alguien diga «retención», pregunta **de quién**.
#
# La tabla es una ayuda para leer, no una ley. El embudo se dibujó para una tienda en línea, la escalera para una marca; por eso algunas filas tocan dos peldaños. Y las personas saltan etapas y vuelven atrás.
# %% [markdown] en="false-friend" concepts="journey-components"
# **Before.** In the funnel, “retention” is that somebody who has not bought yet does not leave. In the rest of the course retention begins with the first purchase. It is a *false friend*: when somebody says “retention”, ask **of whom**.
#
# The table is an aid to reading, not a law. The funnel was drawn for a web shop, the ladder for a brand; so some rows touch two rungs. And people skip stages and go back.

# %% [markdown] es="people" concepts="loyalty-classes"
# ## Ronda 4: las personas
# Quedan seis notas: *potencial*, *perdido*, *dormido*, *leal*, *satisfecho*, *ocasional*. Inés quiere mandar un mensaje distinto a cada grupo. «¿Y quien cabe en dos?», pregunta Marta.
#
# Un ejemplo completo, en cuatro pasos.
# %% [markdown] en="people" concepts="loyalty-classes"
# ## Round 4: the people
# Six notes are left: *prospect*, *lost*, *dormant*, *loyal*, *satisfied*, *occasional*. Inés wants to send each group a message of its own. “And who fits in two?” asks Marta.
#
# A worked example, in four steps.

# %% key="worked-facts" concepts="loyalty-classes"
#es # 1 · Lo que se sabe de cada cliente el 1 de enero de 2026.
#en # 1 · What is known of each customer on 1 January 2026.
known = customers.loyalty_classes(
    lumbre.customers, lumbre.orders, lumbre.surveys, as_of=lumbre.as_of, recency="days"
).table
facts = known[["purchases", "recent", "recency_days", "csat"]]
facts.head().round(0)

# %% key="worked-fits" concepts="loyalty-classes"
#es # 2 · Cada palabra, como regla. Los números los elegimos nosotros: no salen de ningún libro.
#en # 2 · Each word as a rule. We chose the numbers ourselves: they come from no book.
fits = pd.DataFrame(
    {
        "prospect": facts["purchases"] == 0,
        "lost": facts["recency_days"] > 365,
        "dormant": facts["recency_days"] > 120,
        "loyal": facts["recent"] >= 6,
        "satisfied": facts["csat"] >= 4,
        "occasional": True,
    }
)
words = fits.drop(columns="occasional").sum(axis=1)
#es words.value_counts().sort_index().rename_axis("palabras que le quedan, de las cinco primeras")
#en words.value_counts().sort_index().rename_axis("words that fit, of the first five")

# %% [markdown] es="overlap" concepts="loyalty-classes"
# Muchos caben en dos palabras o más. No es un error de los datos: la lista mezcla lo que alguien **hace** (dormido, leal), lo que **dice** (satisfecho) y a quien aún no ha comprado (potencial).
#
# Para que cada cliente reciba **un** mensaje falta una cosa que la lista no trae: un **orden de precedencia**. Se pregunta de arriba abajo y gana la primera regla que se cumple.
# %% [markdown] en="overlap" concepts="loyalty-classes"
# Many fit two words or more. That is no error of the data: the list mixes what somebody **does** (dormant, loyal), what they **say** (satisfied) and those who have not bought yet (prospect).
#
# For each customer to get **one** message, something is missing that the list does not bring: an **order of precedence**. One asks from top to bottom, and the first rule that holds wins.

# %% key="worked-order" concepts="loyalty-classes"
#es # 3 · El orden, a la vista; idxmax da la primera columna que se cumple.
#en # 3 · The order, in sight; idxmax gives the first column that holds.
order = ["prospect", "lost", "dormant", "loyal", "satisfied", "occasional"]
label = fits[order].idxmax(axis=1)

#es # 4 · La prueba: cada cliente tiene una clase, y solo una.
#en # 4 · The test: each customer has one class, and one only.
print(len(label) == len(lumbre.customers), label.isna().sum(), label.index.has_duplicates)
label.value_counts().reindex(order)

# %% [markdown] es="other-order" concepts="loyalty-classes"
# ¿Y con otro orden? Alguien propone preguntar primero si está satisfecho: «la opinión es lo que cuenta». ¿Cuántos **perdidos** dejarían de serlo? Apuesta.
# %% [markdown] en="other-order" concepts="loyalty-classes"
# And with another order? Somebody proposes to ask first whether they are satisfied: “opinion is what counts”. How many of the **lost** would be lost no longer? Guess.

# %% key="order-guess"
my_guess = ...

# %% key="order-effect" tags="predict" concepts="loyalty-classes"
said_first = ["prospect", "satisfied", "lost", "dormant", "loyal", "occasional"]
other = fits[said_first].idxmax(axis=1)
ex.guess(my_guess, ((label == "lost") & (other == "satisfied")).sum())
pd.DataFrame({"silence first": label.value_counts(), "opinion first": other.value_counts()}).reindex(order)

# %% [markdown] es="explore" concepts="loyalty-classes"
# Personas que llevan más de un año sin venir recibirían un «gracias por confiar en nosotros», y muchos leales dejarían de contarse como leales.
#
# Ahora mueve los **umbrales**, con el ratón o con las flechas. A la izquierda, las clases del principio; a la derecha, las de ahora. Busca dos cosas: ¿qué umbral mueve a más gente? ¿Y qué clase casi no se puede agrandar, hagas lo que hagas con su CSAT?
# %% [markdown] en="explore" concepts="loyalty-classes"
# People who have stayed away for more than a year would get a “thank you for your trust”, and many loyal ones would be counted as loyal no longer.
#
# Now move the **thresholds**, with the mouse or the arrow keys. On the left the classes at the start, on the right those of now. Look for two things: which threshold moves most people? And which class can hardly be made larger, whatever you do with its CSAT?

# %% key="explorer" concepts="loyalty-classes"
widgets.SegmentThresholds(lumbre.customers, lumbre.orders, lumbre.surveys, as_of=lumbre.as_of)

# %% [markdown] es="explored" concepts="loyalty-classes"
# Nadie compró ni se fue: solo se movió una raya. Por eso «los perdidos bajaron un 10 %» no dice nada sin su umbral al lado.
#
# *Satisfecho* no crece porque la mayoría no contesta. Sin encuesta no hay satisfecho: esa gente cae en *ocasional*, que es el cajón de lo que queda, no un tipo de persona.
#
# ¿Sirven entonces las clases? Se puede comprobar: retrocede seis meses, clasifica, y mira quién compró después.
# %% [markdown] en="explored" concepts="loyalty-classes"
# Nobody bought or left: only a line moved. So “the lost fell by 10%” says nothing without its threshold beside it.
#
# *Satisfied* does not grow because most do not answer. Without a survey nobody is satisfied: those people fall into *occasional*, which is the drawer for what is left, not a kind of person.
#
# Are the classes any use, then? That can be checked: go back six months, classify, and see who bought afterwards.

# %% key="after-guess"
#es # De cada cien perdidos, ¿cuántos compraron en los seis meses siguientes?
#en # Of a hundred lost customers, how many bought in the six months that followed?
my_guess = ...

# %% key="after" tags="predict" concepts="loyalty-classes"
summer = pd.Timestamp("2025-07-01")
there = lumbre.customers[lumbre.customers["joined"] < summer]
orders = lumbre.orders[lumbre.orders["customer"].isin(there["customer"])]
then = customers.loyalty_classes(there, orders, lumbre.surveys, as_of=summer, recency="days").labels
later = orders.loc[orders["date"] >= summer, "customer"]
came = pd.Series(then.index.isin(later), index=then.index)
shares = {name: kpis.proportion(who) for name, who in came.groupby(then, observed=True)}
ex.guess(my_guess, shares["lost"].value)
rows = {name: (e.n, e.value, e.low, e.high) for name, e in shares.items()}
pd.DataFrame(rows, index=["customers", "bought, %", "low", "high"]).T.round(0)

# %% [markdown] es="profiles" concepts="profile-classes"
# Las clases sirven: leales, dormidos y perdidos quedan lejos unos de otros, con intervalos que no se tocan. Y «perdido» era una sospecha, no una sentencia: algunos vuelven.
#
# ## La otra clasificación: perfiles
# Una clase dice **cuánto** vuelve alguien. Un **perfil** dice cómo es tratar con esa persona: leal, potencial, ocasional, exigente, insatisfecha, influyente o sensible al precio. Tres nombres se repiten, y hay una diferencia que pesa más: los perfiles son **etiquetas**. Se puede tener varias, o ninguna.
# %% [markdown] en="profiles" concepts="profile-classes"
# The classes are of use: loyal, dormant and lost lie far apart, with intervals that do not touch. And “lost” was a suspicion, not a sentence: some return.
#
# ## The other classification: profiles
# A class says **how much** somebody comes back. A **profile** says what it is like to deal with them: loyal, prospect, occasional, demanding, dissatisfied, influential or price-sensitive. Three names come twice, and one difference weighs more: profiles are **tags**. One can have several, or none.

# %% key="profile-counts" concepts="profile-classes"
tags = customers.profile_tags(
    lumbre.customers,
    lumbre.orders,
    lumbre.surveys,
    referrals=lumbre.referrals,
    servqual=lumbre.servqual,
    as_of=lumbre.as_of,
)
tags

# %% [markdown] es="unknown" concepts="profile-classes"
# Fíjate en la columna de lo que no se sabe. De la mayoría no podemos decir si está insatisfecha: nunca contestó. Un hueco no es un «no».
#
# Cuando los datos callan, queda leer lo que la gente escribe. Marta e Inés etiquetaron por separado los mismos diez mensajes, sin ponerse de acuerdo antes. Léelos. ¿En cuántos de los diez crees que pusieron lo mismo?
# %% [markdown] en="unknown" concepts="profile-classes"
# Look at the column of what is not known. Of most people we cannot say whether they are dissatisfied: they never answered. A blank is not a “no”.
#
# Where data are silent, one can read what people write. Marta and Inés tagged the same ten messages, each by herself, without agreeing on anything first. Read them. In how many of the ten do you think they wrote the same?

# %% [markdown] es="messages" concepts="profile-classes"
# 1. Tercer pedido sin la fecha de tueste prometida. Solo pido lo que anuncian.
# 2. ¿Hay código esta semana? Sin código espero.
# 3. Llegó rota y nadie contesta. Nunca más.
# 4. Se lo conté a mi club de corredores y ya pidieron cuatro.
# 5. Lo de siempre: dos kilos de la mezcla, como cada mes.
# 6. Paso en Navidad, por la caja de regalo. Hasta el año que viene.
# 7. La ficha dice jazmín y no lo encuentro. ¿Me lo explica quien tuesta?
# 8. Compro cada semana, pero cuatro euros de envío son un chiste.
# 9. Vuelvo cuando haya tres por dos; antes no.
# 10. El viernes pruebo su café en mi canal. Me siguen cuarenta mil.
# %% [markdown] en="messages" concepts="profile-classes"
# 1. Third order without the roasting date promised. I only ask for what you say.
# 2. Is there a code this week? Without one I wait.
# 3. It came torn, and nobody answers. Never again.
# 4. I told my running club, and four have ordered.
# 5. The usual: two kilos of the blend, as every month.
# 6. I come at Christmas, for the gift box. Until next year.
# 7. The label says jasmine and I find none. Could the roaster explain?
# 8. I buy every week, but four euros for delivery are a joke.
# 9. Tell me when it is three for two; not before.
# 10. On Friday I try your coffee on my channel. Forty thousand follow me.

# %% key="tags-guess"
my_guess = ...

# %% key="two-raters" tags="predict" concepts="profile-classes"
marta = ["demanding", "price_sensitive", "dissatisfied", "influential", "loyal"]
marta += ["occasional", "demanding", "loyal", "price_sensitive", "prospect"]
ines = ["dissatisfied", "price_sensitive", "dissatisfied", "influential", "loyal"]
ines += ["occasional", "dissatisfied", "price_sensitive", "price_sensitive", "influential"]

same = [m == i for m, i in zip(marta, ines, strict=True)]
ex.guess(my_guess, sum(same))
print(customers.kappa(marta, ines))
charts.confusion_matrix(customers.confusion(marta, ines))

# %% [markdown] es="kappa" concepts="profile-classes"
# **Kappa** (Cohen, 1960) descuenta lo que coincidirían por azar: 0 es lo mismo que sin leer, 1 es acuerdo total. Con diez mensajes el intervalo es enorme. En la tabla, la «clave» es Marta solo porque alguien tenía que ir en las filas; lo útil está fuera de la diagonal.
#
# - Quien exige con educación, ¿está insatisfecho? Marta dice que no; Inés, que sí.
# - «Compro cada semana, pero…»: dos etiquetas a la vez, y las dos ciertas.
# - ¿Cuarenta mil seguidores hacen influyente? Todavía no ha traído a nadie. Aquí influye quien **trae clientes**.
#
# No discuten sobre clientes: discuten sobre definiciones. Se arregla escribiéndolas.
# %% [markdown] en="kappa" concepts="profile-classes"
# **Kappa** (Cohen, 1960) takes off what they would agree on by chance: 0 is the same as without reading, 1 is full agreement. With ten messages the interval is huge. In the table the “key” is Marta only because somebody had to stand in the rows; what is useful lies off the diagonal.
#
# - Is a person who demands politely dissatisfied? Marta says no, Inés yes.
# - “I buy every week, but…”: two tags at once, and both true.
# - Do forty thousand followers make one influential? They have brought nobody yet. Here, whoever **brings customers** has influence.
#
# They do not argue about customers: they argue about definitions. Writing those down mends it.

# %% [markdown] es="tag-yourself" concepts="profile-classes"
# **Te toca.** Etiqueta tú los diez en `my_tags` (una lista) y ejecuta. ¿Te pareces más a Marta o a Inés? En clase se comparan las listas de dos en dos.
# %% [markdown] en="tag-yourself" concepts="profile-classes"
# **Your turn.** Tag the ten yourself in `my_tags` (a list), and run it. Are you more like Marta or like Inés? In class, lists are compared two by two.

# %% key="my-tags" concepts="profile-classes"
#es # Las siete: "loyal", "prospect", "occasional", "demanding", "dissatisfied", "influential", "price_sensitive".
#en # The seven: "loyal", "prospect", "occasional", "demanding", "dissatisfied", "influential", "price_sensitive".
my_tags = ...

if my_tags is not ...:
    print("Marta:", customers.kappa(marta, my_tags))
    print("Inés:", customers.kappa(ines, my_tags))

# %% [markdown] es="misleads" concepts="loyalty-classes"
# ## Lo que engaña
# ### Ciento veinte días no son lo mismo para todos
# Para quien compra cada semana, ciento veinte días es una ausencia larguísima. Para quien compra la caja de Navidad, es lo normal. Otra regla mide el silencio en **veces el ritmo** de cada cual: dormido desde 3 veces, perdido desde 6.
#
# ¿Cuántos clientes crees que cambian de clase?
# %% [markdown] en="misleads" concepts="loyalty-classes"
# ## What misleads
# ### A hundred and twenty days are not the same for everybody
# For somebody who buys every week, a hundred and twenty days is a very long absence. For the buyer of the Christmas box it is normal. Another rule measures the silence in **times their own rhythm**: dormant from 3 times, lost from 6.
#
# How many customers do you think change class?

# %% key="rhythm-guess"
my_guess = ...

# %% key="rhythm" tags="predict" concepts="loyalty-classes"
by_days, by_rhythm = (
    customers.loyalty_classes(
        lumbre.customers, lumbre.orders, lumbre.surveys, as_of=lumbre.as_of, recency=way
    )
    for way in ("days", "own")
)
ex.guess(my_guess, (by_days.labels != by_rhythm.labels).sum())
widgets.class_moves(by_days, by_rhythm)

# %% [markdown] es="rhythm-read" concepts="loyalty-classes"
# La fila es la clase por días; la columna, por ritmo. La mayoría de los que cambian eran «dormidos» y pasan a «perdidos». Ninguna regla es la verdadera: se elige la que acierta mejor lo que vas a hacer con ella, y se escribe.
#
# Otra trampa con nombre propio: aquí *leal* quiere decir que vuelve. Por costumbre, por la suscripción o porque es la única cafetería de la calle, **se ve igual** (Dick y Basu, 1994). Lo separarás en la lección 2.6.
# %% [markdown] en="rhythm-read" concepts="loyalty-classes"
# The row is the class by days, the column by rhythm. Most of those who change were “dormant” and become “lost”. No rule is the true one: choose the one that is right most often for what you will do with it, and write it down.
#
# Another trap with a name: here *loyal* means that they come back. Out of habit, for the subscription or because it is the only café in the street, **it looks the same** (Dick and Basu, 1994). You will tell them apart in lesson 2.6.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Etapa, punto de contacto, canal, emoción, actor. Se arreglan los puntos de contacto.
# - Un signo necesita intervalo, y preguntar quién contesta.
# - Un *lift* compara a quienes pasan por un sitio con quienes no. Compara web con web; y aun así, no es una causa.
# - «Retención»: ¿de quién? En el embudo va antes de la compra.
# - Clases de lealtad: una por cliente, con precedencia y umbrales escritos. Perfiles: etiquetas, varias o ninguna.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:1.3), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Stage, touchpoint, channel, emotion, actor. What can be mended are touchpoints.
# - A sign needs an interval, and the question who answers.
# - A lift compares those who pass a place with those who do not. Compare web with web; even then it is no cause.
# - “Retention”: of whom? In the funnel it comes before the purchase.
# - Classes of loyalty: one for each customer, with precedence and thresholds written down. Profiles: tags, several or none.
#
# **Now you:** [exercises of this lesson](exercise:1.3), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Lemon, K. N. y Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). [doi:10.1509/jm.15.0420](https://doi.org/10.1509/jm.15.0420): los puntos de contacto, propios y ajenos.
# - Simpson, E. H. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
# - Dick, A. S. y Basu, K. (1994). Customer loyalty: toward an integrated conceptual framework. *Journal of the Academy of Marketing Science* 22(2). [doi:10.1177/0092070394222001](https://doi.org/10.1177/0092070394222001).
# - Cohen, J. (1960). A coefficient of agreement for nominal scales. *Educational and Psychological Measurement* 20(1). [doi:10.1177/001316446002000104](https://doi.org/10.1177/001316446002000104).
# - Kotler, P. y Keller, K. L. (2016). *Dirección de marketing*, 15.ª ed., cap. 5: la escalera de la retención.
# %% [markdown] en="sources"
# ### Sources
# - Lemon, K. N. and Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). [doi:10.1509/jm.15.0420](https://doi.org/10.1509/jm.15.0420): touchpoints, one's own and others'.
# - Simpson, E. H. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
# - Dick, A. S. and Basu, K. (1994). Customer loyalty: toward an integrated conceptual framework. *Journal of the Academy of Marketing Science* 22(2). [doi:10.1177/0092070394222001](https://doi.org/10.1177/0092070394222001).
# - Cohen, J. (1960). A coefficient of agreement for nominal scales. *Educational and Psychological Measurement* 20(1). [doi:10.1177/001316446002000104](https://doi.org/10.1177/001316446002000104).
# - Kotler, P. and Keller, K. L. (2016). *Marketing Management*, 15th ed., ch. 5: the retention ladder.
