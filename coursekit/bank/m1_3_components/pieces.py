"""Questions of 1.3 on the pieces of a journey, and on which side of the first purchase each word lies."""

from coursekit import journey
from coursekit.practice import Matching, Question, both

_BOXES = ["stage", "touchpoint", "channel", "emotion", "actor"]
_RIGHT = {
    "decision": "stage",
    "payment_form": "touchpoint",
    "whatsapp": "channel",
    "relief": "emotion",
    "courier": "actor",
    "phone": "channel",
    "opening_the_box": "touchpoint",
    "loyalty": "stage",
}

COMPONENTS = Question(
    id="components",
    title=both(es="Las piezas de un viaje", en="The pieces of a journey"),
    answer="answer_components",
    points=2,
    kind=Matching(
        list(_RIGHT),
        _BOXES,
        {
            ("decision", "touchpoint"): both(
                es="En la decisión no hay encuentro: Ana puede decidir en el autobús, sin tocar nada tuyo.",
                en="There is no encounter in the decision: Ana may decide on the bus, without touching anything of yours.",
            ),
            ("decision", ""): both(
                es="Dice en qué punto del camino está Ana, no qué toca ni qué siente.",
                en="It says where on the way Ana is, not what she meets or feels.",
            ),
            ("payment_form", "channel"): both(
                es="El canal es la web: por ahí pasan mil cosas. El formulario es el encuentro concreto, y eso se puede arreglar.",
                en="The channel is the web: a thousand things pass through it. The form is the encounter itself, and that can be mended.",
            ),
            ("payment_form", ""): both(
                es="Ana se encuentra con el formulario: es algo de la empresa que usa, y que se puede medir y cambiar.",
                en="Ana meets the form: it is something of the company's that she uses, and that can be measured and changed.",
            ),
            ("whatsapp", "touchpoint"): both(
                es="WhatsApp es el tubo. Por él pasan encuentros distintos: una consulta, una queja, un aviso. Cada uno de esos es un punto de contacto.",
                en="WhatsApp is the pipe. Different encounters pass through it: a question, a complaint, a notice. Each of those is a touchpoint.",
            ),
            ("whatsapp", ""): both(
                es="Dice por dónde ocurrió la conversación: un canal.",
                en="It says through what the conversation took place: a channel.",
            ),
            ("relief", "touchpoint"): both(
                es="El encuentro fue la respuesta en tres minutos. El alivio es lo que dejó: no se rediseña, se consigue.",
                en="The encounter was the answer in three minutes. Relief is what it left behind: one cannot redesign it, only bring it about.",
            ),
            ("relief", ""): both(es="Es lo que Ana sintió: una emoción.", en="It is what Ana felt: an emotion."),
            ("courier", "touchpoint"): both(
                es="La entrega es el punto de contacto. El repartidor es quien la hace: una persona, y además de otra empresa.",
                en="The delivery is the touchpoint. The courier is who makes it: a person, and one of another company at that.",
            ),
            ("courier", "channel"): both(
                es="El canal sería el paquete o la llamada. El repartidor es alguien: un actor.",
                en="The channel would be the parcel or the call. The courier is somebody: an actor.",
            ),
            ("courier", ""): both(es="Pregúntate «¿quién?»: es un actor.", en="Ask “who?”: it is an actor."),
            ("phone", "touchpoint"): both(
                es="La llamada del repartidor es el punto de contacto. El teléfono, sin nadie al otro lado, es solo por dónde pasa.",
                en="The courier's call is the touchpoint. The telephone, with nobody at the other end, is only what it passes through.",
            ),
            ("phone", ""): both(
                es="Dice por dónde, no quién ni cuándo: un canal.",
                en="It says through what, not who or when: a channel.",
            ),
            ("opening_the_box", "emotion"): both(
                es="Que le encantara es la emoción. Abrir la caja es el encuentro que la produjo.",
                en="That it delighted her is the emotion. Opening the box is the encounter that brought it about.",
            ),
            ("opening_the_box", "stage"): both(
                es="La etapa es la post-compra; abrir la caja es un encuentro dentro de ella.",
                en="The stage is post-purchase; opening the box is one encounter within it.",
            ),
            ("opening_the_box", ""): both(
                es="Es un encuentro con algo que la empresa preparó: un punto de contacto.",
                en="It is an encounter with something that the company prepared: a touchpoint.",
            ),
            ("loyalty", "emotion"): both(
                es="Marta dice «en la etapa que llamamos lealtad»: es un lugar del camino. Cuánto cariño hay dentro es otra pregunta.",
                en="Marta says “in the stage that we call loyalty”: a place on the way. How much fondness there is in it is another question.",
            ),
            ("loyalty", ""): both(
                es="Marta la nombra como lugar del camino, la última de las seis etapas.",
                en="Marta names it as a place on the way, the last of the six stages.",
            ),
        },
    ),
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="Cinco preguntas: ¿cuándo?, ¿qué encuentro?, ¿por dónde?, ¿cómo se siente?, ¿quién?",
            en="Five questions: when? which encounter? through what? how does it feel? who?",
        ),
        both(
            es="Prueba con «¿se puede arreglar esta tarde?». Lo que sí, suele ser un punto de contacto.",
            en="Try “can it be mended this afternoon?” What can is mostly a touchpoint.",
        ),
    ],
    explanation=both(
        es="Etapa: cuándo. Punto de contacto: el encuentro. Canal: por dónde. Emoción: cómo se siente. Actor: quién. Dos etapas, dos encuentros, dos canales, una emoción y un actor.",
        en="Stage: when. Touchpoint: the encounter. Channel: through what. Emotion: how it feels. Actor: who. Two stages, two encounters, two channels, one emotion and one actor.",
    ),
    code=f"answer_components = {_RIGHT!r}".replace("'", '"'),
)


def _sides(data) -> dict[str, str]:
    funnel, ladder = (journey.stages(name, "en")["purchase"] for name in ("funnel", "ladder"))
    of_funnel = {name: str(funnel[name]) for name in ("activation", "opportunity", "conversion")}
    of_ladder = {name: str(ladder[name]) for name in ("open_to_try", "recent_user")}
    return of_funnel | of_ladder | {"retention_rate": "after", "cart_rate": "before"}


MOMENT = Question(
    id="moment",
    title=both(es="¿Antes o después de la primera compra?", en="Before or after the first purchase?"),
    answer="answer_moment",
    kind=Matching(
        ["activation", "opportunity", "conversion", "open_to_try", "recent_user", "retention_rate", "cart_rate"],
        ["before", "at", "after"],
        {
            ("activation", ""): both(
                es="Activar a un prospecto es que muestre interés: busca, mira, deja un correo. Todavía no ha comprado.",
                en="A prospect is activated by showing interest: searches, looks, leaves an address. No purchase yet.",
            ),
            ("opportunity", "after"): both(
                es="Es el falso amigo. Se llama «retención» porque se intenta que no se vaya, pero quien no se va es alguien que aún no ha comprado.",
                en="This is the false friend. It is called “retention” because one tries to keep them from leaving, but whoever stays has not bought yet.",
            ),
            ("opportunity", "at"): both(
                es="Llenar la cesta y empezar a pagar no es haber pagado: aún puede irse.",
                en="Filling the cart and beginning to pay is not having paid: they can still leave.",
            ),
            ("conversion", ""): both(
                es="Conversión es el pedido pagado: la compra misma.",
                en="Conversion is the order paid: the purchase itself.",
            ),
            ("open_to_try", ""): both(
                es="Abierto a probar es quien no lo descarta; todavía no ha probado.",
                en="Open to trial is somebody who does not rule it out; they have not tried yet.",
            ),
            ("recent_user", "at"): both(
                es="En la compra misma está el peldaño anterior, el probador. Usuario reciente es quien ya la tiene detrás.",
                en="At the purchase itself stands the rung before, the trier. A recent user has it behind them.",
            ),
            ("recent_user", ""): both(
                es="Para usar algo hay que haberlo comprado antes.",
                en="To use something one has to have bought it first.",
            ),
            ("retention_rate", "before"): both(
                es="La tasa de retención sigue a quienes ya compraron y mira cuántos siguen. La «retención» del embudo es otra cosa con el mismo nombre.",
                en="The retention rate follows those who have bought and sees how many are still there. The “retention” of the funnel is another thing of the same name.",
            ),
            ("retention_rate", ""): both(
                es="Hace falta una primera compra, y tiempo después de ella, para saber quién se queda.",
                en="It takes a first purchase, and time after it, to know who stays.",
            ),
            ("cart_rate", "at"): both(
                es="Un carrito lleno no es un pago: la mayoría se abandona.",
                en="A full cart is no payment: most are abandoned.",
            ),
            ("cart_rate", ""): both(
                es="Mide visitas que miran y llenan el carrito: aún no hay compra.",
                en="It measures visits that look and fill the cart: there is no purchase yet.",
            ),
        },
    ),
    expected=_sides,
    hints=[
        both(
            es="Pregúntate de cada casilla: ¿esta persona ya ha pagado alguna vez?",
            en="Ask of each box: has this person ever paid?",
        ),
        both(
            es='`journey.stages("funnel")` y `journey.stages("ladder")` tienen una columna `purchase`.',
            en='`journey.stages("funnel")` and `journey.stages("ladder")` have a column `purchase`.',
        ),
    ],
    explanation=both(
        es="Solo `recent_user` y `retention_rate` van después. La fase que el embudo llama «retención» va antes: si se ponen juntas en un tablero, nadie sabrá qué sube.",
        en="Only `recent_user` and `retention_rate` come after. The phase that the funnel calls “retention” comes before: side by side on a board, nobody would know what rises.",
    ),
    code=(
        'answer_moment = {"activation": "before", "opportunity": "before", "conversion": "at", "open_to_try": "before", '
        '"recent_user": "after", "retention_rate": "after", "cart_rate": "before"}'
    ),
)
