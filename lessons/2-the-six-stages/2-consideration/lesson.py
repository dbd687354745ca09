# %% [markdown] es="title"
# # 2.2 · Consideración
#
# **35 minutos.** Segunda etapa: ya saben que existimos y están mirando. Leen, comparan, preguntan, dejan un correo. Todavía no han comprado nada.
#
# Al terminar podrás:
# - decir qué parte de los prospectos acaba comprando, por origen, y qué orígenes se distinguen de verdad;
# - contar en el registro quién mira y se va, y qué se puede concluir de eso;
# - desmontar un podio de porcentajes pequeños y una media que baja sin que nada empeore.
# %% [markdown] en="title"
# # 2.2 · Consideration
#
# **35 minutes.** The second stage: they know that we exist and are looking. They read, compare, ask, leave an address. They have bought nothing yet.
#
# At the end you will be able to:
# - say what share of prospects end up buying, by source, and which sources can really be told apart;
# - count in the log who looks and leaves, and say what may be concluded from it;
# - take apart a podium of small percentages, and an average that falls though nothing got worse.

# %% key="begin"
import pandas as pd
from scipy.stats import binomtest

from coursekit import charts, company, journey, kpis, widgets

pd.set_option("display.max_colwidth", 200)
lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre la lección anterior. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the last lesson. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="where" concepts="stage-consideration"
# ## Dónde estamos
# Ana, Bruno, Carmen y Diego cuentan cómo dudaron. Antes de leer los nombres de la etapa, busca en sus frases **qué les faltaba** para decidirse.
# %% [markdown] en="where" concepts="stage-consideration"
# ## Where we are
# Ana, Bruno, Carmen and Diego tell how they hesitated. Before you read the names of the stage, look in what they say for **what they were missing**.

# %% key="quotes" concepts="stage-consideration"
#es quote = "quote_es"
#en quote = "quote_en"
stories = lumbre.interviews[lumbre.interviews["stage"] == "consideration"]
stories[["persona", "touchpoint", "emotion", quote]].set_index("persona")

# %% key="where-table" concepts="stage-consideration funnel-activation"
journey.crosswalk().loc[["consideration"], ["course_name", "funnel_name", "ladder_name"]]

# %% [markdown] es="where-read" concepts="stage-consideration"
# Puntos de contacto de esta etapa: la ficha de producto, las reseñas, las preguntas frecuentes, la cata. Ninguno cobra. Todos contestan, o no, a una pregunta. Y pocas marcas llegan a oírla: comparar cuesta, así que cada persona se queda con unas pocas, su **conjunto de consideración** (Hauser y Wernerfelt, 1990).
#
# Aquí manda el **prospecto**: interesado y sin comprar. Entre ellos, quien mira el precio (Bruno) y quien es **exigente** y no compra sin garantías (Carmen).
#
# «Abierto a probar» es una actitud, y ningún registro guarda actitudes. Lo que vemos son **señales**: alguien busca, mira un producto, deja su correo.
# %% [markdown] en="where-read" concepts="stage-consideration"
# Touchpoints of this stage: the product page, the reviews, the questions and answers, the tasting. None takes money. Each of them answers a question, or does not. And few brands get to hear it: comparing has a cost, so each person keeps a few, their **consideration set** (Hauser and Wernerfelt, 1990).
#
# The one who matters here is the **prospect**: interested, and has not bought. Among them, those who look at the price (Bruno) and those who are **demanding** and do not buy without guarantees (Carmen).
#
# “Open to trial” is an attitude, and no log keeps attitudes. What we see is **signals**: somebody searches, looks at a product, leaves an address.

# %% [markdown] es="podium" concepts="prospect"
# ## El podio de los lunes
# Quien deja su correo y aún no ha comprado es un **prospecto** (*lead*). Llegan por cuatro orígenes: un formulario, un anuncio en redes, las catas de Inés y los blogs de socios.
#
# Cada lunes Julián cuelga un podio: oro para el origen con mayor % de compra entre los prospectos de la semana. «Esta semana, oro para los anuncios. Las catas, ni medalla».
#
# La directora tiene **tres mil euros** para el origen que mejor convierte. Aquí están los últimos oros.
# %% [markdown] en="podium" concepts="prospect"
# ## Monday's podium
# Whoever leaves an address and has not bought yet is a **prospect** (a *lead*). They come from four sources: a form, an advert on social media, Inés's tastings and the blogs of partners.
#
# Every Monday Julián puts up a podium: gold for the source with the highest % of buyers among the prospects of the week. “This week, gold for the adverts. Not even a medal for the tastings.”
#
# The director has **three thousand euros** for the source that converts best. Here are the latest golds.

# %% key="podium-table" concepts="prospect"
leads = lumbre.leads
weekly = leads.assign(week=leads["created"].dt.to_period("W").dt.start_time)
weekly = weekly.groupby(["week", "source"], observed=True)["converted"]
weekly = weekly.agg(leads="size", bought="sum").reset_index()
weekly["%"] = 100 * weekly["bought"] / weekly["leads"]

#es # Si dos empatan, gana el que tuvo más prospectos.
#en # Where two are level, the one with more prospects wins.
gold = weekly.sort_values(["week", "%", "leads"]).drop_duplicates("week", keep="last")
print(f"all golds together: {100 * gold['bought'].sum() / gold['leads'].sum():.1f}% bought")
gold.tail(6).set_index("week").round(1)

# %% [markdown] es="next-week" concepts="prospect"
# La primera línea junta los oros de todas las semanas: qué parte de esos prospectos compró. Es una cifra preciosa.
#
# Apuesta: el **mismo origen**, la semana **siguiente** a su oro, ¿qué % consigue?
# %% [markdown] en="next-week" concepts="prospect"
# The first line puts the golds of all weeks together: what share of those prospects bought. It is a lovely figure.
#
# Guess: the **same source**, in the week **after** its gold, what % does it get?

# %% key="next-week-guess"
my_guess = ...

# %% key="next-week-table" tags="predict" concepts="prospect"
later = weekly.assign(week=weekly["week"] - pd.Timedelta(days=7))
pairs = gold.merge(later, on=["week", "source"], suffixes=("", " later"))
rates = {
    "week of the gold, %": 100 * pairs["bought"].sum() / pairs["leads"].sum(),
    "same source a week later, %": 100 * pairs["bought later"].sum() / pairs["leads later"].sum(),
    "all prospects, %": 100 * leads["converted"].mean(),
}
ex.guess(my_guess, rates["same source a week later, %"])
pd.Series(rates).round(1)

# %% [markdown] es="regression" concepts="prospect"
# Nadie dejó de trabajar tras el oro. Para ganar con cinco prospectos hay que ser bueno **y** tener suerte; a la semana siguiente la suerte se reparte otra vez. Se llama **regresión a la media**, y aparece siempre que se elige a alguien por ser el primero.
#
# Algo queda: el origen con oro sigue por encima del conjunto. Así que hay diferencias de verdad, y el podio las enseña mal. ¿Cuántos oros se llevó cada uno?
# %% [markdown] en="regression" concepts="prospect"
# Nobody stopped working after the gold. To win with five prospects one has to be good **and** lucky; the week after, luck is dealt anew. That is **regression to the mean**, and it turns up whenever somebody is picked for being first.
#
# Something remains: the source with the gold still lies above the whole. So there are real differences, and the podium shows them badly. How many golds did each take?

# %% key="golds" concepts="prospect"
gold["source"].value_counts().rename("golds").to_frame()

# %% [markdown] es="worked" concepts="prospect"
# ## Un ejemplo completo: conversión por origen
# Cuatro pasos. El cuarto es el que le falta al podio.
# %% [markdown] en="worked" concepts="prospect"
# ## A worked example: conversion by source
# Four steps. The fourth is the one that the podium lacks.

# %% key="worked-table" concepts="prospect"
#es # 1 · Quién cuenta: todos los prospectos del origen, hayan comprado o no, de todo el periodo.
#en # 1 · Who counts: all prospects of the source, whether they bought or not, of the whole period.
sources = leads.groupby("source", observed=True)["converted"].agg(leads="size", bought="sum")

#es # 2 · ¿Tuvieron tiempo? El último llegó dos meses antes de cerrar los datos.
#en # 2 · Did they have time? The last one came two months before the data were closed.
print("last lead:", leads["created"].max().date(), "· data until:", lumbre.as_of.date())

#es # 3 · La parte: compraron entre todos los de ese origen.
#en # 3 · The share: those who bought among all of that source.
sources["%"] = 100 * sources["bought"] / sources["leads"]

#es # 4 · El intervalo de Wilson: entre qué valores se movería con otros prospectos iguales.
#en # 4 · Wilson's interval: between which values it would move with other prospects like these.
ends = [
    binomtest(int(bought), int(n)).proportion_ci(method="wilson")
    for bought, n in sources[["bought", "leads"]].itertuples(index=False)
]
sources["low"], sources["high"] = [100 * e.low for e in ends], [100 * e.high for e in ends]
sources.round(1)

# %% [markdown] es="worked-read" concepts="prospect"
# **Te toca.** ¿Qué dos orígenes no se distinguen entre sí? Busca intervalos que se pisan mucho.
#
# La cuenta supone que cada prospecto decide por su cuenta. Si en una cata se apuntan seis amigas y compra una por todas, hay menos información de la que parece. Y la tabla no dice **cuándo** compraron: los prospectos antiguos han tenido más tiempo que los últimos.
# %% [markdown] en="worked-read" concepts="prospect"
# **Your turn.** Which two sources cannot be told apart? Look for intervals that lie well over one another.
#
# The sum supposes that each prospect decides alone. If six friends sign up at a tasting and one buys for all, there is less information than it seems. And the table does not say **when** they bought: the early prospects have had more time than the last ones.

# %% [markdown] es="size" concepts="prospect"
# ### Un embudo que no es el embudo
# Otra forma de verlo: a la derecha los grupos grandes, a la izquierda los pequeños. Las rayas encierran lo que hace **el azar solo**, si todos los orígenes fueran iguales. Con pocas personas cabe casi cualquier porcentaje.
#
# Se llama *funnel plot* por su forma. No tiene nada que ver con el embudo de ventas.
# %% [markdown] en="size" concepts="prospect"
# ### A funnel that is not the funnel
# Another way to see it: large groups on the right, small ones on the left. The dashes enclose what **chance alone** does, if all sources were alike. With few people nearly any percentage fits.
#
# It is called a *funnel plot* for its shape. It has nothing to do with the sales funnel.

# %% key="size-chart" concepts="prospect"
charts.shares_by_size(leads, "source", "converted")

# %% [markdown] es="dog" concepts="prospect"
# Ahora un solo origen, el formulario, mes a mes. Julián tiene una historia para cada pico: «En agosto pusimos la foto del perro».
#
# Son 23 meses y los límites dejan fuera a uno de cada veinte **por azar**. Antes de ejecutar: ¿cuántos meses crees que quedan fuera?
# %% [markdown] en="dog" concepts="prospect"
# Now a single source, the form, month by month. Julián has a story for each peak: “In August we put up the photo of the dog.”
#
# There are 23 months, and the limits leave out one in twenty **by chance**. Before you run it: how many months do you think lie outside?

# %% key="dog-chart" tags="predict" concepts="prospect"
form = leads[leads["source"] == "newsletter_form"]
form = form.assign(month=form["created"].dt.strftime("%Y-%m"))
charts.shares_by_size(form, "month", "converted")

# %% [markdown] es="dog-read" concepts="prospect"
# Lo que se esperaba sin ningún perro. Quizá la foto ayudó; este gráfico no lo desmiente. Dice que no hace **falta** para explicar agosto.
#
# Café Lumbre es simulada, así que podemos mirar entre bastidores: la probabilidad de comprar con la que se hizo cada origen, igual los dos años.
# %% [markdown] en="dog-read" concepts="prospect"
# What was to be expected without any dog. Perhaps the photo helped; this chart does not refute it. It says that August can do **without** it.
#
# Café Lumbre is simulated, so we can look behind the scenes: the chance of buying with which each source was made, the same in both years.

# %% key="truth" concepts="prospect"
from coursekit.datasets.marketing import LEAD_ARM_EFFECT, LEAD_CONVERSION, LEAD_SOURCES

#es # A la mitad se le envió además un incentivo: de eso hablamos luego.
#en # Half of them were sent an incentive besides: more on that later.
truth = pd.Series(LEAD_CONVERSION, LEAD_SOURCES) + sum(LEAD_ARM_EFFECT) / 2
sources[["%", "low", "high"]].assign(truth=100 * truth).round(1)

# %% [markdown] es="activation" concepts="funnel-activation stage-consideration"
# ## La fase de activación, en el registro
# Casi nadie deja su correo: la mayoría mira sin decir nada. En el embudo, **activación** es mostrar interés: buscar (`search`), mirar un producto (`view_product`), probar en una cata (`taste`), dejar una dirección. Llegar (`land`) es captación; llenar la cesta (`add_to_cart`) ya es oportunidad.
#
# Aquí cuentan las visitas de quien **todavía no ha comprado**. De cada cien de esas visitas que miran un producto, ¿cuántas se van con la cesta vacía?
# %% [markdown] en="activation" concepts="funnel-activation stage-consideration"
# ## The activation phase, in the log
# Hardly anybody leaves an address: most look without saying a word. In the funnel, **activation** is showing interest: searching (`search`), looking at a product (`view_product`), trying at a tasting (`taste`), leaving an address. Arriving (`land`) is acquisition; filling the cart (`add_to_cart`) is opportunity already.
#
# What counts here is the visits of those who **have not bought yet**. Of every hundred of those visits that look at a product, how many leave with an empty cart?

# %% key="activation-guess"
my_guess = ...

# %% key="activation-share" tags="predict" concepts="funnel-activation stage-consideration"
#es # Cada suceso de la web: ¿esa persona ya había comprado algo, también en una tienda?
#en # Each event of the web site: had that person bought anything before, in a shop too?
first_order = lumbre.orders.groupby("customer", observed=True)["date"].min()
web = lumbre.events[lumbre.events["channel"] != "shop"]
bought_on = web["customer"].map(first_order).astype("datetime64[ns]")
customers_now = bought_on < web["time"]
before, after = web[~customers_now], web[customers_now]

#es # De las visitas que miran, las que llenan la cesta: antes de la primera compra y después.
#en # Of the visits that look, those that fill the cart: before the first purchase and after it.
steps = ["land", "view_product", "add_to_cart"]
looking = journey.funnel(before, steps, customer="visit").conversion("add_to_cart")
looking_later = journey.funnel(after, steps, customer="visit").conversion("add_to_cart")
ex.guess(my_guess, 100 - looking.value)


def leaving(e):
    return {"look and leave, %": 100 - e.value, "low": 100 - e.high, "high": 100 - e.low, "visits": e.n}


rows = {"before the first purchase": leaving(looking), "after it": leaving(looking_later)}
pd.DataFrame(rows).T.round(1).astype({"visits": int})

# %% [markdown] es="activation-read" concepts="funnel-activation stage-consideration"
# Esa es la medida de la etapa: de las visitas que miran, las que dan un paso más. Quienes ya compraron miran y se van **más** a menudo; mezclarlos habría dado una cifra que no es de nadie, y ellos hacen la gran mayoría de las visitas.
#
# Los intervalos tratan cada visita como independiente. Una misma persona hace varias, así que en verdad son algo más anchos.
# %% [markdown] en="activation-read" concepts="funnel-activation stage-consideration"
# That is the measure of the stage: of the visits that look, those that take one more step. People who bought already look and leave **more** often; mixing them in would have given a figure that is nobody's, and they make the great majority of the visits.
#
# The intervals treat each visit as independent. One person makes several, so in truth they are somewhat wider.

# %% [markdown] es="explore" concepts="funnel-activation"
# **Prueba**, con el ratón o el teclado, con las visitas de quien aún no compra:
# 1. Quita `search`. ¿Qué cambia más, el total o el último paso? Entonces, ¿buscar es un paso obligado o un atajo?
# 2. Cambia de visitas a clientes. ¿Por qué sube todo?
# 3. Con clientes, da solo **1 día**. ¿Qué queda?
# %% [markdown] en="explore" concepts="funnel-activation"
# **Try it**, with the mouse or the keyboard, on the visits of those who do not buy yet:
# 1. Take out `search`. What changes more, the whole or the last step? So is searching a step one has to take, or a short cut?
# 2. Change from visits to customers. Why does everything rise?
# 3. With customers, give **1 day** alone. What is left?

# %% key="explorer" concepts="funnel-activation"
widgets.FunnelExplorer(before, ["land", "search", "view_product", "add_to_cart"])

# %% [markdown] es="lost" concepts="stage-consideration"
# ## ¿Se fueron, o se fueron a pensarlo?
# Julián llama «perdidas» a las visitas que miran y se van. Sigue a las **personas**: las que en su primera visita a la web miraron y no llenaron la cesta, con 60 días por delante.
#
# De cada cien, ¿cuántas compraron en esos 60 días?
# %% [markdown] en="lost" concepts="stage-consideration"
# ## Gone, or gone to think it over?
# Julián calls the visits that look and leave “lost”. Follow the **people**: those who on their first visit to the web looked and did not fill the cart, with 60 days before them.
#
# Of every hundred, how many bought within those 60 days?

# %% key="lost-guess"
my_guess = ...

# %% key="lost-share" tags="predict" concepts="stage-consideration"
window = pd.Timedelta(days=60)
#es # La primera visita de cada persona a la web, y lo que hizo en ella.
#en # Each person's first visit to the web site, and what they did on it.
firsts = before[before["event"] == "land"].sort_values("time").drop_duplicates("customer")
did = {event: set(before.loc[before["event"] == event, "visit"]) for event in steps}
firsts = firsts.assign(looked=firsts["visit"].isin(did["view_product"]))
firsts = firsts.assign(filled=firsts["visit"].isin(did["add_to_cart"]))

#es # Solo quienes han tenido los 60 días; y cuánto tardaron en comprar.
#en # Only those who have had the 60 days; and how long they took to buy.
firsts = firsts[firsts["time"] + window <= lumbre.as_of]
wait = firsts["customer"].map(first_order).astype("datetime64[ns]") - firsts["time"]
firsts["bought in 60 days"] = wait < window

gone = firsts[firsts["looked"] & ~firsts["filled"]]
ex.guess(my_guess, 100 * gone["bought in 60 days"].mean())
ends = binomtest(int(gone["bought in 60 days"].sum()), len(gone)).proportion_ci(method="wilson")
share = {"bought in 60 days, %": 100 * gone["bought in 60 days"].mean()}
pd.Series({**share, "low": 100 * ends.low, "high": 100 * ends.high, "people": len(gone)}).round(1)

# %% [markdown] es="two-lists" concepts="stage-consideration prospect"
# Más de ocho de cada diez volvieron y compraron. Una visita que se va no es una persona que se va.
#
# Pero espera: de los prospectos que dejaron su correo compró algo más de uno de cada diez, y de estas personas, más de ocho. ¿Quién falta en la segunda lista?
#
# Escribe tu respuesta antes de ejecutar.
# %% [markdown] en="two-lists" concepts="stage-consideration prospect"
# More than eight in ten came back and bought. A visit that leaves is not a person who leaves.
#
# But wait: of the prospects who left an address somewhat more than one in ten bought, and of these people more than eight. Who is missing from the second list?
#
# Write down your answer before you run it.

# %% key="two-lists-table" tags="predict" concepts="stage-consideration prospect"
pd.Series(
    {
        "events in the log without a customer number": int(lumbre.events["customer"].isna().sum()),
        "people in the log": lumbre.events["customer"].nunique(),
        "… of whom bought sooner or later": lumbre.orders["customer"].nunique(),
        "prospects who left an address": len(leads),
        "… of whom bought": int(leads["converted"].sum()),
    }
)

# %% [markdown] es="two-lists-read" concepts="stage-consideration prospect"
# Falta quien miró y se fue sin dejar rastro. En el registro solo hay visitas **con número de cliente**: se guardan cuando alguien abre una cuenta, y quien la abre suele comprar. Es el **sesgo de supervivencia** de la etapa.
#
# Ese «más de ocho de cada diez» vale para quienes abrieron cuenta. Para saber cuánta gente duda y no vuelve hay que contar visitas anónimas, o preguntar en la calle, como en la [lección 2.1](lesson:2.1).
# %% [markdown] en="two-lists-read" concepts="stage-consideration prospect"
# Missing are those who looked and left without a trace. The log holds only visits **with a customer number**: they are kept when somebody opens an account, and whoever opens one mostly buys. It is the **survivorship bias** of the stage.
#
# That “more than eight in ten” holds for people who opened an account. To know how many hesitate and never come back one has to count anonymous visits, or ask in the street as in [lesson 2.1](lesson:2.1).

# %% [markdown] es="ladder" concepts="stage-consideration"
# ### El peldaño de esta etapa
# La encuesta de la lección 2.1 sí preguntó a quien no vino. Mira «Abierto a probar»: de quienes nos conocen, los que no descartan probar.
#
# La barra está en 5 puntos más en ese peldaño. ¿Cuántas personas más llegan a «Probador»? ¿Y a «Leal»? El widget supone que las nuevas suben como las de antes.
# %% [markdown] en="ladder" concepts="stage-consideration"
# ### The rung of this stage
# The survey of lesson 2.1 did ask those who never came. Look at “Open to trial”: of those who know us, the ones who do not rule out a trial.
#
# The bar stands at 5 points more on that rung. How many more people reach “Trier”? And “Most loyal”? The widget supposes that the new ones climb as those before them did.

# %% key="ladder-explorer" concepts="stage-consideration"
street = journey.ladder([800, 248, 151, 72, 42, 27, 19, 11])
print(street.conversion("open_to_try"))
widgets.LadderExplorer(street, rung="open_to_try", points=5)

# %% [markdown] es="reviews" concepts="stage-consideration"
# ## Lo que leen antes de comprar
# Ana se fio de una reseña de tres estrellas. El registro no guarda qué reseñas se leen; solo un rastro: alguien pulsó **«me sirvió»** (`helpful`).
#
# ¿Con cuántas estrellas tiene más votos cada reseña, de media? Escribe un número del 1 al 5.
# %% [markdown] en="reviews" concepts="stage-consideration"
# ## What they read before buying
# Ana trusted a three-star review. The log does not keep which reviews are read; there is only a trace: somebody pressed **“it helped me”** (`helpful`).
#
# With how many stars does a review have most votes, on average? Write a number from 1 to 5.

# %% key="reviews-guess"
my_guess = ...

# %% key="reviews-table" tags="predict" concepts="stage-consideration"
by_stars = lumbre.reviews.groupby("stars")["helpful"].agg(reviews="size", votes_each="mean", median="median")
ex.guess(my_guess, by_stars["votes_each"].idxmax())
by_stars.round(1)

# %% [markdown] es="reviews-read" concepts="stage-consideration"
# Las de una y dos estrellas son menos y cada una recibe más votos. Una lectura posible: quien duda busca **lo que puede salir mal**, y una reseña negativa contesta. Borrarlas deja la ficha más bonita y menos útil.
#
# Cuidado: contamos a quien pulsó, no a quien leyó; y pudo pulsar alguien que ya había comprado y tenía el mismo problema. Las reseñas vuelven en la lección 4.2.
# %% [markdown] en="reviews-read" concepts="stage-consideration"
# Those of one and two stars are fewer, and each gets more votes. One possible reading: whoever hesitates looks for **what may go wrong**, and a negative review answers. Deleting them leaves the page prettier and less useful.
#
# Careful: we count those who pressed, not those who read; and somebody who had bought already and had the same problem may have pressed. Reviews come back in lesson 4.2.

# %% [markdown] es="lever" concepts="prospect"
# ## La palanca: ¿un incentivo o información?
# ¿Qué se le manda a quien dejó su correo? A cada prospecto le tocó **a suertes** una de dos cosas: un incentivo (un vale) o información (cómo elegir café). Los dos grupos se parecen en todo lo demás, salvo por azar, así que la diferencia de compra sí habla del envío.
#
# ¿Cuántos **puntos** más compró el grupo del incentivo?
# %% [markdown] en="lever" concepts="prospect"
# ## The lever: an incentive or information?
# What do we send to whoever left an address? Each prospect was given one of two things **by lot**: an incentive (a voucher) or information (how to choose coffee). The two groups are alike in everything else but for chance, so the difference in buying does speak of what was sent.
#
# How many **points** more did the group with the incentive buy?

# %% key="lever-guess"
my_guess = ...

# %% key="lever-difference" tags="predict" concepts="prospect"
arms = leads.groupby("arm", observed=True)["converted"].agg(["sum", "size"])
information, incentive = (tuple(arms.loc[arm]) for arm in ("information", "incentive"))
difference = kpis.proportion_difference(information, incentive)
ex.guess(my_guess, difference.value, digits=1)
points = {"difference": difference.value, "low": difference.low, "high": difference.high}
pd.Series({**points, "truth": 100 * LEAD_ARM_EFFECT[1]}, name="points").round(1)

# %% [markdown] es="lever-read" concepts="prospect"
# El intervalo deja fuera el cero: el vale vende más que el folleto. La última línea es la ventaja con la que se hizo la empresa; mira si cae dentro.
#
# Tres cosas que este reparto **no** dice:
# - si cualquiera de los dos es mejor que no enviar nada: nadie se quedó sin envío;
# - si compensa: el vale se paga también a quien habría comprado igual;
# - **qué** información: Ana leyó «notas de jazmín» y quería saber si amargaba.
#
# El experimento completo espera en la lección 4.2.
# %% [markdown] en="lever-read" concepts="prospect"
# The interval leaves out zero: the voucher sells more than the leaflet. The last line is the advantage with which the company was made; see whether it lies inside.
#
# Three things that this lot does **not** tell:
# - whether either is better than sending nothing: nobody was left without;
# - whether it pays: the voucher is also paid to those who would have bought anyway;
# - **which** information: Ana read “notes of jasmine” and wanted to know whether it was bitter.
#
# The whole experiment waits in lesson 4.2.

# %% [markdown] es="misleads" concepts="prospect"
# ## Lo que engaña
# ### La mezcla
# El año que viene Julián triplica los anuncios en redes. Llegan el triple de prospectos por `social_ad`; los demás orígenes siguen igual, y **cada uno convierte lo mismo que hoy**.
#
# La conversión de todos juntos, ¿sube, baja o se queda? ¿Y las compras?
# %% [markdown] en="misleads" concepts="prospect"
# ## What misleads
# ### The mix
# Next year Julián triples the adverts on social media. Three times as many prospects come by `social_ad`; the other sources stay as they are, and **each converts as it does today**.
#
# The conversion of all together: does it rise, fall or stay? And the purchases?

# %% key="mix" tags="predict" concepts="prospect"
mix = pd.DataFrame({"today": sources["leads"], "next year": sources["leads"]})
mix.loc["social_ad", "next year"] *= 3
buyers = mix.mul(sources["%"] / 100, axis=0)
pd.DataFrame(
    {"prospects": mix.sum(), "purchases": buyers.sum(), "conversion, %": 100 * buyers.sum() / mix.sum()}
).round(1)

# %% [markdown] es="mix-read" concepts="prospect"
# La media **baja** y se vende **más**. Nada empeoró: cambió quién entra en la cuenta. Un informe que solo trae la media habría cerrado el grifo que más clientes nuevos daba.
#
# Y al revés: dejando de captar en redes, la media sube y se vende menos. Se compara **origen por origen**, o con una mezcla fija para los dos años.
# %% [markdown] en="mix-read" concepts="prospect"
# The average **falls** and **more** is sold. Nothing got worse: what changed is who is counted. A report that brings the average alone would have shut the tap that added customers.
#
# And the other way round: stop winning people on social media, and the average rises while less is sold. Compare **source by source**, or with one fixed mix for both years.

# %% [markdown] es="euros" concepts="prospect"
# ### Mejor conversión no es mejor negocio
# La directora preguntaba por tres mil euros. La cata convierte más, sí. Faltan tres cosas que la tabla no tiene: lo que **cuesta** un prospecto de cada origen, cuántos **más** se podrían traer, y si ese público era ya más aficionado antes de la cata. Quien va a una cata un sábado no se parece a quien pasa el dedo por un anuncio.
#
# Conversión por origen describe **a quién** trae cada uno. No lo que el origen le **hace** a la gente.
# %% [markdown] en="euros" concepts="prospect"
# ### Better conversion is not better business
# The director asked about three thousand euros. Yes, the tasting converts more. Three things are missing that the table does not have: what a prospect of each source **costs**, how many **more** could be brought, and whether that public was keener before the tasting. Somebody who goes to a tasting on a Saturday is not like somebody who flicks past an advert.
#
# Conversion by source describes **whom** each one brings. Not what the source **does** to people.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Prospecto: mostró interés y no ha comprado. Su conversión es compraron entre **todos** los de su origen, con intervalo.
# - Con pocas personas el primero y el último los pone el azar. Mira el tamaño antes que el podio.
# - Activación: buscar, mirar, probar, dejar el correo. Se mide en quien aún no compra; visita y persona no son lo mismo.
# - Quien mira y se va puede volver. Quien se fue sin dejar nombre no está en el registro.
# - Una media puede bajar por la mezcla sin que nada empeore.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:2.2), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Prospect: showed interest and has not bought. Their conversion is those who bought among **all** of their source, with an interval.
# - With few people, chance decides who comes first and last. Look at the size before the podium.
# - Activation: searching, looking, trying, leaving an address. It is measured on those who do not buy yet; visit and person are not the same.
# - Whoever looks and leaves may come back. Whoever left without a name is not in the log.
# - An average may fall because of the mix though nothing gets worse.
#
# **Now you:** [exercises of this lesson](exercise:2.2), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Wainer, H. (2007). The most dangerous equation. *American Scientist* 95(3): por qué los grupos pequeños salen primeros y últimos. doi:10.1511/2007.65.249
# - Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. *Statistics in Medicine* 24(8). doi:10.1002/sim.1970
# - Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *JASA* 22(158).
# - Hauser, J. y Wernerfelt, B. (1990). An evaluation cost model of consideration sets. *Journal of Consumer Research* 16(4): considerar también cuesta.
# - Lemon, K. y Verhoef, P. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). doi:10.1509/jm.15.0420
# %% [markdown] en="sources"
# ### Sources
# - Wainer, H. (2007). The most dangerous equation. *American Scientist* 95(3): why small groups come first and last. doi:10.1511/2007.65.249
# - Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. *Statistics in Medicine* 24(8). doi:10.1002/sim.1970
# - Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *JASA* 22(158).
# - Hauser, J. and Wernerfelt, B. (1990). An evaluation cost model of consideration sets. *Journal of Consumer Research* 16(4): considering has a cost too.
# - Lemon, K. and Verhoef, P. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). doi:10.1509/jm.15.0420
