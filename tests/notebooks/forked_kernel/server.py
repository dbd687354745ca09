"""The process that is copied: imports everything once, then forks a kernel for each request.

A request is one message: arguments of the kernel, folder, environment; with it comes the file for its stderr. The answer
is the process id and a file that stands for the process. The server ends when its line is closed, and a kernel ends with
the server: nobody has to be asked to tidy up, however the tests end.
"""

import ctypes
import gc
import json
import os
import signal
import socket
import sys
from typing import Any, NoReturn

LARGEST = 1 << 17
PR_SET_PDEATHSIG = 1


def serve(line: socket.socket) -> None:
    # Copies would otherwise write to every page, counting what they look at.
    gc.collect()
    gc.freeze()
    while True:
        said, files, _, _ = socket.recv_fds(line, LARGEST, 1)
        if not said:
            return
        _reap()
        sys.stdout.flush()
        sys.stderr.flush()
        server = os.getpid()
        child = os.fork()
        if child == 0:
            line.close()
            _become(json.loads(said), files[0], server)
        with open(os.pidfd_open(child), "rb", buffering=0) as process:
            socket.send_fds(line, [str(child).encode()], [process.fileno()])
        for file in files:
            os.close(file)


def _reap() -> None:
    """Let those that have ended go; those that have not are asked next time."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def _become(request: dict[str, Any], stderr: int, server: int) -> NoReturn:
    """Be a kernel, as ``python -m ipykernel_launcher`` in that folder and environment would be."""
    os.setsid()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:  # it ended before it could have told us
        os._exit(1)
    os.dup2(stderr, 2)
    os.close(stderr)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    os.environ["JPY_PARENT_PID"] = str(server)
    import numpy as np
    from ipykernel import kernelapp

    # Random numbers without a seed must differ from run to run here too (`random` sees to it itself).
    np.random.seed()
    sys.argv = ["ipykernel_launcher", *request["arguments"]]
    status = 1
    try:
        kernelapp.launch_new_instance()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(status)


def main() -> None:
    line = socket.socket(fileno=int(sys.argv[1]))
    # As the launcher of kernels does: the folder of this module is no part of a kernel's path.
    here = os.getcwd()
    sys.path[:] = [place for place in sys.path if place not in ("", here)]
    from forked_kernel.preload import preload

    # Read when ipykernel is imported: a kernel watches its parent, and without one tells how to reach it.
    os.environ["JPY_PARENT_PID"] = str(os.getpid())
    preload()
    serve(line)


if __name__ == "__main__":
    main()
