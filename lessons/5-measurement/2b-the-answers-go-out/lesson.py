# %% [markdown] es="title"
# # 5.2b · Salen las respuestas
#
# **40 minutos.** Estás en el módulo 5: medir. En la [5.2a](lesson:5.2a) los datos entraron y se unieron; hoy salen: quién se lleva el mérito, cómo estamos frente a los demás y qué ve la directora el lunes.
#
# Al terminar podrás:
# - repartir una venta por cinco reglas y decir qué da por bueno cada una;
# - comparar con los demás lo que es comparable, con su intervalo;
# - leer un tablero, y hacer uno que no pinte el ruido de verde y rojo.
# %% [markdown] en="title"
# # 5.2b · The answers go out
#
# **40 minutes.** You are in module 5: measuring. In [5.2a](lesson:5.2a) the data came in and were joined; today they go out: who gets the credit, how we stand beside the others, and what the director sees on Monday.
#
# At the end you will be able to:
# - share a sale out by five rules, and say what each takes for granted;
# - compare with the others what can be compared, with its interval;
# - read a dashboard, and make one that does not paint noise green and red.

# %% key="begin"
import numpy as np
import pandas as pd
from IPython.display import HTML

from coursekit import charts, company, journey, kpis, widgets

lumbre = company()
surveys, visits, theirs = lumbre.surveys, lumbre.visits, lumbre.competitor_surveys

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="page" concepts="analysis-tools"
# ## La página de Julián
# La directora recibe esto un lunes a las nueve. Dos frases y seis luces. Ejecuta la celda y léela como ella, en diez segundos. ¿Qué harías?
# %% [markdown] en="page" concepts="analysis-tools"
# ## Julián's page
# The director gets this on a Monday at nine. Two sentences and six lights. Run the cell and read it as she would, in ten seconds. What would you do?

# %% key="page-shown" concepts="analysis-tools"
figures = widgets.dashboard_figures(lumbre, "2025-Q4")
used = lumbre.redemptions.query("campaign == 'XMAS25'")[["order", "discount"]]
xmas = used.merge(lumbre.orders[["order", "amount", "cost"]], on="order", validate="one_to_one")
their_csat = kpis.csat(theirs.loc[theirs["rival"] == "rival_a", "csat"])
gap = kpis.csat(surveys["csat"]).value - their_csat.value

lights = ""
for measure, line in figures.table.dropna(subset="change").iterrows():
    colour, arrow = ("#1a7f37", "▲") if line["change"] > 0 else ("#c62828", "▼")
    figure = f"{line['value']:.0f} <b style='color:{colour}'>{arrow}</b>"
    lights += f"<td style='padding:0 1em;text-align:center'>{measure}<br>{figure}</td>"
#es said = f"El cupón de Navidad trajo {len(xmas)} pedidos."
#es said += f" En satisfacción vamos {-gap:.0f} puntos por detrás de rival_a."
#en said = f"The Christmas coupon brought {len(xmas)} orders."
#en said += f" In satisfaction we are {-gap:.0f} points behind rival_a."
HTML(f"<p>{said}</p><table><tr>{lights}</tr></table>")

# %% [markdown] es="page-guess-text" concepts="analysis-tools"
# Hay tres afirmaciones: el cupón **trajo**, vamos **por detrás**, y seis luces. Al final de la lección volveremos a contarlas.
#
# Apuesta: de las seis luces, ¿cuántas crees que se distinguen del ruido?
# %% [markdown] en="page-guess-text" concepts="analysis-tools"
# There are three claims: the coupon **brought**, we are **behind**, and six lights. At the end of the lesson we shall count them again.
#
# Guess: of the six lights, how many do you think can be told from noise?

# %% key="lights-guess"
my_lights = ...

# %% [markdown] es="credit" concepts="analysis-tools"
# ## 1 · ¿De quién es la venta?
# Tres personas compraron. Ana: anuncio, buscador, directo. Bea: anuncio. Ceci: buscador, directo, directo. ¿Cuánto «vendió» el anuncio? La **atribución** es la regla que lo reparte, y hay varias:
# %% [markdown] en="credit" concepts="analysis-tools"
# ## 1 · Whose is the sale?
# Three people bought. Ana: advert, search, direct. Bea: advert. Ceci: search, direct, direct. How much did the advert “sell”? **Attribution** is the rule that shares it out, and there are several:

# %% key="three-people" concepts="analysis-tools"
three = pd.DataFrame(
    {
        "path": ["advert > search > direct", "advert", "search > direct > direct", "search"],
        "conversions": [1, 1, 1, 0],
        "nulls": [0, 0, 0, 1],
    }
)
rules = ["first", "last", "linear", "shapley", "markov"]
shares = {rule: journey.attribution(three, method=rule).table["conversions"] for rule in rules}
pd.DataFrame(shares).loc[["advert", "search", "direct"]].round(2)

# %% [markdown] es="credit-rules" concepts="analysis-tools"
# Cada columna suma tres. Lo que cambia es la creencia:
#
# | regla | da por bueno que… |
# |---|---|
# | `first` | la venta es de quien presenta |
# | `last` | es de quien cierra |
# | `linear` | todas las visitas pesan igual |
# | `shapley` | todos los canales **distintos** del camino pesan igual |
# | `markov` | quien encuentra una puerta cerrada se va |
#
# Ahora, con todos los caminos de 2025. ¿Cuántos puntos de porcentaje separan a la regla que **más** da a la tienda (`shop`) de la que **menos**?
# %% [markdown] en="credit-rules" concepts="analysis-tools"
# Each column adds up to three. What changes is the belief:
#
# | rule | takes for granted that… |
# |---|---|
# | `first` | the sale belongs to whoever introduces |
# | `last` | it belongs to whoever closes |
# | `linear` | all visits weigh the same |
# | `shapley` | all **different** channels of the way weigh the same |
# | `markov` | whoever finds a door shut goes away |
#
# Now with all ways of 2025. How many percentage points lie between the rule that gives the shop (`shop`) **most** and the one that gives it **least**?

# %% key="rules-guess"
my_guess = ...

# %% key="rules-all" tags="predict" concepts="analysis-tools"
year = visits[visits["time"] >= "2025-01-01"]
bought = year[year["converted"]].groupby("customer", observed=True)["time"].min()
until = year["customer"].map(bought).astype("datetime64[us]").fillna(lumbre.as_of)
ways = journey.paths(year[year["time"] <= until], event="channel", converted="converted")
credit = {rule: journey.attribution(ways, method=rule) for rule in rules}
shop = pd.Series({rule: found.table.at["shop", "share"] for rule, found in credit.items()})
ex.guess(my_guess, shop.max() - shop.min())
four = ("first", "last", "linear", "markov")
charts.attribution_shares({rule: credit[rule] for rule in four})

# %% [markdown] es="rules-read" concepts="analysis-tools"
# Nadie compró otra cosa ni vino por otro sitio: cambió la regla. Los intervalos son cortos y **no** abarcan esa distancia. Miden el azar de la muestra, no si la regla dice la verdad.
#
# Y hay quien no está. En este registro hay caminos sin compra, pero solo de quien **vino**. Quien vio el cartel y no entró, o se cansó de la cola, no deja fila.
# %% [markdown] en="rules-read" concepts="analysis-tools"
# Nobody bought anything else or came another way: the rule changed. The intervals are short and do **not** span that distance. They measure the chance of the sample, not whether the rule tells the truth.
#
# And some are not there. This record holds ways without a purchase, but only of those who **came**. Whoever saw the poster and did not come in, or tired of the queue, leaves no row.

# %% key="absent" concepts="analysis-tools"
pd.Series(
    {
        "people with a way": len(ways.each),
        "… who bought": int(ways.each["converted"].sum()),
        "people who saw a poster and did not come": "?",
    }
)

# %% [markdown] es="coupon" concepts="analysis-tools"
# ### «El cupón trajo»
# Un cupón es el último contacto perfecto: va pegado a la venta. Todos esos pedidos llevan XMAS25, así que «último contacto» se los da todos.
#
# La pregunta de verdad es otra: ¿cuántos **no habrían llegado** sin él? En la simulación se sabe. Apuesta.
# %% [markdown] en="coupon" concepts="analysis-tools"
# ### “The coupon brought”
# A coupon is the perfect last touch: it is stuck to the sale. All those orders carry XMAS25, so “last touch” gives it all of them.
#
# The true question is another: how many would **not have come** without it? In the simulation that is known. Guess.

# %% key="coupon-guess"
my_guess = ...

# %% key="coupon-truth" tags="predict" concepts="analysis-tools"
truth = lumbre.effects.set_index("effect").loc["campaign_orders"]
ex.guess(my_guess, truth["value"])
#es print(truth["what_es"])
#en print(truth["what_en"])
pd.Series(
    {
        "orders credited": len(xmas),
        "orders caused": truth["value"],
        "sales credited, euros": xmas["amount"].sum(),
        "discount given, euros": xmas["discount"].sum(),
    }
).round(0)

# %% [markdown] es="coupon-read" concepts="analysis-tools"
# La campaña se mandó a quien había comprado hacía poco: gente que iba a volver. La regla apuntó las ventas al cupón; lo único que el cupón añadió fue el descuento.
#
# Ninguna de las cinco reglas lo habría visto, porque todas reparten lo que pasó y ninguna sabe qué habría pasado **sin** él. Para eso hay que dejar a una parte fuera, elegida a suertes, como hizo la carta de la [4.6c](lesson:4.6c).
# %% [markdown] en="coupon-read" concepts="analysis-tools"
# The campaign went to people who had bought lately: people who were coming back anyway. The rule credited the sales to the coupon; all that the coupon added was the discount.
#
# None of the five rules would have seen it, for all of them share out what happened and none knows what would have happened **without** it. For that one has to leave a part out, drawn by lot, as the letter of [4.6c](lesson:4.6c) did.

# %% [markdown] es="others" concepts="benchmark"
# ## 2 · «Vamos por detrás»
# Un **punto de referencia externo** compara lo nuestro con lo de los demás. Julián compró a un panel respuestas de clientes de tres rivales y restó. Antes de restar, cuatro preguntas:
# %% [markdown] en="others" concepts="benchmark"
# ## 2 · “We are behind”
# An **external benchmark** compares ours with what the others have. Julián bought answers of three rivals' customers from a panel, and subtracted. Before subtracting, four questions:

# %% key="how-asked" concepts="benchmark"
from_desk = 100 * (surveys["touchpoint"] == "support").mean()
pd.DataFrame(
    {
        "ours": [
            f"{surveys['csat'].min():.0f} to {surveys['csat'].max():.0f}",
            f"after a contact; {from_desk:.0f}% after a problem",
            f"{surveys['answered'].min():%Y-%m-%d} … {surveys['answered'].max():%Y-%m-%d}",
            "our customers, by e-mail",
        ],
        "theirs": [
            f"{theirs['csat'].min():.0f} to {theirs['csat'].max():.0f}",
            "no occasion: a panel",
            f"{theirs['date'].min():%Y-%m-%d} … {theirs['date'].max():%Y-%m-%d}",
            "their customers, paid to answer",
        ],
    },
    index=["same scale?", "same occasion?", "same dates?", "same people, same way?"],
)

# %% [markdown] es="others-guess-text" concepts="benchmark"
# La escala coincide. La ocasión no: una parte de nuestras encuestas se manda **después de un problema** (`support`). Las fechas tampoco: las nuestras son dos años.
#
# Dos de las cuatro se arreglan filtrando. La página decía cuántos puntos vamos por detrás de `rival_a`. Después de filtrar, ¿cuántos crees que quedarán? (negativo: por detrás)
# %% [markdown] en="others-guess-text" concepts="benchmark"
# The scale agrees. The occasion does not: a part of our surveys is sent **after a problem** (`support`). Nor do the dates: ours are two years.
#
# Two of the four can be mended by filtering. The page said by how many points we are behind `rival_a`. After filtering, how many do you think will be left? (negative: behind)

# %% key="others-guess"
my_guess = ...

# %% [markdown] es="worked" concepts="benchmark"
# ### Un ejemplo completo: comparar en cinco pasos
# %% [markdown] en="worked" concepts="benchmark"
# ### A worked example: comparing in five steps

# %% key="worked-steps" tags="predict" concepts="benchmark"
#es # 1 · La pregunta: ¿están menos contentos nuestros clientes que los de cada rival?
#en # 1 · The question: are our customers less content than those of each rival?
#es # 2 · Dejar lo comparable: otoño, y nada que venga de un problema.
#en # 2 · Keep what is comparable: autumn, and nothing that comes from a problem.
alike = surveys[(surveys["answered"] >= "2025-10-01") & (surveys["touchpoint"] != "support")]

#es # 3 · La misma medida para todos: parte de 4 y 5.
#en # 3 · The same measure for all: the share of 4 and 5.
by_rival = theirs.groupby("rival", observed=True)["csat"]
rivals = {rival: kpis.csat(scores) for rival, scores in by_rival}

#es # 4 · La diferencia con su intervalo, más ancho porque se hacen tres a la vez.
#en # 4 · The difference with its interval, wider because three are made at once.
as_printed = kpis.benchmark(kpis.csat(surveys["csat"]), rivals)
fair = kpis.benchmark(kpis.csat(alike["csat"]), rivals)
ex.guess(my_guess, fair.table.at["rival_a", "difference"])

#es # 5 · La frase, solo hasta donde llega el intervalo. Así cambió:
#en # 5 · The sentence, only as far as the interval goes. This is how it changed:
both = {"all our surveys": as_printed.table, "like with like": fair.table}
pd.concat(both)[["value", "n", "difference", "low", "high", "verdict"]].round(1)

# %% key="worked-chart" concepts="benchmark"
charts.benchmark_points(fair)

# %% [markdown] es="worked-read" concepts="benchmark"
# De «peor» a «no se puede distinguir» sin que nadie atendiera mejor a nadie. Cuidado con el siguiente paso: **no distinguir no es empatar**. Los intervalos admiten que `rival_c` nos saque más de veinte puntos.
#
# Y queda lo que no se filtra: a un panel se le paga por contestar; a nosotros nos contesta quien quiere. Eso va escrito al lado de la cifra, no en una nota al pie.
# %% [markdown] en="worked-read" concepts="benchmark"
# From “worse” to “cannot be told apart” without anybody serving anybody better. Beware of the next step: **not to tell apart is not to draw level**. The intervals allow `rival_c` to be more than twenty points ahead.
#
# And what cannot be filtered remains: a panel is paid to answer; we are answered by those who like to. That is written beside the figure, not in a footnote.

# %% [markdown] es="luck" concepts="benchmark"
# ### El primero de la lista
# `rival_c` encabeza la lista, y es quien tiene menos respuestas. ¿Casualidad? Supongamos tres empresas **idénticas** con esos tres tamaños, y mil otoños. De cada cien, ¿en cuántos sale la pequeña en un extremo, la primera o la última?
# %% [markdown] en="luck" concepts="benchmark"
# ### First on the list
# `rival_c` heads the list, and has the fewest answers. Coincidence? Let us suppose three **identical** firms of these three sizes, and a thousand autumns. In how many of a hundred does the small one come out at an end, first or last?

# %% key="luck-guess"
my_guess = ...

# %% key="luck-draws" tags="predict" concepts="benchmark"
draw = np.random.default_rng(52)
sizes = theirs.dropna(subset="csat").groupby("rival", observed=True).size()
autumns = pd.DataFrame({rival: draw.binomial(n, 0.8, 1000) / n for rival, n in sizes.items()})
small = sizes.idxmin()
others = autumns.drop(columns=small)
first = autumns[small] > others.max(axis=1)
last = autumns[small] < others.min(axis=1)
ex.guess(my_guess, 100 * (first | last).mean())
print("answers:", sizes.to_dict())
print(f"the small one first: {100 * first.mean():.0f}% · last: {100 * last.mean():.0f}%")

# %% [markdown] es="funnel" concepts="benchmark"
# Si el tamaño diera igual, saldría en un extremo dos de cada tres veces. Sale bastantes más: una muestra pequeña se mueve más, hacia arriba y hacia abajo.
#
# Por eso una lista ordenada engaña, y en su lugar se dibuja cada empresa según su tamaño, entre los límites del azar (un **gráfico de embudo**, que nada tiene que ver con el de ventas). Mira dónde cae cada una:
# %% [markdown] en="funnel" concepts="benchmark"
# If size did not matter it would come out at an end two times in three. It does so a good deal oftener: a small sample moves more, upwards and downwards.
#
# That is why an ordered list misleads, and in its place each firm is drawn by its size, between the limits of chance (a **funnel plot**, which has nothing to do with the one of sales). See where each of them falls:

# %% key="funnel-plot" concepts="benchmark"
ours = pd.DataFrame({"firm": "lumbre", "csat": alike["csat"]})
others = theirs.rename(columns={"rival": "firm"})[["firm", "csat"]]
everyone = pd.concat([ours, others]).dropna()
everyone = everyone.astype({"firm": str}).assign(content=everyone["csat"] >= 4)
charts.shares_by_size(everyone, "firm", "content")

# %% [markdown] es="funnel-read" concepts="benchmark"
# `rival_c` queda por encima de los límites: es pequeña **y** está demasiado arriba para ser como el conjunto. ¿No se contradice con «no se distingue de nosotros»? No: una cosa es compararla con todas juntas y otra, con nosotros, que también somos una muestra y nos movemos.
#
# Una de cada veinte empresas iguales cae fuera por azar. Estar fuera es una razón para ir a mirar, no una medalla.
# %% [markdown] en="funnel-read" concepts="benchmark"
# `rival_c` lies above the limits: it is small **and** too far up to be like the whole. Does that contradict “cannot be told apart from us”? No: to compare it with all of them together is one thing, with us another, for we are a sample too and move.
#
# One in twenty firms that are alike falls outside by chance. To be outside is a reason to go and look, not a medal.

# %% [markdown] es="lights" concepts="analysis-tools"
# ## 3 · Seis luces
# Queda el tablero. Una prueba que se puede hacer en casa: partir **el mismo trimestre** en dos mitades a suertes y pintar una flecha por cada diferencia. Nada ha cambiado entre las mitades. De cien flechas, ¿cuántas pasarán de **un punto**, hacia arriba o hacia abajo?
# %% [markdown] en="lights" concepts="analysis-tools"
# ## 3 · Six lights
# There remains the dashboard. A test that can be made at home: split **the same quarter** into two halves by lot, and paint an arrow for each difference. Nothing has changed between the halves. Of a hundred arrows, how many will go beyond **one point**, up or down?

# %% key="halves-guess"
my_guess = ...

# %% key="halves" tags="predict" concepts="analysis-tools"
scores = surveys.loc[surveys["answered"] >= "2025-10-01", ["nps", "csat"]].dropna()
moves, real = [], []
for _ in range(100):
    half = draw.permutation(len(scores)) < len(scores) // 2
    for measure, estimate in (("nps", kpis.nps), ("csat", kpis.csat)):
        one, two = scores.loc[half, measure], scores.loc[~half, measure]
        moves.append(abs(estimate(one).value - estimate(two).value) > 1)
    gap_of_halves = kpis.nps_difference(scores.loc[half, "nps"], scores.loc[~half, "nps"])
    real.append(gap_of_halves.low > 0 or gap_of_halves.high < 0)
ex.guess(my_guess, 100 * np.mean(moves))
print("arrows beyond one point:", f"{100 * np.mean(moves):.0f}%")
print("NPS whose interval leaves out 0:", f"{100 * np.mean(real):.0f}%")

# %% [markdown] es="halves-read" concepts="analysis-tools"
# Casi todas las flechas se encienden sin que pase nada. Con el intervalo delante salta, más o menos, lo que debe saltar: unas cinco de cada cien.
#
# Pero en un tablero hay varias medidas, y basta con que salte una. Esta es la tabla que hay **detrás** de la página de Julián:
# %% [markdown] en="halves-read" concepts="analysis-tools"
# Nearly all arrows light up though nothing happens. With the interval in view what should move does, more or less: about five in a hundred.
#
# But a dashboard has several measures, and one that moves is enough. This is the table **behind** Julián's page:

# %% key="behind" tags="predict" concepts="analysis-tools"
told = figures.table["verdict"].isin(["higher", "lower"]).sum()
ex.guess(my_lights, told)
print("chance that at least one moves though nothing changed:", f"{figures.by_chance:.0f}%")
columns = ["value", "low", "high", "n", "change", "change_low", "change_high", "verdict"]
figures.table[columns].round(1)

# %% [markdown] es="season" concepts="analysis-tools"
# Una sola de las seis deja fuera el 0: la retención. ¿Enhorabuena? El trimestre anterior fue el verano, y este trae la Navidad. Comparemos con **el mismo trimestre de hace un año**:
# %% [markdown] en="season" concepts="analysis-tools"
# Just one of the six leaves out 0: retention. Congratulations? The quarter before was summer, and this one has Christmas. Let us compare with **the same quarter a year ago**:

# %% key="season-year" concepts="analysis-tools"
parts = ["before", "change", "change_low", "change_high", "verdict"]
a_year = widgets.dashboard_figures(lumbre, "2025-Q4", compare_with="year_before")
ways_to_compare = {"with the quarter before": figures, "with the year before": a_year}
moved = {name: one.table.loc["retention", parts] for name, one in ways_to_compare.items()}
pd.DataFrame(moved).map(lambda value: round(value, 1) if isinstance(value, float) else value)

# %% [markdown] es="board" concepts="analysis-tools"
# También deja fuera el 0, con una subida menor: una parte era la temporada; otra, no. ¿Por algo que hicimos? No se sabe. La tienda abrió en 2024, y entre quienes compran hoy hay más gente que lleva tiempo.
#
# **Real**, **nuevo** y **causado** son tres cosas. El intervalo responde a la primera; la comparación que elijas, a la segunda; la tercera pide un experimento.
#
# Ahora, el tablero hecho con cuidado. Cambia el periodo, el lugar, el grupo y la comparación.
# %% [markdown] en="board" concepts="analysis-tools"
# It leaves out 0 as well, with a smaller rise: a part was the season, a part was not. Because of something that we did? Nobody knows. The shop opened in 2024, and among those who buy today more have been with us for a while.
#
# **Real**, **new** and **caused** are three things. The interval answers the first; the comparison that you choose, the second; the third needs an experiment.
#
# Now the dashboard made with care. Change the period, the place, the group and the comparison.

# %% key="board-shown" concepts="analysis-tools"
widgets.Dashboard(lumbre, period="2025-Q4")

# %% [markdown] es="board-turn" concepts="analysis-tools"
# **Te toca.** Busca una ficha que se quede sin cifra. ¿Por qué no la da? Después, elige un grupo pequeño y mira qué les pasa a los intervalos.
#
# Y con la página de Julián delante, tres preguntas de lectora:
# %% [markdown] en="board-turn" concepts="analysis-tools"
# **Your turn.** Look for a tile that has no figure. Why does it give none? Then choose a small group, and see what happens to the intervals.
#
# And with Julián's page before you, three questions for a reader:

# %% key="board-quiz" concepts="analysis-tools"
ex.quiz("board")

# %% [markdown] es="again" concepts="analysis-tools benchmark"
# ## La misma página, otra vez
# | decía | queda |
# |---|---|
# | «el cupón trajo» | se le apuntan los pedidos; cuántos causó, lo dice un reparto a suertes |
# | «vamos por detrás» | lo comparable no se distingue, y tampoco está empatado |
# | seis luces | una se mueve; en parte es la temporada, y la causa no se sabe |
#
# Es menos emocionante. También es una página con la que no se despide a nadie por ruido.
# %% [markdown] en="again" concepts="analysis-tools benchmark"
# ## The same page once more
# | it said | what is left |
# |---|---|
# | “the coupon brought” | the orders are credited to it; how many it caused, a lot will tell |
# | “we are behind” | what is comparable cannot be told apart, nor is it a draw |
# | six lights | one moves; a part is the season, and the cause is not known |
#
# It is less exciting. It is also a page by which nobody is dismissed for noise.

# %% [markdown] es="misleads"
# ## Qué engaña aquí
# - **Intervalos cortos en la atribución.** Dicen que la cuenta es precisa, no que la regla sea verdad.
# - **El canal pegado a la caja.** Cupones y búsquedas con el nombre de la tienda ganan en todas las reglas.
# - **La media «del sector».** ¿Qué escala, qué ocasión, qué gente, qué n?
# - **El primero de la lista.** Suele ser pequeño. El último, también.
# - **Verde.** Sin n, intervalo y fecha es un estado de ánimo.
# %% [markdown] en="misleads"
# ## What misleads here
# - **Short intervals in attribution.** They say that the sum is precise, not that the rule is true.
# - **The channel stuck to the till.** Coupons and searches for the shop's name win by every rule.
# - **The mean “of the sector”.** Which scale, which occasion, which people, which n?
# - **The first on the list.** It is often small. So is the last.
# - **Green.** Without n, interval and date it is a mood.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Atribuir es repartir por una regla; causar se sabe dejando a alguien fuera, a suertes.
# - Antes de comparar: escala, ocasión, fechas, gente. Después, la diferencia con su intervalo.
# - Un puesto no conoce el tamaño; los límites del azar, sí.
# - Una ficha entera: qué, cuándo, n, intervalo, comparado con qué. Flecha solo si se movió.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:5.2b), el [tablero](page:dashboard) en página aparte, o el [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - To attribute is to share out by a rule; what caused what is known by leaving somebody out, by lot.
# - Before comparing: scale, occasion, dates, people. Then the difference with its interval.
# - A place does not know the size; the limits of chance do.
# - A whole tile: what, when, n, interval, compared with what. An arrow only if it moved.
#
# **Now you:** [exercises of this lesson](exercise:5.2b), the [dashboard](page:dashboard) on a page of its own, or the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Anderl, E., Becker, I., von Wangenheim, F. y Schumann, J. (2016). Mapping the customer journey. *International Journal of Research in Marketing* 33(3).
# - Blake, T., Nosko, C. y Tadelis, S. (2015). Consumer heterogeneity and paid search effectiveness. *Econometrica* 83(1).
# - Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. *Statistics in Medicine* 24.
# - Few, S. (2006). *Information dashboard design*. O'Reilly.
# %% [markdown] en="sources"
# ### Sources
# - Anderl, E., Becker, I., von Wangenheim, F. and Schumann, J. (2016). Mapping the customer journey. *International Journal of Research in Marketing* 33(3).
# - Blake, T., Nosko, C. and Tadelis, S. (2015). Consumer heterogeneity and paid search effectiveness. *Econometrica* 83(1).
# - Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. *Statistics in Medicine* 24.
# - Few, S. (2006). *Information dashboard design*. O'Reilly.
