# %% [markdown] es="title"
# # 2.5 · Post-compra
#
# **35 minutos.** Estás en el módulo 2: las seis etapas. En la lección anterior la persona pagó. Aquí recibe, prueba, pregunta y se queja; y decide, casi sin darse cuenta, si habrá otra vez.
#
# Al terminar podrás:
# - decir qué parte de lo que registras ocurre después de la primera compra, y medir esa etapa con su intervalo;
# - cruzar satisfacción y recompra sin regalar tiempo a nadie, y leer las cuatro casillas;
# - reconocer una mejora que habría llegado sola, y un correo que se apunta lo que no hizo.
# %% [markdown] en="title"
# # 2.5 · Post-purchase
#
# **35 minutes.** You are in module 2: the six stages. In the last lesson the person paid. Here they receive, try, ask and complain; and they decide, hardly noticing it, whether there will be another time.
#
# At the end you will be able to:
# - say what share of what you record happens after the first purchase, and measure that stage with its interval;
# - cross satisfaction and repeat purchase without giving anybody time for free, and read the four boxes;
# - recognise an improvement that would have come by itself, and an e-mail that takes credit for what it did not do.

# %% key="begin"
import pandas as pd
from scipy import stats

from coursekit import charts, company, journey, kpis, widgets

lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="slide"
# ## Una diapositiva
# Marta lleva una sola diapositiva a la reunión. La celda escribe su cifra. Debajo, en letras grandes: **«Satisfechos, o sea, asegurados. Ya podemos gastar solo en captar».**
#
# La directora no dice que no. Saca un lápiz rojo: «La cifra me la creo. Lo que no veo es el *o sea*».
#
# En esta lección el lápiz lo llevas tú. La diapositiva saldrá con cuatro marcas.
# %% [markdown] en="slide"
# ## A slide
# Marta brings a single slide to the meeting. The cell writes its figure. Below, in large letters: **“Satisfied, that is, safe. Now we can spend on winning new ones alone.”**
#
# The director does not say no. She takes out a red pencil: “The figure I believe. What I cannot see is the *that is*.”
#
# In this lesson the pencil is yours. The slide will come out with four marks.

# %% key="slide-figure" concepts="satisfied"
surveys, orders = lumbre.surveys, lumbre.orders
about_orders = surveys[(surveys["touchpoint"] != "support") & surveys["csat"].notna()]
kpis.csat(about_orders["csat"])

# %% [markdown] es="where" concepts="funnel-postsale"
# ## Qué hay después de pagar
# La etapa se llama *post-compra* en este curso y *posventa* en el embudo. Muchos embudos la dibujan como una rayita al final, después de la venta.
#
# Vamos a ver cuánto ocupa. El registro de Café Lumbre apunta visitas, cestas, pagos, envíos, entregas y contactos. **De cada cien apuntes, ¿cuántos son de alguien que ya había pagado alguna vez?** Escribe un número de 0 a 100.
# %% [markdown] en="where" concepts="funnel-postsale"
# ## What there is after paying
# The stage is called *post-purchase* in this course and *post-sale* in the funnel. Many funnels draw it as a thin line at the end, after the sale.
#
# Let us see how much room it takes. The log of Café Lumbre records visits, carts, payments, parcels, deliveries and contacts. **Of every hundred entries, how many are of somebody who had paid before?** Write a number from 0 to 100.

# %% key="share-guess"
my_guess = ...

# %% key="share-after" tags="predict" concepts="funnel-postsale"
events = lumbre.events
first_order = orders.groupby("customer", observed=True)["date"].min()
paid_at = events["customer"].map(first_order.to_dict())
has_paid = events["time"] > paid_at
ex.guess(my_guess, 100 * has_paid.mean())

names = ["land", "view_product", "pay", "parcel_sent", "delivered", "contact_support"]
had_paid = has_paid.groupby(events["event"], observed=True).mean().reindex(names)
entries = events["event"].value_counts().reindex(names)
pd.DataFrame({"entries": entries, "had paid before, %": 100 * had_paid}).round(1)

# %% [markdown] es="share-read" concepts="funnel-postsale"
# La rayita es casi todo el registro. Y mira la primera fila: `land`, llegar a la web, sale en los libros como **captación**. Casi siempre es de alguien que ya nos compró.
#
# La fase no está en el nombre del apunte, sino en **quién** lo hace y **cuándo**. La misma visita es captación para quien llega por primera vez y posventa para quien vuelve a por más café. Un embudo hecho solo con nombres llama «gente nueva» a tus clientes.
#
# Una reserva: quien nunca se identificó no está en este registro. El reparto real tiene más gente de paso.
# %% [markdown] en="share-read" concepts="funnel-postsale"
# The thin line is nearly the whole log. And look at the first row: `land`, coming to the site, stands in the books as **acquisition**. Nearly always it is somebody who has bought from us already.
#
# The phase is not in the name of the entry, but in **who** makes it and **when**. The same visit is acquisition when somebody comes for the first time and post-sale when they return for more coffee. A funnel made of names alone calls your customers “new people”.
#
# One reservation: whoever was never identified is not in this log. The true share has more passers-by.

# %% key="where-map" concepts="funnel-postsale stage-post-purchase"
where = journey.crosswalk().loc[["purchase", "post_purchase", "loyalty"]]
where[["course_name", "funnel_name", "ladder_name"]]

# %% [markdown] es="measure" concepts="stage-post-purchase"
# ## Tomarle el pulso a la etapa
# Una etapa no se mide con una cifra, pero cuatro bastan. Dos dicen qué hicimos **nosotros** (cuánto tarda el paquete, cuántos paquetes acaban en una consulta) y dos qué hizo **la otra persona** (qué opina al recibirlo, si vuelve).
#
# Antes de ejecutar: ¿cuál de las cuatro crees que se conoce peor, con el intervalo más ancho?
# %% [markdown] en="measure" concepts="stage-post-purchase"
# ## Taking the pulse of the stage
# A stage is not measured by one figure, but four will do. Two say what **we** did (how long the parcel takes, how many parcels end in a question) and two what **the other person** did (what they think on receiving it, whether they return).
#
# Before you run it: which of the four do you think is known worst, with the widest interval?

# %% key="pulse" tags="predict" concepts="stage-post-purchase"
as_of = lumbre.as_of
parcels = events.loc[events["event"] == "delivered", ["order", "time"]]
parcels = parcels.merge(orders[["order", "date"]], on="order")
days = (parcels["time"] - parcels["date"]).dt.total_seconds() / 86_400

#es # Solo paquetes entregados hace 14 días o más: los demás aún no han tenido tiempo de dar problemas.
#en # Parcels delivered 14 days ago or more only: the others have not had the time to give trouble.
old = parcels[parcels["time"] <= as_of - pd.Timedelta(days=14)]
asked = old.merge(lumbre.tickets[["order", "opened"]], on="order", how="left")
gap = asked["opened"] - asked["time"]
contact = kpis.proportion((gap > pd.Timedelta(0)) & (gap <= pd.Timedelta(days=14)))

on_arrival = surveys[surveys["touchpoint"].isin(["delivery", "subscription_box"])]
again = kpis.repeat_purchase_rate(orders, horizon_days=90, as_of=as_of)

print(f"order to door, days: median {days.median():.1f}; one in ten, over {days.quantile(0.9):.1f}")
print("parcels with a contact within 14 days:", contact)
print("satisfied on arrival (CSAT):", kpis.csat(on_arrival["csat"]))
print("second purchase within 90 days of the first:", again)

# %% [markdown] es="measure-read" concepts="stage-post-purchase"
# La satisfacción se conoce peor que las demás: solo la dan quienes responden. Las otras tres salen del registro, sin preguntar a nadie.
#
# La última es **la medida de la etapa**: de quienes compraron por primera vez, qué parte volvió en 90 días. Fíjate en dos palabras de su definición. *Primera*: todos empiezan a contar en el mismo punto. *90 días*: todos tienen el mismo plazo, y a quien compró hace tres semanas todavía no se le cuenta.
# %% [markdown] en="measure-read" concepts="stage-post-purchase"
# Satisfaction is known worse than the others: only those who answer give it. The other three come from the log, without asking anybody.
#
# The last one is **the measure of the stage**: of those who bought for the first time, what share returned within 90 days. Note two words of its definition. *First*: all begin to count at the same point. *90 days*: all have the same time, and whoever bought three weeks ago is not counted yet.

# %% [markdown] es="cross" concepts="satisfied"
# ## Primera marca: ¿y vuelven?
# Volvamos a la diapositiva. «Satisfecho» es lo que alguien **dijo**; «volver» es lo que **hace** después. Hay que cruzarlos, persona a persona.
#
# De quienes pusieron un 4 o un 5, ¿qué porcentaje compró otra vez en los 90 días siguientes a su respuesta? ¿Y de quienes pusieron 1, 2 o 3? Apuesta las dos.
# %% [markdown] en="cross" concepts="satisfied"
# ## First mark: and do they return?
# Back to the slide. “Satisfied” is what somebody **said**; “returning” is what they **do** afterwards. They have to be crossed, person by person.
#
# Of those who gave a 4 or a 5, what percentage bought again in the 90 days after their answer? And of those who gave 1, 2 or 3? Guess both.

# %% key="cross-guess"
my_guess_satisfied = ...
my_guess_not = ...

# %% [markdown] es="worked" concepts="satisfied"
# ### Un ejemplo completo, en cuatro pasos
# El paso 2 es el que casi todo el mundo se salta.
# %% [markdown] en="worked" concepts="satisfied"
# ### A worked example, in four steps
# Step 2 is the one that nearly everybody skips.

# %% key="worked-people" concepts="satisfied"
#es # 1 · Una fila por persona: su primera respuesta sobre un pedido. Quien contesta diez veces no cuenta diez.
#en # 1 · One row per person: their first answer about an order. Whoever answers ten times does not count ten.
answers = about_orders.sort_values("answered").drop_duplicates("customer")
answers = answers[["customer", "channel", "answered", "csat"]]

#es # 2 · El mismo plazo para todos: fuera quien respondió hace menos de 90 días.
#en # 2 · The same time for all: without those who answered less than 90 days ago.
whole = answers[answers["answered"] <= as_of - pd.Timedelta(days=90)]
print(len(answers), "people answered;", len(answers) - len(whole), "of them too recently")

#es # 3 · ¿Compró después de responder, y dentro del plazo? Un pedido de antes no cuenta como volver.
#en # 3 · Did they buy after answering, and in time? An earlier order is no return.
later = whole.merge(orders[["customer", "date"]], on="customer")
wait = later["date"] - later["answered"]
returned = later.loc[(wait > pd.Timedelta(0)) & (wait <= pd.Timedelta(days=90)), "customer"]
whole = whole.assign(satisfied=whole["csat"] >= 4, back=whole["customer"].isin(returned))
whole.head()

# %% key="worked-cross" tags="predict" concepts="satisfied"
#es # 4 · Las cuatro casillas, y la diferencia con su intervalo.
#en # 4 · The four boxes, and the difference with its interval.
#es words = {True: "satisfechos", False: "no satisfechos"}
#en words = {True: "satisfied", False: "not satisfied"}
boxes = pd.crosstab(whole["satisfied"], whole["back"])
boxes = boxes.rename(index=words, columns={True: "came back", False: "did not"})
satisfied = kpis.proportion(whole.loc[whole["satisfied"], "back"])
not_satisfied = kpis.proportion(whole.loc[~whole["satisfied"], "back"])
ex.guess(my_guess_satisfied, satisfied.value)
ex.guess(my_guess_not, not_satisfied.value)
print("satisfied, came back:    ", satisfied)
print("not satisfied, came back:", not_satisfied)
print("difference:", kpis.proportion_difference(not_satisfied, satisfied))
boxes

# %% [markdown] es="boxes-read" concepts="satisfied"
# Las cuatro casillas tienen gente. Jones y Sasser (1995) les pusieron nombre:
#
# | | volvió | no volvió |
# |---|---|---|
# | **satisfecho** | leal | mercenario: contento, pero se va |
# | **no satisfecho** | rehén: descontento, pero vuelve | desertor |
#
# **Te toca:** ¿en qué casilla está la señora que compra en la única cafetería de su barrio y siempre protesta? ¿Y quien te pone un 5 y el mes que viene prueba otra marca? (Rehén; mercenario.) Los nombres ayudan a recordar; no explican por qué vuelve nadie.
# %% [markdown] en="boxes-read" concepts="satisfied"
# All four boxes hold people. Jones and Sasser (1995) gave them names:
#
# | | came back | did not |
# |---|---|---|
# | **satisfied** | loyalist | mercenary: content, but leaves |
# | **not satisfied** | hostage: discontented, but returns | defector |
#
# **Your turn:** in which box is the lady who buys at the only café of her neighbourhood and always protests? And the one who gives you a 5 and next month tries another brand? (Hostage; mercenary.) The names help to remember; they do not explain why anybody returns.

# %% [markdown] es="channel" concepts="satisfied"
# ## Segunda marca: ¿vuelven por eso?
# Unos puntos de diferencia, y el intervalo apenas deja fuera el cero. Marta respira: «Poco, pero a mi favor».
#
# Inés, de las tiendas, tuerce el gesto: «¿Está ahí mezclada la suscripción? Su caja llega **sola**». Separa los tres canales. ¿Crees que la diferencia será mayor, menor o igual dentro de cada uno?
# %% [markdown] en="channel" concepts="satisfied"
# ## Second mark: do they return because of it?
# A few points of difference, and the interval barely leaves out zero. Marta breathes: “Little, but in my favour.”
#
# Inés, of the shops, makes a face: “Is the subscription mixed in there? Its box comes **by itself**.” Separate the three channels. Do you think that the difference will be larger, smaller or the same within each?

# %% key="by-channel" tags="predict" concepts="satisfied stage-post-purchase"
charts.shares_within(whole, "back", "satisfied", "channel", names=words)

# %% key="by-channel-gaps" concepts="satisfied stage-post-purchase"
rows = {}
for channel, part in whole.groupby("channel", observed=True):
    yes = kpis.proportion(part.loc[part["satisfied"], "back"])
    no = kpis.proportion(part.loc[~part["satisfied"], "back"])
    gap = kpis.proportion_difference(no, yes)
    rows[channel] = {
        "satisfied, % of all": 100 * part["satisfied"].mean(),
        "came back, % of all": 100 * part["back"].mean(),
        "satisfied − not, points": gap.value,
        "from": gap.low,
        "to": gap.high,
    }
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="channel-read" concepts="satisfied"
# La diferencia se ha esfumado: en ningún canal se distingue de cero, y en la web la cifra hasta cambia de signo. El total mezclaba dos cosas: en la web hay menos satisfechos **y** se vuelve menos, en la tienda hay más de ambos. Es la paradoja de Simpson, y aquí fabricaba casi todo el argumento de Marta.
#
# Mira la web, donde volver es una decisión: **más de la mitad de los satisfechos no volvió en 90 días**. Y mira la tienda: los descontentos vuelven casi todos, quizá por costumbre, quizá porque está de camino. La satisfacción no los separa.
# %% [markdown] en="channel-read" concepts="satisfied"
# The difference has vanished: in no channel can it be told from zero, and on the web the figure even changes its sign. The total mixed two things: on the web fewer are satisfied **and** fewer return, in the shop there are more of both. It is Simpson's paradox, and here it made nearly all of Marta's argument.
#
# Look at the web, where returning is a decision: **more than half of the satisfied did not return within 90 days**. And look at the shop: nearly all the discontented return, perhaps out of habit, perhaps because it is on their way. Satisfaction does not set them apart.

# %% [markdown] es="not-nothing" concepts="satisfied"
# ¿Entonces la satisfacción no sirve? Cuidado con pasarse al otro lado. «No se distingue de cero» con estos intervalos deja sitio a efectos de varios puntos, y 90 días es poco para un hábito.
#
# Café Lumbre es simulada, así que podemos abrir la caja: cada persona tiene una satisfacción **verdadera**, que nadie le preguntó. La celda parte en tres a los clientes habituales de 2024 según ella y mira quién seguía comprando en la segunda mitad de 2025.
# %% [markdown] en="not-nothing" concepts="satisfied"
# So is satisfaction of no use? Mind not to go over to the other side. “Cannot be told from zero” with these intervals leaves room for effects of several points, and 90 days is little for a habit.
#
# Café Lumbre is simulated, so we can open the box: each person has a **true** satisfaction, about which nobody asked them. The cell splits the regular customers of early 2024 into three by it, and looks at who still bought in the second half of 2025.

# %% key="true-satisfaction" concepts="satisfied"
last = orders.groupby("customer", observed=True)["date"].max().rename("last")
truth = lumbre.truth.merge(last, on="customer")
regulars = truth[(truth["type"] == "regular") & (truth["first_order"] < "2024-07-01")]
third = pd.qcut(regulars["satisfaction"], 3, labels=["least content", "middle", "most content"])
still = (regulars["last"] >= "2025-07-01").groupby(third, observed=True)
rows = {}
for name, flags in still:
    share = kpis.proportion(flags)
    rows[name] = {"still buying, %": share.value, "from": share.low, "to": share.high, "of": share.n}
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="truth-read" concepts="satisfied"
# A la larga sí cuenta: de los menos contentos quedan menos. La simulación alarga la vida de los habituales contentos, pero a los compradores ocasionales de la web no los mueve. Es más lento y menos general de lo que promete la diapositiva. Satisfecho **no es** leal; tampoco es lo contrario. Oliver (1999) lo dice así: la satisfacción es un paso hacia la lealtad que por sí solo no llega.
# %% [markdown] en="truth-read" concepts="satisfied"
# In the long run it does count: fewer of the least content are left. The simulation lengthens the life of content regulars, but it does not move the occasional buyers of the web. It is slower and less general than the slide promises. Satisfied **is not** loyal; nor is it the opposite. Oliver (1999) puts it so: satisfaction is a step towards loyalty that does not get there alone.

# %% [markdown] es="explore" concepts="stage-post-purchase"
# ## Mueve el plazo
# Los 90 días los elegimos nosotros. En el explorador, cada pedido de una persona es un peldaño. Elige el plazo con las flechas y cambia a quién se cuenta.
#
# Busca dos cosas: ¿cuántos días hacen falta para que la mitad de quienes empezaron en la **web** tenga un segundo pedido? Y al alargar el plazo, ¿qué le pasa al **número de personas** de las que puedes hablar?
# %% [markdown] en="explore" concepts="stage-post-purchase"
# ## Move the time allowed
# We chose the 90 days. In the explorer, each order of a person is a rung. Choose the days with the arrow keys and change who is counted.
#
# Look for two things: how many days does it take for half of those who began on the **web** to have a second order? And as you allow more time, what happens to the **number of people** of whom you can speak?

# %% key="explorer" concepts="stage-post-purchase"
steps = orders.sort_values("date")
place = steps.groupby("customer", observed=True).cumcount() + 1
steps["event"] = "order " + place.astype(str)
began = steps.drop_duplicates("customer").set_index("customer")["channel"].to_dict()
for channel in ["web", "shop"]:
    steps[channel] = steps["customer"].where(steps["customer"].map(began) == channel)
#es who = {"web": "persona que empezó en la web", "shop": "persona que empezó en una tienda"}
#en who = {"web": "person who began on the web", "shop": "person who began in a shop"}
#es who["customer"] = "persona"
#en who["customer"] = "person"
widgets.FunnelExplorer(steps, ["order 1", "order 2", "order 3"], who, time="date", within=90)

# %% [markdown] es="explore-read" concepts="stage-post-purchase"
# En la web hace falta cerca de un año; en la tienda bastan unas semanas. Un plazo único para toda la empresa es cómodo y engaña: cada canal tiene su **ritmo**. Y cada día que añades al plazo te deja sin las personas más nuevas, que son las que viven tu servicio de hoy.
# %% [markdown] en="explore-read" concepts="stage-post-purchase"
# On the web it takes about a year; in the shop a few weeks are enough. One time limit for the whole company is convenient and misleads: each channel has its own **rhythm**. And each day that you add costs you the newest people, those who live with your service of today.

# %% [markdown] es="misleads"
# ## Lo que engaña
# ### Tercera marca: quién rellenó la encuesta
# La diapositiva habla de «los clientes». ¿De cuáles? Apuesta: de todas las personas que compraron alguna vez, ¿qué porcentaje ha respondido **alguna** encuesta? ¿Y cuántos pedidos ha hecho quien responde, comparado con el resto?
# %% [markdown] en="misleads"
# ## What misleads
# ### Third mark: who filled in the survey
# The slide speaks of “the customers”. Which ones? Guess: of all who ever bought, what percentage has answered **any** survey? And how many orders has whoever answers made, beside the rest?

# %% key="who-answers-guess"
my_guess_answered = ...

# %% key="who-answers" tags="predict" concepts="satisfied"
buyers = orders.groupby("customer", observed=True).size().rename("orders").reset_index()
buyers = buyers.merge(lumbre.truth[["customer", "satisfaction"]], on="customer")
was_asked = buyers["customer"].isin(surveys["customer"])
answered = buyers["customer"].isin(surveys.loc[surveys["answered"].notna(), "customer"])
ex.guess(my_guess_answered, 100 * answered.mean())

groups = {"all who bought": buyers, "asked": buyers[was_asked], "answered": buyers[answered]}
pd.DataFrame(
    {
        name: {
            "people": len(group),
            "orders, median": group["orders"].median(),
            "bought more than once, %": 100 * (group["orders"] > 1).mean(),
            "true satisfaction, mean (0 = everybody)": group["satisfaction"].mean(),
        }
        for name, group in groups.items()
    }
).T.round(2)

# %% [markdown] es="who-answers-read"
# Quien compra más recibe más encuestas y acaba respondiendo alguna. Por eso entre quienes responden casi todos repiten: **la encuesta los eligió por repetir**. Además están algo más contentos que la media.
#
# «Casi nueve de cada diez que opinan repiten» suena a éxito y es, en buena parte, aritmética. Mittal y Kamakura (2001) encontraron otra vuelta: con la misma nota, distintas personas vuelven con probabilidades muy distintas.
# %% [markdown] en="who-answers-read"
# Whoever buys more gets more surveys and ends up answering one. That is why nearly all of those who answer buy again: **the survey picked them for buying again**. Besides, they are somewhat more content than the average.
#
# “Nearly nine in ten of those who give an opinion buy again” sounds like success and is, to a good part, arithmetic. Mittal and Kamakura (2001) found another turn: with the same score, different people return with very different probabilities.

# %% [markdown] es="regression"
# ### Cuarta marca: la llamada que funcionó
# Marta no se rinde: «Este año llamaré a todo el que ponga un 1 o un 2. Y su siguiente nota subirá».
#
# Miremos **estos dos años, en los que nadie llamó a nadie**. Quien puso un 1 o un 2 la primera vez, ¿qué nota media puso la segunda? ¿Y quien puso un 5?
# %% [markdown] en="regression"
# ### Fourth mark: the call that worked
# Marta does not give up: “This year I shall call everyone who gives a 1 or a 2. And their next score will rise.”
#
# Let us look at **these two years, in which nobody called anybody**. Whoever gave a 1 or a 2 the first time, what mean score did they give the second time? And whoever gave a 5?

# %% key="regression-guess"
my_guess_second = ...

# %% key="regression-table" tags="predict" concepts="satisfied"
in_order = about_orders.sort_values("answered")
scores = in_order.groupby("customer", observed=True)["csat"].agg(list)
pairs = [given[:2] for given in scores if len(given) > 1]
twice = pd.DataFrame(pairs, columns=["first", "second"])
group = pd.cut(twice["first"], [0, 2, 4, 5], labels=["1 or 2", "3 or 4", "5"])
by_first = twice.groupby(group.rename("first score"), observed=True)
moved = by_first[["first", "second"]].mean().assign(people=by_first.size())
ex.guess(my_guess_second, moved.loc["1 or 2", "second"], digits=1)

low = twice[twice["first"] <= 2]
rise = low["second"] - low["first"]
low_end, high_end = stats.t.interval(0.95, len(rise) - 1, rise.mean(), rise.sem())
print(f"1 or 2 the first time: rose by {rise.mean():.2f} ({low_end:.2f} to {high_end:.2f})")
moved.assign(change=moved["second"] - moved["first"]).round(2)

# %% [markdown] es="regression-read"
# Suben casi dos puntos sin que nadie haga nada, y quienes pusieron un 5 bajan. Es la **regresión a la media** (Galton, 1886): una nota mezcla lo que la persona suele opinar con lo que le pasó ese día. Al elegir las peores eliges también los peores días, y un mal día no suele repetirse.
#
# Si Marta llama, esa subida llegará igual y parecerá suya. Para saber qué añade la llamada hace falta **no llamar** a una parte, elegida al azar, y comparar segundas notas.
# %% [markdown] en="regression-read"
# They rise by nearly two points without anybody doing anything, and those who gave a 5 fall. It is **regression to the mean** (Galton, 1886): a score mixes what the person usually thinks with what happened to them that day. By picking the worst scores you pick the worst days too, and a bad day seldom repeats itself.
#
# If Marta calls, that rise will come all the same and will look like hers. To know what the call adds, a part chosen at random has **not** to be called, and second scores compared.

# %% [markdown] es="lever" concepts="stage-post-purchase"
# ## Una palanca: el correo de después
# Julián propone un correo a quien compró hace poco, con un cupón para volver. Ya se hizo: la campaña BEANS25, en febrero de 2025. Tres personas la midieron con los mismos datos:
#
# - Inés compara a quienes lo recibieron con los demás compradores recientes.
# - Marta hace lo mismo, pero solo con quienes compraron por última vez en la web.
# - Julián, también en la web, compara a quienes **abrieron** el correo con quienes no lo recibieron.
#
# ¿Qué crees que le salió a cada uno? ¿Más, menos, igual?
# %% [markdown] en="lever" concepts="stage-post-purchase"
# ## A lever: the e-mail afterwards
# Julián proposes an e-mail to those who bought lately, with a coupon to return. It was done already: the campaign BEANS25, in February 2025. Three people measured it with the same data:
#
# - Inés compares those who got it with the other recent buyers.
# - Marta does the same, but only with those who last bought on the web.
# - Julián, on the web too, compares those who **opened** the e-mail with those who did not get it.
#
# What do you think each of them found? More, less, the same?

# %% key="lever-table" tags="predict" concepts="stage-post-purchase"
sent = pd.Timestamp("2025-02-10 10:00")
before = orders[(orders["date"] < sent) & (orders["date"] >= sent - pd.Timedelta(days=75))]
recent = before.sort_values("date").drop_duplicates("customer", keep="last")
recent = recent[["customer", "channel"]]
mail = lumbre.sends[lumbre.sends["campaign"] == "BEANS25"]
month = orders[(orders["date"] >= sent) & (orders["date"] < sent + pd.Timedelta(days=28))]
recent["got it"] = recent["customer"].isin(mail["customer"])
recent["opened"] = recent["customer"].isin(mail.loc[mail["opened"], "customer"])
recent["back"] = recent["customer"].isin(month["customer"])


def back(people):
    return kpis.proportion(people["back"])


on_web = recent[recent["channel"] == "web"]
without = back(on_web[~on_web["got it"]])
everyone = back(recent[~recent["got it"]]), back(recent[recent["got it"]])
print("Inés:  ", kpis.proportion_difference(*everyone))
print("Marta: ", kpis.proportion_difference(without, back(on_web[on_web["got it"]])))
print("Julián:", kpis.proportion_difference(without, back(on_web[on_web["opened"]])))

# %% [markdown] es="lever-think" concepts="stage-post-purchase"
# Según Inés, el correo espanta; según Marta, no se sabe; según Julián, ayuda, y se calla que su intervalo pasa por cero. Los mismos datos. Antes de ver la verdad, piensa qué grupo se coló en cada comparación. Pistas: a los suscriptores no se les mandó; solo lo recibe quien dio permiso; abrir un correo lo decide la persona.
# %% [markdown] en="lever-think" concepts="stage-post-purchase"
# By Inés, the e-mail drives people off; by Marta, nobody knows; by Julián, it helps, and he keeps quiet that his interval contains zero. The same data. Before you see the truth, think which group slipped into each comparison. Hints: subscribers were not sent it; only those who gave permission get it; opening an e-mail is the person's own decision.

# %% key="lever-truth" tags="predict" concepts="stage-post-purchase"
effects = lumbre.effects.set_index("effect")["value"].rename("orders that these campaigns added")
effects.loc[["campaign_orders"]].to_frame()

# %% [markdown] es="lever-read" concepts="stage-post-purchase"
# Cero. Así está hecha la simulación: estas campañas regalaron descuento a quien iba a comprar. Inés comparó con los suscriptores, cuya caja llega sola. Julián, con gente que abre correos de café porque piensa en café.
#
# ¿Cómo se habría sabido? Con un **grupo sin correo elegido al azar**, previsto antes de enviar. ¿De qué tamaño? La celda dice cuántas personas por grupo hacen falta para conocer cada porcentaje con un margen dado.
# %% [markdown] en="lever-read" concepts="stage-post-purchase"
# Zero. That is how the simulation is made: these campaigns gave a discount to those who were going to buy. Inés compared with the subscribers, whose box comes by itself. Julián, with people who open e-mails about coffee because they are thinking of coffee.
#
# How would one have known? By a **group without the e-mail, chosen at random**, planned before sending. How large? The cell says how many people per group are needed to know each percentage within a given margin.

# %% key="lever-size" concepts="stage-post-purchase"
needed = {f"± {m} points": kpis.proportion_sample_size(m, share=without.value) for m in (5, 3, 1)}
pd.Series(needed, name="people in each group")

# %% [markdown] es="ladder" concepts="stage-post-purchase"
# ## Dónde estamos en la escalera
# La post-compra sube dos peldaños: de quien **prueba** a **usuario reciente** y de ahí a **habitual**. Los umbrales son nuestros: entre quienes empezaron en 2024, reciente es volver en 90 días; habitual, además, cuatro pedidos en el primer año.
#
# Mueve un peldaño cinco puntos. ¿Cuál trae más habituales?
# %% [markdown] en="ladder" concepts="stage-post-purchase"
# ## Where we are on the ladder
# Post-purchase climbs two rungs: from **trier** to **recent user** and from there to **regular**. The thresholds are ours: among those who began in 2024, recent means returning within 90 days; regular, besides, four orders in the first year.
#
# Move one rung by five points. Which brings more regulars?

# %% key="ladder-explorer" concepts="stage-post-purchase"
start = first_order[first_order < "2025-01-01"].rename("start")
year_one = orders[["customer", "date"]].merge(start, on="customer")
age = year_one["date"] - year_one["start"]
year_one = year_one[age < pd.Timedelta(days=365)]
count = year_one.groupby("customer", observed=True).size()
soon = set(year_one.loc[(age > pd.Timedelta(0)) & (age <= pd.Timedelta(days=90)), "customer"])
habit = soon & set(count.index[count >= 4])
rungs = {"trier": len(start), "recent_user": len(soon), "regular_user": len(habit)}
widgets.LadderExplorer(journey.ladder(rungs))

# %% [markdown] es="key-points"
# ## Para llevarte
# - La fase depende de quién y cuándo, no del nombre del evento. Casi todo lo que registras es posventa.
# - La medida de la etapa: volver en un plazo igual para todos, desde el mismo punto.
# - Satisfecho es lo que se dice; leal, lo que se hace. Crúzalos por canal: el total mezcla.
# - Quien responde más es quien compra más.
# - Las peores notas suben solas. Sin un grupo al azar, la subida no es de nadie.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:2.5), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - The phase depends on who and when, not on the name of the event. Nearly all that you record is post-sale.
# - The measure of the stage: returning within a time equal for all, from the same point.
# - Satisfied is what is said; loyal, what is done. Cross them by channel: the total mixes.
# - Whoever answers more is whoever buys more.
# - The worst scores rise by themselves. Without a group at random, the rise is nobody's.
#
# **Now you:** [exercises of this lesson](exercise:2.5), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Jones, T. y Sasser, W. E. (1995). Why satisfied customers defect. *Harvard Business Review* 73(6): las cuatro casillas.
# - Oliver, R. (1999). Whence consumer loyalty? *Journal of Marketing* 63.
# - Mittal, V. y Kamakura, W. (2001). Satisfaction, repurchase intent, and repurchase behavior. *Journal of Marketing Research* 38(1). DOI 10.1509/jmkr.38.1.131.18832
# - Galton, F. (1886). Regression towards mediocrity in hereditary stature. *Journal of the Anthropological Institute* 15.
# - Simpson, E. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
# %% [markdown] en="sources"
# ### Sources
# - Jones, T. and Sasser, W. E. (1995). Why satisfied customers defect. *Harvard Business Review* 73(6): the four boxes.
# - Oliver, R. (1999). Whence consumer loyalty? *Journal of Marketing* 63.
# - Mittal, V. and Kamakura, W. (2001). Satisfaction, repurchase intent, and repurchase behavior. *Journal of Marketing Research* 38(1). DOI 10.1509/jmkr.38.1.131.18832
# - Galton, F. (1886). Regression towards mediocrity in hereditary stature. *Journal of the Anthropological Institute* 15.
# - Simpson, E. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
