"""Questions of 4.2 on reviews: whom a rule accuses, and what the bad ones complain of."""

import pandas as pd

from coursekit.practice import Mistake, Question, Table, both

# What each topic is recognised by, in the language of the text; both find the same reviews.
TOPIC_WORDS = {
    "es": {
        "taste": "oscuro|ácido|amargo|aguado",
        "broken": "rompió|holgura|pieza|abierto",
        "not_as_described": "descripción|foto",
        "price": " caro|cuesta",
    },
    "en": {
        "taste": "dark|sour|bitter|watery",
        "broken": "broke|loose|part missing|arrived open",
        "not_as_described": "description|picture",
        "price": " dear|costs",
    },
}


def five_stars(data) -> pd.DataFrame:
    """The five-star reviews, with how many of the same product fall within 48 hours, itself among them."""
    five = data.reviews[data.reviews["stars"] == 5].copy()
    hours = pd.Timedelta(hours=48)
    near = [
        int((((five["date"] - one.date).abs() <= hours) & (five["product"] == one.product)).sum())
        for one in five.itertuples()
    ]
    return five.assign(near=near)


def _judged(data, *, least: tuple[int, int] = (2, 3), honest: str = "flagged", missed: str = "invented"):
    five = five_stars(data)
    invented = five["order"].isna()
    rows = {}
    for rule, count in zip(("two", "three"), least, strict=True):
        hit = five["near"] >= count
        rows[rule] = {
            "flagged": int(hit.sum()),
            "honest": int({"flagged": hit & ~invented, "all": ~invented, "caught": hit & invented}[honest].sum()),
            "missed": int({"invented": ~hit & invented, "unflagged": ~hit, "honest": ~hit & ~invented}[missed].sum()),
        }
    return pd.DataFrame(rows).T.rename_axis("rule")


ALARMS = Question(
    id="alarms",
    title=both(es="A quién acusa la regla", en="Whom the rule accuses"),
    answer="rules_table",
    kind=Table(keys=["rule"], columns=["flagged", "honest", "missed"]),
    points=2,
    expected=_judged,
    mistakes=[
        Mistake(
            "invented-upside-down",
            lambda data: _judged(data, honest="caught", missed="honest"),
            both(
                es="Diste la vuelta a quién es quién: la inventada es la que **no** tiene pedido (`order` vacío). En `honest` tienes las cazadas, y en `missed`, gente honrada en paz.",
                en="You turned round who is who: the invented one is the one **without** an order (`order` blank). Your `honest` holds those caught, and your `missed` honest people left alone.",
            ),
        ),
        Mistake(
            "all-the-honest",
            lambda data: _judged(data, honest="all"),
            both(
                es="En `honest` contaste todas las honradas, también las que la regla deja en paz. Solo las señaladas reciben la acusación.",
                en="In `honest` you counted all honest ones, also those the rule leaves alone. Only those pointed at are accused.",
            ),
        ),
        Mistake(
            "itself-left-out",
            lambda data: _judged(data, least=(3, 4)),
            both(
                es="`near` cuenta también la propia reseña: «otra más» es `near >= 2`, y «otras dos» es `near >= 3`. Te quedaste un escalón arriba.",
                en="`near` counts the review itself too: “another one” is `near >= 2`, and “two others” is `near >= 3`. You are one rung too high.",
            ),
        ),
        Mistake(
            "missed-is-unflagged",
            lambda data: _judged(data, missed="unflagged"),
            both(
                es="En `missed` contaste todo lo que la regla no señaló. La mayoría es honrada y está bien sin señalar: cuenta solo las **inventadas** que se le escapan.",
                en="In `missed` you counted all that the rule does not point at. Most of it is honest and rightly left alone: count only the **invented** ones that get away.",
            ),
        ),
    ],
    hints=[
        both(
            es="Dos columnas de verdadero y falso: ¿la señala? (`near >= 2`) y ¿es inventada? (`order` vacío, `isna()`).",
            en="Two columns of true and false: is it pointed at (`near >= 2`)? and is it invented (`order` blank, `isna()`)?",
        ),
        both(
            es="`(hit & ~invented).sum()` son las honradas señaladas; `(~hit & invented).sum()`, las que se escapan.",
            en="`(hit & ~invented).sum()` are the honest ones pointed at; `(~hit & invented).sum()`, those that get away.",
        ),
        both(
            es="Haz lo mismo con `near >= 3` y pon las dos filas en `pd.DataFrame({...}).T`.",
            en="Do the same with `near >= 3` and put both rows into `pd.DataFrame({...}).T`.",
        ),
    ],
    look_at=both(
        es="Dos comprobaciones: `flagged` menos `honest` son las cazadas, y cazadas más `missed` dan lo mismo en las dos filas. ¿Se llaman las filas `two` y `three`?",
        en="Two checks: `flagged` less `honest` are those caught, and caught plus `missed` come to the same in both rows. Are the rows called `two` and `three`?",
    ),
    explanation=both(
        es="La regla estricta acusa a menos gente honrada y deja escapar más. Cuál conviene depende de lo que se haga después: preguntar es barato; borrar, no.",
        en="The strict rule accuses fewer honest people and lets more get away. Which is better depends on what is done next: asking is cheap; deleting is not.",
    ),
    code=(
        'invented = five["order"].isna()\n'
        "rows = {}\n"
        'for rule, least in {"two": 2, "three": 3}.items():\n'
        '    hit = five["near"] >= least\n'
        "    honest, missed = (hit & ~invented).sum(), (~hit & invented).sum()\n"
        '    rows[rule] = {"flagged": hit.sum(), "honest": honest, "missed": missed}\n'
        'rules_table = pd.DataFrame(rows).T.rename_axis("rule")'
    ),
)


def topics(data, *, most: int = 2, case: bool = False, of: str = "bad", lang: str = "es") -> pd.DataFrame:
    """How many reviews of at most so many stars name each topic, and what share of them."""
    bad = data.reviews[data.reviews["stars"] <= most]
    words = bad[f"text_{lang}"]
    found = {topic: int(words.str.contains(w, case=case).sum()) for topic, w in TOPIC_WORDS[lang].items()}
    table = pd.DataFrame({"reviews": pd.Series(found)}).rename_axis("topic")
    below = {"bad": len(bad), "all": len(data.reviews)}[of]
    return table.assign(share=100 * table["reviews"] / below)


TOPICS = Question(
    id="topics",
    title=both(es="De qué se quejan", en="What they complain of"),
    answer="topics_table",
    kind=Table(keys=["topic"], columns=["reviews", "share"], tolerance=0.05),
    points=2,
    expected=topics,
    mistakes=[
        Mistake(
            "of-all-reviews",
            lambda data: topics(data, of="all"),
            both(
                es="Dividiste entre todas las reseñas, también las de cinco estrellas. Abajo van solo las malas.",
                en="You divided by all reviews, those of five stars too. Only the bad ones go below the line.",
            ),
        ),
        Mistake(
            "three-stars-too",
            lambda data: topics(data, most=3),
            both(
                es="Contaste también las de tres estrellas. Esas dicen lo bueno y lo malo; aquí son las de **1 y 2**.",
                en="You counted those of three stars too. Those tell the good and the bad; here it is those of **1 and 2**.",
            ),
        ),
        Mistake(
            "capitals-lost",
            lambda data: topics(data, case=True),
            both(
                es="Faltan las frases en las que la palabra va al principio, con mayúscula. Añade `case=False` en `str.contains`.",
                en="The sentences in which the word comes first, with a capital, are missing. Add `case=False` in `str.contains`.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es='Primero las malas: `reviews[reviews["stars"] <= 2]`.',
            en='First the bad ones: `reviews[reviews["stars"] <= 2]`.',
        ),
        both(
            es="`bad[text].str.contains(pattern, case=False).sum()` cuenta las que nombran un tema; haz lo mismo con los cuatro.",
            en="`bad[text].str.contains(pattern, case=False).sum()` counts those that name a topic; do the same for all four.",
        ),
        both(
            es="`share` es 100 × ese recuento entre `len(bad)`.",
            en="`share` is 100 × that count over `len(bad)`.",
        ),
    ],
    look_at=both(
        es="¿Son solo las de 1 y 2 estrellas? ¿Cuentas también las que empiezan por la palabra, con mayúscula? Los cuatro `share` no tienen por qué sumar cien: se divide entre las malas, no entre las menciones.",
        en="Are they only those of 1 and 2 stars? Do you count those that begin with the word, with a capital, too? The four `share` need not add up to a hundred: one divides by the bad ones, not by the mentions.",
    ),
    explanation=both(
        es="Son partes de las reseñas malas, no de los clientes. Lo frecuente no es siempre lo que más ayuda a quien duda: eso suele ser lo que la ficha podía haber avisado.",
        en="These are shares of the bad reviews, not of the customers. What is frequent is not always what helps people who hesitate most: that tends to be what the page could have told them.",
    ),
    code=(
        'bad = reviews[reviews["stars"] <= 2]\n'
        "counts = {t: bad[text].str.contains(w, case=False).sum() for t, w in topics.items()}\n"
        'topics_table = pd.DataFrame({"reviews": counts}).rename_axis("topic")\n'
        'topics_table["share"] = 100 * topics_table["reviews"] / len(bad)'
    ),
)
