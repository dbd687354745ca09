"""Attacks with processes and threads: stopping others, staying behind, refusing to go."""

import os
from pathlib import Path

from coursekit.grading.attacks.attack import After, Attack

_MARK = """
import ctypes, os, time
def sleep_marked(seconds):
    ctypes.CDLL(None).prctl(15, SCENE['mark'].encode(), 0, 0, 0)
    time.sleep(seconds)
"""


def alive(mark: str) -> int:
    """How many processes bear this name."""
    count = 0
    for entry in Path("/proc").iterdir() if os.path.isdir("/proc") else ():
        try:
            count += entry.name.isdigit() and (entry / "comm").read_text().strip() == mark
        except OSError:
            continue
    return count


def _left(after: After) -> bool:
    return alive(after.mark) > 0


def _not_the_end(after: After) -> bool:
    return after.run.ended != "ok" or after.loot != 1


PROCESSES = (
    Attack(
        "start a process",
        ["import os\npid = os.fork()\nif pid == 0: os._exit(0)\nos.waitpid(pid, 0)\nloot = [pid]"],
        lambda after: isinstance(after.loot, list),
        ["seccomp"],
    ),
    Attack(
        "start a program",
        [
            "import os, sys\n"
            "os.execv(sys.executable, [sys.executable, '-I', '-S', '-c', "
            "\"open(%r, 'w').write('x')\" % SCENE['target']])"
        ],
        lambda after: after.scene.target.exists(),
        ["seccomp", "landlock"],
        ended="any",
    ),
    Attack(
        "leave thirty processes behind",
        [
            _MARK + "loot = 0\nfor i in range(30):\n    if os.fork() == 0:\n        os.setsid()\n"
            "        if os.fork() == 0: sleep_marked(30)\n        os._exit(0)\n    loot += 1"
        ],
        _left,
    ),
    Attack(
        "a fork bomb",
        [
            # Each makes two until a second is over or the twelfth generation is reached: no more than 4096 in all.
            _MARK + "end = time.time() + 1\ntries = 0\n"
            "while time.time() < end and tries < 12:\n    tries += 1\n    os.fork()\nsleep_marked(20)"
        ],
        _left,
        ended="any",
    ),
    Attack(
        "kill the parent",
        ["import os, signal\nbefore = 1\nos.kill(os.getppid(), signal.SIGKILL)", "loot = 1"],
        lambda after: after.run.ended == "grader" or after.run.detail.startswith("worker"),
        ["seccomp", "namespaces", "landlock"],
        at_parent=True,
    ),
    Attack(
        "kill another process",
        ["import os, signal\nos.kill(SCENE['victim'], signal.SIGKILL)"],
        lambda after: after.scene.killed(),
        ["seccomp", "namespaces", "landlock"],
    ),
    Attack("leave by sys.exit", ["import sys\nsys.exit(0)", "loot = 1"], _not_the_end),
    Attack(
        "leave by os._exit",
        ["before = 1", "import os\nos._exit(0)", "loot = 1"],
        lambda after: after.run.ended != "died" or after.run.answers["before"] != 1,
        ended="died",
    ),
    Attack(
        "crash the interpreter",
        ["before = 1", "import ctypes\nctypes.string_at(0)"],
        lambda after: after.run.ended != "died" or after.run.answers["before"] != 1,
        ended="died",
    ),
    Attack(
        "leave threads running",
        [
            "import threading, time\ndef spin():\n    while True: time.sleep(0.01)\n"
            "for i in range(20): threading.Thread(target=spin).start()\nloot = 1"
        ],
        _not_the_end,
    ),
    Attack(
        "hang at exit",
        ["import atexit, time\natexit.register(time.sleep, 600)\nloot = 1"],
        _not_the_end,
    ),
    Attack("wait for input", ["answer = input('?')", "loot = 1"], _not_the_end),
    Attack(
        "change what the next student finds",
        [
            "import numpy, os, builtins\nloot = 1 if hasattr(numpy, 'LEFT') or os.path.exists('left.txt') else 0\n"
            "numpy.LEFT = 1\nopen('left.txt', 'w').write('x')"
        ],
        lambda after: after.loot == 1,
    ),
)
