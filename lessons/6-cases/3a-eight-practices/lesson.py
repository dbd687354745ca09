# %% [markdown] es="title"
# # 6.3a · Ocho prácticas, con pruebas
#
# **35 minutos.** Módulo 6: casos y mejores prácticas. Aquí se audita una casa entera; en la otra parte de la 6.3 se decide qué probar después.
#
# Al terminar podrás:
# - poner nota a una práctica por lo que se puede enseñar de ella, y dejar en blanco lo que no se sabe;
# - decir qué falta para subir un peldaño, y quién lo hace;
# - desmontar un radar.
# %% [markdown] en="title"
# # 6.3a · Eight practices, with evidence
#
# **35 minutes.** Module 6: cases and best practices. Here a whole house is audited; in the other part of 6.3 one decides what to try next.
#
# At the end you will be able to:
# - grade a practice by what can be shown of it, and leave blank what is not known;
# - say what is missing for the next rung, and who sees to it;
# - take a radar apart.

# %% key="begin"
import pandas as pd

from coursekit import company, kpis, widgets

pd.set_option("display.max_colwidth", None)
lumbre = company()
tickets, surveys, as_of = lumbre.tickets, lumbre.surveys, lumbre.as_of

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="seal" concepts="best-practices"
# ## Un sello para la puerta
# Una consultora vende un sello: «El cliente, primero». Para tenerlo hay que rellenar un formulario con ocho prácticas, de 0 a 4. Julián lo rellenó anoche, en el sofá.
#
# Las **mejores prácticas** son maneras de hacer que a otros les fueron bien. Que le sirvan a esta casa no lo dice la lista.
# %% [markdown] en="seal" concepts="best-practices"
# ## A seal for the door
# A consultancy sells a seal: “The customer first”. To get it one has to fill in a form with eight practices, from 0 to 4. Julián filled it in last night, on the sofa.
#
# **Best practices** are ways of doing things that went well for others. Whether they serve this house the list does not say.

# %% key="form" concepts="best-practices practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
#es practices = [
#es     "anticiparse", "recoger opiniones", "ser accesible", "reunirse",
#es     "servicio proactivo", "herramientas", "tras la compra", "incorporación",
#es ]
#en practices = [
#en     "anticipate", "collect feedback", "be easy to reach", "meet customers",
#en     "proactive service", "service tools", "beyond purchase", "onboarding",
#en ]
claimed = pd.Series([3, 4, 4, 3, 3, 4, 3, 3], index=practices, name="claimed")
print("mean:", round(claimed.mean(), 1), "of 4")
claimed.to_frame()

# %% [markdown] es="eight" concepts="practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
# Qué pide cada una, en una línea:
#
# - **anticiparse**: ofrecer lo que alguien va a necesitar antes de que lo pida;
# - **recoger opiniones**: preguntar, y hacer algo con lo que contestan;
# - **ser accesible**: que se llegue a una persona sin esfuerzo;
# - **reunirse**: sentarse con clientes y escuchar;
# - **servicio proactivo**: avisar del problema antes de que escriban;
# - **herramientas**: que quien atiende tenga el caso a la vista;
# - **tras la compra**: ocuparse de la persona cuando ya pagó;
# - **incorporación**: un comienzo pensado para quien llega.
# %% [markdown] en="eight" concepts="practice-anticipate practice-feedback practice-accessible practice-meet practice-proactive practice-tools practice-beyond-purchase practice-onboarding"
# What each of them asks, in a line:
#
# - **anticipate**: offer what somebody will need before they ask for it;
# - **collect feedback**: ask, and do something with what they answer;
# - **be easy to reach**: people get to a person without effort;
# - **meet customers**: sit down with them and listen;
# - **proactive service**: tell of the problem before they write;
# - **service tools**: whoever serves has the case before their eyes;
# - **beyond purchase**: care for the person once they have paid;
# - **onboarding**: a beginning thought out for those who arrive.

# %% [markdown] es="show-me" concepts="best-practices"
# La directora lee el formulario y dice dos palabras: «**Enséñame eso**».
#
# ¿Cuántas de las ocho notas crees que se sostendrán, por lo menos donde Julián las puso? Lo sabrás al final.
# %% [markdown] en="show-me" concepts="best-practices"
# The director reads the form and says two words: “**Show me.**”
#
# How many of the eight grades do you think will stand, at least where Julián put them? You will know at the end.

# %% key="survivors-guess"
my_survivors = ...

# %% [markdown] es="ladder" concepts="best-practices"
# ## La escalera de las pruebas
# La nota no dirá si una práctica es buena, sino **cuánto se sabe de ella**:
#
# | nota | hay que poder enseñar |
# |---|---|
# | en blanco | no hay dónde mirar: **no se sabe** |
# | 0 | se miró, y no hay ni un caso |
# | 1 · rastro | ocurrió, y consta con fecha |
# | 2 · alcance | a qué parte llega, con el total debajo |
# | 3 · resultado | qué nota la persona, con su intervalo |
# | 4 · sorteo | se comparó con gente elegida al azar |
#
# No se saltan peldaños. Y una nota sin prueba cuenta 0.
# %% [markdown] en="ladder" concepts="best-practices"
# ## The ladder of evidence
# The grade will not say whether a practice is good, but **how much is known of it**:
#
# | grade | what can be shown |
# |---|---|
# | blank | there is no place to look: **not known** |
# | 0 | somebody looked, and there is not one case |
# | 1 · trace | it happened, and is on record with a date |
# | 2 · reach | what share it reaches, with the whole below |
# | 3 · result | what the person notices, with its interval |
# | 4 · lot | it was compared with people drawn by lot |
#
# No rung is skipped. And a grade without evidence counts 0.

# %% [markdown] es="rungs" concepts="best-practices"
# Prueba la escalera con tres papeles que alguien dejó en la mesa.
# %% [markdown] en="rungs" concepts="best-practices"
# Try the ladder on three papers that somebody left on the table.

# %% key="rungs-quiz" concepts="best-practices"
ex.quiz("rungs")

# %% [markdown] es="worked" concepts="practice-accessible"
# ## Un ejemplo completo: ser accesible
# Julián puso un 4. La auditoría son cuatro preguntas, siempre las mismas y en este orden. Antes: de cada cien mensajes, ¿cuántos tuvieron respuesta en 24 horas de reloj?
# %% [markdown] en="worked" concepts="practice-accessible"
# ## A worked example: being easy to reach
# Julián put a 4. The audit is four questions, always the same and in this order. Before that: of every hundred messages, how many got a reply within 24 hours by the clock?

# %% key="worked-guess"
my_guess = ...

# %% key="worked-steps" tags="predict" concepts="practice-accessible"
#es # 1 · ¿Hay rastro? Mensajes con su hora de llegada.
#en # 1 · Is there a trace? Messages with the hour at which they came.
print("1 trace: ", len(tickets), "tickets, from", f"{tickets['opened'].min():%Y-%m-%d}")

#es # 2 · ¿A qué parte llega? Los que entran mientras hay alguien para contestar.
#en # 2 · What share does it reach? Those that come while there is somebody to reply.
desk, minute = kpis.BusinessHours("09:00", "18:00"), pd.Timedelta(minutes=1)
attended = desk.hours_between(tickets["opened"], tickets["opened"] + minute) > 0
print("2 reach: ", kpis.proportion(attended))

#es # 3 · ¿Qué nota la persona? Respuesta en 24 horas, de los que ya tuvieron sus 24 horas.
#en # 3 · What does the person notice? A reply within 24 hours, of those that have had their 24 hours.
day = pd.Timedelta(hours=24)
due = tickets[tickets["opened"] <= as_of - day]
in_time = kpis.proportion(due["first_reply"] - due["opened"] <= day)
ex.guess(my_guess, in_time.value)
print("3 result:", in_time)

#es # 4 · ¿Hubo sorteo? Una columna que diga a quién le tocó qué.
#en # 4 · Were lots drawn? A column that says who was dealt what.
print("4 lot:   ", "arm" in tickets.columns)

# %% [markdown] es="worked-read" concepts="practice-accessible"
# Tres peldaños: nota **3**. No es un aplauso. La cifra del peldaño 3 es floja, y la nota sigue siendo 3: sabemos con precisión que muchos esperan más de un día.
#
# Un 3 malo vale más que un 4 del sofá: con él se puede trabajar.
#
# **Te toca.** ¿Qué se sortearía para llegar al 4? Piensa qué recibiría una mitad de los mensajes y la otra no.
# %% [markdown] en="worked-read" concepts="practice-accessible"
# Three rungs: grade **3**. It is no applause. The figure on rung 3 is poor, and the grade is 3 all the same: we know precisely that many wait for more than a day.
#
# A bad 3 is worth more than a 4 from the sofa: one can work with it.
#
# **Your turn.** What would be dealt by lot to get to 4? Think of what one half of the messages would get and the other not.

# %% [markdown] es="listen" concepts="practice-feedback practice-meet"
# ## Escuchar: opiniones y reuniones
# «Preguntamos a todo el mundo», dice Julián. Es verdad: se mandan miles de encuestas. De cada cien **enviadas**, ¿cuántas vuelven?
# %% [markdown] en="listen" concepts="practice-feedback practice-meet"
# ## Listening: feedback and meetings
# “We ask everybody”, says Julián. That is true: thousands of surveys go out. Of every hundred **sent**, how many come back?

# %% key="listen-guess"
my_guess = ...

# %% key="listen-table" tags="predict" concepts="practice-feedback practice-meet"
back = kpis.proportion(surveys["answered"].notna())
ex.guess(my_guess, back.value)
print("surveys answered:", back)
print("columns of surveys:", ", ".join(surveys.columns))
print("notes of meetings:", len(lumbre.interviews), "· columns:", ", ".join(lumbre.interviews.columns))

# %% [markdown] es="listen-read" concepts="practice-feedback practice-meet"
# **Opiniones, 2.** Hay rastro y alcance. Busca entre las columnas alguna que diga *qué se cambió* por lo que contestaron: no está. Preguntar no es escuchar; el peldaño 3 es un cambio apuntado junto a la respuesta que lo pidió.
#
# **Reuniones, 1.** Hay notas con fecha. ¿Con qué clientes? La columna dice `persona`, un retrato, y no hay ninguna `customer`: puede que cada nota sea de alguien distinto, o que unas pocas personas hablaran muchas veces. Sin saber con quién no hay alcance.
# %% [markdown] en="listen-read" concepts="practice-feedback practice-meet"
# **Feedback, 2.** There is a trace and there is reach. Look among the columns for one that says *what was changed* because of an answer: there is none. Asking is not listening; rung 3 is a change written down beside the answer that asked for it.
#
# **Meetings, 1.** There are notes with dates. With which customers? The column says `persona`, a portrait, and there is no `customer`: each note may be of somebody else, or a few people may have talked many times. Without knowing with whom there is no reach.

# %% [markdown] es="first" concepts="practice-proactive"
# ## El servicio proactivo: ¿quién escribió primero?
# «Cuando algo va mal, avisamos nosotros». Marta asiente: lo hacen, está segura. Para comprobarlo hace falta una columna que diga **quién escribió primero**. ¿Cuál de estas es?
# %% [markdown] en="first" concepts="practice-proactive"
# ## Proactive service: who wrote first?
# “When something goes wrong, it is we who tell them.” Marta nods: they do, she is sure. To check it one needs a column that says **who wrote first**. Which of these is it?

# %% key="first-columns" concepts="practice-proactive"
print(", ".join(tickets.columns))
wrote_again = kpis.proportion(tickets["contacts"] > 1)
print("the customer had to write again:", wrote_again)

# %% [markdown] es="first-read" concepts="practice-proactive"
# Ninguna. La nota es **en blanco**, y es la casilla más incómoda del formulario:
#
# - un **0** sería injusto: diría «miramos y no se hace»;
# - un **2** sería inventado: parece prudente y no viene de ningún sitio;
# - el 3 de Julián es una frase.
#
# ¿Y la segunda línea? Es un **síntoma**: veces en que se pudo avisar y alguien tuvo que insistir. Sirve para saber dónde mirar, no para poner nota: puede subir porque los casos son difíciles.
#
# El primer peldaño cuesta una casilla: `started_by`.
# %% [markdown] en="first-read" concepts="practice-proactive"
# None. The grade is **blank**, and that is the most uncomfortable box of the form:
#
# - a **0** would be unfair: it would say “we looked, and it is not done”;
# - a **2** would be made up: it looks prudent and comes from nowhere;
# - Julián's 3 is a sentence.
#
# And the second line? It is a **symptom**: times when we might have told them and somebody had to insist. It helps one to know where to look, not to grade: it may rise because cases are hard.
#
# The first rung costs one box: `started_by`.

# %% [markdown] es="tools" concepts="practice-tools"
# ## Las herramientas: una comparación que parece un resultado
# El programa de Marta enlaza cada ticket con su pedido: quien atiende lo ve sin preguntar. Con el pedido a la vista, ¿se resolverá a la primera **más** o **menos** que sin él? Escribe la diferencia que esperas, en puntos (con signo).
# %% [markdown] en="tools" concepts="practice-tools"
# ## Service tools: a comparison that looks like a result
# Marta's program links each ticket to its order: whoever serves sees it without asking. With the order in sight, will **more** or **fewer** be settled at once than without it? Write the difference you expect, in points (with its sign).

# %% key="tools-guess"
my_guess = ...

# %% key="tools-table" tags="predict" concepts="practice-tools"
linked = tickets["order"].notna().rename("order in sight")
once = (tickets["contacts"] == 1) & tickets["resolved"] & ~tickets["reopened"]
share = 100 * once.groupby(linked).mean()
ex.guess(my_guess, share[True] - share[False], digits=1)
print("tickets with the order in sight:", kpis.proportion(linked))
table = (100 * once).groupby([tickets["reason"].astype(str), linked]).mean().unstack()
table["tickets without"] = (~linked).groupby(tickets["reason"].astype(str)).sum()
table.loc["all"] = [share[False], share[True], (~linked).sum()]
table.round(0)

# %% [markdown] es="tools-read" concepts="practice-tools"
# Con el pedido delante se resuelve **menos** a la primera. ¿Estorba la herramienta? Mira por motivos: sin pedido hay sobre todo preguntas y suscripciones, que son fáciles; los paquetes tardíos y los rotos siempre llevan pedido. Se comparan **motivos**, no herramientas.
#
# Por eso la nota se queda en **2**: se sabe cuánto se usa. El resultado pediría comparar el mismo motivo con y sin; donde se puede, la diferencia cambia de signo de una fila a otra, y en varias no hay nadie de un lado. Eso no se firma.
# %% [markdown] en="tools-read" concepts="practice-tools"
# With the order before them, **fewer** are settled at once. Is the tool in the way? Look by reason: without an order there are mostly questions and subscriptions, which are easy; late parcels and broken things always carry an order. It is **reasons** that are compared, not tools.
#
# So the grade stays at **2**: it is known how much it is used. A result would ask for the same reason with and without; where that can be done, the difference changes its sign from row to row, and in several there is nobody on one side. That is not to be signed.

# %% [markdown] es="ahead" concepts="practice-anticipate"
# ## Adelantarse
# Alguien que dejó la suscripción lo cuenta así. Léelo en voz alta. Después mira a quién se escribió en dos años: ¿cuántas campañas salieron porque **a alguien** se le acababa algo?
# %% [markdown] en="ahead" concepts="practice-anticipate"
# ## Being ahead
# Somebody who left the subscription tells it like this. Read it aloud. Then see who was written to in two years: how many campaigns went out because **somebody** was running out of something?

# %% key="ahead-guess"
my_guess = ...

# %% key="ahead-table" tags="predict" concepts="practice-anticipate"
too_much = lumbre.exits[lumbre.exits["reason"] == "too_much_coffee"]
#es print("«" + too_much["interview_es"].dropna().iloc[0] + "»")
#en print("“" + too_much["interview_en"].dropna().iloc[0] + "”")
campaigns = lumbre.campaigns
ex.guess(my_guess, int((~campaigns["audience"].isin(["recent", "dormant"])).sum()), digits=0)
campaigns[["campaign", "kind", "date", "audience"]]

# %% [markdown] es="ahead-read" concepts="practice-anticipate"
# Todas van a grupos enteros, por fechas. Se miró y no hay ni un caso: **0**.
#
# Compáralo con el servicio proactivo. Allí no había dónde mirar; aquí sí. «No hay datos» y «los datos dicen que no» son dos respuestas distintas, y la segunda es mucho más útil.
#
# Adelantarse se puede hacer mal: adivinar de más da miedo. La regla de la casa: usar solo lo que la persona sabe que sabemos, y que un clic lo pare.
# %% [markdown] en="ahead-read" concepts="practice-anticipate"
# All of them go to whole groups, by date. Somebody looked, and there is not one case: **0**.
#
# Compare it with proactive service. There was no place to look there; here there is. “There are no data” and “the data say no” are two answers, and the second is of much more use.
#
# One can be ahead in a bad way: guessing too much is frightening. The rule of the house: use only what the person knows that we know, and let one click stop it.

# %% [markdown] es="welcome" concepts="practice-onboarding"
# ## El comienzo y el después
# «Damos la bienvenida a todos», dice Julián, y enseña la lista: cada socio del club recibió sus puntos de bienvenida. Cierto: cien de cada cien socios.
#
# Pero la incorporación es de quien **llega a la casa**. De cada cien clientes que se dieron de alta en 2025, ¿cuántos recibieron algo al llegar?
# %% [markdown] en="welcome" concepts="practice-onboarding"
# ## The beginning and what comes after
# “We welcome everybody”, says Julián, and shows the list: every member of the club got their welcome points. True: a hundred of every hundred members.
#
# But onboarding is for those who **come to the house**. Of every hundred customers who joined in 2025, how many got something on arriving?

# %% key="welcome-guess"
my_guess = ...

# %% key="welcome-table" tags="predict" concepts="practice-onboarding"
welcomed = set(lumbre.points.loc[lumbre.points["kind"] == "welcome", "customer"])
new = lumbre.customers[lumbre.customers["joined"] >= "2025-01-01"]
of_members = kpis.proportion(lumbre.memberships["customer"].isin(welcomed))
of_new = kpis.proportion(new["customer"].isin(welcomed))
ex.guess(my_guess, of_new.value)
pd.DataFrame(
    {"welcomed, %": [of_members.value, of_new.value], "out of": [of_members.n, of_new.n]},
    index=["members of the club", "customers who joined in 2025"],
).round(1)

# %% [markdown] es="welcome-read" concepts="practice-onboarding practice-beyond-purchase"
# El mismo gesto, dos totales. Cuando alguien diga «a todos», pregunta **todos ¿quiénes?** Nota **2**: el alcance se conoce, y es corto; de lo que pasa después nadie ha mirado nada.
#
# Y una sorpresa a favor. *Tras la compra*, Julián puso un 3, y en la lección 4.6c viste la carta COMEBACK: se envió a suertes. La celda trae su resta.
# %% [markdown] en="welcome-read" concepts="practice-onboarding practice-beyond-purchase"
# The same gesture, two wholes. When somebody says “everybody”, ask **everybody of whom?** Grade **2**: the reach is known, and it is short; of what happens afterwards nobody has looked at anything.
#
# And a surprise on the good side. For *beyond purchase* Julián put a 3, and in lesson 4.6c you saw the letter COMEBACK: it was sent by lot. The cell brings its subtraction.

# %% key="beyond" concepts="practice-beyond-purchase"
comeback = lumbre.sends[lumbre.sends["campaign"] == "COMEBACK"]
about = campaigns.set_index("campaign").loc["COMEBACK"]
start, end = about["date"], about["date"] + pd.Timedelta(days=int(about["days"]))
orders = lumbre.orders
bought = orders.loc[(orders["date"] >= start) & (orders["date"] < end), "customer"]
returned = comeback["customer"].isin(bought)
arms = [kpis.proportion(returned[comeback["arm"] == arm]) for arm in ("holdout", "sent")]
print("returned, with the letter − without, points:", kpis.proportion_difference(*arms))

# %% [markdown] es="beyond-read" concepts="practice-beyond-purchase"
# Nota **4**. ¿Porque funcionó? No: porque se sorteó. Con un efecto de cero también sería un 4, y sabríamos que la carta sobra.
#
# Y vale para quien entró en el sorteo: gente dormida. De lo que se hace por quien compró ayer no dice nada. Una práctica tiene varias caras; en la hoja se escribe cuál se ha probado.
# %% [markdown] en="beyond-read" concepts="practice-beyond-purchase"
# Grade **4**. Because it worked? No: because lots were drawn. With an effect of nought it would be a 4 as well, and we should know that the letter can go.
#
# And it holds for those who were in the draw: dormant people. Of what is done for those who bought yesterday it says nothing. A practice has several faces; on the sheet one writes which has been shown.

# %% [markdown] es="sheet" concepts="best-practices"
# ## La hoja
# Ya están las ocho. Recuerda tu apuesta: ¿cuántas notas se sostienen, por lo menos donde Julián las puso?
# %% [markdown] en="sheet" concepts="best-practices"
# ## The sheet
# All eight are there. Remember your guess: how many grades stand, at least where Julián put them?

# %% key="sheet-table" tags="predict" concepts="best-practices"
shown = pd.Series([0, 2, 3, 1, float("nan"), 2, 4, 2], index=practices, name="shown")
ex.guess(my_survivors, int((shown >= claimed).sum()), digits=0)
places = ["campaigns", "surveys", "tickets", "interviews", "—", "tickets", "sends", "points"]
#es missing = ["un aviso a quien se le acaba", "un cambio apuntado", "un sorteo", "con quién",
#es            "quién escribió primero", "el mismo motivo, con y sin", "otra cara", "qué pasa después"]
#en missing = ["a word to whoever runs out", "a change written down", "drawing lots", "with whom",
#en            "who wrote first", "the same reason, with and without", "another face", "what happens next"]
audit = pd.DataFrame({"claimed": claimed, "shown": shown, "table": places})
audit["for one rung more"] = missing
audit

# %% [markdown] es="radar" concepts="best-practices"
# ## El radar del informe
# La consultora dibuja las notas en un radar: queda bonito y parece decir «cuánto cubrimos».
#
# **Te toca.** Elige *el orden que más cubre* y después *el que menos*. Las notas no cambian. ¿En cuánto puede crecer la figura sin que nadie haga nada? Después cambia lo que se hace con lo que no se sabe, y mira la media.
# %% [markdown] en="radar" concepts="best-practices"
# ## The radar in the report
# The consultancy draws the grades as a radar: it looks fine and seems to say “how much we cover”.
#
# **Your turn.** Choose *the order that covers most* and then *the one that covers least*. The grades do not change. By how much can the shape grow without anybody doing anything? Then change what is done with what is not known, and watch the mean.

# %% key="radar-explorer" concepts="best-practices"
widgets.AuditExplorer(shown, claimed)

# %% key="radar-orders" concepts="best-practices"
widgets.radar_orders(shown)[["area"]].round(1)

# %% [markdown] es="radar-read" concepts="best-practices"
# La superficie multiplica cada nota por sus vecinas, y quién es vecina de quién lo decide quien dibuja. A la derecha, los puntos: cada práctica en su línea, lo dicho y lo probado, y un `?` donde no se sabe. Cambia el orden de la lista y se lee lo mismo.
#
# ¿Y la media? Con el hueco contado como 0 baja, sin que haya cambiado nada; contado como la mitad se queda igual, y ya nadie ve que faltaba. Además, un 0 y un 4 dan la misma media que dos 2, y piden lunes muy distintos.
# %% [markdown] en="radar-read" concepts="best-practices"
# The area multiplies each grade by its neighbours, and who is whose neighbour is decided by whoever draws. On the right, the points: each practice on its line, claimed and shown, and a `?` where it is not known. Change the order of the list, and it reads the same.
#
# And the mean? With the gap counted as 0 it falls, though nothing has changed; counted as half it stays where it was, and nobody sees any longer that something was missing. Besides, a 0 and a 4 have the same mean as two 2s, and ask for very different Mondays.

# %% [markdown] es="misleads" concepts="best-practices"
# ## Lo que engaña
# - **Quien se examina a sí mismo.** Mabe y West (1982) reunieron muchos estudios: lo que la gente cree hacer bien se parece solo en parte a lo que hace. Que puntúen dos personas sin verse.
# - **El sello como meta.** Si se paga por los peldaños, habrá papeles para todos (Strathern, 1997).
# - **Nota alta, práctica buena.** Mide lo que se sabe. Lo que se sabe puede ser malo.
# - **La lista como ley.** Nadie ha probado que ocho cuatros hagan volver a más gente: es un orden para mirar. Elegir en qué creer viene después, y con sorteo.
# %% [markdown] en="misleads" concepts="best-practices"
# ## What misleads
# - **Whoever examines themselves.** Mabe and West (1982) put many studies together: what people believe they do well is only in part like what they do. Let two people grade without seeing one another.
# - **The seal as the aim.** If rungs are paid for, there will be papers for all of them (Strathern, 1997).
# - **High grade, good practice.** It measures what is known. What is known may be bad.
# - **The list as a law.** Nobody has shown that eight fours bring more people back: it is an order for looking. Choosing what to believe in comes later, and by lot.

# %% [markdown] es="monday" concepts="best-practices practice-proactive"
# **Te toca, por última vez.** La directora puede pagar **un** peldaño este mes. ¿Cuál? Mira la última columna de la hoja: unos cuestan una casilla y una semana; otros, un trimestre. No hay una respuesta; hay que decir por qué ese.
# %% [markdown] en="monday" concepts="best-practices practice-proactive"
# **Your turn, one last time.** The director can pay for **one** rung this month. Which? See the last column of the sheet: some cost one box and a week; others a quarter. There is no single answer; one has to say why that one.

# %% [markdown] es="key-points" concepts="best-practices"
# ## Para llevarte
# - La nota mide cuánto se sabe de una práctica: rastro, alcance, resultado, sorteo, sin saltos.
# - Lo que no se puede mirar va en blanco, y lo primero es empezar a apuntarlo.
# - Se miró y no hay: 0. No hay dónde mirar: en blanco.
# - Puntos en una lista antes que un radar; ocho notas antes que una media.
# - Cada nota, con la tabla donde otra persona la comprobaría.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:6.3a), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points" concepts="best-practices"
# ## To take with you
# - The grade measures how much is known of a practice: trace, reach, result, lot, without skipping.
# - What cannot be looked at is left blank, and the first thing is to begin to write it down.
# - Looked, and nothing there: 0. No place to look: blank.
# - Points in a list rather than a radar; eight grades rather than a mean.
# - Each grade with the table in which another person would check it.
#
# **Now you:** [exercises of this lesson](exercise:6.3a), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Cleveland, W. y McGill, R. (1984). Graphical perception. *Journal of the American Statistical Association* 79: por qué las posiciones en una línea se leen mejor que las superficies.
# - Guttman, L. (1944). A basis for scaling qualitative data. *American Sociological Review* 9(2): escaleras que no saltan peldaños.
# - Mabe, P. y West, S. (1982). Validity of self-evaluation of ability: a review and meta-analysis. *Journal of Applied Psychology* 67(3).
# - Stevens, S. S. (1946). On the theory of scales of measurement. *Science* 103: qué se puede hacer con notas que solo tienen orden.
# - Strathern, M. (1997). «Improving ratings»: audit in the British university system. *European Review* 5(3).
# %% [markdown] en="sources"
# ### Sources
# - Cleveland, W. and McGill, R. (1984). Graphical perception. *Journal of the American Statistical Association* 79: why positions on a line are read better than areas.
# - Guttman, L. (1944). A basis for scaling qualitative data. *American Sociological Review* 9(2): ladders that skip no rung.
# - Mabe, P. and West, S. (1982). Validity of self-evaluation of ability: a review and meta-analysis. *Journal of Applied Psychology* 67(3).
# - Stevens, S. S. (1946). On the theory of scales of measurement. *Science* 103: what can be done with grades that have an order and no more.
# - Strathern, M. (1997). “Improving ratings”: audit in the British university system. *European Review* 5(3).
