"""A small course of two lessons and a start page, written into a temporary folder for each test."""

from pathlib import Path

import pytest

from coursekit.authoring import build
from coursekit.messages import using_language

# Stands in for coursekit.practice in the kernels: what a lesson needs of it, and nothing of the real one.
PRACTICE = """
import sys, types
class Exercise:
    def __init__(self, name, **kw):
        self.name = name
    def check(self, question):
        import __main__
        found = getattr(__main__, question, None)
        if callable(found):
            found = found(2)
        worth = {"double": 2.0, "four": 1.5}.get(question, 1.0)
        return worth if type(found) in (int, float) and found == 4 else 0.0
module = types.ModuleType("coursekit.practice")
module.exercise = Exercise
sys.modules["coursekit.practice"] = module
"""

LESSON = """\
# %% [markdown] es="title"
# # 5.1a · Preguntar a los clientes
#
# Lo que dicen 200 personas.
# %% [markdown] en="title"
# # 5.1a · Asking the customers
#
# What 200 people say.

# %% [markdown] es="nps-why" concepts="nps"
# ## ¿Por qué no es un porcentaje?
# Con `scores` se resta. Mira [la otra](lesson:5.2#end) y el [ejercicio](exercise:5.1a).
# %% [markdown] en="nps-why"
# ## Why is it no percentage?
# With `scores` we subtract. See [the other](lesson:5.2#end) and the [exercise](exercise:5.1a).

# %% key="count"
#es # Cuenta
#en # Count
scores = [9, 10, 0]
len(scores)
"""

EXERCISE = '''\
# %% [markdown] es="title"
# # 5.1a · Ejercicio
# %% [markdown] en="title"
# # 5.1a · Exercise

# %% answer="double" concepts="nps csat"
def double(x):
    #es # Devuelve el doble
    #en # Return twice as much
    return ...
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION

# %% check="double"
ex.check("double")

# %% answer="four"
four = ...
### BEGIN SOLUTION
four = 4
### END SOLUTION

# %% check="four"
ex.check("four")

# %% answer="letter" rubric="judgement"
letter = """
...
"""
### BEGIN SOLUTION
letter = "Dear Ana"
### END SOLUTION

# %% [markdown] es="other-way" in="solution"
# Otra manera:
# %% [markdown] en="other-way" in="solution"
# Another way:

# %% solution="other"
double(3) == 3 + 3
'''

OTHER = """\
# %% [markdown] es="title"
# # 5.2 · Año nuevo
# %% [markdown] en="title"
# # 5.2 · New year

# %% [markdown] es="end"
# Vuelve a [la anterior](lesson:5.1a), en [inglés](lesson:5.1a@en), o al [principio](page:index).
# %% [markdown] en="end"
# Back to [the last one](lesson:5.1a), in [English](lesson:5.1a@en), or the [start](page:index).
"""

INDEX = """\
# %% [markdown] es="title"
# # El curso
# [Una](lesson:5.1a), [resuelta](solution:5.1a)
# %% [markdown] en="title"
# # The course
# [One](lesson:5.1a), [solved](solution:5.1a)
"""

POINTS = {"double": 2, "four": 1.5, "letter": 3, "debt": -1}
PLACE = "5-measurement/1a-asking-customers"


def points(exercise, question):
    if exercise != "5.1a" or question not in POINTS:
        raise KeyError(*POINTS)
    return POINTS[question]


class SmallCourse:
    """Paths and shorthands of the fixture course."""

    points = staticmethod(points)

    def __init__(self, root: Path):
        self.root = root
        self.lesson = root / "lessons" / PLACE / "lesson.py"
        self.exercise = self.lesson.with_name("exercise.py")
        self.other = root / "lessons/5-measurement/2-new-year/lesson.py"
        self.index = root / "lessons/index.py"
        self.lock = root / "lessons/translations.lock"

    def build(self, *lessons, **options):
        return build(self.root, lessons, **{"points": points, **options})

    def refusals(self, *lessons, lang="en"):
        with using_language(lang):
            return self.build(*lessons, check=True).refusals

    def edit(self, path, old, new, count=1):
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, count), encoding="utf-8")


@pytest.fixture
def small(tmp_path):
    course = SmallCourse(tmp_path)
    for path, source in (
        (course.lesson, LESSON),
        (course.exercise, EXERCISE),
        (course.other, OTHER),
        (course.index, INDEX),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    (tmp_path / "lessons/concepts.csv").write_text("id,es,en\nnps,NPS,NPS\ncsat,CSAT,CSAT\n", encoding="utf-8")
    return course


@pytest.fixture
def kernels(tmp_path_factory, monkeypatch):
    """Kernels in which `coursekit.practice` is the small stand-in."""
    folder = tmp_path_factory.mktemp("practice")
    (folder / "sitecustomize.py").write_text(PRACTICE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return folder
