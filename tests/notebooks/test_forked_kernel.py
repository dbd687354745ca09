"""Kernels that are copies of one that is ready: as good as one started afresh, and none of them stays behind.

Oracles: what a fresh process does; the system's own list of processes.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="copies of processes are made on Linux alone")
ROOT = Path(__file__).parents[2]

# nbval leaves sockets open, which is a warning as soon as nobody knows of them.
KEPT = []


@pytest.fixture(scope="module")
def kernels():
    """Starts kernels as nbval does: ``kernels(folder)`` is one, and they are all stopped at the end."""
    import forked_kernel
    from forked_kernel.client import SERVER
    from jupyter_client.provisioning.factory import KernelProvisionerFactory
    from nbval.kernel import CURRENT_ENV_KERNEL_NAME, RunningKernel

    factory, made = KernelProvisionerFactory.instance(), KEPT
    before = factory.default_provisioner_name
    assert forked_kernel.install()

    def start(folder):
        made.append(RunningKernel(CURRENT_ENV_KERNEL_NAME, cwd=str(folder)))
        return made[-1]

    yield start
    for kernel in made:
        if hasattr(kernel, "km"):
            kernel.stop()
    SERVER.stop()
    factory.default_provisioner_name = before


@pytest.fixture(scope="module")
def kernel(kernels, tmp_path_factory):
    return kernels(tmp_path_factory.mktemp("here"))


def said(kernel, code, seconds=30):
    """What a cell prints, or the name of its error."""
    asked, found = kernel.execute_cell_input(code, allow_stdin=False), []
    while True:
        message = kernel.get_message("iopub", timeout=seconds)
        if message["parent_header"].get("msg_id") != asked:
            continue
        content = message["content"]
        if content.get("execution_state") == "idle":
            kernel.await_reply(asked, timeout=seconds)
            return "".join(found).strip()
        found.append(content.get("ename", content.get("text", "")))


def gone(*pids, seconds=10):
    """Whether all of these processes end in time; one that has ended and is not yet asked for its result is gone."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not [pid for pid in pids if state(pid) not in ("", "Z")]:
            return True
        time.sleep(0.02)
    return False


def state(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def test_a_name_that_nobody_imported_is_not_there(kernel):
    for name in ("pd", "np", "sns", "plt", "coursekit", "company", "json", "preload"):
        assert said(kernel, name) == "NameError"
    assert said(kernel, "import pandas as pd\nprint(pd.Series([1, 2]).sum())") == "3"


def test_it_is_where_and_what_it_was_asked_to_be(kernel, tmp_path, monkeypatch, kernels):
    monkeypatch.setenv("ASKED_FOR", "tea")
    other = kernels(tmp_path)
    assert said(other, "import os, sys\nprint(os.getcwd(), os.environ['ASKED_FOR'])") == f"{tmp_path} tea"
    assert said(other, "print(__name__, sys.executable)") == f"__main__ {sys.executable}"
    # The folder of the tests is no place to import from, nor is the server's own.
    assert said(other, "import forked_kernel_that_is_not_there") == "ModuleNotFoundError"
    assert said(other, "print([p for p in sys.path if p.endswith('notebooks')])") == "[]"
    assert said(kernel, "import os\nprint(os.environ.get('ASKED_FOR'))") == "None"


def test_kernels_share_nothing(kernel, kernels, tmp_path):
    other = kernels(tmp_path)
    said(kernel, "import pandas as pd\nfrom coursekit import company\npd.mine = 1\ncompany().orders['amount'] = 0")
    assert said(other, "import pandas as pd\nprint(hasattr(pd, 'mine'))") == "False"
    total = "from coursekit import company\nprint(round(company().orders['amount'].sum(), 2))"
    assert said(kernel, total) == said(other, total) != "0.0"


def test_random_numbers_without_a_seed_differ(kernels, kernel, tmp_path):
    code = "import random, numpy as np\nprint(random.random(), np.random.rand())"
    one, other = said(kernel, code).split(), said(kernels(tmp_path), code).split()
    assert one[0] != other[0]
    assert one[1] != other[1]


@pytest.mark.parametrize(("token", "customers"), [("", 5000), ("", 1000), ("ana-7", 300)])
def test_a_company_is_the_one_that_a_fresh_process_makes(kernel, token, customers):
    from pandas.util import hash_pandas_object

    from coursekit import company

    fresh = company(token, customers=customers)
    names = ["customers", "orders", "surveys", "visits", "tickets", "subscriptions", "memberships", "reviews"]
    expected = [str(hash_pandas_object(getattr(fresh, name)).sum()) for name in names]
    code = f"""
from pandas.util import hash_pandas_object
from coursekit import company
made = company({token!r}, customers={customers})
print(*[hash_pandas_object(getattr(made, name)).sum() for name in {names!r}])
"""
    assert said(kernel, code).split() == expected
    assert said(kernel, code).split() == expected  # and again in the same notebook


def test_it_can_be_interrupted_and_goes_on(kernel):
    asked = kernel.execute_cell_input("print('begun', flush=True)\nwhile True: pass", allow_stdin=False)
    while kernel.get_message("iopub", timeout=30)["content"].get("text", "").strip() != "begun":
        pass
    kernel.interrupt()
    kernel.await_reply(asked, timeout=30)
    assert said(kernel, "print('still here')") == "still here"


def test_a_stopped_kernel_is_gone_and_with_the_server_all_are(kernels, tmp_path):
    from forked_kernel.client import SERVER

    one, other = kernels(tmp_path), kernels(tmp_path)
    pids = [int(said(each, "import os\nprint(os.getpid())")) for each in (one, other)]
    assert [state(pid) != "" for pid in pids] == [True, True]
    one.stop()
    assert gone(pids[0])
    assert other.is_alive()
    server = SERVER.process.pid
    SERVER.stop()
    assert gone(pids[1], server)
    assert not other.is_alive()
    # Whoever wants another one gets another server.
    assert said(kernels(tmp_path), "print(1 + 1)") == "2"


CLIENT = """
import os, signal, forked_kernel
from forked_kernel.client import SERVER
from nbval.kernel import CURRENT_ENV_KERNEL_NAME, RunningKernel
forked_kernel.install()
kernel = RunningKernel(CURRENT_ENV_KERNEL_NAME)
print(SERVER.process.pid, kernel.km.provisioner.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_without_a_word_it_leaves_nothing_behind(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests" / "notebooks")}
    done = subprocess.run([sys.executable, "-c", CLIENT], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == -9, done.stderr
    server, kernel = map(int, done.stdout.split())
    assert gone(server, kernel)


def test_nbval_with_it_finds_what_nbval_finds(tmp_path):
    """A figure that has changed, an import that is missing, and a cell without an end fail; the others pass."""
    import nbformat

    def cell(source, count, text=""):
        made = nbformat.v4.new_code_cell(source, execution_count=count)
        made.outputs = [nbformat.v4.new_output("stream", name="stdout", text=text)] if text else []
        return made

    cells = [
        cell("pd.DataFrame()", 1),
        cell("import pandas as pd\nprint(pd.Series([1, 2]).sum())", 2, "3\n"),
        cell("print(pd.Series([1, 2]).mean())", 3, "1.4\n"),
        cell("while True: pass", 4),
        cell("print('after')", 5, "after\n"),
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "small.ipynb")
    run = [sys.executable, "-m", "pytest", "-p", "forked_kernel", "--nbval", "--nbval-current-env"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests" / "notebooks")}
    done = subprocess.run(
        [*run, "-q", "-rA", "--nbval-cell-timeout", "2", "-p", "no:cacheprovider", "small.ipynb"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    # After a cell without an end nbval expects nothing good of the next one, which passes all the same.
    assert "3 failed, 1 passed, 1 xpassed" in done.stdout, done.stdout + done.stderr
    assert "NameError" in done.stdout
    assert "1.4" in done.stdout
    assert "Timeout of 2 seconds" in done.stdout
    assert json.loads((tmp_path / "small.ipynb").read_text())["cells"][0]["execution_count"] == 1
