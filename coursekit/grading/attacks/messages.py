"""Attacks on the stream between child and controller."""

from coursekit.grading.attacks.attack import After, Attack
from coursekit.grading.model import Missing

# Sent on every descriptor that is open: a student does not know which is the stream.
_SEND = """
import json, os, struct
def send(raw):
    for fd in range(3, 256):
        try: os.write(fd, raw)
        except OSError: pass
def message(m):
    body = json.dumps(m).encode()
    send(struct.pack('>I', len(body)) + body)
"""


def _believed(after: After) -> bool:
    # What came before the forgery counts; what came with it does not.
    return after.run.ended not in ("forged", "grader") or after.run.answers["before"] != 1


MESSAGES = (
    Attack(
        "forge points",
        ["before = 1", _SEND + "message({'points': 1000, 'score': 1000})"],
        _believed,
        ended="forged",
    ),
    Attack(
        "send garbage", ["before = 1", _SEND + "send(b'\\x00\\x00\\x00\\x04\\xff\\xfe{]')"], _believed, ended="forged"
    ),
    Attack("announce 4 GB", ["before = 1", _SEND + "send(b'\\xff\\xff\\xff\\xff')"], _believed, ended="forged"),
    Attack(
        "forge the answer to a question that does not exist",
        ["before = 1", _SEND + "message({'cell': 3, 'answers': {'other': {'value': 1}}})"],
        _believed,
        ended="forged",
    ),
    Attack(
        "forge a value of no known form",
        ["before = 1", _SEND + "message({'cell': 4, 'answers': {'loot': {'value': ['np', 'O', 'AAAA']}}})"],
        _believed,
        ended="forged",
    ),
    Attack(
        "forge a message nested a thousand deep",
        ["before = 1", _SEND + "body = b'[' * 100000\nsend(struct.pack('>I', len(body)) + body)"],
        _believed,
        ended="forged",
    ),
    Attack(
        "claim that the grader failed",
        ["before = 1", _SEND + "message({'grader': 'out of paper'})"],
        # Believed, it would be graded again with every run, and its words stand among the grader's own.
        _believed,
        ended="forged",
    ),
    Attack(
        "claim that the grader failed, in signs that a terminal obeys",
        ["before = 1", _SEND + "message({'failed': '\\x1b[2Jthe grader failed\\n<script>alert(1)</script>'})"],
        lambda after: after.run.ended == "grader" or not after.run.detail.isprintable(),
        ended="died",
    ),
    Attack(
        "close the stream",
        ["before = 1", "import os\nos.closerange(3, 256)\nloot = 1"],
        lambda after: after.run.answers["before"] != 1 or not isinstance(after.loot, Missing),
        ended="died",
    ),
    Attack(
        "send without end",
        ["before = 1", _SEND + "while True: message({'grader ': 'x' * 60000})"],
        _believed,
        ended="forged",
    ),
)
