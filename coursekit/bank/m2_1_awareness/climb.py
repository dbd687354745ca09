"""Questions of 2.1 on the retention ladder: each rung over the one below, five points at the weakest."""

import pandas as pd

from coursekit.practice import Mistake, Number, Question, Table, both

RUNGS = ["aware", "open_to_try", "trier", "recent_user", "regular_user", "frequent_user"]


def _standing(data) -> pd.Series:
    """How many stand on each rung, as the exercise defines them."""
    people, orders, events = data.customers, data.orders, data.events
    tried = events.loc[events["event"].isin(["add_to_cart", "enter_shop"]), "customer"]
    lately = orders.loc[orders["date"] >= "2025-07-01", "customer"].value_counts()
    lately = lately.reindex(people["customer"]).fillna(0).to_numpy()
    rung = pd.Series("aware", index=people["customer"].astype(str))
    rung[people["customer"].isin(tried).to_numpy()] = "open_to_try"
    rung[people["customer"].isin(orders["customer"]).to_numpy()] = "trier"
    for least, name in ((1, "recent_user"), (3, "regular_user"), (6, "frequent_user")):
        rung[lately >= least] = name
    return rung.value_counts().reindex(RUNGS).fillna(0)


def _reached(data) -> pd.Series:
    return _standing(data)[::-1].cumsum()[::-1]


def _over(above: pd.Series, below: pd.Series) -> pd.Series:
    return (100 * above / below.shift()).iloc[1:].rename_axis("rung")


def _climbed(data) -> pd.Series:
    reached = _reached(data)
    return _over(reached, reached)


LADDER = Question(
    id="ladder",
    title=both(es="La escalera desde el registro", en="The ladder as the log sees it"),
    answer="climbed",
    points=2,
    kind=Table(keys=["rung"], columns=["conversion"], tolerance=0.06),
    expected=_climbed,
    mistakes=[
        Mistake(
            "standing-over-standing",
            lambda data: _over(_standing(data), _standing(data)),
            both(
                es="Dividiste a quienes **están** en un peldaño entre quienes están en el de abajo. Quien está arriba también pasó por abajo: suma a cada peldaño todos los superiores y divide después. Por eso te salen cifras de más de 100.",
                en="You divided those who **stand** on a rung by those who stand on the one below. Whoever is above has passed below too: add to each rung all those above it, and divide afterwards. That is why you get figures beyond 100.",
            ),
        ),
        Mistake(
            "standing-over-reached",
            lambda data: _over(_standing(data), _reached(data)),
            both(
                es="El de abajo está bien contado. Arriba pusiste solo a quienes se **quedaron** en el peldaño; falta sumar a quienes siguieron subiendo.",
                en="The one below is counted well. Above you put only those who **stayed** on the rung; those who climbed on have to be added.",
            ),
            credit=0.3,
        ),
        Mistake(
            "of-the-first",
            lambda data: (100 * _reached(data) / _reached(data).iloc[0]).iloc[1:].rename_axis("rung"),
            both(
                es="Dividiste siempre entre el primer peldaño. Eso dice cuántos quedan, no dónde se pierden: para hallar el más débil hay que dividir entre el de abajo.",
                en="You always divided by the first rung. That says how many are left, not where they are lost: to find the weakest, divide by the one below.",
            ),
            credit=0.3,
        ),
        Mistake(
            "those-lost",
            lambda data: 100 - _climbed(data),
            both(
                es="Esa es la parte que **no** subió. La conversión es el resto hasta 100.",
                en="That is the share that did **not** climb. The conversion is the rest up to 100.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="Quien está en `trier` pasó por `open_to_try`. Para saber cuántos **llegaron** a un peldaño, suma los que están en él y en todos los de arriba.",
            en="Whoever stands on `trier` has passed `open_to_try`. To know how many **reached** a rung, add those who stand on it and on all above.",
        ),
        both(
            es="`reached = standing[::-1].cumsum()[::-1]`, con los peldaños en su orden.",
            en="`reached = standing[::-1].cumsum()[::-1]`, with the rungs in their order.",
        ),
        both(
            es="Divide `reached` entre `reached.shift()` y quita el primero, que no tiene nada debajo.",
            en="Divide `reached` by `reached.shift()` and leave out the first, which has nothing below.",
        ),
    ],
    look_at=both(
        es="¿Están los peldaños en su orden? ¿Baja `reached` de uno a otro? ¿Son cinco filas, en %?",
        en="Do the rungs stand in their order? Does `reached` fall from one to the next? Are there five rows, in %?",
    ),
    explanation=both(
        es="Los dos primeros salen casi perfectos porque en el registro solo está quien vino: es la parte de la escalera que el registro no ve. Y los umbrales de los de arriba los elegimos: con otros, otro peldaño podría ser el más débil.",
        en="The first two come out nearly perfect because the log holds only those who came: it is the part of the ladder that the log does not see. And the thresholds of the upper ones were our choice: with others, another rung might be the weakest.",
    ),
    code=(
        "standing = rung.value_counts().reindex(rungs).fillna(0)\n"
        "reached = standing[::-1].cumsum()[::-1]\n"
        "climbed = (100 * reached / reached.shift()).iloc[1:]"
    ),
)


def _top(data) -> float:
    return float(_reached(data).iloc[-1])


def _gain(data) -> float:
    return round(_top(data) * 5 / float(_climbed(data).min()), 1)


def _on_the_rung(data) -> float:
    place = RUNGS.index(str(_climbed(data).idxmin()))
    return 0.05 * float(_reached(data).iloc[place - 1])


GAIN = Question(
    id="gain",
    title=both(es="Cinco puntos en el peldaño más débil", en="Five points at the weakest rung"),
    answer="more_frequent",
    kind=Number(tolerance=0.11, digits=1),
    expected=_gain,
    mistakes=[
        Mistake(
            "five-percent",
            lambda data: 0.05 * _top(data),
            both(
                es="Subiste el último peldaño un 5 %. Son cinco **puntos** en el más débil: si pasa de c a c + 5, todo lo de arriba crece en (c + 5) / c.",
                en="You raised the last rung by 5%. It is five **points** at the weakest: if it goes from c to c + 5, all above it grows by (c + 5) / c.",
            ),
            credit=0.2,
        ),
        Mistake(
            "stops-at-the-rung",
            _on_the_rung,
            both(
                es="Esas son las personas de más que llegan al peldaño débil. No todas siguen hasta arriba: en cada peldaño siguiente se quedan algunas.",
                en="Those are the people more who reach the weak rung. Not all go on to the top: some stay behind at each of the next rungs.",
            ),
            credit=0.4,
        ),
        Mistake(
            "the-last-rung",
            lambda data: _top(data) * 5 / float(_climbed(data).iloc[-1]),
            both(
                es="Moviste el último peldaño, no el más débil. El más débil es el de menor conversión, y por eso cinco puntos rinden más ahí.",
                en="You moved the last rung, not the weakest. The weakest is the one of lowest conversion, and so five points bring more there.",
            ),
            credit=0.3,
        ),
        Mistake(
            "all-of-them",
            lambda data: _top(data) + _gain(data),
            both(
                es="Esas son todas las personas que habría arriba. Se pide cuántas **más**: resta las que ya hay.",
                en="Those are all the people there would be at the top. What is asked is how many **more**: take away those there are.",
            ),
            credit=0.5,
        ),
    ],
    hints=[
        both(
            es="El más débil: `climbed.idxmin()`; su conversión: `climbed.min()`.",
            en="The weakest: `climbed.idxmin()`; its conversion: `climbed.min()`.",
        ),
        both(
            es="Si ese peldaño pasa de c a c + 5, las personas de todos los de arriba se multiplican por (c + 5) / c.",
            en="If that rung goes from c to c + 5, the people on all those above are multiplied by (c + 5) / c.",
        ),
    ],
    look_at=both(
        es="¿Moviste el peldaño de menor conversión? ¿Restaste las personas que ya estaban arriba?",
        en="Did you move the rung of lowest conversion? Did you take away the people who were at the top already?",
    ),
    explanation=both(
        es="Personas de más = las de arriba × 5 / c. Supone que los nuevos suben como los antiguos, y no dice lo que cuestan los cinco puntos.",
        en="People more = those at the top × 5 / c. It supposes that the new ones climb as the old ones do, and does not say what the five points cost.",
    ),
    code='now_frequent = (rung == "frequent_user").sum()\nmore_frequent = round(now_frequent * 5 / climbed.min(), 1)',
)
