"""translations.lock: one language changed alone is refused, both together are not."""

import pytest

from coursekit.authoring.lock import read_lock
from coursekit.messages import CourseError, using_language

NAME = "5.1a/exercise/title"


@pytest.fixture
def built(small):
    """The exercise alone, built: it needs a kernel only for its solution, which is not wanted here."""
    small.lesson.write_text(
        '# %% [markdown] es="title"\n# # 5.1a · Uno\n# %% [markdown] en="title"\n# # 5.1a · One\n', encoding="utf-8"
    )
    small.other.unlink()
    small.index.unlink()
    small.exercise.write_text(
        '# %% [markdown] es="title"\n# # 5.1a · Ejercicio\n# %% [markdown] en="title"\n# # 5.1a · Exercise\n'
        '# %% key="x"\n#es # Uno\n#en # One\nx = 1\n',
        encoding="utf-8",
    )
    return small


@pytest.fixture
def no_kernels(monkeypatch):
    """What stands in the lock does not depend on what the cells show."""
    monkeypatch.setattr("coursekit.authoring.execute.run_all", lambda todo, root, done: None)


@pytest.fixture
def locked(built, no_kernels):
    assert built.build().ok
    return built


def keys(result):
    return {refusal.key for refusal in result.refusals} - {"authoring.not_built", "authoring.out_of_date"}


def test_a_line_per_cell_sorted(locked):
    lines = locked.lock.read_text(encoding="utf-8").splitlines()
    assert [line.split()[0] for line in lines] == ["5.1a/exercise/title", "5.1a/exercise/x:code", "5.1a/lesson/title"]
    assert all(len(line.split()[1]) == len("es=12345678") for line in lines)


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("check", [True, False])
def test_one_language_alone(locked, lang, check):
    before = locked.lock.read_bytes()
    locked.edit(locked.exercise, "· Exercise", "· Exercises")
    with using_language(lang):
        (refusal,) = [r for r in locked.build(check=check).refusals if r.key == "authoring.one_sided"]
    assert (refusal.place.line, refusal.place.cell) == (3, "title")
    assert refusal.values["changed"] == "en"
    assert refusal.values["still"] == "es"
    assert f"--accept {NAME}" in str(refusal)
    assert locked.lock.read_bytes() == before


def test_one_language_of_the_comments_alone(locked):
    locked.edit(locked.exercise, "# Uno", "# Un número")
    (refusal,) = [r for r in locked.build(check=True).refusals if r.key == "authoring.one_sided"]
    assert (refusal.place.line, refusal.place.cell, refusal.values["changed"]) == (5, "x", "es")


def test_code_of_both_languages_is_no_translation(locked):
    locked.edit(locked.exercise, "x = 1", "x = 2")
    assert keys(locked.build(check=True)) == set()


def test_spaces_at_line_ends_are_no_change(locked):
    locked.edit(locked.exercise, "· Exercise", "· Exercise  ")
    assert keys(locked.build(check=True)) == set()


def test_both_languages_together(locked):
    before = locked.lock.read_text(encoding="utf-8")
    locked.edit(locked.exercise, "· Exercise", "· Exercises")
    locked.edit(locked.exercise, "· Ejercicio", "· Ejercicios")
    assert keys(locked.build(check=True)) == {"authoring.lock_stale"}
    assert locked.build().ok
    after = locked.lock.read_text(encoding="utf-8")
    assert [a == b for a, b in zip(before.splitlines(), after.splitlines(), strict=True)] == [False, True, True]
    assert keys(locked.build(check=True)) == set()


@pytest.mark.parametrize("name", [NAME, "x:code"])
def test_accept(locked, name):
    locked.edit(locked.exercise, "· Exercise", "· Exercises")
    locked.edit(locked.exercise, "# Uno", "# Un número")
    result = locked.build(accepted=[name])
    assert {refusal.values["name"] for refusal in result.refusals} == {NAME, "5.1a/exercise/x:code"} - {
        other for other in (NAME, "5.1a/exercise/x:code") if other.endswith(name)
    }
    assert locked.build(accepted=[NAME, "x:code"]).ok
    assert keys(locked.build(check=True)) == set()


@pytest.mark.parametrize("lang", ["es", "en"])
def test_accept_what_is_not_one_text(locked, lang):
    with using_language(lang):
        (several,) = locked.build(accepted=["title"]).refusals
        (unknown,) = locked.build(accepted=["titel"]).refusals
    assert several.key == "authoring.accept_several"
    assert "5.1a/lesson/title" in str(several)
    assert unknown.key == "authoring.accept_unknown"
    assert "title" in str(unknown).replace("titel", "")


def test_a_new_cell_and_one_that_is_gone(locked):
    locked.edit(locked.exercise, '# %% key="x"\n#es # Uno\n#en # One\nx = 1\n', "")
    text = '\n# %% [markdown] es="new"\n# Nuevo\n# %% [markdown] en="new"\n# New\n'
    locked.exercise.write_text(locked.exercise.read_text(encoding="utf-8") + text, encoding="utf-8")
    assert keys(locked.build(check=True)) == {"authoring.lock_stale"}
    assert locked.build("5.1a").ok
    assert sorted(read_lock(locked.lock)) == ["5.1a/exercise/new", "5.1a/exercise/title", "5.1a/lesson/title"]


def test_a_third_language_is_added_and_then_watched(locked):
    for path, title in ((locked.lesson, "Um"), (locked.exercise, "Exercício")):
        locked.edit(path, '# %% [markdown] es="title"', '# langs="es en pt"\n# %% [markdown] es="title"')
        locked.edit(
            path,
            '# %% [markdown] en="title"',
            f'# %% [markdown] pt="title"\n# # 5.1a · {title}\n# %% [markdown] en="title"',
        )
    locked.edit(locked.exercise, "#es # Uno", "#es # Uno\n#pt # Um")
    assert locked.build().ok
    assert list(read_lock(locked.lock)[NAME]) == ["es", "en", "pt"]
    assert (locked.root / "exercises/pt/5.1a_um.ipynb").is_file()
    locked.edit(locked.exercise, "Exercício", "Exercícios")
    (refusal,) = locked.build().refusals
    assert (refusal.values["changed"], refusal.values["still"]) == ("pt", "es, en")


def test_lines_of_a_file_with_mistakes_stay(locked):
    before = locked.lock.read_bytes()
    locked.edit(locked.exercise, "x = 1", "x = (")
    assert not locked.build().ok
    assert locked.lock.read_bytes() == before


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_damaged_line(locked, lang):
    lines = locked.lock.read_text(encoding="utf-8").splitlines()
    locked.lock.write_text("\n".join([lines[0], "<<<<<<< HEAD", *lines[1:]]), encoding="utf-8")
    with using_language(lang), pytest.raises(CourseError, match=r"translations\.lock:2: .*<<<<<<<"):
        read_lock(locked.lock)
    assert keys(locked.build()) == {"authoring.lock_damaged"}
