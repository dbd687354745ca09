"""A stand-in for the sandbox that runs cells in this very process: for tests of everything around it."""

import contextlib
import io
import os
import time
from pathlib import Path

import numpy as np
import pandas as pd

from coursekit.grading.model import CallResult, CellError, Missing, Opaque, Run

PLAIN = (type(None), bool, int, float, str, list, dict, tuple, type(...), np.generic, pd.Series, pd.DataFrame)


class InProcess:
    """The interface of ``Sandbox``; only for notebooks that we wrote ourselves."""

    isolation = "none"
    layers = ()

    def __init__(self, settings=None):
        pass

    def __enter__(self):
        self.folder = Path(os.environ["BOXES"], str(os.getpid())) if "BOXES" in os.environ else None
        if self.folder:
            self.folder.mkdir()
        return self

    def __exit__(self, *error):
        if self.folder:
            self.folder.rename(self.folder.with_suffix(".closed"))

    def run(self, cells, wanted, functions=None, **others):
        space, errors, calls = {"__name__": "__main__"}, [], {}
        time.sleep(float(os.environ.get("SLOWLY", 0)))
        for number, cell in enumerate(cells, start=1):
            if "KILL THE WORKER" in cell.source:
                os._exit(9)
            try:
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(cell.source, space)
            except Exception as error:
                errors.append(CellError(number, type(error).__name__, str(error)))
        answers = {name: plain(space.get(name, Missing())) for name in wanted}
        for name, inputs in (functions or {}).items():
            if callable(space.get(name)):
                calls[name] = [called(space[name], arguments) for arguments in inputs]
        return Run(answers, frozenset(calls), calls, errors, isolation="none")


def plain(value):
    return value if isinstance(value, (*PLAIN, Missing)) else Opaque(type(value).__name__)


def called(function, arguments):
    try:
        return CallResult(function(*arguments))
    except Exception as error:
        return CallResult(error=f"{type(error).__name__}: {error}")
