"""``coursekit dashboard``: the dashboard as a page of its own, served by Voilà, without any code on it."""

import argparse
import sys
from pathlib import Path

from coursekit.course.place import course_root
from coursekit.lab import become, is_free
from coursekit.messages import CourseError, known_languages, language, require, text


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit dashboard``."""
    parser = commands.add_parser("dashboard", help=text("board.help"), description=text("board.help"))
    parser.add_argument("--lang", choices=known_languages(), help=text("board.lang"))
    parser.add_argument("--port", type=int, help=text("board.port"))
    parser.add_argument("--no-browser", action="store_true", help=text("lab.no_browser"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Starts Voilà on the dashboard's page; returns its exit code when it is closed."""
    require(("voila",), "board.missing", install='pip install "coursekit[dashboard]"')
    root = course_root(Path.cwd())
    page = f"notebooks/{args.lang or language()}/dashboard.ipynb"
    if not (root / page).is_file():
        raise CourseError("lab.not_built", page=page)
    command = board_command(page, args.port, args.no_browser)
    print(text("board.starting"))
    return become(command, root)


def board_command(page: str, port: int | None, no_browser: bool) -> list[str]:
    """The command line of the server; a port that is taken is said before anything is started."""
    command = [sys.executable, "-m", "voila", page]
    if port is not None:
        if not is_free(port):
            raise CourseError("lab.port_taken", port=port)
        command += [f"--port={port}", "--Voila.port_retries=0"]
    if no_browser:
        command.append("--no-browser")
    return command
