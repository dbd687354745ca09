# %% [markdown] es="title"
# # 7.2 · Lo que sabes ahora
#
# **5 minutos de lectura y 25 de preguntas.** La misma prueba del principio, con otras tiendas y otras cifras. Hazla cuando hayas terminado el curso, sin mirar las lecciones.
#
# Sirve para tres cosas:
# - ver qué sabes hoy que antes no sabías;
# - encontrar lo que creías saber y se te ha ido;
# - hacer una lista corta de lo que conviene repetir.
# %% [markdown] en="title"
# # 7.2 · What you know now
#
# **5 minutes to read and 25 of questions.** The same test as at the beginning, with other shops and other figures. Take it when you have finished the course, without looking at the lessons.
#
# It is there for three things:
# - to see what you know today and did not know before;
# - to find what you thought you knew and has slipped away;
# - to make a short list of what is worth repeating.

# %% [markdown] es="same"
# ## Iguales, pero no repetidas
# Cada pregunta tiene su pareja en la [prueba del principio](lesson:0.1): el mismo concepto, la misma clase de respuesta, el mismo nivel. Cambian la tienda, los números y el orden de las opciones. Recordar que «era la b» no sirve.
#
# Las reglas son las mismas: sin pistas, cuenta la primera respuesta, y `"?"` si no lo sabes. La nota tampoco existe.
# %% [markdown] en="same"
# ## Alike, but not repeated
# Each question has its twin in the [test at the beginning](lesson:0.1): the same concept, the same kind of answer, the same level. The shop, the numbers and the order of the options differ. Remembering that “it was b” is of no use.
#
# The rules are the same: no hints, the first answer counts, and `"?"` if you do not know. There is no mark here either.

# %% key="twins"
import pandas as pd

from coursekit.practice import question_set

before, after = question_set("0.1").test.values(), question_set("7.2").test.values()
pd.DataFrame(
    {
        "lesson": [item.lesson for item in before],
        "level": [item.level for item in before],
        "same in both": [one == other for one, other in zip(before, after, strict=True)],
    },
    index=pd.Index([item.concept for item in before], name="concept"),
)

# %% [markdown] es="guess"
# ## Antes de mirar
# Imagina a cien personas que no han aprendido **nada** entre las dos pruebas y que saben la mitad de las preguntas, unas un día y otras otro. ¿Cuántas creerán que han mejorado en tres preguntas o más? Escribe tu apuesta.
# %% [markdown] en="guess"
# ## Before you look
# Imagine a hundred people who have learnt **nothing** between the two tests and who know half of the questions, some one day and some another. How many will believe that they have improved by three questions or more? Write your guess.

# %% key="luck-guess"
my_guess = ...

# %% key="luck" tags="predict"
import numpy as np

rng = np.random.default_rng(7)
right = rng.binomial(n=20, p=0.5, size=(2, 100_000))
ex.guess(my_guess, 100 * (right[1] - right[0] >= 3).mean())

# %% [markdown] es="read"
# Por eso la comparación, que está en [tu avance](page:progress), lleva su intervalo, y por módulo, donde hay muy pocas preguntas, será casi siempre ancho. Lee dos cosas, en este orden:
#
# 1. **Cuáles cambiaron.** Una que fallaste entonces y hoy explicas vale más que el total.
# 2. **Cuántas**, con su intervalo. Si dentro está el cero, no se puede decir que haya ganancia; tampoco que no la haya.
#
# Y algo que ningún intervalo sabe: entre las dos pruebas hiciste el curso y también otras cosas. Esto dice cuánto cambiaste, no por qué.
# %% [markdown] en="read"
# That is why the comparison, which stands in [your progress](page:progress), carries its interval, and by module, where there are very few questions, it will nearly always be wide. Read two things, in this order:
#
# 1. **Which ones changed.** One that you missed then and can explain today is worth more than the total.
# 2. **How many**, with its interval. If zero is inside, one cannot say that there is a gain; nor that there is none.
#
# And something that no interval knows: between the two tests you took the course, and did other things too. This says how much you changed, not why.

# %% [markdown] es="go"
# **Ahora tú:** [las preguntas](exercise:7.2). Si no hiciste la prueba del principio, haz esta igualmente: no habrá comparación, pero sí una lista de lo que repetir.
# %% [markdown] en="go"
# **Now you:** [the questions](exercise:7.2). If you did not take the test at the beginning, take this one all the same: there will be no comparison, but there will be a list of what to repeat.
