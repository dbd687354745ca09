# %% [markdown] es="title"
# # 4.6b · Hablar y pertenecer · Ejercicios
#
# **45 minutos, 8 preguntas, 18 puntos.** Trabajas con `ex.data`, una Café Lumbre de mil clientes; si te dieron un código, ponlo en `token` y será la tuya.
#
# Escribe cada respuesta donde están los tres puntos, ejecuta la celda y después la de `ex.check`. Si te atascas, `ex.hint("fields")` da una pista. La última pregunta la valora una persona.
#
# La lección está [aquí](lesson:4.6b).
# %% [markdown] en="title"
# # 4.6b · Talking and belonging · Exercises
#
# **45 minutes, 8 questions, 18 points.** You work with `ex.data`, a Café Lumbre of a thousand customers; if you were given a code, put it into `token` and it will be your own.
#
# Write each answer where the three dots are, run the cell and then the one with `ex.check`. If you are stuck, `ex.hint("fields")` gives a hint. The last question is judged by a person.
#
# The lesson is [here](lesson:4.6b).

# %% key="begin"
import pandas as pd

from coursekit import loyalty

customers, orders, consents = ex.data.customers, ex.data.orders, ex.data.consents
posts, edges, club = ex.data.community_posts, ex.data.community_edges, ex.data.memberships
as_of = ex.data.as_of
club.head()

# %% [markdown] es="pieces"
# ## 1 · La bandeja de salida
# Seis mensajes esperan. El club: **Plata**, 10 % y cuaderno de recetas; **Oro**, 15 %, cuaderno y una cata al año.
#
# - **welcome**: «Hola, Noor: ya eres Plata. Tu cuaderno está en tu cuenta».
# - **thanks**, a quien compre: «Un 20 % con tu código personal X7Q2, hasta el domingo. Darme de baja».
# - **season**: «Llega el café de otoño: pídelo antes del 15».
# - **tier**, a quien sube a Plata: «Enhorabuena, Leo: ya tienes tu cata anual».
# - **birthday**: «Hola, nan: hoy invitamos al café. Darme de baja».
# - **autumn**: «CAFE5: un 5 %, para todo el mundo, sin fecha. Darme de baja».
# %% [markdown] en="pieces"
# ## 1 · The outbox
# Six messages are waiting. The club: **Silver**, 10% and the recipe notebook; **Gold**, 15%, the notebook and a tasting each year.
#
# - **welcome**: “Hello Noor, you are Silver now. Your notebook is in your account.”
# - **thanks**, to whoever buys: “20% off with your personal code X7Q2, until Sunday. Unsubscribe.”
# - **season**: “The autumn coffee is here: order before the 15th.”
# - **tier**, to those who rise to Silver: “Well done, Leo: you have your yearly tasting now.”
# - **birthday**: “Hello nan, the coffee is on us today. Unsubscribe.”
# - **autumn**: “CAFE5: 5% off, for everybody, no end date. Unsubscribe.”

# %% [markdown] es="pieces-words"
# Di qué le pasa a cada uno: `"inversion"` (gana al mejor nivel), `"unfilled"` (un hueco sin llenar), `"no_way_out"` (comercial y sin salida), `"not_theirs"` (ventaja que no tiene), `"shared_code"` (código que se escapa) o `"fine"`.
# %% [markdown] en="pieces-words"
# Say what is wrong with each: `"inversion"` (beats the best tier), `"unfilled"` (a gap left open), `"no_way_out"` (commercial and no way out), `"not_theirs"` (a benefit they do not have), `"shared_code"` (a code that leaks) or `"fine"`.

# %% answer="pieces" concepts="email-template personalised-marketing"
answer_pieces = {"welcome": ..., "thanks": ..., "season": ..., "tier": ..., "birthday": ..., "autumn": ...}
### BEGIN SOLUTION
answer_pieces = {
    "welcome": "fine",
    "thanks": "inversion",
    "season": "no_way_out",
    "tier": "not_theirs",
    "birthday": "unfilled",
    "autumn": "shared_code",
}
### END SOLUTION

# %% check="pieces"
ex.check("pieces")

# %% [markdown] es="fields"
# ## 2 · Lo que va en los huecos
# Marta quiere mandar a cada miembro del club una frase útil: «llevas 90 € este año; te faltan 60 € para Plata». Los niveles miran lo gastado (`amount`) en los **últimos 365 días** hasta `as_of`: Plata desde 150 €, Oro desde 400 €.
#
# Haz en `fields` una fila por miembro (`club["customer"]`), con `customer`, `spend` y `missing`: los euros hasta **su** siguiente nivel, 0 si ya es Oro. Que no se pierda nadie.
# %% [markdown] en="fields"
# ## 2 · What goes into the gaps
# Marta wants to send each member of the club a useful sentence: “you have spent €90 this year; €60 more and you are Silver”. The tiers look at what was spent (`amount`) in the **last 365 days** up to `as_of`: Silver from €150 on, Gold from €400 on.
#
# Make in `fields` a row for each member (`club["customer"]`), with `customer`, `spend` and `missing`: the euros to **their** next tier, 0 if they are Gold already. Lose nobody.

# %% answer="fields" concepts="personalised-marketing email-template"
fields = ...
### BEGIN SOLUTION
year = orders[orders["date"] >= as_of - pd.Timedelta(days=365)]
spend = year.groupby("customer", observed=True)["amount"].sum().reindex(club["customer"], fill_value=0)
fields = spend.rename("spend").rename_axis("customer").reset_index()
fields["missing"] = fields["spend"].map(lambda s: 150 - s if s < 150 else max(400 - s, 0))
### END SOLUTION

# %% check="fields"
ex.check("fields")

# %% [markdown] es="fields-second" in="solution"
# **Qué te habría engañado:** creer que ya está. Con los huecos calculados, la frase se llena; a quien tiene `missing` 0 no se le manda.
# %% [markdown] en="fields-second" in="solution"
# **What would have fooled you:** thinking that this is all. With the gaps computed the sentence is filled; those whose `missing` is 0 are not sent it.

# %% solution="fields-second"
#es template = "Llevas {spend} € este año; te faltan {missing} € para tu siguiente nivel."
#en template = "You have spent €{spend} this year; €{missing} more and you reach your next tier."
to_send = fields[fields["missing"] > 0].round(2)
print(len(to_send), "of", len(fields))
loyalty.fill(template, to_send[["spend", "missing"]].iloc[0].to_dict())

# %% [markdown] es="permission"
# ## 3 · ¿A cuántos se podía escribir?
# La campaña de Navidad salió el 1 de diciembre de 2025 a las 10 (`day`). De los clientes que había ese día (`joined` hasta `day`), ¿cuántos lo permitían?
#
# Escribe en `permission` tres recuentos, según la **última** línea de `consents` de cada persona hasta ese momento: `allowed` (dijo que sí), `withdrawn` (dijo que no) y `never_asked` (ninguna línea).
# %% [markdown] en="permission"
# ## 3 · How many could be written to?
# The Christmas campaign went out on 1 December 2025 at 10 (`day`). Of the customers there were on that day (`joined` up to `day`), how many allowed it?
#
# Write three counts in `permission`, by the **last** line of `consents` of each person up to that moment: `allowed` (said yes), `withdrawn` (said no) and `never_asked` (no line).

# %% key="day" concepts="permission-marketing"
day = pd.Timestamp("2025-12-01 10:00")
consents.sort_values(["customer", "time"]).head(6)

# %% answer="permission" concepts="permission-marketing"
permission = {"allowed": ..., "withdrawn": ..., "never_asked": ...}
### BEGIN SOLUTION
there = customers[customers["joined"] <= day]
said = consents[(consents["time"] <= day) & consents["customer"].isin(there["customer"])]
last = said.sort_values("time").groupby("customer", observed=True)["granted"].last()
permission = {"allowed": last.sum(), "withdrawn": (~last).sum(), "never_asked": len(there) - len(last)}
### END SOLUTION

# %% check="permission"
ex.check("permission")

# %% [markdown] es="permission-second" in="solution"
# **Otra manera:** el libro de consentimiento responde persona a persona, y dice por qué.
# %% [markdown] en="permission-second" in="solution"
# **Another way:** the ledger answers person by person, and says why.

# %% solution="permission-second"
ledger = loyalty.ConsentLedger.from_table(consents)
pd.Series([ledger.may_write(who, day).reason for who in there["customer"]]).value_counts()

# %% [markdown] es="cap"
# ## 4 · Un tope de mensajes
# El plan tiene días en los que escribiría a una persona: `[1, 20, 29, 35, 52]`. Con un tope de 2, un mensaje sale si en los 30 días anteriores salieron **menos de dos**. Cuentan los que salieron, no los planeados; uno de hace justo 30 días ya no cuenta.
#
# Escribe `sent_with_cap(days, cap)`: recibe los días, en orden, y devuelve **cuántos** mensajes salen.
# %% [markdown] en="cap"
# ## 4 · A cap on messages
# The plan has days on which it would write to a person: `[1, 20, 29, 35, 52]`. With a cap of 2 a message goes out if **fewer than two** went out in the 30 days before it. Those that went out count, not those planned; one of exactly 30 days ago no longer counts.
#
# Write `sent_with_cap(days, cap)`: it takes the days, in order, and returns **how many** messages go out.

# %% answer="cap" concepts="communication-plan"
def sent_with_cap(days, cap):
    return ...
    ### BEGIN SOLUTION
    sent = []
    for day_planned in days:
        if sum(day_planned - other < 30 for other in sent) < cap:
            sent.append(day_planned)
    return len(sent)
    ### END SOLUTION

# %% check="cap"
ex.check("cap")

# %% [markdown] es="cap-second" in="solution"
# **Qué te habría engañado:** pensar que el tope elige. Retiene lo que llega después, aunque sea lo más importante.
# %% [markdown] en="cap-second" in="solution"
# **What would have fooled you:** thinking that the cap chooses. It holds back what comes later, though that be the most important.

# %% solution="cap-second"
pd.Series({f"cap of {cap}": sent_with_cap(list(range(0, 365, 7)), cap) for cap in (1, 2, 4, 8)}, name="of 53 weekly e-mails")

# %% [markdown] es="belong"
# ## 5 · ¿Comunidad, conversación o público?
# Inés tiene seis cosas apuntadas como «comunidad». Di qué es cada una: `"organic"`, `"sponsored"`, `"close_interaction"` o `"audience"`.
#
# - **repairs**: clientes que arreglan molinillos de otros el primer sábado; la tienda les presta el local.
# - **thursdays**: la cata que convoca la empresa; vuelven, tienen bromas propias y cuidan a los nuevos.
# - **newsletter**: tres mil personas reciben el boletín con su nombre.
# - **roaster**: una mañana, diez clientes prueban y discuten con el tostador.
# - **followers**: doce mil siguen la cuenta; no se conocen.
# - **group**: un grupo de mensajes, «los del kilo», que se enseñan recetas; la empresa se enteró por casualidad.
# %% [markdown] en="belong"
# ## 5 · Community, conversation or audience?
# Inés has six things noted down as “community”. Say what each is: `"organic"`, `"sponsored"`, `"close_interaction"` or `"audience"`.
#
# - **repairs**: customers who mend other people's grinders on first Saturdays; the shop lends them the room.
# - **thursdays**: the tasting that the company calls; they return, have jokes of their own and look after newcomers.
# - **newsletter**: three thousand people get the newsletter with their name.
# - **roaster**: one morning, ten customers taste and argue with the roaster.
# - **followers**: twelve thousand follow the account; they do not know one another.
# - **group**: a message group, “the kilo people”, who teach one another recipes; the company heard of it by chance.

# %% answer="belong" concepts="brand-communities close-interaction"
answer_belong = {"repairs": ..., "thursdays": ..., "newsletter": ..., "roaster": ..., "followers": ..., "group": ...}
### BEGIN SOLUTION
answer_belong = {
    "repairs": "organic",
    "thursdays": "sponsored",
    "newsletter": "audience",
    "roaster": "close_interaction",
    "followers": "audience",
    "group": "organic",
}
### END SOLUTION

# %% check="belong"
ex.check("belong")

# %% [markdown] es="crowd"
# ## 6 · Quién habla y a quién se sigue
# Antes de dejar que «los clientes» decidan nada, la directora pide cuatro cifras, con **todos** los clientes dentro. Escríbelas en `crowd`:
#
# - `gini`: coeficiente de Gini de los mensajes por cliente, de 0 a 1;
# - `one_percent`: qué tanto por ciento de los mensajes escribe el 1 % más activo;
# - `silent`: qué tanto por ciento de los clientes no ha escrito nunca;
# - `top_three`: qué tanto por ciento de las flechas de `edges` van a las tres personas más seguidas.
# %% [markdown] en="crowd"
# ## 6 · Who speaks and who is followed
# Before letting “the customers” decide anything, the director asks for four figures, with **all** the customers inside. Write them in `crowd`:
#
# - `gini`: Gini coefficient of the posts per customer, from 0 to 1;
# - `one_percent`: what percentage of the posts the most active 1% write;
# - `silent`: what percentage of the customers have never written;
# - `top_three`: what percentage of the arrows in `edges` go to the three most followed people.

# %% answer="crowd" concepts="empowerment brand-communities"
crowd = {"gini": ..., "one_percent": ..., "silent": ..., "top_three": ...}
### BEGIN SOLUTION
written = posts["customer"].value_counts().reindex(customers["customer"], fill_value=0)
crowd = {
    "gini": loyalty.gini(written).value,
    "one_percent": loyalty.participation_shares(written).loc[0, "share"],
    "silent": 100 * (written == 0).mean(),
    "top_three": 100 * edges["follows"].value_counts().head(3).sum() / len(edges),
}
### END SOLUTION

# %% check="crowd"
ex.check("crowd")

# %% [markdown] es="levers"
# ## 7 · Las palancas sin las voces de siempre
# Inés planifica el foro para los próximos meses y teme que se le vayan de vacaciones las **tres** personas que más escriben. Mide las cuatro palancas de las últimas 52 semanas (desde `start` hasta `as_of`) **sin** los mensajes de quienes más escribieron en esas semanas.
#
# Pon en `levers` una tabla con `lever` y `value`. Sirve `loyalty.community_levers`.
# %% [markdown] en="levers"
# ## 7 · The levers without the usual voices
# Inés plans the forum for the coming months and fears that the **three** people who write most go on holiday. Measure the four levers over the last 52 weeks (from `start` to `as_of`) **without** the posts of those who wrote most in these weeks.
#
# Put a table with `lever` and `value` in `levers`. `loyalty.community_levers` will serve.

# %% key="start" concepts="community-levers"
start = as_of - pd.Timedelta(weeks=52)
loyalty.community_levers(posts[posts["time"] >= start], start, as_of)

# %% answer="levers" concepts="community-levers"
levers = ...
### BEGIN SOLUTION
recent = posts[posts["time"] >= start]
loudest = recent["customer"].value_counts().index[:3]
rest = recent[~recent["customer"].isin(loudest)]
levers = loyalty.community_levers(rest, start, as_of).table
### END SOLUTION

# %% check="levers"
ex.check("levers")

# %% [markdown] es="memo"
# ## 8 · ¿Que decidan los clientes?
# Julián propone que «los clientes» elijan el próximo café en el foro. Escribe a la directora entre 40 y 160 palabras: de quién sería esa voz (con una cifra tuya), a quién invitarías y con qué permiso, qué pasa con quien no quiere participar, y cómo sabrás si sirvió. Pon el texto entre las comillas triples.
#
# `ex.check("memo")` te dice qué parece faltar; los puntos los da una persona.
# %% [markdown] en="memo"
# ## 8 · Let the customers decide?
# Julián proposes that “the customers” choose the next coffee in the forum. Write to the director between 40 and 160 words: whose voice that would be (with a figure of yours), whom you would invite and by what permission, what happens to those who do not want to take part, and how you will know whether it did any good. Put the text between the triple quotes.
#
# `ex.check("memo")` says what seems to be missing; a person gives the points.

# %% answer="memo" rubric="text" concepts="empowerment permission-marketing brand-communities"
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
