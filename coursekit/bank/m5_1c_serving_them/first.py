"""The question of 5.1c on where to begin: two contributions compared, with the interval of their difference."""

from coursekit.bank.m5_1c_serving_them.score import people
from coursekit.practice import Choice, Question, both


def _which(data) -> str:
    gaps, points = people(data)
    parts = (gaps * points / 100).dropna()
    apart = parts["reliability"] - parts["responsiveness"]
    middle, margin = float(apart.mean()), 1.96 * float(apart.std()) / len(apart) ** 0.5
    return "a" if middle + margin < 0 else "b" if middle - margin > 0 else "c"


FIRST = Question(
    id="first",
    title=both(es="¿Por dónde se empieza?", en="Where to begin?"),
    answer="answer_first",
    points=2,
    kind=Choice(
        {
            "a": both(
                es="Fiabilidad quita más que capacidad de respuesta solo si el intervalo **entero** de la diferencia queda por debajo de 0. Mira dónde termina.",
                en="Reliability takes away more than responsiveness only if the **whole** interval of the difference lies below 0. See where it ends.",
            ),
            "b": both(
                es="Capacidad de respuesta quita más solo si el intervalo **entero** queda por encima de 0. Que su brecha sea la más honda no basta: pesa menos puntos.",
                en="Responsiveness takes away more only if the **whole** interval lies above 0. That its gap is the deepest is not enough: it carries fewer points.",
            ),
            "c": both(
                es="Con el 0 dentro del intervalo, los datos no dicen cuál de las dos resta más. Las dos son graves: decide lo que cuesta arreglar cada una. Comprueba si el 0 está.",
                en="With 0 inside the interval the data do not say which of the two takes away more. Both are grave: what each costs to mend decides. Check whether 0 is there.",
            ),
            "d": both(
                es="Los cuadrantes son relativos: siempre hay alguna dimensión peor que la media. Tangibles sale mejor que lo esperado y pesa poco: es la última.",
                en="The quadrants are relative: some dimension is always worse than the mean. Tangibles come out above what is expected and weigh little: they are the last.",
            ),
        }
    ),
    expected=_which,
    hints=[
        both(
            es="Lee la celda: es la diferencia entre lo que resta cada dimensión, persona a persona, con su intervalo.",
            en="Read the cell: it is the difference between what each dimension takes away, person by person, with its interval.",
        ),
        both(
            es="Las aportaciones son negativas. Si la diferencia es negativa, fiabilidad resta más. ¿Está el 0 dentro?",
            en="The contributions are negative. If the difference is negative, reliability takes away more. Is 0 inside?",
        ),
    ],
    explanation=both(
        es="Peso × brecha dice dónde duele, con su margen. Qué se arregla antes depende también de lo que se puede mover y de lo que cuesta, y eso no está en el cuestionario.",
        en="Weight × gap says where it hurts, with its margin. What is mended first depends as well on what can be moved and what it costs, and that is not in the questionnaire.",
    ),
    code='answer_first = "a" if high < 0 else "b" if low > 0 else "c"',
)
