"""Six defects in the learner's own copy of Irene's map."""

from coursekit.mapping import planted_defects
from coursekit.mapping.planting import DEFECTS
from coursekit.practice import Matching, Question, both
from coursekit.practice.question import Text

_STAGES = ["choose", "break", "mend", "after"]
_STEPS = [
    "read-reviews",
    "buy",
    "snap",
    "write",
    "wait",
    "photos",
    "call",
    "apology",
    "replacement",
    "survey",
    "decide",
]

_ANY: dict[str, Text] = {
    "inside_out": both(
        es="Ahí la frase la protagoniza una persona del viaje. Busca un verbo en «nosotros»: lo que hacemos **a** Irene, en lugar de lo que hace ella.",
        en="There a person of the journey is the subject of the sentence. Look for a verb with “we”: what we do **to** Irene instead of what she does.",
    ),
    "channel_as_stage": both(
        es="Aquí se pide una **etapa**: `choose`, `break`, `mend` o `after`. Lee sus cuatro nombres con «Irene» delante: uno no es nada que ella pueda vivir, sino por dónde pasan los mensajes.",
        en="What is asked for here is a **stage**: `choose`, `break`, `mend` or `after`. Read their four names with “Irene” before them: one is nothing that she could live, only what messages pass through.",
    ),
    "low_without_pain": both(
        es="Ese paso no es un −2. Busca los tres puntos más bajos de la curva y mira cuál se quedó sin nada en la fila de dolores.",
        en="That step is not at −2. Look for the three lowest points of the curve and see which was left with nothing in the row of pains.",
    ),
    "opportunity_adrift": both(
        es="Ahí no hay ninguna oportunidad escrita. Pregunta al mapa «¿quién haría algo?»: una fila tiene propuesta, y a su derecha todo está vacío.",
        en="There is no opportunity written there. Ask the map “who would do something?”: one row has a proposal, and everything to its right is empty.",
    ),
    "guessed_joy": both(
        es="Ahí la emoción nombra su fuente, o no es una alegría. Busca un punto hueco por encima del 0.",
        en="There the feeling names its source, or it is no joy. Look for a hollow point above 0.",
    ),
    "moment_unmeasured": both(
        es="Ese paso no lleva estrella: que no lo mida nada no es un defecto. Mira solo los momentos de la verdad.",
        en="That step has no star: it is no defect that nothing measures it. Look at the moments of truth alone.",
    ),
}
_HAS_PAIN = both(
    es="Es un −2, pero dice qué duele. Hay otros dos puntos igual de bajos.",
    en="It is at −2, but it says what hurts. Two other points are as low.",
)
_WHOLE = both(
    es="Mira otra vez esa fila del lector: si hay propuesta, dice qué se espera, con qué se mide y a quién le toca; si no la hay, no puede ir a la deriva.",
    en="Look at that row of the reader again: if there is a proposal, it says what is expected, how it is measured and whose it is; if there is none, it cannot be adrift.",
)
_NOT_LOWEST = both(
    es="Ahí está en −1, y dice qué duele. El defecto está en lo más bajo de la curva.",
    en="There she is at −1, and it says what hurts. The defect is at the very bottom of the curve.",
)
_IS_MEASURED = both(
    es="Es un momento de la verdad y tiene medida. Busca otra estrella con la fila de medidas vacía.",
    en="It is a moment of truth and has a measure. Look for another star whose row of measures is empty.",
)
_STAGE_IS_SOUND = both(
    es="El nombre de esa etapa dice algo que le pasa a Irene. Busca la que se llama como un canal.",
    en="The name of that stage says something that happens to Irene. Look for the one named after a channel.",
)

_A_STAGE = both(
    es="Eso es una etapa. Este defecto está en un paso concreto: escribe el nombre del paso, como sale en la primera columna del lector.",
    en="That is a stage. This defect lies in one step: write the name of the step, as in the first column of the reader.",
)

_WHY: dict[tuple[str, str], Text] = {
    **{(kind, ""): said for kind, said in _ANY.items()},
    ("inside_out", "apology"): both(
        es="Ahí actúa la agente, y es cierto que es de la empresa. Pero es un actor del mapa, y la frase cuenta lo que Irene tiene delante. El defecto es otro: una frase en «nosotros» con Irene de destinataria.",
        en="There the agent acts, and she is of the company, true. But she is an actor of the map, and the sentence tells what Irene has before her. The defect is another: a sentence with “we” in which Irene only receives.",
    ),
    **{("low_without_pain", step): _HAS_PAIN for step in ("snap", "wait", "call")},
    **{("low_without_pain", step): _NOT_LOWEST for step in ("write", "photos", "survey")},
    **{("opportunity_adrift", step): _WHOLE for step in ("snap", "wait", "call")},
    ("guessed_joy", "apology"): both(
        es="Ahí hay una alegría pequeña, pero nombra su fuente: la mesa de atención. La que buscas no nombra ninguna.",
        en="There is a small joy there, but it names its source: the service desk. The one you look for names none.",
    ),
    **{("moment_unmeasured", step): _IS_MEASURED for step in ("wait", "call", "apology", "decide")},
    **{("channel_as_stage", stage): _STAGE_IS_SOUND for stage in _STAGES},
    **{(kind, stage): _A_STAGE for kind in DEFECTS if kind != "channel_as_stage" for stage in _STAGES},
}

HUNT = Question(
    id="hunt",
    title=both(es="Seis defectos en un mapa", en="Six defects in a map"),
    answer="answer_hunt",
    points=3,
    kind=Matching(list(DEFECTS), _STAGES + _STEPS, _WHY),
    expected=lambda data: planted_defects(data.token),
    hints=[
        both(
            es="Una pregunta del lector por defecto, en este orden: quién actúa, de qué va, dónde duele, quién haría algo, en qué se apoya, qué se mide.",
            en="One question of the reader for each defect: who acts, what it is about, where it hurts, who would do something, what it rests on, what is measured.",
        ),
        both(
            es="En cada tabla hay una sola fila con un hueco donde las demás de su clase no lo tienen.",
            en="In each table one row alone has a blank where others of its kind have none.",
        ),
        both(
            es='Si no lo ves en el lector, filtra: `widgets.map_reading(irene, "rests")` es una tabla de pandas.',
            en='If you do not see it in the reader, filter: `widgets.map_reading(irene, "rests")` is a pandas table.',
        ),
    ],
    explanation=both(
        es="Cada defecto responde mal a una de las seis preguntas. El mapa sigue siendo bonito: por eso hay que preguntarle.",
        en="Each defect answers one of the six questions badly. The map is as pretty as before: that is why one has to ask it.",
    ),
    code="answer_hunt = mapping.planted_defects(ex.data.token)",
)
