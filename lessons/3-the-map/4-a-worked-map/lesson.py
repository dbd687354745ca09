# %% [markdown] es="title"
# # 3.4 · Un mapa de principio a fin
#
# **35 minutos.** Estás en el módulo 3: el mapa del viaje. Aquí se toma un mapa entero, se compara con lo que responden los clientes y se mejora hasta que se pueda defender.
#
# Al terminar podrás:
# - atar cada momento de la verdad a una medida que se calcule con datos;
# - distinguir un dibujo equivocado de una medida equivocada;
# - llevar un mapa de 60 a 80 puntos, y decir lo que esos puntos no prueban.
# %% [markdown] en="title"
# # 3.4 · A worked map
#
# **35 minutes.** You are in module 3: the journey map. Here a whole map is taken, held against what customers answer, and improved until one can stand by it.
#
# At the end you will be able to:
# - bind each moment of truth to a measure that computes on data;
# - tell a wrong drawing from a wrong measure;
# - take a map from 60 to 80 points, and say what those points do not prove.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, widgets
from coursekit.mapping import JourneyMap, example_map

lumbre = company()
surveys, tickets, interviews = lumbre.surveys, lumbre.tickets, lumbre.interviews
pd.set_option("display.max_colwidth", 120)

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="monday" concepts="map-example"
# ## El mapa del lunes
# Un lunes, cuatro personas y una pizarra. En una hora Julián, Marta, Inés y quien tuesta dibujaron el viaje de **Carmen**, que recibe café cada mes por suscripción. Julián quiere colgarlo en el pasillo.
#
# Míralo un minuto. Busca con el dedo el punto más bajo.
# %% [markdown] en="monday" concepts="map-example"
# ## Monday's map
# One Monday, four people and a whiteboard. Within an hour Julián, Marta, Inés and the roaster drew the journey of **Carmen**, who gets coffee every month by subscription. Julián wants to hang it in the corridor.
#
# Look at it for a minute. Find the lowest point with your finger.

# %% key="draft" concepts="map-example"
draft = example_map("subscription-draft")
draft

# %% [markdown] es="smiles" concepts="map-example"
# Casi todo son sonrisas. La directora hace una sola pregunta: «¿Y esto quién lo ha dicho?».
#
# El mapa tiene diez pasos con una emoción dibujada. ¿En cuántos se puede comparar el dibujo con **respuestas de clientes**? Escribe un número de 0 a 10.
# %% [markdown] en="smiles" concepts="map-example"
# It is nearly all smiles. The director has one question: “And who said so?”
#
# The map has ten steps with a drawn emotion. At how many of them can the drawing be compared with **answers of customers**? Write a number from 0 to 10.

# %% key="asked-guess"
my_guess = ...

# %% key="measured" tags="predict" concepts="map-example"
measured = draft.measure(lumbre)
ex.guess(my_guess, len(measured.emotions))
charts.drawn_and_measured(draft, measured)

# %% [markdown] es="measured-read" concepts="map-example"
# En dos. En los demás nadie preguntó: eso no es acuerdo, es silencio.
#
# Cómo se pone una encuesta en la escala del mapa: se mira cuánto se aparta la nota de este paso de la media de **todas** las respuestas, en desviaciones típicas, y se multiplica por 2.5. Una diferencia que Cohen (1988) llama grande, 0.8, se dibuja como 2. Es un convenio: compara pasos entre sí, no mide la felicidad.
#
# Y en los dos las respuestas llevan la contraria. «Entonces hay que dibujar dos caras tristes», dice Inés. ¿Seguro?
# %% [markdown] en="measured-read" concepts="map-example"
# At two. At the others nobody asked: that is not agreement, it is silence.
#
# How a survey gets onto the map's scale: one looks at how far the score of this step lies from the mean of **all** answers, in standard deviations, and multiplies by 2.5. A difference that Cohen (1988) calls large, 0.8, is drawn as 2. It is a convention: it compares steps with each other, it does not measure happiness.
#
# And at both the answers say the opposite. “So two sad faces have to be drawn,” says Inés. Are you sure?

# %% [markdown] es="ruler" concepts="map-example"
# ## ¿Falla el dibujo o la regla?
# Antes de borrar una cara, mira **a quién se preguntó**. Cada medida del mapa lleva un filtro: las filas que cuentan.
#
# Lee los dos filtros. Uno de ellos no pregunta a gente como Carmen. ¿Cuál? Escribe `"box"` o `"desk"`.
# %% [markdown] en="ruler" concepts="map-example"
# ## Is it the drawing or the ruler?
# Before you rub out a face, look at **who was asked**. Each measure of the map carries a filter: the rows that count.
#
# Read the two filters. One of them does not ask people like Carmen. Which? Write `"box"` or `"desk"`.

# %% key="filters" concepts="map-example"
for _, step, kpi in draft.kpis():
    print(f"{step.id}: {kpi.measure} of the rows where {kpi.filter}")

# %% key="ruler-guess"
wrong_ruler = ...

# %% key="who-answered" tags="predict" concepts="map-example"
answered = surveys[surveys["answered"].notna() & surveys["order"].notna()]
bought = lumbre.orders[["order", "channel"]].rename(columns={"channel": "ordered by"})
answered = answered.merge(bought, on="order")
who = answered[answered["touchpoint"].isin(["delivery", "subscription_box"])]
pd.crosstab(who["touchpoint"].astype(str), who["ordered by"].astype(str))

# %% [markdown] es="ruler-read" concepts="map-example"
# `delivery` es la entrega de pedidos **de la web**: ahí no contestó nadie con suscripción. A Carmen se le pregunta en `subscription_box`. El dibujo podía ser bueno; la regla medía otra mesa.
#
# La cambiamos. Apuesta: ¿subirá la puntuación del mapa?
# %% [markdown] en="ruler-read" concepts="map-example"
# `delivery` is the delivery of **web** orders: nobody with a subscription answered there. Carmen is asked at `subscription_box`. The drawing may have been good; the ruler measured another table.
#
# We change it. Guess: will the score of the map go up?

# %% key="rebound" tags="predict" concepts="map-example"
box, desk = draft.path_of("box"), draft.path_of("desk")
right_ruler = draft.with_value(f"{box}.kpis[0].filter", "touchpoint == 'subscription_box'")

for name, journey in (("as drawn on Monday", draft), ("with the right filter", right_ruler)):
    print(f"{name}: {journey.score(lumbre).total} points")
print(right_ruler.measure(lumbre).emotions[0])

# %% [markdown] es="rebound-read" concepts="map-example"
# Ni un punto. La puntuación ve si una medida **se calcula**, no si mide lo que toca. Eso lo tiene que ver una persona.
#
# Ahora no hay contradicción. Pero lee despacio: el dibujo dice 2 y las respuestas medio punto. «No se contradicen» significa que el signo es el mismo, no que la altura sea buena.
# %% [markdown] en="rebound-read" concepts="map-example"
# Not one point. The score sees whether a measure **computes**, not whether it measures what it should. A person has to see that.
#
# Now nothing contradicts. But read slowly: the drawing says 2 and the answers half a point. “They do not contradict the drawing” means that the sign is the same, not that the height is right.

# %% [markdown] es="worked" concepts="map-example"
# ## Un ejemplo completo: defender una emoción
# Queda la atención al cliente (`desk`). El equipo dibujó una sonrisa; Marta recuerda que la gente da las gracias por teléfono. Cinco pasos, y valen para cualquier paso de cualquier mapa.
#
# **1 · ¿Qué se afirma, y qué lo sostiene?**
# %% [markdown] en="worked" concepts="map-example"
# ## A worked example: standing by an emotion
# The service desk is left (`desk`). The team drew a smile; Marta remembers people saying thank you on the phone. Five steps, and they serve for any step of any map.
#
# **1 · What is claimed, and what supports it?**

# %% key="worked-claim" concepts="map-example"
#es said = "quote_es"
#en said = "quote_en"
at_desk = interviews["touchpoint"] == "service_desk"
print("drawn:", draft.step("desk").emotion.score, "· assumption:", draft.step("desk").emotion.assumption)
interviews.loc[at_desk, ["interview", "channel", "emotion", said]]

# %% [markdown] es="worked-two" concepts="map-example"
# Nada lo sostiene: es una suposición. Y las dos entrevistas se contradicen entre sí: un −2 por correo, un 2 por teléfono. Si las promedias sale 0, que no es lo que sintió nadie.
#
# **2 · ¿A quién se preguntó?** A quien tuvo un ticket. **3 · ¿A cuántos, y cuántos callaron?**
# %% [markdown] en="worked-two" concepts="map-example"
# Nothing supports it: it is an assumption. And the two interviews contradict each other: a −2 by e-mail, a 2 by phone. Average them and you get 0, which is what nobody felt.
#
# **2 · Who was asked?** People who had a ticket. **3 · How many, and how many kept silent?**

# %% key="worked-silence" concepts="map-example"
asked = surveys[surveys["touchpoint"] == "support"].merge(tickets[["ticket", "contacts"]], on="ticket")
scored = asked.dropna(subset=["csat"])
pd.DataFrame(
    {
        "tickets": len(tickets),
        "asked afterwards": len(asked),
        "gave a score": len(scored),
        "score, 1 to 5": round(scored["csat"].mean(), 2),
        "score everywhere": round(surveys["csat"].mean(), 2),
    },
    index=["service desk"],
)

# %% [markdown] es="worked-guess" concepts="map-example"
# Contesta uno de cada cinco. No sabemos qué sintieron los otros cuatro, y eso se escribe en el mapa.
#
# **4 · ¿Es un grupo o son dos?** Unas personas lo resuelven al primer contacto; otras escriben dos, tres, seis veces. La nota va de 1 a 5. ¿Cuánta distancia habrá entre las dos medias? Escribe un número.
# %% [markdown] en="worked-guess" concepts="map-example"
# One in five answers. We do not know what the other four felt, and that is written on the map.
#
# **4 · Is it one group or two?** Some people are done at the first contact; others write two, three, six times. The score goes from 1 to 5. How far apart will the two means be? Write a number.

# %% key="groups-guess"
my_guess = ...

# %% key="worked-groups" tags="predict" concepts="map-example"
groups = scored.assign(needed=(scored["contacts"] > 1).map({False: "one contact", True: "two or more"}))
by_group = groups.groupby("needed")["csat"].agg(["mean", "size"])
ex.guess(my_guess, by_group.loc["one contact", "mean"] - by_group.loc["two or more", "mean"], 1)

centre, spread = surveys["csat"].mean(), surveys["csat"].std()
by_group["on the map's scale"] = (2.5 * (by_group["mean"] - centre) / spread).clip(-2, 2)
by_group["gave a 1 or a 2, %"] = 100 * (groups["csat"] <= 2).groupby(groups["needed"]).mean()
by_group.rename(columns={"mean": "score", "size": "answers"}).round(1)

# %% [markdown] es="worked-groups-read" concepts="map-example"
# Dos viajes distintos en la misma casilla. Quien acaba a la primera queda algo por debajo de la media; quien tiene que volver toca fondo. La media de los dos no describe a ninguno.
#
# Y cuidado: no está probado que **el segundo contacto** cause el enfado. Los problemas difíciles necesitan más contactos y enfadan más por sí mismos.
#
# **5 · Redibuja, cita y parte el paso en dos.**
# %% [markdown] en="worked-groups-read" concepts="map-example"
# Two different journeys in one cell. Those who are done at once end a little below the average; those who have to come back touch bottom. The mean of both describes neither.
#
# And careful: it is not proven that the **second contact** causes the anger. Hard problems need more contacts, and annoy more by themselves.
#
# **5 · Redraw, cite, and split the step in two.**

# %% key="worked-redraw" concepts="map-example"
again = asked[asked["answered"].notna() & (asked["contacts"] > 1)]
evidence = {"id": "said-again", "type": "survey", "n": len(again), "date": f"{again['sent'].max():%Y-%m-%d}"}
pain = {
    "id": "tell-again",
    "text": {"es": "Tiene que contarlo todo otra vez", "en": "She has to tell it all once more"},
    "severity": 5,
    "evidence": ["said-again", "int-carmen"],
}
second = {
    "id": "desk-again",
    "actor": "carmen",
    "action": {"es": "Vuelve a escribir porque sigue igual", "en": "Writes again because nothing changed"},
    "touchpoints": [{"name": {"es": "Correo de atención", "en": "Service mailbox"}, "channel": "email"}],
    "emotion": {"score": -2, "evidence": ["said-again", "int-carmen"]},
    "pains": [pain],
}
done_at_once = "touchpoint == 'support' and contacts == 1"
better = (
    right_ruler.with_item("evidence", evidence)
    .with_value(f"{desk}.emotion", {"score": -1, "evidence": ["said-desk"]})
    .with_value(f"{desk}.kpis[0].source", "surveys + tickets")
    .with_value(f"{desk}.kpis[0].filter", done_at_once)
    .with_value(f"{desk}.thought", None)
    .with_step(second, stage="live")
)
for check in better.measure(lumbre).emotions:
    print(check)

# %% [markdown] es="score" concepts="map-example"
# ## De aquí a ochenta
# El mapa ya no se contradice con nadie. Su puntuación, criterio a criterio, dice lo que le falta. ¿Dónde hay más puntos que ganar con menos trabajo?
# %% [markdown] en="score" concepts="map-example"
# ## From here to eighty
# The map no longer contradicts anybody. Its score, criterion by criterion, says what it lacks. Where are most points to be won with least work?

# %% key="score-table" concepts="map-example"
score = better.score(lumbre)
print(f"{score.total} points")
score.table[["name", "points", "max", "findings"]]

# %% [markdown] es="editor" concepts="map-example"
# **Te toca.** Elige un paso, cambia una casilla y mira la puntuación; debajo está lo que falta, con su sitio. Cinco arreglos:
#
# 1. Paso 10, la cuota sube: **Medidas** → medida `churn(365)`, objetivo `<= 20`.
# 2. Paso 10: **Oportunidades** → avisar un mes antes; a qué dolor responde, hipótesis, responsable y medida: en la lista, la que acabas de escribir es `kpi-1`.
# 3. Paso 9, vuelve a escribir: **Medidas** → `csat`, tabla `surveys + tickets`, filas `touchpoint == 'support' and contacts > 1`. Después, una oportunidad para su dolor con esa medida, `kpi-2`.
# 4. **Entre bastidores**: qué ocurre sin que Carmen lo vea, en seis pasos.
# 5. **Cuando falla**: en el paso 8, cómo falla y cómo se repara.
# %% [markdown] en="editor" concepts="map-example"
# **Your turn.** Choose a step, change a cell and watch the score; under it stands what is missing, and where. Five repairs:
#
# 1. Step 10, the fee goes up: **Measures** → measure `churn(365)`, target `<= 20`.
# 2. Step 10: **Opportunities** → tell her a month before; which pain it answers, hypothesis, owner and measure: in the list, the one just written is `kpi-1`.
# 3. Step 9, writes again: **Measures** → `csat`, table `surveys + tickets`, rows `touchpoint == 'support' and contacts > 1`. Then an opportunity for its pain with this measure, `kpi-2`.
# 4. **Behind the scenes**: what happens out of Carmen's sight, at six steps.
# 5. **When it fails**: at step 8, how it fails and how it is made good.

# %% key="editor-widget" concepts="map-example"
editor = widgets.JourneyMapEditor(better, company=lumbre)
editor

# %% [markdown] es="editor-languages" concepts="map-example"
# Este mapa está en dos idiomas. Lo que escribas en uno, el panel te lo pedirá en el otro: «Este texto no está escrito en: en». Cuesta menos de un punto. Aquí puedes dejarlo así.
# %% [markdown] en="editor-languages" concepts="map-example"
# This map is in two languages. What you write in one, the panel will ask for in the other: “This text is not written in: es”. It costs less than a point. Here you may leave it so.

# %% key="editor-score" concepts="map-example"
print(f"{editor.map.score(lumbre).total} points of the 80 that we are after")

# %% [markdown] es="log" concepts="map-example"
# ## ¿Y si empezara la máquina?
# `JourneyMap.from_events` dibuja un borrador a partir del registro de eventos: qué se hizo, en qué orden, cuánta gente y cuánto tardó. Nadie opina.
#
# Carmen vive once pasos en nuestro mapa. ¿Cuántos verá el registro de su suscripción? Escribe un número.
# %% [markdown] en="log" concepts="map-example"
# ## And if the machine began?
# `JourneyMap.from_events` draws a draft from the log of events: what was done, in which order, how many and how long it took. Nobody has an opinion.
#
# Carmen lives eleven steps in our map. How many will the log of her subscription see? Write a number.

# %% key="log-guess"
my_guess = ...

# %% key="log-draft" tags="predict" concepts="map-example"
boxes = lumbre.events[lumbre.events["channel"] == "subscription"]
from_log = JourneyMap.from_events(boxes, customer="order")
ex.guess(my_guess, len(from_log.steps()))
print(f"{from_log.score(lumbre).total} points")
pd.DataFrame(
    [(step.id, step.duration, step.emotion, len(step.pains)) for _, step in from_log.steps()],
    columns=["step", "until the next", "emotion", "pains"],
)

# %% [markdown] es="log-read" concepts="map-example"
# Un paquete sale y llega. El registro no sabe que Carmen se aburre del mismo café, ni que miró el banco, ni quién leyó la página y no se suscribió. Sí sabe algo que el equipo no sabía: cuántos paquetes hubo y que la mitad tarda más de día y medio.
#
# El borrador de los datos trae el **esqueleto con sus números**. Las emociones quedan en blanco hasta que alguien pregunte, y así debe ser.
# %% [markdown] en="log-read" concepts="map-example"
# A parcel leaves and arrives. The log does not know that Carmen is bored of the same coffee, nor that she looked at her bank, nor who read the page and did not subscribe. It does know something that the team did not: how many parcels there were, and that half take longer than a day and a half.
#
# A draft from data brings the **skeleton with its numbers**. The emotions stay blank until somebody asks, and so they should.

# %% [markdown] es="misleads" concepts="map-example"
# ## Lo que engaña
# ### Pocas respuestas
# Marta propone mirar solo lo que más le preocupa: bolsas rotas que necesitaron más de un contacto. Es una buena pregunta. ¿Se puede contestar?
# %% [markdown] en="misleads" concepts="map-example"
# ## What misleads
# ### Few answers
# Marta proposes to look only at what worries her most: torn bags that took more than one contact. It is a good question. Can it be answered?

# %% key="few" concepts="map-example"
torn = "touchpoint == 'support' and reason == 'damaged' and contacts > 1"
narrow = {"id": "torn", "measure": "csat", "source": "surveys + tickets", "filter": torn}
narrower = better.with_value(f"{desk}.kpis[0]", narrow).measure(lumbre)
print(narrower.cell("desk.torn"))
print(narrower.emotions[1])

# %% [markdown] es="few-read" concepts="map-example"
# Con menos de treinta respuestas el mapa se calla en vez de dar la razón a alguien. Es un mínimo por prudencia, no una ley: puedes bajarlo con `n_min`, y entonces el intervalo será lo que hable.
#
# Cuanto más exacto el filtro, menos gente queda. Elige: o una pregunta más ancha, o esperar más respuestas.
# %% [markdown] en="few-read" concepts="map-example"
# With fewer than thirty answers the map keeps silent rather than taking sides. It is a minimum out of prudence, not a law: you can lower it with `n_min`, and then the interval does the talking.
#
# The more exact the filter, the fewer people are left. Choose: a wider question, or waiting for more answers.

# %% [markdown] es="points" concepts="map-example"
# ### Puntos sin verdad
# Julián ha aprendido que la evidencia da puntos. En los pasos `faq` y `grams` borra «suposición» y escribe `int-carmen`: once entrevistas. ¿Cuántos puntos gana? Y después, abre las entrevistas.
# %% [markdown] en="points" concepts="map-example"
# ### Points without truth
# Julián has learnt that evidence gives points. At the steps `faq` and `grams` he rubs out “assumption” and writes `int-carmen`: eleven interviews. How many points does he win? And afterwards, open the interviews.

# %% key="points-guess"
my_guess = ...

# %% key="points-won" tags="predict" concepts="map-example"
polished = better
for id in ("faq", "grams"):
    polished = polished.with_value(f"{better.path_of(id)}.emotion", {"score": 1, "evidence": ["int-carmen"]})
ex.guess(my_guess, polished.score(lumbre).total - better.score(lumbre).total, 1)

carmen = interviews[interviews["persona"] == "carmen"]
opened = carmen[carmen["touchpoint"].isin(["faq", "plan_choice"])]
opened[["interview", "touchpoint", "emotion", said]]

# %% [markdown] es="points-read" concepts="map-example"
# Los puntos suben y las dos citas dicen lo contrario del dibujo. La puntuación cuenta si hay una fuente; abrirla es cosa tuya.
#
# Por eso un buen mapa cita **la frase**, no el montón. Y por eso 80 puntos quieren decir «se puede discutir», no «es verdad».
# %% [markdown] en="points-read" concepts="map-example"
# The points go up, and both quotes say the opposite of the drawing. The score counts whether there is a source; opening it is up to you.
#
# That is why a good map cites **the sentence**, not the pile. And why 80 points mean “it can be discussed”, not “it is true”.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Donde nadie preguntó no hay acuerdo: hay silencio.
# - Si dibujo y respuestas no coinciden, mira primero el filtro y después la cara.
# - Una media puede no ser de nadie: parte el paso en dos antes de elegir una emoción.
# - Lo que sale de un registro es un esqueleto: lo que se hizo, no lo que se sintió ni quién no vino.
# - La puntuación ve casillas llenas. Que sean ciertas lo ve quien abre la evidencia.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:3.4), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Where nobody asked there is no agreement: there is silence.
# - If drawing and answers differ, look at the filter first and at the face second.
# - An average may be nobody's: split the step in two before you choose an emotion.
# - What comes out of a log is a skeleton: what was done, not what was felt nor who did not come.
# - The score sees filled cells. Whether they are true is seen by whoever opens the evidence.
#
# **Now you:** [exercises of this lesson](exercise:3.4), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Lemon, K. y Verhoef, P. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6).
# - Rosenbaum, M., Otalora, M. y Ramírez, G. (2017). How to create a realistic customer journey map. *Business Horizons* 60(1).
# - Stickdorn, M., Hormess, M., Lawrence, A. y Schneider, J. (2018). *This Is Service Design Doing*. O'Reilly.
# - Bernard, G. y Andritsos, P. (2017). A process mining based model for customer journey mapping. *CAiSE Forum*: mapas a partir de registros.
# - Cohen, J. (1988). *Statistical Power Analysis for the Behavioral Sciences*, 2.ª ed. Erlbaum.
# %% [markdown] en="sources"
# ### Sources
# - Lemon, K. and Verhoef, P. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6).
# - Rosenbaum, M., Otalora, M. and Ramírez, G. (2017). How to create a realistic customer journey map. *Business Horizons* 60(1).
# - Stickdorn, M., Hormess, M., Lawrence, A. and Schneider, J. (2018). *This Is Service Design Doing*. O'Reilly.
# - Bernard, G. and Andritsos, P. (2017). A process mining based model for customer journey mapping. *CAiSE Forum*: maps from logs.
# - Cohen, J. (1988). *Statistical Power Analysis for the Behavioral Sciences*, 2nd ed. Erlbaum.
