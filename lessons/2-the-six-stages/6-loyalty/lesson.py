# %% [markdown] es="title"
# # 2.6 · Lealtad
#
# **40 minutos.** Estás en la última de las seis etapas. La persona ya compró, recibió y usó el café. ¿Vuelve? ¿Quiere volver? ¿Trae a alguien? En el embudo esto es posventa; sus puntos de contacto son el mostrador, la caja de cada mes, el club y lo que cuentan otros.
#
# Al terminar podrás:
# - separar a quien vuelve de quien te prefiere, y situar a cada persona en uno de cuatro cuadrantes;
# - seguir el rastro de una recomendación hasta quien la hizo y contar lo que trajo;
# - medir la etapa con su intervalo, sin tomar por lealtad lo que es tamaño.
# %% [markdown] en="title"
# # 2.6 · Loyalty
#
# **40 minutes.** You are at the last of the six stages. The person has bought, received and used the coffee. Do they come back? Do they want to? Do they bring anybody? In the funnel this is post-sale; its touchpoints are the counter, the monthly box, the club and what others tell.
#
# At the end you will be able to:
# - tell those who come back from those who prefer you, and place each person in one of four quadrants;
# - follow a recommendation to the person who made it, and count what it brought;
# - measure the stage with its interval, without taking size for loyalty.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import charts, company, journey, kpis, widgets

lumbre = company()
orders, referrals = lumbre.orders, lumbre.referrals

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre la etapa anterior. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the stage before. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="wall" concepts="customer-loyalty"
# ## Diez fotos en la pared
# La tienda de Valencia tiene una pared recién pintada. La directora quiere colgar en ella las fotos de los diez clientes más leales. «¿Quiénes son?», pregunta. Llegan tres listas de diez nombres:
#
# - **Julián**: los diez que más días compraron en 2025.
# - **Marta**: los diez que responden siempre un 10 a *¿nos recomendarías?*, los que más veces primero.
# - **Inés**: los diez que más gente han traído.
#
# ¿Cuántos nombres estarán en más de una lista? Escribe un número de 0 a 10.
# %% [markdown] en="wall" concepts="customer-loyalty"
# ## Ten photos on the wall
# The shop in Valencia has a freshly painted wall. The director wants to hang the photos of the ten most loyal customers on it. “Who are they?” she asks. Three lists of ten names arrive:
#
# - **Julián**: the ten who bought on most days in 2025.
# - **Marta**: the ten who always answer 10 to *would you recommend us?*, most often first.
# - **Inés**: the ten who have brought most people.
#
# How many names will be on more than one list? Write a number from 0 to 10.

# %% key="wall-guess"
my_guess = ...

# %% key="wall-lists" tags="predict" concepts="customer-loyalty"
year = orders[orders["date"] >= "2025-01-01"]
days = year.assign(day=year["date"].dt.normalize()).drop_duplicates(["customer", "day"])
buys = days["customer"].value_counts()
answers = lumbre.surveys.dropna(subset=["nps"]).sort_values("answered")
scores = answers.groupby("customer", observed=True)["nps"].agg(["min", "size", "last"])
brought = referrals["customer"].value_counts()


def first_ten(figures):
    ranked = figures.rename_axis("customer").reset_index(name="n")
    ranked = ranked.sort_values(["n", "customer"], ascending=[False, True])
    return ranked["customer"].head(10).tolist()


wall = pd.DataFrame(
    {
        "buys most (Julián)": first_ten(buys),
        "always says 10 (Marta)": first_ten(scores.loc[scores["min"] == 10, "size"]),
        "brings most (Inés)": first_ten(brought),
    },
    index=range(1, 11),
)
names = pd.Series(wall.to_numpy().ravel()).value_counts()
ex.guess(my_guess, (names > 1).sum())
wall

# %% [markdown] es="three-things" concepts="customer-loyalty loyal"
# Tres listas honradas y casi nadie repite. No es un fallo de los datos: son **tres cosas distintas**.
#
# - Lo que la persona **hace**: volver. Es la lealtad *de comportamiento*.
# - Lo que **siente** y dice: preferirnos. Es la lealtad *de actitud*.
# - Lo que hace **por nosotros**: traer a alguien.
#
# Muchos manuales definen la lealtad como la «disposición a repetir y a recomendar». Fíjate en *disposición*: nadie la ve. Lo que se ve son compras, respuestas y gente que llega. Dick y Basu (1994) piden las dos primeras a la vez: vuelve **y** nos prefiere a las alternativas.
# %% [markdown] en="three-things" concepts="customer-loyalty loyal"
# Three honest lists, and hardly anybody appears twice. The data are not at fault: these are **three different things**.
#
# - What the person **does**: come back. That is *behavioural* loyalty.
# - What they **feel** and say: prefer us. That is *attitudinal* loyalty.
# - What they do **for us**: bring somebody.
#
# Many handbooks define loyalty as the “disposition to buy again and to recommend”. Look at *disposition*: nobody sees it. What can be seen are purchases, answers and people who arrive. Dick and Basu (1994) ask for the first two at once: they come back **and** prefer us to the alternatives.

# %% [markdown] es="four" concepts="customer-loyalty loyal"
# ## Cuatro cuadrantes
# Cruza hacer y sentir y salen cuatro casos:
#
# | | nos prefiere | no nos prefiere |
# |---|---|---|
# | **vuelve** | leal | lealtad *espuria*: vuelve por costumbre, contrato o falta de otra |
# | **no vuelve** | lealtad *latente*: querría, algo se lo impide | sin lealtad |
#
# Sitúa a estas tres personas. No da puntos.
# %% [markdown] en="four" concepts="customer-loyalty loyal"
# ## Four quadrants
# Cross doing and feeling, and four cases come out:
#
# | | prefers us | does not prefer us |
# |---|---|---|
# | **comes back** | loyal | *spurious* loyalty: comes back out of habit, by contract or for want of another |
# | **does not come back** | *latent* loyalty: would like to, something prevents it | no loyalty |
#
# Place these three people. It carries no marks.

# %% key="cards" concepts="customer-loyalty loyal"
ex.quiz("cards")

# %% [markdown] es="worked" concepts="loyal"
# ## Un ejemplo completo: los cuatro cuadrantes en cifras
# Cuatro pasos. En el cuarto hacen falta dos umbrales, y los elegimos nosotros: volver es comprar **6 días o más** en 2025; apreciarnos, que la última nota sea **9 o 10**.
#
# De cada cien personas que vuelven, ¿cuántas crees que dieron un 9 o un 10?
# %% [markdown] en="worked" concepts="loyal"
# ## A worked example: the four quadrants in figures
# Four steps. The fourth needs two thresholds, and we choose them: to come back is to buy on **6 days or more** in 2025; to be fond of us, a last score of **9 or 10**.
#
# Of every hundred people who come back, how many do you think gave a 9 or a 10?

# %% key="worked-guess"
my_guess = ...

# %% key="worked-quadrants" tags="predict" concepts="loyal"
#es # 1 · De quién hablamos: quien ha comprado alguna vez.
#en # 1 · Whom we speak of: those who have ever bought.
people = orders["customer"].unique()

#es # 2 · Lo que hace: días con compra en 2025; quien no compró, cero.
#en # 2 · What they do: days with a purchase in 2025; zero for those who did not buy.
does = buys.reindex(people).fillna(0)

#es # 3 · Lo que dice: su última nota. Sin respuesta no hay nota: no es un cero.
#en # 3 · What they say: their last score. No answer, no score: a blank is not a zero.
says = scores["last"].reindex(people)

#es # 4 · Se cruzan, solo con quienes respondieron.
#en # 4 · Cross them, with those who answered alone.
answered = says.notna()
comes_back, is_fond = does[answered] >= 6, says[answered] >= 9
ex.guess(my_guess, 100 * is_fond[comes_back].mean())
crossed = pd.crosstab(comes_back, is_fond)
crossed.index = ["does not come back", "comes back"]
crossed.columns = ["says 0 to 8", "says 9 or 10"]
crossed

# %% [markdown] es="worked-read" concepts="loyal"
# Quienes vuelven se reparten casi por la mitad. Una base de «clientes fieles» sacada de la caja lleva dentro a mucha gente que no nos prefiere: se irá el día que abra otra tostadora en la esquina o venza el contrato.
#
# La función hace la misma cuenta, con intervalos. Mira la última fila antes de creerte las otras cuatro.
# %% [markdown] en="worked-read" concepts="loyal"
# Those who come back split nearly in half. A list of “faithful customers” taken from the till holds many people who do not prefer us: they will leave the day another roaster opens on the corner, or the contract ends.
#
# The function does the same sum, with intervals. Look at the last row before you believe the other four.

# %% key="worked-function" concepts="loyal"
widgets.loyalty_quadrants(does, says, often=6, fond=9).round(1)

# %% [markdown] es="silent" concepts="loyal"
# De la mayoría no se puede decir en qué cuadrante está: nunca respondieron. ¿Serán como los demás?
# %% [markdown] en="silent" concepts="loyal"
# Of most people it cannot be said in which quadrant they stand: they never answered. Are they like the others?

# %% key="silent-share" concepts="loyal"
kind = answered.map({True: "answered", False: "never answered"})
pd.DataFrame(
    {
        "customers": kind.value_counts(),
        "days with a purchase (mean)": does.groupby(kind).mean().round(1),
        "6 days or more, %": (100 * (does >= 6).groupby(kind).mean()).round(1),
    }
).rename_axis("survey")

# %% [markdown] es="silent-read" concepts="loyal"
# No: quien compra más recibe más encuestas y responde alguna. Los cuadrantes describen a **quienes responden**, que vienen bastante más. El intervalo no arregla eso: cuenta el azar, no a quién se le preguntó.
#
# Y queda otra duda. ¿Por qué 6 días, y no 4 o 12? Mueve los umbrales con el ratón o con las flechas:
#
# - ¿Con qué umbrales es «leal» uno de cada diez? ¿Y la mitad?
# - Cuando exiges más compras, ¿cambia mucho qué parte de quienes vuelven **no** nos aprecia?
# %% [markdown] en="silent-read" concepts="loyal"
# No: whoever buys more gets more surveys and answers one of them. The quadrants describe **those who answer**, who come a good deal more often. The interval does not mend that: it counts chance, not who was asked.
#
# And another doubt remains. Why 6 days, and not 4 or 12? Move the thresholds with the mouse or the arrow keys:
#
# - With which thresholds is one in ten “loyal”? And one half?
# - When you ask for more purchases, does the share of those who come back and are **not** fond change much?

# %% key="explorer" concepts="loyal"
widgets.QuadrantExplorer(does, says, often=6, fond=9)

# %% [markdown] es="explorer-read" concepts="loyal"
# «Uno de cada diez es leal» y «lo es la mitad»: las dos frases salen de los mismos datos. Sin los umbrales al lado, la cifra no dice nada.
#
# Lo que casi no se mueve es lo otro: también entre quienes más vienen, cerca de la mitad no da un 9 ni un 10. Comprar mucho y preferirnos son dos ejes, no uno. La clase *leal* de la lección 1.3 mira solo el primero.
# %% [markdown] en="explorer-read" concepts="loyal"
# “One in ten is loyal” and “half of them are”: both sentences come from the same data. Without the thresholds beside it, the figure says nothing.
#
# What hardly moves is the other thing: among those who come most, too, nearly half give neither 9 nor 10. Buying much and preferring us are two axes, not one. The class *loyal* of lesson 1.3 looks at the first alone.

# %% [markdown] es="measure" concepts="stage-loyalty"
# ## Medir la etapa
# Dos cifras, una por cada cosa que se puede contar en toda la base y no solo en quien responde: **quién vuelve** y **quién trae**.
#
# Para que el recién llegado no salga perdiendo, a todos se les da el mismo tiempo: 180 días para volver, un año para traer a alguien.
#
# De cada cien personas, ¿cuántas crees que trajeron a alguien en su primer año?
# %% [markdown] en="measure" concepts="stage-loyalty"
# ## Measuring the stage
# Two figures, one for each thing that can be counted in the whole base and not only in those who answer: **who comes back** and **who brings**.
#
# So that newcomers are not at a loss, all get the same time: 180 days to come back, a year to bring somebody.
#
# Of every hundred people, how many do you think brought somebody in their first year?

# %% key="measure-guess"
my_guess = ...

# %% key="stage-measure" tags="predict" concepts="stage-loyalty"
repeat = kpis.repeat_purchase_rate(orders, horizon_days=180, as_of=lumbre.as_of)

first = orders.groupby("customer", observed=True)["date"].min()
a_year_ago = first[first < "2025-01-01"]
gave = referrals.merge(a_year_ago.rename("first"), left_on="customer", right_index=True)
in_time = gave[gave["date"] < gave["first"] + pd.Timedelta(days=365)]
who_brought = in_time["customer"].nunique()
steps = journey.ladder({"bought": len(a_year_ago), "brought someone": who_brought})
bring = steps.conversion("brought someone")

ex.guess(my_guess, bring.value, digits=1)
measures = {"came back within 180 days": repeat, "brought someone in the first year": bring}
rows = {}
for name, m in measures.items():
    rows[name] = {"%": m.value, "low": m.low, "high": m.high, "n": m.n}
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="measure-read" concepts="stage-loyalty"
# Dos tercios vuelven; traer a alguien lo hacen muy pocos. La pareja dice más que cada una: se puede tener una base que vuelve y no habla de nosotros con nadie.
#
# Las dos tienen trampa. Volver en 180 días incluye a quien tiene suscripción: vuelve porque le llega la caja. Y «traer» es lo que quedó **anotado**: quien lo comentó en la oficina no sale en la tabla.
# %% [markdown] en="measure-read" concepts="stage-loyalty"
# Two thirds come back; very few bring anybody. The pair says more than either: one can have a base that comes back and speaks of us to nobody.
#
# Both have their trap. Coming back within 180 days includes those with a subscription: they come back because the box arrives. And “bringing” is what was **noted down**: whoever mentioned us at the office is not in the table.

# %% [markdown] es="top" concepts="stage-loyalty loyal"
# ### Lo alto de la escalera
# La escalera de retención del módulo acaba en dos peldaños exigentes: *más a ti que a nadie* y *no piensa en otra marca*. Para verlos hay que saber qué compra la gente **fuera**. Un panel de clientes lo apunta cada mes.
#
# De cada cien personas del panel que compraron aquí en 2025, ¿cuántas no compraron café en ningún otro sitio?
# %% [markdown] en="top" concepts="stage-loyalty loyal"
# ### The top of the ladder
# The retention ladder of this module ends in two demanding rungs: *from you more than from anybody* and *does not think of another brand*. To see them one has to know what people buy **elsewhere**. A panel of customers notes it down every month.
#
# Of every hundred people of the panel who bought here in 2025, how many bought coffee nowhere else?

# %% key="top-guess"
my_guess = ...

# %% key="top-ladder" tags="predict" concepts="stage-loyalty loyal"
panel = lumbre.wallet_panel
panel = panel[panel["month"] >= "2025-01-01"]
#es # Quien estuvo todo el año; los meses en blanco se quitan: no se sabe qué gastó fuera.
#en # Those there all year; blank months are taken out: what was spent elsewhere is not known.
all_year = panel.groupby("customer", observed=True)["month"].transform("size") == 12
panel = panel[all_year].dropna()
each = panel.groupby("customer", observed=True)[["here", "elsewhere"]].sum()
each["months"] = (panel["here"] > 0).groupby(panel["customer"], observed=True).sum()

recent = each["here"] > 0
regular = recent & (each["months"] >= 4)
mostly_here = regular & (each["here"] > each["elsewhere"])
only_here = mostly_here & (each["elsewhere"] == 0)
rungs = {"recent_user": recent, "regular_user": regular}
rungs |= {"frequent_user": mostly_here, "loyal": only_here}
counts = {rung: who.sum() for rung, who in rungs.items()}
ladder = journey.ladder({"trier": len(each), **counts})

ex.guess(my_guess, 100 * (recent & (each["elsewhere"] == 0)).sum() / recent.sum())
charts.ladder_rungs(ladder)

# %% [markdown] es="heavy" concepts="loyal"
# En todo el año, nadie: lo alto de la escalera está vacío. Con un panel así de pequeño podría haber uno o dos de cada cien que no vimos, no más. ¿Y los que **más** gastan aquí? Ahí estarán los fieles de verdad, dice Julián.
#
# La celda parte a quienes compraron en cinco grupos iguales, de menos a más gasto aquí. Antes de ejecutar: el grupo que más gasta aquí, ¿gasta fuera más, menos o parecido?
# %% [markdown] en="heavy" concepts="loyal"
# In the whole year, nobody: the top of the ladder is empty. With a panel this small there may be one or two in a hundred whom we did not see, not more. And those who spend **most** here? There the truly faithful will be, says Julián.
#
# The cell splits those who bought into five equal groups, from least to most spent here. Before you run it: does the group that spends most here spend more, less or about the same elsewhere?

# %% key="heavy-fifths" tags="predict" concepts="loyal"
buyers = each[recent]
ranks = buyers["here"].rank(method="first")
fifth = pd.qcut(ranks, 5, labels=["least", "2", "3", "4", "most"])
by_fifth = buyers.groupby(fifth, observed=True)[["here", "elsewhere"]].mean()
by_fifth["in all, €"] = by_fifth["here"] + by_fifth["elsewhere"]
by_fifth["share of wallet, %"] = 100 * by_fifth["here"] / by_fifth["in all, €"]
by_fifth.insert(0, "customers", fifth.value_counts())
by_fifth.rename_axis("spends here").round(0)

# %% [markdown] es="heavy-read" concepts="loyal"
# Ni el grupo que más gasta aquí lo compra todo aquí: uno de cada cuatro euros se va a otra parte. Y en total gasta el doble que el primer grupo: además de elegirnos más, toma más café.
#
# Ehrenberg lo llamó lealtad **dividida**, o polígama (Goodhardt y otros, 1984): la gente tiene un repertorio de marcas y va rotando. Tu mejor cliente suele ser también cliente de tu rival.
#
# No es una mala noticia. Es que «compra mucho» mide dos cosas a la vez.
# %% [markdown] en="heavy-read" concepts="loyal"
# Not even the group that spends most here buys everything here: one euro in four goes elsewhere. And in all it spends twice as much as the first group: besides choosing us more, it drinks more coffee.
#
# Ehrenberg called it **divided**, or polygamous, loyalty (Goodhardt and others, 1984): people have a repertoire of brands and go round it. Your best customer is often a customer of your rival too.
#
# That is not bad news. It is that “buys much” measures two things at once.

# %% [markdown] es="ambassadors" concepts="ambassador"
# ## Quien trae a otros
# Un **embajador** es quien trae a alguien, no quien dice que lo haría: el perfil *influyente*, contado por sus hechos. Cada fila de `referrals` une a quien recomendó (`customer`) con quien llegó (`referred`).
#
# Atribuir es seguir ese hilo hasta el dinero: qué margen dejó cada persona traída en el año que siguió, y a cuenta de quién. Schmitt, Skiera y Van den Bulte (2011) siguieron así a las personas traídas a un banco alemán: valían más que otros clientes parecidos.
# %% [markdown] en="ambassadors" concepts="ambassador"
# ## Those who bring others
# An **ambassador** is somebody who brings someone, not who says that they would: the *influential* profile, counted by its deeds. Each row of `referrals` joins the person who recommended (`customer`) with the one who came (`referred`).
#
# To attribute is to follow that thread to the money: what margin each person brought in left in the year that followed, and to whose account. Schmitt, Skiera and Van den Bulte (2011) so followed the people brought to a German bank: they were worth more than other, similar customers.

# %% key="attribution" concepts="ambassador"
sales = orders.assign(margin=orders["amount"] - orders["cost"])
sales = sales[["customer", "date", "margin"]]
sales.columns = ["referred", "bought", "margin"]

#es # A la izquierda, todas las recomendaciones: también las de quien llegó y no compró.
#en # On the left, all the recommendations: also those of somebody who came and did not buy.
came = referrals.merge(sales, on="referred", how="left")
came = came[came["bought"].isna() | (came["bought"] < came["date"] + pd.Timedelta(days=365))]
ambassadors = came.groupby("customer", observed=True).agg(
    people=("referred", "nunique"), margin=("margin", "sum")
)
place = ambassadors["margin"].rank(ascending=False, method="min")
ambassadors["place by margin"] = place.astype(int)
ambassadors.sort_values("people", ascending=False).head(8).round(1)

# %% [markdown] es="promoters" concepts="ambassador"
# Contar cabezas y contar margen no ordenan igual: quien trae a siete que prueban una vez puede valer menos que quien trae a dos que se quedan.
#
# Ahora la pregunta de Marta. El NPS pregunta si nos **recomendarías**. De cada cien promotores (9 o 10), ¿cuántos han traído a alguien?
# %% [markdown] en="promoters" concepts="ambassador"
# Counting heads and counting margin do not give the same order: whoever brings seven who try once may be worth less than whoever brings two who stay.
#
# Now Marta's question. The NPS asks whether you **would** recommend us. Of every hundred promoters (9 or 10), how many have brought anybody?

# %% key="promoters-guess"
my_guess = ...

# %% key="promoters-bring" tags="predict" concepts="ambassador"
nps_group = pd.cut(says, [-1, 6, 8, 10], labels=["detractors", "passives", "promoters"])
nps_group = nps_group.cat.add_categories("never answered").fillna("never answered")
has_brought = pd.Series(says.index.isin(ambassadors.index), index=says.index)
told = has_brought.groupby(nps_group, observed=True).agg(["size", "sum", "mean"])
ex.guess(my_guess, 100 * told.loc["promoters", "mean"])
counts = told[["sum", "size"]].astype(int).apply(tuple, axis=1)
print(kpis.proportion_difference(counts["detractors"], counts["promoters"]))
told["mean"] = (100 * told["mean"]).round(1)
told.columns = ["customers", "brought someone", "brought someone, %"]
told.rename_axis("NPS group")

# %% [markdown] es="promoters-read" concepts="ambassador"
# Arriba, la diferencia con los detractores, en puntos y con su intervalo. Los promotores traen más, y aun así la gran mayoría no ha traído a nadie. Un 10 es una intención. Kumar, Petersen y Leone (2007) vieron algo parecido con clientes de verdad: muchos dijeron que recomendarían, bastantes menos lo hicieron.
#
# Y al revés: la última fila. Más de la mitad de los embajadores nunca respondió, y alguno puso menos de un 7.
#
# Estos datos son simulados y aquí se puede mirar detrás: traer a alguien depende de lo sociable que sea la persona y de su satisfacción. Basta con haber comprado y seguir ahí: **cuánto** compra no cuenta.
# %% [markdown] en="promoters-read" concepts="ambassador"
# At the top, the difference from detractors, in points and with its interval. Promoters bring more, and even so the great majority have brought nobody. A 10 is an intention. Kumar, Petersen and Leone (2007) saw something like it with real customers: many said that they would recommend, a good deal fewer did.
#
# And the other way round: the last row. More than half of the ambassadors never answered, and some gave less than a 7.
#
# These data are simulated, and here one can look behind them: bringing somebody depends on how sociable the person is and on their satisfaction. It is enough to have bought and still be there: **how much** they buy does not count.

# %% [markdown] es="lever" concepts="ambassador stage-loyalty"
# ## Una palanca: dar las gracias
# Inés propone una carta de agradecimiento, escrita a mano, a los veinte que más gente trajeron en 2024. «Verás cómo en 2025 traen más», dice.
#
# Imagina que se hubiera enviado el 1 de enero de 2025. En 2024 esos veinte trajeron una de cada tres personas de las que llegaron recomendadas. ¿Qué parte crees que trajeron en 2025? Escribe un número de 0 a 100.
# %% [markdown] en="lever" concepts="ambassador stage-loyalty"
# ## A lever: saying thank you
# Inés proposes a letter of thanks, written by hand, to the twenty who brought most people in 2024. “You will see that they bring more in 2025,” she says.
#
# Imagine that it had been sent on 1 January 2025. In 2024 those twenty brought one in three of the people who came recommended. What share do you think they brought in 2025? Write a number from 0 to 100.

# %% key="lever-guess"
my_guess = ...

# %% key="lever-letter" tags="predict" concepts="ambassador stage-loyalty"
by_year = pd.crosstab(referrals["customer"], referrals["date"].dt.year)
twenty = by_year.sort_values(2024, ascending=False, kind="stable").head(20)
letter = pd.DataFrame({"all ambassadors": by_year.sum(), "the twenty of 2024": twenty.sum()})
part = letter["the twenty of 2024"] / letter["all ambassadors"]
letter["share of the twenty, %"] = 100 * part
ex.guess(my_guess, letter.loc[2025, "share of the twenty, %"])
letter.rename_axis("people brought in").round(0).astype(int)

# %% [markdown] es="lever-read" concepts="ambassador stage-loyalty"
# Se desploma. ¿Ofendió la carta? No hubo carta: **no se envió nada**.
#
# Elegimos a los veinte *por* su mejor año. Parte de ese año fue carácter y parte suerte (una boda, una oficina nueva), y la suerte no se repite: **regresión a la media**. Además, alguno se fue y ahora hay más clientes que pueden traer. Con un premio que no sirviera de nada habrías visto la misma caída; con un castigo inútil a los peores, una mejora.
#
# ¿Cómo saber entonces si la carta sirve? Con un sorteo: la mitad la recibe, la otra no. ¿Bastarían los embajadores de 2024?
# %% [markdown] en="lever-read" concepts="ambassador stage-loyalty"
# It collapses. Did the letter offend? There was no letter: **nothing was sent**.
#
# We chose the twenty *for* their best year. Part of that year was character and part was luck (a wedding, a new office), and luck does not repeat: **regression to the mean**. Besides, some have left, and there are more customers now who can bring. With a prize of no use at all you would have seen the same fall; with a useless punishment of the worst, an improvement.
#
# So how can one find out whether the letter works? By lot: half get it, the others do not. Would the ambassadors of 2024 be enough?

# %% key="lever-lot" concepts="ambassador stage-loyalty"
ambassadors_2024 = by_year[by_year[2024] > 0]
half = len(ambassadors_2024) // 2
again = (ambassadors_2024[2025] > 0).mean()
without = (round(half * again), half)
print(f"brought someone again, with no letter: {100 * again:.0f}% of {len(ambassadors_2024)}")
rows = {}
for more in (5, 10, 20):
    with_letter = (round(half * (again + more / 100)), half)
    seen = kpis.proportion_difference(without, with_letter)
    about = {"difference": seen.value, "low": seen.low, "high": seen.high}
    rows[f"letter adds {more} points"] = about
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="lever-decide" concepts="ambassador stage-loyalty"
# Si la carta sumara 5 puntos, con estas dos mitades no se distinguiría de nada: el intervalo incluye el cero. Habría que sortear durante varios años, o entre más gente.
#
# Se puede decidir otra cosa: darles las gracias **porque lo merecen**, sin pedirle a la carta que se pague sola. Lo que no se puede es mandarla, mirar el año siguiente y contar la diferencia como efecto.
# %% [markdown] en="lever-decide" concepts="ambassador stage-loyalty"
# If the letter added 5 points, with these two halves it could not be told from nothing: the interval includes zero. One would have to draw lots for several years, or among more people.
#
# One can decide otherwise: thank them **because they deserve it**, without asking the letter to pay for itself. What one cannot do is send it, look at the next year and count the difference as an effect.

# %% [markdown] es="misleads" concepts="stage-loyalty"
# ## Lo que engaña
# ### Lo pequeño parece menos querido
# Julián compara los cafés por lo que repite quien los compra: «Los de Geisha y el kilo de la casa no fidelizan. El descafeinado sí. Hagamos una campaña de lealtad para los flojos».
#
# Mira la tabla, ordenada por número de compradores. ¿Ves algo más?
# %% [markdown] en="misleads" concepts="stage-loyalty"
# ## What misleads
# ### What is small looks less loved
# Julián compares the coffees by how often their buyers repeat: “Geisha and the house kilo earn no loyalty. Decaf does. Let us run a loyalty campaign for the weak ones.”
#
# Look at the table, sorted by number of buyers. Do you see something else?

# %% key="jeopardy" tags="predict" concepts="stage-loyalty"
coffees = ["house_1kg", "geisha_100", "house_500", "ethiopia_250"]
coffees += ["colombia_250", "house_250", "decaf_250"]
bags = lumbre.order_lines.merge(orders[["order", "customer", "date"]], on="order")
bags = bags[bags["product"].isin(coffees) & (bags["date"] >= "2025-01-01")]


def size_and_repeat(bags):
    times = bags.groupby(["product", "customer"], observed=True)["order"].nunique()
    times = times.reset_index()
    table = times.groupby("product", observed=True)["order"].agg(["size", "mean"])
    table["again"] = 100 * (times["order"] > 1).groupby(times["product"], observed=True).mean()
    table.columns = ["buyers", "purchases per buyer", "bought it again, %"]
    return table.sort_values("buyers")


size_and_repeat(bags).round(2)

# %% [markdown] es="jeopardy-lot" concepts="stage-loyalty"
# Cuantos menos compradores, menos repiten. ¿Menos queridos, o solo menos comprados?
#
# Una prueba: **barajemos las etiquetas**. Cada compra conserva a su persona y su día, pero el café que lleva se sortea. Los cafés siguen siendo igual de grandes y ya nadie puede preferir ninguno. Si la diferencia era cariño, desaparecerá.
# %% [markdown] en="jeopardy-lot" concepts="stage-loyalty"
# The fewer the buyers, the less they repeat. Less loved, or only less bought?
#
# A test: let us **shuffle the labels**. Each purchase keeps its person and its day, but the coffee in it is drawn by lot. The coffees stay as large as they were, and nobody can prefer any of them. If the difference was fondness, it will vanish.

# %% key="jeopardy-shuffle" tags="predict" concepts="stage-loyalty"
lot = np.random.default_rng(26).permutation(bags["product"].astype(str))
shuffled = size_and_repeat(bags.assign(product=lot))
both = size_and_repeat(bags).drop(columns="purchases per buyer")
both["labels shuffled, %"] = shuffled["bought it again, %"]
both.round(1)

# %% [markdown] es="jeopardy-read" concepts="stage-loyalty"
# Sigue ahí. No hace falta que nadie quiera menos un café para que se repita menos: basta con que sea pequeño. Es el **doble castigo** (*double jeopardy*; Ehrenberg, Goodhardt y Barwise, 1990): quien vende menos tiene menos compradores y, además, compran algo menos. Aparece en muchísimos mercados, con excepciones.
#
# La pregunta útil no es «¿repite menos que el grande?», sino «¿repite menos **de lo que toca a su tamaño**?». La columna barajada es ese rasero.
# %% [markdown] en="jeopardy-read" concepts="stage-loyalty"
# It is still there. Nobody has to love a coffee less for it to be repeated less: it is enough that it is small. That is **double jeopardy** (Ehrenberg, Goodhardt and Barwise, 1990): whoever sells less has fewer buyers, and they buy somewhat less besides. It shows in a great many markets, with exceptions.
#
# The useful question is not “does it repeat less than the large one?” but “does it repeat less **than its size would give**?”. The shuffled column is that yardstick.

# %% [markdown] es="wall-again" concepts="customer-loyalty"
# ## ¿Y la pared?
# «Entonces, ¿qué fotos cuelgo?», pregunta la directora. Depende de qué quiera agradecer. Quien viene a diario sostiene la caja; quien da siempre un 10 nos prefiere; quien trae a otros hace el trabajo de un anuncio. Ninguna lista es la buena; llamar a las tres «los más leales» es el error.
#
# Y un detalle: ¿alguien les ha preguntado si quieren su foto en una pared?
# %% [markdown] en="wall-again" concepts="customer-loyalty"
# ## And the wall?
# “So which photos do I hang?” asks the director. It depends on what she wants to give thanks for. Those who come daily hold up the till; those who always give a 10 prefer us; those who bring others do the work of an advert. None of the lists is the right one; calling all three “the most loyal” is the mistake.
#
# And a detail: has anybody asked them whether they want their photo on a wall?

# %% [markdown] es="key-points"
# ## Para llevarte
# - Volver, preferir y traer son tres cosas. Di siempre de cuál hablas.
# - Cuatro cuadrantes: leal, latente, espuria, sin lealtad. Los umbrales se escriben al lado de la cifra; quien no respondió no tiene cuadrante.
# - Comprar mucho es, en parte, tomar mucho café. Casi todo el mundo reparte sus compras.
# - Un 10 es una intención; un embajador es un hecho. Se cuenta en gente y en margen.
# - El mejor grupo de un año empeora al siguiente sin que nadie haga nada.
# - Lo pequeño se repite menos por ser pequeño.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:2.6), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Coming back, preferring and bringing are three things. Always say which you mean.
# - Four quadrants: loyal, latent, spurious, none. The thresholds stand beside the figure; whoever did not answer has no quadrant.
# - Buying much is, in part, drinking much coffee. Nearly everybody divides their purchases.
# - A 10 is an intention; an ambassador is a fact. Count them in people and in margin.
# - The best group of one year does worse in the next without anybody doing anything.
# - What is small is repeated less for being small.
#
# **Now you:** [exercises of this lesson](exercise:2.6), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Dick, A. y Basu, K. (1994). Customer loyalty: toward an integrated conceptual framework. *JAMS* 22(2). doi:10.1177/0092070394222001
# - Ehrenberg, A., Goodhardt, G. y Barwise, P. (1990). Double jeopardy revisited. *Journal of Marketing* 54(3).
# - Goodhardt, G., Ehrenberg, A. y Chatfield, C. (1984). The Dirichlet: a comprehensive model of buying behaviour. *JRSS A* 147(5).
# - Kumar, V., Petersen, J. A. y Leone, R. (2007). How valuable is word of mouth? *Harvard Business Review* 85(10).
# - Schmitt, P., Skiera, B. y Van den Bulte, C. (2011). Referral programs and customer value. *Journal of Marketing* 75(1). doi:10.1509/jm.75.1.46
# %% [markdown] en="sources"
# ### Sources
# - Dick, A. and Basu, K. (1994). Customer loyalty: toward an integrated conceptual framework. *JAMS* 22(2). doi:10.1177/0092070394222001
# - Ehrenberg, A., Goodhardt, G. and Barwise, P. (1990). Double jeopardy revisited. *Journal of Marketing* 54(3).
# - Goodhardt, G., Ehrenberg, A. and Chatfield, C. (1984). The Dirichlet: a comprehensive model of buying behaviour. *JRSS A* 147(5).
# - Kumar, V., Petersen, J. A. and Leone, R. (2007). How valuable is word of mouth? *Harvard Business Review* 85(10).
# - Schmitt, P., Skiera, B. and Van den Bulte, C. (2011). Referral programs and customer value. *Journal of Marketing* 75(1). doi:10.1509/jm.75.1.46
