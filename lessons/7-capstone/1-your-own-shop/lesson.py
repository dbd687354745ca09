# %% [markdown] es="title"
# # 7.1 · Una tienda propia
#
# **Este encargo se lee en 20 minutos; el trabajo pide unas 6 horas, en varias sesiones.** Hasta aquí cada lección traía su pregunta. Ahora traes tú las respuestas de una tienda entera.
#
# Al terminar podrás:
# - convertir el archivo sucio de una encuesta en datos de los que se puede dar cuenta;
# - medir una tienda con cuatro cifras y decir cuánto aguanta cada una;
# - dibujar un viaje que otra persona pueda discutir, y un programa que se pague;
# - escribir lo que tu propio trabajo **no** ha mostrado.
# %% [markdown] en="title"
# # 7.1 · A shop of your own
#
# **This brief is read in 20 minutes; the work takes some 6 hours, in several sittings.** So far each lesson brought its question. Now you bring the answers for a whole shop.
#
# At the end you will be able to:
# - turn the dirty file of a survey into data that can be accounted for;
# - measure a shop with four figures and say how much each will bear;
# - draw a journey that somebody else can argue with, and a programme that pays for itself;
# - write down what your own work has **not** shown.

# %% key="begin"
import pandas as pd

from coursekit import kpis

shop = ex.data
shop

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="commission"
# ## El encargo
# Inés deja una de las cuatro tiendas y la directora te la ofrece. Antes quiere saber qué hay: «Doce meses de datos, cinco entregas. Y en la última no me cuentes lo que sabes; dime lo que **no** sabes, que es con lo que me equivoco yo».
#
# Qué tienda y qué doce meses, lo decide tu código. En `ex.data` está la gente que compró en ella al menos una vez en ese tiempo, y todo lo que hizo: en la tienda, en la web, con la suscripción.
# %% [markdown] en="commission"
# ## The commission
# Inés leaves one of the four shops, and the director offers it to you. First she wants to know what there is: “Twelve months of data, five deliveries. And in the last one do not tell me what you know; tell me what you do **not** know, for that is where I go wrong.”
#
# Which shop and which twelve months, your code decides. `ex.data` holds the people who bought there at least once in that time, and all that they did: in the shop, on the web, with the subscription.

# %% [markdown] es="guess-people"
# ¿Cuántas de esas personas dijeron algo en una encuesta? Escribe un porcentaje en `my_guess` antes de ejecutar.
# %% [markdown] en="guess-people"
# How many of those people said something in a survey? Write a percentage in `my_guess` before you run the cell.

# %% tags="predict" key="guess-people"
my_guess = ...

# %% key="who-answered"
told = shop.surveys[shop.surveys["answered"].notna()]
share = 100 * told["customer"].nunique() / len(shop.customers)
ex.guess(my_guess, share)
pd.Series(
    {
        "people of the shop": len(shop.customers),
        "got a survey": shop.surveys["customer"].nunique(),
        "answered one": told["customer"].nunique(),
        "answered more than one": int((told["customer"].value_counts() > 1).sum()),
    },
    name="people",
)

# %% [markdown] es="who-answered"
# Todo lo que digas de la opinión de «la tienda» sale de la tercera fila. Y todo lo que digas de quien **no** está en la primera (quien entró y no compró, quien dejó de venir antes) sale de ninguna parte.
#
# Otra cosa: la encuesta mezcla momentos. La última respuesta de alguien puede ser sobre la barra, sobre una caja o sobre una queja, y cuenta igual. Guarda estas cuatro cifras para el informe.
# %% [markdown] en="who-answered"
# All that you say about the opinion of “the shop” comes from the third row. And all that you say about those who are **not** in the first (who came in and did not buy, who stopped coming before) comes from nowhere.
#
# Another thing: the survey mixes moments. Somebody's last answer may be about the counter, about a box or about a complaint, and counts the same. Keep these four figures for the memo.

# %% [markdown] es="deliveries"
# ## Las cinco entregas, en este orden
# | | Qué se entrega | Para qué sirve | Tiempo | Puntos |
# |---|---|---|---|---|
# | 1 | la encuesta limpia, con la cuenta de cada fila | sin ella, las cifras no son de nadie | 60 min | 5 |
# | 2 | la hoja: cuatro medidas, con intervalo y n | cómo está la tienda | 75 min | 10 |
# | 3 | el mapa, 80 puntos o más | dónde duele | 90 min | 6 |
# | 4 | el programa, sin errores, que gana en 45 de 50 mercados | qué se haría | 75 min | 8 |
# | 5 | el informe de lo que no se ha mostrado | qué no hay que apostar | 45 min | 6 |
#
# El orden importa: cada una usa las anteriores. Dos horas por sesión es un buen tope.
# %% [markdown] en="deliveries"
# ## The five deliveries, in this order
# | | What is delivered | What it is for | Time | Points |
# |---|---|---|---|---|
# | 1 | the clean survey, with each row accounted for | without it the figures are nobody's | 60 min | 5 |
# | 2 | the sheet: four measures, with interval and n | how the shop is doing | 75 min | 10 |
# | 3 | the map, 80 points or more | where it hurts | 90 min | 6 |
# | 4 | the programme, without errors, earning in 45 of 50 markets | what one would do | 75 min | 8 |
# | 5 | the memo on what was not shown | what not to bet on | 45 min | 6 |
#
# The order matters: each uses those before it. Two hours a sitting is a good limit.

# %% [markdown] es="file"
# ## Un vistazo a cada cosa
# **La encuesta.** El formulario da un archivo en el que no todas las líneas son respuestas, ni todas las respuestas son de gente distinta. Si calcularas el NPS con todas las líneas tal cual, ¿saldría más alto o más bajo que el de la gente? Apuesta los puntos de diferencia (con signo) en `my_guess`.
# %% [markdown] en="file"
# ## A look at each thing
# **The survey.** The form gives a file in which not all lines are answers, nor all answers from different people. If you worked out the NPS of all the lines as they come, would it be higher or lower than that of the people? Bet the points of difference (with a sign) in `my_guess`.

# %% tags="predict" key="guess-file"
my_guess = ...

# %% key="file"
scores = [line.split(",") for line in shop.survey_export().splitlines()[1:]]
rough = pd.to_numeric(pd.Series([cells[3] for cells in scores if len(cells) > 3]), errors="coerce")
rough = rough[rough.between(0, 10) & (rough % 1 == 0)]
by_person = told.sort_values("answered").dropna(subset=["nps"]).drop_duplicates("customer", keep="last")
ex.guess(my_guess, kpis.nps(rough).value - kpis.nps(by_person["nps"]).value)
pd.DataFrame(
    {
        name: {"NPS": one.value, "low": one.low, "high": one.high, "n": one.n}
        for name, one in {"all lines": kpis.nps(rough), "people": kpis.nps(by_person["nps"])}.items()
    }
).T.round(1)

# %% [markdown] es="file-after"
# La diferencia puede ser pequeña en tu tienda y grande en la de al lado. Lo que no es pequeño es la segunda mentira: la primera fila cuenta líneas como si fueran personas, y por eso su intervalo es más estrecho de lo que debe.
# %% [markdown] en="file-after"
# The difference may be small in your shop and large in the one next door. What is not small is the second untruth: the first row counts lines as if they were people, and so its interval is narrower than it should be.

# %% [markdown] es="good"
# ## Cómo es un buen trabajo
# | | Flojo | Bueno |
# |---|---|---|
# | encuesta | «limpié los datos» | una tabla que dice qué se quitó, cuánto y por qué |
# | hoja | «NPS 28» | «28, entre 15 y 40, con 146 personas» |
# | mapa | caras que dibujó el equipo | cada cara con quién lo dijo, y una que los datos contradicen |
# | programa | «deja 300 €» | «gana en 47 de 50; pierde donde se compra poco» |
# | informe | un resumen de éxitos | una lista de lo que podría ser falso, y cómo saberlo |
#
# Las cifras de la tabla son inventadas. Tres trabajos completos (fuerte, medio y flojo), con sus notas, los tiene quien da el curso: pídele uno después de tu primera sesión, no antes.
# %% [markdown] en="good"
# ## What good work looks like
# | | Weak | Good |
# |---|---|---|
# | survey | “I cleaned the data” | a table: what was taken out, how much, why |
# | sheet | “NPS 28” | “28, between 15 and 40, on 146 people” |
# | map | faces drawn by the team | each face with who said so, and one that the data contradict |
# | programme | “it leaves €300” | “it earns in 47 of 50; it loses where people buy little” |
# | memo | a summary of successes | a list of what might be false, and how to find out |
#
# These figures are made up. Three complete pieces of work (strong, middling, weak), with their marks, are with your teacher: ask for one after your first sitting, not before.

# %% [markdown] es="rubric"
# ## La rúbrica, a la vista
# Nueve preguntas las comprueba el cuaderno, también en casa y las veces que quieras. El informe lo lee una persona con estos cuatro criterios; el primero cuenta doble. Lee la última columna: eso es lo que se busca.
# %% [markdown] en="rubric"
# ## The rubric, in the open
# Nine questions are checked by the notebook, at home too and as often as you like. The memo is read by a person by these four criteria; the first counts double. Read the last column: that is what is looked for.

# %% key="rubric"
pd.set_option("display.max_colwidth", 200)
ex.rubric("memo")

# %% [markdown] es="map-points"
# Los cien puntos del mapa son los de la [lección 3.3](lesson:3.3) y las reglas del programa, las de la [4.6a](lesson:4.6a). No hay clave de respuestas para ninguno de los dos: vale cualquier mapa y cualquier programa que cumpla.
# %% [markdown] en="map-points"
# The hundred points of the map are those of [lesson 3.3](lesson:3.3), and the rules of the programme those of [4.6a](lesson:4.6a). There is no key of answers for either: any map and any programme that keeps them will do.

# %% [markdown] es="misleads"
# ## Lo que engaña aquí
# - **Tu gente compró.** Quien viene más veces tiene más ocasiones de estar en tus datos. «El 65 % vuelve» es de compradores, no de quien pasa por la puerta.
# - **Cuatro cifras, cuatro ocasiones de casualidad.** Cada intervalo falla una vez de cada veinte; que falle alguno de los cuatro es más fácil.
# - **El mapa pide tu historia.** Es fácil dibujar primero y buscar después la frase que encaja. Lee antes de dibujar.
# - **Los cincuenta mercados se parecen entre sí.** Salen de los mismos supuestos; si uno es falso, lo es en todos.
# %% [markdown] en="misleads"
# ## What misleads here
# - **Your people bought.** Whoever comes more often has more occasions to be in your data. “65% come back” is about buyers, not about those who pass the door.
# - **Four figures, four occasions for chance.** Each interval fails one time in twenty; that one of the four fails is easier.
# - **The map asks for your story.** It is easy to draw first and then look for the sentence that fits. Read before you draw.
# - **The fifty markets are alike.** They come out of the same assumptions; if one is false, it is false in all.

# %% [markdown] es="hand-in"
# ## Cómo se entrega
# 1. Trabaja en los [ejercicios](exercise:7.1). Guarda el cuaderno al final de cada sesión.
# 2. El mapa y el programa viven en su celda de respuesta: cada vez que pares, copia allí el texto del editor.
# 3. `ex.progress()` dice cuántos puntos llevas; `ex.submit()` escribe **un** archivo, que es lo que se entrega.
# 4. Puedes entregar sin haber terminado: cada entrega cuenta por su lado.
# %% [markdown] en="hand-in"
# ## How to hand in
# 1. Work in the [exercises](exercise:7.1). Save the notebook at the end of each sitting.
# 2. Map and programme live in their answer cells: each time you stop, copy the editor's text there.
# 3. `ex.progress()` says how many points you have; `ex.submit()` writes **one** file, which is what is handed in.
# 4. You may hand in without having finished: each delivery counts by itself.

# %% [markdown] es="key-points"
# ## Antes de entregar
# - ¿Suma la tabla `went` las filas del archivo?
# - ¿Tiene cada cifra de la hoja su n? ¿Sabes decir quién **no** está en ese n?
# - ¿Cita el mapa tus encuestas y tus casos, con cuántos y cuándo? ¿Dejaste marcada la suposición que quede?
# - ¿Sabes en qué mercados pierde tu programa?
# - ¿Podría el informe hacer que alguien **no** hiciera algo?
#
# **Ahora tú:** [tu tienda](exercise:7.1), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## Before handing in
# - Does the table `went` add up to the rows of the file?
# - Has each figure of the sheet its n? Can you say who is **not** in that n?
# - Does the map cite your surveys and your cases, with how many and when? Is what remains an assumption marked as one?
# - Do you know in which markets your programme loses?
# - Could the memo make somebody **not** do something?
#
# **Now you:** [your shop](exercise:7.1), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Rocks, B. (2016). Interval estimation for the “net promoter score”. *The American Statistician* 70(4).
# - Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *Journal of the American Statistical Association* 22(158).
# - Rosenbaum, M., Otalora, M. y Ramírez, G. (2017). How to create a realistic customer journey map. *Business Horizons* 60(1).
# - Leenheer, J., van Heerde, H., Bijmolt, T. y Smidts, A. (2007). Do loyalty programs really enhance behavioral loyalty? *International Journal of Research in Marketing* 24(1).
# %% [markdown] en="sources"
# ### Sources
# - Rocks, B. (2016). Interval estimation for the “net promoter score”. *The American Statistician* 70(4).
# - Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *Journal of the American Statistical Association* 22(158).
# - Rosenbaum, M., Otalora, M. and Ramírez, G. (2017). How to create a realistic customer journey map. *Business Horizons* 60(1).
# - Leenheer, J., van Heerde, H., Bijmolt, T. and Smidts, A. (2007). Do loyalty programs really enhance behavioral loyalty? *International Journal of Research in Marketing* 24(1).
