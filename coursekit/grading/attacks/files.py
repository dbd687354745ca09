"""Attacks on what lies outside the private folder, and on the network."""

import sqlite3

from coursekit.grading.attacks.attack import After, Attack


def _has_words(after: After) -> bool:
    return after.scene.words in str(after.loot)


def _written(after: After) -> bool:
    return after.scene.target.exists()


def _gradebook_changed(after: After) -> bool:
    with sqlite3.connect(after.scene.folder / "gradebook.db") as book:
        (points,) = book.execute("select points from score").fetchone()
    book.close()
    return points != 1


def _folder_emptied(after: After) -> bool:
    return not after.scene.secret.exists()


FILES = (
    Attack("read a secret file", ["loot = open(SCENE['secret']).read()"], _has_words, ["landlock"]),
    Attack(
        "read another student's notebook",
        ["import glob\nloot = ''.join(open(f).read() for f in glob.glob(SCENE['folder'] + '/submitted/*/*'))"],
        _has_words,
        ["landlock"],
    ),
    Attack(
        "read a private question bank",
        ["import sys\nsys.path.insert(0, SCENE['folder'])\nimport m9_1_private\nloot = m9_1_private.ANSWER"],
        _has_words,
        ["landlock"],
    ),
    Attack(
        "read the public question bank's file",
        ["import os\nloot = ''.join(os.listdir(SCENE['bank']))"],
        lambda after: "m5_1a" in str(after.loot),
        ["landlock"],
    ),
    Attack(
        "read through a link",
        ["import os\nos.symlink(SCENE['secret'], 'link')\nloot = open('link').read()"],
        _has_words,
        ["landlock"],
    ),
    Attack(
        "overwrite another student's file",
        ["open(SCENE['target'], 'w').write('mine')\nloot = 1"],
        _written,
        ["landlock"],
    ),
    Attack(
        "raise points in the gradebook",
        [
            "import sqlite3\nbook = sqlite3.connect(SCENE['folder'] + '/gradebook.db')\n"
            "book.execute('update score set points = 99')\nbook.commit()\nbook.close()"
        ],
        _gradebook_changed,
        ["landlock"],
    ),
    Attack(
        "leave a link for the cleaning to follow",
        ["import os\nos.symlink(SCENE['folder'], 'folder')\nos.mkdir('shut')\nos.chmod('shut', 0)\nloot = 1"],
        _folder_emptied,
    ),
    Attack(
        "send by TCP",
        ["import socket\nline = socket.create_connection(('127.0.0.1', SCENE['tcp']), 1)\nline.sendall(b'out')"],
        lambda after: after.scene.reached("tcp", None),
        ["namespaces", "seccomp", "landlock"],
    ),
    Attack(
        "send by UDP",
        ["import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'out', ('127.0.0.1', SCENE['udp']))"],
        lambda after: after.scene.reached("udp", None),
        ["namespaces", "seccomp"],
    ),
    Attack(
        "connect to a unix socket",
        ["import socket\nline = socket.socket(socket.AF_UNIX)\nline.settimeout(1)\nline.connect(SCENE['unix'])"],
        lambda after: after.scene.reached("unix", None),
        ["seccomp"],
    ),
    Attack(
        "put a pandas of one's own beside the notebook",
        ["import pandas, coursekit\nloot = getattr(pandas, 'SHADOW', 0) or getattr(coursekit, 'SHADOW', 0)"],
        lambda after: after.loot == 1,
        files={"pandas.py": "SHADOW = 1", "coursekit.py": "SHADOW = 1"},
    ),
    Attack(
        "write files beside the notebook's folder by their names",
        ["import os\nloot = os.path.exists('../up.txt')"],
        lambda after: after.loot is True,
        files={"../up.txt": "x"},
    ),
)
