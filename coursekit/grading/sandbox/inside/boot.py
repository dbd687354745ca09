"""The first thing a fresh interpreter runs: enter the namespaces, load the libraries, then serve.

Started by ``worker.py`` with the folder of libraries and one JSON argument that holds everything it must know.
"""

import contextlib
import json
import os
import sys
from typing import Any


def main() -> None:
    """Becomes the zygote, or one spare worker."""
    settings: dict[str, Any] = json.loads(sys.argv[2])
    into, out = settings["into"], settings["out"]
    if settings["start"] == "spawn":
        # The stream is the standard one: taken aside, so that nothing printed gets into it.
        into, out = os.dup(0), os.dup(1)
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 0)
        os.dup2(nowhere, 1)
    entered: dict[str, str] = {}
    if "namespaces" in settings["layers"]:
        from .namespaces import enter

        entered = enter()
    sys.argv[:] = [""]
    try:
        os.chdir(settings["box"])
        from .libraries import load, warm_up

        shell = load()
        if settings["start"] == "fork":
            warm_up(shell)
    except BaseException as error:
        _say(out, {"failed": f"{type(error).__name__}: {error}"[:500]})
        os._exit(1)
    hello = {"hello": os.getpid(), "namespaces": entered}
    from .serve import Stream, serve

    stream = Stream(into, out)
    if settings["start"] == "spawn":
        if entered.get("mount"):
            from .namespaces import mount_memory

            mount_memory(settings["private"], settings["disk"])
        stream.send(hello)
        serve(shell, stream)
    from .zygote import Zygote

    Zygote(shell, stream, settings).live(hello)


def _say(out: int, message: Any) -> None:
    from .frames import packed

    with contextlib.suppress(OSError):
        os.write(out, packed(message))
