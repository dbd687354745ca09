# %% [markdown] es="title"
# # Tu avance
#
# Qué has hecho, qué confundes y qué conviene repetir. Ejecuta la celda de abajo cuando quieras mirar; no da nota y no la ve nadie más.
#
# [Mapa del curso](page:index)
# %% [markdown] en="title"
# # Your progress
#
# What you have done, what you confuse and what is worth repeating. Run the cell below whenever you want to look; it gives no mark and nobody else sees it.
#
# [Map of the course](page:index)

# %% key="page"
from coursekit.practice import progress_page

#es progress_page("es")
#en progress_page("en")

# %% [markdown] es="read"
# ## Cómo leerla
# - **Qué repetir** es lo que se hace hoy. Una lección que costó errores o pistas vuelve a los diez días; una que salió bien, al mes. Intenta recordar antes de leer: lo que se recuerda con esfuerzo dura más.
# - **Qué confundes** junta errores de lecciones distintas que son la misma idea. Si un grupo crece, la lección que te hace falta no es la siguiente: es esa idea.
# - **La comparación de las dos pruebas** lleva su intervalo. Con pocas preguntas, una diferencia grande puede ser suerte.
# - Un «Bien» con muchas pistas no es lo mismo que uno sin ellas. La tabla del final dice cuántas usaste.
# %% [markdown] en="read"
# ## How to read it
# - **What to repeat** is what one does today. A lesson that cost mistakes or hints comes back after ten days; one that went well, after a month. Try to remember before you read: what is remembered with effort lasts longer.
# - **What you confuse** brings together mistakes of different lessons that are the same idea. If a group grows, the lesson that you need is not the next one: it is that idea.
# - **The comparison of the two tests** comes with its interval. With few questions a large difference may be luck.
# - A “Right” with many hints is not the same as one without. The table at the end says how many you used.

# %% [markdown] es="where"
# ## De dónde sale
# De archivos tuyos, en la carpeta `.cafe-lumbre/progress`. En Binder desaparecen con la sesión: guárdalos con `ex.download()` en cada cuaderno de ejercicios y tráelos de vuelta con `ex.restore`.
#
# `coursekit progress` escribe esta misma página como un archivo, sin cuaderno.
#
# **Fuentes.** Cepeda, Pashler, Vul, Wixted y Rohrer (2006), *Psychological Bulletin* 132(3), sobre repasar con tiempo en medio. Roediger y Karpicke (2006), *Psychological Science* 17(3), sobre intentar recordar en vez de releer.
# %% [markdown] en="where"
# ## Where it comes from
# From files of your own, in the folder `.cafe-lumbre/progress`. On Binder they vanish with the session: keep them with `ex.download()` in each notebook of exercises, and bring them back with `ex.restore`.
#
# `coursekit progress` writes this same page as a file, without a notebook.
#
# **Sources.** Cepeda, Pashler, Vul, Wixted and Rohrer (2006), *Psychological Bulletin* 132(3), on repeating with time in between. Roediger and Karpicke (2006), *Psychological Science* 17(3), on trying to remember instead of reading again.
