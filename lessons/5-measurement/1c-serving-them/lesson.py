# %% [markdown] es="title"
# # 5.1c · Atenderlos
#
# **35 minutos.** Estás en el módulo 5: medir el viaje del cliente. Ya preguntaste y ya leíste los pedidos; falta medir cómo se atiende: con un reloj y con un cuestionario.
#
# Al terminar podrás:
# - decir cuánto se espera una primera respuesta sin que mientan la media, los tickets abiertos ni el calendario;
# - leer un SERVQUAL: brechas, versión del cuestionario, pesos y prioridades, con su margen;
# - rellenar una casilla de modo que otra persona pueda comprobarla.
# %% [markdown] en="title"
# # 5.1c · Serving them
#
# **35 minutes.** You are in module 5: measuring the customer journey. You have asked, and you have read the orders; what is left is to measure how people are served: with a clock and with a questionnaire.
#
# At the end you will be able to:
# - say how long people wait for a first reply without the mean, the open tickets or the calendar lying;
# - read a SERVQUAL: gaps, version of the questionnaire, weights and priorities, with their margin;
# - fill in a box in such a way that somebody else can check it.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import charts, company, kpis, widgets

lumbre = company()
tickets, as_of = lumbre.tickets, lumbre.as_of

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="form"
# ## Tres casillas antes de las cinco
# La Cámara de Comercio da cada año una placa al mejor trato. Marta quiere presentarse y el formulario es corto:
#
# > 1. Tiempo **medio** de primera respuesta en 2025: ____ horas
# > 2. Nota de calidad del servicio: ____
# > 3. ¿Qué mejorarán primero? ____
#
# «Cinco minutos», dice Marta. La directora lo lee por encima de su hombro: «Pon algo que se pueda comprobar. Si ganamos, lo cuelgan en la puerta».
# %% [markdown] en="form"
# ## Three boxes before five o'clock
# Each year the Chamber of Commerce gives a plaque for the best treatment of customers. Marta wants to enter, and the form is short:
#
# > 1. **Mean** time to a first response in 2025: ____ hours
# > 2. Score of service quality: ____
# > 3. What will you improve first? ____
#
# “Five minutes,” says Marta. The director reads it over her shoulder: “Put something that can be checked. If we win, they hang it on the door.”

# %% [markdown] es="mean" concepts="first-response-time"
# ## La primera casilla
# Del momento en que alguien escribe al momento en que una **persona** le contesta por primera vez. Hasta que se resuelve es otra medida.
#
# La celda toma los tickets de 2025 que ya tienen respuesta y calcula la media que pide el formulario. Antes: **¿qué parte de esas personas crees que esperó menos que la media?** Escribe un número de 0 a 100.
# %% [markdown] en="mean" concepts="first-response-time"
# ## The first box
# From the moment when somebody writes to the moment when a **person** first replies. Until it is settled is another measure.
#
# The cell takes the tickets of 2025 that have a reply by now and computes the mean that the form asks for. Before that: **what share of those people do you think waited less than the mean?** Write a number from 0 to 100.

# %% key="mean-guess"
my_guess = ...

# %% key="mean-share" tags="predict" concepts="first-response-time"
year = tickets[tickets["opened"] >= "2025-01-01"]
answered = year.dropna(subset="first_reply")
hours = (answered["first_reply"] - answered["opened"]) / pd.Timedelta(hours=1)
ex.guess(my_guess, 100 * (hours < hours.mean()).mean())
#es names = ["media", "mediana", "p90: nueve de cada diez, como mucho"]
#en names = ["mean", "median", "p90: nine in ten, at most"]
pd.Series([hours.mean(), hours.median(), hours.quantile(0.9)], names, name="h").round(1)

# %% [markdown] es="mean-read" concepts="first-response-time"
# Si casi todo el mundo espera menos que la media, la media no describe a nadie. La arrastran unos pocos: busca en el gráfico dónde están. El eje multiplica: cada marca es varias veces la anterior.
# %% [markdown] en="mean-read" concepts="first-response-time"
# If nearly everybody waits less than the mean, the mean describes nobody. A few drag it: look in the chart for where they are. The axis multiplies: each mark is several times the one before.

# %% key="waits-chart" concepts="first-response-time"
charts.response_times(year["opened"], year["first_reply"], as_of=as_of)

# %% [markdown] es="forgotten" concepts="first-response-time"
# Prueba a borrar los cien tickets más lentos: ¿cuánto se mueve cada cifra? Cambia el `100` por `10` y ejecuta otra vez.
# %% [markdown] en="forgotten" concepts="first-response-time"
# Try striking out the hundred slowest tickets: how far does each figure move? Change the `100` to `10` and run it again.

# %% key="forgotten-cell" concepts="first-response-time"
struck_out = 100
fewer = hours.sort_values().head(len(hours) - struck_out)
#es table = pd.DataFrame({"todos": hours.agg(["mean", "median"]), "sin ellos": fewer.agg(["mean", "median"])})
#en table = pd.DataFrame({"all": hours.agg(["mean", "median"]), "without them": fewer.agg(["mean", "median"])})
table.round(1)

# %% [markdown] es="two-numbers" concepts="first-response-time"
# Por eso se dan **dos** cifras: la mediana (lo corriente) y el p90 (lo malo). Un correo olvidado no las mueve, y quien quiera engañar con una tiene que explicar la otra.
#
# Marta propone contar solo las horas de atención, como en [4.5a](lesson:4.5a). Vale, si se dice:
# %% [markdown] en="two-numbers" concepts="first-response-time"
# So **two** figures are given: the median (the usual) and the p90 (the bad). One forgotten e-mail does not move them, and whoever wants to deceive with one has to explain the other.
#
# Marta proposes to count opening hours alone, as in [4.5a](lesson:4.5a). Very well, if it is said:

# %% key="both-clocks" concepts="first-response-time"
desk = kpis.BusinessHours("09:00", "18:00")
#es clocks = {"todas las horas": "calendar", "horas de atención": desk}
#en clocks = {"every hour": "calendar", "opening hours": desk}
rows = {}
for name, clock in clocks.items():
    found = kpis.first_response(year["opened"], year["first_reply"], as_of=as_of, clock=clock)
    rows[name] = {"median, h": found.median.value, "p90, h": found.p90.value}
    rows[name] |= {"n": found.n, "open": found.open}
pd.DataFrame(rows).T.round(1).astype({"n": int, "open": int})

# %% [markdown] es="open" concepts="first-response-time"
# ## Quienes siguen esperando
# La última columna cuenta los tickets **abiertos**. `kpis.first_response` no los tira. En el año entero apenas se notan; en diciembre, sí.
#
# Julián: «Lo que no ha pasado no se puede medir. Fuera». La celda hace lo que pide Julián. Después verás el p90 con todos dentro: **¿cuántas horas crees que dará?**
# %% [markdown] en="open" concepts="first-response-time"
# ## Those who are still waiting
# The last column counts the **open** tickets. `kpis.first_response` does not drop them. In the whole year they hardly show; in December they do.
#
# Julián: “What has not happened cannot be measured. Out with it.” The cell does what Julián asks. Afterwards you will see the p90 with everybody in: **how many hours do you think it will give?**

# %% key="december-dropped" concepts="first-response-time"
december = year[year["opened"] >= "2025-12-01"]
done = december.dropna(subset="first_reply")
dropped = kpis.first_response(done["opened"], done["first_reply"], as_of=as_of)
print("open:", len(december) - len(done), "of", len(december))
two = {"median, h": dropped.median.value, "p90, h": dropped.p90.value}
pd.Series(two, name="answered ones alone").round(1)

# %% key="open-guess"
my_p90 = ...

# %% key="december-whole" tags="predict" concepts="first-response-time"
whole = kpis.first_response(december["opened"], december["first_reply"], as_of=as_of)
ex.guess(my_p90, whole.p90.value)
whole

# %% [markdown] es="at-least" concepts="first-response-time"
# De un ticket abierto sí se sabe algo: ha esperado **al menos** tanto. Quienes siguen abiertos son, sobre todo, los lentos. Quitarlos no es prudencia: es un premio.
#
# ¿Y la media? Sale vacía, y está bien: mientras alguien espere, no se sabe cuánto sumará.
# %% [markdown] en="at-least" concepts="first-response-time"
# Something is known of an open ticket: it has waited **at least** so long. Those still open are, above all, the slow ones. Dropping them is no caution: it is a gift.
#
# And the mean? It comes out empty, and rightly: as long as somebody waits, nobody knows how much they will add.

# %% [markdown] es="worked" concepts="first-response-time"
# ## Un ejemplo completo, a mano
# Diez tickets. Siete tienen respuesta; tres siguen abiertos (`False`). ¿Cuál es la mediana? Cuatro pasos, los de Kaplan y Meier.
#
# 1. **Ordenar** por horas.
# 2. **Contar**, en cada respuesta, quién quedaba por contestar (`at_risk`). Un abierto está en la cuenta hasta donde se le vio.
# 3. **Multiplicar**: lo que queda es lo de antes por (en riesgo − contestados) / en riesgo.
# 4. **Leer**: la mediana es la primera hora en que queda la mitad o menos.
# %% [markdown] en="worked" concepts="first-response-time"
# ## A worked example, by hand
# Ten tickets. Seven have a reply; three are still open (`False`). What is the median? Four steps, those of Kaplan and Meier.
#
# 1. **Order** them by hours.
# 2. **Count**, at each reply, who was left to answer (`at_risk`). An open one is in the count for as long as it was seen.
# 3. **Multiply**: what is left is what was left before times (at risk − answered) / at risk.
# 4. **Read**: the median is the first hour at which half or less is left.

# %% key="worked-table" concepts="first-response-time"
waited = pd.Series([1, 2, 3, 4, 8, 10, 12, 20, 26, 40])
has_reply = pd.Series([True, True, True, True, False, False, True, False, True, True])
steps = pd.DataFrame({"hours": waited, "answered": has_reply, "at_risk": range(10, 0, -1)})
factor = 1 - steps["answered"] / steps["at_risk"]
steps["left, %"] = 100 * factor.cumprod()
print("median of the seven:", waited[has_reply].median())
print("median of the ten:  ", kpis.survival(waited, has_reply).median.value)
steps.round(1).set_index("hours")

# %% [markdown] es="worked-turn" concepts="first-response-time"
# **Te toca.** Busca en la tabla la primera fila con 50 o menos: es la mediana de los diez. Después cambia el primer `False` por `True`: ahora ese ticket se contestó, y justo a esa hora. ¿Qué medianas se mueven, y hacia dónde?
# %% [markdown] en="worked-turn" concepts="first-response-time"
# **Your turn.** Find the first row of the table with 50 or less: that is the median of the ten. Then change the first `False` to `True`: now that ticket was answered, at that very hour. Which medians move, and which way?

# %% [markdown] es="whose-month" concepts="first-response-time"
# ### ¿De qué mes es una espera?
# El programa de tickets de Marta agrupa por el día en que se **contestó**. Parece un detalle. Antes de ejecutar: ¿será el mismo el peor mes?
# %% [markdown] en="whose-month" concepts="first-response-time"
# ### To which month does a wait belong?
# Marta's ticket software groups by the day of the **reply**. It looks like a detail. Before you run it: will the worst month be the same?

# %% key="whose-month-cell" tags="predict" concepts="first-response-time"
by_question = hours.groupby(answered["opened"].dt.strftime("%Y-%m")).quantile(0.9)
by_reply = hours.groupby(answered["first_reply"].dt.strftime("%Y-%m")).quantile(0.9)
months = pd.DataFrame({"by question: p90, h": by_question, "by reply: p90, h": by_reply})
print("worst:", months.idxmax().to_dict())
months.loc["2025-03":"2025-10"].round(0)

# %% [markdown] es="whose-month-read" concepts="first-response-time"
# Por el día de la respuesta, el mes en que el equipo se puso al día sale **peor**: carga con los atrasos que arregló. Y el mes del atasco sale mejor, porque sus lentos aún no están. Se agrupa por el día de la pregunta, y los meses recientes se leen con los abiertos dentro.
# %% [markdown] en="whose-month-read" concepts="first-response-time"
# By the day of the reply, the month in which the team caught up looks **worse**: it carries the backlog that it cleared. And the month of the jam looks better, since its slow ones are not there yet. One groups by the day of the question, and reads recent months with the open ones in.

# %% [markdown] es="servqual" concepts="servqual"
# ## La segunda casilla
# El reloj no ve si la respuesta servía. SERVQUAL pregunta a la persona, dos veces: qué **espera** (E) de una empresa excelente y qué **percibe** (P) en la nuestra. Veintidós frases, de 1 a 7, en cinco dimensiones:
#
# | Dimensión | Una frase, por ejemplo |
# |---|---|
# | tangibles | las tiendas tienen buen aspecto |
# | fiabilidad | lo prometido llega el día prometido |
# | capacidad de respuesta | contestan pronto |
# | seguridad | quien atiende sabe de qué habla |
# | empatía | entienden lo que necesito |
#
# **Brecha = P − E.** Negativa: nos quedamos cortos. ¿Dónde crees que más?
# %% [markdown] en="servqual" concepts="servqual"
# ## The second box
# The clock does not see whether the reply helped. SERVQUAL asks the person, twice: what they **expect** (E) of an excellent firm and what they **perceive** (P) in ours. Twenty-two statements, from 1 to 7, in five dimensions:
#
# | Dimension | One statement, for example |
# |---|---|
# | tangibles | the shops look good |
# | reliability | what is promised comes on the day promised |
# | responsiveness | they reply promptly |
# | assurance | those who serve know what they talk about |
# | empathy | they understand what I need |
#
# **Gap = P − E.** Negative: we fall short. Where do you think most?

# %% key="gaps-chart" tags="predict" concepts="servqual"
table = lumbre.servqual
expected = table[[f"e{item}" for item in range(1, 23)]]
perceived = table[[f"p{item}" for item in range(1, 23)]]
points = table.filter(like="w_")
quality = kpis.servqual(expected, perceived, points, instrument="positive")
charts.servqual_gaps(quality)

# %% [markdown] es="gaps-read" concepts="servqual"
# Dos dimensiones muy cortas, dos un poco, y una por encima de lo esperado. Quien vende muebles de tienda no enseñaría este gráfico.
#
# Fíjate en el argumento `instrument`. Circulan dos versiones. En la de 1988, nueve frases preguntan **en negativo** («tardan en contestar»); en la de 1991, todas en positivo. ¿Qué pasa si se lee una como si fuera la otra?
# %% [markdown] en="gaps-read" concepts="servqual"
# Two dimensions fall far short, two a little, and one stands above what is expected. Whoever sells shop furniture would not show this chart.
#
# Notice the argument `instrument`. Two versions are about. In that of 1988, nine statements ask **negatively** (“they are slow to reply”); in that of 1991 all are positive. What happens if one is read as though it were the other?

# %% key="wrong-version" concepts="servqual"
wrong = kpis.servqual(expected, perceived, instrument="1988")
pd.DataFrame(
    {
        "gap, right version": quality.dimensions["gap"],
        "gap, wrong version": wrong.dimensions["gap"],
        "expected, wrong version": wrong.dimensions["expectation"],
    }
).round(2)

# %% [markdown] es="wrong-version-read" concepts="servqual"
# Ningún error, y lo peor ha pasado a ser lo mejor. **Te toca:** en la tercera columna está la pista que lo delata. ¿Cuál es?
#
# Nadie espera que le atiendan tarde: una expectativa por debajo de 4 dice que la frase iba al revés. Míralo siempre antes de mirar las brechas, y escribe la versión junto a la nota.
# %% [markdown] en="wrong-version-read" concepts="servqual"
# No error, and the worst has become the best. **Your turn:** the third column holds the clue that gives it away. Which is it?
#
# Nobody expects to be served late: an expectation below 4 says that the statement was the other way round. Always look at it before you look at the gaps, and write the version beside the score.

# %% [markdown] es="one-person" concepts="servqual"
# ### De 44 respuestas a una nota
# Además, cada persona reparte **100 puntos** entre las cinco dimensiones: lo que le importa. Mira a una sola; después cambia `who = 0` por `who = 5`. ¿A cuál de las dos se la ve más contenta de lo que está si todo pesa igual?
# %% [markdown] en="one-person" concepts="servqual"
# ### From 44 answers to one score
# Besides, each person shares out **100 points** among the five dimensions: what matters to them. Look at one alone; then change `who = 0` to `who = 5`. Which of the two looks happier than they are if everything weighs the same?

# %% key="one-person-cell" concepts="servqual"
blocks = quality.instrument.dimensions
items = pd.DataFrame(perceived.to_numpy() - expected.to_numpy(), table.index, range(1, 23))
gaps = pd.DataFrame({name: items[list(block)].mean(axis=1) for name, block in blocks.items()})
weights = points.rename(columns=lambda name: name.removeprefix("w_"))
who = 0
person = pd.DataFrame({"gap": gaps.loc[who], "points": weights.loc[who]})
person["gap × points / 100"] = person["gap"] * person["points"] / 100
print("mean of five:", round(person["gap"].mean(), 2))
print("weighted:", round(person["gap × points / 100"].sum(), 2))
person.round(2)

# %% [markdown] es="three-totals" concepts="servqual"
# De ahí salen tres notas que se publican con el mismo nombre. La media de las 22 frases da más peso a las dimensiones de cinco frases, solo por ser más largas. La media de las cinco dimensiones las iguala. La ponderada usa lo que cada persona dijo que le importa.
# %% [markdown] en="three-totals" concepts="servqual"
# Three scores come out of that and are published under one name. The mean of the 22 statements gives more weight to dimensions of five statements, for being longer and nothing else. The mean of the five dimensions makes them equal. The weighted one uses what each person said matters to them.

# %% key="three-totals-cell" concepts="servqual"
print("22 statements: ", round(items.mean(axis=1).mean(), 2))
print("5 dimensions:  ", quality.overall)
print("100 points:    ", quality.weighted)

# %% [markdown] es="priorities" concepts="servqual"
# ## La tercera casilla
# La ponderada sale peor: nos quedamos cortos justo en lo que importa. El mapa cruza las dos cosas. Antes de mirarlo: la brecha más honda, ¿será también la que **más resta**?
# %% [markdown] en="priorities" concepts="servqual"
# ## The third box
# The weighted score is worse: we fall short in the very things that matter. The map crosses the two. Before you look: will the deepest gap also be the one that **takes away most**?

# %% key="priorities-chart" tags="predict" concepts="servqual"
charts.servqual_priorities(quality)

# %% key="priorities-table" concepts="servqual"
quality.priorities.round(3)

# %% [markdown] es="priorities-read" concepts="servqual"
# En `contribution`, capacidad de respuesta y fiabilidad casi empatan: una tiene la brecha más honda; la otra, más puntos. Las líneas discontinuas cortan por la media, así que **siempre** hay alguna dimensión a la izquierda, también en una empresa perfecta.
# %% [markdown] en="priorities-read" concepts="servqual"
# In `contribution`, responsiveness and reliability nearly tie: one has the deepest gap, the other more points. The dashed lines cut at the mean, so that **some** dimension always stands on the left, even in a perfect firm.


# %% [markdown] es="explore" concepts="servqual"
# ### Reparte tú los puntos
# En el explorador todo el mundo da los mismos puntos: los que tú pongas. Empieza con 20 para cada dimensión. Busca:
# - cuántos puntos necesita tangibles para ser lo que más resta (¿se puede?);
# - con cuántas personas dejan de distinguirse las dos primeras.
# %% [markdown] en="explore" concepts="servqual"
# ### Share out the points yourself
# In the explorer everybody gives the same points: those that you set. It begins with 20 for each dimension. Look for:
# - how many points tangibles needs in order to take away most (can it be done?);
# - with how many people the first two can no longer be told apart.

# %% key="explorer" concepts="servqual"
widgets.ServqualExplorer(gaps)

# %% [markdown] es="explore-read" concepts="servqual"
# Una brecha positiva no resta nunca, pese lo que pese. Y ojo con lo que el mapa no dice: subir la fiabilidad un punto vale sus puntos entre 100, **sea cual sea su brecha**. Dónde duele y dónde rinde más el próximo euro son dos preguntas.
# %% [markdown] en="explore-read" concepts="servqual"
# A positive gap never takes anything away, whatever it weighs. And beware of what the map does not say: raising reliability by one point is worth its points over 100, **whatever its gap**. Where it hurts, and where the next euro does most, are two questions.

# %% [markdown] es="class" concepts="servqual"
# ### Con una clase, 126 personas
# ¿Y si en lugar de seiscientas respuestas tuvieras 126, las de una empresa de clase? La celda toma 126 al azar, mira cuál sale primera, y lo repite 500 veces. **¿Cuántas de cada cien veces crees que ganará la misma?**
# %% [markdown] en="class" concepts="servqual"
# ### With a class, 126 people
# And if instead of six hundred answers you had 126, those of a company for class? The cell takes 126 at random, sees which comes first, and repeats it 500 times. **How many times in a hundred do you think the same one will win?**

# %% key="class-guess"
my_times = ...

# %% key="class-cell" tags="predict" concepts="servqual"
parts = (gaps * weights / 100).dropna()
draw = np.random.default_rng(126)
samples = [draw.choice(len(parts), 126, replace=False) for _ in range(500)]
first = [parts.iloc[sample].mean().idxmin() for sample in samples]
wins = 100 * pd.Series(first).value_counts(normalize=True)
ex.guess(my_times, wins.max())
wins.round(0).to_frame("comes first, times in 100")

# %% [markdown] es="class-read" concepts="servqual"
# Con 126 personas está claro que son **esas dos** y no las otras tres; cuál va primera es una moneda. Una casilla honrada nombra las dos, y elige por lo que cuesta arreglar cada una: eso el cuestionario no lo sabe.
# %% [markdown] en="class-read" concepts="servqual"
# With 126 people it is clear that it is **those two** and not the other three; which comes first is the toss of a coin. An honest box names both, and chooses by what each costs to mend: that the questionnaire does not know.

# %% [markdown] es="misleads" concepts="servqual"
# ## Lo que engaña
# ### Opinar de lo que no se ha vivido
# «Contestan pronto»: cuatro frases sobre capacidad de respuesta. De quienes las puntuaron, **¿qué parte crees que nos ha escrito alguna vez?**
# %% [markdown] en="misleads" concepts="servqual"
# ## What misleads
# ### Judging what one has not lived
# “They reply promptly”: four statements on responsiveness. Of those who marked them, **what share do you think ever wrote to us?**

# %% key="lived-guess"
my_share = ...

# %% key="lived-cell" tags="predict" concepts="servqual first-response-time"
ever = table["customer"].isin(tickets["customer"].dropna())
ex.guess(my_share, 100 * ever.mean())
waits = tickets["first_reply"] - tickets["opened"]
slow = tickets.loc[waits > pd.Timedelta(days=3), "customer"]
#es groups = {"nunca escribió": ~ever, "escribió": ever, "esperó más de 3 días": table["customer"].isin(slow)}
#en groups = {"never wrote": ~ever, "wrote": ever, "waited over 3 days": table["customer"].isin(slow)}
rows = {}
for name, who in groups.items():
    found = kpis.servqual(expected[who], perceived[who], instrument="positive")
    rows[name] = found.dimensions.loc["responsiveness", ["gap", "low", "high", "n"]]
pd.DataFrame(rows).T.round(2).astype({"n": int})

# %% [markdown] es="lived-read" concepts="servqual first-response-time"
# Quien nunca escribió puntúa casi igual; de algo hablará: de lo que ha oído, de la tienda, de si le caemos bien. Y a quien esperó más de tres días no se le nota. **No des por hecho que el reloj y el cuestionario midan lo mismo.**
#
# Aquí sabemos por qué: en nuestros datos simulados la espera no entra en estas respuestas. En una empresa real puede que sí. No se supone: se cruza, como acabas de hacer.
# %% [markdown] en="lived-read" concepts="servqual first-response-time"
# Those who never wrote give nearly the same marks; they must speak of something: of hearsay, of the shop, of whether they like us. And in those who waited over three days it does not show. **Do not take it for granted that clock and questionnaire measure the same thing.**
#
# Here we know why: in our simulated data the wait does not enter these answers. In a real firm it may. One does not suppose it: one crosses the two, as you have just done.

# %% [markdown] es="ceiling" concepts="servqual"
# ### ¿Hace falta preguntar lo que se espera?
# La mayoría de las expectativas son un 6 o un 7: tocan el **techo**, y un techo distingue poco. Cronin y Taylor (1992) propusieron preguntar solo eso, SERVPERF: medio cuestionario. Compara los dos órdenes.
# %% [markdown] en="ceiling" concepts="servqual"
# ### Is it necessary to ask what is expected?
# Most expectations are a 6 or a 7: they touch the **ceiling**, and a ceiling tells little apart. Cronin and Taylor (1992) proposed to ask that alone, SERVPERF: half the questionnaire. Compare the two orders.

# %% key="ceiling-cell" concepts="servqual"
answers = expected.stack()
print("expectations of 6 or 7, %:", round(100 * (answers >= 6).mean()))
both = quality.dimensions[["expectation", "perception", "gap"]]
order = {"by_gap": both["gap"].rank(), "by_perception": both["perception"].rank()}
both.round(2).assign(**order).astype({"by_gap": int, "by_perception": int})

# %% [markdown] es="ceiling-read" concepts="servqual"
# Las dos peores son las mismas por los dos caminos. Lo que se pierde está en tangibles: sin E, parece una dimensión más; con E, es la única que **supera** lo esperado.
#
# Otro precio: una resta de dos respuestas lleva el azar de las dos (Brown y otros, 1993).
# %% [markdown] en="ceiling-read" concepts="servqual"
# The two worst are the same either way. What is lost stands in tangibles: without E it looks like one more dimension; with E it is the only one **above** what is expected.
#
# Another price: a difference of two answers carries the chance of both (Brown and others, 1993).

# %% [markdown] es="filled" concepts="first-response-time servqual"
# ## A las cinco menos diez
# Marta tacha «medio» y escribe. La celda pone las cifras.
# %% [markdown] en="filled" concepts="first-response-time servqual"
# ## Ten to five
# Marta strikes out “mean” and writes. The cell puts in the figures.

# %% key="filled-cell" concepts="first-response-time servqual"
final = kpis.first_response(year["opened"], year["first_reply"], as_of=as_of)
#es clock, still, score = "todas las horas", "abiertos, dentro", "P − E, ponderada, versión positiva"
#es both_first = "capacidad de respuesta y fiabilidad"
#en clock, still, score = "every hour", "open, counted in", "P − E, weighted, positive version"
#en both_first = "responsiveness and reliability"
wait = f"{final.median.value:.1f} h / p90 {final.p90.value:.0f} h"
print(f"1 · {wait} ({clock}; {final.n}, {final.open} {still})")
print(f"2 · {quality.weighted} ({score})")
print(f"3 · {both_first}")

# %% [markdown] es="good" concepts="first-response-time servqual"
# La directora lee. «Bien. Y eso de la primera casilla, **¿es bueno?**»
#
# Julián ha visto en una revista que el sector responde «en 4 horas». Antes de alegrarse o asustarse, tres preguntas: ¿con qué reloj?, ¿quién está debajo, con qué canales?, ¿y los abiertos? Si la revista no lo dice, su cifra y la nuestra no se pueden poner una al lado de la otra.
#
# Una cifra sola no es buena ni mala. Con quién compararla, y con qué margen, es la lección siguiente.
# %% [markdown] en="good" concepts="first-response-time servqual"
# The director reads. “Good. And what stands in the first box, **is it any good?**”
#
# Julián has seen in a magazine that the trade replies “within 4 hours”. Before cheering or taking fright, three questions: by which clock, who stands below the line and with which channels, and what of the open ones? If the magazine does not say, its figure and ours cannot be put side by side.
#
# A figure alone is neither good nor bad. Whom to compare it with, and with what margin, is the next lesson.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Primera respuesta: **mediana y p90**, con reloj, n y abiertos. La media la decide quien quedó olvidado.
# - Un ticket abierto dice «al menos tanto». Se queda dentro.
# - Cada espera es del mes en que alguien **escribió**.
# - SERVQUAL: P − E, con la **versión** al lado. Una expectativa muy baja delata una frase al revés.
# - Media de 22, de 5 o ponderada: tres notas. Di cuál.
# - Peso × brecha dice dónde duele, con su margen; no qué se puede arreglar.
# - Pregunta quién ha vivido lo que puntúa.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:5.1c), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - First response: **median and p90**, with clock, n and open ones. The mean is decided by whoever was forgotten.
# - An open ticket says “at least so long”. It stays in.
# - Each wait belongs to the month in which somebody **wrote**.
# - SERVQUAL: P − E, with the **version** beside it. A very low expectation gives away a statement read the wrong way.
# - Mean of 22, of 5, or weighted: three scores. Say which.
# - Weight × gap says where it hurts, with its margin; not what can be mended.
# - Ask who has lived what they mark.
#
# **Now you:** [exercises of this lesson](exercise:5.1c), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Kaplan, E. L. y Meier, P. (1958). Nonparametric estimation from incomplete observations. *Journal of the American Statistical Association* 53(282).
# - Parasuraman, A., Zeithaml, V. y Berry, L. (1988). SERVQUAL: a multiple-item scale for measuring consumer perceptions of service quality. *Journal of Retailing* 64(1).
# - Parasuraman, A., Berry, L. y Zeithaml, V. (1991). Refinement and reassessment of the SERVQUAL scale. *Journal of Retailing* 67(4): las frases, en positivo.
# - Cronin, J. y Taylor, S. (1992). Measuring service quality: a reexamination and extension. *Journal of Marketing* 56(3).
# - Brown, T., Churchill, G. y Peter, J. (1993). Improving the measurement of service quality. *Journal of Retailing* 69(1).
# %% [markdown] en="sources"
# ### Sources
# - Kaplan, E. L. and Meier, P. (1958). Nonparametric estimation from incomplete observations. *Journal of the American Statistical Association* 53(282).
# - Parasuraman, A., Zeithaml, V. and Berry, L. (1988). SERVQUAL: a multiple-item scale for measuring consumer perceptions of service quality. *Journal of Retailing* 64(1).
# - Parasuraman, A., Berry, L. and Zeithaml, V. (1991). Refinement and reassessment of the SERVQUAL scale. *Journal of Retailing* 67(4): the statements worded positively.
# - Cronin, J. and Taylor, S. (1992). Measuring service quality: a reexamination and extension. *Journal of Marketing* 56(3).
# - Brown, T., Churchill, G. and Peter, J. (1993). Improving the measurement of service quality. *Journal of Retailing* 69(1).
