# %% [markdown] es="title"
# # 2.1 · Conciencia
#
# **35 minutos.** Empieza el módulo 2: las seis etapas del viaje, una por lección. La primera ocurre casi entera donde no hay registro: en la cabeza de quien todavía no ha venido.
#
# Al terminar podrás:
# - medir cuánta gente conoce una marca sin confundirlo con cuántas veces se mostró;
# - separar en el registro a quien llega por primera vez de quien vuelve, y decir lo que costó, con su margen;
# - leer la escalera de la retención, y dudar de «gastamos más y vino más gente».
# %% [markdown] en="title"
# # 2.1 · Awareness
#
# **35 minutes.** Module 2 begins: the six stages of the journey, one to a lesson. The first takes place nearly all where there is no log: in the head of somebody who has not come yet.
#
# At the end you will be able to:
# - measure how many people know a brand without confusing it with how often it was shown;
# - separate in the log those who come for the first time from those who come back, and say what they cost, with its margin;
# - read the retention ladder, and doubt “we spent more and more people came”.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, journey, widgets

lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre el módulo 1. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on module 1. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="where" concepts="stage-awareness"
# ## Dónde estamos
# Alguien nota que le falta algo (buen café por la mañana) y se entera de que existimos. Los tres vocabularios lo llaman de tres maneras.
# %% [markdown] en="where" concepts="stage-awareness"
# ## Where we are
# Somebody notices that something is missing (good coffee in the morning) and learns that we exist. The three vocabularies have three names for it.

# %% key="where-table" concepts="stage-awareness"
journey.crosswalk().loc[["awareness"], ["course_name", "funnel_name", "ladder_name"]]

# %% [markdown] es="poster" concepts="stage-awareness"
# ## El póster de Julián
# Julián ha colgado un póster: **«412 000 impresiones en diciembre»**. «Medio país nos conoce», dice. La directora lo mira un rato: «¿Cuánta gente es eso? ¿Y se acuerda de nosotros?».
#
# Una **impresión** es un anuncio puesto en una pantalla. La misma persona puede contar veinte veces; también quien miraba a otro lado. El **alcance** quita las repeticiones: personas distintas a las que se mostró. Los dos cuentan lo que la empresa **emitió**.
#
# Para saber quién nos conoce hay que preguntar. Se preguntó a 800 personas que beben café, en las cuatro ciudades con tienda. De cada cien, ¿cuántas dirían que les suena Café Lumbre al oír el nombre?
# %% [markdown] en="poster" concepts="stage-awareness"
# ## Julián's poster
# Julián has put up a poster: **“412 000 impressions in December”**. “Half the country knows us,” he says. The director looks at it for a while: “How many people is that? And do they remember us?”
#
# An **impression** is an advert put on a screen. The same person may count twenty times; so may somebody who was looking away. **Reach** takes the repetitions away: different people to whom it was shown. Both count what the company **sent out**.
#
# To know who knows us one has to ask. 800 people who drink coffee were asked, in the four cities with a shop. Of every hundred, how many would say that they know Café Lumbre on hearing the name?

# %% key="aided-guess"
my_guess = ...

# %% key="aided" tags="predict" concepts="stage-awareness"
#es # Una encuesta inventada para esta lección, como toda Café Lumbre.
#en # A survey invented for this lesson, as all of Café Lumbre is.
asked, on_hearing_the_name, without_help = 800, 248, 72


def share(count):
    return journey.ladder({"asked": asked, "yes": count}).conversion("yes")


ex.guess(my_guess, share(on_hearing_the_name).value)
share(on_hearing_the_name)

# %% [markdown] es="two-questions" concepts="stage-awareness"
# Esa es la notoriedad **sugerida**: se lee el nombre y se pregunta si suena. Antes se había hecho la otra pregunta, sin nombre: «¿qué tostadores de café conoces?». Esa es la **espontánea**.
#
# Las dos se publican como «conocimiento de marca». Mira lo que se separan.
# %% [markdown] en="two-questions" concepts="stage-awareness"
# That is **aided** awareness: the name is read out and people say whether they know it. The other question had been asked before, without a name: “which coffee roasters do you know?” That is **unaided** awareness.
#
# Both are published as “brand awareness”. See how far apart they are.

# %% key="unaided" concepts="stage-awareness"
def as_row(estimate):
    return {"%": estimate.value, "low": estimate.low, "high": estimate.high}


both = {"aided": share(on_hearing_the_name), "unaided": share(without_help)}
pd.DataFrame({name: as_row(estimate) for name, estimate in both.items()}).T.round(1)

# %% [markdown] es="almena"
# ### Una marca que no existe
# El entrevistador leyó también «Café Almena». No hay ningún Café Almena: el nombre se inventó esa mañana. De cada cien personas, ¿cuántas dijeron conocerlo?
# %% [markdown] en="almena"
# ### A brand that does not exist
# The interviewer also read out “Café Almena”. There is no Café Almena: the name was made up that morning. Of every hundred people, how many said that they knew it?

# %% key="almena-guess"
my_guess = ...

# %% key="almena-share" tags="predict" concepts="stage-awareness"
knew_almena = 56
ex.guess(my_guess, share(knew_almena).value)

#es # Si quien no nos conoce dice «sí» igual de a menudo: dicho = real + falso × (1 − real). Se despeja «real».
#en # If those who do not know us say “yes” as often: said = real + false × (1 − real). Solve for “real”.
said, false = share(on_hearing_the_name).value / 100, share(knew_almena).value / 100
corrected = (said - false) / (1 - false)
pd.Series({"said that they know us, %": 100 * said, "corrected, %": 100 * corrected}).round(1)

# %% [markdown] es="almena-read" concepts="stage-awareness"
# No mentían: un nombre corto que suena a café parece conocido, y decir «sí» es más amable que decir «no». En encuestas reales pasa lo mismo.
#
# La corrección descansa en una suposición: que «Lumbre» le suena a un desconocido tanto como «Almena». No se puede comprobar con esta encuesta. Por eso vale más seguir **la misma pregunta** en el tiempo que discutir una cifra suelta.
# %% [markdown] en="almena-read" concepts="stage-awareness"
# They did not lie: a short name that sounds like coffee seems familiar, and “yes” is kinder than “no”. In real surveys the same happens.
#
# The correction rests on an assumption: that to a stranger “Lumbre” sounds as familiar as “Almena”. This survey cannot check it. So it is worth more to follow **the same question** over time than to argue over a single figure.

# %% [markdown] es="touchpoints" concepts="stage-awareness"
# ## Por dónde se enteran
# Ana, Bruno, Carmen y Diego cuentan cómo supieron de nosotros. Lee cada frase en voz alta y decide: ¿queda rastro de ese momento en nuestros sistemas?
# %% [markdown] en="touchpoints" concepts="stage-awareness"
# ## Where they learn of us
# Ana, Bruno, Carmen and Diego tell how they learned of us. Read each sentence aloud and decide: is there any trace of that moment in our systems?

# %% key="quotes" concepts="stage-awareness"
#es quote = "quote_es"
#en quote = "quote_en"
stories = lumbre.interviews[lumbre.interviews["stage"] == "awareness"]
for who, where, words in zip(stories["persona"], stories["touchpoint"], stories[quote]):
    print(f"{who} · {where}\n    {words}")

# %% [markdown] es="traces" concepts="stage-awareness"
# La hermana, el escaparate y la feria no dejan ninguno. El registro empieza después, con la **primera visita**. La celda cruza lo que dice la ficha de cada persona (por quién o por dónde llegó) con la puerta por la que entró en el registro.
#
# Antes de ejecutar: ¿coincidirán siempre?
# %% [markdown] en="traces" concepts="stage-awareness"
# The sister, the window and the trade fair leave none. The log begins later, with the **first visit**. The cell crosses what each person's file says (through whom or what they came) with the door by which they entered the log.
#
# Before you run it: will they always agree?

# %% key="doors" tags="predict" concepts="stage-awareness"
people, visits = lumbre.customers, lumbre.visits
first = visits.sort_values("time").drop_duplicates("customer")
doors = first.merge(people[["customer", "acquisition"]], on="customer")
doors = pd.crosstab(doors["acquisition"], doors["channel"])
doors.rename_axis(index="their file says", columns="first visit in the log")

# %% [markdown] es="doors-read" concepts="stage-awareness"
# Lee la fila `referral`: a esas personas las trajo alguien, y una parte entró directamente por la puerta de una tienda (`shop`). Si solo miras la puerta, la amiga desaparece y la tienda se apunta el mérito.
#
# Ninguna de las dos fuentes es la verdad. La ficha depende de la memoria; el registro, de dónde hay un contador. Se anotan las dos.
# %% [markdown] en="doors-read" concepts="stage-awareness"
# Read the row `referral`: somebody brought those people, and a part of them came straight in by the door of a shop (`shop`). If you look at the door alone, the friend vanishes and the shop takes the credit.
#
# Neither source is the truth. The file depends on memory; the log, on where there is a counter. Both are kept.

# %% [markdown] es="who" concepts="stage-awareness"
# ### A quién hay que mirar aquí
# En esta etapa importan dos tipos de persona. Quien aún no compra: el público que podría comprar y, cuando ya mostró interés, el **prospecto**. Y quien lo trae: el cliente **influyente**, que hace de anuncio sin factura.
#
# ¿Cuántos clientes trajeron a alguien? ¿Se reparte el mérito?
# %% [markdown] en="who" concepts="stage-awareness"
# ### Whom to look at here
# Two kinds of person matter at this stage. Those who do not buy yet: the public that might buy and, once interest was shown, the **prospect**. And those who bring them: the **influential** customer, who is an advert without a bill.
#
# How many customers brought somebody? Is the credit spread evenly?

# %% key="influential" concepts="stage-awareness"
brought = lumbre.referrals["customer"].value_counts()
brought = brought[brought > 0]
tenth = brought.head(len(brought) // 10)
pd.Series(
    {
        "people brought by somebody we know": brought.sum(),
        "customers who brought them": len(brought),
        "brought by the busiest tenth of those, %": round(100 * tenth.sum() / brought.sum()),
    }
)

# %% [markdown] es="phases" concepts="funnel-acquisition"
# ## La primera fase del embudo: captación
# El registro guarda sucesos, no fases. Alguien tiene que decidir a qué fase va cada uno. Esta es una propuesta. Antes de ejecutar: ¿en qué fase habrá más sucesos?
# %% [markdown] en="phases" concepts="funnel-acquisition"
# ## The first phase of the funnel: acquisition
# The log keeps events, not phases. Somebody has to decide to which phase each one goes. This is a proposal. Before you run it: which phase will have most events?

# %% key="phase-map" tags="predict" concepts="funnel-acquisition"
phase = {"land": "acquisition", "enter_shop": "acquisition"}
phase |= {"search": "activation", "view_product": "activation", "taste": "activation"}
phase |= {"add_to_cart": "opportunity", "start_checkout": "opportunity", "pay": "conversion"}
phase |= {"parcel_sent": "post_sale", "delivered": "post_sale", "contact_support": "post_sale"}

log = lumbre.events.assign(phase=lumbre.events["event"].map(phase))
order = journey.stages("funnel").index
log.groupby("phase").agg(events=("event", "size"), people=("customer", "nunique")).loc[order]

# %% [markdown] es="phases-trap" concepts="funnel-acquisition"
# Mira la primera fila: por cada persona hay muchas «captaciones». Nadie se capta veinte veces. El mapa dice qué **tipo** de suceso es, pero la captación es la **primera** llegada; las demás son de alguien que ya nos conoce.
#
# De cada cien visitas que llegaron en 2025 por un anuncio en el buscador (`paid_search`), ¿cuántas eran de una persona nueva?
# %% [markdown] en="phases-trap" concepts="funnel-acquisition"
# Look at the first row: there are many “acquisitions” for each person. Nobody is acquired twenty times. The map says what **kind** of event it is, but acquisition is the **first** arrival; the others belong to somebody who knows us already.
#
# Of every hundred visits that came in 2025 by an advert in the search engine (`paid_search`), how many were of somebody new?

# %% key="new-guess"
my_guess = ...

# %% key="new-visits" tags="predict" concepts="funnel-acquisition"
#es # Primero la primera visita de cada persona; después el año. Al revés, todo el mundo parecería nuevo.
#en # First the first visit of each person; then the year. The other way round, everybody would look new.
new_2025 = first[first["time"] >= "2025-01-01"]
visits_2025 = visits[visits["time"] >= "2025-01-01"]
arrivals = pd.DataFrame(
    {"visits": visits_2025["channel"].value_counts(), "new people": new_2025["channel"].value_counts()}
)
arrivals["new, of every 100 visits"] = 100 * arrivals["new people"] / arrivals["visits"]
ex.guess(my_guess, arrivals.loc["paid_search", "new, of every 100 visits"], digits=1)
arrivals.round(1)

# %% [markdown] es="new-read" concepts="funnel-acquisition"
# Casi todo el que pincha el anuncio ya había estado aquí. Quizá escribe «café lumbre» en el buscador y toma el primer enlace, que es el de pago: entonces el anuncio cobra por abrir una puerta que ya estaba abierta.
#
# Para esta etapa cuentan las personas nuevas. ¿Cuántas vinieron cada mes, y qué cambios son más que azar?
# %% [markdown] en="new-read" concepts="funnel-acquisition"
# Nearly everybody who clicks the advert had been here before. Perhaps they type “café lumbre” into the search engine and take the first link, which is the paid one: then the advert charges for opening a door that was open.
#
# For this stage, new people count. How many came each month, and which changes are more than chance?

# %% key="months" concepts="stage-awareness"
charts.monthly_counts(first["time"])

# %% [markdown] es="months-read" concepts="stage-awareness"
# La regla: un recuento **n** se mueve por puro azar unas dos veces **√n** hacia cada lado. Vale si cada persona llega por su cuenta; si vienen en autobús, se mueve más.
#
# La diferencia de dos meses se mueve por azar alrededor de la raíz de su **suma**. Un cuadrado es un cambio de más de dos veces eso. Si se miran muchos cambios, alguno sale marcado por azar: el texto bajo la imagen dice cuántos se esperarían.
#
# **Te toca.** ¿Qué cuadrados explicarías por la temporada? ¿Y la bajada del primer año?
# %% [markdown] en="months-read" concepts="stage-awareness"
# The rule: a count **n** moves by pure chance about twice **√n** to each side. It holds if people come each on their own account; if they come by the coachload, it moves more.
#
# The difference of two months moves by chance about the root of their **sum**. A square is a change of more than twice that. If one looks at many changes, some get marked by chance: the text under the picture says how many to expect.
#
# **Your turn.** Which squares would you explain by the season? And the decline of the first year?

# %% [markdown] es="worked" concepts="stage-awareness"
# ## Un ejemplo completo: lo que costó cada persona nueva
# Cuatro pasos, para los dos canales de anuncios. El tercero es donde se elige la cifra bonita.
# %% [markdown] en="worked" concepts="stage-awareness"
# ## A worked example: what each new person cost
# Four steps, for the two channels of adverts. The third is where the pretty figure gets chosen.

# %% key="worked-cost" concepts="stage-awareness"
#es # 1 · El periodo y la unidad: 2025, personas en su primera visita.
#en # 1 · Period and unit: 2025, people at their first visit.
cost = arrivals.loc[["paid_search", "social"], ["visits", "new people"]].copy()

#es # 2 · Lo gastado en el mismo periodo.
#en # 2 · What was spent in the same period.
spend = lumbre.marketing_spend
in_2025 = spend[spend["month"] >= "2025-01-01"]
cost["spent, €"] = in_2025.groupby("channel", observed=True)["spend"].sum()

#es # 3 · Entre qué se divide: visitas o personas nuevas.
#en # 3 · By what it is divided: visits or new people.
cost["per visit, €"] = cost["spent, €"] / cost["visits"]
cost["per new person, €"] = cost["spent, €"] / cost["new people"]

#es # 4 · El margen: más gente de la cuenta lo abarata, menos lo encarece.
#en # 4 · The margin: more people than usual make it cheaper, fewer make it dearer.
chance = 2 * cost["new people"] ** 0.5
cost["low, €"] = cost["spent, €"] / (cost["new people"] + chance)
cost["high, €"] = cost["spent, €"] / (cost["new people"] - chance)
cost.round(2)

# %% [markdown] es="worked-read" concepts="stage-awareness"
# El mismo gasto, dos cifras que se llevan un factor de más de diez. Las dos son correctas; responden a preguntas distintas. Para **conciencia** se paga por personas nuevas.
#
# Y queda lo de la [lección 1.2](lesson:1.2): es una media. No dice lo que costaría la próxima persona, ni si habría venido igual.
# %% [markdown] en="worked-read" concepts="stage-awareness"
# The same spending, two figures that differ by a factor of more than ten. Both are right; they answer different questions. For **awareness** one pays for new people.
#
# And there remains what [lesson 1.2](lesson:1.2) said: it is an average. It says neither what the next person would cost nor whether they would have come anyway.

# %% [markdown] es="ladder" concepts="retention-ladder"
# ## La escalera de la retención
# La misma encuesta preguntó más: ¿la probarías?, ¿la has probado?, ¿hace poco?… Ocho peldaños, de quien podría comprar (mercado meta) a quien no piensa en otra marca (leal). Quien está en uno ha pasado por los de abajo.
#
# La conversión de un peldaño = 100 × (quienes llegan) / (quienes llegan **al de abajo**).
#
# Apuesta antes de ejecutar: ¿cuál es el peldaño más débil de Café Lumbre?
# %% [markdown] en="ladder" concepts="retention-ladder"
# ## The retention ladder
# The same survey asked more: would you try it?, have you tried it?, lately?… Eight rungs, from those who might buy (target market) to those who think of no other brand (most loyal). Whoever stands on one has passed those below.
#
# The conversion of a rung = 100 × (those who reach it) / (those who reach **the one below**).
#
# Guess before you run it: which is Café Lumbre's weakest rung?

# %% key="ladder-chart" tags="predict" concepts="retention-ladder"
market = journey.ladder([800, 248, 151, 72, 42, 27, 19, 11])
charts.ladder_rungs(market)

# %% [markdown] es="ladder-read" concepts="retention-ladder"
# El más débil está abajo: la mayoría no nos conoce. Entre quienes nos conocen, cada peldaño lo sube cerca de la mitad o más.
#
# ¿Y se **distingue** de los demás? Hay que mirar los intervalos: arriba quedan tan pocas personas que el suyo es enorme. Enseguida los verás.
#
# Antes, compara con una marca muy conocida (porcentajes de un ejemplo de manual). ¿En qué peldaños nos gana?
# %% [markdown] en="ladder-read" concepts="retention-ladder"
# The weakest is at the bottom: most people do not know us. Among those who do, about half or more climb each rung.
#
# And can it be **told apart** from the others? One has to look at the intervals: so few people are left at the top that theirs is huge. You will see them in a moment.
#
# First compare with a very well-known brand (percentages of a textbook example). On which rungs does it beat us?

# %% key="ladder-famous" concepts="retention-ladder"
famous = journey.ladder([100, 96, 80, 57, 41, 32, 24, 15], of="percent")
pd.DataFrame(
    {"Lumbre": market.table["conversion"].array, "famous brand": famous.table["conversion"].array},
    index=market.names(),
).round(1)

# %% [markdown] es="explore" concepts="retention-ladder"
# En todos. Es lo habitual: la marca pequeña tiene menos gente y además le sube un poco peor, y eso solo no dice que su café sea malo.
#
# Ahora **mueve la nuestra**, con el ratón o con las flechas del teclado:
# 1. Sube **5 puntos** «Consciente». ¿Cuántas personas más llegan arriba del todo? Ahora prueba con «Leal».
# 2. Vuelve a 0 puntos y baja las personas preguntadas. ¿Con cuántas deja de distinguirse el peldaño más débil?
# %% [markdown] en="explore" concepts="retention-ladder"
# On all of them. That is usual: the small brand has fewer people and they climb somewhat worse besides, and that alone does not say that its coffee is bad.
#
# Now **move ours**, with the mouse or with the arrow keys:
# 1. Raise “Aware” by **5 points**. How many more people reach the very top? Now try “Most loyal”.
# 2. Go back to 0 points and lower the people asked. With how many can the weakest rung no longer be told apart?

# %% key="ladder-explorer" concepts="retention-ladder"
widgets.LadderExplorer(market, points=0)

# %% [markdown] es="explore-read" concepts="retention-ladder"
# Tres avisos. Es una **foto** de personas distintas en peldaños distintos, no la película de las mismas subiendo. El widget supone que los nuevos conocidos suben como los antiguos, y suelen tener menos ganas. Y el más débil no tiene por qué ser el más barato de arreglar.
#
# Tampoco es una ley: hay quien prueba sin conocer, y quien compra por costumbre sin que le guste. Vakratsas y Ambler (1999) revisaron más de 250 trabajos y no hallaron pruebas de un orden fijo.
# %% [markdown] en="explore-read" concepts="retention-ladder"
# Three warnings. It is a **photograph** of different people on different rungs, not the film of the same ones climbing. The widget supposes that those who get to know us climb as the earlier ones did, and as a rule they are less keen. And the weakest need not be the cheapest to mend.
#
# Nor is it a law: some try before they know, some buy out of habit without liking. Vakratsas and Ambler (1999) went through more than 250 works and found no proof of a fixed order.

# %% [markdown] es="lever" concepts="stage-awareness"
# ## La palanca: gastar más en redes
# «En los meses con más gasto en redes vino más gente por redes», dice Julián. «Doblemos el gasto». La celda parte los 24 meses en dos mitades, según lo gastado en redes, y da la media de personas nuevas al mes.
#
# Julián mira solo la fila `social`. Tú mira las demás: ¿qué debería pasar en `shop` o en `referral`, con quienes llegaron por otra vía?
# %% [markdown] en="lever" concepts="stage-awareness"
# ## The lever: spending more on social media
# “In the months with more spending on social media more people came through social media,” says Julián. “Let us double it.” The cell splits the 24 months into two halves by what was spent on social media, and gives the mean of new people a month.
#
# Julián looks at the row `social` alone. Look at the others: what should happen in `shop` or in `referral`, with those who came another way?

# %% key="lever-table" tags="predict" concepts="stage-awareness"
social = spend[spend["channel"] == "social"].set_index("month")["spend"]
joined = people["joined"].dt.to_period("M").dt.to_timestamp()
new_by_month = pd.crosstab(joined, people["acquisition"])
half = (social > social.median()).map({True: "12 months, more spent", False: "12 months, less spent"})
lever = new_by_month.groupby(half).mean().T
lever["difference"] = lever["12 months, more spent"] - lever["12 months, less spent"]
lever.round(1)

# %% [markdown] es="lever-read" concepts="stage-awareness"
# Con más gasto en redes vino más gente… por **todos** los canales. Mirar donde no debería pasar nada se llama **placebo**, y este salió mal. Caben al menos tres explicaciones:
#
# - el anuncio se vio en redes y la persona entró por otra puerta;
# - los meses de más gasto son la apertura y diciembre, y en ellos viene gente de todas partes;
# - la factura va **detrás**: los anuncios se pagan por clic, y donde hay más gente hay más clics.
#
# Con esta tabla no se distinguen. ¿Cuál crees que es? Decide antes de seguir.
# %% [markdown] en="lever-read" concepts="stage-awareness"
# With more spent on social media more people came… by **every** channel. Looking where nothing should happen is called a **placebo**, and this one went badly. There are at least three explanations:
#
# - the advert was seen on social media and the person came in by another door;
# - the months of more spending are the opening and December, and people come from everywhere then;
# - the bill comes **behind**: adverts are paid by the click, and where there are more people there are more clicks.
#
# This table cannot tell them apart. Which do you think it is? Decide before you go on.

# %% [markdown] es="lever-truth" concepts="stage-awareness"
# ### Entre bastidores
# Café Lumbre es simulada, así que se puede mirar. La gente llega según el mes y nada más. El gasto se calculó **después**: una parte fija y otra que sigue a la gente que llegó. En esta empresa el anuncio no trajo a **nadie**, y aun así la tabla de Julián sale preciosa.
#
# En una empresa real no se puede mirar entre bastidores. Se puede **apagar** el anuncio en provincias elegidas al azar y contar. eBay lo hizo: casi todo el que pinchaba sus anuncios con el nombre de la marca habría llegado igual (Blake y otros, 2015).
# %% [markdown] en="lever-truth" concepts="stage-awareness"
# ### Behind the scenes
# Café Lumbre is simulated, so one can look. People come by the month and nothing else. Spending was worked out **afterwards**: a fixed part, and another that follows the people who came. In this company the advert brought **nobody**, and yet Julián's table looks lovely.
#
# In a real company one cannot look behind the scenes. One can **switch off** the advert in provinces chosen at random, and count. eBay did so: nearly everybody who clicked its adverts on the name of the brand would have come anyway (Blake and others, 2015).

# %% [markdown] es="misleads" concepts="stage-awareness"
# ## Lo que engaña
# ### El último clic
# Muchos informes apuntan la venta al canal de la **última** visita antes de comprar. Otros, al de la primera. Son las mismas compras. ¿Qué canal crees que gana con «último», y cuál pierde?
# %% [markdown] en="misleads" concepts="stage-awareness"
# ## What misleads
# ### The last click
# Many reports credit the sale to the channel of the **last** visit before buying. Others, to that of the first. They are the same purchases. Which channel do you think gains by “last”, and which loses?

# %% key="last-click" tags="predict" concepts="stage-awareness"
bought = visits[visits["converted"]].groupby("customer", observed=True)["time"].min()
until = visits[visits["time"] <= visits["customer"].map(bought).astype("datetime64[ns]")]
ways = journey.paths(until, event="channel", converted="converted")
charts.attribution_shares({how: journey.attribution(ways, method=how) for how in ("first", "last")})

# %% [markdown] es="last-click-read" concepts="stage-awareness"
# «Último» premia a quien cierra: la persona que ya nos conoce y escribe la dirección (`direct`). «Primero» premia a quien presenta. Juzgar la conciencia por el último clic es quitar la luz del escaparate porque nadie paga en el escaparate.
#
# Y ninguno de los dos ve a la hermana que trajo la bolsa, ni sabe quién habría venido igual.
# %% [markdown] en="last-click-read" concepts="stage-awareness"
# “Last” rewards whoever closes: the person who knows us already and types the address (`direct`). “First” rewards whoever introduces. Judging awareness by the last click is to switch off the light of the shop window because nobody pays at the window.
#
# And neither of them sees the sister who brought the bag, or knows who would have come anyway.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Emitido, venido y conocido son tres cosas: impresiones, visitas nuevas, encuesta.
# - Notoriedad sugerida y espontánea no se comparan; una marca inventada dice cuánto «sí» es cortesía.
# - Captación es la **primera** llegada. Primero la primera visita de cada persona, después el periodo.
# - Un recuento n se mueve unas dos veces √n por azar.
# - La escalera: cada peldaño sobre el de abajo, con intervalo. Es una foto.
# - Si lo que «trajo» el anuncio sube también por las vías sin anuncio, aún no sabes qué lo trajo.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:2.1), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Sent out, come and known are three things: impressions, new visits, a survey.
# - Aided and unaided awareness are not compared; an invented brand says how much of the “yes” is courtesy.
# - Acquisition is the **first** arrival. First the first visit of each person, then the period.
# - A count n moves by about twice √n by chance.
# - The ladder: each rung over the one below, with an interval. It is a photograph.
# - If what the advert “brought” rises too on the ways without an advert, you do not yet know what brought it.
#
# **Now you:** [exercises of this lesson](exercise:2.1), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Lavidge, R. y Steiner, G. (1961). A model for predictive measurements of advertising effectiveness. *Journal of Marketing* 25(6): los peldaños.
# - Kotler, P. y Keller, K. (2012). *Marketing Management*, capítulo 5: dinámica de la retención.
# - Vakratsas, D. y Ambler, T. (1999). How advertising works: what do we really know? *Journal of Marketing* 63(1): la duda.
# - Laurent, G., Kapferer, J.-N. y Roussel, F. (1995). The underlying structure of brand awareness scores. *Marketing Science* 14(3): sugerida y espontánea.
# - Paulhus, D. y otros (2003). The over-claiming technique. *Journal of Personality and Social Psychology* 84(4): conocer lo que no existe.
# - Blake, T., Nosko, C. y Tadelis, S. (2015). Consumer heterogeneity and paid search effectiveness. *Econometrica* 83(1), doi:10.3982/ECTA12423.
# %% [markdown] en="sources"
# ### Sources
# - Lavidge, R. and Steiner, G. (1961). A model for predictive measurements of advertising effectiveness. *Journal of Marketing* 25(6): the rungs.
# - Kotler, P. and Keller, K. (2012). *Marketing Management*, chapter 5: retention dynamics.
# - Vakratsas, D. and Ambler, T. (1999). How advertising works: what do we really know? *Journal of Marketing* 63(1): the doubt.
# - Laurent, G., Kapferer, J.-N. and Roussel, F. (1995). The underlying structure of brand awareness scores. *Marketing Science* 14(3): aided and unaided.
# - Paulhus, D. and others (2003). The over-claiming technique. *Journal of Personality and Social Psychology* 84(4): knowing what does not exist.
# - Blake, T., Nosko, C. and Tadelis, S. (2015). Consumer heterogeneity and paid search effectiveness. *Econometrica* 83(1), doi:10.3982/ECTA12423.
