"""Tries one attack in a sandbox, with things outside for it to reach."""

import multiprocessing
import os
import secrets
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coursekit
from coursekit.grading.attacks.attack import After, Attack
from coursekit.grading.model import CodeCell, Run
from coursekit.grading.sandbox import Limits, Sandbox
from coursekit.grading.sandbox.scene import Scene, bystander, end

# In the environment of the controller, where a child must not find it.
_VARIABLE = "COURSEKIT_ATTACK_SECRET"


@dataclass(frozen=True)
class Trial:
    """What came of an attack: whether it fell, and whether its run ended as it should."""

    attack: Attack
    fell: bool
    run: Run

    @property
    def recorded(self) -> bool:
        """Whether the run's end is the one that such a submission should have."""
        wanted = self.attack.ended or "ok"
        return wanted == "any" or self.run.ended == wanted


def try_attack(box: Sandbox, attack: Attack) -> Trial:
    """Runs an attack; one on the next student twice, as if two had handed it in."""
    if attack.at_parent and box.start == "spawn":
        return _tried_elsewhere(box, attack)
    return _tried_here(box, attack)


def _tried_elsewhere(box: Sandbox, attack: Attack) -> Trial:
    """Tries an attack in a process of its own, which may be ended by it: then it fell."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_try_and_tell, args=(theirs, attack.name, box.active, box.limits))
    process.start()
    theirs.close()
    try:
        fell, run = ours.recv()
    except EOFError:
        process.join()
        fell, run = True, Run(ended="grader", detail=f"ended by {process.exitcode}", isolation=box.isolation)
    finally:
        ours.close()
    process.join()
    return Trial(attack, fell, run)


def _try_and_tell(line: Any, name: str, layers: Sequence[str], limits: Limits) -> None:
    from coursekit.grading.attacks import attacks

    attack = next(one for one in attacks() if one.name == name)
    with Sandbox(layers=layers, limits=limits, start="spawn") as box:
        trial = _tried_here(box, attack)
    line.send((trial.fell, trial.run))


def _tried_here(box: Sandbox, attack: Attack) -> Trial:
    with Scene() as scene:
        _furnish(scene)
        mark = "ck" + secrets.token_hex(5)
        where = {**scene.as_json(), "mark": mark, "odd": 271828, "bank": str(Path(coursekit.__file__).parent / "bank")}
        os.environ[_VARIABLE] = scene.words
        try:
            cells = [CodeCell(f"SCENE = {where!r}"), *(CodeCell(source) for source in attack.cells)]
            fell = False
            for _ in range(2 if attack.name.startswith("change what") else 1):
                run = box.run(cells, attack.wanted, files=attack.files, functions=attack.functions)
                fell = fell or attack.fell(After(run, scene, mark))
        finally:
            del os.environ[_VARIABLE]
        return Trial(attack, fell, run)


def _furnish(scene: Scene) -> None:
    """What an instructor's folder holds."""
    other = scene.folder / "submitted" / "ana"
    other.mkdir(parents=True)
    (other / "5.1a.ipynb").write_text(f'{{"answer": "{scene.words}"}}', encoding="utf-8")
    (scene.folder / "m9_1_private.py").write_text(f"ANSWER = {scene.words!r}\n", encoding="utf-8")
    with sqlite3.connect(scene.folder / "gradebook.db") as book:
        book.execute("create table score (points)")
        book.execute("insert into score values (1)")
    book.close()
    # A process whose environment holds the secret.
    end(scene.victim)
    scene.victim = bystander({"SECRET": scene.words, **{k: os.environ[k] for k in ("SYSTEMROOT",) if k in os.environ}})
