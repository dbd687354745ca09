# %% [markdown] es="title"
# # 7.1 · Una tienda propia · Ejercicios
#
# **Casi 6 horas en varias sesiones, 10 preguntas, 35 puntos, cinco entregas.** `ex.data` son doce meses de **tu** tienda. Si te dieron un código, ponlo en `token`: con él cambian la tienda, los meses y la gente.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Cada sesión empieza ejecutando desde arriba: lo que hayas escrito sigue ahí. El encargo está [aquí](lesson:7.1).
# %% [markdown] en="title"
# # 7.1 · A shop of your own · Exercises
#
# **Nearly 6 hours in several sittings, 10 questions, 35 points, five deliveries.** `ex.data` holds twelve months of **your** shop. If you were given a code, put it into `token`: shop, months and people change with it.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. Each sitting begins by running from the top: what you have written is still there. The brief is [here](lesson:7.1).

# %% key="begin"
import pandas as pd

from coursekit import loyalty, widgets
from coursekit.datasets import survey_codebook
from coursekit.kpis import csat, first_response, nps, repeat_purchase_rate
from coursekit.mapping import JourneyMap
from coursekit.surveys import read_survey

TEAM = "@cafelumbre.example"
pd.set_option("display.max_colwidth", 90)
ex.data

# %% [markdown] es="survey"
# ## Entrega 1 · La encuesta
# El formulario ha dado este archivo: todas las respuestas de tus doce meses, y lo que se cuela en un archivo así. Mira las primeras líneas y las últimas. ¿Qué no es una respuesta?
# %% [markdown] en="survey"
# ## Delivery 1 · The survey
# The form gave out this file: all the answers of your twelve months, and what creeps into such a file. Look at the first lines and the last. What is no answer?

# %% key="export"
export = ex.data.survey_export()
lines = export.splitlines()
for line in [*lines[:7], "…", *lines[-3:]]:
    print(line[:100])

# %% [markdown] es="rows"
# ### 1 · Adónde fue cada fila
# La celda lee el archivo. **No está terminada**: deja dentro las pruebas del equipo y a quien contestó varias veces lo cuenta cada vez. Añade `own_emails=[TEAM]` y `keep="last"`.
#
# Después haz `went`: cuántas filas se dejaron fuera por cada motivo (`code` de `data.issues`, donde `action` es `"row_left_out"`) y, en la fila `kept`, cuántas respuestas quedan.
# %% [markdown] en="rows"
# ### 1 · Where each row went
# The cell reads the file. **It is not finished**: it leaves the team's tests in, and counts those who answered several times each time. Add `own_emails=[TEAM]` and `keep="last"`.
#
# Then make `went`: how many rows were left out for each reason (`code` of `data.issues`, where `action` is `"row_left_out"`), and, in the row `kept`, how many responses stay.

# %% answer="rows"
data = read_survey(
    export.encode(),
    codebook=survey_codebook(),
    tz="Europe/Madrid",
    customer_salt="a shop of my own",
)
went = ...
### BEGIN SOLUTION
data = read_survey(
    export.encode(),
    codebook=survey_codebook(),
    tz="Europe/Madrid",
    customer_salt="a shop of my own",
    own_emails=[TEAM],
    keep="last",
)
left = data.issues[data.issues["action"] == "row_left_out"]
went = left["code"].astype(str).value_counts()
went["kept"] = len(data.responses)
went = went.rename("rows").rename_axis("code")
### END SOLUTION

# %% check="rows"
ex.check("rows")

# %% [markdown] es="clean"
# ### 2 · Una fila por cliente
# Haz `clean` a partir de `data.wide()`, con las columnas `customer` (ahí se llama `customer_key`), `nps`, `csat` y `month`: el número del mes de la respuesta **en la hora de tu tienda** (`ts_local`).
#
# Antes de seguir, lee `data.report()`: dice qué se convirtió y qué se dejó en blanco. Es la primera página de tu entrega.
# %% [markdown] en="clean"
# ### 2 · One row a customer
# Make `clean` from `data.wide()`, with the columns `customer` (called `customer_key` there), `nps`, `csat` and `month`: the number of the month of the answer **in your shop's time** (`ts_local`).
#
# Before you go on, read `data.report()`: it says what was converted and what was left blank. It is the first page of your delivery.

# %% answer="clean"
clean = ...
### BEGIN SOLUTION
clean = data.wide().rename(columns={"customer_key": "customer"})
clean["month"] = clean["ts_local"].dt.month
clean = clean[["customer", "nps", "csat", "month"]]
### END SOLUTION

# %% check="clean"
ex.check("clean")

# %% [markdown] es="clean-second" in="solution"
# **Qué te habría engañado:** que el archivo se abra sin errores en una hoja de cálculo. Con las copias, las pruebas y los onces, también da una media; lo que no da es un aviso.
# %% [markdown] en="clean-second" in="solution"
# **What would have fooled you:** that the file opens in a spreadsheet without errors. With its copies, tests and elevens it gives a mean too; what it does not give is a warning.

# %% [markdown] es="sheet"
# ## Entrega 2 · La hoja de medidas
# ### 3 · Mes a mes
# Antes de las medidas, la caja de **tu tienda** (`ex.data.orders`, donde `shop` es `ex.data.shop`). Haz `months`: una fila por `month` (texto como `"2025-03"`) y las columnas `buyers` (personas distintas), `sales` (suma de `amount`) y `per_buyer`.
# %% [markdown] en="sheet"
# ## Delivery 2 · The sheet of measures
# ### 3 · Month by month
# Before the measures, the till of **your shop** (`ex.data.orders`, where `shop` is `ex.data.shop`). Make `months`: a row for each `month` (a text such as `"2025-03"`) and the columns `buyers` (different people), `sales` (sum of `amount`) and `per_buyer`.

# %% answer="months"
months = ...
### BEGIN SOLUTION
here = ex.data.orders[ex.data.orders["shop"] == ex.data.shop]
month = here["date"].dt.strftime("%Y-%m").rename("month")
months = here.groupby(month).agg(buyers=("customer", "nunique"), sales=("amount", "sum"))
months["per_buyer"] = months["sales"] / months["buyers"]
### END SOLUTION

# %% check="months"
ex.check("months")

# %% [markdown] es="voice"
# ### 4 · Lo que dicen
# La celda define `sheet_row`, que convierte una medida en una fila. Haz `voice`: dos filas (`nps` y `csat`, la parte con 4 o 5), con `measure`, `value`, `low`, `high` y `n`, sobre tu tabla `clean`.
# %% [markdown] en="voice"
# ### 4 · What they say
# The cell defines `sheet_row`, which turns a measure into a row. Make `voice`: two rows (`nps` and `csat`, the share with 4 or 5), with `measure`, `value`, `low`, `high` and `n`, on your table `clean`.

# %% key="sheet-row"
def sheet_row(name, one):
    return {"measure": name, "value": one.value, "low": one.low, "high": one.high, "n": one.n}

# %% answer="voice"
voice = ...
### BEGIN SOLUTION
voice = pd.DataFrame([sheet_row("nps", nps(clean["nps"])), sheet_row("csat", csat(clean["csat"]))])
### END SOLUTION

# %% check="voice"
ex.check("voice")

# %% [markdown] es="habits"
# ### 5 · Lo que hacen
# Haz `habits`, con las mismas columnas y dos filas:
#
# - `repeat`: de quienes compraron en tu tienda, qué parte volvió a comprar **en ella** dentro de los 90 días de su primera compra del período;
# - `reply`: qué parte de los casos de atención (`ex.data.tickets`) tuvo su primera respuesta en 24 horas de calendario.
#
# Los datos se cerraron en `ex.data.as_of`: las dos medidas necesitan saberlo.
# %% [markdown] en="habits"
# ### 5 · What they do
# Make `habits`, with the same columns and two rows:
#
# - `repeat`: of those who bought in your shop, what share bought **there** again within 90 days of their first purchase of the period;
# - `reply`: what share of the cases of the desk (`ex.data.tickets`) had their first reply within 24 hours by the calendar.
#
# The records were closed at `ex.data.as_of`: both measures need to know.

# %% answer="habits"
habits = ...
### BEGIN SOLUTION
tickets = ex.data.tickets
back = repeat_purchase_rate(here, horizon_days=90, as_of=ex.data.as_of)
replied = first_response(tickets["opened"], tickets["first_reply"], as_of=ex.data.as_of).sla
habits = pd.DataFrame([sheet_row("repeat", back), sheet_row("reply", replied)])
### END SOLUTION

# %% check="habits"
ex.check("habits")

# %% [markdown] es="claims"
# ### 6 · Lo que la hoja deja decir
# La celda junta tu hoja. Cinco frases quieren salir en el boletín de la empresa. De cada una di si tus datos la muestran (`"shown"`), la desmienten (`"contradicted"`) o la dejan abierta (`"open"`):
#
# - `nps`: «Entre la gente que contesta encuestas, el NPS está por encima de 20.»
# - `csat`: «Entre esa misma gente, más del 75 % está contenta.»
# - `repeat`: «De quienes compran, más del 60 % vuelve en 90 días.»
# - `reply`: «Más de la mitad de los casos se contesta en un día.»
# - `silent`: «Quien no contestó la encuesta piensa como quien contestó.»
# %% [markdown] en="claims"
# ### 6 · What the sheet lets one say
# The cell puts your sheet together. Five sentences want to be in the firm's newsletter. Of each, say whether your data show it (`"shown"`), contradict it (`"contradicted"`) or leave it open (`"open"`):
#
# - `nps`: “Among people who answer surveys, the NPS is above 20.”
# - `csat`: “Among the same people, more than 75% are content.”
# - `repeat`: “Of those who buy, more than 60% come back within 90 days.”
# - `reply`: “More than half of the cases are answered within a day.”
# - `silent`: “Those who did not answer the survey think as those who did.”

# %% key="whole-sheet"
parts = [one for one in (voice, habits) if one is not ...]
sheet = pd.concat(parts).set_index("measure") if parts else pd.DataFrame()
sheet.round(1)

# %% answer="claims"
answer_claims = {"nps": ..., "csat": ..., "repeat": ..., "reply": ..., "silent": ...}
### BEGIN SOLUTION
limits = {"nps": 20, "csat": 75, "repeat": 60, "reply": 50}
answer_claims = {"silent": "open"}
for measure, limit in limits.items():
    row = sheet.loc[measure]
    above, below = row["low"] > limit, row["high"] < limit
    answer_claims[measure] = "shown" if above else "contradicted" if below else "open"
### END SOLUTION

# %% check="claims"
ex.check("claims")

# %% [markdown] es="map"
# ## Entrega 3 · El mapa
# ### 7 · El viaje de alguien de tu tienda, 80 puntos o más
# Primero, quién. La celda trae lo que la gente escribió: comentarios de la encuesta y mensajes a atención. Lee veinte de cada. ¿Qué le pasa, una y otra vez, a la misma clase de persona?
#
# En la [lección 3.4](lesson:3.4) está el camino paso a paso, del papel a los ochenta puntos. Aquí valen los mismos nueve pasos; cambian la persona, la evidencia y las medidas.
# %% [markdown] en="map"
# ## Delivery 3 · The map
# ### 7 · The journey of somebody of your shop, 80 points or more
# First, who. The cell brings what people wrote: comments of the survey and messages to the desk. Read twenty of each. What happens, again and again, to the same kind of person?
#
# [Lesson 3.4](lesson:3.4) has the way step by step, from paper to eighty points. The same nine steps hold here; the person, the evidence and the measures change.

# %% key="words"
#es wrote, asked = "comment_es", "text_es"
#en wrote, asked = "comment_en", "text_en"
comments = ex.data.surveys.dropna(subset=[wrote])[["touchpoint", "csat", wrote]]
messages = ex.data.tickets[["reason", asked]]
for about, score, said in comments.head(20).itertuples(index=False):
    print(f"{about:<16} {score:>3.0f}  {said}")
for reason, said in messages.head(20).itertuples(index=False):
    print(f"{reason:<20} {said}")

# %% key="proofs"
told = ex.data.surveys[ex.data.surveys["answered"].notna()]
at_shop, at_desk = told[told["touchpoint"] == "shop_visit"], told[told["touchpoint"] == "support"]
till = ex.data.orders[ex.data.orders["shop"] == ex.data.shop]
entered = ex.data.events[ex.data.events["event"] == "enter_shop"]
proofs = pd.DataFrame(
    {
        "type": ["survey", "survey", "event_log", "event_log", "event_log"],
        "n": [len(at_shop), len(at_desk), len(ex.data.tickets), len(till), len(entered)],
        "date": [
            at_shop["sent"].max(),
            at_desk["sent"].max(),
            ex.data.tickets["opened"].max(),
            till["date"].max(),
            entered["time"].max(),
        ],
    },
    index=["survey, shop", "survey, desk", "cases of the desk", "orders at the till", "entries"],
)
proofs.assign(date=proofs["date"].dt.strftime("%Y-%m-%d"))

# %% [markdown] es="map-measures"
# Medidas que se calculan en tu tienda (**tres** por lo menos, con 30 casos o más cada una):
#
# | Qué mide | Medida | Filas que cuentan |
# |---|---|---|
# | cómo salen de la tienda | `csat` | `touchpoint == 'shop_visit'` |
# | cómo salen de atención | `csat` | `touchpoint == 'support'` |
# | quien entra y paga | `conversion(enter_shop, pay, visit)` | `channel == 'shop'` |
# | quien vuelve en 90 días | `repeat_purchase(90)` | `channel == 'shop'` |
# | casos contestados en 24 horas | `answered_in_time(24)` | (todas) |
#
# En una tienda pequeña puede que alguna encuesta no llegue a 30: el editor lo dice, y entonces sirve otra.
# %% [markdown] en="map-measures"
# Measures that compute in your shop (**three** at least, over 30 cases or more each):
#
# | What it measures | Measure | Rows that count |
# |---|---|---|
# | how they leave the shop | `csat` | `touchpoint == 'shop_visit'` |
# | how they leave the desk | `csat` | `touchpoint == 'support'` |
# | who enters and pays | `conversion(enter_shop, pay, visit)` | `channel == 'shop'` |
# | who comes back within 90 days | `repeat_purchase(90)` | `channel == 'shop'` |
# | cases answered within 24 hours | `answered_in_time(24)` | (all) |
#
# In a small shop some survey may not reach 30: the editor says so, and then another one serves.

# %% key="editor"
editor = widgets.JourneyMapEditor(company=ex.data, answer="my_map")
editor

# %% [markdown] es="map-paste"
# Cuando llegues a 80: «Como texto» → «Línea para la celda de respuesta» → «Copiar», y pégala aquí. También cuando pares a mitad: nada se pierde entre sesiones. Para seguir con lo pegado: `widgets.JourneyMapEditor(my_map, company=ex.data, answer="my_map")`.
# %% [markdown] en="map-paste"
# When you reach 80: “As text” → “Line for the answer cell” → “Copy”, and paste it here. Also when you stop half way: nothing is lost between sittings. To go on with what you pasted: `widgets.JourneyMapEditor(my_map, company=ex.data, answer="my_map")`.

# %% answer="my_map"
my_map = ...
### BEGIN SOLUTION
my_map = ex.sample("my_map")
### END SOLUTION

# %% check="my_map"
ex.check("my_map")

# %% [markdown] es="my-map-second" in="solution"
# Uno de los muchos mapas que valen. Su primer paso es una suposición y así está marcado: cuesta punto y medio, y es honrado. **Qué te habría engañado:** citar la caja como evidencia de lo que alguien sintió.
# %% [markdown] en="my-map-second" in="solution"
# One of the many maps that will do. Its first step is an assumption and is marked as one: it costs a point and a half, and it is honest. **What would have fooled you:** citing the till as evidence of what somebody felt.

# %% solution="my-map-second"
JourneyMap.from_text(my_map).score(ex.data)

# %% [markdown] es="programme"
# ## Entrega 4 · El programa
# ### 8 · Quién estaría en cada nivel
# Con lo que cada persona gastó en los doce meses, en cualquier canal: `bronze` hasta 150 €, `silver` desde 150 y `gold` desde 400. Haz `levels`: una fila por `level` y las columnas `people`, `sales` (parte de las ventas, de 0 a 100) y `margin` (lo que deja una persona, `amount - cost`, de media).
# %% [markdown] en="programme"
# ## Delivery 4 · The programme
# ### 8 · Who would be in each level
# By what each person spent in the twelve months, in any channel: `bronze` up to €150, `silver` from 150 and `gold` from 400. Make `levels`: a row for each `level` and the columns `people`, `sales` (share of the sales, from 0 to 100) and `margin` (what a person leaves, `amount - cost`, on average).

# %% answer="levels"
levels = ...
### BEGIN SOLUTION
bought = ex.data.orders.assign(margin=ex.data.orders["amount"] - ex.data.orders["cost"])
people = bought.groupby("customer", observed=True)[["amount", "margin"]].sum()
edges, names = [0, 150, 400, float("inf")], ["bronze", "silver", "gold"]
level = pd.cut(people["amount"], edges, right=False, labels=names).rename("level")
levels = people.groupby(level, observed=True).agg(
    people=("amount", "size"), sales=("amount", "sum"), margin=("margin", "mean")
)
levels["sales"] = 100 * levels["sales"] / levels["sales"].sum()
### END SOLUTION

# %% check="levels"
ex.check("levels")

# %% [markdown] es="design"
# ### 9 · Tu programa, en cincuenta mercados
# Diseña un programa para **tu** tienda, sin errores, que deje margen en **45 o más de 50** mercados parecidos a ella. Llevarlo cuesta 20 céntimos por persona y año por lo menos, aunque tu programa diga menos.
#
# Los seis pasos de la [lección 4.6a](lesson:4.6a) valen igual; los umbrales y las ventajas salen de tu tabla `levels`. El diseñador se abre debajo de la celda de respuesta: «Como texto», «Copiar», y pégalo en ella.
# %% [markdown] en="design"
# ### 9 · Your programme, in fifty markets
# Design a programme for **your** shop, without errors, that leaves margin in **45 or more of 50** markets like it. Running it costs 20 cents a person and year at least, even if your programme says less.
#
# The six steps of [lesson 4.6a](lesson:4.6a) hold here too; thresholds and benefits come out of your table `levels`. The designer opens below the answer cell: “As text”, “Copy”, and paste it there.

# %% answer="programme"
my_programme = ...
### BEGIN SOLUTION
my_programme = ex.sample("programme")
### END SOLUTION

# %% key="designer"
market = loyalty.Market.like(ex.data, running_cost=0.20)
#es # Con la respuesta vacía se abre el diseñador. Para seguir con lo que pegaste, escribe
#es # designer = widgets.ProgrammeDesigner(my_programme, market=market, answer="my_programme")
#en # With an empty answer the designer opens. To go on with what you pasted, write
#en # designer = widgets.ProgrammeDesigner(my_programme, market=market, answer="my_programme")
designer = None
if my_programme is ...:
    designer = widgets.ProgrammeDesigner(market=market, answer="my_programme")
designer

# %% [markdown] es="fifty"
# La celda juega tu programa en los cincuenta mercados (unos segundos) y compara los peores con los mejores: lo que deja (`net`), con qué frecuencia se compra, cuánto vale un pedido, el margen, qué parte se apunta (`uptake`) y lo más que añaden las ventajas sin precio (`recognition`). ¿Qué separa a unos de otros? Lo necesitarás para el informe.
# %% [markdown] en="fifty"
# The cell plays your programme in the fifty markets (a few seconds) and compares the worst with the best: what it leaves (`net`), how often people buy, what an order is worth, the margin, what share joins (`uptake`), and the most that benefits without a price add (`recognition`). What sets them apart? You will need it for the memo.

# %% key="fifty"
compared = pd.DataFrame()
if my_programme is not ...:
    mine = loyalty.Programme.from_data(my_programme) if isinstance(my_programme, dict) else None
    mine = mine or loyalty.Programme.from_text(my_programme)
    plays = loyalty.over_seeds(mine, market, range(50), variants=True, sample=200)
    markets = plays.table.set_index("seed")[["net"]].sort_values("net")
    for name in ("orders_per_year", "order_value", "margin", "uptake", "recognition"):
        markets[name] = [getattr(market.variant(seed), name) for seed in markets.index]
    won = (plays.table["net"] > 0).sum()
    #es print(f"Gana en {won} de 50 mercados. Los diez peores y los diez mejores, de media:")
    #en print(f"It earns in {won} of 50 markets. The ten worst and the ten best, on average:")
    compared = pd.DataFrame({"worst": markets.head(10).mean(), "best": markets.tail(10).mean()})
compared.round(3)

# %% check="programme"
ex.check("programme")

# %% [markdown] es="memo"
# ## Entrega 5 · El informe
# ### 10 · Lo que no se ha mostrado
# Entre 90 y 260 palabras para la directora. No repitas los resultados: di cuáles quedan **mostrados** y cuáles **abiertos**, de quién no sabes nada, qué parte es simulación y de qué depende, y qué prueba lo mostraría. Los cuatro criterios, con sus niveles, están en el [encargo](lesson:7.1).
#
# `ex.check("memo")` dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## Delivery 5 · The memo
# ### 10 · What was not shown
# Between 90 and 260 words for the director. Do not repeat the results: say which are **shown** and which are **open**, of whom you know nothing, which part is simulation and what it hangs on, and which test would show it. The four criteria, with their levels, are in the [brief](lesson:7.1).
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text"
memo = """
...
"""
### BEGIN SOLUTION
memo = ex.sample("memo")
### END SOLUTION

# %% check="memo"
ex.check("memo")

# %% [markdown] es="end"
# ## Entregar
# `ex.progress()` dice cómo vas. Cuando termines, `ex.submit()` escribe el archivo que se entrega: uno solo, con las cinco entregas. En Binder, `ex.download()` guarda tu trabajo antes de que la sesión desaparezca.
# %% [markdown] en="end"
# ## Handing in
# `ex.progress()` says how far you are. When you have finished, `ex.submit()` writes the file to hand in: one alone, with the five deliveries. On Binder, `ex.download()` keeps your work before the session vanishes.

# %% key="progress"
ex.progress()
