# %% [markdown] es="title"
# # 3.1 · Qué es un mapa
#
# **35 minutos.** Empieza el módulo 3. Ya conoces las seis etapas y lo que se mide en cada una; ahora toca ponerlas en un solo papel sin que el papel mienta.
#
# Al terminar podrás:
# - leer un mapa de viaje y decir para qué está cada una de sus filas;
# - hacerle seis preguntas que separan una prueba de un adorno, y encontrar seis defectos;
# - distinguirlo de un embudo, un proceso, un *blueprint* y un mapa de experiencia.
# %% [markdown] en="title"
# # 3.1 · What a map is
#
# **35 minutes.** Module 3 begins. You know the six stages and what is measured in each; now they go on one sheet of paper, and the paper should not lie.
#
# At the end you will be able to:
# - read a journey map and say what each of its rows is for;
# - ask it six questions that tell evidence from decoration, and find six defects;
# - tell it from a funnel, a process map, a blueprint and an experience map.

# %% key="begin"
import pandas as pd

from coursekit import company, mapping, widgets
from coursekit.mapping import JourneyMap

pd.set_option("display.max_colwidth", None)
lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre los módulos 1 y 2. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on modules 1 and 2. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="poster" concepts="journey-map"
# ## El póster de Julián
# Lunes, reunión. Julián desenrolla un póster a todo color: «El viaje de nuestros clientes». Aplausos. La directora lo mira un rato. «Es precioso. ¿Qué hacemos hoy distinto por haberlo visto?».
#
# Nadie contesta. Así que lo hemos pasado a texto, para poder preguntarle cosas. Mira lo que dice cada paso y cómo lo dice.
# %% [markdown] en="poster" concepts="journey-map"
# ## Julián's poster
# Monday, meeting. Julián unrolls a poster in full colour: “The journey of our customers”. Applause. The director looks at it for a while. “It is beautiful. What will we do differently today for having seen it?”
#
# Nobody answers. So we put it into text, to be able to ask it things. Look at what each step says, and how.

# %% key="poster-map" concepts="journey-map"
poster = JourneyMap.from_text("""
id: poster
languages: [es, en]
title: {es: El viaje de nuestros clientes, en: The journey of our customers}
personas: [{id: all, name: {es: Todos los clientes, en: All customers}}]
actors: [{id: us, type: staff, name: Café Lumbre}]
channels: [{id: web, type: owned, name: Web}, {id: parcel, type: owned, name: {es: Paquete, en: Parcel}}]
stages:
- id: attract
  name: {es: Atraer, en: Attract}
  maps_to: awareness
  steps:
  - {id: advert, actor: us, action: {es: Lanzamos la campaña, en: We launch the campaign}, emotion: {score: 1}}
- id: convince
  name: Web
  maps_to: consideration
  steps:
  - {id: show, actor: us, action: {es: Mostramos los cafés, en: We show the coffees}, emotion: {score: 1}}
- id: sell
  name: {es: Vender, en: Sell}
  maps_to: purchase
  steps:
  - {id: charge, actor: us, action: {es: Cobramos el pedido, en: We bill the order}, emotion: {score: 1}}
  - {id: deliver, actor: us, action: {es: Entregamos a tiempo, en: We deliver in time}, emotion: {score: 2}}
- id: keep
  name: {es: Fidelizar, en: Retain}
  maps_to: loyalty
  steps:
  - {id: club, actor: us, action: {es: Ofrecemos el club, en: We offer the club}, emotion: {score: 2}}
""")
poster

# %% [markdown] es="faces" concepts="journey-map"
# Cinco pasos, cinco caras contentas. ¿Cuántas de las cinco crees que se pueden seguir hasta alguien que lo dijo, o hasta un dato?
# %% [markdown] en="faces" concepts="journey-map"
# Five steps, five happy faces. How many of the five do you think can be followed to somebody who said so, or to data?

# %% key="faces-guess"
my_guess = ...

# %% key="faces-table" tags="predict" concepts="journey-map"
rests = widgets.map_reading(poster, "rests")
ex.guess(my_guess, (rests["sources"] != "").sum())
rests[["emotion", "sources"]]

# %% [markdown] es="hypothesis" concepts="journey-map"
# Ninguna. En el dibujo se veía: los puntos son huecos y las líneas, discontinuas.
#
# Un **mapa del viaje** cuenta, paso a paso, lo que vive **una clase de persona** con una empresa: qué hace, dónde, qué piensa y qué siente. Hasta que se apoya en algo es una **hipótesis**: lo que el equipo cree. No está mal empezar así, si se dice. Lo malo es colgarlo en la pared como si fuera una foto.
#
# Y fíjate en quién actúa: lanzamos, mostramos, cobramos. Es el viaje de la empresa.
# %% [markdown] en="hypothesis" concepts="journey-map"
# None. The drawing showed it: the points are hollow and the lines broken.
#
# A **journey map** tells, step by step, what **one kind of person** lives with a company: what they do, where, what they think and feel. Until it rests on something it is a **hypothesis**: what the team believes. There is nothing wrong with beginning so, if it is said. What is wrong is to hang it on the wall as if it were a photograph.
#
# And see who acts: we launch, we show, we bill. It is the company's journey.

# %% [markdown] es="ana" concepts="journey-map"
# ## Otro mapa de lo mismo
# Marta saca el suyo. Es de Ana, que compra café por primera vez. Es más feo y se tarda más en leer. Recórrelo de arriba abajo por **una sola columna**, la 7: quién es Ana, en qué etapa está, qué hace, con qué se encuentra, qué piensa, qué siente, qué le duele, qué se podría hacer.
# %% [markdown] en="ana" concepts="journey-map"
# ## Another map of the same
# Marta takes hers out. It is about Ana, who buys coffee for the first time. It is uglier and takes longer to read. Go down **one column alone**, number 7: who Ana is, which stage she is in, what she does, what she meets, what she thinks, what she feels, what hurts, what could be done.

# %% key="ana-map" concepts="journey-map"
ana = mapping.example_map("first-purchase")
ana

# %% [markdown] es="parts-above" concepts="journey-map"
# Las filas responden a cinco preguntas:
#
# - **¿Quién?** La *persona* (Ana, no «los clientes») con lo que quiere.
# - **¿Qué vive?** *Etapa*, *paso*, *punto de contacto* y *canal*; lo que piensa y dice; la curva de la *emoción*.
# - **¿Qué va mal o bien?** *Dolores*, con su gravedad, y alegrías.
# - **¿Y qué hacemos?** *Oportunidades*: qué dolor atienden, qué se espera, con qué **medida** se sabrá y **de quién** son.
# - **¿Qué hay detrás?** Sobre la *línea de visibilidad*, lo que Ana ve; debajo, lo que no.
#
# La estrella marca un **momento de la verdad**: el paso en que se decide si sigue o se va. Los números entre corchetes son las fuentes.
# %% [markdown] en="parts-above" concepts="journey-map"
# The rows answer five questions:
#
# - **Who?** The *persona* (Ana, not “customers”) with what she wants.
# - **What does she live?** *Stage*, *step*, *touchpoint* and *channel*; what she thinks and says; the curve of *emotion*.
# - **What goes wrong or well?** *Pains*, with their severity, and gains.
# - **What do we do about it?** *Opportunities*: which pain they address, what is expected, by which **measure** one will know, and **whose** they are.
# - **What stands behind?** Above the *line of visibility*, what Ana sees; below it, what she does not.
#
# The star marks a **moment of truth**: the step at which it is decided whether she goes on or leaves. Numbers in brackets are the sources.

# %% [markdown] es="weakest" concepts="journey-map"
# ### ¿Dónde se rompe?
# Con el mapa delante: ¿cuál es el **punto más débil** del viaje de Ana? Y aparte, ¿en qué paso se van más visitas de la web? Escribe dos pasos: `"land"`, `"read-labels"`, `"fill-cart"` o `"checkout"`.
# %% [markdown] en="weakest" concepts="journey-map"
# ### Where does it break?
# With the map before you: which is the **weakest place** of Ana's journey? And besides, at which step do most visits leave the web? Write two steps: `"land"`, `"read-labels"`, `"fill-cart"` or `"checkout"`.

# %% key="weakest-guess"
my_weakest = ...
my_leak = ...

# %% key="weakest-table" tags="predict" concepts="journey-map"
felt = widgets.map_reading(ana, "hurts")[["emotion", "severity"]]
live = ana.measure(lumbre).table
goes_on = live[live["measure"].str.startswith("conversion")].set_index("step")[["value", "low", "high"]]
both = goes_on.rename(columns={"value": "go on, %"}).join(felt)
both.round(1).sort_values("emotion")

# %% [markdown] es="two-weak" concepts="journey-map"
# Dos respuestas distintas, y las dos valen. Lo peor que **vive** Ana está en el pago: emoción −2, dolor de gravedad 5. Donde **más visitas se van** es en la ficha, por poco; pero ahí muchas solo miraban.
#
# El mapa dice cómo se vive un paso; el embudo, cuánta gente no lo pasa. Ninguno de los dos, por sí solo, dice por qué. Ese «por qué» es la hipótesis que el mapa deja escrita para que alguien la pruebe.
# %% [markdown] en="two-weak" concepts="journey-map"
# Two different answers, and both are good. The worst that Ana **lives** is at the checkout: emotion −2, a pain of severity 5. Where **most visits leave** is the product page, by a little; but many of those were only looking.
#
# The map says what a step is like; the funnel, how many do not get past it. Neither, by itself, says why. That “why” is the hypothesis that the map writes down for somebody to try.

# %% [markdown] es="worked" concepts="journey-map"
# ## Un ejemplo completo: seis preguntas a un mapa
# Alguien ha copiado el mapa de Marta y por el camino se han colado **seis defectos**. Se encuentran preguntando siempre lo mismo:
#
# 1. ¿Quién actúa, y quién lo cuenta?
# 2. ¿De qué va cada etapa?
# 3. ¿Dónde duele, y qué?
# 4. ¿Quién haría algo, y cómo se sabría?
# 5. ¿En qué se apoya cada emoción?
# 6. ¿Qué se mide donde se decide todo?
#
# Hacemos juntos las dos primeras. Lee la columna `action` en voz alta.
# %% [markdown] en="worked" concepts="journey-map"
# ## A worked example: six questions for a map
# Somebody copied Marta's map, and on the way **six defects** slipped in. They are found by always asking the same:
#
# 1. Who acts, and in whose words?
# 2. What is each stage about?
# 3. Where does it hurt, and what?
# 4. Who would do something, and how would we know?
# 5. What does each feeling rest on?
# 6. What is measured where it is decided?
#
# We do the first two together. Read the column `action` aloud.

# %% key="worked-who" concepts="journey-map"
flawed = mapping.example_map("with-six-defects")

#es # 1 · Quién actúa: en cada frase el sujeto debería ser Ana.
#en # 1 · Who acts: the subject of each sentence should be Ana.
widgets.map_reading(flawed, "who")

# %% key="worked-stages" concepts="journey-map"
#es # 2 · De qué va cada etapa: pon «Ana» delante del nombre. ¿Es algo que ella hace?
#en # 2 · What each stage is about: put “Ana” before the name. Is it something that she does?
widgets.map_reading(flawed, "stages")

# %% [markdown] es="worked-read" concepts="journey-map"
# Dos defectos a la vista:
#
# - En `ask`, la frase cambia de sujeto: lo cuenta **la empresa**. Ana no recibe una guía; Ana pregunta. La guía va entre bastidores.
# - La etapa `weigh` se llama como un **canal**. Ana no «instagramea»: compara. Con un canal por etapa, todo lo que pase en otro canal se queda sin sitio.
#
# Quedan cuatro, uno por pregunta. Elige la pregunta en la lista y busca la fila que no responde. Sin ratón: tabulador y flechas.
# %% [markdown] en="worked-read" concepts="journey-map"
# Two defects in sight:
#
# - In `ask` the sentence changes its subject: **the company** tells it. Ana is not there to be sent a guide; Ana asks. The guide belongs behind the scenes.
# - The stage `weigh` bears the name of a **channel**. What Ana is about is comparing. With a channel for a stage, whatever happens in another channel has no place.
#
# Four are left, one for each question. Choose the question from the list and look for the row that does not answer. Without a mouse: tab and arrow keys.

# %% key="reader" concepts="journey-map"
widgets.MapReader(flawed, ask="hurts")

# %% [markdown] es="my-finds" concepts="journey-map"
# Escribe el paso de cada uno (por ejemplo `"land"`) y ejecuta las dos celdas.
# %% [markdown] en="my-finds" concepts="journey-map"
# Write the step of each (for instance `"land"`), and run both cells.

# %% key="finds" concepts="journey-map"
my_finds = {
    #es # Muy abajo en la curva, y nada duele:
    #en # Very low on the curve, and nothing hurts:
    "low_without_pain": ...,
    #es # Una oportunidad que no es de nadie:
    #en # An opportunity that is nobody's:
    "opportunity_adrift": ...,
    #es # Una alegría que nadie contó:
    #en # A joy that nobody told of:
    "guessed_joy": ...,
    #es # Un momento de la verdad sin medida:
    #en # A moment of truth without a measure:
    "moment_unmeasured": ...,
}

# %% key="finds-shown" tags="predict" concepts="journey-map"
ours = {
    "low_without_pain": "checkout",
    "opportunity_adrift": "delivery",
    "guessed_joy": "unbox",
    "moment_unmeasured": "again",
}
yours = pd.Series(my_finds).map(lambda step: "–" if step is ... else step)
#es why = pd.Series([defect["es"] for defect in mapping.example_defects()[2:]], index=list(ours))
#en why = pd.Series([defect["en"] for defect in mapping.example_defects()[2:]], index=list(ours))
pd.DataFrame({"yours": yours, "ours": pd.Series(ours), "why": why})

# %% [markdown] es="score-guess-text" concepts="journey-map"
# El curso tiene una rúbrica de 100 puntos que lee mapas sin ayuda. Al mapa sano de Marta le da 100. ¿Cuántos le dará al que tiene **seis defectos**?
# %% [markdown] en="score-guess-text" concepts="journey-map"
# The course has a rubric of 100 points that reads maps by itself. It gives Marta's sound map 100. How many will it give the one with **six defects**?

# %% key="score-guess"
my_guess = ...

# %% key="score" tags="predict" concepts="journey-map"
judged = flawed.score()
ex.guess(my_guess, judged.total, digits=1)
judged

# %% [markdown] es="score-read" concepts="journey-map"
# Pocos puntos menos, porque lo demás está bien hecho. La rúbrica nombra los seis y dice cómo arreglarlos. Úsala **después** de leer: quien la mira primero deja de mirar el mapa.
#
# ## Lo que engaña
# ### Una mentira bien rellenada
# La rúbrica ve si una emoción nombra una fuente. No abre la fuente. Pongamos al póster una fuente **inventada**, la misma en las cinco caras, y miremos el criterio de evidencia. ¿Subirá?
# %% [markdown] en="score-read" concepts="journey-map"
# Few points less, because the rest is well made. The rubric names the six and says how to mend them. Use it **after** reading: whoever looks at it first stops looking at the map.
#
# ## What misleads
# ### A lie with every box filled in
# The rubric sees whether a feeling names a source. It does not open the source. Let us give the poster a source that is **made up**, the same for all five faces, and look at the criterion of evidence. Will it rise?

# %% key="lie" tags="predict" concepts="journey-map"
invented = {"id": "study", "type": "interview", "n": 200, "date": "2025-10-01"}
lie = poster.with_item("evidence", invented)
for path, _ in poster.placed():
    lie = lie.with_value(f"{path}.emotion.evidence", ["study"])
points = {"poster": poster, "poster with a made-up source": lie}
pd.Series({name: each.score().criterion("evidence").points for name, each in points.items()}, name="of 20")

# %% [markdown] es="open-it" concepts="journey-map"
# Sube hasta el máximo con una línea inventada. Un programa revisa la forma; **abrir la fuente** le toca a una persona.
#
# Ábrela, pues, también en el mapa bueno. En la columna 10, Ana está feliz (2) al abrir la caja, y la fuente dice `n = 11` entrevistas. ¿Cuántas de esas 11 frases hablan de **abrir la caja**?
# %% [markdown] en="open-it" concepts="journey-map"
# It rises all the way with one invented line. A program checks the form; **opening the source** is for a person.
#
# So open it, in the good map too. In column 10 Ana is happy (2) as she opens the box, and the source says `n = 11` interviews. How many of those 11 sentences speak of **opening the box**?

# %% key="box-guess"
my_guess = ...

# %% key="box" tags="predict" concepts="journey-map"
interviews = lumbre.interviews
of_ana = interviews[interviews["persona"] == "ana"]
ex.guess(my_guess, (of_ana["touchpoint"] == "unboxing").sum())
#es of_ana[["touchpoint", "emotion", "quote_es"]]
#en of_ana[["touchpoint", "emotion", "quote_en"]]

# %% [markdown] es="one-quote" concepts="journey-map"
# Una por punto de contacto. El 11 es el tamaño de **toda la fuente**, no lo que sostiene esa cara. Una frase basta para saber que algo **puede** pasar y para buscarlo; no dice a cuántas personas les pasa. Por eso, donde se decide, el mapa pone al lado una medida con su `n`.
#
# ### Una persona que es todo el mundo
# El póster dice «todos los clientes». ¿Qué sentirían, de media, en el pago?
# %% [markdown] en="one-quote" concepts="journey-map"
# One for each touchpoint. The 11 is the size of **the whole source**, not what holds up that face. One sentence is enough to know that something **can** happen, and to go looking; it does not say to how many it does. That is why, where it is decided, the map puts a measure with its `n` beside it.
#
# ### One persona who is everybody
# The poster says “all customers”. What would they feel, on average, at the checkout?

# %% key="everybody" concepts="journey-map"
paying = interviews[interviews["stage"] == "purchase"].copy()
print("everybody:", round(paying["emotion"].mean(), 1))
#es paying[["persona", "touchpoint", "emotion", "quote_es"]]
#en paying[["persona", "touchpoint", "emotion", "quote_en"]]

# %% [markdown] es="nobody" concepts="journey-map"
# La media cae cerca del 0: «indiferente». Y nadie lo está. Ana lucha con un formulario que Carmen pasa sin problemas; Bruno se encuentra una cola y una barista. Un mapa de todo el mundo describe a **nadie**, y esconde lo que se podría arreglar. Son seis frases: no pesan lo que una encuesta, pero enseñan que hacen falta mapas distintos.
#
# Otras dos ausencias del póster: no hay ningún paso en que algo **falle** (solo el camino feliz), y nadie se va.
# %% [markdown] en="nobody" concepts="journey-map"
# The average falls near 0: “indifferent”. And nobody is. Ana fights a form that Carmen passes without trouble; Bruno meets a queue and a barista. A map of everybody describes **nobody**, and hides what could be mended. These are six sentences: they do not weigh what a survey does, but they show that different maps are needed.
#
# Two more things missing on the poster: there is no step at which anything **fails** (only the happy path), and nobody leaves.

# %% [markdown] es="drawings" concepts="journey-map"
# ## Cinco dibujos que se confunden
# | dibujo | de quién trata | responde a |
# |---|---|---|
# | **mapa del viaje** | una clase de persona con **una** empresa | ¿cómo lo vive? |
# | **mapa de experiencia** | una persona y su tarea, con o sin empresas | ¿cómo desayuna la gente? |
# | **embudo** | muchas visitas o personas, contadas | ¿cuántas pasan? |
# | **mapa de proceso** | las tareas de la empresa | ¿quién hace qué, y en qué orden? |
# | ***blueprint* de servicio** | persona y empresa, con la línea entre ambas | ¿qué hay detrás de lo que ella ve? |
#
# El mapa de Marta toma prestadas dos filas del *blueprint*. El póster es un proceso con caras.
# %% [markdown] en="drawings" concepts="journey-map"
# ## Five drawings that get confused
# | drawing | whom it is about | answers |
# |---|---|---|
# | **journey map** | one kind of person with **one** company | what is it like? |
# | **experience map** | a person and their task, with companies or without | how do people have breakfast? |
# | **funnel** | many visits or people, counted | how many get past? |
# | **process map** | the company's tasks | who does what, in which order? |
# | **service blueprint** | person and company, with the line between them | what stands behind what she sees? |
#
# Marta's map borrows two rows from the blueprint. The poster is a process with faces.

# %% key="drawings-quiz" concepts="journey-map"
ex.quiz("drawings")

# %% [markdown] es="key-points"
# ## Para llevarte
# - Un mapa es una **hipótesis** sobre una clase de persona, hasta que cada celda nombra en qué se apoya.
# - Seis preguntas: quién actúa, de qué va la etapa, dónde duele, quién haría algo, en qué se apoya, qué se mide.
# - El mapa dice cómo se vive; el embudo, cuántos. La `n` de una fuente no es la `n` de una celda.
# - Una rúbrica revisa la forma. La fuente la abre una persona.
# - Si después de verlo nadie hace nada distinto, era un póster.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:3.1), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - A map is a **hypothesis** about one kind of person, until each cell names what it rests on.
# - Six questions: who acts, what the stage is about, where it hurts, who would do something, what it rests on, what is measured.
# - The map says what it is like; the funnel, how many. The `n` of a source is not the `n` of a cell.
# - A rubric checks the form. A person opens the source.
# - If nobody does anything differently for having seen it, it was a poster.
#
# **Now you:** [exercises of this lesson](exercise:3.1), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review* 62(1): el *blueprint* y la línea de visibilidad.
# - Carlzon, J. (1987). *Moments of Truth*. Ballinger.
# - Bitner, M. J., Ostrom, A. L. y Morgan, F. N. (2008). Service blueprinting: a practical technique for service innovation. *California Management Review* 50(3). [doi:10.2307/41166446](https://doi.org/10.2307/41166446).
# - Lemon, K. N. y Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). [doi:10.1509/jm.15.0420](https://doi.org/10.1509/jm.15.0420).
# - Rosenbaum, M. S., Otalora, M. L. y Ramírez, G. C. (2017). How to create a realistic customer journey map. *Business Horizons* 60(1).
# - Kalbach, J. (2016). *Mapping Experiences*. O'Reilly: los mapas y sus parientes.
# %% [markdown] en="sources"
# ### Sources
# - Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review* 62(1): the blueprint and the line of visibility.
# - Carlzon, J. (1987). *Moments of Truth*. Ballinger.
# - Bitner, M. J., Ostrom, A. L. and Morgan, F. N. (2008). Service blueprinting: a practical technique for service innovation. *California Management Review* 50(3). [doi:10.2307/41166446](https://doi.org/10.2307/41166446).
# - Lemon, K. N. and Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). [doi:10.1509/jm.15.0420](https://doi.org/10.1509/jm.15.0420).
# - Rosenbaum, M. S., Otalora, M. L. and Ramírez, G. C. (2017). How to create a realistic customer journey map. *Business Horizons* 60(1).
# - Kalbach, J. (2016). *Mapping Experiences*. O'Reilly: maps and their relatives.
