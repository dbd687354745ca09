"""Attacks on what there is a limit to: time, memory, disk, output."""

from coursekit.grading.attacks.attack import After, Attack


def _went_on(after: After) -> bool:
    """Whether the rest of the submission still counted."""
    return after.run.ended == "ok" and after.loot == 1


LIMITS = (
    Attack("an endless loop", ["while True: pass", "loot = 1"], lambda after: not _went_on(after)),
    Attack(
        "a loop that swallows interrupts",
        [
            "before = 1",
            "import time\nwhile True:\n    try:\n        while True: time.sleep(0.01)\n    except BaseException: pass",
        ],
        lambda after: after.run.ended != "time" or after.run.answers["before"] != 1,
        ended="time",
    ),
    Attack(
        "a loop in C",
        ["before = 1", "sum(range(10**12))"],
        lambda after: after.run.answers["before"] != 1 or after.run.ended not in ("ok", "time"),
        ended="any",
    ),
    Attack(
        "a function without end",
        ["before = 1\ndef f(x):\n    while True: pass"],
        lambda after: not after.run.calls["f"][0].error or after.run.answers["before"] != 1,
        functions={"f": [(1,)]},
    ),
    Attack(
        "take 1.5 GB of memory",
        ["import mmap\nloot = len(mmap.mmap(-1, 1_500_000_000))"],
        lambda after: after.loot == 1_500_000_000,
        ["rlimits"],
    ),
    Attack(
        "lift the limits, then take 1.5 GB",
        [
            "import mmap, resource\nif resource.getrlimit(resource.RLIMIT_AS)[0] != -1:\n"
            "    resource.setrlimit(resource.RLIMIT_AS, (-1, -1))\nloot = len(mmap.mmap(-1, 1_500_000_000))"
        ],
        lambda after: after.loot == 1_500_000_000,
        ["rlimits"],
    ),
    Attack(
        "write one large file",
        ["with open('large', 'wb') as file:\n    file.truncate(300_000_000)\nloot = 1"],
        lambda after: after.loot == 1,
        ["rlimits"],
    ),
    Attack(
        "fill the disk with many files",
        [
            "import os, time\nloot = 0\nfor i in range(6):\n    with open(f'part{i}', 'wb') as file:\n"
            "        file.write(bytes(40_000_000))\n    loot += 40_000_000\n    time.sleep(0.3)"
        ],
        lambda after: isinstance(after.loot, int) and after.loot > 200_000_000,
        ended="any",
    ),
    Attack(
        "print 400 000 lines",
        ["for i in range(400_000): print('line', i)\nloot = 1"],
        lambda after: not _went_on(after),
    ),
    Attack(
        "write 200 MB to the terminal",
        ["import os\nfor i in range(200): os.write(1, bytes(1_000_000))\nloot = 1"],
        lambda after: not _went_on(after),
    ),
    Attack(
        "recurse without end",
        ["import sys\nsys.setrecursionlimit(5000)\ndef f(): return f()\nf()", "loot = 1"],
        lambda after: not _went_on(after),
    ),
)
