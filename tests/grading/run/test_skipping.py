"""Which cells are left out. Oracle: cases written by hand, each with the reason why it must run or need not."""

import pytest

from coursekit.grading.model import CodeCell
from coursekit.grading.skipping import without_idle

HEAD = (
    "import seaborn as sns\nimport matplotlib.pyplot as plt\nfrom coursekit import charts, exercise\n"
    'ex = exercise("5.1a", lang="en")'
)


def left_out(*cells, **options):
    kept = without_idle([CodeCell(HEAD), *(CodeCell(cell) for cell in cells)], **options)
    assert kept[0].source == HEAD
    assert len(kept) == len(cells) + 1  # numbers of cells stay
    return [not cell.source for cell in kept[1:]]


@pytest.mark.parametrize(
    "cell",
    [
        'ex.check("nps")',
        "ex.hint('nps')\nex.progress()",
        'sns.histplot(surveys["nps"].dropna(), bins=11)\nplt.title("x")\nplt.show()',
        'charts.bars(orders.groupby("shop")["amount"].sum().head(3))',
    ],
)
def test_cells_that_cannot_matter(cell):
    assert left_out(cell) == [True]


@pytest.mark.parametrize(
    "cell",
    [
        "ax = sns.histplot(x)",  # gives a name
        "sns.histplot(x := 5)",
        "sns.histplot(stack.pop())",  # may change something
        "sns.histplot(orders.rename(columns=names, inplace=True))",
        "sns.histplot(make())",
        "sns.histplot([x for x in y])",
        "print(1)",
        "ex.submit()",
        'ex.check("nps"); nps_score = 4',
        "%matplotlib inline\nplt.show()",
        "plt.show(\n",  # not Python: its error is the student's to see
        "nps_score = !echo 4\nplt.show()",
        "",
    ],
)
def test_cells_that_may_matter_run(cell):
    assert left_out(cell) == ([False] if cell else [True])


@pytest.mark.parametrize(
    "redefinition",
    [
        "ex = Mine()", "sns = evil", "def plt(): pass", "from evil import *", "sns.histplot = steal", "exec(code)",
        "for plt in x: pass", "import evil as sns", "globals()['plt'] = 1", "with a as sns: pass",
    ],
)  # fmt: skip
def test_a_name_that_may_mean_something_else_is_not_trusted(redefinition):
    calls = ['ex.check("nps")', "sns.histplot(x)", "plt.show()"]
    changed = [word for word in ("ex", "sns", "plt") if word in redefinition.replace("exec", "").replace("evil", "")]
    everything = any(word in redefinition for word in ("*", "exec", "globals"))
    found = dict(zip(("ex", "sns", "plt"), left_out(*calls, redefinition), strict=False))
    assert [name for name, left in found.items() if not left] == (["ex", "sns", "plt"] if everything else changed)


def test_where_a_question_looks_at_drawings_they_are_drawn():
    assert left_out("sns.histplot(x)", 'ex.check("nps")', drawings=False) == [False, True]
