"""Attacks with answers that lie, and on the code that reads them."""

from coursekit.grading.attacks.attack import After, Attack
from coursekit.grading.model import Missing, Opaque


def _not_opaque(after: After) -> bool:
    return not isinstance(after.loot, Opaque)


def _not_blank(after: After) -> bool:
    return after.loot is not ...


_LIE = """
class Lie:
    def __getattr__(self, name): return self
    def __call__(self, *a, **k): return self
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 1
    def __float__(self): return 42.0
    def __sub__(self, other): return 0
    __rsub__ = __abs__ = __round__ = __sub__
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __lt__
    def __len__(self): return 1
    def __iter__(self): return iter([42.0])
loot = Lie()
"""

OBJECTS = (
    Attack("an object that equals everything", [_LIE], _not_opaque),
    Attack(
        "a float that equals everything",
        ["class F(float):\n    def __eq__(self, other): return True\n    __hash__ = float.__hash__\nloot = F(1)"],
        _not_opaque,
    ),
    Attack(
        "a class that calls itself float",
        ["T = type('float', (), {'__float__': lambda s: 42.0, '__class__': property(lambda s: float)})\nloot = T()"],
        _not_opaque,
    ),
    Attack(
        "a table whose class lies",
        ["import pandas as pd\nclass D(pd.DataFrame):\n    def equals(self, o): return True\nloot = D({'a': [1]})"],
        _not_opaque,
    ),
    Attack("a list with a lie inside", [_LIE + "loot = [1.0, Lie()]"], _not_opaque),
    Attack("a list that holds itself", ["loot = []\nloot.append(loot)"], _not_opaque),
    Attack("an answer of a million numbers", ["loot = list(range(1_000_000))"], _not_opaque),
    Attack("a number of a million digits", ["loot = 1 << 4_000_000"], _not_opaque),
    Attack(
        "an object that runs code when it is unpickled",
        [
            "class P:\n    def __reduce__(self): return (exec, (\"open(%r, 'w').write('x')\" % SCENE['target'],))\n"
            "loot = P()"
        ],
        lambda after: after.scene.target.exists() or _not_opaque(after),
    ),
    Attack(
        "an object that hangs when it is looked at",
        [
            "class H:\n    def __repr__(self):\n        while True: pass\n"
            "    __str__ = __float__ = __repr__\nloot = H()\nloot"
        ],
        _not_opaque,
    ),
    Attack(
        "switch every assert off",
        [
            "import ast\nclass T(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
            "get_ipython().ast_transformers.append(T())",
            "loot = ...",
            "from coursekit import exercise\nex = exercise('5.1a', lang='en')\nassert ex.check('nps') == 1",
        ],
        _not_blank,
    ),
    Attack(
        "redefine coursekit",
        [
            "import coursekit, coursekit.practice, sys\n"
            "coursekit.practice.judge = coursekit.exercise = lambda *a, **k: 1000\n"
            "coursekit.kpis.nps = lambda *a: 1000\nloot = ..."
        ],
        lambda after: _not_blank(after) or not _ours_is_whole(),
    ),
    Attack(
        "redefine builtins and json",
        [
            "import builtins, json\nfor name in ('isinstance', 'callable', 'len', 'str', 'float'):\n"
            "    setattr(builtins, name, lambda *a, **k: True)\njson.dumps = lambda *a, **k: '{\"points\": 99}'",
            "loot = ...",
        ],
        # Whatever comes back is data: no points, and nothing that was not plain.
        lambda after: not isinstance(after.loot, Missing | Opaque | type(...)),
        ended="any",
    ),
)


def _ours_is_whole() -> bool:
    import coursekit.practice

    return coursekit.practice.judge.__module__ == "coursekit.practice.judge"
