# %% [markdown] es="title"
# # 4.6a · El programa · Ejercicios
#
# **60 minutos, 8 preguntas, 19 puntos**; la 7 es un diseño y se lleva veinte. Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("gold")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.6a).
# %% [markdown] en="title"
# # 4.6a · The programme · Exercises
#
# **60 minutes, 8 questions, 19 points**; number 7 is a design and takes twenty of them. You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("gold")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.6a).

# %% key="begin"
import pandas as pd

from coursekit import loyalty, widgets
from coursekit.loyalty import Market, example_programme

year = ex.data.orders[ex.data.orders["date"] >= "2025-01-01"]
margin = (year["amount"] - year["cost"]).sum() / year["amount"].sum()
order_value = year["amount"].mean()
sent_share = (year["channel"] == "web").mean()
pd.Series({"margin": margin, "order_value": order_value, "sent_share": sent_share}).round(3)

# %% [markdown] es="gold"
# ## 1 · Cuánto tendría que crecer Oro
# Inés rebaja la propuesta: Oro tendrá un **12 %** fijo y envío gratuito. Enviar un pedido cuesta 3.80 € y solo se envía la parte `sent_share` de los pedidos; los demás se compran en tienda.
#
# ¿Cuánto más tendría que pedir **cada** persona de Oro para que la tienda quedara igual? Usa `margin`, `order_value` y `sent_share`, y escríbelo en `gold_needs`, en %.
# %% [markdown] en="gold"
# ## 1 · How much Gold would have to grow
# Inés trims the proposal: Gold will have a lasting **12%** and free shipping. Sending an order costs €3.80, and only the share `sent_share` of the orders is sent; the others are bought in a shop.
#
# How much more would **each** Gold member have to order for the shop to be as well off? Use `margin`, `order_value` and `sent_share`, and write it in `gold_needs`, in %.

# %% answer="gold" concepts="tiers"
gold_needs = ...
### BEGIN SOLUTION
cost = 0.12 + 3.80 * sent_share / order_value
gold_needs = 100 * cost / (margin - cost)
### END SOLUTION

# %% check="gold"
ex.check("gold")

# %% [markdown] es="gold-second" in="solution"
# **Otra manera:** `loyalty.break_even_uplift` hace la cuenta. **Qué te habría engañado:** olvidar el envío, o pagarlo en los cafés que se toman en el mostrador.
# %% [markdown] en="gold-second" in="solution"
# **Another way:** `loyalty.break_even_uplift` does the sum. **What would have fooled you:** forgetting the parcels, or paying for them with the coffees drunk at the counter.

# %% solution="gold-second"
100 * loyalty.break_even_uplift(0.12, margin, shipping=3.80 * sent_share, order_value=order_value)

# %% [markdown] es="redpen"
# ## 2 · El bolígrafo rojo
# La tienda de Sevilla ha mandado su borrador. Une cada frase con su fallo: `"no_threshold"` (no se dice qué hace falta), `"code_beats_tier"` (lo de cualquiera vale más que el nivel), `"benefit_lost"` (al subir se pierde algo), `"no_consent"` (no dijeron que sí), `"no_control"` (no hay con quién comparar) o `"too_generous"` (se da demasiado).
#
# - **vip**: «Quien compre mucho será VIP».
# - **party**: «En diciembre, código FIESTA para todos: 25 %. El nivel más alto tiene un 10 % todo el año».
# - **ladder**: «Plata, desde 150 € al año: envío gratuito y una taza. Oro, desde 400 €: 10 %».
# - **list**: «Mandaremos las novedades a todos los correos que tenemos de los pedidos».
# - **success**: «Si el año que viene vendemos más, habrá funcionado».
# %% [markdown] en="redpen"
# ## 2 · The red pen
# The shop in Seville has sent its draft. Match each sentence with its fault: `"no_threshold"` (not said what it takes), `"code_beats_tier"` (what anybody gets beats the tier), `"benefit_lost"` (something is lost on going up), `"no_consent"` (they did not say yes), `"no_control"` (nobody to compare with) or `"too_generous"` (too much is given).
#
# - **vip**: “Whoever buys a lot will be a VIP.”
# - **party**: “In December, code FIESTA for everybody: 25%. The top tier has 10% all year.”
# - **ladder**: “Silver, from €150 a year: free shipping and a mug. Gold, from €400: 10%.”
# - **list**: “We will send news to all the e-mail addresses of our orders.”
# - **success**: “If we sell more next year, it will have worked.”

# %% answer="redpen" concepts="suggested-solution tiers"
answer_redpen = {"vip": ..., "party": ..., "ladder": ..., "list": ..., "success": ...}
### BEGIN SOLUTION
answer_redpen = {
    "vip": "no_threshold",
    "party": "code_beats_tier",
    "ladder": "benefit_lost",
    "list": "no_consent",
    "success": "no_control",
}
### END SOLUTION

# %% check="redpen"
ex.check("redpen")

# %% [markdown] es="catalogue"
# ## 3 · El catálogo de Oro
# Para quienes gastaron **400 € o más** en 2025, haz la tabla `catalogue` con una fila por ventaja (`benefit`) y las columnas `cost` (lo que nos cuesta al año por persona, de media) y `per_euro` (lo que dicen que vale entre lo que cuesta):
#
# | benefit | nos cuesta | dicen que vale |
# |---|---|---|
# | `discount` | 10 % de lo que gastan | lo mismo |
# | `shipping` | 3.80 € por envío | 4.50 € por envío |
# | `early_access` | 0.10 € al año | 6 € al año |
# | `tasting` | 0.80 € al año | 12 € al año |
# | `talks` | 0.60 € **al mes** | 5 € al año |
#
# La celda deja en `buyers` los pedidos, el gasto y los envíos de cada persona.
# %% [markdown] en="catalogue"
# ## 3 · The catalogue of Gold
# For those who spent **€400 or more** in 2025, make the table `catalogue` with a row for each benefit (`benefit`) and the columns `cost` (what it costs us a year for each person, on average) and `per_euro` (what they say it is worth over what it costs):
#
# | benefit | costs us | they say it is worth |
# |---|---|---|
# | `discount` | 10% of what they spend | the same |
# | `shipping` | €3.80 for each parcel | €4.50 for each parcel |
# | `early_access` | €0.10 a year | €6 a year |
# | `tasting` | €0.80 a year | €12 a year |
# | `talks` | €0.60 **a month** | €5 a year |
#
# The cell leaves in `buyers` the orders, the spending and the parcels of each person.

# %% key="buyers" concepts="exclusive-content club-membership"
buyers = year.assign(parcel=year["channel"].eq("web")).groupby("customer", observed=True)
buyers = buyers.agg(orders=("amount", "size"), spend=("amount", "sum"), parcels=("parcel", "sum"))
buyers.describe().loc[["count", "mean", "50%", "max"]].round(1)

# %% answer="catalogue" concepts="exclusive-content"
catalogue = ...
### BEGIN SOLUTION
gold = buyers[buyers["spend"] >= 400]
spend, parcels = gold["spend"].mean(), gold["parcels"].mean()
catalogue = pd.DataFrame(
    {
        "cost": [0.10 * spend, 3.80 * parcels, 0.10, 0.80, 0.60 * 12],
        "worth": [0.10 * spend, 4.50 * parcels, 6, 12, 5],
    },
    index=pd.Index(["discount", "shipping", "early_access", "tasting", "talks"], name="benefit"),
)
catalogue["per_euro"] = catalogue["worth"] / catalogue["cost"]
### END SOLUTION

# %% check="catalogue"
ex.check("catalogue")

# %% [markdown] es="split"
# ## 4 · Cinco estrategias, un presupuesto
# La directora da **6 000 €**. `curves` tiene lo que se supone de cada estrategia. Haz `split`, los euros de cada una (una Series o un diccionario), de modo que traigan lo más posible y **sin gastar ningún euro que traiga menos de uno**.
#
# Empieza con el explorador; después, afina con `widgets.strategy_split` o `widgets.best_split`.
# %% [markdown] en="split"
# ## 4 · Five strategies, one budget
# The director gives **€6 000**. `curves` holds what is assumed of each strategy. Make `split`, the euros for each (a Series or a dict), so that they bring as much as possible and **without spending any euro that brings less than one**.
#
# Begin with the explorer; then refine with `widgets.strategy_split` or `widgets.best_split`.

# %% key="curves" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
#es # Se supone: el techo de cada una, como parte del margen de 2025, y los euros que traen el 63 % de él.
#en # Assumed: the ceiling of each, as a share of the margin of 2025, and the euros that bring 63% of it.
year_margin = margin * year["amount"].sum()
assumed = {
    "rewards": (0.06, 1500),
    "communication": (0.02, 200),
    "surveys": (0.01, 300),
    "service": (0.04, 500),
    "content": (0.025, 220),
}
curves = {
    name: widgets.Response(ceiling=round(share * year_margin), scale=scale)
    for name, (share, scale) in assumed.items()
}
widgets.StrategyExplorer(curves, budget=6000)

# %% answer="split" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
split = ...
### BEGIN SOLUTION
split = widgets.best_split(6000, curves, least=1)
### END SOLUTION

# %% check="split"
ex.check("split")

# %% [markdown] es="split-second" in="solution"
# **Otra manera**, sin fórmula: dar los euros de diez en diez a quien mejor los use, y parar a tiempo. **Qué te habría engañado:** creer que un presupuesto hay que gastarlo.
# %% [markdown] en="split-second" in="solution"
# **Another way**, without a formula: hand the euros out ten at a time to whichever uses them best, and stop in time. **What would have fooled you:** believing that a budget has to be spent.

# %% solution="split-second"
by_tens = dict.fromkeys(curves, 0)
while sum(by_tens.values()) < 6000:
    best = max(curves, key=lambda name: curves[name].next_euro(by_tens[name]))
    if curves[best].next_euro(by_tens[best]) < 1:
        break
    by_tens[best] += 10
widgets.strategy_split(by_tens, curves).round(2)

# %% [markdown] es="club"
# ## 5 · Un club con cuota
# Marta baja la cuota a **30 €** al año: 10 % de descuento y envíos gratuitos (3.80 € cada uno). La columna `benefits` es lo que esas ventajas le valdrían a cada persona con lo que compró en 2025.
#
# Supón que entra quien sale ganando con lo que **ya** compra, y que, una vez dentro, pide un **10 % más** de todo: más margen (`margin` por cada euro) y también más ventajas.
#
# ¿Qué deja el club en un año frente a no tenerlo? Escríbelo en `club_leaves`, en euros.
# %% [markdown] en="club"
# ## 5 · A club with a fee
# Marta lowers the fee to **€30** a year: 10% off and free parcels (€3.80 each). The column `benefits` is what those benefits would be worth to each person with what they bought in 2025.
#
# Suppose that those who gain with what they **already** buy join, and that once in they order **10% more** of everything: more margin (`margin` for each euro), and more benefits too.
#
# What does the club leave in a year against not having it? Write it in `club_leaves`, in euros.

# %% key="benefits" concepts="club-membership"
buyers["benefits"] = 0.10 * buyers["spend"] + 3.80 * buyers["parcels"]
buyers.sort_values("benefits", ascending=False).head().round(1)

# %% answer="club" concepts="club-membership"
club_leaves = ...
### BEGIN SOLUTION
joins = buyers[buyers["benefits"] > 30]
extra = 0.10 * joins["spend"] * margin
club_leaves = (30 + extra - 1.10 * joins["benefits"]).sum()
### END SOLUTION

# %% check="club"
ex.check("club")

# %% [markdown] es="club-second" in="solution"
# **Qué te habría engañado:** la media de toda la clientela. Con ella el club parece un negocio; el problema es quién entra.
# %% [markdown] en="club-second" in="solution"
# **What would have fooled you:** the mean of all customers. With it the club looks like good business; the trouble is who joins.

# %% solution="club-second"
rows = {}
for name, who in {"everybody": buyers, "those who gain": joins}.items():
    leaves = 30 + 0.10 * who["spend"] * margin - 1.10 * who["benefits"]
    rows[name] = {"people": len(who), "benefits each, €": who["benefits"].mean(), "club leaves, €": leaves.sum()}
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="markets"
# ## 6 · ¿En cuántos mercados gana?
# Julián vuelve con otro programa, *Granos*: puntos en lugar de descuentos, sin un solo error. En el mercado de la celda (Café Lumbre en cifras redondas, la misma para todo el mundo) deja algo. «¿Lo ves?», dice.
#
# Juega `beans` en **veinte mercados parecidos**, los de `range(20)`, con `sample=1000`. ¿En cuántos deja dinero? Escríbelo en `markets_won`, de 0 a 20.
# %% [markdown] en="markets"
# ## 6 · In how many markets does it earn?
# Julián comes back with another programme, *Beans*: points instead of discounts, without a single error. In the market of the cell (Café Lumbre in round figures, the same for everybody) it leaves something. “You see?” he says.
#
# Play `beans` in **twenty markets of the same kind**, those of `range(20)`, with `sample=1000`. In how many does it leave money? Write it in `markets_won`, from 0 to 20.

# %% key="market" concepts="design-exercise optimise-loyalty"
beans = example_programme("points")
market = Market(
    customers=3500, orders_per_year=7, order_value=27, margin=0.49,
    shipping=3.8, shipped=0.24, consent=0.58, uptake=0.28,
)
print(beans.check(market).sentence())
loyalty.simulate(beans, market)

# %% answer="markets" concepts="design-exercise"
markets_won = ...
### BEGIN SOLUTION
plays = loyalty.over_seeds(beans, market, range(20), variants=True, sample=1000)
markets_won = int((plays.table["net"] > 0).sum())
### END SOLUTION

# %% check="markets"
ex.check("markets")

# %% [markdown] es="design"
# ## 7 · Tu programa
# Diseña un programa de **tres niveles** para Café Lumbre, sin errores y que deje margen en el mercado de la celda. Puede ser el que hiciste en la lección u otro muy distinto: con puntos, con cuota, sin un solo correo publicitario. No hay solución modelo.
#
# Hazlo en el diseñador (los seis pasos de la [lección](lesson:4.6a) valen aquí igual), ve a **Como texto**, copia el recuadro que empieza por `my_programme = ` y pégalo en la celda de respuesta en lugar de lo que hay. `ex.check("design")` dice qué falta, lo más importante primero, y dónde.
# %% [markdown] en="design"
# ## 7 · Your programme
# Design a programme of **three tiers** for Café Lumbre, without errors and leaving margin in the market of the cell. It may be the one you made in the lesson or quite another: with points, with a fee, without a single advertising e-mail. There is no model answer.
#
# Make it in the designer (the six steps of the [lesson](lesson:4.6a) hold here too), go to **As text**, copy the box that begins with `my_programme = ` and paste it in the answer cell in the place of what is there. `ex.check("design")` says what is missing, the most important first, and where.

# %% key="design-widget" concepts="loyalty-programme design-exercise tiers optimise-loyalty"
widgets.ProgrammeDesigner(market=market, tiers_required=3, answer="my_programme")

# %% answer="design" concepts="loyalty-programme design-exercise tiers optimise-loyalty suggested-solution"
my_programme = ...
### BEGIN SOLUTION
club = example_programme("repaired").to_data()
club["name"] = {"es": "Club Brasa", "en": "Club Ember"}
del club["offers"]
talk = club["communication"]
talk["messages"] = [one for one in talk["messages"] if one["id"] != "we_miss_you"]
for tier in club["tiers"]:
    tier["benefits"] = [one for one in tier["benefits"] if one["type"] != "free_shipping"]
my_programme = club
### END SOLUTION

# %% check="design"
ex.check("design")

# %% [markdown] es="design-second" in="solution"
# Este parte del arreglo que trae el curso, `example_programme("repaired")`, sin código ni envíos. **Otro camino**, con puntos, también valdría. **Qué te habría engañado:** que no haya errores. El mismo programa con un 5, un 10 y un 15 % tampoco los tiene:
# %% [markdown] en="design-second" in="solution"
# This one starts from the repair that comes with the course, `example_programme("repaired")`, without a code or parcels. **Another way**, with points, would do too. **What would have fooled you:** that there are no errors. The same programme with 5, 10 and 15% has none either:

# %% solution="design-second"
mine = loyalty.Programme.from_data(my_programme)
dear = example_programme("repaired").to_data()
for tier, off in zip(dear["tiers"], (5, 10, 15)):
    tier["benefits"].append({"type": "percent_discount", "value": off, "cap": {"amount": 100}})
dear = loyalty.Programme.from_data(dear)
rows = {}
for name, one in {"this one": mine, "the same with 5, 10 and 15%": dear}.items():
    rows[name] = {"errors": len(one.check(market).errors), "left, €": loyalty.simulate(one, market).net}
pd.DataFrame(rows).T.round(0)

# %% [markdown] es="memo"
# ## 8 · ¿Se lanza?
# Escribe a la directora entre 45 y 170 palabras: si lanzarías tu programa, qué deja después de pagarlo todo y lo segura que es esa cifra, qué dejaste fuera y por qué, y cómo se sabrá si fue buena idea. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · Is it launched?
# Write between 45 and 170 words to the director: whether you would launch your programme, what it leaves after paying for everything and how sure that figure is, what you left out and why, and how one will know whether it was a good idea. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="design-exercise optimise-loyalty"
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
