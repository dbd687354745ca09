"""Everything a notebook may import, imported and warmed up once, so that a fork finds it ready."""

import contextlib
import sys
import warnings
from typing import Any

# Tried in turn: a course without seaborn still grades.
_WANTED = (
    "numpy",
    "pandas",
    "scipy.stats",
    "scipy.optimize",
    "matplotlib.pyplot",
    "seaborn",
    "ipywidgets",
    "anywidget",
)
_OURS = ("coursekit.kpis", "coursekit.datasets", "coursekit.charts", "coursekit.widgets", "coursekit.practice")

# What cells of this course do; run once, the first student does not pay for the first time.
_WARM_UP = [
    "import numpy as np, pandas as pd, matplotlib.pyplot as plt",
    "%matplotlib inline",
    "_f = pd.DataFrame({'a': pd.Categorical(list('xyxy')), 'n': [1.0, 2, 3, None]})",
    "_f['d'] = pd.date_range('2024-01-01', periods=4)",
    "_f.groupby('a', observed=True)['n'].agg(['mean', 'size']).reset_index()",
    "_f['n'].isin([1]).mean(), _f[_f['n'] > 1].sort_values('n').merge(_f, on='a').drop_duplicates()",
    "_f.pivot_table(index='a', columns=_f['d'].dt.to_period('Q'), values='n', aggfunc='sum', observed=True)",
    "_f.set_index('d').resample('D')['n'].sum().cumsum().round(2)",
    "fig, ax = plt.subplots(); ax.plot([1, 2]); ax.set_title('x'); plt.show(); plt.close('all')",
    "_f.loc[0, 'zz']",
    "1 +",
]


def load() -> Any:
    """Imports it all and gives the shell; whatever a library warns of while it is imported is not the student's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in _WANTED:
            _optional(name)
        from .shell import make_shell

        shell = make_shell()
        for name in _OURS:
            __import__(name)
        from coursekit.kpis import Estimate

        from .student import take_the_place_of_practice
        from .tables import ESTIMATES

        ESTIMATES.add(Estimate)
        take_the_place_of_practice()
        return shell


def _optional(name: str) -> None:
    with contextlib.suppress(ImportError):
        __import__(name)


def warm_up(shell: Any) -> None:
    """Runs what cells of this course do, and forgets it."""
    out, err = sys.stdout, sys.stderr
    from .shell import nowhere

    sys.stdout = sys.stderr = nowhere()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for cell in _WARM_UP:
                shell.run_cell(cell, store_history=False)
        _every_chart()
    finally:
        sys.stdout, sys.stderr = out, err
        shell.reset(new_session=False, aggressive=False)


def _every_chart() -> None:
    """Loads the modules behind names that coursekit loads when first used."""
    import coursekit.charts
    import coursekit.widgets

    for package in (coursekit.charts, coursekit.widgets):
        for name in package.__all__:
            try:
                getattr(package, name)
            except Exception:  # an optional library is missing: whoever needs it will be told
                continue
