"""Tries one attack in a sandbox, with things outside for it to reach."""

import os
import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import coursekit
from coursekit.grading.attacks.attack import After, Attack
from coursekit.grading.model import CodeCell, Run
from coursekit.grading.sandbox import Sandbox
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
    """Runs an attack twice, as if two students had handed it in: the second may find what the first left."""
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
