"""``python -m coursekit.grading.attacks``: every attack, without layers and with all; then each layer off in turn."""

import argparse
import sys
from collections.abc import Sequence

from coursekit.grading.attacks import Attack, Trial, attacks, try_attack
from coursekit.grading.sandbox import Limits, Sandbox
from coursekit.grading.sandbox.inside.layers import LAYERS
from coursekit.messages import known_languages, quoted, text, use_language

LIMITS = Limits(cell_seconds=3.0, seconds=15.0)


def main(argv: list[str] | None = None) -> int:
    """Prints the list; exit code 1 where an attack fell with all layers on."""
    parser = argparse.ArgumentParser(
        prog="python -m coursekit.grading.attacks", description=text("grading.attacks.help")
    )
    parser.add_argument("--start", choices=("fork", "spawn"))
    parser.add_argument("--each", action="store_true", help=text("grading.attacks.each"))
    parser.add_argument("--only", metavar="WORDS", default="", help=text("grading.attacks.only"))
    parser.add_argument("--messages", choices=known_languages(), default="en", help=text("cli.messages"))
    args = parser.parse_args(argv)
    use_language(args.messages)
    chosen = [one for one in attacks() if args.only in one.name]
    if not chosen:
        parser.error(text("grading.attacks.none", given=quoted(args.only)))
    bare = _try_all((), args.start, chosen)
    full = _try_all(None, args.start, chosen)
    for without, guarded in zip(bare, full, strict=True):
        by = ", ".join(guarded.attack.layers) or text("grading.attacks.by_design")
        print(f"{_word(without):<10} → {_word(guarded):<10}  {guarded.attack.name}  ({by})", flush=True)
    fell = sum(trial.fell for trial in full)
    print(text("grading.attacks.total", n=len(full), fell=fell, bare=sum(trial.fell for trial in bare)))
    if args.each:
        for layer in LAYERS:
            rest = tuple(name for name in LAYERS if name != layer)
            trials = _try_all(rest, args.start, chosen)
            names = ", ".join(t.attack.name for t in trials if t.fell) or "—"
            print(text("grading.attacks.without", layer=layer, fell=names))
    return 1 if fell else 0


def _try_all(layers: tuple[str, ...] | None, start: str | None, chosen: Sequence[Attack]) -> list[Trial]:
    with Sandbox(layers=layers, limits=LIMITS, start=start) as box:
        for line in box.sentences():
            print(line, flush=True)
        return [try_attack(box, attack) for attack in chosen]


def _word(trial: Trial) -> str:
    return text("grading.attacks.fell" if trial.fell else "grading.attacks.survived")


if __name__ == "__main__":
    sys.exit(main())
