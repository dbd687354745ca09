"""How the market simulator grows: time and memory by the number of customers, and what a widget waits for.

    python benchmarks/loyalty.py                 # 2 000 to 200 000 customers
    python benchmarks/loyalty.py --most 1000000  # a million too: half a minute and about a gigabyte

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
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument(
        "--programme", action="append", help="of data/programmes; suggested, repaired and points unless given"
    )
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one, arguments.programme[0])))
    else:
        main(arguments.most, arguments.programme or ["suggested", "repaired", "points"])
