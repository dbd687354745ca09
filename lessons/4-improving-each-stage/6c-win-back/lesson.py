# %% [markdown] es="title"
# # 4.6c · Recuperar
#
# **40 minutos.** Última parte de la lealtad: quien dejó de venir. A quién tiene sentido escribir, a quién no, y cómo se sabe si la carta trajo a alguien o se apuntó a quien ya volvía.
#
# Al terminar podrás:
# - dar a alguien por perdido con una regla, y comprobar a cuántos se equivoca;
# - sacar la lista de dormidos a quienes se puede escribir, y calcular lo que cuesta;
# - leer una campaña con grupo sin envío, en vueltas y en euros, con la segunda vida del cliente.
# %% [markdown] en="title"
# # 4.6c · Winning back
#
# **40 minutes.** The last part of loyalty: those who stopped coming. To whom writing makes sense, to whom it does not, and how one knows whether the letter brought somebody or took the credit for those who were coming back anyway.
#
# At the end you will be able to:
# - call somebody lost by a rule, and check how many it is wrong about;
# - draw up the list of dormant customers who may be written to, and work out what it costs;
# - read a campaign with a hold-out, in returns and in euros, with the second lifetime of the customer.

# %% key="begin"
import pandas as pd

from coursekit import company, kpis, surveys, widgets

pd.set_option("display.max_colwidth", 120)
lumbre = company()
orders, exits, subscriptions = lumbre.orders, lumbre.exits, lumbre.subscriptions

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="goodbyes" concepts="lost win-back"
# ## Ocho despedidas
# Julián ha escrito una carta: *«Te echamos de menos. Vuelve con un 20 %»*. Antes de mandarla, Marta pone sobre la mesa lo que dijeron al irse ocho personas que dejaron la suscripción.
#
# ¿A cuáles se la mandarías? Escribe sus números en `my_letters`.
# %% [markdown] en="goodbyes" concepts="lost win-back"
# ## Eight goodbyes
# Julián has written a letter: *“We miss you. Come back with 20% off.”* Before it is sent, Marta puts on the table what eight people said when they gave up the subscription.
#
# To which of them would you send it? Write their numbers in `my_letters`.

# %% key="goodbyes-table" concepts="lost"
eight = exits.drop_duplicates("reason").reset_index(drop=True)
eight.index = pd.RangeIndex(1, len(eight) + 1, name="number")
#es eight[["interview_es"]]
#en eight[["interview_en"]]

# %% key="goodbyes-guess"
my_letters = [...]

# %% key="goodbyes-answer" tags="predict" concepts="lost win-back"
#es # Lo que habría que hacer antes de escribir, según el motivo.
#en # What would have to be done before writing, by the reason.
first = {
    "price": "an offer may help",
    "competitor": "an offer may help",
    "taste": "let them choose the coffee",
    "too_much_coffee": "tell them of the pause",
    "slow_service": "mend the service, say sorry",
    "unsolved_problem": "mend the problem, say sorry",
    "moved": "leave in peace",
    "health": "leave in peace",
}
eight.assign(first=eight["reason"].astype(str).map(first), letter=eight.index.isin(my_letters))[
    ["reason", "first", "letter"]
]

# %% [markdown] es="goodbyes-read" concepts="lost win-back"
# Un descuento contesta a dos de las ocho. A quien tiene el molinillo roto la carta le dice que nadie leyó su queja; a quien el médico le quitó el café, algo peor.
#
# Así que antes de la oferta va el **motivo**. ¿Qué parte de quienes hablaron se fue por cosas nuestras (`slow_service`, `unsolved_problem`)? Escribe un número de 0 a 100.
# %% [markdown] en="goodbyes-read" concepts="lost win-back"
# A discount answers two of the eight. To whoever has a broken grinder the letter says that nobody read the complaint; to whoever was taken off coffee by a doctor, something worse.
#
# So the **reason** comes before the offer. What share of those who spoke left for things of ours (`slow_service`, `unsolved_problem`)? Write a number from 0 to 100.

# %% key="reasons-guess"
my_guess = ...

# %% key="reasons" tags="predict" concepts="lost"
reasons = exits["reason"].value_counts().rename("people").to_frame()
reasons["%"] = 100 * reasons["people"] / len(exits)
reasons["first"] = reasons.index.astype(str).map(first)
ours = exits["reason"].isin(["slow_service", "unsolved_problem"])
ex.guess(my_guess, 100 * ours.mean())
reasons.round(1)

# %% [markdown] es="silent" concepts="lost win-back"
# ### Quienes se fueron sin hablar
# La tabla sale de quienes aceptaron la llamada. ¿Y los demás? De ellos no sabemos el motivo. Lo honrado es poner los dos extremos: que **ninguno** se fuera por nosotros, o que se fueran **todos**.
# %% [markdown] en="silent" concepts="lost win-back"
# ### Those who left without speaking
# The table comes from those who took the call. And the others? Their reason is not known. The honest thing is to put both extremes: that **none** of them left because of us, or that **all** did.

# %% key="silent-bounds" concepts="lost win-back"
left = subscriptions["ended"].notna().sum()
quiet = left - len(exits)
bounds = {
    "people who left": left,
    "… who spoke": len(exits),
    "of those who spoke, our fault, %": 100 * ours.mean(),
    "of all, if none of the quiet ones, %": 100 * ours.sum() / left,
    "of all, if all the quiet ones, %": 100 * (ours.sum() + quiet) / left,
}
pd.Series(bounds).round(1)

# %% [markdown] es="silent-read" concepts="win-back"
# Entre esos dos cabe casi todo. Es el **sesgo de no respuesta** en su forma más cruda: sin suponer nada, la mayoría callada manda. Se suele suponer que los callados son como los que hablan; es una suposición, y merece su línea en el informe.
#
# Algo ayuda: comparar lo que se sabe de **unos y otros**, como si tuvieron una queja antes de irse. Si se parecen en eso, la suposición es menos osada.
# %% [markdown] en="silent-read" concepts="win-back"
# Nearly anything fits between those two. That is **non-response bias** at its crudest: without supposing anything, the quiet majority rules. It is usual to suppose that the quiet ones are like those who speak; that is a supposition, and deserves its line in the report.
#
# Something helps: comparing what is known of **both**, such as whether they had a complaint before leaving. If they are alike in that, the supposition is less bold.

# %% key="silent-compare" concepts="win-back"
gone = subscriptions[subscriptions["ended"].notna()]
gone = gone.assign(spoke=gone["subscription"].isin(exits["subscription"]))
tickets = lumbre.tickets.merge(gone[["customer", "ended"]], on="customer")
before_leaving = tickets["ended"] - tickets["opened"]
recent = tickets[(before_leaving > pd.Timedelta(0)) & (before_leaving < pd.Timedelta(days=60))]
gone["ticket in the last 60 days"] = gone["customer"].isin(recent["customer"])
for spoke, people in gone.groupby("spoke")["ticket in the last 60 days"]:
    print("spoke:" if spoke else "quiet:", kpis.proportion(people))

# %% [markdown] es="when" concepts="lost"
# ## ¿Cuándo está perdido?
# Con una suscripción se sabe el día: la cancelan. En la tienda nadie se despide. Solo hay **silencio**, y hay que decidir cuánto es demasiado.
#
# «Ciento veinte días», propone Julián. «Depende», dice Inés: «quien viene a diario y falta un mes se ha ido; quien compra cada dos meses, no». Su regla: **seis veces el ritmo propio** (la mediana de días entre sus compras).
#
# Podemos juzgarlas con ventaja: nos ponemos el 1 de julio de 2025 y miramos quién compró en los 180 días **siguientes**. De cada cien que Julián da por perdidos, ¿cuántos volvieron?
# %% [markdown] en="when" concepts="lost"
# ## When is somebody lost?
# With a subscription one knows the day: they cancel it. In the shop nobody says goodbye. There is only **silence**, and one has to decide how much is too much.
#
# “A hundred and twenty days,” proposes Julián. “It depends,” says Inés: “whoever comes daily and is away for a month has gone; whoever buys every two months has not.” Her rule: **six times their own rhythm** (the median of days between their purchases).
#
# We can judge them with an advantage: we stand on 1 July 2025 and look at who bought in the 180 days **after**. Of every hundred whom Julián calls lost, how many came back?

# %% key="when-guess"
my_guess = ...

# %% key="when-check" tags="predict" concepts="lost"
#es # Solo quien tiene al menos tres huecos entre compras: los demás no tienen ritmo propio.
#en # Only those with at least three gaps between purchases: the others have no rhythm of their own.
table = widgets.rhythms(orders, cut="2025-07-01", horizon=180)
buyers = orders.loc[orders["date"] < "2025-07-01", "customer"].nunique()
print(f"customers with a rhythm: {len(table)} of {buyers}")

julian = widgets.silence_check(table, 120, "days")
ines = widgets.silence_check(table, 6, "own")
ex.guess(my_guess, julian.loc["all", "back_percent"])
pd.DataFrame({"120 days": julian.loc["all"], "6 × own rhythm": ines.loc["all"]}).round(1)

# %% [markdown] es="when-read" concepts="lost"
# Casi un empate: la regla más fina no ha acertado más **en total**. ¿Da igual entonces? Antes de contestar, mira **con quién** se equivoca cada una: cambia de regla en el widget y compara las tres filas.
#
# Después mueve el límite. Cada paso a la derecha acusa a menos gente y deja pasar a más: no hay un punto sin errores.
# %% [markdown] en="when-read" concepts="lost"
# Nearly a draw: the finer rule was right no more often **in all**. So does it not matter? Before you answer, look at **whom** each is wrong about: change the rule in the widget and compare the three rows.
#
# Then move the limit. Each step to the right accuses fewer people and lets more pass: there is no point without errors.

# %% key="when-explorer" concepts="lost"
widgets.SilenceExplorer(orders, cut="2025-07-01", rule="days", days=120, multiple=6)

# %% key="when-whom" concepts="lost"
names = {"120 days": julian, "6 × own rhythm": ines}
rows = ["short", "middle", "long"]
whom = {name: t.loc[rows, ["lost", "back_percent"]] for name, t in names.items()}
pd.concat(whom, axis=1).round(0)

# %% [markdown] es="whom-read" concepts="lost"
# Los 120 días dan por perdida a gente que compra poco y sigue siendo cliente: de esas personas volvió una parte mucho mayor (son pocas; mira cuántas). Y al de a diario le dejan cuatro meses de ausencia sin decir nada.
#
# El ritmo propio avisa pronto con el de a diario, y con el lento casi nunca: seis veces dos meses es un año. **Perdido es una sospecha con fecha.** La regla se elige por lo que se hará después: una llamada cara pide pocos errores; un correo aguanta más.
#
# **Te toca.** Más de la mitad de quienes compraron no tiene ritmo propio. ¿Qué regla les pondrías?
# %% [markdown] en="whom-read" concepts="lost"
# The 120 days call lost people who buy seldom and are still customers: of those a much larger part came back (they are few; see how many). And they let the daily one be away four months without a word.
#
# One's own rhythm warns early of the daily one, and of the slow one hardly ever: six times two months is a year. **Lost is a suspicion with a date.** The rule is chosen by what will be done next: a costly call wants few errors; an e-mail bears more.
#
# **Your turn.** More than half of those who bought have no rhythm of their own. What rule would you give them?

# %% [markdown] es="list" concepts="dormant"
# ## La lista que encoge
# Para la carta Julián toma a los **dormidos**: 120 días o más en silencio el 6 de octubre de 2025. «Son más de dos mil. Les escribo a todos».
#
# ¿A cuántos de cada cien se les **puede** escribir? Hace falta permiso para el correo comercial, y que no lo hayan retirado.
# %% [markdown] en="list" concepts="dormant"
# ## The list that shrinks
# For the letter Julián takes the **dormant**: 120 days of silence or more on 6 October 2025. “They are more than two thousand. I shall write to them all.”
#
# To how many of every hundred **may** he write? It takes consent to commercial e-mail, not taken back.

# %% key="list-guess"
my_guess = ...

# %% key="list-steps" tags="predict" concepts="dormant"
letter = lumbre.campaigns.set_index("campaign").loc["COMEBACK", "date"]
last = orders[orders["date"] < letter].groupby("customer", observed=True)["date"].max()
dormant = last[(letter - last).dt.days >= 120].index

#es # Del libro de permisos vale la última anotación de cada persona. Quien no está, no ha dicho que sí.
#en # Of the ledger of consent, each person's latest entry holds. Who is not in it has not said yes.
ledger = lumbre.consents[lumbre.consents["time"] < letter].sort_values("time")
latest = ledger.drop_duplicates("customer", keep="last").set_index("customer")["granted"]
allowed = dormant[dormant.isin(latest[latest].index)]

sends = lumbre.sends[lumbre.sends["campaign"] == "COMEBACK"]
steps = {
    "had bought before": len(last),
    "silent for 120 days or more": len(dormant),
    "… may be written to": len(allowed),
    "… were sent the letter": int((sends["arm"] == "sent").sum()),
    "… drawn to get none": int((sends["arm"] == "holdout").sum()),
}
ex.guess(my_guess, 100 * len(allowed) / len(dormant))
pd.Series(steps, name="people").to_frame()

# %% [markdown] es="list-read" concepts="dormant reengagement"
# Casi la mitad se queda fuera, y está bien: no dijeron que sí, o dijeron basta. En la Unión Europea quien se opone al marketing directo deja de recibirlo, sin dar razones (RGPD, art. 21). Otros países tienen otras normas; esto no es asesoría legal.
#
# El último escalón parece un derroche: ¿por qué **no** escribir a la mitad de quienes se puede? Apuesta: de quienes **no** recibieron nada, ¿qué % compró en los 28 días?
# %% [markdown] en="list-read" concepts="dormant reengagement"
# Nearly half stay out, and rightly: they did not say yes, or they said enough. In the European Union whoever objects to direct marketing stops getting it, without giving reasons (GDPR, art. 21). Other countries have other rules; this is not legal advice.
#
# The last step looks like a waste: why **not** write to half of those one may write to? Guess: of those who got **nothing**, what % bought within the 28 days?

# %% key="holdout-guess"
my_guess = ...

# %% key="holdout" tags="predict" concepts="reengagement"
window = orders[(orders["date"] >= letter) & (orders["date"] < letter + pd.Timedelta(days=28))]
sends = sends.assign(back=sends["customer"].isin(window["customer"]))
arms = sends.groupby("arm", observed=True)["back"].agg(back="sum", people="size")
arms["%"] = 100 * arms["back"] / arms["people"]
ex.guess(my_guess, arms.loc["holdout", "%"], digits=1)
arms.round(1)

# %% [markdown] es="holdout-read" concepts="reengagement"
# «¡Cuarenta y siete recuperados!», anuncia Julián. Algunos volvían solos: lo dice el grupo sin envío. Lo que hizo la carta es la **diferencia**.
#
# Y hay una cifra que engaña más, la preferida de los informes: «de quienes **abrieron** el correo volvió el doble que de quienes no». ¿Qué tiene de malo?
# %% [markdown] en="holdout-read" concepts="reengagement"
# “Forty-seven recovered!” announces Julián. Some were coming back by themselves: the hold-out says so. What the letter did is the **difference**.
#
# And there is a figure that misleads more, the favourite of reports: “of those who **opened** the e-mail twice as many came back as of those who did not”. What is wrong with it?

# %% key="uplift" tags="predict" concepts="reengagement"
counts = arms[["back", "people"]].astype(int)
uplift = kpis.proportion_difference(*(tuple(counts.loc[arm]) for arm in ("holdout", "sent")))
print("thanks to the letter, points:", uplift)

sent = sends[sends["arm"] == "sent"]
rows = {"opened": sent[sent["opened"]], "did not open": sent[~sent["opened"]]}
rows["got nothing"] = sends[sends["arm"] == "holdout"]
shares = {name: {"people": len(r), "came back, %": 100 * r["back"].mean()} for name, r in rows.items()}
pd.DataFrame(shares).T.round(1).astype({"people": int})

# %% [markdown] es="uplift-read" concepts="reengagement"
# Abrir lo elige cada cual. En la vida real lo elige más quien ya tenía ganas de volver, y hay programas que marcan como abierto lo que nadie leyó. El sorteo compara a **todos** los que recibieron con **todos** los que no.
#
# Entre bastidores hay algo peor: en esta simulación abrir no tiene **nada** que ver con volver. Ese «doble» es casualidad, y cualquiera lo habría puesto en un titular.
#
# Y la ventaja de la carta, la verdadera, vale para dormidos que **seguían** siendo clientes. En la lista hay también quien ya se había ido: por eso se espera menos.
# %% [markdown] en="uplift-read" concepts="reengagement"
# Opening is each one's own choice. In real life those choose it more who felt like coming back anyway, and some programs mark as opened what nobody read. The lot compares **all** who got it with **all** who did not.
#
# Behind the scenes there is worse: in this simulation opening has **nothing** to do with coming back. That “twice as many” is chance, and anybody would have put it into a headline.
#
# And the true advantage of the letter holds for dormant people who **still** were customers. The list also has some who had gone already: so one expects less.

# %% key="truth" concepts="reengagement"
from coursekit.datasets.world import REENGAGEMENT_CHANCE

points = {"measured": uplift.value, "low": uplift.low, "high": uplift.high}
points["truth, of those still customers"] = 100 * REENGAGEMENT_CHANCE
pd.Series(points, name="points").round(1)

# %% [markdown] es="euros" concepts="win-back"
# ## ¿Y salió a cuenta?
# Una vuelta no vale un pedido: vale lo que la persona deje **desde que vuelve**. Es su segunda vida como cliente, y su valor, el **CLV de la segunda vida** (Stauss y Friege, 1999). Aquí la recortamos a 180 días, que es lo que se puede ver.
#
# ¿Cuántos euros de margen dejó, de media, quien antes volvió **por su cuenta** tras cuatro meses de silencio?
# %% [markdown] en="euros" concepts="win-back"
# ## And did it pay?
# A return is not worth an order: it is worth what the person leaves **from their return on**. That is their second life as a customer, and its value the **second-lifetime value** (Stauss and Friege, 1999). Here we cut it at 180 days, which is what can be seen.
#
# How many euros of margin did somebody leave, on average, who came back earlier **by themselves** after four months of silence?

# %% key="euros-guess"
my_guess = ...

# %% key="second-life" tags="predict" concepts="win-back"
margin = orders["amount"] - orders["cost"]
days = orders.assign(day=orders["date"].dt.normalize(), margin=margin)
days = days.groupby(["customer", "day"], observed=True)["margin"].sum().reset_index()
days["gap"] = days.groupby("customer", observed=True)["day"].diff().dt.days

#es # Vueltas con sus 180 días enteros por delante de la carta y del cierre de los datos.
#en # Returns with their whole 180 days before the close of the data.
returns = days[(days["gap"] >= 120) & (days["day"] < "2025-07-01")][["customer", "day"]]
purchases = days[["customer", "day", "margin"]]
later = returns.merge(purchases, on="customer", suffixes=("", "_later"))
wait = later["day_later"] - later["day"]
life = later[(wait >= pd.Timedelta(0)) & (wait < pd.Timedelta(days=180))]
life = life.groupby(["customer", "day"], observed=True)["margin"].agg(["sum", "size"])
second_life = life["sum"].mean()
ex.guess(my_guess, second_life)
stayed = {"returns": len(life), "mean, €": second_life, "median, €": life["sum"].median()}
pd.Series({**stayed, "bought again, %": 100 * (life["size"] > 1).mean()}).round(1)

# %% [markdown] es="worked" concepts="win-back reengagement"
# ### Un ejemplo completo: tres cuentas de una campaña
# La carta costó 200 € de preparar, 5 céntimos por envío y los vales que se gastaron.
# %% [markdown] en="worked" concepts="win-back reengagement"
# ### A worked example: three accounts of one campaign
# The letter cost €200 to prepare, 5 cents for each one sent, and the coupons that were spent.

# %% key="worked-accounts" concepts="win-back reengagement"
#es # 1 · Lo que costó.
#en # 1 · What it cost.
n = int(counts.loc["sent", "people"])
redeemed = lumbre.redemptions[lumbre.redemptions["campaign"] == "COMEBACK"]
cost = 200 + 0.05 * n + redeemed["discount"].sum()

#es # 2 · Vueltas: todas las del grupo con carta, o solo las de más.
#en # 2 · Returns: all those of the group with the letter, or the extra ones alone.
returns_by = {
    "Julián: everybody who came back": counts.loc["sent", "back"],
    "with the hold-out": n * uplift.value / 100,
    "with the hold-out, low end": n * uplift.low / 100,
}

#es # 3 · Por lo que vale una segunda vida. 4 · Retorno: lo ganado menos el coste, entre el coste.
#en # 3 · Times what a second life is worth. 4 · Return: gain less cost, over cost.
accounts = pd.DataFrame({"returns": pd.Series(returns_by)})
accounts["gain, €"] = accounts["returns"] * second_life
accounts["ROI, %"] = 100 * (accounts["gain, €"] - cost) / cost
print(f"cost: {cost:.0f} €")
accounts.round(0)

# %% [markdown] es="worked-read" concepts="win-back"
# La cuenta de Julián cobra por gente que volvía sola. Con el grupo sin envío el retorno baja, y en el extremo bajo baja mucho más.
#
# Queda un supuesto escondido en `second_life`: que quien vuelve **por un 20 %** se queda como quien volvió por su cuenta. El sorteo permite mirarlo. Pasados los 28 días de la oferta, ¿compra más gente en el grupo que recibió la carta?
# %% [markdown] en="worked-read" concepts="win-back"
# Julián's account takes payment for people who were coming back by themselves. With the hold-out the return falls, and at the low end it falls much further.
#
# One assumption is left, hidden in `second_life`: that whoever comes back **for 20%** stays like those who came by themselves. The lot lets us look. Once the 28 days of the offer are over, do more people buy in the group that had the letter?

# %% key="after" tags="predict" concepts="win-back reengagement"
after = orders[orders["date"] >= letter + pd.Timedelta(days=28)]
sends["after"] = sends["customer"].isin(after["customer"])
pairs = sends.groupby("arm", observed=True)["after"].agg(["sum", "size"]).astype(int)
stay = kpis.proportion_difference(*(tuple(pairs.loc[arm]) for arm in ("holdout", "sent")))
print("buy after the offer, points more:", stay)

#es # En euros, hasta el cierre: margen por persona de la lista, ya con los vales descontados.
#en # In euros, up to the close: margin for each person on the list, the coupons taken off already.
since = orders[orders["date"] >= letter]
margin = (since["amount"] - since["cost"]).groupby(since["customer"], observed=True).sum()
sends["margin"] = sends["customer"].map(margin).astype(float).fillna(0)
by_arm = sends.groupby("arm", observed=True)["margin"]
per_person = kpis.mean_difference(by_arm.get_group("holdout"), by_arm.get_group("sent"))
ends = {"low": per_person.low, "value": per_person.value, "high": per_person.high}
measured = pd.Series(ends, name="gain to the close, €") * n
rest = "less preparing and sending, €"
pd.DataFrame({measured.name: measured, rest: measured - 200 - 0.05 * n}).round(0)

# %% [markdown] es="after-read" concepts="win-back reengagement"
# Después de la oferta los dos grupos no se distinguen: la segunda vida de quien vino por el vale **no se ha visto**. (Entre bastidores: aquí la carta trae un pedido y nada más.) Y en euros, lo más que puede decirse es un tramo que va de perder algo a ganar bastante.
#
# Las vueltas se cuentan bien con mil personas; los euros, mal, porque unos pocos compran mucho. Por eso se decide antes **qué cifra manda**. Kumar, Bhagwat y Zhang (2015) hallaron que cuentan la primera vida, el motivo de la marcha y la oferta. Una carta igual para todos no usa ninguna de las tres.
# %% [markdown] en="after-read" concepts="win-back reengagement"
# After the offer the two groups cannot be told apart: the second life of those who came for the coupon **has not been seen**. (Behind the scenes: here the letter brings one order and no more.) And in euros, the most that can be said is a stretch from losing a little to gaining a good deal.
#
# Returns are counted well with a thousand people; euros badly, because a few buy much. So one decides beforehand **which figure rules**. Kumar, Bhagwat and Zhang (2015) found that the first life, the reason for leaving and the offer count. One letter for everybody uses none of the three.

# %% [markdown] es="survey" concepts="win-back"
# ## Preguntar bien al que se va
# Si el motivo decide la oferta, hay que preguntarlo bien. Julián propone cinco preguntas para quien cancela. ¿Cuántas salvarías? Cuenta antes de ejecutar.
# %% [markdown] en="survey" concepts="win-back"
# ## Asking well those who leave
# If the reason decides the offer, it has to be asked well. Julián proposes five questions for those who cancel. How many would you keep? Count before you run it.

# %% key="survey-lint" tags="predict" concepts="win-back"
#es questions = [
#es     "¿No crees que nuestro café es excelente?",
#es     "¿Cómo valoras el precio y el servicio, de 1 a 5?",
#es     "¿Nos recomendarías?",
#es     "¿Cuántas veces tuviste un problema en los últimos dos años?",
#es     "¿Qué pasó la última vez que pensaste en dejarlo?",
#es ]
#en questions = [
#en     "Don't you think that our coffee is excellent?",
#en     "How do you rate the price and the service, from 1 to 5?",
#en     "Would you recommend us?",
#en     "How many times did you have a problem in the last two years?",
#en     "What happened the last time you thought of giving it up?",
#en ]
surveys.lint_questions(questions)[["number", "rule", "place", "instead"]]

# %% [markdown] es="survey-read" concepts="win-back"
# Queda la última. No pide nota ni elogio: pide **la última vez**, y deja contar. Una encuesta de salida buena cabe en dos preguntas: qué pasó, y qué habría hecho falta. Si la respuesta no va a cambiar nada, tampoco se pregunta.
# %% [markdown] en="survey-read" concepts="win-back"
# The last one is left. It asks for no mark and no praise: it asks for **the last time**, and lets people tell. A good exit survey fits into two questions: what happened, and what would have been needed. If the answer will change nothing, it is not asked either.

# %% [markdown] es="misleads" concepts="lost dormant"
# ## Lo que engaña
# - **«Recuperados»** que volvían solos: sin grupo sin envío no hay cifra.
# - **La lista elegida por estar mal.** Se escribe a la gente en su peor momento, y parte mejora sola: regresión a la media.
# - **Quien abrió**: se eligió a sí mismo.
# - **Comprar el silencio.** Quien aprende que a los 120 días llega un 20 % puede esperarlo. En esta prueba no se ha medido.
# - **Insistir.** A quien pidió paz se le deja en paz; a quien no contesta a dos cartas, también.
#
# **Te toca.** ¿Qué regla de parada pondrías a la carta: cuántas veces, con qué silencio entre una y otra?
# %% [markdown] en="misleads" concepts="lost dormant"
# ## What misleads
# - **“Recovered”** people who were coming back anyway: without a hold-out there is no figure.
# - **A list picked for doing badly.** People are written to at their worst, and some get better by themselves: regression to the mean.
# - **Those who opened**: they picked themselves.
# - **Buying the silence.** Whoever learns that 20% comes after 120 days may wait for it. This trial did not measure that.
# - **Insisting.** Whoever asked for peace is left in peace; and so is whoever leaves two letters unanswered.
#
# **Your turn.** What rule for stopping would you give the letter: how many times, with what silence in between?

# %% [markdown] es="key-points"
# ## Para llevarte
# - El motivo va antes que la oferta; y de quienes callaron no se sabe.
# - Perdido es una sospecha con fecha. La regla se juzga por con quién se equivoca.
# - Dormido a quien se puede escribir: silencio, permiso vigente y nada de insistir.
# - El efecto es la diferencia con quienes no recibieron nada. Ni los vueltos ni los que abrieron.
# - El retorno cuenta vueltas **de más** por su segunda vida, y esa vida también hay que verla.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.6c), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - The reason comes before the offer; and of those who kept quiet one does not know.
# - Lost is a suspicion with a date. The rule is judged by whom it is wrong about.
# - Dormant and may be written to: silence, consent that still holds, and no insisting.
# - The effect is the difference from those who got nothing. Neither those who came back nor those who opened.
# - The return counts **extra** returns times their second life, and that life has to be seen too.
#
# **Now you:** [exercises of this lesson](exercise:4.6c), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Stauss, B. y Friege, C. (1999). Regaining service customers: costs and benefits of regain management. *Journal of Service Research* 1(4): el valor de la segunda vida.
# - Kumar, V., Bhagwat, Y. y Zhang, X. (2015). Regaining «lost» customers. *Journal of Marketing* 79(4).
# - Manski, C. F. (2003). *Partial Identification of Probability Distributions*. Springer: los dos extremos de quien no contesta.
# - Dillman, D. A., Smyth, J. D. y Christian, L. M. (2014). *Internet, Phone, Mail, and Mixed-Mode Surveys*, 4.ª ed. Wiley.
# - Reglamento (UE) 2016/679 (RGPD), art. 21: el derecho a oponerse.
# %% [markdown] en="sources"
# ### Sources
# - Stauss, B. and Friege, C. (1999). Regaining service customers: costs and benefits of regain management. *Journal of Service Research* 1(4): second-lifetime value.
# - Kumar, V., Bhagwat, Y. and Zhang, X. (2015). Regaining “lost” customers. *Journal of Marketing* 79(4).
# - Manski, C. F. (2003). *Partial Identification of Probability Distributions*. Springer: the two extremes of those who do not answer.
# - Dillman, D. A., Smyth, J. D. and Christian, L. M. (2014). *Internet, Phone, Mail, and Mixed-Mode Surveys*, 4th ed. Wiley.
# - Regulation (EU) 2016/679 (GDPR), art. 21: the right to object.
