# %% [markdown] es="title"
# # 4.5b · Cuando algo sale mal
#
# **35 minutos.** Estás en el módulo 4, la post-compra. En la 4.5a viste el servicio de cada día; aquí, el día en que llega una queja.
#
# Al terminar podrás:
# - medir cinco consejos sobre quejas, y decir cuáles no se ven en ningún registro;
# - poner a prueba «una queja bien resuelta fideliza», sin dejarte engañar por quién contesta;
# - hacer la cola de personas insatisfechas y saber qué piden las exigentes.
# %% [markdown] en="title"
# # 4.5b · When it goes wrong
#
# **35 minutes.** You are in module 4, post-purchase. In 4.5a you saw everyday service; here, the day on which a complaint comes in.
#
# At the end you will be able to:
# - measure five pieces of advice on complaints, and say which of them no record shows;
# - put “a complaint well settled makes people loyal” to the test, without being fooled by who answers;
# - make the queue of dissatisfied people, and know what the demanding ones ask for.

# %% key="begin"
import pandas as pd

from coursekit import company, kpis, widgets

lumbre = company()
tickets, surveys, orders = lumbre.tickets, lumbre.surveys, lumbre.orders
as_of = lumbre.as_of

#es # Una queja: algo salió mal. Las preguntas y los cambios de suscripción no lo son.
#en # A complaint: something went wrong. Questions and changes of a subscription are none.
complaints = tickets[~tickets["reason"].isin(["question", "subscription"])].copy()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="aloud" concepts="complaints-contact complaints-resolve"
# ## Una queja, en voz alta
# Ejecuta la celda y **lee la queja en voz alta**, como si la dijeras tú. Después mira las horas.
# %% [markdown] en="aloud" concepts="complaints-contact complaints-resolve"
# ## A complaint, aloud
# Run the cell and **read the complaint aloud**, as if you were saying it. Then look at the hours.

# %% key="one-complaint" concepts="complaints-contact complaints-resolve"
one = complaints.set_index("ticket").loc["T00130"]
#es days = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
#es print("«" + one["text_es"] + "»")
#en days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
#en print("“" + one["text_en"] + "”")
for what in ("opened", "first_reply", "closed"):
    print(f"{what:12} {days[one[what].weekday()]}, {one[what]:%H:%M}")
print("contacts:", one["contacts"])

# %% [markdown] es="five" concepts="complaints-line complaints-contact complaints-responsibility complaints-empathy complaints-resolve"
# Marta tiene en el corcho cinco consejos, sacados de un manual de marketing:
#
# 1. Una **línea** gratuita para quejarse, siempre abierta.
# 2. **Contactar** cuanto antes con quien se queja.
# 3. Aceptar la **responsabilidad**, sin buscar culpables fuera.
# 4. Gente con **empatía** en atención al cliente.
# 5. **Resolver** deprisa y a gusto de la persona.
#
# Julián añade un sexto con rotulador: «Una queja bien resuelta deja a la gente **más** contenta que si nada hubiera pasado. ¡Que se quejen!».
#
# La directora lee los seis: «¿Cuáles podemos medir?». ¿Cuántos dirías tú que se ven en un registro de tickets?
# %% [markdown] en="five" concepts="complaints-line complaints-contact complaints-responsibility complaints-empathy complaints-resolve"
# On her board Marta has five pieces of advice from a marketing handbook:
#
# 1. A free **line** for complaints, always open.
# 2. **Contact** the person who complains as soon as possible.
# 3. Accept **responsibility**, without looking for culprits outside.
# 4. People with **empathy** in customer service.
# 5. **Settle** it soon and to the person's satisfaction.
#
# Julián adds a sixth with a marker: “A complaint well settled leaves people **more** content than if nothing had happened. Let them complain!”
#
# The director reads all six: “Which can we measure?” How many would you say can be seen in a record of tickets?

# %% key="five-guess"
my_count = ...

# %% [markdown] es="silence" concepts="dissatisfied"
# ## Antes que la queja, el silencio
# Un **cliente insatisfecho** es quien tuvo una mala experiencia. Quejarse es otra cosa: hay que molestarse en hacerlo.
#
# De cada cien personas que dieron un 1 o un 2 a su pedido en una encuesta, ¿cuántas abrieron un ticket por ese mismo pedido?
# %% [markdown] en="silence" concepts="dissatisfied"
# ## Before the complaint, silence
# A **dissatisfied customer** is one who had a bad experience. Complaining is something else: one has to take the trouble.
#
# Of every hundred people who gave their order a 1 or a 2 in a survey, how many opened a ticket about that same order?

# %% key="silence-guess"
my_guess = ...

# %% key="silence-table" tags="predict" concepts="dissatisfied"
about_orders = surveys[(surveys["touchpoint"] != "support") & surveys["csat"].notna()]
low = about_orders[about_orders["csat"] <= 2]
spoke = kpis.proportion(low["order"].isin(tickets["order"].dropna()))
ex.guess(my_guess, spoke.value)
spoke

# %% [markdown] es="silence-read" concepts="dissatisfied"
# La mayoría calla. Por eso «este mes hay menos quejas» no es una buena noticia por sí sola: puede haber menos problemas, o una línea más difícil de encontrar. **Bajar las quejas no es un objetivo; bajar los motivos, sí.**
# %% [markdown] en="silence-read" concepts="dissatisfied"
# Most keep silent. That is why “fewer complaints this month” is no good news by itself: there may be fewer problems, or a line that is harder to find. **Lowering complaints is no aim; lowering their causes is.**

# %% [markdown] es="line" concepts="complaints-line"
# ## Consejo 1: una línea siempre abierta
# Atención trabaja de lunes a viernes, de 9 a 18. ¿Qué parte de las quejas entra **con la tienda cerrada**? Escribe un número de 0 a 100.
# %% [markdown] en="line" concepts="complaints-line"
# ## Advice 1: a line that is always open
# Service works from Monday to Friday, 9 to 18. What share of the complaints comes in **while it is closed**? Write a number from 0 to 100.

# %% key="line-guess"
my_guess = ...

# %% key="line-table" tags="predict" concepts="complaints-line"
desk = kpis.BusinessHours("09:00", "18:00")
minute = pd.Timedelta(minutes=1)
complaints["shut"] = desk.hours_between(complaints["opened"], complaints["opened"] + minute) == 0
ex.guess(my_guess, 100 * complaints["shut"].mean())
by_channel = complaints.groupby("channel", observed=True)["shut"].agg(["size", "mean"])
by_channel["mean"] = 100 * by_channel["mean"]
by_channel.columns = ["complaints", "came in while closed, %"]
by_channel.round(0)

# %% [markdown] es="line-phone" concepts="complaints-line"
# Más de la mitad. Y mira el teléfono: ninguna. ¿Nadie llama de noche? No: **de noche nadie descuelga**, y una llamada que no se coge no deja ticket. Un cero puede ser una puerta cerrada.
#
# Julián pide tener la línea abierta las 168 horas de la semana. Supón que una persona cuesta 18 € la hora. ¿Cuánto costaría **cada queja** atendida fuera de horario?
# %% [markdown] en="line-phone" concepts="complaints-line"
# More than half. And look at the phone: none. Does nobody call at night? No: **at night nobody picks up**, and a call that is not taken leaves no ticket. A zero may be a closed door.
#
# Julián wants the line open for all 168 hours of the week. Suppose that a person costs €18 an hour. What would **each complaint** taken out of hours cost?

# %% key="cost-guess"
my_guess = ...

# %% key="cost-table" tags="predict" concepts="complaints-line"
weeks = (as_of - tickets["opened"].min()) / pd.Timedelta(weeks=1)
a_week = complaints["shut"].sum() / weeks
closed_hours = 168 - 5 * 9
each = closed_hours * 18 / a_week
ex.guess(my_guess, each)
margin_of_an_order = (orders["amount"] - orders["cost"]).mean()
pd.Series(
    {
        "complaints a week while closed": a_week,
        "hours a week to be covered": closed_hours,
        "cost of each complaint, euros": each,
        "margin of an order, euros": margin_of_an_order,
    }
).round(1)

# %% [markdown] es="line-read" concepts="complaints-line"
# Una línea abierta es dos cosas: abierta para **recibir** y abierta para **contestar**. Recibir de noche ya lo hacen el correo y el WhatsApp, y es barato decir en ese momento cuándo habrá respuesta.
#
# Un **chatbot** puede recoger el pedido y la foto a las tres de la mañana. No decide un reembolso, y si obliga a contarlo otra vez por la mañana, ha sumado esfuerzo. Dos reglas: que diga que es una máquina, y que haya salida hacia una persona.
#
# **Te toca:** ¿qué hora extra abrirías tú, con el dinero de una sola?
# %% [markdown] en="line-read" concepts="complaints-line"
# An open line is two things: open to **receive** and open to **answer**. E-mail and WhatsApp receive at night already, and it is cheap to say at that moment when there will be a reply.
#
# A **chatbot** can take the order number and the photo at three in the morning. It decides no refund, and if it makes people tell it all again in the morning it has added effort. Two rules: it says that it is a machine, and there is a way out to a person.
#
# **Your turn:** which extra hour would you open, with money for one alone?

# %% [markdown] es="contact" concepts="complaints-contact complaints-resolve"
# ## Consejos 2 y 5: pronto, y de una vez
# ### Un ejemplo completo, en cuatro pasos
# ¿Tardar en contestar cambia algo más que la paciencia? Miremos cuántas quejas se resuelven **con un solo contacto**, según la espera. Y un cuidado: lo grave se atiende antes.
# %% [markdown] en="contact" concepts="complaints-contact complaints-resolve"
# ## Advice 2 and 5: soon, and once and for all
# ### A worked example, in four steps
# Does a slow reply change more than patience? Let us see how many complaints are settled **with one contact**, by the wait. And a caution: serious matters are answered first.

# %% key="contact-steps" concepts="complaints-contact complaints-resolve"
#es # 1 · Qué entra: quejas cerradas. De las abiertas aún no se sabe cómo acaban.
#en # 1 · What is in it: closed complaints. Of the open ones nobody knows yet how they end.
done = complaints[complaints["closed"].notna()].copy()

#es # 2 · Resuelta a la primera: un contacto, resuelta y sin reabrir.
#en # 2 · Settled at once: one contact, resolved and not reopened.
done["once"] = (done["contacts"] == 1) & done["resolved"] & ~done["reopened"]

#es # 3 · La espera, en horas de las de la persona.
#en # 3 · The wait, in the hours that the person lived through.
hours = (done["first_reply"] - done["opened"]) / pd.Timedelta(hours=1)
bands = ["under 4 h", "4 to 24 h", "over 24 h"]
done["wait"] = pd.cut(hours, [0, 4, 24, float("inf")], labels=bands)

#es # 4 · Comparar dentro de cada motivo: cacharros rotos con cacharros rotos.
#en # 4 · Compare within each reason: broken things with broken things.
table = done.pivot_table("once", "reason", "wait", observed=True)
table.loc["all complaints"] = done.groupby("wait", observed=True)["once"].mean()
(100 * table).round(0)

# %% [markdown] es="contact-read" concepts="complaints-contact complaints-resolve"
# En cada fila, más espera va con menos resueltas a la primera. Que se vea dentro de cada motivo quita una explicación (lo grave), no todas: también podría ser que en los días malos se tarde más **y** se atienda peor.
#
# En la simulación la espera sí cuenta, y lo dice la tabla de efectos (ejecuta la celda: negativo es peor). En tu empresa lo sabrás si contestas antes a una parte elegida al azar.
# %% [markdown] en="contact-read" concepts="complaints-contact complaints-resolve"
# In each row, more waiting goes with fewer settled at once. That it shows within each reason takes one explanation away (serious matters), not all: on bad days people might be slower **and** serve worse.
#
# In the simulation the wait does count, and the table of effects says so (run the cell: negative is worse). In your company you will know if you reply sooner to a part drawn by lot.

# %% key="contact-truth" tags="predict" concepts="complaints-contact"
effect = lumbre.effects.set_index("effect").loc["wait_on_resolution"]
#es print(effect["what_es"], ":", effect["value"])
#en print(effect["what_en"], ":", effect["value"])

# %% [markdown] es="sorry" concepts="complaints-responsibility complaints-empathy"
# ## Consejos 3 y 4: los que hay que leer
# ¿Cuántos apostaste? Tres se ven en los tickets. De los otros dos no hay columna: si alguien asumió la culpa, o si se puso en el lugar de la persona, se sabe **leyendo**.
#
# | | lo es | lo parece |
# |---|---|---|
# | **responsabilidad** | «Empaquetamos mal tu caja» | «Sentimos las molestias que haya podido percibir» |
# | | «Elegimos nosotros al mensajero; lo arreglo yo» | «La culpa es del mensajero» |
# | **empatía** | «Querías estrenarla el domingo, con tu madre» | «Comprendemos su situación» |
#
# La empatía nombra **algo suyo**; la responsabilidad tiene un **sujeto**: «nosotros», «yo».
# %% [markdown] en="sorry" concepts="complaints-responsibility complaints-empathy"
# ## Advice 3 and 4: those that have to be read
# How many did you guess? Three show in the tickets. For the other two there is no column: whether somebody took the blame, or put themselves in the person's place, one knows by **reading**.
#
# | | is it | looks like it |
# |---|---|---|
# | **responsibility** | “We packed your box badly” | “We regret any inconvenience you may have perceived” |
# | | “We chose the courier; I will put it right” | “It is the courier's fault” |
# | **empathy** | “You wanted to try it on Sunday, with your mother” | “We understand your situation” |
#
# Empathy names **something of theirs**; responsibility has a **subject**: “we”, “I”.

# %% [markdown] es="sorry-turn" concepts="complaints-responsibility complaints-empathy"
# Tres respuestas a la queja del principio: la caja aplastada, los granos por todas partes. Decide qué tiene cada una.
# %% [markdown] en="sorry-turn" concepts="complaints-responsibility complaints-empathy"
# Three replies to the complaint of the beginning: the crushed box, the beans all over the place. Decide what each of them has.

# %% key="sorry-quiz" concepts="complaints-responsibility complaints-empathy"
ex.quiz("sorry")

# %% [markdown] es="sorry-measure" concepts="complaints-responsibility complaints-empathy"
# **Cómo se mide lo que hay que leer.** Dos personas leen las mismas cincuenta respuestas sin verse y apuntan sí o no. Si no coinciden, la regla está mal escrita. Si coinciden, ya tienes una cifra: qué parte asume la responsabilidad, con su intervalo, cada trimestre.
#
# Pagar por esa cifra la estropea: aparecerán disculpas perfectas y ningún cambio.
# %% [markdown] en="sorry-measure" concepts="complaints-responsibility complaints-empathy"
# **How to measure what has to be read.** Two people read the same fifty replies without seeing each other and write down yes or no. If they disagree, the rule is badly written. If they agree, you have a figure: what share takes responsibility, with its interval, every quarter.
#
# Paying for that figure spoils it: there will be perfect apologies and no change.

# %% [markdown] es="paradox" concepts="complaints-resolve"
# ## El sexto, con rotulador
# Se llama **paradoja de la recuperación**: tras una queja bien resuelta, la persona queda más contenta que quien no tuvo ningún problema.
#
# Nota media de 1 a 5. ¿Cuánto le sacan, o les falta, a las quejas resueltas a la primera frente a la gente sin quejas? Escribe un número con signo.
# %% [markdown] en="paradox" concepts="complaints-resolve"
# ## The sixth, with a marker
# It is called the **service recovery paradox**: after a complaint well settled, the person is more content than one who had no trouble at all.
#
# Mean score from 1 to 5. By how much are the complaints settled at once above, or below, the people without a complaint? Write a number with its sign.

# %% key="paradox-guess"
my_guess = ...

# %% key="paradox-table" tags="predict" concepts="complaints-resolve complaints-line complaints-contact"
scores = surveys.dropna(subset=["ticket"]).drop_duplicates("ticket").set_index("ticket")["csat"]
csat_after = complaints["ticket"].map(scores)
without = about_orders[~about_orders["customer"].isin(complaints["customer"])]["csat"]
handling = kpis.complaint_handling(complaints, csat_after, without, of="all", as_of=as_of)
ex.guess(my_guess, handling.recovery.value, digits=1)
handling

# %% [markdown] es="paradox-read" concepts="complaints-resolve"
# En estos datos, ni la queja mejor resuelta llega a la nota de quien no tuvo problema: todo el intervalo queda por debajo de cero.
#
# ¿Está refutada la paradoja? No: se comparan **personas distintas** y **preguntas distintas** (por la atención y por un pedido), y responde más o menos una de cada siete quejas. De Matos y otros (2007) juntaron muchos estudios: de media la satisfacción sí sube un poco; la intención de volver y la recomendación, no.
#
# Aunque fuera cierta, no es un plan: antes de la recuperación hay que fallarle a alguien.
# %% [markdown] en="paradox-read" concepts="complaints-resolve"
# In these data not even the complaint best settled reaches the score of those who had no trouble: the whole interval lies below zero.
#
# Is the paradox refuted? No: **different people** and **different questions** are compared (about the service and about an order), and about one complaint in seven is answered for. De Matos and others (2007) put many studies together: on average satisfaction does rise a little; the intention to return and word of mouth do not.
#
# Even if true, it is no plan: before the recovery somebody has to be let down.

# %% [markdown] es="mean" concepts="dissatisfied complaints-resolve"
# Julián no se rinde: «A quienes dieron 3 o menos les escribí yo, y la nota siguiente subió más de un punto. **Mi carta funciona**».
#
# Tomemos a gente que dio 3 o menos y **no tuvo ni queja ni carta**. ¿Cuánto cambió su nota siguiente?
# %% [markdown] en="mean" concepts="dissatisfied complaints-resolve"
# Julián does not give up: “To those who gave 3 or less I wrote a letter, and the next score rose by more than a point. **My letter works.**”
#
# Let us take people who gave 3 or less and had **neither complaint nor letter**. By how much did their next score change?

# %% key="mean-guess"
my_guess = ...

# %% key="mean-table" tags="predict" concepts="dissatisfied"
quiet = about_orders[~about_orders["customer"].isin(tickets["customer"])].sort_values("answered")
quiet = quiet[["customer", "csat"]].assign(
    next_score=quiet.groupby("customer", observed=True)["csat"].shift(-1)
).dropna()
started = pd.cut(quiet["csat"], [0, 3, 4, 5], labels=["3 or less", "4", "5"])
moves = quiet.groupby(started, observed=True)[["csat", "next_score"]].mean()
moves["answers"] = started.value_counts()
moves.loc["all"] = [quiet["csat"].mean(), quiet["next_score"].mean(), len(quiet)]
ex.guess(my_guess, (moves["next_score"] - moves["csat"])["3 or less"], digits=1)
moves.round(2)

# %% [markdown] es="mean-read" concepts="dissatisfied"
# Subieron solos, sin carta (son pocas: mira la última columna). Quienes dieron un 5 bajaron; no podían subir. La media de todos apenas se movió. Es la **regresión a la media**: una nota muy baja junta un mal trato y un mal día, y el mal día no se repite.
#
# Toda campaña que elige a los peores y mira después parecerá un éxito. El remedio es el de siempre: una parte, elegida al azar, a la que no se escribe.
# %% [markdown] en="mean-read" concepts="dissatisfied"
# They rose by themselves, without a letter (they are few: see the last column). Those who gave a 5 fell; they could not rise. The mean of all hardly moved. It is **regression to the mean**: a very low score joins bad service and a bad day, and the bad day does not repeat itself.
#
# Any campaign that chooses the worst and looks again will seem a success. The remedy is the usual one: a part, drawn by lot, that gets no letter.

# %% [markdown] es="queue" concepts="dissatisfied"
# ## A quién llamar el lunes
# Marta tiene diez llamadas. La cola son las personas cuya **última** nota, de los últimos noventa días, fue un 1 o un 2.
#
# **Te toca.** Ordena por margen, por nota y por espera. ¿Cuánto margen dejas fuera si llamas primero a quien puso un 1? ¿Y cuánto espera quien vale poco si mandan los euros?
# %% [markdown] en="queue" concepts="dissatisfied"
# ## Whom to call on Monday
# Marta has ten calls. The queue are the people whose **last** score, of the last ninety days, was a 1 or a 2.
#
# **Your turn.** Order by margin, by score and by wait. How much margin do you leave out if you first call whoever gave a 1? And how long does somebody of little value wait if the euros rule?

# %% key="queue-explorer" concepts="dissatisfied"
last_year = orders[orders["date"] >= as_of - pd.Timedelta(days=365)]
margin = (last_year["amount"] - last_year["cost"]).groupby(last_year["customer"], observed=True).sum()
answers = surveys[["customer", "answered", "csat"]]
widgets.RecoveryExplorer(answers, margin, as_of, days=90, worst=2, calls=10)

# %% [markdown] es="queue-read" concepts="dissatisfied"
# No hay un orden correcto: hay que elegirlo y decirlo. Un arreglo razonable es una mezcla: las primeras llamadas por margen y **un plazo máximo de espera** para cualquiera.
#
# Y no olvides a quién no ves: la cola solo tiene a quienes respondieron.
# %% [markdown] en="queue-read" concepts="dissatisfied"
# There is no right order: one has to choose it and say so. A reasonable arrangement is a mixture: the first calls by margin, and **a longest wait** for anybody.
#
# And do not forget whom you do not see: the queue holds only those who answered.

# %% [markdown] es="demanding" concepts="demanding"
# ## La clienta exigente no es la que protesta
# Un **cliente exigente** espera mucho. SERVQUAL pregunta qué se espera (E) y qué se percibe (P), de 1 a 7. Aquí lo es quien espera 6.5 o más de media **y** percibe menos de lo que espera.
#
# ¿Crees que a la gente exigente la **tratamos** peor? Apuesta: la percepción media de exigentes menos la del resto.
# %% [markdown] en="demanding" concepts="demanding"
# ## The demanding customer is not the one who protests
# A **demanding customer** expects much. SERVQUAL asks what one expects (E) and what one perceives (P), from 1 to 7. Here demanding is whoever expects 6.5 or more on average **and** perceives less than they expect.
#
# Do you think that demanding people are **treated** worse? Guess: the mean perception of the demanding less that of the rest.

# %% key="demanding-guess"
my_guess = ...

# %% key="demanding-table" tags="predict" concepts="demanding"
expected = lumbre.servqual[[f"e{i}" for i in range(1, 23)]]
perceived = lumbre.servqual[[f"p{i}" for i in range(1, 23)]]
mean_e, mean_p = expected.mean(axis=1), perceived.mean(axis=1)
demanding = (mean_e >= 6.5) & (mean_p < mean_e)
apart = kpis.mean_difference(mean_p[~demanding], mean_p[demanding])
ex.guess(my_guess, apart.value, digits=1)
print("demanding, of 100:", round(100 * demanding.mean()))
print("perception, demanding − the rest:", apart)
groups = {"demanding": demanding, "the rest": ~demanding}
gaps = {}
for name, who in groups.items():
    found = kpis.servqual(expected[who], perceived[who], instrument="positive")
    gaps[name] = found.dimensions["gap"]
pd.DataFrame(gaps).round(1)

# %% [markdown] es="demanding-read" concepts="demanding"
# Perciben algo menos, pero lo que los separa es sobre todo lo que **esperan**. Y ojo: al elegir a quien espera mucho y percibe menos, la brecha sale negativa casi por construcción. No la presentes como un hallazgo.
#
# Lo útil es la **forma**: la dimensión con la brecha más honda es la misma en los dos grupos. Los exigentes ven antes, y con más fuerza, lo que falla para todos. Para ellos, anticiparse: avisar del retraso antes de que escriban.
# %% [markdown] en="demanding-read" concepts="demanding"
# They perceive a little less, but what sets them apart is above all what they **expect**. And mind: on choosing those who expect much and perceive less, the gap comes out negative almost by construction. Do not present it as a finding.
#
# What is useful is the **shape**: the dimension with the deepest gap is the same in both groups. The demanding see sooner, and more strongly, what fails for all. For them, be ahead: tell of the delay before they write.

# %% [markdown] es="misleads" concepts="complaints-line complaints-resolve dissatisfied demanding"
# ## Lo que engaña
# - **Menos quejas.** Puede ser menos problemas o más silencio.
# - **Un cero en el teléfono.** La línea cerrada no registra a quien llamó.
# - **Notas de quien se quejó.** Responde una parte pequeña, y quien se fue ya no responde.
# - **Subió después de escribirles.** Regresión a la media.
# - **Exigente = difícil.** Una brecha elegida por ser negativa es negativa.
# %% [markdown] en="misleads" concepts="complaints-line complaints-resolve dissatisfied demanding"
# ## What misleads
# - **Fewer complaints.** It may be fewer problems or more silence.
# - **A zero on the phone.** A closed line does not record who called.
# - **Scores of those who complained.** A small part answers, and who left answers no more.
# - **It rose after we wrote to them.** Regression to the mean.
# - **Demanding = difficult.** A gap that was chosen for being negative is negative.

# %% [markdown] es="key-points"
# ## Para llevarte
# - De los cinco consejos, tres se ven en los tickets; la responsabilidad y la empatía se leen.
# - Abrir para recibir es barato; abrir para contestar, no. Di cuándo habrá respuesta.
# - La paradoja de la recuperación se prueba con un intervalo, y no es un plan.
# - La cola de insatisfechos necesita una regla que se pueda decir en voz alta.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.5b). Después, [4.5c: la próxima compra](lesson:4.5c), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Of the five pieces of advice, three show in the tickets; responsibility and empathy are read.
# - Opening to receive is cheap; opening to answer is not. Say when there will be a reply.
# - The recovery paradox is tested with an interval, and is no plan.
# - The queue of the dissatisfied needs a rule that can be said aloud.
#
# **Now you:** [exercises of this lesson](exercise:4.5b). Then [4.5c: the next purchase](lesson:4.5c), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Kotler, P. y Keller, K. (2016). *Marketing Management*, 15.ª ed. Pearson: los cinco consejos.
# - De Matos, C., Henrique, J. y Rossi, C. (2007). Service recovery paradox: a meta-analysis. *Journal of Service Research* 10(1).
# - Michel, S. y Meuter, M. (2008). The service recovery paradox: true but overrated? *International Journal of Service Industry Management* 19(4).
# - Tax, S., Brown, S. y Chandrashekaran, M. (1998). Customer evaluations of service complaint experiences. *Journal of Marketing* 62(2).
# - Parasuraman, A., Zeithaml, V. y Berry, L. (1988). SERVQUAL. *Journal of Retailing* 64(1).
# %% [markdown] en="sources"
# ### Sources
# - Kotler, P. and Keller, K. (2016). *Marketing Management*, 15th ed. Pearson: the five pieces of advice.
# - De Matos, C., Henrique, J. and Rossi, C. (2007). Service recovery paradox: a meta-analysis. *Journal of Service Research* 10(1).
# - Michel, S. and Meuter, M. (2008). The service recovery paradox: true but overrated? *International Journal of Service Industry Management* 19(4).
# - Tax, S., Brown, S. and Chandrashekaran, M. (1998). Customer evaluations of service complaint experiences. *Journal of Marketing* 62(2).
# - Parasuraman, A., Zeithaml, V. and Berry, L. (1988). SERVQUAL. *Journal of Retailing* 64(1).
