# %% [markdown] es="title"
# # 5.2a · Entran los datos · Ejercicios
#
# **45 minutos, 8 preguntas, 17 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("account")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.2a).
# %% [markdown] en="title"
# # 5.2a · The data come in · Exercises
#
# **45 minutes, 8 questions, 17 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("account")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:5.2a).

# %% key="begin" concepts="survey-manual"
import pandas as pd

from coursekit.datasets import closed_customers, form_answers
from coursekit.surveys import customer_key, read_survey

customers, orders, tickets = ex.data.customers, ex.data.orders, ex.data.tickets
surveys, consents, as_of = ex.data.surveys, ex.data.consents, ex.data.as_of
day = pd.Timedelta(days=1)
form = form_answers(ex.data)
base = closed_customers(ex.data)

# %% [markdown] es="dates"
# ## 1 · 3/04 y 12/04
# Inés manda su propia hoja. Las fechas son `3/04/2025 10:00`, `12/04/2025 18:30` y otras treinta, todas con días del 1 al 12. `pd.to_datetime` las lee sin protestar. ¿Qué haces?
#
# - **a)** Seguir: pandas no dio error, así que las ha entendido.
# - **b)** Día/mes, porque el formulario está en español.
# - **c)** Preguntar a Inés cómo escribe las fechas su hoja, y apuntarlo.
# - **d)** Quitar las fechas ambiguas y quedarte con las seguras.
# %% [markdown] en="dates"
# ## 1 · 3/04 and 12/04
# Inés sends a sheet of her own. The dates are `3/04/2025 10:00`, `12/04/2025 18:30` and thirty more, all with days from 1 to 12. `pd.to_datetime` reads them without complaint. What do you do?
#
# - **a)** Go on: pandas gave no error, so it has understood them.
# - **b)** Month/day, because the form is in English.
# - **c)** Ask Inés how her sheet writes dates, and write it down.
# - **d)** Take out the ambiguous dates and keep the safe ones.

# %% answer="dates" concepts="survey-manual"
answer_dates = ...
### BEGIN SOLUTION
answer_dates = "c"
### END SOLUTION

# %% check="dates"
ex.check("dates")

# %% [markdown] es="account"
# ## 2 · Dónde acabó cada fila
# `form` es el CSV del formulario. La celda lo lee a medias: sin quitar las pruebas de la empresa y con todas las respuestas de cada persona. Léelo como se debe (una respuesta por persona, **la última**; nuestras direcciones acaban en `@cafelumbre.example`) y da en `rows_account` cuántas filas acabaron como:
#
# `copies` (copias exactas), `tests` (pruebas nuestras), `earlier` (respuestas anteriores de la misma persona), `off_scale` (notas de `nps` que no valen) y `used` (notas que cuentan).
# %% [markdown] en="account"
# ## 2 · Where each row went
# `form` is the CSV of the form. The cell reads it halfway: without leaving out the company's tests, and with every answer of each person. Read it as one should (one answer per person, **the last**; our addresses end in `@cafelumbre.example`) and give in `rows_account` how many rows ended up as:
#
# `copies` (exact copies), `tests` (our tests), `earlier` (earlier answers of the same person), `off_scale` (scores of `nps` that will not do) and `used` (scores that count).

# %% key="half-read" concepts="survey-manual"
codebook = {
    "questions": [
        {"id": "nps", "kind": "nps", "question": {"es": "recomiendes", "en": "recommend us"}},
        {"id": "csat", "kind": "csat", "question": {"es": "satisfecho", "en": "satisfied"},
         "min": 1, "max": 5},
        {"id": "comment", "kind": "text", "question": {"es": "mejorar", "en": "do better"}},
    ]
}
salt = "a salt for the exercise"
halfway = read_survey(form, codebook=codebook, tz="Europe/Madrid", customer_salt=salt)
print("rows without the header:", sum(halfway.accounts().rows.values()) - 1)
halfway.report().iloc[:, :3]

# %% answer="account" concepts="survey-manual"
rows_account = {"copies": ..., "tests": ..., "earlier": ..., "off_scale": ..., "used": ...}
### BEGIN SOLUTION
settings = {"codebook": codebook, "tz": "Europe/Madrid", "customer_salt": salt}
read = read_survey(form, keep="last", own_emails=["@cafelumbre.example"], **settings)
why = read.issues[read.issues["action"] == "row_left_out"]["code"].value_counts()
scores = read.wide()["nps"]
rows_account = {
    "copies": why["duplicate_row"],
    "tests": why["test_answer"],
    "earlier": why.get("resubmission", 0),
    "off_scale": scores.isna().sum(),
    "used": scores.notna().sum(),
}
### END SOLUTION

# %% check="account"
ex.check("account")

# %% [markdown] es="account-second" in="solution"
# **Otra manera de comprobarlo:** `accounts()` hace la cuenta de todo el archivo, celda por celda. **Qué te habría engañado:** un NPS que sale igual con y sin limpiar. Que dos errores se compensen no es haber limpiado.
# %% [markdown] en="account-second" in="solution"
# **Another way to check it:** `accounts()` does the sum for the whole file, cell by cell. **What would have fooled you:** an NPS that comes out the same cleaned or not. That two errors balance is not to have cleaned.

# %% solution="account-second"
print(sum(rows_account.values()), "rows")
read.accounts()

# %% [markdown] es="matched"
# ## 3 · ¿Quién está en la base?
# `answers` tiene ya una fila por persona. De las que **dejaron dirección**, ¿qué porcentaje está en `base`, la base de clientes cerrados? Escríbelo en `matched`, de 0 a 100. `customer_key(email, salt)` da la clave de una dirección.
# %% [markdown] en="matched"
# ## 3 · Who is in the base?
# `answers` has one row per person by now. Of those who **left an address**, what percentage is in `base`, the base of closed customers? Write it in `matched`, from 0 to 100. `customer_key(email, salt)` gives the key of an address.

# %% key="one-each" concepts="closed-customers"
own = ["@cafelumbre.example"]
once = read_survey(
    form, codebook=codebook, tz="Europe/Madrid", customer_salt=salt, keep="last", own_emails=own
)
answers = once.wide()
base.tail(4)

# %% answer="matched" concepts="closed-customers"
matched = ...
### BEGIN SOLUTION
keys = [customer_key(email, salt) for email in base["email"].dropna()]
matched = 100 * answers["customer_key"].dropna().isin(keys).mean()
### END SOLUTION

# %% check="matched"
ex.check("matched")

# %% [markdown] es="matched-second" in="solution"
# **Otra manera:** unir con `validate`, que se niega si la clave de la base no es única. **Qué te habría engañado:** tratar como falso a quien no aparece. Pudo comprar antes de julio.
# %% [markdown] en="matched-second" in="solution"
# **Another way:** a join with `validate`, which refuses if the base's key is not unique. **What would have fooled you:** to treat whoever is not found as false. They may have bought before July.

# %% solution="matched-second"
keyed = base.dropna(subset="email").assign(customer_key=keys).drop_duplicates("customer_key")
known = answers.dropna(subset="customer_key")
joined = known.merge(
    keyed, on="customer_key", how="left", validate="one_to_one", indicator=True
)
joined["_merge"].value_counts()

# %% [markdown] es="mailing"
# ## 4 · ¿A cuántas personas se puede escribir?
# Marta quiere mandar la encuesta de enero a la base. ¿A cuántas **personas**? Hace falta una dirección en alguna de sus fichas y que su último apunte en `consents` sea un sí. Escríbelo en `mailing`.
# %% [markdown] en="mailing"
# ## 4 · How many people may be written to?
# Marta wants to send January's survey to the base. To how many **people**? It takes an address in one of their records, and a yes as their last entry in `consents`. Write it in `mailing`.

# %% answer="mailing" concepts="closed-customers"
mailing = ...
### BEGIN SOLUTION
people = base.dropna(subset="email")["customer"].drop_duplicates()
last = consents.sort_values("time").drop_duplicates("customer", keep="last")
mailing = people.isin(last.loc[last["granted"], "customer"]).sum()
### END SOLUTION

# %% check="mailing"
ex.check("mailing")

# %% [markdown] es="mailing-second" in="solution"
# **Otra manera:** ir restando y mirar qué quita cada regla. **Qué te habría engañado:** quedarte con el primer número, que es el mayor y el que más gusta.
# %% [markdown] en="mailing-second" in="solution"
# **Another way:** to take away step by step and see what each rule costs. **What would have fooled you:** stopping at the first number, the largest and the one that pleases most.

# %% solution="mailing-second"
with_address = base.dropna(subset="email")
pd.Series(
    {
        "records": len(base),
        "with an address": len(with_address),
        "people": with_address["customer"].nunique(),
        "people who said yes last": mailing,
    }
)

# %% [markdown] es="view"
# ## 5 · Una fila por cliente
# Haz `view`: una fila por cada `customer` de `customers` y cuatro columnas de 2025: `orders` (pedidos), `spent` (suma de `amount`), `tickets` y `csat` (media de sus notas; **en blanco** si no dio ninguna). Quien no compró tiene 0 pedidos y 0 de gasto.
# %% [markdown] en="view"
# ## 5 · One row per customer
# Make `view`: a row for each `customer` of `customers` and four columns for 2025: `orders` (how many), `spent` (sum of `amount`), `tickets` and `csat` (mean of their scores; **blank** if they gave none). Whoever did not buy has 0 orders and 0 spent.

# %% key="the-year" concepts="crm"
orders_25 = orders[orders["date"] >= "2025-01-01"]
tickets_25 = tickets[tickets["opened"] >= "2025-01-01"]
surveys_25 = surveys[surveys["answered"] >= "2025-01-01"]
print(len(customers), "customers;", round(orders_25["amount"].sum(), 2), "euros in 2025")

# %% answer="view" concepts="crm"
view = ...
### BEGIN SOLUTION
bought = orders_25.groupby("customer", observed=True)["amount"].agg(orders="size", spent="sum")
asked = tickets_25.groupby("customer", observed=True).size().rename("tickets")
said = surveys_25.groupby("customer", observed=True)["csat"].mean()
view = customers[["customer"]]
for part in (bought, asked, said):
    view = view.merge(part, on="customer", how="left", validate="one_to_one")
view = view.fillna({"orders": 0, "spent": 0, "tickets": 0})
### END SOLUTION

# %% check="view"
ex.check("view")

# %% [markdown] es="view-second" in="solution"
# **Las dos comprobaciones**, siempre: filas y suma. **Qué te habría engañado:** que la unión de las cuatro tablas de golpe no da ningún error, solo más filas.
# %% [markdown] en="view-second" in="solution"
# **The two checks**, always: rows and sum. **What would have fooled you:** that joining all four tables at once gives no error, only more rows.

# %% solution="view-second"
assert len(view) == len(customers)
assert abs(view["spent"].sum() - orders_25["amount"].sum()) < 0.01
at_once = customers.merge(orders_25, on="customer").merge(tickets_25, on="customer")
pd.Series({"orders of the year": len(orders_25), "rows joined to tickets": len(at_once)})

# %% [markdown] es="decide"
# ## 6 · ¿Sale esta encuesta?
# La máquina pregunta sola y alguien tiene que escribir la regla. Completa `decide`, que mira **una** encuesta en el momento `when` y devuelve un texto, con estas reglas en este orden:
#
# 1. `"not_delivered"` si no han pasado 2 días desde `delivered` (que puede ser `NaT`: no llegó).
# 2. `"no_consent"` si el último apunte de `decisions` (columnas `time` y `granted`) que existía en `when` no es un sí.
# 3. `"rest"` si alguna fecha de la lista `asked` es de hace **menos** de 90 días.
# 4. `"send"` si nada lo impide.
# %% [markdown] en="decide"
# ## 6 · Does this survey go out?
# The machine asks by itself, and somebody has to write the rule. Complete `decide`, which looks at **one** survey at the moment `when` and returns a text, by these rules in this order:
#
# 1. `"not_delivered"` if 2 days have not passed since `delivered` (which may be `NaT`: it never came).
# 2. `"no_consent"` if the last entry of `decisions` (columns `time` and `granted`) that existed at `when` is not a yes.
# 3. `"rest"` if any date of the list `asked` is from **less** than 90 days ago.
# 4. `"send"` if nothing forbids it.

# %% key="one-person" concepts="survey-automated"
entries = consents[consents["customer"] == consents["customer"].iloc[0]][["time", "granted"]]
when = pd.Timestamp("2025-06-01 10:00")
entries

# %% answer="decide" concepts="survey-automated"
def decide(when, delivered, decisions, asked):
    return ...
    ### BEGIN SOLUTION
    if pd.isna(delivered) or when < delivered + 2 * day:
        return "not_delivered"
    said = decisions[decisions["time"] <= when].sort_values("time")
    if len(said) == 0 or not said["granted"].iloc[-1]:
        return "no_consent"
    if any(when - time < 90 * day for time in asked):
        return "rest"
    return "send"
    ### END SOLUTION

# %% check="decide"
ex.check("decide")

# %% [markdown] es="decide-second" in="solution"
# **La misma función, en la vida de verdad:** los paquetes de 2025, uno detrás de otro, con la encuesta a los dos días. **Qué te habría engañado:** probarla con una persona que dijo que sí y tiene su paquete. Todas las versiones aciertan ahí.
# %% [markdown] en="decide-second" in="solution"
# **The same function, in real life:** the parcels of 2025, one after the other, with the survey after two days. **What would have fooled you:** trying it on a person who said yes and has the parcel. Every version is right there.

# %% solution="decide-second"
events = ex.data.events
parcels = events[(events["event"] == "delivered") & (events["time"] >= "2025-01-01")]
parcels = parcels.sort_values("time")
ledger = dict(list(consents.astype({"customer": str}).groupby("customer")[["time", "granted"]]))
asked_before, outcomes = {}, []
for who, delivered in zip(parcels["customer"].astype(str), parcels["time"]):
    moment = delivered + 2 * day
    known = ledger.get(who, consents.iloc[:0])
    outcomes.append(decide(moment, delivered, known, asked_before.get(who, [])))
    if outcomes[-1] == "send":
        asked_before.setdefault(who, []).append(moment)
pd.Series(outcomes).value_counts()

# %% [markdown] es="hidden"
# ## 7 · La celda tapada
# Para la reunión haces una tabla de satisfacción con las cuatro tiendas y el total, cada una con su número de personas y su media. En Bilbao respondieron 3, y tapas esa fila. El total se queda. ¿Está tapada?
#
# - **a)** Sí: no se ve ni su n ni su media.
# - **b)** No hacía falta: no hay nombres en la tabla.
# - **c)** No: restando del total lo que se ve, sale lo que tapaste.
# - **d)** Sí, si además redondeas las medias a un decimal.
# %% [markdown] en="hidden"
# ## 7 · The covered cell
# For the meeting you make a table of satisfaction with the four shops and the total, each with its number of people and its mean. In Bilbao 3 answered, and you cover that row. The total stays. Is it covered?
#
# - **a)** Yes: neither its n nor its mean can be seen.
# - **b)** There was no need: the table has no names.
# - **c)** No: the total less what can be seen gives what you covered.
# - **d)** Yes, if you also round the means to one decimal.

# %% answer="hidden" concepts="crm"
answer_hidden = ...
### BEGIN SOLUTION
answer_hidden = "c"
### END SOLUTION

# %% check="hidden"
ex.check("hidden")

# %% [markdown] es="memo"
# ## 8 · Lo que pide la agencia
# Julián contrató una agencia. Escriben: *«Para ver en qué canal están menos contentos, mándanos vuestra vista del cliente completa, con correos y comentarios»*. Contesta a Julián, de 40 a 160 palabras:
#
# - qué columnas van, cuáles no, y qué se pierde;
# - qué pasa con la clave y con las celdas pequeñas;
# - para qué, con qué permiso y hasta cuándo.
#
# `ex.check("memo")` dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · What the agency asks for
# Julián has hired an agency. They write: *“To see in which channel people are least happy, send us your whole view of the customer, with e-mails and comments.”* Answer Julián, in 40 to 160 words:
#
# - which columns go, which do not, and what is lost;
# - what happens with the key and with small cells;
# - what for, with what permission, and until when.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="crm closed-customers"
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
