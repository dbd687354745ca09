# %% [markdown] es="title"
# # 5.4b · La regla antes que los datos
#
# **45 minutos.** Segunda parte de ajustar. En [5.4a](lesson:5.4a) salió una medida barata y sin probar: una pausa para quien recibe demasiado café. Aquí se prueba, y lo que se hará con el resultado se escribe **antes** de verlo.
#
# Al terminar podrás:
# - sacar un umbral de los euros, y una regla con tres finales;
# - decir, antes de tener datos, cada cuánto se equivocará tu regla;
# - abrir el sobre, decidir, y dejar escrito lo que se esperaba.
# %% [markdown] en="title"
# # 5.4b · The rule before the data
#
# **45 minutes.** Second part of adjusting. In [5.4a](lesson:5.4a) a cheap measure came up that nobody had tried: a pause for those who get too much coffee. Here it is tried, and what will be done with the result is written **before** seeing it.
#
# At the end you will be able to:
# - get a threshold out of euros, and a rule with three endings;
# - say, before there are data, how often your rule will be wrong;
# - open the envelope, decide, and leave in writing what was expected.

# %% key="begin"
import numpy as np
import pandas as pd

from coursekit import company, kpis, loyalty, widgets
from coursekit.datasets import pause_effect, pause_trial

lumbre = company()
orders, subscriptions = lumbre.orders, lumbre.subscriptions

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="three" concepts="adjustments data-to-strategy"
# ## Un resultado, tres lectores
# Una tostadora vecina probó la pausa: a suertes, 600 suscriptores con el botón y 600 sin él. A los 90 días se habían ido 48 y 60. Manda la hoja y pregunta qué haríamos.
#
# - Julián: «Un 20 % menos de bajas. Adelante».
# - Nadia: «El intervalo incluye el cero. Fuera».
# - Marta: «Sigamos probando».
#
# ¿Quién tiene razón? Escribe su nombre entre comillas.
# %% [markdown] en="three" concepts="adjustments data-to-strategy"
# ## One result, three readers
# A neighbouring roaster tried the pause: by lot, 600 subscribers with the button and 600 without it. After 90 days 48 and 60 of them had left. They send the sheet and ask what we would do.
#
# - Julián: “20% fewer leavers. Go ahead.”
# - Nadia: “The interval holds zero. Drop it.”
# - Marta: “Let us go on trying.”
#
# Who is right? Write the name between quotes.

# %% key="three-guess"
my_reader = ...

# %% key="three-table" tags="predict" concepts="adjustments"
with_button, without = (48, 600), (60, 600)
fewer = kpis.proportion_difference(with_button, without)
print("points fewer that left:", fewer)
readings = {
    "fewer leavers, points": fewer.value,
    "fewer leavers, %": 100 * (60 - 48) / 60,
    "of 1000 subscribers, stay because of it": 10 * fewer.value,
    "… if the low end is true": 10 * fewer.low,
    "… if the high end is true": 10 * fewer.high,
}
pd.Series(readings).round(1)

# %% [markdown] es="three-read" concepts="adjustments data-to-strategy"
# Los tres leen bien, y los tres **eligieron la vara después de ver la cifra**. Ninguno había dicho cuántos puntos pagan la pausa, ni qué se haría con un «no se sabe».
#
# Se suele decir que un negocio necesita datos porque de ellos salen las estrategias. De los datos no sale nada: contestan a una pregunta, si se hizo antes. Si se hace después, casi siempre se encuentra una que dice que sí.
#
# ¿Casi siempre? Apuesta: con una pausa que no hace **nada** y siete maneras de mirarla, ¿en cuántas pruebas de cada cien sale al menos una «buena»?
# %% [markdown] en="three-read" concepts="adjustments data-to-strategy"
# All three read correctly, and all three **chose the yardstick after seeing the figure**. None had said how many points pay for the pause, or what would be done with a “not known”.
#
# It is often said that a business needs data because strategies come out of them. Nothing comes out of data: they answer a question, if it was asked beforehand. If it is asked afterwards, one that says yes can nearly always be found.
#
# Nearly always? Guess: with a pause that does **nothing** and seven ways of looking at it, in how many trials of a hundred does at least one come out “good”?

# %% key="seven-guess"
my_guess = ...

# %% key="seven-worlds" tags="predict" concepts="adjustments"
rng = np.random.default_rng(54)
worlds, each = 4000, np.array([[125, 125], [120, 120], [55, 55]])

#es # Bajas por tamaño de caja y por mitad de la prueba, en los dos grupos: el mismo 10 %.
#en # Leavers by size of box and by half of the trial, in both groups: the same 10%.
gone = rng.binomial(each, 0.10, (2, worlds, 3, 2))
asked = rng.binomial(600, 0.11, (2, worlds))


def fewer_z(counts, people):
    share = counts / people
    return (share[0] - share[1]) / np.sqrt((share * (1 - share) / people).sum(axis=0))


looks = [fewer_z(gone.sum(axis=(2, 3)), each.sum()), fewer_z(asked, 600)]
looks += [fewer_z(gone[:, :, k].sum(axis=2), each[k].sum()) for k in range(3)]
looks += [fewer_z(gone[:, :, :, k].sum(axis=2), each[:, k].sum()) for k in range(2)]
good = np.array(looks) > 1.96
share = 100 * good.any(axis=0).mean()
ex.guess(my_guess, share)
found_good = {"the one agreed on": 100 * good[0].mean(), "the best of seven": share}
pd.Series(found_good, name="“it works”, %").round(1)

# %% [markdown] es="seven-read" concepts="adjustments"
# La que se acordó se equivoca pocas veces; la mejor de siete, varias veces más. Y no hace falta mala fe: basta con mirar y quedarse con la que cuenta algo (Simmons, Nelson y Simonsohn, 2011). En 4.2 el truco era mirar muchos **días**; aquí, muchas **filas**.
#
# El remedio es el mismo y cuesta una hoja: escribirlo antes y cerrar el sobre.
# %% [markdown] en="seven-read" concepts="adjustments"
# The one agreed on is wrong seldom; the best of seven, several times as often. And no bad faith is needed: it is enough to look, and keep the one that tells a story (Simmons, Nelson and Simonsohn, 2011). In 4.2 the trick was to look on many **days**; here, at many **rows**.
#
# The remedy is the same and costs a sheet of paper: write it beforehand and close the envelope.

# %% [markdown] es="worked" concepts="adjustments"
# ## Un ejemplo completo: la hoja del sobre
# Cinco pasos. **1 · La decisión**: dar el botón de pausa a todos los suscriptores nuevos, o a ninguno. **2 · Lo que se cuenta**: cuántos se van en 90 días, todos los sorteados, usen el botón o no.
#
# **3 · El umbral**. La pausa cuesta: programarla, y las cajas que se saltan. ¿Cuántos puntos menos de bajas hacen falta para **no perder**? Escribe tu apuesta.
# %% [markdown] en="worked" concepts="adjustments"
# ## A worked example: the sheet in the envelope
# Five steps. **1 · The decision**: give the pause button to all new subscribers, or to none. **2 · What is counted**: how many leave within 90 days, of all who were drawn, whether they use the button or not.
#
# **3 · The threshold**. The pause costs: programming it, and the boxes that are skipped. How many points fewer must leave **so as not to lose**? Write your guess.

# %% key="worked-guess"
my_guess = ...

# %% key="worked-threshold" tags="predict" concepts="adjustments"
#es # Lo que deja una caja; y lo que dejaba al año quien se fue, como en 5.4a.
#en # What a box leaves; and what those who left used to leave in a year, as in 5.4a.
sold = orders.assign(left=orders["amount"] - orders["cost"] - 1.5)
in_a_box = (sold["channel"] == "subscription") & (sold["date"] >= "2025-01-01")
box = sold.loc[in_a_box, "left"].mean()
gone = subscriptions.loc[subscriptions["ended"] >= "2025-01-01", ["customer", "ended"]]
last = sold.merge(gone, on="customer")
last = last[(last["ended"] - last["date"]).dt.days.between(0, 89)]
stays = last["left"].sum() / len(gone) * 365 / 90

#es # Supuesto: se saltan 0.15 cajas por persona; y el botón cuesta 4 000 € al año, entre
#es # los 4 000 suscriptores nuevos de las cuatro tostadoras que usan la misma web.
#en # Supposed: 0.15 boxes are skipped a head; and the button costs €4 000 a year, over
#en # the 4 000 new subscribers of the four roasters who share the web shop.
skipped, running = 0.15, 4000 / 4000
needed = 100 * (skipped * box + running) / stays
ex.guess(my_guess, needed, digits=1)
money = {"a box leaves, €": box, "who stays leaves in a year, €": stays}
pd.Series({**money, "points needed": needed}).round(2)

# %% [markdown] es="size" concepts="adjustments"
# El umbral no es lo que se **espera**: es lo que se **necesita**. Lo redondeamos a 2 puntos.
#
# **4 · La gente**. ¿Cuántos suscriptores nuevos tiene Café Lumbre en medio año, y cuántos harían falta para ver 4 puntos (el doble del umbral) casi siempre? Julián cree que con los nuestros alcanza. ¿Tú?
# %% [markdown] en="size" concepts="adjustments"
# The threshold is not what one **hopes** for: it is what one **needs**. We round it to 2 points.
#
# **4 · The people**. How many new subscribers does Café Lumbre have in half a year, and how many would it take to see 4 points (twice the threshold) nearly always? Julián believes that ours will do. Do you?

# %% key="size-table" tags="predict" concepts="adjustments"
newcomers = subscriptions[subscriptions["started"].between("2024-07-01", "2025-09-30")]
soon = (newcomers["ended"] - newcomers["started"]).dt.days < 90
print("leave within 90 days today:", kpis.proportion(soon))
ours = (subscriptions["started"] >= "2025-07-01").sum()
sizes = {"our newcomers of half a year": ours}
for points in (2, 4):
    both = 2 * kpis.difference_sample_size(10, 10 - points)
    sizes[f"to see {points} points, both groups"] = both
pd.Series(sizes)

# %% [markdown] es="together" concepts="adjustments"
# Solos tardaríamos años. Cuatro tostadoras que comparten la misma web juntan a sus suscriptores nuevos de medio año: **mil en cada grupo**, a suertes. Vale para todas si se parecen; esa suposición va también en la hoja.
#
# ¿Y qué hará nuestra regla? Eso se sabe **antes** de tener un solo dato. Pone en marcha si la ganancia llega al umbral y su intervalo deja fuera el cero; retira si todo el intervalo queda por debajo del umbral; si no, **no se sabe**.
# %% [markdown] en="together" concepts="adjustments"
# Alone we would take years. Four roasters who share a web shop put their newcomers of half a year together: **a thousand in each group**, by lot. It holds for all if they are alike; that assumption goes on the sheet as well.
#
# And what will our rule do? That is known **before** there is a single datum. It launches if the gain reaches the threshold and its interval leaves out zero; it stops if the whole interval lies below the threshold; otherwise it is **not known**.

# %% [markdown] es="explore" concepts="adjustments"
# Tres líneas: lo que hará la regla según lo que la pausa haga **de verdad**. Mueve y busca:
# - con 300 por grupo, ¿qué sale casi siempre, haga lo que haga la pausa?
# - con umbral 0, ¿qué cambia si la pausa de verdad hace 1 punto? ¿A quién le conviene ese umbral?
# - ¿con cuánta gente desaparece casi el «no se sabe» para 4 puntos?
# %% [markdown] en="explore" concepts="adjustments"
# Three lines: what the rule will do, by what the pause **really** does. Move and look for:
# - with 300 a group, what comes out nearly always, whatever the pause does?
# - with threshold 0, what changes if the pause really does 1 point? Whom does that threshold suit?
# - with how many people does “not known” all but vanish for 4 points?

# %% key="explorer" concepts="adjustments"
widgets.RuleExplorer(base=10, each=1000, threshold=2)

# %% key="chances" concepts="adjustments"
chances = {n: widgets.rule_chances(10, n, 2, [0, 2, 4]) for n in (300, 1000, 4000)}
pd.concat(chances, names=["each group"]).round(0)

# %% [markdown] es="chances-read" concepts="adjustments"
# Con 300 por grupo lo que más sale es «no se sabe», haga lo que haga la pausa: una prueba así se paga y no decide. Y justo en el umbral ninguna cantidad de gente ayuda mucho: allí da casi igual una cosa que otra, y por eso importa poco equivocarse.
#
# **5 · Los tres finales**. Lo difícil es el tercero. Escríbelo tú: cambia las frases de la celda, y el umbral si no te convence. Después mira el **sello**: doce signos que cambian si cambia una coma.
# %% [markdown] en="chances-read" concepts="adjustments"
# With 300 a group “not known” comes out most, whatever the pause does: such a trial is paid for and does not decide. And right at the threshold no number of people helps much: there one is about as good as the other, so being wrong matters little.
#
# **5 · The three endings**. The hard one is the third. Write it yourself: change the sentences in the cell, and the threshold if it does not convince you. Then look at the **seal**: twelve signs that change if a comma does.

# %% key="rule" concepts="adjustments"
my_rule = loyalty.DecisionRule(
    #es measure="puntos menos de bajas en 90 días",
    #en measure="points fewer that leave within 90 days",
    threshold=2,
    each=1000,
    look_on="2026-10-12",
    #es launch="botón para todos, salvo un 10 % a suertes durante un año",
    #es stop="se quita y se prueba a dejar elegir el café",
    #es unknown="no se pone; la próxima prueba, con una idea más fuerte",
    #es guardrail="gente que escribe a atención, en puntos",
    #en launch="the button for all, but for 10% by lot during a year",
    #en stop="take it off and try letting people choose the coffee",
    #en unknown="leave it off; the next trial, with a stronger idea",
    #en guardrail="people who write to the desk, in points",
    guardrail_limit=3,
)
my_rule.seal

# %% [markdown] es="seal" concepts="adjustments"
# Apunta el sello **fuera del cuaderno**: en un papel, en un mensaje a alguien. Y cópialo aquí. No impide hacer trampas; hace que se vean, que suele bastar.
# %% [markdown] en="seal" concepts="adjustments"
# Write the seal down **outside the notebook**: on paper, in a message to somebody. And copy it here. It does not prevent cheating; it makes it visible, which is mostly enough.

# %% key="seal-written"
my_seal = ...

# %% [markdown] es="lot" concepts="adjustments"
# ## Doce de octubre
# Han llegado los datos. Antes del resultado se mira si el sorteo fue un sorteo: los dos grupos, ¿se parecen en lo que ya se sabía de ellos?
#
# Y una última apuesta: ¿cuántos **puntos menos** se van con la pausa?
# %% [markdown] en="lot" concepts="adjustments"
# ## The twelfth of October
# The data have come. Before the result one checks whether the lot was a lot: are the two groups alike in what was known of them already?
#
# And one last guess: how many **points fewer** leave with the pause?

# %% key="lot-table" concepts="adjustments"
trial = pause_trial(lumbre)
trial.groupby("arm", observed=True).agg(
    people=("subscriber", "size"),
    small_boxes=("size", lambda size: 100 * (size == "250 g").mean()),
    middle_start=("started", lambda day: day.median().date()),
)

# %% key="open-guess"
my_guess = ...

# %% key="open" tags="predict" concepts="adjustments"
arms = trial.groupby("arm", observed=True)[["left", "asked"]].sum().astype(int)
n = trial["arm"].value_counts()
counts = {arm: (int(arms.loc[arm, "left"]), int(n[arm])) for arm in arms.index}
gain = kpis.proportion_difference(counts["pause"], counts["holdout"])
asks = 100 * arms["asked"] / n
more_ask = asks["pause"] - asks["holdout"]

ex.guess(my_guess, gain.value, digits=1)
print("left:", counts)
print(f"write to the desk, points more: {more_ask:.1f}")
gain

# %% key="decide" concepts="adjustments"
#es # La regla sellada decide. Si la cambiaste después de apuntar el sello, lo dirá.
#en # The sealed rule decides. If you changed it after writing down the seal, it will say so.
sealed = my_rule.seal if my_seal is ... else my_seal
my_rule.decide(gain, each=int(n.min()), worse=more_ask, seal=sealed)

# %% [markdown] es="decide-read" concepts="adjustments"
# Nadie ha discutido. El «qué hacemos» se habló en enero, con la cabeza fría; hoy solo se abre un sobre.
#
# Haz la prueba: sube `threshold` a 6, vuelve a ejecutar la celda de la regla (no la del sello) y la de arriba. Con el sello apuntado, la regla cambiada ya no decide.
# %% [markdown] en="decide-read" concepts="adjustments"
# Nobody has argued. “What shall we do” was talked over in January, with cool heads; today an envelope is opened, no more.
#
# Try it: raise `threshold` to 6, run the cell of the rule again (not that of the seal) and the one above. With the seal written down, the changed rule no longer decides.

# %% [markdown] es="boxes" concepts="adjustments"
# ### ¿Y las cajas?
# El umbral suponía 0.15 cajas saltadas por persona. Nadia cuenta las cajas de menos **entre quienes se quedaron**: «los que se van no saltan nada». Parece lógico. ¿Qué cifra será mayor, la suya o la de todos los sorteados?
# %% [markdown] en="boxes" concepts="adjustments"
# ### And the boxes?
# The threshold supposed 0.15 boxes skipped a head. Nadia counts the boxes fewer **among those who stayed**: “who leaves skips nothing.” It sounds reasonable. Which figure will be larger, hers or that of all who were drawn?

# %% key="boxes-table" tags="predict" concepts="adjustments"
rows = {"all who were drawn": trial, "those who stayed (Nadia)": trial[~trial["left"]]}
for name, who in rows.items():
    by_arm = who.groupby("arm", observed=True)["boxes"]
    fewer_boxes = kpis.mean_difference(by_arm.get_group("pause"), by_arm.get_group("holdout"))
    print(f"{name}, boxes fewer a head:", fewer_boxes)

# %% [markdown] es="boxes-read" concepts="adjustments"
# Con la pausa se queda gente que sin ella se habría ido, y esa gente **paga cajas**. Nadia la deja fuera de la cuenta: ha elegido a las personas por algo que la propia pausa cambia. Se compara a todos los sorteados, siempre.
#
# Los euros por cada suscriptor nuevo, con los dos extremos de las bajas.
# %% [markdown] en="boxes-read" concepts="adjustments"
# With the pause people stay who would have left without it, and those people **pay for boxes**. Nadia leaves them out of the count: she picked people by something that the pause itself changes. One compares all who were drawn, always.
#
# The euros for each new subscriber, with both ends of those who leave.

# %% key="euros" concepts="adjustments"
#es # Los 90 días, medidos en cajas; el resto del año, supuesto. Nada se cuenta dos veces.
#en # The 90 days, measured in boxes; the rest of the year, supposed. Nothing counts twice.
drawn = trial.groupby("arm", observed=True)["boxes"].mean()
in_90_days = (drawn["pause"] - drawn["holdout"]) * box
ends = pd.Series({"low": gain.low, "value": gain.value, "high": gain.high})
net = ends.to_frame("points fewer")
net["€ in the 90 days"] = in_90_days
net["€ in the rest of the year"] = ends / 100 * stays * 275 / 365
net["€ left, the button paid"] = net.iloc[:, 1:].sum(axis=1) - running
net.round(2)

# %% [markdown] es="curse" concepts="adjustments"
# ### ¿Cuánto se le promete a la directora?
# Julián ya escribe «más de cinco puntos menos de bajas». Entre bastidores sabemos lo que la pausa hace de verdad. ¿Más o menos que lo medido? Apuesta en puntos.
# %% [markdown] en="curse" concepts="adjustments"
# ### How much does one promise the director?
# Julián is already writing “over five points fewer leavers”. Behind the scenes we know what the pause really does. More or less than was measured? Guess, in points.

# %% key="curse-guess"
my_guess = ...

# %% key="curse-truth" tags="predict" concepts="adjustments"
truth = 100 * pause_effect(lumbre)
ex.guess(my_guess, truth)

#es # La misma pausa, probada tres mil veces, y las que esta regla habría puesto en marcha.
#en # The same pause, tried three thousand times, and those that this rule would have launched.
left = rng.binomial(1000, [[0.10], [0.10 - truth / 100]], (2, 3000))
z = fewer_z(left, 1000)
points = (left[0] - left[1]) / 10
launched = (points >= 2) & (z > 1.96)
pd.Series(
    {
        "truth": truth,
        "measured here": gain.value,
        "mean of all 3000 trials": points.mean(),
        "mean of those launched": points[launched].mean(),
    },
    name="points fewer",
).round(1)

# %% [markdown] es="curse-read" concepts="adjustments"
# Aquí el azar empujó a favor. Y no es mala suerte nuestra: **lo que se pone en marcha se eligió por haber salido bien**, así que la media de lo elegido promete de más. La decisión era buena; la promesa, no. A la directora se le da el intervalo, y para el presupuesto se usa la parte baja.
#
# Por eso el sobre decía «salvo un 10 % a suertes durante un año»: ese grupo dirá cuánto era.
# %% [markdown] en="curse-read" concepts="adjustments"
# Here chance pushed in its favour. And that is no bad luck of ours: **what is launched was picked for having come out well**, so the mean of what is picked promises too much. The decision was good; the promise was not. The director is given the interval, and the budget uses its lower part.
#
# That is why the envelope said “but for 10% by lot during a year”: that group will tell how much it was.

# %% key="after-launch" concepts="adjustments"
#es # La regla para lo que ya está en marcha: qué se mira, cuándo, y desde qué cifra se quita.
#en # The rule for what is running: what is looked at, when, and from which figure it is taken off.
loyalty.StopRule(
    #es kpi="puntos menos de bajas que el 10 % sin botón: extremo alto del intervalo",
    #en kpi="points fewer that leave than of the 10% without the button: high end",
    limit=2,
    check_on="2027-10-12",
    #es action="si no pasa del límite, se quita",
    #en action="if it is not above the limit, it is taken off",
)

# %% [markdown] es="log" concepts="data-to-strategy"
# ## El diario de decisiones
# La directora guarda un cuaderno: qué se decidió, con qué se contaba, y qué pasó. Seis líneas del año pasado (inventadas para la lección). Una decisión fue **mala**, saliera como saliera. ¿Cuál? Escribe su número.
# %% [markdown] en="log" concepts="data-to-strategy"
# ## The decision log
# The director keeps a notebook: what was decided, what was counted on, and what happened. Six lines of last year (made up for the lesson). One decision was **bad**, however it came out. Which? Write its number.

# %% key="log-table" concepts="data-to-strategy"
log = pd.DataFrame(
    [
        #es ("cambiar de mensajero", "prueba en dos provincias", 80, False),
        #es ("doblar los anuncios en noviembre", "«lo noto»", 90, True),
        #es ("quitar la cuenta obligada", "prueba a suertes, 2 000 visitas", 85, True),
        #es ("té en las tiendas", "encuesta a 300 clientes", 60, False),
        #es ("abrir los domingos en Sevilla", "tres domingos de prueba", 70, True),
        #es ("tarjeta en el paquete", "prueba a suertes, 900 paquetes", 75, True),
        #en ("change of courier", "trial in two provinces", 80, False),
        #en ("twice the adverts in November", "“I can feel it”", 90, True),
        #en ("no forced account", "trial by lot, 2 000 visits", 85, True),
        #en ("tea in the shops", "survey of 300 customers", 60, False),
        #en ("open on Sundays in Seville", "three Sundays tried", 70, True),
        #en ("a card in the parcel", "trial by lot, 900 parcels", 75, True),
    ],
    columns=["decision", "on what", "how sure, %", "came true"],
    index=pd.RangeIndex(1, 7, name="line"),
)
log

# %% key="log-guess"
my_line = ...

# %% key="log-score" tags="predict" concepts="data-to-strategy"
#es # Cuánto se acertó con el «cuánto de seguro»: 0 es perfecto, 25 es tirar una moneda.
#en # How good the “how sure” was: 0 is perfect, 25 is tossing a coin.
miss = (log["how sure, %"] / 100 - log["came true"]) ** 2
said, true = log["how sure, %"].mean(), 100 * log["came true"].mean()
print(f"said, on average: {said:.0f}; came true: {true:.0f} (of 100)")
print(f"Brier score × 100: {100 * miss.mean():.0f}")
log.assign(your_pick=log.index == my_line, evidence_before=log.index != 2)[
    ["decision", "came true", "evidence_before", "your_pick"]
]

# %% [markdown] es="log-read" concepts="data-to-strategy"
# La 2 salió bien y fue la mala: no se apoyaba en nada. La 1 salió mal y fue sensata. Juzgar una decisión por cómo acabó es el **sesgo de resultado** (Baron y Hershey, 1988): premia a quien tuvo suerte y enseña a los demás a no probar.
#
# Sin diario no hay remedio, porque todos recordamos haber tenido menos dudas. Cada línea dice, **antes**: qué se decide, con qué datos, qué se espera y con qué seguridad, qué haría cambiar de idea y cuándo se mira. Con seis líneas el acierto aún no se puede juzgar; con sesenta, sí.
# %% [markdown] en="log-read" concepts="data-to-strategy"
# Line 2 came out well and was the bad one: it rested on nothing. Line 1 came out badly and was sensible. Judging a decision by how it ended is **outcome bias** (Baron and Hershey, 1988): it rewards luck, and teaches the others not to try.
#
# Without a log there is no remedy, because we all remember having had fewer doubts. Each line says, **beforehand**: what is decided, on which data, what is expected and how surely, what would change one's mind and when one looks. With six lines one cannot yet judge how good it is; with sixty one can.

# %% [markdown] es="memo" concepts="adjustments data-to-strategy"
# ### Un escrito de una página
# Lo que recibe la directora el 12 de octubre:
#
# > - **Decisión.** Botón de pausa para todos los nuevos, salvo un 10 % a suertes.
# > - **Regla**, sellada el 12 de enero: umbral de 2 puntos; mil por grupo; una sola mirada.
# > - **Resultado.** La celda de arriba: puntos, intervalo y lo que escriben a atención.
# > - **Se espera** la parte baja del intervalo, no el centro.
# > - **No se sabe** si dura más de 90 días.
# > - **Se quita** si dentro de un año ni el extremo alto pasa de 2 puntos.
#
# **Te toca.** ¿Qué línea borraría primero quien quiere quedar bien?
# %% [markdown] en="memo" concepts="adjustments data-to-strategy"
# ### A memo of one page
# What the director gets on 12 October:
#
# > - **Decision.** The pause button for all newcomers, but for 10% by lot.
# > - **Rule**, sealed on 12 January: threshold 2 points; a thousand a group; a single look.
# > - **Result.** The cell above: points, interval, and who writes to the desk.
# > - **Expected**: the lower part of the interval, not its middle.
# > - **Not known**: whether it lasts beyond 90 days.
# > - **Taken off** if in a year not even the high end is above 2 points.
#
# **Your turn.** Which line would somebody who wants to look good delete first?

# %% [markdown] es="misleads" concepts="adjustments"
# ## Lo que engaña
# Después de abrir el sobre, Julián mira por tamaño de caja: «En las de 1 kg no funciona: el intervalo incluye el cero. A esos no se la damos». ¿Qué le contestas? Mira la tabla antes.
# %% [markdown] en="misleads" concepts="adjustments"
# ## What misleads
# After opening the envelope Julián looks by size of box: “With 1 kg it does not work: the interval holds zero. Those do not get it.” What do you answer? Look at the table first.

# %% key="subgroups" tags="predict" concepts="adjustments"
for size, part in trial.groupby("size", observed=True):
    found = part.groupby("arm", observed=True)["left"].agg(["sum", "size"]).astype(int)
    pair = (tuple(found.loc[arm]) for arm in ("pause", "holdout"))
    print(f"{size}: points fewer", kpis.proportion_difference(*pair))

# %% [markdown] es="misleads-read" concepts="adjustments"
# Las tres cifras se parecen; la de 1 kg tiene **menos gente** y un intervalo más ancho. «No se ve» no es «no hay». Para decir que una caja es distinta se comparan las cajas **entre sí**, y eso iba en el sobre o no va.
#
# - Un umbral elegido al ver la cifra siempre se cumple, o nunca: según quién lo elija.
# - «Significativo» no es «compensa»: un punto muy seguro puede no pagar el botón.
# - «No se sabe» es un resultado. Sin un final escrito se convierte en «casi».
# %% [markdown] en="misleads-read" concepts="adjustments"
# The three figures are alike; that of 1 kg has **fewer people** and a wider interval. “It does not show” is not “it is not there”. To say that one box is different one compares the boxes **with one another**, and that was in the envelope or it is not done.
#
# - A threshold chosen on seeing the figure is always met, or never: it depends on who chooses.
# - “Significant” is not “worth it”: one point, very sure, may not pay for the button.
# - “Not known” is a result. Without an ending in writing it turns into “almost”.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Los datos contestan; la pregunta y la vara se escriben antes.
# - El umbral sale de los euros: lo que se necesita, no lo que se espera.
# - Una regla tiene tres finales, y se sabe cada cuánto falla antes de tener datos.
# - Se compara a todos los sorteados; lo que se eligió por salir bien promete de más.
# - Una decisión se juzga por lo que se sabía, y para eso hay que apuntarlo.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:5.4b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Data answer; the question and the yardstick are written beforehand.
# - The threshold comes from euros: what one needs, not what one hopes for.
# - A rule has three endings, and how often it fails is known before there are data.
# - All who were drawn are compared; what was picked for coming out well promises too much.
# - A decision is judged by what was known, and for that it has to be noted.
#
# **Now you:** [exercises of this part](exercise:5.4b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Baron, J. y Hershey, J. (1988). Outcome bias in decision evaluation. *Journal of Personality and Social Psychology* 54(4).
# - Brier, G. (1950). Verification of forecasts expressed in terms of probability. *Monthly Weather Review* 78(1).
# - Kohavi, R., Tang, D. y Xu, Y. (2020). *Trustworthy online controlled experiments*. Cambridge University Press.
# - Nosek, B., Ebersole, C., DeHaven, A. y Mellor, D. (2018). The preregistration revolution. *PNAS* 115(11).
# - Simmons, J., Nelson, L. y Simonsohn, U. (2011). False-positive psychology. *Psychological Science* 22(11).
# %% [markdown] en="sources"
# ### Sources
# - Baron, J. and Hershey, J. (1988). Outcome bias in decision evaluation. *Journal of Personality and Social Psychology* 54(4).
# - Brier, G. (1950). Verification of forecasts expressed in terms of probability. *Monthly Weather Review* 78(1).
# - Kohavi, R., Tang, D. and Xu, Y. (2020). *Trustworthy online controlled experiments*. Cambridge University Press.
# - Nosek, B., Ebersole, C., DeHaven, A. and Mellor, D. (2018). The preregistration revolution. *PNAS* 115(11).
# - Simmons, J., Nelson, L. and Simonsohn, U. (2011). False-positive psychology. *Psychological Science* 22(11).
