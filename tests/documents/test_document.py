"""Documents: read, changed and written without loss; every mistake is one sentence with its place, in both languages."""

import json
import os
import stat

import pytest

from coursekit.documents import Document, Flag, Id, IsoDate, Name, Number, Part, Share, Text, Whole, say
from coursekit.documents.files import write_bytes
from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences


class Cup(Part):
    id: Id
    text: Text | None = None
    size: Whole | None = None
    price: Number | None = None
    share: Share | None = None
    hot: Flag = False
    on: IsoDate | None = None
    tags: tuple[str, ...] = ()


class Menu(Document):
    SCHEMA = "test/menu@1"
    title: Text
    owner: Name | None = None
    cups: tuple[Cup, ...] = ()


HEAD = "languages: [es, en]\ntitle: {es: Carta, en: Menu}\n"


def menu(more=""):
    return Menu.from_text(HEAD + more)


def refusal(said, format="yaml", name="menu.yaml"):
    with pytest.raises(CourseError) as caught:
        Menu.from_text(said, format, name)
    return caught.value


# Each sentence about what is written, with a text that provokes it, and where it says it is.
WRITTEN = {
    "empty": ("", "menu.yaml"),
    "not_mapping": ("- a", "menu.yaml, line 1"),
    "yaml": ("a: b: c", "menu.yaml, line 1"),
    "tab": ("a:\n\tb: 1", "menu.yaml, line 2"),
    "cut": ("a: 1\nb: 'x\n", "menu.yaml, line 3"),
    "several": ("a: 1\n---\nb: 1", "menu.yaml, line 2"),
    "character": ("a: 1\nb: x\x07", "menu.yaml, line 2"),
    "alias": ("a: &x 1\nb: *x", "menu.yaml, line 2"),
    "tag": ("a: !money 1", "menu.yaml, line 1, a"),
    "key": ("? [a]\n: 1", "menu.yaml, line 1"),
    "twice": (HEAD + "title: x", "menu.yaml, line 3"),
    "too_deep": ("[" * 60, "menu.yaml, line 1"),
    "too_long": ("x" * 1_000_001, "menu.yaml"),
    "schema": (HEAD + "schema: test/list@1", "menu.yaml, line 3, schema"),
    "schema_version": (HEAD + "schema: test/menu@2", "menu.yaml, line 3, schema"),
    "unknown": (HEAD + "cups:\n  - id: a\n    sise: 3", "menu.yaml, line 5, cups[0]"),
    "missing": (HEAD + "cups:\n  - size: 3", "menu.yaml, line 4, cups[0]"),
    "whole": (HEAD + "cups: [{id: a, size: '3'}]", "menu.yaml, line 3, cups[0].size"),
    "number": (HEAD + "cups: [{id: a, price: 1e999}]", "menu.yaml, line 3, cups[0].price"),
    "flag": (HEAD + "cups: [{id: a, hot: no}]", "menu.yaml, line 3, cups[0].hot"),
    "string": (HEAD + "cups: [{id: a, tags: [3]}]", "menu.yaml, line 3, cups[0].tags[0]"),
    "list": (HEAD + "cups: {id: a}", "menu.yaml, line 3, cups"),
    "mapping": (HEAD + "cups: [a]", "menu.yaml, line 3, cups[0]"),
    "low": (HEAD + "cups: [{id: a, share: -1}]", "menu.yaml, line 3, cups[0].share"),
    "high": (HEAD + "cups: [{id: a, share: 2}]", "menu.yaml, line 3, cups[0].share"),
    "text": (HEAD + "cups: [{id: a, text: 2026}]", "menu.yaml, line 3, cups[0].text"),
    "text_empty": (HEAD + "cups: [{id: a, text: {}}]", "menu.yaml, line 3, cups[0].text"),
    "text_language": (HEAD + "cups: [{id: a, text: {Spanish: x}}]", "menu.yaml, line 3, cups[0].text"),
    "text_long": (HEAD + f"cups: [{{id: a, text: {'x' * 20_001}}}]", "menu.yaml, line 3, cups[0].text"),
    "id": (HEAD + "cups: [{id: a b}]", "menu.yaml, line 3, cups[0].id"),
    "date": (HEAD + "cups: [{id: a, on: 2026-02-30}]", "menu.yaml, line 3, cups[0].on"),
    "language": ("languages: [Spanish]\ntitle: x", "menu.yaml, line 1, languages[0]"),
    "no_languages": ("languages: []\ntitle: x", "menu.yaml, line 1, languages"),
    "language_twice": ("languages: [es, es]\ntitle: x", "menu.yaml, line 1, languages"),
}


@pytest.mark.parametrize("key", WRITTEN)
def test_what_is_wrong_in_a_text_is_said_with_its_place(key, lang):
    said, where = WRITTEN[key]
    error = refusal(said)
    assert error.key == f"documents.error.{key}"
    assert str(error).startswith(where.replace("line", "línea") if lang == "es" else where)
    assert len(str(error)) < 400


def test_what_is_wrong_in_json():
    for said, key, where in [
        ('{"a": 1,\n "b" 2}', "json", "line 2"),
        ('{"a": 1,\n "b": "x', "cut", "line 2"),
        ('{"a": 1,\n "b": {\n', "cut", "line 3"),
        ('{"a": [\n NaN]}', "constant", "line 2"),
        ('{"a": 1,\n "a": 2}', "twice", "line 2"),
        ('{"languages": ["en"],\n "title": "x", "titel": 3}', "unknown", "line 2"),
    ]:
        error = refusal(said, "json", "")
        assert (error.key, str(error).split(":")[0].split(",")[0]) == (f"documents.error.{key}", where)


def test_each_sentence_of_pydantic_that_no_part_here_uses():
    from typing import Annotated, Literal

    from pydantic import Field

    class Odd(Document):
        kind: Literal["as_is", "to_be"] = "as_is"
        few: Annotated[tuple[int, ...], Field(min_length=2, max_length=3)] = (1, 2)
        word: Annotated[str, Field(min_length=2, max_length=3)] = "ab"
        between: Annotated[float, Field(gt=0, lt=1)] = 0.5
        pattern: Annotated[str, Field(pattern="^a")] = "a"

    for more, key in [
        ({"kind": "asis"}, "choice"), ({"few": [1]}, "too_few"), ({"few": [1] * 4}, "too_many"), ({"word": "a"}, "string_short"),
        ({"word": "abcd"}, "string_long"), ({"between": 0}, "above"), ({"between": 1}, "below"), ({"pattern": "b"}, "other"),
        ({"word": "\ud800"}, "surrogate"),
    ]:  # fmt: skip
        with pytest.raises(CourseError) as caught:
            Odd(languages=["en"], **more)
        assert caught.value.key == f"documents.error.{key}"
        PROVOKED.add(key)


PROVOKED = {"json", "constant", "choice", "too_few", "too_many", "string_short", "string_long", "above", "below", "other", "surrogate",
            "path", "no_place", "no_file", "not_read", "no_folder", "not_written", "unreadable", "ending", "format", "encoding", "frozen"}  # fmt: skip


def test_every_sentence_has_a_test():
    ours = {key.split(".")[2] for key in sentences("en") if key.startswith("documents.error.")}
    assert ours == PROVOKED | set(WRITTEN)


def test_a_typing_mistake_is_answered_with_the_nearest_key():
    assert "Did you mean 'size'?" in str(refusal(WRITTEN["unknown"][0]))


def test_further_mistakes_are_counted():
    error = refusal(HEAD + "cups: [{id: a, size: x}, {id: b, hot: x}, {id: c, share: 9}]")
    assert "cups[0].size" in str(error)
    assert str(error).endswith("mistakes still to mend: 2.")


def test_a_part_made_by_hand_says_the_same():
    with pytest.raises(CourseError, match="share: 2 is too large; the most is 1"):
        Cup(id="a", share=2)
    with pytest.raises(CourseError, match=r"cups\[0\]: the key 'id' is missing"):
        Menu(languages=["en"], title="x", cups=[{}])
    with pytest.raises(CourseError, match="begin with keys"):
        Menu.from_data([])


def test_counting_names_things_and_accents_are_one_letter():
    cups = menu("cups: [{id: 1}, {id: cafe\u0301}]").cups
    assert [cup.id for cup in cups] == ["1", "caf\u00e9"]


def test_dates_may_be_as_coarse_as_they_are_known():
    cups = menu("cups: [{id: a, on: 2026}, {id: b, on: 2026-06}, {id: c, on: 2026-06-30}]").cups
    assert [cup.on for cup in cups] == ["2026", "2026-06", "2026-06-30"]


def test_changes_leave_the_original_alone():
    first = menu("cups: [{id: a}, {id: b, size: 3}]")
    second = (
        first.with_value("cups[1].size", 4)
        .with_item("cups", Cup(id="c"), 0)
        .with_moved("cups[2]", 0)
        .without("cups[1]")
    )
    assert [cup.id for cup in second.cups] == ["b", "a"]
    assert second.at("cups[0].size") == 4
    assert [cup.id for cup in first.cups] == ["a", "b"]
    assert first.at("cups[1].size") == 3
    assert second.with_value("cups[0].size", None).at("cups[0].size") is None
    assert first.with_item("cups[0].tags", "new").at("cups[0].tags") == ("new",)
    assert first.without("cups[0]").without("cups[0]").cups == ()
    assert first.with_value("cups[0].text.es", "Taza").at("cups[0].text") == {"es": "Taza"}
    assert first == menu("cups: [{id: a}, {id: b, size: 3}]")


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.at("cups[9]"), lambda m: m.at("cups[0].sizes"), lambda m: m.at("title[0]"), lambda m: m.at("model_fields"),
        lambda m: m.with_value("cups[9].size", 1), lambda m: m.with_value("title.es.x", 1), lambda m: m.without("cups[3]"),
        lambda m: m.without("owner"), lambda m: m.with_item("cups", {"id": "z"}, 7), lambda m: m.with_item("cups[4].tags", "z"),
        lambda m: m.with_item("languages[0]", "z"), lambda m: m.with_moved("cups[0]", 5), lambda m: m.with_moved("title", 0),
        lambda m: m.with_value(("cups", -1, "size"), 1),
    ],
)  # fmt: skip
def test_a_place_that_is_not_there_is_named(change):
    with pytest.raises(CourseError) as caught:
        change(menu("cups: [{id: a}]"))
    assert caught.value.key == "documents.error.no_place"


@pytest.mark.parametrize("path", ["cups[", "[0]", ".cups", "cups[a]", "cups]"])
def test_a_path_that_is_none(path):
    with pytest.raises(CourseError) as caught:
        menu().at(path)
    assert caught.value.key == "documents.error.path"
    with pytest.raises(CourseError, match="is not a place"):
        menu().without("")


def test_a_change_that_will_not_do_is_refused():
    with pytest.raises(CourseError, match=r"cups\[0\].share: 5.0 is too large"):
        menu("cups: [{id: a}]").with_value("cups[0].share", 5.0)


def test_nothing_changes_in_place():
    one = menu("cups: [{id: a}]")
    for change in (
        lambda: setattr(one, "title", "x"),
        lambda: setattr(one.cups[0], "size", 2),
        lambda: delattr(one, "title"),
    ):
        with pytest.raises(CourseError, match="with_value"):
            change()


def test_texts_in_the_language_in_use():
    both = {"es": "Taza", "en": "Cup"}
    with using_language("es"):
        assert say(both) == "Taza"
    assert [say(both), say(both, "es"), say({"es": "", "en": "Cup"}, "es"), say("Ana", "es"), say(None)] == [
        "Cup",
        "Taza",
        "Cup",
        "Ana",
        "",
    ]


def test_every_text_is_found_with_its_place():
    found = list(menu("owner: Ana\ncups: [{id: a, text: Taza, tags: [x]}]").texts())
    assert found == [
        (("title",), {"es": "Carta", "en": "Menu"}, False),
        (("owner",), "Ana", True),
        (("cups", 0, "text"), "Taza", False),
    ]


def test_the_schema_fits_what_is_written():
    jsonschema = pytest.importorskip("jsonschema")
    schema = Menu.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema)
    assert checker.is_valid(menu("cups: [{id: a, size: 3, on: 2026-06}]").to_data())
    assert not checker.is_valid({**menu().to_data(), "cups": [{"id": "a", "sise": 3}]})
    assert not checker.is_valid({**menu().to_data(), "schema": "test/menu@2"})


# Files ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".json", ".YAML"])
def test_files_give_back_the_same(tmp_path, ending):
    one = menu("cups: [{id: a, text: 'x: #1\\n\"'}]")
    path = one.write(tmp_path / f"menu{ending}")
    assert Menu.read(path) == one
    assert os.listdir(tmp_path) == [f"menu{ending}"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_say_what_they_are(tmp_path, encoding):
    path = tmp_path / "m.yaml"
    path.write_bytes("languages: [es]\r\ntitle: Año\r\n".encode(encoding))
    assert Menu.read(path).title == "Año"


def test_files_that_cannot_be_read(tmp_path):
    def key(path):
        with pytest.raises(CourseError) as caught:
            Menu.read(path)
        return caught.value.key.rpartition(".")[2], str(caught.value)

    latin = tmp_path / "latin.yaml"
    latin.write_bytes("languages: [es]\ntitle: Año".encode("latin-1"))
    assert key(latin) == (
        "encoding",
        "latin.yaml, line 2: the text is not in UTF-8. Open the file in a text editor and save it again with the encoding UTF-8.",
    )
    assert key(tmp_path / "none.yaml")[0] == "no_file"
    assert key(tmp_path / "menu.txt")[0] == "ending" if (tmp_path / "menu.txt").write_text("x") else None
    (tmp_path / "folder.yaml").mkdir()
    assert key(tmp_path / "folder.yaml")[0] == "not_read"
    (tmp_path / "zeros.yaml").write_bytes(b" " * 8_000_001)
    assert key(tmp_path / "zeros.yaml")[0] == "too_long"
    with pytest.raises(CourseError, match="'yaml' or 'json'"):
        Menu.from_text("", "toml")
    with pytest.raises(CourseError, match="'yaml' or 'json'"):
        menu().to_text("toml")


def test_a_truncated_file_is_never_read_as_half_of_it(tmp_path):
    whole = menu("cups: [{id: a, text: 'one'}, {id: b}]").to_text("json")
    for end in range(1, len(whole.rstrip())):
        with pytest.raises(CourseError):
            Menu.from_text(whole[:end], "json")


def test_a_failed_writing_leaves_what_was_there(tmp_path, monkeypatch):
    path = menu().write(tmp_path / "m.yaml")
    before = path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    for name in ("fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, name, full)
            with pytest.raises(CourseError, match=r"No space left on device. What was there before is as it was"):
                menu("owner: Ana").write(path)
        assert path.read_bytes() == before
        assert os.listdir(tmp_path) == ["m.yaml"]
    with pytest.raises(CourseError) as caught:
        menu().write(tmp_path / "no" / "m.yaml")
    assert caught.value.key == "documents.error.no_folder"


def test_a_file_with_somebodys_mistake_is_not_written_over(tmp_path):
    path = tmp_path / "m.yaml"
    path.write_text("titel: my work, unfinished")
    with pytest.raises(CourseError) as caught:
        menu().write(path)
    assert caught.value.key == "documents.error.unreadable"
    assert path.read_text() == "titel: my work, unfinished"
    menu().write(path, overwrite=True)
    assert Menu.read(path) == menu()
    path.write_text("  \n")
    menu().write(path)


def test_comments_are_saved_beside(tmp_path):
    path = tmp_path / "m.yaml"
    mine = "# ask Ana\n" + HEAD + "owner: 'No # comment'\n"
    path.write_text(mine)
    menu().write(path)
    assert (tmp_path / "m.yaml.bak").read_text() == mine
    (tmp_path / "m.yaml.bak").unlink()
    path.write_text(HEAD + "owner: 'No # comment'\n")
    menu().write(path)
    assert os.listdir(tmp_path) == ["m.yaml"]


def test_links_and_permissions_stay(tmp_path):
    real = tmp_path / "real.yaml"
    menu().write(real)
    real.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    menu("owner: Ana").write(link)
    assert link.is_symlink()
    assert Menu.read(real).owner == "Ana"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    mask = os.umask(0o022)
    try:
        new = write_bytes(tmp_path / "new", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(new.stat().st_mode) == 0o644


def test_json_is_json():
    assert json.loads(menu().to_text("json")) == {
        "schema": "test/menu@1",
        "languages": ["es", "en"],
        "title": {"es": "Carta", "en": "Menu"},
    }
