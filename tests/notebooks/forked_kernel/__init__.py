"""Kernels that are copies of a process in which everything is imported already: a notebook starts in a tenth of the time.

A plugin of pytest for Linux: ``PYTHONPATH=tests/notebooks pytest -p forked_kernel --nbval ...``. nbval stays what it is;
only how jupyter_client starts a kernel of this Python is exchanged.

What such a kernel cannot show: that a module which nobody imports is missing one level down (``coursekit.kpis`` after a
bare ``import coursekit`` is there, since the server imported it), and what the first import of a module does. Before a
release the notebooks are run by kernels that start afresh: ``make notebooks kernel=plain``.
"""

import sys
from importlib.metadata import EntryPoint

NAME = "coursekit-forked"
HEADER = "kernels: copies of one that is ready"


def install() -> bool:
    """Have kernels of this Python made by forking; elsewhere than on Linux nothing is changed."""
    if sys.platform != "linux":
        return False
    from jupyter_client.provisioning.factory import KernelProvisionerFactory

    factory = KernelProvisionerFactory.instance()
    factory.provisioners[NAME] = EntryPoint(NAME, "forked_kernel.client:ForkedKernel", factory.GROUP_NAME)
    factory.default_provisioner_name = NAME
    return True


def pytest_configure():
    install()


def pytest_report_header():
    return HEADER if sys.platform == "linux" else "kernels: started afresh, since this is not Linux"


def pytest_unconfigure():
    client = sys.modules.get("forked_kernel.client")
    if client is not None:
        client.SERVER.stop()
