# %% [markdown] es="title" concepts="case-a"
# # 6.1a · Empresa A: el club
#
# **40 minutos.** Primer caso del curso. No hay tema nuevo: hay una decisión, y lo aprendido en los módulos 1 a 5 sirve o no sirve.
#
# Al terminar podrás:
# - evaluar un club de tres maneras y decir de qué supuesto vive cada una;
# - encontrar el supuesto que falla interrogando a los datos;
# - decidir con una cifra honrada que no da una respuesta redonda.
# %% [markdown] en="title" concepts="case-a"
# # 6.1a · Company A: the club
#
# **40 minutes.** The first case of the course. There is no new topic: there is a decision, and what was learned in modules 1 to 5 serves or does not.
#
# At the end you will be able to:
# - evaluate a club in three ways, and say which assumption each lives on;
# - find the assumption that fails by questioning the data;
# - decide on an honest figure that gives no round answer.

# %% key="begin"
import pandas as pd

from coursekit import charts, company, kpis, loyalty, widgets

lumbre = company()
orders = lumbre.orders.astype({"customer": str})
members = lumbre.memberships.astype({"customer": str})
lot = lumbre.invitations.astype({"customer": str})
points = lumbre.points

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="hearing" concepts="case-a"
# ## La vista del viernes
# El club de Café Lumbre abrió el 1 de octubre de 2024: un punto por euro, un vale de 5 € por cada cien puntos. El viernes la directora decide si sigue, y llama a tres testigos:
#
# - **Julián**, de marketing, que lo inventó;
# - **Nadia**, la contable, que compara años;
# - **una lista**: al abrir, a la mitad de un grupo de clientes se la invitó **a suertes**, y nadie ha vuelto a mirarla.
#
# Los tres usarán los mismos datos. Tú interrogas.
# %% [markdown] en="hearing" concepts="case-a"
# ## Friday's hearing
# Café Lumbre's club opened on 1 October 2024: a point for each euro, a €5 voucher for every hundred points. On Friday the director decides whether it goes on, and calls three witnesses:
#
# - **Julián**, of marketing, who invented it;
# - **Nadia**, the accountant, who compares years;
# - **a list**: when it opened, half of a group of customers were invited **by lot**, and nobody has looked at it since.
#
# All three will use the same data. You ask the questions.

# %% key="facts" concepts="case-a"
used = -points.loc[points["kind"] == "redeemed", "points"].sum()
pd.Series(
    {
        "members so far": len(members),
        "customers in the lot": len(lot),
        "of them invited": int((lot["arm"] == "invited").sum()),
        "vouchers used so far, €": 5 * used / 100,
    }
).astype(int)

# %% [markdown] es="table" concepts="case-a"
# ## Una tabla para los tres
# Una fila por persona que **ya era cliente** cuando abrió el club. `before`: sus pedidos de enero a septiembre de 2024, sin club. `after`: los mismos nueve meses de 2025, con club. Quien no pidió nada tiene un cero, no un hueco. `member`: si se apuntó en los tres primeros meses; quien lo hizo más tarde cuenta fuera.
# %% [markdown] en="table" concepts="case-a"
# ## One table for all three
# A row for each person who **was a customer already** when the club opened. `before`: their orders from January to September 2024, without a club. `after`: the same nine months of 2025, with it. Whoever ordered nothing has a zero, not a blank. `member`: whether they joined in the first three months; those who did so later count as outside.

# %% key="people" concepts="case-a"
def count_orders(start, end):
    period = orders[(orders["date"] >= start) & (orders["date"] < end)]
    return period["customer"].value_counts()


first = orders.groupby("customer")["date"].min()
people = pd.DataFrame(index=first.index[first < "2024-10-01"])
people["before"] = count_orders("2024-01-01", "2024-10-01")
people["after"] = count_orders("2025-01-01", "2025-10-01")
people = people.fillna(0).astype(int)
early = members.loc[members["joined"] < "2025-01-01", "customer"]
people["member"] = people.index.isin(early)
people.sample(5, random_state=3).sort_index()

# %% [markdown] es="first-witness" concepts="case-a"
# ## Primer testigo: Julián
# «En 2025, cada socio ha pedido muchísimo más que cada cliente de fuera. Pon la cifra que quieras en el cartel».
#
# ¿Cuánto más, en %? Escribe un número.
# %% [markdown] en="first-witness" concepts="case-a"
# ## First witness: Julián
# “In 2025 each member has ordered far more than each customer outside. Put the figure on the poster.”
#
# How much more, in %? Write a number.

# %% key="naive-guess"
my_guess = ...

# %% key="naive" tags="predict" concepts="case-a"
julian = loyalty.naive_comparison(people)
ex.guess(my_guess, julian.value)
julian

# %% [markdown] es="cross-one" concepts="case-a"
# ### Tu turno de preguntas
# El intervalo es estrecho y no se acerca a cero. Parece un caso cerrado.
#
# Una pregunta: «Julián, haz **la misma cuenta** con los nueve meses de antes, cuando el club no existía». Un club que no existe no puede hacer nada. ¿Qué saldrá, en %?
# %% [markdown] en="cross-one" concepts="case-a"
# ### Your turn to ask
# The interval is narrow and nowhere near zero. It looks like a closed case.
#
# One question: “Julián, do **the same sum** with the nine months before, when there was no club.” A club that does not exist can do nothing. What will come out, in %?

# %% key="placebo-guess"
my_guess = ...

# %% key="placebo" tags="predict" concepts="case-a"
no_club_yet = loyalty.naive_comparison(people, outcome="before")
ex.guess(my_guess, no_club_yet.value)
no_club_yet

# %% [markdown] es="cross-one-read" concepts="case-a"
# Los futuros socios ya pedían más. Esa parte de la cifra de Julián no la hizo el club: **el club la heredó**. La prueba se llama *placebo*: medir donde no puede haber efecto.
#
# Pasa también fuera. Leenheer y otros (2007), con hogares holandeses y sus supermercados, encontraron que la comparación llana daba un efecto unas siete veces mayor que el que quedaba al tener en cuenta quién se apunta.
# %% [markdown] en="cross-one-read" concepts="case-a"
# Members-to-be already ordered more. That part of Julián's figure was not made by the club: **the club inherited it**. The test is called a *placebo*: to measure where there can be no effect.
#
# It happens outside too. Leenheer and others (2007), with Dutch households and their supermarkets, found that the plain comparison gave an effect some seven times as large as what was left once who joins was taken into account.

# %% [markdown] es="second-witness" concepts="case-a"
# ## Segundo testigo: Nadia
# «Yo no comparo personas, comparo **cambios**. Si los socios ya iban por delante, me da igual: miro cuánto crecieron **de más**».
#
# Se llama *diferencia en diferencias*. La celda la hace paso a paso. ¿Quedará más o menos que la mitad de la cifra de Julián? Escribe tu número, en %.
# %% [markdown] en="second-witness" concepts="case-a"
# ## Second witness: Nadia
# “I do not compare people, I compare **changes**. If members were ahead already, I do not mind: I look at how much **more** they grew.”
#
# It is called *difference in differences*. The cell does it step by step. Will more or less than half of Julián's figure be left? Write your number, in %.

# %% key="did-guess"
my_guess = ...

# %% key="worked-did" tags="predict" concepts="case-a"
#es # 1 · Las cuatro medias: dos grupos, dos periodos.
#en # 1 · The four means: two groups, two periods.
four = people.groupby("member")[["before", "after"]].mean()

#es # 2 · Por cuánto se multiplicó cada grupo.
#en # 2 · By how much each group was multiplied.
factor = four["after"] / four["before"]

#es # 3 · El supuesto: sin club, los socios se habrían multiplicado como los demás.
#en # 3 · The assumption: without a club, members would have been multiplied as the others were.
expected = four.loc[True, "before"] * factor[False]

#es # 4 · Lo que pidieron, frente a lo que se esperaba.
#en # 4 · What they ordered, against what was expected.
ex.guess(my_guess, 100 * (four.loc[True, "after"] / expected - 1))
four.assign(factor=factor).round(2)

# %% key="did" concepts="case-a"
nadia = loyalty.difference_in_differences(people)
nadia

# %% [markdown] es="cross-two" concepts="case-a"
# ### Tu turno de preguntas
# La cuenta quita lo que ya los separaba. ¿Está bien entonces? Solo si, sin club, **ambos grupos habrían cambiado igual**.
#
# Piensa en alguien que dejó de venir en julio de 2024. ¿En cuál de los dos grupos está? De cada cien personas **de fuera** del club, ¿cuántas no pidieron nada en los nueve meses de 2025? Escribe un número.
# %% [markdown] en="cross-two" concepts="case-a"
# ### Your turn to ask
# The sum takes out what set them apart already. Is it right, then? Only if, without a club, **both groups would have changed alike**.
#
# Think of somebody who stopped coming in July 2024. In which of the two groups are they? Of every hundred people **outside** the club, how many ordered nothing in the nine months of 2025? Write a number.

# %% key="gone-guess"
my_guess = ...

# %% key="gone" tags="predict" concepts="case-a"
gone = 100 * (people["after"] == 0).groupby(people["member"]).mean()
ex.guess(my_guess, gone[False])
gone.rename({False: "others", True: "members"}).rename("ordered nothing in 2025, %").round(1)

# %% [markdown] es="cross-two-read" concepts="case-a"
# **Para apuntarse en octubre hay que seguir ahí en octubre.** Quien ya se había ido no pudo ser socio y cuenta entre los demás, con su cero. El club parece retener porque nadie se apunta después de irse.
#
# ¿Se podía ver antes? Probemos el placebo de Nadia: su misma cuenta entre dos trimestres **sin club**, abril–junio y julio–septiembre de 2024, con quienes ya eran clientes en marzo. ¿Saltará la alarma?
# %% [markdown] en="cross-two-read" concepts="case-a"
# **To join in October one has to be there in October.** Those who had left could not become members and count among the others, with their zero. The club seems to keep people because nobody joins after leaving.
#
# Could one have seen it beforehand? Let us try Nadia's placebo: her same sum between two quarters **without a club**, April–June and July–September 2024, with those who were customers by March. Will the alarm go off?

# %% key="did-placebo" tags="predict" concepts="case-a"
old = people[first.reindex(people.index) < "2024-04-01"].copy()
old["spring"] = count_orders("2024-04-01", "2024-07-01")
old["summer"] = count_orders("2024-07-01", "2024-10-01")
old = old.fillna(0)
loyalty.difference_in_differences(old, before="spring", after="summer")

# %% [markdown] es="did-placebo-read" concepts="case-a"
# El cero está dentro: no salta. Un placebo que falla acusa; uno que pasa **no absuelve**. Aquí el daño llega después, justo al apuntarse.
#
# ### El laboratorio
# ¿Cuándo acierta Nadia? En el laboratorio la verdad se conoce: los socios piden un 6 % más. Cambia **quién se apunta** y mira la fila de la diferencia en diferencias. Haz una apuesta para cada mundo: ¿se pasa, se queda corta o acierta? Al final, pulsa **diez sorteos más**.
# %% [markdown] en="did-placebo-read" concepts="case-a"
# Zero is inside: it does not go off. A placebo that fails accuses; one that passes **does not acquit**. Here the damage comes later, at the very act of joining.
#
# ### The laboratory
# When is Nadia right? In the laboratory the truth is known: members order 6% more. Change **who joins** and look at the row of difference in differences. Make a guess for each world: too much, too little or right? At the end press for **ten more draws**.

# %% key="lab" concepts="case-a"
widgets.CausalLab("taste", effect=0.06, customers=5000)

# %% key="lab-table" tags="predict" concepts="case-a"
worlds = {
    "a lasting taste": "taste",
    "after a busy year": "busy",
    "growing anyway": "growing",
}
rows = {
    name: widgets.causal_estimates(way, effect=0.06, customers=20_000).table["value"]
    for name, way in worlds.items()
}
pd.DataFrame(rows).T[["naive", "did", "cace"]].round(1)

# %% [markdown] es="lab-read" concepts="case-a"
# La misma cuenta, con la misma verdad, se acerca, sale con el signo contrario o se dispara. No hay un método bueno por su nombre: hay supuestos que se cumplen o no, y **dos años de datos no dicen cuál**.
#
# Solo la última columna se queda cerca en los tres mundos. Es la de quien no preguntó a nadie si quería apuntarse.
# %% [markdown] en="lab-read" concepts="case-a"
# The same sum, with the same truth, comes near, comes out with the wrong sign, or shoots up. No method is good by its name: there are assumptions that hold or do not, and **two years of data do not tell which**.
#
# Only the last column stays near in all three worlds. It is that of somebody who asked nobody whether they wanted to join.

# %% [markdown] es="third-witness" concepts="case-a"
# ## Tercer testigo: la lista
# El azar eligió a quién invitar. Los dos grupos, **enteros**, tienen tanta gente entusiasta, tanta a punto de irse y tanta que crece. Lo único distinto es la invitación.
#
# Se comparan todas las personas invitadas con todas las demás del sorteo, se apuntaran o no. ¿Cuánto más pidieron las invitadas, en %? Escribe un número.
# %% [markdown] en="third-witness" concepts="case-a"
# ## Third witness: the list
# Chance picked whom to invite. The two groups, **whole**, hold as many enthusiasts, as many about to leave and as many who are growing. The one thing that differs is the invitation.
#
# All the people invited are compared with all the others of the lot, whether or not they joined. How much more did the invited order, in %? Write a number.

# %% key="lot-guess"
my_guess = ...

# %% key="lot" tags="predict" concepts="case-a"
trial = people.join(lot.set_index("customer")["arm"], how="inner")
trial["invited"] = trial["arm"] == "invited"
found = loyalty.randomised_invitation(trial)
ex.guess(my_guess, found.itt.value)
found

# %% [markdown] es="lot-read" concepts="case-a"
# Silencio en la sala. La primera fila es lo que hizo **invitar**. La segunda, lo que hizo **ser socio** para quienes se apuntaron por la invitación: como se apuntó una parte, la diferencia se reparte entre menos gente y el intervalo se ensancha igual.
#
# La celda hace esa segunda cuenta a mano, en pedidos por persona.
# %% [markdown] en="lot-read" concepts="case-a"
# Silence in the room. The first row is what **inviting** did. The second, what **being a member** did for those who joined because of the invitation: as only a part joined, the difference is shared among fewer people, and the interval widens as much.
#
# The cell does that second sum by hand, in orders per person.

# %% key="worked-cace" concepts="case-a"
by = trial.groupby("invited")[["after", "member"]].mean()
moved = by.loc[True] - by.loc[False]
pd.Series(
    {
        "orders: invited less control": moved["after"],
        "share of members: invited less control": moved["member"],
        "orders for each person who joined": moved["after"] / moved["member"],
    }
).round(2)

# %% [markdown] es="cross-three" concepts="case-a"
# ### Tu turno de preguntas
# ¿Se hizo bien el sorteo? Antes del club, los dos grupos deberían pedir casi lo mismo.
#
# Y Julián protesta: «Quitad a los invitados que ni se apuntaron, estorban». ¿Qué pasa si, dentro de las personas invitadas, comparamos a quienes se apuntaron con quienes no?
# %% [markdown] en="cross-three" concepts="case-a"
# ### Your turn to ask
# Was the lot properly drawn? Before the club, both groups should order about the same.
#
# And Julián protests: “Take out the invited who never joined, they are in the way.” What happens if, within the invited, we compare those who joined with those who did not?

# %% key="cross-lot" tags="predict" concepts="case-a"
asked = trial[trial["invited"]]
charts.estimates_and_truth(
    {
        "before the club: invited or not": loyalty.naive_comparison(
            trial, outcome="before", member="invited"
        ),
        "2025: invited or not": found.itt,
        "2025: joined or not, of the invited": loyalty.naive_comparison(asked),
    }
)

# %% [markdown] es="cross-three-read" concepts="case-a"
# La primera línea abraza el cero: el sorteo está limpio. La última es la trampa: en cuanto se mira **quién aceptó**, las personas vuelven a elegirse solas y el sorteo se tira a la basura. Con un sorteo se cuenta a todo el mundo.
#
# ### Pero ¿y ese signo menos?
# Supón que el club de verdad hace pedir un 6 % más. De cien sorteos como este (la misma gente, los mismos apuntados), ¿en cuántos saldría una cifra **negativa** para los socios? Escribe un número.
# %% [markdown] en="cross-three-read" concepts="case-a"
# The first line embraces zero: the lot is clean. The last is the trap: as soon as one looks at **who accepted**, people choose themselves again, and the lot goes into the bin. With a lot, everybody counts.
#
# ### But that minus sign?
# Suppose that the club truly makes people order 6% more. Of a hundred lots like this one (as many people, as many joiners), in how many would the figure for members come out **negative**? Write a number.

# %% key="hundred-guess"
my_guess = ...

# %% key="hundred" tags="predict" concepts="case-a"
like_ours = {"uptake": found.uptake.value / 100, "invited": trial["invited"].mean()}
hundred = [
    loyalty.randomised_invitation(
        loyalty.join_by("taste", len(trial), 0.06, seed, **like_ours)
    ).cace
    for seed in range(1, 101)
]
negative = sum(one.value < 0 for one in hundred)
ex.guess(my_guess, negative)
pd.Series(
    {
        "negative, though the truth is +6%": negative,
        "intervals that hold the truth": sum(one.contains(6) for one in hundred),
        "intervals that leave out zero": sum(one.low > 0 or one.high < 0 for one in hundred),
    }
)

# %% [markdown] es="hundred-read" concepts="case-a"
# Un testigo honrado con mala vista. No miente: su intervalo casi siempre contiene la verdad. Pero con esta gente no distingue un club que ayuda de uno que no hace nada, y «no significativo» no es «no funciona».
#
# ¿Cuánta gente haría falta para ver un 6 %? ¿Y si se apuntara el doble, o si el efecto fuera mayor?
# %% [markdown] en="hundred-read" concepts="case-a"
# An honest witness with poor eyesight. It does not lie: its interval nearly always holds the truth. But with this many people it cannot tell a club that helps from one that does nothing, and “not significant” is not “does not work”.
#
# How many people would it take to see 6%? And if twice as many joined, or if the effect were larger?

# %% key="power" concepts="case-a"
control = trial.loc[~trial["invited"], "after"]
like = {"mean": control.mean(), "sd": control.std()}
uptake = found.uptake.value / 100
needed = {
    f"a true effect of {effect}%": {
        "as many join": loyalty.invitation_sample_size(effect / 100, uptake, **like),
        "twice as many join": loyalty.invitation_sample_size(effect / 100, 2 * uptake, **like),
    }
    for effect in (6, 15, 30)
}
pd.DataFrame(needed).rename_axis("people needed in each group").round(-2)

# %% [markdown] es="truth" concepts="case-a"
# ## La verdad
# En la calle no se sabrá nunca. Aquí sí: los datos son simulados y el efecto del club está escrito en `lumbre.effects`.
#
# Has oído a los tres. ¿Cuánto más hace pedir el club a quien se apunta, en %? Es tu última apuesta.
# %% [markdown] en="truth" concepts="case-a"
# ## The truth
# In the street it will never be known. Here it will: the data are simulated, and the club's effect is written in `lumbre.effects`.
#
# You have heard all three. How much more does the club make those who join order, in %? It is your last guess.

# %% key="truth-guess"
my_guess = ...

# %% key="truth-shown" tags="predict" concepts="case-a"
truth = 100 * (lumbre.effects.set_index("effect").loc["member_visits", "value"] - 1)
ex.guess(my_guess, truth)
witnesses = {"Julián": julian, "Nadia": nadia, "the list": found.cace}
charts.estimates_and_truth(witnesses, truth)

# %% [markdown] es="truth-read" concepts="case-a"
# Los dos intervalos seguros de sí mismos dejan fuera la verdad. El que dudaba la tiene dentro, y su punto está lejos: **creer al sorteo es creer a su intervalo, no a su punto**.
#
# (El efecto está escrito sobre las **visitas**; los pedidos las siguen, salvo las cajas de suscripción, que llegan solas. En pedidos es, si acaso, algo menor.)
#
# La celda dice cuántas veces más grande que la verdad es cada cifra. Compara la de Julián con las siete veces de Leenheer.
# %% [markdown] en="truth-read" concepts="case-a"
# The two intervals that were sure of themselves leave the truth out. The one that doubted has it inside, and its point is far off: **to believe the lot is to believe its interval, not its point**.
#
# (The effect is written on **visits**; orders follow them, except the subscription boxes, which come by themselves. In orders it is, if anything, somewhat smaller.)
#
# The cell says how many times the truth each figure is. Compare Julián's with Leenheer's seven times.

# %% key="times" concepts="case-a"
pd.Series({name: one.value / truth for name, one in witnesses.items()}, name="times the truth").round(1)

# %% [markdown] es="decision" concepts="case-a"
# ## La decisión
# Un efecto no paga facturas. En 2025 los vales costaron lo que ves abajo, sobre **todos** los pedidos de los socios. Lo que gana el club es el margen de los pedidos que no habrían llegado.
#
# ¿Qué efecto haría falta para que los vales se pagaran, en %? Escribe un número.
# %% [markdown] en="decision" concepts="case-a"
# ## The decision
# An effect pays no bills. In 2025 the vouchers cost what you see below, on **all** the members' orders. What the club gains is the margin of the orders that would not have come.
#
# Which effect would it take for the vouchers to pay for themselves, in %? Write a number.

# %% key="decision-guess"
my_guess = ...

# %% key="worked-decision" tags="predict" concepts="case-a"
since = orders["customer"].map(members.set_index("customer")["joined"])
theirs = orders[(orders["date"] >= since) & (orders["date"] >= "2025-01-01")]

#es # 1 · El margen que dejaron los socios en 2025, antes de los vales.
#en # 1 · The margin that members left in 2025, before the vouchers.
margin = (theirs["amount"] - theirs["cost"]).sum()

#es # 2 · Los vales que usaron en 2025.
#en # 2 · The vouchers that they used in 2025.
in_2025 = (points["kind"] == "redeemed") & (points["time"] >= "2025-01-01")
vouchers = -points.loc[in_2025, "points"].sum() / 100 * 5

#es # 3 · Sin club el margen sería margin / (1 + efecto). Se empata cuando la resta paga los vales.
#en # 3 · Without a club the margin would be margin / (1 + effect). It is even when the rest pays the vouchers.
break_even = 100 * vouchers / (margin - vouchers)
ex.guess(my_guess, break_even, 1)

#es # 4 · Lo que queda con distintos efectos.
#en # 4 · What is left under various effects.
effects = {
    "the lot, low end": found.cace.low,
    "no effect": 0,
    "the truth": truth,
    "break-even": break_even,
    "the lot, high end": found.cace.high,
    "Nadia": nadia.value,
    "Julián": julian.value,
}
left = pd.DataFrame({"effect, %": effects})
left["extra margin, €"] = margin * (1 - 1 / (1 + left["effect, %"] / 100))
left["left after vouchers, €"] = left["extra margin, €"] - vouchers
left.round(1)

# %% [markdown] es="decision-read" concepts="case-a"
# Con la cifra de Julián o la de Nadia, el club es un negocio. Con la verdad, **hace comprar más y pierde dinero**, y aún no se ha pagado a quien lo lleva. El sorteo no lo sabía, pero su intervalo avisaba: las dos cosas caben.
#
# Queda lo difícil: decidir sin saber. ¿Cerrar? ¿Bajar el vale a 3 €, a suertes, y volver a mirar? ¿Y los puntos que la gente ya ganó? En los [ejercicios](exercise:6.1a) lo firmas tú.
# %% [markdown] en="decision-read" concepts="case-a"
# By Julián's figure or Nadia's, the club is good business. By the truth, it **makes people buy more and loses money**, and whoever runs it has not been paid yet. The lot did not know, but its interval gave warning: there is room for both.
#
# The hard part is left: to decide without knowing. Close it? Cut the voucher to €3, by lot, and look again? And the points people have earned? In the [exercises](exercise:6.1a) it is you who sign.

# %% [markdown] es="misleads" concepts="case-a"
# ## Lo que engaña
# ### «Funciona con los de poco comprar»
# Liu (2007) siguió un programa de tiendas de barrio: quien más compraba cobró más premios y no cambió; quien compraba poco o algo compró más. Julián parte el sorteo en tres para buscar lo mismo.
#
# Sabemos que en Café Lumbre el efecto es **igual para todo el mundo**. ¿Serán iguales las tres cifras?
# %% [markdown] en="misleads" concepts="case-a"
# ## What misleads
# ### “It works with light buyers”
# Liu (2007) followed a programme of convenience stores: the heaviest buyers took most of the rewards and did not change; light and moderate ones bought more. Julián cuts the lot in three to look for the same.
#
# We know that at Café Lumbre the effect is **the same for everybody**. Will the three figures be the same?

# %% key="thirds" tags="predict" concepts="case-a"
size = pd.cut(trial["before"], [0, 1, 5, 99], labels=["1 order", "2 to 5 orders", "6 or more"])
thirds = {
    str(name): loyalty.naive_comparison(some, member="invited")
    for name, some in trial.groupby(size, observed=True)
}
charts.estimates_and_truth(thirds)

# %% [markdown] es="misleads-read" concepts="case-a"
# Tres cifras, tres intervalos enormes que se pisan. Elegir la más alta y contar una historia es leer el azar. El hallazgo de Liu puede ser cierto en sus tiendas; estos datos no pueden ni apoyarlo ni negarlo.
#
# ### Otras dos trampas
# - **«El intervalo es estrecho».** Habla de la suerte, no del supuesto. Puede ser estrecho alrededor de una cifra equivocada.
# - **«Preguntemos a los socios si compran más».** Dirán que sí: les gusta el club, y nadie recuerda lo que habría hecho.
# %% [markdown] en="misleads-read" concepts="case-a"
# Three figures, three huge intervals that overlap. To pick the highest and tell a story is to read chance. What Liu found may hold in his stores; these data can neither support nor deny it.
#
# ### Two more traps
# - **“The interval is narrow.”** It speaks of luck, not of the assumption. A narrow interval can stand around a wrong figure.
# - **“Let us ask members whether they buy more.”** They will say yes: they like the club, and nobody remembers what they would have done.

# %% [markdown] es="key-points"
# ## Para llevarte
# - La comparación llana hereda lo que ya separaba a los grupos. El placebo lo enseña.
# - La diferencia en diferencias vive de un supuesto: sin club, ambos habrían cambiado igual. Para apuntarse hay que seguir ahí.
# - Con un sorteo se cuentan **todas** las personas invitadas.
# - Un sorteo pequeño es honrado y ve poco: cree a su intervalo.
# - Decide por lo que queda: un efecto cierto puede no pagar sus vales.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:6.1a), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - The plain comparison inherits what set the groups apart already. The placebo shows it.
# - Difference in differences lives on one assumption: without a club, both would have changed alike. To join, one has to be there still.
# - With a lot, **all** the people invited count.
# - A small lot is honest and sees little: believe its interval.
# - Decide by what is left: a true effect may not pay for its vouchers.
#
# **Now you:** [exercises of this part](exercise:6.1a), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Leenheer, J., van Heerde, H., Bijmolt, T. y Smidts, A. (2007). Do loyalty programs really enhance behavioral loyalty? *International Journal of Research in Marketing* 24(1).
# - Liu, Y. (2007). The long-term impact of loyalty programs on consumer purchase behavior and loyalty. *Journal of Marketing* 71(4).
# - Angrist, J., Imbens, G. y Rubin, D. (1996). Identification of causal effects using instrumental variables. *Journal of the American Statistical Association* 91(434).
# - Angrist, J. y Pischke, J.-S. (2009). *Mostly Harmless Econometrics*, cap. 5.
# - Lewis, R. y Rao, J. (2015). The unfavorable economics of measuring the returns to advertising. *Quarterly Journal of Economics* 130(4).
# %% [markdown] en="sources"
# ### Sources
# - Leenheer, J., van Heerde, H., Bijmolt, T. and Smidts, A. (2007). Do loyalty programs really enhance behavioral loyalty? *International Journal of Research in Marketing* 24(1).
# - Liu, Y. (2007). The long-term impact of loyalty programs on consumer purchase behavior and loyalty. *Journal of Marketing* 71(4).
# - Angrist, J., Imbens, G. and Rubin, D. (1996). Identification of causal effects using instrumental variables. *Journal of the American Statistical Association* 91(434).
# - Angrist, J. and Pischke, J.-S. (2009). *Mostly Harmless Econometrics*, ch. 5.
# - Lewis, R. and Rao, J. (2015). The unfavorable economics of measuring the returns to advertising. *Quarterly Journal of Economics* 130(4).
