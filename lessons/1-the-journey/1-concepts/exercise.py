# %% [markdown] es="title"
# # 1.1 · Conceptos · Ejercicios
#
# **40 minutos, 8 preguntas, 14 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil personas; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("before")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:1.1).
# %% [markdown] en="title"
# # 1.1 · Concepts · Exercises
#
# **40 minutes, 8 questions, 14 points.** You work with `ex.data`, a Café Lumbre of a thousand people; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("before")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:1.1).

# %% key="begin"
import pandas as pd

from coursekit import journey, widgets

events = ex.data.events
events[["customer", "time", "event", "touchpoint", "channel", "visit"]].head()

# %% [markdown] es="terms"
# ## 1 · Cuatro palabras, seis situaciones
# Marta prepara una encuesta y necesita saber con quién habla. ¿Qué es cada uno? Escribe `"prospect"`, `"buyer"`, `"customer"` o `"user"`.
#
# - `school`: una escuela que recibe a su nombre, cada mes, la factura del café de la sala de profesores.
# - `school_secretary`: el secretario, que no toma café, hace el pedido de la escuela.
# - `teacher`: la maestra que se bebe una taza antes de clase.
# - `newsletter`: alguien que lee nuestro boletín desde hace un mes y no ha comprado ni probado nada.
# - `grandson`: el nieto que pide por la web con la cuenta y la tarjeta de su abuela, que se lo encargó.
# - `grandmother`: la abuela, que no toma café y lo tiene para las visitas.
# %% [markdown] en="terms"
# ## 1 · Four words, six situations
# Marta prepares a survey and needs to know whom she is talking to. What is each of them? Write `"prospect"`, `"buyer"`, `"customer"` or `"user"`.
#
# - `school`: a school that gets, in its own name, every month, the invoice for the coffee of the teachers' room.
# - `school_secretary`: the secretary, who drinks no coffee, places the school's order.
# - `teacher`: the teacher who drinks a cup before class.
# - `newsletter`: someone who has read our newsletter for a month and has neither bought nor tried anything.
# - `grandson`: the grandson who orders on the web with the account and card of his grandmother, who asked him to.
# - `grandmother`: the grandmother, who drinks no coffee and keeps it for visitors.

# %% answer="terms" concepts="customer"
answer_terms = {
    "school": ...,
    "school_secretary": ...,
    "teacher": ...,
    "newsletter": ...,
    "grandson": ...,
    "grandmother": ...,
}
### BEGIN SOLUTION
answer_terms = {
    "school": "customer",
    "school_secretary": "buyer",
    "teacher": "user",
    "newsletter": "prospect",
    "grandson": "buyer",
    "grandmother": "customer",
}
### END SOLUTION

# %% check="terms"
ex.check("terms")

# %% [markdown] es="before"
# ## 2 · Quien más se lo pensó
# La directora quiere entender a quien más vueltas da. La celda busca, entre quienes pagaron por primera vez en 2024, a la persona que más visitas había hecho hasta entonces, y guarda su número en `who`.
#
# ¿Cuántos **eventos** hubo antes de su primer pago? Escríbelo en `events_before`. Deja sus filas anteriores al pago en `before`: te harán falta en la pregunta 3.
# %% [markdown] en="before"
# ## 2 · The one who thought about it most
# The director wants to understand whoever goes round in circles most. Among those who first paid in 2024, the cell looks for the person who had made most visits by then, and keeps their number in `who`.
#
# How many **events** were there before their first payment? Write it in `events_before`. Leave their rows before the payment in `before`: you will need them in question 3.

# %% key="who" concepts="customer-journey"
payments = events[events["event"] == "pay"]
paid_at = payments.groupby("customer", observed=True)["time"].min()
earlier = events[events["time"] < events["customer"].astype(str).map(paid_at)]
visits = earlier.groupby("customer", observed=True)["visit"].nunique()
who = visits[visits.index.isin(paid_at.index[paid_at < "2025-01-01"])].idxmax()
who

# %% answer="before" concepts="customer-journey"
events_before = ...
### BEGIN SOLUTION
theirs = events[events["customer"] == who].sort_values("time", kind="stable")
first_payment = theirs.loc[theirs["event"] == "pay", "time"].min()
before = theirs[theirs["time"] < first_payment]
events_before = len(before)
### END SOLUTION

# %% check="before"
ex.check("before")

# %% [markdown] es="path"
# ## 3 · Su camino, punto por punto
# Con `before`, haz en `path_table` una fila por punto de contacto (`touchpoint`) y dos columnas: `times`, cuántos eventos hubo en él, y `first_day`, a los cuántos días enteros de su primer evento pasó por ahí por primera vez (0 si fue antes de que pasaran 24 horas).
# %% [markdown] en="path"
# ## 3 · Their path, point by point
# With `before`, make in `path_table` a row for each touchpoint (`touchpoint`) and two columns: `times`, how many events there were at it, and `first_day`, how many whole days after their first event they first passed there (0 if it was before 24 hours had gone by).

# %% answer="path" concepts="customer-journey"
path_table = ...
### BEGIN SOLUTION
times = before.groupby("touchpoint", observed=True)["time"]
path_table = times.agg(times="size", first_day="min")
path_table["first_day"] = (path_table["first_day"] - before["time"].min()).dt.days
### END SOLUTION

# %% check="path"
ex.check("path")

# %% [markdown] es="path-second" in="solution"
# **Otra manera:** el explorador lo dibuja entero. **Qué te habría engañado:** `groupby` sobre una columna de categorías sin `observed=True` añade puntos por los que esta persona nunca pasó.
# %% [markdown] en="path-second" in="solution"
# **Another way:** the explorer draws it whole. **What would have fooled you:** `groupby` on a column of categories without `observed=True` adds points that this person never passed.

# %% solution="path-second"
widgets.PathExplorer(events, person=who)

# %% [markdown] es="by-visit"
# ## 4 · Dónde se queda cada visita
# Informática va a mejorar un paso de la tienda en línea y pregunta cuál. Haz en `conversion_table`, por **visita**, la conversión de cada paso respecto al anterior, en %: cuatro filas (`step`, de `view_product` a `pay`) y una columna, `conversion`.
# %% [markdown] en="by-visit"
# ## 4 · Where each visit stops
# IT is going to improve one step of the web shop and asks which. Make in `conversion_table`, by **visit**, the conversion of each step from the one before, in %: four rows (`step`, from `view_product` to `pay`) and one column, `conversion`.

# %% key="web" concepts="funnel"
steps = ["land", "view_product", "add_to_cart", "start_checkout", "pay"]
web = events[events["channel"] != "shop"]

# %% answer="by_visit" concepts="funnel"
conversion_table = ...
### BEGIN SOLUTION
table = journey.funnel(web, steps, customer="visit").table.set_index("step")
conversion_table = table.loc[steps[1:], ["step_conversion"]]
conversion_table = conversion_table.rename(columns={"step_conversion": "conversion"})
### END SOLUTION

# %% check="by_visit"
ex.check("by_visit")

# %% [markdown] es="by-visit-second" in="solution"
# **Otra manera**, sin `journey`: contar visitas distintas por evento y dividir. Vale porque en esta web nadie se salta un paso.
# %% [markdown] en="by-visit-second" in="solution"
# **Another way**, without `journey`: count different visits by event and divide. It holds because in this web shop nobody skips a step.

# %% solution="by-visit-second"
reached = web.groupby("event", observed=True)["visit"].nunique().reindex(steps)
(100 * reached / reached.shift()).iloc[1:].round(1)

# %% [markdown] es="units"
# ## 5 · ¿Qué se cuenta?
# Cuatro preguntas de un lunes. Para cada una, ¿qué hay que contar: `"visit"`, `"person"` o `"event"`?
#
# - `letters`: ¿cuántas cartas de agradecimiento hay que imprimir?
# - `form`: cada vez que alguien viene y llega a la caja de la web, ¿qué parte de las veces termina pagando?
# - `page_views`: ¿cuántas veces al día tiene que mostrar el servidor una página de producto?
# - `ever_buy`: de quienes llegan a la web, ¿qué parte acaba comprando en un año?
# %% [markdown] en="units"
# ## 5 · What is counted?
# Four questions of a Monday. For each, what has to be counted: `"visit"`, `"person"` or `"event"`?
#
# - `letters`: how many letters of thanks have to be printed?
# - `form`: each time somebody comes and gets as far as the web shop's till, what share of the times ends in a payment?
# - `page_views`: how many times a day does the server have to show a product page?
# - `ever_buy`: of those who come to the web shop, what share ends by buying within a year?

# %% answer="units" concepts="funnel"
answer_units = {
    "letters": ...,
    "form": ...,
    "page_views": ...,
    "ever_buy": ...,
}
### BEGIN SOLUTION
answer_units = {
    "letters": "person",
    "form": "visit",
    "page_views": "event",
    "ever_buy": "person",
}
### END SOLUTION

# %% check="units"
ex.check("units")

# %% [markdown] es="month"
# ## 6 · En un mes
# Julián quiere escribir en un cartel qué parte de **las personas** que llegan a la web paga en ella en los 30 días siguientes. Calcúlalo, en %, en `within_month`. Quien llegó hace menos de 30 días no cuenta todavía: `within` se ocupa de eso.
# %% [markdown] en="month"
# ## 6 · Within a month
# Julián wants to write on a poster what share of **the people** who come to the web shop pays there within the next 30 days. Compute it, in %, in `within_month`. Whoever came less than 30 days ago does not count yet: `within` sees to that.

# %% answer="month" concepts="funnel"
within_month = ...
### BEGIN SOLUTION
within_month = journey.funnel(web, steps, customer="customer", within=30).overall.value
### END SOLUTION

# %% check="month"
ex.check("month")

# %% [markdown] es="december"
# ## 7 · Los de diciembre
# La celda toma a quienes llegaron a la web por primera vez en 2024 y a quienes llegaron en diciembre de 2025, y dice qué parte de cada grupo **ha pagado** en ella hasta hoy. Julián quiere comparar las dos cifras para saber si la web convence ahora más o menos que antes. ¿Qué le respondes?
#
# - **a)** Que hay que contar visitas, porque por personas siempre sale alto.
# - **b)** Que la comparación vale si en diciembre hubiera más gente.
# - **c)** Que un grupo ha tenido un año o más para pagar y el otro, unos días.
# - **d)** Que en diciembre viene gente a por regalos, y eso explica la diferencia.
# %% [markdown] en="december"
# ## 7 · Those of December
# The cell takes those who first came to the web shop in 2024 and those who came in December 2025, and says what share of each group **has paid** there to this day. Julián wants to compare the two figures to know whether the web site convinces more or less than before. What do you answer?
#
# - **a)** That visits have to be counted, because by person it always comes out high.
# - **b)** That the comparison would hold if there were more people in December.
# - **c)** That one group has had a year or more to pay and the other a few days.
# - **d)** That in December people come for presents, and that explains the difference.

# %% key="december-table" concepts="funnel"
landed = web[web["event"] == "land"].groupby("customer", observed=True)["time"].min()
has_paid = landed.index.isin(web.loc[web["event"] == "pay", "customer"])
group = pd.Series("", index=landed.index).mask(landed < "2025-01-01", "came in 2024")
group = group.mask(landed >= "2025-12-01", "came in December 2025")
paid = pd.DataFrame({"group": group, "have paid, %": 100.0 * has_paid})[group != ""]
shares = paid.groupby("group")["have paid, %"].agg(["size", "mean"]).round(1)
shares.set_axis(["people", "have paid, %"], axis=1)

# %% answer="december" concepts="funnel"
answer_december = ...
### BEGIN SOLUTION
answer_december = "c"
### END SOLUTION

# %% check="december"
ex.check("december")

# %% [markdown] es="memo"
# ## 8 · Un viaje contado
# Cuéntale a la directora, en 40 a 170 palabras, el viaje de `who`: en orden y con cifras; qué parte **no** está en el registro; y cómo la averiguarías. La celda te da sus días en orden. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · A journey told
# Tell the director, in 40 to 170 words, the journey of `who`: in order and with figures; which part is **not** in the log; and how you would find out. The cell gives you their days in order. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% key="their-days" concepts="customer-journey"
widgets.PathExplorer(events, person=who)

# %% answer="memo" rubric="text" concepts="customer-journey"
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
