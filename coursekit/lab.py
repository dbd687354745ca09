"""``coursekit lab``: JupyterLab, open on the start page of the course."""

import argparse
import os
import socket
import sys
from pathlib import Path

from coursekit.messages import CourseError, known_languages, language, require, text


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit lab``."""
    parser = commands.add_parser("lab", help=text("lab.help"), description=text("lab.help"))
    parser.add_argument("--lang", choices=known_languages(), help=text("lab.lang"))
    parser.add_argument("--port", type=int, help=text("lab.port"))
    parser.add_argument("--no-browser", action="store_true", help=text("lab.no_browser"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Starts JupyterLab in the course's folder; returns its exit code when it is closed."""
    require(("jupyterlab",), "lab.missing", install='pip install "coursekit[lab]"')
    root = course_root(Path.cwd())
    start = f"notebooks/{args.lang or language()}/index.ipynb"
    if not (root / start).is_file():
        raise CourseError("lab.not_built", page=start)
    command = lab_command(root, start, args.port, args.no_browser)
    print(text("lab.starting"))
    return become(command, root)


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


def course_root(start: Path) -> Path:
    """The folder of the course: ``start`` or the nearest one above it that holds ``notebooks/``."""
    for folder in (start, *start.parents):
        if (folder / "notebooks").is_dir() and (folder / "lessons").is_dir():
            return folder
    raise CourseError("lab.no_course")
