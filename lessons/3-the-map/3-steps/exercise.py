# %% [markdown] es="title"
# # 3.3 · Pasos · Ejercicios
#
# **45 minutos, 7 preguntas, 15 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("split")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:3.3).
# %% [markdown] en="title"
# # 3.3 · Steps · Exercises
#
# **45 minutes, 7 questions, 15 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("split")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:3.3).

# %% key="begin"
import pandas as pd

from coursekit.mapping import JourneyMap

pd.set_option("display.max_colwidth", 110)
#es cards = ex.data.interviews.rename(columns={"quote_es": "quote"})
#en cards = ex.data.interviews.rename(columns={"quote_en": "quote"})
cards[["interview", "persona", "stage", "touchpoint", "emotion", "quote"]].head()

# %% [markdown] es="stories"
# ## 1 · El guion de Marta
# Mañana Marta entrevista a gente que dejó la suscripción. Su guion tiene seis preguntas. ¿Qué pide cada una? `"last_time"` (algo que pasó), `"forecast"` (qué haría), `"habit"` (qué suele hacer) o `"agreement"` (que le den la razón).
#
# - `stayed`: «Si bajáramos el precio, ¿seguirías con nosotros?»
# - `last_box`: «Cuéntame qué pasó con la última caja que recibiste.»
# - `usually`: «¿Cuántas tazas sueles tomar al día?»
# - `slow`: «Fue por lo que tardamos en contestar, ¿verdad?»
# - `button`: «El día en que pulsaste *cancelar*, ¿qué estabas haciendo?»
# - `app`: «¿Usarías una aplicación para pausar la caja?»
# %% [markdown] en="stories"
# ## 1 · Marta's script
# Tomorrow Marta interviews people who gave up the subscription. Her script has six questions. What does each ask for? `"last_time"` (something that happened), `"forecast"` (what they would do), `"habit"` (what they usually do) or `"agreement"` (to be told that she is right).
#
# - `stayed`: “If we lowered the price, would you stay with us?”
# - `last_box`: “Tell me what happened with the last box that you received.”
# - `usually`: “How many cups do you usually drink a day?”
# - `slow`: “It was because we took so long to answer, wasn't it?”
# - `button`: “On the day you pressed *cancel*, what were you doing?”
# - `app`: “Would you use an app to pause the box?”

# %% answer="stories" concepts="map-steps"
answer_stories = {
    "stayed": ...,
    "last_box": ...,
    "usually": ...,
    "slow": ...,
    "button": ...,
    "app": ...,
}
### BEGIN SOLUTION
answer_stories = {
    "stayed": "forecast",
    "last_box": "last_time",
    "usually": "habit",
    "slow": "agreement",
    "button": "last_time",
    "app": "forecast",
}
### END SOLUTION

# %% check="stories"
ex.check("stories")

# %% [markdown] es="split"
# ## 2 · Donde las fichas se contradicen
# Quien dibuje el mapa tiene que saber dónde **no** puede poner una sola cara. Haz en `split_table` una fila por persona y etapa (`persona`, `stage`) en las que haya al menos una ficha negativa **y** una positiva, con tres columnas: `lowest`, `highest` (la emoción más baja y la más alta) y `cards` (cuántas fichas son).
# %% [markdown] en="split"
# ## 2 · Where the cards disagree
# Whoever draws the map has to know where **not** to put one single face. Make in `split_table` a row per persona and stage (`persona`, `stage`) with at least one negative card **and** one positive, with three columns: `lowest`, `highest` (the lowest and the highest emotion) and `cards` (how many cards they are).

# %% answer="split" concepts="map-steps"
split_table = ...
### BEGIN SOLUTION
groups = cards.groupby(["persona", "stage"], observed=True)["emotion"]
split_table = groups.agg(lowest="min", highest="max", cards="size").reset_index()
split_table = split_table[(split_table["lowest"] < 0) & (split_table["highest"] > 0)]
### END SOLUTION

# %% check="split"
ex.check("split")

# %% [markdown] es="split-second" in="solution"
# **Otra manera de mirarlo:** las frases, una debajo de otra. **Qué te habría engañado:** la media. En estas filas queda cerca de cero justo porque nadie está en cero.
# %% [markdown] en="split-second" in="solution"
# **Another way to look at it:** the sentences, one below the other. **What would have fooled you:** the mean. In these rows it comes near zero precisely because nobody is at zero.

# %% solution="split-second"
desk = cards[cards["touchpoint"] == "service_desk"]
desk[["persona", "channel", "emotion", "quote"]]

# %% [markdown] es="drafts"
# ## 3 · Ocho borradores
# Julián mandó ocho preguntas para el formulario. Di de cada una qué la estropea: `"two_things"`, `"no_scale"`, `"wrong_scale"` (no es la de recomendar), `"leading"` (empuja), `"too_far"` (pide recordar demasiado) o `"ready"` si se puede enviar. Léelas tú: el revisor se equivoca en dos.
# %% [markdown] en="drafts"
# ## 3 · Eight drafts
# Julián sent eight questions for the form. Say of each what spoils it: `"two_things"`, `"no_scale"`, `"wrong_scale"` (not that of recommending), `"leading"` (it pushes), `"too_far"` (it asks to remember too much) or `"ready"` if it can be sent. Read them yourself: the linter is wrong about two.

# %% key="drafts-text"
drafts = {
#es     "coffee_delivery": "Del 1 al 5, ¿qué tan satisfecho quedaste con el café y la entrega?",
#es     "arrived": "Del 1 al 5, ¿qué tan satisfecho quedaste con la entrega de este pedido?",
#es     "recommend": "¿Recomendarías Café Lumbre?",
#es     "one_to_ten": "Del 1 al 10, ¿qué tan probable es que nos recomiendes a una amistad?",
#es     "zero_to_ten": "Del 0 al 10, ¿qué tan probable es que nos recomiendes a una amistad?",
#es     "among_best": "Ya que nuestro café es de los mejores, ¿qué nota le pones del 1 al 5?",
#es     "bread_butter": "Del 1 al 5, ¿cómo valoras el pan y mantequilla del desayuno?",
#es     "cups": "¿Cuántas tazas tomaste al día durante el último año?",
#en     "coffee_delivery": "From 1 to 5, how satisfied were you with the coffee and the delivery?",
#en     "arrived": "From 1 to 5, how satisfied were you with the delivery of this order?",
#en     "recommend": "Would you recommend Café Lumbre?",
#en     "one_to_ten": "From 1 to 10, how likely are you to recommend us to a friend?",
#en     "zero_to_ten": "From 0 to 10, how likely are you to recommend us to a friend?",
#en     "among_best": "Since our coffee is among the best, what mark do you give it from 1 to 5?",
#en     "bread_butter": "From 1 to 5, how would you rate the bread and butter at breakfast?",
#en     "cups": "How many cups did you drink a day over the last year?",
}
pd.Series(drafts)

# %% answer="drafts" concepts="survey-questions nps-question"
answer_drafts = {
    "coffee_delivery": ...,
    "arrived": ...,
    "recommend": ...,
    "one_to_ten": ...,
    "zero_to_ten": ...,
    "among_best": ...,
    "bread_butter": ...,
    "cups": ...,
}
### BEGIN SOLUTION
answer_drafts = {
    "coffee_delivery": "two_things",
    "arrived": "ready",
    "recommend": "no_scale",
    "one_to_ten": "wrong_scale",
    "zero_to_ten": "ready",
    "among_best": "leading",
    "bread_butter": "ready",
    "cups": "too_far",
}
### END SOLUTION

# %% check="drafts"
ex.check("drafts")

# %% [markdown] es="scale"
# ## 4 · «El NPS subió trece puntos»
# El formulario del año pasado preguntaba **del 1 al 10**; el de este año, del 0 al 10. Con los mismos cortes (9 y 10, 0 a 6) salen 21 y 34. ¿Qué le dices a la directora?
#
# - **a)** Que subió: promotor es quien pone 9 o 10, y eso no cambió.
# - **b)** Que hay que pasar las notas viejas a la escala nueva con una regla de tres.
# - **c)** Que no se pueden comparar, y que durante un mes se envíe al azar una u otra para saber cuánto mueve el cambio.
# - **d)** Que se quiten los ceros de este año, y así las dos van del 1 al 10.
# %% [markdown] en="scale"
# ## 4 · “The NPS rose by thirteen points”
# Last year's form asked **from 1 to 10**; this year's from 0 to 10. With the same cuts (9 and 10, 0 to 6) they come out as 21 and 34. What do you tell the director?
#
# - **a)** That it rose: a promoter gives 9 or 10, and that has not changed.
# - **b)** That the old marks have to be put on the new scale in proportion.
# - **c)** That they cannot be compared, and that for a month one or the other be sent at random to learn how much the change moves it.
# - **d)** That this year's zeros be taken out, so that both run from 1 to 10.

# %% answer="scale" concepts="nps-question survey-questions"
answer_scale = ...
### BEGIN SOLUTION
answer_scale = "c"
### END SOLUTION

# %% check="scale"
ex.check("scale")

# %% [markdown] es="mail"
# ## 5 · La lista de diciembre
# Marta quiere enviar a mano el formulario de entrega. Haz en `mail_list` una fila por persona (`customer`) con la columna `days`, los días **enteros** que pasaron desde su entrega hasta `as_of`. Las reglas:
#
# - entrega (`event == "delivered"`) hecha hace 2 días o más, y menos de 45;
# - el **último** apunte de la persona en `consents` tiene `granted` en `True`;
# - no se le envió (`sent`) ninguna encuesta en los últimos 30 días;
# - si tiene varias entregas, cuenta la más **reciente**.
# %% [markdown] en="mail"
# ## 5 · The list of December
# Marta wants to send the delivery form by hand. Make in `mail_list` a row per person (`customer`) with the column `days`, the **whole** days that passed from their delivery to `as_of`. The rules:
#
# - a delivery (`event == "delivered"`) made 2 days ago or more, and less than 45;
# - the person's **last** entry in `consents` has `granted` at `True`;
# - no survey was sent to them (`sent`) in the last 30 days;
# - if they had several deliveries, the **latest** counts.

# %% key="mail-tables"
events, consents, surveys = ex.data.events, ex.data.consents, ex.data.surveys
as_of, day = ex.data.as_of, pd.Timedelta(days=1)
consents.head()

# %% answer="mail" concepts="survey-manual"
mail_list = ...
### BEGIN SOLUTION
parcels = events.loc[events["event"] == "delivered", ["customer", "time"]]
recent = parcels[(parcels["time"] <= as_of - 2 * day) & (parcels["time"] > as_of - 45 * day)]
latest = consents.sort_values("time").drop_duplicates("customer", keep="last")
allowed = recent[recent["customer"].isin(latest.loc[latest["granted"], "customer"])]
lately = surveys.loc[surveys["sent"] > as_of - 30 * day, "customer"]
rested = allowed[~allowed["customer"].isin(lately)]
mail_list = rested.sort_values("time").drop_duplicates("customer", keep="last")
mail_list = mail_list.assign(days=(as_of - mail_list["time"]).dt.days)[["customer", "days"]]
### END SOLUTION

# %% check="mail"
ex.check("mail")

# %% [markdown] es="mail-second" in="solution"
# **Qué te habría engañado:** mirar si *alguna vez* dijo que sí. Estas personas lo dijeron y después lo retiraron.
# %% [markdown] en="mail-second" in="solution"
# **What would have fooled you:** looking whether they *ever* said yes. These people did, and withdrew it later.

# %% solution="mail-second"
said_yes = set(consents.loc[consents["granted"], "customer"])
withdrew = said_yes - set(latest.loc[latest["granted"], "customer"])
pd.Series({"said yes once": len(said_yes), "of them, withdrew": len(withdrew)})

# %% [markdown] es="carmen"
# ## 6 · El mapa de Carmen
# Julián dibujó el tramo que va desde que llega la caja hasta que se arregla la bolsa rota. La celda muestra sus fichas (`I00026` a `I00029`) y el borrador. Cópialo entre comillas triples en `carmen_map` y arréglalo:
#
# - tres pasos o más, contados desde Carmen, cada uno con su emoción y su ficha (o `assumption: true`);
# - las **cuatro** fichas citadas, cada una apuntada en `evidence`;
# - una emoción se parece a la de alguna de las fichas que cita: la media de −2 y 2 no es de nadie;
# - al menos un dolor (`pains`) con su ficha.
#
# Hay muchos mapas buenos. `JourneyMap.from_text(carmen_map)` lo dibuja.
# %% [markdown] en="carmen"
# ## 6 · Carmen's map
# Julián drew the stretch from the arrival of the box to the mending of the torn bag. The cell shows its cards (`I00026` to `I00029`) and the draft. Copy it between triple quotes into `carmen_map` and mend it:
#
# - three steps or more, told from Carmen's side, each with its emotion and its card (or `assumption: true`);
# - **all four** cards cited, each listed under `evidence`;
# - an emotion resembles that of one of the cards it cites: the mean of −2 and 2 is nobody's;
# - at least one pain (`pains`) with its card.
#
# There are many good maps. `JourneyMap.from_text(carmen_map)` draws it.

# %% key="carmen-cards"
four = cards[cards["interview"].isin(["I00026", "I00027", "I00028", "I00029"])]
four[["interview", "touchpoint", "channel", "emotion", "quote"]]

# %% key="carmen-draft"
julian = """
id: carmen
#es languages: [es]
#en languages: [en]
#es title: "Carmen y su caja"
#en title: "Carmen and her box"
personas:
  - {id: carmen, name: Carmen}
channels:
  - {id: parcel, type: owned}
  - {id: email, type: owned}
  - {id: phone, type: human}
evidence:
  - {id: I00026, type: interview, n: 1}
stages:
  - id: receive
    #es name: "Recibe la caja"
    #en name: "Receives the box"
    maps_to: post_purchase
    steps:
      - id: open
        actor: carmen
        #es action: "Abre la caja del primer martes"
        #en action: "Opens the box of the first Tuesday"
        #es touchpoints: [{name: "Caja", channel: parcel}]
        #en touchpoints: [{name: "Box", channel: parcel}]
        emotion: {score: 2, evidence: [I00026]}
      - id: torn
        actor: carmen
        #es action: "Le enviamos otra bolsa"
        #en action: "We send her another bag"
        #es touchpoints: [{name: "Atención al cliente", channel: email}]
        #en touchpoints: [{name: "Service desk", channel: email}]
        emotion: {score: 0}
"""
for problem in JourneyMap.from_text(julian).problems():
    print(problem)

# %% answer="carmen" concepts="map-steps"
carmen_map = ...
### BEGIN SOLUTION
carmen_map = """
id: carmen
#es languages: [es]
#en languages: [en]
#es title: "Carmen y su caja"
#en title: "Carmen and her box"
personas:
  - {id: carmen, name: Carmen}
channels:
  - {id: parcel, type: owned}
  - {id: email, type: owned}
  - {id: phone, type: human}
evidence:
  - {id: I00026, type: interview, n: 1}
  - {id: I00027, type: interview, n: 1}
  - {id: I00028, type: interview, n: 1}
  - {id: I00029, type: interview, n: 1}
stages:
  - id: receive
    #es name: "Recibe la caja"
    #en name: "Receives the box"
    maps_to: post_purchase
    steps:
      - id: open
        actor: carmen
        #es action: "Abre la caja del primer martes"
        #en action: "Opens the box of the first Tuesday"
        #es touchpoints: [{name: "Caja", channel: parcel}]
        #en touchpoints: [{name: "Box", channel: parcel}]
        emotion: {score: -1, evidence: [I00026, I00027]}
        pains:
          #es - {id: same, text: "Tercer mes con el mismo origen", evidence: [I00027]}
          #en - {id: same, text: "Third month of the same origin", evidence: [I00027]}
        gains:
          #es - {text: "Es su día del mes", evidence: [I00026]}
          #en - {text: "It is her day of the month", evidence: [I00026]}
      - id: write
        actor: carmen
        #es action: "Escribe por la bolsa rota y espera"
        #en action: "Writes about the torn bag and waits"
        #es touchpoints: [{name: "Atención al cliente", channel: email}]
        #en touchpoints: [{name: "Service desk", channel: email}]
        emotion: {score: -2, evidence: [I00028]}
        pains:
          #es - {id: wait, text: "De viernes a miércoles sin respuesta", evidence: [I00028]}
          #en - {id: wait, text: "No answer from Friday to Wednesday", evidence: [I00028]}
      - id: call
        actor: carmen
        #es action: "Llama, y al día siguiente tiene otra bolsa"
        #en action: "Calls, and has another bag the next day"
        #es touchpoints: [{name: "Atención al cliente", channel: phone}]
        #en touchpoints: [{name: "Service desk", channel: phone}]
        emotion: {score: 2, evidence: [I00029]}
"""
### END SOLUTION

# %% check="carmen"
ex.check("carmen")

# %% [markdown] es="memo"
# ## 7 · Las próximas cinco entrevistas
# La directora paga cinco entrevistas más. La celda dice a quién podrías llamar. Escribe entre 60 y 180 palabras: **a quién** oirías y por qué falta en la caja (con una cifra), **dos preguntas** tal como las harías, y **qué respuesta te haría cambiar** el mapa de Carmen. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 7 · The next five interviews
# The director pays for five more interviews. The cell says whom you could call. Write between 60 and 180 words: **whom** you would hear and why they are missing from the box (with a figure), **two questions** as you would ask them, and **which answer would make you change** Carmen's map. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% key="memo-who"
orders, leads = ex.data.orders, ex.data.leads
pd.Series(
    {
        "names in the box": cards["persona"].nunique(),
        "subscribers who left and gave a reason": len(ex.data.exits),
        "of them, for slow service": int((ex.data.exits["reason"] == "slow_service").sum()),
        "leads who never bought": int((~leads["converted"]).sum()),
        "customers with a single order": int((orders.groupby("customer", observed=True).size() == 1).sum()),
    }
)

# %% answer="memo" rubric="text" concepts="map-steps"
memo = """
...
"""
### BEGIN SOLUTION
memo = ex.sample("memo")
### END SOLUTION

# %% check="memo"
ex.check("memo")

# %% [markdown] es="end"
# ## Tu avance
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder, `ex.download()` guarda tu trabajo antes de que la sesión desaparezca.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder, `ex.download()` keeps your work before the session vanishes.

# %% key="progress"
ex.progress()
