"""Questions of 5.1b that ask for judgement: which measure, which convention, what a curve and a claim do not prove."""

from coursekit.practice import Choice, Mistake, OrderingOf, Question, both

WHICH = Question(
    id="which",
    title=both(es="¿Qué medida lleva Inés?", en="Which measure does Inés need?"),
    answer="answer_which",
    kind=Choice(
        {
            "a": both(
                es="(E − N) / S necesita saber quién sigue siendo cliente. En la web nadie firma ni se da de baja: E no se puede contar.",
                en="(E − N) / S needs to know who is still a customer. In the web shop nobody signs and nobody cancels: E cannot be counted.",
            ),
            "b": both(
                es="Quienes recibieron la tarjeta llegaron después y han tenido menos tiempo para volver: con la tasa de siempre perderían aunque la tarjeta funcione.",
                en="Those who got the card came later and have had less time to return: with the all-time rate they would lose even if the card works.",
            ),
            "c": both(
                es="A todos el mismo plazo, y solo quienes lo han cumplido: los de antes y los de después de la tarjeta se miden con la misma vara.",
                en="The same window for everyone, and only those who have completed it: those before and after the card are measured with one rod.",
            ),
            "d": both(
                es="El CLV suma años de margen con supuestos sobre el futuro. Para saber si una tarjeta trae de vuelta a la gente en tres meses sobra casi todo.",
                en="The CLV adds up years of margin on assumptions about the future. To know whether a card brings people back within three months, nearly all of it is too much.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(es="¿Hay un contrato del que darse de baja?", en="Is there a contract to cancel?"),
        both(
            es="¿Han tenido el mismo tiempo para volver quienes llegaron antes y después de la tarjeta?",
            en="Have those who came before and after the card had the same time to return?",
        ),
    ],
    explanation=both(
        es="Sin contrato se mide la vuelta, y con el mismo plazo para todos. Aun así, comparar antes y después no prueba que fuera la tarjeta: para eso se reparte por sorteo.",
        en="Without a contract one measures the return, with the same window for everyone. Even so, before against after does not prove that it was the card: for that it is handed out by lot.",
    ),
    code='answer_which = "c"',
)

LOYAL = Question(
    id="loyal",
    title=both(es="«Con el tiempo se vuelven leales»", en="“With time they become loyal”"),
    answer="answer_loyal",
    kind=Choice(
        {
            "a": both(
                es="Los del segundo año no son los del primero con más cariño: son los que no se fueron. Los inquietos ya no están en la cuenta.",
                en="Those of the second year are not those of the first with more affection: they are those who did not leave. The restless are no longer in the count.",
            ),
            "b": both(
                es="La misma curva sale sin que nadie cambie: los inquietos se van primero y queda quien siempre fue fiel. Para distinguirlo hay que seguir a las mismas personas, o probar.",
                en="The same curve comes out with nobody changing: the restless leave first, and those remain who were always faithful. To tell them apart one has to follow the same people, or try it out.",
            ),
            "c": both(
                es="Que queden menos no impide medir: con su intervalo, la cifra del segundo año vale. El problema no es cuántos son, sino quiénes.",
                en="Fewer being left does not stop us from measuring: with its interval the figure of the second year holds. The trouble is not how many they are, but who.",
            ),
            "d": both(
                es="La cifra está bien calculada: con un contrato, la retención de cada año se puede contar. Lo que falla es lo que se concluye de ella.",
                en="The figure is well computed: with a contract, the retention of each year can be counted. What fails is what is concluded from it.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(es="¿Quiénes están en la cuenta del segundo año?", en="Who is in the count of the second year?"),
        both(
            es="Imagina dos grupos que nunca cambian: uno se va pronto y el otro casi nunca.",
            en="Imagine two groups that never change: one leaves soon, the other hardly ever.",
        ),
    ],
    explanation=both(
        es="Una retención que sube con la antigüedad tiene al menos dos explicaciones, y solo en una de ellas el regalo del primer año sirve de algo.",
        en="A retention that rises with tenure has at least two explanations, and only in one of them is the first-year present of any use.",
    ),
    code='answer_loyal = "b"',
)

CONVENTION = Question(
    id="convention",
    title=both(es="¿Qué fórmula usó el informe?", en="Which formula did the report use?"),
    answer="answer_convention",
    kind=Choice(
        {
            "a": both(
                es="Con el primer pago hoy, m · (1 + d) / (1 + d − r), saldría más: esa cuenta el margen del primer año entero.",
                en="With the first payment today, m · (1 + d) / (1 + d − r), it would be more: that one counts the whole margin of the first year.",
            ),
            "b": both(
                es="Es m · r / (1 + d − r). Quien vende el informe a una empresa que cobra por adelantado le esconde justo un año de margen.",
                en="It is m · r / (1 + d − r). To a firm that is paid in advance, this report hides exactly one year of margin.",
            ),
            "c": both(
                es="Con los pagos al final de cada año, m / (1 + d − r), saldría más: ahí el primer pago lo hacen todos, solo que un año después.",
                en="With payments at the end of each year, m / (1 + d − r), it would be more: there everybody makes the first payment, only a year later.",
            ),
            "d": both(
                es="Sin descontar, m / (1 − r), saldría bastante más. Haz la división.",
                en="Without discount, m / (1 − r), it would be a good deal more. Do the division.",
            ),
        }
    ),
    expected=lambda data: "b",
    hints=[
        both(
            es="Haz las cuatro cuentas con los números del informe.", en="Do the four sums with the report's numbers."
        ),
        both(
            es='`kpis.clv(60, 0.75, 0.08, first_payment=...)` acepta `"now"`, `"excluded"` y `"end"`.',
            en='`kpis.clv(60, 0.75, 0.08, first_payment=...)` takes `"now"`, `"excluded"` and `"end"`.',
        ),
    ],
    explanation=both(
        es="El número solo no dice su fórmula; las entradas, sí. Por eso un CLV se publica con margen, retención, descuento y la fecha del primer pago.",
        en="The number alone does not tell its formula; the inputs do. So a CLV is published with margin, retention, discount and the date of the first payment.",
    ),
    code='answer_convention = "b"',
)

FIVE = Question(
    id="five",
    title=both(es="«Un 5 % más de retención, un 85 % más de beneficio»", en="“5% more retention, 85% more profit”"),
    answer="answer_five",
    kind=Choice(
        {
            "a": both(
                es="Salió en una revista de gestión muy leída, y es un cálculo de 1990 sobre las sucursales de un banco. Nadie repartió la retención por sorteo, y aquello no era café.",
                en="It stood in a much-read management journal, and it is a calculation of 1990 on the branches of a bank. Nobody assigned retention by lot, and that was no coffee.",
            ),
            "b": both(
                es="Va en la dirección contraria y llega igual de lejos: que la cifra no sea una ley no significa que conservar no valga nada. Depende de margen, retención y coste, y se puede calcular.",
                en="It goes the other way and just as far: that the figure is no law does not mean that keeping customers is worth nothing. It depends on margin, retention and cost, and can be computed.",
            ),
            "c": both(
                es="Cinco puntos con nuestro margen, nuestra retención y nuestro descuento; y aparte, pruebas de que el plan mueve esos puntos y de lo que cuesta.",
                en="Five points with our margin, our retention and our discount; and, apart from that, evidence that the plan moves those points, and what it costs.",
            ),
            "d": both(
                es="La regla de tres supone que la ganancia es proporcional y que la cifra vale para cualquier empresa. Con el CLV, cada punto vale más cuanto mayor es la retención de partida.",
                en="The rule of three supposes that the gain is proportional and that the figure holds for any firm. With the CLV, each point is worth more the higher the retention one starts from.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(es="¿De qué empresa es el 85, y quién lo midió?", en="Whose figure is the 85, and who measured it?"),
        both(
            es="Son dos preguntas: cuánto valdrían los puntos, y si el plan los consigue.",
            en="There are two questions: what the points would be worth, and whether the plan brings them.",
        ),
    ],
    explanation=both(
        es="Lo que valen cinco puntos se calcula con cifras propias. Que un plan los consiga es una pregunta sobre causas: se responde con un grupo que no lo recibe.",
        en="What five points are worth is computed from one's own figures. Whether a plan brings them is a question of cause: it is answered with a group that does not get it.",
    ),
    code='answer_five = "c"',
)

_STEPS = ["decision", "customers", "measure", "cash", "present", "sum", "vary"]


def _swapped(one: str, other: str) -> list[str]:
    places = {one: other, other: one}
    return [places.get(step, step) for step in _STEPS]


STEPS = Question(
    id="steps",
    title=both(es="Los pasos hasta un CLV", en="The steps to a CLV"),
    answer="answer_steps",
    kind=OrderingOf(
        {
            "sum": both(es="sumar los valores de hoy", en="add up the values of today"),
            "measure": both(
                es="medir el margen y la retención de esos clientes en ese periodo",
                en="measure the margin and the retention of those customers in that period",
            ),
            "vary": both(
                es="repetir con los extremos del intervalo y con otra convención",
                en="repeat with the ends of the interval and with another convention",
            ),
            "decision": both(
                es="escribir qué gasto se decide con la cifra", en="write down which spending the figure decides"
            ),
            "present": both(
                es="traer cada año al día de hoy con la tasa de descuento",
                en="bring each year to today with the discount rate",
            ),
            "customers": both(
                es="elegir de qué clientes se habla y el largo del periodo",
                en="choose which customers it is about, and the length of the period",
            ),
            "cash": both(
                es="escribir el margen esperado de cada año: margen por parte que sigue",
                en="write the margin expected in each year: margin times the share still there",
            ),
        }
    ),
    expected=lambda data: list(_STEPS),
    mistakes=[
        Mistake(
            "sum-before-present",
            lambda data: _swapped("present", "sum"),
            both(
                es="Casi. Sumaste antes de traer cada año a hoy. Los años llegan en fechas distintas y cada uno lleva su propio descuento: primero traer, después sumar.",
                en="Nearly. You added before bringing each year to today. The years come at different dates and each has its own discount: first bring, then add.",
            ),
            credit=0.5,
        ),
        Mistake(
            "measure-before-customers",
            lambda data: _swapped("customers", "measure"),
            both(
                es="Casi. Mediste antes de decidir de quién y por cuánto tiempo. La retención de un mes y la de un año, o la de suscriptores y la de la web, son cifras distintas.",
                en="Nearly. You measured before deciding of whom and over what time. The retention of a month and of a year, or of subscribers and of the web shop, are different figures.",
            ),
            credit=0.5,
        ),
        Mistake(
            "decision-last",
            lambda data: [*_STEPS[1:], "decision"],
            both(
                es="Dejaste la decisión para el final. Sin ella no se sabe ni de qué clientes hablar: el CLV de captar y el de conservar no usan los mismos.",
                en="You left the decision for the end. Without it one does not even know of which customers to speak: winning and keeping do not use the same ones.",
            ),
        ),
        Mistake(
            "vary-before-sum",
            lambda data: [*_STEPS[:4], "vary", "present", "sum"],
            both(
                es="Repetiste con otros valores antes de tener el primero. Llega a una cifra y después mira cuánto se mueve.",
                en="You repeated with other values before having the first. Arrive at one figure, then see how far it moves.",
            ),
        ),
    ],
    hints=[
        both(es="¿Qué hay que saber antes de medir nada?", en="What has to be known before anything is measured?"),
        both(
            es="Cada año se trae a hoy por separado: eso va antes de una sola cifra.",
            en="Each year is brought to today by itself: that comes before there is a single figure.",
        ),
    ],
    explanation=both(
        es="La decisión elige a los clientes; los clientes, lo que se mide; y la cifra no está terminada hasta saber cuánto se mueve.",
        en="The decision chooses the customers; the customers, what is measured; and the figure is not finished until one knows how far it moves.",
    ),
    code=f"answer_steps = {_STEPS}".replace("'", '"'),
)
