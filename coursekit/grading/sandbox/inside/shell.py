"""The shell in which a submission's cells run: IPython without its memory, its echo and its screens."""

import contextlib
import os
import sys
from typing import Any


def nowhere() -> Any:
    """Standard output that keeps nothing: a program that prints without end costs no memory, and next to no time."""
    return open(os.devnull, "w", encoding="utf-8", errors="replace")


def make_shell() -> Any:
    """The one IPython shell of this process."""
    from IPython.core.history import HistoryManager

    # A thread that saves history would make forking unsafe, and two students share nothing.
    setattr(HistoryManager, "enabled", False)  # noqa: B010 — a trait to type checkers
    from IPython.core.interactiveshell import InteractiveShell

    class Shell(InteractiveShell):
        def _tee(self, channel: str) -> Any:
            # IPython 9 keeps all that is printed; 400 000 lines are 500 MB.
            return contextlib.nullcontext()

        def enable_gui(self, gui: Any = None) -> None:
            """`%matplotlib inline` is no error here."""

        def enable_matplotlib(self, gui: Any = None) -> tuple[str, str]:
            return "agg", "agg"

        def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
            """Nobody reads it: what went wrong is told by the result of the cell."""

        def showtraceback(self, *args: Any, **kwargs: Any) -> None:
            # The traceback is not even made: rendering costs more than most cells.
            self.last_error = sys.exc_info()[1]

        def showsyntaxerror(self, *args: Any, **kwargs: Any) -> None:
            """As above."""

        def system(self, command: str) -> None:
            """`!pip install …` does nothing: nothing may be started here."""

        system_piped = system_raw = system

        def ask_exit(self) -> None:
            """`exit` in a cell ends nothing."""

        def atexit_operations(self) -> None:
            """Nothing to save."""

    shell: Any = Shell.instance()
    shell.autoindent = False
    shell.run_line_magic("xmode", "Minimal")
    # Nothing is looked at, so nothing is drawn as text or HTML: pandas takes longer to print a table than to make it.
    shell.display_formatter.format = lambda *args, **kwargs: ({}, {})
    shell.displayhook.write_output_prompt = lambda: None
    shell.displayhook.write_format_data = lambda *args, **kwargs: None
    shell.displayhook.finish_displayhook = lambda: None
    return shell
