"""``coursekit lab``: JupyterLab on the start page of the course; where there is no course, it offers to fetch it."""

import argparse
import os
import socket
import sys
from pathlib import Path

from coursekit.course.commands import FOLDER, add_source, bring, finish_first
from coursekit.course.place import course_root, is_checkout, is_fetched, mismatch
from coursekit.messages import CourseError, known_languages, language, require, text


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit lab``."""
    parser = commands.add_parser("lab", help=text("lab.help"), description=text("lab.help"))
    parser.add_argument("--lang", choices=known_languages(), help=text("lab.lang"))
    parser.add_argument("--port", type=int, help=text("lab.port"))
    parser.add_argument("--no-browser", action="store_true", help=text("lab.no_browser"))
    parser.add_argument("--yes", action="store_true", help=text("lab.yes", folder=FOLDER))
    parser.add_argument("--to", type=Path, metavar="DIR", help=text("lab.to"))
    add_source(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Starts JupyterLab in the course's folder; returns its exit code when it is closed."""
    require(("jupyterlab",), "lab.missing", install='pip install "coursekit[lab]"')
    root = course_here(args)
    if root is None:
        print(text("lab.not_fetched", folder=FOLDER))
        return 1
    finish_first(root)
    start = f"notebooks/{args.lang or language()}/index.ipynb"
    if not (root / start).is_file():
        raise CourseError("lab.not_built" if is_checkout(root) else "lab.no_page", page=start)
    command = lab_command(root, start, args.port, args.no_browser)
    if said := mismatch(root):
        print(said)
    print(text("lab.starting"))
    return become(command, root)


def course_here(args: argparse.Namespace) -> Path | None:
    """The course to open: the one in ``--to``, the one around this folder, the one fetched into it, or a new one.

    None where it was offered and not wanted. Without a terminal nobody can be asked: then it is an error that says
    the command.
    """
    here = Path.cwd()
    if args.to is None:
        try:
            return course_root(here)
        except CourseError:
            folder = here / FOLDER
    else:
        folder = args.to.absolute()
    if is_fetched(folder) or is_checkout(folder):
        return folder
    if args.to is None and not args.yes:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise CourseError("lab.no_course")
        if not agreed(text("lab.ask", folder=folder)):
            return None
    bring(folder, args.source)
    return folder


def agreed(question: str) -> bool:
    """Asks until the answer is yes or no; Enter means yes, the end of what is typed means no."""
    while True:
        try:
            said = input(question + " ").strip().lower()
        except EOFError:
            print()
            return False
        if not said or said in text("lab.words_yes").split():
            return True
        if said in text("lab.words_no").split():
            return False


def become(command: list[str], root: Path) -> int:
    """Starts a server in ``root``; returns its exit code when it is closed."""
    os.chdir(root)
    # The server replaces this process: Ctrl+C reaches it, and it alone, on every system but Windows.
    if sys.platform == "win32":
        import subprocess

        return subprocess.call(command)
    os.execv(command[0], command)


def lab_command(root: Path, start: str, port: int | None, no_browser: bool) -> list[str]:
    """The command line of the server; a port that is taken is said before anything is started."""
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={root}",
        f"--LabApp.default_url=/lab/tree/{start}",
    ]
    if port is not None:
        if not is_free(port):
            raise CourseError("lab.port_taken", port=port)
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    if no_browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # In a container one is root, and Jupyter asks to be told that this is meant.
        command.append("--allow-root")
    return command


def is_free(port: int) -> bool:
    """Whether a server can listen on ``port`` of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True
