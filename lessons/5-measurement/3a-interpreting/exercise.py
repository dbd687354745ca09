# %% [markdown] es="title"
# # 5.3a · Interpretar: ¿es verdad? · Ejercicios
#
# **50 minutos, 9 preguntas, 20 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Julián ha hecho un informe también para **tu** empresa. Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("wave")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.3a).
# %% [markdown] en="title"
# # 5.3a · Interpreting: is it true? · Exercises
#
# **50 minutes, 9 questions, 20 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Julián has made a report for **your** company too. Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("wave")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:5.3a).

# %% key="begin" concepts="interpreting-data"
import pandas as pd

from coursekit import customers, kpis

orders, exits = ex.data.orders, ex.data.exits
sent = ex.data.surveys["sent"].dt
surveys = ex.data.surveys.assign(year=sent.year, weekend=sent.day_of_week >= 5)
surveys.groupby("year")[["nps", "csat", "ces"]].count()

# %% [markdown] es="wave"
# ## 1 · Un año después
# «Este año el NPS es otro», escribe Julián. La directora quiere saber entre qué valores puede estar el cambio.
#
# Escribe en `wave` la diferencia (2025 menos 2024) y los dos extremos de su intervalo del 95 %, en puntos de NPS. `kpis.nps_difference` los calcula.
# %% [markdown] en="wave"
# ## 1 · A year on
# “This year the NPS is another,” writes Julián. The director wants to know between which values the change may lie.
#
# Write in `wave` the difference (2025 less 2024) and both ends of its 95% interval, in points of NPS. `kpis.nps_difference` computes them.

# %% answer="wave" concepts="interpreting-data"
wave = {"value": ..., "low": ..., "high": ...}
### BEGIN SOLUTION
before, after = (surveys.loc[surveys["year"] == year, "nps"] for year in (2024, 2025))
change = kpis.nps_difference(before, after)
wave = {"value": change.value, "low": change.low, "high": change.high}
### END SOLUTION

# %% check="wave"
ex.check("wave")

# %% [markdown] es="wave-second" in="solution"
# **Qué te habría engañado:** leer «incluye el cero» como «no cambió». La celda dice qué cambios son compatibles con tus respuestas.
# %% [markdown] en="wave-second" in="solution"
# **What would have fooled you:** reading “it holds zero” as “it did not change”. The cell says which changes agree with your answers.

# %% solution="wave-second"
pd.Series({f"{p:+d}": change.contains(p) for p in range(-20, 31, 10)}, name="agrees with the answers")

# %% [markdown] es="alarms"
# ## 2 · Falsas alarmas
# Además compara los dos años en cada punto de contacto y con cada indicador, y anuncia lo que deje fuera el cero. La celda cuenta sus comparaciones (`comparisons`): las que tienen al menos diez respuestas cada año.
#
# Si **no hubiera cambiado nada**, ¿con qué probabilidad, de 0 a 100, tendría algo que anunciar? Supón que cada una se equivoca 5 veces de 100, por su cuenta. Escríbela en `at_least_one`.
# %% [markdown] en="alarms"
# ## 2 · False alarms
# He also compares both years at each touchpoint and by each indicator, and announces whatever leaves out zero. The cell counts his comparisons (`comparisons`): those with at least ten answers in each year.
#
# If **nothing had changed**, how likely, from 0 to 100, is it that he would have something to announce? Suppose that each is wrong 5 times in 100, on its own. Write it in `at_least_one`.

# %% key="comparisons" concepts="interpreting-data"
counts = surveys.groupby(["touchpoint", "year"], observed=True)[["nps", "csat", "ces"]].count()
fewest = counts.groupby("touchpoint", observed=True).min()
comparisons = int((fewest >= 10).sum().sum())
comparisons

# %% answer="alarms" concepts="interpreting-data"
at_least_one = ...
### BEGIN SOLUTION
at_least_one = 100 * (1 - 0.95**comparisons)
### END SOLUTION

# %% check="alarms"
ex.check("alarms")

# %% [markdown] es="alarms-second" in="solution"
# **Otra manera:** inventar mil años sin cambios y contar en cuántos suena algo.
# %% [markdown] en="alarms-second" in="solution"
# **Another way:** invent a thousand years without change and count in how many something rings.

# %% solution="alarms-second"
import numpy as np

rings = np.random.default_rng(1).random((1000, comparisons)) < 0.05
print(f"years with something to announce: {100 * rings.any(axis=1).mean():.0f}%")

# %% [markdown] es="gaps"
# ## 3 · El sábado, por canal
# «El fin de semana están más contentos: mandemos todo en sábado». Compruébalo en tu empresa.
#
# Escribe en `gaps` cuánto cambia la nota media de `nps` (de 0 a 10) del **fin de semana menos lunes a viernes**: en `web`, en `shop`, en `subscription` y en todas las respuestas juntas (`all`, con soporte dentro).
# %% [markdown] en="gaps"
# ## 3 · Saturday, by channel
# “At weekends they are happier: let us send everything on Saturdays.” Check it in your company.
#
# Write in `gaps` by how much the mean score of `nps` (0 to 10) changes, **weekend less Monday to Friday**: on the `web`, in the `shop`, in `subscription`, and in all answers together (`all`, support among them).

# %% key="gaps-look" concepts="interpreting-data"
given = surveys.dropna(subset="nps")
pd.crosstab(given["channel"], given["weekend"], margins=True, margins_name="all")

# %% answer="gaps" concepts="interpreting-data"
gaps = {"web": ..., "shop": ..., "subscription": ..., "all": ...}
### BEGIN SOLUTION
table = surveys.groupby(["channel", "weekend"], observed=True)["nps"].mean().unstack()
gaps = (table[True] - table[False]).drop("service").to_dict()
means = surveys.groupby("weekend")["nps"].mean()
gaps["all"] = means[True] - means[False]
### END SOLUTION

# %% check="gaps"
ex.check("gaps")

# %% [markdown] es="gaps-second" in="solution"
# **Qué te habría engañado:** el total. La celda le da al fin de semana y a los laborables el mismo reparto de canales.
# %% [markdown] en="gaps-second" in="solution"
# **What would have fooled you:** the total. The cell gives weekends and working days the same mix of channels.

# %% solution="gaps-second"
weights = given[given["weekend"]].groupby("channel", observed=True).size().drop("service", errors="ignore")
same_mix = sum(gaps[channel] * n for channel, n in weights.items()) / weights.sum()
pd.Series({"all together": gaps["all"], "same mix of channels": same_mix}).round(2)

# %% [markdown] es="panel"
# ## 4 · Las mismas personas
# ¿Cambió la gente de opinión, o cambió la gente? `mine` tiene una fila por persona y su nota media de cada año.
#
# Entre quienes respondieron **los dos años**, ¿cuánto cambió la nota, de media por persona (2025 menos 2024)? Escríbelo en `same_people`.
# %% [markdown] en="panel"
# ## 4 · The same people
# Did people change their mind, or did the people change? `mine` has a row for each person with their mean score of either year.
#
# Among those who answered in **both years**, by how much did the score change, on average per person (2025 less 2024)? Write it in `same_people`.

# %% key="mine" concepts="interpreting-data"
mine = given.groupby(["customer", "year"], observed=True)["nps"].mean().unstack()
mine.head(6)

# %% answer="panel" concepts="interpreting-data"
same_people = ...
### BEGIN SOLUTION
same_people = (mine[2025] - mine[2024]).dropna().mean()
### END SOLUTION

# %% check="panel"
ex.check("panel")

# %% [markdown] es="panel-second" in="solution"
# **Qué te habría engañado:** tomar esta cifra por exacta. Son pocas personas, y su margen es ancho.
# %% [markdown] en="panel-second" in="solution"
# **What would have fooled you:** taking this figure for exact. They are few people, and its margin is wide.

# %% solution="panel-second"
both_years = (mine[2025] - mine[2024]).dropna()
margin = 1.96 * both_years.sem()
pd.Series({"people": len(both_years), "change": same_people, "±": margin}).round(2)

# %% [markdown] es="rates"
# ## 5 · Tres retenciones
# Tres personas llevan a la reunión «la retención». La celda trae `who(start, end)`, que da quiénes compraron entre dos fechas (la segunda no entra).
#
# De quienes compraron en el primer periodo, ¿qué % compró también en el segundo? Escríbelo en `rates`: `year` (2024 y 2025), `half` (primera y segunda mitad de 2025) y `quarter` (de julio a septiembre de 2025, y de octubre a diciembre).
# %% [markdown] en="rates"
# ## 5 · Three retentions
# Three people bring “the retention” to the meeting. The cell has `who(start, end)`, which gives those who bought between two dates (the second is not included).
#
# Of those who bought in the first period, what % bought in the second too? Write it in `rates`: `year` (2024 and 2025), `half` (first and second half of 2025) and `quarter` (July to September 2025, and October to December).

# %% key="who" concepts="interpreting-data"
def who(start, end):
    return set(orders.loc[(orders["date"] >= start) & (orders["date"] < end), "customer"])


len(who("2025-12", "2026"))

# %% answer="rates" concepts="interpreting-data"
rates = {"year": ..., "half": ..., "quarter": ...}
### BEGIN SOLUTION
periods = {
    "year": (who("2024", "2025"), who("2025", "2026")),
    "half": (who("2025-01", "2025-07"), who("2025-07", "2026")),
    "quarter": (who("2025-07", "2025-10"), who("2025-10", "2026")),
}
rates = {name: 100 * len(one & two) / len(one) for name, (one, two) in periods.items()}
### END SOLUTION

# %% check="rates"
ex.check("rates")

# %% [markdown] es="rates-second" in="solution"
# **Qué te habría engañado:** comparar dos de las tres. Mira de cuánta gente habla cada una.
# %% [markdown] en="rates-second" in="solution"
# **What would have fooled you:** comparing two of the three. See of how many people each speaks.

# %% solution="rates-second"
pd.DataFrame({"kept, %": rates, "people": {name: len(one) for name, (one, two) in periods.items()}}).round(1)

# %% [markdown] es="classes"
# ## 6 · Cada cliente, una clase
# «Este año hay más perdidos». Inés sospecha que alguien movió el límite y quiere una función para probarlo. Completa `class_counts`: recibe una tabla (`purchases`, `silence` en días, `recent`, `csat`) y dos límites, y devuelve cuántos clientes hay en **cada una** de las seis clases, también si es 0. Gana la primera regla que se cumpla:
# 1. `prospect`: cero compras;
# 2. `lost`: silencio de **más** de `lost` días;
# 3. `dormant`: de más de `dormant`;
# 4. `loyal`: 6 compras recientes o más;
# 5. `satisfied`: `csat` de 4 o más;
# 6. `occasional`: los demás.
# %% [markdown] en="classes"
# ## 6 · Each customer, one class
# “This year there are more lost ones.” Inés suspects that somebody moved the limit, and wants a function to try it. Complete `class_counts`: it takes a table (`purchases`, `silence` in days, `recent`, `csat`) and two limits, and returns how many customers there are in **each** of the six classes, even if 0. The first rule that fits wins:
# 1. `prospect`: no purchase;
# 2. `lost`: silent for **more** than `lost` days;
# 3. `dormant`: for more than `dormant`;
# 4. `loyal`: 6 recent purchases or more;
# 5. `satisfied`: `csat` of 4 or more;
# 6. `occasional`: the rest.

# %% key="facts" concepts="loyalty-classes"
classes = ["prospect", "lost", "dormant", "loyal", "satisfied", "occasional"]
known = customers.loyalty_classes(
    ex.data.customers, ex.data.orders, ex.data.surveys, as_of=ex.data.as_of, recency="days"
).table
facts = known[["purchases", "recency_days", "recent", "csat"]].astype(float)
facts = facts.rename(columns={"recency_days": "silence"})
facts.head().round(0)

# %% answer="classes" concepts="loyalty-classes"
def class_counts(facts, dormant, lost):
    return ...
    ### BEGIN SOLUTION
    label = pd.Series("occasional", index=facts.index)
    label = label.mask(facts["csat"] >= 4, "satisfied")
    label = label.mask(facts["recent"] >= 6, "loyal")
    label = label.mask(facts["silence"] > dormant, "dormant")
    label = label.mask(facts["silence"] > lost, "lost")
    label = label.mask(facts["purchases"] == 0, "prospect")
    return label.value_counts().reindex(classes, fill_value=0)
    ### END SOLUTION

# %% check="classes"
ex.check("classes")

# %% [markdown] es="classes-second" in="solution"
# **Qué te habría engañado:** un recuento sin sus límites. La misma gente, con tres parejas de límites; cada columna suma lo mismo.
# %% [markdown] en="classes-second" in="solution"
# **What would have fooled you:** a count without its limits. The same people, with three pairs of limits; each column adds up to the same.

# %% solution="classes-second"
pairs = [(60, 180), (120, 365), (180, 540)]
pd.DataFrame({f"{dormant} / {lost}": class_counts(facts, dormant, lost) for dormant, lost in pairs})

# %% [markdown] es="pareto"
# ## 7 · Por qué dicen que se van
# Marta pide el Pareto de tus despedidas (`exits`), para no trabajar en lo que nadie nombra.
#
# Haz en `pareto` una fila por motivo nombrado (`reason`) con `people`, `share` (% de quienes hablaron) y `accumulated` (ese % acumulado, empezando por el más nombrado; los empates, por orden alfabético).
# %% [markdown] en="pareto"
# ## 7 · Why they say they leave
# Marta asks for the Pareto of your goodbyes (`exits`), so as not to work on what nobody names.
#
# Make in `pareto` a row for each reason named (`reason`) with `people`, `share` (% of those who spoke) and `accumulated` (that % accumulated, beginning with the most named; ties in alphabetical order).

# %% key="exits-look" concepts="loss-reasons"
left = ex.data.subscriptions["ended"].notna().sum()
print("people who left:", left, "· who spoke:", len(exits))
exits[["customer", "date", "reason"]].head(4)

# %% answer="pareto" concepts="loss-reasons"
pareto = ...
### BEGIN SOLUTION
people = exits["reason"].astype(str).value_counts().rename("people").reset_index()
pareto = people.sort_values(["people", "reason"], ascending=[False, True]).set_index("reason")
pareto["share"] = 100 * pareto["people"] / len(exits)
pareto["accumulated"] = pareto["share"].cumsum()
### END SOLUTION

# %% check="pareto"
ex.check("pareto")

# %% [markdown] es="pareto-second" in="solution"
# **Qué te habría engañado:** el orden. La celda sortea mil listas como la tuya y dice en cuántas de cada cien sale primero cada motivo.
# %% [markdown] en="pareto-second" in="solution"
# **What would have fooled you:** the order. The cell draws a thousand lists like yours and says in how many of a hundred each reason comes first.

# %% solution="pareto-second"
draws = np.random.default_rng(2).multinomial(len(exits), pareto["people"] / len(exits), 1000)
first = pd.Series(pareto.index.to_numpy()[draws.argmax(axis=1)]).value_counts(normalize=True)
(100 * first).round(0).rename("comes first, %").head(4)

# %% [markdown] es="verdicts"
# ## 8 · Se sostiene, cae o no se sabe
# Frases de otros informes. Pon en `verdicts` `"stands"` (se sostiene tal como está escrita), `"falls"` (sus propios datos la desmienten o los usa mal) o `"unknown"` (podría ser; con eso no se sabe).
# %% [markdown] en="verdicts"
# ## 8 · Stands, falls or unknown
# Sentences of other reports. Put in `verdicts` `"stands"` (it stands as it is written), `"falls"` (its own data belie it, or it misuses them) or `"unknown"` (it may be so; from that it cannot be known).

# %% [markdown] es="sentences" concepts="interpreting-data loss-reasons"
# - `same`: «El CSAT cambió 1 punto (intervalo de −4 a 6): sigue igual que antes».
# - `answered`: «De las 300 personas que respondieron, de 2 000, siete de cada diez pusieron 4 o 5 (210)».
# - `everybody`: con los mismos datos, «siete de cada diez clientes están satisfechos».
# - `worst`: «De 40 productos, el más devuelto este mes está mal hecho».
# - `channels`: «Se recompra más en cada canal y menos en el total: cada canal va peor».
# - `called`: «Llamamos a los 10 con peor nota; la siguiente subió por la llamada».
# - `month`: «Retenemos mejor: era un 40 % al mes y ahora es un 70 % al año».
# - `named`: «De las 40 que hablaron al irse, 16 nombraron el precio; nada se nombra más».
# %% [markdown] en="sentences" concepts="interpreting-data loss-reasons"
# - `same`: “The CSAT changed by 1 point (interval −4 to 6): it is as before.”
# - `answered`: “Of the 300 people who answered, of 2 000, seven in ten gave 4 or 5 (210).”
# - `everybody`: from the same data, “seven in ten customers are satisfied”.
# - `worst`: “Of 40 products, the most returned this month is badly made.”
# - `channels`: “Repurchase rose in each channel and fell in total: each channel does worse.”
# - `called`: “We called the 10 with the worst score; the next rose because of the call.”
# - `month`: “We keep people better: it was 40% a month and now it is 70% a year.”
# - `named`: “Of the 40 who spoke on leaving, 16 named the price; nothing is named more.”

# %% answer="verdicts" concepts="interpreting-data loss-reasons"
verdicts = {
    "same": ...,
    "answered": ...,
    "everybody": ...,
    "worst": ...,
    "channels": ...,
    "called": ...,
    "month": ...,
    "named": ...,
}
### BEGIN SOLUTION
verdicts = {
    "same": "unknown",
    "answered": "stands",
    "everybody": "unknown",
    "worst": "unknown",
    "channels": "falls",
    "called": "unknown",
    "month": "falls",
    "named": "stands",
}
### END SOLUTION

# %% check="verdicts"
ex.check("verdicts")

# %% [markdown] es="memo"
# ## 9 · Tres frases que se pueden firmar
# Escribe el párrafo del informe de tu empresa, entre 50 y 170 palabras: toma tres de tus respuestas; de cada una, la frase, su veredicto, su cifra con su margen o su n, y de quién habla. Termina con una comprobación que dejarías escrita **hoy**. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 9 · Three sentences that can be signed
# Write the paragraph of your company's report, between 50 and 170 words: take three of your answers; of each the sentence, its verdict, its figure with margin or n, and of whom it speaks. End with a check that you would write down **today**. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="interpreting-data loss-reasons"
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
