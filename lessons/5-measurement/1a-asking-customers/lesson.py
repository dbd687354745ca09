# %% [markdown] es="title" concepts="key-metrics"
# # 5.1a · Preguntar a los clientes
#
# **35 minutos.** Estás en el módulo 5: medir el viaje del cliente. Esta parte trata de lo que hay que preguntar; [la siguiente](lesson:5.1b), de lo que los pedidos ya saben.
#
# Al terminar podrás:
# - elegir entre CSAT, NPS y CES según lo que se vaya a decidir;
# - calcular cada uno con su intervalo y decir de quién habla;
# - reconocer cuatro cifras que engañan.
# %% [markdown] en="title" concepts="key-metrics"
# # 5.1a · Asking customers
#
# **35 minutes.** You are in module 5: measuring the customer journey. This part is about what has to be asked; [the next one](lesson:5.1b) about what the orders know already.
#
# At the end you will be able to:
# - choose between CSAT, NPS and CES by what is to be decided;
# - compute each with its interval and say whom it speaks of;
# - recognise four figures that mislead.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, kpis, widgets

lumbre = company()
surveys = lumbre.surveys

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lo que ya viste. No dan puntos: sirven para traerlo de vuelta.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on what you have seen already. They carry no marks: they bring it back.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="monday"
# ## Lunes, nueve de la mañana
# En Café Lumbre hay reunión. Julián, de marketing, trae una cifra; Marta, de atención al cliente, otra; Inés, que lleva las tiendas, una tercera. La directora escucha las tres y pregunta: «Entonces, ¿vamos bien o vamos mal?».
#
# Las tres cifras salen de la misma encuesta. Ejecuta la celda: ¿con cuál te quedarías para responder?
# %% [markdown] en="monday"
# ## Monday, nine in the morning
# There is a meeting at Café Lumbre. Julián from marketing brings a figure; Marta from customer service another; Inés, who runs the shops, a third. The director listens to all three and asks: “So, are we doing well or badly?”
#
# All three figures come from the same survey. Run the cell: which one would you answer with?

# %% key="three-figures"
pd.Series(
    {
        "Julián: NPS": round(kpis.nps(surveys["nps"]).value, 1),
        "Marta: CES": round(kpis.ces(surveys["ces"], easier="high").value, 1),
        "Inés: CSAT": round(kpis.csat(surveys["csat"]).value, 1),
    }
)

# %% [markdown] es="one-decision" concepts="kpi-tree"
# Ninguna de las tres responde. Cada indicador sirve para **una decisión**: con el CSAT se arregla un punto de contacto, con el CES se simplifica una gestión, con el NPS se sigue la relación entera.
#
# Y cada uno necesita una persona que pueda mover la cifra. Este es el árbol de indicadores de Café Lumbre. Ejecuta la celda y busca el hueco.
# %% [markdown] en="one-decision" concepts="kpi-tree"
# None of the three answers it. Each indicator serves **one decision**: CSAT mends a touchpoint, CES simplifies an errand, NPS follows the whole relationship.
#
# And each needs a person who can move the figure. This is Café Lumbre's tree of indicators. Run the cell and look for the gap.

# %% key="tree" concepts="kpi-tree"
#es # Cada indicador: la etapa que mide, quién responde de él y a qué indicador empuja.
#en # Each indicator: the stage it measures, who answers for it, which indicator it drives.
indicators = [
    {"metric": "CLV", "stage": "loyalty", "owner": "Inés"},
    {"metric": "repeat purchase", "stage": "loyalty", "owner": "Inés", "parent": "CLV"},
    {"metric": "NPS", "stage": "loyalty", "owner": "Julián", "parent": "repeat purchase"},
    {"metric": "CSAT", "stage": "post-purchase", "owner": "Marta", "parent": "repeat purchase"},
    {"metric": "CES", "stage": "purchase", "owner": "", "parent": "CSAT"},
    {"metric": "first response", "stage": "post-purchase", "owner": "Marta", "parent": "CSAT"},
]
charts.kpi_tree(indicators)

# %% [markdown] es="tree-turn"
# **Te toca.** ¿A quién le darías el CES del pago en la web? Escribe su nombre en la lista y vuelve a ejecutar la celda. ¿Qué dice ahora el título?
# %% [markdown] en="tree-turn"
# **Your turn.** To whom would you give the CES of paying on the web? Write a name in the list and run the cell again. What does the title say now?

# %% [markdown] es="csat" concepts="csat"
# ## CSAT: ¿quedó contenta esta persona con esto?
# Después de un contacto (una entrega, una visita, una llamada) se pregunta: *¿qué tan satisfecho quedaste?*, de 1 a 5.
#
# Antes de ejecutar: de cada cien respuestas, ¿cuántas crees que fueron un 4 o un 5? Cambia los tres puntos por tu número.
# %% [markdown] en="csat" concepts="csat"
# ## CSAT: was this person happy with this?
# After a contact (a delivery, a visit, a call) one asks: *how satisfied were you?*, from 1 to 5.
#
# Before running: out of every hundred answers, how many do you think were a 4 or a 5? Replace the three dots by your number.

# %% key="csat-guess"
my_guess = ...

# %% key="csat-chart" tags="predict" concepts="csat"
ex.guess(my_guess, kpis.csat(surveys["csat"]).value)
charts.csat_answers(surveys["csat"])

# %% [markdown] es="csat-two-ways" concepts="csat"
# Mira el intervalo que acompaña a la cifra: con otra muestra de la misma gente habría salido otro número, y ese es el margen en el que se movería.
#
# Ahora una trampa. Las tres filas de abajo usan **las mismas respuestas**. Las tres se publican con el nombre de CSAT.
# %% [markdown] en="csat-two-ways" concepts="csat"
# Look at the interval beside the figure: another sample of the same people would have given another number, and that is the range in which it would move.
#
# Now a trap. The three rows below use **the same answers**. All three are published under the name of CSAT.

# %% key="csat-formulas" concepts="csat"
scores = surveys["csat"].dropna()
pd.Series(
    {
        "top two: % of 4 and 5": kpis.csat(scores).value,
        "mean, 1 to 5": kpis.csat(scores, method="mean").value,
        "mean as % of 5": 100 * scores.mean() / 5,
    }
).round(1)

# %% [markdown] es="csat-say-which"
# La tercera sale más alta que la primera sin que nadie esté más contento: con ella, hasta quien puso un 1 suma 20 puntos. Cuando leas «CSAT», pregunta qué fórmula y qué escala. En este curso es la parte de 4 y 5 mientras no se diga otra cosa.
#
# ¿Dónde aprieta el zapato? Apuesta antes de mirar: ¿qué punto de contacto saldrá peor?
# %% [markdown] en="csat-say-which"
# The third comes out higher than the first with nobody any happier: in it even someone who gave a 1 adds 20 points. When you read “CSAT”, ask which formula and which scale. In this course it is the share of 4 and 5 unless something else is said.
#
# Where does the shoe pinch? Guess before you look: which touchpoint will come out worst?

# %% key="csat-by" tags="predict" concepts="csat"
charts.csat_by(surveys, by="touchpoint")

# %% [markdown] es="csat-read"
# Cada punto lleva su intervalo, y son de largo distinto: cuantas menos respuestas, más largo. Si dos se cruzan de lado a lado, no se puede decir quién va mejor; si apenas se tocan, hay que mirar el intervalo de la **diferencia**, como haremos abajo.
#
# Fíjate también en lo que el gráfico **no** dice. A soporte llega quien ya tiene un problema: un CSAT menor ahí no prueba que soporte trabaje peor que la tienda.
# %% [markdown] en="csat-read"
# Each point carries its interval, and their lengths differ: the fewer answers, the longer. If two of them overlap from end to end, we cannot say who does better; if they barely touch, one has to look at the interval of the **difference**, as we do below.
#
# Notice too what the chart does **not** say. Whoever comes to support has a problem already: a lower CSAT there does not prove that support works worse than the shop.

# %% [markdown] es="nps" concepts="nps"
# ## NPS: ¿nos recomendarías?
# *Del 0 al 10, ¿qué tan probable es que recomiendes Café Lumbre a una amistad?* Con un 9 o un 10 eres **promotor**; con un 7 o un 8, **pasivo**; de 0 a 6, **detractor**.
#
# NPS = % de promotores − % de detractores.
#
# Abajo están las primeras doscientas respuestas. ¿Qué NPS crees que dan? Escribe un número entre −100 y 100.
# %% [markdown] en="nps" concepts="nps"
# ## NPS: would you recommend us?
# *From 0 to 10, how likely are you to recommend Café Lumbre to a friend?* With a 9 or a 10 you are a **promoter**; with a 7 or an 8, a **passive**; from 0 to 6, a **detractor**.
#
# NPS = % of promoters − % of detractors.
#
# Below are the first two hundred answers. What NPS do you think they give? Write a number between −100 and 100.

# %% key="nps-guess"
my_guess = ...

# %% key="nps-chart" tags="predict" concepts="nps"
two_hundred = surveys["nps"].dropna().head(200)
ex.guess(my_guess, kpis.nps(two_hundred).value)
charts.nps_answers(two_hundred)

# %% [markdown] es="nps-not-percent" concepts="nps"
# Es una **diferencia** entre dos porcentajes: puede ser negativa, y por eso no lleva el signo %. Lee el intervalo: ¿te atreverías a publicar el número con un decimal?
#
# Hay algo más que el número esconde. Mueve las respuestas en el explorador, con el ratón o con las flechas del teclado, y busca dos mezclas muy distintas con el **mismo** NPS.
# %% [markdown] en="nps-not-percent" concepts="nps"
# It is a **difference** of two percentages: it can be negative, and so it carries no % sign. Read the interval: would you dare to publish the number with a decimal?
#
# There is something else that the number hides. Move the answers in the explorer, with the mouse or the arrow keys, and look for two very different mixes with the **same** NPS.

# %% key="nps-explorer" concepts="nps"
widgets.NpsExplorer(promoters=90, passives=60, detractors=50)

# %% [markdown] es="nps-same"
# Una pareja, por si no la encontraste. En la primera tienda todos están tibios; la segunda está partida en dos. El NPS no las distingue; el intervalo, sí.
# %% [markdown] en="nps-same"
# One pair, in case you did not find one. In the first shop everyone is lukewarm; the second is split in two. The NPS cannot tell them apart; the interval can.

# %% key="nps-pair" concepts="nps"
lukewarm = kpis.nps([8] * 100)
divided = kpis.nps([10] * 50 + [2] * 50)
pair = {"lukewarm": lukewarm, "divided": divided}
pd.DataFrame({shop: {"NPS": m.value, "low": m.low, "high": m.high} for shop, m in pair.items()}).T.round(1)

# %% [markdown] es="ces" concepts="ces"
# ## CES: ¿cuánto te costó?
# Recién resuelto algo (una devolución, una duda) se pregunta: *¿estás de acuerdo con que fue fácil?*, de 1 a 7. Aquí **más es mejor**.
#
# La versión original preguntaba al revés, cuánto esfuerzo hubo que hacer, y ahí **menos es mejor**. Por eso `kpis.ces` no adivina: hay que decirle hacia qué lado es más fácil.
# %% [markdown] en="ces" concepts="ces"
# ## CES: how hard was it?
# Right after something was solved (a return, a doubt) one asks: *do you agree that it was easy?*, from 1 to 7. Here **more is better**.
#
# The original version asked the other way round, how much effort it took, and there **less is better**. That is why `kpis.ces` does not guess: it has to be told which end is easier.

# %% key="ces-both" concepts="ces"
as_agreement = surveys["ces"]
as_effort = 8 - surveys["ces"]
pd.Series(
    {
        "agreement, read rightly": kpis.ces(as_agreement, easier="high").value,
        "effort, read rightly": kpis.ces(as_effort, easier="low").value,
        "effort, read the wrong way": kpis.ces(as_effort, easier="high").value,
    }
).round(2)

# %% [markdown] es="ces-direction"
# La última fila es el error: mismas personas, mismas respuestas, y parece que todo cuesta más. Un cambio de proveedor de encuestas basta para que pase.
#
# **Te toca.** ¿Qué responderías a quien dice «nuestro CES bajó de 5 a 3, vamos fatal»? Piensa una pregunta antes de seguir.
# %% [markdown] en="ces-direction"
# The last row is the error: same people, same answers, and everything looks harder. A change of survey provider is enough to make it happen.
#
# **Your turn.** What would you say to someone who tells you “our CES went from 5 to 3, we are doing terribly”? Think of one question before you go on.

# %% [markdown] es="worked" concepts="key-metrics ces"
# ## Un ejemplo completo: ¿fue fácil que soporte nos ayudara?
# Marta cambió el formulario de soporte al empezar 2025. Cinco pasos, con su nombre, que sirven para cualquier indicador.
# %% [markdown] en="worked" concepts="key-metrics ces"
# ## A worked example: was it easy to get help from support?
# Marta changed the support form at the start of 2025. Five steps, each with its name, that serve for any indicator.

# %% key="worked-steps" concepts="key-metrics ces"
#es # 1 · La decisión: si el formulario nuevo se queda. 2 · El indicador: esfuerzo, así que CES.
#en # 1 · The decision: whether the new form stays. 2 · The indicator: effort, so CES.
support = surveys[surveys["touchpoint"] == "support"]
is_new = support["sent"] >= "2025-01-01"
old_form, new_form = support.loc[~is_new, "ces"], support.loc[is_new, "ces"]

#es # 3 · Quién respondió: enviadas y respondidas con cada formulario.
#en # 3 · Who answered: sent and answered with each form.
answered = pd.DataFrame({"sent": [len(old_form), len(new_form)]}, index=["old form", "new form"])
answered["answered"] = [old_form.count(), new_form.count()]

#es # 4 · La cifra con su intervalo: qué parte lo encontró fácil (5 a 7), y la diferencia.
#en # 4 · The figure with its interval: what share found it easy (5 to 7), and the difference.
easy = [kpis.ces(form, easier="high", method="top") for form in (old_form, new_form)]
answered["easy, %"] = [m.value for m in easy]
answered["low"], answered["high"] = [m.low for m in easy], [m.high for m in easy]
answered.round(1)

# %% key="worked-difference" concepts="key-metrics ces"
kpis.proportion_difference(*easy)

# %% [markdown] es="worked-sentence" concepts="key-metrics"
# 5 · **La frase para la reunión.** Mira el intervalo de la diferencia y elige la que puedes firmar:
# - «El formulario nuevo redujo el esfuerzo.»
# - «Entre quienes respondieron, la parte que lo encontró fácil cambió tantos puntos, con este intervalo; en 2025 cambiaron más cosas que el formulario.»
# - «Los dos formularios cuestan lo mismo.»
#
# La primera pone una causa que nadie probó. La tercera tampoco vale aunque el 0 esté dentro: no ver una diferencia no es demostrar que no la hay.
# %% [markdown] en="worked-sentence" concepts="key-metrics"
# 5 · **The sentence for the meeting.** Look at the interval of the difference and choose the one that you can sign:
# - “The new form reduced the effort.”
# - “Among those who answered, the share who found it easy changed by so many points, with this interval; more than the form changed in 2025.”
# - “Both forms take the same effort.”
#
# The first names a cause that nobody tested. The third will not do either, even with 0 inside: not seeing a difference is no proof that there is none.

# %% [markdown] es="misleads"
# ## Lo que engaña
# ### Quién respondió
# Ningún intervalo sabe quién se calló. ¿Qué parte de las personas crees que contestó la encuesta?
# %% [markdown] en="misleads"
# ## What misleads
# ### Who answered
# No interval knows who kept silent. What share of the people do you think answered the survey?

# %% key="answer-rate" tags="predict"
rate = surveys.groupby("touchpoint", observed=True)["answered"].agg(sent="size", answered="count")
rate["answer rate %"] = (100 * rate["answered"] / rate["sent"]).round(1)
rate

# %% [markdown] es="silent"
# De los demás no sabemos nada: pueden estar encantados, hartos o dormidos. La frase honrada es «de quienes respondieron, …», con la tasa al lado.
#
# ### Una subida sin que nadie cambie de opinión
# El NPS de Café Lumbre en 2025 fue más alto que en 2024. ¿Mejoró el café? Separemos a quienes respondieron en 2024 según si siguieron comprando en la segunda mitad de 2025.
# %% [markdown] en="silent"
# Of the others we know nothing: they may be delighted, fed up or asleep. The honest sentence is “of those who answered, …”, with the rate beside it.
#
# ### A rise with nobody changing their mind
# Café Lumbre's NPS in 2025 was higher than in 2024. Did the coffee get better? Let us split those who answered in 2024 by whether they still bought in the second half of 2025.

# %% key="leavers" concepts="nps"
in_2024 = surveys[surveys["sent"] < "2025-01-01"].dropna(subset="nps")
still_here = lumbre.orders.loc[lumbre.orders["date"] >= "2025-07-01", "customer"]
stayed = in_2024["customer"].isin(still_here)
rows = {
    "2024, all": in_2024["nps"],
    "2024, those who stayed": in_2024.loc[stayed, "nps"],
    "2024, those who left": in_2024.loc[~stayed, "nps"],
    "2025, all": surveys.loc[surveys["sent"] >= "2025-01-01", "nps"],
}
found = {name: kpis.nps(scores) for name, scores in rows.items()}
columns = {name: {"NPS": m.value, "low": m.low, "high": m.high, "n": m.n} for name, m in found.items()}
pd.DataFrame(columns).T.round(1).astype({"n": int})

# %% [markdown] es="survivors" concepts="nps"
# Quienes se fueron puntuaban más bajo cuando aún estaban. Al irse dejan de responder, y la media de los que quedan sube sola. Una parte de la «mejora» puede ser eso: para separarla hay que mirar a **las mismas personas** en los dos años.
#
# Lo volverás a ver en la lección 5.3 con el nombre de *sesgo de supervivencia*.
# %% [markdown] en="survivors" concepts="nps"
# Those who left gave lower marks while they were still here. Once gone they stop answering, and the average of those who remain rises by itself. Part of the “improvement” may be that: to separate it, one has to look at **the same people** in both years.
#
# You will meet it again in lesson 5.3 under the name of *survivorship bias*.

# %% [markdown] es="scale"
# ### Una escala que no es
# Hay herramientas que preguntan el NPS del 1 al 10. Parece lo mismo y no lo es: al desaparecer el 0, los cortes de promotor y detractor caen en otro sitio. `kpis.nps` se niega a calcularlo.
# %% [markdown] en="scale"
# ### A scale that is not the scale
# Some tools ask the NPS from 1 to 10. It looks the same and is not: with the 0 gone, the cuts for promoters and detractors fall elsewhere. `kpis.nps` refuses to compute it.

# %% key="wrong-scale" concepts="nps"
try:
    kpis.nps(surveys["nps"], scale=(1, 10))
except ValueError as error:
    print(error)

# %% [markdown] es="claim" concepts="nps csat"
# ### «El NPS es menos variable que el CSAT»
# Se lee a menudo: el NPS mediría intención y no emoción, y por eso sería más estable. Compruébalo con los intervalos que ya tienes. Los dos salen de las mismas personas.
# %% [markdown] en="claim" concepts="nps csat"
# ### “NPS is less variable than CSAT”
# One reads it often: NPS is said to measure intention and not emotion, and so to be steadier. Check it with the intervals that you have already. Both come from the same people.

# %% key="claim-widths" concepts="nps csat"
same_people = surveys.dropna(subset=["nps", "csat"]).head(200)
widths = {"NPS": kpis.nps(same_people["nps"]), "CSAT": kpis.csat(same_people["csat"])}
claim = pd.DataFrame({"half width": {name: m.half_width for name, m in widths.items()}})
claim["scale"] = [200, 100]
claim["half width, % of scale"] = 100 * claim["half width"] / claim["scale"]
claim.round(1)

# %% [markdown] es="claim-read"
# En puntos, el NPS se mueve más; medido contra el largo de su escala, ya no. La afirmación depende de cómo se mida, y por eso no sirve para elegir. En la 5.3 la pondrás a prueba con muchas encuestas.
# %% [markdown] en="claim-read"
# In points, NPS moves more; measured against the length of its scale, it no longer does. The claim depends on how one measures, and so is no reason to choose. In 5.3 you will put it to the test with many surveys.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Primero la decisión, después el indicador: CSAT para un contacto, CES para una gestión, NPS para la relación.
# - Di siempre fórmula, escala, n e intervalo.
# - El NPS es una diferencia: ni es un porcentaje ni cuenta cómo se reparten las respuestas.
# - El intervalo cubre el azar, no a quien no respondió ni a quien ya se fue.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:5.1a). Después, [5.1b: conservarlos](lesson:5.1b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - First the decision, then the indicator: CSAT for a contact, CES for an errand, NPS for the relationship.
# - Always say formula, scale, n and interval.
# - NPS is a difference: it is no percentage, and it does not tell how the answers are spread.
# - The interval covers chance, not those who did not answer nor those who have left.
#
# **Now you:** [exercises of this part](exercise:5.1a). Then [5.1b: keeping them](lesson:5.1b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Reichheld, F. (2003). The one number you need to grow. *Harvard Business Review* 81(12): de ahí viene el NPS.
# - Keiningham, T. y otros (2007). A longitudinal examination of Net Promoter and firm revenue growth. *Journal of Marketing* 71(3). doi:10.1509/jmkg.71.3.039. No encontró la ventaja prometida.
# - Dixon, M., Freeman, K. y Toman, N. (2010). Stop trying to delight your customers. *Harvard Business Review* 88(7/8): el CES original.
# - Rocks, B. (2016). Interval estimation for the Net Promoter Score. *The American Statistician* 70(4). arXiv:1601.07235.
# %% [markdown] en="sources"
# ### Sources
# - Reichheld, F. (2003). The one number you need to grow. *Harvard Business Review* 81(12): where NPS comes from.
# - Keiningham, T. et al. (2007). A longitudinal examination of Net Promoter and firm revenue growth. *Journal of Marketing* 71(3). doi:10.1509/jmkg.71.3.039. It did not find the promised advantage.
# - Dixon, M., Freeman, K. and Toman, N. (2010). Stop trying to delight your customers. *Harvard Business Review* 88(7/8): the original CES.
# - Rocks, B. (2016). Interval estimation for the Net Promoter Score. *The American Statistician* 70(4). arXiv:1601.07235.
