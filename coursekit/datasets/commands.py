"""The command ``coursekit data``: write the company that opens in a spreadsheet, check it, report how true it is."""

import argparse
import sys
from pathlib import Path

import pandas as pd

from coursekit.datasets.catalogue import catalogue_text
from coursekit.datasets.company import Company, company
from coursekit.messages import CourseError, number, text, using_language

SPREADSHEET_CUSTOMERS = 300
REPORT_CUSTOMERS, FIDELITY_CUSTOMERS = 5000, 20_000
FOLDER = "cafe_lumbre"
BEGIN, END = "<!-- figures: written by `coursekit data --write` -->", "<!-- end of figures -->"


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register ``coursekit data``."""
    parser = subparsers.add_parser("data", help=text("datasets.help.data"), description=text("datasets.help.data"))
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--write", metavar="DIR", nargs="?", const="data", help=text("datasets.help.write"))
    what.add_argument("--check", metavar="DIR", nargs="?", const="data", help=text("datasets.help.check"))
    what.add_argument("--report", action="store_true", help=text("datasets.help.report"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; 0 where all is well, 1 where what is on disk differs or a figure leaves its band."""
    if args.report:
        return report()
    if args.write is not None:
        return write(Path(args.write))
    return check(Path(args.check))


def report() -> int:
    """Print every figure of calibration and fidelity."""
    from coursekit.datasets.report import lines

    calibrated, proved = measured()
    print(
        "\n".join(
            [
                text("datasets.report.calibration"),
                *lines(calibrated),
                "",
                text("datasets.report.fidelity"),
                *lines(proved),
            ]
        )
    )
    return 0 if all(f.holds for f in [*calibrated, *proved]) else 1


def measured() -> tuple[list, list]:
    """Figures of calibration on the default company, and of fidelity on a larger one."""
    from coursekit.datasets.fidelity import fidelity
    from coursekit.datasets.report import calibration

    return calibration(company(customers=REPORT_CUSTOMERS)), fidelity(company(customers=FIDELITY_CUSTOMERS))


def figures_section() -> str:
    """What stands between the markers of data/README.md."""
    from coursekit.datasets.report import lines

    calibrated, proved = measured()
    with using_language("en"):
        parts = [
            BEGIN,
            text("datasets.report.calibration"), "", *lines(calibrated), "",
            text("datasets.report.fidelity"), "", *lines(proved),
            END,
        ]  # fmt: skip
    return "\n".join(parts)


def spreadsheet(shop: Company, table: str) -> str:
    """A table as CSV: comma, decimal point, ISO dates, blank where missing, a line feed at each end of line."""
    return getattr(shop, table).to_csv(
        index=False, lineterminator="\n", float_format="%.10g", date_format="%Y-%m-%d %H:%M:%S"
    )


def files(folder: Path) -> dict[Path, bytes]:
    """What the folder must hold, byte for byte; the README only where there is one to put the figures into."""
    shop = company(customers=SPREADSHEET_CUSTOMERS)
    # The mark at the beginning tells a spreadsheet that the accents are UTF-8.
    made = {folder / FOLDER / f"{t}.csv": spreadsheet(shop, t).encode("utf-8-sig") for t in shop.tables}
    made[folder / "catalogue.json"] = catalogue_text().encode("utf-8")
    readme = folder / "README.md"
    if readme.exists():
        made[readme] = with_figures(readme).encode("utf-8")
    return made


def with_figures(readme: Path) -> str:
    """The README with the figures of today between its markers."""
    said = readme.read_text(encoding="utf-8")
    before, begin, rest = said.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise CourseError("datasets.no_markers", file=str(readme), begin=BEGIN, end=END)
    return before + figures_section() + after


def write(folder: Path) -> int:
    """Write tables, catalogue and figures; take away tables that are no more."""
    if folder.exists() and not folder.is_dir():
        raise CourseError("datasets.not_a_folder", folder=str(folder))
    made = files(folder)
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        path.write_bytes(content)
    for path in sorted((folder / FOLDER).glob("*.csv")):
        if path not in made:
            path.unlink()
    size = sum(map(len, made.values())) / 1e6
    print(text("datasets.written", files=number(len(made)), folder=str(folder), size=number(size, 1)))
    return 0


def check(folder: Path) -> int:
    """Say which files differ from what would be written now."""
    made = files(folder)
    made.setdefault(folder / "README.md", b"")
    wrong = [path for path, content in made.items() if not path.exists() or path.read_bytes() != content]
    wrong += [path for path in sorted((folder / FOLDER).glob("*.csv")) if path not in made]
    for path in wrong:
        print(text("datasets.differs", file=str(path)), file=sys.stderr)
    if not wrong:
        print(text("datasets.same", files=number(len(made)), folder=str(folder)))
    return 1 if wrong else 0


def read_spreadsheet(path: Path) -> pd.DataFrame:
    """A table as a learner reads it back."""
    return pd.read_csv(path, encoding="utf-8-sig", keep_default_na=False, na_values=[""])
