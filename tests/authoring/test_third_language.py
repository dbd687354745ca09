"""A third language in part of a course: links that lead to English and say so, a glossary with blanks, a draft's lock."""

import json

import pytest

from coursekit.authoring.glossary import read_glossary, section
from coursekit.messages import CourseError

PT_LESSON = {
    '# %% [markdown] en="title"\n# # 5.1a · Asking the customers\n#\n# What 200 people say.\n': (
        '# %% [markdown] pt="title"\n# # 5.1a · Perguntar aos clientes\n#\n# O que dizem 200 pessoas.\n'
    ),
    "With `scores` we subtract. See [the other](lesson:5.2#end) and the [exercise](exercise:5.1a).\n": (
        '# %% [markdown] pt="nps-why"\n# ## Por que não é uma porcentagem?\n'
        "# Com `scores` se subtrai. Veja [a outra](lesson:5.2#end) e o [exercício](exercise:5.1a).\n"
    ),
    "#en # Count\n": "#pt # Conta\n",
}


@pytest.fixture
def with_portuguese(small, monkeypatch):
    """Lesson 5.1a in three languages; its exercise and all the rest in two."""
    monkeypatch.setattr("coursekit.authoring.execute.run_all", _as_if_run)
    source = small.lesson.read_text("utf-8")
    for before, more in PT_LESSON.items():
        assert before in source
        source = source.replace(before, before + more)
    small.lesson.write_text('# langs="es en pt"\n' + source, "utf-8")
    return small


def _as_if_run(todo, root, done):
    from coursekit.authoring.notebooks import written

    for job in todo:
        done(job, written(job.notebook))


def texts(small, tree, lang):
    (path,) = (small.root / tree / lang).glob("5.1a*.ipynb")
    return {cell["id"]: "".join(cell["source"]) for cell in json.loads(path.read_text("utf-8"))["cells"]}


def test_links_to_what_is_not_there_lead_to_english_and_say_so(with_portuguese):
    result = with_portuguese.build()
    assert [str(refusal) for refusal in result.refusals] == []
    shown = texts(with_portuguese, "notebooks", "pt")["nps-why-text"]
    assert "[a outra (en)](../en/5.2_new_year.ipynb#cell-id=end-text)" in shown
    assert "[exercício (en)](../../exercises/en/5.1a_asking_the_customers.ipynb)" in shown
    # The languages of the whole course say nothing of the kind.
    for lang in ("es", "en"):
        assert "(en)" not in texts(with_portuguese, "notebooks", lang)["nps-why-text"]


def test_where_it_is_there_it_leads_there(with_portuguese):
    other = with_portuguese.other.read_text("utf-8")
    other = other.replace(
        "# # 5.2 · New year\n", '# # 5.2 · New year\n# %% [markdown] pt="title"\n# # 5.2 · Ano novo\n'
    )
    other += (
        '# %% [markdown] pt="end"\n'
        "# Volte à [anterior](lesson:5.1a), em [inglês](lesson:5.1a@en), ou ao [começo](page:index).\n"
    )
    with_portuguese.other.write_text('# langs="es en pt"\n' + other, "utf-8")
    assert with_portuguese.build().ok
    shown = texts(with_portuguese, "notebooks", "pt")["nps-why-text"]
    assert "[a outra](5.2_ano_novo.ipynb#cell-id=end-text)" in shown
    (path,) = (with_portuguese.root / "notebooks/pt").glob("5.2*.ipynb")
    end = "".join(json.loads(path.read_text("utf-8"))["cells"][-1]["source"])
    # A language that was asked for needs no word beside it.
    assert "[anterior](5.1a_perguntar_aos_clientes.ipynb)" in end
    assert "[inglês](../en/5.1a_asking_the_customers.ipynb)" in end
    assert "[começo (en)](../en/index.ipynb)" in end


def test_a_language_asked_for_by_name_has_to_be_there(with_portuguese):
    source = with_portuguese.lesson.read_text("utf-8").replace("lesson:5.2#end", "lesson:5.2@pt#end")
    with_portuguese.lesson.write_text(source, "utf-8")
    assert {refusal.key for refusal in with_portuguese.build().refusals} == {"authoring.link_language"}


def test_an_exercise_may_not_be_ahead_of_its_lesson(small, monkeypatch):
    source = small.exercise.read_text("utf-8")
    source = source.replace(
        "# # 5.1a · Exercise\n", '# # 5.1a · Exercise\n# %% [markdown] pt="title"\n# # 5.1a · Exercício\n'
    )
    small.exercise.write_text('# langs="es en pt"\n' + source, "utf-8")
    assert "authoring.exercise_language" in {refusal.key for refusal in small.refusals()}


HEAD = "en,es,lesson,sentence_en,sentence_es,pt,sentence_pt\n"
FUNNEL = "funnel,embudo,5.1a,The steps.,Los pasos."


def test_a_glossary_has_words_of_a_third_language_where_they_are_needed(tmp_path):
    (tmp_path / "lessons").mkdir()
    path = tmp_path / "lessons/glossary.csv"
    path.write_text(HEAD + f"churn,abandono,5.1a,Who leaves.,Quien se va.,,\n{FUNNEL},funil,Os passos.\n", "utf-8")
    terms = read_glossary(tmp_path)
    assert section(terms, "5.1a", "pt") == "### Palavras desta lição\n- **funil** (*funnel*): Os passos."
    # The others show each other, as before, and nothing of the third.
    assert section(terms, "5.1a", "en").endswith("- **funnel** (*embudo*): The steps.")
    assert "**churn** (*abandono*)" in section(terms, "5.1a", "en")
    path.write_text(HEAD + f"{FUNNEL},funil,\n", "utf-8")
    with pytest.raises(CourseError) as wrong:
        read_glossary(tmp_path)
    assert wrong.value.key == "authoring.glossary_blank"
