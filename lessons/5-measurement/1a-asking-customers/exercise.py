# %% [markdown] es="title"
# # 5.1a · Preguntar a los clientes · Ejercicios
#
# **50 minutos, 12 preguntas, 19 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Puedes comprobar las veces que quieras. Si te atascas: `ex.hint("nps")`; si ya lo intentaste: `ex.solution("nps")`. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.1a).
# %% [markdown] en="title"
# # 5.1a · Asking customers · Exercises
#
# **50 minutes, 12 questions, 19 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. You can check as often as you like. If you are stuck: `ex.hint("nps")`; if you have tried: `ex.solution("nps")`. The last question is judged by a person.
#
# The lesson is [here](lesson:5.1a).

# %% key="begin"
import pandas as pd

from coursekit import kpis

surveys = ex.data.surveys
surveys[["touchpoint", "sent", "answered", "nps", "csat", "ces"]].head()

# %% [markdown] es="which"
# ## 1 · Marta cambió el formulario de devoluciones
# Quiere saber si devolver una bolsa de café es ahora menos lío. ¿Qué indicador le sirve?
#
# - **a)** El CSAT de la entrega: si quedaron contentos, el formulario funciona.
# - **b)** El NPS del mes: es el que mira la dirección.
# - **c)** El CES, preguntado al terminar la devolución.
# - **d)** La tasa de repetición de compra del trimestre.
# %% [markdown] en="which"
# ## 1 · Marta changed the returns form
# She wants to know whether sending back a bag of coffee is less of a nuisance now. Which indicator serves her?
#
# - **a)** The CSAT of the delivery: if they were happy, the form works.
# - **b)** The month's NPS: it is the one that management looks at.
# - **c)** The CES, asked when the return is done.
# - **d)** The repeat purchase rate of the quarter.

# %% answer="which" concepts="kpi-tree ces"
answer_which = ...
### BEGIN SOLUTION
answer_which = "c"
### END SOLUTION

# %% check="which"
ex.check("which")

# %% [markdown] es="csat"
# ## 2 · El CSAT de toda la encuesta
# Calcula en `csat_score` la parte de respuestas con 4 o 5, de 0 a 100. La columna es `surveys["csat"]`; un hueco es alguien que no respondió.
# %% [markdown] en="csat"
# ## 2 · The CSAT of the whole survey
# Compute in `csat_score` the share of answers of 4 or 5, from 0 to 100. The column is `surveys["csat"]`; a blank is someone who did not answer.

# %% answer="csat" concepts="csat"
csat_score = ...
### BEGIN SOLUTION
scores = surveys["csat"].dropna()
csat_score = 100 * (scores >= 4).mean()
### END SOLUTION

# %% check="csat"
ex.check("csat")

# %% [markdown] es="csat-second" in="solution"
# **Otra manera:** `kpis.csat(surveys["csat"])` da lo mismo y además el intervalo. **Qué te habría engañado:** `(surveys["csat"] >= 4).mean()` sin quitar los huecos. Un hueco comparado con 4 da falso, y la cifra se hunde porque poca gente responde.
# %% [markdown] en="csat-second" in="solution"
# **Another way:** `kpis.csat(surveys["csat"])` gives the same, and the interval besides. **What would have fooled you:** `(surveys["csat"] >= 4).mean()` without taking out the blanks. A blank compared with 4 gives false, and the figure sinks because few people answer.

# %% solution="csat-second"
kpis.csat(surveys["csat"])

# %% [markdown] es="nps"
# ## 3 · El NPS de toda la encuesta
# Calcula en `nps_score` el NPS de `surveys["nps"]`: un número entre −100 y 100.
# %% [markdown] en="nps"
# ## 3 · The NPS of the whole survey
# Compute in `nps_score` the NPS of `surveys["nps"]`: a number between −100 and 100.

# %% answer="nps" concepts="nps"
nps_score = ...
### BEGIN SOLUTION
scores = surveys["nps"].dropna()
nps_score = 100 * ((scores >= 9).mean() - (scores <= 6).mean())
### END SOLUTION

# %% check="nps"
ex.check("nps")

# %% [markdown] es="nps-second" in="solution"
# **Otra manera:** contar. `value_counts` sobre los tres grupos deja ver de qué está hecho el número. **Qué te habría engañado:** creer que un NPS de 30 es «un 30 %» de algo.
# %% [markdown] en="nps-second" in="solution"
# **Another way:** counting. `value_counts` on the three groups shows what the number is made of. **What would have fooled you:** believing that an NPS of 30 is “30%” of something.

# %% solution="nps-second"
groups = pd.cut(scores, [-1, 6, 8, 10], labels=["detractors", "passives", "promoters"])
groups.value_counts()

# %% [markdown] es="moment"
# ## 4 · ¿De dónde sale cada indicador?
# Une cada uno con su origen. Los lugares son: `"contact"` (se pregunta tras un contacto cualquiera), `"solved"` (se pregunta tras resolver algo), `"relationship"` (se pregunta por la relación entera) y `"records"` (no se pregunta: ya está en los registros).
# %% [markdown] en="moment"
# ## 4 · Where does each indicator come from?
# Match each with its origin. The places are: `"contact"` (asked after any contact), `"solved"` (asked after something was solved), `"relationship"` (asked about the whole relationship) and `"records"` (not asked: the records hold it).

# %% answer="moment" concepts="kpi-tree csat nps ces"
answer_moment = {
    "csat": ...,
    "nps": ...,
    "ces": ...,
    "repeat_purchase": ...,
    "first_response": ...,
}
### BEGIN SOLUTION
answer_moment = {
    "csat": "contact",
    "nps": "relationship",
    "ces": "solved",
    "repeat_purchase": "records",
    "first_response": "records",
}
### END SOLUTION

# %% check="moment"
ex.check("moment")

# %% [markdown] es="csat-by"
# ## 5 · ¿Dónde están menos contentos?
# Haz en `csat_table` una tabla con una fila por `touchpoint` y dos columnas: `csat` (parte de 4 y 5, de 0 a 100) y `n` (respuestas en que se apoya).
# %% [markdown] en="csat-by"
# ## 5 · Where are they least happy?
# Make in `csat_table` a table with a row for each `touchpoint` and two columns: `csat` (share of 4 and 5, from 0 to 100) and `n` (the answers that it rests on).

# %% answer="csat_by" concepts="csat key-metrics"
csat_table = ...
### BEGIN SOLUTION
answered = surveys.dropna(subset="csat")
groups = answered.groupby("touchpoint", observed=True)["csat"]
csat_table = groups.agg(csat=lambda s: 100 * (s >= 4).mean(), n="count")
### END SOLUTION

# %% check="csat_by"
ex.check("csat_by")

# %% [markdown] es="csat-by-second" in="solution"
# **Qué te habría engañado:** el orden de la tabla. Con tan pocas respuestas por fila los intervalos se cruzan; mira cuáles se separan de verdad.
# %% [markdown] en="csat-by-second" in="solution"
# **What would have fooled you:** the order of the table. With so few answers in a row the intervals overlap; see which of them really part.

# %% solution="csat-by-second"
from coursekit import charts

charts.csat_by(surveys, by="touchpoint")

# %% [markdown] es="effort"
# ## 6 · El esfuerzo, del derecho y del revés
# En 2024 el cuestionario preguntaba *¿cuánto esfuerzo tuviste que hacer?* (1 poco … 7 mucho). Desde 2025 pregunta si *fue fácil* (1 nada … 7 mucho). `old_wave` tiene las respuestas de 2024 **tal como llegaron**.
#
# Calcula en `ces_2024` la media de 2024 en la escala nueva, para que se pueda comparar.
# %% [markdown] en="effort"
# ## 6 · Effort, the right way up
# In 2024 the questionnaire asked *how much effort did it take?* (1 little … 7 much). Since 2025 it asks whether *it was easy* (1 not at all … 7 very). `old_wave` holds the answers of 2024 **as they came**.
#
# Compute in `ces_2024` the mean of 2024 on the new scale, so that the two can be compared.

# %% key="old-wave"
old_wave = 8 - surveys.loc[surveys["sent"] < "2025-01-01", "ces"]
old_wave.dropna().head()

# %% answer="effort" concepts="ces"
ces_2024 = ...
### BEGIN SOLUTION
ces_2024 = (8 - old_wave).mean()
### END SOLUTION

# %% check="effort"
ex.check("effort")

# %% [markdown] es="waves"
# ## 7 · ¿Cambió el NPS?
# La celda compara las encuestas de 2024 y de 2025. ¿Qué dices en la reunión? Lee el intervalo de la diferencia.
#
# - **a)** El NPS subió: se puede anunciar.
# - **b)** El NPS bajó: hay que avisar.
# - **c)** Con estos datos no se puede saber si cambió.
# - **d)** Cambió un tanto por ciento, la diferencia partida por el NPS de 2024.
# %% [markdown] en="waves"
# ## 7 · Did the NPS change?
# The cell compares the surveys of 2024 and 2025. What do you say at the meeting? Read the interval of the difference.
#
# - **a)** The NPS rose: it can be announced.
# - **b)** The NPS fell: people must be warned.
# - **c)** With these data it cannot be told whether it changed.
# - **d)** It changed by a percentage, the difference divided by the NPS of 2024.

# %% key="two-waves"
later = surveys["sent"] >= "2025-01-01"
change = kpis.nps_difference(surveys.loc[~later, "nps"], surveys.loc[later, "nps"])
change

# %% answer="waves" concepts="nps"
answer_waves = ...
### BEGIN SOLUTION
answer_waves = "a" if change.low > 0 else "b" if change.high < 0 else "c"
### END SOLUTION

# %% check="waves"
ex.check("waves")

# %% [markdown] es="my-nps"
# ## 8 · Escribe tu propia función
# Completa `my_nps`: recibe una columna de notas de 0 a 10, con huecos, y devuelve el NPS. Si no queda ninguna respuesta, devuelve `float("nan")`.
#
# Se probará con empresas que no ves y con encuestas raras: vacía, con una sola respuesta, con huecos.
# %% [markdown] en="my-nps"
# ## 8 · Write a function of your own
# Complete `my_nps`: it takes a column of marks from 0 to 10, with blanks, and returns the NPS. If no answer is left, it returns `float("nan")`.
#
# It will be tried on companies that you do not see and on odd surveys: empty, with a single answer, with blanks.

# %% answer="my_nps" concepts="nps"
def my_nps(scores):
    return ...
    ### BEGIN SOLUTION
    scores = scores.dropna()
    if len(scores) == 0:
        return float("nan")
    return 100 * ((scores >= 9).mean() - (scores <= 6).mean())
    ### END SOLUTION

# %% check="my_nps"
ex.check("my_nps")

# %% [markdown] es="my-nps-second" in="solution"
# **Qué te habría engañado:** una función que acierta con tus datos y falla con una encuesta vacía. Pruébala siempre en los bordes: cero filas, una fila, todo huecos.
# %% [markdown] en="my-nps-second" in="solution"
# **What would have fooled you:** a function that is right on your data and fails on an empty survey. Always try it at the edges: no rows, one row, all blanks.

# %% solution="my-nps-second"
edges = {"no rows": [], "one row": [10], "all blanks": [None, None], "some blanks": [10, None, 7, 3]}
pd.Series({name: my_nps(pd.Series(scores, dtype=float)) for name, scores in edges.items()})

# %% [markdown] es="sample"
# ## 9 · ¿Cuántas respuestas hacen falta?
# La directora quiere el NPS con un margen de **±5 puntos** al 95 % de confianza. Con las partes de promotores y detractores que tienes hoy, ¿cuántas respuestas necesitas? Escríbelo en `answers_needed`.
#
# Con *p* y *d* entre 0 y 1, la varianza de una respuesta es p + d − (p − d)², y n = z² · varianza / margen².
# %% [markdown] en="sample"
# ## 9 · How many answers are needed?
# The director wants the NPS with a margin of **±5 points** at 95% confidence. With the shares of promoters and detractors that you have today, how many answers do you need? Write it in `answers_needed`.
#
# With *p* and *d* between 0 and 1, the variance of one answer is p + d − (p − d)², and n = z² · variance / margin².

# %% answer="sample" concepts="nps"
answers_needed = ...
### BEGIN SOLUTION
scores = surveys["nps"].dropna()
p, d = (scores >= 9).mean(), (scores <= 6).mean()
answers_needed = 1.96**2 * (p + d - (p - d) ** 2) / 0.05**2
### END SOLUTION

# %% check="sample"
ex.check("sample")

# %% [markdown] es="steps"
# ## 10 · Los pasos, en orden
# Pon en orden los pasos de una medición de la que te puedas fiar. El widget te ayuda a ordenar y escribe la línea que hay que pegar.
# %% [markdown] en="steps"
# ## 10 · The steps, in order
# Put in order the steps of a measurement that you can trust. The widget helps you to order them and writes the line to paste.

# %% key="steps-sorter"
ex.sorter("steps")

# %% answer="steps" concepts="key-metrics"
answer_steps = ...
### BEGIN SOLUTION
answer_steps = ["decision", "indicator", "ask", "count", "measure", "tell"]
### END SOLUTION

# %% check="steps"
ex.check("steps")

# %% [markdown] es="who"
# ## 11 · «Nuestros clientes están contentos»
# Julián quiere poner en la web el CSAT que calculaste, con la frase «nuestros clientes están contentos». Respondió una parte pequeña de las personas encuestadas. ¿Qué le dices?
#
# - **a)** Hay cientos de respuestas: con tantas, la cifra vale para todos.
# - **b)** Que ponga el intervalo al lado: dentro está la verdad de todos los clientes.
# - **c)** Que escriba «de quienes respondieron» y dé la tasa de respuesta: de los demás no sabemos.
# - **d)** Que no publique nada: si no responden todos, la cifra no dice nada.
# %% [markdown] en="who"
# ## 11 · “Our customers are happy”
# Julián wants to put the CSAT that you computed on the web site, with the sentence “our customers are happy”. A small part of the people asked answered. What do you tell him?
#
# - **a)** There are hundreds of answers: with so many, the figure holds for everyone.
# - **b)** To put the interval beside it: the truth of all customers lies inside.
# - **c)** To write “of those who answered” and give the response rate: of the others we do not know.
# - **d)** To publish nothing: unless everyone answers, the figure says nothing.

# %% answer="who" concepts="csat key-metrics"
answer_who = ...
### BEGIN SOLUTION
answer_who = "c"
### END SOLUTION

# %% check="who"
ex.check("who")

# %% [markdown] es="memo"
# ## 12 · «¿Vamos bien o vamos mal?»
# Es la pregunta del lunes, y la directora sigue esperando. Contéstale por escrito, entre 60 y 180 palabras:
#
# - **una cifra entera** de tu encuesta (qué cuenta, con cuántas respuestas, qué intervalo);
# - **de quién habla**, con la tasa de respuesta de la celda;
# - **una decisión** que ella pueda tomar, y con qué indicador se sabrá si acertó.
#
# Pon el texto entre las comillas triples. `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 12 · “Are we doing well or badly?”
# It is Monday's question, and the director is still waiting. Answer her in writing, between 60 and 180 words:
#
# - **one whole figure** of your survey (what it counts, from how many answers, which interval);
# - **of whom it speaks**, with the response rate of the cell;
# - **one decision** that she can take, and the indicator that will tell whether she was right.
#
# Put the text between the triple quotes. `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% key="memo-rate" concepts="key-metrics"
rate = surveys.groupby("touchpoint", observed=True)["answered"].agg(sent="size", answered="count")
rate.loc["all"] = rate.sum()
rate["answer rate, %"] = 100 * rate["answered"] / rate["sent"]
rate.round(1)

# %% answer="memo" rubric="text" concepts="csat nps key-metrics"
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
