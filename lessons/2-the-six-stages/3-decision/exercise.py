# langs="es en pt"
# %% [markdown] es="title"
# # 2.3 · La decisión · Ejercicios
#
# **40 minutos, 7 preguntas, 12 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("left")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:2.3).
# %% [markdown] en="title"
# # 2.3 · The decision · Exercises
#
# **40 minutes, 7 questions, 12 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("left")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:2.3).
# %% [markdown] pt="title"
# # 2.3 · A decisão · Exercícios
#
# **40 minutos, 7 perguntas, 12 pontos.** Você trabalha com `ex.data`, um Café Lumbre de mil clientes; se recebeu um código, ponha-o em `token` e ele será só seu.
#
# Escreva cada resposta onde estão os três pontos, execute a célula e depois a de `ex.check`. Se travar, `ex.hint("left")` dá uma dica. A última pergunta é avaliada por uma pessoa.
#
# A lição está [aqui](lesson:2.3).

# %% key="begin"
import pandas as pd

orders = ex.data.orders
web = ex.data.events[ex.data.events["channel"] != "shop"]
carts = web[web["event"] == "add_to_cart"].drop_duplicates("visit")[["visit", "customer", "time"]]
payments = web[web["event"] == "pay"].drop_duplicates("visit")[["visit", "customer", "time"]]
carts.head()

# %% [markdown] es="friend"
# ## 1 · ¿De qué retención hablan?
# Cuatro frases oídas en la misma reunión. ¿En cuál se usa «retención» como en el **embudo**, antes de la compra?
#
# - **a)** «La retención del segundo año está en el 58 %.»
# - **b)** «En la fase de retención se nos van dos de cada tres carritos.»
# - **c)** «La retención de la suscripción bajó: hay más bajas.»
# - **d)** «La retención de datos son cinco años.»
# %% [markdown] en="friend"
# ## 1 · Which retention do they mean?
# Four sentences heard in one meeting. In which of them is “retention” used as in the **funnel**, before the purchase?
#
# - **a)** “Retention in the second year is at 58%.”
# - **b)** “In the retention phase we lose two carts in three.”
# - **c)** “Retention of the subscription fell: more people leave it.”
# - **d)** “Retention of data is five years.”
# %% [markdown] pt="friend"
# ## 1 · De que retenção estão falando?
# Quatro frases ouvidas na mesma reunião. Em qual delas “retenção” é usada como no **funil**, antes da compra?
#
# - **a)** “A retenção do segundo ano está em 58%.”
# - **b)** “Na fase de retenção a gente perde dois em cada três carrinhos.”
# - **c)** “A retenção da assinatura caiu: há mais cancelamentos.”
# - **d)** “A retenção de dados é de cinco anos.”

# %% answer="friend" concepts="funnel-opportunity"
answer_friend = ...
### BEGIN SOLUTION
answer_friend = "b"
### END SOLUTION

# %% check="friend"
ex.check("friend")

# %% [markdown] es="left"
# ## 2 · Carritos que se dejan
# `carts` tiene una fila por visita que llenó un carrito; `payments`, una por visita que pagó en la web. ¿Qué parte de las visitas con carrito se fue **sin pagar en esa visita**? Escríbelo en `left_share`, de 0 a 100.
# %% [markdown] en="left"
# ## 2 · Carts that are left
# `carts` has a row for each visit that filled a cart; `payments`, one for each visit that paid on the web. What share of the visits with a cart left **without paying in that visit**? Write it in `left_share`, from 0 to 100.
# %% [markdown] pt="left"
# ## 2 · Carrinhos que ficam para trás
# `carts` tem uma linha para cada visita que encheu um carrinho; `payments`, uma para cada visita que pagou no site. Que parte das visitas com carrinho foi embora **sem pagar naquela visita**? Escreva em `left_share`, de 0 a 100.

# %% answer="left" concepts="funnel-opportunity stage-decision"
left_share = ...
### BEGIN SOLUTION
left_share = 100 * (~carts["visit"].isin(payments["visit"])).mean()
### END SOLUTION

# %% check="left"
ex.check("left")

# %% [markdown] es="back"
# ## 3 · Los que vuelven solos
# La celda hace `left`: los carritos dejados, con los días (`days`) hasta el siguiente pago en la web de la misma persona; un hueco es que no volvió a pagar.
#
# De los carritos que tuvieron **siete días completos** antes de que acaben los datos (`ex.data.as_of`), ¿qué parte se pagó en esos siete días? Escríbelo en `back_share`, de 0 a 100.
# %% [markdown] en="back"
# ## 3 · Those who come back by themselves
# The cell makes `left`: the carts that were left, with the days (`days`) until the next payment of the same person on the web; a blank means that they never paid again.
#
# Of the carts that had **seven whole days** before the data end (`ex.data.as_of`), what share was paid within those seven days? Write it in `back_share`, from 0 to 100.
# %% [markdown] pt="back"
# ## 3 · Quem volta por conta própria
# A célula faz `left`: os carrinhos deixados, com os dias (`days`) até o pagamento seguinte da mesma pessoa no site; um vazio quer dizer que ela não voltou a pagar.
#
# Dos carrinhos que tiveram **sete dias completos** antes do fim dos dados (`ex.data.as_of`), que parte foi paga nesses sete dias? Escreva em `back_share`, de 0 a 100.

# %% key="left-days" concepts="stage-decision"
left = carts[~carts["visit"].isin(payments["visit"])].sort_values("time")
later = payments.sort_values("time").rename(columns={"time": "paid"})[["customer", "paid"]]
left = pd.merge_asof(
    left, later, left_on="time", right_on="paid", by="customer", direction="forward", allow_exact_matches=False
)
left["days"] = (left["paid"] - left["time"]) / pd.Timedelta(days=1)
left.head()

# %% answer="back" concepts="stage-decision"
back_share = ...
### BEGIN SOLUTION
had_time = left[left["time"] < ex.data.as_of - pd.Timedelta(days=7)]
back_share = 100 * (had_time["days"] <= 7).mean()
### END SOLUTION

# %% check="back"
ex.check("back")

# %% [markdown] es="back-second" in="solution"
# **Qué te habría engañado:** quedarte con quienes volvieron y preguntar cuándo. Así casi todo el mundo vuelve deprisa.
# %% [markdown] en="back-second" in="solution"
# **What would have fooled you:** keeping those who returned and asking when. That way nearly everyone returns fast.
# %% [markdown] pt="back-second" in="solution"
# **O que teria enganado você:** ficar só com quem voltou e perguntar quando. Assim quase todo mundo volta depressa.

# %% solution="back-second"
came_back = had_time["days"].dropna()
pd.Series({"of all carts left": back_share, "only of those who returned": 100 * (came_back <= 7).mean()}).round(1)

# %% [markdown] es="coupon"
# ## 4 · Lo que tiene que ganar el cupón
# Un cupón del 10 %, válido siete días, para todos los carritos dejados. Quienes iban a pagar igual (`back_share` de cada cien) lo usan; cada venta ganada deja el margen menos el 10 %. `margin` es el margen de la web.
#
# ¿Cuántos pagos **de más, por cada cien carritos**, hacen falta para no perder? Escríbelo en `needed`.
# %% [markdown] en="coupon"
# ## 4 · What the coupon has to win
# A 10% coupon, valid for seven days, for all carts left. Those who were going to pay anyway (`back_share` of every hundred) use it; each sale won leaves the margin less the 10%. `margin` is the margin of the web.
#
# How many payments **more, per hundred carts**, are needed so as not to lose? Write it in `needed`.
# %% [markdown] pt="coupon"
# ## 4 · O que o cupom precisa ganhar
# Um cupom de 10%, válido por sete dias, para todos os carrinhos deixados. Quem ia pagar de qualquer jeito (`back_share` de cada cem) usa o cupom; cada venda ganha deixa a margem menos os 10%. `margin` é a margem do site.
#
# Quantos pagamentos **a mais, a cada cem carrinhos**, são necessários para não perder? Escreva em `needed`.

# %% key="margin" concepts="stage-decision"
web_orders = orders[orders["channel"] == "web"]
margin = 1 - web_orders["cost"].sum() / web_orders["amount"].sum()
round(margin, 3)

# %% answer="coupon" concepts="stage-decision"
needed = ...
### BEGIN SOLUTION
needed = back_share * 0.10 / (margin - 0.10)
### END SOLUTION

# %% check="coupon"
ex.check("coupon")

# %% [markdown] es="sell"
# ## 5 · ¿Qué le ofreces a Ana?
# Ana llenó el carrito, abrió tres veces la tabla de molidos, preguntó en el chat si sirve para cafetera italiana y se fue. ¿Qué haces?
#
# - **a)** Un cupón del 10 %, válido hoy.
# - **b)** Un recordatorio al día durante una semana.
# - **c)** Responderle qué molido va con su cafetera, con el carrito ya puesto.
# - **d)** Proponerle además un molinillo y dos tazas.
# %% [markdown] en="sell"
# ## 5 · What do you offer Ana?
# Ana filled the cart, opened the table of grinds three times, asked in the chat whether it suits a moka pot, and left. What do you do?
#
# - **a)** A 10% coupon, valid today.
# - **b)** A reminder a day for a week.
# - **c)** Tell her which grind goes with her pot, with the cart still filled.
# - **d)** Offer her a grinder and two cups as well.
# %% [markdown] pt="sell"
# ## 5 · O que você oferece a Ana?
# Ana encheu o carrinho, abriu três vezes a tabela de moagens, perguntou no chat se serve para cafeteira italiana e foi embora. O que você faz?
#
# - **a)** Um cupom de 10%, válido hoje.
# - **b)** Um lembrete por dia durante uma semana.
# - **c)** Responder que moagem combina com a cafeteira dela, com o carrinho ainda cheio.
# - **d)** Oferecer também um moedor e duas xícaras.

# %% answer="sell" concepts="customer-centred-selling"
answer_sell = ...
### BEGIN SOLUTION
answer_sell = "c"
### END SOLUTION

# %% check="sell"
ex.check("sell")

# %% [markdown] es="next"
# ## 6 · El paso siguiente de cada persona
# Une cada conducta con el paso que la ayuda: `"answer_the_doubt"` (resolver su duda), `"keep_the_cart"` (guardarle el carrito), `"explain_the_price"` (contar qué incluye el precio), `"welcome_after_buying"` (recibirla después de comprar).
# %% [markdown] en="next"
# ## 6 · The next step for each person
# Match each way of behaving with the step that helps: `"answer_the_doubt"`, `"keep_the_cart"`, `"explain_the_price"` (tell what the price includes), `"welcome_after_buying"`.
# %% [markdown] pt="next"
# ## 6 · O próximo passo de cada pessoa
# Ligue cada comportamento ao passo que ajuda: `"answer_the_doubt"` (resolver a dúvida), `"keep_the_cart"` (guardar o carrinho), `"explain_the_price"` (contar o que o preço inclui), `"welcome_after_buying"` (receber bem depois da compra).

# %% answer="next_step" concepts="customer-centred-selling"
answer_next = {
    "reads_brewing_guide": ...,
    "leaves_on_the_28th": ...,
    "compares_three_shops": ...,
    "paid_yesterday": ...,
}
### BEGIN SOLUTION
answer_next = {
    "reads_brewing_guide": "answer_the_doubt",
    "leaves_on_the_28th": "keep_the_cart",
    "compares_three_shops": "explain_the_price",
    "paid_yesterday": "welcome_after_buying",
}
### END SOLUTION

# %% check="next_step"
ex.check("next_step")

# %% [markdown] es="memo"
# ## 7 · Qué hacer con los carritos
# Responde a Julián en 40 a 160 palabras: qué pasa con los carritos si no se hace nada, qué propones y a quién, y cómo sabrás si funciona.
# %% [markdown] en="memo"
# ## 7 · What to do about the carts
# Answer Julián in 40 to 160 words: what happens to the carts if nothing is done, what you propose and for whom, and how you will know whether it works.
# %% [markdown] pt="memo"
# ## 7 · O que fazer com os carrinhos
# Responda a Julián em 40 a 160 palavras: o que acontece com os carrinhos se ninguém fizer nada, o que você propõe e para quem, e como vai saber se funciona.

# %% answer="memo" rubric="text" concepts="customer-centred-selling stage-decision"
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
# %% [markdown] pt="end"
# ## Seu progresso
# Quando terminar, `ex.submit()` escreve o arquivo que se entrega. No Binder, `ex.download()` guarda o seu trabalho antes que a sessão desapareça.

# %% key="progress"
ex.progress()
