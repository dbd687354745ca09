# %% [markdown] es="title"
# # El tablero de Café Lumbre
#
# Las medidas del curso en una sola página: la directora la abre cada lunes. Elige un periodo, un lugar y un grupo de clientes; las cifras se calculan en el momento, sobre los mismos datos que usas en las lecciones.
# %% [markdown] en="title"
# # The dashboard of Café Lumbre
#
# The measures of the course on a single page: the director opens it every Monday. Choose a period, a place and a group of customers; the figures are computed on the spot, from the same data that you use in the lessons.

# %% key="board"
from coursekit.widgets import Dashboard

#es board = Dashboard(lang="es")
#en board = Dashboard(lang="en")
board

# %% [markdown] es="read"
# ## Cómo leerlo
# - Cada cifra lleva su **intervalo** y su **n**: cuánta gente hay detrás. Con muy poca, la cifra no se muestra.
# - No hay verde ni rojo. Una raya azul a la izquierda marca un cambio cuyo intervalo deja fuera el 0; lo demás puede ser ruido.
# - Debajo está lo que nadie pone en un tablero: con tantas comparaciones, alguna «cambia» sola.
# - «¿Qué es esto?» da la definición. Dos tableros con el mismo nombre pueden medir cosas distintas.
# - En la pestaña del mapa, cada paso del viaje lleva sus propias medidas.
# %% [markdown] en="read"
# ## How to read it
# - Each figure comes with its **interval** and its **n**: how many people stand behind it. With very few, the figure is not shown.
# - There is no green and no red. A blue line on the left marks a change whose interval leaves out 0; the rest may be noise.
# - Below stands what nobody puts on a dashboard: with so many comparisons, one of them will “change” all by itself.
# - “What is this?” gives the definition. Two dashboards may use one name for two things.
# - On the map's tab each step of the journey carries measures of its own.

# %% [markdown] es="open"
# ## Abrirlo sin el cuaderno
# `coursekit dashboard` lo sirve como página, sin código, con Voilà (`pip install "coursekit[dashboard]"`). Para el tuyo: `Dashboard(company, targets={"csat": 75})`. Las mismas cifras, como tabla: `dashboard_figures(company, "2025-Q4").table`.
#
# [Mapa del curso](page:index)
# %% [markdown] en="open"
# ## Opening it without the notebook
# `coursekit dashboard` serves it as a page, without code, with Voilà (`pip install "coursekit[dashboard]"`). For your own: `Dashboard(company, targets={"csat": 75})`. The same figures as a table: `dashboard_figures(company, "2025-Q4").table`.
#
# [Map of the course](page:index)
