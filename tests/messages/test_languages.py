"""Languages that have only begun: what they lack is shown in English, and listed. Oracle: the files of sentences."""

import tomllib

import pytest

from coursekit import cli, messages
from coursekit.customers import playbook
from coursekit.datasets import company
from coursekit.journey import crosswalk, stages
from coursekit.messages import catalogue
from coursekit.messages.catalogue import COMPLETE, own_sentences, sentences
from coursekit.messages.commands import faults, missing, missing_as_toml
from coursekit.practice import exercise
from coursekit.widgets import Quiz

BEGUN = [lang for lang in messages.known_languages() if lang not in COMPLETE]
LACKED = "practice.function.none"


def test_portuguese_has_begun():
    assert BEGUN == ["pt"]
    assert LACKED in missing("pt")


@pytest.mark.parametrize("lang", messages.known_languages())
def test_no_file_has_a_sentence_that_nothing_asks_for(lang):
    assert list(faults(lang)) == []


@pytest.mark.parametrize("lang", COMPLETE)
def test_a_complete_language_borrows_nothing(lang):
    assert missing(lang) == []
    assert sentences(lang) is own_sentences(lang)


@pytest.mark.parametrize("lang", BEGUN)
def test_what_is_lacking_is_said_in_english_and_remembered(lang, monkeypatch):
    monkeypatch.setattr(catalogue, "_borrowed", {})
    assert messages.text("practice.correct", lang=lang) == "Certo."
    assert messages.borrowed(lang) == []
    assert messages.text(LACKED, lang=lang, input="x") == messages.text(LACKED, lang="en", input="x")
    assert messages.borrowed(lang) == [LACKED]
    assert set(sentences(lang)) == set(sentences("en"))


@pytest.mark.parametrize("lang", BEGUN)
def test_the_list_of_what_is_lacking_is_toml_to_translate(lang):
    listed = dict(catalogue._flat(tomllib.loads(missing_as_toml(lang)), ""))
    assert listed == {key: own_sentences("en")[key] for key in missing(lang)}
    part = dict(catalogue._flat(tomllib.loads(missing_as_toml(lang, "practice")), ""))
    assert part == {key: said for key, said in listed.items() if key.startswith("practice.")}


def test_the_command(capsys, monkeypatch):
    assert cli.main(["--messages", "en", "messages"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == list(messages.known_languages())
    assert cli.main(["--messages", "pt", "messages", "--lang", "es"]) == 0
    assert capsys.readouterr().out == ""
    assert cli.main(["--messages", "es", "messages", "--lang", "pt", "--table", "practise"]) == 2
    assert "practice" in capsys.readouterr().err


def test_the_command_names_what_is_wrong_in_a_file(capsys, monkeypatch):
    real = catalogue.own_sentences
    wrong = {**real("pt"), "practice.corect": "Certo.", "practice.hint": "Dica {i}"}
    for module in ("catalogue", "commands"):
        monkeypatch.setattr(
            f"coursekit.messages.{module}.own_sentences", lambda lang: wrong if lang == "pt" else real(lang)
        )
    assert cli.main(["--messages", "en", "messages", "--lang", "pt", "--table", "lab"]) == 1
    said = capsys.readouterr().err
    assert "practice.corect" in said
    assert "{i}, {n}" in said


@pytest.mark.parametrize("lang", BEGUN)
def test_whoever_asks_for_a_language_that_has_begun_gets_an_answer(lang, capsys):
    """Every table of words that stands outside of the sentences, and a lesson that nobody has translated yet."""
    with messages.using_language(lang):
        assert stages("course")["name"].tolist()[3] == "Compra"
        assert crosswalk().loc["purchase", "funnel_name"] == "Conversão e venda"
        assert playbook(lang)["what"].equals(playbook("en")["what"])
        shop = company(customers=50)
        assert shop.describe("orders").iloc[0, -1] == "Identifier of the order."
        ex = exercise("1.1", namespace={})
        ex.hint("terms")
        ex.check("terms")
        quiz = ex.quiz("recall")
        assert isinstance(quiz, Quiz)
    said = capsys.readouterr().out
    assert "Sem resposta" in said
    assert "Dica 1 de" in said


def test_the_system_opens_in_a_language_that_is_whole(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "pt_BR.UTF-8")
    assert cli.system_language() == "en"
    monkeypatch.setenv("LANG", "es_MX.UTF-8")
    assert cli.system_language() == "es"
