# %% [markdown] es="title"
# # 6.3a · Ocho prácticas, con pruebas · Ejercicios
#
# **45 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("papers")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:6.3a).
# %% [markdown] en="title"
# # 6.3a · Eight practices, with evidence · Exercises
#
# **45 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("papers")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:6.3a).

# %% key="begin"
import pandas as pd

from coursekit import kpis, widgets

surveys, tickets, orders = ex.data.surveys, ex.data.tickets, ex.data.orders
customers, points, sends = ex.data.customers, ex.data.points, ex.data.sends
as_of = ex.data.as_of

# %% [markdown] es="file" concepts="best-practices practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
# ## El expediente
# Ocho papeles, uno por práctica:
#
# - `anticipate` · `campaigns` y `sends`: se repasó a quién se escribió y por qué; ninguna fue por lo que alguien iba a necesitar.
# - `feedback` · `surveys`: qué parte de las encuestas enviadas se contestó.
# - `accessible` · `tickets`: qué parte tuvo respuesta en 24 horas, con su intervalo.
# - `meet` · `interviews`: notas de conversaciones, con fecha y sin decir con qué cliente.
# - `proactive` · Julián: «avisamos nosotros». Ninguna tabla guarda quién escribió primero.
# - `tools` · `tickets`: qué parte lleva enlazado su pedido.
# - `beyond` · `sends`: la carta COMEBACK, con quien la recibió y quien no, por sorteo.
# - `onboarding` · `points`: qué parte de quienes llegaron en 2025 recibió la bienvenida.
# %% [markdown] en="file" concepts="best-practices practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
# ## The file
# Eight papers, one for each practice:
#
# - `anticipate` · `campaigns` and `sends`: somebody went over who was written to and why; none was for what somebody would need.
# - `feedback` · `surveys`: what share of the surveys sent was answered.
# - `accessible` · `tickets`: what share got a reply within 24 hours, with its interval.
# - `meet` · `interviews`: notes of talks, with dates, not saying with which customer.
# - `proactive` · Julián: “it is we who tell them”. No table keeps who wrote first.
# - `tools` · `tickets`: what share carries a link to its order.
# - `beyond` · `sends`: the letter COMEBACK, with who got it and who did not, by lot.
# - `onboarding` · `points`: what share of those who joined in 2025 was welcomed.

# %% [markdown] es="papers"
# ## 1 · Qué prueba cada papel
# Antes de poner notas, Inés quiere saber qué hay en la carpeta. De cada papel, lo **más alto** que prueba: `no_place` (no hay dónde mirar), `none` (se miró y no hay), `trace` (rastro), `reach` (alcance), `result` (resultado) o `lot` (sorteo).
# %% [markdown] en="papers"
# ## 1 · What each paper shows
# Before any grading Inés wants to know what is in the folder. Of each paper, the **highest** thing that it shows: `no_place` (no place to look), `none` (looked, and nothing there), `trace`, `reach`, `result` or `lot`.

# %% answer="papers" concepts="practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
papers = {
    "anticipate": ...,
    "feedback": ...,
    "accessible": ...,
    "meet": ...,
    "proactive": ...,
    "tools": ...,
    "beyond": ...,
    "onboarding": ...,
}
### BEGIN SOLUTION
papers = {
    "anticipate": "none",
    "feedback": "reach",
    "accessible": "result",
    "meet": "trace",
    "proactive": "no_place",
    "tools": "reach",
    "beyond": "lot",
    "onboarding": "reach",
}
### END SOLUTION

# %% check="papers"
ex.check("papers")

# %% [markdown] es="grade"
# ## 2 · De los papeles a la nota
# El año que viene auditará otra persona, y tiene que salir lo mismo. Escribe `grade(papers)`: recibe la lista de lo que hay de **una** práctica, por ejemplo `["trace", "reach"]`, en cualquier orden, y devuelve la nota de 0 a 4. No se saltan peldaños. Una lista vacía es 0; `None`, que es «no hay dónde mirar», da `float("nan")`.
# %% [markdown] en="grade"
# ## 2 · From papers to a grade
# Next year another person will do the audit, and the same has to come out. Write `grade(papers)`: it gets the list of what there is of **one** practice, for example `["trace", "reach"]`, in any order, and returns the grade from 0 to 4. No rung is skipped. An empty list is 0; `None`, which is “no place to look”, gives `float("nan")`.

# %% answer="grade" concepts="best-practices"
def grade(papers):
    return ...
    ### BEGIN SOLUTION
    if papers is None:
        return float("nan")
    level = 0
    for rung in ["trace", "reach", "result", "lot"]:
        if rung not in papers:
            break
        level += 1
    return level
    ### END SOLUTION

# %% check="grade"
ex.check("grade")

# %% [markdown] es="figures"
# ## 3 · Cuatro cifras para la carpeta
# Los papeles dicen «qué parte»; la directora quiere el número. Haz una tabla `figures` con las columnas `practice` y `share` (de 0 a 100):
#
# - `feedback`: encuestas contestadas, de las enviadas;
# - `accessible`: tickets con respuesta en 24 horas de reloj, de los que ya tuvieron sus 24 horas (`opened` de hace 24 horas o más, desde `as_of`);
# - `tools`: tickets con pedido enlazado (`order`), de todos;
# - `onboarding`: clientes que se dieron de alta (`joined`) desde el 1 de enero de 2025 con puntos `welcome`, de todos los de esas fechas.
# %% [markdown] en="figures"
# ## 3 · Four figures for the folder
# The papers say “what share”; the director wants the number. Make a table `figures` with the columns `practice` and `share` (from 0 to 100):
#
# - `feedback`: surveys answered, of those sent;
# - `accessible`: tickets with a reply within 24 hours by the clock, of those that have had their 24 hours (`opened` 24 hours before `as_of` or more);
# - `tools`: tickets with a link to an order (`order`), of all;
# - `onboarding`: customers who joined (`joined`) from 1 January 2025 on and have `welcome` points, of all of those dates.

# %% answer="figures" concepts="practice-feedback practice-accessible practice-tools practice-onboarding"
figures = ...
### BEGIN SOLUTION
day = pd.Timedelta(hours=24)
due = tickets[tickets["opened"] <= as_of - day]
new = customers[customers["joined"] >= "2025-01-01"]
welcome = points[points["kind"] == "welcome"]
shares = {
    "feedback": surveys["answered"].notna().mean(),
    "accessible": (due["first_reply"] - due["opened"] <= day).mean(),
    "tools": tickets["order"].notna().mean(),
    "onboarding": new["customer"].isin(welcome["customer"]).mean(),
}
figures = pd.DataFrame({"practice": list(shares), "share": 100 * pd.Series(list(shares.values()))})
### END SOLUTION

# %% check="figures"
ex.check("figures")

# %% [markdown] es="second"
# ## 4 · Un peldaño más para la bienvenida
# Inés quiere subir la incorporación al peldaño 3 y empieza por la línea de base. `first` tiene la primera compra de cada cliente. De quienes hicieron la primera **desde el 1 de enero de 2025** y ya han tenido **60 días** desde ella, ¿qué parte volvió a comprar después, dentro de esos 60 días? Escríbelo en `second`, de 0 a 100.
# %% [markdown] en="second"
# ## 4 · One rung more for the welcome
# Inés wants to take onboarding up to rung 3, and begins with the baseline. `first` holds each customer's first purchase. Of those who made it **from 1 January 2025 on** and have had **60 days** since, what share bought again after it, within those 60 days? Write it in `second`, from 0 to 100.

# %% key="first" concepts="practice-onboarding"
first = orders.groupby(orders["customer"].astype(str))["date"].min()
first.head(3)

# %% answer="second" concepts="practice-onboarding"
second = ...
### BEGIN SOLUTION
term = pd.Timedelta(days=60)
new = first[(first >= "2025-01-01") & (first <= as_of - term)]
start = pd.to_datetime(orders["customer"].astype(str).map(new))
in_time = (orders["date"] > start) & (orders["date"] <= start + term)
second = 100 * orders.loc[in_time, "customer"].nunique() / len(new)
### END SOLUTION

# %% check="second"
ex.check("second")

# %% [markdown] es="second-note" in="solution"
# **Otra mirada.** Un año después alguien comparará esta cifra con la de quienes tuvieron bienvenida. ¿Valdrá? Quien entra en el club es quien pensaba volver: hará falta dar la bienvenida a suertes, y decidir antes cuánta gente por grupo.
# %% [markdown] en="second-note" in="solution"
# **Another look.** A year later somebody will compare this figure with that of those who were welcomed. Will that do? Whoever enters the club is whoever meant to return: the welcome will have to be dealt by lot, and how many people to a group be decided beforehand.

# %% [markdown] es="four"
# ## 5 · Qué dice un 4
# La carta COMEBACK lleva un 4 en la hoja. La celda da la diferencia entre quien la recibió y quien no, en puntos, con su intervalo del 95 %. ¿Qué dice ese 4?
#
# - **a)** Que la carta funciona: es la nota más alta.
# - **b)** Que sabemos, por sorteo, lo que hace en quienes entraron en él; cuánto es lo dice el intervalo.
# - **c)** Que lo que se hace tras la compra está bien cubierto para toda la clientela.
# - **d)** Que debería ser un 3: con tan poca gente no cuenta como prueba.
# %% [markdown] en="four"
# ## 5 · What a 4 says
# The letter COMEBACK carries a 4 on the sheet. The cell gives the difference between those who got it and those who did not, in points, with its 95% interval. What does that 4 say?
#
# - **a)** That the letter works: it is the highest grade.
# - **b)** That we know, by lot, what it does to those who were in the draw; how much is told by the interval.
# - **c)** That what is done beyond the purchase is well covered for all customers.
# - **d)** That it should be a 3: with so few people it does not count as evidence.

# %% key="comeback" concepts="practice-beyond-purchase"
comeback = sends[sends["campaign"] == "COMEBACK"]
about = ex.data.campaigns.set_index("campaign").loc["COMEBACK"]
in_days = orders["date"].between(about["date"], about["date"] + pd.Timedelta(days=int(about["days"])))
back = comeback["customer"].isin(orders.loc[in_days, "customer"])
arms = [kpis.proportion(back[comeback["arm"] == arm]) for arm in ("holdout", "sent")]
print(kpis.proportion_difference(*arms))

# %% answer="four" concepts="practice-beyond-purchase best-practices"
answer_four = ...
### BEGIN SOLUTION
answer_four = "b"
### END SOLUTION

# %% check="four"
ex.check("four")

# %% [markdown] es="radar"
# ## 6 · El doble de radar
# Dos tiendas mandan su hoja dibujada en un radar. La figura de la tienda B cubre mucho más que la de la A. Mira la celda: ¿qué le dices a Inés?
#
# - **a)** La B va mejor: cubre más.
# - **b)** La B va mejor: su figura es más redonda, así que está más equilibrada.
# - **c)** Tienen las mismas notas; cambia el orden de los ejes. Hay que comparar práctica por práctica.
# - **d)** Que no mire las figuras y compare las dos medias.
# %% [markdown] en="radar"
# ## 6 · Twice the radar
# Two shops send their sheets drawn as a radar. The shape of shop B covers far more than that of shop A. Look at the cell: what do you tell Inés?
#
# - **a)** B does better: it covers more.
# - **b)** B does better: its shape is rounder, so it is better balanced.
# - **c)** They have the same grades; the order of the axes differs. One has to compare practice by practice.
# - **d)** Not to look at the shapes, and to compare the two means.

# %% key="two-radars" concepts="best-practices"
shop_a = pd.Series([4, 0, 3, 1, 4, 0, 3, 1])
orders_of_axes = widgets.radar_orders(shop_a)
shop_b = shop_a[orders_of_axes.at["largest", "axes"]]
two = {"A": shop_a, "B": shop_b}
rows = {
    shop: {"area, % of the radar": widgets.radar_area(one), "grades": str(one.tolist()), "sum": one.sum()}
    for shop, one in two.items()
}
pd.DataFrame(rows).T

# %% answer="radar" concepts="best-practices"
answer_radar = ...
### BEGIN SOLUTION
answer_radar = "c"
### END SOLUTION

# %% check="radar"
ex.check("radar")

# %% [markdown] es="sheet"
# ## 7 · La auditoría entera
# Rellena la hoja con el expediente. En cada línea:
#
# - `grade`: de 0 a 4, o `None` si no hay dónde mirar;
# - `evidence`: el **nombre de la tabla** y qué se ve en ella (`None` donde no haya);
# - `next`: lo que haría falta para subir un peldaño y **quién** lo hace (Julián, Marta, Inés o la directora), en cinco palabras o más.
# %% [markdown] en="sheet"
# ## 7 · The whole audit
# Fill in the sheet from the file. In each line:
#
# - `grade`: from 0 to 4, or `None` if there is no place to look;
# - `evidence`: the **name of the table** and what is seen in it (`None` where there is none);
# - `next`: what it would take to climb one rung, and **who** sees to it (Julián, Marta, Inés or the director), in five words or more.

# %% answer="sheet" concepts="best-practices practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
sheet = {
    "anticipate": {"grade": ..., "evidence": ..., "next": ...},
    "feedback": {"grade": ..., "evidence": ..., "next": ...},
    "accessible": {"grade": ..., "evidence": ..., "next": ...},
    "meet": {"grade": ..., "evidence": ..., "next": ...},
    "proactive": {"grade": ..., "evidence": ..., "next": ...},
    "tools": {"grade": ..., "evidence": ..., "next": ...},
    "beyond": {"grade": ..., "evidence": ..., "next": ...},
    "onboarding": {"grade": ..., "evidence": ..., "next": ...},
}
### BEGIN SOLUTION
#es rows = {
#es     "anticipate": (0, "campaigns: ninguna por lo que alguien necesita",
#es                    "Julián escribe a diez personas con la bolsa casi vacía"),
#es     "feedback": (2, "surveys: contestadas de las enviadas",
#es                  "Marta apunta cada mes un cambio hecho por una respuesta"),
#es     "accessible": (3, "tickets: respuesta en 24 horas, con intervalo",
#es                    "Marta sortea qué mensajes nocturnos tienen respuesta en el acto"),
#es     "meet": (1, "interviews: notas con fecha, sin cliente",
#es              "Inés apunta con qué cliente es cada conversación"),
#es     "proactive": (None, None, "Marta añade a cada ticket quién escribió primero"),
#es     "tools": (2, "tickets: con pedido enlazado",
#es               "Marta mide contactos por ticket con y sin, por motivo"),
#es     "beyond": (4, "sends: COMEBACK, por sorteo, con intervalo",
#es                "Julián repite el sorteo en primavera con la misma regla"),
#es     "onboarding": (2, "points: bienvenida entre quienes llegaron en 2025",
#es                    "Inés mide quién vuelve en 60 días tras la bienvenida"),
#es }
#en rows = {
#en     "anticipate": (0, "campaigns: none for what somebody needs",
#en                    "Julián writes to ten people whose bag is nearly empty"),
#en     "feedback": (2, "surveys: answered of those sent",
#en                  "Marta notes each month one change made for an answer"),
#en     "accessible": (3, "tickets: reply within 24 hours, with interval",
#en                    "Marta deals by lot which night messages get a reply at once"),
#en     "meet": (1, "interviews: notes with dates, without customer",
#en              "Inés writes down with which customer each talk was"),
#en     "proactive": (None, None, "Marta adds to each ticket who wrote first"),
#en     "tools": (2, "tickets: with a link to the order",
#en               "Marta measures contacts per ticket with and without, by reason"),
#en     "beyond": (4, "sends: COMEBACK, by lot, with interval",
#en                "Julián repeats the draw in spring with the same rule"),
#en     "onboarding": (2, "points: welcome among those who joined in 2025",
#en                    "Inés measures who returns within 60 days of the welcome"),
#en }
sheet = {line: dict(zip(("grade", "evidence", "next"), cells)) for line, cells in rows.items()}
### END SOLUTION

# %% check="sheet"
ex.check("sheet")

# %% [markdown] es="memo"
# ## 8 · Lo que se puede firmar
# La directora pregunta si firma el sello. Contéstale en 50 a 180 palabras: qué notas se sostienen y con qué prueba, qué **no se sabe**, y el único peldaño que subirías primero, con quién y cuándo. `ex.check("memo")` dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · What may be signed
# The director asks whether to sign for the seal. Answer her in 50 to 180 words: which grades stand and on what evidence, what is **not known**, and the one rung that you would climb first, with whom and when. `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="best-practices practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
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
