"""The question of 4.5c on levers of the service: unsettled tickets that each would avoid, in one coin."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

_REASONS = ("late_parcel", "grinder", "question")


def _tickets(data) -> pd.DataFrame:
    tickets = data.tickets[data.tickets["opened"] < data.as_of - pd.Timedelta(days=14)].copy()
    tickets["quick"] = tickets["first_reply"] - tickets["opened"] <= pd.Timedelta(hours=24)
    tickets["settled"] = (tickets["contacts"] == 1) & tickets["resolved"] & ~tickets["reopened"]
    return tickets


def _levers(data, how: str = "by_reason", half_of: str = "unsettled") -> pd.Series:
    tickets = _tickets(data)
    by_reason = tickets.groupby(["reason", "quick"], observed=True)["settled"].agg(["size", "mean"]).unstack()
    gain = by_reason["mean"][True] - by_reason["mean"][False]
    slow, share = by_reason["size"][False], tickets.groupby("quick")["settled"].mean()
    avoided = {
        "by_reason": (slow * gain).sum(),
        "mixed": slow.sum() * (share[True] - share[False]),
        "all_tickets": (tickets["reason"].value_counts() * gain).sum(),
        "mean_gain": slow.sum() * gain.mean(),
    }[how]
    counted = tickets if half_of == "tickets" else tickets[~tickets["settled"]]
    number = counted["reason"].value_counts()
    return pd.Series({"within_24h": avoided} | {reason: 0.5 * number[reason] for reason in _REASONS}).rename_axis(
        "lever"
    )


LEVERS = Question(
    id="levers",
    title=both(es="Cuatro palancas, una moneda", en="Four levers, one coin"),
    answer="levers",
    points=2,
    kind=Table(keys=["lever"], columns=["avoided"], tolerance=0.06),
    expected=_levers,
    mistakes=[
        Mistake(
            "reasons-mixed-up",
            lambda data: _levers(data, how="mixed"),
            both(
                es="En `within_24h` comparaste rápidas y lentas de todos los motivos juntos. Lo grave se contesta antes y cuesta más de resolver: mezclado, eso se le descuenta a la rapidez. Compara dentro de cada motivo y suma.",
                en="In `within_24h` you compared quick and slow of all reasons together. Serious matters are answered sooner and are harder to settle: mixed up, that is charged to speed. Compare within each reason and add up.",
            ),
            credit=0.4,
        ),
        Mistake(
            "every-ticket",
            lambda data: _levers(data, how="all_tickets"),
            both(
                es="En `within_24h` multiplicaste por **todas** las consultas. Las rápidas ya son rápidas: solo cambian las lentas.",
                en="In `within_24h` you multiplied by **all** tickets. The quick ones are quick already: only the slow ones change.",
            ),
            credit=0.4,
        ),
        Mistake(
            "plain-mean-of-reasons",
            lambda data: _levers(data, how="mean_gain"),
            both(
                es="En `within_24h` usaste la media de las diferencias por motivo, todas con el mismo peso. Hay motivos con diez lentas y otros con cien: multiplica cada diferencia por **sus** lentas y suma.",
                en="In `within_24h` you used the mean of the differences by reason, all with the same weight. Some reasons have ten slow ones and some a hundred: multiply each difference by **its own** slow ones and add up.",
            ),
            credit=0.5,
        ),
        Mistake(
            "half-of-all",
            lambda data: _levers(data, half_of="tickets"),
            both(
                es="`within_24h` está bien. En las otras tres tomaste la mitad de **todas** las consultas del motivo. Las que se resolvían a la primera no cuentan aquí: para comparar, la moneda es la misma, las **sin resolver**.",
                en="`within_24h` is right. In the other three you took half of **all** tickets of the reason. Those settled at once do not count here: to compare, the coin is the same, the **unsettled** ones.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es='`tickets.groupby(["reason", "quick"], observed=True)["settled"].agg(["size", "mean"]).unstack()` da, por motivo, cuántas hay y qué parte se resolvió.',
            en='`tickets.groupby(["reason", "quick"], observed=True)["settled"].agg(["size", "mean"]).unstack()` gives, by reason, how many there are and what share was settled.',
        ),
        both(
            es='Lentas: `["size"][False]`. Ganancia: `["mean"][True] - ["mean"][False]`. Multiplica y suma.',
            en='Slow: `["size"][False]`. Gain: `["mean"][True] - ["mean"][False]`. Multiply and add up.',
        ),
        both(
            es='Sin resolver por motivo: `tickets.loc[~tickets["settled"], "reason"].value_counts()`.',
            en='Unsettled by reason: `tickets.loc[~tickets["settled"], "reason"].value_counts()`.',
        ),
    ],
    look_at=both(
        es="¿Multiplicas la diferencia de cada motivo por sus lentas? ¿Y las otras tres son la mitad de las **sin resolver**?",
        en="Do you multiply the difference of each reason by its slow ones? And are the other three half of the **unsettled**?",
    ),
    explanation=both(
        es="Cuatro palancas en la misma moneda, pero no igual de firmes: la primera supone que, dentro de un motivo, lentas y rápidas se parecen; las otras, que se puede quitar la mitad.",
        en="Four levers in the same coin, but not equally firm: the first supposes that, within a reason, slow and quick are alike; the others, that half can be taken away.",
    ),
    code=(
        'by_reason = tickets.groupby(["reason", "quick"], observed=True)["settled"].agg(["size", "mean"]).unstack()\n'
        'avoided = by_reason["size"][False] * (by_reason["mean"][True] - by_reason["mean"][False])\n'
        'unsettled = tickets.loc[~tickets["settled"], "reason"].value_counts()\n'
        "levers = pd.Series(\n"
        '    {"within_24h": avoided.sum()}\n'
        '    | {reason: 0.5 * unsettled[reason] for reason in ("late_parcel", "grinder", "question")}\n'
        ').rename_axis("lever")'
    ),
)
