# %% [markdown] es="title"
# # 0.1 · Lo que ya sabes
#
# **3 minutos de lectura y 25 de preguntas.** Antes de empezar, una prueba sobre el curso entero. Al terminarlo hay [otra igual de larga](lesson:7.2), con otras tiendas y otras cifras.
#
# Sirve para tres cosas:
# - saber por dónde empezar;
# - ver qué puedes leer más deprisa;
# - tener con qué comparar al final.
# %% [markdown] en="title"
# # 0.1 · What you already know
#
# **3 minutes to read and 25 of questions.** Before you begin, a test over the whole course. After it there is [another of the same length](lesson:7.2), with other shops and other figures.
#
# It is there for three things:
# - to know where to begin;
# - to see what you can read faster;
# - to have something to compare with at the end.

# %% [markdown] es="no-mark"
# ## No es un examen
# No da nota y nadie más la ve, salvo que tú la entregues. Casi todas las preguntas son de lecciones que todavía no has leído: dejar muchas sin saber es lo esperado, y es justo lo que se quiere ver.
#
# ¿De qué va cada una? Ejecuta la celda: cuántas preguntas hay de cada módulo.
# %% [markdown] en="no-mark"
# ## It is not an exam
# It gives no mark and nobody else sees it, unless you hand it in. Nearly all the questions are about lessons that you have not read yet: not knowing many of them is to be expected, and is the very thing to be seen.
#
# What are they about? Run the cell: how many questions there are on each module.

# %% key="modules"
import pandas as pd

from coursekit.practice import question_set

items = question_set("0.1").test.values()
modules = pd.Series([item.module for item in items], name="module")
modules.value_counts(sort=False).rename("questions").to_frame()

# %% [markdown] es="how"
# ## Cómo funciona
# - Respondes en orden, sin mirar las lecciones. No hay pistas.
# - **La primera respuesta es la que cuenta.** Después de cada una se te dice por qué; si quieres, prueba otra para aprender.
# - **Si no lo sabes, escribe `"?"`.** Acertar por suerte te haría saltar lo que te hace falta.
# - Puedes parar y seguir otro día. Las soluciones se abren al final.
# %% [markdown] en="how"
# ## How it works
# - You answer in order, without looking at the lessons. There are no hints.
# - **The first answer is the one that counts.** After each of them you are told why; if you like, try another to learn.
# - **If you do not know, write `"?"`.** Being right by luck would make you skip what you need.
# - You can stop and go on another day. The solutions open at the end.

# %% [markdown] es="kept"
# ## Qué se guarda
# Tu primera respuesta a cada pregunta (si fue correcta, qué opción o qué error), la última, y cuándo fue. Está en un archivo tuyo, dentro de la carpeta `.cafe-lumbre`, y no se envía a ninguna parte. Si lo borras, se borra.
#
# En Binder la carpeta desaparece con la sesión: guarda `ex.download()` y tráelo de vuelta con `ex.restore`.
# %% [markdown] en="kept"
# ## What is kept
# Your first answer to each question (whether it was right, which option or which mistake), the last one, and when it was. It lies in a file of your own, inside the folder `.cafe-lumbre`, and is sent nowhere. Delete it, and it is gone.
#
# On Binder the folder vanishes with the session: keep `ex.download()`, and bring it back with `ex.restore`.

# %% [markdown] es="afterwards"
# ## Qué hacer con el resultado
# - **Fallaste una, o pusiste `"?"`:** esa lección es para ti. La respuesta dice cuál es.
# - **La acertaste y sabrías explicarla:** lee las ideas clave de la lección, haz su ejercicio y, si sale, sigue.
# - **La acertaste por suerte:** cuenta como no sabida. Solo tú lo sabes.
#
# [Tu avance](page:progress) hace la lista de lecciones por ti. Una pregunta por lección es poco: no te saltes un módulo entero por ella.
#
# **Ahora tú:** [las preguntas](exercise:0.1). Después, la lección [1.1 · Conceptos](lesson:1.1).
# %% [markdown] en="afterwards"
# ## What to do with the result
# - **You missed one, or wrote `"?"`:** that lesson is for you. The answer says which it is.
# - **You got it right and could explain it:** read the key points of the lesson, do its exercise and, if it works, go on.
# - **You got it right by luck:** it counts as not known. Only you know that.
#
# [Your progress](page:progress) makes the list of lessons for you. One question on a lesson is little: do not skip a whole module because of it.
#
# **Now you:** [the questions](exercise:0.1). Then lesson [1.1 · Concepts](lesson:1.1).
