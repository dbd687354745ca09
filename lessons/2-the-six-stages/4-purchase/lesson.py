# %% [markdown] es="title"
# # 2.4 · La compra
#
# **30 minutos.** Estás en el módulo 2, cuarta etapa de seis: conciencia → consideración → decisión → **compra** → post-compra → lealtad.
#
# Al terminar podrás:
# - escribir una definición de conversión que nadie pueda leer de dos maneras;
# - medir la etapa con su intervalo;
# - ver cuándo una cifra cae sin que nada empeore.
# %% [markdown] en="title"
# # 2.4 · The purchase
#
# **30 minutes.** You are in module 2, fourth stage of six: awareness → consideration → decision → **purchase** → post-purchase → loyalty.
#
# At the end you will be able to:
# - write a definition of conversion that nobody can read in two ways;
# - measure the stage with its interval;
# - see when a figure falls with nothing getting worse.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, journey, kpis, widgets

lumbre = company()
events, visits, orders = lumbre.events, lumbre.visits, lumbre.orders

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre la etapa anterior. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on the stage before. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="empty" concepts="funnel-conversion stage-purchase"
# ## Un título sin nada debajo
# Inés hereda la carpeta de formación de Café Lumbre. Hay un apartado que se llama **«Conversión y venta»**. Debajo no hay nada.
#
# Pregunta en el pasillo. Julián: «La conversión es del once por ciento». Marta: «¿Once? Compran ocho de cada diez». Informática: «La mitad de quienes empiezan a pagar termina». Los tres miran los mismos datos.
#
# ¿Quién se equivoca? Escribe un nombre, o `"nobody"`.
# %% [markdown] en="empty" concepts="funnel-conversion stage-purchase"
# ## A heading with nothing beneath
# Inés inherits Café Lumbre's training folder. One section is called **“Conversion and sale”**. Beneath it there is nothing.
#
# She asks in the corridor. Julián: “Conversion is eleven per cent.” Marta: “Eleven? Eight in ten buy.” IT: “Half of those who begin to pay finish.” All three look at the same data.
#
# Who is wrong? Write a name, or `"nobody"`.

# %% key="empty-guess"
who_is_wrong = ...

# %% key="three-conversions" tags="predict" concepts="funnel-conversion"
online = visits[visits["channel"] != "shop"]
web = events[events["channel"] != "shop"]
begun = web.loc[web["event"] == "start_checkout", "visit"].unique()
paid = web.loc[web["event"] == "pay", "visit"].unique()
person = online.groupby("customer", observed=True)["converted"].max()

counted = {
    "Julián: visits that end in an order": (online["converted"].sum(), len(online)),
    "Marta: people who ever ordered": (person.sum(), len(person)),
    "IT: visits that begin to pay and do": (len(set(paid) & set(begun)), len(begun)),
}
table = pd.DataFrame(counted, index=["converted", "of"]).T.astype(int)
table["conversion, %"] = 100 * table["converted"] / table["of"]
table.round(1)

# %% [markdown] es="nobody" concepts="funnel-conversion"
# Nadie. Cada cifra responde a otra pregunta, y solo se distinguen por el **denominador**: visitas, personas, pagos empezados.
#
# Una definición de conversión dice cuatro cosas: **qué** cuenta como conseguido (un pago, no un carrito), **de quién** (visita, persona, pago empezado), **dónde** (web, tienda) y **en cuánto tiempo**. Si falta una, dos personas honradas darán dos números.
#
# Prueba en el explorador: cambia la unidad de visita a cliente, y pon 7 días. ¿Cuánto se mueve la última barra?
# %% [markdown] en="nobody" concepts="funnel-conversion"
# Nobody. Each figure answers another question, and they differ in the **denominator** alone: visits, people, payments begun.
#
# A definition of conversion says four things: **what** counts as done (a payment, not a cart), **of whom** (visit, person, payment begun), **where** (web, shop) and **within what time**. If one is missing, two honest people will give two numbers.
#
# Try it in the explorer: change the unit from visit to customer, and set 7 days. How far does the last bar move?

# %% key="explorer" concepts="funnel-conversion"
steps = ["land", "view_product", "add_to_cart", "start_checkout", "pay"]
widgets.FunnelExplorer(web, steps)

# %% [markdown] es="worked" concepts="stage-purchase"
# ## Un ejemplo completo: medir la etapa
# La directora quiere saber si **pagar en la web** va bien. Cinco pasos.
# %% [markdown] en="worked" concepts="stage-purchase"
# ## A worked example: measuring the stage
# The director wants to know whether **paying on the web** goes well. Five steps.

# %% key="worked-define" concepts="stage-purchase"
#es # 1 · La decisión: si hay que rehacer la página de pago este trimestre.
#en # 1 · The decision: whether the payment page has to be rebuilt this quarter.
#es # 2 · La definición: de las visitas que empiezan a pagar en un semestre, qué parte paga en esa visita.
#en # 2 · The definition: of the visits that begin to pay in a half-year, what share pays in that visit.
checkout = web[web["event"] == "start_checkout"].drop_duplicates("visit")[["visit", "customer", "time"]]
checkout["paid"] = checkout["visit"].isin(paid)
half = checkout["time"].dt.year.astype(str) + " H" + (1 + (checkout["time"].dt.month > 6)).astype(str)
checkout["half"] = half

#es # 3 · Quién está dentro: cuántas visitas hay en cada semestre.
#en # 3 · Who is in it: how many visits there are in each half-year.
checkout.groupby("half")["paid"].agg(begun="size", paid="sum")

# %% [markdown] es="worked-guess"
# Antes del paso 4: en el primer semestre de 2024 terminó de pagar el 61 %. ¿Qué parte terminó en el último? Escribe un número de 0 a 100.
# %% [markdown] en="worked-guess"
# Before step 4: in the first half of 2024, 61% finished paying. What share finished in the last one? Write a number from 0 to 100.

# %% key="worked-number"
my_guess = ...

# %% key="worked-figure" tags="predict" concepts="stage-purchase"
#es # 4 · La cifra con su intervalo.
#en # 4 · The figure with its interval.
rows = {}
for name, group in checkout.groupby("half"):
    rate = kpis.proportion(group["paid"])
    rows[name] = {"finished, %": rate.value, "low": rate.low, "high": rate.high}
last = rows["2025 H2"]["finished, %"]
ex.guess(my_guess, last)
pd.DataFrame(rows).T.round(1)

# %% [markdown] es="worked-sentence" concepts="stage-purchase"
# 5 · **La frase.** Informática ya la tiene: «Pagar va cada vez peor, y los intervalos ni se tocan. Hay que rehacer la página».
#
# El azar queda descartado. ¿Firmarías la frase? Guarda tu respuesta: volveremos a ella.
# %% [markdown] en="worked-sentence" concepts="stage-purchase"
# 5 · **The sentence.** IT has it already: “Paying goes worse and worse, and the intervals do not even touch. The page has to be rebuilt.”
#
# Chance is ruled out. Would you sign the sentence? Keep your answer: we will come back to it.

# %% [markdown] es="sale" concepts="stage-purchase"
# ## La venta: cuánto hay en la cesta
# Convertir es la mitad de la etapa; la otra mitad es lo que se llevan. Lo que ingresa una visita es **conversión × cesta**.
#
# ¿Cuánto gasta un cliente «típico» en un pedido de la web? Escribe los euros.
# %% [markdown] en="sale" concepts="stage-purchase"
# ## The sale: how much is in the basket
# Converting is half of the stage; the other half is what they take with them. What a visit brings is **conversion × basket**.
#
# How much does a “typical” customer spend on a web order? Write the euros.

# %% key="sale-guess"
my_guess = ...

# %% key="baskets" tags="predict" concepts="stage-purchase"
baskets = orders.groupby("channel", observed=True)["amount"].agg(["count", "mean", "median"])
web_amounts = orders.loc[orders["channel"] == "web", "amount"].sort_values()
ex.guess(my_guess, web_amounts.median())
largest = web_amounts.tail(len(web_amounts) // 100).sum() / web_amounts.sum()
print(f"web: the largest 1% of orders hold {100 * largest:.0f}% of the euros")
baskets.round(1)

# %% [markdown] es="baskets-read" concepts="stage-purchase"
# En la web la media casi dobla a la mediana: unos pocos pedidos enormes tiran de ella. Si preguntas **qué hace la gente**, mira la mediana; si preguntas **cuánto entra en caja**, la media. Decir «gastan 39 euros» de personas que casi todas gastan menos es un error de los que no se notan.
#
# La suscripción no engaña: ahí casi todos pagan lo mismo.
# %% [markdown] en="baskets-read" concepts="stage-purchase"
# On the web the mean is nearly double the median: a few huge orders pull it up. If you ask **what people do**, look at the median; if you ask **how much comes in**, the mean. Saying “they spend 39 euros” of people most of whom spend less is one of those errors that nobody notices.
#
# The subscription does not mislead: there nearly everyone pays the same.

# %% [markdown] es="ladder" concepts="stage-purchase"
# ## Dónde estamos en la escalera
# La compra es el peldaño de quien **prueba**. Mira cuántas personas suben de ahí a volver, y de volver a ser habituales.
# %% [markdown] en="ladder" concepts="stage-purchase"
# ## Where we are on the ladder
# The purchase is the rung of those who **try**. See how many climb from there to coming back, and from coming back to being regulars.

# %% key="ladder-chart" concepts="stage-purchase"
times = orders.groupby("customer", observed=True)["order"].nunique()
rungs = {
    "known to us": len(lumbre.customers),
    "tried: 1 order": int((times >= 1).sum()),
    "came back: 2 orders": int((times >= 2).sum()),
    "regular: 6 orders": int((times >= 6).sum()),
}
charts.ladder_rungs(journey.ladder(rungs))

# %% [markdown] es="ladder-read"
# Casi todas las personas conocidas han probado, y eso debería hacerte sospechar. ¿Quién **no** está en esta tabla? Quien miró la web sin dejar ningún dato. Lo que no se registra no baja la conversión.
# %% [markdown] en="ladder-read"
# Nearly everyone we know has tried, and that should make you suspicious. Who is **not** in this table? Whoever looked at the web without leaving any data. What is not recorded lowers no conversion.

# %% [markdown] es="effort" concepts="stage-purchase"
# ## Una palanca: que pagar cueste menos
# Después de pagar se pregunta si fue fácil, de 1 a 7. Marta propone una prueba barata con los datos que hay: quienes lo encontraron fácil (6 o 7), ¿vuelven más en 90 días que quienes lo encontraron difícil?
# %% [markdown] en="effort" concepts="stage-purchase"
# ## A lever: making payment easier
# After paying one is asked whether it was easy, from 1 to 7. Marta proposes a cheap trial with the data there are: do those who found it easy (6 or 7) come back more within 90 days than those who found it hard?

# %% key="effort-table" tags="predict" concepts="stage-purchase"
surveys = lumbre.surveys
asked = surveys[(surveys["touchpoint"] == "checkout") & surveys["ces"].notna()]
asked = asked[asked["sent"] < lumbre.as_of - pd.Timedelta(days=90)]
later = asked.merge(orders[["customer", "date"]], on="customer")
wait = later["date"] - later["sent"]
back = later.loc[(wait > pd.Timedelta(days=1)) & (wait <= pd.Timedelta(days=90)), "survey"]
asked = asked.assign(easy=asked["ces"] >= 6, came_back=asked["survey"].isin(back))

found = {}
for easy, group in asked.groupby("easy"):
    rate = kpis.proportion(group["came_back"])
    found["easy" if easy else "not easy"] = {"answers": len(group), "came back, %": rate.value, "low": rate.low, "high": rate.high}
pd.DataFrame(found).T.round(1)

# %% [markdown] es="effort-read"
# Mira los intervalos antes que las cifras: con tan pocas respuestas caben casi todas las historias. Y aunque no se cruzaran, quien ya era fiel puede encontrar fácil lo que a otra persona le cuesta: la comparación no dice qué pasaría **si** se facilitara el pago.
#
# Lo que sí se puede hacer: calcular cuántas respuestas harían falta (lección 5.1a) y probar el cambio con la mitad de las visitas (lección 5.4).
# %% [markdown] en="effort-read"
# Look at the intervals before the figures: with so few answers nearly every story fits. And even if they did not overlap, somebody who was loyal already may find easy what another finds hard: the comparison does not say what would happen **if** paying were made easier.
#
# What can be done: work out how many answers would be needed (lesson 5.1a), and try the change on half of the visits (lesson 5.4).

# %% [markdown] es="misleads" concepts="stage-purchase"
# ## Lo que engaña
# ### Una caída sin que nada empeore
# Volvamos a la frase de informática. Partamos las visitas en dos: quien **nunca había comprado** y quien ya había comprado antes.
#
# Apuesta: ¿en cuál de los dos grupos cae la parte que termina de pagar?
# %% [markdown] en="misleads" concepts="stage-purchase"
# ## What misleads
# ### A fall with nothing getting worse
# Back to the sentence of IT. Let us split the visits in two: those who **had never bought** and those who had bought before.
#
# Guess: in which of the two groups does the share that finishes paying fall?

# %% key="split" tags="predict" concepts="stage-purchase"
first_order = orders.groupby("customer", observed=True)["date"].min()
before = checkout["customer"].map(first_order).astype("datetime64[s]")
checkout["who"] = (checkout["time"] > before).map({True: "had bought before", False: "never before"})
split = 100 * checkout.pivot_table(index="half", columns="who", values="paid", aggfunc="mean", observed=True)
split["all"] = 100 * checkout.groupby("half")["paid"].mean()
split["of all, had bought before"] = 100 * (checkout["who"] == "had bought before").groupby(checkout["half"]).mean()
split.round(1)

# %% [markdown] es="split-read" concepts="stage-purchase"
# En ninguno. Quien compra por primera vez termina casi siempre; quien ya es cliente entra, mira, deja el carrito y vuelve otro día. Cada semestre hay **más** clientes de antes, que es una buena noticia, y la media de los dos grupos baja.
#
# Rehacer la página no habría cambiado nada. Es la paradoja de Simpson: el total cuenta otra historia que sus partes. Antes de explicar por qué cae una cifra, pregunta **si son los mismos** los que están dentro.
# %% [markdown] en="split-read" concepts="stage-purchase"
# In neither. Those who buy for the first time nearly always finish; those who are customers already come in, look, leave the cart and return another day. Each half-year there are **more** customers from before, which is good news, and the average of the two groups goes down.
#
# Rebuilding the page would have changed nothing. This is Simpson's paradox: the whole tells another story than its parts. Before explaining why a figure falls, ask **whether those inside are the same**.

# %% [markdown] es="types"
# **Te toca.** Una persona prudente compara precios, deja el carrito y vuelve con un cupón; otra compra siempre lo mismo en un minuto. ¿A cuál de las dos molestarías con un recordatorio a la hora? Escribe una razón en una frase, antes de seguir.
# %% [markdown] en="types"
# **Your turn.** A careful person compares prices, leaves the cart and comes back with a coupon; another always buys the same within a minute. Which of the two would you trouble with a reminder after an hour? Write one reason in one sentence before you go on.

# %% key="my-reason"
my_reason = "..."

# %% [markdown] es="key-points"
# ## Para llevarte
# - Una conversión es un cociente: di qué cuenta, de quién, dónde y en cuánto tiempo.
# - Visitas, personas y pagos empezados dan cifras distintas, y las tres son ciertas.
# - Cesta: la mediana para hablar de la gente, la media para hablar de la caja.
# - Un intervalo descarta el azar, no un cambio de quién está dentro.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:2.4), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - A conversion is a ratio: say what counts, of whom, where and within what time.
# - Visits, people and payments begun give different figures, and all three are true.
# - Basket: the median to speak of people, the mean to speak of the till.
# - An interval rules out chance, not a change in who is inside.
#
# **Now you:** [exercises of this lesson](exercise:2.4), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Simpson, E. H. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
# - Moe, W. y Fader, P. (2004). Dynamic conversion behavior at e-commerce sites. *Management Science* 50(3): la conversión cambia con la experiencia de quien visita.
# - Dixon, M., Freeman, K. y Toman, N. (2010). Stop trying to delight your customers. *Harvard Business Review* 88(7/8): el esfuerzo.
# %% [markdown] en="sources"
# ### Sources
# - Simpson, E. H. (1951). The interpretation of interaction in contingency tables. *Journal of the Royal Statistical Society B* 13(2).
# - Moe, W. and Fader, P. (2004). Dynamic conversion behavior at e-commerce sites. *Management Science* 50(3): conversion changes with the visitor's experience.
# - Dixon, M., Freeman, K. and Toman, N. (2010). Stop trying to delight your customers. *Harvard Business Review* 88(7/8): effort.
