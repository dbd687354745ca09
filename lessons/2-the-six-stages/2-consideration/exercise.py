# %% [markdown] es="title"
# # 2.2 · Consideración · Ejercicios
#
# **45 minutos, 8 preguntas, 16 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("sources")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:2.2).
# %% [markdown] en="title"
# # 2.2 · Consideration · Exercises
#
# **45 minutes, 8 questions, 16 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("sources")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:2.2).

# %% key="begin" concepts="prospect"
import pandas as pd
from scipy.stats import binomtest

leads, orders = ex.data.leads, ex.data.orders
leads.head()

# %% [markdown] es="phases"
# ## 1 · Seis momentos de Nora
# Informática va a pintar el embudo y pregunta en qué fase cae cada momento: `"acquisition"`, `"activation"`, `"opportunity"`, `"conversion"` o `"post_sale"`.
#
# - `lands`: llega a la web por primera vez, desde un buscador.
# - `searches`: busca «molinillo silencioso» y abre tres fichas.
# - `leaves_address`: deja su correo para que le avisen de la próxima cata.
# - `fills_cart`: pone un molinillo en la cesta y cierra el portátil.
# - `pays`: al día siguiente lo paga.
# - `looks_again`: una semana después abre la misma ficha para ver cómo se limpia.
# %% [markdown] en="phases"
# ## 1 · Six moments of Nora's
# IT is going to draw the funnel and asks in which phase each moment falls: `"acquisition"`, `"activation"`, `"opportunity"`, `"conversion"` or `"post_sale"`.
#
# - `lands`: comes to the web site for the first time, from a search engine.
# - `searches`: searches for “quiet grinder” and opens three product pages.
# - `leaves_address`: leaves an address to be told of the next tasting.
# - `fills_cart`: puts a grinder into the cart and shuts the laptop.
# - `pays`: pays for it the next day.
# - `looks_again`: a week later opens the same page to see how it is cleaned.

# %% answer="phases" concepts="funnel-activation"
answer_phases = {
    "lands": ...,
    "searches": ...,
    "leaves_address": ...,
    "fills_cart": ...,
    "pays": ...,
    "looks_again": ...,
}
### BEGIN SOLUTION
answer_phases = {
    "lands": "acquisition",
    "searches": "activation",
    "leaves_address": "activation",
    "fills_cart": "opportunity",
    "pays": "conversion",
    "looks_again": "post_sale",
}
### END SOLUTION

# %% check="phases"
ex.check("phases")

# %% [markdown] es="sources"
# ## 2 · La tabla que sustituye al podio
# Inés quiere cambiar el podio por una tabla de todo el periodo. Haz en `sources_table` una fila por origen (`source`) con dos columnas: `leads` (prospectos) y `conversion` (de ellos, qué % compró: `converted`).
# %% [markdown] en="sources"
# ## 2 · The table that replaces the podium
# Inés wants to change the podium for a table of the whole period. Make in `sources_table` a row for each source (`source`) with two columns: `leads` (prospects) and `conversion` (what % of them bought: `converted`).

# %% answer="sources" concepts="prospect"
sources_table = ...
### BEGIN SOLUTION
sources_table = leads.groupby("source", observed=True)["converted"].agg(leads="size", bought="sum")
sources_table["conversion"] = 100 * sources_table["bought"] / sources_table["leads"]
### END SOLUTION

# %% check="sources"
ex.check("sources")

# %% [markdown] es="sources-second" in="solution"
# **Qué te habría engañado:** el podio semanal de tu empresa. Mira con cuántos prospectos se ganaron los oros del 100 %.
# %% [markdown] en="sources-second" in="solution"
# **What would have fooled you:** the weekly podium of your company. See with how many prospects the golds of 100% were won.

# %% solution="sources-second"
weeks = leads.assign(week=leads["created"].dt.to_period("W").dt.start_time)
weeks = weeks.groupby(["week", "source"], observed=True)["converted"].agg(["size", "mean"])
perfect = weeks.loc[weeks["mean"] == 1, "size"].value_counts()
perfect.rename_axis("prospects that week").rename("sources with 100%").to_frame()

# %% [markdown] es="at-least"
# ## 3 · Lo que Inés puede prometer
# Un hotel pagaría una cata si Inés promete «al menos tal % acaba comprando». Prometer la cifra de la tabla es prometer cara o cruz.
#
# Escribe en `at_least` el extremo **bajo** del intervalo del 95 % de Wilson para `tasting_event`, en %.
# %% [markdown] en="at-least"
# ## 3 · What Inés can promise
# A hotel would pay for a tasting if Inés promises “at least so many % end up buying”. To promise the figure of the table is to promise heads or tails.
#
# Write in `at_least` the **low** end of Wilson's 95% interval for `tasting_event`, in %.

# %% answer="at_least" concepts="prospect"
at_least = ...
### BEGIN SOLUTION
tasting = leads.loc[leads["source"] == "tasting_event", "converted"]
at_least = 100 * binomtest(int(tasting.sum()), len(tasting)).proportion_ci(method="wilson").low
### END SOLUTION

# %% check="at_least"
ex.check("at_least")

# %% [markdown] es="at-least-second" in="solution"
# **Qué te habría engañado:** el intervalo es para otros prospectos **como estos**. En un hotel la gente no vino buscando café: ahí no promete nada.
# %% [markdown] en="at-least-second" in="solution"
# **What would have fooled you:** the interval is for other prospects **like these**. In a hotel people did not come looking for coffee: there it promises nothing.

# %% [markdown] es="leaving"
# ## 4 · Miran y se van
# La celda marca en cada suceso de la web si esa persona **ya había comprado**. Quédate con las visitas de quien todavía no.
#
# De esas visitas, las que miran un producto (`view_product`), ¿qué % se va sin llenar la cesta (`add_to_cart`)? Escríbelo en `leaving`.
# %% [markdown] en="leaving"
# ## 4 · They look and leave
# The cell marks for each event of the web site whether that person **had bought before**. Keep the visits of those who had not.
#
# Of those visits, what % of the ones that look at a product (`view_product`) leave without filling the cart (`add_to_cart`)? Write it in `leaving`.

# %% key="web" concepts="funnel-activation stage-consideration"
web = ex.data.events[ex.data.events["channel"] != "shop"]
first_order = orders.groupby("customer", observed=True)["date"].min()
bought_on = web["customer"].map(first_order).astype("datetime64[ns]")
web = web.assign(bought_before=bought_on < web["time"])
web[["visit", "customer", "time", "event", "bought_before"]].head()

# %% answer="leaving" concepts="funnel-activation stage-consideration"
leaving = ...
### BEGIN SOLUTION
before = web[~web["bought_before"]]
looked = set(before.loc[before["event"] == "view_product", "visit"])
filled = set(before.loc[before["event"] == "add_to_cart", "visit"])
leaving = 100 * len(looked - filled) / len(looked)
### END SOLUTION

# %% check="leaving"
ex.check("leaving")

# %% [markdown] es="leaving-second" in="solution"
# **Otra manera:** el embudo por visitas, que además trae el intervalo. Lo que falta hasta 100 es lo que se va.
# %% [markdown] en="leaving-second" in="solution"
# **Another way:** the funnel by visits, which brings the interval too. What is missing up to 100 is what leaves.

# %% solution="leaving-second"
from coursekit import journey

journey.funnel(before, ["view_product", "add_to_cart"], customer="visit").conversion("add_to_cart")

# %% [markdown] es="week"
# ## 5 · Una semana para pensarlo
# ¿Cuándo escribir a quien miró y se fue? Si casi todas deciden en una semana, el correo del día diez llega tarde.
#
# `people` tiene una fila por persona: su primera visita (`first`), si ese día miró (`looked`) o llenó la cesta (`filled`), y cuándo compró (`bought_on`, vacío si nunca). De quienes **miraron y no llenaron la cesta**, ¿qué % compró **antes de 7 días**? Escríbelo en `within_a_week`.
# %% [markdown] en="week"
# ## 5 · A week to think it over
# When to write to those who looked and left? If nearly all decide within a week, the e-mail of day ten comes late.
#
# `people` has a row for each person: their first visit (`first`), whether on that day they looked (`looked`) or filled the cart (`filled`), and when they bought (`bought_on`, blank if never). Of those who **looked and did not fill the cart**, what % bought **within 7 days**? Write it in `within_a_week`.

# %% key="people" concepts="stage-consideration"
landed = web[~web["bought_before"] & (web["event"] == "land")]
people = landed.sort_values("time").drop_duplicates("customer")[["customer", "visit", "time"]]
people["looked"] = people["visit"].isin(web.loc[web["event"] == "view_product", "visit"])
people["filled"] = people["visit"].isin(web.loc[web["event"] == "add_to_cart", "visit"])
people["bought_on"] = people["customer"].map(first_order).astype("datetime64[ns]")
people = people.rename(columns={"time": "first"}).drop(columns="visit")

#es # Solo quienes han tenido la semana entera.
#en # Only those who have had the whole week.
people = people[people["first"] + pd.Timedelta(days=7) <= ex.data.as_of]
people.head()

# %% answer="week" concepts="stage-consideration"
within_a_week = ...
### BEGIN SOLUTION
gone = people[people["looked"] & ~people["filled"]]
in_time = gone["bought_on"] - gone["first"] < pd.Timedelta(days=7)
within_a_week = 100 * in_time.mean()
### END SOLUTION

# %% check="week"
ex.check("week")

# %% [markdown] es="mix"
# ## 6 · El triple de catas
# En la lección, más anuncios bajaban la media sin que nada empeorara. Ahora Inés quiere **triplicar** los prospectos de `tasting_event` y promete a la directora «subir la conversión». Supón que los demás orígenes siguen igual y que **cada origen convierte como hoy**, los nuevos de las catas también.
#
# ¿Qué % de todos los prospectos juntos compraría? Escríbelo en `next_year`, y piensa si algo habrá mejorado.
# %% [markdown] en="mix"
# ## 6 · Three times the tastings
# In the lesson, more adverts brought the average down though nothing got worse. Now Inés wants to **triple** the prospects of `tasting_event` and promises the director “to raise conversion”. Suppose that the other sources stay as they are and that **each source converts as today**, the new ones of the tastings too.
#
# What % of all prospects together would buy? Write it in `next_year`, and think whether anything will have got better.

# %% answer="mix" concepts="prospect"
next_year = ...
### BEGIN SOLUTION
count = leads.groupby("source", observed=True)["converted"].agg(leads="size", bought="sum")
count.loc["tasting_event"] *= 3
next_year = 100 * count["bought"].sum() / count["leads"].sum()
### END SOLUTION

# %% check="mix"
ex.check("mix")

# %% [markdown] es="mix-second" in="solution"
# **Qué te habría engañado:** creer que los prospectos mejoraron. La celda pone al lado la conversión de cada origen: es la misma en los dos años.
# %% [markdown] en="mix-second" in="solution"
# **What would have fooled you:** believing that the prospects got better. The cell sets the conversion of each source beside it: it is the same in both years.

# %% solution="mix-second"
today = leads.groupby("source", observed=True)["converted"].mean()
compared = pd.DataFrame({"today, %": 100 * today, "next year, %": 100 * count["bought"] / count["leads"]})
compared.loc["all together"] = 100 * leads["converted"].mean(), next_year
compared.round(1)

# %% [markdown] es="arms"
# ## 7 · «El vale funciona mejor en unos sitios que en otros»
# El vale (`incentive`) o el folleto (`information`) se repartieron a suertes. Julián propone mandar el vale solo en los orígenes donde la ventaja sale grande. Mira tu tabla. ¿Qué le dices?
#
# - **a)** Adelante: los datos son los que son y cada origen tiene su cifra.
# - **b)** No: donde el intervalo incluye el cero, el vale no hace nada.
# - **c)** Todavía no: con tan poca gente por origen salen cuatro ventajas distintas aunque el vale haga lo mismo en todos. Se puede leer el total; lo otro pide una prueba más grande.
# - **d)** No: como se repartió a suertes, no se puede comparar nada.
# %% [markdown] en="arms"
# ## 7 · “The voucher works better in some places than in others”
# The voucher (`incentive`) or the leaflet (`information`) was dealt by lot. Julián proposes to send the voucher only where the advantage comes out large. Look at your table. What do you tell him?
#
# - **a)** Go ahead: the data are what they are, and each source has its figure.
# - **b)** No: where the interval holds zero, the voucher does nothing.
# - **c)** Not yet: with so few people in each source four different advantages come out even if the voucher does the same in all. The total can be read; the rest asks for a larger trial.
# - **d)** No: as it was dealt by lot, nothing can be compared.

# %% key="arms-table" concepts="prospect"
from coursekit import kpis


def advantage(rows):
    arms = rows.groupby("arm", observed=True)["converted"].agg(["sum", "size"])
    e = kpis.proportion_difference(*(tuple(arms.loc[arm]) for arm in ("information", "incentive")))
    return {"prospects": e.n, "advantage, points": e.value, "low": e.low, "high": e.high}


table = {source: advantage(rows) for source, rows in leads.groupby("source", observed=True)}
pd.DataFrame({**table, "all together": advantage(leads)}).T.round(1).astype({"prospects": int})

# %% answer="arms" concepts="prospect"
answer_arms = ...
### BEGIN SOLUTION
answer_arms = "c"
### END SOLUTION

# %% check="arms"
ex.check("arms")

# %% [markdown] es="memo"
# ## 8 · Tres mil euros
# Escribe a la directora entre 40 y 160 palabras: a qué origen darías los tres mil euros (o por qué a ninguno todavía), con qué cifra y qué margen lo apoyas, qué no dice la tabla y qué harías para saberlo. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · Three thousand euros
# Write to the director between 40 and 160 words: to which source you would give the three thousand euros (or why to none yet), with what figure and what margin you support it, what the table does not say, and what you would do to find out. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="prospect stage-consideration"
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
