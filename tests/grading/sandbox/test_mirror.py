"""What the other side has of coursekit: all that an answer may use, nothing that judges it."""

import subprocess
import sys

from coursekit.grading.sandbox.mirror import LEFT_OUT, lay_out
from coursekit.loyalty.examples import example_names


def test_the_copy_has_the_finished_programmes_and_nothing_that_judges(tmp_path):
    library = lay_out(tmp_path)
    for name in LEFT_OUT:
        assert not (library / "coursekit" / name).exists(), name
    asked = "from coursekit.loyalty.examples import example_names, example_programme as one; "
    asked += "print(*[one(name).id for name in example_names()])"
    # Away from the checkout, where `data/programmes` cannot be found beside the package.
    told = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(library)!r}); {asked}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(told.stdout.split()) == len(example_names())
