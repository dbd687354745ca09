# %% [markdown] es="title"
# # 5.4b · La regla antes que los datos · Ejercicios
#
# **40 minutos, 8 preguntas, 15 puntos.** Cuatro tostadoras del **sur**, la tuya entre ellas, repiten la prueba de la pausa con sus suscriptores nuevos. Con `ex.data` tienes tu Café Lumbre de mil clientes y el sobre de tu prueba; si te dieron un código, ponlo en `token` y serán los tuyos.
#
# Ve **en orden**: en la pregunta 3 se abre el sobre. Si te atascas, `ex.hint("threshold")` da una pista. La última la valora una persona.
#
# La lección está [aquí](lesson:5.4b).
# %% [markdown] en="title"
# # 5.4b · The rule before the data · Exercises
#
# **40 minutes, 8 questions, 15 points.** Four roasters of the **south**, yours among them, repeat the trial of the pause with their new subscribers. With `ex.data` you have your Café Lumbre of a thousand customers and the envelope of your trial; if you were given a code, put it into `token` and they will be your own.
#
# Go **in order**: in question 3 the envelope is opened. If you are stuck, `ex.hint("threshold")` gives a hint. The last one is judged by a person.
#
# The lesson is [here](lesson:5.4b).

# %% key="begin" concepts="adjustments"
import pandas as pd

from coursekit import kpis, loyalty, widgets
from coursekit.datasets import pause_effect, pause_trial

orders = ex.data.orders
boxes = orders[(orders["channel"] == "subscription") & (orders["date"] >= "2025-01-01")]
#es # Lo que deja una caja, pagados el café, el paquete y prepararla.
#en # What a box leaves, once coffee, parcel and preparing are paid.
box = (boxes["amount"] - boxes["cost"] - 1.5).mean()
round(box, 2)

# %% [markdown] es="threshold"
# ## 1 · Lo que hace falta para no perder
# La hoja empieza por el dinero. Se supone que con el botón se saltan **0.15 cajas** por suscriptor nuevo; que programarlo y mantenerlo cuesta **1 €** por suscriptor nuevo; y que quien se queda gracias a la pausa deja **100 €** en el año.
#
# ¿Cuántos **puntos** menos de bajas hacen falta para no perder? Escríbelo en `needed`.
# %% [markdown] en="threshold"
# ## 1 · What it takes so as not to lose
# The sheet begins with money. It is supposed that with the button **0.15 boxes** are skipped for each new subscriber; that building and keeping it costs **€1** for each new subscriber; and that whoever stays because of the pause leaves **€100** in the year.
#
# How many **points** fewer have to leave so as not to lose? Write it in `needed`.

# %% answer="threshold" concepts="adjustments"
needed = ...
### BEGIN SOLUTION
cost = 0.15 * box + 1.0
needed = 100 * cost / 100.0
### END SOLUTION

# %% check="threshold"
ex.check("threshold")

# %% [markdown] es="threshold-second" in="solution"
# **Qué te habría engañado:** usar el valor de toda la vida de quien se queda. Quien casi se va no es un cliente medio. La celda dice cómo se mueve el umbral con lo que se le suponga.
# %% [markdown] en="threshold-second" in="solution"
# **What would have fooled you:** using the lifetime value of whoever stays. Somebody who nearly left is no average customer. The cell says how the threshold moves with what is supposed of them.

# %% solution="threshold-second"
left = (50, 100, 200, 350)
pd.Series({f"stays and leaves {euros} €": 100 * cost / euros for euros in left}).round(2)

# %% [markdown] es="verdict"
# ## 2 · La regla, en una función
# La directora redondea a **2 puntos** y quiere la regla en una función que no discuta. Complétala: recibe la ganancia y los extremos de su intervalo, en puntos, y el umbral. Devuelve
# - `"launch"` si la ganancia llega al umbral **y** el intervalo entero pasa de 0;
# - `"stop"` si el intervalo entero queda por debajo del umbral;
# - `"unknown"` en los demás casos.
# %% [markdown] en="verdict"
# ## 2 · The rule as a function
# The director rounds to **2 points** and wants the rule as a function that does not argue. Complete it: it takes the gain and the ends of its interval, in points, and the threshold. It returns
# - `"launch"` if the gain reaches the threshold **and** the whole interval is above 0;
# - `"stop"` if the whole interval lies below the threshold;
# - `"unknown"` in all other cases.

# %% answer="verdict" concepts="adjustments"
def verdict(value, low, high, threshold):
    return ...
    ### BEGIN SOLUTION
    if high < threshold:
        return "stop"
    if value >= threshold and low > 0:
        return "launch"
    return "unknown"
    ### END SOLUTION

# %% check="verdict"
ex.check("verdict")

# %% [markdown] es="verdict-second" in="solution"
# **Qué te habría engañado:** creer que una regla clara decide casi siempre. La celda dice cada cuánto lo hará la tuya, según lo que la pausa haga de verdad.
# %% [markdown] en="verdict-second" in="solution"
# **What would have fooled you:** believing that a clear rule decides nearly always. The cell says how often yours will, by what the pause really does.

# %% solution="verdict-second"
widgets.rule_chances(base=10, each=1000, threshold=2).round(0)

# %% [markdown] es="sheet"
# ### La hoja
# Esta es la hoja de tu prueba. Cambia las tres frases de lo que se hará (el umbral no: es el mismo para las cuatro tostadoras), ejecuta y **apunta el sello** fuera del cuaderno. Irá en tu escrito.
# %% [markdown] en="sheet"
# ### The sheet
# This is the sheet of your trial. Change the three sentences on what will be done (not the threshold: it is the same for the four roasters), run it, and **write the seal down** outside the notebook. It will go into your memo.

# %% key="sheet-rule" concepts="adjustments data-to-strategy"
my_rule = loyalty.DecisionRule(
    #es measure="puntos menos de bajas en 90 días",
    #en measure="points fewer that leave within 90 days",
    threshold=2,
    each=1000,
    look_on="2026-10-12",
    #es launch="escribe aquí qué se hace si sale bien",
    #es stop="escribe aquí qué se hace si no compensa",
    #es unknown="escribe aquí qué se hace si no se sabe",
    #es guardrail="gente que escribe a atención, en puntos",
    #en launch="write here what is done if it comes out well",
    #en stop="write here what is done if it is not worth it",
    #en unknown="write here what is done if it is not known",
    #en guardrail="people who write to the desk, in points",
    guardrail_limit=3,
)
my_rule.seal

# %% [markdown] es="opened"
# ## 3 · Se abre el sobre
# `trial` tiene una fila por suscriptor sorteado. Escribe en `opened` los **puntos menos** que se fueron con la pausa (`pause`) que sin ella (`holdout`): `value` y los extremos `low` y `high` de su intervalo del 95 %.
# %% [markdown] en="opened"
# ## 3 · The envelope is opened
# `trial` has a row for each subscriber drawn. Write in `opened` the **points fewer** that left with the pause (`pause`) than without it (`holdout`): `value` and the ends `low` and `high` of its 95% interval.

# %% key="trial" concepts="adjustments"
trial = pause_trial(ex.data, "south")
trial.head()

# %% answer="opened" concepts="adjustments"
opened = {"value": ..., "low": ..., "high": ...}
### BEGIN SOLUTION
found = trial.groupby("arm", observed=True)["left"].agg(["sum", "size"]).astype(int)
pause, holdout = (tuple(found.loc[arm]) for arm in ("pause", "holdout"))
gain = kpis.proportion_difference(pause, holdout)
opened = {"value": gain.value, "low": gain.low, "high": gain.high}
### END SOLUTION

# %% check="opened"
ex.check("opened")

# %% [markdown] es="opened-second" in="solution"
# **Entre bastidores:** lo que la pausa hace de verdad en tu prueba. **Qué te habría engañado:** leer tu cifra sin el intervalo, cuando la verdad puede estar lejos de ella.
# %% [markdown] en="opened-second" in="solution"
# **Behind the scenes:** what the pause really does in your trial. **What would have fooled you:** reading your figure without the interval, when the truth may lie far from it.

# %% solution="opened-second"
truth = 100 * pause_effect(ex.data, "south")
print("inside the interval:", gain.contains(truth))
pd.Series({"measured": gain.value, "truth": truth}).round(1)

# %% [markdown] es="boxes"
# ## 4 · Las cajas que no se pagaron
# El umbral supuso 0.15 cajas saltadas. ¿Y cuántas se han dejado de **pagar**? Nadia pide las cajas menos **por persona** con la pausa que sin ella, con su intervalo del 95 %. Escríbelas en `boxes_fewer`.
# %% [markdown] en="boxes"
# ## 4 · The boxes that were not paid for
# The threshold supposed 0.15 boxes skipped. And how many were not **paid for**? Nadia asks for the boxes fewer **a head** with the pause than without it, with its 95% interval. Write them in `boxes_fewer`.

# %% answer="boxes" concepts="adjustments"
boxes_fewer = {"value": ..., "low": ..., "high": ...}
### BEGIN SOLUTION
arms = trial.groupby("arm", observed=True)["boxes"]
fewer = kpis.mean_difference(arms.get_group("pause"), arms.get_group("holdout"))
boxes_fewer = {"value": fewer.value, "low": fewer.low, "high": fewer.high}
### END SOLUTION

# %% check="boxes"
ex.check("boxes")

# %% [markdown] es="boxes-second" in="solution"
# **Qué te habría engañado:** contar solo a quienes se quedaron, que es lo que hizo Nadia.
# %% [markdown] en="boxes-second" in="solution"
# **What would have fooled you:** counting only those who stayed, which is what Nadia did.

# %% solution="boxes-second"
stayed = trial[~trial["left"]].groupby("arm", observed=True)["boxes"]
nadia = kpis.mean_difference(stayed.get_group("pause"), stayed.get_group("holdout"))
pd.Series({"all who were drawn": fewer.value, "those who stayed": nadia.value}).round(3)

# %% [markdown] es="decision"
# ## 5 · Lo que dice la hoja
# La hoja: umbral de 2 puntos, y los que escriben a atención no pueden subir más de 3 puntos. La celda dice cuánto han subido. ¿Qué se hace?
#
# - **a)** Se pone en marcha.
# - **b)** Se retira.
# - **c)** No se sabe: lo que la hoja diga para ese caso.
# - **d)** Se sigue dos meses más, a ver si la cifra mejora.
# %% [markdown] en="decision"
# ## 5 · What the sheet says
# The sheet: threshold 2 points, and those who write to the desk may not rise by more than 3 points. The cell says how far they rose. What is done?
#
# - **a)** It is launched.
# - **b)** It is stopped.
# - **c)** It is not known: what the sheet says for that case.
# - **d)** One goes on for two more months, in case the figure improves.

# %% key="asked" concepts="adjustments"
asks = 100 * trial.groupby("arm", observed=True)["asked"].mean()
asked_more = asks["pause"] - asks["holdout"]
round(asked_more, 2)

# %% answer="decision" concepts="adjustments"
answer_decision = ...
### BEGIN SOLUTION
outcome = my_rule.decide(gain, each=1000, worse=asked_more).outcome
answer_decision = {"launch": "a", "stop": "b", "unknown": "c"}[outcome]
### END SOLUTION

# %% check="decision"
ex.check("decision")

# %% [markdown] es="decision-second" in="solution"
# **La misma regla, en palabras.** **Qué te habría engañado:** empezar por la ganancia y no por lo que no podía empeorar.
# %% [markdown] en="decision-second" in="solution"
# **The same rule in words.** **What would have fooled you:** beginning with the gain and not with what must not get worse.

# %% solution="decision-second"
my_rule.decide(gain, each=1000, worse=asked_more)

# %% [markdown] es="small_box"
# ## 6 · La fila que Julián encontró
# Julián mira por tamaño de caja, **después** de abrir el sobre, y se queda con la fila en que la pausa sale mejor: «¡Aquí sí que funciona! Cambiemos la decisión». ¿Qué le dices?
#
# - **a)** Que tiene razón: que se ponga solo en esas cajas, que es donde funciona.
# - **b)** Que está prohibido mirar por tamaño; que borre la tabla.
# - **c)** Que la apunte como idea para la próxima hoja, con gente bastante en esa fila; la decisión de hoy no cambia.
# - **d)** Que en las filas donde el intervalo incluye el cero la pausa no hace nada, y ahí hay que quitarla.
# %% [markdown] en="small_box"
# ## 6 · The row that Julián found
# Julián looks by size of box, **after** opening the envelope, and keeps the row in which the pause comes out best: “Here it really works! Let us change the decision.” What do you say?
#
# - **a)** That he is right: give it to those boxes alone, where it works.
# - **b)** That looking by size is forbidden; let him delete the table.
# - **c)** That he note it as an idea for the next sheet, with people enough in that row; today's decision does not change.
# - **d)** That in rows whose interval holds zero the pause does nothing, and there it must be taken off.

# %% key="by-size" concepts="adjustments"
for size, part in trial.groupby("size", observed=True):
    by_arm = part.groupby("arm", observed=True)["left"].agg(["sum", "size"]).astype(int)
    pair = (tuple(by_arm.loc[arm]) for arm in ("pause", "holdout"))
    print(f"{size}: points fewer", kpis.proportion_difference(*pair))

# %% answer="small_box" concepts="adjustments"
answer_small_box = ...
### BEGIN SOLUTION
answer_small_box = "c"
### END SOLUTION

# %% check="small_box"
ex.check("small_box")

# %% [markdown] es="log"
# ## 7 · Mérito y suerte
# Cinco líneas de un diario. Cada una: ¿buena decisión que acabó bien (`earned`) o mal (`unlucky`), o mala que acabó bien (`lucky`) o mal (`deserved`)?
#
# - `courier`: otro mensajero, probado antes en dos provincias con regla escrita. Después, una huelga inesperada.
# - `adverts`: el doble de anuncios en noviembre, «lo noto». Subieron las ventas.
# - `account`: fuera la cuenta obligada, tras un sorteo con umbral sellado. Un año después, el grupo que la conservó lo confirma.
# - `gift`: un regalo en Sevilla, la única fila buena de doce, elegida al verlas. Repetido, no hizo nada.
# - `lowered`: salió 1.4; el umbral, de 2, se bajó a 1 y se puso en marcha. Al año compensaba.
# %% [markdown] en="log"
# ## 7 · Merit and luck
# Five lines of a log. Each: a good decision that ended well (`earned`) or badly (`unlucky`), or a bad one that ended well (`lucky`) or badly (`deserved`)?
#
# - `courier`: another courier, tried first in two provinces with a written rule. Then an unexpected strike.
# - `adverts`: twice the adverts in November, “I can feel it”. Sales rose.
# - `account`: no forced account, after a lot with a sealed threshold. A year later those who kept it confirm it.
# - `gift`: a present in Seville, the one good row of twelve, picked on seeing them. Repeated, it did nothing.
# - `lowered`: it came to 1.4; the threshold of 2 was lowered to 1 and it was launched. After a year it paid.

# %% answer="log" concepts="data-to-strategy"
answer_log = {"courier": ..., "adverts": ..., "account": ..., "gift": ..., "lowered": ...}
### BEGIN SOLUTION
answer_log = {
    "courier": "unlucky",
    "adverts": "lucky",
    "account": "earned",
    "gift": "deserved",
    "lowered": "lucky",
}
### END SOLUTION

# %% check="log"
ex.check("log")

# %% [markdown] es="memo"
# ## 8 · El escrito y su línea en el diario
# Escribe a la directora entre 60 y 180 palabras: la **decisión** y la **regla** (con el umbral, de dónde sale y que se selló antes); el **resultado** con su intervalo y lo que prometes; y la **línea del diario**: qué esperas y con qué seguridad, en qué fecha y contra quién se mira, qué te haría cambiar de idea. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · The memo and its line in the log
# Write to the director between 60 and 180 words: the **decision** and the **rule** (with the threshold, where it comes from and that it was sealed before); the **result** with its interval and what you promise; and the **line of the log**: what you expect and how surely, on which date and against whom one looks, what would change your mind. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="adjustments data-to-strategy"
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
