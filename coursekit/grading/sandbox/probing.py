"""Tries every layer by real attempts to escape, before the first submission is run."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coursekit.grading.sandbox.inside.layers import LAYERS
from coursekit.grading.sandbox.inside.plain import encoded
from coursekit.grading.sandbox.scene import Scene
from coursekit.grading.sandbox.worker import WorkerFailed

if TYPE_CHECKING:
    from coursekit.grading.sandbox.box import Sandbox

# What each layer alone must stop. `exec` comes last: where it works, its process is heard no more.
STOPS = {
    "namespaces": ("tcp", "udp", "kill"),
    "session": ("outlive",),
    "rlimits": ("memory", "file"),
    "privileges": ("rights",),
    "landlock": ("read", "write"),
    "seccomp": ("socket", "unix", "fork", "signal", "exec"),
}


@dataclass(frozen=True)
class Layer:
    """What was found about one layer: whether it holds, and if not, why."""

    name: str
    ok: bool
    why: str = ""


def try_layers(box: "Sandbox") -> tuple[Layer, ...]:
    """Every layer in order: those not asked for are ``off``, the others were tried."""
    found = {name: Layer(name, False, "off") for name in LAYERS if name not in box.asked}
    with Scene() as scene:
        wanted = list(box.asked)
        if box.start == "fork":
            wanted = _one_by_one(box, scene, wanted, found)
        _together(box, scene, wanted, found)
    return tuple(found[name] for name in LAYERS)


def _one_by_one(box: "Sandbox", scene: Scene, wanted: list[str], found: dict[str, Layer]) -> list[str]:
    """Tries each layer in a child that has no other; gives those that held."""
    if "namespaces" in wanted:
        try:
            _, why = _attempts(box, scene, ("namespaces",), STOPS["namespaces"])
        except WorkerFailed as error:
            why = str(error)
        if why:
            found["namespaces"] = Layer("namespaces", False, why)
            wanted.remove("namespaces")
            box.drop_workers()
    ground = ("namespaces",) if "namespaces" in wanted else ()
    for name in [name for name in wanted if name != "namespaces"]:
        _, why = _attempts(box, scene, (*ground, name), STOPS[name])
        if why:
            found[name] = Layer(name, False, why)
            wanted.remove(name)
    return wanted


def _together(box: "Sandbox", scene: Scene, wanted: list[str], found: dict[str, Layer]) -> None:
    """Tries all that are left at once; a layer that cannot be put on is taken out, and the rest tried again."""
    while wanted:
        attempts = [name for layer in wanted for name in STOPS[layer] if name != "exec"]
        attempts += ["exec"] if "seccomp" in wanted else []
        culprit, why = _attempts(box, scene, tuple(wanted), attempts)
        if not why:
            break
        layer = culprit if culprit in wanted else next((n for n in wanted if culprit in STOPS[n]), wanted[-1])
        found[layer] = Layer(layer, False, why)
        wanted.remove(layer)
        if layer == "namespaces" or box.start == "spawn":
            box.drop_workers()
    for name in wanted:
        found[name] = Layer(name, True)


def _attempts(box: "Sandbox", scene: Scene, layers: Sequence[str], attempts: Iterable[str]) -> tuple[str, str]:
    """Makes attempts under ``layers``; gives the layer or attempt at fault and why, or two empty texts."""
    worker = box._worker(0, tuple(layers))
    channel, _ = worker.begin("", None, box.limits)
    entered = worker.hello.get("namespaces", {})
    try:
        if "namespaces" in layers and "why" in entered:
            return "namespaces", entered["why"]
        job = {**_EMPTY, "attempts": list(attempts), "scene": scene.as_json()}
        box._brief(channel, worker, job, None, layers)
        return _heard(channel, scene)
    finally:
        worker.end()
        channel.close()


def _heard(channel: Any, scene: Scene) -> tuple[str, str]:
    trying = ""
    while True:
        try:
            message = channel.receive(time.monotonic() + 30)
        except (EOFError, OSError, ValueError) as error:
            # Gone in the middle of an attempt: for exec, that is what success looks like.
            return trying, f"{trying}: reached" if trying else f"start: {type(error).__name__}"
        if "grader" in message:
            layer, _, why = message["grader"].partition(": ")
            return layer, why or "?"
        if "failed" in message:
            return trying, message["failed"]
        if "trying" in message:
            trying = message["trying"]
        elif "tried" in message and scene.reached(message["tried"], message["got"]):
            return message["tried"], f"{message['tried']}: reached"
        elif "ran" in message:
            return "", ""


_EMPTY: dict[str, Any] = {
    "cells": [], "wanted": [], "functions": [], "files": {}, "token": "", "exercise": "", "lang": "",
}  # fmt: skip

# A submission whose answers are known: what a layer forbids and a notebook needs is found here, not in someone's marks.
_KNOWN = """
import decimal, json, statistics, sqlite3, asyncio
import numpy as np, pandas as pd, scipy.stats, matplotlib.pyplot as plt
from coursekit import exercise, kpis, company
ex = exercise("0.0", lang="en", token="")
score = float(kpis.nps([10, 9, 8, 4]))
rows = len(company("", customers=50).customers)
plt.plot([1, 2]); plt.savefig("picture.png"); plt.close("all")
open("note.txt", "w").write("1"); read = open("note.txt").read()
root = float(np.linalg.svd(np.eye(3))[1].sum())
table = pd.DataFrame({"k": ["a", "b", "a"], "n": [1, 2, 3]}).groupby("k")["n"].sum()
def double(x):
    return 2 * x
"""


def known_submission(box: "Sandbox") -> str:
    """Runs a submission whose answers are known; gives what went wrong, or an empty text."""
    names = ["score", "rows", "read", "root", "table"]
    job = {**_EMPTY, "cells": [_KNOWN], "wanted": [*names, "double"], "functions": ["double"]}
    # One try: whoever asks wants to know how it goes now.
    run, _ = box._once(job, None, {"double": [encoded((4,))]})
    if run.errors:
        return f"{run.errors[0].type}: {run.errors[0].text}"
    if run.ended != "ok":
        return f"{run.ended} {run.detail}".strip()
    given = [run.answers[name] for name in names[:4]]
    if given != [25.0, 50, "1", 3.0] or run.calls["double"][0].value != 8:
        return f"answers {given}"
    return ""
