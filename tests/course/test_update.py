"""Updating: what a learner worked in stays, byte for byte; everything else becomes the new version.

Oracle of all of them: the bytes before and after, compared by hand.
"""

import json
import os
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursekit.course.manifest import cells_of

from .course_files import OUTPUT, files, folder_of, notebook, tree, zip_of

LESSON = "notebooks/en/2.1_awareness.ipynb"
EXERCISE = "exercises/en/2.1_awareness.ipynb"
SOLUTION = "solutions/en/2.1_awareness.ipynb"


def second(**changed):
    """Version 0.2.0, in which lesson, exercise and solution say something new."""
    new = {
        LESSON: notebook("1 + 2", version="0.2.0", outputs=[OUTPUT]),
        EXERCISE: notebook("answer = ...", "second = ...", version="0.2.0"),
        SOLUTION: notebook("answer = 3", version="0.2.0", outputs=[OUTPUT]),
        "data/orders.csv": b"id,amount\n1,3\n",
    }
    return files("0.2.0", **{**new, **changed})


def wanted(content):
    return {path: said for path, said in content.items() if not path.startswith(("README", "tests", "lessons"))}


@pytest.fixture
def later(tmp_path):
    return zip_of(tmp_path / "v2.zip", second(), top="cafe-lumbre-0.2.0/")


def test_an_untouched_course_becomes_the_new_one(fetched, later, run):
    code, out, _ = run("course", "update", "--from", later)
    assert code == 0
    assert "Version 0.1.0 → 0.2.0" in out
    assert tree(fetched) == wanted(second())
    assert run("course", "update", "--from", later)[1].startswith("Everything is up to date: version 0.2.0.")


def test_answers_stay_and_the_new_version_lies_beside(fetched, later, run):
    mine = notebook("answer = 41", outputs=[OUTPUT])
    (fetched / EXERCISE).write_bytes(mine)
    code, out, _ = run("course", "update", "--from", later)
    assert code == 0
    beside = "exercises/en/2.1_awareness.new-0.2.0.ipynb"
    assert f"{EXERCISE} → {beside}" in out
    assert tree(fetched) == {**wanted(second()), EXERCISE: mine, beside: second()[EXERCISE]}


def test_the_name_beside_is_in_the_language_of_its_folder(fetched, run, tmp_path):
    path = "exercises/es/2.1_reconocimiento.ipynb"
    (fetched / path).write_bytes(notebook("answer = 41", lang="es"))
    newer = second(**{path: notebook("answer = ...", "b = ...", version="0.2.0", lang="es")})
    out = run("course", "update", "--from", zip_of(tmp_path / "x.zip", newer))[1]
    assert "exercises/es/2.1_reconocimiento.nuevo-0.2.0.ipynb" in out


def test_a_lesson_that_was_only_run_is_replaced(fetched, later, run):
    # JupyterLab saves other outputs, counts, ids and metadata; sources may become one text.
    ran = json.loads((fetched / LESSON).read_text())
    for cell in ran["cells"]:
        cell.update(source="".join(cell["source"]), id="other")
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=7)
    ran["metadata"]["widgets"] = {"state": {}}
    ran["cells"].append({"cell_type": "code", "source": [], "outputs": [], "metadata": {}, "execution_count": None})
    (fetched / LESSON).write_text(json.dumps(ran))
    run("course", "update", "--from", later)
    assert tree(fetched) == wanted(second())


def test_a_lesson_that_was_only_run_keeps_its_outputs_where_nothing_is_new(fetched, small, run):
    ran = (fetched / LESSON).read_bytes().replace(b'"2\\n"', b'"3\\n"')
    (fetched / LESSON).write_bytes(ran)
    run("course", "update", "--from", small)
    assert (fetched / LESSON).read_bytes() == ran


@pytest.mark.parametrize("change", ["a guess", "a picture", "a note", "another order"])
def test_a_lesson_in_which_somebody_wrote_stays(fetched, later, run, change):
    said = json.loads((fetched / LESSON).read_text())
    if change == "a guess":
        said["cells"][1]["source"] = ["1 + 1  # I say 3"]
    elif change == "a picture":
        said["cells"][0]["attachments"] = {"a.png": {"image/png": "AAAA"}}
    elif change == "a note":
        said["cells"].append({"cell_type": "markdown", "source": ["Remember this"], "metadata": {}})
    else:
        said["cells"].reverse()
    (fetched / LESSON).write_text(json.dumps(said))
    mine = (fetched / LESSON).read_bytes()
    run("course", "update", "--from", later)
    assert (fetched / LESSON).read_bytes() == mine
    assert (fetched / "notebooks/en/2.1_awareness.new-0.2.0.ipynb").read_bytes() == second()[LESSON]


def test_nothing_is_laid_beside_where_only_the_version_moved(fetched, run, tmp_path):
    mine = notebook("answer = 41")
    (fetched / EXERCISE).write_bytes(mine)
    same = files("0.2.0")
    out = run("course", "update", "--from", zip_of(tmp_path / "x.zip", same))[1]
    assert "stay as they are: 1." in out
    assert tree(fetched) == {**wanted(same), EXERCISE: mine}


def test_what_was_deleted_comes_back_to_begin_anew(fetched, small, run):
    (fetched / EXERCISE).unlink()
    assert "brought back: 1" in run("course", "update", "--from", small)[1]
    assert tree(fetched) == wanted(files())


def test_what_the_course_no_longer_has_goes_unless_somebody_worked_in_it(fetched, run, tmp_path):
    mine = notebook("answer = 41")
    (fetched / EXERCISE).write_bytes(mine)
    newer = second(**{EXERCISE: None, LESSON: None, "data/maps/one.yaml": None})
    out = run("course", "update", "--from", zip_of(tmp_path / "x.zip", newer))[1]
    assert f"no longer has them. They stay where they are:\n  {EXERCISE}" in out
    assert tree(fetched) == {**wanted(newer), EXERCISE: mine}
    assert not (fetched / "data" / "maps").exists()
    # It is the learner's own now; when the course has one of that name again, it lies beside.
    run("course", "update", "--from", zip_of(tmp_path / "y.zip", second()))
    assert (fetched / EXERCISE).read_bytes() == mine
    assert (fetched / "exercises/en/2.1_awareness.new-0.2.0.ipynb").exists()


def test_files_of_the_learners_own_are_not_looked_at(fetched, later, run):
    own = {
        "exercises/en/handed_in_2.1.ipynb": notebook("answer = 41", handed_in=True),
        "exercises/en/2.1_awareness.new-0.2.0.ipynb": b"a file of mine with this very name",
        "data/mine.csv": b"a\n",
        "notes.txt": b"x",
    }
    folder_of(fetched, own)
    (fetched / EXERCISE).write_bytes(notebook("answer = 41"))
    out = run("course", "update", "--from", later)[1]
    after = tree(fetched)
    assert {path: after[path] for path in own} == own
    assert "2.1_awareness.new-0.2.0-2.ipynb" in out


def test_a_new_file_where_the_learner_has_one_of_that_name(fetched, run, tmp_path):
    folder_of(fetched, {"data/new.csv": b"mine\n", "data/same.csv": b"theirs\n"})
    newer = second(**{"data/new.csv": b"theirs\n", "data/same.csv": b"theirs\n"})
    run("course", "update", "--from", zip_of(tmp_path / "x.zip", newer))
    assert (fetched / "data/new.csv").read_bytes() == b"mine\n"
    assert (fetched / "data/new.new-0.2.0.csv").read_bytes() == b"theirs\n"
    assert not (fetched / "data/same.new-0.2.0.csv").exists()


class TestWhatLiesBeside:
    @pytest.fixture
    def with_one(self, fetched, later, run):
        (fetched / EXERCISE).write_bytes(notebook("answer = 41"))
        run("course", "update", "--from", later)
        return fetched

    def third(self, tmp_path):
        newest = second(**{EXERCISE: notebook("third = ...", version="0.3.0")})
        newest["notebooks/en/index.ipynb"] = notebook("1", version="0.3.0", exercise="index")
        return newest, zip_of(tmp_path / "v3.zip", newest)

    def test_it_gives_way_to_the_next_one(self, with_one, run, tmp_path):
        newest, packed = self.third(tmp_path)
        run("course", "update", "--from", packed)
        assert not (with_one / "exercises/en/2.1_awareness.new-0.2.0.ipynb").exists()
        assert (with_one / "exercises/en/2.1_awareness.new-0.3.0.ipynb").read_bytes() == newest[EXERCISE]

    def test_it_stays_when_somebody_worked_in_it(self, with_one, run, tmp_path):
        mine = notebook("answer = ...", "second = 5")
        (with_one / "exercises/en/2.1_awareness.new-0.2.0.ipynb").write_bytes(mine)
        run("course", "update", "--from", self.third(tmp_path)[1])
        assert (with_one / "exercises/en/2.1_awareness.new-0.2.0.ipynb").read_bytes() == mine
        assert (with_one / "exercises/en/2.1_awareness.new-0.3.0.ipynb").exists()

    def test_it_is_there_until_something_changes(self, with_one, run, later):
        run("course", "update", "--from", later)
        assert (with_one / "exercises/en/2.1_awareness.new-0.2.0.ipynb").exists()
        (with_one / "exercises/en/2.1_awareness.new-0.2.0.ipynb").unlink()
        run("course", "update", "--from", later)
        assert not (with_one / "exercises/en/2.1_awareness.new-0.2.0.ipynb").exists()

    def test_moved_over_ones_own_it_is_the_courses_again(self, with_one, run, tmp_path):
        os.replace(with_one / "exercises/en/2.1_awareness.new-0.2.0.ipynb", with_one / EXERCISE)
        newest, packed = self.third(tmp_path)
        run("course", "update", "--from", packed)
        assert tree(with_one) == wanted(newest)

    def test_status_names_it(self, with_one, run):
        out = run("course", "status")[1]
        assert "Version 0.2.0" in out
        assert f"You have worked in:\n  {EXERCISE}" in out
        assert "New versions beside files of yours:\n  exercises/en/2.1_awareness.new-0.2.0.ipynb" in out


def test_status_counts(fetched, run, lang):
    (fetched / EXERCISE).write_bytes(notebook("answer = 41"))
    (fetched / LESSON).write_bytes((fetched / LESSON).read_bytes().replace(b'"2\\n"', b'"3\\n"'))
    (fetched / SOLUTION).unlink()
    out = run("course", "status", lang=lang)[1]
    n = len(wanted(files()))
    told = {
        "en": f"{n} files: {n - 3} as they came, 1 only run, 1 worked in, 1 deleted.",
        "es": f"{n} archivos: {n - 3} tal como llegaron, 1 solo ejecutados, 1 trabajados, 1 borrados.",
    }
    assert told[lang] in out


def test_a_dry_run_changes_nothing_and_tells_all(fetched, later, run):
    (fetched / EXERCISE).write_bytes(notebook("answer = 41"))
    before = tree(fetched)
    code, out, _ = run("course", "update", "--from", later, "--dry-run")
    assert code == 0
    assert out.startswith("Nothing was changed.")
    assert "2.1_awareness.new-0.2.0.ipynb" in out
    assert tree(fetched) == before
    told = out.splitlines()[1:]
    assert run("course", "update", "--from", later)[1].splitlines()[: len(told)] == told


def test_solutions_can_come_later_and_go(fetched, small, run):
    run("course", "update", "--from", small, "--no-solutions")
    assert not (fetched / "solutions").exists()
    run("course", "update", "--from", small)
    assert not (fetched / "solutions").exists()  # as before
    run("course", "update", "--from", small, "--solutions")
    assert tree(fetched) == wanted(files())


def test_it_comes_from_where_it_came_before(fetched, small, run):
    zip_of(small, second())
    assert "0.1.0 → 0.2.0" in run("course", "update")[1]
    small.unlink()
    assert "There is nothing at" in run("course", "update")[2]


def test_from_a_folder_inside_the_course(fetched, later, run, monkeypatch):
    monkeypatch.chdir(fetched / "exercises" / "en")
    assert run("course", "update", "--from", later)[0] == 0


def test_progress_and_what_was_handed_in_are_not_touched(fetched, later, run, monkeypatch, tmp_path):
    folder_of(tmp_path / "home", {"progress/2.1--cafe-lumbre.json": b"{}"})
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path / "home"))
    run("course", "update", "--from", later)
    assert tree(tmp_path / "home") == {"progress/2.1--cafe-lumbre.json": b"{}"}


class TestThingsInTheWay:
    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_a_link_to_a_folder_is_not_followed(self, fetched, later, run, tmp_path):
        shutil.move(fetched / "data", tmp_path / "elsewhere")
        (fetched / "data").symlink_to(tmp_path / "elsewhere")
        before = tree(tmp_path / "elsewhere")
        code, _, said = run("course", "update", "--from", later)
        assert code == 2
        assert "'data' is a link" in said
        assert tree(tmp_path / "elsewhere") == before

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_a_link_in_place_of_a_file_is_the_learners(self, fetched, later, run, tmp_path):
        (tmp_path / "mine.csv").write_bytes(b"mine")
        (fetched / "data/orders.csv").unlink()
        (fetched / "data/orders.csv").symlink_to(tmp_path / "mine.csv")
        run("course", "update", "--from", later)
        assert (tmp_path / "mine.csv").read_bytes() == b"mine"
        assert (fetched / "data/orders.csv").is_symlink()
        assert (fetched / "data/orders.new-0.2.0.csv").read_bytes() == second()["data/orders.csv"]

    def test_a_file_in_place_of_a_folder(self, fetched, later, run):
        shutil.rmtree(fetched / "data")
        (fetched / "data").write_text("mine")
        before = tree(fetched)
        assert "'data' is a file" in run("course", "update", "--from", later)[2]
        assert tree(fetched) == before

    def test_a_folder_in_place_of_a_file(self, fetched, later, run):
        (fetched / EXERCISE).unlink()
        folder_of(fetched, {f"{EXERCISE}/mine.txt": b"x"})
        assert run("course", "update", "--from", later)[0] == 0
        assert (fetched / EXERCISE / "mine.txt").exists()

    def test_what_was_written_down_is_damaged(self, fetched, later, run):
        path = fetched / ".coursekit" / "course.json"
        whole = path.read_text()
        for broken in ("{", "[]", whole.replace("LICENSE", "../LICENSE"), whole.replace('"0.1.0"', '"../x"')):
            path.write_text(broken)
            code, _, said = run("course", "update", "--from", later)
            assert code == 2
            assert "is damaged" in said
        path.write_text(whole.replace('"format": 1', '"format": 2'))
        assert "by a newer coursekit" in run("course", "update", "--from", later)[2]

    def test_two_updates_at_a_time(self, fetched, later, run):
        from coursekit.course.update import _alone

        with _alone(fetched):
            assert "Another update" in run("course", "update", "--from", later)[2]
        assert run("course", "update", "--from", later)[0] == 0


FATES = ["leave", "run", "answer", "delete", "folder"]
VERSIONS = ["same", "version", "new", "gone"]


@settings(max_examples=int(os.environ.get("COURSEKIT_EXAMPLES") or 15), deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.lists(st.tuples(st.sampled_from(FATES), st.sampled_from(VERSIONS)), min_size=1, max_size=4),
       st.lists(st.sampled_from(VERSIONS), min_size=4, max_size=4))  # fmt: skip
def test_whatever_happens_no_work_is_lost(tmp_path_factory, life, later_on):
    """Several exercises live through two updates; whatever somebody wrote is in some file afterwards, unchanged."""
    from coursekit.course.source import Bundle
    from coursekit.course.update import fetch, update

    root = tmp_path_factory.mktemp("lives") / "mine"
    names = [f"exercises/en/{i}.1_x.ipynb" for i in range(len(life))]
    one = wanted(files(**{name: notebook("a = ...", exercise=str(i)) for i, name in enumerate(names)}))

    def next_version(content, number, changes):
        made = dict(content)
        for i, (name, change) in enumerate(zip(names, changes, strict=False)):
            if change == "gone":
                made.pop(name, None)
            elif change == "new" or name not in made:
                made[name] = notebook(f"a_{number} = ...", exercise=str(i), version=f"0.{number}.0")
            elif change == "version":
                made[name] = made[name].replace(b'"version": "0.', b'"version": "0.0')
        return made

    fetch(root, lambda: Bundle("0.1.0", "", one, []))
    works = []
    for i, (name, (fate, _)) in enumerate(zip(names, life, strict=True)):
        path = root / name
        if fate == "run":
            path.write_bytes(notebook("a = ...", exercise=str(i), outputs=[OUTPUT]))
        elif fate == "answer":
            works.append(notebook(f"a = {i}", exercise=str(i)))
            path.write_bytes(works[-1])
        elif fate == "delete":
            path.unlink()
        elif fate == "folder":
            path.unlink()
            works.append(f"mine {i}".encode())
            folder_of(root, {f"{name}/note.txt": works[-1]})
    two = next_version(one, 2, [change for _, change in life])
    update(root, lambda: Bundle("0.2.0", "", two, []))
    for name, (fate, _) in zip(names, life, strict=True):
        beside = root / name.replace(".ipynb", ".new-0.2.0.ipynb")
        if beside.exists() and fate == "answer":
            works.append(notebook("mine, in what lay beside", exercise=name))
            beside.write_bytes(works[-1])
    three = next_version(two, 3, later_on)
    update(root, lambda: Bundle("0.3.0", "", three, []))
    now = tree(root)
    assert set(works) <= set(now.values())
    # Whatever was not somebody's work is the newest version.
    for name, (fate, _) in zip(names, life, strict=True):
        if fate in ("leave", "delete"):
            assert now.get(name) == three.get(name)
        elif fate == "run":
            assert cells_of(now.get(name, b"")) == cells_of(three.get(name, b""))
