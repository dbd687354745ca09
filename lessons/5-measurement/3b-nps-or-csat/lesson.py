# %% [markdown] es="title"
# # 5.3b · Interpretar: ¿NPS o CSAT?
#
# **35 minutos.** Módulo 5: medir. En [5.3a](lesson:5.3a) juzgaste cifras; aquí juzgas las reglas con que se miden.
#
# Al terminar podrás:
# - poner a prueba «el NPS varía menos que el CSAT» con cuatro reglas distintas;
# - decir qué cambio notaría cada indicador y cuál se le escaparía;
# - separar, en una nota, lo que pasó de quién la pone, de dónde es y por dónde se le pregunta.
# %% [markdown] en="title"
# # 5.3b · Interpreting: NPS or CSAT?
#
# **35 minutes.** Module 5: measuring. In [5.3a](lesson:5.3a) you judged figures; here you judge the rulers that they are measured with.
#
# At the end you will be able to:
# - put “NPS varies less than CSAT” to the test by four different rulers;
# - say which change each indicator would notice, and which would escape it;
# - separate, in a score, what happened from who gives it, where they are from and how they are asked.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import charts, company, kpis, widgets

lumbre = company()
surveys = lumbre.surveys
both = surveys.dropna(subset=["nps", "csat"])

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lo que ya viste. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on what you have seen already. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="slide" concepts="nps-vs-csat csat-subjective"
# ## La diapositiva
# Una consultora ha visitado Café Lumbre. Su diapositiva dice: *«El CSAT mide emociones y es subjetivo. El NPS mide intención: da resultados **menos variables** y menos subjetivos. Quédense con el NPS»*.
#
# En la pared de la oficina cabe una cifra. La directora te pide que compruebes la frase antes de tirar el CSAT. Empecemos por «menos variable»: ¿variable **de qué a qué**? Escribe una idea.
# %% [markdown] en="slide" concepts="nps-vs-csat csat-subjective"
# ## The slide
# A consultancy has been to Café Lumbre. Its slide says: *“CSAT measures emotions and is subjective. NPS measures intention: its results are **less variable** and less subjective. Keep the NPS.”*
#
# There is room for one figure on the office wall. The director asks you to check the sentence before CSAT is thrown out. Let us begin with “less variable”: variable **from what to what**? Write down one idea.

# %% key="slide-idea"
my_idea = "..."

# %% [markdown] es="repeat" concepts="nps-vs-csat"
# ## Prueba 1 · Repetir la encuesta
# Una lectura: si se preguntara **otra vez** a doscientas personas como las nuestras, ¿cuánto bailaría la cifra? Nadie puede encuestar mil veces; un ordenador sí. Sacamos mil encuestas de doscientas personas de entre quienes contestaron las dos preguntas.
#
# El NPS de esas mil encuestas, ¿cuántos puntos se aparta de su media, por lo común?
# %% [markdown] en="repeat" concepts="nps-vs-csat"
# ## Test 1 · Repeating the survey
# One reading: if two hundred people like ours were asked **again**, how far would the figure dance? Nobody can survey a thousand times; a computer can. We draw a thousand surveys of two hundred people from those who answered both questions.
#
# How many points does the NPS of those thousand surveys commonly lie from its mean?

# %% key="repeat-guess"
my_guess = ...

# %% key="repeat-surveys" tags="predict" concepts="nps-vs-csat"
rng = np.random.default_rng(53)
people = rng.integers(0, len(both), (1000, 200))
nps, csat = both["nps"].to_numpy()[people], both["csat"].to_numpy()[people]
figures = pd.DataFrame(
    {
        "NPS": 100 * ((nps >= 9).mean(axis=1) - (nps <= 6).mean(axis=1)),
        "CSAT, % of 4 and 5": 100 * (csat >= 4).mean(axis=1),
        "mean of 0 to 10": nps.mean(axis=1),
        "mean of 1 to 5": csat.mean(axis=1),
    }
)
ex.guess(my_guess, figures["NPS"].std(), digits=1)
dance = figures.agg(["mean", "std"]).T
dance.round(2)

# %% [markdown] es="rulers" concepts="nps-vs-csat"
# En puntos, el NPS baila **más**. «¡Tramposo!», dice la consultora: «su escala es el doble de larga, de −100 a 100». Tiene razón en que hay que elegir una regla. Probemos tres con los mismos números:
# - en puntos;
# - como parte del largo de la escala;
# - como parte de la propia media (coeficiente de variación).
#
# Antes de mirar: ¿cuántas de las tres dirán que el NPS varía menos?
# %% [markdown] en="rulers" concepts="nps-vs-csat"
# In points the NPS dances **more**. “Unfair,” says the consultancy: “its scale is twice as long, from −100 to 100.” They are right that a ruler has to be chosen. Let us try three on the same numbers:
# - in points;
# - as a share of the length of the scale;
# - as a share of its own mean (coefficient of variation).
#
# Before you look: how many of the three will say that NPS varies less?

# %% key="rulers-guess"
my_guess = ...

# %% key="rulers-table" tags="predict" concepts="nps-vs-csat"
dance["length of the scale"] = [200, 100, 10, 4]
dance["% of the scale"] = 100 * dance["std"] / dance["length of the scale"]
dance["% of its own mean"] = 100 * dance["std"] / dance["mean"]
rulers = dance[["std", "% of the scale", "% of its own mean"]]
rulers = rulers.rename(columns={"std": "points"})
less = (rulers.loc["NPS"] < rulers.loc["CSAT, % of 4 and 5"]).sum()
ex.guess(my_guess, less)
rulers.round(2)

# %% [markdown] es="rulers-read" concepts="nps-vs-csat"
# Una de tres, y por poco. Mira además las dos últimas filas: contra su escala, la **media** de las mismas respuestas baila menos que su caja.
#
# Y la tercera regla está rota. Los canales donde la gente está descontenta tienen un NPS cerca de cero, o negativo. ¿Qué sale al dividir entre eso?
# %% [markdown] en="rulers-read" concepts="nps-vs-csat"
# One of three, and by a little. Look besides at the last two rows: against its scale, the **mean** of the same answers dances less than its box.
#
# And the third ruler is broken. Channels in which people are discontented have an NPS near zero, or below. What comes of dividing by that?

# %% key="rulers-broken" concepts="nps-vs-csat"
rows = {}
for channel, given in both.groupby("channel", observed=True):
    found = kpis.nps(given["nps"])
    rows[channel] = [found.value, found.half_width, 100 * found.half_width / found.value]
pd.DataFrame(rows, index=["NPS", "margin ±", "margin, % of its own NPS"]).T.round(1)

# %% [markdown] es="shift" concepts="nps-vs-csat"
# Un margen negativo no quiere decir nada. Solo se divide entre la media cuando el cero significa «nada», como en euros o kilos.
#
# ¿Y si a todas las notas de 1 a 5 les sumáramos diez, de 11 a 15? Nadie cambió, y el CSAT «variaría» cuatro veces menos según esa regla. **Una regla que cambia al mover el cero no mide lo que baila una cifra.**
# %% [markdown] en="shift" concepts="nps-vs-csat"
# A negative margin means nothing. One divides by the mean only where zero stands for “none”, as with euros or kilos.
#
# And if we added ten to all scores of 1 to 5, making them 11 to 15? Nobody changed, and CSAT would “vary” less by far according to that ruler. **A ruler that changes when zero is moved does not measure how far a figure dances.**

# %% key="shift-check" concepts="nps-vs-csat"
means = {"mean of 1 to 5": csat.mean(axis=1), "the same plus ten": (csat + 10).mean(axis=1)}
varies = {name: 100 * mean.std() / mean.mean() for name, mean in means.items()}
pd.Series(varies, name="% of its own mean").round(2).to_frame()

# %% [markdown] es="notice" concepts="nps-vs-csat"
# ## Prueba 2 · ¿Cuál se da cuenta?
# Una cifra clavada en la pared que **nunca** se mueve también es «poco variable». Lo que se le pide a un indicador es otra cosa: que se mueva cuando algo cambia y se esté quieto cuando no. Eso es la **señal**: el cambio, dividido entre el error típico.
#
# ### Un ejemplo completo
# La web y la suscripción son distintas: una diferencia que todos deberían ver. Pasos, con las cuatro lecturas.
# %% [markdown] en="notice" concepts="nps-vs-csat"
# ## Test 2 · Which one notices?
# A figure nailed to the wall that **never** moves is “hardly variable” too. What one asks of an indicator is something else: that it moves when something changes and keeps still when nothing does. That is the **signal**: the change, divided by the standard error.
#
# ### A worked example
# The web and the subscription differ: a difference that all of them should see. Steps, with the four readings.

# %% key="notice-steps" concepts="nps-vs-csat"
#es # 1 · Cada respuesta, con el valor que le da cada lectura.
#en # 1 · Each answer, with the value that each reading gives it.
worth = pd.DataFrame(
    {
        "mean of 0 to 10": both["nps"],
        "NPS": 100 * ((both["nps"] >= 9).astype(int) - (both["nps"] <= 6).astype(int)),
        "mean of 1 to 5": both["csat"],
        "% of 4 and 5": 100 * (both["csat"] >= 4).astype(int),
    }
)

#es # 2 · La media, lo que se reparten y cuántas son, en los dos grupos.
#en # 2 · The mean, the spread and how many there are, in both groups.
first, second = worth[both["channel"] == "web"], worth[both["channel"] == "subscription"]

#es # 3 · El cambio y su error típico.
#en # 3 · The change and its standard error.
change = second.mean() - first.mean()
se = np.sqrt(first.var() / len(first) + second.var() / len(second))

#es # 4 · La señal: ya no tiene unidades, y las cuatro se pueden comparar.
#en # 4 · The signal: it has no unit any more, and the four can be compared.
pd.DataFrame({"change": change, "standard error": se, "signal": change / se}).round(2)

# %% [markdown] es="notice-read" concepts="nps-vs-csat"
# Las dos medias, por delante de sus dos cajas. Meter notas en cajas **tira información**: un 0 y un 6 cuentan igual, un 7 y un 8 también (Cohen, 1983).
#
# ¿Pasa siempre? Todas las parejas de puntos de contacto: diez. Apuesta: ¿en cuántas tiene la media de 0 a 10 más señal que el NPS?
# %% [markdown] en="notice-read" concepts="nps-vs-csat"
# Both means, ahead of their two boxes. Putting scores into boxes **throws information away**: a 0 and a 6 count alike, a 7 and an 8 too (Cohen, 1983).
#
# Is it always so? All pairs of touchpoints: ten. Guess: in how many has the mean of 0 to 10 more signal than the NPS?

# %% key="pairs-guess"
my_guess = ...

# %% key="pairs-table" tags="predict" concepts="nps-vs-csat"
from itertools import combinations

groups = dict(list(worth.groupby(both["touchpoint"], observed=True)))
signals = {}
for one, other in combinations(groups, 2):
    a, b = groups[one], groups[other]
    error = np.sqrt(a.var() / len(a) + b.var() / len(b))
    signals[f"{one} – {other}"] = ((b.mean() - a.mean()) / error).abs()
signals = pd.DataFrame(signals).T
ex.guess(my_guess, (signals["mean of 0 to 10"] > signals["NPS"]).sum())
signals.round(1)

# %% [markdown] es="pairs-read" concepts="nps-vs-csat"
# Las más de las veces, no siempre, y la mejor columna no es la misma en todas las filas. ¿De qué depende? De **a quién** le cambió el día.
#
# En el explorador, el ánimo mejora lo mismo de media, y tú eliges quién mejora. Busca:
# - ¿con quién gana el NPS al CSAT, y con quién pierde por mucho?
# - ¿qué mejora no ve **ninguna** caja?
# - con todo el mundo: ¿cuántas respuestas hacen falta para verla 80 veces de 100?
# %% [markdown] en="pairs-read" concepts="nps-vs-csat"
# Mostly, not always, and the best column is not the same in every row. What does it hang on? On **whose** day has changed.
#
# In the explorer the mood improves by the same on average, and you choose who improves. Look for:
# - with whom does NPS beat CSAT, and with whom does it lose by far?
# - which improvement does **no** box see?
# - with everybody: how many answers does it take to see it 80 times in 100?

# %% key="explorer" concepts="nps-vs-csat"
widgets.IndicatorExplorer(surveys["nps"], surveys["csat"], gain=0.1, people=400)

# %% key="who-improves" concepts="nps-vs-csat"
#es # Lo mismo sin mover nada: de cien parejas de encuestas, en cuántas se ve.
#en # The same without moving anything: of a hundred pairs of surveys, in how many it shows.
who = ["everybody", "unhappy", "happy"]
twin = [widgets.indicator_power(surveys["nps"], surveys["csat"], 0.1, 400, w) for w in who]
pd.DataFrame({w: found["seen"] for w, found in zip(who, twin, strict=True)}).round(0)

# %% [markdown] es="who-read" concepts="nps-vs-csat"
# Una caja ve **lo que cruza su borde**. Si mejoran los descontentos, muchos pasan de 3 a 4 y el porcentaje de 4 y 5 lo ve mejor que nadie; los mismos, de 2 a 5 en la otra escala, siguen siendo detractores. Si los encantados se encantan más, ninguna caja se entera, y la media apenas.
#
# Así que «¿cuál es mejor?» pide otra pregunta: ¿qué cambio necesitas ver? Y pon **la media al lado**: casi nunca es la peor.
# %% [markdown] en="who-read" concepts="nps-vs-csat"
# A box sees **what crosses its edge**. If the discontented improve, many go from 3 to 4, and the percentage of 4 and 5 sees it best of all; the same people, going from 2 to 5 on the other scale, are detractors still. If the delighted are more delighted, no box hears of it, and the mean hardly.
#
# So “which is better?” asks for another question: which change do you need to see? And put **the mean beside it**: it is hardly ever the worst.

# %% [markdown] es="intention" concepts="nps-vs-csat csat-subjective"
# ## Prueba 3 · ¿Intención o emoción?
# La otra mitad de la frase: miden cosas distintas, y la intención es más firme. Dos comprobaciones.
#
# Si fueran dos cosas distintas, quien da un 5 de satisfacción podría dar cualquier nota en la otra. ¿Qué **correlación** (de 0 a 1) hay entre las dos respuestas de una misma persona?
# %% [markdown] en="intention" concepts="nps-vs-csat csat-subjective"
# ## Test 3 · Intention or emotion?
# The other half of the sentence: they measure different things, and intention is the steadier. Two checks.
#
# Were they two different things, somebody who gives a 5 for satisfaction might give any score in the other. What **correlation** (0 to 1) is there between the two answers of one person?

# %% key="intention-guess"
my_guess = ...

# %% key="intention-cross" tags="predict" concepts="nps-vs-csat"
ex.guess(my_guess, both["nps"].corr(both["csat"]), digits=1)
boxes = pd.cut(both["nps"], [-1, 6, 8, 10], labels=["detractor", "passive", "promoter"])
cross = 100 * pd.crosstab(both["csat"].astype(int), boxes, normalize="index")
cross.assign(answers=both["csat"].value_counts()).round(0).astype(int)

# %% [markdown] es="steady" concepts="nps-vs-csat csat-subjective"
# Mucha: la misma persona, el mismo día, casi la misma nota. (En nuestra simulación las dos leen el mismo ánimo; en datos de verdad también van muy juntas, y el NPS no predijo el crecimiento mejor que la satisfacción: Keiningham y otros, 2007.)
#
# Segunda: ¿es **más firme**? Más de cuatrocientas personas respondieron otra vez, meses después. ¿Cuál de las dos se parece más a sí misma?
# %% [markdown] en="steady" concepts="nps-vs-csat csat-subjective"
# A good deal: the same person, the same day, nearly the same score. (In our simulation both read the same mood; in real data they go closely together too, and NPS did not predict growth better than satisfaction: Keiningham et al., 2007.)
#
# Second: is it **steadier**? More than four hundred people answered again, months later. Which of the two is more like itself?

# %% key="steady-table" tags="predict" concepts="nps-vs-csat csat-subjective"
in_order = both.sort_values("answered")
turn = in_order.groupby("customer", observed=True).cumcount()
one, two = (in_order[turn == k].set_index("customer")[["nps", "csat"]] for k in (0, 1))
again = one.add_suffix(" first").join(two.add_suffix(" second"), how="inner")
rows = {}
for name in ("nps", "csat"):
    r = again[f"{name} first"].corr(again[f"{name} second"])
    ends = np.tanh(np.arctanh(r) + 1.96 / np.sqrt(len(again) - 3) * np.array([-1, 1]))
    rows[name] = [r, *ends, len(again)]
columns = ["first with second", "low", "high", "people"]
pd.DataFrame(rows, index=columns).T.round(2).astype({"people": int})

# %% [markdown] es="steady-read" concepts="nps-vs-csat csat-subjective"
# No se distinguen. De la frase de la diapositiva queda poco: ni menos variable ni más firme.
#
# Pero esa tabla dice algo más. Entre una respuesta y otra pasaron meses, pedidos y averías distintos; lo único que se repite es **la persona**. Así que unas cuatro décimas de lo que varían las notas viajan con quien las pone. *Subjetivo* es eso, y les pasa a **las dos**.
# %% [markdown] en="steady-read" concepts="nps-vs-csat csat-subjective"
# They cannot be told apart. Little is left of the sentence on the slide: neither less variable nor steadier.
#
# But that table says something more. Between one answer and the other lay months, other orders and other breakdowns; all that repeats itself is **the person**. So some four tenths of the variation of scores travel with whoever gives them. That is *subjective*, and it holds for **both**.

# %% [markdown] es="subjective" concepts="csat-subjective"
# ## «El CSAT es subjetivo»
# Lo es. La pregunta útil es **qué más** hay dentro de una nota, aparte de lo que pasó. Tres cosas: quién la pone, por dónde se le pregunta y de dónde es.
#
# Mira primero el CSAT de cada canal. ¿La tienda es mejor que la web, o va a ella gente más contentadiza?
# %% [markdown] en="subjective" concepts="csat-subjective"
# ## “CSAT is subjective”
# It is. The useful question is **what else** there is in a score, besides what happened. Three things: who gives it, how they are asked and where they are from.
#
# Look first at the CSAT of each channel. Is the shop better than the web, or do people go there who are easier to please?

# %% key="channels-chart" concepts="csat-subjective"
charts.csat_by(both, by="channel")

# %% [markdown] es="channels-same" concepts="csat-subjective"
# Los intervalos están lejos unos de otros: las diferencias se ven. Ahora, solo quienes contestaron en los **dos** canales de cada pareja. ¿La diferencia será igual, menor o mayor?
# %% [markdown] en="channels-same" concepts="csat-subjective"
# The intervals lie far apart: the differences show. Now those alone who answered in **both** channels of each pair. Will the difference be the same, smaller or larger?

# %% key="channels-table" tags="predict" concepts="csat-subjective"
by_person = both.groupby(["customer", "channel"], observed=True)["csat"].mean().unstack()
rows = {}
for low, high in (("web", "shop"), ("service", "subscription"), ("service", "web")):
    raw = kpis.mean_difference(*(both.loc[both["channel"] == c, "csat"] for c in (low, high)))
    same = (by_person[high] - by_person[low]).dropna()
    in_both = [same.mean(), 1.96 * same.sem(), len(same)]
    rows[f"{high} − {low}"] = [raw.value, raw.half_width, *in_both]
columns = ["everybody", "margin", "the same people", "their margin", "people in both"]
pd.DataFrame(rows, index=columns).T.round(2).astype({"people in both": int})

# %% [markdown] es="channels-read" concepts="csat-subjective"
# En las tres la diferencia es **menor** en las mismas personas, aunque los márgenes son anchos y no bastan para jurarlo. Entre bastidores, donde cada cliente tiene su carácter, se ve por qué:
# %% [markdown] en="channels-read" concepts="csat-subjective"
# In all three the difference is **smaller** in the same people, though the margins are wide and not enough to swear by. Behind the scenes, where each customer has a temper, one sees why:

# %% key="channels-truth" concepts="csat-subjective"
temper = lumbre.truth.set_index("customer")["satisfaction"]
known = both.assign(temper=both["customer"].map(temper).astype(float))
by_channel = known.groupby("channel", observed=True)[["temper", "csat"]].mean()
by_channel.sort_values("csat").round(2)

# %% [markdown] es="mode" concepts="csat-subjective"
# A la tienda va gente algo más contentadiza. Lo demás es la tienda… **o la manera de preguntar**: delante de quien te sirvió el café se contesta de otra forma que a solas con un correo. Nuestros datos no separan eso, porque cada canal pregunta a su modo.
#
# ¿Cómo se separaría? Un sorteo: a la mitad de quienes compran en tienda, la tableta del mostrador; a la otra mitad, el correo. **Escribe qué compararías.**
# %% [markdown] en="mode" concepts="csat-subjective"
# Somewhat easier people go to the shop. The rest is the shop… **or the way of asking**: in front of whoever served your coffee one answers otherwise than alone with an e-mail. Our data do not separate that, since each channel asks in its own way.
#
# How would one separate it? By lot: half of those who buy in the shop get the tablet on the counter; the other half, the e-mail. **Write down what you would compare.**

# %% key="mode-plan"
my_comparison = "..."

# %% [markdown] es="culture" concepts="csat-subjective"
# ### De dónde es quien pone la nota
# En la escuela española un 7 es un *notable*: una buena nota. En el NPS, un 7 es un pasivo y no suma. Y hay sitios donde el 10 «no se da». Los estudios lo llaman **estilo de respuesta**, y cambia de un país a otro (Baumgartner y Steenkamp, 2001).
#
# Abrimos en un país de gente sobria: la mitad evita los extremos (el 5 lo deja en 4, el 1 en 2; y en la otra escala, un 10 en 9, un 9 en 8…). **Toman el mismo café y les gusta lo mismo.** ¿Cuántos puntos pierde el NPS?
# %% [markdown] en="culture" concepts="csat-subjective"
# ### Where whoever gives the score is from
# In Spanish schools a 7 is a *notable*: a good mark. In the NPS a 7 is a passive and adds nothing. And there are places where a 10 “is not given”. Studies call this a **response style**, and it changes from country to country (Baumgartner and Steenkamp, 2001).
#
# We open in a country of sober people: half of them avoid the ends (a 5 becomes a 4, a 1 a 2; and on the other scale a 10 becomes a 9, a 9 an 8…). **They drink the same coffee and like it as much.** How many points does the NPS lose?

# %% key="culture-guess"
my_guess = ...

# %% key="culture-table" tags="predict" concepts="csat-subjective nps-vs-csat"
avoids = np.random.default_rng(4).random(len(both)) < 0.5
sober = pd.DataFrame(
    {
        "nps": both["nps"].mask(avoids, both["nps"].replace({10: 9, 9: 8, 0: 1, 1: 2})),
        "csat": both["csat"].mask(avoids, both["csat"].replace({5: 4, 1: 2})),
    }
)


def four(answers):
    found = pd.Series({"NPS": kpis.nps(answers["nps"]).value})
    found["% of 4 and 5"] = kpis.csat(answers["csat"]).value
    found["mean of 0 to 10"] = answers["nps"].mean()
    found["mean of 1 to 5"] = answers["csat"].mean()
    return found


here_and_there = pd.DataFrame({"here": four(both), "there": four(sober)})
here_and_there["change"] = here_and_there["there"] - here_and_there["here"]
ex.guess(my_guess, here_and_there.loc["NPS", "change"])
here_and_there.round(2)

# %% [markdown] es="culture-read" concepts="csat-subjective nps-vs-csat"
# El NPS se hunde sin que nadie esté peor, las medias bajan algo, y el porcentaje de 4 y 5 **no se mueve**: su borde no está donde esa gente evita. La caja que tiraba información aquí protege. (Con otro estilo, como decir a todo que sí, fallaría otra.)
#
# La diapositiva lo tenía del revés: aquí el que más se deja llevar por la costumbre es el NPS.
#
# ¿Cómo comparar países, entonces? Una idea: que las dos gentes puntúen **la misma historia** (King y otros, 2004).
# %% [markdown] en="culture-read" concepts="csat-subjective nps-vs-csat"
# The NPS sinks with nobody worse off, the means fall a little, and the percentage of 4 and 5 **does not move**: its edge is not where those people avoid. The box that threw information away protects here. (With another style, such as saying yes to everything, another would fail.)
#
# The slide had it the wrong way round: here it is the NPS that habit carries away most.
#
# How to compare countries, then? One idea: let both score **the same story** (King et al., 2004).

# %% key="story" concepts="csat-subjective"
#es # La historia: «El paquete llega el día prometido, perfecto, con una nota a mano».
#en # The story: “The parcel comes on the day promised, perfect, with a note by hand.”
story_here = pd.Series(np.random.default_rng(8).choice([4, 5], 300, p=[0.3, 0.7]))
half = np.random.default_rng(9).random(300) < 0.5
story_there = story_here.mask(half, story_here.replace({5: 4}))

#es # Allí, además, el servicio es de verdad un poco peor: uno de cada diez baja un punto.
#en # There the service is really a little worse too: one in ten goes down by a point.
worse = np.random.default_rng(10).random(len(both)) < 0.1
customers_there = (sober["csat"] - worse).clip(lower=1)
rows = {
    "our customers": [both["csat"].mean(), customers_there.mean()],
    "the same story": [story_here.mean(), story_there.mean()],
}
story = pd.DataFrame(rows, index=["here", "there"]).T
story["there − here"] = story["there"] - story["here"]
story.round(2)

# %% [markdown] es="story-read" concepts="csat-subjective"
# La misma historia recibe menos allí: eso es **estilo**, no servicio. Buena parte de la diferencia entre clientes es eso mismo.
#
# ¿Basta con restar una fila de otra? Hazlo: saldría que allí el servicio es mejor, y lo hicimos peor. Una historia perfecta mide el estilo **arriba**, donde están los 5, y muchos clientes no están ahí. Por eso se usan varias, de mala a perfecta. Lo más barato y firme sigue siendo comparar **cada país consigo mismo**, antes y después.
# %% [markdown] en="story-read" concepts="csat-subjective"
# The same story gets less there: that is **style**, not service. A good part of the difference between customers is that very thing.
#
# Is it enough to take one row from the other? Do it: service there would come out better, and we made it worse. A perfect story measures the style **at the top**, where the 5s are, and many customers are not there. So several are used, from bad to perfect. Cheapest and firmest it is still to compare **each country with itself**, before and after.

# %% [markdown] es="misleads" concepts="nps-vs-csat csat-subjective"
# ## Lo que engaña: la media sola
# «Entonces, la media en la pared y ya está», dice la directora. Dos tiendas, la misma media de 1 a 5. ¿Dirías lo mismo a las dos?
# %% [markdown] en="misleads" concepts="nps-vs-csat csat-subjective"
# ## What misleads: the mean alone
# “The mean on the wall, then, and that is that,” says the director. Two shops, the same mean of 1 to 5. Would you say the same to both?

# %% key="mean-alone" tags="predict" concepts="nps-vs-csat"
lukewarm = pd.Series([3] * 20 + [4] * 60 + [5] * 20)
divided = pd.Series([1] * 20 + [4] * 20 + [5] * 60)
two_shops = {"lukewarm": lukewarm, "divided": divided}
columns = {
    "mean of 1 to 5": [shop.mean() for shop in two_shops.values()],
    "% of 4 and 5": [100 * (shop >= 4).mean() for shop in two_shops.values()],
    "gave a 1 or a 2": [int((shop <= 2).sum()) for shop in two_shops.values()],
}
pd.DataFrame(columns, index=list(two_shops))

# %% [markdown] es="wall" concepts="nps-vs-csat csat-subjective"
# La misma media y **la misma caja**; solo la última columna distingue a veinte personas a las que hay que llamar. Ninguna cifra sola basta. Una pared honrada lleva cuatro cosas: la media con su intervalo, cuántos pusieron 1 o 2, cuántas respuestas de cuántas enviadas, y la fecha.
#
# ¿NPS o CSAT? El que ya tengas con años detrás: cambiar de regla **rompe la serie**, y la comparación con uno mismo era lo más firme que había.
# %% [markdown] en="wall" concepts="nps-vs-csat csat-subjective"
# The same mean and **the same box**; only the last column tells of twenty people who have to be called. No figure alone is enough. An honest wall carries four things: the mean with its interval, how many gave 1 or 2, how many answers of how many sent, and the date.
#
# NPS or CSAT? The one that you have with years behind it: changing the ruler **breaks the series**, and comparison with oneself was the firmest thing there was.

# %% [markdown] es="key-points"
# ## Para llevarte
# - «Varía menos» no significa nada sin decir con qué regla. Dividir entre la media de una escala sin cero es una regla rota.
# - Lo que importa es la señal: cambio entre error típico. Depende de a quién le cambió el día.
# - Una caja ve lo que cruza su borde. La media va al lado, y los descontentos, contados.
# - NPS y CSAT son subjetivos los dos: buena parte de la nota viaja con la persona.
# - Entre canales y países, primero quién contesta y cómo; luego el servicio.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:5.3b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - “Varies less” means nothing without saying by which ruler. Dividing by the mean of a scale without a zero is a broken ruler.
# - What counts is the signal: change over standard error. It hangs on whose day has changed.
# - A box sees what crosses its edge. The mean goes beside it, and the discontented, counted.
# - NPS and CSAT are both subjective: a good part of a score travels with the person.
# - Between channels and countries, first who answers and how; then the service.
#
# **Now you:** [exercises of this part](exercise:5.3b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Reichheld, F. (2003). The one number you need to grow. *Harvard Business Review* 81(12).
# - Keiningham, T. y otros (2007). A longitudinal examination of Net Promoter and firm revenue growth. *Journal of Marketing* 71(3). doi:10.1509/jmkg.71.3.039.
# - Cohen, J. (1983). The cost of dichotomization. *Applied Psychological Measurement* 7(3): lo que se pierde al meter notas en cajas.
# - Rocks, B. (2016). Interval estimation for the “net promoter score”. *The American Statistician* 70(4).
# - Baumgartner, H. y Steenkamp, J.-B. (2001). Response styles in marketing research: a cross-national investigation. *Journal of Marketing Research* 38(2).
# - King, G., Murray, C., Salomon, J. y Tandon, A. (2004). Enhancing the validity and cross-cultural comparability of measurement in survey research. *American Political Science Review* 98(1).
# %% [markdown] en="sources"
# ### Sources
# - Reichheld, F. (2003). The one number you need to grow. *Harvard Business Review* 81(12).
# - Keiningham, T. et al. (2007). A longitudinal examination of Net Promoter and firm revenue growth. *Journal of Marketing* 71(3). doi:10.1509/jmkg.71.3.039.
# - Cohen, J. (1983). The cost of dichotomization. *Applied Psychological Measurement* 7(3): what is lost by putting scores into boxes.
# - Rocks, B. (2016). Interval estimation for the “net promoter score”. *The American Statistician* 70(4).
# - Baumgartner, H. and Steenkamp, J.-B. (2001). Response styles in marketing research: a cross-national investigation. *Journal of Marketing Research* 38(2).
# - King, G., Murray, C., Salomon, J. and Tandon, A. (2004). Enhancing the validity and cross-cultural comparability of measurement in survey research. *American Political Science Review* 98(1).
