# %% [markdown] es="title"
# # 4.4 · Mejorar la compra
#
# **35 minutos.** Módulo 4: mejorar cada etapa. En la [lección 2.4](lesson:2.4) mediste la compra. Ahora hay dinero para **un** arreglo en la página de pago, y hay que elegirlo.
#
# Al terminar podrás:
# - distinguir un culpable de una casualidad cuando miras muchas cifras a la vez;
# - poner precio a un arreglo antes de hacerlo, con lo que se supone a la vista;
# - probarlo con un plazo y una regla para parar, y saber por qué «antes y después» puede condenar un buen arreglo.
# %% [markdown] en="title"
# # 4.4 · Improving the purchase
#
# **35 minutes.** Module 4: improving each stage. In [lesson 2.4](lesson:2.4) you measured the purchase. Now there is money for **one** repair of the checkout, and it has to be chosen.
#
# At the end you will be able to:
# - tell a culprit from a coincidence when you look at many figures at once;
# - put a price on a repair before it is made, with what is assumed in plain sight;
# - try it with a term and a rule for stopping, and know why “before and after” can condemn a good repair.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import charts, company, kpis, widgets

lumbre = company()
events, orders, surveys = lumbre.events, lumbre.orders, lumbre.surveys
web = events[events["channel"] != "shop"]

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="four" concepts="optimise-purchase"
# ## Un programador, cuatro arreglos
# Informática puede dedicar un mes a la página de pago. En la mesa hay cuatro propuestas:
#
# - `save_form`: que no se borre lo escrito al volver atrás;
# - `no_account`: poder comprar sin crear una cuenta;
# - `postage_early`: decir el envío en el carrito, no en el último paso;
# - `morning_guard`: una persona en el chat a las nueve, «la hora en que más gente se va».
#
# ¿Cuál harías primero? Escribe su nombre entre comillas. Volveremos a tu respuesta.
# %% [markdown] en="four" concepts="optimise-purchase"
# ## One programmer, four repairs
# IT can spend a month on the checkout. Four proposals lie on the table:
#
# - `save_form`: what was written is not wiped out by going back;
# - `no_account`: buying without making an account;
# - `postage_early`: telling the postage in the cart, not at the last step;
# - `morning_guard`: a person in the chat at nine, “the hour when most people leave”.
#
# Which would you make first? Write its name between quotes. We will come back to your answer.

# %% key="four-guess"
my_repair = ...

# %% [markdown] es="hours" concepts="optimise-purchase"
# ## El caso de las nueve de la mañana
# El guardia de las nueve viene con una cifra. De las visitas que empezaron a pagar en 2025, terminó más o menos la mitad. ¿Y de las que empezaron entre las 9 y las 10? Escribe un número de 0 a 100.
# %% [markdown] en="hours" concepts="optimise-purchase"
# ## The case of nine in the morning
# The guard at nine comes with a figure. Of the visits that began to pay in 2025, about half finished. And of those that began between 9 and 10? Write a number from 0 to 100.

# %% key="hours-guess"
my_guess = ...

# %% key="hours-figure" tags="predict" concepts="optimise-purchase"
checkout = web[web["event"] == "start_checkout"].drop_duplicates("visit")
checkout = checkout[["visit", "customer", "time", "channel"]].copy()
checkout["paid"] = checkout["visit"].isin(web.loc[web["event"] == "pay", "visit"])
checkout["hour"] = checkout["time"].dt.hour.astype(str)
in_2025 = checkout[checkout["time"] >= "2025-01-01"]

at_nine = in_2025[in_2025["hour"] == "9"]
ex.guess(my_guess, 100 * at_nine["paid"].mean())
print("all hours: ", kpis.proportion(in_2025["paid"]))
print("nine o'clock:", kpis.proportion(at_nine["paid"]))

# %% [markdown] es="hours-doubt" concepts="optimise-purchase"
# Casi seis puntos menos, y el intervalo no toca la cifra general. Parece cerrado.
#
# Una pregunta: ¿por qué las nueve? **Porque alguien miró las veinticuatro horas y escogió la peor.** De veinticuatro horas iguales, una o dos quedan fuera de un intervalo del 95 % por azar. El gráfico pone a todas, con los límites de lo que hace el azar.
# %% [markdown] en="hours-doubt" concepts="optimise-purchase"
# Nearly six points fewer, and the interval does not touch the general figure. The case looks closed.
#
# One question: why nine? **Because somebody looked at all twenty-four hours and picked the worst.** Of twenty-four hours that are alike, one or two lie outside an interval of 95% by chance. The chart shows them all, with the limits of what chance does.

# %% key="hours-chart" concepts="optimise-purchase"
charts.shares_by_size(in_2025, "hour", "paid")

# %% [markdown] es="hours-other" concepts="optimise-purchase"
# Tres fuera, cuando el azar saca una o dos. No basta para absolver ni para condenar.
#
# Lo que sí decide: **buscar en unos datos y comprobar en otros**. Si las nueve tienen algo, lo tenían también en 2024. ¿Qué apuestas: saldrán de sus límites también aquel año?
# %% [markdown] en="hours-other" concepts="optimise-purchase"
# Three outside, where chance puts one or two. It is not enough to acquit nor to condemn.
#
# What does decide: **search in some data, check in others**. If there is something about nine o'clock, there was in 2024 too. What is your guess: will it leave its limits in that year too?

# %% key="hours-check" tags="predict" concepts="optimise-purchase"
in_2024 = checkout[checkout["time"] < "2025-01-01"]
found = charts.shares_by_size(in_2024, "hour", "paid")
print("2024:", found.title)
worst = ["9", "18", "12"]
found.data.set_index("group").loc[worst, ["n", "share", "low", "high", "place"]].round(1)

# %% [markdown] es="hours-truth" concepts="optimise-purchase"
# Ninguna de las tres sale de sus límites. En esta empresa simulada sabemos la verdad: la hora no influye en nada. El guardia habría cobrado un año por vigilar una casualidad.
#
# El mismo error espera en los canales y en los días. Y los **dispositivos** ni siquiera se pueden mirar: un cliente dice que en el móvil el botón de pagar se sale de la pantalla, y el registro no guarda con qué entra cada uno. Pedir ese dato cuesta menos que cualquier arreglo.
# %% [markdown] en="hours-truth" concepts="optimise-purchase"
# None of the three leaves its limits. In this simulated company we know the truth: the hour makes no difference. The guard would have been paid for a year to watch a coincidence.
#
# The same error waits among channels and days. And **devices** one cannot even look at: a customer says that on the phone the pay button falls off the screen, and the log does not keep what each one comes with. Asking for that datum costs less than any repair.

# %% [markdown] es="effort" concepts="optimise-purchase"
# ## El esfuerzo, al lado
# La caída dice **cuánta** gente se va. El esfuerzo (CES, de 1 a 7, 7 es fácil) y los comentarios dicen qué les costó. ¿Le cuesta más a quien compra por primera vez?
# %% [markdown] en="effort" concepts="optimise-purchase"
# ## Effort, beside it
# The drop-off says **how many** leave. Effort (CES, from 1 to 7, 7 is easy) and the comments say what was hard. Is it harder for people who buy for the first time?

# %% key="effort-table" tags="predict" concepts="optimise-purchase"
first_order = orders.groupby("customer", observed=True)["date"].min()
asked = surveys[surveys["touchpoint"] == "checkout"].merge(orders[["order", "date"]], on="order")
asked["who"] = (asked["date"] <= asked["customer"].map(first_order).astype("datetime64[s]")).map(
    {True: "first order", False: "had bought before"}
)
rows = {}
for who, group in asked.groupby("who"):
    ces = kpis.ces(group["ces"], easier="high")
    rows[who] = {"asked": len(group), "answered": ces.n, "CES": ces.value, "low": ces.low, "high": ces.high}
pd.DataFrame(rows).T.astype({"asked": int, "answered": int}).round(2)

# %% [markdown] es="effort-read" concepts="optimise-purchase"
# No se distinguen. Y fíjate en quién contesta: la encuesta sale **después de pagar**. Quien se rindió no está. Un esfuerzo que mata la compra no baja el CES: lo deja sin respuesta.
#
# Los comentarios son de la misma gente, pero dan nombres a los problemas. ¿Cuántas veces aparece cada uno?
# %% [markdown] en="effort-read" concepts="optimise-purchase"
# They cannot be told apart. And look at who answers: the survey goes out **after paying**. Those who gave up are not in it. An effort that kills the purchase does not lower the CES: it leaves it unanswered.
#
# The comments come from the same people, but they give the problems names. How often does each turn up?

# %% key="comments" tags="predict" concepts="optimise-purchase"
#es column = "comment_es"
#es signs = {"postage late": "gastos de envío", "too many steps": "Sobra algún paso",
#es          "phone button": "botón de pagar", "account": "sin crear una cuenta",
#es          "payment failed": "falló dos veces", "address again": "dirección tres veces"}
#en column = "comment_en"
#en signs = {"postage late": "delivery cost", "too many steps": "step too many",
#en          "phone button": "pay button", "account": "without an account",
#en          "payment failed": "failed twice", "address again": "address three times"}
said = asked.dropna(subset=[column])
named = {name: int(said[column].str.contains(words).sum()) for name, words in signs.items()}
print(f"{len(said)} comments from {len(asked)} people asked")
pd.Series(named, name="comments").sort_values(ascending=False).to_frame()

# %% [markdown] es="comments-read"
# Seis comentarios no son una proporción: son una **lista de sospechosos**. Lo que hace falta ahora es dinero: ¿a cuánta gente toca cada arreglo, y cuánto valdría?
# %% [markdown] en="comments-read"
# Six comments are not a share: they are a **list of suspects**. What is needed now is money: how many people does each repair touch, and what would it be worth?

# %% [markdown] es="worked" concepts="optimise-purchase"
# ## Un ejemplo completo: el precio de un arreglo
# Cinco pasos, para los cuatro arreglos a la vez.
#
# **Paso 1: a quién toca.** Antes de ejecutar: de las visitas que empezaron a pagar en 2025, ¿qué parte era de gente que nunca había comprado, los únicos a quienes estorba crear una cuenta? Escribe un número de 0 a 100.
# %% [markdown] en="worked" concepts="optimise-purchase"
# ## A worked example: the price of a repair
# Five steps, for the four repairs at once.
#
# **Step 1: whom it touches.** Before you run it: of the visits that began to pay in 2025, what share came from people who had never bought, the only ones whom making an account troubles? Write a number from 0 to 100.

# %% key="reach-guess"
my_guess = ...

# %% key="worked-reach" tags="predict" concepts="optimise-purchase"
#es # 1 · A quién toca: visitas de 2025.
#en # 1 · Whom it touches: visits of 2025.
before = in_2025["time"] > in_2025["customer"].map(first_order).astype("datetime64[s]")
in_2025 = in_2025.assign(who=before.map({True: "had bought before", False: "never before"}))
carts = web[(web["event"] == "add_to_cart") & (web["time"] >= "2025-01-01")]["visit"].nunique()
reach = {
    "save_form": len(in_2025),
    "no_account": int((~before).sum()),
    "postage_early": carts,
    "morning_guard": len(at_nine),
}
ex.guess(my_guess, 100 * reach["no_account"] / reach["save_form"])
finished = in_2025.groupby("who")["paid"].agg(begun="size", finished="mean")
finished.assign(finished=100 * finished["finished"]).round(1)

# %% [markdown] es="worked-reach-read" concepts="optimise-purchase"
# Uno de cada siete u ocho, y **ya termina más del 80 %**. El arreglo del que más habla todo el mundo, quitar la cuenta, tiene poca gente y poco techo: aunque terminaran todos, no ganaría ni veinte puntos en ese grupo.
#
# **Paso 2: quién vuelve por su cuenta.** Si alguien se va y paga dos días después, el arreglo no trae una venta: la adelanta.
# %% [markdown] en="worked-reach-read" concepts="optimise-purchase"
# One in seven or eight, and **over 80% finish already**. The repair that everybody talks about, doing without the account, has few people and a low ceiling: though all of them finished, it would not win even twenty points in that group.
#
# **Step 2: who comes back anyway.** If somebody leaves and pays two days later, the repair does not bring a sale: it brings it forward.

# %% key="worked-back" concepts="optimise-purchase"
#es # 2 · Quién se va del pago y paga en los 7 días siguientes, sin que hagamos nada.
#en # 2 · Who leaves the checkout and pays within the next 7 days, with nothing done by us.
left = in_2025.loc[~in_2025["paid"] & (in_2025["time"] < "2025-12-24"), ["visit", "customer", "time"]]
pays = web.loc[web["event"] == "pay", ["customer", "time"]].rename(columns={"time": "paid at"})
later = left.merge(pays, on="customer")
wait = later["paid at"] - later["time"]
back = later.loc[(wait > pd.Timedelta(0)) & (wait <= pd.Timedelta(days=7)), "visit"]
returned = left["visit"].isin(back)
print("pay by themselves:", kpis.proportion(returned))

#es # 3 · Lo que deja un pedido de la web: margen medio de 2025.
#en # 3 · What a web order leaves: mean margin of 2025.
web_2025 = orders[(orders["channel"] == "web") & (orders["date"] >= "2025-01-01")]
margin = (web_2025["amount"] - web_2025["cost"]).mean()
print(f"margin of an order: {margin:.2f} €")

# %% [markdown] es="worked-assume" concepts="optimise-purchase"
# **Paso 4: cuánto puede mejorar.** Esto no está en los datos: es una **suposición**, con un mínimo, un valor probable y un máximo, escrita para que otra persona la discuta. **Paso 5: restar lo que cuesta.**
#
# margen al año = gente × puntos / 100 × (1 − vuelven solos) × margen de un pedido
# %% [markdown] en="worked-assume" concepts="optimise-purchase"
# **Step 4: how far it may improve.** This is not in the data: it is an **assumption**, with a least, a likely and a greatest value, written down so that somebody else can argue with it. **Step 5: take away what it costs.**
#
# margin a year = people × points / 100 × (1 − come back anyway) × margin of an order

# %% key="worked-net" concepts="optimise-purchase"
#es # 4 · Puntos de más que terminan (de toda la gente tocada): mínimo, probable, máximo.
#en # 4 · Points more that finish (of all those touched): least, likely, greatest.
points = {
    "save_form": (1, 2, 4),
    "no_account": (1, 3, 6),
    "postage_early": (0, 1, 2),
    "morning_guard": (0, 3, 6),
}
cost = {"save_form": 2500, "no_account": 1200, "postage_early": 600, "morning_guard": 3500}

#es # 5 · Lo que deja el primer año, menos lo que cuesta.
#en # 5 · What the first year leaves, less what it costs.
each = (1 - returned.mean()) * margin
plan = pd.DataFrame({"people": reach, "cost, €": cost})
for place, name in enumerate(("least", "likely", "greatest")):
    gained = pd.Series({repair: few[place] for repair, few in points.items()})
    plan[f"net, {name}, €"] = plan["people"] * gained / 100 * each - plan["cost, €"]
print("my first choice:", my_repair if isinstance(my_repair, str) else "–")
plan.round(0).astype(int).sort_values("net, likely, €", ascending=False)

# %% [markdown] es="worked-read" concepts="optimise-purchase"
# Ninguna fila es un hecho: si cambias un punto de la suposición, cambia el orden. Pero ya se ve qué discutir. Las nueve no pagan ni en el mejor caso. La cuenta, casi nunca. Entre guardar el formulario y decir el envío antes, manda lo que se suponga, y **eso se puede probar**.
#
# **Te toca:** ¿cuántos puntos tendría que ganar `no_account` para quedar en cero? Cambia los suyos en la celda.
# %% [markdown] en="worked-read" concepts="optimise-purchase"
# No row is a fact: change the assumption by a point and the order changes. But one sees by now what to argue about. Nine o'clock does not pay even at best. The account hardly ever. Between saving the form and telling the postage early, what one assumes decides, and **that can be tried**.
#
# **Your turn:** how many points would `no_account` have to win to end at zero? Change its numbers in the cell.

# %% [markdown] es="patterns" concepts="optimise-purchase"
# ## Arreglos que no son arreglos
# Hay formas rápidas de subir la cifra: marcar de antemano «añadir suscripción», obligar a crear una cuenta para quedarse con el correo, enseñar los gastos en el último paso. Son **patrones oscuros**.
#
# ¿Cuál te ha tocado a ti la última vez que compraste algo? Escríbelo en una frase, y qué hiciste después.
# %% [markdown] en="patterns" concepts="optimise-purchase"
# ## Repairs that are none
# There are quick ways to lift the figure: ticking “add a subscription” beforehand, forcing an account so as to keep the e-mail, showing the costs at the last step. They are **dark patterns**.
#
# Which of them did you meet the last time that you bought something? Write it in one sentence, and what you did afterwards.

# %% key="my-trick"
my_trick = "..."

# %% [markdown] es="patterns-cost" concepts="optimise-purchase"
# Lo incómodo es que a corto plazo funcionan. En un experimento al azar con millones de visitantes de una web de entradas, quienes vieron los gastos desde el principio gastaron alrededor de una quinta parte menos (Blake y otros, 2021).
#
# Por eso la cifra de la página no basta: lo que falta en ella vuelve como devoluciones, reclamaciones de cobro y gente que no repite. En la Unión Europea, además, quien pagó un extra por una casilla premarcada puede pedir que se lo devuelvan (Directiva 2011/83, artículo 22). En otros países la regla es otra: pregunta.
# %% [markdown] en="patterns-cost" concepts="optimise-purchase"
# What is uncomfortable is that in the short run they work. In a randomised experiment with millions of visitors to a ticket site, those who saw the fees from the start spent about a fifth less (Blake and others, 2021).
#
# So the figure of the page is not enough: what is missing in it comes back as returns, billing complaints and people who do not buy again. In the European Union, moreover, whoever paid for an extra by a pre-ticked box may ask for the money back (Directive 2011/83, article 22). Elsewhere the rule differs: ask.

# %% [markdown] es="weeks" concepts="optimise-purchase"
# ## ¿Cuánto hay que esperar?
# Se hará `save_form`, para la mitad de las personas, al azar. Empiezan a pagar unas 250 visitas por semana. ¿Cuántas semanas harán falta para ver una mejora de **2 puntos**? Escribe un número.
# %% [markdown] en="weeks" concepts="optimise-purchase"
# ## How long does one have to wait?
# `save_form` will be made, for half of the people, drawn by lot. Some 250 visits a week begin to pay. How many weeks will it take to see a gain of **2 points**? Write a number.

# %% key="weeks-guess"
my_guess = ...

# %% key="weeks-figure" tags="predict" concepts="optimise-purchase"
share = 100 * in_2025["paid"].mean()
per_week = len(in_2025) / 52
weeks = widgets.trial_weeks(share, [1, 2, 3, 5, 8], per_week)
ex.guess(my_guess, weeks.loc[2.0, "weeks"])
np.ceil(weeks).astype(int)

# %% [markdown] es="weeks-explore" concepts="optimise-purchase"
# La mitad de mejora, el cuádruple de tiempo. Mueve las barras y mira la tabla de debajo: en doce semanas, ¿cuál es la menor mejora que se podría ver? ¿Y si la tienda tuviera mil visitas por semana?
# %% [markdown] en="weeks-explore" concepts="optimise-purchase"
# Half the gain, four times as long. Move the bars and look at the table beneath: within twelve weeks, which is the smallest gain that could be seen? And if the shop had a thousand visits a week?

# %% key="explorer" concepts="optimise-purchase"
widgets.TrialExplorer(round(share, 1), round(per_week), gain=5)

# %% [markdown] es="weeks-read" concepts="optimise-purchase"
# Con este tráfico no se pueden probar mejoras pequeñas. Quedan tres salidas honradas: juntar varios arreglos en una prueba y buscar un efecto grande; medir más cerca del cambio (qué parte escribe la dirección dos veces); o hacer el arreglo porque es barato y bueno para la gente, **sin presumir de cifra**.
# %% [markdown] en="weeks-read" concepts="optimise-purchase"
# With this traffic small gains cannot be tried. Three honest ways out are left: putting several repairs in one trial and looking for a large effect; measuring nearer to the change (what share types the address twice); or making the repair because it is cheap and good for people, **without boasting of a figure**.

# %% [markdown] es="misleads" concepts="optimise-purchase"
# ## Lo que engaña
# ### Antes y después
# «Sin prueba, que es lenta: se cambia el 1 de enero de 2025 y se compara con el semestre anterior». Hagamos ese mundo con los datos reales y un arreglo **del que sabemos la verdad: gana 3 puntos**. Doscientas veces: unas cambiando a todos, otras a media gente al azar.
#
# ¿Qué dirá de media el «antes y después»? Escribe los puntos, con su signo.
# %% [markdown] en="misleads" concepts="optimise-purchase"
# ## What misleads
# ### Before and after
# “No trial, it is slow: change it on 1 January 2025 and compare with the half-year before.” Let us make that world with the real data and a repair **of which we know the truth: it wins 3 points**. Two hundred times: now changing it for all, now for half of the people by lot.
#
# What will “before and after” say on average? Write the points, with their sign.

# %% key="worlds-guess"
my_guess = ...

# %% key="worlds" tags="predict" concepts="optimise-purchase"
year = checkout[(checkout["time"] >= "2024-07-01") & (checkout["time"] < "2025-07-01")]
after, paid = (year["time"] >= "2025-01-01").to_numpy(), year["paid"].to_numpy()
person, people = pd.factorize(year["customer"].astype(str))
saves = 0.03 / (1 - paid[after].mean())

rng = np.random.default_rng(44)
said = []
for _ in range(200):
    rescued = ~paid & (rng.random(len(paid)) < saves)
    everybody = paid | (after & rescued)
    chosen = rng.random(len(people)) < 0.5
    new_page = chosen[person] & after
    half = paid | (new_page & rescued)
    with_it, without = half[new_page].mean(), half[after & ~new_page].mean()
    said.append((everybody[after].mean() - everybody[~after].mean(), with_it - without))
worlds = 100 * pd.DataFrame(said, columns=["before and after", "half by lot"])
ex.guess(my_guess, worlds["before and after"].mean(), 1)
worlds.describe(percentiles=[0.05, 0.95]).loc[["mean", "5%", "95%"]].round(1)

# %% [markdown] es="worlds-read" concepts="optimise-purchase"
# El arreglo era bueno y el «antes y después» dice que no pasó nada. La culpa es de quién entra: en 2025 hay más clientes de antes, que terminan menos (lección 2.4). El sorteo acierta de media, aunque cada prueba suelta baile varios puntos.
#
# Y también engaña al revés: en noviembre y diciembre las ventas suben con cualquier página.
# %% [markdown] en="worlds-read" concepts="optimise-purchase"
# The repair was good, and “before and after” says that nothing happened. The cause is who comes in: in 2025 there are more customers from before, who finish less often (lesson 2.4). The lot is right on average, though each single trial swings by several points.
#
# And it misleads the other way too: in November and December sales go up with any page.

# %% key="season" concepts="optimise-purchase"
months = checkout[checkout["time"] >= "2025-09-01"]
by_month = months.groupby(months["time"].dt.strftime("%Y-%m"))["paid"]
months = by_month.agg(begun="size", paid="sum", share="mean")
months.assign(share=100 * months["share"]).round(1)

# %% [markdown] es="stop" concepts="optimise-purchase"
# ### Una regla para parar, escrita antes
# En 4.2 viste por qué no se para el primer día bueno. ¿Y si quieres mirar cinco veces? Se puede, si cada mirada es más exigente. Veinte mil pruebas de una página **idéntica** a la vieja:
# %% [markdown] en="stop" concepts="optimise-purchase"
# ### A rule for stopping, written beforehand
# In 4.2 you saw why one does not stop on the first good day. And if you want to look five times? You may, if each look is stricter. Twenty thousand trials of a page **identical** to the old one:

# %% key="looks" tags="predict" concepts="optimise-purchase"
rng = np.random.default_rng(5)
rows = {}
for looks, limit in ((1, 1.96), (5, 1.96), (5, 2.41)):
    n = 1500 // looks * np.arange(1, looks + 1)
    old, new = (rng.binomial(1500 // looks, 0.5, (20_000, looks)).cumsum(axis=1) for _ in range(2))
    z = (new - old) / n / np.sqrt(0.5 / n)
    rows[f"looks: {looks}, stop beyond {limit} standard errors"] = 100 * (abs(z) > limit).any(axis=1).mean()
pd.Series(rows, name="false alarms, %").to_frame().round(1)

# %% [markdown] es="stop-read" concepts="optimise-purchase"
# Con cinco miradas, el límite de siempre da casi el triple de falsas alarmas; el de Pocock (2.41) las devuelve al 5 %. La regla que se firma **antes** cabe en seis líneas: qué se cuenta (visitas que empiezan y pagan), qué mejora importa (5 puntos), cuánto dura (13 semanas, enteras), cuándo se mira, qué no puede empeorar (CES, reclamaciones de cobro, devoluciones) y quién decide.
# %% [markdown] en="stop-read" concepts="optimise-purchase"
# With five looks, the usual limit gives nearly three times the false alarms; Pocock's (2.41) brings them back to 5%. The rule that is signed **beforehand** fits in six lines: what is counted (visits that begin and pay), which gain matters (5 points), how long it lasts (13 weeks, whole ones), when one looks, what must not get worse (CES, billing complaints, returns) and who decides.

# %% [markdown] es="key-points"
# ## Para llevarte
# - La peor de veinticuatro cifras no es un culpable: se busca en unos datos y se comprueba en otros.
# - El CES del pago no oye a quien se rindió.
# - Un arreglo vale gente × puntos × margen, menos quien vuelve solo y menos lo que cuesta. Los puntos son una suposición: escríbela.
# - Mitad de mejora, cuatro veces más espera.
# - «Antes y después» mezcla el arreglo con quién entra y con la época del año.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.4), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - The worst of twenty-four figures is no culprit: search in some data, check in others.
# - The CES of the checkout does not hear those who gave up.
# - A repair is worth people × points × margin, less those who come back anyway and less its cost. The points are an assumption: write it down.
# - Half the gain, four times the wait.
# - “Before and after” mixes the repair with who comes in and with the time of the year.
#
# **Now you:** [exercises of this lesson](exercise:4.4), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Blake, T., Moshary, S., Sweeney, K. y Tadelis, S. (2021). Price salience and product choice. *Marketing Science* 40(4).
# - Mathur, A. y otros (2019). Dark patterns at scale. *Proceedings of the ACM on Human-Computer Interaction* 3 (CSCW).
# - Pocock, S. (1977). Group sequential methods in the design and analysis of clinical trials. *Biometrika* 64(2).
# - Kohavi, R., Tang, D. y Xu, Y. (2020). *Trustworthy Online Controlled Experiments*. Cambridge University Press.
# - Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. *Statistics in Medicine* 24.
# - Dixon, M., Freeman, K. y Toman, N. (2010). Stop trying to delight your customers. *Harvard Business Review* 88(7/8).
# %% [markdown] en="sources"
# ### Sources
# - Blake, T., Moshary, S., Sweeney, K. and Tadelis, S. (2021). Price salience and product choice. *Marketing Science* 40(4).
# - Mathur, A. and others (2019). Dark patterns at scale. *Proceedings of the ACM on Human-Computer Interaction* 3 (CSCW).
# - Pocock, S. (1977). Group sequential methods in the design and analysis of clinical trials. *Biometrika* 64(2).
# - Kohavi, R., Tang, D. and Xu, Y. (2020). *Trustworthy Online Controlled Experiments*. Cambridge University Press.
# - Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. *Statistics in Medicine* 24.
# - Dixon, M., Freeman, K. and Toman, N. (2010). Stop trying to delight your customers. *Harvard Business Review* 88(7/8).
