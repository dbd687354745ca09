# %% [markdown] es="title" concepts="key-metrics"
# # 5.1b · Conservar a los clientes
#
# **40 minutos.** Sigues en el módulo 5, ahora en la etapa de lealtad. En [5.1a](lesson:5.1a) preguntaste a los clientes; aquí miras lo que hacen.
#
# Al terminar podrás:
# - decir cuántos se quedan, con contrato y sin él;
# - medir quién repite sin castigar a los recién llegados;
# - calcular lo que vale un cliente y decir con qué convención;
# - reconocer cuatro cifras que engañan.
# %% [markdown] en="title" concepts="key-metrics"
# # 5.1b · Keeping customers
#
# **40 minutes.** You are still in module 5, now at the loyalty stage. In [5.1a](lesson:5.1a) you asked customers; here you look at what they do.
#
# At the end you will be able to:
# - say how many stay, with a contract and without one;
# - measure who buys again without punishing newcomers;
# - compute what a customer is worth, and say by which convention;
# - recognise four figures that mislead.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, kpis, widgets

lumbre = company()
orders, subscriptions = lumbre.orders, lumbre.subscriptions

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre la parte anterior. No dan puntos: sirven para traerla de vuelta.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the part before. They carry no marks: they bring it back.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="tuesday"
# ## Martes, diez de la mañana
# Hay dinero para una sola cosa: mejorar la caja de suscripción o escribir a quien compró una vez en la web.
#
# Nadia, la contable: «Conservamos a la gran mayoría». Inés, que lleva las tiendas y empaqueta los pedidos de la web: «La mitad no vuelve nunca». La directora las mira: «Una de las dos se equivoca. **¿Qué retención pagamos?**».
#
# ¿Cuál de las dos crees que se equivoca? Ejecuta la celda.
# %% [markdown] en="tuesday"
# ## Tuesday, ten in the morning
# There is money for one thing only: to improve the subscription box, or to write to those who bought once in the web shop.
#
# Nadia, the accountant: “We keep the great majority.” Inés, who runs the shops and packs the web orders: “Half of them never come back.” The director looks at them: “One of you is wrong. **Which retention do we pay for?**”
#
# Which of the two do you think is wrong? Run the cell.

# %% key="two-figures" tags="predict" concepts="retention-time repeat-purchase-rate"
started, ended = subscriptions["started"], subscriptions["ended"]
had_box = (started < "2025-01-01") & ~(ended < "2025-01-01")

firsts = orders.sort_values("date").drop_duplicates("customer").set_index("customer")
from_web = orders[orders["customer"].isin(firsts.index[firsts["channel"] == "web"])]
pd.Series(
    {
        "Nadia: subscribers kept in 2025, %": 100 * ended[had_box].isna().mean(),
        "Inés: web customers never back, %": 100 - kpis.repeat_purchase_rate(from_web).value,
    }
).round(1)

# %% [markdown] es="both-right" concepts="retention-time"
# Ninguna. Hablan de gente distinta, y hay algo más hondo.
#
# Quien tiene suscripción firmó: si se va, hay una fecha de baja. Se puede **contar**. Quien compra en la web no avisa: un día deja de venir, y no sabes si se fue o si aún le queda café. Ahí «cliente conservado» es algo que hay que **definir**.
#
# Primero, el caso fácil.
# %% [markdown] en="both-right" concepts="retention-time"
# Neither. They speak of different people, and there is something deeper.
#
# Whoever has a subscription has signed: if they leave, there is a date. It can be **counted**. Whoever buys in the web shop gives no notice: one day they stop coming, and you do not know whether they have left or still have coffee. There, “a customer kept” is something to be **defined**.
#
# First, the easy case.

# %% [markdown] es="contract" concepts="retention-time"
# ## Con contrato: contar quién sigue
# De quienes estaban al empezar el año, ¿qué parte sigue al cerrarlo?
#
# **Retención = (E − N) / S**: los que hay al final, menos los nuevos que siguen, entre los que había al principio.
#
# La celda hace también la cuenta que todo el mundo prueba primero, E / S. Antes de ejecutar: ¿puede una retención pasar de 100?
# %% [markdown] en="contract" concepts="retention-time"
# ## With a contract: counting who is still there
# Of those who were there when the year began, what share is still there when it closes?
#
# **Retention = (E − N) / S**: those there at the end, less the new ones still there, over those there at the start.
#
# The cell also does the sum that everybody tries first, E / S. Before running: can a retention exceed 100?

# %% key="period-retention" tags="predict" concepts="retention-time"
start = int(had_box.sum())
end = int(ended.isna().sum())
new = int(((started >= "2025-01-01") & ended.isna()).sum())

kept = kpis.retention_rate(start, end, new)
print("E / S:", round(100 * end / start, 1))
kept

# %% [markdown] es="not-a-time" concepts="retention-time"
# E / S pasa de 100 cuando llegan más de los que se van: los nuevos tapan a los perdidos.
#
# Hay manuales que llaman a esto «tiempo de retención» y dicen que es la *cantidad* de clientes que permanecen por unidad de tiempo. Ni un tiempo ni una cantidad: es una **parte**, y no significa nada sin su **periodo**.
#
# Otra empresa presume: «conservamos al 95 % cada mes». De cien clientes, ¿cuántos le quedan al cabo de un año? Escribe tu número.
# %% [markdown] en="not-a-time" concepts="retention-time"
# E / S exceeds 100 when more arrive than leave: the new ones hide the lost.
#
# Some handbooks call this “retention time” and say that it is the *number* of customers who remain per unit of time. Neither a time nor a number: it is a **share**, and it means nothing without its **period**.
#
# Another firm boasts: “we keep 95% every month”. Of a hundred customers, how many has it left after a year? Write your number.

# %% key="monthly-guess"
my_guess = ...

# %% key="monthly" tags="predict" concepts="retention-time"
ex.guess(my_guess, 100 * kpis.monthly_to_annual(0.95))

# %% [markdown] es="no-contract" concepts="retention-time"
# ## Sin contrato: mirar cuándo vuelven
# Cada mes se va una parte de los que quedan, y doce veces seguidas es mucho. (Supone que todos los meses son iguales.)
#
# Ahora, todos los que compran, con contrato o sin él. Juntemos a quienes hicieron su **primera** compra en el mismo trimestre: una **cohorte**. ¿Qué parte compra en los trimestres siguientes?
#
# De cada cien, ¿cuántos crees que compran en el trimestre que sigue al primero?
# %% [markdown] en="no-contract" concepts="retention-time"
# ## Without a contract: seeing when they return
# Every month a part of those left goes, and twelve times in a row is a lot. (It supposes that all months are alike.)
#
# Now everyone who buys, with a contract or without. Let us gather those who made their **first** purchase in the same quarter: a **cohort**. What share of them buys in the quarters after?
#
# Out of every hundred, how many do you think buy in the quarter after their first?

# %% key="cohort-guess"
my_guess = ...

# %% key="triangle" tags="predict" concepts="retention-time"
cohorts = kpis.cohort_retention(orders, period="quarter", as_of=lumbre.as_of)
ex.guess(my_guess, cohorts.curve.loc[1, "value"])
charts.retention_triangle(cohorts)

# %% [markdown] es="triangle-read" concepts="retention-time"
# Lee una fila: una cohorte, trimestre a trimestre. A veces sube: alguien descansó un trimestre y volvió. Por eso «activo este trimestre» no es lo mismo que «sigue siendo cliente».
#
# Las casillas en blanco no son ceros: esos trimestres **aún no han pasado**. Y para resumir las filas en una curva se suman personas, no se promedian porcentajes: una cohorte pequeña no debe pesar como una grande.
#
# La celda hace el resumen de tres maneras. ¿Cuál se hunde?
# %% [markdown] en="triangle-read" concepts="retention-time"
# Read a row: one cohort, quarter by quarter. Sometimes it rises: somebody rested for a quarter and came back. That is why “active this quarter” is not the same as “still a customer”.
#
# The blank cells are not zeros: those quarters **have not happened yet**. And to sum the rows up in one curve, one adds people and does not average percentages: a small cohort should not weigh as much as a large one.
#
# The cell sums up in three ways. Which one sinks?

# %% key="three-curves" tags="predict" concepts="retention-time"
pd.DataFrame(
    {
        "people added up": cohorts.curve["value"],
        "mean of the rates": cohorts.rates.mean(),
        "blanks as zeros": cohorts.rates.fillna(0).mean(),
        "customers observed": cohorts.curve["n"],
    }
).round(1)

# %% key="curve" concepts="retention-time"
charts.retention_curve(cohorts)

# %% [markdown] es="curve-read" concepts="retention-time"
# Aquí las dos primeras columnas casi coinciden, porque las cohortes se parecen; con una muy grande y otra muy pequeña se separarían.
#
# La banda se abre hacia la derecha: allí solo llegan las cohortes más viejas (mira `customers observed`). El último punto habla de quienes llegaron al abrir la empresa, y de nadie más.
#
# **Te toca.** La curva mezcla suscriptores con gente de paso. Cambia `orders` por `from_web` en la celda del triángulo y vuelve a ejecutar: ¿a quién se parece, a la frase de Nadia o a la de Inés?
# %% [markdown] en="curve-read" concepts="retention-time"
# Here the first two columns nearly coincide, because the cohorts are much alike; with a very large one and a very small one they would part.
#
# The band widens to the right: only the oldest cohorts get there (look at `customers observed`). The last point speaks of those who came when the company opened, and of nobody else.
#
# **Your turn.** The curve mixes subscribers with people passing through. Replace `orders` by `from_web` in the cell of the triangle and run it again: which does it resemble, Nadia's sentence or Inés's?

# %% [markdown] es="repeat" concepts="repeat-purchase-rate"
# ## ¿Quién repite?
# La tasa de repetición de compra parece la más fácil: de quienes compraron, ¿cuántos compraron otra vez?
#
# La celda la calcula para quienes llegaron en 2024. ¿Y la de quienes llegaron en 2025? Escribe un número.
# %% [markdown] en="repeat" concepts="repeat-purchase-rate"
# ## Who buys again?
# The repeat purchase rate looks the easiest: of those who bought, how many bought again?
#
# The cell computes it for those who came in 2024. And that of those who came in 2025? Write a number.

# %% key="repeat-2024" concepts="repeat-purchase-rate"
came_in_2024 = orders["customer"].isin(firsts.index[firsts["date"] < "2025-01-01"])
of_2024, of_2025 = orders[came_in_2024], orders[~came_in_2024]
kpis.repeat_purchase_rate(of_2024)

# %% key="repeat-guess"
my_guess = ...

# %% key="repeat-2025" tags="predict" concepts="repeat-purchase-rate"
ex.guess(my_guess, kpis.repeat_purchase_rate(of_2025).value)
kpis.repeat_purchase_rate(of_2025)

# %% [markdown] es="repeat-window" concepts="repeat-purchase-rate"
# Menuda caída. ¿Se estropeó el café?
#
# Piensa en quien llegó el 20 de diciembre de 2025. Ha tenido unos días para volver; quien llegó en enero de 2024, dos años. La tasa de siempre castiga a los recién llegados, y más cuanto más crece la empresa. (El «nunca» de Inés cojea igual: en muchos casos es «todavía no».)
#
# El remedio es una **ventana**: a todos el mismo plazo (90 días), y solo cuentan quienes ya lo han cumplido. Apuesta: con la ventana, ¿cuántos puntos separan a los dos años?
# %% [markdown] en="repeat-window" concepts="repeat-purchase-rate"
# Quite a fall. Has the coffee gone bad?
#
# Think of someone who came on 20 December 2025. They have had a few days to return; someone who came in January 2024, two years. The all-time rate punishes newcomers, and the more so the faster the company grows. (Inés's “never” limps in the same way: in many cases it is “not yet”.)
#
# The remedy is a **window**: the same time for everyone (90 days), and only those count who have completed it. Guess: with the window, how many points are there between the two years?

# %% key="repeat-both" tags="predict" concepts="repeat-purchase-rate"
in_90_days = [kpis.repeat_purchase_rate(some, 90, lumbre.as_of) for some in (of_2024, of_2025)]
print("2024:", in_90_days[0])
print("2025:", in_90_days[1])
kpis.proportion_difference(*in_90_days)

# %% [markdown] es="repeat-difference" concepts="repeat-purchase-rate"
# Los años se juzgan por el intervalo de la **diferencia**: si el 0 está dentro, los datos no permiten decir que haya caído. La ventana tampoco lo arregla todo: la Navidad de 2024 entra en la cuenta; de la de 2025, nadie ha cumplido aún sus 90 días.
#
# ¿Por qué 90 días y no 30? Porque una bolsa de café dura semanas; para un molinillo harían falta años. La ventana sale del producto, y se decide **antes** de mirar la cifra.
# %% [markdown] en="repeat-difference" concepts="repeat-purchase-rate"
# The years are judged by the interval of the **difference**: with 0 inside it, the data do not let us say that it fell. Nor does the window mend everything: the Christmas of 2024 is in the count; of that of 2025 nobody has completed their 90 days yet.
#
# Why 90 days and not 30? Because a bag of coffee lasts weeks; for a grinder it would take years. The window comes from the product, and is chosen **before** looking at the figure.

# %% [markdown] es="outside" concepts="repeat-purchase-rate"
# ### Al lado de datos de fuera
# *The Complete Journey* son las compras de unos 2 500 hogares en una cadena de supermercados de Estados Unidos durante 2017. (El paquete que las trae las describe como simuladas a partir de hábitos reales.) Si no está instalado, la celda dice cómo conseguirlo y la lección sigue.
#
# De cada cien hogares, ¿cuántos crees que vuelven antes de 30 días?
# %% [markdown] en="outside" concepts="repeat-purchase-rate"
# ### Beside data from outside
# *The Complete Journey* are the purchases of some 2 500 households in a chain of supermarkets in the United States during 2017. (The package that brings them describes them as simulated from real habits.) If it is not installed, the cell says how to get it, and the lesson goes on.
#
# Out of every hundred households, how many do you think return before 30 days?

# %% key="outside-chart" tags="predict" concepts="repeat-purchase-rate"
from coursekit.datasets import MissingExtra, complete_journey

tables, closed = {"Café Lumbre": orders}, {"Café Lumbre": lumbre.as_of}
try:
    outside = complete_journey()
    tables["Complete Journey"], closed["Complete Journey"] = outside.orders, outside.as_of
except MissingExtra as missing:
    print(missing)
charts.repeat_purchase(tables, as_of=closed)

# %% [markdown] es="outside-question" concepts="repeat-purchase-rate"
# El título del gráfico pone dos cifras juntas. ¿Firmarías que un supermercado conserva mejor a sus clientes que Café Lumbre? Antes de responder, mira en qué mes aparece cada cliente **por primera vez** en cada tabla.
# %% [markdown] en="outside-question" concepts="repeat-purchase-rate"
# The title of the chart puts two figures side by side. Would you sign that a supermarket keeps its customers better than Café Lumbre? Before you answer, look at the month in which each customer appears **for the first time** in each table.

# %% key="outside-first" tags="predict" concepts="repeat-purchase-rate"
first_seen = {name: table.groupby("customer", observed=True)["date"].min() for name, table in tables.items()}
months = {name: dates.dt.year * 12 + dates.dt.month for name, dates in first_seen.items()}
months = {name: month - month.min() + 1 for name, month in months.items()}
shares = pd.DataFrame({name: 100 * month.value_counts(normalize=True) for name, month in months.items()})
shares.sort_index().head(6).rename_axis("month of the records").round(1)

# %% [markdown] es="outside-read" concepts="repeat-purchase-rate"
# Tres motivos para no comparar los niveles:
# - **No vemos ninguna primera compra.** La gran mayoría de los hogares aparece el primer mes porque ya compraba antes: la tabla está *censurada por la izquierda*. Lo que mide la línea es otra cosa, cuánto tardan en volver clientes ya hechos.
# - **No es lo mismo.** La leche se acaba cada semana; el café de regalo, no.
# - **Las horas vienen corridas.** Parecen estar en otro huso; `complete_journey` las pasa a la hora de las tiendas, y eso es una lectura nuestra.
#
# Sirve para ver qué forma tiene la curva, no para decir quién lo hace mejor.
# %% [markdown] en="outside-read" concepts="repeat-purchase-rate"
# Three reasons not to compare the levels:
# - **We see no first purchase at all.** The great majority of households appear in the first month because they bought before it too: the table is *left-censored*. What the line measures is something else, how soon established customers return.
# - **It is not the same thing.** Milk runs out every week; coffee bought as a present does not.
# - **The hours are shifted.** They seem to be in another time zone; `complete_journey` turns them into the shops' time, and that is our reading.
#
# It shows the shape of the curve; it does not say who does better.

# %% [markdown] es="worth" concepts="clv-total clv-npv"
# ## ¿Cuánto vale un cliente?
# Para saber cuánto pagar por conservar a alguien hay que saber cuánto vale: el **valor de vida del cliente (CLV)**. Circulan dos definiciones.
# - **El valor total** que aporta durante toda la relación.
# - **El valor presente neto de las ganancias futuras** que se esperan de él.
#
# Se parecen. Subraya las tres palabras que las separan: *presente*, *ganancias* y *futuras*. Veamos cuánto pesan.
# %% [markdown] en="worth" concepts="clv-total clv-npv"
# ## What is a customer worth?
# To know how much to pay for keeping someone one has to know what they are worth: the **customer lifetime value (CLV)**. Two definitions are in use.
# - **The total value** that they bring during the whole relationship.
# - **The net present value of the future profits** expected from them.
#
# They look alike. Underline the three words that part them: *present*, *profits* and *future*. Let us see how much they weigh.

# %% [markdown] es="worked" concepts="clv-npv"
# ### Un ejemplo completo: un suscriptor
# Cinco pasos, con su nombre. Usamos suscriptores porque con ellos la retención se puede contar.
# %% [markdown] en="worked" concepts="clv-npv"
# ### A worked example: a subscriber
# Five steps, each with its name. We use subscribers because with them retention can be counted.

# %% key="worked-inputs" concepts="clv-npv"
#es # 1 · De quién y por cuánto: suscriptores de todo 2025; el periodo es un año.
#en # 1 · Of whom and over what: subscribers of the whole of 2025; the period is a year.
stayed = subscriptions[(started < "2025-01-01") & ended.isna()]
theirs = orders[orders["customer"].isin(stayed["customer"]) & (orders["date"] >= "2025-01-01")]

#es # 2 · El margen: lo que pagó cada uno menos lo que costó servirle.
#en # 2 · The margin: what each paid, less what it cost to serve them.
revenue = theirs["amount"].sum() / len(stayed)
margin = revenue - theirs["cost"].sum() / len(stayed)

#es # 3 · La retención de un año, de 0 a 1. El descuento: un euro dentro de un año vale menos.
#en # 3 · The retention of a year, from 0 to 1. The discount: a euro in a year is worth less.
retention, discount = kept.value / 100, 0.10
pd.Series({"revenue": revenue, "margin": margin, "retention": retention, "discount": discount}).round(3)

# %% key="worked-table" concepts="clv-npv"
#es # 4 · Año a año, a mano: parte que sigue, euros esperados, y lo que valen hoy.
#en # 4 · Year by year, by hand: share still there, euros expected, and what they are worth today.
years = pd.DataFrame({"year": range(8)})
years["survives"] = retention ** years["year"]
years["cash"] = margin * years["survives"]
years["present_value"] = years["cash"] / (1 + discount) ** years["year"]
years["cumulative"] = years["present_value"].cumsum()
years.round(2)

# %% key="worked-chart" concepts="clv-npv"
#es # `kpis.clv_table` escribe la misma tabla; el dibujo dice lo pronto que llega el valor.
#en # `kpis.clv_table` writes the same table; the picture says how early the value comes.
charts.clv_by_period(kpis.clv_table(margin, retention, discount, periods=8, first_payment="now"))

# %% key="worked-sum" concepts="clv-npv"
#es # 5 · La suma sin fin tiene fórmula: m (1 + d) / (1 + d − r). Con los extremos de la retención.
#en # 5 · The endless sum has a formula: m (1 + d) / (1 + d − r). With the ends of the retention.
ends = {"low": kept.low, "value": kept.value, "high": kept.high}
worth = {name: kpis.clv(margin, rate / 100, discount, first_payment="now") for name, rate in ends.items()}
pd.Series(worth).round(0)

# %% [markdown] es="worked-read" concepts="clv-npv clv-total"
# El intervalo cubre solo el azar de la retención. No cubre el margen (el de quienes se quedaron), ni el 10 %, que es una decisión, ni el supuesto grande: que la retención será la misma siempre y para todos.
#
# Ahora quitemos las palabras subrayadas una a una. ¿Cuál infla más la cifra: contar lo que paga en vez de lo que deja, o no descontar?
# %% [markdown] en="worked-read" concepts="clv-npv clv-total"
# The interval covers only the chance in the retention. It does not cover the margin (of those who stayed), nor the 10%, which is a decision, nor the large assumption: that retention will be the same always and for all.
#
# Now let us take away the underlined words one by one. Which swells the figure more: counting what they pay instead of what they leave, or not discounting?

# %% key="total-or-present" tags="predict" concepts="clv-total clv-npv"
pd.Series(
    {
        "all they will pay, no discount": revenue / (1 - retention),
        "all they will leave, no discount": margin / (1 - retention),
        "net present value of the margin": worth["value"],
    }
).round(0)

# %% [markdown] es="conventions" concepts="clv-npv clv-total"
# La primera fila es el «valor total» leído al pie de la letra. Quien gaste eso en conservar a un suscriptor perderá dinero con cada uno. Tampoco es CLV lo que alguien ya gastó: eso es pasado, y no se puede conservar.
#
# Queda una trampa: con las **mismas entradas**, los manuales dan tres cifras. Depende de cuándo llega el primer pago. Por eso `kpis.clv` no adivina: `first_payment` no tiene valor por defecto.
# %% [markdown] en="conventions" concepts="clv-npv clv-total"
# The first row is the “total value” taken at its word. Whoever spends that on keeping a subscriber will lose money on each. Nor is what someone has spent already CLV: that is past, and cannot be kept.
#
# One trap is left: with the **same inputs**, textbooks give three figures. It depends on when the first payment comes. That is why `kpis.clv` does not guess: `first_payment` has no default.

# %% key="conventions-chart" concepts="clv-npv"
charts.clv_conventions(margin, retention, discount)

# %% [markdown] es="conventions-read" concepts="clv-npv"
# - `"now"`: m (1 + d) / (1 + d − r). El primer pago, hoy: lo que vale alguien que está a punto de pagar.
# - `"excluded"`: m · r / (1 + d − r). Sin el primero: lo que **queda** de alguien que acaba de pagar. Es la de muchos manuales.
# - `"end"`: m / (1 + d − r). Se cobra al final de cada periodo.
#
# Las tres son correctas, cada una para una manera de cobrar. La diferencia entre las dos primeras es justo un margen: para decidir a quién conservar, el pago que ya se hizo no cuenta.
# %% [markdown] en="conventions-read" concepts="clv-npv"
# - `"now"`: m (1 + d) / (1 + d − r). The first payment today: what someone who is about to pay is worth.
# - `"excluded"`: m · r / (1 + d − r). Without the first: what is **left** of someone who has just paid. It is that of many textbooks.
# - `"end"`: m / (1 + d − r). Paid at the end of each period.
#
# All three are right, each for one way of being paid. The first two differ by exactly one margin: to decide whom to keep, the payment already made does not count.

# %% [markdown] es="explorer" concepts="clv-npv"
# Mueve la retención con el ratón o las flechas. Busca dos cosas: ¿dónde valen más cinco puntos, en el 50 % o en el 90 %? ¿Y cuánto tendría que subir el **margen** para lo mismo?
# %% [markdown] en="explorer" concepts="clv-npv"
# Move the retention with the mouse or the arrow keys. Look for two things: where are five points worth more, at 50% or at 90%? And how much would the **margin** have to rise for the same?

# %% key="explorer-widget" concepts="clv-npv"
widgets.RetentionExplorer(margin=round(float(margin), 1), discount=discount, retention=round(retention, 2))

# %% [markdown] es="wallet" concepts="share-of-wallet"
# ## ¿Qué parte de su café es nuestro?
# Hay clientes que se quedan y aun así compran casi todo en otro sitio. La **participación de la cartera** lo mide: de lo que gastan en café, qué parte gastan aquí.
#
# Lo de fuera no pasa por nuestra caja. Un panel de clientes lo anota cada mes. De cada cien euros que gastan en café, ¿cuántos crees que son para Café Lumbre?
# %% [markdown] en="wallet" concepts="share-of-wallet"
# ## What part of their coffee is ours?
# Some customers stay and even so buy nearly everything elsewhere. **Share of wallet** measures it: of what they spend on coffee, what part they spend here.
#
# What is spent elsewhere does not go through our till. A panel of customers notes it every month. Of every hundred euros they spend on coffee, how many do you think are for Café Lumbre?

# %% key="wallet-guess"
my_guess = ...

# %% key="wallet-chart" tags="predict" concepts="share-of-wallet"
noted = lumbre.wallet_panel.dropna(subset="elsewhere")
people = noted.groupby("customer", observed=True)[["here", "elsewhere"]].sum()
ex.guess(my_guess, kpis.share_of_wallet(people["here"], people["elsewhere"]).value)
charts.wallet_shares(people["here"], people["elsewhere"])

# %% [markdown] es="wallet-two" concepts="share-of-wallet"
# Hay dos rayas porque hay dos promedios. La del dinero suma los euros de todos y divide: pesa más quien más gasta. La de las personas divide primero y promedia después. Si se separan, quienes más gastan no reparten como los demás.
#
# Un caso de dos personas: Ana gasta 10 € y todo aquí; Luis gasta 90 € y todo fuera. ¿Qué participación tenemos? Haz las dos cuentas de cabeza.
# %% [markdown] en="wallet-two" concepts="share-of-wallet"
# There are two lines because there are two averages. That of the money adds everyone's euros and divides: big spenders weigh more. That of the people divides first and averages later. If they part, those who spend most do not divide it as the others do.
#
# A case of two people: Ana spends €10, all of it here; Luis spends €90, all of it elsewhere. What share have we got? Do both sums in your head.

# %% key="wallet-pair" tags="predict" concepts="share-of-wallet"
here, elsewhere = [10, 0], [0, 90]
pd.Series({method: kpis.share_of_wallet(here, elsewhere, method=method).value for method in ("ratio", "mean")})

# %% [markdown] es="wallet-doubt" concepts="share-of-wallet"
# Di siempre cuál usas. Y una duda: lo de aquí lo sabe la caja; lo de fuera lo dice la gente, y la gente olvida. Si olvidara uno de cada cinco euros que gasta fuera, ¿qué pasaría con la cifra?
# %% [markdown] en="wallet-doubt" concepts="share-of-wallet"
# Always say which one you use. And a doubt: what is spent here the till knows; what is spent elsewhere people say, and people forget. If they forgot one in five euros that they spend elsewhere, what would happen to the figure?

# %% key="wallet-forget" tags="predict" concepts="share-of-wallet"
remembered = {"as they say": 1.0, "if they forget 10%": 1 / 0.9, "if they forget 20%": 1 / 0.8}
shares = [kpis.share_of_wallet(people["here"], people["elsewhere"] * more).value for more in remembered.values()]
pd.Series(shares, index=list(remembered)).round(1)

# %% [markdown] es="wallet-bias" concepts="share-of-wallet"
# Olvidar fuera nos hace parecer más grandes, y ningún intervalo lo sabe: todos olvidan hacia el mismo lado. Además, quien acepta llevar un cuaderno de gastos quizá no compra como los demás.
# %% [markdown] en="wallet-bias" concepts="share-of-wallet"
# Forgetting what was spent elsewhere makes us look larger, and no interval knows it: they all forget in the same direction. Besides, whoever agrees to keep a spending diary may not buy like the others.

# %% [markdown] es="misleads" concepts="retention-time"
# ## Lo que engaña
# ### Una curva que sube
# Una empresa tiene mitad de clientes fieles (se queda el 95 % cada año) y mitad inquietos (el 65 %). **Nadie cambia nunca.** El primer año se queda el 80 % del total. De los que llegan al sexto año, ¿qué parte se queda ese año?
# %% [markdown] en="misleads" concepts="retention-time"
# ## What misleads
# ### A curve that rises
# A company has one half of faithful customers (95% stay each year) and one half of restless ones (65%). **Nobody ever changes.** In the first year 80% of all stay. Of those who reach the sixth year, what share stays that year?

# %% key="rising-guess"
my_guess = ...

# %% key="rising" tags="predict" concepts="retention-time"
left = pd.DataFrame({"faithful": [0.95**t for t in range(9)], "restless": [0.65**t for t in range(9)]})
everyone = left.mean(axis=1)
of_the_year = (100 * everyone / everyone.shift()).dropna().rename_axis("year")
ex.guess(my_guess, of_the_year[6], digits=1)
of_the_year.round(1)

# %% [markdown] es="rising-read" concepts="retention-time"
# La retención sube todos los años y nadie se ha vuelto más leal: los inquietos se van primero y **queda otra mezcla**. Es el *sesgo de supervivencia* de 5.1a con otro traje.
#
# ¿Y si los datos suben porque algunos sí se encariñan? Con esta curva sola no se distingue: las dos historias la dibujan igual. Hay que seguir a las mismas personas, o hacer un experimento.
# %% [markdown] en="rising-read" concepts="retention-time"
# Retention rises every year, and nobody has become more loyal: the restless leave first, and **another mix remains**. It is the *survivorship bias* of 5.1a in other clothes.
#
# And if the data rise because some do grow fond of us? From this curve alone it cannot be told: both stories draw it alike. One has to follow the same people, or run an experiment.

# %% [markdown] es="average" concepts="clv-npv"
# ### El cliente medio
# En esa empresa cada cliente deja 100 € al año y el descuento es del 10 %. Su retención media es 0.80. ¿Da lo mismo calcular el CLV con la retención media que calcularlo para cada grupo y promediar?
# %% [markdown] en="average" concepts="clv-npv"
# ### The average customer
# In that company each customer leaves €100 a year and the discount is 10%. Their mean retention is 0.80. Is it the same to compute the CLV at the mean retention, or to compute it for each group and average?

# %% key="average-clv" tags="predict" concepts="clv-npv"
groups = {rate: kpis.clv(100, rate, 0.10, first_payment="now") for rate in (0.95, 0.65)}
pd.Series(
    {
        "faithful": groups[0.95],
        "restless": groups[0.65],
        "mean of the two": sum(groups.values()) / 2,
        "at the mean retention": kpis.clv(100, 0.80, 0.10, first_payment="now"),
    }
).round(1)

# %% [markdown] es="average-read" concepts="clv-npv"
# Con la retención media se queda corto, porque el valor sube cada vez más deprisa con ella (lo viste en el explorador). El CLV de nuestro suscriptor tiene el mismo defecto; lo mostraron Fader y Hardie (2010), y su remedio es modelar la mezcla.
#
# ### «Un cliente llega a valer decenas de miles»
# Se lee en los manuales. Nuestro suscriptor, con el primer pago hoy: ¿cuánto valdría si **nadie se fuera jamás**?
# %% [markdown] en="average-read" concepts="clv-npv"
# At the mean retention it falls short, because value rises faster and faster with it (you saw it in the explorer). The CLV of our subscriber has the same fault; Fader and Hardie (2010) showed it, and their remedy is to model the mix.
#
# ### “A customer can be worth tens of thousands”
# One reads it in textbooks. Our subscriber, with the first payment today: what would they be worth if **nobody ever left**?

# %% key="ceiling-guess"
my_guess = ...

# %% key="ceiling" tags="predict" concepts="clv-npv clv-total"
nobody_leaves = kpis.clv(margin, 1.0, discount, first_payment="now")
ex.guess(my_guess, nobody_leaves)
needed = 20_000 / kpis.clv(1, retention, discount, first_payment="now")
pd.Series({"CLV if nobody left": nobody_leaves, "yearly margin for a CLV of 20 000": needed}).round(0)

# %% [markdown] es="ceiling-read" concepts="clv-npv"
# El descuento pone un techo, y ningún plan de lealtad lo atraviesa. Para llegar a decenas de miles hace falta un margen anual de miles: un hotel que compra café por sacos, un coche, una hipoteca. La frase vale para *algunos* clientes de *algunos* negocios. Pregunta siempre: ¿con qué margen?
# %% [markdown] en="ceiling-read" concepts="clv-npv"
# The discount sets a ceiling, and no loyalty plan gets through it. To reach tens of thousands takes a yearly margin of thousands: a hotel that buys coffee by the sack, a car, a mortgage. The sentence holds for *some* customers of *some* businesses. Always ask: at what margin?

# %% [markdown] es="five" concepts="retention-time clv-npv"
# ### «Un 5 % más de retención, un 85 % más de beneficio»
# Reichheld y Sasser (1990) calcularon lo que ganaría cada negocio si perdiera cinco puntos menos de clientes: 85 % en sucursales de un banco, 50 % en un corredor de seguros, 30 % en una cadena de talleres.
#
# Con la retención, el margen y el descuento de **nuestro** suscriptor, ¿cuánto por ciento sube su CLV con cinco puntos más?
# %% [markdown] en="five" concepts="retention-time clv-npv"
# ### “5% more retention, 85% more profit”
# Reichheld and Sasser (1990) computed what each business would gain if it lost five points fewer of its customers: 85% in branches of a bank, 50% at an insurance broker, 30% in a chain of garages.
#
# With the retention, margin and discount of **our** subscriber, by how many per cent does their CLV rise with five points more?

# %% key="five-guess"
my_guess = ...

# %% key="five-lever" tags="predict" concepts="retention-time clv-npv"
lever = widgets.retention_lever(margin, discount, retention, step=0.05)
ex.guess(my_guess, lever.loc["now", "gain_percent"])
lever.round(1)

# %% key="five-of-what" concepts="retention-time clv-npv"
#es # «5 %» puede querer decir tres cosas. ¿Cuánto vale cada una?
#en # “5%” can mean three things. What is each worth?
meanings = {
    "five points of retention": 0.05,
    "5% of the retention": 0.05 * retention,
    "5% of those who leave": 0.05 * (1 - retention),
}
levers = {name: widgets.retention_lever(margin, discount, retention, step) for name, step in meanings.items()}
pd.Series({name: table.loc["now", "gain_percent"] for name, table in levers.items()}).round(1)

# %% [markdown] es="five-read" concepts="retention-time"
# Byron Sharp (2010) contestó: aquello eran **puntos**, no un 5 %; para quien pierde diez de cada cien, cinco puntos son la mitad de las bajas. Y era un cálculo, no un experimento: nadie subió la retención de nadie. Sostiene además que la retención va unida al tamaño de la marca y se mueve poco.
#
# Cuando una operadora móvil sí lo probó, recomendando por sorteo un plan más barato, los contactados se fueron **más** (Ascarza y otros, 2016). Así que son dos preguntas: cuánto valen los puntos, que acabas de calcular (con una sola retención, o sea, seguramente por lo bajo), y si un plan los consigue, que pide un experimento.
# %% [markdown] en="five-read" concepts="retention-time"
# Byron Sharp (2010) replied: those were **points**, not 5%; for a firm that loses ten in a hundred, five points are half of the losses. And it was a calculation, no experiment: nobody raised anybody's retention. He holds besides that retention goes with the size of the brand and moves little.
#
# When a mobile operator did test it, recommending a cheaper plan by lot, those contacted left **more** (Ascarza et al., 2016). So there are two questions: what the points are worth, which you have just computed (with a single retention, and so probably on the low side), and whether a plan brings them, which calls for an experiment.

# %% [markdown] es="answer" concepts="key-metrics clv-npv"
# ## De vuelta al martes
# ¿Qué retención pagamos? Para los suscriptores ya hay una cuenta: lo que valdrían cinco puntos, multiplicado por los que hay. Es lo **máximo** que se podría pagar por esos puntos si fueran seguros y duraran para siempre. (La ganancia es la misma con `"now"` y con `"excluded"`: el pago de hoy llega igual.)
# %% [markdown] en="answer" concepts="key-metrics clv-npv"
# ## Back to Tuesday
# Which retention do we pay for? For the subscribers there is a sum already: what five points would be worth, multiplied by how many there are. It is the **most** that could be paid for those points if they were certain and lasted for ever. (The gain is the same with `"now"` and with `"excluded"`: today's payment comes anyhow.)

# %% key="answer-most" concepts="clv-npv"
per_subscriber = lever.loc["excluded", "gain"]
pd.Series({"per subscriber": per_subscriber, "all subscribers": per_subscriber * end}).round(0)

# %% [markdown] es="answer-read" concepts="key-metrics"
# Para la web, la pregunta es otra: ¿vuelven más si se les escribe? Se mide con la ventana de 90 días, en dos mitades por sorteo.
#
# **La frase para la directora:** «Las dos cifras son buenas. La de Nadia se cuenta y dice cuánto se puede gastar como mucho; la de Inés dice dónde hay gente por recuperar. Ninguna dice que nuestro plan vaya a funcionar: para eso, una prueba pequeña antes que un gasto grande». La harás en 5.4.
# %% [markdown] en="answer-read" concepts="key-metrics"
# For the web shop the question is another: do they return more if we write to them? It is measured with the window of 90 days, on two halves drawn by lot.
#
# **The sentence for the director:** “Both figures are good. Nadia's is counted, and says how much may be spent at most; Inés's says where there are people to win back. Neither says that our plan will work: for that, a small trial before a large outlay.” You will run it in 5.4.

# %% [markdown] es="key-points" concepts="key-metrics"
# ## Para llevarte
# - Con contrato la retención se cuenta; sin él, se define. Di siempre de quién y en qué periodo.
# - Lo que aún no ha pasado es un hueco, no un cero; y a los recién llegados, su plazo.
# - El CLV es el valor de hoy del margen futuro: margen, retención, descuento y fecha del primer pago.
# - Una curva que sube no prueba lealtad; una media esconde una mezcla; una cifra ajena no es la tuya.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:5.1b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points" concepts="key-metrics"
# ## To take with you
# - With a contract retention is counted; without one, it is defined. Always say of whom and over what period.
# - What has not happened yet is a blank, not a zero; and newcomers get their time.
# - The CLV is today's value of future margin: margin, retention, discount and the date of the first payment.
# - A curve that rises proves no loyalty; a mean hides a mix; another firm's figure is not yours.
#
# **Now you:** [exercises of this part](exercise:5.1b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Reichheld, F. y Sasser, W. E. (1990). Zero defections: quality comes to services. *Harvard Business Review* 68(5).
# - Sharp, B. (2010). *How brands grow*. Oxford University Press: la réplica.
# - Fader, P. y Hardie, B. (2007). How to project customer retention. *Journal of Interactive Marketing* 21(1). doi:10.1002/dir.20074. De ahí, la curva que sube.
# - Fader, P. y Hardie, B. (2010). Customer-base valuation in a contractual setting: the perils of ignoring heterogeneity. *Marketing Science* 29(1). doi:10.1287/mksc.1080.0482.
# - Ascarza, E., Iyengar, R. y Schleicher, M. (2016). The perils of proactive churn prevention using plan recommendations. *Journal of Marketing Research* 53(1). doi:10.1509/jmr.13.0483.
# - Fader, P. y Hardie, B. (2012). Reconciling and clarifying CLV formulas. Nota 024, brucehardie.com.
# %% [markdown] en="sources"
# ### Sources
# - Reichheld, F. and Sasser, W. E. (1990). Zero defections: quality comes to services. *Harvard Business Review* 68(5).
# - Sharp, B. (2010). *How brands grow*. Oxford University Press: the rebuttal.
# - Fader, P. and Hardie, B. (2007). How to project customer retention. *Journal of Interactive Marketing* 21(1). doi:10.1002/dir.20074. From there, the curve that rises.
# - Fader, P. and Hardie, B. (2010). Customer-base valuation in a contractual setting: the perils of ignoring heterogeneity. *Marketing Science* 29(1). doi:10.1287/mksc.1080.0482.
# - Ascarza, E., Iyengar, R. and Schleicher, M. (2016). The perils of proactive churn prevention using plan recommendations. *Journal of Marketing Research* 53(1). doi:10.1509/jmr.13.0483.
# - Fader, P. and Hardie, B. (2012). Reconciling and clarifying CLV formulas. Note 024, brucehardie.com.
