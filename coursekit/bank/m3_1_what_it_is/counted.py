"""What stands behind a feeling, and how often a pain is felt."""

from typing import Any

import pandas as pd

from coursekit import journey
from coursekit.practice import Mistake, Number, Question, Table, both


def _behind(data: Any, who: str | None = "ana", how: str = "mean") -> pd.DataFrame:
    said = data.interviews
    if who is not None:
        said = said[said["persona"] == who]
    return said.groupby("stage", observed=True)["emotion"].agg(quotes="size", feeling=how)


def _whole_source(data: Any) -> pd.DataFrame:
    found = _behind(data)
    return found.assign(quotes=int(found["quotes"].sum()))


SOURCES = Question(
    id="sources",
    title=both(es="Cuántas frases hay detrás de cada cara", en="How many sentences hold each face up"),
    answer="behind_table",
    points=2,
    kind=Table(["stage"], ["quotes", "feeling"], tolerance=0.005),
    expected=_behind,
    mistakes=[
        Mistake(
            "whole-source",
            _whole_source,
            both(
                es="Pusiste en cada etapa el tamaño de toda la fuente. Es justo lo que hace el mapa con su `n = 11`: parece mucho y en cada etapa hay una o dos frases. Cuenta las de cada etapa.",
                en="You put the size of the whole source into every stage. That is what the map does with its `n = 11`: it looks like much, and each stage has a sentence or two. Count those of each stage.",
            ),
            credit=0.3,
        ),
        Mistake(
            "everybody",
            lambda data: _behind(data, None),
            both(
                es="Contaste las frases de las cuatro personas. El mapa es de Ana: mezclar a quien compra en la tienda con quien compra en la web da una cara que no es de nadie.",
                en="You counted the sentences of all four personas. The map is Ana's: mixing those who buy in the shop with those who buy on the web gives a face that is nobody's.",
            ),
        ),
        Mistake(
            "sum-for-mean",
            lambda data: _behind(data, how="sum"),
            both(
                es="En `feeling` sumaste. Así una etapa con más frases parece más feliz o más triste solo por tener más: hace falta la media.",
                en="In `feeling` you added up. That way a stage with more sentences looks happier or sadder for having more: it takes the mean.",
            ),
            credit=0.4,
        ),
        Mistake(
            "worst-for-mean",
            lambda data: _behind(data, how="min"),
            both(
                es="En `feeling` pusiste la peor frase de cada etapa. Sirve para buscar dolores; aquí se pide la media, y luego se ve lo que esconde.",
                en="In `feeling` you put the worst sentence of each stage. It serves to look for pains; here the mean is asked for, and then one sees what it hides.",
            ),
            credit=0.4,
        ),
    ],
    hints=[
        both(
            es='Primero las frases de Ana: `persona` igual a `"ana"`.',
            en='Ana\'s sentences first: `persona` equal to `"ana"`.',
        ),
        both(
            es='Después, por etapa: `.groupby("stage", observed=True)["emotion"].agg(quotes="size", feeling="mean")`.',
            en='Then by stage: `.groupby("stage", observed=True)["emotion"].agg(quotes="size", feeling="mean")`.',
        ),
    ],
    look_at=both(
        es="¿Son solo frases de Ana? ¿Suman 11 las de todas las etapas?",
        en="Are they Ana's sentences alone? Do those of all stages add up to 11?",
    ),
    explanation=both(
        es="Once frases repartidas en seis etapas: una o dos en cada una. Bastan para saber qué buscar, no para decir a cuántas personas les pasa.",
        en="Eleven sentences over six stages: one or two in each. Enough to know what to look for, not to say to how many people it happens.",
    ),
    code=(
        'of_ana = interviews[interviews["persona"] == "ana"]\n'
        'behind_table = of_ana.groupby("stage", observed=True)["emotion"].agg(quotes="size", feeling="mean")'
    ),
)


def _had(data: Any, event: str, unit: str = "visit") -> set:
    return set(data.events.loc[data.events["event"] == event, unit].dropna())


def _left(data: Any) -> float:
    """By the funnel of the course: what is not kept from cart to checkout, visit by visit."""
    web = data.events[data.events["channel"] != "shop"]
    funnel = journey.funnel(web, ["add_to_cart", "start_checkout"], customer="visit")
    return 100 - float(funnel.table["step_conversion"].iloc[-1])


def _lost(data: Any, begin: str, end: str, unit: str = "visit") -> float:
    begun = _had(data, begin, unit)
    return 100 * len(begun - _had(data, end, unit)) / len(begun)


OFTEN = Question(
    id="often",
    title=both(es="La frecuencia de un dolor", en="How often a pain is felt"),
    answer="cart_left",
    points=2,
    kind=Number(tolerance=0.05, digits=1),
    expected=_left,
    mistakes=[
        Mistake(
            "those-who-go-on",
            lambda data: 100 - _left(data),
            both(
                es="Esa es la parte que **sigue**. Al dolor le interesa la que se queda: réstala de 100.",
                en="That is the share that **goes on**. The pain is about the one that stays behind: take it from 100.",
            ),
            credit=0.5,
        ),
        Mistake(
            "did-not-pay",
            lambda data: _lost(data, "add_to_cart", "pay"),
            both(
                es="Contaste las que no **pagaron**. Ahí dentro está también quien se perdió en el formulario de pago, que es otro dolor, en otra columna del mapa. Párate en `start_checkout`.",
                en="You counted those that did not **pay**. Among them are those lost in the payment form, which is another pain, in another column of the map. Stop at `start_checkout`.",
            ),
        ),
        Mistake(
            "people-for-visits",
            lambda data: _lost(data, "add_to_cart", "start_checkout", "customer"),
            both(
                es="Contaste personas. Quien deja un carrito en marzo y compra en mayo no desaparece, pero el dolor lo tuvo en marzo: cuenta visitas.",
                en="You counted people. Somebody who leaves a cart in March and buys in May is not lost, but in March it did hurt: count visits.",
            ),
        ),
        Mistake(
            "of-all-visits",
            lambda data: 100 * len(_had(data, "add_to_cart") - _had(data, "start_checkout")) / len(_had(data, "land")),
            both(
                es="Dividiste entre todas las visitas. Solo quien llena el carrito puede encontrarse con el envío: divide entre esas.",
                en="You divided by all visits. Only those who fill the cart can meet the postage: divide by those.",
            ),
            credit=0.3,
        ),
    ],
    hints=[
        both(
            es="Dos conjuntos de códigos de visita: las que tienen `add_to_cart` y las que tienen `start_checkout`.",
            en="Two sets of visit codes: those with `add_to_cart` and those with `start_checkout`.",
        ),
        both(
            es="Con conjuntos de Python, `filled - began` son las que llenaron y no empezaron a pagar.",
            en="With Python sets, `filled - began` are those that filled it and did not begin to pay.",
        ),
    ],
    look_at=both(
        es="¿Cuentas visitas y no filas ni personas? ¿Divides entre las que llenaron el carrito?",
        en="Do you count visits, not rows or people? Do you divide by those that filled the cart?",
    ),
    explanation=both(
        es="Es un **máximo**: deja el carrito quien se asusta del envío, quien solo comparaba y a quien le llamaron por teléfono. Cuántas son por el envío no lo dice esta cifra.",
        en="It is an **upper limit**: a cart is left by those whom the postage scares, by those who were only comparing, and by those whose telephone rang. How many it is for the postage, this figure does not say.",
    ),
    code=(
        'filled = set(events.loc[events["event"] == "add_to_cart", "visit"])\n'
        'began = set(events.loc[events["event"] == "start_checkout", "visit"])\n'
        "cart_left = 100 * len(filled - began) / len(filled)"
    ),
)
