# %% [markdown] es="title"
# # 5.2b · Salen las respuestas · Ejercicios
#
# **45 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("linear")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.2b).
# %% [markdown] en="title"
# # 5.2b · The answers go out · Exercises
#
# **45 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("linear")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:5.2b).

# %% key="begin"
import pandas as pd

from coursekit import charts, journey, kpis
from coursekit.widgets import dashboard_figures

visits, surveys, theirs = ex.data.visits, ex.data.surveys, ex.data.competitor_surveys

# %% [markdown] es="assumes"
# ## 1 · Qué cree cada regla
# Une cada regla de reparto con lo que da por bueno: `"introducing"` (la venta es de quien presenta), `"closing"` (de quien cierra), `"equal"` (todas las visitas pesan igual) y `"removal"` (de aquello sin lo cual se pierde).
# %% [markdown] en="assumes"
# ## 1 · What each rule believes
# Match each rule of attribution with what it takes for granted: `"introducing"` (the sale belongs to whoever introduces), `"closing"` (to whoever closes), `"equal"` (all visits weigh the same) and `"removal"` (to that without which it is lost).

# %% answer="assumes" concepts="analysis-tools"
answer_assumes = {"first": ..., "last": ..., "linear": ..., "markov": ...}
### BEGIN SOLUTION
answer_assumes = {
    "first": "introducing",
    "last": "closing",
    "linear": "equal",
    "markov": "removal",
}
### END SOLUTION

# %% check="assumes"
ex.check("assumes")

# %% [markdown] es="linear"
# ## 2 · El reparto lineal
# `won` tiene los caminos de 2025 que acabaron en la primera compra del año, y cuántas personas siguieron cada uno. Reparte esas compras por la regla **lineal**: cada visita de un camino se lleva la misma parte. Da en `linear` una fila por canal (`channel`) con sus compras (`orders`).
# %% [markdown] en="linear"
# ## 2 · The linear share
# `won` holds the ways of 2025 that ended in the year's first purchase, and how many people took each. Share those purchases out by the **linear** rule: each visit of a way gets the same part. Give in `linear` a row per channel (`channel`) with its purchases (`orders`).

# %% key="ways" concepts="analysis-tools"
visits_25 = visits[visits["time"] >= "2025-01-01"]
bought = visits_25[visits_25["converted"]].groupby("customer", observed=True)["time"].min()
until = visits_25["customer"].map(bought).astype("datetime64[us]")
seen = visits_25[visits_25["time"] <= until]
taken = journey.paths(seen, event="channel", converted="converted").table
won = taken.loc[taken["conversions"] > 0, ["path", "conversions"]]
print(won["conversions"].sum(), "purchases by", len(won), "different ways")
won.head()

# %% answer="linear" concepts="analysis-tools"
linear = ...
### BEGIN SOLUTION
pieces = won.assign(step=won["path"].str.split(" > "))
pieces["orders"] = pieces["conversions"] / pieces["step"].str.len()
linear = pieces.explode("step").groupby("step")["orders"].sum()
### END SOLUTION

# %% check="linear"
ex.check("linear")

# %% [markdown] es="linear-second" in="solution"
# **Otra manera:** `journey.attribution`, que da además el intervalo. **Qué te habría engañado:** que la suma de los canales pase del total. Cada agencia cuenta la venta entera, y juntas venden más que la empresa.
# %% [markdown] en="linear-second" in="solution"
# **Another way:** `journey.attribution`, which gives the interval too. **What would have fooled you:** channels that add up to more than the total. Each agency counts the whole sale, and together they sell more than the company.

# %% solution="linear-second"
journey.attribution(won.assign(nulls=0), method="linear").table.round(1)

# %% [markdown] es="coupon"
# ## 3 · Lo que cambió el cupón
# Julián apunta a la campaña `XMAS25` todas las ventas hechas con su cupón. Como Café Lumbre es simulada, se puede mirar detrás: esa campaña **no añadió ningún pedido** (la celda lo enseña); los mismos pedidos habrían llegado sin ella, a precio entero.
#
# Entonces, ¿en cuántos euros cambió la campaña lo que gana la empresa? `amount` es lo cobrado, con el descuento ya quitado. Escríbelo en `changed`, con su signo.
# %% [markdown] en="coupon"
# ## 3 · What the coupon changed
# Julián credits the campaign `XMAS25` with all sales made with its coupon. As Café Lumbre is simulated, one can look behind: that campaign **added no order** (the cell shows it); the same orders would have come without it, at full price.
#
# By how many euros, then, did the campaign change what the company earns? `amount` is what was charged, with the discount taken off already. Write it in `changed`, with its sign.

# %% key="xmas" concepts="analysis-tools"
used = ex.data.redemptions.query("campaign == 'XMAS25'")[["order", "discount"]]
xmas = used.merge(ex.data.orders[["order", "amount", "cost"]], on="order", validate="one_to_one")
truth = ex.data.effects.set_index("effect").at["campaign_orders", "value"]
print("orders that these campaigns add, in truth:", truth)
xmas.describe().loc[["count", "mean"]].round(2)

# %% answer="coupon" concepts="analysis-tools"
changed = ...
### BEGIN SOLUTION
changed = -xmas["discount"].sum()
### END SOLUTION

# %% check="coupon"
ex.check("coupon")

# %% [markdown] es="coupon-second" in="solution"
# **Otra manera:** la diferencia de margen entre los dos mundos. **Qué te habría engañado:** que las ventas con cupón son reales. Lo son; lo que no es real es el «gracias a».
# %% [markdown] en="coupon-second" in="solution"
# **Another way:** the difference in margin between the two worlds. **What would have fooled you:** that the sales with a coupon are real. They are; what is not real is the “thanks to”.

# %% solution="coupon-second"
with_it = (xmas["amount"] - xmas["cost"]).sum()
without_it = (xmas["amount"] + xmas["discount"] - xmas["cost"]).sum()
worlds = {"margin with the campaign": with_it, "margin without": without_it}
pd.Series(worlds | {"changed": with_it - without_it}).round(2)

# %% [markdown] es="against"
# ## 4 · Nosotros y los demás
# `theirs` son respuestas de clientes de tres rivales, de un panel pagado, en otoño de 2025, sin que mediara ningún problema. Compara su CSAT con el nuestro, **lo más parecido posible**: respuestas (`answered`) desde el 1 de octubre de 2025 y sin las de soporte (`touchpoint`, `"support"`).
#
# Da en `against` una fila por rival (`rival`) con `difference` (nosotros − ellos, en puntos), `low` y `high`. `kpis.benchmark` hace la cuenta y ensancha los intervalos porque son tres comparaciones.
# %% [markdown] en="against"
# ## 4 · Ourselves and the others
# `theirs` are answers of customers of three rivals, from a paid panel, in autumn 2025, with no problem in between. Compare their CSAT with ours, **as much alike as possible**: answers (`answered`) from 1 October 2025 on, and without those of the service desk (`touchpoint`, `"support"`).
#
# Give in `against` a row per rival (`rival`) with `difference` (ours − theirs, in points), `low` and `high`. `kpis.benchmark` does the sum, and widens the intervals because there are three comparisons.

# %% key="theirs" concepts="benchmark"
theirs.groupby("rival", observed=True)["csat"].agg(answers="count", mean="mean").round(2)

# %% answer="against" concepts="benchmark"
against = ...
### BEGIN SOLUTION
autumn = surveys["answered"] >= "2025-10-01"
ours = surveys.loc[autumn & (surveys["touchpoint"] != "support"), "csat"]
by_rival = theirs.groupby("rival", observed=True)["csat"]
those = {rival: kpis.csat(scores) for rival, scores in by_rival}
against = kpis.benchmark(kpis.csat(ours), those).table[["difference", "low", "high"]]
### END SOLUTION

# %% check="against"
ex.check("against")

# %% [markdown] es="against-second" in="solution"
# **En un gráfico.** **Qué te habría engañado:** comparar con todas nuestras encuestas. Las de soporte bajan la media, y nadie preguntó a los demás tras un problema.
# %% [markdown] en="against-second" in="solution"
# **In a chart.** **What would have fooled you:** comparing with all our surveys. Those of the service desk lower the mean, and nobody asked the others after a problem.

# %% solution="against-second"
charts.benchmark_points(kpis.benchmark(kpis.csat(ours), those))

# %% [markdown] es="outside"
# ## 5 · El mejor es el más pequeño
# `rival_c` encabeza la lista y es quien tiene menos respuestas. El gráfico pone a las cuatro empresas según su tamaño, entre los límites de lo que hace el azar si todas fueran iguales. ¿Dónde cae `rival_c`?
#
# - **a)** Por encima de los límites.
# - **b)** Dentro.
# - **c)** Por debajo.
# - **d)** No se puede mirar: con menos de 100 respuestas no hay límites.
# %% [markdown] en="outside"
# ## 5 · The best is the smallest
# `rival_c` heads the list and has the fewest answers. The chart sets the four firms by their size, between the limits of what chance does if all were alike. Where does `rival_c` fall?
#
# - **a)** Above the limits.
# - **b)** Inside.
# - **c)** Below.
# - **d)** It cannot be looked at: with fewer than 100 answers there are no limits.

# %% key="firms" concepts="benchmark"
lately = surveys["answered"] >= "2025-10-01"
mine = surveys.loc[lately & (surveys["touchpoint"] != "support"), ["csat"]].assign(firm="lumbre")
others = theirs.rename(columns={"rival": "firm"})[["firm", "csat"]]
answers = pd.concat([mine, others]).dropna()
answers["content"] = answers["csat"] >= 4
chart = charts.shares_by_size(answers.astype({"firm": str}), "firm", "content")
chart

# %% key="firms-table" concepts="benchmark"
chart.data[["group", "n", "share", "low", "high"]].round(1)

# %% answer="outside" concepts="benchmark"
answer_outside = ...
### BEGIN SOLUTION
line = chart.data.set_index("group").loc["rival_c"]
answer_outside = {"above": "a", "inside": "b", "below": "c"}[line["place"]]
### END SOLUTION

# %% check="outside"
ex.check("outside")

# %% [markdown] es="chance"
# ## 6 · Si nada cambiara
# `board` son las cifras del tablero en el último trimestre, comparadas con el anterior. Cada comparación tiene un 5 % de riesgo de «saltar» sin que haya cambiado nada. ¿Qué probabilidad hay, de 0 a 100, de que salte **alguna**? Cuenta solo las medidas que se comparan (`verdict` distinto de `"none"`) y tómalas por independientes. Escríbelo en `chance`.
# %% [markdown] en="chance"
# ## 6 · If nothing changed
# `board` holds the figures of the dashboard in the last quarter, compared with the one before. Each comparison has a risk of 5% of “moving” though nothing changed. What is the chance, from 0 to 100, that **at least one** moves? Count only the measures that are compared (`verdict` other than `"none"`) and take them for independent. Write it in `chance`.

# %% key="board" concepts="analysis-tools"
board = dashboard_figures(ex.data, "2025-Q4").table
board[["value", "low", "high", "n", "change", "verdict"]].round(1)

# %% answer="chance" concepts="analysis-tools"
chance = ...
### BEGIN SOLUTION
k = (board["verdict"] != "none").sum()
chance = 100 * (1 - 0.95**k)
### END SOLUTION

# %% check="chance"
ex.check("chance")

# %% [markdown] es="tile"
# ## 7 · La ficha verde
# En el tablero de una tienda hay una ficha verde: **CSAT 91 ▲ (antes 82)**. Detrás hay once respuestas, y once había antes. ¿Qué arreglas primero?
#
# - **a)** Nada: subió nueve puntos; se felicita a la tienda.
# - **b)** Se ponen el n, el intervalo y las fechas, y se quita la flecha si no se distingue de 0.
# - **c)** El verde: hay personas que no lo distinguen del rojo.
# - **d)** Los decimales: 90.9 dice más que 91.
# %% [markdown] en="tile"
# ## 7 · The green tile
# On the dashboard of a shop there is a green tile: **CSAT 91 ▲ (before: 82)**. Eleven answers stand behind it, and eleven did before. What do you mend first?
#
# - **a)** Nothing: it rose by nine points; the shop is congratulated.
# - **b)** Put the n, the interval and the dates, and take off the arrow if it cannot be told from 0.
# - **c)** The green: some people cannot tell it from red.
# - **d)** The decimals: 90.9 says more than 91.

# %% answer="tile" concepts="analysis-tools"
answer_tile = ...
### BEGIN SOLUTION
answer_tile = "b"
### END SOLUTION

# %% check="tile"
ex.check("tile")

# %% [markdown] es="memo"
# ## 8 · Qué me creo y qué hacemos
# La directora tiene delante la página de Julián: *«El cupón de Navidad trajo todas estas ventas. Vamos por detrás de los demás. Casi todo en verde»*. Te escribe: «¿Qué me creo, y qué hacemos el lunes?».
#
# Contesta en 50 a 180 palabras, con **tus** cifras: qué se le apunta al cupón y qué se sabe; la diferencia con un rival, su intervalo y cómo se preguntó; y una decisión, con quién, cuándo y qué la haría cambiar.
#
# `ex.check("memo")` dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · What I believe and what we do
# The director has Julián's page before her: *“The Christmas coupon brought all these sales. We are behind the others. Nearly all green.”* She writes to you: “What may I believe, and what do we do on Monday?”
#
# Answer in 50 to 180 words, with **your** figures: what is credited to the coupon and what is known; the difference from one rival, its interval and how they were asked; and a decision, with who, when, and what would change it.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="analysis-tools benchmark"
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
