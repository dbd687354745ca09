"""Questions of 4.5b about people: replies read for blame and empathy, the queue, and the demanding."""

import pandas as pd

from coursekit import kpis
from coursekit.practice import Mistake, Question, Table, both


def _audit(**changed: str) -> pd.DataFrame:
    """The reading of six replies; ``changed`` names the replies that a misreading marks otherwise."""
    read = {"responsibility": dict(zip("abcdef", [0, 1, 0, 1, 0, 1], strict=True))}
    read["empathy"] = dict(zip("abcdef", [0, 0, 1, 1, 0, 0], strict=True))
    for column, replies in changed.items():
        for reply in replies:
            read[column][reply] = 1 - read[column][reply]
    return pd.DataFrame(read)


AUDIT = Question(
    id="audit",
    title=both(es="Seis respuestas, leídas", en="Six replies, read"),
    answer="audit",
    kind=Table(keys=["reply"], columns=["responsibility", "empathy"], tolerance=0.01),
    points=2,
    expected=lambda data: _audit(),
    mistakes=[
        Mistake(
            "regret-for-responsibility",
            lambda data: _audit(responsibility="ae"),
            both(
                es="Contaste como responsabilidad cualquier «sentimos» o «lamentamos». Lamentar no es asumir: en **a** y **e** nadie hizo nada, y **a** insinúa que el problema son las expectativas. Busca quién es el sujeto del fallo.",
                en="You counted any “sorry” or “regret” as responsibility. Regretting is not owning up: in **a** and **e** nobody did anything, and **a** hints that the trouble is her expectations. Look for the subject of the fault.",
            ),
            credit=0.5,
        ),
        Mistake(
            "formula-for-empathy",
            lambda data: _audit(empathy="e"),
            both(
                es="«Comprendemos su situación» en **e** no dice cuál: valdría para un recibo duplicado. La empatía nombra algo suyo, aquí la cena de su hermana.",
                en="“We understand your situation” in **e** does not say which: it would do for a bill charged twice. Empathy names something of hers, here her sister's dinner.",
            ),
            credit=0.5,
        ),
        Mistake(
            "formulas-for-both",
            lambda data: _audit(responsibility="ae", empathy="e"),
            both(
                es="Las fórmulas te parecieron de verdad: «sentimos si…», «comprendemos…», «lamentamos…». Tápalas y mira qué queda: ni quién falló ni a quién le importa.",
                en="You took the formulas for real: “sorry if…”, “we understand…”, “we regret…”. Cover them and see what is left: neither who failed nor to whom it matters.",
            ),
            credit=0.2,
        ),
        Mistake(
            "the-courier-is-not-us",
            lambda data: _audit(responsibility="f"),
            both(
                es="En **f** no se niega que fallara el mensajero, y aun así lo asume: lo elegimos nosotros y lo arreglo yo. Para quien compra, la entrega es parte de lo que compró.",
                en="In **f** it is not denied that the courier failed, and yet it is owned up to: we chose them, and I will put it right. For whoever buys, delivery is part of what was bought.",
            ),
            credit=0.5,
        ),
        Mistake(
            "warm-and-blaming",
            lambda data: _audit(responsibility="c"),
            both(
                es="**c** es cálida, y por eso engaña: nombra la cena, pero echa la culpa fuera. Calor sin responsabilidad no arregla nada.",
                en="**c** is warm, which is why it deceives: it names the dinner, but puts the blame outside. Warmth without responsibility mends nothing.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Para `responsibility`, subraya el sujeto del fallo: ¿«nosotros», «yo», otro, nadie?",
            en="For `responsibility`, underline the subject of the fault: “we”, “I”, somebody else, nobody?",
        ),
        both(
            es="Para `empathy`, pregunta si la frase serviría para otra queja. Si sirve, es una fórmula.",
            en="For `empathy`, ask whether the sentence would do for another complaint. If so, it is a formula.",
        ),
        both(
            es="Tres respuestas asumen la responsabilidad; dos nombran algo de esta persona. Una hace las dos cosas.",
            en="Three replies take responsibility; two name something of this person. One does both.",
        ),
    ],
    look_at=both(
        es="Lee cada frase dos veces, una para cada columna. ¿Quién falló, según la frase? ¿Qué hay en ella de esta persona?",
        en="Read each sentence twice, once for each column. Who failed, according to it? What is there of this person in it?",
    ),
    explanation=both(
        es="Asumen: b, d, f. Empatizan: c, d. Son dos cosas distintas: se puede ser cálido y escurrir el bulto, o asumirlo en seco.",
        en="Responsible: b, d, f. Empathetic: c, d. They are two things: one can be warm and dodge, or own up drily.",
    ),
    code=(
        "audit = {\n"
        '    "responsibility": {"a": 0, "b": 1, "c": 0, "d": 1, "e": 0, "f": 1},\n'
        '    "empathy": {"a": 0, "b": 0, "c": 1, "d": 1, "e": 0, "f": 0},\n'
        "}"
    ),
)


def _queue(data, worst: int = 2, last: bool = True, money: str = "margin", days: int | None = 365) -> pd.DataFrame:
    said = data.surveys[data.surveys["csat"].notna()].sort_values("answered")
    if last:
        said = said.drop_duplicates("customer", keep="last")
        said = said[said["answered"] >= data.as_of - pd.Timedelta(days=180)]
    said = said[said["csat"] <= worst].drop_duplicates("customer")
    orders = data.orders
    if days is not None:
        orders = orders[orders["date"] >= data.as_of - pd.Timedelta(days=days)]
    left = orders["amount"] if money == "amount" else orders["amount"] - orders["cost"]
    by_customer = left.groupby(orders["customer"], observed=True).sum().to_dict()
    queue = pd.DataFrame({"customer": said["customer"].astype(object)})
    queue["margin"] = queue["customer"].map(by_customer).fillna(0.0)
    return queue.sort_values("margin", ascending=False).reset_index(drop=True)


QUEUE = Question(
    id="queue",
    title=both(es="La cola del lunes", en="Monday's queue"),
    answer="queue",
    kind=Table(keys=["customer"], columns=["margin"], tolerance=0.02),
    points=2,
    expected=_queue,
    mistakes=[
        Mistake(
            "ever-low",
            lambda data: _queue(data, last=False),
            both(
                es="Metiste a quien puso alguna vez un 1 o un 2, aunque luego dijera un 5 o hayan pasado dos años. Llamar para disculparse por algo ya olvidado también molesta: la **última** respuesta, y de los últimos 180 días.",
                en="You put in whoever ever gave a 1 or a 2, even if they said 5 later or two years have gone by. A call to apologise for what is forgotten annoys as well: the **last** answer, of the last 180 days.",
            ),
            credit=0.3,
        ),
        Mistake(
            "three-or-less",
            lambda data: _queue(data, worst=3),
            both(
                es="Un 3 de 5 es ni sí ni no. Con ellos la cola se alarga y quien está enfadado espera más: aquí cuentan el 1 y el 2.",
                en="A 3 of 5 is neither one nor the other. With them the queue grows and the angry wait longer: here 1 and 2 count.",
            ),
            credit=0.5,
        ),
        Mistake(
            "sales-not-margin",
            lambda data: _queue(data, money="amount"),
            both(
                es="Sumaste lo que pagaron. Quien compra mucho con poco margen sube más de lo que deja: resta `cost`.",
                en="You added up what they paid. Whoever buys a lot at a low margin rises above what they leave: subtract `cost`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "all-time",
            lambda data: _queue(data, days=None),
            both(
                es="Sumaste los pedidos de siempre. Así gana quien compró mucho hace dos años: usa los últimos 365 días.",
                en="You added up orders of all time. In that way whoever bought a lot two years ago wins: use the last 365 days.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Primero la última respuesta de cada persona: ordena por `answered` y quédate con la última fila de cada `customer`.",
            en="First each person's last answer: sort by `answered` and keep the last row of each `customer`.",
        ),
        both(
            es='`drop_duplicates("customer", keep="last")`, y **después** filtra la nota y la fecha. Al revés, quien mejoró se queda dentro.',
            en='`drop_duplicates("customer", keep="last")`, and **then** filter score and date. The other way round, whoever improved stays in.',
        ),
        both(
            es="El margen: agrupa los pedidos del último año por `customer`, suma `amount − cost`, y tráelo con `map`; `fillna(0)` para quien no compró.",
            en="The margin: group the orders of the last year by `customer`, add up `amount − cost`, and bring it over with `map`; `fillna(0)` for those who did not buy.",
        ),
    ],
    look_at=both(
        es="¿Una fila por persona? ¿Es su **última** respuesta? ¿El margen, de los últimos 365 días, con 0 donde no hubo pedidos?",
        en="One row per person? Is it their **last** answer? The margin of the last 365 days, with 0 where there were no orders?",
    ),
    explanation=both(
        es="Quién está insatisfecho **ahora** y cuánto deja. El orden por margen es una elección: conviene ponerle un tope a la espera de quien deja poco.",
        en="Who is dissatisfied **now**, and what they leave. Ordering by margin is a choice: it is wise to set a limit to the wait of those who leave little.",
    ),
    code=(
        'last = surveys[surveys["csat"].notna()].sort_values("answered")\n'
        'last = last.drop_duplicates("customer", keep="last")\n'
        'last = last[(last["answered"] >= as_of - pd.Timedelta(days=180)) & (last["csat"] <= 2)]\n'
        'year = orders[orders["date"] >= as_of - pd.Timedelta(days=365)]\n'
        'margin = (year["amount"] - year["cost"]).groupby(year["customer"], observed=True).sum()\n'
        'queue = pd.DataFrame({"customer": last["customer"].astype(object)})\n'
        'queue["margin"] = queue["customer"].map(margin.to_dict()).fillna(0)\n'
        'queue = queue.sort_values("margin", ascending=False)'
    ),
)


def _gaps(data, who: str = "demanding", column: str = "gap") -> pd.DataFrame:
    expected = data.servqual[[f"e{i}" for i in range(1, 23)]]
    perceived = data.servqual[[f"p{i}" for i in range(1, 23)]]
    mean_e, mean_p = expected.mean(axis=1), perceived.mean(axis=1)
    chosen = {
        "demanding": (mean_e >= 6.5) & (mean_p < mean_e),
        "everybody": mean_e > 0,
        "disappointed": mean_p < mean_e,
    }[who]
    found = kpis.servqual(expected[chosen], perceived[chosen], instrument="positive")
    return found.dimensions[column].rename("gap").reset_index()


DEMANDING = Question(
    id="demanding",
    title=both(es="Qué piden las personas exigentes", en="What demanding people ask for"),
    answer="gaps",
    kind=Table(keys=["dimension"], columns=["gap"], tolerance=0.006),
    points=2,
    expected=_gaps,
    mistakes=[
        Mistake(
            "everybody",
            lambda data: _gaps(data, "everybody"),
            both(
                es="Esas son las brechas de todo el mundo. Filtra antes `E` y `P` con las mismas personas: las exigentes.",
                en="Those are the gaps of everybody. First filter `E` and `P` by the same people: the demanding ones.",
            ),
            credit=0.3,
        ),
        Mistake(
            "disappointed",
            lambda data: _gaps(data, "disappointed"),
            both(
                es="Tomaste a quien percibe menos de lo que espera, sea lo que sea lo que espera. Esa es la gente **decepcionada**. Exigente es además esperar mucho: `mean_e >= 6.5`.",
                en="You took whoever perceives less than they expect, whatever they expect. Those are the **disappointed**. Demanding means expecting much besides: `mean_e >= 6.5`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "perception",
            lambda data: _gaps(data, column="perception"),
            both(
                es="Eso es lo que perciben (P). La brecha le quita lo que esperan: P − E. Un 5.3 es bueno o malo según a quién se lo prometiste.",
                en="That is what they perceive (P). The gap takes off what they expect: P − E. A 5.3 is good or bad according to what was promised.",
            ),
        ),
        Mistake(
            "sign",
            lambda data: _gaps(data).assign(gap=lambda t: -t["gap"]),
            both(
                es="El tamaño está bien, el signo al revés: la brecha es P − E, negativa cuando se queda corta.",
                en="The size is right, the sign is not: the gap is P − E, negative where we fall short.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Haz una columna de verdadero o falso con las dos condiciones y úsala para filtrar `E` y `P`.",
            en="Make a column of true and false with both conditions, and use it to filter `E` and `P`.",
        ),
        both(
            es="`demanding = (mean_e >= 6.5) & (mean_p < mean_e)`, y luego `E[demanding]` y `P[demanding]`.",
            en="`demanding = (mean_e >= 6.5) & (mean_p < mean_e)`, and then `E[demanding]` and `P[demanding]`.",
        ),
        both(
            es='Al resultado de `kpis.servqual` pídele `.dimensions["gap"].reset_index()`.',
            en='Ask the result of `kpis.servqual` for `.dimensions["gap"].reset_index()`.',
        ),
    ],
    look_at=both(
        es="¿Filtraste `E` y `P` con las mismas personas? ¿Es la columna `gap`?",
        en="Did you filter `E` and `P` by the same people? Is it the column `gap`?",
    ),
    explanation=both(
        es="Que salgan negativas casi viene dado por cómo se eligió a estas personas. Lo que enseña es cuál es la más honda: ahí fallamos antes, y suele ser la misma para el resto.",
        en="That they come out negative nearly follows from how these people were chosen. What it teaches is which is deepest: there we fail first, and it is usually the same for the rest.",
    ),
    code=(
        "demanding = (mean_e >= 6.5) & (mean_p < mean_e)\n"
        'gaps = kpis.servqual(E[demanding], P[demanding], instrument="positive").dimensions["gap"].reset_index()'
    ),
)
