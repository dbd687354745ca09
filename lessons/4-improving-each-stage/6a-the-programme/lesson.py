# %% [markdown] es="title"
# # 4.6a · El programa
#
# **50 minutos, en dos ratos.** Estás en la sexta etapa, la lealtad, y toca mejorarla. En 2.6 viste qué es volver y qué es preferir; aquí decides qué se ofrece por ello y qué cuesta.
#
# Al terminar podrás:
# - calcular cuánto más tendría que comprar la gente para que un descuento fijo se pague;
# - encontrar los fallos de una propuesta con tres lecturas: la calculadora, el reglamento y un mercado simulado;
# - construir desde cero un programa sin errores que deja margen, y decir de qué supuestos depende.
# %% [markdown] en="title"
# # 4.6a · The programme
#
# **50 minutes, in two sittings.** You are at the sixth stage, loyalty, and it is time to improve it. In 2.6 you saw what coming back is and what preferring is; here you decide what is offered for it and what that costs.
#
# At the end you will be able to:
# - work out how much more people would have to buy for a lasting discount to pay for itself;
# - find the faults of a proposal in three readings: with the calculator, with the rulebook and with a simulated market;
# - build from nothing a programme without errors that leaves margin, and say which assumptions it hangs on.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, loyalty, widgets
from coursekit.loyalty import Market, example_programme, simulate

lumbre = company()
market = Market.like(lumbre)

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="paper" concepts="suggested-solution tiers"
# ## El papel del jueves
# El club de puntos ha terminado su año de prueba y Julián trae el recambio en una hoja: Bronce, Plata y Oro con 5, 10 y 15 % de descuento, envío gratuito desde Plata y un correo a todo el mundo con un código del 20 %. «Es lo que hace todo el mundo», dice.
#
# La directora te alarga un bolígrafo rojo: «Fírmalo o arréglalo, pero dime por qué».
# %% [markdown] en="paper" concepts="suggested-solution tiers"
# ## Thursday's paper
# The points club has ended its trial year, and Julián brings what is to follow on one sheet: Bronze, Silver and Gold with 5, 10 and 15% off, free shipping from Silver on, and an e-mail to everybody with a code for 20%. “It is what everybody does,” he says.
#
# The director hands you a red pen: “Sign it or mend it, but tell me why.”

# %% key="proposal" concepts="suggested-solution tiers loyalty-programme"
proposal = example_programme("suggested")
proposal

# %% [markdown] es="programme" concepts="loyalty-programme"
# Un **programa de lealtad** son reglas: quién entra, qué hace falta para cada nivel, qué se da, qué se promete por escrito. No es la lealtad. Hay quien vuelve por el premio y se irá con él.
#
# Como son reglas, se pueden escribir en un documento que leen igual una persona y una máquina. Mira la segunda columna de la tabla. ¿Qué hace falta para ser Oro? Antes de seguir, apunta en un papel tres cosas que no te cuadren.
# %% [markdown] en="programme" concepts="loyalty-programme"
# A **loyalty programme** is a set of rules: who gets in, what each tier takes, what is given, what is promised in writing. It is not loyalty. Some come back for the reward and will leave with it.
#
# Being rules, they can be written in a document that a person and a machine read alike. Look at the second column of the table. What does it take to be Gold? Before you go on, write down three things that do not add up for you.

# %% [markdown] es="calculator" concepts="tiers suggested-solution"
# ## Primera lectura: la calculadora
# Oro da un 15 % y envío gratuito. Para que la tienda acabe el año **igual que sin programa**, ¿cuánto más tendría que pedir cada persona de Oro, en %? Escribe un número.
# %% [markdown] en="calculator" concepts="tiers suggested-solution"
# ## First reading: the calculator
# Gold gives 15% and free shipping. For the shop to end the year **as it would without a programme**, how much more would each Gold member have to order, in %? Write a number.

# %% key="calculator-guess"
my_guess = ...

# %% key="worked-break-even" tags="predict" concepts="tiers suggested-solution"
#es # 1 · Lo que quedaba de cada 100 € vendidos, sin programa.
#en # 1 · What was left of every €100 sold, without a programme.
before = 100 * market.margin

#es # 2 · Lo que Oro cuesta por cada 100 €: el descuento y el envío (solo de lo que se envía).
#en # 2 · What Gold costs for every €100: the discount and the shipping (of what is sent).
sending = 100 * market.shipping * market.shipped / market.order_value
gold_costs = 15 + sending

#es # 3 · Lo que queda ahora.
#en # 3 · What is left now.
now = before - gold_costs

#es # 4 · Cuántos pedidos hacen falta para volver a lo de antes.
#en # 4 · How many orders it takes to get back to where we were.
more_orders = 100 * (before / now - 1)

ex.guess(my_guess, more_orders)
pd.Series(
    {
        "left of €100 before": before,
        "discount, €": 15,
        "shipping, €": sending,
        "left of €100 now": now,
        "more orders needed, %": more_orders,
    }
).round(1)

# %% [markdown] es="break-even-read" concepts="tiers"
# No es un 15 %: el descuento no sale de lo vendido, sale del **margen**, y lo pagan todos los pedidos, también los que iban a llegar igual. Eso es el **punto de equilibrio**: c / (m − c), con el coste c y el margen m de cada euro.
#
# La tabla dice lo mismo para otros márgenes, sin envíos. Busca el tuyo, si trabajas en otra cosa. ¿Qué pasa con un margen del 25 %?
# %% [markdown] en="break-even-read" concepts="tiers"
# It is not 15%: the discount does not come out of the sale, it comes out of the **margin**, and all the orders bear it, also those that would have come anyway. That is the **break-even**: c / (m − c), with cost c and margin m of each euro.
#
# The table says the same for other margins, without shipping. Look for yours, if you work in something else. What happens at a margin of 25%?

# %% key="break-even-margins" concepts="tiers"
margins = (0.25, 0.35, round(market.margin, 2), 0.65)
needs = {
    f"margin of {100 * m:.0f}%": {
        f"{d}% off": 100 * loyalty.break_even_uplift(d / 100, m) for d in (5, 10, 15, 20)
    }
    for m in margins
}
pd.DataFrame(needs).rename_axis("more orders needed, %").round(0)

# %% key="break-even-tiers" concepts="tiers suggested-solution"
about = {"margin": market.margin, "order_value": market.order_value}
sent = market.shipping * market.shipped
needed = {
    "Bronze, 5%": loyalty.break_even_uplift(0.05, **about),
    "Silver, 10% + shipping": loyalty.break_even_uplift(0.10, shipping=sent, **about),
    "Gold, 15% + shipping": loyalty.break_even_uplift(0.15, shipping=sent, **about),
}
table = pd.DataFrame({"more orders needed, %": needed}) * 100
table["given on orders that came anyway, % (if +6%)"] = (
    100 * loyalty.subsidised_share(0.06)
)
table.round(1)

# %% [markdown] es="subsidised" concepts="tiers suggested-solution"
# La última columna es la que duele. Aunque el programa funcione y la gente pida un 6 % más, casi todo lo regalado cae en compras que ya iban a hacerse. Dowling y Uncles lo avisaron en 1997; sigue siendo la primera pregunta que hay que hacer a un programa.
# %% [markdown] en="subsidised" concepts="tiers suggested-solution"
# The last column is the one that hurts. Even if the programme works and people order 6% more, nearly all of what is given away falls on purchases that were going to be made. Dowling and Uncles warned of it in 1997; it is still the first question to ask of a programme.

# %% [markdown] es="rulebook" concepts="suggested-solution loyalty-programme"
# ## Segunda lectura: el reglamento
# Un programa se puede repasar como se repasa un contrato: con una lista. La del curso tiene 34 reglas que valen para cualquier diseño, no hay una solución modelo. **E** es un error que hay que arreglar; **W**, un riesgo.
#
# ¿Cuántos errores de tipo E hay en el papel de Julián? Escribe un número.
# %% [markdown] en="rulebook" concepts="suggested-solution loyalty-programme"
# ## Second reading: the rulebook
# A programme can be gone through as one goes through a contract: with a list. The course's has 34 rules that hold for any design; there is no model answer. **E** is an error that must be mended; **W**, a risk.
#
# How many errors of type E are there in Julián's paper? Write a number.

# %% key="rulebook-guess"
my_guess = ...

# %% key="rulebook-errors" tags="predict" concepts="suggested-solution loyalty-programme"
findings = proposal.check(market)
ex.guess(my_guess, len(findings.errors))
for one in findings.errors:
    print(f"{one.rule}  {one.what}")

# %% [markdown] es="rulebook-read" concepts="suggested-solution tiers"
# Compara con tu papel. Cuatro merecen pararse:
#
# - **E06**: nadie dice cuánto hay que comprar para ser Plata u Oro. Sin umbral no hay niveles.
# - **E12**: el código para todo el mundo vale más que ser Oro. Así sabe la mejor clienta lo que vale su nivel.
# - **E30, E31**: publicidad a quien no dijo que sí, y sin salida.
# - **E44**: sin meta, fecha ni grupo de comparación, dentro de un año nadie sabrá si sirvió.
#
# Rosa lleva un año en Oro y hoy recibe el código del 20 %, como todo el mundo. ¿Qué hará con su próximo pedido? Responde antes de bajar.
# %% [markdown] en="rulebook-read" concepts="suggested-solution tiers"
# Compare with your own list. Four deserve a stop:
#
# - **E06**: nobody says how much one has to buy to be Silver or Gold. Without a threshold there are no tiers.
# - **E12**: the code for everybody is worth more than being Gold. That tells the best customer what her tier is worth.
# - **E30, E31**: advertising to people who did not say yes, and with no way out.
# - **E44**: without a goal, a date and a group to compare with, nobody will know in a year whether it worked.
#
# Rosa has been in Gold for a year, and today gets the 20% code like everybody. What will she do with her next order? Answer before you scroll down.

# %% [markdown] es="market" concepts="suggested-solution"
# ## Tercera lectura: el mercado
# (Rosa gastará el código y, desde entonces, esperará al siguiente antes de pedir.)
#
# Las reglas dicen si un programa está bien hecho, no si gana dinero. Para eso lo jugamos: los clientes de Café Lumbre viven el mismo año **dos veces**, con programa y sin él, con la misma suerte. La diferencia es el efecto.
#
# Qué mueve a la gente es un supuesto, escrito en `help(Market)`: por ejemplo, un 1 % de ventaja fija trae de media un 0.3 % más de pedidos.
#
# ¿Qué deja la propuesta en un año, en **miles de euros**? Escribe un número; puede ser negativo.
# %% [markdown] en="market" concepts="suggested-solution"
# ## Third reading: the market
# (Rosa will use the code, and from then on wait for the next before she orders.)
#
# The rules say whether a programme is well made, not whether it earns. For that we play it: Café Lumbre's customers live the same year **twice**, with the programme and without it, with the same luck. The difference is the effect.
#
# What moves people is an assumption, written in `help(Market)`: for instance, a lasting advantage of 1% brings 0.3% more orders on average.
#
# What does the proposal leave in a year, in **thousands of euros**? Write a number; it may be negative.

# %% key="market-guess"
my_guess = ...

# %% key="market-play" tags="predict" concepts="suggested-solution"
result = simulate(proposal, market)
ex.guess(my_guess, result.net / 1000)
charts.programme_account(result)

# %% key="market-figures" concepts="suggested-solution tiers"
pd.Series(
    {
        "orders of members, % more": result.uplift,
        "needed to pay for itself, % more": 100 * result.break_even,
        "share of the gift on orders that came anyway, %": result.subsidised_share,
        "members in Gold, %": result.tier_mix["gold"],
    }
).round(1)

# %% [markdown] es="market-read" concepts="suggested-solution tiers"
# **Más pedidos y menos dinero.** Julián podría enseñar la primera fila en una reunión y recibir un aplauso.
#
# Y mira la última: como nadie puso umbrales, en este juego todo el mundo acaba en Oro. Un nivel en el que está todo el mundo es una rebaja con nombre.
#
# ¿Y si los supuestos fueran otros? La celda sortea veinte mercados parecidos, cada uno con otra gente y otras reacciones.
# %% [markdown] en="market-read" concepts="suggested-solution tiers"
# **More orders and less money.** Julián could show the first row at a meeting and be applauded.
#
# And look at the last: as nobody set thresholds, in this play everybody ends in Gold. A tier that everybody is in is a price cut with a name.
#
# And if the assumptions were others? The cell draws twenty markets of the same kind, each with other people and other reactions.

# %% key="market-many" concepts="suggested-solution"
plays = loyalty.over_seeds(proposal, market, range(20), variants=True, sample=1000)
nets = plays.table["net"]
pd.Series(
    {
        "markets in which it earns": (nets > 0).sum(),
        "out of": len(nets),
        "the worst, €": nets.min(),
        "the best, €": nets.max(),
    }
).round(0).astype(int)

# %% [markdown] es="five" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
# ## ¿Qué más se puede ofrecer?
# Una recompensa es solo una de las cinco estrategias que se recomiendan para esta etapa. Las otras: **comunicación** personal, **encuestas**, **servicio** excepcional y **contenido exclusivo**.
#
# La celda juega las cinco por separado: un club de un solo nivel que da esa cosa y nada más. Llevarlo ya cuesta algo: al final está el club vacío. ¿Cuántas de las cinco dejan dinero? Escribe un número de 0 a 5.
# %% [markdown] en="five" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
# ## What else can be offered?
# A reward is only one of the five strategies recommended for this stage. The others: personal **communication**, **surveys**, exceptional **service** and **exclusive content**.
#
# The cell plays the five one by one: a club of a single tier that gives that thing and nothing else. Running it costs something already: the empty club comes last. How many of the five leave money? Write a number from 0 to 5.

# %% key="five-guess"
my_guess = ...

# %% key="five-plays" tags="predict" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
def club(benefits=(), **talk):
    tier = {"id": "all", "name": "Club", "rank": 1, "benefits": list(benefits)}
    return loyalty.Programme(
        languages=["en"], id="club", name="Club", tiers=[tier],
        communication=talk, consent={"basis": "opt_in"},
    )


letter = {"id": "news", "trigger": "monthly", "purpose": "commercial", "template": "..."}
survey = {"id": "after", "after": "purchase", "measure": "csat"}
recipes = {"type": "exclusive_content", "unit_cost": 0.1}
ahead = {"type": "early_access", "value": 3, "unit_cost": 0.1}
alone = {
    "rewards: 5% off everything": club([{"type": "percent_discount", "value": 5}]),
    "communication: a letter a month": club(messages=[letter]),
    "surveys: after each order": club(surveys=[survey]),
    "service: an answer within a day": club([{"type": "support", "value": 24, "unit_cost": 0.3}]),
    "content: recipes, new coffees first": club([recipes, ahead]),
    "(an empty club)": club(),
}
played = {name: simulate(one, market) for name, one in alone.items()}
one_by_one = pd.DataFrame(
    {
        name: {"margin it brings, €": p.incremental_margin, "cost, €": p.cost, "left, €": p.net}
        for name, p in played.items()
    }
).T
ex.guess(my_guess, (one_by_one["left, €"] > 0).sum())
one_by_one.round(0)

# %% [markdown] es="five-read" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content"
# El descuento es lo que más margen trae **y** lo que más pierde: se paga en cada compra. Una receta se escribe una vez.
#
# Las encuestas dejan lo mismo que el club vacío. El simulador es honrado: preguntar, por sí solo, no mueve a nadie. Valen por lo que se decide con las respuestas, y eso no está en el juego.
#
# Cuidado con el orden de las otras: las separan unos cientos de euros, y dependen de cuánto se supone que la gente las aprecia.
# %% [markdown] en="five-read" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content"
# The discount is what brings most margin **and** what loses most: it is paid on each purchase. A recipe is written once.
#
# Surveys leave the same as the empty club. The simulator is honest: asking, by itself, moves nobody. They are worth what is decided with the answers, and that is not in the play.
#
# Beware of the order of the others: a few hundred euros lie between them, and it hangs on how much people are supposed to care for each.

# %% [markdown] es="budget" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
# ### Repartir el presupuesto
# La directora da 8 000 €. Marta, Inés y Julián han escrito lo que **creen** que traería cada estrategia: un techo, y los euros que traen el 63 % de él (lo viste en 1.2). Son suposiciones, no datos.
#
# Reparte con el ratón o con las flechas. Un truco: mira siempre el *próximo euro*. Si en un sitio trae 1.50 y en otro 0.40, hay que mover dinero. ¿Se te ocurre cuándo habría que dejar parte en la caja?
# %% [markdown] en="budget" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
# ### Sharing out the budget
# The director gives €8 000. Marta, Inés and Julián have written down what they **believe** each strategy would bring: a ceiling, and the euros that bring 63% of it (you saw it in 1.2). They are assumptions, not data.
#
# Share it out with the mouse or the arrow keys. A trick: always look at the *next euro*. If in one place it brings 1.50 and in another 0.40, money should move. Can you think when part of it ought to stay in the till?

# %% key="budget-explorer" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
believed = {
    "rewards": widgets.Response(ceiling=9_000, scale=6_000),
    "communication": widgets.Response(ceiling=2_400, scale=800),
    "surveys": widgets.Response(ceiling=1_500, scale=1_000),
    "service": widgets.Response(ceiling=5_000, scale=2_000),
    "content": widgets.Response(ceiling=3_000, scale=900),
}
widgets.StrategyExplorer(believed, budget=8_000)

# %% key="budget-best" tags="predict" concepts="strategy-rewards strategy-communication strategy-surveys strategy-service strategy-content optimise-loyalty"
shares = {
    "equal parts": dict.fromkeys(believed, 1_600),
    "all of it, the best way": widgets.best_split(8_000, believed),
    "until the next euro brings 1": widgets.best_split(8_000, believed, least=1),
}
rows = {}
for name, share in shares.items():
    split = widgets.strategy_split(share, believed)
    spent, brought = split["spent"].sum(), split["margin"].sum()
    rows[name] = {**split["spent"], "spent in all": spent, "left after paying": brought - spent}
pd.DataFrame(rows).round(0)

# %% [markdown] es="budget-read" concepts="optimise-loyalty"
# Repartir bien no es repartir por igual, ni darlo todo a la estrategia con el techo más alto. Y la última columna deja dinero sin gastar **a propósito**: los últimos euros traerían menos de lo que cuestan.
#
# Pero el reparto es tan bueno como los techos. Cambia el de `rewards` por 6 000 y vuelve a ejecutar: ¿a dónde va su dinero?
# %% [markdown] en="budget-read" concepts="optimise-loyalty"
# Sharing well is neither sharing equally nor giving all to the strategy with the highest ceiling. And the last column leaves money unspent **on purpose**: the last euros would bring less than they cost.
#
# But the split is as good as the ceilings. Change that of `rewards` to 6 000 and run it again: where does its money go?

# %% [markdown] es="catalogue" concepts="exclusive-content"
# ### Barato de dar, bueno de recibir
# Acceso anticipado, descuentos para socios, charlas en línea… el *contenido exclusivo* suele venir en una sola lista. Sepáralo en un **catálogo**: lo que cuesta al año por persona y lo que esa persona dice que vale.
#
# Inés preguntó a sesenta clientes lo segundo (cifras inventadas para la lección). La cuenta es para quien gasta 400 € en 15 pedidos, 4 de ellos enviados. ¿Qué fila pondrías primero?
# %% [markdown] en="catalogue" concepts="exclusive-content"
# ### Cheap to give, good to get
# Early access, discounts for members, talks online… *exclusive content* usually comes in a single list. Take it apart in a **catalogue**: what it costs a year for each person, and what that person says it is worth.
#
# Inés asked sixty customers the second (figures made up for the lesson). The sum is for somebody who spends €400 in 15 orders, 4 of them sent. Which row would you put first?

# %% key="catalogue-table" tags="predict" concepts="exclusive-content"
spend, parcels = 400, 4
catalogue = pd.DataFrame(
    [
        ("10% off for members", 0.10 * spend, 0.10 * spend),
        ("free shipping", market.shipping * parcels, 4.50 * parcels),
        ("new coffees three days ahead", 0.10, 6),
        ("a recipe each season", 0.10, 2),
        ("a tasting a year in the shop", 0.80, 12),
        ("an online talk a month", 7.20, 5),
    ],
    columns=["benefit", "costs us a year, €", "they say it is worth, €"],
).set_index("benefit")
per_euro = catalogue["they say it is worth, €"] / catalogue["costs us a year, €"]
catalogue["worth of each euro"] = per_euro.round(1)
catalogue.sort_values("worth of each euro", ascending=False).round(1)

# %% [markdown] es="catalogue-read" concepts="exclusive-content"
# Un euro de descuento vale un euro: nunca más. Lo que cuesta casi nada y gusta multiplica. Y no todo lo «exclusivo» lo hace: una charla cada mes cuesta más de lo que dicen que vale.
#
# Dos cautelas. Lo que se **dice** que se pagaría suele ser más que lo que se paga (Murphy y otros, 2005). Y el acceso anticipado adelanta compras que quizá llegaban igual: no es gratis del todo.
# %% [markdown] en="catalogue-read" concepts="exclusive-content"
# A euro of discount is worth a euro: never more. What costs next to nothing and is liked multiplies. And not everything “exclusive” does: a talk every month costs more than they say it is worth.
#
# Two cautions. What people **say** they would pay is usually more than what they pay (Murphy and others, 2005). And early access brings forward purchases that might have come anyway: it is not quite free.

# %% [markdown] es="club" concepts="club-membership"
# ### ¿Y si pagan por entrar?
# Marta propone un club con **cuota**: 36 € al año; a cambio, 10 % y envíos gratuitos. «Los clubes atraen a quienes más compran», recuerda. La cuenta media es preciosa: esas ventajas costarían unos 26 € por cliente y la cuota trae 36.
#
# ¿Qué dejaría el club en un año si entra **quien sale ganando** y nadie cambia lo que compra? Escribe tu apuesta en miles de euros.
# %% [markdown] en="club" concepts="club-membership"
# ### And if they pay to get in?
# Marta proposes a club with a **fee**: €36 a year; in return, 10% and free parcels. “Clubs draw those who buy most,” she recalls. The average sum is lovely: those benefits would cost about €26 for each customer, and the fee brings 36.
#
# What would the club leave in a year if **those who gain by it** join, and nobody changes what they buy? Write your guess in thousands of euros.

# %% key="club-guess"
my_guess = ...

# %% key="club-who-joins" tags="predict" concepts="club-membership"
fee = 36
year = lumbre.orders[lumbre.orders["date"] >= "2025-01-01"]
buyers = year.assign(parcel=year["channel"].eq("web")).groupby("customer", observed=True)
buyers = buyers.agg(orders=("amount", "size"), spend=("amount", "sum"), parcels=("parcel", "sum"))
buyers["benefits"] = 0.10 * buyers["spend"] + market.shipping * buyers["parcels"]
gains = buyers["benefits"] > fee


def account(who):
    return {
        "people": len(who),
        "orders each": who["orders"].mean(),
        "benefits each, €": who["benefits"].mean(),
        "club leaves, €": (fee - who["benefits"]).sum(),
    }


ex.guess(my_guess, account(buyers[gains])["club leaves, €"] / 1000)
pd.DataFrame(
    {"if everybody joined": account(buyers), "if those who gain join": account(buyers[gains])}
).round(1)

# %% [markdown] es="club-read" concepts="club-membership"
# Es verdad que el club atrae a quienes más compran. Ese es el problema: por 36 € se llevan ventajas que a ti te cuestan bastante más. Se llama **selección adversa**.
#
# La función da los dos puntos de equilibrio en pedidos al año. Sin compras nuevas son **el mismo número**: lo que gana la persona lo pones tú. Solo los separa que compren más, o dar cosas que valen más de lo que cuestan. Y hay quien se apunta sin echar la cuenta, como en los gimnasios (DellaVigna y Malmendier, 2006).
# %% [markdown] en="club-read" concepts="club-membership"
# It is true that the club draws those who buy most. That is the trouble: for €36 they take home benefits that cost you a good deal more. It is called **adverse selection**.
#
# The function gives both break-even points in orders a year. Without new purchases they are **the same number**: what the person gains is what you put in. Only buying more, or giving things worth more than they cost, draws them apart. And some join without doing the sum, as in gyms (DellaVigna and Malmendier, 2006).

# %% key="club-break-even" concepts="club-membership"
rows = {}
for more in (0, 0.06, 0.20):
    both = loyalty.paid_tier(
        36, 0.10, market.margin, sent, order_value=market.order_value, uplift=more
    )
    rows[f"they order {100 * more:.0f}% more"] = {
        "pays for the customer from (orders)": both.customer_orders,
        "pays for us up to (orders)": both.company_orders,
    }
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="workshop" concepts="design-exercise loyalty-programme"
# ## Segundo rato: hazlo desde cero
# Buen momento para un café. Ahora diseñas tú: tres niveles, sin errores y con margen. La celda abre el **diseñador** con un programa casi vacío. Arriba está el tablero; debajo, la ficha que elijas; a la derecha, lo que ganaría y lo que dicen las reglas.
#
# Debajo tienes seis pasos. Síguelos, o ve por tu cuenta y úsalos cuando te atasques: hay muchos programas buenos. Lo escrito en **negrita** es lo que pone en pantalla; si algo sale mal, **Deshacer**.
#
# Para no subir y bajar: en JupyterLab, botón derecho sobre el título del diseñador y *Create New View for Cell Output*. Se abre en su propio panel, junto a los pasos.

# %% [markdown] en="workshop" concepts="design-exercise loyalty-programme"
# ## Second sitting: make it from nothing
# A good moment for a coffee. Now you design: three tiers, without errors and with margin. The cell opens the **designer** with a nearly empty programme. At the top is the board; below it, the card that you choose; on the right, what it would earn and what the rules find.
#
# Six steps follow. Take them, or go your own way and use them when stuck: there are many good programmes. What is in **bold** stands on the screen; if something goes wrong, **Undo**.
#
# To save scrolling: in JupyterLab, right-click the designer's title and choose *Create New View for Cell Output*. It opens in a panel of its own, beside the steps.

# %% key="designer" concepts="design-exercise loyalty-programme tiers"
designer = widgets.ProgrammeDesigner(market=market, tiers_required=3, answer="my_programme")
designer

# %% [markdown] es="step-bronze" concepts="design-exercise tiers"
# **Paso 1 · El primer nivel.** Abre la ficha **Miembro**. En **Nombre** escribe *Bronce*; no toques **Qué cuenta**: para el primero basta con inscribirse.
#
# Pulsa **Añadir beneficio**. En **Tipo** elige **contenido exclusivo**; en **Como lo leen los miembros**, *una receta cada temporada*; en **Lo que cuesta un uso**, 0.1; en **Lo que vale para un miembro**, 2.
# %% [markdown] en="step-bronze" concepts="design-exercise tiers"
# **Step 1 · The first tier.** Open the card **Member**. In **Name** write *Bronze*; leave **What counts** alone: for the first, joining is enough.
#
# Press **Add benefit**. In **Type** choose **exclusive content**; in **As members read it**, *a recipe each season*; in **What one use costs**, 0.1; in **What it is worth to a member**, 2.

# %% [markdown] es="step-tiers" concepts="design-exercise tiers exclusive-content"
# **Paso 2 · Dos niveles más.** Pulsa **Añadir nivel** y ponle enseguida **Nombre**, *Plata*: sin él no se puede simular. Ya da lo que da el de abajo y ya cuenta el **dinero gastado** en **los últimos días**, 365; en **Desde cuánto** escribe 150. Añade un beneficio: **acceso anticipado**, **Valor** 3 días, *los cafés nuevos tres días antes*, cuesta 0.1, vale 6.
#
# Otra vez **Añadir nivel**: *Oro*, desde 400. Añádele un **evento**: *una cata al año en la tienda*, cuesta 0.8, vale 12.

# %% [markdown] en="step-tiers" concepts="design-exercise tiers exclusive-content"
# **Step 2 · Two tiers more.** Press **Add tier** and give it its **Name** at once, *Silver*: without one it cannot be played. It gives what the one below gives already, and already counts the **money spent** over **the last days**, 365; in **From how much on** write 150. Add a benefit: **early access**, **Value** 3 days, *new coffees three days ahead*, costs 0.1, is worth 6.
#
# **Add tier** again: *Gold*, from 400 on. Give it an **event**: *a tasting each year in the shop*, costs 0.8, is worth 12.

# %% [markdown] es="step-messages" concepts="design-exercise loyalty-programme"
# **Paso 3 · Cuatro mensajes.** Pulsa **Añadir mensaje** cuatro veces. En **Cuándo**, **Para qué** y **Texto** pon:
#
# | Cuándo | Para qué | Texto |
# |---|---|---|
# | Alguien se inscribe | transaccional | Hola, {first_name}: ya estás en {programme}. Tienes: {benefits}. |
# | Se alcanza un nivel | transaccional | {first_name}, ya estás en {tier}. Tienes: {benefits}. |
# | Un nivel está en riesgo (**Días**: 30) | transaccional | {first_name}, el {review_date} revisamos tu nivel {tier}. |
# | Cada mes | comercial | {first_name}, esto es tuyo: {benefits}. Para no recibir más: {unsubscribe_link} |
#
# En el último, además, **A quién**: **quien dijo que sí**. Debajo del texto se ve cómo lo leería Ana.
# %% [markdown] en="step-messages" concepts="design-exercise loyalty-programme"
# **Step 3 · Four messages.** Press **Add message** four times. In **When**, **What for** and **Text** put:
#
# | When | What for | Text |
# |---|---|---|
# | Somebody joins | transactional | Hello {first_name}, you are in {programme} now. You have: {benefits}. |
# | A tier is reached | transactional | {first_name}, you are in {tier} now. You have: {benefits}. |
# | A tier is at risk (**Days**: 30) | transactional | {first_name}, on {review_date} we review your {tier} tier. |
# | Each month | commercial | {first_name}, this is yours: {benefits}. To get no more: {unsubscribe_link} |
#
# In the last, besides, **To whom**: **whoever said yes**. Below the text you see how Ana would read it.

# %% [markdown] es="step-fair" concepts="design-exercise loyalty-programme"
# **Paso 4 · Juego limpio.** Pestaña **Consentimiento y juego limpio**: en **Con qué fundamento se escribe a los clientes**, que dijeron que sí; en **Dónde se da uno de baja**, en cada mensaje; **Mensajes comerciales en treinta días, como mucho**, 1. Marca **Se retira lo que ganó una compra devuelta**. En **Quién queda fuera y qué se guarda**, dos frases: cómo participa quien no usa correo, y qué datos guardas y cuánto tiempo.
# %% [markdown] en="step-fair" concepts="design-exercise loyalty-programme"
# **Step 4 · Fair play.** The tab **Consent and fair play**: in **On what ground customers are written to**, that they said yes; in **Where one gets out**, in every message; **Commercial messages in thirty days, at most**, 1. Tick **What a returned purchase earned is taken back**. In **Who is left out, and what is kept**, two sentences: how somebody without e-mail takes part, and which data you keep and for how long.

# %% [markdown] es="step-plan" concepts="design-exercise loyalty-programme optimise-loyalty"
# **Paso 5 · Qué esperas y cómo lo sabrás.** Pestaña **Supuestos y metas**. Supuestos: margen 49, pedido medio 27, 7 pedidos al año, enviar cuesta 3.8, llevar el programa cuesta 600 al año y un mensaje 0.005.
#
# **Añadir meta**: *orders_per_customer*, está en 7, debe estar en 7.1, para 2027-01-31, comparado con **un grupo que queda fuera por sorteo**, un 10 %; no debe empeorar *margin_per_customer*, límite 90. Y **Cuándo parar**: *incremental_margin*, límite 0, se mira el 2027-02-15, y qué se hace entonces.
# %% [markdown] en="step-plan" concepts="design-exercise loyalty-programme optimise-loyalty"
# **Step 5 · What you expect and how you will know.** The tab **Assumptions and goals**. Assumptions: margin 49, average order 27, 7 orders a year, sending costs 3.8, running the programme costs 600 a year and a message 0.005.
#
# **Add goal**: *orders_per_customer*, it stands at 7, should stand at 7.1, by 2027-01-31, compared with **a group left out by lot**, 10%; *margin_per_customer* must not get worse, limit 90. And **When to stop**: *incremental_margin*, limit 0, looked at on 2027-02-15, and what is done then.

# %% [markdown] es="step-read" concepts="design-exercise optimise-loyalty"
# **Paso 6 · Lee el panel.** Si queda algún error, pulsa en él: te lleva al campo. Cuando ponga *Errores: 0*, mira **Lo que ganaría**: la cifra, su intervalo (solo la suerte) y los mercados parecidos (también los supuestos).
#
# Ahora rómpelo a propósito: da a Oro un **porcentaje de descuento** y sube el control de 0 a 15. ¿Dónde cruza el cero? **Deshacer** lo devuelve.
#
# Para llevártelo: **Como texto**, copia desde `my_programme =` y pégalo en el ejercicio. Si vuelves a ejecutar la celda del diseñador empieza otro vacío; lo que copiaste entra de nuevo por **Leer un programa**.
# %% [markdown] en="step-read" concepts="design-exercise optimise-loyalty"
# **Step 6 · Read the panel.** If an error is left, press it: it takes you to the field. Once it says *Errors: 0*, look at **What it would earn**: the figure, its interval (luck alone) and the markets like it (the assumptions too).
#
# Now break it on purpose: give Gold a **percentage off** and move the slider from 0 to 15. Where does it cross zero? **Undo** brings it back.
#
# To take it with you: **As text**, copy from `my_programme =` on and paste it in the exercise. Running the designer's cell again begins an empty one; what you copied goes back in by **Read a programme in**.

# %% key="designer-result" concepts="design-exercise optimise-loyalty"
#es # Con lo que hay ahora en el diseñador; sin tocar nada, el programa casi vacío del principio.
#en # With what is in the designer now; untouched, the nearly empty programme of the beginning.
print(designer.findings.sentence())
designer.net

# %% [markdown] es="misleads" concepts="optimise-loyalty"
# ## Lo que engaña
# ### «Nuestros socios compran mucho más»
# Es la frase con la que se defiende casi cualquier programa. Tomemos uno que sí gana, el arreglo que trae el curso, y hagamos las dos cuentas: la del informe (socios frente a los demás) y la verdad, que en un juego se sabe.
#
# ¿Cuántas veces más grande es la del informe? Escribe un número.
# %% [markdown] en="misleads" concepts="optimise-loyalty"
# ## What misleads
# ### “Our members buy far more”
# It is the sentence with which nearly any programme is defended. Let us take one that does earn, the repair that comes with the course, and do both sums: that of the report (members against the rest) and the truth, which in a play is known.
#
# How many times larger is that of the report? Write a number.

# %% key="misleads-guess"
my_guess = ...

# %% key="misleads-naive" tags="predict" concepts="optimise-loyalty"
repaired = example_programme("repaired")
fair = simulate(repaired, market)
ex.guess(my_guess, fair.naive_uplift / fair.uplift)
pd.Series(
    {"members against the rest, % more": fair.naive_uplift, "the truth, % more": fair.uplift}
).round(1)

# %% [markdown] es="misleads-read" concepts="optimise-loyalty"
# Se apunta quien ya compraba más. Leenheer y otros (2007) lo encontraron con hogares de verdad: al corregirlo, el efecto quedaba en una séptima parte. Por eso la meta lleva un grupo que queda fuera **por sorteo**. Sigue en 5.4.
#
# ### Veinte suertes no son veinte mercados
# Repetir el mismo mercado con otra suerte da un intervalo estrecho y mucha confianza. Lo que no se sabe es cómo es el mercado. Compara:
# %% [markdown] en="misleads-read" concepts="optimise-loyalty"
# Those who already bought more are the ones who join. Leenheer and others (2007) found it with real households: once corrected, a seventh of the effect was left. That is why the goal has a group left out **by lot**. More in 5.4.
#
# ### Twenty lucks are not twenty markets
# Repeating the same market with other luck gives a narrow interval and much confidence. What is not known is what the market is like. Compare:

# %% key="misleads-luck" concepts="optimise-loyalty"
luck = loyalty.over_seeds(repaired, market, range(20))
doubt = loyalty.over_seeds(repaired, market, range(20), variants=True)
rows = {}
for name, many in {"same market, other luck": luck, "other markets like it": doubt}.items():
    rows[name] = {
        "left, € (mean)": many.net.value,
        "low": many.net.low,
        "high": many.net.high,
        "earns in, %": many.earns.value,
    }
pd.DataFrame(rows).T.round(0)

# %% [markdown] es="misleads-first" concepts="loyalty-programme optimise-loyalty"
# ### Y tres frases que suenan a ley
# - «El primero del sector se lleva lo mejor». Se repite en los manuales; no conocemos un experimento que lo sostenga.
# - «Los socios nos quieren». Puede que quieran el café de los martes a mitad de precio (2.6: lealtad espuria).
# - «No tiene errores, así que funciona». El reglamento dice que no hay fallos conocidos; el mercado, que bajo estos supuestos gana. Ninguno de los dos es la calle.
# %% [markdown] en="misleads-first" concepts="loyalty-programme optimise-loyalty"
# ### And three sentences that sound like laws
# - “The first in a sector gets the best of it.” Handbooks repeat it; we know of no experiment that supports it.
# - “Members love us.” They may love the coffee at half price on Tuesdays (2.6: spurious loyalty).
# - “It has no errors, so it works.” The rulebook says that there are no known faults; the market, that it earns under these assumptions. Neither is the street.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Un descuento fijo lo pagan todos los pedidos. Equilibrio: c / (m − c), con el coste y el margen de cada euro.
# - Tres lecturas: la calculadora, el reglamento, el mercado. Cada una ve lo que las otras no.
# - Más pedidos no es más dinero.
# - Da lo que cuesta poco y vale mucho; reparte mirando el próximo euro, y deja en la caja los que no se pagan.
# - A un club con cuota entra quien sale ganando.
# - Sin un grupo por sorteo, dentro de un año tendrás un informe, no una respuesta.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:4.6a), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - A lasting discount is paid on all the orders. Break-even: c / (m − c), with cost and margin of each euro.
# - Three readings: the calculator, the rulebook, the market. Each sees what the others do not.
# - More orders is not more money.
# - Give what costs little and is worth much; share by the next euro, and leave in the till those that do not pay.
# - A club with a fee is joined by those who gain.
# - Without a group drawn by lot, in a year you will have a report, not an answer.
#
# **Now you:** [exercises of this part](exercise:4.6a), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Dowling, G. y Uncles, M. (1997). Do customer loyalty programs really work? *Sloan Management Review* 38(4).
# - Leenheer, J., van Heerde, H., Bijmolt, T. y Smidts, A. (2007). Do loyalty programs really enhance behavioral loyalty? *International Journal of Research in Marketing* 24(1).
# - Nagle, T. y Müller, G. (2017). *The Strategy and Tactics of Pricing*, 6.ª ed..
# - Kotler, P. y Keller, K. L. (2016). *Marketing Management*, 15.ª ed., cap. 5.
# - Murphy, J. y otros (2005). A meta-analysis of hypothetical bias in stated preference valuation. *Environmental and Resource Economics* 30(3).
# - DellaVigna, S. y Malmendier, U. (2006). Paying not to go to the gym. *American Economic Review* 96(3).
# %% [markdown] en="sources"
# ### Sources
# - Dowling, G. and Uncles, M. (1997). Do customer loyalty programs really work? *Sloan Management Review* 38(4).
# - Leenheer, J., van Heerde, H., Bijmolt, T. and Smidts, A. (2007). Do loyalty programs really enhance behavioral loyalty? *International Journal of Research in Marketing* 24(1).
# - Nagle, T. and Müller, G. (2017). *The Strategy and Tactics of Pricing*, 6th ed..
# - Kotler, P. and Keller, K. L. (2016). *Marketing Management*, 15th ed., ch. 5.
# - Murphy, J. and others (2005). A meta-analysis of hypothetical bias in stated preference valuation. *Environmental and Resource Economics* 30(3).
# - DellaVigna, S. and Malmendier, U. (2006). Paying not to go to the gym. *American Economic Review* 96(3).
