# %% [markdown] es="title"
# # 5.3a · Interpretar: ¿es verdad?
#
# **45 minutos.** Módulo 5: medir. En [5.1a](lesson:5.1a) y [5.1b](lesson:5.1b) calculaste cifras. Aquí decides qué frases se pueden firmar con ellas.
#
# Al terminar podrás:
# - decir de un cambio si se ve, si no se ve o si no se puede saber;
# - encontrar tres causas de una subida que no es una mejora: la mezcla, quién queda y lo que se eligió mirar;
# - leer las razones de pérdida sin que decida el cajón en que se guardan.
# %% [markdown] en="title"
# # 5.3a · Interpreting: is it true?
#
# **45 minutes.** Module 5: measuring. In [5.1a](lesson:5.1a) and [5.1b](lesson:5.1b) you computed figures. Here you decide which sentences can be signed with them.
#
# At the end you will be able to:
# - say of a change whether it shows, does not show, or cannot be known;
# - find three causes of a rise that is no improvement: the mix, who is left, and what one chose to look at;
# - read reasons for loss without letting the drawers they are kept in decide.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import charts, company, customers, kpis, widgets

pd.set_option("display.max_colwidth", 90)
lumbre = company()
orders, exits, subscriptions = lumbre.orders, lumbre.exits, lumbre.subscriptions
sent = lumbre.surveys["sent"].dt
surveys = lumbre.surveys.assign(
    year=sent.year, quarter=sent.to_period("Q").astype(str), weekend=sent.day_of_week >= 5
)

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lo que ya viste. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on what you have seen already. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="report" concepts="interpreting-data"
# ## Siete frases
# La directora tiene que firmar el informe del año. Julián ha escrito siete frases, y las siete cifras están bien calculadas. Ejecuta la celda y léelas como quien va a poner su nombre debajo.
# %% [markdown] en="report" concepts="interpreting-data"
# ## Seven sentences
# The director has to sign the report of the year. Julián wrote seven sentences, and all seven figures are computed correctly. Run the cell and read them like somebody who is to put her name under them.

# %% key="report-table" concepts="interpreting-data loss-reasons"
def scores(column, **where):
    return surveys.loc[(surveys[list(where)] == pd.Series(where)).all(axis=1), column].dropna()


summer = kpis.nps_difference(scores("nps", quarter="2025Q2"), scores("nps", quarter="2025Q3"))
autumn = scores("csat", quarter="2024Q3", touchpoint="delivery")
christmas = scores("csat", quarter="2024Q4", touchpoint="delivery")
saturday = kpis.mean_difference(scores("nps", weekend=False), scores("nps", weekend=True))
year = kpis.nps_difference(scores("nps", year=2024), scores("nps", year=2025))
slow = (exits["reason"] == "slow_service").sum()
buyers = {y: set(orders.loc[orders["date"].dt.year == y, "customer"]) for y in (2024, 2025)}
kept = 100 * len(buyers[2024] & buyers[2025]) / len(buyers[2024])
#es report = pd.DataFrame(
#es     {
#es         1: ["El verano nos sentó bien: subió el NPS", f"{summer.value:+.1f}"],
#es         2: ["La Navidad de 2024 hundió las entregas (CSAT)", f"{christmas.mean() - autumn.mean():+.2f}"],
#es         3: ["El fin de semana la gente está más contenta (de 0 a 10)", f"{saturday.value:+.2f}"],
#es         4: ["Nos quieren más que hace un año (NPS)", f"{year.value:+.1f}"],
#es         5: ["La peor tienda mejora tras la visita de Inés", "siempre"],
#es         6: ["Conservamos a nuestros clientes", f"{kept:.0f} %"],
#es         7: ["Se van por la lentitud: es el primer motivo", f"{slow} de {len(exits)}"],
#es     },
#es     index=["frase", "cifra"],
#es ).T
#en report = pd.DataFrame(
#en     {
#en         1: ["Summer did us good: the NPS rose", f"{summer.value:+.1f}"],
#en         2: ["Christmas 2024 sank the deliveries (CSAT)", f"{christmas.mean() - autumn.mean():+.2f}"],
#en         3: ["At weekends people are happier (0 to 10)", f"{saturday.value:+.2f}"],
#en         4: ["They like us more than a year ago (NPS)", f"{year.value:+.1f}"],
#en         5: ["The worst shop improves after a visit of Inés's", "always"],
#en         6: ["We keep our customers", f"{kept:.0f}%"],
#en         7: ["They leave for slow service: the first reason", f"{slow} of {len(exits)}"],
#en     },
#en     index=["sentence", "figure"],
#en ).T
report

# %% [markdown] es="first-verdict"
# De cada una, ¿la firmarías? Escribe `"stands"` (se sostiene), `"falls"` (es falsa) o `"unknown"` (con esto no se sabe). Al final compararás con lo que hayas encontrado.
# %% [markdown] en="first-verdict"
# Would you sign each of them? Write `"stands"`, `"falls"` (it is false) or `"unknown"` (from this it cannot be known). At the end you will compare with what you have found.

# %% key="verdict-guess" concepts="interpreting-data"
my_verdicts = {1: ..., 2: ..., 3: ..., 4: ..., 5: ..., 6: ..., 7: ...}

# %% [markdown] es="summer" concepts="interpreting-data"
# ## Frase 1 · El verano
# ### Un ejemplo completo
# Cuatro pasos que valen para cualquier «ha subido». Antes: ¿de cuántos puntos crees que es el margen (±) de esta diferencia?
# %% [markdown] en="summer" concepts="interpreting-data"
# ## Sentence 1 · Summer
# ### A worked example
# Four steps that serve for any “it has risen”. First: how many points do you think the margin (±) of this difference has?

# %% key="summer-guess"
my_margin = ...

# %% key="summer-steps" tags="predict" concepts="interpreting-data"
#es # 1 · De quién habla: quienes respondieron en cada trimestre.
#en # 1 · Whom it speaks of: those who answered in each quarter.
spring_scores, summer_scores = (scores("nps", quarter=q) for q in ("2025Q2", "2025Q3"))

#es # 2 · La diferencia, con su intervalo.
#en # 2 · The difference, with its interval.
change = kpis.nps_difference(spring_scores, summer_scores)

#es # 3 · Lo que estas encuestas podían ver: un cambio menor que el margen se les escapa.
#en # 3 · What these surveys could see: a change smaller than the margin escapes them.
ex.guess(my_margin, change.half_width)

#es # 4 · Lo que es compatible con ellas: de nada a mucho.
#en # 4 · What agrees with them: from nothing to a lot.
agrees = pd.Series({f"{points:+d}": change.contains(points) for points in (-10, 0, 5, 10, 20)})
print(change)
agrees.rename("agrees with the answers").to_frame().T

# %% [markdown] es="summer-read" concepts="interpreting-data"
# El cero es compatible, y una subida del doble también. La frase ni se sostiene ni cae: **no se sabe**. «No hubo cambio» sería otra frase falsa.
#
# Julián insiste: «Pues el CSAT del mismo verano sí deja fuera el cero». Es verdad. Compruébalo y piensa: ¿por qué no puso el CSAT desde el principio?
# %% [markdown] en="summer-read" concepts="interpreting-data"
# Zero agrees, and so does a rise of twice as much. The sentence neither stands nor falls: **it is not known**. “There was no change” would be another false sentence.
#
# Julián insists: “But the CSAT of that very summer does leave out zero.” True. Check it, and think: why did he not put the CSAT there in the first place?

# %% key="summer-other" concepts="interpreting-data"
spring, later = (kpis.csat(scores("csat", quarter=q)) for q in ("2025Q2", "2025Q3"))
kpis.proportion_difference(spring, later)

# %% [markdown] es="many" concepts="interpreting-data"
# ## Frase 2 · La Navidad
# Porque probó varias y eligió después. Julián hizo igual con las entregas: miró cinco puntos de contacto, tres indicadores y siete cambios de trimestre, **105 comparaciones**, y se quedó con una de las más llamativas.
#
# Suena una alarma cuando el intervalo del 95 % deja fuera el cero. Si en dos años **no hubiera cambiado nada**, ¿cuántas alarmas sonarían de 105?
# %% [markdown] en="many" concepts="interpreting-data"
# ## Sentence 2 · Christmas
# Because he tried several and chose afterwards. Julián did the same with the deliveries: he looked at five touchpoints, three indicators and seven changes of quarter, **105 comparisons**, and kept one of the most striking.
#
# An alarm rings when the 95% interval leaves out zero. If **nothing had changed** in two years, how many alarms would ring of 105?

# %% key="many-guess"
my_alarms = ...

# %% key="many-table" tags="predict" concepts="interpreting-data"
answers = surveys[["touchpoint", "quarter", "nps", "csat", "ces"]]


def changes(table):
    groups = table.groupby(["touchpoint", "quarter"], observed=True)[["nps", "csat", "ces"]]
    mean, se2 = groups.mean(), groups.var() / groups.count()
    mean_before = mean.groupby("touchpoint", observed=True).shift()
    se2_before = se2.groupby("touchpoint", observed=True).shift()
    return ((mean - mean_before) / np.sqrt(se2 + se2_before)).stack().dropna()


z = changes(answers)
ex.guess(my_alarms, 0.05 * len(z), digits=1)
found = {"comparisons": len(z), "alarms expected of nothing": 0.05 * len(z)}
found["alarms that rang"] = (z.abs() > 1.96).sum()
found["the loudest, in standard errors"] = z[z.abs().idxmax()]
pd.Series(found).round(2)

# %% [markdown] es="shuffle" concepts="interpreting-data"
# Sonaron menos de las que suenan por nada. Aun así, la Navidad fue de las más ruidosas: ¿es ruidosa **para ser la mayor de 105**?
#
# Inventemos doscientos mundos sin cambios: en cada punto de contacto barajamos qué respuesta cae en qué trimestre. ¿En cuántos de cada cien sale una alarma tan fuerte como la de Navidad, o más?
# %% [markdown] en="shuffle" concepts="interpreting-data"
# Fewer rang than ring of nothing. Still, Christmas was among the loudest: is it loud **for the largest of 105**?
#
# Let us invent two hundred worlds without change: within each touchpoint we shuffle which answer falls into which quarter. In how many of a hundred is there an alarm as loud as that of Christmas, or louder?

# %% key="shuffle-guess"
my_worlds = ...

# %% key="shuffle-worlds" tags="predict" concepts="interpreting-data"
rng = np.random.default_rng(53)
spoke = answers[answers["nps"].notna() | answers["csat"].notna()]
loudest = []
for _ in range(200):
    dealt = spoke.groupby("touchpoint", observed=True)["quarter"].transform(rng.permutation)
    loudest.append(changes(spoke.assign(quarter=dealt)).abs().max())
at_christmas = abs(z["delivery", "2024Q4", "csat"])
as_loud = 100 * np.mean(np.array(loudest) >= at_christmas)
ex.guess(my_worlds, as_loud)
loud = {"Christmas, standard errors": at_christmas, "worlds as loud, %": as_loud}
pd.Series(loud).round(1).to_frame("")

# %% [markdown] es="many-read" concepts="interpreting-data"
# Una sorpresa así es lo corriente cuando se mira tanto. La frase 2: **no se sabe**. Que en Navidad haya más paquetes la hace creíble, y por eso mismo merece una prueba limpia: escribir hoy «miraré el CSAT de las entregas del próximo diciembre» y mirar **solo eso**.
#
# Si hay que mirar muchas, se pide más a cada una. La regla de Bonferroni reparte el 5 % entre todas.
# %% [markdown] en="many-read" concepts="interpreting-data"
# A surprise like that is ordinary for somebody who looks at so much. Sentence 2: **not known**. That there are more parcels at Christmas makes it believable, and for that very reason it deserves a clean trial: write down today “I shall look at the CSAT of deliveries next December”, and look at **that alone**.
#
# Where one has to look at many, more is asked of each. Bonferroni's rule shares the 5% out among them all.

# %% key="bonferroni" concepts="interpreting-data"
level = 1 - 0.05 / len(z)
strict = kpis.mean_difference(autumn, christmas, level=level)
print("one comparison:  ", kpis.mean_difference(autumn, christmas))
print("one of 105:      ", f"{strict.value:.2f}; {strict.low:.2f} to {strict.high:.2f}")

# %% [markdown] es="weekend" concepts="interpreting-data"
# ## Frase 3 · El sábado
# De 0 a 10, *¿nos recomendarías?* Aquí era **una** sola pregunta, y el intervalo deja fuera el cero con holgura. Julián quiere mandar todas las encuestas en sábado.
#
# Marta pide verlo por canal. Apuesta: ¿en cuántos de los cuatro canales es más alta la nota del fin de semana?
# %% [markdown] en="weekend" concepts="interpreting-data"
# ## Sentence 3 · Saturday
# From 0 to 10, *would you recommend us?* Here it was **one** question alone, and the interval leaves out zero by a good way. Julián wants to send all surveys on Saturdays.
#
# Marta asks to see it by channel. Guess: in how many of the four channels is the score higher at weekends?

# %% key="weekend-guess"
my_channels = ...
print("weekend − Monday to Friday:", saturday)

# %% key="weekend-table" tags="predict" concepts="interpreting-data"
given = surveys.dropna(subset="nps")
rows = {}
for channel in [*given["channel"].cat.categories, "all together"]:
    of_it = given if channel == "all together" else given[given["channel"] == channel]
    on, off = of_it.loc[of_it["weekend"], "nps"], of_it.loc[~of_it["weekend"], "nps"]
    rows[channel] = [off.mean(), on.mean(), on.mean() - off.mean(), len(off), len(on)]
columns = ["Mon–Fri", "weekend", "difference", "answers, Mon–Fri", "answers, weekend"]
table = pd.DataFrame(rows, index=columns).T
ex.guess(my_channels, (table["difference"].drop("all together") > 0).sum())
table.round(2).astype({"answers, Mon–Fri": int, "answers, weekend": int})

# %% [markdown] es="weekend-read" concepts="interpreting-data"
# En **ninguno**, y en el total sí. No es un error: mira la fila de soporte (`service`). Marta no trabaja el fin de semana, así que esos días no sale ninguna encuesta de soporte, la más amarga. El sábado la gente no está más contenta: **falta la gente enfadada**.
#
# Es la paradoja de Simpson (1951), que ya te cruzaste en [2.4](lesson:2.4). La frase 3 **cae**. Y esconde un truco: mandarlas en sábado subiría la nota sin mejorar nada.
# %% [markdown] en="weekend-read" concepts="interpreting-data"
# In **none**, and in the total it is. That is no mistake: look at the row of support (`service`). Marta does not work at weekends, so no survey about support goes out on those days, and those are the bitterest. On Saturdays people are not happier: **the angry ones are missing**.
#
# It is Simpson's paradox (1951), which you met in [2.4](lesson:2.4). Sentence 3 **falls**. And it hides a trick: sending them on Saturdays would raise the score and improve nothing.

# %% key="weekend-chart" concepts="interpreting-data"
#es # Lo mismo en dibujo: la parte de detractores (0 a 6).
#en # The same as a picture: the share of detractors (0 to 6).
days = {True: "weekend", False: "Mon–Fri"}
drawn = given.assign(detractor=given["nps"] <= 6, days=given["weekend"].map(days))
charts.shares_within(drawn, "detractor", "days", "channel")

# %% key="weekend-same-mix" concepts="interpreting-data"
#es # El mismo reparto de canales los dos días: la resta que compara lo comparable.
#en # The same mix of channels on both days: the subtraction that compares like with like.
both_days = table.drop(["all together", "service"])
mix = both_days["answers, weekend"] / both_days["answers, weekend"].sum()
same_mix = (both_days["difference"] * mix).sum()
gaps = {"all together": saturday.value, "same mix of channels": same_mix}
pd.Series(gaps, name="weekend − Mon–Fri").round(2).to_frame()

# %% [markdown] es="year" concepts="interpreting-data"
# ## Frase 4 · Un año después
# El intervalo de la diferencia entre 2024 y 2025 tampoco toca el cero. En [5.1a](lesson:5.1a) viste que quienes se van puntuaban bajo. Si los gruñones se marchan, la media sube sin que nadie cambie de opinión.
#
# Se separa mirando a **las mismas personas**. Entre quienes respondieron los dos años, ¿cuánto subió su nota media (de 0 a 10)? Toda la encuesta subió unas tres décimas.
# %% [markdown] en="year" concepts="interpreting-data"
# ## Sentence 4 · A year on
# The interval of the difference between 2024 and 2025 does not touch zero either. In [5.1a](lesson:5.1a) you saw that those who leave gave low marks. If the grumblers go, the mean rises with nobody changing their mind.
#
# It is separated by looking at **the same people**. Among those who answered in both years, by how much did their mean score (0 to 10) rise? The whole survey rose by about three tenths.

# %% key="year-guess"
my_rise = ...

# %% key="year-same" tags="predict" concepts="interpreting-data"
mine = given.groupby(["customer", "year"], observed=True)["nps"].mean().unstack()
same = (mine[2025] - mine[2024]).dropna()
ends = same.mean() + 1.96 * same.sem() * np.array([-1, 1])
everyone = kpis.mean_difference(scores("nps", year=2024), scores("nps", year=2025))
ex.guess(my_rise, same.mean(), digits=1)
rows = {
    "everybody who answered": [everyone.value, everyone.low, everyone.high, len(mine)],
    "the same people": [same.mean(), *ends, len(same)],
}
columns = ["change, 0 to 10", "low", "high", "people"]
pd.DataFrame(rows, index=columns).T.round(2).astype({"people": int})

# %% [markdown] es="year-truth" concepts="interpreting-data"
# En las mismas personas la subida es más o menos la mitad, y su intervalo incluye el cero. Entre bastidores: cada cliente simulado tiene un **carácter**, más o menos contentadizo, que no cambia nunca. ¿Cambió el carácter medio de quienes respondieron?
# %% [markdown] en="year-truth" concepts="interpreting-data"
# In the same people the rise is about half, and its interval holds zero. Behind the scenes: each simulated customer has a **temper**, easier or harder to please, that never changes. Did the mean temper of those who answered change?

# %% key="year-truth-table" concepts="interpreting-data"
temper = lumbre.truth.set_index("customer")["satisfaction"]
answered = surveys[surveys["nps"].notna()]
asked_and_answered = {"asked": surveys, "answered": answered}
pd.DataFrame(
    {
        name: rows["customer"].map(temper).astype(float).groupby(rows["year"]).mean()
        for name, rows in asked_and_answered.items()
    }
).T.round(2)

# %% [markdown] es="bounds" concepts="interpreting-data"
# Dos filtros: los contentadizos **se quedan** (la primera fila sube) y además **responden más** (la segunda queda por encima). El carácter no cambió en nadie; cambió **quién habla**.
#
# ¿Y los callados? Sin suponer nada de ellos, ¿entre qué valores puede estar el NPS de 2025 de **todos** los encuestados? Apuesta el extremo bajo.
# %% [markdown] en="bounds" concepts="interpreting-data"
# Two filters: those easy to please **stay** (the first row rises), and besides **answer more** (the second lies above it). Nobody's temper changed; **who speaks** did.
#
# And the silent ones? Supposing nothing about them, between which values may the 2025 NPS of **all** who were asked lie? Guess the low end.

# %% key="bounds-guess"
my_low = ...

# %% key="bounds-table" tags="predict" concepts="interpreting-data"
asked = (surveys["year"] == 2025).sum()
parts = kpis.nps(scores("nps", year=2025)).parts
net = parts["promoters"] - parts["detractors"]
silent = asked - sum(parts.values())
limits = {"if all the silent warn against us": 100 * (net - silent) / asked}
limits["of those who answered"] = kpis.nps(scores("nps", year=2025)).value
limits["if all the silent recommend us"] = 100 * (net + silent) / asked
ex.guess(my_low, limits["if all the silent warn against us"])
pd.Series(limits, name="NPS 2025").round(1)

# %% [markdown] es="bounds-read" concepts="interpreting-data"
# Casi toda la escala (Manski, 2003, llama a esto acotar sin suponer). Nadie cree en los extremos, pero enseñan que lo demás son **supuestos**: que los callados son como los que hablan.
#
# Frase 4: el número se sostiene, «nos quieren más» **no se sabe**. La que se firma: «De quienes respondieron, …; en las mismas personas, la mitad, y puede ser nada».
# %% [markdown] en="bounds-read" concepts="interpreting-data"
# Nearly the whole scale (Manski, 2003, calls this bounding without supposing). Nobody believes the ends, but they show that the rest are **assumptions**: that the silent are like those who speak.
#
# Sentence 4: the number stands, “they like us more” is **not known**. The one to sign: “Of those who answered, …; in the same people half of it, and it may be nothing.”

# %% [markdown] es="worst" concepts="interpreting-data"
# ## Frase 5 · La visita de Inés
# Cada trimestre, dice Julián, Inés visita la tienda con peor CSAT, y al siguiente **siempre** mejora. Son siete visitas. ¿Y la mejor tienda, que no recibió visita: en cuántos de los siete cambios bajó?
# %% [markdown] en="worst" concepts="interpreting-data"
# ## Sentence 5 · The visit of Inés
# Each quarter, says Julián, Inés visits the shop with the worst CSAT, and in the next it **always** improves. There are seven visits. And the best shop, which had no visit: in how many of the seven changes did it go down?

# %% key="worst-guess"
my_falls = ...

# %% key="worst-table" tags="predict" concepts="interpreting-data"
shops = surveys.merge(lumbre.visits[["visit", "shop"]].dropna(), on="visit")
league = shops.pivot_table(index="quarter", columns="shop", values="csat", observed=True)
moves = []
for quarter, following in zip(league.index, league.index[1:], strict=False):
    now, next_one = league.loc[quarter], league.loc[following]
    worst, best = now.idxmin(), now.idxmax()
    of_worst, of_best = [now[worst], next_one[worst]], [now[best], next_one[best]]
    moves.append([quarter, worst, *of_worst, best, *of_best])
columns = ["quarter", "worst shop", "CSAT", "a quarter on", "best shop", "its CSAT", "later"]
moves = pd.DataFrame(moves, columns=columns).set_index("quarter")
ex.guess(my_falls, (moves["later"] < moves["its CSAT"]).sum())
moves.round(2)

# %% [markdown] es="worst-read" concepts="interpreting-data"
# La peor sube siempre y la mejor baja casi siempre. Y algo que sabemos porque hicimos los datos: **las visitas no cambiaron nada**; a esas tiendas no les pasó nada especial. Es la regresión a la media de [2.5](lesson:2.5), con tiendas en vez de personas: con tan pocas respuestas, la peor del trimestre es sobre todo la que tuvo peor suerte.
#
# La frase 5 **cae**. Para saber qué añade una visita, se sortea a qué tienda se va.
# %% [markdown] en="worst-read" concepts="interpreting-data"
# The worst always rises and the best nearly always falls. And something that we know because we made the data: **the visits changed nothing**; nothing out of the ordinary happened to those shops. It is the regression to the mean of [2.5](lesson:2.5), with shops for people: with so few answers, the worst of the quarter is above all the one with the worst luck.
#
# Sentence 5 **falls**. To know what a visit adds, the shop to go to is drawn by lot.

# %% [markdown] es="six" concepts="interpreting-data"
# ## Frase 6 · «Conservamos»
# Los mismos dos años, los mismos pedidos. ¿Cuántas «retenciones» distintas se pueden publicar sin mentir en ninguna? Aquí hay seis. Apuesta: ¿cuántos puntos separan la más alta de la más baja?
# %% [markdown] en="six" concepts="interpreting-data"
# ## Sentence 6 · “We keep”
# The same two years, the same orders. How many different “retentions” can one publish without a lie in any? Here are six. Guess: how many points lie between the highest and the lowest?

# %% key="six-guess"
my_points = ...

# %% key="six-table" tags="predict" concepts="interpreting-data"
def who(start, end):
    return set(orders.loc[(orders["date"] >= start) & (orders["date"] < end), "customer"])


def again(first, second):
    return 100 * len(first & second) / len(first)


ever, of_2024, of_2025 = who("2024", "2026"), who("2024", "2025"), who("2025", "2026")
summer_2025, november = who("2025-07", "2025-10"), who("2025-11", "2025-12")
under_contract = subscriptions[subscriptions["started"] < "2025-01-01"]
under_contract = under_contract[~(under_contract["ended"] < "2025-01-01")]
from_2024 = orders[orders["customer"].isin(of_2024)]
spent = from_2024.groupby(from_2024["date"].dt.year)["amount"].sum()
six = {
    "bought in 2024 and again in 2025": again(of_2024, of_2025),
    "bought in summer 2025 and again by December": again(summer_2025, who("2025-10", "2026")),
    "bought in November 2025 and again in December": again(november, who("2025-12", "2026")),
    "ever bought, and did in the last 90 days": again(ever, who("2025-10-03", "2026")),
    "subscribers of January 2025, still there": 100 * under_contract["ended"].isna().mean(),
    "euros in 2025 of those who bought in 2024": 100 * spent[2025] / spent[2024],
}
ex.guess(my_points, max(six.values()) - min(six.values()))
pd.Series(six, name="“retention”, %").sort_values().round(0).to_frame()

# %% [markdown] es="six-read" concepts="interpreting-data"
# Ninguna es falsa. Cambian **de quién** (todos, suscriptores), **qué cuenta** (personas, euros) y **en cuánto tiempo**. Mira la última: pasa de cien si quienes empezaron a media 2024 gastan ya un año entero.
#
# La frase 6 **no se sabe** hasta que diga esas tres cosas. ¿Cuál le pedirías a Julián para decidir si contratar a otra persona en soporte?
# %% [markdown] en="six-read" concepts="interpreting-data"
# None is false. They change in **whom** they speak of (all, subscribers), **what counts** (people, euros) and **over what time**. Look at the one in euros: it can pass a hundred, since those who began half-way through 2024 now spend a whole year.
#
# Sentence 6 is **not known** until it says those three things. Which would you ask Julián for, to decide whether to hire somebody for support?

# %% [markdown] es="gone" concepts="loyalty-classes"
# ### ¿Y quién se ha ido?
# Con suscripción se sabe. Sin contrato lo decide una regla: las seis clases de [1.3](lesson:1.3), donde cada cliente tiene **una** sola, la primera que se cumple. Tres personas sensatas ponen tres límites al silencio.
#
# Con 120 y 365 días hay unos mil cien *perdidos*. ¿Cuántos habrá con 60 y 180?
# %% [markdown] en="gone" concepts="loyalty-classes"
# ### And who has left?
# With a subscription it is known. Without a contract a rule decides: the six classes of [1.3](lesson:1.3), where each customer has **one** alone, the first that fits. Three sensible people put three limits to silence.
#
# With 120 and 365 days there are some eleven hundred *lost*. How many will there be with 60 and 180?

# %% key="gone-guess"
my_lost = ...

# %% key="gone-table" tags="predict" concepts="loyalty-classes"
limits = {
    "120 and 365 days": {"recency": "days"},
    "60 and 180 days": {"recency": "days", "dormant_after": 60, "lost_after": 180},
    "3 and 6 times their own rhythm": {"recency": "own"},
}
known = lumbre.customers, lumbre.orders, lumbre.surveys
classed = {n: customers.loyalty_classes(*known, as_of=lumbre.as_of, **k) for n, k in limits.items()}
counts = pd.DataFrame({name: found.counts["customers"] for name, found in classed.items()}).T
counts["all six"] = counts.sum(axis=1)
ex.guess(my_lost, counts.loc["60 and 180 days", "lost"])

#es # La verdad: de los que cada regla llama perdidos, cuántos siguen siendo clientes.
#en # The truth: of those whom each rule calls lost, how many are customers still.
still = lumbre.truth.set_index("customer")["alive_until"].isna()
counts["of the lost, still ours, %"] = [
    100 * still[found.labels.index[found.labels == "lost"]].mean() for found in classed.values()
]
counts.round(0).astype(int)

# %% [markdown] es="gone-read" concepts="loyalty-classes"
# Los mismos cinco mil clientes y más de la mitad de perdidos de más, según quién ponga el número. Las seis suman siempre lo mismo: lo que gana una clase lo pierde otra. Y ninguna regla acierta: la mitad de los «perdidos» solo estaba callada, porque compra de tarde en tarde.
#
# «Han crecido los perdidos» **no se sabe** hasta ver que nadie movió el límite.
# %% [markdown] en="gone-read" concepts="loyalty-classes"
# The same five thousand customers, and a good half more of lost ones, according to who puts the number. The six always add up to the same: what one class gains another loses. And no rule is right: half of the “lost” had gone quiet and nothing more: they buy now and then.
#
# “The lost have grown” is **not known** until one has seen that nobody moved the limit.

# %% [markdown] es="loss" concepts="loss-reasons"
# ## Frase 7 · Por qué se van
# Quedan las razones de pérdida: lo que dijeron al irse quienes dejaron la suscripción y aceptaron hablar. Un **diagrama de Pareto** las ordena y acumula: se busca lo poco que explica mucho.
# %% [markdown] en="loss" concepts="loss-reasons"
# ## Sentence 7 · Why they leave
# What remains are the reasons for loss: what those said who gave up the subscription and agreed to talk. A **Pareto chart** sorts and accumulates them: one looks for the few that explain much.

# %% key="pareto" concepts="loss-reasons"
pareto = exits["reason"].value_counts().rename("people").to_frame()
pareto["%"] = 100 * pareto["people"] / len(exits)
pareto["accumulated, %"] = pareto["%"].cumsum()
pareto["one block for two people"] = ["█" * (n // 2) for n in pareto["people"]]
pareto.round(1)

# %% [markdown] es="first-place" concepts="loss-reasons"
# La lentitud va primera. Pero hablaron pocos: con otras tantas despedidas de la misma empresa, ¿volvería a ganar? Sorteamos cuatro mil listas del mismo tamaño, tomando al azar de la nuestra (con reposición). ¿En cuántas de cada cien gana?
# %% [markdown] en="first-place" concepts="loss-reasons"
# Slow service comes first. But few spoke: with as many other goodbyes of the same company, would it win again? We draw four thousand lists of the same size, taking at random from ours (with replacement). In how many of a hundred does it win?

# %% key="first-place-guess"
my_wins = ...

# %% key="first-place-draws" tags="predict" concepts="loss-reasons"
draws = np.random.default_rng(7).multinomial(len(exits), pareto["people"] / len(exits), 4000)
winner = pd.Series(pareto.index.astype(str).to_numpy()[draws.argmax(axis=1)])
wins = 100 * winner.value_counts(normalize=True)
ex.guess(my_wins, wins["slow_service"])
wins.rename("comes first, % of the lists").head(4).round(1).to_frame()

# %% [markdown] es="drawers" concepts="loss-reasons"
# Bastante firme. Ahora Inés cambia las etiquetas, no las respuestas: «caro», «me sobra café» y «me voy a otro club» son lo mismo, *no me compensa*. Y la lentitud y los problemas sin resolver son *soporte*. ¿Quién gana?
# %% [markdown] en="drawers" concepts="loss-reasons"
# Fairly firm. Now Inés changes the labels, not the answers: “dear”, “too much coffee” and “another club” are one thing, *not worth it to me*. And slow service and unsolved problems are *support*. Who wins?

# %% key="drawers-table" tags="predict" concepts="loss-reasons"
drawers = {
    "slow_service": "support",
    "unsolved_problem": "support",
    "price": "not worth it",
    "too_much_coffee": "not worth it",
    "competitor": "not worth it",
    "taste": "taste",
    "moved": "life",
    "health": "life",
}
joined = exits["reason"].astype(str).map(drawers).value_counts()
pd.DataFrame({"people": joined, "%": 100 * joined / len(exits)}).round(1)

# %% [markdown] es="drawers-read" concepts="loss-reasons"
# El primer puesto depende de **cómo son los cajones**. Quien los hace elige al ganador, a veces sin querer. Dos remedios:
# - fijar los cajones antes de contar, y que dos personas clasifiquen por separado (el acuerdo se mide, como en [1.3](lesson:1.3));
# - agrupar por **lo que se haría**: qué causa se puede manejar y quién la maneja.
#
# Y falta algo: lo que se dice al irse, ¿es por lo que uno se va? Aquí sí sabemos la verdad.
# %% [markdown] en="drawers-read" concepts="loss-reasons"
# First place depends on **how the drawers are made**. Whoever makes them picks the winner, at times without meaning to. Two remedies:
# - fix the drawers before counting, and let two people sort apart (agreement is measured, as in [1.3](lesson:1.3));
# - group by **what would be done**: which cause can be managed, and who manages it.
#
# And something is missing: is what people say on leaving why they leave? Here we do know the truth.

# %% key="said-and-true" concepts="loss-reasons"
#es # La verdad de la simulación: por el servicio («service») o por lo suyo («own»).
#en # The truth of the simulation: because of service, or for reasons of their own.
why = lumbre.truth.set_index("customer")["left_because"].astype(str)
left = subscriptions.loc[subscriptions["ended"].notna(), "customer"].map(why)
said = exits["reason"].astype(str).map(drawers) == "support"
true = exits["customer"].map(why) == "service"
pd.Series(
    {
        "of those who spoke, say it was support": 100 * said.mean(),
        "of those who spoke, left because of service": 100 * true.mean(),
        "of all who left, left because of service": 100 * (left == "service").mean(),
        "left because of service and said something else, people": (true & ~said).sum(),
    }
).round(0)

# %% [markdown] es="said-read" concepts="loss-reasons"
# Unos cuantos callaron la razón y dijeron otra, y quienes hablaron no eran del todo como los demás. En una **entrevista** se puede preguntar «¿y qué pasó antes?». Un **formulario** de baja ofrece una lista, y la respuesta más rápida suele ser la que acaba la conversación.
#
# Supón que, ante un formulario, cuatro de cada diez de soporte marcaran «precio» para acabar antes. Es un supuesto, no un dato. ¿Quién iría primero?
# %% [markdown] en="said-read" concepts="loss-reasons"
# A few kept the reason to themselves and said another, and those who spoke were not quite like the rest. In an **interview** one can ask “and what happened before that?”. A cancellation **form** offers a list, and the quickest answer is often the one that ends the conversation.
#
# Suppose that, faced with a form, four in ten of those of support ticked “price” to be done sooner. It is an assumption, not a datum. Who would come first?

# %% key="form-what-if" tags="predict" concepts="loss-reasons"
form = pareto["people"].astype(float).copy()
quick = 0.4 * form[["slow_service", "unsolved_problem"]]
form[quick.index] -= quick
form["price"] += quick.sum()
both_ways = pareto[["people"]].assign(**{"form, if so": form.round(0).astype(int)})
both_ways = both_ways.rename(columns={"people": "interview"})
both_ways.sort_values("form, if so", ascending=False).head(4)

# %% [markdown] es="loss-verdict" concepts="loss-reasons"
# Frase 7: de estas ocho etiquetas y entre quienes hablaron, **se sostiene**. Escrita así: «De quienes aceptaron hablar, la lentitud es lo que más se nombra». Sin «se van por», porque contar lo que se dice no demuestra una causa.
#
# Y al lado, siempre: cuántos hablaron de cuántos se fueron, cómo se preguntó y cómo son los cajones.
# %% [markdown] en="loss-verdict" concepts="loss-reasons"
# Sentence 7: of these eight labels and among those who spoke, it **stands**. Written like this: “Of those who agreed to talk, slow service is what is named most.” Without “they leave for”, since counting what people say does not prove a cause.
#
# And beside it, always: how many spoke of how many left, how they were asked, and how the drawers are made.

# %% [markdown] es="verdicts" concepts="interpreting-data"
# ## Tu veredicto y el de los datos
# ¿En cuántas coincidieron? Las que cambiaste son las que más enseñan.
# %% [markdown] en="verdicts" concepts="interpreting-data"
# ## Your verdict and that of the data
# In how many do they agree? Those that you changed teach most.

# %% key="verdicts-table" concepts="interpreting-data"
verdict = pd.DataFrame({"yours, at first": pd.Series(my_verdicts).map(lambda said: "–" if said is ... else said)})
verdict["now"] = ["unknown", "unknown", "falls", "unknown", "falls", "unknown", "stands"]
verdict["look at"] = [
    #es "el intervalo de la diferencia",
    #es "cuántas se miraron",
    #es "la misma mezcla",
    #es "las mismas personas y los callados",
    #es "también la mejor; sortear",
    #es "de quién, qué y en cuánto tiempo",
    #es "quién habló, cómo se preguntó, qué cajones",
    #en "the interval of the difference",
    #en "how many were looked at",
    #en "the same mix",
    #en "the same people, the silent ones",
    #en "the best one too; draw by lot",
    #en "of whom, what, how long",
    #en "who spoke, how asked, which drawers",
]
verdict

# %% [markdown] es="misleads" concepts="interpreting-data"
# ## Lo que engaña: pagar por la cifra
# La directora quiere acabar con las discusiones: el año que viene, un extra **si sube el NPS**. Tú eres quien lo cobra. Tienes tres semanas de trabajo cada trimestre; elige palancas y juega unos cuantos.
#
# Primero, gana el extra como sea. Después, **Empezar de nuevo** y sube la verdad. ¿Qué habría delatado el primer juego?
# %% [markdown] en="misleads" concepts="interpreting-data"
# ## What misleads: paying for the figure
# The director wants an end to the discussions: next year, a bonus **if the NPS rises**. You are the one who gets it. You have three weeks of work each quarter; choose levers and play a few.
#
# First win the bonus any way you can. Then **start again** and raise the truth. What would have given the first game away?

# %% key="goodhart-game" concepts="interpreting-data"
widgets.GoodhartGame("nps")

# %% key="goodhart-two" concepts="interpreting-data"
cheap, honest = [["happy_only", "prompt"]] * 2, [["mend"]] * 2
for plan in (cheap, honest):
    print(widgets.goodhart("nps", plan).sentence())

# %% [markdown] es="goodhart-read" concepts="interpreting-data"
# Quien paga por una cifra compra esa cifra (la idea es de Goodhart, 1975). Encuestar a los contentos es la frase 3 hecha a propósito. Por eso al indicador se le pone al lado una **salvaguarda**, otra cifra que no puede empeorar y que los trucos estropean: aquí, cuántas respuestas llegan sin empujar a nadie.
#
# **Te toca.** ¿Qué pondrías al lado de «conservamos al tantos por ciento»?
# %% [markdown] en="goodhart-read" concepts="interpreting-data"
# Whoever pays for a figure buys that figure (the idea is Goodhart's, 1975). Surveying the contented is sentence 3 done on purpose. So an indicator gets a **guardrail** beside it, another figure that tricks spoil: here, how many answers come in without anybody being pushed.
#
# **Your turn.** Which guardrail would you put beside “we keep so many per cent”?

# %% [markdown] es="key-points"
# ## Para llevarte
# - Tres veredictos: se sostiene, cae, no se sabe. El tercero es el más frecuente.
# - Una cifra elegida entre muchas pide más que una pregunta hecha antes.
# - Antes de explicar una subida: ¿la misma mezcla?, ¿las mismas personas?, ¿la elegimos por estar mal?
# - «Retención» no dice nada sin quién, qué y cuánto tiempo.
# - Las razones de pérdida cuentan lo que se dice, en los cajones que alguien hizo.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:5.3a), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Three verdicts: it stands, it falls, it is not known. The third is the most frequent.
# - A figure picked out of many asks for more than a question put beforehand.
# - Before explaining a rise: the same mix? the same people? did we pick it for doing badly?
# - “Retention” says nothing without whom, what and how long.
# - Reasons for loss count what is said, in drawers that somebody made.
#
# **Now you:** [exercises of this part](exercise:5.3a), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Simpson, E. H. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
# - Dunn, O. J. (1961). Multiple comparisons among means. *Journal of the American Statistical Association* 56(293): la regla que lleva el nombre de Bonferroni.
# - Galton, F. (1886). Regression towards mediocrity in hereditary stature. *Journal of the Anthropological Institute* 15.
# - Manski, C. F. (2003). *Partial Identification of Probability Distributions*. Springer: lo que se sabe sin suponer.
# - Goodhart, C. (1975). Problems of monetary management: the U.K. experience. *Papers in Monetary Economics*, Reserve Bank of Australia.
# - Juran, J. M. (1951). *Quality Control Handbook*. McGraw-Hill: el diagrama de Pareto en la gestión.
# %% [markdown] en="sources"
# ### Sources
# - Simpson, E. H. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
# - Dunn, O. J. (1961). Multiple comparisons among means. *Journal of the American Statistical Association* 56(293): the rule that bears Bonferroni's name.
# - Galton, F. (1886). Regression towards mediocrity in hereditary stature. *Journal of the Anthropological Institute* 15.
# - Manski, C. F. (2003). *Partial Identification of Probability Distributions*. Springer: what is known without supposing.
# - Goodhart, C. (1975). Problems of monetary management: the U.K. experience. *Papers in Monetary Economics*, Reserve Bank of Australia.
# - Juran, J. M. (1951). *Quality Control Handbook*. McGraw-Hill: the Pareto chart in management.
