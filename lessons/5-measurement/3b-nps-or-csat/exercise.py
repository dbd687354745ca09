# %% [markdown] es="title"
# # 5.3b · Interpretar: ¿NPS o CSAT? · Ejercicios
#
# **45 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("spread")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.3b).
# %% [markdown] en="title"
# # 5.3b · Interpreting: NPS or CSAT? · Exercises
#
# **45 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("spread")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:5.3b).

# %% key="begin" concepts="nps-vs-csat"
import pandas as pd

from coursekit import kpis

surveys = ex.data.surveys.assign(year=ex.data.surveys["sent"].dt.year)
#es # Quienes contestaron las dos preguntas.
#en # Those who answered both questions.
given = surveys.dropna(subset=["nps", "csat"])
given[["touchpoint", "channel", "nps", "csat"]].head()

# %% [markdown] es="spread"
# ## 1 · Lo que baila cada cifra
# La consultora dice que el NPS «varía menos» que el CSAT. Compruébalo con `given`.
#
# Haz en `spread` dos filas (`indicator`): `nps` y `csat` (% de 4 y 5). Columnas: `se`, el **error típico** en puntos, y `of_scale`, ese error en % del largo de su escala.
#
# Con las partes de promotores *p*, detractores *d* y satisfechos *s* (de 0 a 1): el error del NPS es 100 · √((p + d − (p − d)²) / n) y el del CSAT, 100 · √(s (1 − s) / n).
# %% [markdown] en="spread"
# ## 1 · How far each figure dances
# The consultancy says that NPS “varies less” than CSAT. Check it with `given`.
#
# Make in `spread` two rows (`indicator`): `nps` and `csat` (% of 4 and 5). Columns: `se`, the **standard error** in points, and `of_scale`, that error as a % of the length of its scale.
#
# With the shares of promoters *p*, detractors *d* and satisfied *s* (0 to 1): the error of the NPS is 100 · √((p + d − (p − d)²) / n) and that of CSAT, 100 · √(s (1 − s) / n).

# %% answer="spread" concepts="nps-vs-csat"
spread = ...
### BEGIN SOLUTION
n = len(given)
p, d = (given["nps"] >= 9).mean(), (given["nps"] <= 6).mean()
s = (given["csat"] >= 4).mean()
spread = pd.DataFrame(index=pd.Index(["nps", "csat"], name="indicator"))
spread["se"] = [100 * ((p + d - (p - d) ** 2) / n) ** 0.5, 100 * (s * (1 - s) / n) ** 0.5]
spread["of_scale"] = 100 * spread["se"] / [200, 100]
### END SOLUTION

# %% check="spread"
ex.check("spread")

# %% [markdown] es="spread-second" in="solution"
# **Otra manera:** sin fórmula, sorteando mil encuestas de entre tus respuestas.
# %% [markdown] en="spread-second" in="solution"
# **Another way:** without a formula, drawing a thousand surveys from your answers.

# %% solution="spread-second"
import numpy as np

drawn = np.random.default_rng(1).integers(0, n, (1000, n))
nps, csat = given["nps"].to_numpy()[drawn], given["csat"].to_numpy()[drawn]
as_nps = 100 * ((nps >= 9).mean(axis=1) - (nps <= 6).mean(axis=1))
pd.Series({"nps": as_nps.std(), "csat": (100 * (csat >= 4).mean(axis=1)).std()}).round(1)

# %% [markdown] es="claim"
# ## 2 · La frase de la consultora
# Mira las dos columnas de tu tabla. ¿Qué se le puede contestar?
# - **a)** «Es verdad: el NPS varía menos».
# - **b)** «Depende de la regla: en puntos más, contra su escala otra cosa; y no es lo que importa».
# - **c)** «Es falso: el NPS varía más».
# - **d)** «El del error más pequeño es el mejor indicador».
# - **e)** «Con más respuestas se vería cuál varía menos».
# %% [markdown] en="claim"
# ## 2 · The sentence of the consultancy
# Look at the two columns of your table. What can one answer?
# - **a)** “It is true: NPS varies less.”
# - **b)** “It depends on the ruler: in points more, against its scale another thing; and that is not what counts.”
# - **c)** “It is false: NPS varies more.”
# - **d)** “The one with the smaller error is the better indicator.”
# - **e)** “With more answers one would see which varies less.”

# %% answer="claim" concepts="nps-vs-csat"
answer_claim = ...
### BEGIN SOLUTION
answer_claim = "b"
### END SOLUTION

# %% check="claim"
ex.check("claim")

# %% [markdown] es="signal"
# ## 3 · Cuánto se oye un cambio
# Marta quiere saber cuál de sus indicadores **nota** los cambios. Completa la función: recibe dos Series de notas y devuelve la **señal**, la media de `second` menos la de `first`, dividida entre el error típico de esa diferencia.
#
# El error es la raíz de la suma de las dos varianzas, cada una entre su número de **respuestas**. Puede haber huecos (NaN).
# %% [markdown] en="signal"
# ## 3 · How loud a change is
# Marta wants to know which of her indicators **notices** changes. Complete the function: it takes two Series of scores and returns the **signal**, the mean of `second` less that of `first`, divided by the standard error of that difference.
#
# The error is the root of the sum of both variances, each over its number of **answers**. There may be blanks (NaN).

# %% answer="signal" concepts="nps-vs-csat"
def signal(first, second):
    return ...
    ### BEGIN SOLUTION
    error = (first.var() / first.count() + second.var() / second.count()) ** 0.5
    return (second.mean() - first.mean()) / error
    ### END SOLUTION

# %% check="signal"
ex.check("signal")

# %% [markdown] es="signal-second" in="solution"
# **Para qué sirve:** cuatro lecturas de las mismas respuestas, de soporte a la suscripción. ¿Cuál oye más en tu empresa?
# %% [markdown] en="signal-second" in="solution"
# **What it is for:** four readings of the same answers, from support to the subscription. Which hears most in your company?

# %% solution="signal-second"
worth = pd.DataFrame({"mean of 0 to 10": given["nps"], "mean of 1 to 5": given["csat"]})
worth["NPS"] = 100.0 * (given["nps"] >= 9) - 100.0 * (given["nps"] <= 6)
worth["% of 4 and 5"] = 100.0 * (given["csat"] >= 4)
support, box = worth[given["channel"] == "service"], worth[given["channel"] == "subscription"]
pd.Series({name: signal(support[name], box[name]) for name in worth}).round(1)

# %% [markdown] es="person"
# ## 4 · Lo que viaja con la persona
# «El CSAT es subjetivo». ¿Cuánto? `twice` tiene la primera y la segunda nota de CSAT de quienes contestaron al menos dos veces, con semanas y pedidos distintos en medio.
#
# Escribe en `with_the_person` la **correlación** entre las dos: lo que pesa en la nota la persona que la pone.
# %% [markdown] en="person"
# ## 4 · What travels with the person
# “CSAT is subjective.” How far? `twice` has the first and the second CSAT score of those who answered at least twice, with weeks and other orders in between.
#
# Write in `with_the_person` the **correlation** of the two: how much the person who gives it weighs in a score.

# %% key="twice" concepts="csat-subjective"
in_order = surveys.dropna(subset="csat").sort_values(["answered", "survey"])
turn = in_order.groupby("customer", observed=True).cumcount()
first, second = (in_order[turn == k].set_index("customer")["csat"] for k in (0, 1))
twice = pd.concat([first, second], axis=1, keys=["first", "second"]).dropna()
twice.head()

# %% answer="person" concepts="csat-subjective"
with_the_person = ...
### BEGIN SOLUTION
with_the_person = twice["first"].corr(twice["second"])
### END SOLUTION

# %% check="person"
ex.check("person")

# %% [markdown] es="person-second" in="solution"
# **Qué te habría engañado:** tan poca gente. La celda pone el intervalo (por la transformación de Fisher); compáralo con lo que salió en la lección.
# %% [markdown] en="person-second" in="solution"
# **What would have fooled you:** so few people. The cell gives the interval (by Fisher's transformation); compare it with what came out in the lesson.

# %% solution="person-second"
margin = 1.96 / (len(twice) - 3) ** 0.5
low, high = np.tanh(np.arctanh(with_the_person) + margin * np.array([-1, 1]))
found = {"people": len(twice), "correlation": with_the_person, "low": low, "high": high}
pd.Series(found).round(2)

# %% [markdown] es="channel"
# ## 5 · Los mismos canales
# Cada canal da sus notas, y cada año contestan más unos que otros. La celda trae `mean` y `size` por canal y año.
#
# Escribe en `channel_change` dos cambios de la nota media de CSAT, 2025 menos 2024, sin redondear: `as it came`, con todas las respuestas de cada año, y `same channels`, con los canales de los **dos** años pesados como en **2024**.
# %% [markdown] en="channel"
# ## 5 · The same channels
# Each channel gives its scores, and each year some answer more than others. The cell has `mean` and `size` by channel and year.
#
# Write in `channel_change` two changes of the mean CSAT score, 2025 less 2024, without rounding: `as it came`, with all answers of either year, and `same channels`, with the channels of **both** years weighed as in **2024**.

# %% key="channel-means" concepts="csat-subjective"
by_channel = surveys.dropna(subset="csat").groupby(["channel", "year"], observed=True)["csat"]
mean, size = by_channel.mean().unstack(), by_channel.size().unstack()
pd.concat([mean.round(2), size], axis=1, keys=["mean", "answers"])

# %% answer="channel" concepts="csat-subjective"
channel_change = {"as it came": ..., "same channels": ...}
### BEGIN SOLUTION
by_year = surveys.groupby("year")["csat"].mean()
channel_change = {
    "as it came": by_year[2025] - by_year[2024],
    "same channels": ((mean[2025] - mean[2024]) * size[2024]).sum() / size[2024].sum(),
}
### END SOLUTION

# %% check="channel"
ex.check("channel")

# %% [markdown] es="channel-second" in="solution"
# **Qué te habría engañado:** que la diferencia sea pequeña no quiere decir que la mezcla no cambie. La celda la enseña, en %.
# %% [markdown] en="channel-second" in="solution"
# **What would have fooled you:** a small difference does not mean that the mix stays. The cell shows it, in %.

# %% solution="channel-second"
(100 * size / size.sum()).round(0)

# %% [markdown] es="style"
# ## 6 · Donde el 10 no se da
# Café Lumbre abre donde nadie usa los extremos: el 10 lo dejan en 9, el 9 en 8, el 0 en 1 y el 1 en 2; y de 1 a 5, el 5 en 4 y el 1 en 2. `there` son **tus** respuestas puestas por esa gente, igual de contenta.
#
# Escribe en `style` cuánto cambia cada lectura (allí menos aquí): `nps`, `csat` (% de 4 y 5), `mean_nps` y `mean_csat`.
# %% [markdown] en="style"
# ## 6 · Where a 10 is not given
# Café Lumbre opens where nobody uses the ends: a 10 becomes a 9, a 9 an 8, a 0 a 1 and a 1 a 2; and from 1 to 5, a 5 becomes a 4 and a 1 a 2. `there` holds **your** answers as given by those people, who are as content.
#
# Write in `style` by how much each reading changes (there less here): `nps`, `csat` (% of 4 and 5), `mean_nps` and `mean_csat`.

# %% key="there" concepts="csat-subjective"
there = given[["nps", "csat"]].copy()
there["nps"] = there["nps"].replace({10: 9, 9: 8, 0: 1, 1: 2})
there["csat"] = there["csat"].replace({5: 4, 1: 2})

# %% answer="style" concepts="csat-subjective nps-vs-csat"
style = {"nps": ..., "csat": ..., "mean_nps": ..., "mean_csat": ...}
### BEGIN SOLUTION
def four(answers):
    return {
        "nps": kpis.nps(answers["nps"]).value,
        "csat": kpis.csat(answers["csat"]).value,
        "mean_nps": answers["nps"].mean(),
        "mean_csat": answers["csat"].mean(),
    }


here_figures, there_figures = four(given), four(there)
style = {name: there_figures[name] - here_figures[name] for name in here_figures}
### END SOLUTION

# %% check="style"
ex.check("style")

# %% [markdown] es="style-second" in="solution"
# **Qué te habría engañado:** pensar que el % de 4 y 5 es siempre el más fuerte. La celda prueba otra costumbre: gente que, en la duda, pone el **centro** (el 4 lo deja en 3, y el 7 y el 8 en 6).
# %% [markdown] en="style-second" in="solution"
# **What would have fooled you:** thinking that the % of 4 and 5 is always the sturdiest. The cell tries another habit: people who, in doubt, give the **middle** (a 4 becomes a 3, and a 7 and an 8 a 6).

# %% solution="style-second"
doubtful = given[["nps", "csat"]].copy()
doubtful["nps"] = doubtful["nps"].replace({8: 6, 7: 6})
doubtful["csat"] = doubtful["csat"].replace({4: 3})
pd.Series(four(doubtful)).sub(pd.Series(here_figures)).round(2)

# %% [markdown] es="abroad"
# ## 7 · La tienda de fuera
# La tienda de aquel país sale con peor nota que las de casa. La directora pregunta cómo saber si allí el servicio va **mejorando**. ¿Qué le dices?
# - **a)** «Sumemos a sus notas lo que pierden por costumbre, la misma cantidad a todas».
# - **b)** «Basta con traducir bien la pregunta».
# - **c)** «Comparemos esa tienda consigo misma, un trimestre con el anterior».
# - **d)** «Pidamos más respuestas, hasta que el intervalo sea estrecho».
# - **e)** «Usemos allí el NPS, que mide intención».
# %% [markdown] en="abroad"
# ## 7 · The shop abroad
# The shop of that country comes out with a worse score than those at home. The director asks how to know whether service there is **improving**. What do you say?
# - **a)** “Let us add to its scores what they lose by habit, the same amount to all.”
# - **b)** “It is enough to translate the question well.”
# - **c)** “Let us compare that shop with itself, one quarter with the one before.”
# - **d)** “Let us ask for more answers, until the interval is narrow.”
# - **e)** “Let us use NPS there, which measures intention.”

# %% answer="abroad" concepts="csat-subjective"
answer_abroad = ...
### BEGIN SOLUTION
answer_abroad = "c"
### END SOLUTION

# %% check="abroad"
ex.check("abroad")

# %% [markdown] es="memo"
# ## 8 · Lo que va en la pared
# Escribe a la directora entre 50 y 170 palabras: qué pondrías en la pared para **tu** empresa, qué cambio tiene que notar y de quién, qué se le escaparía, y cómo comparar aunque la nota lleve dentro a la persona, el canal o el país. Con cifras de tus respuestas. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · What goes on the wall
# Write to the director between 50 and 170 words: what you would put on the wall for **your** company, which change it has to notice and whose, what would escape it, and how to compare although the score holds the person, the channel or the country. With figures of your answers. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="nps-vs-csat csat-subjective"
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
