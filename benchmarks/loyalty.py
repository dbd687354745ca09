"""How the market simulator grows: time and memory by the number of customers, and what a widget waits for.

    python benchmarks/loyalty.py                 # 2 000 to 200 000 customers
    python benchmarks/loyalty.py --most 1000000  # a million too: half a minute and about a gigabyte
    python benchmarks/loyalty.py --widgets       # the programme designer alone

Each size runs in a process of its own. Times are CPU seconds, the best of three (of one above 100 000); memory is the
peak of the process beyond what it holds after importing. What counts are the ratios: beside the time stands the time
for each customer in relation to 20 000 customers.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

SIZES = (2_000, 20_000, 100_000, 200_000, 1_000_000)
BASE = 20_000
ROOT = Path(__file__).resolve().parent.parent


def measure(size: int, name: str) -> dict[str, float]:
    """One size in this process: CPU seconds and megabytes."""
    from coursekit.loyalty import Market, Programme, simulate

    programme = Programme.read(ROOT / "data" / "programmes" / f"{name}.yaml")
    simulate(programme, Market(customers=200), months=1)  # imports and first calls
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = []
    for _ in range(3 if size <= 100_000 else 1):
        begun = time.process_time()
        result = simulate(programme, Market(customers=size))
        times.append(time.process_time() - begun)
    assert result.played == size
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return {"seconds": min(times), "megabytes": peak}


def sample(name: str) -> float:
    """What a widget waits for while somebody drags: a play of 2 000 sampled from the whole market, median of ten."""
    from coursekit.loyalty import Market, Programme, simulate

    programme = Programme.read(ROOT / "data" / "programmes" / f"{name}.yaml")
    market = Market()
    times = []
    for _ in range(11):
        begun = time.perf_counter()
        simulate(programme, market, sample=2_000)
        times.append(time.perf_counter() - begun)
    return sorted(times[1:])[5]


def designer(name: str) -> dict[str, float]:
    """What somebody at the programme designer waits for in Python, in milliseconds by the clock: median of eleven.

    ``state``: from a changed figure to findings, previews and the margin of a sample. ``whole``: the whole market after
    the pause. ``market``: one of the other markets. The page and the way there and back come on top.
    """
    from coursekit.widgets import ProgrammeDesigner

    widget = ProgrammeDesigner(name)
    times: dict[str, list[float]] = {"state": [], "whole": [], "market": [], "state CPU": []}
    for n in range(11):
        document = {**widget.document, "assumptions": {**widget.document["assumptions"], "average_order": 40 + n}}
        begun, worked = time.perf_counter(), time.process_time()
        widget.set_state({"document": document, "_revision": n + 1})
        times["state"].append(time.perf_counter() - begun)
        times["state CPU"].append(time.process_time() - worked)
        for kind in ("whole", "market"):
            begun = time.perf_counter()
            widget._message(widget, {"do": "play", "revision": n + 1}, [])
            times[kind].append(time.perf_counter() - begun)
        assert widget._view["play"]["markets"]["plays"] == 1
    return {kind: 1000 * sorted(values)[5] for kind, values in times.items()}


def designers(names: list[str]) -> None:
    """The latency of the designer for each programme, as Markdown."""
    print("\nThe programme designer, milliseconds in Python, median of eleven\n")
    print("| programme | findings and sample, CPU | findings and sample | whole market | one other market |")
    print("|---|--:|--:|--:|--:|")
    for name in names:
        found = designer(name)
        shown = " | ".join(f"{found[kind]:.0f}" for kind in ("state CPU", "state", "whole", "market"))
        print(f"| {name} | {shown} |")


def main(most: int, names: list[str]) -> None:
    """All sizes of all programmes, as Markdown."""
    for name in names:
        found = {}
        for size in (s for s in SIZES if s <= most):
            run = [sys.executable, __file__, "--one", str(size), "--programme", name]
            found[size] = json.loads(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
        each = found[BASE]["seconds"] / BASE if BASE in found else None
        print(f"\n{name}: twelve months beside a year before, with and without the programme\n")
        print("| customers | CPU s | for each customer, 20 000 = 1 | peak of memory, MB | MB for each 20 000 |")
        print("|--:|--:|--:|--:|--:|")
        for size, row in found.items():
            relative = f"{row['seconds'] / size / each:.2f}" if each else "–"
            spread = row["megabytes"] / size * BASE
            print(f"| {size:,} | {row['seconds']:.2f} | {relative} | {row['megabytes']:.0f} | {spread:.0f} |")
        print(f"\nA sample of 2 000 while dragging: {1000 * sample(name):.0f} ms by the clock.")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=200_000)
    parser.add_argument("--widgets", action="store_true", help="only what one waits for in the programme designer")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument(
        "--programme", action="append", help="of data/programmes; suggested, repaired and points unless given"
    )
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one, arguments.programme[0])))
    else:
        chosen = arguments.programme or ["suggested", "repaired", "points"]
        if not arguments.widgets:
            main(arguments.most, chosen)
        designers(chosen)
