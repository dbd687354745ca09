"""What every notebook of the course imports and draws, done once before the copies are made."""

import builtins
import importlib
from types import SimpleNamespace
from typing import Any

MODULES = (
    "ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.zmqshell", "matplotlib_inline.backend_inline", "IPython.core.completer",
    "numpy", "pandas", "scipy.stats", "scipy.optimize", "matplotlib.pyplot", "matplotlib.backends.backend_agg", "seaborn",
    "PIL.Image", "PIL.PngImagePlugin", "ipywidgets", "anywidget", "pydantic", "yaml",
    "coursekit.bank", "coursekit.charts", "coursekit.customers", "coursekit.datasets", "coursekit.documents", "coursekit.journey",
    "coursekit.kpis", "coursekit.loyalty", "coursekit.mapping", "coursekit.practice", "coursekit.surveys", "coursekit.widgets",
)  # fmt: skip
# The companies of lessons and exercises, without a token.
SIZES = (1000, 5000)


def preload() -> None:
    # pandas asks when it is imported whether somebody looks at it in a terminal, and shows fewer columns then.
    builtins.get_ipython = lambda: SimpleNamespace(kernel=True)  # type: ignore[attr-defined]
    importlib.import_module("pandas")
    del builtins.get_ipython  # type: ignore[attr-defined]
    for name in MODULES:
        importlib.import_module(name)
    _draw_once()
    _simulate_once()


def _draw_once() -> None:
    """The first picture of a process looks for fonts and reads them."""
    from coursekit import charts

    charts.nps_answers([0, 7, 10])._repr_html_()


def _simulate_once() -> None:
    """A company is a set of arrays that nothing writes to: those that everybody asks for are shared by all copies.

    Tables are made from them anew each time, as ever.
    """
    from coursekit.datasets import simulation

    made: dict[tuple[str, int], dict[str, Any]] = {}
    begin = simulation.Simulation.__init__

    def begin_with_what_there_is(self: Any, token: str, customers: int) -> None:
        begin(self, token, customers)
        self._made.update(made.get((token, customers), {}))

    for size in SIZES:
        company = simulation.Simulation("", size)
        for name in simulation.STAGES:
            company[name]
        made["", size] = company._made
    simulation.Simulation.__init__ = begin_with_what_there_is  # type: ignore[method-assign]
