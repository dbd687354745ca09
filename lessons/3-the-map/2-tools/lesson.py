# %% [markdown] es="title"
# # 3.2 · Herramientas
#
# **35 minutos.** Sigues en el módulo 3. Ya sabes leer un mapa; hoy lo mandas de viaje. Primero ordenarás las herramientas con que una empresa llega a su gente; después, aquellas con que se guarda y se comparte el propio mapa.
#
# Al terminar podrás:
# - decir de ocho usos de los puntos de contacto qué es canal, qué contenido y qué método, y si el sitio es propio, pagado o ganado;
# - llevar un mapa por cuatro formatos y contar las celdas que se pierden en cada uno;
# - elegir dónde vive un mapa para que siga vivo dentro de un año.
# %% [markdown] en="title"
# # 3.2 · Tools
#
# **35 minutes.** You are still in module 3. You can read a map; today you send it on a journey. First you will sort the tools with which a company reaches people; then those with which the map itself is kept and shared.
#
# At the end you will be able to:
# - say of eight uses of touchpoints what is a channel, what content and what a method, and whether the place is owned, paid or earned;
# - take a map through four formats and count the cells that each one loses;
# - choose where a map lives, so that it is still alive a year from now.

# %% key="begin"
import pandas as pd

from coursekit import company, mapping, widgets
from coursekit.mapping import JourneyMap

pd.set_option("display.max_colwidth", None)
lumbre = company()

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="eight" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
# ## La caja de Julián
# Julián tiene una lista titulada «Puntos de contacto»: *SEO, redes sociales, blog, comunidad en línea, webs, encuestas, asociaciones, vídeos*. La directora la lee dos veces. «Son ocho cosas, pero no ocho cosas **del mismo tipo**. Es como una lista de la compra que pone: leche, martes, cocinar».
#
# Hay tres tipos:
#
# - **canal**: por dónde ocurre el encuentro;
# - **contenido**: lo que alguien lee, ve u oye;
# - **método**: una manera de trabajar, que el cliente ni toca.
#
# Escribe en cada una `"channel"`, `"content"` o `"method"`.
# %% [markdown] en="eight" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
# ## Julián's box
# Julián has a list called “Touchpoints”: *SEO, social networks, blog, online community, websites, surveys, partnerships, videos*. The director reads it twice. “Those are eight things, but not eight things **of one kind**. It is like a shopping list that says: milk, Tuesday, cooking.”
#
# There are three kinds:
#
# - **channel**: what the encounter passes through;
# - **content**: what somebody reads, sees or hears;
# - **method**: a way of working, which the customer never meets.
#
# Write `"channel"`, `"content"` or `"method"` for each.

# %% key="my-kinds" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
my_kinds = {
    "seo": ...,
    "social": ...,
    "blog": ...,
    "community": ...,
    "web": ...,
    "survey": ...,
    "partnership": ...,
    "video": ...,
}

# %% key="kinds" tags="predict" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
ours = {
    #es "seo": ("method", "trabajar la web para que la encuentren; el canal es el buscador"),
    #en "seo": ("method", "working on the site so that it is found; the channel is the search engine"),
    #es "social": ("channel", "por ahí pasan anuncios, quejas y fotos de clientes"),
    #en "social": ("channel", "adverts, complaints and customers' photos pass through it"),
    #es "blog": ("content", "artículos; el canal es la web donde están"),
    #en "blog": ("content", "articles; the channel is the web site that holds them"),
    #es "community": ("channel", "un sitio donde los clientes hablan entre sí"),
    #en "community": ("channel", "a place where customers talk with each other"),
    #es "web": ("channel", "por ahí pasan la ficha, el carrito y el pago"),
    #en "web": ("channel", "product page, cart and payment pass through it"),
    #es "survey": ("method", "una manera de saber; recibirla, eso sí, es un punto de contacto"),
    #en "survey": ("method", "a way to find out; getting one, though, is a touchpoint"),
    #es "partnership": ("method", "un acuerdo; los canales los pone la otra empresa"),
    #en "partnership": ("method", "an agreement; the channels are the other company's"),
    #es "video": ("content", "se ve en cualquier canal"),
    #en "video": ("content", "can be seen on any channel"),
}
yours = pd.Series(my_kinds).map(lambda kind: "–" if kind is ... else kind)
table = pd.DataFrame(ours, index=["ours", "why"]).T
table.insert(0, "yours", yours)
table

# %% [markdown] es="two-things" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
# ¿Discutes alguna? Con razón: *blog* y *encuesta* son honradamente dos cosas. Se deshace preguntando **qué tiene la persona delante**: un artículo, un formulario. Eso es el punto de contacto, y va en el mapa con su canal.
#
# Así se reparte la lista en un mapa: los canales, a la fila del canal; los contenidos, al nombre del punto de contacto; los métodos, entre bastidores… o a las fuentes, si es la encuesta.
# %% [markdown] en="two-things" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
# Do you dispute any? Rightly so: *blog* and *survey* are honestly two things. It comes undone by asking **what the person has before them**: an article, a form. That is the touchpoint, and it goes on the map with its channel.
#
# So the list spreads over a map: channels go to the row of the channel; content, to the name of the touchpoint; methods, behind the scenes… or to the sources, if it is the survey.

# %% [markdown] es="media" concepts="touchpoint-seo touchpoint-social touchpoint-video touchpoint-partnership"
# ### ¿De quién es el sitio?
# Segunda pregunta, independiente de la primera:
#
# - **propio**: lo decide la empresa (su web, su correo, sus tiendas);
# - **pagado**: paga por estar (un anuncio, un folleto en un hotel);
# - **ganado**: otros hablan o deciden enseñarlo (una reseña, un resultado de búsqueda que no es anuncio).
#
# «Ganado» suena a gratis. De cada cien euros que Café Lumbre gastó en atraer gente, ¿cuántos crees que fueron a canales en los que **no se compra sitio**?
# %% [markdown] en="media" concepts="touchpoint-seo touchpoint-social touchpoint-video touchpoint-partnership"
# ### Whose place is it?
# A second question, apart from the first:
#
# - **owned**: the company decides over it (its web site, its e-mail, its shops);
# - **paid**: it pays to be there (an advert, a leaflet in a hotel);
# - **earned**: others speak, or choose to show it (a review, a search result that is no advert).
#
# “Earned” sounds free. Of every hundred euros that Café Lumbre spent on attracting people, how many do you think went to channels in which **no space is bought**?

# %% key="media-guess"
my_guess = ...

# %% key="media-spend" tags="predict" concepts="touchpoint-seo touchpoint-social"
place = {
    "paid_search": "paid",
    "social": "paid",
    "organic_search": "earned",
    "referral": "earned",
    "email": "owned",
    "shop": "owned",
}
spent = lumbre.marketing_spend.groupby("channel", observed=True)["spend"].sum()
came = lumbre.customers["acquisition"].value_counts()
by_place = pd.DataFrame({"spent, €": spent, "customers": came}).groupby(pd.Series(place)).sum()
shares = 100 * by_place / by_place.sum()
ex.guess(my_guess, 100 - shares.loc["paid", "spent, €"], digits=0)
by_place.join(shares.add_suffix(", share in %")).round(0)

# %% [markdown] es="media-read" concepts="touchpoint-seo touchpoint-social"
# Ganado no es gratis: alguien trabaja las fichas para el buscador, y conseguir que la gente recomiende también cuesta. Y el «propio» de las tiendas lleva un alquiler que no está en esta tabla.
#
# Ojo con la fila `social`: aquí son anuncios. Una foto que cuelga una clienta pasa por el mismo canal y es ganada. La etiqueta la lleva **el encuentro**, no la red.
# %% [markdown] en="media-read" concepts="touchpoint-seo touchpoint-social"
# Earned is not free: somebody works on the pages for the search engine, and bringing people to recommend costs something too. And the “owned” of the shops carries a rent that is not in this table.
#
# Mind the row `social`: here it means adverts. A photo that a customer posts passes through the same channel and is earned. The label belongs to **the encounter**, not to the network.

# %% [markdown] es="cards" concepts="touchpoint-video touchpoint-partnership touchpoint-community touchpoint-survey"
# Tres casos en que la palabra no basta. Pregúntate quién paga por el sitio y quién habla.
# %% [markdown] en="cards" concepts="touchpoint-video touchpoint-partnership touchpoint-community touchpoint-survey"
# Three cases in which the word is not enough. Ask yourself who pays for the place, and who speaks.

# %% key="cards-quiz" concepts="touchpoint-video touchpoint-partnership touchpoint-community touchpoint-survey"
ex.quiz("cards")

# %% [markdown] es="telephone" concepts="map-tools"
# ## El juego del teléfono
# Marta ha terminado el mapa de Ana y se lo manda a cuatro personas, a cada una como lo pide: a Inés, una **hoja de cálculo**; a Julián, un **diagrama** para la wiki; a la directora, un **dibujo**; a desarrollo, el **texto**. Cada cual lo retoca y lo devuelve.
#
# Un mes después hay cinco mapas y ninguno coincide. ¿Quién lo estropeó? Nadie lo tocó mal. Fueron los formatos.
# %% [markdown] en="telephone" concepts="map-tools"
# ## The telephone game
# Marta has finished Ana's map and sends it to four people, to each as they ask for it: to Inés a **spreadsheet**; to Julián a **diagram** for the wiki; to the director a **drawing**; to the developers the **text**. Each touches it up and sends it back.
#
# A month later there are five maps, and no two agree. Who spoiled it? Nobody did anything wrong. It was the formats.

# %% [markdown] es="tools-table" concepts="map-tools"
# ### Con qué se hace un mapa, según la tarea
# | herramienta | sirve para | muere cuando |
# |---|---|---|
# | papel y notas adhesivas | pensar en grupo, con las citas delante | alguien limpia la sala |
# | pizarra en línea | lo mismo, a distancia y a la vez | nadie sabe qué nota es la buena |
# | hoja de cálculo | rellenar y ordenar celdas entre muchos | aparece la segunda copia |
# | programa de mapas | dibujos cuidados, personas, versiones | se deja de pagar la licencia |
# | texto con reglas (YAML) | historial, medidas, comprobaciones | nadie se atreve a editarlo |
#
# Ninguna es la mejor. Se empieza arriba, con gente, y se **guarda** abajo, donde una máquina pueda comprobarlo.
# %% [markdown] en="tools-table" concepts="map-tools"
# ### What a map is made with, by task
# | tool | serves to | dies when |
# |---|---|---|
# | paper and sticky notes | think in a group, with the quotes in sight | somebody cleans the room |
# | online whiteboard | the same, from afar and at once | nobody knows which note is the good one |
# | spreadsheet | fill in and sort cells among many | the second copy turns up |
# | mapping program | neat drawings, personas, versions | the licence is no longer paid |
# | text with rules (YAML) | history, measures, checks | nobody dares to edit it |
#
# None is best. One begins at the top, with people, and **keeps** it at the bottom, where a machine can check it.

# %% [markdown] es="worked" concepts="map-tools"
# ## Un ejemplo completo: ida y vuelta
# ¿Cómo se sabe qué pierde un formato? Se escribe el mapa en él, se lee lo escrito y se compara **celda a celda** con el original. Lo haremos con el diagrama de Julián, en **Mermaid**, un lenguaje de texto que las wikis convierten en dibujo.
#
# El mapa de Ana tiene 482 celdas. ¿Cuántas crees que **vuelven igual**?
# %% [markdown] en="worked" concepts="map-tools"
# ## A worked example: there and back
# How does one know what a format loses? One writes the map in it, reads what was written, and compares it **cell by cell** with the original. We will do so with Julián's diagram, in **Mermaid**, a text language that wikis turn into drawings.
#
# Ana's map has 482 cells. How many do you think **come back as they were**?

# %% key="worked-guess"
my_guess = ...

# %% key="worked-write" tags="predict" concepts="map-tools"
ana = mapping.example_map("first-purchase")

#es # 1 · Lo que hay: cada celda con su sitio y su valor.
#en # 1 · What there is: each cell with its place and its value.
before = mapping.cells(ana)
print(len(before))

#es # 2 · Ida: el archivo que recibe Julián.
#en # 2 · There: the file that Julián gets.
trip = mapping.round_trip(ana, "mermaid")
print(trip.file)

# %% key="worked-compare" tags="predict" concepts="map-tools"
#es # 3 · Vuelta: las celdas de lo que se lee de ese archivo.
#en # 3 · Back: the cells of what is read from that file.
after = trip.after
print(len(after))

#es # 4 · La comparación: mismo sitio y mismo valor.
#en # 4 · The comparison: the same place and the same value.
same = sum(place in after and after[place] == value for place, value in before.items())
ex.guess(my_guess, same)
print(trip)
trip.by_lane.loc[["action", "emotion", "actors", "pains", "thought", "sources"]]

# %% [markdown] es="worked-read" concepts="map-tools"
# Una de cada diez. Mermaid guarda las etapas, los pasos, la cara y quién actúa; ni dolores, ni fuentes, ni la segunda lengua. No es un fallo: está hecho para dibujar.
#
# Fíjate en la última columna. Al volver, el mapa trae celdas que **nadie escribió**: para leer las caras hubo que suponer que lo son. Perder se nota; inventar, no.
# %% [markdown] en="worked-read" concepts="map-tools"
# One in ten. Mermaid keeps stages, steps, the face and who acts; no pains, no sources, no second language. That is no fault: it is made for drawing.
#
# Look at the last column. The map comes back with cells that **nobody wrote**: to read the faces one had to suppose that they are guesses. Losing shows; making up does not.

# %% [markdown] es="explore" concepts="map-tools"
# Prueba los cinco, con el ratón o con las flechas. Busca tres cosas: ¿cuáles no pierden **nada**? ¿Qué pierde el CSV ancho, el que pide Inés? ¿Y qué aspecto tiene cada archivo por dentro?
# %% [markdown] en="explore" concepts="map-tools"
# Try all five, with the mouse or the arrow keys. Look for three things: which lose **nothing**? What does the wide CSV lose, the one that Inés asks for? And what does each file look like inside?

# %% key="explorer" concepts="map-tools"
widgets.FormatExplorer(ana, format="csv-wide")

# %% [markdown] es="wide" concepts="map-tools"
# El CSV ancho conserva más de ocho de cada diez celdas. Parece casi todo: lo abres, y están los pasos, los dolores, las caras. Se pide ahora al mapa que volvió que revise si algo **no cuadra**. En el original no había ningún problema. ¿Cuántos habrá?
# %% [markdown] en="wide" concepts="map-tools"
# The wide CSV keeps more than eight in ten cells. It looks like nearly all: you open it, and steps, pains and faces are there. Now the map that came back is asked to look for what **does not hold together**. In the original there was no problem. How many will there be?

# %% key="wide-guess"
my_guess = ...

# %% key="wide-problems" tags="predict" concepts="map-tools"
wide = mapping.round_trip(ana, "csv-wide")
problems = wide.back.problems()
ex.guess(my_guess, len(problems))
print(wide)
pd.Series([problem.path.split(".")[-1].split("[")[0] for problem in problems]).value_counts()

# %% [markdown] es="wide-read" concepts="map-tools"
# Decenas, y casi todos iguales: cada celda sigue citando su fuente, su canal o su actor, y la **lista** de fuentes, canales y actores no vino. El mapa lleno ya no se apoya en nada.
#
# Un porcentaje de celdas no es un porcentaje de lo que importa. Pregunta siempre **cuáles** se perdieron.
# %% [markdown] en="wide-read" concepts="map-tools"
# Dozens, and nearly all the same: each cell still cites its source, its channel or its actor, and the **list** of sources, channels and actors did not come along. The map is full and no longer rests on anything.
#
# A share of cells is not a share of what matters. Always ask **which** were lost.

# %% [markdown] es="drawing" concepts="map-tools"
# ### ¿Y el dibujo?
# La directora tiene el **SVG**: un dibujo hecho de texto, que se amplía sin perder nitidez y lleva una descripción para quien usa lector de pantalla. Lo enseña todo. ¿Se puede volver de él al mapa?
# %% [markdown] en="drawing" concepts="map-tools"
# ### And the drawing?
# The director has the **SVG**: a drawing made of text, which can be enlarged and stays sharp, and which carries a description for screen readers. It shows everything. Can one get back from it to the map?

# %% key="drawing-back" tags="predict" concepts="map-tools"
from pathlib import Path
from tempfile import TemporaryDirectory

from coursekit.messages import CourseError

with TemporaryDirectory() as folder:
    drawn = ana.write(Path(folder) / "ana.svg")
    said = drawn.read_text(encoding="utf-8")
    print("letters:", len(said), "· with a description:", "<desc" in said)
    try:
        JourneyMap.read(drawn)
    except CourseError as error:
        print(error)

# %% [markdown] es="drawing-read" concepts="map-tools"
# No: un dibujo sabe **dónde** va cada letra, no qué es. Es una fotografía del mapa. Se reparte, con su fecha; nunca se corrige a mano.
#
# Así queda la regla: **un** archivo es el mapa (YAML o JSON; el CSV largo también sirve). Lo demás son copias que salen de él.
# %% [markdown] en="drawing-read" concepts="map-tools"
# No: a drawing knows **where** each letter goes, not what it is. It is a photograph of the map. It is handed out, with its date, and never corrected by hand.
#
# So the rule is: **one** file is the map (YAML or JSON; the long CSV will do too). Everything else is a copy that comes out of it.

# %% [markdown] es="misleads" concepts="map-tools"
# ## Lo que engaña
# ### Dos puntos de más
# En Mermaid, los dos puntos separan el paso, la cara (de 1 a 5) y quién actúa. Irene «escribe a las 10:30». Julián lo teclea tal cual. Un programa que corta por los dos puntos, ¿qué cara leería?
# %% [markdown] en="misleads" concepts="map-tools"
# ## What misleads
# ### One colon too many
# In Mermaid, colons separate the step, the face (1 to 5) and who acts. Irene “writes at 10:30”. Julián types it as it is. What face would a program read that cuts at each colon?

# %% key="colon-guess"
my_guess = ...

# %% key="colon" tags="predict" concepts="map-tools"
#es typed = "Escribe a las 10:30: 2: Irene"
#en typed = "Writes at 10:30: 2: Irene"
step, face, who = typed.split(":")[:3]
ex.guess(my_guess, float(face))
print({"step": step, "face": face, "who": who})

from coursekit.mapping.exports.mermaid import escaped

#es print(escaped("Escribe a las 10:30") + ": 2: Irene")
#en print(escaped("Writes at 10:30") + ": 2: Irene")

# %% [markdown] es="colon-read" concepts="map-tools"
# Una cara de 30 sobre 5, una actriz llamada «2», y ningún aviso. Mermaid 11 hace algo parecido: acepta la línea y se queda con otros campos. El remedio es escribir los dos puntos como `#58;`; nuestro exportador lo hace solo.
#
# Otras dos que callan: una cara en blanco, y una lista de actores en la que todos son iguales. Mira lo que vuelve de un mapa con ambas cosas.
# %% [markdown] en="colon-read" concepts="map-tools"
# A face of 30 out of 5, an actress called “2”, and no warning. Mermaid 11 does something like it: it accepts the line and keeps other fields. The remedy is to write the colon as `#58;`; our exporter does so by itself.
#
# Two more that keep silent: a face left blank, and a list of actors in which all are alike. See what comes back of a map with both.

# %% key="silent" concepts="map-tools"
irene = mapping.example_map("complaint").without("stages[0].steps[0].emotion")
back = mapping.round_trip(irene, "mermaid").back
first = "read-reviews"
pd.DataFrame(
    {
        "before": [irene.step(first).emotion or "–", irene.actors[1].type],
        "after": [back.stages[0].steps[0].emotion.score, back.actors[1].type],
    },
    index=["face of the first step", "type of the second actor"],
)

# %% [markdown] es="silent-read" concepts="map-tools"
# «Nadie lo sabe» se ha convertido en «ni bien ni mal», porque Mermaid exige una cara. Y la empleada de la mesa de atención vuelve como clienta.
#
# ### Cuatro sustos de una hoja de cálculo
# Inés abre el CSV en casa, y la tienda también lo abre. Antes de ejecutar: ¿qué crees que le pasa a `Dirección` si el programa supone una codificación antigua?
# %% [markdown] en="silent-read" concepts="map-tools"
# “Nobody knows” has turned into “neither good nor bad”, because Mermaid demands a face. And the clerk of the service desk comes back as a customer.
#
# ### Four frights of a spreadsheet
# Inés opens the CSV at home, and the shop opens it too. Before you run it: what do you think happens to `Dirección` if the program supposes an old encoding?

# %% key="sheets" tags="predict" concepts="map-tools"
from io import StringIO

from coursekit.mapping.formats.spreadsheet import guarded

print("1 ·", "Dirección".encode().decode("latin-1"))
print("2 ·", pd.read_csv(StringIO("step;emotion\npay;-1\n")).shape, "rows and columns")
print("3 ·", repr(pd.read_csv(StringIO("step;emotion\npay;-0,5\n"), sep=";")["emotion"][0]))
print("4 ·", guarded("=HYPERLINK(...)"), "|", guarded("- 10:30"), "|", guarded("10:30"))

# %% [markdown] es="sheets-read" concepts="map-tools"
# 1. Los acentos se rompen. Por eso nuestro CSV empieza con una marca que dice «soy UTF-8».
# 2. En muchos países la hoja separa con **punto y coma**: quien espera comas ve una columna sola.
# 3. Y escribe los decimales con coma: `-0,5` acaba como texto, con sus comillas, y no se puede promediar.
# 4. Una celda que empieza por `=`, `+`, `-` o `@` se ejecuta como **fórmula**. Un guion de lista da error; una fórmula ajena puede sacar datos de la hoja. Se le antepone un apóstrofo, y al leer se quita.
#
# Ninguno se ve al mandar el archivo. Se ven en la vuelta: por eso se prueba.
# %% [markdown] en="sheets-read" concepts="map-tools"
# 1. Accents break. That is why our CSV begins with a mark that says “I am UTF-8”.
# 2. In many countries sheets separate with a **semicolon**: whoever expects commas sees one column alone.
# 3. And they write decimals with a comma: `-0,5` ends up as text, in quotes, and cannot be averaged.
# 4. A cell that begins with `=`, `+`, `-` or `@` is run as a **formula**. A dash of a list gives an error; a stranger's formula can carry data out of the sheet. An apostrophe is put before it, and taken off on reading.
#
# None of them shows when the file is sent. They show on the way back: that is why one tries.

# %% [markdown] es="alive" concepts="map-tools"
# ## ¿Dónde vive un mapa?
# Donde alguien lo abra sin que se lo pidan. Tres señales de que vive: tiene **dueña**, un **único** archivo bueno, y **fecha**: la de sus fuentes, no la del dibujo. Hoy es el 1 de enero de 2026. ¿Cuántos días tiene la fuente más vieja del mapa de Ana?
# %% [markdown] en="alive" concepts="map-tools"
# ## Where does a map live?
# Where somebody opens it without being asked. Three signs that it lives: it has an **owner**, **one** good file, and a **date**: that of its sources, not of the drawing. Today is 1 January 2026. How many days old is the oldest source of Ana's map?

# %% key="age-guess"
my_guess = ...

# %% key="age" tags="predict" concepts="map-tools"
dates = pd.to_datetime(pd.Series({source.id: source.date for source in ana.evidence}))
age = (lumbre.as_of - dates).dt.days
ex.guess(my_guess, age.max())
pd.DataFrame({"days old": age}).sort_values("days old", ascending=False)

# %% [markdown] es="age-read" concepts="map-tools"
# La más vieja son las entrevistas, que es justo en lo que se apoyan casi todas las caras. Los registros se renuevan solos cada noche; las entrevistas, solo si alguien vuelve a preguntar. Pon esa fecha junto al título del mapa, con el nombre de quien tiene que renovarla.
# %% [markdown] en="age-read" concepts="map-tools"
# The oldest are the interviews, which is exactly what nearly all the faces rest on. Logs renew themselves every night; interviews only if somebody asks again. Put that date beside the title of the map, with the name of whoever has to renew it.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Canal, contenido o método: ¿por dónde?, ¿qué tiene delante?, ¿cómo trabajamos?
# - Propio, pagado, ganado: la etiqueta es del encuentro, no de la red. Ganado no es gratis.
# - Un formato se prueba de ida y vuelta: cuenta las celdas perdidas, las cambiadas y las **inventadas**, y mira cuáles son.
# - Un archivo es el mapa; los demás, copias con fecha.
# - Empieza con papel y gente; guárdalo donde una máquina lo revise.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:3.2), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - Channel, content or method: through what? what is before them? how do we work?
# - Owned, paid, earned: the label belongs to the encounter, not to the network. Earned is not free.
# - A format is tried there and back: count the cells lost, changed and **made up**, and see which they are.
# - One file is the map; the others are copies with a date.
# - Begin with paper and people; keep it where a machine can check it.
#
# **Now you:** [exercises of this lesson](exercise:3.2), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Stephen, A. T. y Galak, J. (2012). The effects of traditional and social earned media on sales. *Journal of Marketing Research* 49(5). [doi:10.1509/jmr.09.0401](https://doi.org/10.1509/jmr.09.0401): los medios ganados y lo que aportan.
# - Lemon, K. N. y Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). [doi:10.1509/jm.15.0420](https://doi.org/10.1509/jm.15.0420): puntos de contacto propios, de socios, de clientes y ajenos.
# - Stickdorn, M., Hormess, M., Lawrence, A. y Schneider, J. (2018). *This Is Service Design Doing*. O'Reilly: mapas en papel, en grupo y en digital.
# - Shafranovich, Y. (2005). *Common Format and MIME Type for Comma-Separated Values (CSV) Files*. RFC 4180.
# - OWASP Foundation. *CSV Injection*: por qué una celda que empieza por `=` es un riesgo.
# %% [markdown] en="sources"
# ### Sources
# - Stephen, A. T. and Galak, J. (2012). The effects of traditional and social earned media on sales. *Journal of Marketing Research* 49(5). [doi:10.1509/jmr.09.0401](https://doi.org/10.1509/jmr.09.0401): earned media and what they contribute.
# - Lemon, K. N. and Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. *Journal of Marketing* 80(6). [doi:10.1509/jm.15.0420](https://doi.org/10.1509/jm.15.0420): touchpoints that are one's own, of partners, of customers and of others.
# - Stickdorn, M., Hormess, M., Lawrence, A. and Schneider, J. (2018). *This Is Service Design Doing*. O'Reilly: maps on paper, in a group and digital.
# - Shafranovich, Y. (2005). *Common Format and MIME Type for Comma-Separated Values (CSV) Files*. RFC 4180.
# - OWASP Foundation. *CSV Injection*: why a cell that begins with `=` is a risk.
