# %% [markdown] es="title" concepts="map-steps"
# # 3.3 · Pasos
#
# **40 minutos.** Estás en el módulo 3: el mapa del viaje. Ya sabes leer un mapa y con qué se dibuja. Aquí se hace lo que va antes del dibujo: escuchar, y no añadir nada de tu cosecha.
#
# Al terminar podrás:
# - pasar de unas citas de entrevista a una persona, su encargo y sus pasos, cada emoción con su prueba;
# - encontrar lo que estropea una pregunta de encuesta antes de enviarla;
# - hacer la lista de a quién se le pregunta por un pedido entregado, y a quién no.
# %% [markdown] en="title" concepts="map-steps"
# # 3.3 · Steps
#
# **40 minutes.** You are in module 3: the journey map. You can read a map by now, and you know what it is drawn with. Here we do what comes before the drawing: to listen, and to add nothing of our own.
#
# At the end you will be able to:
# - go from some interview quotes to a persona, her job and her steps, each emotion with its evidence;
# - find what spoils a survey question before it is sent;
# - make the list of who is asked about a delivered order, and who is not.

# %% key="begin"
import pandas as pd

from coursekit import company, kpis, widgets
from coursekit.mapping import JourneyMap
from coursekit.surveys import lint_questions

lumbre = company()
cards = lumbre.interviews.sort_values("date", kind="stable")
#es cards = cards.rename(columns={"quote_es": "quote"})
#en cards = cards.rename(columns={"quote_en": "quote"})
pd.set_option("display.max_colwidth", 200)

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="box" concepts="map-steps"
# ## La caja de zapatos
# Inés pone una caja de zapatos sobre la mesa. Dentro hay 38 fichas: frases que dijeron en otoño cuatro personas, Ana, Bruno, Carmen y Diego. Cada ficha lleva una emoción de −2 a 2.
#
# Julián ya tiene la calculadora: «Una media por etapa y sale la curva». La directora: «¿Y de quién es esa curva?».
#
# Hay diez fichas de la post-compra. La media es 0.2: ni frío ni calor. **De las diez, ¿cuántas llevan un 0?**
# %% [markdown] en="box" concepts="map-steps"
# ## The shoe box
# Inés puts a shoe box on the table. In it are 38 cards: sentences that four people, Ana, Bruno, Carmen and Diego, said in the autumn. Each card bears an emotion from −2 to 2.
#
# Julián has his calculator out: “One mean per stage, and there is the curve.” The director: “And whose curve is that?”
#
# Ten cards speak of post-purchase. Their mean is 0.2: neither warm nor cold. **Of the ten, how many bear a 0?**

# %% key="box-guess"
my_guess = ...

# %% key="box-curve" tags="predict" concepts="map-steps"
after = cards[cards["stage"] == "post_purchase"]
ex.guess(my_guess, int((after["emotion"] == 0).sum()))
in_order = ["awareness", "consideration", "decision", "purchase", "post_purchase", "loyalty"]
curve = cards.groupby("stage", observed=True)["emotion"].agg(
    cards="size", mean="mean", lowest="min", highest="max"
)
curve.loc[in_order].round(1)

# %% [markdown] es="box-read" concepts="map-steps"
# Ninguna. La curva de Julián pasa por un punto en el que no hay nadie: unos abren la caja y huele toda la escalera, a otro se le para la máquina con el comedor lleno. **La media borra lo que el mapa tiene que enseñar.**
#
# La regla de esta lección: una curva es de una persona, y donde dos fichas se contradicen se ven las dos.
# %% [markdown] en="box-read" concepts="map-steps"
# None. Julián's curve runs through a point where there is nobody: some open the box and the whole staircase smells of coffee, somebody else's machine stops with the dining room full. **The mean wipes out what the map has to show.**
#
# The rule of this lesson: a curve belongs to one person, and where two cards disagree both are seen.

# %% [markdown] es="code" concepts="map-steps"
# ## ¿Quién puso el número?
# Nadie dice «me siento en −1». Lo puso quien entrevistaba. Ponlo tú antes de ver el suyo: lee estas cinco frases y cambia los puntos por un número de −2 a 2.
# %% [markdown] en="code" concepts="map-steps"
# ## Who put the number?
# Nobody says “I feel −1”. The interviewer put it. Put your own before you see theirs: read these five sentences and replace the dots by a number from −2 to 2.

# %% key="code-quotes" concepts="map-steps"
five = cards.set_index("interview").loc[["I00005", "I00011", "I00013", "I00034", "I00038"]]
five[["persona", "quote"]]

# %% key="code-guess"
my_scores = {"I00005": ..., "I00011": ..., "I00013": ..., "I00034": ..., "I00038": ...}

# %% key="code-table" tags="predict" concepts="map-steps"
mine = pd.to_numeric(pd.Series(my_scores, dtype=object), errors="coerce")
compared = pd.DataFrame({"yours": mine, "interviewer": five["emotion"]})
compared["apart"] = (compared["yours"] - compared["interviewer"]).abs()
compared

# %% [markdown] es="code-read" concepts="map-steps"
# Si en alguna te apartas un punto de quien entrevistó, no hay error: la emoción es una **lectura**, no una medida. Dos reglas la hacen honrada:
# - la puntúan dos personas por separado, y las diferencias se hablan y se anotan;
# - el número viaja siempre con su frase y su ficha (`I00034`), para que cualquiera pueda releerla.
# %% [markdown] en="code-read" concepts="map-steps"
# If you are a point apart on some of them, that is no error: an emotion is a **reading**, not a measurement. Two rules keep it honest:
# - two people score it, each on their own, and the differences are talked over and noted;
# - the number always travels with its sentence and its card (`I00034`), so that anybody can read it again.

# %% [markdown] es="interview" concepts="map-steps"
# ## Cómo se llena la caja
# Una entrevista buena no pide opiniones: pide **la última vez**. De estas seis preguntas, ¿cuántas piden algo que ya pasó?
# %% [markdown] en="interview" concepts="map-steps"
# ## How the box is filled
# A good interview does not ask for opinions: it asks for **the last time**. Of these six questions, how many ask for something that has happened already?

# %% key="interview-questions" concepts="map-steps"
#es questions = pd.Series({
#es     1: "¿Comprarías una suscripción si fuera más barata?",
#es     2: "Cuéntame la última vez que te quedaste sin café.",
#es     3: "¿Qué sueles hacer cuando un paquete tarda?",
#es     4: "El día en que pediste aquí por primera vez, ¿qué habías probado antes?",
#es     5: "¿Verdad que el envío es caro?",
#es     6: "Dijiste que lo dejaste en el carrito: ¿qué pasó en esos dos días?",
#es })
#en questions = pd.Series({
#en     1: "Would you buy a subscription if it were cheaper?",
#en     2: "Tell me about the last time you ran out of coffee.",
#en     3: "What do you usually do when a parcel is late?",
#en     4: "On the day of your first order here, what had you tried before?",
#en     5: "Delivery is dear, isn't it?",
#en     6: "You said that you left it in the cart: what happened in those two days?",
#en })
questions

# %% key="interview-guess"
my_guess = ...

# %% key="interview-answer" tags="predict" concepts="map-steps"
#es asks = ["un pronóstico", "la última vez", "una costumbre", "la última vez", "tu acuerdo", "la última vez"]
#en asks = ["a forecast", "the last time", "a habit", "the last time", "your agreement", "the last time"]
kinds = pd.DataFrame({"question": questions, "asks for": asks})
ex.guess(my_guess, int((kinds["asks for"] == asks[1]).sum()))
kinds

# %% [markdown] es="interview-read" concepts="map-steps"
# Los pronósticos y las costumbres se contestan con lo que uno cree de sí; la última vez, con hechos: día, pantalla, con quién, qué vino después. La 6 es la mejor de todas y no se puede llevar escrita: sale de escuchar.
#
# Lo demás cabe en una tarjeta: pide permiso para anotar; deja silencios; no enseñes lo que vas a vender; pregunta «¿y entonces?» en lugar de «¿por qué?»; apunta palabras, no resúmenes.
# %% [markdown] en="interview-read" concepts="map-steps"
# Forecasts and habits are answered with what people believe of themselves; the last time, with facts: the day, the screen, who was there, what came next. Number 6 is the best of all and cannot be prepared: it comes from listening.
#
# The rest fits on a card: ask leave to take notes; leave silences; do not show what you are going to sell; ask “and then?” rather than “why?”; write down words, not summaries.

# %% [markdown] es="enough" concepts="map-steps"
# ## ¿Cuándo se para?
# Cuando las últimas ya no traen nada nuevo: se llama **saturación**. Leamos las 38 fichas en el orden en que se oyeron. Cada una habla de un punto de contacto. De las **diez últimas**, ¿cuántas hablan de uno que aún no había salido?
# %% [markdown] en="enough" concepts="map-steps"
# ## When does one stop?
# When the last ones bring nothing new: that is called **saturation**. Let us read the 38 cards in the order in which they were heard. Each speaks of a touchpoint. Of the **last ten**, how many speak of one that had not come up?

# %% key="enough-guess"
my_guess = ...

# %% key="enough-explorer" tags="predict" concepts="map-steps"
#es topics = {"touchpoint": "punto de contacto", "channel": "canal", "stage": "etapa"}
#en topics = {"touchpoint": "touchpoint", "channel": "channel", "stage": "stage"}
explorer = widgets.SaturationExplorer(cards, topics, by="persona")
ex.guess(my_guess, int(explorer.table["new"].tail(10).sum()))
explorer

# %% [markdown] es="enough-turn" concepts="map-steps"
# La caja no está llena. **Te toca**, con el ratón o las flechas:
# - Cuenta *etapas* en vez de puntos de contacto. ¿Con cuántas fichas están todas? La saturación depende de lo gruesa que sea la red.
# - Lee *una persona tras otra* y para en 20. ¿A quién no has oído?
#
# De ahí los números que circulan. Guest y otros (2006) no oyeron casi nada nuevo tras doce entrevistas, con mujeres de perfil muy parecido y un solo asunto. Griffin y Hauser (1993) calculan que veinte o treinta dan nueve de cada diez necesidades **de un segmento**. Nuestra caja tiene cuatro nombres.
# %% [markdown] en="enough-turn" concepts="map-steps"
# The box is not full. **Your turn**, with the mouse or the arrow keys:
# - Count *stages* instead of touchpoints. After how many cards are all of them there? Saturation depends on how coarse the net is.
# - Read *one person after another* and stop at 20. Whom have you not heard?
#
# Hence the numbers that go round. Guest and others (2006) heard hardly anything new after twelve interviews, with women of much the same profile and one subject. Griffin and Hauser (1993) reckon that twenty to thirty yield nine needs in ten **of one segment**. Our box has four names.

# %% [markdown] es="missing" concepts="map-steps"
# ## ¿Quién falta en la caja?
# Carmen dijo por qué se suscribió: `I00022`. En la caja no hay nadie que se fuera; eso está en otra tabla, `exits`. Antes de ejecutar: **¿qué razón de baja crees que es la más frecuente?**
# %% [markdown] en="missing" concepts="map-steps"
# ## Who is missing from the box?
# Carmen said why she subscribed: `I00022`. The box has nobody who left; they are in another table, `exits`. Before you run it: **which reason for leaving do you think is the most frequent?**

# %% key="missing-reasons" tags="predict" concepts="map-steps"
exits = lumbre.exits
#es said = exits["interview_es"].value_counts()
#en said = exits["interview_en"].value_counts()
print(cards.set_index("interview").loc["I00022", "quote"])
print(next(sentence for sentence in said.index if "paus" in sentence))
exits["reason"].value_counts().head(4).rename("people who left")

# %% [markdown] es="missing-read" concepts="map-steps"
# Las dos primeras líneas hablan de lo mismo. Una se quedó porque se puede pausar; otra se fue porque nadie se lo dijo. Con la caja sola, «se puede pausar» es un acierto; con las dos, un acierto que no llega a todos.
#
# Faltan también quienes miraron y no compraron, y quienes nunca cogen el teléfono. Cada caja lleva una etiqueta: **a quién se oyó, a quién no, y quién eligió.**
# %% [markdown] en="missing-read" concepts="map-steps"
# The first two lines speak of the same thing. One stayed because it can be paused; another left because nobody told them. By the box alone, “it can be paused” is a success; by both, a success that does not reach everybody.
#
# Also missing are those who looked and did not buy, and those who never pick up the telephone. Each box bears a label: **who was heard, who was not, and who chose them.**

# %% [markdown] es="job" concepts="map-steps"
# ## El encargo
# «Mujer, 29 años, ciudad» no dice por qué compra nadie. Otra manera (Christensen y otros, 2016): la gente **contrata** un producto para un encargo, y **despide** a otro. En una frase: *cuando…, quiero…, para…*
#
# Cuatro encargos. ¿De quién es cada uno: `ana`, `bruno`, `carmen` o `diego`?
#
# 1. Cuando voy camino del trabajo, quiero cinco minutos en los que alguien me conozca, y llegar a la hora.
# 2. Cuando viene mi turno con poca gente, quiero que el desayuno salga bien esté quien esté.
# 3. Cuando quiero algo mejor que lo de siempre, quiero acertar sin estudiar.
# 4. Cuando se acaba el mes, quiero que el café llegue sin acordarme yo.
# %% [markdown] en="job" concepts="map-steps"
# ## The job
# “Woman, 29, lives in town” does not say why anybody buys. Another way (Christensen and others, 2016): people **hire** a product to do a job, and **fire** another. In one sentence: *when…, I want…, so that…*
#
# Four jobs. Whose is each: `ana`, `bruno`, `carmen` or `diego`?
#
# 1. When I am on my way to work, I want five minutes in which somebody knows me, and to arrive on time.
# 2. When my shift comes with few people, I want breakfast to turn out well whoever is there.
# 3. When I want something better, I want to choose well without studying.
# 4. When the month ends, I want the coffee to arrive without my having to remember.

# %% key="job-guess"
my_jobs = {1: ..., 2: ..., 3: ..., 4: ...}

# %% key="job-table" tags="predict" concepts="map-steps"
jobs = pd.DataFrame(
    {
        "yours": [my_jobs[n] if isinstance(my_jobs[n], str) else "" for n in range(1, 5)],
        "whose": ["bruno", "diego", "ana", "carmen"],
        "cards for it": ["I00015 I00016", "I00036 I00037", "I00003 I00006", "I00026"],
        "cards on what was fired": ["", "", "", ""],
    },
    index=range(1, 5),
)
jobs

# %% [markdown] es="job-read" concepts="map-steps"
# La última columna está vacía y es la más útil: **nadie preguntó qué dejaron**. Si Carmen despidió al supermercado o a otra suscripción, se compite con gente distinta. Es la primera pregunta de la próxima entrevista.
#
# Y mira la fila 4: la sostiene una sola ficha. Un encargo es una hipótesis nuestra con palabras suyas. De las *personas* de los mapas se dice lo mismo: Chapman y Milham (2006) señalan que no hay manera de comprobar a cuánta gente describe una. Por eso el mapa lleva fichas y no adjetivos.
# %% [markdown] en="job-read" concepts="map-steps"
# The last column is empty and the most useful: **nobody asked what they gave up**. Whether Carmen fired the supermarket or another subscription, one competes with different people. It is the first question of the next interview.
#
# And look at row 4: one single card holds it up. A job is a hypothesis of ours in words of theirs. The same is said of *personas*: Chapman and Milham (2006) point out that there is no way to check how many people one describes. That is why the map bears cards and not adjectives.

# %% [markdown] es="worked" concepts="map-steps"
# ## Un ejemplo completo: de la caja al mapa
# Bruno en la tienda, en cinco pasos:
# 1. **Una persona y un tramo**: dónde empieza y dónde acaba.
# 2. **Sus fichas**, sin elegir las bonitas.
# 3. **Los pasos**: lo que hace él, con un verbo. «Hace cola», no «zona de caja».
# 4. **La emoción con su ficha.** Si dos se contradicen, aquí dibujamos la más baja, que es donde se le puede perder, y la otra queda a la vista como alegría.
# 5. **Lo que no se sabe** se marca como suposición.
# %% [markdown] en="worked" concepts="map-steps"
# ## A worked example: from the box to the map
# Bruno in the shop, in five steps:
# 1. **One person and one stretch**: where it begins and where it ends.
# 2. **His cards**, without choosing the pretty ones.
# 3. **The steps**: what he does, with a verb. “Queues up”, not “till area”.
# 4. **The emotion with its card.** If two disagree, here we draw the lowest, which is where he may be lost, and the other stays in sight as a gain.
# 5. **What is not known** is marked as an assumption.

# %% key="worked-cards" concepts="map-steps"
#es # 1 y 2 · Bruno, desde la cola hasta el mostrador y la tarjeta.
#en # 1 and 2 · Bruno, from the queue to the counter and the stamp card.
stretch = ["I00016", "I00014", "I00015", "I00017"]
his = cards.set_index("interview").loc[stretch]
his[["touchpoint", "emotion", "quote"]]

# %% key="worked-map" concepts="map-steps"
#es # 3 y 4 · Los pasos, con su emoción y la ficha que la prueba.
#en # 3 and 4 · The steps, with their emotion and the card that proves it.
#es does = ["Hace cola a las nueve y cuarto", "Lee la pizarra y pide", "Busca su tarjeta", "Se va con su café"]
#en does = ["Queues at a quarter past nine", "Reads the board and orders", "Looks for his card", "Leaves with his coffee"]
#es words = {"late": "Llega tarde al trabajo", "price": "No sabe lo que cuesta", "lost": "Perdió ocho sellos"}
#en words = {"late": "Is late for work", "price": "Does not know what it costs", "lost": "Lost eight stamps"}
#es glad, title = "Saben su nombre", "Bruno, antes del trabajo"
#en glad, title = "They know his name", "Bruno, before work"


def pain(name, card):
    return [{"id": name, "text": words[name], "evidence": [card]}]


steps = [
    {"id": "queue", "emotion": {"score": -1, "evidence": ["I00016"]}, "pains": pain("late", "I00016")},
    {"id": "order", "emotion": {"score": -1, "evidence": ["I00014", "I00015"]},
     "pains": pain("price", "I00014"), "gains": [{"text": glad, "evidence": ["I00015"]}]},
    {"id": "stamps", "emotion": {"score": -1, "evidence": ["I00017"]}, "pains": pain("lost", "I00017")},
    #es # 5 · De cómo se va no hay ninguna ficha.
    #en # 5 · There is no card about how he leaves.
    {"id": "leave", "emotion": {"score": 1, "assumption": True}},
]  # fmt: skip
for step, action in zip(steps, does, strict=True):
    step |= {"actor": "bruno", "action": action, "touchpoints": [{"name": "Lumbre", "channel": "shop"}]}
#es lang, stage = "es", "Una mañana en la tienda"
#en lang, stage = "en", "A morning in the shop"
bruno = JourneyMap.from_data({
    "id": "bruno", "languages": [lang], "title": title, "personas": [{"id": "bruno", "name": "Bruno"}],
    "channels": [{"id": "shop", "type": "owned"}],
    "evidence": [
        {"id": card, "type": "interview", "n": 1, "ref": his.loc[card, "quote"]} for card in stretch
    ],
    "stages": [{"id": "buy", "name": stage, "maps_to": "purchase", "steps": steps}],
})  # fmt: skip
bruno

# %% [markdown] es="worked-break" concepts="map-steps"
# Ahora quita la ficha de la cola. ¿Qué dirá `problems()`, que busca lo que no se sostiene? Dilo antes de ejecutar.
# %% [markdown] en="worked-break" concepts="map-steps"
# Now take the card off the queue. What will `problems()` say, which looks for what does not hold? Say it before you run it.

# %% key="worked-problems" tags="predict" concepts="map-steps"
print(len(bruno.problems()), "problems as drawn")
without_card = bruno.with_value("stages[0].steps[0].emotion.evidence", [])
for problem in without_card.problems():
    print(problem)

# %% [markdown] es="worked-read" concepts="map-steps"
# La cola era cierta y seguirá allí mañana. Sin ficha, el mapa no puede saberlo: es lo mismo que dibujaría quien no hubiera hablado con nadie. El último paso, en cambio, no da ningún aviso, porque dice a las claras que es una suposición.
# %% [markdown] en="worked-read" concepts="map-steps"
# The queue was real and will be there tomorrow. Without a card the map cannot know: somebody who had talked to nobody would have drawn the same. The last step, on the other hand, raises no warning, for it says openly that it is an assumption.

# %% [markdown] es="survey" concepts="survey-questions"
# ## De qué hay a cuánto hay
# Las entrevistas dicen **qué** pasa; no cuánto. Para eso se pregunta a muchos, con pocas preguntas y bien hechas. Estas tres circulan por todas partes. ¿En cuántas de las tres ves algo que haría inútil la respuesta?
# %% [markdown] en="survey" concepts="survey-questions"
# ## From what there is to how much
# Interviews say **what** happens; not how much. For that one asks many people, with few questions that are well made. These three go round everywhere. In how many of the three do you see something that would make the answer useless?

# %% key="survey-three" concepts="survey-questions"
#es three = [
#es     "¿Qué tan satisfecho estás con nuestros productos/servicios?",
#es     "¿Qué podemos hacer para mejorar tu experiencia?",
#es     "¿Recomendarías nuestra marca a otros? ¿Por qué?",
#es ]
#en three = [
#en     "How satisfied are you with our products/services?",
#en     "What can we do to improve your experience?",
#en     "Would you recommend our brand to others? Why?",
#en ]
my_guess = ...

# %% key="survey-lint" tags="predict" concepts="survey-questions"
found = lint_questions(three)
ex.guess(my_guess, int(found["number"].nunique()))
found[["number", "rule", "place", "instead"]]

# %% [markdown] es="survey-read" concepts="survey-questions"
# `lint_questions` es un **revisor**: lee la pregunta y marca lo que suele salir mal. La primera pregunta **dos cosas**: quien adora el café y odia el envío no tiene qué contestar. La tercera pide una respuesta **sin escala**: un «sí» no dice cuánto. La segunda pasa: es abierta, aunque se contesta mejor con un caso delante.
#
# **Te toca:** arregla la primera y la tercera en la lista de arriba y vuelve a ejecutar hasta que la tabla quede vacía.
# %% [markdown] en="survey-read" concepts="survey-questions"
# `lint_questions` is a **linter**: it reads the question and marks what usually goes wrong. The first asks **two things**: whoever loves the coffee and hates the delivery has nothing to answer. The third wants an answer **without a scale**: a “yes” does not say how much. The second passes: it is open, though better answered with a case in mind.
#
# **Your turn:** mend the first and the third in the list above and run again until the table is empty.

# %% [markdown] es="nps-question" concepts="nps-question survey-questions"
# ### La pregunta de 0 a 10
# Para recomendar hay una redacción fija (Reichheld, 2003): *del 0 al 10, ¿qué tan probable es que nos recomiendes a una amistad?* Once casillas, los extremos con palabras, y el «¿por qué?» aparte, en una caja libre.
#
# Abajo hay cuatro variantes. El revisor da por buena una sola. ¿Cuál?
# %% [markdown] en="nps-question" concepts="nps-question survey-questions"
# ### The 0 to 10 question
# For recommending there is a fixed wording (Reichheld, 2003): *from 0 to 10, how likely are you to recommend us to a friend?* Eleven boxes, words at both ends, and the “why?” apart, in a free box.
#
# Below are four variants. The linter passes only one. Which?

# %% key="nps-guess"
my_guess = ...

# %% key="nps-variants" tags="predict" concepts="nps-question survey-questions"
#es variants = [
#es     "Del 1 al 10, ¿qué tan probable es que nos recomiendes a una amistad?",
#es     "Del 0 al 10, ¿qué tan probable es que recomiendes nuestra tienda y nuestra web a una amistad?",
#es     "Del 0 al 10, ¿qué tan probable es que nos recomiendes a una amistad?",
#es     "¿No crees que nos recomendarías, del 0 al 10?",
#es ]
#en variants = [
#en     "From 1 to 10, how likely are you to recommend us to a friend?",
#en     "From 0 to 10, how likely are you to recommend our shop and our site to a friend?",
#en     "From 0 to 10, how likely are you to recommend us to a friend?",
#en     "Don't you think that you would recommend us, from 0 to 10?",
#en ]
found = lint_questions(variants)
ex.guess(my_guess, next(n for n in range(1, 5) if n not in found["number"].to_list()))
found[["number", "rule", "place", "why"]]

# %% [markdown] es="blind" concepts="survey-questions"
# ### Lo que el revisor no ve
# `lint_questions` mira palabras, no sabe de café. Tres preguntas más: dos son malas y una es buena. ¿Cuáles marcará?
# %% [markdown] en="blind" concepts="survey-questions"
# ### What the linter does not see
# `lint_questions` looks at words; it knows nothing of coffee. Three more questions: two are bad and one is good. Which will it mark?

# %% key="blind-lint" tags="predict" concepts="survey-questions"
#es more = [
#es     "Del 1 al 5, ¿cómo valoras el pan y mantequilla del desayuno?",
#es     "Ya que nuestro café es de los mejores, ¿qué nota le pones del 1 al 5?",
#es     "¿Qué tal?",
#es ]
#en more = [
#en     "From 1 to 5, how would you rate the bread and butter at breakfast?",
#en     "Since our coffee is among the best, what mark do you give it from 1 to 5?",
#en     "How was it?",
#en ]
lint_questions(more)[["number", "rule", "place"]]

# %% [markdown] es="blind-read" concepts="survey-questions"
# Marcó la buena (el pan con mantequilla es un solo plato) y dejó pasar las dos malas: una empuja la respuesta y la otra no dice de qué habla. Un revisor es un filtro, no un permiso. Lee siempre la encuesta **en voz alta con cinco clientes** y pídeles que digan qué entendieron.
# %% [markdown] en="blind-read" concepts="survey-questions"
# It marked the good one (bread and butter is one dish) and let both bad ones through: one pushes the answer and the other does not say what it is about. A linter is a filter, not a permit. Always read the survey **aloud with five customers** and ask them to say what they understood.

# %% [markdown] es="list" concepts="survey-manual"
# ## A mano, los lunes
# Marta quiere hacer una encuesta a mano: una lista, un formulario y un correo por pedido entregado. Cuatro reglas:
# - entregado hace entre 2 y 14 días: ya lo probó y aún se acuerda;
# - el **último** apunte de su consentimiento dice que sí;
# - no se le ha enviado otra encuesta en 60 días;
# - una fila por persona.
#
# La celda cuenta las entregas de esas fechas. ¿Cuántos correos saldrán?
# %% [markdown] en="list" concepts="survey-manual"
# ## By hand, on Mondays
# Marta wants to run a survey by hand: a list, a form and one e-mail per delivered order. Four rules:
# - delivered between 2 and 14 days ago: they have tried it and still remember;
# - the **last** entry of their consent says yes;
# - no other survey was sent to them within 60 days;
# - one row per person.
#
# The cell counts the deliveries of those days. How many e-mails will go out?

# %% key="list-deliveries" concepts="survey-manual"
as_of, day = lumbre.as_of, pd.Timedelta(days=1)
events, surveys = lumbre.events, lumbre.surveys
parcels = events.loc[events["event"] == "delivered", ["order", "customer", "time"]]
recent = parcels[(parcels["time"] <= as_of - 2 * day) & (parcels["time"] > as_of - 14 * day)]
len(recent)

# %% key="list-guess"
my_guess = ...

# %% key="list-made" tags="predict" concepts="survey-manual"
latest = lumbre.consents.sort_values("time").drop_duplicates("customer", keep="last")
allowed = recent[recent["customer"].isin(latest.loc[latest["granted"], "customer"])]

asked_lately = surveys.loc[surveys["sent"] > as_of - 60 * day, "customer"]
rested = allowed[~allowed["customer"].isin(asked_lately)]
to_send = rested.sort_values("time").drop_duplicates("customer", keep="last")

ex.guess(my_guess, len(to_send))
left = {"delivered": recent, "consent": allowed, "not asked lately": rested, "one each": to_send}
pd.Series({rule: len(rows) for rule, rows in left.items()}, name="rows left")

# %% [markdown] es="list-read" concepts="survey-manual"
# La regla que más corta es la tercera: otra encuesta se les adelantó. **Te toca:** cambia 60 por 30 y vuelve a ejecutar. Descansar menos da más filas, y más gente harta; es una decisión, no un detalle.
#
# Dos cosas que se olvidan. El consentimiento es un **libro de apuntes**: quien dijo sí en 2024 y no en 2025, dijo que no. Y las leyes cambian de un país a otro: una encuesta que además anuncia ya es publicidad. Pregunta a quien sepa.
# %% [markdown] en="list-read" concepts="survey-manual"
# The rule that cuts most is the third: another survey got there first. **Your turn:** change 60 to 30 and run again. Less rest gives more rows, and more people who have had enough; it is a decision, not a detail.
#
# Two things that get forgotten. Consent is a **ledger**: whoever said yes in 2024 and no in 2025 said no. And laws differ between countries: a survey that advertises as well is advertising. Ask somebody who knows.

# %% key="list-merge" concepts="survey-manual"
#es say = "Tu pedido {order} llegó hace {days} días. ¿Cómo fue la entrega? Son dos preguntas."
#en say = "Your order {order} came {days} days ago. How did delivery go? There are two questions."
merge = to_send.assign(days=(as_of - to_send["time"]).dt.days)
merge["message"] = [say.format(order=o, days=d) for o, d in zip(merge["order"], merge["days"], strict=True)]
merge[["customer", "message"]].head(4)

# %% [markdown] es="misleads" concepts="map-steps"
# ## Lo que engaña
# Julián no suelta la calculadora: «Vale, sin medias. Pero cuento las fichas con emoción negativa y tengo la **parte de clientes descontentos**, con su intervalo». Apuesta qué porcentaje de las 38 es negativo; y de quienes respondieron la encuesta, qué porcentaje puso un 1 o un 2 de satisfacción.
# %% [markdown] en="misleads" concepts="map-steps"
# ## What misleads
# Julián does not let go of the calculator: “All right, no means. But I count the cards with a negative emotion, and there is the **share of unhappy customers**, with its interval.” Guess what percentage of the 38 is negative; and of those who answered the survey, what percentage gave a 1 or a 2 for satisfaction.

# %% key="misleads-guess"
my_guess_cards = ...
my_guess_survey = ...

# %% key="misleads-shares" tags="predict" concepts="map-steps"
of_cards = kpis.proportion(cards["emotion"] < 0)
of_answers = kpis.proportion(surveys["csat"].dropna() <= 2)
ex.guess(my_guess_cards, of_cards.value)
ex.guess(my_guess_survey, of_answers.value)
print("negative cards:", of_cards)
print("1 or 2 in the survey:", of_answers)
print("names in the box:", cards["persona"].nunique())

# %% [markdown] es="misleads-read" concepts="map-steps"
# Un intervalo se le puede poner a cualquier cosa. El de las fichas no significa nada: cuenta frases como si fueran personas, y son **cuatro nombres**; quien habló más, pesa más; y nadie las sacó al azar: se buscaron historias. La encuesta tampoco es un retrato de todos, pero al menos cada respuesta es de un contacto.
#
# Una ficha prueba que algo **existe**. Cuánta gente lo vive se cuenta en otra parte: pedidos, tickets, encuestas.
# %% [markdown] en="misleads-read" concepts="map-steps"
# An interval can be put on anything. That of the cards means nothing: it counts sentences as if they were people, and there are **four names**; whoever spoke more weighs more; and nobody drew them by lot: stories were looked for. Nor is the survey a portrait of everybody, but at least each answer is about one contact.
#
# A card proves that something **exists**. How many people live it is counted elsewhere: orders, tickets, surveys.

# %% [markdown] es="key-points" concepts="map-steps survey-manual"
# ## Para llevarte
# - Pregunta por la última vez; apunta palabras; di a quién no has oído.
# - Una curva es de una persona. La media de dos que se contradicen es de nadie.
# - Cada emoción lleva su ficha, o se marca como suposición.
# - Una pregunta de encuesta: una cosa, una escala, sin empujar. El revisor ayuda; cinco personas en voz alta ayudan más.
# - La lista manual sale de restar: entregado, con permiso, descansado, una vez.
# - Las fichas dicen qué hay; no cuánto.
#
# Ahora, los [ejercicios](exercise:3.3): el mapa de Carmen, y la lista de diciembre.
# %% [markdown] en="key-points" concepts="map-steps survey-manual"
# ## To take with you
# - Ask for the last time; write down words; say whom you have not heard.
# - A curve belongs to one person. The mean of two who disagree is nobody's.
# - Each emotion bears its card, or is marked as an assumption.
# - A survey question: one thing, one scale, no pushing. The linter helps; five people aloud help more.
# - The manual list comes from taking away: delivered, allowed, rested, once.
# - The cards say what there is; not how much.
#
# Now the [exercises](exercise:3.3): Carmen's map, and the list of December.

# %% [markdown] es="sources"
# ### Fuentes
# - Chapman, C. N. y Milham, R. P. (2006). The personas' new clothes. *Proceedings of the Human Factors and Ergonomics Society*, 50(5).
# - Christensen, C. M., Hall, T., Dillon, K. y Duncan, D. S. (2016). Know your customers' “jobs to be done”. *Harvard Business Review*, 94(9).
# - Dillman, D. A., Smyth, J. D. y Christian, L. M. (2014). *Internet, phone, mail, and mixed-mode surveys*. Wiley.
# - Griffin, A. y Hauser, J. R. (1993). The voice of the customer. *Marketing Science*, 12(1). doi:10.1287/mksc.12.1.1
# - Guest, G., Bunce, A. y Johnson, L. (2006). How many interviews are enough? *Field Methods*, 18(1). doi:10.1177/1525822X05279903
# - Reichheld, F. F. (2003). The one number you need to grow. *Harvard Business Review*, 81(12).
# %% [markdown] en="sources"
# ### Sources
# - Chapman, C. N. and Milham, R. P. (2006). The personas' new clothes. *Proceedings of the Human Factors and Ergonomics Society*, 50(5).
# - Christensen, C. M., Hall, T., Dillon, K. and Duncan, D. S. (2016). Know your customers' “jobs to be done”. *Harvard Business Review*, 94(9).
# - Dillman, D. A., Smyth, J. D. and Christian, L. M. (2014). *Internet, phone, mail, and mixed-mode surveys*. Wiley.
# - Griffin, A. and Hauser, J. R. (1993). The voice of the customer. *Marketing Science*, 12(1). doi:10.1287/mksc.12.1.1
# - Guest, G., Bunce, A. and Johnson, L. (2006). How many interviews are enough? *Field Methods*, 18(1). doi:10.1177/1525822X05279903
# - Reichheld, F. F. (2003). The one number you need to grow. *Harvard Business Review*, 81(12).
