"""The eight uses of touchpoints: channel, content or method; owned, paid or earned."""

from coursekit.practice import Matching, Question, both
from coursekit.practice.question import Text

_KINDS = {
    "seo": "method",
    "social": "channel",
    "blog": "content",
    "community": "channel",
    "web": "channel",
    "survey": "method",
    "partnership": "method",
    "video": "content",
}
_WHY_KIND: dict[tuple[str, str], Text] = {
    ("seo", "channel"): both(
        es="El canal es el buscador. Reescribir las fichas es trabajo de la casa: el cliente no se lo encuentra.",
        en="The channel is the search engine. Rewriting the pages is work in the house: the customer does not meet it.",
    ),
    ("seo", "content"): both(
        es="La ficha sí es contenido. Aquí se habla de **reescribirla** con un fin: es una manera de trabajar.",
        en="The page is content, true. Here it is about **rewriting** it to an end: a way of working.",
    ),
    ("social", "content"): both(
        es="Instagram no dice nada por sí solo. Lo que se cuelga en él es el contenido.",
        en="Instagram says nothing by itself. What is posted on it is the content.",
    ),
    ("social", "method"): both(
        es="Publicar con un plan sería un método. Instagram es por donde pasa, también sin plan y sin ti.",
        en="Posting by a plan would be a method. Instagram is what it passes through, without a plan and without you too.",
    ),
    ("blog", "channel"): both(
        es="«Blog» a secas puede ser un canal. Aquí se nombra **un artículo**: algo que se lee, y que podría estar también en un correo.",
        en="“Blog” by itself may be a channel. Here **one article** is named: something that is read, and that could stand in an e-mail too.",
    ),
    ("blog", "method"): both(
        es="Escribir cada semana sería un método. El artículo es lo que queda: algo que alguien lee.",
        en="Writing every week would be a method. The article is what is left of it: something that somebody reads.",
    ),
    ("community", "content"): both(
        es="El contenido son los mensajes, y los escriben otros. El foro es el sitio donde ocurren.",
        en="The content are the messages, and others write them. The forum is the place where they happen.",
    ),
    ("community", "method"): both(
        es="Moderarlo es un método. El foro es un lugar de encuentro: por ahí hablan los clientes.",
        en="Moderating it is a method. The forum is a meeting place: customers talk through it.",
    ),
    ("web", "content"): both(
        es="Dentro hay contenido (fichas, recetas), pero la tienda en línea es por donde pasa todo eso, y también el pago.",
        en="There is content in it (pages, recipes), but the online shop is what all that passes through, and payment too.",
    ),
    ("web", "method"): both(
        es="Es un sitio al que se entra, no una manera de trabajar.",
        en="It is a place that one enters, not a way of working.",
    ),
    ("survey", "channel"): both(
        es="El canal es el correo por el que llega. Preguntar para saber es el método.",
        en="The channel is the e-mail by which it comes. Asking in order to find out is the method.",
    ),
    ("survey", "content"): both(
        es="El formulario es lo que la persona ve, y en ese sentido también es un punto de contacto. Lo que describe la frase es la manera de saber qué falla.",
        en="The form is what the person sees, and in that sense it is a touchpoint too. What the sentence describes is the way of finding out what fails.",
    ),
    ("partnership", "channel"): both(
        es="El canal son las salas del gimnasio. El trato es lo que te abre la puerta: se firma, no se visita.",
        en="The channel are the halls of the gym. The deal is what opens the door: it is signed, not visited.",
    ),
    ("partnership", "content"): both(
        es="Nadie lee ni ve el trato. Lo que verán en la sala (el café, un cartel) es otra cosa.",
        en="Nobody reads or sees the deal. What they will meet in the hall (the coffee, a notice) is another thing.",
    ),
    ("video", "channel"): both(
        es="El mismo vídeo puede ir en la ficha, en un correo o en una pantalla de la tienda: esos son los canales.",
        en="The same video may stand on the product page, in an e-mail or on a screen in the shop: those are the channels.",
    ),
    ("video", "method"): both(
        es="Grabar vídeos sería una manera de trabajar. Estos cuarenta segundos son algo que se ve.",
        en="Making videos would be a way of working. These forty seconds are something that one watches.",
    ),
}

KINDS = Question(
    id="kinds",
    title=both(es="Canal, contenido o método", en="Channel, content or method"),
    answer="answer_kinds",
    points=2,
    kind=Matching(list(_KINDS), ["channel", "content", "method"], _WHY_KIND),
    expected=lambda data: dict(_KINDS),
    hints=[
        both(
            es="¿Qué tiene la persona delante? Si nada, es un método.",
            en="What does the person have before them? If nothing, it is a method.",
        ),
        both(
            es="Si lo mismo podría estar en otro sitio sin cambiar, es contenido; el sitio es el canal.",
            en="If the same thing could stand elsewhere unchanged, it is content; the place is the channel.",
        ),
    ],
    explanation=both(
        es="Tres canales, dos contenidos y tres métodos. En el mapa van a filas distintas: por eso la lista de ocho no servía para dibujarlo.",
        en="Three channels, two pieces of content and three methods. On the map they go in different rows: that is why the list of eight was no use for drawing it.",
    ),
    code=f"answer_kinds = {_KINDS!r}".replace("'", '"'),
)

_MEDIA = {
    "seo": "earned",
    "social": "earned",
    "blog": "owned",
    "community": "owned",
    "web": "paid",
    "survey": "owned",
    "partnership": "paid",
    "video": "paid",
}
_WHY_MEDIA: dict[tuple[str, str], Text] = {
    ("seo", "owned"): both(
        es="La ficha es nuestra, pero quien decide enseñarla es el buscador. Mañana puede enseñar otra.",
        en="The page is ours, but it is the search engine that decides to show it. Tomorrow it may show another.",
    ),
    ("seo", "paid"): both(
        es="Se gasta en mejorar la ficha, y eso cuesta. Pero el puesto no se compra: dejarías de pagar y seguirías saliendo, al menos un tiempo.",
        en="Improving the page costs money. But the rank is not bought: stop paying and you would still come up, for a while at least.",
    ),
    ("social", "owned"): both(
        es="El perfil es de la clienta. No puedes pedirle que cambie el pie de foto.",
        en="The profile is the customer's. You cannot have the caption changed.",
    ),
    ("social", "paid"): both(
        es="Nadie le pagó. En la misma red un anuncio sí sería pagado: cambia el encuentro, no la red.",
        en="Nobody paid her. On the same network an advert would be paid: the encounter differs, not the network.",
    ),
    ("blog", "earned"): both(
        es="Lo escribimos y lo colgamos nosotros. Sería ganado que otra página lo recomendara.",
        en="We wrote it and put it up. It would be earned if another site recommended it.",
    ),
    ("blog", "paid"): both(
        es="Cuesta escribirlo, pero no se paga por el sitio: el blog es de la casa.",
        en="Writing it costs, but the place is not paid for: the blog is the house's own.",
    ),
    ("community", "earned"): both(
        es="Lo que cuentan los clientes en el foro sí es ganado. Las normas las pone la casa, en su casa.",
        en="What customers tell in the forum is earned. The rules are the house's, in its own house.",
    ),
    ("community", "paid"): both(
        es="No se compra sitio: el foro es nuestro.",
        en="No space is bought: the forum is ours.",
    ),
    ("web", "owned"): both(
        es="«Webs» no quiere decir siempre la nuestra. El comparador es de otra empresa y cobra por el primer puesto.",
        en="“Websites” does not always mean ours. The comparison site belongs to another firm, and charges for the first place.",
    ),
    ("web", "earned"): both(
        es="Parece una recomendación, y por eso engaña. Salimos primero porque hay comisión.",
        en="It looks like a recommendation, and that is what misleads. We come first because there is a commission.",
    ),
    ("survey", "earned"): both(
        es="Sería ganado lo que la persona cuente luego por su cuenta. El correo lo escribimos y lo mandamos nosotros.",
        en="What the person tells others afterwards would be earned. The e-mail is written and sent by us.",
    ),
    ("survey", "paid"): both(
        es="Mandarlo cuesta céntimos, pero el sitio no se compra: es nuestra lista, con su permiso.",
        en="Sending it costs cents, but no space is bought: it is our list, with their permission.",
    ),
    ("partnership", "owned"): both(
        es="El folleto es nuestro; la habitación, no. El sitio es lo que se clasifica.",
        en="The leaflet is ours, the room is not. It is the place that is classed.",
    ),
    ("partnership", "earned"): both(
        es="El hotel no nos recomienda: cobra por dejarlo ahí. Si lo ofreciera porque le gusta, sería ganado.",
        en="The hotel does not recommend us: it charges for leaving it there. If it offered it because it likes it, that would be earned.",
    ),
    ("video", "earned"): both(
        es="Habla otra persona, sí, pero cobra por hablar. Por eso en muchos países tiene que decirlo.",
        en="Somebody else speaks, true, but is paid to speak. That is why in many countries they have to say so.",
    ),
    ("video", "owned"): both(
        es="Ni el canal ni la voz son nuestros: lo que hicimos fue pagar.",
        en="Neither the channel nor the voice is ours: what we did was pay.",
    ),
}

MEDIA = Question(
    id="media",
    title=both(es="Propio, pagado o ganado", en="Owned, paid or earned"),
    answer="answer_media",
    points=2,
    kind=Matching(list(_MEDIA), ["owned", "paid", "earned"], _WHY_MEDIA),
    expected=lambda data: dict(_MEDIA),
    hints=[
        both(
            es="Dos preguntas: ¿de quién es el sitio? ¿Se pagó por estar en él?",
            en="Two questions: whose place is it? Was anything paid for being there?",
        ),
        both(
            es="Que cueste trabajo no lo hace pagado, y que hable otra persona no lo hace ganado.",
            en="That it takes work does not make it paid, and that somebody else speaks does not make it earned.",
        ),
    ],
    explanation=both(
        es="La etiqueta es del encuentro: la misma red o el mismo vídeo cambian de caja según quién decide y quién paga.",
        en="The label belongs to the encounter: the same network or the same video changes its box with who decides and who pays.",
    ),
    code=f"answer_media = {_MEDIA!r}".replace("'", '"'),
)
