"""The three vocabularies: numbers and names of the seeds, both languages, and the crosswalk between them."""

import pandas as pd
import pytest

from coursekit.journey import crosswalk, stages
from coursekit.journey.stages import VOCABULARIES

NAMES = {
    "course": ["Conciencia", "Consideración", "Decisión", "Compra", "Post-compra", "Lealtad"],
    "funnel": ["Captación", "Activación / prospecto", "Oportunidad / «retención»", "Conversión y venta", "Posventa"],
    "ladder": [
        "Mercado meta", "Consciente", "Abierto a probar", "Probador", "Usuario reciente", "Usuario habitual",
        "Usuario de gran frecuencia", "Leal",
    ],
}  # fmt: skip


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_names_order_and_languages(vocabulary):
    spanish, english = stages(vocabulary, "es"), stages(vocabulary, "en")
    assert spanish["name"].tolist() == NAMES[vocabulary]
    assert spanish["position"].tolist() == list(range(1, len(NAMES[vocabulary]) + 1))
    assert spanish.index.equals(english.index)
    assert (english["meaning"] != spanish["meaning"]).all()
    assert not english[["name", "meaning"]].eq("").any().any()


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_each_goes_from_before_the_purchase_through_it_to_after(vocabulary):
    when = stages(vocabulary)["purchase"].map({"before": 0, "at": 1, "after": 2})
    assert when.is_monotonic_increasing
    assert (when == 1).sum() == 1


def test_the_false_friend_is_named(lang):
    """“Retention” in the funnel lies before the purchase; the note says so, and no other stage has one."""
    funnel = stages("funnel")
    assert funnel.loc["opportunity", "purchase"] == "before"
    assert (funnel["note"] != "").sum() == 1
    word = {"es": "etención", "en": "etention"}[lang]
    assert word in funnel.loc["opportunity", "name"]
    assert word in funnel.loc["opportunity", "note"]
    assert funnel.loc["opportunity", "note"] in crosswalk().loc["decision", "note"]


def test_crosswalk_by_hand():
    """Oracle: the table of the course's design."""
    table = crosswalk(lang="es")
    assert table["funnel"].tolist() == [
        "acquisition",
        "activation",
        "opportunity",
        "conversion",
        "post_sale",
        "post_sale",
    ]
    assert list(zip(table["ladder_from"], table["ladder_to"], strict=True)) == [
        ("target_market", "aware"),
        ("open_to_try", "open_to_try"),
        ("open_to_try", "trier"),
        ("trier", "trier"),
        ("recent_user", "regular_user"),
        ("frequent_user", "loyal"),
    ]
    assert table.loc["awareness", "ladder_name"] == "Mercado meta → Consciente"


@pytest.mark.parametrize("source", VOCABULARIES)
@pytest.mark.parametrize("target", VOCABULARIES)
def test_every_stage_meets_one_and_both_ways_agree(source, target):
    if source == target:
        return
    there, back = crosswalk(source, target), crosswalk(target, source)
    assert set(there[source]) == set(stages(source).index)
    assert set(there[target]) == set(stages(target).index)
    assert set(zip(there[source], there[target], strict=True)) == set(zip(back[source], back[target], strict=True))
    assert not there.duplicated().any()
    assert there[f"{source}_name"].tolist() == stages(source).loc[there[source], "name"].tolist()


def test_stages_that_meet_lie_on_the_same_side_of_the_purchase():
    """Only the decision reaches, on the ladder, as far as the first purchase."""
    for source, target in [("course", "funnel"), ("course", "ladder"), ("funnel", "ladder")]:
        pairs = crosswalk(source, target)
        sides = pd.DataFrame({s: stages(s).loc[pairs[s], "purchase"].to_numpy() for s in (source, target)})
        apart = pairs[sides[source] != sides[target]]
        assert set(apart[source]) <= {"decision", "opportunity"}
        assert set(apart[target]) <= {"trier"}
