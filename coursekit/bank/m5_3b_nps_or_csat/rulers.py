"""The question of 5.3b on how far two figures dance, in points and against their scales."""

import math

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both


def both_answers(data) -> pd.DataFrame:
    """The answers of those who gave both scores."""
    return data.surveys.dropna(subset=["nps", "csat"])


def _parts(data) -> tuple[int, float, float, float]:
    """How many answered, and the ratios of promoters, detractors and satisfied."""
    given = both_answers(data)
    promoters, detractors = float((given["nps"] >= 9).mean()), float((given["nps"] <= 6).mean())
    return len(given), promoters, detractors, float((given["csat"] >= 4).mean())


def _table(nps: float, csat: float, lengths: tuple[float, float] = (200, 100), times: float = 1) -> pd.DataFrame:
    rows = {"nps": nps, "csat": csat}
    table = pd.DataFrame({"se": {name: times * 100 * se for name, se in rows.items()}}).rename_axis("indicator")
    table["of_scale"] = 100 * table["se"] / pd.Series(dict(zip(rows, lengths, strict=True)))
    return table


def _errors(data) -> tuple[float, float]:
    n, p, d, s = _parts(data)
    return math.sqrt((p + d - (p - d) ** 2) / n), math.sqrt(s * (1 - s) / n)


def _spread(data) -> pd.DataFrame:
    return _table(*_errors(data))


def _as_one_share(data) -> pd.DataFrame:
    n, p, _, s = _parts(data)
    return _table(math.sqrt(p * (1 - p) / n), math.sqrt(s * (1 - s) / n))


def _as_two_surveys(data) -> pd.DataFrame:
    n, p, d, s = _parts(data)
    return _table(math.sqrt((p * (1 - p) + d * (1 - d)) / n), math.sqrt(s * (1 - s) / n))


def _same_length(data) -> pd.DataFrame:
    return _table(*_errors(data), lengths=(100, 100))


def _of_its_mean(data) -> pd.DataFrame:
    _, p, d, s = _parts(data)
    return _table(*_errors(data), lengths=(100 * (p - d), 100 * s))


def _spread_of_answers(data) -> pd.DataFrame:
    n = _parts(data)[0]
    return _table(*_errors(data), times=math.sqrt(n))


SPREAD = Question(
    id="spread",
    title=both(es="Lo que baila cada cifra", en="How far each figure dances"),
    answer="spread",
    kind=Table(keys=["indicator"], columns=["se", "of_scale"], tolerance=0.006),
    points=2,
    expected=_spread,
    mistakes=[
        Mistake(
            "nps-as-one-share",
            _as_one_share,
            both(
                es="Para el NPS usaste el error de un solo porcentaje, el de promotores. El NPS resta dos, y los detractores también bailan: √((p + d − (p − d)²) / n).",
                en="For the NPS you used the error of a single percentage, that of the promoters. The NPS subtracts two, and the detractors dance as well: √((p + d − (p − d)²) / n).",
            ),
            credit=0.3,
        ),
        Mistake(
            "two-shares-as-two-surveys",
            _as_two_surveys,
            both(
                es="Sumaste los dos errores como si promotores y detractores vinieran de dos encuestas. Vienen de la misma: quien es promotor ya no puede ser detractor, y eso hace bailar más la resta. Es √((p + d − (p − d)²) / n).",
                en="You added the two errors as if promoters and detractors came from two surveys. They come from one: whoever is a promoter cannot be a detractor, and that makes the difference dance more. It is √((p + d − (p − d)²) / n).",
            ),
            credit=0.3,
        ),
        Mistake(
            "both-scales-of-100",
            _same_length,
            both(
                es="Los errores están bien. La escala del NPS va de −100 a 100: mide 200, no 100. Con 100 parece que baila el doble de lo que baila.",
                en="The errors are right. The scale of the NPS runs from −100 to 100: its length is 200, not 100. With 100 it seems to dance twice as far as it does.",
            ),
            credit=0.5,
        ),
        Mistake(
            "against-its-own-mean",
            _of_its_mean,
            both(
                es="Los errores están bien. En `of_scale` dividiste entre la propia cifra. Esa regla se rompe: con un NPS cerca de cero saldría infinita. Divide entre el largo de la escala: 200 y 100.",
                en="The errors are right. In `of_scale` you divided by the figure itself. That ruler breaks: with an NPS near zero it would come out infinite. Divide by the length of the scale: 200 and 100.",
            ),
            credit=0.5,
        ),
        Mistake(
            "spread-of-single-answers",
            _spread_of_answers,
            both(
                es="Eso es cuánto se apartan entre sí las **respuestas**. La cifra de toda la encuesta baila mucho menos: falta dividir entre √n.",
                en="That is how far single **answers** lie apart. The figure of the whole survey dances far less: divide by √n.",
            ),
        ),
    ],
    hints=[
        both(
            es="Necesitas cuatro números: `n` y las partes (de 0 a 1) de promotores `p`, detractores `d` y satisfechos `s`.",
            en="You need four numbers: `n` and the shares (0 to 1) of promoters `p`, detractors `d` and satisfied `s`.",
        ),
        both(
            es="El error del NPS es `100 * ((p + d - (p - d) ** 2) / n) ** 0.5`; el del CSAT, `100 * (s * (1 - s) / n) ** 0.5`.",
            en="The error of the NPS is `100 * ((p + d - (p - d) ** 2) / n) ** 0.5`; that of CSAT, `100 * (s * (1 - s) / n) ** 0.5`.",
        ),
        both(
            es="`of_scale` es 100 × `se` entre 200 (NPS) y entre 100 (CSAT).",
            en="`of_scale` is 100 × `se` over 200 (NPS) and over 100 (CSAT).",
        ),
    ],
    look_at=both(
        es="¿Usaste a quienes contestaron las **dos** preguntas? ¿Están los errores en puntos, por encima de 1? ¿Se llaman las filas `nps` y `csat`?",
        en="Did you use those who answered **both** questions? Are the errors in points, above 1? Are the rows called `nps` and `csat`?",
    ),
    explanation=both(
        es="En puntos baila más el NPS; contra el largo de su escala, suele bailar algo menos. La misma encuesta da la razón a cualquiera que elija la regla.",
        en="In points the NPS dances more; against the length of its scale it mostly dances a little less. The same survey proves anybody right who may choose the ruler.",
    ),
    code=(
        "n = len(given)\n"
        'p, d, s = (given["nps"] >= 9).mean(), (given["nps"] <= 6).mean(), (given["csat"] >= 4).mean()\n'
        'spread = pd.DataFrame(index=pd.Index(["nps", "csat"], name="indicator"))\n'
        'spread["se"] = [100 * ((p + d - (p - d) ** 2) / n) ** 0.5, 100 * (s * (1 - s) / n) ** 0.5]\n'
        'spread["of_scale"] = 100 * spread["se"] / [200, 100]'
    ),
)
