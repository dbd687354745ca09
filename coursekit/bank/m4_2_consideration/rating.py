"""The function that 4.2 asks for: a mean that doubts when it has few reviews, judged on products that nobody sees."""

import hashlib

import numpy as np
import pandas as pd

from coursekit.datasets import company
from coursekit.practice import Call, Function, Mistake, Number, Question, both
from coursekit.practice.question import Text


def _calls(data, secret: str) -> list[Call]:
    token = "unseen-" + hashlib.sha256(f"4.2|{secret}".encode()).hexdigest()[:12]
    reviews = company(token, customers=300).reviews
    stars = reviews.groupby("product", observed=True)["stars"]
    prior = round(float(reviews["stars"].mean()), 2)
    sizes = stars.size().sort_values(kind="stable")
    calls = []
    for product, weight in ((sizes.index[-1], 10), (sizes.index[-2], 25), (sizes.index[len(sizes) // 2], 8)):
        own = stars.get_group(product).reset_index(drop=True)
        # Of one star and of five: a product without spread hides several mistakes.
        own = pd.concat([own, pd.Series([1, 5])], ignore_index=True)
        label = both(
            es=f"{len(own)} reseñas, la media de todas {prior}, peso {weight}",
            en=f"{len(own)} reviews, the mean of all {prior}, weight {weight}",
        )
        calls.append(Call(label, (own, prior, weight)))
    edges: list[tuple[Text, list, float]] = [
        (both(es="un producto sin reseñas", en="a product without reviews"), [], 10),
        (both(es="una sola reseña, de 5", en="a single review, of 5"), [5], 10),
        (both(es="peso 0", en="weight 0"), [5, 4, 1], 0),
        (both(es="una reseña sin estrellas", en="a review without stars"), [5, np.nan, 4, 1], 6),
    ]
    return calls + [Call(label, (pd.Series(own, dtype=float), 3.4, weight), "edge") for label, own, weight in edges]


def _reference(stars, prior, weight):
    return (weight * prior + stars.sum()) / (weight + stars.count())


def _plain(stars, prior, weight):
    return stars.mean()


def _half(stars, prior, weight):
    return (prior + stars.mean()) / 2


def _own_below(stars, prior, weight):
    return (weight * prior + stars.sum()) / stars.count() if stars.count() else float("nan")


def _one_review(stars, prior, weight):
    return (weight * prior + stars.mean()) / (weight + 1)


def _swapped(stars, prior, weight):
    n = stars.count()
    return (n * prior + weight * stars.mean()) / (n + weight)


def _blanks_counted(stars, prior, weight):
    return (weight * prior + stars.sum()) / (weight + len(stars))


def _mean_of_nothing(stars, prior, weight):
    n = stars.count()
    return (weight * prior + n * stars.mean()) / (weight + n)


BAYES = Question(
    id="bayes",
    title=both(es="Una media que duda", en="A mean that doubts"),
    answer="bayesian_average",
    points=3,
    kind=Function(_calls, returns=Number(tolerance=0.005)),
    expected=lambda data: _reference,
    mistakes=[
        Mistake(
            "plain-mean",
            lambda data: _plain,
            both(
                es="Tu función da la media de las reseñas propias, y no usa `prior` ni `weight`. Con una sola reseña de 5, ese producto ganaría a todos.",
                en="Your function gives the mean of the product's own reviews, and uses neither `prior` nor `weight`. With a single review of 5 that product would beat them all.",
            ),
        ),
        Mistake(
            "half-and-half",
            lambda data: _half,
            both(
                es="Tu función da lo mismo a las dos medias, haya tres reseñas o trescientas. La de todas pesa `weight`; la propia, tanto como reseñas tiene.",
                en="Your function gives the two means the same, be there three reviews or three hundred. That of all weighs `weight`; its own, as much as it has reviews.",
            ),
        ),
        Mistake(
            "divided-by-its-own",
            lambda data: _own_below,
            both(
                es="Arriba sumas `weight` reseñas imaginarias y abajo no las cuentas: así salen más de cinco estrellas. Divide entre `weight` más las propias.",
                en="Above the line you add `weight` imaginary reviews and below it you do not count them: more than five stars come out. Divide by `weight` plus its own.",
            ),
        ),
        Mistake(
            "its-own-as-one-review",
            lambda data: _one_review,
            both(
                es="Pusiste la media propia como si fuera una sola reseña. Con trescientas debería mandar ella: arriba va la **suma** de sus estrellas, y abajo cuántas son.",
                en="You put its own mean as if it were one review. With three hundred it should rule: above the line goes the **sum** of its stars, below how many there are.",
            ),
        ),
        Mistake(
            "weights-swapped",
            lambda data: _swapped,
            both(
                es="Los pesos están cambiados: cuantas más reseñas tiene el producto, menos le haces caso. `weight` va con `prior`; la suma de estrellas, con su número.",
                en="The weights are swapped: the more reviews the product has, the less you listen to it. `weight` goes with `prior`; the sum of stars with their number.",
            ),
        ),
        Mistake(
            "blanks-counted",
            lambda data: _blanks_counted,
            both(
                es="Con datos corrientes tu función acierta. Pero cuenta abajo una reseña sin estrellas, como si tuviera cero. `stars.count()` deja fuera los huecos; `len(stars)`, no.",
                en="With ordinary data your function is right. But it counts a review without stars below the line, as if it had none to give. `stars.count()` leaves out blanks; `len(stars)` does not.",
            ),
        ),
        Mistake(
            "mean-of-nothing",
            lambda data: _mean_of_nothing,
            both(
                es="Con datos corrientes tu función acierta. Sin reseñas, la media propia es NaN y se lo lleva todo. Con la **suma**, que entonces vale 0, queda `prior`: lo que se supone antes de leer.",
                en="With ordinary data your function is right. Without reviews its own mean is NaN and swallows everything. With the **sum**, which is 0 then, `prior` is left: what is supposed before reading.",
            ),
        ),
    ],
    hints=[
        both(
            es="Imagina que al producto le regalas `weight` reseñas, todas con `prior` estrellas.",
            en="Imagine that you make the product a present of `weight` reviews, all with `prior` stars.",
        ),
        both(
            es="Estrellas en total entre reseñas en total: las regaladas y las suyas.",
            en="Stars in all over reviews in all: those given and its own.",
        ),
        both(
            es="Con código: `(weight * prior + stars.sum()) / (weight + stars.count())`.",
            en="In code: `(weight * prior + stars.sum()) / (weight + stars.count())`.",
        ),
    ],
    look_at=both(
        es="Prueba `bayesian_average(pd.Series([5, 5]), 3, 2)`: dos reseñas imaginarias de 3 y dos de 5 deben dar 4.",
        en="Try `bayesian_average(pd.Series([5, 5]), 3, 2)`: two imaginary reviews of 3 and two of 5 should give 4.",
    ),
    explanation=both(
        es="Con n reseñas, la media propia cuenta n de cada n + peso. Sin ninguna queda la de todas; con muchas, la suya. Duda de las pocas, no de las falsas.",
        en="With n reviews the product's own mean counts n in n + weight. With none, that of all is left; with many, its own. It doubts the few, not the false.",
    ),
    code=(
        "def bayesian_average(stars, prior, weight):\n"
        "    return (weight * prior + stars.sum()) / (weight + stars.count())"
    ),
)
