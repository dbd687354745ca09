"""Importing the measures costs little: what only some functions need is imported by them.

How long it takes is printed by the benchmarks; here it is counted, which no busy machine can change.
"""

import subprocess
import sys

HEAVY = [
    "IPython", "anywidget", "duckdb", "ipywidgets", "jsonschema", "matplotlib", "nbformat", "pdoc", "pydantic", "scipy",
    "seaborn", "traitlets", "yaml",
]  # fmt: skip
PARTS = ["coursekit", "coursekit.kpis", "coursekit.customers", "coursekit.journey", "coursekit.surveys"]


def modules_after(*imports: str) -> set[str]:
    code = f"import sys\nimport {', '.join(imports)}\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_the_measures_need_numpy_and_pandas_alone():
    before = modules_after("numpy", "pandas")
    new = modules_after("numpy", "pandas", *PARTS) - before
    assert not {name.partition(".")[0] for name in new} & set(HEAVY)
    ours = {name for name in new if name.partition(".")[0] == "coursekit"}
    others = new - ours
    # 85 and 19 when this was written. Each of ours costs about a millisecond.
    assert len(ours) <= 100, sorted(ours)
    assert len(others) <= 30, sorted(others)
    upper = {"charts", "widgets", "practice", "bank", "grading", "datasets", "authoring", "cli"}
    assert not {name.split(".")[1] for name in ours if "." in name} & upper


def test_the_package_alone_loads_nothing_else():
    ours = {name for name in modules_after("coursekit") if name.partition(".")[0] == "coursekit"}
    assert ours == {"coursekit"}
    assert not {"numpy", "pandas"} & modules_after("coursekit")
