# %% [markdown] es="title"
# # 6.1b · Ser los primeros, y cestas de fuera · Ejercicios
#
# **45 minutos, 7 preguntas, 14 puntos.** Primero el tablero de las dos empresas; después, una campaña de tu propia Café Lumbre que nadie repartió a suertes. Trabajas con `ex.data`; si te dieron un código, ponlo en `token` y será la tuya. No hacen falta los datos de fuera.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("worth")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:6.1b).
# %% [markdown] en="title"
# # 6.1b · Being first, and baskets from outside · Exercises
#
# **45 minutes, 7 questions, 14 points.** First the board of the two firms; then a campaign of your own Café Lumbre that nobody dealt by lot. You work with `ex.data`; if you were given a code, put it into `token` and it will be your own. The data from outside are not needed.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("worth")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:6.1b).

# %% key="begin" concepts="first-mover"
import math

import pandas as pd

from coursekit import loyalty, widgets

year = ex.data.orders[ex.data.orders["date"] >= "2025-01-01"]
margin = round((year["amount"] - year["cost"]).sum() / year["amount"].sum(), 3)
market = loyalty.Duopoly(margin=margin, reward=0.03, shield=0.5)
market

# %% [markdown] es="next_share"
# ## 1 · Un mes de mercado
# Completa `next_share`: la cuota de la primera empresa el mes que viene, sin escudo.
#
# - La parte `switching` de la clientela se lo replantea; las demás personas siguen donde están.
# - Quien se lo replantea elige la primera con probabilidad 1 / (1 + exp(−(tirón de la primera − tirón de la segunda))).
#
# Todas las cuotas son razones entre 0 y 1. Una empresa sin club tira 0.
# %% [markdown] en="next_share"
# ## 1 · One month of the market
# Complete `next_share`: the first firm's share next month, without a shield.
#
# - The part `switching` of the customers think again; the other people stay where they are.
# - Whoever thinks again chooses the first with probability 1 / (1 + exp(−(pull of the first − pull of the second))).
#
# All shares are ratios between 0 and 1. A firm without a club pulls 0.

# %% answer="next_share" concepts="first-mover"
def next_share(share, switching, pull_first, pull_second):
    return ...
    ### BEGIN SOLUTION
    chosen = 1 / (1 + math.exp(-(pull_first - pull_second)))
    return (1 - switching) * share + switching * chosen
    ### END SOLUTION

# %% check="next_share"
ex.check("next_share")

# %% [markdown] es="next-share-second" in="solution"
# **Otra manera de probarla:** mes a mes, con la rival a los seis meses, frente a `loyalty.two_firms` sin escudo. **Qué te habría engañado:** mirar solo los meses en que se está a solas.
# %% [markdown] en="next-share-second" in="solution"
# **Another way to try it:** month by month, with the rival after six months, against `loyalty.two_firms` without a shield. **What would have fooled you:** looking at the months of being alone only.

# %% solution="next-share-second"
share, own = 0.5, []
for month in range(36):
    own.append(share)
    share = next_share(share, 0.06, 0.3, 0.3 if month >= 6 else 0)
played = loyalty.two_firms(shield=0, second=6).table["share"]
pd.DataFrame({"by hand": own, "two_firms": played.to_numpy()}, index=played.index).loc[[1, 6, 12, 36]].round(3)

# %% [markdown] es="worth"
# ## 2 · Lo que vale llegar antes
# En `market`, el mercado de la primera celda, tú lanzas hoy y la rival te copia a los **nueve meses**. Se juegan 36 meses.
#
# ¿Cuánto gana tu empresa (la primera) **de más que si nadie tuviera club**, en euros? Escríbelo en `worth`.
# %% [markdown] en="worth"
# ## 2 · What being first is worth
# In `market`, the market of the first cell, you launch today and the rival copies you after **nine months**. 36 months are played.
#
# How much does your firm (the first) earn **more than if nobody had a club**, in euros? Write it in `worth`.

# %% answer="worth" concepts="first-mover"
worth = ...
### BEGIN SOLUTION
played = loyalty.two_firms(market, second=9)
worth = played.first - loyalty.launch_game(market).table.loc["neither", "first"]
### END SOLUTION

# %% check="worth"
ex.check("worth")

# %% [markdown] es="worth-second" in="solution"
# **Con otros retrasos.** Las dos columnas contestan dos preguntas distintas. **Qué te habría engañado:** la primera, que siempre sale bien.
# %% [markdown] en="worth-second" in="solution"
# **With other delays.** The two columns answer two different questions. **What would have fooled you:** the first, which always looks good.

# %% solution="worth-second"
alone = loyalty.launch_game(market).table.loc["neither", "first"]
plays = {lag: loyalty.two_firms(market, second=lag) for lag in (3, 6, 9, 12, 18)}
pd.DataFrame(
    {
        "more than the rival, €": {lag: one.advantage for lag, one in plays.items()},
        "more than with no clubs, €": {lag: one.first - alone for lag, one in plays.items()},
    }
).rename_axis("months until copied").round(0)

# %% [markdown] es="games"
# ## 3 · Cinco mercados
# `markets` tiene cinco mercados. Di qué juego es cada uno con `loyalty.launch_game`:
#
# - `"dilemma"`: a cada una le conviene tener club, y con los dos están peor que sin ninguno;
# - `"both_gain"`: a cada una le conviene, y con los dos están mejor;
# - `"nobody"`: a ninguna le conviene, haga lo que haga la otra;
# - `"depends"`: depende de lo que haga la otra, o de cuál de las dos seas.
# %% [markdown] en="games"
# ## 3 · Five markets
# `markets` holds five markets. Say which game each is, with `loyalty.launch_game`:
#
# - `"dilemma"`: it suits each to have a club, and with both they are worse off than with neither;
# - `"both_gain"`: it suits each, and with both they are better off;
# - `"nobody"`: it suits neither, whatever the other does;
# - `"depends"`: it depends on what the other does, or on which of the two you are.

# %% key="markets" concepts="first-mover"
markets = {
    "coffee": {},
    "lavish": {"reward": 0.12},
    "picnic": {"lift": 0.2},
    "habit": {"pull": 0.0, "shield": 0.0},
    "giant": {"share": 0.9, "reward": 0.05},
}
loyalty.launch_game(**markets["coffee"]).table.round(0)

# %% answer="games" concepts="first-mover"
answer_games = {"coffee": ..., "lavish": ..., "picnic": ..., "habit": ..., "giant": ...}
### BEGIN SOLUTION
answer_games = {
    name: loyalty.launch_game(**changes).verdict for name, changes in markets.items()
}
### END SOLUTION

# %% check="games"
ex.check("games")

# %% [markdown] es="used_more"
# ## 4 · Quien usó el código
# En abril de 2025 tu Café Lumbre mandó el código SPRING25, un 15 % durante cuatro semanas, a quien había comprado hacía poco. Nadie lo repartió a suertes. `before` es lo gastado en las cuatro semanas anteriores; `after`, durante la campaña, en euros.
#
# Haz la cuenta de Julián: ¿cuánto más gastó en `after` quien lo **usó** que quien **no recibió nada**, en %? Escríbelo en `used_more`.
# %% [markdown] en="used_more"
# ## 4 · Those who used the code
# In April 2025 your Café Lumbre sent the code SPRING25, 15% for four weeks, to those who had bought of late. Nobody dealt it by lot. `before` is what was spent in the four weeks before; `after`, during the campaign, in euros.
#
# Do Julián's sum: how much more did those who **used** it spend in `after` than those who **received nothing**, in %? Write it in `used_more`.

# %% key="people" concepts="first-mover"
orders = ex.data.orders.astype({"customer": str})
start, weeks = pd.Timestamp("2025-04-07 10:00"), pd.Timedelta(days=28)


def spent(a):
    period = orders[(orders["date"] >= a) & (orders["date"] < a + weeks)]
    return period.groupby("customer")["amount"].sum()


first = orders.groupby("customer")["date"].min()
people = pd.DataFrame(index=first.index[first < start - weeks])
people["before"], people["after"] = spent(start - weeks), spent(start)
people = people.fillna(0.0)
for column, table in {"sent": ex.data.sends, "used": ex.data.redemptions}.items():
    theirs = table.loc[table["campaign"] == "SPRING25", "customer"].astype(str)
    people[column] = people.index.isin(theirs)
people.groupby(["sent", "used"]).size().rename("people")

# %% answer="used_more" concepts="first-mover"
used_more = ...
### BEGIN SOLUTION
used, nothing = people[people["used"]], people[~people["sent"]]
used_more = 100 * (used["after"].mean() / nothing["after"].mean() - 1)
### END SOLUTION

# %% check="used_more"
ex.check("used_more")

# %% [markdown] es="used-more-second" in="solution"
# **El placebo:** la misma cuenta con `before`. **Qué te habría engañado:** que la cifra sea tan grande. Cuanto más grande, más sospechosa.
# %% [markdown] en="used-more-second" in="solution"
# **The placebo:** the same sum with `before`. **What would have fooled you:** that the figure is so large. The larger, the more suspicious.

# %% solution="used-more-second"
100 * (used["before"].mean() / nothing["before"].mean() - 1)

# %% [markdown] es="grew"
# ## 5 · Quien recibió el código
# Ahora la de Nadia, con todas las personas que lo **recibieron**, lo usaran o no: el factor por el que se multiplicó su gasto medio (`after` entre `before`), entre el factor de quienes no recibieron nada. ¿Cuánto más crecieron, en %? Escríbelo en `grew`.
# %% [markdown] en="grew"
# ## 5 · Those who received the code
# Now Nadia's, with all the people who **received** it, whether or not they used it: the factor by which their mean spending was multiplied (`after` over `before`), over the factor of those who received nothing. How much more did they grow, in %? Write it in `grew`.

# %% answer="grew" concepts="first-mover"
grew = ...
### BEGIN SOLUTION
four = people.groupby("sent")[["before", "after"]].mean()
factor = four["after"] / four["before"]
grew = 100 * (factor[True] / factor[False] - 1)
### END SOLUTION

# %% check="grew"
ex.check("grew")

# %% [markdown] es="grew-second" in="solution"
# **Otra manera**, con su intervalo. En esta empresa simulada la campaña no añadió ningún pedido: está en `ex.data.effects`. **Qué te habría engañado:** leer la cifra como daño, o como ayuda. Se mandó a quien acababa de comprar, y esa racha se acaba sola.
# %% [markdown] en="grew-second" in="solution"
# **Another way**, with its interval. In this simulated company the campaign added no orders: it stands in `ex.data.effects`. **What would have fooled you:** reading the figure as harm, or as help. It was sent to those who had just bought, and that spell ends by itself.

# %% solution="grew-second"
print(loyalty.difference_in_differences(people, member="sent"))
ex.data.effects.set_index("effect").loc[["campaign_orders"], ["value"]]

# %% [markdown] es="sign"
# ## 6 · Lo que se puede firmar
# Sobre los hogares de fuera (campaña 18 de *The Complete Journey*, la de la lección), ¿qué frase firmarías?
#
# - **a)** Usar un cupón cuadruplica lo que gasta un hogar.
# - **b)** La diferencia en diferencias sale algo negativa: la campaña hizo gastar menos.
# - **c)** La cadena mandó los cupones a hogares que ya gastaban mucho más; sin un grupo a suertes no se sabe qué añadieron.
# - **d)** La cadena ganó por ser la primera en dar cupones.
# - **e)** La mayoría de los hogares son clientes nuevos de enero.
# %% [markdown] en="sign"
# ## 6 · What may be signed
# On the households from outside (campaign 18 of *The Complete Journey*, that of the lesson), which sentence would you sign?
#
# - **a)** Using a coupon makes a household spend four times as much.
# - **b)** Difference in differences comes out somewhat negative: the campaign made them spend less.
# - **c)** The chain sent the coupons to households that spent far more already; without a group by lot one does not know what they added.
# - **d)** The chain gained by being the first to give coupons.
# - **e)** Most households are new customers of January.

# %% answer="sign" concepts="first-mover"
answer_sign = ...
### BEGIN SOLUTION
answer_sign = "c"
### END SOLUTION

# %% check="sign"
ex.check("sign")

# %% [markdown] es="memo"
# ## 7 · ¿Nos adelantamos?
# Café Norte prepara un club. Escribe a la directora entre 50 y 180 palabras: si lanzarías antes y por qué, comparando con la rival **y** con hoy; de qué supuesto depende y cómo lo averiguarías; y qué dicen y qué no los cupones de fuera. La celda reúne tus cifras; el explorador deja probar supuestos.
#
# Pon el texto entre las comillas triples. `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 7 · Do we go first?
# Café Norte is preparing a club. Write between 50 and 180 words to the director: whether you would launch before them and why, comparing with the rival **and** with today; which assumption it hangs on and how you would find out; and what the coupons from outside say and do not. The cell gathers your figures; the explorer lets you try assumptions.
#
# Put the text between the triple quotes. `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% key="memo-figures" concepts="first-mover"
game = loyalty.launch_game(market)
lead = loyalty.two_firms(market, second=9)
print("more than the rival, €:     ", round(lead.advantage))
print("more than with no clubs, €: ", round(lead.first - game.table.loc["neither", "first"]))
game

# %% key="memo-explorer" concepts="first-mover"
widgets.DuopolyExplorer(lag=9, market=market)

# %% answer="memo" rubric="text" concepts="first-mover"
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
