# %% [markdown] es="title"
# # 5.1b · Conservar a los clientes · Ejercicios
#
# **55 minutos, 13 preguntas, 21 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Puedes comprobar las veces que quieras. Si te atascas: `ex.hint("kept")`; si ya lo intentaste: `ex.solution("kept")`. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:5.1b).
# %% [markdown] en="title"
# # 5.1b · Keeping customers · Exercises
#
# **55 minutes, 13 questions, 21 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. You can check as often as you like. If you are stuck: `ex.hint("kept")`; if you have tried: `ex.solution("kept")`. The last question is judged by a person.
#
# The lesson is [here](lesson:5.1b).

# %% key="begin"
import pandas as pd

from coursekit import kpis

orders, subscriptions = ex.data.orders, ex.data.subscriptions
subscriptions[["customer", "plan", "started", "ended", "price"]].head()

# %% [markdown] es="which"
# ## 1 · Inés mete una tarjeta en los paquetes
# Desde mayo de 2025, cada primer paquete de la web lleva una tarjeta escrita a mano. Inés quiere saber si quien la recibe vuelve más que quien llegó antes. ¿Qué medida le sirve?
#
# - **a)** La retención del periodo, (E − N) / S.
# - **b)** La tasa de repetición de siempre: quién ha comprado dos veces o más hasta hoy.
# - **c)** La tasa de repetición a 90 días, solo con quienes han tenido esos 90 días.
# - **d)** El valor de vida del cliente.
# %% [markdown] en="which"
# ## 1 · Inés puts a card into the parcels
# Since May 2025 every first parcel of the web shop has carried a handwritten card. Inés wants to know whether those who get it come back more than those who came before. Which measure serves her?
#
# - **a)** The retention of the period, (E − N) / S.
# - **b)** The all-time repeat rate: who has bought twice or more by today.
# - **c)** The repeat purchase rate within 90 days, of those alone who have had those 90 days.
# - **d)** The customer lifetime value.

# %% answer="which" concepts="repeat-purchase-rate key-metrics"
answer_which = ...
### BEGIN SOLUTION
answer_which = "c"
### END SOLUTION

# %% check="which"
ex.check("which")

# %% [markdown] es="which-second" in="solution"
# **Qué te habría engañado:** ver subir la cifra y creer que fue la tarjeta. Desde mayo cambiaron más cosas: el calor, las vacaciones, los precios. Para saberlo, la mitad de los paquetes con tarjeta y la otra mitad sin ella, por sorteo.
# %% [markdown] en="which-second" in="solution"
# **What would have fooled you:** seeing the figure rise and believing that it was the card. Since May more things have changed: the heat, the holidays, the prices. To know, half the parcels with a card and the other half without, by lot.

# %% [markdown] es="kept"
# ## 2 · ¿A cuántos suscriptores conservamos en 2025?
# Nadia necesita la retención del año para el presupuesto. Calcula en `kept_2025` qué parte de quienes tenían suscripción al empezar 2025 la conserva al cerrar el año, de 0 a 100. Una casilla vacía en `ended` es una suscripción que sigue.
# %% [markdown] en="kept"
# ## 2 · How many subscribers did we keep in 2025?
# Nadia needs the year's retention for the budget. Compute in `kept_2025` what share of those who had a subscription at the start of 2025 still have it when the year closes, from 0 to 100. A blank in `ended` is a subscription that goes on.

# %% answer="kept" concepts="retention-time"
kept_2025 = ...
### BEGIN SOLUTION
started, ended = subscriptions["started"], subscriptions["ended"]
start = ((started < "2025-01-01") & ~(ended < "2025-01-01")).sum()
end = ended.isna().sum()
new = ((started >= "2025-01-01") & ended.isna()).sum()
kept_2025 = 100 * (end - new) / start
### END SOLUTION

# %% check="kept"
ex.check("kept")

# %% [markdown] es="kept-second" in="solution"
# **Otra manera:** contar a las mismas personas, sin restar. Da lo mismo y no hace falta saber cuántos son nuevos. **Qué te habría engañado:** ver más suscriptores que hace un año y creer que no se va nadie. El intervalo recuerda que son pocos contratos.
# %% [markdown] en="kept-second" in="solution"
# **Another way:** counting the same people, with no subtraction. It gives the same, and there is no need to know how many are new. **What would have fooled you:** seeing more subscribers than a year ago and believing that nobody leaves. The interval reminds you that these are few contracts.

# %% solution="kept-second"
those_of_january = subscriptions[(started < "2025-01-01") & ~(ended < "2025-01-01")]
print(round(100 * those_of_january["ended"].isna().mean(), 1))
kpis.retention_rate(start, end, new)

# %% [markdown] es="cohorts"
# ## 3 · La tabla de cohortes
# En la celda, cada pedido lleva su cohorte (el trimestre del primer pedido de esa persona) y `k`, los trimestres que han pasado desde entonces.
#
# Haz en `retention_table` una tabla con una fila por `cohort`, una columna por `k` (de 0 a 7) y, en cada casilla, el porcentaje de personas de la cohorte que compró ese trimestre.
# %% [markdown] en="cohorts"
# ## 3 · The table of cohorts
# In the cell, each order carries its cohort (the quarter of that person's first order) and `k`, the quarters that have passed since.
#
# Make in `retention_table` a table with a row for each `cohort`, a column for each `k` (from 0 to 7) and, in each cell, the percentage of people of the cohort who bought in that quarter.

# %% key="activity" concepts="retention-time"
quarter = orders["date"].dt.year * 4 + orders["date"].dt.quarter - 1
first_quarter = quarter.groupby(orders["customer"], observed=True).transform("min")
activity = pd.DataFrame(
    {
        "customer": orders["customer"],
        "cohort": (first_quarter // 4).astype(str) + "-Q" + (first_quarter % 4 + 1).astype(str),
        "k": quarter - first_quarter,
        "margin": orders["amount"] - orders["cost"],
    }
)
activity.head()

# %% answer="cohorts" concepts="retention-time"
retention_table = ...
### BEGIN SOLUTION
active = activity.groupby(["cohort", "k"])["customer"].nunique().unstack()
retention_table = 100 * active.div(active[0], axis=0)
### END SOLUTION

# %% check="cohorts"
ex.check("cohorts")

# %% [markdown] es="cohorts-second" in="solution"
# **Otra manera:** `kpis.cohort_retention`, que además junta las cohortes en una curva con su intervalo. **Qué te habría engañado:** rellenar los huecos con ceros «para que quede limpio». La última fila parecería un desastre, y es que acaba de llegar.
# %% [markdown] en="cohorts-second" in="solution"
# **Another way:** `kpis.cohort_retention`, which also joins the cohorts into one curve with its interval. **What would have fooled you:** filling the blanks with zeros “to make it look clean”. The last row would look like a disaster, and it has only just arrived.

# %% solution="cohorts-second"
kpis.cohort_retention(orders, period="quarter", as_of=ex.data.as_of)

# %% [markdown] es="loyal"
# ## 4 · «Con el tiempo se vuelven leales»
# Julián trae una tabla: los suscriptores de primer año se quedan menos que los de segundo, y estos menos que los de tercero. «El tiempo los vuelve leales. Regalemos algo para que lleguen al segundo año». ¿Qué le dices?
#
# - **a)** Tiene razón: cada año nos toman más cariño.
# - **b)** La tabla no lo prueba: puede que los inquietos se vayan antes y quede quien siempre fue fiel.
# - **c)** En el segundo año quedan pocos, así que la cifra no vale.
# - **d)** La cifra está mal: la retención no puede subir con los años.
# %% [markdown] en="loyal"
# ## 4 · “With time they become loyal”
# Julián brings a table: subscribers in their first year stay less than those in their second, and these less than those in their third. “Time makes them loyal. Let us give them something so that they reach the second year.” What do you tell him?
#
# - **a)** He is right: every year they grow fonder of us.
# - **b)** The table does not prove it: the restless may leave sooner, and those remain who were always faithful.
# - **c)** Few are left in the second year, so the figure is no good.
# - **d)** The figure is wrong: retention cannot rise over the years.

# %% answer="loyal" concepts="retention-time key-metrics"
answer_loyal = ...
### BEGIN SOLUTION
answer_loyal = "b"
### END SOLUTION

# %% check="loyal"
ex.check("loyal")

# %% [markdown] es="loyal-second" in="solution"
# **Compruébalo:** dos grupos que nunca cambian, mitad y mitad. **Qué te habría engañado:** la frase contraria tampoco está probada. Puede que algunos sí se vuelvan leales; con esta tabla sola no se distingue.
# %% [markdown] en="loyal-second" in="solution"
# **Check it:** two groups that never change, half and half. **What would have fooled you:** the opposite sentence is not proved either. Some may well become loyal; with this table alone it cannot be told.

# %% solution="loyal-second"
left = pd.DataFrame({"faithful": [0.95**t for t in range(4)], "restless": [0.65**t for t in range(4)]})
everyone = left.mean(axis=1)
(100 * everyone / everyone.shift()).dropna().rename("retention of the year, %").round(1)

# %% [markdown] es="repeat"
# ## 5 · ¿Quién vuelve antes de 90 días?
# Calcula en `repeat_90` el porcentaje de clientes que hizo una segunda compra antes de que pasaran 90 días de la primera. Cuentan solo quienes han tenido sus 90 días al cierre, `ex.data.as_of`. Dos pedidos del mismo día son una sola compra.
# %% [markdown] en="repeat"
# ## 5 · Who comes back before 90 days?
# Compute in `repeat_90` the percentage of customers who made a second purchase before 90 days had passed since the first. Only those count who have had their 90 days at the close, `ex.data.as_of`. Two orders of the same day are a single purchase.

# %% answer="repeat" concepts="repeat-purchase-rate"
repeat_90 = ...
### BEGIN SOLUTION
window = pd.Timedelta(days=90)
first = orders.groupby("customer", observed=True)["date"].transform("min")
had_time = first + window <= ex.data.as_of
back = (orders["date"].dt.normalize() > first.dt.normalize()) & (orders["date"] - first < window)
below = orders.loc[had_time, "customer"].nunique()
repeat_90 = 100 * orders.loc[had_time & back, "customer"].nunique() / below
### END SOLUTION

# %% check="repeat"
ex.check("repeat")

# %% [markdown] es="repeat-second" in="solution"
# **Otra manera:** `kpis.repeat_purchase_rate` da la cifra, su intervalo y cuántos quedaron fuera por recientes. **Qué te habría engañado:** la tasa de siempre, que sale más alta sin que nadie haya vuelto más.
# %% [markdown] en="repeat-second" in="solution"
# **Another way:** `kpis.repeat_purchase_rate` gives the figure, its interval and how many were left out as too recent. **What would have fooled you:** the all-time rate, which comes out higher with nobody coming back any more.

# %% solution="repeat-second"
print(kpis.repeat_purchase_rate(orders))
kpis.repeat_purchase_rate(orders, horizon_days=90, as_of=ex.data.as_of)

# %% [markdown] es="my-repeat-rate"
# ## 6 · Escribe tu propia función
# Completa `my_repeat_rate`: recibe una tabla de pedidos con `customer` y `date`, un plazo en días y la fecha de cierre, y devuelve la tasa de repetición de 0 a 100, con las reglas de la pregunta 5. Si nadie ha tenido tiempo, devuelve `float("nan")`.
#
# Se probará con empresas que no ves y con tablas raras: vacía, de una fila, con pedidos sin cliente o sin fecha.
# %% [markdown] en="my-repeat-rate"
# ## 6 · Write a function of your own
# Complete `my_repeat_rate`: it takes a table of orders with `customer` and `date`, a window in days and the date of the close, and returns the repeat purchase rate from 0 to 100, by the rules of question 5. If nobody has had the time, it returns `float("nan")`.
#
# It will be tried on companies that you do not see and on odd tables: empty, of one row, with orders that lack a customer or a date.

# %% answer="my_repeat_rate" concepts="repeat-purchase-rate"
def my_repeat_rate(orders, horizon_days, as_of):
    return ...
    ### BEGIN SOLUTION
    orders = orders.dropna(subset=["customer", "date"])
    window = pd.Timedelta(days=horizon_days)
    first = orders.groupby("customer", observed=True)["date"].transform("min")
    had_time = first + window <= as_of
    later = orders["date"].dt.normalize() > first.dt.normalize()
    back = later & (orders["date"] - first < window)
    below = orders.loc[had_time, "customer"].nunique()
    if below == 0:
        return float("nan")
    return 100 * orders.loc[had_time & back, "customer"].nunique() / below
    ### END SOLUTION

# %% check="my_repeat_rate"
ex.check("my_repeat_rate")

# %% [markdown] es="my-repeat-rate-second" in="solution"
# **Otra manera de probarla:** con plazos cada vez más largos. La tasa no tiene por qué subir siempre: al alargar el plazo cambian las personas que han tenido tiempo, y con 800 días no queda ninguna. **Qué te habría engañado:** una función que acierta con tus datos y devuelve 0 cuando no hay nada que medir.
# %% [markdown] en="my-repeat-rate-second" in="solution"
# **Another way to try it:** with longer and longer windows. The rate need not always rise: with a longer window the people who have had the time change, and with 800 days none are left. **What would have fooled you:** a function that is right on your data and returns 0 when there is nothing to measure.

# %% solution="my-repeat-rate-second"
rates = {days: my_repeat_rate(orders, days, ex.data.as_of) for days in (30, 60, 90, 180, 365, 800)}
pd.Series(rates).rename_axis("days").round(1)

# %% [markdown] es="npv"
# ## 7 · ¿Se pagaron los anuncios?
# Supón que ganar a cada cliente de la primera cohorte costó 45 € en anuncios. `flows` empieza con ese gasto, que se paga hoy, y sigue con el margen por cliente de cada trimestre, que llega al **final** de cada uno.
#
# Calcula en `present_value` su valor presente neto, con una tasa del 2 % **por trimestre**.
# %% [markdown] en="npv"
# ## 7 · Did the adverts pay for themselves?
# Suppose that winning each customer of the first cohort cost €45 in adverts. `flows` begins with that outlay, paid today, and goes on with the margin per customer of each quarter, which comes at the **end** of each.
#
# Compute in `present_value` its net present value, at a rate of 2% **per quarter**.

# %% key="flows" concepts="clv-npv"
oldest = activity[activity["cohort"] == "2024-Q1"]
by_quarter = oldest.groupby("k")["margin"].sum() / oldest["customer"].nunique()
flows = [-45.0, *by_quarter.round(2)]
pd.Series(flows, name="flow").rename_axis("t")

# %% answer="npv" concepts="clv-npv"
present_value = ...
### BEGIN SOLUTION
present_value = sum(flow / 1.02**t for t, flow in enumerate(flows))
### END SOLUTION

# %% check="npv"
ex.check("npv")

# %% [markdown] es="npv-second" in="solution"
# **Otra manera:** `kpis.npv(flows, 0.02)`. La segunda línea es la función de las hojas de cálculo, que descuenta también el primer flujo. **Qué te habría engañado:** atribuirlo todo a los anuncios. Parte de esos clientes habría llegado sin ellos, y entonces su margen no los paga.
# %% [markdown] en="npv-second" in="solution"
# **Another way:** `kpis.npv(flows, 0.02)`. The second line is the function of spreadsheets, which discounts the first flow too. **What would have fooled you:** crediting it all to the adverts. Part of those customers would have come without them, and then their margin does not pay for them.

# %% solution="npv-second"
print(round(kpis.npv(flows, 0.02), 2))
print(round(kpis.npv(flows, 0.02, first="end"), 2))

# %% [markdown] es="clv"
# ## 8 · ¿Cuánto vale un suscriptor?
# En la celda, lo que pagó (`revenue`) y lo que dejó (`margin`) en 2025 un suscriptor de todo el año. Con la retención de la pregunta 2 y un descuento del 10 % al año, calcula en `subscriber_clv` su valor de vida, con **el primer pago hoy**.
# %% [markdown] en="clv"
# ## 8 · What is a subscriber worth?
# In the cell, what a subscriber of the whole year paid (`revenue`) and left (`margin`) in 2025. With the retention of question 2 and a discount of 10% a year, compute in `subscriber_clv` their lifetime value, with **the first payment today**.

# %% key="margin" concepts="clv-npv"
stayed = subscriptions[(subscriptions["started"] < "2025-01-01") & subscriptions["ended"].isna()]
theirs = orders[orders["customer"].isin(stayed["customer"]) & (orders["date"] >= "2025-01-01")]
revenue = theirs["amount"].sum() / len(stayed)
margin = revenue - theirs["cost"].sum() / len(stayed)
pd.Series({"revenue": revenue, "margin": margin}).round(2)

# %% answer="clv" concepts="clv-npv clv-total"
subscriber_clv = ...
### BEGIN SOLUTION
r, d = kept_2025 / 100, 0.10
subscriber_clv = margin * (1 + d) / (1 + d - r)
### END SOLUTION

# %% check="clv"
ex.check("clv")

# %% [markdown] es="clv-second" in="solution"
# **Otra manera:** sumar los años hasta que ya no cambie nada; `kpis.clv_table` los escribe. **Qué te habría engañado:** dar la cifra sin margen de error. Los extremos del intervalo de la retención mueven el CLV bastante, y eso que el margen y el descuento se dejan quietos.
# %% [markdown] en="clv-second" in="solution"
# **Another way:** adding up the years until nothing changes any more; `kpis.clv_table` writes them out. **What would have fooled you:** giving the figure without a margin of error. The ends of the retention's interval move the CLV a good deal, and that with margin and discount held still.

# %% solution="clv-second"
print(round(kpis.clv_table(margin, r, d, periods=60, first_payment="now")["present_value"].sum(), 2))
interval = kpis.retention_rate(start, end, new)
ends = {"low": interval.low, "high": interval.high}
pd.Series({name: kpis.clv(margin, rate / 100, d, first_payment="now") for name, rate in ends.items()}).round(0)

# %% [markdown] es="convention"
# ## 9 · El informe de la consultora
# Un informe dice lo que ves en la celda. Café Lumbre cobra por adelantado. ¿Qué fórmula usó?
#
# - **a)** m · (1 + d) / (1 + d − r): el primer pago, hoy.
# - **b)** m · r / (1 + d − r): sin el primer pago.
# - **c)** m / (1 + d − r): los pagos, al final de cada año.
# - **d)** m / (1 − r): sin descontar.
# %% [markdown] en="convention"
# ## 9 · The consultants' report
# A report says what you see in the cell. Café Lumbre is paid in advance. Which formula did it use?
#
# - **a)** m · (1 + d) / (1 + d − r): the first payment today.
# - **b)** m · r / (1 + d − r): without the first payment.
# - **c)** m / (1 + d − r): payments at the end of each year.
# - **d)** m / (1 − r): without discount.

# %% key="report" concepts="clv-npv"
report = {"margin": 60, "retention": 0.75, "discount": 0.08, "CLV": 136.36}
report

# %% answer="convention" concepts="clv-npv clv-total"
answer_convention = ...
### BEGIN SOLUTION
answer_convention = "b"
### END SOLUTION

# %% check="convention"
ex.check("convention")

# %% [markdown] es="convention-second" in="solution"
# **Las cuatro, juntas.** **Qué te habría engañado:** discutir cuál es «la correcta». Las tres primeras lo son, cada una para una manera de cobrar; lo incorrecto es no decir cuál.
# %% [markdown] en="convention-second" in="solution"
# **The four together.** **What would have fooled you:** arguing which is “the right one”. The first three are, each for one way of being paid; what is wrong is not to say which.

# %% solution="convention-second"
four = {when: kpis.clv(60, 0.75, 0.08, first_payment=when) for when in ("now", "excluded", "end")}
pd.Series({**four, "no discount": 60 / (1 - 0.75)}).round(2)

# %% [markdown] es="wallet"
# ## 10 · ¿Qué parte de su café es nuestro?
# El panel anota, mes a mes, lo que cada persona gasta aquí (`here`) y dice gastar fuera (`elsewhere`). Hay meses que alguien no anotó: quítalos enteros.
#
# Haz en `wallet_table` una fila por año (`year`) y dos columnas, de 0 a 100: `money`, la parte del dinero de todos que se gasta aquí, y `heads`, la media de las partes de cada persona en ese año.
# %% [markdown] en="wallet"
# ## 10 · What part of their coffee is ours?
# The panel notes, month by month, what each person spends here (`here`) and says they spend elsewhere (`elsewhere`). Some months were not noted: drop them whole.
#
# Make in `wallet_table` a row for each `year` and two columns, from 0 to 100: `money`, the share of everyone's money that is spent here, and `heads`, the mean of each person's share in that year.

# %% key="panel"
panel = ex.data.wallet_panel
panel.head()

# %% answer="wallet" concepts="share-of-wallet"
wallet_table = ...
### BEGIN SOLUTION
noted = panel.dropna(subset="elsewhere")
noted = noted.assign(year=noted["month"].dt.year)
people = noted.groupby(["year", "customer"], observed=True)[["here", "elsewhere"]].sum()
people["total"] = people["here"] + people["elsewhere"]
people["share"] = 100 * people["here"] / people["total"]
sums = people.groupby("year")[["here", "total"]].sum()
wallet_table = (100 * sums["here"] / sums["total"]).to_frame("money")
wallet_table["heads"] = people.groupby("year")["share"].mean()
### END SOLUTION

# %% check="wallet"
ex.check("wallet")

# %% [markdown] es="wallet-second" in="solution"
# **Otra manera:** `kpis.share_of_wallet`, con `method="ratio"` o `method="mean"`, y su intervalo. **Qué te habría engañado:** comparar nuestra `money` con la `heads` de otra empresa; o leer una bajada de un año a otro sin preguntar quiénes son: el panel crece, y también sigue a quien ya dejó de comprar aquí.
# %% [markdown] en="wallet-second" in="solution"
# **Another way:** `kpis.share_of_wallet`, with `method="ratio"` or `method="mean"`, and its interval. **What would have fooled you:** comparing our `money` with another firm's `heads`; or reading a fall from one year to the next without asking who they are: the panel grows, and it also follows those who have stopped buying here.

# %% solution="wallet-second"
for year, own in people.groupby("year"):
    print(year, kpis.share_of_wallet(own["here"], own["elsewhere"]))

# %% [markdown] es="steps"
# ## 11 · Los pasos hasta un CLV
# Ponlos en orden. El widget te ayuda a ordenar y escribe la línea que hay que pegar.
# %% [markdown] en="steps"
# ## 11 · The steps to a CLV
# Put them in order. The widget helps you to order them and writes the line to paste.

# %% key="steps-sorter"
ex.sorter("steps")

# %% answer="steps" concepts="clv-npv key-metrics"
answer_steps = ...
### BEGIN SOLUTION
answer_steps = ["decision", "customers", "measure", "cash", "present", "sum", "vary"]
### END SOLUTION

# %% check="steps"
ex.check("steps")

# %% [markdown] es="five"
# ## 12 · «Un 5 % más de retención, un 85 % más de beneficio»
# Una consultora ofrece un plan de fidelización con esa frase en la portada. La directora quiere firmar. ¿Qué le dices?
#
# - **a)** Que firme: salió en una revista de gestión seria y todo el mundo la cita.
# - **b)** Que la frase es falsa: conservar no vale nada, lo que cuenta es captar.
# - **c)** Que calculemos lo que valen cinco puntos con nuestras cifras, y pidamos pruebas de que el plan los consigue y de su coste.
# - **d)** Que, si solo ganamos 4 puntos, ajustemos la cifra con una regla de tres.
# %% [markdown] en="five"
# ## 12 · “5% more retention, 85% more profit”
# A consultancy offers a loyalty plan with that sentence on its cover. The director wants to sign. What do you tell her?
#
# - **a)** To sign: it stood in a serious management journal and everybody quotes it.
# - **b)** That the sentence is false: keeping is worth nothing, winning is what counts.
# - **c)** To compute what five points are worth with our figures, and to ask for evidence that the plan brings them, and for its cost.
# - **d)** That, if we gain only 4 points, we adjust the figure by the rule of three.

# %% answer="five" concepts="retention-time clv-npv"
answer_five = ...
### BEGIN SOLUTION
answer_five = "c"
### END SOLUTION

# %% check="five"
ex.check("five")

# %% [markdown] es="five-second" in="solution"
# **La cuenta, con tus cifras.** Mira la columna `gain_percent`, y recuerda que es el valor de los puntos, no el efecto del plan. **Qué te habría engañado:** leer «5 %» donde el estudio habla de cinco puntos.
# %% [markdown] en="five-second" in="solution"
# **The sum, with your figures.** Look at the column `gain_percent`, and remember that it is the value of the points, not the effect of the plan. **What would have fooled you:** reading “5%” where the study speaks of five points.

# %% solution="five-second"
from coursekit import widgets

widgets.retention_lever(margin, d, r, step=0.05).round(1)

# %% [markdown] es="memo"
# ## 13 · Hasta cuánto
# Nadia quiere una línea en el presupuesto: «hasta ___ € por suscriptor, para que se quede». Sobre la mesa hay una idea: un regalo de 12 € a cada uno, una sola vez. La celda hace la cuenta que falta. Escríbele entre 60 y 180 palabras:
#
# - **el techo** por persona conservada, y de dónde sale;
# - **a quién se le regala** y cuánto cuesta cada persona que se queda *de más*;
# - **qué prueba** harías antes de firmar.
#
# Pon el texto entre las comillas triples. `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 13 · Up to how much
# Nadia wants a line in the budget: “up to €___ per subscriber, so that they stay”. There is an idea on the table: a gift of €12 to each, once. The cell does the sum that is missing. Write to her between 60 and 180 words:
#
# - **the ceiling** per person kept, and where it comes from;
# - **to whom the gift goes** and what each person who stays *besides* costs;
# - **which trial** you would run before signing.
#
# Put the text between the triple quotes. `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% key="memo-gift" concepts="retention-time"
#es # Si el regalo hace que se queden tantos puntos más, cuánto ha costado cada persona que se queda de más.
#en # If the gift makes so many points more stay, what each person who stays besides has cost.
gift, subscribers = 12.0, int(subscriptions["ended"].isna().sum())
gained = pd.DataFrame({"points gained": [1, 2, 5, 10]})
gained["people kept besides"] = subscribers * gained["points gained"] / 100
gained["€ per person kept"] = gift * subscribers / gained["people kept besides"]
gained.round(1)

# %% answer="memo" rubric="text" concepts="clv-npv retention-time"
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
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder la sesión desaparece: `ex.download()` guarda tu trabajo y `ex.restore("…zip")` lo trae de vuelta.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder the session vanishes: `ex.download()` keeps your work and `ex.restore("…zip")` brings it back.

# %% key="progress"
ex.progress()
