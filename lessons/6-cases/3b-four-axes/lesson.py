# %% [markdown] es="title"
# # 6.3b · Cuatro ejes, una prueba
#
# **35 minutos.** Módulo 6: mejores prácticas. En [6.3a](lesson:6.3a) se vio qué se sabe. Aquí se decide qué probar.
#
# Al terminar podrás:
# - escribir, para cada uno de los cuatro ejes, un indicador y una prueba que se pueda perder;
# - calcular cuánta gente y cuántos meses pide;
# - hacer las cuentas de un programa de recomendación, con quien habría venido igual.
# %% [markdown] en="title"
# # 6.3b · Four axes, one trial
#
# **35 minutes.** Module 6: best practices. In [6.3a](lesson:6.3a) you saw what is known. Here one decides what to try.
#
# At the end you will be able to:
# - write, for each of the four axes, one measure and one trial that can be lost;
# - work out how many people and how many months it takes;
# - do the sums of a referral programme, with those who would have come anyway.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import company, kpis, loyalty, widgets

lumbre = company()
orders, tickets, as_of = lumbre.orders, lumbre.tickets, lumbre.as_of

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="envelope" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral"
# ## Un sobre y cuatro fichas
# La directora pone un sobre en la mesa: hay dinero para **una** prueba. Cada cual defiende su eje:
#
# 1. **Conocimiento** (Julián): usar lo que se sabe del cliente al decidir.
# 2. **Ciclo de vida** (Inés): tratar distinto a quien llega, a quien vuelve y a quien se enfría.
# 3. **Procesos** (Marta): que el trabajo de dentro esté hecho para quien está fuera.
# 4. **Recomendación** (Julián otra vez): que unos clientes traigan a otros.
#
# «Cada idea, en una ficha. Y las fichas con huecos las devuelvo».
# %% [markdown] en="envelope" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral"
# ## An envelope and four cards
# The director lays an envelope on the table: there is money for **one** trial. Each defends an axis:
#
# 1. **Knowledge** (Julián): to use what is known of the customer when deciding.
# 2. **Life cycle** (Inés): to treat those who arrive, return and grow cold in different ways.
# 3. **Processes** (Marta): that the work inside is made for whoever is outside.
# 4. **Referral** (Julián again): that some customers bring others.
#
# “Each idea on a card. And cards with holes I send back.”

# %% [markdown] es="card" concepts="axis-processes"
# | casilla | pregunta |
# |---|---|
# | **indicador** | ¿qué hace la persona, que nos importe? |
# | **unidad** | ¿parte de qué total? |
# | **línea de base** | ¿cuánto es hoy, contado igual? |
# | **meta** | ¿cuál es el menor cambio que valdría la pena? |
# | **lo que no puede empeorar** | ¿qué se podría estropear mientras tanto? |
# | **gente** | ¿cuánta en cada grupo? |
# | **sorteo** | ¿qué se sortea, y entre quién? |
#
# La casilla que más se olvida es la quinta. Se encuentra pensando mal: *¿cómo subiría alguien ese número haciendo trampa?*
# %% [markdown] en="card" concepts="axis-processes"
# | box | question |
# |---|---|
# | **measure** | what does the person do that we care about? |
# | **unit** | a share of which whole? |
# | **baseline** | how much is it today, counted alike? |
# | **target** | which is the least change that would be worth it? |
# | **guardrail** | what must not be spoilt meanwhile? |
# | **people** | how many in each group? |
# | **draw** | what is drawn, and among whom? |
#
# The box most often forgotten is the fifth. One finds it by thinking ill: *how would somebody raise that number by cheating?*

# %% [markdown] es="processes" concepts="axis-processes"
# ## Eje 3: procesos. Un ejemplo completo
# Marta quiere un formulario que pida la foto y el pedido al principio, para resolver más tickets **a la primera**. ¿Cuántos meses crees que hacen falta para ver si sube cinco puntos?
# %% [markdown] en="processes" concepts="axis-processes"
# ## Axis 3: processes. A worked example
# Marta wants a form that asks for photo and order at the beginning, so that more tickets are settled **at once**. How many months do you think it takes to see whether that rises by five points?

# %% key="processes-guess"
my_guess = ...

# %% key="processes-card" tags="predict" concepts="axis-processes"
#es # 1 · Indicador y unidad: resueltos a la primera, de cada cien tickets cerrados.
#en # 1 · Measure and unit: settled at once, of a hundred closed tickets.
closed = tickets[tickets["closed"].notna()]
once = (closed["contacts"] == 1) & closed["resolved"] & ~closed["reopened"]

#es # 2 · Línea de base: contada como se contará el resultado.
#en # 2 · Baseline: counted as the result will be.
base = kpis.proportion(once)
print("baseline:", base)

#es # 3 · Meta: cinco puntos. Con menos, el formulario no pagaría su trabajo.
#en # 3 · Target: five points. With fewer, the form would not pay for its work.
n = kpis.difference_sample_size(base.value, base.value + 5)

#es # 4 · Lo que no puede empeorar: los minutos por ticket.
#es # Se «resuelve» más si se cierra sin escuchar.
#en # 4 · Guardrail: minutes per ticket.
#en # More is “settled” if one closes without listening.

#es # 5 · Gente y sorteo: por número de ticket, formulario nuevo o viejo. Dos grupos.
#en # 5 · People and draw: by ticket number, new form or old. Two groups.
a_month = len(tickets) / 24
ex.guess(my_guess, 2 * n / a_month, digits=1)
print("people in each group:", n, "· months:", round(2 * n / a_month, 1))

# %% [markdown] es="processes-read" concepts="axis-processes"
# Más de un año. Casi nadie apuesta tanto, y por eso casi nadie hace la cuenta. Antes de abandonar hay tres salidas:
#
# - un cambio **mayor**: el doble de diferencia pide la cuarta parte de la gente;
# - un indicador **más cercano** a lo que se toca (¿pidieron la foto otra vez?);
# - **renunciar** a probarlo y decirlo: se hace porque creemos en ello, sin llamarlo resultado.
#
# **Te toca.** Cambia el 5 por un 10 en la celda y ejecútala. ¿Te crees esa meta?
# %% [markdown] en="processes-read" concepts="axis-processes"
# Over a year. Hardly anybody guesses as much, and that is why hardly anybody does the sum. Before giving up there are three ways out:
#
# - a **larger** change: twice the difference asks for a quarter of the people;
# - a measure **nearer** to what is touched (did we have to ask for the photo again?);
# - **not** to try it, and to say so: it is done because we believe in it, without calling it a result.
#
# **Your turn.** Change the 5 for a 10 in the cell and run it. Do you believe in that target?

# %% [markdown] es="lifecycle" concepts="axis-lifecycle"
# ## Eje 2: ciclo de vida
# Inés quiere meter una nota en el primer paquete: cómo moler este café, y quién lo tostó. Su indicador: **segunda compra en 60 días**, de cada cien primeras compras.
#
# Una trampa antes de la línea de base. Hoy es uno de enero. ¿Qué pasa con quien compró por primera vez en diciembre? ¿Saldrá la cifra más alta o más baja si se le cuenta? Escribe cuántos puntos cambia, con signo.
# %% [markdown] en="lifecycle" concepts="axis-lifecycle"
# ## Axis 2: life cycle
# Inés wants to put a note into the first parcel: how to grind this coffee, and who roasted it. Her measure: **second purchase within 60 days**, of a hundred first purchases.
#
# A trap before the baseline. Today is the first of January. What about those who first bought in December? Will the figure come out higher or lower if they are counted? Write by how many points it changes, with its sign.

# %% key="lifecycle-guess"
my_guess = ...

# %% key="lifecycle-card" tags="predict" concepts="axis-lifecycle"
term = pd.Timedelta(days=60)
who = orders["customer"].astype(str)
first = orders.groupby(who)["date"].min()
new = first[first >= "2025-01-01"]
start = pd.to_datetime(who.map(new))
again = set(who[(orders["date"] > start) & (orders["date"] <= start + term)])
ready = new[new <= as_of - term]
everybody = kpis.proportion(pd.Series(new.index.isin(again)))
with_time = kpis.proportion(pd.Series(ready.index.isin(again)))
ex.guess(my_guess, everybody.value - with_time.value, digits=1)
print("all of 2025:           ", everybody)
print("those with their 60 days:", with_time)
rows = []
for gain in (5, 8, 10):
    n = kpis.difference_sample_size(with_time.value, with_time.value + gain)
    rows.append({"points to see": gain, "people in each group": n, "months": 2 * n / (len(new) / 12)})
pd.DataFrame(rows).round(1)

# %% [markdown] es="lifecycle-read" concepts="axis-lifecycle"
# Contar a quien no ha tenido su tiempo baja la línea de base, y una prueba que espere los 60 días parecerá un éxito sin hacer nada. **La línea de base se cuenta como se contará el resultado.**
#
# Lo que no puede empeorar, para Inés: el margen por recién llegado. La trampa sería un cupón en el paquete: volverían más, comprando con descuento lo que iban a comprar.
#
# ¿Y las otras etapas? Una ficha por etapa, no una media de todas: lo que ayuda a quien llega puede cansar a quien lleva años.
# %% [markdown] en="lifecycle-read" concepts="axis-lifecycle"
# Counting those who have not had their time lowers the baseline, and a trial that waits for the 60 days will look like a success without doing anything. **The baseline is counted as the result will be.**
#
# Inés's guardrail: the margin of each newcomer. The cheat would be a coupon in the parcel: more would return, buying at a discount what they were going to buy.
#
# And the other stages? A card for each stage, no mean of all: what helps those who arrive may tire those who have been here for years.

# %% [markdown] es="knowledge" concepts="axis-knowledge"
# ## Eje 1: conocimiento
# Julián trae su descubrimiento: «Miré quién compra después de una carta. Quien había comprado en las **dos semanas anteriores** compra muchísimo más. Usemos lo que sabemos: ¡cartas a esos!».
#
# ¿Cuántos puntos de diferencia crees que hay?
# %% [markdown] en="knowledge" concepts="axis-knowledge"
# ## Axis 1: knowledge
# Julián brings his discovery: “I looked at who buys after a letter. Those who had bought within the **two weeks before** buy far more. Let us use what we know: letters to them!”
#
# How many points of difference do you think there are?

# %% key="knowledge-guess"
my_guess = ...

# %% key="knowledge-table" tags="predict" concepts="axis-knowledge"
parts = []
for one in lumbre.campaigns[lumbre.campaigns["audience"] == "recent"].itertuples():
    sent = lumbre.sends[(lumbre.sends["campaign"] == one.campaign) & (lumbre.sends["arm"] == "sent")]
    before = orders["date"].between(one.date - pd.Timedelta(days=14), one.date, inclusive="left")
    after = orders["date"].between(one.date, one.date + pd.Timedelta(days=one.days), inclusive="left")
    parts.append(
        pd.DataFrame(
            {
                "two weeks before": sent["customer"].isin(orders.loc[before, "customer"]),
                "bought after": sent["customer"].isin(orders.loc[after, "customer"]),
            }
        )
    )
letters = pd.concat(parts)
table = letters.groupby("two weeks before")["bought after"].agg(["size", "mean"])
table["mean"] = 100 * table["mean"]
table.columns = ["letters", "bought after, %"]
ex.guess(my_guess, table["bought after, %"].diff().iloc[-1], digits=1)
table.round(1)

# %% [markdown] es="knowledge-read" concepts="axis-knowledge"
# La cifra es cierta. ¿Y qué añadió la carta? Cada empresa se lo pregunta y casi ninguna lo sabe; aquí se puede mirar la tabla de efectos de la simulación. Ejecútala.
# %% [markdown] en="knowledge-read" concepts="axis-knowledge"
# The figure is true. And what did the letter add? Every company asks itself, and hardly any knows; here one can look into the simulation's table of effects. Run it.

# %% key="knowledge-truth" tags="predict" concepts="axis-knowledge"
effect = lumbre.effects.set_index("effect").loc["campaign_orders"]
#es print(effect["what_es"], "→", effect["value"])
#en print(effect["what_en"], "→", effect["value"])

# %% [markdown] es="knowledge-card" concepts="axis-knowledge"
# Nada. Quien acaba de comprar volvía de todos modos, y ahora con descuento. El indicador «compras después de la carta» **premia escribir a quien no lo necesita**: cuanto mejor lo adivinas, mejor queda.
#
# ¿No sirve, entonces? Sirve **entre dos grupos sorteados** de la misma gente. La ficha de Julián, reparada: a media lista, una carta con el café que cada cual compra; a la otra media, la de siempre; moneda por cliente. Lo que no puede empeorar: cuánta gente se da de baja.
#
# Usar el conocimiento no es elegir a quién le va a salir bien. Es decidir distinto y comprobarlo.
# %% [markdown] en="knowledge-card" concepts="axis-knowledge"
# Nothing. Those who have just bought were coming back anyhow, and now at a discount. The measure “purchases after the letter” **rewards writing to those who do not need it**: the better one guesses, the better it looks.
#
# Is it of no use, then? It is, **between two groups drawn by lot** from the same people. Julián's card, mended: to half of the list a letter with the coffee that each one buys; to the other half the usual one; a coin for each customer. Guardrail: how many unsubscribe.
#
# To use knowledge is not to choose those for whom it will go well. It is to decide otherwise, and check.

# %% [markdown] es="referral" concepts="axis-referral"
# ## Eje 4: recomendación
# El **factor K** es cuánta gente nueva trae cada cliente en un ciclo. Con K por encima de 1, cada ronda es mayor que la anterior. Por debajo de 1, se apaga.
#
# De los clientes que ya estaban el 1 de enero de 2025, ¿qué K crees que sale para el año entero?
# %% [markdown] en="referral" concepts="axis-referral"
# ## Axis 4: referral
# The **K-factor** is how many new people each customer brings in a cycle. With K above 1 each round is larger than the one before. Below 1 it dies down.
#
# Of the customers who were there on 1 January 2025, what K do you think comes out for the whole year?

# %% key="referral-guess"
my_guess = ...

# %% key="referral-k" tags="predict" concepts="axis-referral"
there = lumbre.customers.loc[lumbre.customers["joined"] < "2025-01-01", "customer"]
referrals = lumbre.referrals
year = referrals[(referrals["date"] >= "2025-01-01") & referrals["customer"].isin(there)]
k = loyalty.k_factor(year, there)
ex.guess(my_guess, k.value, digits=2)
print("K of 2025:", k)
wrong = len(year) / year["customer"].nunique()
print("dividing by those who brought somebody:", round(wrong, 2))

# %% [markdown] es="referral-read" concepts="axis-referral"
# Lejos de 1. La segunda línea es un error muy repetido: si abajo solo van quienes trajeron a alguien, K nunca baja de 1 y parece un incendio.
#
# Un K de 0.05 no es un fracaso: es una propina sobre lo que traen los demás canales. La pregunta es si la propina paga el premio.
#
# **El explorador.** Busca tres cosas: (1) con K mayor que 1, ¿qué la frena?; (2) acorta el ciclo a la mitad: ¿llega más gente o llega antes?; (3) ¿con cuántos *habrían venido igual* deja de quedar dinero?
# %% [markdown] en="referral-read" concepts="axis-referral"
# Far from 1. The second line is a mistake often made: if only those who brought somebody stand below, K never falls under 1 and it looks like a fire.
#
# A K of 0.05 is no failure: it is a tip on top of what the other channels bring. The question is whether the tip pays for the reward.
#
# **The explorer.** Look for three things: (1) with K above 1, what slows it down? (2) halve the cycle: do more people come, or sooner? (3) at how many *would have come anyway* is no money left?

# %% key="referral-explorer" concepts="axis-referral"
widgets.ReferralExplorer(asked=4, come=20, town=10000, reward=10, margin=60, anyway=50)

# %% [markdown] es="referral-three" concepts="axis-referral"
# Que pague **no depende de K**. Por recién llegado se paga el premio siempre, y solo dejan margen nuevo quienes vinieron por él:
#
# queda algo si *premio < (1 − habrían venido igual) × margen*.
#
# K dice cuánto se gana o se pierde, y cuándo. Un K grande con un premio malo arruina más deprisa. La celda pone los números de Café Lumbre: margen de los primeros 180 días de quien llegó recomendado.
# %% [markdown] en="referral-three" concepts="axis-referral"
# Whether it pays **does not hang on K**. For each newcomer the reward is paid always, and only those who came because of it leave new margin:
#
# something is left if *reward < (1 − would have come anyway) × margin*.
#
# K says how much is won or lost, and when. A large K with a bad reward ruins one sooner. The cell brings Café Lumbre's numbers: the margin of the first 180 days of those who came by referral.

# %% key="referral-reward" concepts="axis-referral"
half = pd.Timedelta(days=180)
came = referrals[referrals["date"] <= as_of - half].assign(who=lambda t: t["referred"].astype(str))
since = pd.to_datetime(who.map(came.set_index("who")["date"]))
early = (orders["date"] >= since) & (orders["date"] <= since + half)
margin = (orders.loc[early, "amount"] - orders.loc[early, "cost"]).sum() / len(came)
rows = [{"reward, €": r, "may have come anyway, % at most": 100 * (1 - r / margin)} for r in (5, 10, 20, 40)]
print("margin of a newcomer in 180 days, €:", round(margin, 1))
pd.DataFrame(rows).round(0)

# %% [markdown] es="referral-card" concepts="axis-referral"
# ¿Y de qué lado estamos? **Los datos no lo dicen**: un recomendado que habría venido igual deja la misma fila que otro. El truco es viejo: dos amigos que ya iban a comprar se reparten el premio.
#
# Por eso la ficha sortea el **premio**, no la recomendación: a unos clientes se les ofrecen diez euros y a otros cinco, y se cuenta cuánta gente nueva llega por cada cien. Lo que no puede empeorar: el margen de quien llega.
#
# Schmitt y otros (2011) siguieron a clientes de un banco alemán: los recomendados dejaban más y se quedaban más tiempo que otros parecidos. Es un banco, y los recomendados los eligió un amigo, no una moneda.
# %% [markdown] en="referral-card" concepts="axis-referral"
# And on which side are we? **The data do not say**: a referred customer who would have come anyway leaves the same row as another. The trick is old: two friends who were going to buy share the reward.
#
# So the card draws lots for the **reward**, not for the referral: some customers are offered ten euros and others five, and one counts how many new people come for each hundred. Guardrail: the margin of those who come.
#
# Schmitt and others (2011) followed customers of a German bank: those referred left more and stayed longer than others like them. It is one bank, and a friend chose them, not a coin.

# %% [markdown] es="small" concepts="small-actions"
# ## La última diapositiva
# Julián cierra con una frase de manual: «**Pequeñas acciones, grandes recompensas**: clientes más contentos, menos rotación de empleados, más ingresos».
#
# La **rotación** es la parte del personal que se va en un año. Café Lumbre no la apunta en ninguna tabla: aquí, en blanco. Así que inventemos sesenta cafeterías **de las que lo sabemos todo**, porque las escribe la celda: en ellas saludar por el nombre no hace *nada*. ¿Qué correlación saldrá entre saludos y rotación, de −1 a 1?
# %% [markdown] en="small" concepts="small-actions"
# ## The last slide
# Julián closes with a sentence from a handbook: “**Small actions, great rewards**: more contented customers, less staff turnover, more revenue.”
#
# **Turnover** is the share of the staff that leaves in a year. Café Lumbre writes it down in no table: here, a blank. So let us invent sixty cafés **of which we know everything**, because the cell writes them: in them greeting people by name does *nothing*. What correlation will come out between greetings and turnover, from −1 to 1?

# %% key="small-guess"
my_guess = ...

# %% key="small-table" tags="predict" concepts="small-actions"
draw = np.random.default_rng(63)
manager = draw.normal(size=60)
greets = 50 + 15 * manager + draw.normal(0, 10, 60)
#es # La rotación depende del encargado y del azar. Los saludos no aparecen en la fórmula.
#en # Turnover depends on the manager and on chance. Greetings are not in the formula.
turnover = 35 - 9 * manager + draw.normal(0, 6, 60)
cafes = pd.DataFrame({"greets": greets, "turnover": turnover, "manager": manager})
ex.guess(my_guess, cafes["greets"].corr(cafes["turnover"]), digits=2)
halves = cafes.groupby(cafes["greets"] > cafes["greets"].median())["turnover"].mean()
halves.index = ["greet less", "greet more"]
halves.to_frame("turnover, %").round(1)

# %% [markdown] es="small-lot" concepts="small-actions"
# Muy fuerte, sin causa alguna: un buen encargado hace las dos cosas. Ahora las mismas sesenta, con una moneda que decide en cuáles se saluda. Antes: ¿qué diferencia de rotación saldrá, en puntos?
# %% [markdown] en="small-lot" concepts="small-actions"
# Very strong, without any cause: a good manager does both. Now the same sixty, with a coin that decides which of them greet. Before that: what difference in turnover will come out, in points?

# %% key="small-lot-guess"
my_guess = ...

# %% key="small-lot-table" tags="predict" concepts="small-actions"
told = draw.permutation(np.repeat([True, False], 30))
apart = kpis.mean_difference(cafes.loc[~told, "turnover"], cafes.loc[told, "turnover"])
ex.guess(my_guess, apart.value, digits=1)
print("turnover, told to greet − not, points:", apart)
print("manager, told − not:", round(cafes.loc[told, "manager"].mean() - cafes.loc[~told, "manager"].mean(), 2))

# %% [markdown] es="small-read" concepts="small-actions"
# Con el sorteo el intervalo abarca el cero, que es la verdad que escribimos. Los buenos encargados quedaron repartidos, aunque nadie los midió.
#
# ¿Y fuera de aquí? Harter y otros (2002) juntaron muchas empresas: donde el personal está contento hay clientes más contentos y menos rotación. Son **correlaciones**. Heskett y otros (1994) las ordenaron en una cadena; Silvestro y Cross (2000) miraron tiendas de una cadena y vieron lo contrario: personal **menos** contento donde más rendía la tienda.
#
# Las pequeñas acciones pueden valer la pena. La frase no es la prueba.
# %% [markdown] en="small-read" concepts="small-actions"
# With the draw the interval spans nought, which is the truth that we wrote. The good managers were shared out, though nobody measured them.
#
# And out there? Harter and others (2002) put many companies together: where staff are content there are more contented customers and less turnover. Those are **correlations**. Heskett and others (1994) lined them up as a chain; Silvestro and Cross (2000) looked at the shops of one chain and saw the opposite: **less** contented staff where the shop did best.
#
# Small actions may be worth it. The sentence is not the evidence.

# %% key="small-quiz" concepts="small-actions"
ex.quiz("small")

# %% [markdown] es="misleads" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral small-actions"
# ## Lo que engaña
# - **Escribir a quien ya venía.** El indicador mejora y no se vende nada más.
# - **La línea de base de otra manera.** Otro plazo u otro total: la prueba gana antes de empezar.
# - **Una meta de ensueño.** Hace pequeña la prueba y ciega para lo que cabe esperar.
# - **K entre quienes recomiendan.** Siempre parece un incendio.
# - **El premio a los de siempre.** Nadie ve a quien habría venido igual.
# - **La cadena de la diapositiva.** Tres cosas que van juntas no son tres efectos de la primera.
# %% [markdown] en="misleads" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral small-actions"
# ## What misleads
# - **Writing to those who were coming.** The measure gets better and nothing more is sold.
# - **A baseline of another kind.** Another term or another whole: the trial is won before it begins.
# - **A dream of a target.** It makes the trial small, and blind to what can be expected.
# - **K among those who refer.** It always looks like a fire.
# - **Rewarding the same people.** Nobody sees those who would have come anyway.
# - **The chain on the slide.** Three things that go together are not three effects of the first.

# %% [markdown] es="your-vote" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral"
# **Te toca.** El sobre da para una. Di en voz alta tu ficha: de cuánto a cuánto, cuánta gente, cuántos meses, qué la pararía. Y qué harás si el intervalo pasa por cero: eso se decide hoy.
# %% [markdown] en="your-vote" concepts="axis-knowledge axis-lifecycle axis-processes axis-referral"
# **Your turn.** The envelope pays for one. Say your card aloud: from how much to how much, how many people, how many months, what would stop it. And what you will do if the interval crosses nought: that is decided today.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Un eje es una intención; una ficha con sus siete casillas es una prueba.
# - La gente y los meses se calculan antes: a menudo mandan ellos.
# - Un indicador fácil de adivinar premia adivinar: compáralo entre grupos sorteados.
# - Un programa de recomendación paga según el premio y quién habría venido igual; K dice cuánto y cuándo.
# - Gestos, clientes contentos y poca rotación van juntos. Por qué, lo dice un sorteo.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:6.3b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - An axis is an intention; a card with its seven boxes is a trial.
# - People and months are worked out beforehand: often it is they who decide.
# - A measure that is easy to guess rewards guessing: compare it between groups drawn by lot.
# - A referral programme pays according to the reward and to who would have come anyway; K says how much and when.
# - Gestures, contented customers and little turnover go together. Why is told by a draw.
#
# **Now you:** [exercises of this lesson](exercise:6.3b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Harter, J., Schmidt, F. y Hayes, T. (2002). Business-unit-level relationship between employee satisfaction, employee engagement, and business outcomes. *Journal of Applied Psychology* 87(2).
# - Heskett, J. y otros (1994). Putting the service-profit chain to work. *Harvard Business Review* 72(2).
# - Schmitt, P., Skiera, B. y Van den Bulte, C. (2011). Referral programs and customer value. *Journal of Marketing* 75(1).
# - Silvestro, R. y Cross, S. (2000). Applying the service profit chain in a retail environment. *International Journal of Service Industry Management* 11(3).
# %% [markdown] en="sources"
# ### Sources
# - Harter, J., Schmidt, F. and Hayes, T. (2002). Business-unit-level relationship between employee satisfaction, employee engagement, and business outcomes. *Journal of Applied Psychology* 87(2).
# - Heskett, J. and others (1994). Putting the service-profit chain to work. *Harvard Business Review* 72(2).
# - Schmitt, P., Skiera, B. and Van den Bulte, C. (2011). Referral programs and customer value. *Journal of Marketing* 75(1).
# - Silvestro, R. and Cross, S. (2000). Applying the service profit chain in a retail environment. *International Journal of Service Industry Management* 11(3).
