"""Running notebooks so that two runs give the same bytes."""

import asyncio
import concurrent.futures
import contextvars
import os
import re
import tempfile
import threading
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from coursekit.authoring.notebooks import LANGUAGE_INFO, Job, written
from coursekit.authoring.refusal import Place, Refusal
from coursekit.messages import quoted

WORKERS = 2
SECONDS_PER_CELL = 120
LARGEST = 300_000
VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
# What differs from run to run or from machine to machine, and would make nbval fail on the reader's side.
_VOLATILE = re.compile(r"(?: at |=)0x[0-9a-f]{6,}|ipykernel_\d+")
_TEMPORARY = re.compile(r"^\S*ipykernel_\d+\S*: ")
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def run_all(todo: Sequence[Job], root: Path, done: Callable[[Job, str | Refusal], None]) -> None:
    """Run notebooks, two at a time; ``done`` gets each with its text, or with the reason it is refused."""
    if not todo:
        return
    started: list[tuple[asyncio.AbstractEventLoop, asyncio.Task]] = []
    result: concurrent.futures.Future[None] = concurrent.futures.Future()

    async def all_of_them() -> None:
        task = asyncio.current_task()
        assert task is not None
        started.append((asyncio.get_running_loop(), task))
        gate = asyncio.Semaphore(WORKERS)
        with tempfile.TemporaryDirectory() as scratch:
            await asyncio.gather(*(_one(job, root, scratch, gate, done) for job in todo))

    def run() -> None:
        try:
            result.set_result(asyncio.run(all_of_them()))
        except BaseException as error:
            result.set_exception(error)

    # In a thread: nbclient would take Ctrl-C for itself, and a caller may have a loop of their own.
    # With the caller's context: the language of the messages is part of it.
    thread = threading.Thread(target=contextvars.copy_context().run, args=(run,), daemon=True)
    thread.start()
    try:
        result.result()
    except KeyboardInterrupt:
        for loop, task in started:
            loop.call_soon_threadsafe(task.cancel)
        raise
    finally:
        thread.join()


async def _one(job: Job, root: Path, scratch: str, gate: asyncio.Semaphore, done: Callable) -> None:
    async with gate:
        try:
            outcome: str | Refusal = await _run(job, root, scratch)
        except Refusal as refusal:
            outcome = refusal
        done(job, outcome)


async def _run(job: Job, root: Path, scratch: str) -> str:
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    folder = root / job.target.parent
    folder.mkdir(parents=True, exist_ok=True)
    client = _client(job, folder, Path(scratch))
    # What stopped a notebook is the cell that was started last; a kernel that dies says nothing more about it.
    place = Place(job.document.file, 1)

    def starts(cell: Any, cell_index: int) -> None:
        nonlocal place
        place = job.places[cell.id]

    client.on_cell_execute = starts
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "COURSEKIT_PROGRESS": "off",
        "TZ": "UTC",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        # The author's own start-up files and history stay out of the lesson.
        "IPYTHONDIR": scratch,
    }
    try:
        await client.async_execute(env=environment, cleanup_kc=True)
    except CellExecutionError as error:
        said = _ANSI.sub("", f"{error.ename}: {error.evalue}" if error.evalue else error.ename).strip()
        last = [line for line in said.splitlines() if line.strip()][-1]
        raise Refusal("authoring.run_error", place, error=quoted_text(last)) from None
    except CellTimeoutError:
        raise Refusal("authoring.run_slow", place, seconds=SECONDS_PER_CELL) from None
    except DeadKernelError:
        raise Refusal("authoring.run_died", place) from None
    clean(job.notebook)
    for cell in job.notebook.cells:
        if cell.cell_type == "code":
            _check_outputs(cell, job.places[cell.id])
    text = written(job.notebook)
    size = len(text.encode())
    if size > LARGEST:
        place = Place(job.document.file, 1)
        values = {"size": round(size / 1000), "most": round(LARGEST / 1000), "language": job.lang}
        raise Refusal("authoring.too_large", place, **values, cell=_largest(job))
    return text


def _client(job: Job, folder: Path, scratch: Path) -> Any:
    from ipykernel.kernelspec import RESOURCES, get_kernel_dict
    from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    class ThisPython(KernelSpecManager):
        """The Python that builds is the Python that runs, whatever kernels the machine has."""

        def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
            return KernelSpec(resource_dir=RESOURCES, **get_kernel_dict())

    manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=ThisPython())
    if os.name == "posix":
        # Sockets that are files: nobody else on the machine can talk to the kernel, and no port is ever taken.
        manager.transport = "ipc"
        manager.connection_file = str(scratch / f"{uuid.uuid4().hex[:8]}.json")
    return NotebookClient(
        job.notebook,
        km=manager,
        timeout=SECONDS_PER_CELL,
        record_timing=False,
        store_widget_state=True,
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(folder)}},
    )


def quoted_text(text: str) -> str:
    return quoted(text, 200)[1:-1]


def _tags(cell: Any) -> list[str]:
    return cell.metadata.get("tags", [])


def clean(notebook: Any) -> None:
    """Take out what differs between two runs: kernel details, timings, the random ids of widgets."""
    notebook.metadata.language_info = dict(LANGUAGE_INFO)
    states = notebook.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    if not states:
        notebook.metadata.pop("widgets", None)
    new_ids = {old: f"{number:032x}" for number, old in enumerate(states, 1)}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = _merged(cell.outputs)
        for output in cell.get("outputs", []):
            view = output.get("data", {}).get(VIEW)
            if view is not None and view.get("model_id") not in new_ids:
                # A view without a stored state shows as an error; the plain text beside it does not.
                del output["data"][VIEW]
    if new_ids:
        pattern = re.compile("|".join(map(re.escape, new_ids)))
        renamed = _renamed(notebook, lambda text: pattern.sub(lambda match: new_ids[match[0]], text))
        notebook.update(renamed)


def _merged(outputs: list) -> list:
    """The outputs with one piece of each stream: how a stream is cut depends on the moment.

    nbclient's own coalescing takes minutes over a long line.
    """
    kept: list = []
    streams: dict[str, Any] = {}
    for output in outputs:
        if output.output_type != "stream":
            kept.append(output)
        elif output.name in streams:
            streams[output.name].text += output.text
        else:
            kept.append(output)
            streams[output.name] = output
    # Which of the two arrives first depends on the moment, too.
    if len(streams) == 2:
        out, error = kept.index(streams["stdout"]), kept.index(streams["stderr"])
        if error == out - 1:
            kept[error], kept[out] = kept[out], kept[error]
    return kept


def _renamed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_renamed(item, change) for item in value]
    if isinstance(value, dict):
        return type(value)({change(name): _renamed(item, change) for name, item in value.items()})
    return value


def _check_outputs(cell: Any, place: Place) -> None:
    if {"nbval-ignore-output", "nbval-skip", "raises-exception"} & set(_tags(cell)):
        return
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stderr" and output.text.strip():
            first = _TEMPORARY.sub("", output.text.strip().splitlines()[0])
            raise Refusal("authoring.run_warned", place, said=quoted_text(first))
        shown = [output.text] if output.output_type == "stream" else list(output.get("data", {}).values())
        for text in shown:
            match = _VOLATILE.search(text) if isinstance(text, str) else None
            if match:
                raise Refusal("authoring.run_volatile", place, found=quoted_text(match[0].strip()))


def _largest(job: Job) -> str:
    """The key of the cell with the most output."""
    code = [cell for cell in job.notebook.cells if cell.cell_type == "code"]
    biggest = max(code, key=lambda cell: len(str(cell.outputs)))
    return job.places[biggest.id].cell
