"""The same attacks where submissions are started afresh, and where the grader is not root.

Oracle: as in test_attacks; here a choice of them, one at least for each layer. All of them:
``python -m coursekit.grading.attacks --start spawn``.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coursekit.grading.attacks import attacks, try_attack
from coursekit.grading.attacks.__main__ import LIMITS, main
from coursekit.grading.sandbox import Sandbox
from coursekit.grading.sandbox.inside.layers import LAYERS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the layers are those of Linux"),
]
ROOT = Path(__file__).parents[3]
# Each starts an interpreter or two of its own.
BY_LAYERS = ["read a secret file", "send by UDP", "take 1.5 GB of memory", "start a process", "kill the parent"]
BY_DESIGN = ["forge points", "look for answers among all objects", "hang at exit"]
CHOSEN = {attack.name: attack for attack in attacks() if attack.name in (*BY_LAYERS, *BY_DESIGN)}


@pytest.fixture(scope="module", params=[(), None], ids=["bare", "full"])
def box(request):
    with Sandbox(layers=request.param, limits=LIMITS, start="spawn") as box:
        assert not box.failure
        if request.param is None and box.isolation != "full":
            pytest.skip(f"isolation here is {box.isolation}")
        yield box


@pytest.mark.parametrize("name", [*BY_LAYERS, *BY_DESIGN])
def test_started_afresh(box, name):
    trial = try_attack(box, CHOSEN[name])
    assert trial.fell == (box.isolation == "none" and name in BY_LAYERS), trial.run
    if box.isolation == "full":
        assert trial.recorded, trial.run


def test_the_choice_touches_what_layers_are_for():
    assert {layer for name in BY_LAYERS for layer in CHOSEN[name].layers} >= set(LAYERS) - {"session", "privileges"}


# Its interpreter may lie where only root may go: it is then shown in a private view of the files.
AS_NOBODY = """
set -e
mount --make-rprivate /
kept=$(mktemp -d)
mount --bind "$0" "$kept"
mount -t tmpfs -o mode=755 none "$1"
mkdir -p "$0"
mount --bind "$kept" "$0"
shift
exec setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all -- "$@"
"""


def test_as_a_user_without_rights(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("this is not root: every other test of attacks ran without rights")
    if not shutil.which("setpriv") or not shutil.which("unshare"):
        pytest.skip("no setpriv or no unshare here")
    base = Path(sys.executable).resolve().parents[1]
    home = Path("/", *base.parts[1:2])
    if home.name in ("usr", "bin", "opt"):
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--"]
    else:
        command = ["unshare", "-m", "sh", "-c", AS_NOBODY, str(base), str(home)]
    place = Path(f"/tmp/coursekit-nobody-{os.getpid()}")  # a folder of pytest's own is root's alone
    place.mkdir(mode=0o777)
    place.chmod(0o777)
    environment = {**os.environ, "TMPDIR": str(place), "HOME": str(place), "PYTHONPATH": str(ROOT)}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    try:
        who = subprocess.run(
            [*command, sys.executable, "-c", "import os, coursekit; print(os.getuid())"],
            env=environment, cwd=place, capture_output=True, text=True,
        )  # fmt: skip
        if who.stdout != "65534\n":
            pytest.skip(f"nobody cannot use this interpreter: {who.stderr[-300:]}")
        done = subprocess.run(
            [*command, sys.executable, "-m", "coursekit.grading.attacks", "--only", "read"],
            env=environment, cwd=place, capture_output=True, text=True,
        )  # fmt: skip
    finally:
        shutil.rmtree(place)
    if "Isolation: full" not in done.stdout:
        pytest.skip(f"isolation is not full here: {done.stdout[:600]}")
    chosen = [attack for attack in attacks() if "read" in attack.name]
    fall = sum(bool(attack.layers) for attack in chosen)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(chosen)} attacks: {fall} fell without isolation, 0 with it." in done.stdout


def test_an_attack_that_there_is_not(capsys, lang):
    with pytest.raises(SystemExit) as ended:
        main(["--messages", lang, "--only", "by post"])
    assert ended.value.code == 2
    assert "by post" in capsys.readouterr().err
