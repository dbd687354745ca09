# %% [markdown] es="title"
# # 5.2a · Entran los datos
#
# **40 minutos.** Estás en el módulo 5: medir. En la 5.1 viste qué se pregunta; hoy, cómo llegan las respuestas hasta una tabla en la que se pueda confiar.
#
# Al terminar podrás:
# - leer una encuesta exportada sin perder ni inventar ninguna fila, y demostrarlo;
# - unir por correo con la base de clientes y reunir cuatro tablas en una vista del cliente;
# - programar una encuesta automática que no moleste, y decir qué no debe salir de casa.
# %% [markdown] en="title"
# # 5.2a · The data come in
#
# **40 minutes.** You are in module 5: measuring. In 5.1 you saw what is asked; today, how the answers reach a table that one can trust.
#
# At the end you will be able to:
# - read an exported survey without losing or inventing a row, and prove it;
# - join it by e-mail to the base of customers, and bring four tables into one view of the customer;
# - set up an automatic survey that is no nuisance, and say what must not leave the house.

# %% key="begin"
import io

import pandas as pd

from coursekit import company, kpis, loyalty, surveys, widgets
from coursekit.datasets import closed_customers, form_answers

lumbre = company()
form = form_answers(lumbre)

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="friday" concepts="survey-manual"
# ## Viernes, 17:40
# Julián reenvía un archivo: «respuestas FINAL v3». «Son las del formulario, de julio a diciembre. ¿Me sacas el NPS para el lunes?».
#
# Así empieza. Léelo despacio: ¿qué te llama la atención?
# %% [markdown] en="friday" concepts="survey-manual"
# ## Friday, 17:40
# Julián forwards a file: “answers FINAL v3”. “They are from the form, July to December. Can you get me the NPS for Monday?”
#
# This is how it begins. Read it slowly: what strikes you?

# %% key="raw" concepts="survey-manual"
for row in form.decode().splitlines()[:14]:
    print(row[:108])

# %% [markdown] es="quick" concepts="survey-manual"
# La manera rápida: abrir, pasar las notas a números, restar porcentajes. Dos líneas.
#
# Antes de ejecutar: de todas las filas del archivo, ¿**cuántas de cada cien** crees que son la opinión de una persona distinta, con una nota que vale?
# %% [markdown] en="quick" concepts="survey-manual"
# The quick way: open it, turn the scores into numbers, subtract percentages. Two lines.
#
# Before you run it: of all the rows in the file, **how many in a hundred** do you think are the opinion of a different person, with a score that will do?

# %% key="quick-guess"
my_guess = ...

# %% key="quick-way" concepts="survey-manual"
quick = pd.read_csv(io.BytesIO(form))
quick.columns = ["moment", "email", "nps", "csat", "comment"]
scores = pd.to_numeric(quick["nps"], errors="coerce")
by_two_lines = 100 * ((scores >= 9).mean() - (scores <= 6).mean())
print("rows:", len(quick), "· NPS:", round(by_two_lines, 1))

# %% [markdown] es="codebook" concepts="survey-manual"
# No ha dado ningún error, y ese es el problema. Ahora la manera lenta. Un **libro de códigos** dice qué columna es qué pregunta y en qué escala; `read_survey` lo compara con el archivo y apunta cada tropiezo.
# %% [markdown] en="codebook" concepts="survey-manual"
# It gave no error, and that is the trouble. Now the slow way. A **codebook** says which column is which question, and on which scale; `read_survey` holds the file against it and notes down every stumble.

# %% key="read" concepts="survey-manual"
codebook = {
    "questions": [
        {"id": "nps", "kind": "nps", "question": {"es": "recomiendes", "en": "recommend us"}},
        {"id": "csat", "kind": "csat", "question": {"es": "satisfecho", "en": "satisfied"},
         "min": 1, "max": 5},
        {"id": "comment", "kind": "text", "question": {"es": "mejorar", "en": "do better"}},
    ]
}
salt = "a secret that stays at home"


def read_form(keep):
    """The form, read in one way; only which of several answers counts may change."""
    return surveys.read_survey(
        form, codebook=codebook, tz="Europe/Madrid", customer_salt=salt, keep=keep,
        own_emails=["@cafelumbre.example"],
    )


data = read_form("last")
data.report().iloc[:, :3]

# %% key="usable" tags="predict" concepts="survey-manual"
answers = data.wide()
ex.guess(my_guess, 100 * answers["nps"].notna().sum() / len(quick))
with_care = kpis.nps(answers["nps"]).value
pd.Series({"by two lines": by_two_lines, "read with care": with_care}).round(1)

# %% [markdown] es="usable-read" concepts="survey-manual"
# Recorre los motivos: copias del mismo segundo, pruebas de la propia empresa, gente que respondió dos veces, un 11 en una escala hasta 10. Y notas que `to_numeric` tiró y eran buenas: «diez», «9 - muy probable».
#
# Los dos NPS pueden parecerse. Es suerte: unos errores lo suben y otros lo bajan. **Cuadra las filas, no la cifra.**
# %% [markdown] en="usable-read" concepts="survey-manual"
# Go through the reasons: copies of the same second, tests by the company itself, people who answered twice, an 11 on a scale up to 10. And scores that `to_numeric` threw away and were good: “ten”, “9 - very likely”.
#
# The two NPS may look alike. That is luck: some errors raise it and others lower it. **Balance the rows, not the figure.**

# %% key="balance" concepts="survey-manual"
data.accounts()

# %% [markdown] es="clock" concepts="survey-manual"
# ## El reloj
# El archivo escribe la hora con `GMT+2`: dos horas por delante de Greenwich, como Madrid en verano. Pídele a pandas que la pase a hora universal. ¿Por cuántas horas se equivocará?
# %% [markdown] en="clock" concepts="survey-manual"
# ## The clock
# The file writes the time with `GMT+2`: two hours ahead of Greenwich, as Madrid is in summer. Ask pandas to turn it into universal time. By how many hours will it be wrong?

# %% key="clock-guess"
my_guess = ...

# %% key="clock-sign" tags="predict" concepts="survey-manual"
moment = "2025/08/06 11:05:40 PM GMT+2"
by_pandas = pd.to_datetime(moment).tz_convert("UTC")
by_us = pd.Timestamp(surveys.parse_time(moment, tz="Europe/Madrid").utc)
ex.guess(my_guess, abs(by_pandas - by_us) / pd.Timedelta(hours=1))
print(moment, "\npandas:", by_pandas, "\nas written:", by_us)

# %% [markdown] es="clock-read" concepts="survey-manual"
# pandas lee el signo al revés (es la costumbre de POSIX, otro estándar): la respuesta de las once de la noche pasa al día siguiente. Ni error ni aviso.
#
# Con las fechas ocurre algo peor, porque ni siquiera hay una lectura buena. La cafetería de Inés apunta `3/04/2025`. ¿Abril o marzo? Mira qué hace cada uno.
# %% [markdown] en="clock-read" concepts="survey-manual"
# pandas reads the sign the other way round (the custom of POSIX, another standard): the answer of eleven at night moves to the next day. No error, no warning.
#
# With dates it is worse, for there is no right reading at all. Inés's shop writes `3/04/2025`. April or March? See what each of them does.

# %% key="days" concepts="survey-manual"
from coursekit.messages import CourseError

two_days = pd.Series(["3/04/2025", "12/04/2025"])
print("pandas:", pd.to_datetime(two_days).dt.strftime("%Y-%m-%d").tolist())
#es header = "Marca temporal,Del 0 al 10: ¿qué tan probable es que nos recomiendes?"
#en header = "Timestamp,Would you recommend us from 0 to 10?"
sheet = header + "\n3/04/2025 10:00:00,9\n12/04/2025 18:30:00,7\n"
only_nps = {"questions": codebook["questions"][:1]}
try:
    surveys.read_survey(sheet.encode(), codebook=only_nps, tz="Europe/Madrid")
except CourseError as refusal:
    print("read_survey:", refusal)

# %% [markdown] es="days-read" concepts="survey-manual"
# Uno elige y calla; el otro se detiene y pregunta. La respuesta está en la cabeza de Inés: se pregunta, y se escribe `dates="dmy"` o `dates="mdy"` para que la próxima vez quede dicho.
# %% [markdown] en="days-read" concepts="survey-manual"
# One chooses and keeps silent; the other stops and asks. The answer is in Inés's head: one asks, and writes `dates="dmy"` or `dates="mdy"` so that next time it has been said.

# %% [markdown] es="base" concepts="closed-customers"
# ## La base de clientes cerrados
# Una venta se **cierra** cuando se cobra. La base reúne a quienes cerraron una compra desde julio, según dos sistemas que no se hablan: la web y la caja de las tiendas. Esta persona está dos veces:
# %% [markdown] en="base" concepts="closed-customers"
# ## The base of closed customers
# A sale is **closed** when it is paid. The base brings together those who closed a purchase since July, by two systems that do not talk to each other: the web shop and the till of the shops. This person is in it twice:

# %% key="base-twice" concepts="closed-customers"
base = closed_customers(lumbre)
alias = base["email"].str.contains("+", regex=False).eq(True)
typed = base[base["customer"].duplicated(keep=False) & alias]
base[base["customer"] == typed["customer"].iloc[0]]

# %% [markdown] es="base-guess-text" concepts="closed-customers"
# ¿Cuántas de las respuestas con dirección encuentran a su persona en la base? Probemos con tres claves: la dirección **tal cual**, sin mayúsculas ni espacios, y la clave que además deshace el alias.
#
# Apuesta: con la dirección tal cual, ¿qué porcentaje se encuentra?
# %% [markdown] en="base-guess-text" concepts="closed-customers"
# How many of the answers with an address find their person in the base? Let us try three keys: the address **as it is**, without capitals and spaces, and the key that undoes aliases as well.
#
# Guess: with the address as it is, what percentage is found?

# %% key="base-guess"
my_guess = ...

# %% key="base-keys" tags="predict" concepts="closed-customers"
known = base.dropna(subset="email").copy()
known["customer_key"] = [surveys.customer_key(email, salt) for email in known["email"]]

#es # Las direcciones del archivo, una por persona: la fila de cada respuesta dice de dónde viene.
#en # The addresses of the file, one per person: each answer's row says where it comes from.
people = answers.dropna(subset="customer_key").copy()
by_row = quick["email"].set_axis(range(2, len(quick) + 2))
people["email"] = by_row.reindex(people["row"]).to_numpy()

found = {
    "as it is": people["email"].isin(known["email"]),
    "no capitals, no spaces": people["email"].str.strip().str.lower().isin(
        known["email"].str.strip().str.lower()
    ),
    "key: no alias either": people["customer_key"].isin(known["customer_key"]),
}
ex.guess(my_guess, 100 * found["as it is"].mean())
pd.DataFrame({"found": {k: v.sum() for k, v in found.items()}, "of": len(people)}).assign(
    percent=lambda t: (100 * t["found"] / t["of"]).round(1)
)

# %% [markdown] es="multiply" concepts="closed-customers"
# Ya tenemos la clave. Queda unir. `people` tiene una fila por persona: después de unir con la base, ¿cuántas filas habrá?
# %% [markdown] en="multiply" concepts="closed-customers"
# Now we have the key. What is left is the join. `people` has one row per person: after the join with the base, how many rows will there be?

# %% key="multiply-guess"
my_guess = ...

# %% key="multiply-rows" tags="predict" concepts="closed-customers"
joined = people.merge(known, on="customer_key")
ex.guess(my_guess, len(joined))
twice = kpis.nps(joined["nps"]).value
once = kpis.nps(joined.drop_duplicates("customer_key")["nps"]).value
print("people found:", found["key: no alias either"].sum(), "· rows joined:", len(joined))
print("NPS, everybody once:", round(once, 1), "· two votes for some:", round(twice, 1))

# %% [markdown] es="worked" concepts="closed-customers"
# Quien compra en la web **y** en la tienda tiene dos fichas, y su respuesta cuenta dos veces.
#
# ### Un ejemplo completo: una unión que se defiende sola
# Cuatro pasos. El tercero lleva un guardián: `validate` se niega a unir si la clave no es única donde debe serlo.
# %% [markdown] en="worked" concepts="closed-customers"
# Whoever buys on the web **and** in the shop has two records, and their answer counts twice.
#
# ### A worked example: a join that defends itself
# Four steps. The third has a guard: `validate` refuses the join if the key is not unique where it should be.

# %% key="worked-steps" concepts="closed-customers"
#es # 1 · La clave: la misma sal en las dos tablas.
#en # 1 · The key: the same salt in both tables.
print("keys in the base:", known["customer_key"].nunique(), "in", len(known), "records")

#es # 2 · Sin duplicados: de cada persona, su ficha más reciente.
#en # 2 · No duplicates: of each person, the latest record.
one_each = known.sort_values("closed").drop_duplicates("customer_key", keep="last")

#es # 3 · Unir con guardián. Con la base sin limpiar, se niega:
#en # 3 · Join with a guard. With the base as it was, it refuses:
try:
    people.merge(known, on="customer_key", how="left", validate="one_to_one")
except pd.errors.MergeError as error:
    print("refused:", str(error).splitlines()[0])
linked = people.drop(columns="email").merge(
    one_each[["customer_key", "customer", "system"]],
    on="customer_key", how="left", validate="one_to_one", indicator=True,
)

#es # 4 · Contar: entran tantas personas como salen, y se mira quién no tiene pareja.
#en # 4 · Count: as many people come out as went in, and one looks at who has no match.
assert len(linked) == len(people)
inside = linked["_merge"].eq("both").map({True: "in the base", False: "not in the base"})
linked.groupby(inside.rename(""))["nps"].agg(people="size", mean_score="mean").round(2)

# %% [markdown] es="worked-read" concepts="closed-customers"
# A quienes no aparecen no se los tira en silencio. Unos compraron antes de julio; a otros les reenviaron el enlace, y no son clientes; alguno escribió mal su dirección. No se les puede atribuir una compra, y su opinión se cuenta aparte.
#
# **Te toca:** cambia `keep="last"` por `keep="first"` en el paso 2. ¿Cambia `customer`? ¿Y `system`?
# %% [markdown] en="worked-read" concepts="closed-customers"
# Those who do not appear are not thrown out in silence. Some bought before July; some were forwarded the link and are no customers; one or another mistyped the address. No purchase can be ascribed to them, and their opinion is counted apart.
#
# **Your turn:** change `keep="last"` into `keep="first"` in step 2. Does `customer` change? And `system`?

# %% [markdown] es="crm" concepts="crm"
# ## Cuatro tablas, una persona
# Marta descuelga el teléfono y quiere ver **todo** de quien llama: pedidos, tickets, encuestas, permisos. Eso promete un CRM. Por dentro es una unión de cuatro tablas, y la manera obvia es ponerlas una detrás de otra.
#
# Café Lumbre vendió en 2025 lo que dice la primera línea. ¿Cuántas **veces** saldrá esa cifra en la tabla unida? (1 = igual).
# %% [markdown] en="crm" concepts="crm"
# ## Four tables, one person
# Marta picks up the telephone and wants to see **everything** about the caller: orders, tickets, surveys, permissions. That is what a CRM promises. Inside it is a join of four tables, and the natural way is to put one after another.
#
# In 2025 Café Lumbre sold what the first line says. How many **times** that figure will the joined table give? (1 = the same).

# %% key="crm-guess"
my_guess = ...

# %% key="crm-fan" tags="predict" concepts="crm"
orders = lumbre.orders[lumbre.orders["date"] >= "2025-01-01"]
tickets = lumbre.tickets[lumbre.tickets["opened"] >= "2025-01-01"]
answered = lumbre.surveys[lumbre.surveys["answered"] >= "2025-01-01"]
everything = lumbre.customers[["customer"]]
for table, column in ((orders, "amount"), (tickets, "ticket"), (answered, "csat")):
    everything = everything.merge(table[["customer", column]], on="customer", how="left")
ex.guess(my_guess, everything["amount"].sum() / orders["amount"].sum(), digits=1)
sold, joined_sold = orders["amount"].sum(), everything["amount"].sum()
print("sold:", round(sold), "· in the joined table:", round(joined_sold))
print("customers:", len(lumbre.customers), "· rows:", len(everything))

# %% [markdown] es="crm-why" concepts="crm"
# Quien tiene 10 pedidos, 3 tickets y 2 encuestas sale 60 veces: cada pedido con cada ticket con cada encuesta. Y crece sobre todo quien más se queja, así que ni siquiera es un error parejo.
#
# El remedio: **resumir cada tabla a una fila por cliente antes de unir**. Y dos comprobaciones al final: filas y suma.
# %% [markdown] en="crm-why" concepts="crm"
# Whoever has 10 orders, 3 tickets and 2 surveys appears 60 times: each order with each ticket with each survey. And those grow most who complain most, so it is not even an even error.
#
# The remedy: **bring each table to one row per customer before joining**. And two checks at the end: rows and sum.

# %% key="crm-view" concepts="crm"
last_word = lumbre.consents.sort_values("time").drop_duplicates("customer", keep="last")
parts = [
    orders.groupby("customer", observed=True)["amount"].agg(orders="size", spent="sum"),
    tickets.groupby("customer", observed=True).size().rename("tickets"),
    answered.groupby("customer", observed=True)["csat"].mean(),
    last_word.set_index("customer")["granted"].rename("email_consent"),
]
view = lumbre.customers[["customer", "acquisition"]]
for part in parts:
    view = view.merge(part, on="customer", how="left", validate="one_to_one")

assert len(view) == len(lumbre.customers)
assert abs(view["spent"].sum() - orders["amount"].sum()) < 0.01
view.isna().sum().rename("blanks")

# %% [markdown] es="blanks" concepts="crm"
# Las dos comprobaciones pasan. Pero hay blancos en cinco columnas, y **no significan lo mismo**. Decide por Nora, que tiene tres:
# %% [markdown] en="blanks" concepts="crm"
# Both checks pass. But there are blanks in five columns, and **they do not mean the same**. Decide for Nora, who has three:

# %% key="blanks-quiz" concepts="crm"
ex.quiz("blanks")

# %% key="blanks-fill" concepts="crm"
filled = view.fillna({"orders": 0, "spent": 0, "tickets": 0})
filled["email_consent"] = filled["email_consent"].eq(True)
wrong = view["csat"].fillna(0)
means = {"blanks left blank": filled["csat"].mean(), "blanks as 0": wrong.mean()}
pd.Series(means, name="mean csat").round(2)

# %% [markdown] es="consent" concepts="crm closed-customers"
# Con la vista hecha, el permiso es un filtro. El mismo libro de consentimientos, leído de tres maneras:
# %% [markdown] en="consent" concepts="crm closed-customers"
# With the view made, permission is a filter. The same consent ledger, read in three ways:

# %% key="consent-count" concepts="crm closed-customers"
consents = lumbre.consents
in_base = pd.Series(base["customer"].unique())
no_last = last_word.loc[~last_word["granted"], "customer"]
yes_last = last_word.loc[last_word["granted"], "customer"]
yes_ever = consents.loc[consents["granted"], "customer"]
pd.Series(
    {
        "people in the base": len(in_base),
        "did not say no last (wrong)": (~in_base.isin(no_last)).sum(),
        "said yes some day (wrong)": in_base.isin(yes_ever).sum(),
        "said yes last": in_base.isin(yes_last).sum(),
    }
)

# %% [markdown] es="automatic" concepts="survey-automated"
# ## La encuesta que se manda sola
# Hacer listas cansa. Julián conecta la herramienta de correo: *al comprar, encuesta*. Lo activa un martes y se va a comer.
#
# Repitamos 2025 con esa regla, en una Café Lumbre pequeña, de mil clientes. De cien encuestas sobre un paquete, ¿cuántas llegarían **antes que el paquete**?
# %% [markdown] en="automatic" concepts="survey-automated"
# ## The survey that sends itself
# Making lists is tiring. Julián connects the e-mail tool: *on purchase, survey*. He switches it on one Tuesday and goes for lunch.
#
# Let us replay 2025 with that rule, in a small Café Lumbre of a thousand customers. Of a hundred surveys about a parcel, how many would arrive **before the parcel**?

# %% key="automatic-guess"
my_guess = ...

# %% key="automatic-replay" tags="predict" concepts="survey-automated"
small = company(customers=1000)
club = loyalty.example_programme("repaired")


def replayed(**rules):
    """The year 2025 with one automatic survey under these rules."""
    survey = loyalty.SurveyTrigger(id="after_order", after="purchase", measure="csat", **rules)
    talk = club.communication.model_copy(update={"messages": (), "surveys": (survey,)})
    programme = club.model_copy(update={"communication": talk})
    return loyalty.replay(programme, small, start="2025-01-01")


at_once = replayed(delay_days=0.1, throttle_days=0)
arrived = small.events[small.events["event"] == "delivered"].set_index("order")["time"]
parcels = small.orders[["order", "customer", "date"]].copy()
parcels["arrived"] = parcels["order"].map(arrived)
parcels = parcels[(parcels["date"] >= "2025-01-01") & parcels["arrived"].notna()]
early = parcels["date"] + pd.Timedelta(days=0.1) < parcels["arrived"]
ex.guess(my_guess, 100 * early.mean())
each = at_once.sends["customer"].value_counts()
print("surveys:", each.sum(), "· most to one person:", each.max())

# %% [markdown] es="rules" concepts="survey-automated"
# Todas antes, y a alguien casi una por semana. Cuatro piezas hacen decente a una encuesta automática:
#
# - **disparador**: qué la pone en marcha;
# - **espera**: cuánto después;
# - **descanso**: como mucho una por persona en tantos días;
# - **exclusiones**: sin permiso, con un ticket abierto, con una devolución reciente.
#
# Una pieza cada vez:
# %% [markdown] en="rules" concepts="survey-automated"
# All of them before, and to somebody nearly one a week. Four pieces make an automatic survey decent:
#
# - **trigger**: what sets it off;
# - **delay**: how long after;
# - **rest** (throttle): at most one per person in so many days;
# - **exclusions** (suppression): no permission, an open ticket, a recent return.
#
# One piece at a time:

# %% key="rules-replay" concepts="survey-automated"
spared = ("no_consent", "open_ticket")
steps = {
    "at once": (0.1, 0, ()),
    "+ 5 days of delay": (5, 0, ()),
    "+ only with permission": (5, 0, ("no_consent",)),
    "+ not with an open ticket": (5, 0, spared),
    "+ 90 days of rest": (5, 90, spared),
}
year = {}
for name, (delay, rest, excluded) in steps.items():
    plan = replayed(delay_days=delay, throttle_days=rest, suppress=excluded)
    year[name] = plan.sends["customer"]
pd.DataFrame(
    {
        "surveys": {name: len(sent) for name, sent in year.items()},
        "people asked": {name: sent.nunique() for name, sent in year.items()},
        "most to one": {name: sent.value_counts().max() for name, sent in year.items()},
    }
)

# %% [markdown] es="rules-read" concepts="survey-automated"
# Fíjate en la última fila: muchas menos encuestas y **casi la misma gente**. El descanso no quita voces; quita repeticiones.
#
# Y un precio: callar mientras hay un ticket abierto deja fuera a quienes están peor. Es cortés, y hace la nota más bonita. Su opinión se recoge al cerrar el ticket, o no se recoge.
# %% [markdown] en="rules-read" concepts="survey-automated"
# Look at the last row: far fewer surveys and **nearly the same people**. The rest takes away no voices; it takes away repetitions.
#
# And a price: keeping silent while a ticket is open leaves out those who are worst off. It is polite, and it makes the score prettier. Their opinion is gathered when the ticket is closed, or not at all.

# %% [markdown] es="explore" concepts="survey-automated"
# **Te toca.** Cambia las reglas, con el ratón o con las flechas. El disparador puede ser la entrega. Busca unas reglas con **ninguna** antes de tiempo y **ninguna** sin permiso, que pregunten a cuanta más gente mejor y a nadie más de cuatro veces al año.
# %% [markdown] en="explore" concepts="survey-automated"
# **Your turn.** Change the rules, with the mouse or the arrow keys. The trigger can be the delivery. Look for rules with **none** too early and **none** without permission, that ask as many people as possible and nobody more than four times a year.

# %% key="explorer" concepts="survey-automated"
parcels_25 = parcels.rename(columns={"date": "ordered", "arrived": "delivered"})
widgets.AskingExplorer(
    parcels_25, small.consents, start="purchase", delay=1, rest=0, permission="ever"
)

# %% [markdown] es="explore-read" concepts="survey-automated"
# Con la compra como disparador hay que esperar mucho para que ningún paquete llegue tarde; con la **entrega**, un par de días bastan. Elegir bien el disparador ahorra la mitad de las reglas. Una solución, calculada sin el widget:
# %% [markdown] en="explore-read" concepts="survey-automated"
# With the purchase as trigger one has to wait long until no parcel comes late; with the **delivery** a couple of days are enough. Choosing the right trigger saves half of the rules. One solution, computed without the widget:

# %% key="explore-twin" concepts="survey-automated"
rules = {"start": "delivery", "delay": 2, "rest": 90, "permission": "last"}
plan = widgets.survey_plan(parcels_25, small.consents, **rules)
most = plan.loc[plan["outcome"] == "sent", "customer"].value_counts().max()
print(plan["outcome"].value_counts().to_dict())
print("early:", plan["early"].sum(), "· unwanted:", plan["unwanted"].sum(), "· most to one:", most)

# %% [markdown] es="hash" concepts="crm closed-customers"
# ## Lo que no sale de casa
# Julián quiere mandar la vista a una agencia. «Tranquila, cambié los correos por su *hash*: ya es anónimo».
#
# ¿De cuántas direcciones de cada cien podrá la agencia saber de quién son, si tiene su propia lista con las mismas personas?
# %% [markdown] en="hash" concepts="crm closed-customers"
# ## What does not leave the house
# Julián wants to send the view to an agency. “Do not worry, I replaced the e-mails by their *hash*: it is anonymous now.”
#
# For how many addresses in a hundred can the agency tell whose they are, if it has a list of its own with the same people?

# %% key="hash-guess"
my_guess = ...

# %% key="hash-undone" tags="predict" concepts="crm closed-customers"
import hashlib

emails = known["email"].str.strip().str.lower().drop_duplicates()
sent = {hashlib.sha256(email.encode()).hexdigest() for email in emails}
their_list = {hashlib.sha256(email.encode()).hexdigest(): email for email in emails}
with_salt = {surveys.customer_key(email, salt) for email in emails}
guessed = {surveys.customer_key(email, "their own guess") for email in emails}
ex.guess(my_guess, 100 * len(sent & set(their_list)) / len(sent))
print("undone, plain hash:", len(sent & set(their_list)), "of", len(sent))
print("undone, salted key:", len(with_salt & guessed), "of", len(with_salt))

# %% [markdown] es="hash-read" concepts="crm closed-customers"
# Un *hash* sin sal se deshace probando: se calcula el de cada dirección conocida y se compara. Con una **sal** secreta, no. Pero una clave sigue siendo un **seudónimo**: quien guarda la sal puede volver atrás, y el reglamento europeo trata esos datos como personales (artículo 4, punto 5, y considerando 26).
#
# Y no hace falta el correo para señalar a alguien. ¿Cuántas provincias tienen menos de 10 respuestas en el formulario?
# %% [markdown] en="hash-read" concepts="crm closed-customers"
# A *hash* without a salt is undone by trying: one computes that of every known address and compares. With a secret **salt** it is not. But a key is still a **pseudonym**: whoever keeps the salt can go back, and the European regulation treats such data as personal (article 4, point 5, and recital 26).
#
# And no e-mail is needed to point at somebody. How many provinces have fewer than 10 answers in the form?

# %% key="cells-guess"
my_guess = ...

# %% key="cells" tags="predict" concepts="crm"
homes = lumbre.customers[["customer", "province"]]
where = linked.dropna(subset="customer").merge(homes, on="customer", validate="one_to_one")
cells = where.groupby("province", observed=True)["csat"].agg(people="size", mean_csat="mean")
ex.guess(my_guess, int((cells["people"] < 10).sum()))
shown = cells.sort_values("people").round(2)
shown["published"] = shown["mean_csat"].where(shown["people"] >= 10)
shown.iloc[[0, 1, 2, -2, -1]]

# %% [markdown] es="misleads"
# ## Qué engaña aquí
# - **No dio error.** Ni el signo de la zona, ni el mes por el día, ni la unión que multiplica dan error.
# - **El NPS sale parecido.** Dos errores que se compensan hoy no se compensan mañana.
# - **Un 0 por un blanco.** En tickets es verdad; en satisfacción es una mentira.
# - **«Está anonimizado».** Casi nunca. Pregunta quién tiene la sal y cuánta gente hay en la celda más pequeña.
# - **La encuesta automática mide sola.** También molesta sola.
# %% [markdown] en="misleads"
# ## What misleads here
# - **There was no error.** Neither the sign of the zone, nor month for day, nor the join that multiplies gives an error.
# - **The NPS comes out alike.** Two errors that balance today will not balance tomorrow.
# - **A 0 for a blank.** For tickets it is true; for satisfaction it is a lie.
# - **“It is anonymised.”** Hardly ever. Ask who has the salt, and how many people are in the smallest cell.
# - **The automatic survey measures by itself.** It also annoys by itself.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Una importación se demuestra: filas que entran = filas usadas + filas apartadas, con su motivo.
# - Lo que el archivo no dice (el orden de la fecha) se pregunta y se apunta.
# - Antes de unir, una fila por clave; al unir, `validate`; después, filas y suma.
# - Disparador, espera, descanso, exclusiones: cuatro decisiones, y ninguna la toma la máquina.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:5.2a). Después, [5.2b: salen las respuestas](lesson:5.2b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - An import is proved: rows that come in = rows used + rows set aside, each with its reason.
# - What the file does not say (the order of the date) is asked and written down.
# - Before the join, one row per key; in the join, `validate`; after it, rows and sum.
# - Trigger, delay, rest, exclusions: four decisions, and the machine takes none of them.
#
# **Now you:** [exercises of this lesson](exercise:5.2a). Then [5.2b: the answers go out](lesson:5.2b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Wickham, H. (2014). Tidy data. *Journal of Statistical Software* 59(10). doi:10.18637/jss.v059.i10
# - Payne, A. y Frow, P. (2005). A strategic framework for customer relationship management. *Journal of Marketing* 69(4).
# - Dillman, D. A., Smyth, J. D. y Christian, L. M. (2014). *Internet, phone, mail, and mixed-mode surveys*. Wiley.
# - Sweeney, L. (2002). k-anonymity: a model for protecting privacy. *International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems* 10(5).
# - Reglamento (UE) 2016/679, art. 4 y considerando 26.
# %% [markdown] en="sources"
# ### Sources
# - Wickham, H. (2014). Tidy data. *Journal of Statistical Software* 59(10). doi:10.18637/jss.v059.i10
# - Payne, A. and Frow, P. (2005). A strategic framework for customer relationship management. *Journal of Marketing* 69(4).
# - Dillman, D. A., Smyth, J. D. and Christian, L. M. (2014). *Internet, phone, mail, and mixed-mode surveys*. Wiley.
# - Sweeney, L. (2002). k-anonymity: a model for protecting privacy. *International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems* 10(5).
# - Regulation (EU) 2016/679, art. 4 and recital 26.
