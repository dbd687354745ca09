"""``coursekit capstones``: the worked pieces of the last lesson as notebooks handed in, ready to be graded.

Three people's work, strong, middling and weak, stands beside the lesson as plain files: the code of each answer cell, a
map, a programme, a memo in each language, and the marks that they get.
"""

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coursekit.course.place import course_root
from coursekit.grading.export_cells import csv_text, write_whole
from coursekit.messages import CourseError, known_languages, language, quoted, text

EXERCISE = "7.1"
_FOLDER = "lessons/7-capstone/1-your-own-shop/capstones"
# Answers that are documents: the file, and the question that each answers.
_DOCUMENTS = {"my_map": "my_map.yaml", "programme": "my_programme.yaml"}


@dataclass(frozen=True)
class Capstone:
    """One person's work.

    Attributes
    ----------
    name : str
        ``"strong"``, ``"middling"`` or ``"weak"``.
    token : str
        Whose shop it is about.
    about : mapping of language to str
        What is good in it and what goes wrong.
    answers : mapping of question to str
        Code of the answer cells, in one language.
    points : mapping of question to float
        What the program gives.
    recognised : mapping of question to str
        Which mistake is recognised in an answer.
    levels : mapping of criterion to int
        How the memo was judged.
    """

    name: str
    token: str
    about: Mapping[str, str]
    answers: Mapping[str, str]
    points: Mapping[str, float]
    recognised: Mapping[str, str]
    levels: Mapping[str, int]


def capstones(root: Path, lang: str) -> list[Capstone]:
    """The worked pieces of the course in ``root``, with the texts of one language, from strong to weak."""
    import yaml

    from coursekit.practice import question_set

    folder = root / _FOLDER
    if not (folder / "marks.yaml").is_file():
        raise CourseError("capstones.none", folder=_FOLDER)
    questions = question_set(EXERCISE)
    found = []
    for name, stated in yaml.safe_load((folder / "marks.yaml").read_text("utf-8")).items():
        mine = folder / name
        answers = dict(yaml.safe_load((mine / "answers.yaml").read_text("utf-8")))
        for question, file in _DOCUMENTS.items():
            if (mine / file).is_file():
                answers[question] = _as_text(questions[question].answer, (mine / file).read_text("utf-8"))
        answers["memo"] = _as_text(questions["memo"].answer, (mine / f"memo.{lang}.md").read_text("utf-8"))
        found.append(
            Capstone(
                name, stated["token"], stated["about"], answers, stated["points"], stated["recognised"], stated["memo"]
            )
        )
    return found


def write_capstones(root: Path, output: Path, lang: str) -> list[Path]:
    """Writes a notebook for each piece as it would be handed in, and the table of tokens; gives what was written.

    Nothing that is there already is overwritten.
    """
    pieces, template = capstones(root, lang), _template(root, lang)
    files: dict[Path, bytes] = {}
    rows = []
    for one in pieces:
        notebook = filled(json.loads(template.read_text("utf-8")), one)
        place = output / "submitted" / one.name / template.name
        files[place] = (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode()
        rows.append([one.name, one.token])
    files[output / "tokens.csv"] = csv_text(["student", "token"], rows).encode("utf-8-sig")
    there = next((path for path in files if path.exists()), None)
    if there is not None:
        raise CourseError("capstones.there_already", file=quoted(there.name), folder=quoted(str(output)))
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content, replace=False)
    return list(files)


def filled(notebook: dict[str, Any], capstone: Capstone) -> dict[str, Any]:
    """The exercise with somebody's answers in its cells, and their token."""
    for cell in notebook["cells"]:
        about = cell["metadata"].get("coursekit", {})
        if about.get("role") == "answer" and about["question"] in capstone.answers:
            cell["source"] = capstone.answers[about["question"]].rstrip("\n")
        elif about.get("key") == "setup":
            cell["source"] = "".join(cell["source"]).replace('token=""', f'token="{capstone.token}"')
    return notebook


def _template(root: Path, lang: str) -> Path:
    found = sorted((root / "exercises" / lang).glob(f"{EXERCISE}_*.ipynb"))
    if not found:
        raise CourseError("capstones.no_exercise", exercise=EXERCISE, code=lang)
    return found[0]


def _as_text(name: str, said: str) -> str:
    """The name and the text between triple quotes, as somebody writes it who pastes a text."""
    quoted_text = said.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'{name} = """\n{quoted_text.rstrip()}\n"""'


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit capstones``."""
    parser = commands.add_parser("capstones", help=text("capstones.help"), description=text("capstones.help"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR", help=text("capstones.output"))
    parser.add_argument("--lang", choices=known_languages(), help=text("capstones.lang"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes them, and says what each is and how to grade them."""
    root, lang = course_root(Path.cwd(), sources=True), args.lang or language()
    write_capstones(root, args.output, lang)
    for one in capstones(root, lang):
        print(f"{one.name}: {one.about[language()] if language() in one.about else one.about['en']}")
    print(text("capstones.next", folder=args.output))
    return 0
