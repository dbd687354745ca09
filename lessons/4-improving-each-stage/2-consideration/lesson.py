# %% [markdown] es="title"
# # 4.2 · Mejorar la consideración
#
# **40 minutos.** Módulo 4: mejorar cada etapa. En la [lección 2.2](lesson:2.2) miraste a quien duda. Ahora toca decidir qué se hace por esa persona, y cómo se sabe si sirvió.
#
# Al terminar podrás:
# - ordenar productos por sus reseñas sin que ganen los que tienen tres, y contar a cuánta gente honrada acusa una regla;
# - leer una prueba entre incentivo e información hasta el euro: lo que cuesta cada cliente **de más**;
# - decir cuánta gente necesita una prueba y por qué no se para el primer día bueno.
# %% [markdown] en="title"
# # 4.2 · Improving consideration
#
# **40 minutes.** Module 4: improving each stage. In [lesson 2.2](lesson:2.2) you looked at people who hesitate. Now comes the decision what to do for them, and how one knows whether it helped.
#
# At the end you will be able to:
# - rank products by their reviews without those that have three of them winning, and count how many honest people a rule accuses;
# - read a trial of incentive against information down to the euro: what each **extra** customer costs;
# - say how many people a trial needs, and why one does not stop on the first good day.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import charts, company, kpis, widgets

pd.set_option("display.max_colwidth", 90)
lumbre = company()
reviews, leads, orders = lumbre.reviews, lumbre.leads, lumbre.orders

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre las etapas que ya conoces. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the stages that you know already. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="six" concepts="reviews"
# ## Seis reseñas
# Julián quiere poner una estrella de **«Lo mejor valorado»** en la web. Marta ha leído las reseñas y levanta la ceja: «Algunas no las escribió ningún cliente».
#
# Estas seis tienen cinco estrellas. ¿Cuáles te suenan a inventadas? Escribe sus números en una lista.
# %% [markdown] en="six" concepts="reviews"
# ## Six reviews
# Julián wants to put a star for **“Best rated”** on the web site. Marta has read the reviews and raises an eyebrow: “Some of these were written by no customer.”
#
# These six have five stars. Which of them sound invented to you? Write their numbers in a list.

# %% key="six-table" concepts="reviews"
picked = ["R00083", "R00648", "R00388", "R00653", "R00057", "R00416"]
six = reviews.set_index("review").loc[picked].reset_index()
six.index = pd.RangeIndex(1, 7, name="number")
#es six[["text_es", "product"]]
#en six[["text_en", "product"]]

# %% key="six-guess"
my_suspects = [...]

# %% key="six-answer" tags="predict" concepts="reviews"
#es # Lo único que no se puede inventar: ¿hay un pedido de ese producto detrás?
#en # The one thing that cannot be made up: is there an order of that product behind it?
six = six.assign(suspect=six.index.isin(my_suspects), order_behind=six["order"].notna())
six[["product", "suspect", "order_behind"]]

# %% [markdown] es="six-read" concepts="reviews"
# ¿Acusaste a alguien que sí compró? Es lo normal: la gente contenta escribe corto y sin detalles. El **texto** delata poco. Un **pedido** detrás dice mucho más, aunque no todo: un regalo lo reseña quien no lo pagó.
#
# Muchas webs no guardan ese dato y usan reglas. Probemos tres con las reseñas de cinco estrellas:
# - *frase repetida*: otra reseña dice exactamente lo mismo;
# - *dos en 48 horas*: otra del mismo producto, dos días antes o después;
# - *tres en 48 horas*: al menos otras dos.
#
# De cada cien reseñas que señala la primera regla, ¿cuántas son de clientes de verdad?
# %% [markdown] en="six-read" concepts="reviews"
# Did you accuse somebody who did buy? That is usual: contented people write little and without detail. The **text** gives little away. An **order** behind it says much more, though not everything: a present is reviewed by somebody who did not pay for it.
#
# Many web sites do not keep that and use rules. Let us try three on the five-star reviews:
# - *same sentence*: another review says exactly the same;
# - *two in 48 hours*: another one of the same product, two days before or after;
# - *three in 48 hours*: at least two others.
#
# Of every hundred reviews that the first rule points at, how many are from real customers?

# %% key="rules-guess"
my_guess = ...

# %% key="rules" tags="predict" concepts="reviews"
five = reviews[reviews["stars"] == 5].copy()


def close_by(row):
    same = five[five["product"] == row["product"]]
    return ((same["date"] - row["date"]).abs() <= pd.Timedelta(hours=48)).sum()


five["within"] = five.apply(close_by, axis=1)
invented = five["order"].isna()
rules = {
    #es "same sentence": five["text_es"].duplicated(keep=False),
    #en "same sentence": five["text_en"].duplicated(keep=False),
    "two in 48 hours": five["within"] >= 2,
    "three in 48 hours": five["within"] >= 3,
}
caught = pd.DataFrame(
    {
        name: {
            "pointed at": hit.sum(),
            "no order behind": (hit & invented).sum(),
            "honest": (hit & ~invented).sum(),
            "honest, %": 100 * (hit & ~invented).sum() / hit.sum(),
            "missed": (~hit & invented).sum(),
        }
        for name, hit in rules.items()
    }
).T
ex.guess(my_guess, caught.loc["same sentence", "honest, %"])
caught.round(1).astype({"pointed at": int, "no order behind": int, "honest": int, "missed": int})

# %% [markdown] es="rules-read" concepts="reviews"
# La mejor regla caza todas las inventadas y, aun así, la mayoría de las que señala son honradas. No porque sea mala: las inventadas son **pocas**, y un montón de gente honrada con mala suerte las supera en número. Pasa con cualquier alarma de algo raro.
#
# Por eso una regla **señala** y una persona **mira**: se pregunta, se marca «compra verificada», no se borra a ciegas. Y no se toca una reseña por ser mala. En la Unión Europea la tienda tiene que decir si comprueba que las reseñas son de compradores y cómo lo hace (Directiva 2019/2161).
# %% [markdown] en="rules-read" concepts="reviews"
# The best rule catches all the invented ones, and still most of those that it points at are honest. Not because it is bad: the invented ones are **few**, and a crowd of honest people with bad luck outnumbers them. It happens with every alarm for something rare.
#
# So a rule **points** and a person **looks**: one asks, one marks “verified purchase”, one does not delete blindly. And no review is touched for being bad. In the European Union a shop has to say whether it checks that reviews come from buyers, and how (Directive 2019/2161).

# %% [markdown] es="shape" concepts="reviews"
# ## ¿Quién escribe?
# A partir de aquí contamos solo las que tienen un pedido detrás. ¿Qué forma tendrá el reparto de 1 a 5 estrellas? Haz un dibujo rápido en papel antes de ejecutar: una campana, una rampa, una J…
# %% [markdown] en="shape" concepts="reviews"
# ## Who writes?
# From here on we count only those with an order behind them. What shape will the spread from 1 to 5 stars have? Make a quick drawing on paper before you run it: a bell, a ramp, a J…

# %% key="shape-chart" tags="predict" concepts="reviews"
ordered = reviews[reviews["order"].notna()]
written = ordered["stars"].value_counts().sort_index().rename("reviews").to_frame()
written["one block for ten reviews"] = ["█" * round(n / 10) for n in written["reviews"]]
written

# %% [markdown] es="asked" concepts="reviews"
# Una **J**: muchos cincos, bastantes unos y casi nadie en medio. ¿Es que el café gusta mucho o nada? Comparemos con la encuesta de satisfacción, que va también de 1 a 5 y se envía **sin esperar a que alguien tenga ganas**.
#
# ¿Qué parte de quienes contestan la encuesta pone un 1? Escribe un número de 0 a 100.
# %% [markdown] en="asked" concepts="reviews"
# A **J**: many fives, a good few ones and hardly anybody in between. Is it that people either love the coffee or hate it? Let us compare with the satisfaction survey, which goes from 1 to 5 too and is sent **without waiting for somebody to feel like it**.
#
# What share of those who answer the survey gives a 1? Write a number from 0 to 100.

# %% key="asked-guess"
my_guess = ...

# %% key="asked-table" tags="predict" concepts="reviews"
answers = lumbre.surveys["csat"].dropna().astype(int)
shape = pd.DataFrame(
    {
        "reviews, %": 100 * ordered["stars"].value_counts(normalize=True).sort_index(),
        "survey, %": 100 * answers.value_counts(normalize=True).sort_index(),
    }
)
shape.loc["mean"] = ordered["stars"].mean(), answers.mean()
ex.guess(my_guess, shape.loc[1, "survey, %"])
print(f"products bought that get a review: {100 * len(ordered) / len(lumbre.order_lines):.1f}%")
shape.round(1)

# %% [markdown] es="asked-read" concepts="reviews"
# La misma clientela, dos retratos. Escribir una reseña cuesta un rato, y lo gasta quien está encantado o enfadado; quien está a gusto se calla (Hu, Zhang y Pavlou, 2009). En nuestra simulación está puesto así.
#
# Dos cautelas: la encuesta tampoco la contestan todos, y pregunta por la compra, no por el producto. Con todo, la media de las estrellas **no** es lo contenta que está la gente. Sirve, si acaso, para comparar productos entre sí.
# %% [markdown] en="asked-read" concepts="reviews"
# The same customers, two portraits. Writing a review takes a while, and those who spend it are delighted or annoyed; the contented keep quiet (Hu, Zhang and Pavlou, 2009). Our simulation was made that way.
#
# Two cautions: not everybody answers the survey either, and it asks about the purchase, not the product. All the same, the mean of the stars is **not** how content people are. It serves, if anything, to compare products with one another.

# %% [markdown] es="star" concepts="reviews"
# ## ¿Para quién es la estrella?
# Julián ordena los productos por su media de estrellas. Mira los dos primeros: ¿le darías la estrella a alguno? ¿Qué columna te hace dudar?
# %% [markdown] en="star" concepts="reviews"
# ## Who gets the star?
# Julián sorts the products by their mean stars. Look at the first two: would you give the star to either? Which column makes you doubt?

# %% key="star-plain" concepts="reviews"
plain = ordered.groupby("product", observed=True)["stars"].agg(n="size", mean="mean")
plain.sort_values("mean", ascending=False).head(6).round(2)

# %% [markdown] es="worked" concepts="reviews"
# ### Un ejemplo completo: la media que duda
# Un producto sin reseñas, ¿cuánto vale? Lo prudente: **lo que la media de todos**. Con cada reseña propia se le cree un poco más a él. A eso se le llama **media bayesiana**. Cuatro pasos para la báscula (`scale`).
# %% [markdown] en="worked" concepts="reviews"
# ### A worked example: the mean that doubts
# What is a product without reviews worth? The cautious answer: **what the mean of all is**. With each review of its own we believe it a little more. That is called the **Bayesian average**. Four steps for the scale (`scale`).

# %% key="worked-scale" concepts="reviews"
#es # 1 · Lo que se supone antes de leer nada: la media de todas las reseñas.
#en # 1 · What is supposed before reading anything: the mean of all reviews.
prior = ordered["stars"].mean()

#es # 2 · Cuánto pesa esa suposición, en reseñas: es una decisión; la discutimos abajo.
#en # 2 · How much that supposition weighs, in reviews: a decision; we discuss it below.
weight = 20

#es # 3 · Lo que dicen las reseñas propias.
#en # 3 · What its own reviews say.
own = ordered.loc[ordered["product"] == "scale", "stars"]

#es # 4 · Todo junto: veinte reseñas imaginarias con la media, más las de verdad.
#en # 4 · All together: twenty imaginary reviews with the mean, and the real ones.
bayes = (weight * prior + own.sum()) / (weight + len(own))
steps = {"prior": prior, "own mean": own.mean(), "own reviews": len(own)}
pd.Series({**steps, "Bayesian average": bayes}).round(2)

# %% [markdown] es="explore" concepts="reviews"
# Mueve el peso de 0 a 100, con el ratón o con las flechas, y busca:
# - ¿con qué peso deja la báscula el primer puesto, y quién lo coge?
# - con peso 20, cambia a **todas** las reseñas: ¿qué producto sube sin que ningún cliente lo haya dicho?
# %% [markdown] en="explore" concepts="reviews"
# Move the weight from 0 to 100, with the mouse or the arrow keys, and look for:
# - at what weight does the scale lose first place, and who takes it?
# - with weight 20, change to **all** reviews: which product rises without any customer having said so?

# %% key="explorer" concepts="reviews"
#es names = lumbre.products.set_index("product")["name_es"]
#en names = lumbre.products.set_index("product")["name_en"]
widgets.RatingExplorer(reviews, weight=0, counted="ordered", names=names)

# %% [markdown] es="weight" concepts="reviews"
# Con todas, la caja de degustación se lleva la estrella gracias a sus reseñas inventadas. La media bayesiana **no** arregla eso: dudar de las pocas no es dudar de las falsas.
#
# ¿Y el peso? Se puede estimar: lo que varían las estrellas **dentro** de un producto entre lo que varían de verdad los productos. Si los productos se parecen mucho, una reseña suelta dice poco y el peso es grande.
# %% [markdown] en="weight" concepts="reviews"
# With all of them the tasting box takes the star, thanks to its invented reviews. The Bayesian average does **not** mend that: doubting the few is not doubting the false.
#
# And the weight? It can be estimated: how far stars vary **within** a product, over how far products really vary. If products are much alike, a single review says little and the weight is large.

# %% key="weight-estimate" concepts="reviews"
by_product = ordered.groupby("product", observed=True)["stars"]
by_product = by_product.agg(n="size", mean="mean", var="var").dropna()
n, spread = by_product["n"], by_product["n"] * (by_product["mean"] - prior) ** 2
within = ((n - 1) * by_product["var"]).sum() / (n.sum() - len(n))

#es # Lo que se separan las medias, menos lo que las separa el azar.
#en # How far the means lie apart, less what chance puts between them.
between = (spread.sum() - (len(n) - 1) * within) / (n.sum() - (n**2).sum() / n.sum())
fitted = within / between
print(f"weight that fits these data: about {fitted:.0f} reviews")
widgets.rate_products(ordered, weight=round(fitted)).head(4).round(2)

# %% [markdown] es="negatives" concepts="reviews"
# ## Lo que enseñan las malas
# «¿Y las de una estrella, las quitamos?», pregunta Julián. Ana, en su entrevista, contó que se fio de una reseña de tres estrellas porque decía lo bueno **y lo malo**.
#
# Leamos en serio las malas (1 y 2 estrellas) del café. ¿De qué se quejan más: del sabor, de la frescura o de que no era **como decía la ficha**? Apunta tu orden.
# %% [markdown] en="negatives" concepts="reviews"
# ## What the bad ones teach
# “And the one-star ones, shall we take them off?” asks Julián. Ana told in her interview that she trusted a three-star review because it gave the good **and the bad**.
#
# Let us read the bad ones (1 and 2 stars) of the coffees in earnest. What do they complain of most: the taste, the freshness, or that it was not **as the page said**? Note down your order.

# %% key="topics" tags="predict" concepts="reviews"
coffees = lumbre.products.loc[lumbre.products["category"] == "coffee", "product"]
bad = ordered[ordered["product"].isin(coffees) & (ordered["stars"] <= 2)]
#es words = bad["text_es"]
#es topics = {"taste": "oscuro|ácido|amargo", "freshness": "fecha de tueste|no olía"}
#es topics["not as described"] = "descripción"
#en words = bad["text_en"]
#en topics = {"taste": "dark|sour|bitter", "freshness": "roasting date|smelled of"}
#en topics["not as described"] = "description"
named = pd.DataFrame({t: words.str.contains(pattern, case=False) for t, pattern in topics.items()})
table = pd.DataFrame({"reviews": named.sum(), "of 100 bad ones": 100 * named.mean()})
print(f"bad reviews of coffee: {len(bad)}; naming none of the three: {(~named.any(axis=1)).sum()}")
table.sort_values("reviews", ascending=False).round(1)

# %% [markdown] es="topics-read" concepts="reviews optimise-consideration"
# Suman más de cien: una reseña puede quejarse de dos cosas. Y no son partes de los **clientes**, sino de quienes escribieron enfadados.
#
# Para esta etapa pesa poco lo más frecuente y mucho lo que se arregla **antes** de comprar: «ácido» o «amargo» no es un defecto si la ficha lo avisa. Es la duda de Ana: «yo solo quería saber si era amargo». Una línea en la ficha (tueste, acidez, amargor) cuesta una mañana.
#
# ¿Vendería más? No se sabe. Habría que probarlo, y en probar está lo que queda de lección.
# %% [markdown] en="topics-read" concepts="reviews optimise-consideration"
# They add up to more than a hundred: one review may complain of two things. And these are not shares of the **customers** but of those who wrote in anger.
#
# For this stage what is most frequent weighs little, and what can be mended **before** buying weighs much: “sour” or “bitter” is no defect if the page says so. It is Ana's doubt: “I only wanted to know whether it was bitter.” A line on the page (roast, acidity, bitterness) takes a morning.
#
# Would it sell more? Nobody knows. It would have to be tried, and trying is what remains of the lesson.

# %% [markdown] es="trial" concepts="prospect-incentive"
# ## Vale o folleto: la factura
# Vuelve la **prueba A/B** de 2.2: repartidos a suertes, el **vale** de cinco euros (`incentive`) convirtió más que el **folleto** (`information`). «Pues vale para todos», dice Julián.
#
# Primero, lo primero: ¿se repartió bien? Si fue a suertes, los dos grupos se parecen en lo que ya sabíamos de ellos.
# %% [markdown] en="trial" concepts="prospect-incentive"
# ## Voucher or leaflet: the bill
# Back to the **A/B test** of 2.2: dealt by lot, the five-euro **voucher** (`incentive`) converted more than the **leaflet** (`information`). “Vouchers for all, then,” says Julián.
#
# First things first: was it dealt well? If it was by lot, the two groups are alike in what we knew of them already.

# %% key="balance" concepts="prospect-incentive optimise-consideration"
pd.crosstab(leads["source"], leads["arm"], margins=True, margins_name="all")

# %% [markdown] es="anyway" concepts="prospect-incentive"
# Parecidos, salvo por azar. Ahora la factura. El vale lo gasta **quien compra**, y entre ellos hay gente que habría comprado con el folleto.
#
# De cada cien vales gastados, ¿cuántos se llevó alguien que habría comprado igual?
# %% [markdown] en="anyway" concepts="prospect-incentive"
# Alike but for chance. Now the bill. The voucher is spent by **those who buy**, and among them are people who would have bought with the leaflet.
#
# Of every hundred vouchers spent, how many went to somebody who would have bought anyway?

# %% key="anyway-guess"
my_guess = ...

# %% key="anyway-share" tags="predict" concepts="prospect-incentive"
arms = leads.groupby("arm", observed=True)["converted"].agg(bought="sum", prospects="size")
arms["%"] = 100 * arms["bought"] / arms["prospects"]
anyway = 100 * arms.loc["information", "%"] / arms.loc["incentive", "%"]
ex.guess(my_guess, anyway)
arms.round(1)

# %% [markdown] es="bill" concepts="prospect-incentive"
# Siete de cada diez, más o menos. Cada cliente **de más** carga con su vale y con los de quienes venían igual. La cuenta, con pasos: los dos supuestos están a la vista.
# %% [markdown] en="bill" concepts="prospect-incentive"
# About seven in ten. Each **extra** customer carries their own voucher and those of the people who were coming anyway. The sum, in steps: its two assumptions are in plain sight.

# %% key="bill-steps" concepts="prospect-incentive optimise-consideration"
#es # 1 · La ventaja, con su intervalo.
#en # 1 · The advantage, with its interval.
counts = arms[["bought", "prospects"]].astype(int)
information, incentive = (tuple(counts.loc[arm]) for arm in ("information", "incentive"))
advantage = kpis.proportion_difference(information, incentive)

#es # 2 · Lo que se paga por cada cien prospectos con vale.
#en # 2 · What is paid for every hundred prospects with a voucher.
voucher = 5
paid = voucher * arms.loc["incentive", "%"]

#es # 3 · Lo que cuesta cada cliente de más. Los extremos de la ventaja dan los del coste, al revés.
#en # 3 · What each extra customer costs. The ends of the advantage give those of the cost, swapped.
cost = {"low": paid / advantage.high, "value": paid / advantage.value, "high": paid / advantage.low}

#es # 4 · Lo que deja un cliente nuevo. Se supone que los de más son como los demás.
#en # 4 · What a new customer leaves. The extra ones are supposed to be like the others.
margins = orders.assign(margin=orders["amount"] - orders["cost"]).sort_values("date")
first_order = margins.drop_duplicates("customer")[["customer", "date", "margin"]]
of_2024 = first_order[first_order["date"] < "2025-01-01"]
early = margins.merge(of_2024, on="customer", suffixes=("", "_first"))
in_a_year = early[early["date"] < early["date_first"] + pd.Timedelta(days=365)]
leaves = {
    "first order": first_order["margin"].mean(),
    "first year": in_a_year.groupby("customer", observed=True)["margin"].sum().mean(),
}
print(advantage)
pd.Series(
    {
        **{f"an extra customer costs, € ({end})": euros for end, euros in cost.items()},
        **{f"a new customer leaves, € ({time})": euros for time, euros in leaves.items()},
    }
).round(1)

# %% [markdown] es="bill-read" concepts="prospect-incentive optimise-consideration"
# Con el **primer pedido**, la cifra central dice que no compensa, y el intervalo no lo decide; con el **primer año** compensa de sobra. ¿Cuál se usa? Depende de un supuesto que la prueba no tocó: que quien vino por el vale vuelva como los demás. Quizá vuelva menos.
#
# Y el coste no tiene un margen de «más menos 5»: va de barato a carísimo, porque abajo hay una ventaja que podría ser muy pequeña.
#
# Julián manda la cifra buena. ¿Qué línea añadirías debajo?
# %% [markdown] en="bill-read" concepts="prospect-incentive optimise-consideration"
# By the **first order** the middle figure says that it does not pay, and the interval does not decide it; by the **first year** it pays well. Which is to be used? That hangs on an assumption that the trial did not touch: that whoever came for the voucher comes back like the others. Perhaps they come back less.
#
# And the cost has no margin of “give or take 5”: it runs from cheap to very dear, because below the line stands an advantage that might be tiny.
#
# Julián sends in the good figure. What line would you add under it?

# %% [markdown] es="misleads" concepts="optimise-consideration"
# ## Lo que engaña
# ### Parar el primer día bueno
# Julián miró la prueba **cada mes**. En cuanto el intervalo dejó fuera el cero quiso anunciarlo.
#
# Apuesta: ¿qué ventaja, en puntos, habría anunciado si hubiera parado a mediados de camino, en enero de 2025?
# %% [markdown] en="misleads" concepts="optimise-consideration"
# ## What misleads
# ### Stopping on the first good day
# Julián looked at the trial **every month**. As soon as the interval left out zero he wanted to announce it.
#
# Guess: what advantage, in points, would he have announced had he stopped half-way, in January 2025?

# %% key="stop-guess"
my_guess = ...

# %% key="stop-chart" tags="predict" concepts="optimise-consideration"
run = charts.running_difference(leads, "created", "arm", "converted", "information", looks=22)
half_way = run.data.loc[run.data["date"] < "2025-01-02", "value"].iloc[-1]
ex.guess(my_guess, half_way, digits=1)
run

# %% [markdown] es="stop-truth" concepts="optimise-consideration"
# Con el doble de gente, la ventaja se quedó en bastante menos. Entre bastidores, la de verdad:
# %% [markdown] en="stop-truth" concepts="optimise-consideration"
# With twice the people the advantage came to a good deal less. Behind the scenes, the true one:

# %% key="truth" concepts="optimise-consideration"
from coursekit.datasets.marketing import LEAD_ARM_EFFECT

points = {"announced half-way": half_way, "at the end": advantage.value}
points["truth"] = 100 * LEAD_ARM_EFFECT[1]
pd.Series(points, name="advantage, points").round(1)

# %% [markdown] es="peek" concepts="optimise-consideration"
# Se para **porque** la cifra es alta, así que la cifra anunciada suele serlo demasiado. Y hay algo peor: ¿y si el vale no hiciera nada?
#
# Inventemos mil mundos así: cada prospecto hace lo mismo, pero **se sortea otra vez** quién llevaba vale. En cada mundo Julián mira 22 veces y anuncia un ganador si alguna vez el intervalo deja fuera el cero. ¿En cuántos mundos de cada cien lo anuncia?
# %% [markdown] en="peek" concepts="optimise-consideration"
# One stops **because** the figure is high, so the figure announced tends to be too high. And there is worse: what if the voucher did nothing?
#
# Let us invent a thousand such worlds: each prospect does the same, but who had a voucher is **drawn again**. In each world Julián looks 22 times, and announces a winner if the interval leaves out zero at any time. In how many worlds of a hundred does he?

# %% key="peek-guess"
my_guess = ...

# %% key="peek-worlds" tags="predict" concepts="optimise-consideration"
had, bought = (leads["arm"] == "incentive").to_numpy(), leads["converted"].to_numpy()
looks = np.linspace(len(leads) / 22, len(leads), 22).astype(int) - 1
worlds = np.random.default_rng(42).permuted(np.tile(had, (1000, 1)), axis=1)

n1, x1 = worlds.cumsum(axis=1)[:, looks], (worlds & bought).cumsum(axis=1)[:, looks]
n0, x0 = looks + 1 - n1, bought.cumsum()[looks] - x1
p1, p0 = x1 / n1, x0 / n0
out = np.abs(p1 - p0) > 1.96 * np.sqrt(p1 * (1 - p1) / n1 + p0 * (1 - p0) / n0)
found = {"looks once, at the end": 100 * out[:, -1].mean()}
found["looks 22 times"] = 100 * out.any(axis=1).mean()
ex.guess(my_guess, found["looks 22 times"])
pd.Series(found, name="worlds with a winner that is none, %").round(1)

# %% [markdown] es="size" concepts="optimise-consideration"
# ### Cuánta gente hace falta
# El remedio es decidir **antes** cuánta gente y mirar al final. (Hay planes que permiten mirar varias veces, con intervalos más anchos; se hacen también antes.)
#
# Para eso se escribe lo que pasa hoy y **la menor mejora que merecería la pena**. Hoy compra un 11 %. Si para ver 4 puntos más hacen falta tantas personas por grupo, ¿cuántas para ver 2? ¿El doble?
# %% [markdown] en="size" concepts="optimise-consideration"
# ### How many people it takes
# The remedy is to decide **beforehand** how many people, and to look at the end. (There are plans that allow several looks, with wider intervals; they too are made beforehand.)
#
# For that one writes down what holds today and **the least improvement that would be worth it**. Today 11% buy. If seeing 4 points more takes so many people a group, how many does seeing 2 take? Twice as many?

# %% key="size-table" tags="predict" concepts="optimise-consideration"
per_month = len(leads) / 22
people = {p: kpis.difference_sample_size(11, 11 + p) for p in (8, 4, 2, 1)}
sizes = pd.Series(people, name="people in each group").to_frame()
sizes["months of prospects"] = 2 * sizes["people in each group"] / per_month
sizes.rename_axis("points more").round(1)

# %% [markdown] es="size-read" concepts="optimise-consideration"
# El cuádruple. La mitad de efecto, cuatro veces la gente. Están calculadas para acertar 80 veces de cada 100 cuando la mejora existe (la **potencia**).
#
# Si nadie puede esperar tanto, no se hace la prueba a medias: se prueba algo que pueda mover más, o se decide sin prueba **diciéndolo**.
#
# **Te toca.** La línea de la ficha podría subir un punto. ¿Cuántos meses? ¿Qué harías?
# %% [markdown] en="size-read" concepts="optimise-consideration"
# Four times as many. Half the effect, four times the people. The sizes are worked out to find it 80 times in 100 when the improvement is there (the **power**).
#
# If nobody can wait that long, one does not do half a trial: one tries something that may move more, or decides without a trial **and says so**.
#
# **Your turn.** The line on the page might bring one point more. How many months? What would you do?

# %% [markdown] es="not-shown" concepts="optimise-consideration prospect-incentive"
# ### Lo que esta prueba no enseñó
# - Si algo es mejor que **nada**: los dos grupos recibieron un envío.
# - Qué pasa con **otra** información. Se probó un folleto, no «informar».
# - Si vale para quien no deja su correo: los prospectos no son todo el que duda.
# - Si quien viene por un vale **se queda**.
#
# Mejorar una etapa es eso: una palanca, su tamaño, una prueba con un final decidido y la lista de lo que no se sabe.
# %% [markdown] en="not-shown" concepts="optimise-consideration prospect-incentive"
# ### What this trial did not show
# - Whether anything is better than **nothing**: both groups were sent something.
# - What happens with **other** information. A leaflet was tried, not “informing”.
# - Whether it holds for those who leave no address: prospects are not everybody who hesitates.
# - Whether those who come for a voucher **stay**.
#
# That is improving a stage: a lever, its size, a trial whose end is decided, and the list of what is not known.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Las reseñas las escriben los extremos. Su media no es la satisfacción.
# - Con pocas reseñas, acerca la media a la de todos; eso no cura las inventadas.
# - Una regla contra lo raro señala sobre todo a gente honrada. Se cuenta **a cuánta**.
# - El incentivo se paga a todo el que compra. Lo que cuesta se divide entre los clientes **de más**.
# - El tamaño y el final de una prueba se deciden antes. La mitad de efecto pide el cuádruple de gente.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.2), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Reviews are written by the extremes. Their mean is not satisfaction.
# - With few reviews, draw the mean towards that of all; that does not cure invented ones.
# - A rule against something rare mostly points at honest people. Count **how many**.
# - The incentive is paid to everybody who buys. What it costs is divided by the **extra** customers.
# - The size and the end of a trial are decided beforehand. Half the effect takes four times the people.
#
# **Now you:** [exercises of this lesson](exercise:4.2), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Hu, N., Zhang, J. y Pavlou, P. (2009). Overcoming the J-shaped distribution of product reviews. *Communications of the ACM* 52(10).
# - Efron, B. y Morris, C. (1977). Stein's paradox in statistics. *Scientific American* 236(5): acercar a la media.
# - Armitage, P., McPherson, C. K. y Rowe, B. C. (1969). Repeated significance tests on accumulating data. *Journal of the Royal Statistical Society A* 132(2): lo que cuesta mirar muchas veces.
# - Fleiss, J. L., Levin, B. y Paik, M. C. (2003). *Statistical Methods for Rates and Proportions*, 3.ª ed. Wiley: el tamaño de la prueba.
# - Directiva (UE) 2019/2161, que obliga a informar de si se comprueban las reseñas. En otros países la norma es otra; esto no es asesoría legal.
# %% [markdown] en="sources"
# ### Sources
# - Hu, N., Zhang, J. and Pavlou, P. (2009). Overcoming the J-shaped distribution of product reviews. *Communications of the ACM* 52(10).
# - Efron, B. and Morris, C. (1977). Stein's paradox in statistics. *Scientific American* 236(5): drawing towards the mean.
# - Armitage, P., McPherson, C. K. and Rowe, B. C. (1969). Repeated significance tests on accumulating data. *Journal of the Royal Statistical Society A* 132(2): what it costs to look many times.
# - Fleiss, J. L., Levin, B. and Paik, M. C. (2003). *Statistical Methods for Rates and Proportions*, 3rd ed. Wiley: the size of a trial.
# - Directive (EU) 2019/2161, which requires saying whether reviews are checked. Elsewhere the rules are others; this is not legal advice.
