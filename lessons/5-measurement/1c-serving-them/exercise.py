# %% [markdown] es="title"
# # 5.1c · Atenderlos · Ejercicios
#
# **45 minutos, 7 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas: `ex.hint("typical")`; si ya lo intentaste: `ex.solution("typical")`. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.1c).
# %% [markdown] en="title"
# # 5.1c · Serving them · Exercises
#
# **45 minutes, 7 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck: `ex.hint("typical")`; if you have tried: `ex.solution("typical")`. The last question is judged by a person.
#
# The lesson is [here](lesson:5.1c).

# %% key="begin"
import pandas as pd

from coursekit import kpis

tickets, as_of = ex.data.tickets, ex.data.as_of
tickets[["ticket", "channel", "opened", "first_reply", "closed"]].head()

# %% [markdown] es="typical"
# ## 1 · La primera casilla, canal por canal
# La Cámara pregunta también por 2024, y ese año ya está todo contestado. Haz en `typical` una tabla con una fila por `channel` y dos columnas, en horas y contándolas **todas**: `median` y `p90` (las horas en que nueve de cada diez ya tenían respuesta).
# %% [markdown] en="typical"
# ## 1 · The first box, channel by channel
# The Chamber asks for 2024 too, and of that year everything has been answered by now. Make in `typical` a table with a row for each `channel` and two columns, in hours, counting **every** hour: `median` and `p90` (the hours within which nine in ten had a reply).

# %% key="tickets-2024" concepts="first-response-time"
tickets_2024 = tickets[tickets["opened"] < "2025-01-01"]
print(len(tickets_2024), "tickets, open:", tickets_2024["first_reply"].isna().sum())

# %% answer="typical" concepts="first-response-time"
typical = ...
### BEGIN SOLUTION
hours = (tickets_2024["first_reply"] - tickets_2024["opened"]) / pd.Timedelta(hours=1)
groups = hours.groupby(tickets_2024["channel"], observed=True)
typical = pd.DataFrame({"median": groups.median(), "p90": groups.quantile(0.9)})
### END SOLUTION

# %% check="typical"
ex.check("typical")

# %% [markdown] es="typical-second" in="solution"
# **Otra manera:** `kpis.first_response` canal por canal, que da además los intervalos. **Qué te habría engañado:** una cifra para todos los canales. Si el mes que viene llaman más y escriben menos, mejora sin que nadie conteste antes.
# %% [markdown] en="typical-second" in="solution"
# **Another way:** `kpis.first_response` channel by channel, which gives the intervals as well. **What would have fooled you:** one figure for all channels. If next month more people call and fewer write, it improves with nobody replying sooner.

# %% solution="typical-second"
rows = {}
for channel, part in tickets_2024.groupby("channel", observed=True):
    found = kpis.first_response(part["opened"], part["first_reply"], as_of=as_of)
    p90 = found.p90
    rows[channel] = {"n": found.n, "p90": p90.value, "low": p90.low, "high": p90.high}
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="claims"
# ## 2 · Seis placas
# Marta lee las placas de años anteriores. Cada una tiene **un** fallo distinto, salvo una.
#
# - **almendro**: «Respondemos de media en 31 horas». (Nueve de cada diez, en menos de 3; dos correos esperaron dos meses.)
# - **brezo**: «Mediana de los 480 contestados: 2 h». (Otros 60 no tienen respuesta.)
# - **cedro**: «Mediana: 2 h». (El reloj corre de 9 a 18; casi todos escriben por la noche.)
# - **durazno**: «El 100 % tiene respuesta en un minuto, también de madrugada».
# - **encina**: «Nuestro mejor mes fue agosto». (Lo de agosto se contestó en septiembre.)
# - **fresno**: «Mediana 19 h, p90 96 h; 900 tickets, 14 abiertos dentro; todas las horas; contesta una persona».
# %% [markdown] en="claims"
# ## 2 · Six plaques
# Marta reads the plaques of former years. Each has **one** fault, a different one, except one plaque.
#
# - **almendro**: “We reply in 31 hours on average.” (Nine in ten in less than 3; two e-mails waited for two months.)
# - **brezo**: “Median of the 480 answered: 2 h.” (Another 60 have no reply.)
# - **cedro**: “Median: 2 h.” (The clock runs from 9 to 18; nearly all write at night.)
# - **durazno**: “100% have a reply within a minute, in the small hours too.”
# - **encina**: “Our best month was August.” (August's tickets were answered in September.)
# - **fresno**: “Median 19 h, p90 96 h; 900 tickets, 14 open ones counted in; every hour; a person replies.”

# %% [markdown] es="claims-words"
# Valores: `"mean"` (resume con la media), `"open_dropped"` (tira los abiertos), `"clock"` (no dice el reloj, y cambia todo), `"robot"` (cuenta un acuse automático), `"reply_date"` (agrupa por el día de la respuesta), `"fine"` (se puede comprobar).
# %% [markdown] en="claims-words"
# Values: `"mean"` (sums up by the mean), `"open_dropped"` (drops the open ones), `"clock"` (does not say the clock, and it changes everything), `"robot"` (counts an automatic receipt), `"reply_date"` (groups by the day of the reply), `"fine"` (can be checked).

# %% answer="claims" concepts="first-response-time"
answer_claims = {
    "almendro": ...,
    "brezo": ...,
    "cedro": ...,
    "durazno": ...,
    "encina": ...,
    "fresno": ...,
}
### BEGIN SOLUTION
answer_claims = {
    "almendro": "mean",
    "brezo": "open_dropped",
    "cedro": "clock",
    "durazno": "robot",
    "encina": "reply_date",
    "fresno": "fine",
}
### END SOLUTION

# %% check="claims"
ex.check("claims")

# %% [markdown] es="december"
# ## 3 · Un mes que no ha terminado
# Lunes 29 de diciembre de 2025, las ocho. El formulario pide la **mediana** de diciembre tal como se ve ahora mismo (`now`), contando todas las horas y con los abiertos dentro.
#
# Escríbela en `december_median`, en horas. Lo que se contestó después del lunes a las ocho, el lunes no se sabe.
# %% [markdown] en="december"
# ## 3 · A month that is not over
# Monday 29 December 2025, eight o'clock. The form asks for December's **median** as seen at this very moment (`now`), counting every hour and with the open ones in.
#
# Write it in `december_median`, in hours. What was answered after Monday at eight is not known on Monday.

# %% key="month" concepts="first-response-time"
now = pd.Timestamp("2025-12-29 08:00")
month = tickets[(tickets["opened"] >= "2025-12-01") & (tickets["opened"] <= now)]
print(len(month), "tickets, open now:", (~(month["first_reply"] <= now)).sum())

# %% answer="december" concepts="first-response-time"
december_median = ...
### BEGIN SOLUTION
found = kpis.first_response(month["opened"], month["first_reply"], as_of=now)
december_median = found.median.value
### END SOLUTION

# %% check="december"
ex.check("december")

# %% [markdown] es="december-second" in="solution"
# **Otra manera:** la curva, a mano. **Qué te habría engañado:** la mediana de los contestados. Compara las dos, y mira el intervalo: con tan pocos tickets, diciembre «peor» que noviembre puede ser azar.
# %% [markdown] en="december-second" in="solution"
# **Another way:** the curve, by hand. **What would have fooled you:** the median of those answered. Compare the two, and look at the interval: with so few tickets, December “worse” than November may be chance.

# %% solution="december-second"
known = month["first_reply"] <= now
waited = (month["first_reply"].where(known, now) - month["opened"]) / pd.Timedelta(hours=1)
print("answered ones alone:", round(waited[known].median(), 1))
print("with the open ones: ", kpis.survival(waited, known).median)

# %% [markdown] es="gaps"
# ## 4 · Las brechas, del derecho
# Este cuestionario se pasó con las frases de **1988**: los ítems 10–13 y 18–22 preguntan en negativo. `raw` tiene las respuestas **tal como llegaron**; `E` es lo que se espera y `P`, lo que se percibe.
#
# Haz en `gaps` una tabla con una fila por `dimension` y una columna `gap` (P − E).
# %% [markdown] en="gaps"
# ## 4 · The gaps, the right way up
# This questionnaire was given with the statements of **1988**: items 10–13 and 18–22 ask negatively. `raw` holds the answers **as they came**; `E` is what is expected and `P` what is perceived.
#
# Make in `gaps` a table with a row for each `dimension` and a column `gap` (P − E).

# %% key="raw" concepts="servqual"
raw = ex.data.servqual.copy()
negative = [f"{letter}{item}" for letter in "ep" for item in [*range(10, 14), *range(18, 23)]]
raw[negative] = 8 - raw[negative]
E = raw[[f"e{item}" for item in range(1, 23)]]
P = raw[[f"p{item}" for item in range(1, 23)]]
E[["e5", "e11", "e15", "e20"]].mean().round(2)

# %% answer="gaps" concepts="servqual"
gaps = ...
### BEGIN SOLUTION
gaps = kpis.servqual(E, P, instrument="1988").dimensions["gap"].reset_index()
### END SOLUTION

# %% check="gaps"
ex.check("gaps")

# %% [markdown] es="gaps-second" in="solution"
# **Qué te habría engañado:** creer la tabla porque no dio error. Con la versión equivocada, dos dimensiones cambian de signo.
# %% [markdown] en="gaps-second" in="solution"
# **What would have fooled you:** believing the table because there was no error. With the wrong version, two dimensions change their sign.

# %% solution="gaps-second"
wrong = kpis.servqual(E, P, instrument="positive").dimensions
wrong[["expectation", "perception", "gap"]].round(2)

# %% [markdown] es="my-servqual"
# ## 5 · Escribe tu propia nota
# Completa `my_servqual`. Recibe dos tablas con una fila por persona y las mismas cinco columnas: `gaps`, las brechas, y `points`, los puntos que repartió. Devuelve la nota **ponderada**: para cada persona, la suma de brecha × puntos entre 100; después, la media.
#
# Quien tenga un hueco, o puntos que no suman 100, se queda fuera. Si no queda nadie, devuelve `float("nan")`. Se probará con empresas que no ves.
# %% [markdown] en="my-servqual"
# ## 5 · Write a score of your own
# Complete `my_servqual`. It takes two tables with a row for each person and the same five columns: `gaps`, and `points`, those that the person shared out. It returns the **weighted** score: for each person, the sum of gap × points divided by 100; then the mean.
#
# Whoever has a blank, or points that do not add up to 100, is left out. If nobody is left, it returns `float("nan")`. It will be tried on companies that you do not see.

# %% answer="my_servqual" concepts="servqual"
def my_servqual(gaps, points):
    return ...
    ### BEGIN SOLUTION
    whole = gaps.notna().all(axis=1) & (points.sum(axis=1) == 100)
    if not whole.any():
        return float("nan")
    return (gaps * points)[whole].sum(axis=1).mean() / 100
    ### END SOLUTION

# %% check="my_servqual"
ex.check("my_servqual")

# %% [markdown] es="my-servqual-second" in="solution"
# **Qué te habría engañado:** `.sum(axis=1)` salta los huecos sin avisar. Pruébala en los bordes: nadie, una persona, un hueco, 90 puntos.
# %% [markdown] en="my-servqual-second" in="solution"
# **What would have fooled you:** `.sum(axis=1)` skips blanks without a word. Try it at the edges: nobody, one person, a blank, 90 points.

# %% solution="my-servqual-second"
two = pd.DataFrame({"a": [-1.0, -2.0], "b": [0.0, float("nan")]})
shares = pd.DataFrame({"a": [60.0, 60.0], "b": [40.0, 40.0]})
nobody = my_servqual(two.head(0), shares.head(0))
pd.Series({"both": my_servqual(two, shares), "nobody": nobody})

# %% [markdown] es="first"
# ## 6 · ¿Por dónde se empieza?
# Fiabilidad y capacidad de respuesta restan mucho. La celda calcula, persona a persona, lo que resta cada dimensión, y la **diferencia** (fiabilidad − capacidad de respuesta) con su intervalo. ¿Qué pone Marta en la casilla?
#
# - **a)** Fiabilidad: es la que más resta.
# - **b)** Capacidad de respuesta: es la que más resta.
# - **c)** Las dos: con estos datos no se sabe cuál resta más; se elige por lo que cuesta arreglarlas.
# - **d)** Tangibles: es la más alejada de las demás en el mapa.
# %% [markdown] en="first"
# ## 6 · Where to begin?
# Reliability and responsiveness take away much. The cell computes, person by person, what each dimension takes away, and the **difference** (reliability − responsiveness) with its interval. What does Marta put into the box?
#
# - **a)** Reliability: it takes away most.
# - **b)** Responsiveness: it takes away most.
# - **c)** Both: with these data it is not known which takes away more; one chooses by what they cost to mend.
# - **d)** Tangibles: it lies furthest from the others on the map.

# %% key="apart" concepts="servqual"
answers = ex.data.servqual
parts = {}
for name, items in kpis.Instrument("positive").dimensions.items():
    gap = pd.DataFrame({item: answers[f"p{item}"] - answers[f"e{item}"] for item in items})
    parts[name] = gap.mean(axis=1) * answers[f"w_{name}"] / 100
parts = pd.DataFrame(parts).dropna()
apart = parts["reliability"] - parts["responsiveness"]
low, high = apart.mean() - 1.96 * apart.sem(), apart.mean() + 1.96 * apart.sem()
print(f"{apart.mean():.3f}   95%: {low:.3f} … {high:.3f}   n = {len(apart)}")
parts.mean().round(3).to_frame("takes away")

# %% answer="first" concepts="servqual"
answer_first = ...
### BEGIN SOLUTION
answer_first = "a" if high < 0 else "b" if low > 0 else "c"
### END SOLUTION

# %% check="first"
ex.check("first")

# %% [markdown] es="memo"
# ## 7 · La última casilla
# El formulario acaba así: *Cuente cómo atienden y qué mejorarán primero*. Escribe entre 60 y 180 palabras:
#
# - **la espera, entera**: mediana y p90, reloj, cuántos tickets y cuántos abiertos;
# - **la calidad**: una brecha con n o intervalo, y algo que **no** sabes;
# - **un paso**, la cifra que lo juzgará y con quién habría que compararse para llamarla buena.
#
# La celda reúne tus cifras. `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 7 · The last box
# The form ends so: *Tell us how you serve people and what you will improve first*. Write between 60 and 180 words:
#
# - **the wait, whole**: median and p90, clock, how many tickets and how many open;
# - **quality**: one gap with n or interval, and something that you do **not** know;
# - **one step**, the figure that will judge it, and with whom one would have to compare to call it good.
#
# The cell puts your figures together. `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% key="memo-figures" concepts="first-response-time servqual"
print(kpis.first_response(month["opened"], month["first_reply"], as_of=now))
E_now = answers[[f"e{item}" for item in range(1, 23)]]
P_now = answers[[f"p{item}" for item in range(1, 23)]]
print("ever wrote:", answers["customer"].isin(tickets["customer"]).sum(), "of", len(answers))
found = kpis.servqual(E_now, P_now, instrument="positive").dimensions
found[["gap", "low", "high", "n"]].round(2)

# %% answer="memo" rubric="text" concepts="first-response-time servqual"
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
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder la sesión desaparece: `ex.download()` guarda tu trabajo y `ex.restore("…zip")` lo trae de vuelta.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder the session vanishes: `ex.download()` keeps your work and `ex.restore("…zip")` brings it back.

# %% key="progress"
ex.progress()
