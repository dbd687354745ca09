"""The command ``coursekit programme``: hold a design against the rulebook, play it against a market."""

import argparse
import json
import math
from pathlib import Path
from typing import Any

from coursekit.messages import CourseError, quoted, text

_MARKETS = 20_000


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register ``programme check`` and ``programme simulate``."""
    says = text("loyalty.cli.help")
    parser = subparsers.add_parser("programme", help=says, description=says)
    what = parser.add_subparsers(dest="what", metavar=text("cli.command"), required=True)
    check = what.add_parser("check", help=text("loyalty.cli.help_check"), description=text("loyalty.cli.help_check"))
    check.add_argument("--market", action="store_true", help=text("loyalty.cli.help_market"))
    check.add_argument("--tiers", type=int, metavar="N", help=text("loyalty.cli.help_tiers"))
    check.set_defaults(run=run_check)
    play = what.add_parser(
        "simulate", help=text("loyalty.cli.help_simulate"), description=text("loyalty.cli.help_simulate")
    )
    play.add_argument("--months", type=int, default=12, metavar="N", help=text("loyalty.cli.help_months"))
    play.add_argument("--seed", type=int, default=1, metavar="N", help=text("loyalty.cli.help_seed"))
    play.add_argument("--customers", type=int, default=_MARKETS, metavar="N", help=text("loyalty.cli.help_customers"))
    play.add_argument("--markets", type=int, default=1, metavar="N", help=text("loyalty.cli.help_markets"))
    play.set_defaults(run=run_simulate)
    for one in (check, play):
        one.add_argument("file", metavar="FILE", help=text("loyalty.cli.help_file"))
        one.add_argument("--json", action="store_true", help=text("loyalty.cli.help_json"))


def run_check(args: argparse.Namespace) -> int:
    """Prints the findings; 1 where there is an error among them."""
    programme = _programme(args.file)
    market = None
    if args.market:
        from coursekit.loyalty import Market

        market = Market()
    found = programme.check(market=market, tiers_required=args.tiers)
    _print(found.to_data() if args.json else str(found), args.json)
    return 0 if found.ok else 1


def run_simulate(args: argparse.Namespace) -> int:
    """Prints what the programme would earn, once or over many markets."""
    from coursekit.loyalty import Market, over_seeds, simulate

    programme = _programme(args.file)
    if args.markets < 1:
        raise CourseError("loyalty.cli.markets", value=quoted(args.markets))
    market = Market(customers=args.customers)
    if args.markets == 1:
        once = simulate(programme, market, months=args.months, seed=args.seed)
        table, said = once.table, once.sentence()
    else:
        seeds = range(args.seed, args.seed + args.markets)
        often = over_seeds(programme, market, seeds=seeds, months=args.months, variants=True)
        table, said = often.table, text("loyalty.cli.over", net=often.net.sentence(), earns=often.earns.sentence())
    _print(_rows(table) if args.json else f"{said}\n\n{table.to_string(index=False)}", args.json)
    return 0


def _programme(file: str) -> Any:
    """A programme from a file, or one of the course's own by its name."""
    from coursekit.loyalty import Programme, example_programme
    from coursekit.loyalty.examples import example_names

    if not Path(file).exists() and file in example_names():
        return example_programme(file)
    return Programme.read(file)


def _rows(table: Any) -> list[dict[str, Any]]:
    return [{str(name): _plain(value) for name, value in row.items()} for row in table.to_dict("records")]


def _plain(value: Any) -> Any:
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float) and not math.isfinite(value):
        return None  # JSON knows no infinity
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _print(what: Any, as_json: bool) -> None:
    print(json.dumps(what, ensure_ascii=False, indent=2) if as_json else what)
