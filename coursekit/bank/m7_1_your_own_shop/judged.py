"""What the sheet shows and what it leaves open: five sentences held against its intervals."""

from typing import Any

import pandas as pd

from coursekit.bank.m7_1_your_own_shop.sheet import habits, voice
from coursekit.practice import Matching, Question, both

SHOWN, AGAINST, OPEN = "shown", "contradicted", "open"
# The sentence says that the measure lies above this figure.
LIMITS = {"nps": 20, "csat": 75, "repeat": 60, "reply": 50}


def _verdicts(data: Any) -> dict[str, str]:
    sheet = pd.concat([voice(data), habits(data)])
    found = {}
    for measure, limit in LIMITS.items():
        low, high = (float(sheet[end][measure]) for end in ("low", "high"))
        found[measure] = SHOWN if low > limit else AGAINST if high < limit else OPEN
    return {**found, "silent": OPEN}


def _look(measure: str, limit: int) -> dict[tuple[str, str], Any]:
    where = f"`{measure}`"
    return {
        (measure, SHOWN): both(
            es=f"para darlo por mostrado, **todo** el intervalo de {where} tiene que quedar por encima de {limit}. Mira `low`.",
            en=f"to call it shown, **all** of the interval of {where} has to lie above {limit}. Look at `low`.",
        ),
        (measure, AGAINST): both(
            es=f"para desmentirlo, todo el intervalo de {where} tiene que quedar por debajo de {limit}. Mira `high`, no el valor.",
            en=f"to contradict it, all of the interval of {where} has to lie below {limit}. Look at `high`, not at the value.",
        ),
        (measure, OPEN): both(
            es=f"el intervalo de {where} deja {limit} a un lado: tus datos sí se pronuncian. Compara {limit} con `low` y con `high`.",
            en=f"the interval of {where} leaves {limit} to one side: your data do take a stand. Compare {limit} with `low` and with `high`.",
        ),
    }


CLAIMS = Question(
    id="claims",
    title=both(es="Lo que la hoja deja decir", en="What the sheet lets one say"),
    answer="answer_claims",
    points=2,
    kind=Matching(
        [*LIMITS, "silent"],
        [SHOWN, AGAINST, OPEN],
        {
            **{key: said for measure, limit in LIMITS.items() for key, said in _look(measure, limit).items()},
            ("silent", SHOWN): both(
                es="¿con qué fila de la hoja? Todas las de la encuesta salen de quien contestó. De los demás no hay ni una nota.",
                en="with which row of the sheet? All those of the survey come from people who answered. Of the others there is not a single score.",
            ),
            ("silent", AGAINST): both(
                es="para desmentirlo harían falta notas de quien calló, y no las hay. Sospecharlo no es mostrarlo.",
                en="to contradict it one would need scores of those who kept silent, and there are none. Suspecting it is not showing it.",
            ),
        },
    ),
    expected=_verdicts,
    hints=[
        both(
            es="Para cada frase, mira su fila en la hoja y pregunta dónde cae la cifra de la frase: por debajo de `low`, por encima de `high` o en medio.",
            en="For each sentence look at its row in the sheet, and ask where the sentence's figure falls: below `low`, above `high` or in between.",
        ),
        both(
            es='`low` por encima de la cifra: `"shown"`. `high` por debajo: `"contradicted"`. En medio, o sin fila: `"open"`.',
            en='`low` above the figure: `"shown"`. `high` below it: `"contradicted"`. In between, or without a row: `"open"`.',
        ),
    ],
    explanation=both(
        es="El valor solo no decide: decide el intervalo, y solo sobre quien está en él. Lo que queda abierto es la mitad de tu informe final.",
        en="The value alone does not decide: the interval does, and only on those who are in it. What stays open is half of your final memo.",
    ),
    code=(
        'sheet = pd.concat([pd.DataFrame(voice), pd.DataFrame(habits)]).set_index("measure")\n'
        'limits = {"nps": 20, "csat": 75, "repeat": 60, "reply": 50}\n'
        'answer_claims = {"silent": "open"}\n'
        "for measure, limit in limits.items():\n"
        "    row = sheet.loc[measure]\n"
        '    above, below = row["low"] > limit, row["high"] < limit\n'
        '    answer_claims[measure] = "shown" if above else "contradicted" if below else "open"'
    ),
)
