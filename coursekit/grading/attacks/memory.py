"""Attacks on what the process may know: answers in memory, environment, other processes."""

from coursekit.grading.attacks.attack import After, Attack


def _found(after: After) -> bool:
    return bool(after.loot) and isinstance(after.loot, list)


def _has_words(after: After) -> bool:
    return after.scene.words in str(after.loot)


MEMORY = (
    Attack(
        "import the bank and the grader",
        [
            "loot = []\nfor name in ('bank', 'grading', 'authoring'):\n    try:\n"
            "        __import__('coursekit.' + name)\n        loot.append(name)\n    except ImportError:\n        pass"
        ],
        _found,
    ),
    Attack(
        "open the questions through practice",
        ["from coursekit.practice import question_set\nloot = [q.id for q in question_set('5.1a')]"],
        _found,
    ),
    Attack(
        "look for answers in sys.modules",
        [
            "import sys\nloot = [n for n in sys.modules if n.startswith(('coursekit.bank', 'coursekit.grading', "
            "'private_bank', 'm9_1'))]"
        ],
        _found,
    ),
    Attack(
        "look for answers among all objects",
        [
            "import gc\nloot = [type(o).__name__ for o in gc.get_objects() "
            "if type(o).__name__ in ('QuestionSet', 'Question', 'Mistake', 'Gradebook', 'Conversation')][:5]"
        ],
        _found,
    ),
    Attack(
        "look for answers in the frames above",
        [
            "import sys\nloot = []\nframe = sys._getframe()\nwhile frame:\n"
            "    loot += [k for k in frame.f_locals if k in ('expected', 'secret', 'questions', 'inputs')]\n"
            "    frame = frame.f_back"
        ],
        _found,
    ),
    Attack(
        "look for a function's hidden inputs before it is called",
        [
            "import gc\nloot = [o for o in gc.get_objects() if type(o) is list and o[:1] == [SCENE['odd']]][:1]\n"
            "def f(x):\n    return x"
        ],
        _found,
        functions={"f": [([271828],)]},
    ),
    Attack("read the environment", ["import os\nloot = str(dict(os.environ))"], _has_words),
    Attack(
        "read another process's environment",
        ["loot = open(f\"/proc/{SCENE['victim']}/environ\").read()"],
        _has_words,
        ["landlock", "namespaces"],
    ),
    Attack(
        "open another process's memory",
        ["loot = [open(f\"/proc/{SCENE['victim']}/mem\", 'rb').fileno()]"],
        _found,
        ["landlock", "namespaces"],
    ),
    Attack(
        "look around in /proc",
        ["import os\nloot = [n for n in os.listdir('/proc') if n == str(SCENE['victim'])]"],
        _found,
        ["landlock", "namespaces"],
    ),
    Attack(
        "trace the parent",
        [
            "import ctypes, os\nlibc = ctypes.CDLL(None)\n"
            "done = libc.ptrace(0x4206, os.getppid(), None, None)\nloot = ['traced'] if done == 0 else []"
        ],
        _found,
        ["seccomp", "landlock", "privileges"],
    ),
    Attack(
        "leave memory for the next student",
        ["import ctypes\nloot = ['kept'] if ctypes.CDLL(None).shmget(77, 4096, 0o1600) >= 0 else []"],
        _found,
        ["seccomp"],
    ),
)
