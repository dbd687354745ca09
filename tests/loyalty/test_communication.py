"""Templates: what is filled in, what is refused, what a reader sees before anything is sent."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.loyalty import Programme, example_programme, fill, placeholders, preview
from coursekit.loyalty.communication import PLACEHOLDERS, benefits_in_words, broken_pieces
from coursekit.messages import CourseError

TEMPLATES = st.text(alphabet="ab {}_.[]!:%$<>ñ🙂\n", max_size=40)


def club(*templates, **more):
    messages = [
        {"id": f"m{i}", "trigger": "enrolled", "purpose": "transactional", "template": t}
        for i, t in enumerate(templates)
    ]
    return Programme.from_data(
        {"languages": ["es", "en"], "id": "c", "name": "C", "communication": {"messages": messages}, **more}
    )


def test_placeholders_by_hand():
    said = "Hi {first_name}, {{not}} {tier} {tier} { points }"
    assert placeholders(said) == ("first_name", "tier", "points")
    assert fill(said, {"first_name": "Ana", "tier": "Oro", "points": 3}) == "Hi Ana, {not} Oro Oro 3"


def test_what_is_filled_in_is_not_read_again():
    assert fill("{first_name}", {"first_name": "{tier} {0.__class__}"}) == "{tier} {0.__class__}"


@pytest.mark.parametrize(
    "said",
    ["{0}", "{points.__class__}", "{points[0]}", "{points!r}", "{points:>9}", "{first name}", "{}", "{", "}", "{Tier}"],
)
def test_what_a_format_string_could_do_is_refused(said):
    assert broken_pieces(said) == (said,)
    with pytest.raises(CourseError) as error:
        fill(said, {"points": 1, "first": 2})
    assert error.value.key == "loyalty.communication.broken"


def test_a_placeholder_without_a_value_names_the_nearest(lang):
    with pytest.raises(CourseError, match="first_name") as error:
        fill("{first_nam}", {"first_name": "Ana"})
    assert error.value.key == "loyalty.communication.no_value"


@settings(max_examples=200, deadline=None)
@given(TEMPLATES)
def test_any_template_is_filled_in_or_refused(said):
    """Oracle: where nothing is broken, putting the names back between braces gives the template itself."""
    names = placeholders(said)
    if broken_pieces(said):
        with pytest.raises(CourseError):
            fill(said, dict.fromkeys(names, "x"))
        return
    back = fill(said, {name: f"{{{name}}}" for name in names})
    stripped = re.sub(r"\{\s*(\w+)\s*\}", r"{\1}", said.replace("{{", "\x00").replace("}}", "\x01"))
    assert back == stripped.replace("\x00", "{").replace("\x01", "}")


def test_every_placeholder_has_something_to_show():
    programme = example_programme("points").with_value("enrolment", {"how": "paid", "fee": 12})
    programme = programme.with_item(
        "offers", {"id": "o", "benefit": {"type": "amount_off", "value": 3}, "code": "GRANO"}
    )
    template = " | ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    message = {
        "id": "all",
        "trigger": "enrolled",
        "purpose": "transactional",
        "offer": "o",
        "template": {"es": template, "en": template},
    }
    programme = programme.with_value("communication", {"messages": [message]})
    for lang in ("es", "en"):
        body = preview(programme)["all", lang]
        assert all(piece.strip() for piece in body.split("|")), body
        assert "{" not in body
    assert "5 EUR" in preview(programme)["all", "es"] or "3 EUR" in preview(programme)["all", "es"]


def test_preview_in_both_languages_by_hand():
    shown = preview(club({"es": "Hola, {first_name}", "en": "Hello, {first_name}"}), {"first_name": "Eva"})
    assert (shown["m0", "es"], shown["m0", "en"]) == ("Hola, Eva", "Hello, Eva")
    assert repr(shown) == "Preview(messages=1, shown=2, problems=0)"


def test_preview_shows_what_cannot_be_said_beside_the_text():
    shown = preview(club({"es": "{tier}", "en": "{nothing}"}))
    assert list(shown.table["body"]) == ["{tier}", "{nothing}"]
    assert (shown.table["problem"] != "").all()


def test_preview_is_safe_to_show():
    html = preview(club({"es": "<script>a</script>\nb", "en": "{first_name}"}), {"first_name": "<b>"})._repr_html_()
    assert "<script>" not in html
    assert "<b>" not in html
    assert "<br>" in html
    assert "lang='es'" in html


def test_a_message_that_is_not_there(lang):
    with pytest.raises(CourseError, match="m0") as error:
        preview(club("Hola"))["m1", "es"]
    assert error.value.key == "loyalty.communication.no_message"


def test_a_plan_without_messages_says_so(lang):
    assert preview(club())._repr_html_().startswith("<p>")


def test_surveys_are_shown_with_the_messages():
    shown = preview(example_programme("repaired"))
    assert "1 a 5" in shown["after_order", "es"]
    assert "1 to 5" in shown["after_order", "en"]


def test_benefits_in_words():
    programme = example_programme("suggested")
    assert benefits_in_words(programme, "bronze", "en") == "5% off everything, the monthly newsletter"
    bare = club(tiers=[{"id": "a", "name": "A", "rank": 1, "benefits": [{"type": "free_shipping"}]}])
    assert benefits_in_words(bare, "a", "es") == "envío gratuito"
