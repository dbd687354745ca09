"""The syllabus: its tables against the lessons themselves, read here in another way than by what writes them."""

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENDING = {"en": ".md", "es": ".es.md"}
MINUTES = {"en": r"\b(\d+) minutes", "es": r"\b(\d+) minutos"}
POINTS = {"en": r"\b(\d+) points", "es": r"\b(\d+) puntos"}
TESTS, CAPSTONE = {"0.1", "7.2"}, "7.1"


def lines(lang, part):
    """By lesson id: the first line in bold of each source, in one language. The id stands in the title above it."""
    found = {}
    for path in sorted(ROOT.glob(f"lessons/[0-9]*/*/{part}.py")):
        text = path.read_text("utf-8").replace("\n# ", "\n")
        title = re.search(
            rf'\[markdown\] {lang}="title".*?\n# (\d\.\d[a-z]?) · [^\n]*\n#\n(\*\*[^\n]*)', text, re.DOTALL
        )
        if title:  # the capstone's sources carry it too
            found[title[1]] = title[2]
    return found


def minutes(lang):
    """Minutes of every lesson and every exercise, deliveries of the capstone as ``7.1#1``."""
    read = {id: int(re.search(MINUTES[lang], line)[1]) for id, line in lines(lang, "lesson").items()}
    do = {
        id: int(re.search(MINUTES[lang], line)[1])
        for id, line in lines(lang, "exercise").items()
        if re.search(MINUTES[lang], line)
    }
    capstone = next(ROOT.glob("lessons/7-capstone/1-*/lesson.py")).read_text("utf-8")
    table = capstone[capstone.index(f'{lang}="deliveries"') :][:1200]
    parts = [int(found) for found in re.findall(r"\| (\d+) min \|", table)][:5]
    read |= {f"{CAPSTONE}#{i}": part for i, part in enumerate(parts, start=1)}
    return read, do


def rows(path, name):
    """The rows of a marked table, cell by cell."""
    table = re.search(rf"<!-- {name}:begin -->\n(.*?)<!-- {name}:end -->", path.read_text("utf-8"), re.DOTALL)[1]
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in table.strip().splitlines()[2:]]


def ids(cell):
    """Ids in a cell, deliveries as ``7.1#1``."""
    return [id + (f"#{part}" if part else "") for id, part in re.findall(r"\[(\d\.\d[a-z]?)(?: \(\w+ (\d)\))?\]", cell)]


def spent(cell):
    found = re.fullmatch(r"\**(?:(\d+) h)? ?(?:(\d+)(?: min)?)?\**", cell)
    return 60 * int(found[1] or 0) + int(found[2] or 0)


def page(lang):
    return ROOT / "docs" / "instructors" / f"syllabus{ENDING[lang]}"


@pytest.fixture(scope="module")
def written():
    return runpy.run_path(str(ROOT / "docs" / "build_syllabus.py"))


def test_the_tables_are_those_that_the_lessons_give(written):
    assert [path.name for path, text in written["pages"]().items() if path.read_text("utf-8") != text] == []


def test_both_languages_of_a_lesson_say_the_same_minutes():
    assert minutes("en") == minutes("es")
    # Each lesson, and the five deliveries of the capstone.
    assert len(minutes("en")[0]) == len(list(ROOT.glob("lessons/[0-9]*/*/lesson.py"))) + 5


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("plan", ["six", "twelve"])
def test_the_hours_of_a_plan_are_the_sum_of_its_lessons(plan, lang):
    read, do = minutes(lang)
    *weeks, total = rows(page(lang), plan)
    sums = [0, 0]
    for _, _, here, time_here, reading, doing, time_home in weeks:
        in_class = sum(read[id] + (do[id] if id in TESTS else 0) for id in ids(here))
        at_home = sum(read[id] for id in ids(reading))
        for id in ids(doing):
            at_home += read[id] if "#" in id else read[id] + do[id] if id in TESTS else do[id]
        assert (spent(time_here), spent(time_home)) == (in_class, at_home)
        assert 60 <= in_class <= 90
        sums = [sums[0] + in_class, sums[1] + at_home]
    assert len(weeks) == {"six": 6, "twelve": 12}[plan]
    assert [spent(total[3]), spent(total[6])] == sums


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("plan", ["six", "twelve"])
def test_no_lesson_comes_twice_and_each_has_its_exercise(plan, lang):
    *weeks, _ = rows(page(lang), plan)
    lessons = [id for week in weeks for cell in (week[2], week[4]) for id in ids(cell)]
    exercises = [id for week in weeks for id in ids(week[5])]
    assert len(set(lessons)) == len(lessons)
    assert len(set(exercises)) == len(exercises)
    # A test, a delivery of the capstone: in class or at home, once.
    alone = {id for id in [*lessons, *exercises] if id in TESTS or id.startswith(CAPSTONE)}
    assert [*lessons, *exercises].count("7.2") == 1
    assert set(lessons) - alone == set(exercises) - alone
    if plan == "twelve":
        assert {*lessons, *exercises} == set(minutes(lang)[0])


@pytest.mark.parametrize("plan", ["six", "twelve"])
def test_what_a_lesson_builds_on_comes_before_it(plan):
    """The opening of a lesson names lessons (“In 5.3a you judged …”): earlier ones are in the plan, and before it."""
    *weeks, _ = rows(page("en"), plan)
    order = [id for week in weeks for cell in (week[2], week[4], week[5]) for id in ids(cell)]
    order = list(dict.fromkeys(order))
    found = 0
    for id, line in lines("en", "lesson").items():
        if id not in order:
            continue
        for named in {
            name for name in re.findall(r"\b(\d\.\d[a-z]?)\b", line) if name < id and not id.startswith(name)
        } - TESTS:
            found += 1
            before = [one for one in order[: order.index(id)] if one == named or one[:-1] == named]
            assert before, f"{id} builds on {named}"
    assert found >= {"six": 2, "twelve": 10}[plan]
    # The course has an order; a plan leaves out, and does not turn round.
    assert [one for one in order if one not in TESTS] == sorted(one for one in order if one not in TESTS)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_list_of_lessons_has_every_one_with_its_points(lang):
    read, do = minutes(lang)
    *listed, total = rows(page(lang), "all")
    exercises = lines(lang, "exercise")
    for cells in listed:
        [id] = ids(cells[0])
        points = re.search(POINTS[lang], exercises[id])
        assert int(cells[2]) == read[id]
        assert int(cells[3]) == (do[id] if id != CAPSTONE else sum(read[f"{id}#{i}"] for i in range(1, 6)))
        assert cells[5] == (points[1] if points else "–")
    assert [ids(cells[0])[0] for cells in listed] == sorted(exercises)
    assert spent(total[2]) == sum(int(cells[2]) for cells in listed)
    assert spent(total[3]) == sum(int(cells[3]) for cells in listed)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_whoever_learns_alone_gets_all_of_it_in_order(lang):
    read, do = minutes(lang)
    *weeks, total = rows(ROOT / "docs" / f"learners{ENDING[lang]}", "alone")
    order = [id for week in weeks for id in ids(week[1])]
    assert order == sorted(read)
    for _, cell, time in weeks:
        assert spent(time) == sum(read[id] + (0 if id.startswith(CAPSTONE) else do[id]) for id in ids(cell))
        assert spent(time) <= 215
    assert spent(total[2]) == sum(spent(week[2]) for week in weeks)


def test_points_are_those_of_the_bank(written):
    from coursekit.practice import question_set

    tables = written["Tables"]("en", "")
    for id, one in tables.lessons.items():
        bank = question_set(id)
        assert (one.questions, one.points or bank.points) == (len(bank), bank.points)
