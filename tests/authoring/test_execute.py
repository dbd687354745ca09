"""Notebooks that really run. Oracle: a second run, byte for byte; what each cell does wrong on purpose."""

import json
import re

import psutil
import pytest

from coursekit.authoring import execute
from coursekit.messages import using_language

HEAD = '# langs="en"\n# %% [markdown] en="title"\n# # {id} · {name}\n'
SHOWN = (
    HEAD
    + """
# %% key="table"
import pandas as pd
print("a", end="")
print("b")
pd.DataFrame({{"shop": ["north", "south"], "nps": [5, -3]}})
# %% key="picture"
import matplotlib.pyplot as plt
_ = plt.plot([1, 3, 2])
# %% key="widget"
import ipywidgets as widgets
number = widgets.IntSlider(value=3, description="n")
shown = widgets.HTML("three")
widgets.VBox([number, shown])
# %% key="where"
import os
os.environ["PYTHONHASHSEED"], os.environ["COURSEKIT_PROGRESS"], os.path.basename(os.getcwd())
# %% key="set"
{{"visit", "order", "ticket"}}
# %% key="meant" tags="raises-exception"
1 / 0
"""
)
FAULTS = {
    "5.3": ("run_error", 'first = 1\n# %% key="fault"\nraise ValueError("first line\\nlast café")', "last café"),
    "5.4": ("run_warned", '1\n# %% key="fault"\nimport warnings\nwarnings.warn("beans are low")', "beans are low"),
    "5.5": ("run_volatile", '1\n# %% key="fault"\nobject()', "0x"),
    "5.6": ("too_large", 'print("x")\n# %% key="fault"\nprint("x" * 400_000)', "300"),
    "5.7": ("run_died", '1\n# %% key="fault"\nimport os, signal\nos.kill(os.getpid(), signal.SIGKILL)', "Python"),
    "5.8": ("run_slow", '1\n# %% key="fault"\nimport time\ntime.sleep(60)', "5"),
}  # fmt: skip


def add(small, id, name, source):
    path = small.root / f"lessons/5-measurement/{id.split('.')[1]}-{name}/lesson.py"
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    return path


def children():
    return {process.pid for process in psutil.Process().children(recursive=True)}


@pytest.mark.slow
def test_two_runs_give_the_same_bytes(small, kernels):
    before = children()
    add(small, "5.3", "shown", SHOWN.format(id="5.3", name="Shown"))
    result = small.build("5.3")
    assert [str(refusal) for refusal in result.refusals] == []
    path = small.root / "notebooks/en/5.3_shown.ipynb"
    first = path.read_bytes()
    again = small.build("5.3", all=True)
    assert (again.built, again.unchanged) == ([], 1)
    assert path.read_bytes() == first
    assert children() <= before

    notebook = json.loads(first)
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, 8))
    assert all(set(cell["metadata"]) <= {"coursekit", "tags"} for cell in code)
    stream, table = cells["table-code"]["outputs"]
    assert "".join(stream["text"]) == "ab\n"
    assert "north" in "".join(table["data"]["text/html"])
    assert "image/png" in cells["picture-code"]["outputs"][0]["data"]
    assert cells["meant-code"]["outputs"][0]["ename"] == "ZeroDivisionError"
    (where,) = cells["where-code"]["outputs"]
    assert "".join(where["data"]["text/plain"]) == "('0', 'off', 'en')"

    # Widgets: numbered as they were made, each view with the state that lets it be shown before anything runs.
    (view,) = cells["widget-code"]["outputs"]
    states = notebook["metadata"]["widgets"][execute.STATE]["state"]
    assert view["data"][execute.VIEW]["model_id"] in states
    assert sorted(states) == [f"{n:032x}" for n in range(1, len(states) + 1)]
    assert "VBox(children=(IntSlider(" in "".join(view["data"]["text/plain"])
    assert set(re.findall(r"IPY_MODEL_(\w+)", first.decode())) <= set(states)
    text = first.decode()
    assert text == json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


@pytest.mark.slow
def test_what_a_cell_does_wrong(small, kernels, monkeypatch):
    monkeypatch.setattr(execute, "SECONDS_PER_CELL", 5)
    before = children()
    paths = {}
    for id, (key, source, _) in FAULTS.items():
        head = HEAD.format(id=id, name="Fault")
        paths[id] = add(small, id, key.replace("_", "-"), f'{head}# %% key="fine"\n{source}\n')
    with using_language("es"):
        result = small.build(*FAULTS)
    found = {refusal.place.file.split("/")[2]: refusal for refusal in result.refusals}
    assert len(found) == len(FAULTS)
    for id, (key, _, said) in FAULTS.items():
        refusal = found[paths[id].parent.name]
        assert refusal.key == f"authoring.{key}"
        assert said in str(refusal)
        if key == "too_large":
            assert "«fault»" in str(refusal)
        else:
            assert refusal.place.cell == "fault"
            line = paths[id].read_text(encoding="utf-8").split("\n").index('# %% key="fault"') + 1
            assert refusal.place.line == line
    assert not list((small.root / "notebooks").rglob("*.ipynb"))
    assert children() <= before
    with using_language("en"):
        (refusal,) = small.build("5.3").refusals
    assert str(refusal).endswith("(fault): The cell fails when it runs: last café")


def test_a_whole_lesson_with_its_exercise(small, kernels):
    assert small.build("5.1a").ok
    solution = json.loads((small.root / "solutions/en/5.1a_asking_the_customers.ipynb").read_text(encoding="utf-8"))
    shown = {cell["id"]: cell["outputs"] for cell in solution["cells"] if cell.get("outputs")}
    values = {name: "".join(outputs[0]["data"]["text/plain"]) for name, outputs in shown.items()}
    assert values == {"double-check": "2.0", "four-check": "1.5", "other-solution": "True"}
