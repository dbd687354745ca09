"""One map through four formats: cells lost, changed and made up."""

from functools import lru_cache
from typing import Any

import pandas as pd

from coursekit.mapping import cells, map_with_defects, round_trip
from coursekit.practice import Mistake, Question, Table, both

FORMATS = ("yaml", "csv", "csv-wide", "mermaid")


@lru_cache(maxsize=64)
def _trips(token: str) -> dict[str, Any]:
    journey = map_with_defects(token)
    return {name: round_trip(journey, name, "es") for name in FORMATS}


def _table(data: Any) -> pd.DataFrame:
    rows = {
        name: {"lost": len(trip.lost), "changed": len(trip.changed), "made_up": len(trip.made_up)}
        for name, trip in _trips(data.token).items()
    }
    return pd.DataFrame(rows).T.rename_axis("format")


def _before(data: Any) -> int:
    return len(cells(map_with_defects(data.token)))


def _by_size(data: Any) -> pd.DataFrame:
    found = _table(data)
    return found.assign(lost=found["lost"] - found["made_up"])


LOSS = Question(
    id="loss",
    title=both(es="Lo que se pierde por el camino", en="What is lost on the way"),
    answer="loss_table",
    points=3,
    kind=Table(["format"], ["lost", "changed", "made_up"]),
    expected=_table,
    mistakes=[
        Mistake(
            "sizes-subtracted",
            _by_size,
            both(
                es="En `lost` restaste tamaños: `len(before) - len(after)`. Las celdas inventadas tapan a las perdidas, y salen menos pérdidas de las que hay. Recorre los sitios uno a uno.",
                en="In `lost` you took one size from the other: `len(before) - len(after)`. The cells made up hide some of those lost, and the loss looks smaller than it is. Go through the places one by one.",
            ),
            credit=0.4,
        ),
        Mistake(
            "values-not-compared",
            lambda data: _table(data).assign(changed=0),
            both(
                es="En `changed` no hay ninguna. Que el sitio siga ahí no dice que ponga lo mismo: compara `after[place]` con `before[place]`.",
                en="Your `changed` has none. That the place is still there does not say that it holds the same: compare `after[place]` with `before[place]`.",
            ),
            credit=0.5,
        ),
        Mistake(
            "changed-counted-as-lost",
            lambda data: _table(data).assign(lost=lambda t: t["lost"] + t["changed"]),
            both(
                es="En `lost` contaste también las que cambian. Una celda perdida se nota, porque hay un hueco; una cambiada, no: por eso van aparte.",
                en="In `lost` you counted the changed ones too. A lost cell shows, since there is a gap; a changed one does not: that is why they are kept apart.",
            ),
            credit=0.5,
        ),
        Mistake(
            "percent",
            lambda data: 100 * _table(data) / _before(data),
            both(
                es="Son porcentajes. Se piden celdas: «un 10 %» no deja ir a buscarlas, «doce celdas» sí.",
                en="Those are percentages. Cells are asked for: “10%” does not let one go and look for them, “twelve cells” does.",
            ),
            credit=0.5,
            generic=True,
        ),
    ],
    hints=[
        both(
            es="Para un formato: `[place for place in before if place not in after]` son las perdidas.",
            en="For one format: `[place for place in before if place not in after]` are those lost.",
        ),
        both(
            es="Las cambiadas están en los dos y valen distinto; las inventadas están solo en `after`.",
            en="The changed ones are in both, with different values; those made up are in `after` alone.",
        ),
        both(
            es="Guarda tres cuentas por formato en un diccionario y conviértelo con `pd.DataFrame(rows).T`.",
            en="Keep three counts for each format in a dictionary and turn it with `pd.DataFrame(rows).T`.",
        ),
    ],
    look_at=both(
        es="¿Recorres los sitios de `before` para `lost` y `changed`, y los de `after` para `made_up`? ¿Hay una fila para cada uno de los cuatro formatos?",
        en="Do you go through the places of `before` for `lost` and `changed`, and those of `after` for `made_up`? Is there a row for each of the four formats?",
    ),
    explanation=both(
        es="YAML y el CSV largo no pierden nada. El ancho pierde las listas a las que todo lo demás apunta. Mermaid pierde casi todo, cambia nombres internos e inventa el aviso de que las caras son supuestas.",
        en="YAML and the long CSV lose nothing. The wide one loses the lists to which all the rest points. Mermaid loses nearly all, changes inner names, and makes up the note that faces are supposed.",
    ),
    code=(
        "rows = {}\n"
        "for name, after in copies.items():\n"
        "    lost = [place for place in before if place not in after]\n"
        "    changed = [place for place in before if place in after and after[place] != before[place]]\n"
        "    made_up = [place for place in after if place not in before]\n"
        '    rows[name] = {"lost": len(lost), "changed": len(changed), "made_up": len(made_up)}\n'
        'loss_table = pd.DataFrame(rows).T.rename_axis("format")'
    ),
)
