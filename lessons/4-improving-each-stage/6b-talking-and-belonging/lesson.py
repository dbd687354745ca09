# %% [markdown] es="title"
# # 4.6b · Lealtad: hablar y pertenecer
#
# **40 minutos.** Estás en el módulo 4: mejorar cada etapa. La lealtad tiene tres partes; antes, el programa; después, recuperar a quien se fue. Hoy, lo que se dice a los clientes y lo que se dicen entre ellos.
#
# Al terminar podrás:
# - reproducir doce meses de un plan de mensajes: quién lo recibe, quién no debía, quién recibe demasiado;
# - revisar un correo con código: huecos, ventaja falsa, descuento que castiga a los mejores;
# - medir una comunidad: cuánta gente habla, quién sigue a quién, qué pasa si callan cinco.
# %% [markdown] en="title"
# # 4.6b · Loyalty: talking and belonging
#
# **40 minutes.** You are in module 4: improving each stage. Loyalty has three parts; before this one, the programme; after it, winning back those who left. Today, what is said to customers and what they say to one another.
#
# At the end you will be able to:
# - replay twelve months of a plan of messages: who gets it, who should not have, who gets too much;
# - review an e-mail with a code: gaps, a false benefit, a discount that punishes the best;
# - measure a community: how many speak, who follows whom, what happens if five fall silent.

# %% key="begin"
import pandas as pd

from coursekit import company, loyalty, widgets

pd.set_option("display.max_colwidth", None)
lumbre = company()
#es # Para reproducir un año de correos basta una empresa pequeña, de mil clientes.
#en # To replay a year of e-mails a small company will do, of a thousand customers.
small = company(customers=1000)

# %% [markdown] es="recall"
# ## Antes de empezar
# Tres preguntas sobre lecciones anteriores. No dan puntos.
# %% [markdown] en="recall"
# ## Before we begin
# Three questions on earlier lessons. They carry no marks.

# %% key="recall-quiz"
ex.quiz("recall")

# %% [markdown] es="inbox"
# ## Un buzón
# Julián presenta su plan de comunicación del club: un correo de lanzamiento, uno de agradecimiento **después de cada compra** con un código del 20 %, y un recordatorio a principios de cada mes. «¿Qué puede salir mal por dar las gracias?».
#
# La directora no mira la presentación. «Enséñame **un buzón**. El de nuestra mejor clienta, un año entero».
#
# La celda reproduce el plan sobre lo que pasó de verdad en 2025: cada compra, cada mes. Antes: ¿cuántos correos nuestros crees que encontraría en su buzón?
# %% [markdown] en="inbox"
# ## An inbox
# Julián presents his communication plan for the club: an e-mail at the launch, one of thanks **after each purchase** with a code for 20%, and a reminder on the first of every month. “What can go wrong with saying thank you?”
#
# The director does not look at the slides. “Show me **one inbox**. Our best customer's, for a whole year.”
#
# The cell replays the plan on what really happened in 2025: each purchase, each month. Before that: how many of our e-mails do you think she would find in her inbox?

# %% key="inbox-guess"
my_emails = ...

# %% key="inbox-year" tags="predict" concepts="communication-plan"
plan = loyalty.example_programme("suggested")
year = loyalty.replay(plan, small, start="2025-01-01", months=12)

best = small.orders["customer"].value_counts().index[0]
inbox = year.of(best)
ex.guess(my_emails, len(inbox))
inbox["message"].value_counts().to_frame("e-mails in a year")

# %% [markdown] es="inbox-read" concepts="communication-plan"
# Cuanto más compra, más la molestamos. El plan no lo dice en ninguna línea: sale de multiplicarlo por una vida real. Por eso un plan no se lee, se **reproduce**: doce meses, persona a persona.
#
# Y hay algo peor. Mira el libro donde se apunta qué dijo cada cliente sobre recibir correos. De ella hay dos líneas.
# %% [markdown] en="inbox-read" concepts="communication-plan"
# The more she buys, the more we pester her. No line of the plan says so: it comes of multiplying it by a real life. That is why a plan is not read but **replayed**: twelve months, person by person.
#
# And there is something worse. Look at the ledger of what each customer said about getting e-mails. There are two lines on her.

# %% key="ledger" concepts="permission-marketing"
consents = small.consents
ledger = loyalty.ConsentLedger.from_table(consents)
print(ledger.may_write(best, "2025-02-01").why)
consents[consents["customer"] == best]

# %% [markdown] es="permission" concepts="permission-marketing"
# ## Permiso
# Dijo que sí y después dijo que no. El plan le escribe igual, porque Julián lo dirige «a todos».
#
# **Marketing de permiso** (Godin, 1999): se escribe a quien lo ha pedido, sobre lo que pidió, y se deja de escribir cuando lo dice. Un **libro de consentimientos** guarda cada sí y cada no con su fecha, y nunca borra una línea. Manda **la última línea anterior al envío**.
#
# ¿A qué parte de los clientes de la empresa pequeña se podía escribir el 1 de diciembre de 2025? De 0 a 100.
# %% [markdown] en="permission" concepts="permission-marketing"
# ## Permission
# She said yes, and later she said no. The plan writes to her all the same, because Julián aims it at “everybody”.
#
# **Permission marketing** (Godin, 1999): one writes to those who asked, on what they asked about, and stops when they say so. A **consent ledger** keeps each yes and each no with its date, and never strikes out a line. **The last line before the sending** counts.
#
# To what share of the small company's customers could one write on 1 December 2025? From 0 to 100.

# %% key="permission-guess"
my_allowed = ...

# %% key="permission-counts" tags="predict" concepts="permission-marketing"
day = pd.Timestamp("2025-12-01 10:00")
there = small.customers.loc[small.customers["joined"] <= day, "customer"].astype(str)
reasons = pd.Series([ledger.may_write(who, day).reason for who in there])
ex.guess(my_allowed, 100 * (reasons == "allowed").mean())
reasons.value_counts().to_frame("customers")

# %% [markdown] es="law" concepts="permission-marketing"
# **La ley, sin ser abogados.** En la Unión Europea, el Reglamento 2016/679 (RGPD) pide que retirar un sí sea tan fácil como darlo (art. 7.3), y quien se opone a la publicidad directa gana siempre (art. 21). En España, el artículo 21 de la LSSI (Ley 34/2002) exige un sí **previo** para el correo comercial y medios equivalentes, con una excepción: clientes, productos **similares** a los que compraron, y una salida sencilla al recoger el dato y en **cada** mensaje.
#
# Otros países difieren: en Estados Unidos (CAN-SPAM) se puede escribir hasta que digan que no; en Canadá (CASL) hace falta consentimiento. Esto no es asesoría legal: pregunta donde vendas.
# %% [markdown] en="law" concepts="permission-marketing"
# **The law, without being lawyers.** In the European Union, Regulation 2016/679 (GDPR) asks that taking back a yes be as easy as giving it (art. 7.3), and whoever objects to direct marketing always wins (art. 21). In Spain, article 21 of the LSSI (Law 34/2002) requires a yes **beforehand** for commercial e-mail and the like, with one exception: customers, products **similar** to those they bought, and an easy way out when the address is taken and in **each** message.
#
# Other countries differ: in the United States (CAN-SPAM) one may write until told not to; in Canada (CASL) consent is needed. This is not legal advice: ask where you sell.

# %% [markdown] es="turn-law" concepts="permission-marketing"
# **Te toca.** ¿Comercial o no? Piensa cada una antes de leer la línea de abajo.
# 1. «Tu pedido ha salido».
# 2. «Tu pedido ha salido; y mira este molinillo al 20 %».
# 3. «Tu nivel Oro se revisa el día 30».
#
# La 1 y la 3 cumplen lo acordado: no necesitan otro permiso. La 2 sí: meter un anuncio dentro de un aviso lo vuelve publicidad. Por WhatsApp rige lo mismo que por correo.
# %% [markdown] en="turn-law" concepts="permission-marketing"
# **Your turn.** Commercial or not? Think of each before you read the line below.
# 1. “Your order has left.”
# 2. “Your order has left; and look at this grinder at 20% off.”
# 3. “Your Gold tier is reviewed on the 30th.”
#
# 1 and 3 carry out what was agreed: they need no further permission. 2 does: putting an advert inside a notice makes it advertising. By WhatsApp the same holds as by e-mail.

# %% [markdown] es="worked" concepts="communication-plan permission-marketing"
# ## Un ejemplo completo: el plan, reparado
# Cuatro arreglos, uno cada vez, y el mismo año reproducido después de cada uno:
#
# 1. **Base**: solo a quien dijo que sí.
# 2. **Tope**: dos comerciales por persona en 30 días.
# 3. **Ocasión**: fuera el recordatorio que no dice nada nuevo; el agradecimiento, una vez por trimestre.
# 4. **Grupo reservado**: a 10 de cada 100, al azar, no se les manda. Sin eso nunca sabrás si el correo sirve.
# %% [markdown] en="worked" concepts="communication-plan permission-marketing"
# ## A worked example: the plan, mended
# Four repairs, one at a time, and the same year replayed after each:
#
# 1. **Basis**: only to those who said yes.
# 2. **Cap**: two commercial ones per person in 30 days.
# 3. **Occasion**: the reminder that says nothing new goes; the thanks, once a quarter.
# 4. **Hold-out**: 10 in every 100, at random, are not sent it. Without that you will never know whether the e-mail does anything.

# %% key="worked-steps" tags="predict" concepts="communication-plan permission-marketing"
def replayed(**talk):
    """The same year, with a yes asked for and these changes to the plan."""
    changed = plan.model_copy(
        update={
            "consent": loyalty.ConsentPolicy(basis="opt_in", unsubscribe="every_message"),
            "communication": plan.communication.model_copy(update=talk),
        }
    )
    return loyalty.replay(changed, small, start="2025-01-01")


launch, thanks, monthly, tier_up = plan.communication.messages
rarely = thanks.model_copy(update={"frequency_cap": loyalty.Limit(n=1, per="quarter")})
#es # 1 · Base
#en # 1 · Basis
one = replayed()
#es # 2 · Tope
#en # 2 · Cap
two = replayed(monthly_cap=2)
#es # 3 · Ocasión
#en # 3 · Occasion
three = replayed(monthly_cap=2, messages=(launch, rarely, tier_up))
#es # 4 · Grupo reservado
#en # 4 · Hold-out
spared = rarely.model_copy(update={"holdout_percent": 10})
four = replayed(monthly_cap=2, messages=(launch, spared, tier_up))

years = {"as written": year, "1 basis": one, "2 cap": two, "3 occasion": three, "4 hold-out": four}
pd.DataFrame(
    {
        name: {
            "planned": len(each.sends) + len(each.withheld),
            "sent": len(each.sends),
            "most in 30 days": each.busiest[0],
        }
        for name, each in years.items()
    }
).T

# %% [markdown] es="worked-read" concepts="communication-plan"
# «As written» no envía nada: el simulador se niega, porque el plan no dice con qué permiso. Con la base sale más o menos la mitad de los planeados, y alguien recibe nueve en un mes.
#
# Ahora mira de cerca el tope, que parece el arreglo perfecto. Con un tope de **uno** al mes, ¿qué mensaje crees que sobrevive más: el agradecimiento o el recordatorio de principios de mes?
# %% [markdown] en="worked-read" concepts="communication-plan"
# “As written” sends nothing: the simulator refuses, because the plan does not say by what permission. With the basis about half of those planned go out, and somebody gets nine in a month.
#
# Now look closely at the cap, which seems the perfect repair. With a cap of **one** a month, which message do you think survives more: the thanks, or the reminder on the first?

# %% key="caps" tags="predict" concepts="communication-plan"
rows = {"no cap": one.sends["message"].value_counts()}
for cap in (4, 2, 1):
    rows[f"cap of {cap}"] = replayed(monthly_cap=cap).sends["message"].value_counts()
pd.DataFrame(rows).T[["launch", "thanks", "monthly"]]

# %% [markdown] es="caps-read" concepts="communication-plan"
# El tope **cuenta, no elige**. El recordatorio, que no dice nada, llega puntual a principios de mes y ocupa el sitio; el agradecimiento, que sí venía a cuento, se queda fuera.
#
# Por eso el tope va el último: primero se quita lo que sobra y después se limita lo que queda. Y con un tope el orden importa: decide antes qué mensaje gana.
# %% [markdown] en="caps-read" concepts="communication-plan"
# A cap **counts, it does not choose**. The reminder, which says nothing, comes punctually on the first and takes the place; the thanks, which was to the point, is left out.
#
# So the cap comes last: first take away what is superfluous, then limit what is left. And with a cap the order matters: decide beforehand which message wins.

# %% [markdown] es="template" concepts="email-template personalised-marketing"
# ## El correo, por dentro
# Una **plantilla** es un texto con huecos. Al mandarla, cada hueco se llena con los datos de una persona. Hay tres maneras de hacer el ridículo: un hueco que no se llena, uno que se llena con lo que no es, y uno que se llena y miente.
#
# La celda intenta tres. Antes: ¿qué debería pasar con la segunda, alguien sin nombre en los datos?
# %% [markdown] en="template" concepts="email-template personalised-marketing"
# ## The e-mail, from inside
# A **template** is a text with gaps. When it is sent, each gap is filled with the data of one person. There are three ways of making a fool of oneself: a gap left unfilled, one filled with what it should not be, and one that is filled and lies.
#
# The cell tries three. Before that: what should happen with the second, somebody without a name in the data?

# %% key="fill-three" concepts="email-template personalised-marketing"
#es template = "Hola, {first_name}: te faltan {to_next_tier} para {next_tier}."
#en template = "Hello {first_name}, you are {to_next_tier} away from {next_tier}."
#es people = [{"first_name": "Noor", "to_next_tier": "12 euros", "next_tier": "Oro"}]
#es people += [{"to_next_tier": "40 euros", "next_tier": "Plata"}]
#es people += [{"first_name": "{points}", "to_next_tier": "-25 euros", "next_tier": "Oro"}]
#en people = [{"first_name": "Noor", "to_next_tier": "12 euros", "next_tier": "Gold"}]
#en people += [{"to_next_tier": "40 euros", "next_tier": "Silver"}]
#en people += [{"first_name": "{points}", "to_next_tier": "-25 euros", "next_tier": "Gold"}]
for person in people:
    try:
        print(loyalty.fill(template, person))
    except Exception as error:
        print("—", error)

# %% [markdown] es="fill-read" concepts="email-template personalised-marketing"
# La segunda **no sale**, y está bien: mejor un correo menos que «Hola, nan». La tercera sale y es ridícula por dos motivos. Alguien escribió `{points}` como nombre: se imprime tal cual, porque lo que entra en un hueco no se vuelve a leer (si se leyera, cualquiera podría sacar datos de otro). Y «te faltan -25 euros» es un dato mal calculado: ya pasó de nivel.
#
# Ese segundo fallo no lo ve ningún programa. Personalizar es sobre todo **calcular bien** lo de cada persona.
# %% [markdown] en="fill-read" concepts="email-template personalised-marketing"
# The second is **not sent**, and rightly so: better one e-mail less than “Hello nan”. The third goes out and is ridiculous for two reasons. Somebody wrote `{points}` as a name: it is printed as it is, for what goes into a gap is not read again (if it were, anybody could draw out another's data). And “you are -25 euros away” is a figure computed wrongly: they have passed the tier already.
#
# That second fault no program sees. Making it personal is above all **computing right** what concerns each person.

# %% [markdown] es="inversion" concepts="email-template"
# ### El código que castiga
# Falta el hueco que miente. Julián regala el 20 % con `LEALTAD20` a quien compre lo que sea. El club da un 5, un 10 o un 15 % según el nivel, y llegar a Oro cuesta un año de compras.
#
# Antes de ejecutar: ¿qué nivel pierde **más** con el código?
# %% [markdown] en="inversion" concepts="email-template"
# ### The code that punishes
# The gap that lies is still to come. Julián gives 20% away with `LEALTAD20` to whoever buys anything. The club gives 5, 10 or 15% by tier, and coming to Gold takes a year of buying.
#
# Before you run it: which tier loses **most** by the code?

# %% key="inversion-table" tags="predict" concepts="email-template"
#es nobody, words = "sin nivel", "es"
#en nobody, words = "no tier", "en"
levels = {tier.name[words]: tier.benefits[0].value for tier in plan.tiers}
code = plan.offers[0].benefit.value
table = pd.DataFrame({"tier, %": {nobody: 0, **levels}})
table["code, %"] = code
#es # Cuántos puntos menos paga que alguien sin nivel, antes y después del código.
#en # How many points less they pay than somebody without a tier, before and after the code.
table["ahead, before"] = table["tier, %"]
table["ahead, after"] = table[["tier, %", "code, %"]].max(axis=1) - code
table

# %% [markdown] es="inversion-read" concepts="email-template"
# Con el código, ser Oro vale **cero**: quien compró ayer por primera vez paga lo mismo. Se llama **inversión**: la oferta de todos gana a la ventaja de los mejores. Quien más pierde es quien más se había esforzado.
#
# Además el código es uno para todo el mundo, sin fecha y sin límite de usos: en una semana está en una página de cupones. Y «por tu lealtad» le llega a quien ha comprado una vez. Un código sano es personal, de un uso, con fecha, y menor que la ventaja del mejor nivel.
# %% [markdown] en="inversion-read" concepts="email-template"
# With the code, being Gold is worth **nothing**: whoever bought for the first time yesterday pays the same. It is called **inversion**: the offer for all beats the benefit of the best. Those who lose most are those who had made the greatest effort.
#
# Besides, the code is one for everybody, without a date and without a limit of uses: within a week it is on a coupon site. And “for your loyalty” reaches somebody who has bought once. A sound code is personal, for one use, with a date, and smaller than the benefit of the best tier.

# %% [markdown] es="name" concepts="personalised-marketing"
# ¿Y el nombre, sirve? Sahni, Wheeler y Chintagunta (2018) lo probaron con correos repartidos al azar: con el nombre en el asunto, un 20 % más de aperturas, y menos bajas. Un dato pequeño que funciona, por lo menos allí y entonces.
#
# Pero un nombre no hace personal un correo que vale para todos. El **marketing personalizado** usa lo que la persona hizo (qué compra, cuánto le falta, cuándo se le acaba) para decirle algo que a otra no le serviría. Y calla cuando no hay nada que decir.
# %% [markdown] en="name" concepts="personalised-marketing"
# And the name, does it do anything? Sahni, Wheeler and Chintagunta (2018) tried it with e-mails handed out at random: with the name in the subject, 20% more were opened, and fewer people unsubscribed. A small thing that works, at least there and then.
#
# But a name does not make personal an e-mail that would do for all. **Personalised marketing** uses what the person did (what they buy, how much is missing, when they run out) to tell them something that would be of no use to another. And it is silent when there is nothing to say.

# %% [markdown] es="close" concepts="close-interaction"
# ## De hablarles a que hablen
# Hasta aquí, la empresa habla. La **interacción estrecha** es otra cosa: conectar a los clientes **entre sí** y con la empresa, en las dos direcciones. No es un correo con nombre ni una encuesta.
#
# En Café Lumbre: el foro donde Tomás explica a un desconocido por qué su espresso sale ácido; la tostadora que contesta allí con su nombre; la cata de los jueves en la que Inés escucha.
#
# ¿Cuántas de estas tres son interacción estrecha: un concurso «comenta y gana», un chat donde solo responde un robot, una visita al tostadero con preguntas? (Una: la última.)
# %% [markdown] en="close" concepts="close-interaction"
# ## From talking to them to their talking
# So far the company talks. **Close interaction** is another thing: connecting customers **with one another** and with the company, both ways. It is not an e-mail with a name, nor a survey.
#
# At Café Lumbre: the forum where Tomás explains to a stranger why their espresso comes out sour; the roaster who answers there under her own name; the Thursday tasting at which Inés listens.
#
# How many of these three are close interaction: a “comment and win” contest, a chat in which a robot alone replies, a visit to the roastery with questions? (One: the last.)

# %% [markdown] es="community" concepts="brand-communities"
# ### Comunidad de marca
# No es una lista de correo ni una cuenta con seguidores. Muñiz y O'Guinn (2001) piden tres señales: **conciencia de grupo** («los que molemos en casa»), **ritos y tradiciones** compartidos, y **responsabilidad** de unos con otros.
#
# Algunas nacen **solas**, de los clientes; otras las **organiza** la empresa, con actos y espacios. Se suele decir que el deseo de pertenecer hace vender más. Es una afirmación, no un dato: al final de la lección la miraremos.
# %% [markdown] en="community" concepts="brand-communities"
# ### Brand community
# It is not a mailing list, nor an account with followers. Muniz and O'Guinn (2001) ask for three signs: **consciousness of kind** (“we who grind at home”), shared **rituals and traditions**, and **responsibility** for one another.
#
# Some arise **by themselves**, from customers; others are **organised** by the company, with events and places. It is often said that the wish to belong makes people buy more. That is a claim, not a datum: at the end of the lesson we shall look at it.

# %% key="belong-quiz" concepts="brand-communities close-interaction"
ex.quiz("belong")

# %% [markdown] es="who-speaks" concepts="empowerment"
# ## ¿Quién habla?
# El foro de Café Lumbre tiene miles de mensajes. Julián quiere que «los clientes decidan» el próximo café: dar poder a la gente se llama ***empowerment***.
#
# Antes, una pregunta. De cada 100 mensajes, ¿cuántos crees que escribe el **1 %** más activo de los clientes?
# %% [markdown] en="who-speaks" concepts="empowerment"
# ## Who speaks?
# The forum of Café Lumbre has thousands of posts. Julián wants “the customers to decide” the next coffee: giving people power is called ***empowerment***.
#
# First a question. Of every 100 posts, how many do you think the most active **1%** of the customers write?

# %% key="one-percent-guess"
my_one_percent = ...

# %% key="one-percent" tags="predict" concepts="empowerment"
posts = lumbre.community_posts
#es # También quien no ha escrito nunca: con un cero.
#en # Those who have never written too: with a zero.
written = posts["customer"].value_counts().reindex(lumbre.customers["customer"], fill_value=0)
shares = loyalty.participation_shares(written)
ex.guess(my_one_percent, shares.loc[0, "share"])
shares.round(0)

# %% [markdown] es="gini" concepts="empowerment"
# Nielsen (2006) propuso una regla para sitios web, **90-9-1**: el 90 % mira, el 9 % escribe algo, el 1 % lo escribe casi todo. No es una ley: la tuya se calcula, y aquí es todavía más desigual.
#
# El coeficiente de **Gini** lo resume en un número: 0 si todos escriben igual, casi 1 si escribe una sola persona. Pero ¿entre quiénes?
# %% [markdown] en="gini" concepts="empowerment"
# Nielsen (2006) proposed a rule for web sites, **90-9-1**: 90% look on, 9% write something, 1% write nearly all. It is no law: yours has to be computed, and here it is more unequal still.
#
# The **Gini** coefficient sums it up in a number: 0 if all write alike, nearly 1 if a single person writes. But among whom?

# %% key="gini-two" concepts="empowerment"
print("all customers:         ", loyalty.gini(written))
print("those who wrote at all:", loyalty.gini(written[written > 0]))

# %% [markdown] es="gini-read" concepts="empowerment"
# Las dos cifras son ciertas. La segunda habla del foro; la primera, de si «los clientes» están en él. Quitar los ceros es quitar a la gente de la que queríamos saber.
#
# Esos miles en silencio no son un fallo que arreglar. Casi nadie quiere participar en las marcas que usa, y quien quiere, solo a ratos. **El límite del *empowerment* es que la mayoría no quiere ninguno**: una buena invitación se puede rechazar sin perder nada.
# %% [markdown] en="gini-read" concepts="empowerment"
# Both figures are true. The second speaks of the forum; the first, of whether “the customers” are in it. Taking the zeros away is taking away the people whom we wanted to know about.
#
# Those silent thousands are not a fault to be mended. Hardly anybody wants to take part in the brands they use, and those who do, only at times. **The limit of empowerment is that most want none of it**: a good invitation can be declined without losing anything.

# %% [markdown] es="network" concepts="brand-communities"
# ## ¿Quién sigue a quién?
# Una comunidad es una **red**: personas y flechas («sigue a»). Cuatro medidas dicen qué forma tiene. La más reveladora es si van y vuelven: ¿qué parte de las flechas crees que es **mutua**, de 0 a 100?
# %% [markdown] en="network" concepts="brand-communities"
# ## Who follows whom?
# A community is a **network**: people and arrows (“follows”). Four measures tell what shape it has. The telling one is whether they go both ways: what share of the arrows do you think is **mutual**, from 0 to 100?

# %% key="mutual-guess"
my_mutual = ...

# %% key="network-measures" tags="predict" concepts="brand-communities"
edges = lumbre.community_edges.astype(str)
members = set(edges["customer"]) | set(edges["follows"])
arrows = set(zip(edges["customer"], edges["follows"]))
mutual = 100 * sum((b, a) in arrows for a, b in arrows) / len(arrows)
followed = edges["follows"].value_counts()
ex.guess(my_mutual, mutual, digits=1)
pd.Series(
    {
        "people in the network": len(members),
        "arrows per person": len(arrows) / len(members),
        "mutual arrows, %": mutual,
        "arrows to the three most followed, %": 100 * followed.head(3).sum() / len(arrows),
    },
    name="the network",
).round(1)

# %% [markdown] es="network-read" concepts="brand-communities"
# Casi nadie se sigue mutuamente y cuatro de cada diez flechas van a tres personas. Eso tiene la forma de un **público** con tres estrellas, no la de un grupo de iguales. Puede ser valioso; se cuida de otra manera.
#
# Una reserva: seguir es un clic. Quien charla en la cata de los jueves sin cuenta en el foro no sale en ninguna flecha.
# %% [markdown] en="network-read" concepts="brand-communities"
# Hardly anybody follows back, and four of ten arrows go to three people. That is the shape of an **audience** with three stars, not that of a group of equals. It may be valuable; it is looked after in another way.
#
# One reservation: following is a click. Whoever chats at the Thursday tasting without an account in the forum is in no arrow.

# %% [markdown] es="levers" concepts="community-levers"
# ## Cuatro palancas
# Para que una comunidad dé más de sí se proponen cuatro palancas, y las cuatro se pueden contar en un calendario:
#
# | palanca | pregunta | cómo se cuenta |
# |---|---|---|
# | **secuencia** | ¿lo de hoy sigue lo de ayer? | semanas que retoman un tema |
# | **relevancia** | ¿le importa a alguien? | mensajes con respuesta |
# | **extensión** | ¿se abre la conversación? | semanas con varios temas |
# | **frecuencia** | ¿pasa a menudo? | semanas con algún mensaje |
#
# Deja callar a quienes más escriben. ¿A partir de cuántas personas falla una palanca? ¿Cuál?
# %% [markdown] en="levers" concepts="community-levers"
# ## Four levers
# For a community to give more, four levers are proposed, and all four can be counted on a calendar:
#
# | lever | question | how it is counted |
# |---|---|---|
# | **sequence** | does today follow on yesterday? | weeks that take up a topic |
# | **relevance** | does anybody care? | posts with a reply |
# | **reach** | does the conversation open up? | weeks with several topics |
# | **frequency** | does it happen often? | weeks with a post |
#
# Let those who write most fall silent. From how many people on does a lever fail? Which?

# %% key="explorer" concepts="community-levers empowerment"
widgets.CommunityExplorer(posts, end=lumbre.as_of)

# %% [markdown] es="levers-read" concepts="community-levers"
# Con cinco personas calladas se va la mitad de los mensajes, y tres palancas ni se enteran. Cuentan **semanas**: con dos mensajes a la semana ya dicen «cien por cien». Una medida así avisa tarde; por eso al lado se mira **cuánta gente distinta** escribe.
#
# Las palancas son una lista para planificar, no una promesa. Ningún estudio que conozcamos muestra que tirar de ellas haga comprar más.
# %% [markdown] en="levers-read" concepts="community-levers"
# With five people silent half of the posts are gone, and three levers do not even notice. They count **weeks**: with two posts a week they already say “a hundred per cent”. Such a measure warns late; so beside it one looks at **how many different people** write.
#
# The levers are a list for planning, not a promise. No study that we know of shows that pulling them makes people buy more.

# %% [markdown] es="misleads" concepts="brand-communities"
# ## Lo que engaña
# ### «Los de la comunidad compran más»
# Julián tiene el titular preparado. Compara los pedidos por persona de quienes están en la comunidad con los del resto de compradores. Apuesta el cociente: 1 es igual, 2 es el doble.
# %% [markdown] en="misleads" concepts="brand-communities"
# ## What misleads
# ### “Those in the community buy more”
# Julián has the headline ready. He compares the orders per person of those in the community with those of all other buyers. Guess the ratio: 1 is equal, 2 is double.

# %% key="ratio-guess"
my_ratio = ...

# %% key="community-orders" tags="predict" concepts="brand-communities"
per_person = lumbre.orders["customer"].astype(str).value_counts()
inside = per_person.index.isin(members | set(posts["customer"].astype(str)))
ex.guess(my_ratio, per_person[inside].mean() / per_person[~inside].mean(), digits=2)
#es names = {True: "en la comunidad", False: "los demás"}
#en names = {True: "in the community", False: "all others"}
both = per_person.groupby(inside).agg(people="size", orders_mean="mean", orders_median="median")
both.rename(index=names).round(1)

# %% [markdown] es="community-read" concepts="brand-communities"
# Casi no hay diferencia. Y si la hubiera no diría que la comunidad hace comprar: quien ya compra mucho tiene más de qué hablar y más motivos para entrar. Haría falta invitar al azar, como en una prueba.
#
# La pertenencia también aprieta. Algesheimer, Dholakia y Herrmann (2005), en clubes de automóviles, vieron que identificarse con el grupo anima a participar, y que la **presión** por hacerlo provoca rechazo.
# %% [markdown] en="community-read" concepts="brand-communities"
# There is hardly any difference. And if there were, it would not say that the community makes people buy: whoever buys a lot already has more to talk about and more reasons to join. One would have to invite at random, as in a trial.
#
# Belonging also weighs. Algesheimer, Dholakia and Herrmann (2005), in car clubs, saw that identifying with the group encourages taking part, and that **pressure** to do so provokes rejection.

# %% [markdown] es="opens"
# ### Un sí no es para siempre
# Julián cuenta «casi cuatro mil permisos». Cuenta los que alguna vez dijeron que sí. Mira cuántos han dicho que no, y por qué puerta salieron.
# %% [markdown] en="opens"
# ### A yes is not for ever
# Julián counts “nearly four thousand permissions”. He counts those who ever said yes. See how many have said no, and by which door they left.

# %% key="withdrawals" concepts="permission-marketing"
said = lumbre.consents
print("people who ever said yes:", said.loc[said["granted"], "customer"].nunique())
print("people who ever said no: ", said.loc[~said["granted"], "customer"].nunique())
said.groupby(["granted", "source"], observed=True).size().to_frame("lines")

# %% [markdown] es="opens-read" concepts="permission-marketing"
# La mayoría sale por el enlace del propio correo. No sabemos **por qué**: la tabla no dice cuántos correos recibieron antes, y sin un grupo reservado no se puede culpar a la frecuencia. Lo que sí se sabe: un sí perdido no vuelve con otro correo, porque ya no se le puede escribir.
# %% [markdown] en="opens-read" concepts="permission-marketing"
# Most leave by the link in the e-mail itself. We do not know **why**: the table does not say how many e-mails they had before, and without a hold-out frequency cannot be blamed. What is known: a lost yes does not come back by another e-mail, for one may no longer write.

# %% [markdown] es="key-points"
# ## Para llevarte
# - Un plan de mensajes se **reproduce** persona a persona, con su vida real, antes de mandarlo.
# - Manda la última línea del libro anterior al envío. Quien nunca dijo nada no dijo que sí.
# - Un tope cuenta, no elige: primero quita lo que sobra.
# - Un código para todos mayor que tu mejor nivel castiga a tus mejores clientes.
# - Personalizar es calcular bien lo de cada persona, y callar cuando no hay nada que decir.
# - Una comunidad se mira con todos dentro: también los miles que no quieren entrar.
#
# **Ahora tú:** [ejercicios de esta lección](exercise:4.6b), o vuelve al [mapa del curso](page:index).
# %% [markdown] en="key-points"
# ## To take with you
# - A plan of messages is **replayed** person by person, on their real lives, before it is sent.
# - The last line of the ledger before the sending counts. Whoever never said anything has not said yes.
# - A cap counts, it does not choose: first take away what is superfluous.
# - A code for all that is larger than your best tier punishes your best customers.
# - Making it personal is computing right what concerns each person, and being silent when there is nothing to say.
# - A community is looked at with all inside: also the thousands who do not want to join.
#
# **Now you:** [exercises of this lesson](exercise:4.6b), or back to the [map of the course](page:index).

# %% [markdown] es="sources"
# ### Fuentes
# - Godin, S. (1999). *Permission Marketing*. Simon & Schuster.
# - Reglamento (UE) 2016/679, artículos 7 y 21; Ley 34/2002 (LSSI), artículo 21; Directiva 2002/58/CE, artículo 13.
# - Sahni, N., Wheeler, S. C. y Chintagunta, P. (2018). Personalization in email marketing: the role of noninformative advertising content. *Marketing Science* 37(2).
# - Muniz, A. y O'Guinn, T. (2001). Brand community. *Journal of Consumer Research* 27(4).
# - Algesheimer, R., Dholakia, U. y Herrmann, A. (2005). The social influence of brand community: evidence from European car clubs. *Journal of Marketing* 69(3).
# - Nielsen, J. (2006). The 90-9-1 rule for participation inequality. nngroup.com.
# - Kotler, P. y Keller, K. (2016). *Marketing Management*, 15.ª ed., cap. 5: las cuatro palancas.
# %% [markdown] en="sources"
# ### Sources
# - Godin, S. (1999). *Permission Marketing*. Simon & Schuster.
# - Regulation (EU) 2016/679, articles 7 and 21; Law 34/2002 (LSSI, Spain), article 21; Directive 2002/58/EC, article 13.
# - Sahni, N., Wheeler, S. C. and Chintagunta, P. (2018). Personalization in email marketing: the role of noninformative advertising content. *Marketing Science* 37(2).
# - Muniz, A. and O'Guinn, T. (2001). Brand community. *Journal of Consumer Research* 27(4).
# - Algesheimer, R., Dholakia, U. and Herrmann, A. (2005). The social influence of brand community: evidence from European car clubs. *Journal of Marketing* 69(3).
# - Nielsen, J. (2006). The 90-9-1 rule for participation inequality. nngroup.com.
# - Kotler, P. and Keller, K. (2016). *Marketing Management*, 15th ed., ch. 5: the four levers.
