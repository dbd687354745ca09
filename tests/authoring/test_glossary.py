"""The words of a lesson at its end, and glossaries that cannot be read."""

import json

import pytest

from coursekit.authoring.glossary import read_glossary, section
from coursekit.messages import CourseError

HEAD = "en,es,lesson,sentence_en,sentence_es\n"
GOOD = (
    HEAD + 'funnel,embudo,5.1a 5.2,"Steps, and who takes them.",Los pasos.\nchurn,abandono,,Who leaves.,Quien se va.\n'
)


@pytest.fixture
def write(tmp_path):
    def put(content):
        (tmp_path / "lessons").mkdir(exist_ok=True)
        (tmp_path / "lessons" / "glossary.csv").write_text(content, encoding="utf-8")
        return tmp_path

    return put


def test_a_lesson_has_its_own_words_only(write):
    terms = read_glossary(write(GOOD))
    assert section(terms, "5.2", "es") == "### Palabras de esta lección\n- **embudo** (*funnel*): Los pasos."
    assert section(terms, "5.1a", "en").endswith("- **funnel** (*embudo*): Steps, and who takes them.")
    assert section(terms, "1.1", "en") == ""
    assert section(terms, "5.2", "pt") == ""  # a language that the glossary does not have yet


def test_no_glossary_is_no_words(tmp_path):
    assert read_glossary(tmp_path) == []


@pytest.mark.parametrize(
    ("content", "key", "line"),
    [
        (HEAD + "funnel,embudo,5.2,Steps, and more,Los pasos.\n", "row", 2),
        (HEAD + "funnel,embudo\n", "row", 2),
        (HEAD + "funnel,embudo,5.2,Steps.,\n", "blank", 2),
        (HEAD + "funnel,,5.2,Steps.,Los pasos.\n", "blank", 2),
        (GOOD + "Funnel,túnel,,Steps.,Pasos.\n", "twice", 4),
    ],
)
def test_a_broken_glossary_names_its_line(write, content, key, line):
    with pytest.raises(CourseError, match=str(line)) as wrong:
        read_glossary(write(content))
    assert wrong.value.key == f"authoring.glossary_{key}"


def test_the_build_puts_them_last(small):
    (small.root / "lessons" / "glossary.csv").write_text(GOOD, encoding="utf-8")
    small.build()
    for lang, word in (("es", "embudo"), ("en", "funnel")):
        (path,) = (small.root / "notebooks" / lang).glob("5.1a*.ipynb")
        last = json.loads(path.read_text("utf-8"))["cells"][-1]
        assert last["id"] == "terms-text"
        assert f"**{word}**" in "".join(last["source"])
        (path,) = (small.root / "exercises" / lang).glob("5.1a*.ipynb")
        assert json.loads(path.read_text("utf-8"))["cells"][-1]["id"] != "terms-text"
