# %% [markdown] es="title"
# # 3.2 · Herramientas · Ejercicios
#
# **40 minutos, 7 preguntas, 15 puntos.** Ordenas herramientas y mandas de viaje un mapa: el de Irene. Si te dieron un código, ponlo en `token` y tu mapa será distinto de los demás.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("loss")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:3.2).
# %% [markdown] en="title"
# # 3.2 · Tools · Exercises
#
# **40 minutes, 7 questions, 15 points.** You sort tools and send a map on a journey: Irene's. If you were given a code, put it into `token`, and your map will differ from other people's.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("loss")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:3.2).

# %% key="begin"
import pandas as pd

from coursekit import mapping

irene = mapping.map_with_defects(ex.data.token)
before = mapping.cells(irene)
pd.Series(before).head(8)

# %% [markdown] es="kinds"
# ## 1 · Canal, contenido o método
# Julián ha rehecho su lista con cosas concretas de Café Lumbre. Di de cada una si es un `"channel"`, un `"content"` o un `"method"`.
#
# - `seo`: reescribir las fichas para que las encuentre quien busca «café sin amargor».
# - `social`: Instagram.
# - `blog`: el artículo «Moler sin molinillo».
# - `community`: el foro de quienes preparan café en casa.
# - `web`: la tienda en línea.
# - `survey`: preguntar dos cosas tras cada entrega para saber qué falla.
# - `partnership`: el trato con una cadena de gimnasios para ofrecer café en sus salas.
# - `video`: cuarenta segundos sobre cómo llenar una cafetera italiana.
# %% [markdown] en="kinds"
# ## 1 · Channel, content or method
# Julián has made his list again with definite things of Café Lumbre. Say of each whether it is a `"channel"`, `"content"` or a `"method"`.
#
# - `seo`: rewriting product pages so that they are found by whoever looks for “coffee that is not bitter”.
# - `social`: Instagram.
# - `blog`: the article “Grinding without a grinder”.
# - `community`: the forum of those who brew at home.
# - `web`: the online shop.
# - `survey`: asking two things after each delivery to find out what fails.
# - `partnership`: the deal with a chain of gyms to offer coffee in their halls.
# - `video`: forty seconds on how to fill a moka pot.

# %% answer="kinds" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
answer_kinds = {
    "seo": ...,
    "social": ...,
    "blog": ...,
    "community": ...,
    "web": ...,
    "survey": ...,
    "partnership": ...,
    "video": ...,
}
### BEGIN SOLUTION
answer_kinds = {
    "seo": "method",
    "social": "channel",
    "blog": "content",
    "community": "channel",
    "web": "channel",
    "survey": "method",
    "partnership": "method",
    "video": "content",
}
### END SOLUTION

# %% check="kinds"
ex.check("kinds")

# %% [markdown] es="media"
# ## 2 · Propio, pagado o ganado
# Ahora, ocho **encuentros**. ¿De quién es el sitio donde ocurre cada uno: `"owned"`, `"paid"` o `"earned"`?
#
# - `seo`: alguien busca y sale nuestra ficha, sin ser un anuncio.
# - `social`: una clienta cuelga en su perfil una foto de la caja.
# - `blog`: alguien lee un artículo en nuestro blog.
# - `community`: lee las normas que fijamos en nuestro foro.
# - `web`: nos encuentra en un comparador que nos pone primero a cambio de comisión.
# - `survey`: recibe nuestro correo con dos preguntas.
# - `partnership`: toma un folleto nuestro en la habitación de un hotel que cobra por dejarlo ahí.
# - `video`: ve a una persona con muchos seguidores hablar de nuestro café; le pagamos el vídeo.
# %% [markdown] en="media"
# ## 2 · Owned, paid or earned
# Now eight **encounters**. Whose is the place where each happens: `"owned"`, `"paid"` or `"earned"`?
#
# - `seo`: somebody searches, and our page comes up, not as an advert.
# - `social`: a customer posts a photo of the box on her profile.
# - `blog`: somebody reads an article on our blog.
# - `community`: they read the rules that we pinned in our forum.
# - `web`: they find us on a comparison site that puts us first for a commission.
# - `survey`: they get our e-mail with two questions.
# - `partnership`: they take our leaflet in the room of a hotel that charges for leaving it there.
# - `video`: they see somebody with many followers talk about our coffee; we pay for the video.

# %% answer="media" concepts="touchpoint-seo touchpoint-social touchpoint-blog touchpoint-community touchpoint-web touchpoint-survey touchpoint-partnership touchpoint-video"
answer_media = {
    "seo": ...,
    "social": ...,
    "blog": ...,
    "community": ...,
    "web": ...,
    "survey": ...,
    "partnership": ...,
    "video": ...,
}
### BEGIN SOLUTION
answer_media = {
    "seo": "earned",
    "social": "earned",
    "blog": "owned",
    "community": "owned",
    "web": "paid",
    "survey": "owned",
    "partnership": "paid",
    "video": "paid",
}
### END SOLUTION

# %% check="media"
ex.check("media")

# %% [markdown] es="loss"
# ## 3 · Lo que se pierde por el camino
# Antes de mandar el mapa de Irene a nadie, Marta quiere la cuenta. En `copies` está lo que vuelve de cada formato: como `before`, un diccionario de **sitio** a **valor**.
#
# Haz en `loss_table` una fila por formato (`format`) con tres columnas: `lost` (sitios de `before` que ya no están), `changed` (sitios que están con **otro valor**) y `made_up` (sitios nuevos).
# %% [markdown] en="loss"
# ## 3 · What is lost on the way
# Before sending Irene's map to anyone, Marta wants the figures. `copies` holds what comes back of each format: like `before`, a dictionary from **place** to **value**.
#
# Make in `loss_table` a row for each format (`format`) with three columns: `lost` (places of `before` that are no longer there), `changed` (places that are there with **another value**) and `made_up` (new places).

# %% key="copies" concepts="map-tools"
formats = ["yaml", "csv", "csv-wide", "mermaid"]
copies = {name: mapping.round_trip(irene, name, "es").after for name in formats}
{name: len(after) for name, after in copies.items()}

# %% answer="loss" concepts="map-tools"
loss_table = ...
### BEGIN SOLUTION
rows = {}
for name, after in copies.items():
    lost = [place for place in before if place not in after]
    changed = [place for place in before if place in after and after[place] != before[place]]
    made_up = [place for place in after if place not in before]
    rows[name] = {"lost": len(lost), "changed": len(changed), "made_up": len(made_up)}
loss_table = pd.DataFrame(rows).T.rename_axis("format")
### END SOLUTION

# %% check="loss"
ex.check("loss")

# %% [markdown] es="loss-second" in="solution"
# **Otra manera:** `mapping.round_trip(irene, "mermaid", "es").table` da la misma cuenta. **Qué te habría engañado:** restar tamaños. Lo inventado tapa parte de lo perdido. Y la cuenta no dice **cuáles**: míralo por partes del mapa.
# %% [markdown] en="loss-second" in="solution"
# **Another way:** `mapping.round_trip(irene, "mermaid", "es").table` gives the same figures. **What would have fooled you:** taking one size from the other. What is made up hides part of what is lost. And the figures do not say **which**: look at it by parts of the map.

# %% solution="loss-second"
mapping.round_trip(irene, "csv-wide", "es").by_lane.query("lost > 0")

# %% [markdown] es="formulas"
# ## 4 · Celdas que se ejecutan
# Inés va a abrir el CSV en una hoja de cálculo. Escribe `count_formulas(texts)`: de una lista de textos, **cuántos** tomaría la hoja por una fórmula. Son los que, quitados los espacios del principio, empiezan por `=`, `+`, `-` o `@`. Un número, como `"-1"`, no cuenta: la hoja lo lee como número.
# %% [markdown] en="formulas"
# ## 4 · Cells that are run
# Inés is going to open the CSV in a spreadsheet. Write `count_formulas(texts)`: of a list of texts, **how many** the sheet would take for a formula. They are those that, once blanks at the beginning are taken off, begin with `=`, `+`, `-` or `@`. A number such as `"-1"` does not count: the sheet reads it as a number.

# %% answer="formulas" concepts="map-tools"
def count_formulas(texts):
    return ...
    ### BEGIN SOLUTION
    n = 0
    for text in texts:
        try:
            float(text)
        except ValueError:
            n += text.strip()[:1] in ("=", "+", "-", "@")
    return n
    ### END SOLUTION

# %% check="formulas"
ex.check("formulas")

# %% [markdown] es="tool"
# ## 5 · Cada tarea, su herramienta
# Une cada tarea con `"paper"`, `"whiteboard"` (pizarra en línea), `"spreadsheet"`, `"text"` (YAML) o `"drawing"` (SVG o PDF).
#
# - `workshop`: doce personas, una hora, las citas de los clientes impresas y ninguna pantalla.
# - `three_cities`: Madrid, Valencia y Bilbao mueven notas a la vez el mismo martes.
# - `four_shops`: cada tienda rellena sus dolores, uno por fila; Inés los ordenará y contará.
# - `each_month`: recalcular las medidas cada mes y saber quién cambió qué.
# - `meeting`: la directora lo lleva a una reunión; nadie lo va a editar.
# %% [markdown] en="tool"
# ## 5 · To each task its tool
# Match each task with `"paper"`, `"whiteboard"` (online), `"spreadsheet"`, `"text"` (YAML) or `"drawing"` (SVG or PDF).
#
# - `workshop`: twelve people, one hour, printed quotes of customers and no screen.
# - `three_cities`: Madrid, Valencia and Bilbao move notes at once on the same Tuesday.
# - `four_shops`: each shop fills in its pains, one a row; Inés will sort and count them.
# - `each_month`: computing the measures anew each month, and knowing who changed what.
# - `meeting`: the director takes it to a meeting; nobody is going to edit it.

# %% answer="tool" concepts="map-tools"
answer_tool = {
    "workshop": ...,
    "three_cities": ...,
    "four_shops": ...,
    "each_month": ...,
    "meeting": ...,
}
### BEGIN SOLUTION
answer_tool = {
    "workshop": "paper",
    "three_cities": "whiteboard",
    "four_shops": "spreadsheet",
    "each_month": "text",
    "meeting": "drawing",
}
### END SOLUTION

# %% check="tool"
ex.check("tool")

# %% [markdown] es="first"
# ## 6 · ¿Qué se mira primero?
# Julián devuelve el mapa en Mermaid y alguien, con prisa, lo ha guardado **encima** del bueno. La copia de ayer existe, pero restaurarla tarda un día, y la reunión es en una hora. ¿Qué hay que avisar primero en la reunión?
#
# - **a)** Que faltan los dolores y las fuentes.
# - **b)** Que las tildes pueden haberse roto.
# - **c)** Que un paso sin emoción conocida aparece como «ni bien ni mal», y quien atiende, como clienta.
# - **d)** Que los pasos pueden estar en otro orden.
# %% [markdown] en="first"
# ## 6 · What to look at first?
# Julián sends the map back in Mermaid, and somebody in a hurry has saved it **over** the good one. Yesterday's copy exists, but restoring it takes a day, and the meeting is in an hour. What should the meeting be warned of first?
#
# - **a)** That pains and sources are missing.
# - **b)** That accents may be broken.
# - **c)** That a step whose feeling nobody knows appears as “neither good nor bad”, and whoever serves, as a customer.
# - **d)** That the steps may be in another order.

# %% answer="first" concepts="map-tools"
answer_first = ...
### BEGIN SOLUTION
answer_first = "c"
### END SOLUTION

# %% check="first"
ex.check("first")

# %% [markdown] es="memo"
# ## 7 · Dónde vive el mapa
# La directora quiere una norma que quepa en una hoja. Escribe entre 40 y 160 palabras: qué archivo **es** el mapa, qué copia recibe cada cual y qué pierde en ella (con una cifra tuya de la pregunta 3), quién lo cuida y cuándo se revisa.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 7 · Where the map lives
# The director wants a rule that fits on one sheet. Write between 40 and 160 words: which file **is** the map, which copy each person gets and what it loses (with a figure of yours from question 3), who looks after it, and when it is reviewed.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="map-tools"
memo = """
...
"""
### BEGIN SOLUTION
memo = ex.sample("memo")
### END SOLUTION

# %% check="memo"
ex.check("memo")

# %% [markdown] es="end"
# ## Tu avance
# Cuando termines, `ex.submit()` escribe el archivo que se entrega. En Binder, `ex.download()` guarda tu trabajo antes de que la sesión desaparezca.
# %% [markdown] en="end"
# ## Your progress
# When you have finished, `ex.submit()` writes the file to hand in. On Binder, `ex.download()` keeps your work before the session vanishes.

# %% key="progress"
ex.progress()
