"""Every refusal: provoked in the fixture course, named with file, line and key, in both languages of the messages.

The oracle of each case is the edit itself: one mistake goes in, one refusal comes out, at the line of that mistake.
"""

import tomllib
from importlib.resources import files

import pytest

from coursekit.authoring import read_lesson
from coursekit.messages import CourseError, using_language

LONG = " ".join(["café"] * 121)
# key · file · what is replaced · by what · text on the line that is named · cell that is named · words in the sentence
CASES = [
    ("marker_form", "lesson", '# %% key="count"', '#%% key="count"', "#%%", "", "#%%"),
    ("marker_form", "lesson", '# %% key="count"', '# %%key="count"', "# %%key", "", "# %%key"),
    ("marker_form", "lesson", '# %% key="count"', '# %%% key="count"', "# %%%", "", "%%%"),
    ("marker_form", "lesson", '# %% key="count"', "# In[3]:", "# In[3]", "", "In[3]"),
    ("marker_form", "lesson", "len(scores)", 'if scores:\n    # %% key="b"\n    1', '    # %% key="b"', "", "%%"),
    ("cell_kind", "lesson", '# %% key="count"', '# %% [raw] key="count"', "[raw]", "", "[raw]"),
    ("cell_kind", "lesson", '[markdown] es="nps-why"', '[md] es="nps-why"', "[md]", "", "[md]"),
    ("comma", "exercise", 'check="four"', 'check="four", points=2', "points=2", "", "check="),
    ("comma", "exercise", 'answer="double" concepts', 'answer="double",concepts', "concepts=", "", "answer="),
    ("quote_open", "lesson", 'key="count"', 'key="count', "# %% key", "", "count"),
    ("unquoted", "lesson", 'key="count"', "key=count", "key=count", "", 'key="count"'),
    ("unquoted", "lesson", 'key="count"', "key='count'", "key='count'", "", 'key="count"'),
    ("unquoted", "lesson", 'key="count"', 'key="count" tags=["a"]', "tags=", "", 'tags="'),
    ("bare_word", "lesson", '# %% key="count"', "# %% nps", "# %% nps", "", "nps"),
    ("bare_word", "lesson", 'key="count"', 'count key="count"', "# %% count", "", "count"),
    ("bare_word", "lesson", 'key="count"', 'key="count" hidden', "hidden", "", "hidden"),
    ("bare_word", "lesson", 'key="count"', '{"key": "count"}', '{"key"', "", "key"),
    ("attribute_twice", "lesson", 'key="count"', 'key="count" key="other"', "# %% key", "", "key"),
    ("unknown_attribute", "lesson", 'concepts="nps"', 'concept="nps"', "concept=", "", "concepts"),
    ("unknown_attribute", "exercise", "rubric=", "rubrik=", "rubrik=", "", "rubric"),
    ("undeclared_language", "lesson", '[markdown] en="nps-why"', '[markdown] pt="nps-why"', "pt=", "", "es en pt"),
    ("attribute_of_code", "lesson", 'concepts="nps"', 'key="a"', 'key="a"', "", "key"),
    ("attribute_of_text", "lesson", 'key="count"', 'key="count" in="solution"', "in=", "", "in"),
    ("points_here", "exercise", 'check="four"', 'check="four" points="2"', "points=", "", "points"),
    ("key_missing", "lesson", ' key="count"', "", "# %%\n", "", "key="),
    ("key_missing", "lesson", 'key="count"', 'tags="a"', "tags=", "", "key="),
    ("key_missing_text", "lesson", ' es="nps-why" concepts="nps"', "", "# %% [markdown]\n", "", "es="),
    ("two_roles", "exercise", 'check="four"', 'check="four" key="a"', 'key="a"', "", "check"),
    ("two_keys", "lesson", 'es="nps-why"', 'es="nps-why" en="nps-how"', "nps-how", "", ""),
    ("key_characters", "lesson", 'key="count"', 'key="Count.Á"', "Count.Á", "", "Count.Á"),
    ("key_characters", "lesson", 'key="count"', f'key="{"a" * 51}"', "aaaa", "", "50"),
    ("rubric_without_answer", "lesson", 'key="count"', 'key="count" rubric="x"', "rubric", "", ""),
    ("in_what", "exercise", 'es="other-way" in="solution"', 'es="other-way" in="answers"', "answers", "", "answers"),
    ("duplicate_key", "lesson", "len(scores)", '1\n# %% key="count"\n2', '# %% key="count"\n2', "count", "17"),
    ("duplicate_key", "lesson", "len(scores)", '1\n# %% key="setup"\n2', "setup", "setup", "1"),
    ("duplicate_key", "lesson", '[markdown] en="nps-why"', '[markdown] es="nps-why"', 13, "nps-why", "10"),
    ("apart", "lesson", '# %% [markdown] en="nps-why"', '# %% key="x"\n1\n# %% [markdown] en="nps-why"', 'en="nps', "nps-why", "10"),
    ("attributes_differ", "lesson", 'en="nps-why"', 'en="nps-why" concepts="csat"', "csat", "nps-why", "10"),
    ("before_first_cell", "lesson", '# %% [markdown] es="title"', 'import os\n# %% [markdown] es="title"', "import os", "", ""),
    ("langs_form", "lesson", '# %% [markdown] es="title"', '# langs=es\n# %% [markdown] es="title"', "langs", "", "langs="),
    ("langs_form", "lesson", '# %% [markdown] es="title"', '# langs="es es"\n# %% [markdown] es="title"', "langs", "", ""),
    ("jupytext_differs", "lesson", "len(scores)", 'x = """\n# %% key="y"\n"""', "# %% key=\"count\"", "", "jupytext"),
    ("empty_cell", "lesson", "len(scores)", '1\n\n# %% key="last"\n', '"last"', "last", ""),
    ("text_uncommented", "lesson", "# Con `scores`", "Con `scores`", "Con `scores`", "nps-why", "#"),
    ("text_uncommented", "lesson", "# ## ¿Por", "## ¿Por", "¿Por", "nps-why", "#"),
    ("title_missing", "lesson", '="title"', '="start"', 1, "start", "title"),
    ("title_form", "lesson", "# # 5.1a ·", "# # 5.2a ·", 1, "title", "# 5.1a ·"),
    ("title_form", "lesson", "# # 5.1a · Preguntar a los clientes", "# # 5.1a · ¿?", 1, "title", "# 5.1a ·"),
    ("title_form", "index", "# # ", "# ", 1, "title", "#"),
    ("solution_where", "lesson", 'key="count"', 'solution="count"', '="count"', "count", "exercise.py"),
    ("language_missing", "other", '# %% [markdown] en="end"\n# Back', "# Back", 'es="end"', "end", "en"),
    ("headings", "lesson", "# ## Why", "# ### Why", 'en="nps-why"', "nps-why", "###"),
    ("headings", "lesson", "# ## Why", "# Why", 'en="nps-why"', "nps-why", "##"),
    ("code", "lesson", "With `scores`", "With `score`", 'en="nps-why"', "nps-why", "scores"),
    ("numbers", "lesson", "What 200", "What 20", 'en="title"', "title", "200"),
    ("links", "lesson", "[exercise](exercise:5.1a)", "[exercise](solution:5.1a)", 'en="nps-why"', "nps-why", "solution:5.1a"),
    ("too_long", "lesson", "# With", f"# {LONG} With", 'en="nps-why"', "nps-why", "120"),
    ("comment_language", "lesson", "#es # Cuenta", "#es # Cuenta\n#pt # Conta", "#pt", "count", "pt"),
    ("comment_missing", "lesson", "#en # Count\n", "", 'key="count"', "count", "en"),
    ("syntax_in_language", "lesson", "len(scores)", "if scores:\n    #es print(1)\n    #en x = (\n    pass", "#es # Cuenta", "count", "en"),
    ("syntax", "lesson", "len(scores)", "len(scores", "len(", "count", "Python"),
    ("syntax", "lesson", "len(scores)", "return 1", "return 1", "count", "return"),
    ("syntax", "lesson", "len(scores)", r'x = "\d"', "x =", "count", "escape"),
    ("syntax", "lesson", "len(scores)", "x = scores is 1", "x =", "count", "is"),
    ("magic", "lesson", "len(scores)", "!ls", "!ls", "count", "!ls"),
    ("magic", "lesson", "#es # Cuenta", "%%time\n#es # Cuenta", "%%time", "count", "%%time"),
    ("magic", "lesson", "len(scores)", "%matplotlib inline", "%matplotlib", "count", "%matplotlib"),
    ("magic", "lesson", "len(scores)", "files = !ls", "!ls", "count", "!ls"),
    ("magic", "lesson", "len(scores)", "len?", "len?", "count", "len?"),
    ("magic", "lesson", "len(scores)", 'get_ipython().system("ls")', "get_ipython", "count", "get_ipython"),
    ("leaves", "lesson", "len(scores)", "exit()", "exit()", "count", "exit()"),
    ("leaves", "lesson", "len(scores)", "import sys\nsys.exit(0)", "sys.exit", "count", "sys.exit"),
    ("leaves", "lesson", "len(scores)", "raise SystemExit", "SystemExit", "count", "SystemExit"),
    ("semicolon", "lesson", "len(scores)", "len(scores);", "len(", "count", ""),
    ("semicolon", "lesson", "len(scores)", "len(scores);  # hide", "len(", "count", ""),
    ("redraws", "lesson", "len(scores)", "from ipywidgets import interact", "interact", "count", "interact"),
    ("redraws", "lesson", "len(scores)", "import ipywidgets as w\nw.Output()", "Output", "count", "Output"),
    ("redraws", "lesson", "len(scores)", "clear_output()", "clear_output", "count", "clear_output"),
    ("check_call", "exercise", 'ex.check("four")', 'ex.check("for")', 'ex.check("for")', "four", 'ex.check("four")'),
    ("check_call", "exercise", 'ex.check("four")', '_ = ex.check("four")', "_ = ex", "four", 'ex.check("four")'),
    ("check_without_answer", "exercise", 'answer="four"', 'key="four"', 'check="four"', "four", "four"),
    ("answer_without_check", "exercise", ' rubric="judgement"', "", 'answer="letter"', "letter", "rubric"),
    ("answer_without_region", "exercise", '### BEGIN SOLUTION\nfour = 4\n### END SOLUTION\n', "", 'answer="four"', "four", "BEGIN"),
    ("region_where", "lesson", "len(scores)", "x = ...\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION", "BEGIN", "count", "answer="),
    ("region_unclosed", "exercise", "four = 4\n### END SOLUTION", "four = 4", "### BEGIN SOLUTION\nfour", "four", "### END SOLUTION"),
    ("region_unopened", "exercise", "### BEGIN SOLUTION\nfour = 4", "four = 4", '### END SOLUTION\n\n# %% check="four"', "four", "### BEGIN SOLUTION"),
    ("region_nested", "exercise", "four = 4\n", "### BEGIN SOLUTION\nfour = 4\n", 21, "four", "20"),
    ("region_empty", "exercise", "four = 4\n", "\n", 20, "four", ""),
    ("region_spelling", "exercise", "### BEGIN SOLUTION\nfour", "# BEGIN SOLUTION\nfour", 20, "four", "### BEGIN"),
    ("region_spelling", "exercise", "four = 4", 'four = 4  # END SOLUTION', "four = 4", "four", "### END"),
    ("region_unfilled", "exercise", "four = ...\n", "", 19, "four", "..."),
    ("region_unfilled", "exercise", "    return ...\n", "", "### BEGIN", "double", "..."),
    ("region_unfilled", "exercise", "four = ...\n", "import math\n", "### BEGIN SOLUTION\nfour", "four", "..."),
    ("region_unfilled", "exercise", "four = ...\n### BEGIN", "four = ...\nprint(four)\n### BEGIN", 21, "four", "..."),
    ("concept", "lesson", 'concepts="nps"', 'concepts="npz"', "npz", "nps-why", "nps"),
    ("question", "exercise", 'four"', 'fuor"', 'answer="fuor"', "fuor", "four"),
    ("points_value", "exercise", 'four"', 'debt"', 'answer="debt"', "debt", "-1"),
    ("link_scheme", "lesson", "lesson:5.2#end", "lessn:5.2#end", 'es="nps-why"', "nps-why", "lesson"),
    ("link_form", "lesson", "lesson:5.2#end", "lesson:5.2@en@es", 'es="nps-why"', "nps-why", "5.2@en@es"),
    ("link_unknown", "lesson", "lesson:5.2#end", "lesson:5.3", 'es="nps-why"', "nps-why", "5.2"),
    ("link_unknown", "lesson", "lesson:5.2#end", "exercise:5.2", 'es="nps-why"', "nps-why", "5.1a"),
    ("link_unknown", "lesson", "lesson:5.2#end", "page:indice", 'es="nps-why"', "nps-why", "index"),
    ("link_language", "lesson", "lesson:5.2#end", "lesson:5.2@pt", 'es="nps-why"', "nps-why", "pt"),
    ("link_anchor", "lesson", "lesson:5.2#end", "lesson:5.2#ende", 'es="nps-why"', "nps-why", "end"),
]  # fmt: skip
# The mistake goes into every place that has the old text, so that nothing but the mistake is refused.
EVERYWHERE = {"title_missing", "title_form", "question", "points_value", "link_form", "link_scheme", "link_unknown"}
EVERYWHERE |= {"link_language", "link_anchor"}
# What a mistake brings with it.
ALSO = {"check_without_answer": {"authoring.region_where"}}
# Provoked below, in test_build.py, test_lock.py, test_execute.py, test_scaffold.py and test_nbgrader_course.py.
ELSEWHERE = {
    *("folder", "not_utf8", "empty_file", "no_cells", "same_id", "same_name", "no_questions", "link_broken"),
    *("check_before_answer", "exercise_language", "unknown_lesson", "no_course"),
    *("one_sided", "lock_damaged", "lock_stale", "accept_unknown", "accept_several"),
    *("run_error", "run_slow", "run_died", "run_warned", "run_volatile", "too_large"),
    *("glossary_row", "glossary_blank", "glossary_twice"),
    *("not_built", "out_of_date", "stale", "unknown_exercise", "unknown_language"),
    *("leftover", "new_id", "new_name", "new_taken", "new_parts", "new_module", "new_there"),
    *("new_no_bank", "new_no_concepts"),
}
SAID = {"built", "refused", "kept_config", "missing_extra", "nbgrader_next", "terms"}
SAID |= {"unwritten", "new_concept", "new_concepts", "new_next"}
IDS = {"lesson": "5.1a", "exercise": "5.1a", "other": "5.2", "index": "index"}
NOT_BUILT = {"authoring.not_built", "authoring.lock_stale"}


def line_of(path, wanted):
    """The line that a case means: its number, or where its text begins."""
    text = path.read_text(encoding="utf-8")
    return wanted if isinstance(wanted, int) else text[: text.index(wanted)].count("\n") + 1


def mistakes(small, *lessons, lang="en"):
    """All refusals, besides those that say that the fixture course has never been built."""
    return [refusal for refusal in small.refusals(*lessons, lang=lang) if refusal.key not in NOT_BUILT]


def test_the_course_of_these_tests_has_no_mistakes(small):
    assert mistakes(small) == []


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{n}" for n, case in enumerate(CASES)])
def test_refusal(small, case, lang):
    key, file, old, new, line, cell, said = case
    path = getattr(small, file)
    small.edit(path, old, new, -1 if key in EVERYWHERE else 1)
    found = mistakes(small, IDS[file], lang=lang)
    assert {refusal.key for refusal in found} == {f"authoring.{key}"} | ALSO.get(key, set())
    first = next(refusal for refusal in found if refusal.key == f"authoring.{key}")
    expected = line_of(path, line)
    assert (first.place.line, first.place.cell) == (expected, cell)
    where = path.relative_to(small.root).as_posix()
    assert str(first).startswith(f"{where}:{expected}{f' ({cell})' if cell else ''}: ")
    assert said in str(first)
    assert "{" not in str(first).replace(new, "") or key in ("bare_word",)


@pytest.mark.parametrize("lang", ["es", "en"])
class TestMoreThanOneEdit:
    def one(self, small, key, lang, *lessons):
        (refusal,) = mistakes(small, *lessons, lang=lang)
        assert refusal.key == f"authoring.{key}"
        return refusal

    def test_check_before_answer(self, small, lang):
        check = '# %% check="four"\nex.check("four")\n'
        small.edit(small.exercise, check, "")
        small.edit(small.exercise, '# %% answer="four"', f'{check}\n# %% answer="four"')
        refusal = self.one(small, "check_before_answer", lang)
        assert refusal.place.line == line_of(small.exercise, check)

    def test_exercise_in_a_language_of_its_own(self, small, lang):
        small.edit(small.exercise, '# %% [markdown] es="title"', '# langs="es en pt"\n# %% [markdown] es="title"')
        found = mistakes(small, "5.1a", lang=lang)
        refusal = next(refusal for refusal in found if refusal.key == "authoring.exercise_language")
        assert "pt" in str(refusal)
        assert refusal.place.file.endswith("exercise.py")

    def test_folder(self, small, lang):
        wrong = small.lesson.parent.with_name("1A-Asking")
        small.lesson.parent.rename(wrong)
        found = [r for r in mistakes(small, lang=lang) if r.key == "authoring.folder"]
        assert len(found) == 2
        assert all("5-measurement/1A-Asking" in str(refusal) for refusal in found)

    def test_not_utf8(self, small, lang):
        small.lesson.write_bytes(b'# %% [markdown] es="title"\n# a\xf1o\n')
        refusal = self.one(small, "not_utf8", lang, "5.1a")
        assert refusal.place.line == 2
        assert "0xf1" in str(refusal)

    def test_empty_and_without_cells(self, small, lang):
        small.lesson.write_text(" \n", encoding="utf-8")
        assert self.one(small, "empty_file", lang, "5.1a").place.line == 1
        small.lesson.write_text("# a comment\n", encoding="utf-8")
        assert self.one(small, "no_cells", lang, "5.1a").place.line == 1

    def test_same_id(self, small, lang):
        twin = small.other.parent.with_name("2-next-year") / "lesson.py"
        twin.parent.mkdir()
        twin.write_text(small.other.read_text(encoding="utf-8"), encoding="utf-8")
        refusal = self.one(small, "same_id", lang)
        assert "5.2" in str(refusal)
        assert "2-new-year" in str(refusal) or "2-next-year" in str(refusal)

    def test_same_name(self, small, lang):
        page = small.index.with_name("5.2_new_year.py")
        page.write_text(small.index.read_text(encoding="utf-8"), encoding="utf-8")
        refusal = self.one(small, "same_name", lang)
        assert "5.2_new_year.ipynb" in str(refusal)

    def test_no_question_at_all(self, small, lang):
        def none(exercise, question):
            raise KeyError

        with using_language(lang):
            found = small.build("5.1a", check=True, points=none).refusals
        found = [refusal for refusal in found if refusal.key == "authoring.no_questions"]
        assert [refusal.place.cell for refusal in found] == ["double", "four", "letter"]

    def test_link_to_a_broken_file(self, small, lang):
        small.other.write_text("", encoding="utf-8")
        found = mistakes(small, "5.1a", lang=lang)
        assert {refusal.key for refusal in found} == {"authoring.link_broken"}
        assert "2-new-year/lesson.py" in str(found[0])

    def test_unknown_lesson(self, small, lang):
        refusal = self.one(small, "unknown_lesson", lang, "5.1b")
        assert "5.1b" in str(refusal)
        assert "5.1a" in str(refusal)

    def test_no_course(self, small, lang, tmp_path):
        small.root = tmp_path / "elsewhere"
        small.root.mkdir()
        assert "elsewhere" in str(self.one(small, "no_course", lang))


def test_all_mistakes_are_said_at_once_and_the_rest_is_still_looked_at(small):
    small.edit(small.lesson, "What 200", "What 20")
    small.edit(small.lesson, "len(scores)", "exit()")
    small.edit(small.other, "[start]", "`start`")
    assert {refusal.key for refusal in mistakes(small)} == {
        "authoring.numbers",
        "authoring.leaves",
        "authoring.code",
        "authoring.links",
    }


def test_read_lesson_raises_the_first_mistake(small):
    document = read_lesson(small.lesson)
    assert (document.exercise, document.part, document.langs) == ("5.1a", "lesson", ("es", "en"))
    assert [cell.id for cell in document.cells] == ["title-text", "nps-why-text", "count-code"]
    small.edit(small.lesson, "What 200", "What 20")
    with using_language("en"), pytest.raises(CourseError, match=r"lesson\.py:5 \(title\)"):
        read_lesson(small.lesson)


def test_every_refusal_is_provoked():
    sentences = tomllib.loads(files("coursekit.messages").joinpath("en.toml").read_text(encoding="utf-8"))["authoring"]
    expected = {key for key in sentences if not key.startswith("help_")} - SAID
    assert {case[0] for case in CASES} | ELSEWHERE == expected
