"""Writes docs/api: every measure of coursekit with formula, parameters and example, from the docstrings.

    python docs/build_api.py            writes the pages
    python docs/build_api.py --check    says whether they are up to date

pdoc turns numpydoc into Markdown; this file puts the pages together and links the names.
"""

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pprint import pformat
from typing import Any

FOLDER = Path(__file__).parent / "api"
PACKAGES = ("kpis", "customers", "journey", "surveys", "mapping", "loyalty", "charts", "widgets")
# What is measured, by function, in the order of the course; after a bar the question it answers, where the docstring
# does not begin with one. What stands in no list is a tool or a class.
MEASURES = {
    "kpis": {
        "csat": "Customer satisfaction (CSAT)",
        "nps": "Net promoter score (NPS)",
        "nps_difference": "Change of the NPS",
        "nps_sample_size": "Sample size for an NPS",
        "ces": "Customer effort score (CES)",
        "mean_difference": "Difference of two means",
        "proportion": "Share with its interval",
        "proportion_difference": "Difference of two shares",
        "proportion_sample_size": "Sample size for a share",
        "difference_sample_size": "Sample size for a trial of two groups",
        "benchmark": "Benchmark against competitors",
        "between_groups": "Consistency between channels",
        "first_response": "First response time",
        "first_contact_resolution": "First-contact resolution",
        "service_protocol": "Service protocol",
        "complaint_handling": "Complaint handling",
        "servqual": "Service quality (SERVQUAL)",
        "servperf": "Service performance (SERVPERF) | How good is the service, by its perception alone?",
        "retention_rate": "Retention",
        "churn_rate": "Churn",
        "survival": "Survival (Kaplan–Meier) | What share is still waiting, staying or alive, as time goes by?",
        "cohort_retention": "Cohort retention",
        "cohort_retention_from_parquet": "Cohort retention of a large file | The same, beyond what memory holds",
        "net_revenue_retention": "Net and gross revenue retention",
        "repeat_purchase_rate": "Repeat purchase rate",
        "purchase_frequency": "Purchase frequency",
        "rfm": "RFM: recency, frequency, money | How often, how lately, for how much has each customer bought?",
        "rfm_from_parquet": "RFM of a large file | The same, beyond what memory holds",
        "fit_bg_nbd": "Expected purchases (BG/NBD)",
        "fit_gamma_gamma": "Expected order value (gamma-gamma)",
        "clv": "Customer lifetime value",
        "clv_table": "Customer lifetime value, payment by payment | How does the lifetime value add up?",
        "margin_multiple": "Margin multiple",
        "npv": "Net present value",
        "share_of_wallet": "Share of wallet",
    },
    "customers": {
        "loyalty_classes": "Six classes of loyalty | Which of six classes is each customer in, and why?",
        "profile_tags": "Seven customer profiles | Which of seven profiles fit each customer?",
        "kappa": "Agreement of raters",
        "confusion": "Confusion table",
    },
    "journey": {
        "funnel": "Funnel",
        "funnel_from_parquet": "Funnel of a large file | The same, beyond what memory holds",
        "ladder": "Retention ladder",
        "transitions": "Transition matrix",
        "paths": "Common paths | Which ways do customers take, and how common is each?",
        "attribution": "Attribution to channels",
        "touchpoint_scores": "Scores of touchpoints | How content are people at each, and how many convert after it?",
    },
    "mapping": {},
    "loyalty": {
        "break_even_uplift": "Break-even uplift of a discount",
        "programme_roi": "Return on a programme",
        "subsidised_share": "Subsidised share",
        "paid_tier": "Paid tier",
        "reward_rate": "Reward rate",
        "point_liability": "Liability of points",
        "breakage": "Breakage",
        "redemption_rate": "Redemption rate",
        "participation_rate": "Participation",
        "active_member_rate": "Active members",
        "tier_migration": "Migration between tiers",
        "points_account": "Account of points",
        "naive_comparison": "Members against the others",
        "before_after": "Before and after",
        "difference_in_differences": "Difference in differences",
        "stratified_comparison": "Comparison within strata",
        "matched_comparison": "Matched comparison",
        "randomised_invitation": "Randomised invitation (ITT, CACE)",
        "invitation_sample_size": "Sample size of an invitation",
        "invitation_power": "Power of an invitation",
        "win_back_value": "Value of winning back",
        "k_factor": "Referral (K-factor)",
        "defection_decision": "Cost of defection",
        "customer_profit": "Profit by customer",
        "whale_curve": "Whale curve",
        "gini": "Concentration (Gini)",
        "participation_shares": "Participation in a community",
    },
    "surveys": {"lint_questions": "Wording of questions | What would make the answers to these questions hard to use?"},
    "charts": {},
    "widgets": {},
}
_SECTIONS = r"(?m)^(Parameters|Attributes|Returns|Raises|Notes|References|Examples|See Also)\n-+$"

_GRID = r"(?m)^(?P<rule>=+(?: +=+)+)\n(?P<head>.+)\n(?P=rule)\n(?P<rows>(?:.+\n)+?)(?P=rule)$"


def members(package: str) -> dict[str, Any]:
    """What the package offers: measures in our order, then the other functions, classes, constants."""
    module = import_module(f"coursekit.{package}")
    rest = sorted(set(module.__all__) - set(MEASURES[package]), key=lambda name: (_kind(getattr(module, name)), name))
    return {name: getattr(module, name) for name in [*MEASURES[package], *rest]}


def _kind(thing: Any) -> int:
    return 1 if inspect.isclass(thing) else 0 if callable(thing) else 2


def summary(thing: Any) -> str:
    """The first paragraph of the docstring, in one line."""
    return " ".join(inspect.getdoc(thing).split("\n\n")[0].split())


def measure(package: str, name: str) -> tuple[str, str]:
    """The name of a measure and the question it answers: our own, or the one that the docstring begins with."""
    called, _, asked = MEASURES[package][name].partition(" | ")
    if not asked:
        said = summary(getattr(import_module(f"coursekit.{package}"), name))
        before, colon, after = said.partition(": ")
        asked = after if colon and "?" not in before else said
        asked = asked.partition("?")[0] + "?" if "?" in asked else re.sub(r": [^:]*$", "?", said)
    return called, asked[0].upper() + asked[1:]


def parts(thing: Any) -> dict[str, str]:
    """The docstring by section; what stands before the first one is called ``text``."""
    pieces = re.split(_SECTIONS, inspect.getdoc(thing) or "")
    return {"text": pieces[0].strip()} | {
        name: body.strip() for name, body in zip(pieces[1::2], pieces[2::2], strict=True)
    }


def pages() -> dict[str, str]:
    """All pages by file name."""
    from pdoc.docstrings import numpy as to_markdown

    where = {name: package for package in PACKAGES for name in members(package)}
    made = {"README.md": _index(where)}
    for package in PACKAGES:
        made[f"{package}.md"] = _page(package, where, to_markdown)
    return made


def _page(package: str, where: dict[str, str], to_markdown: Callable[[str], str]) -> str:
    blocks = [f"# coursekit.{package}", _linked(summary(import_module(f"coursekit.{package}")), where, package)]
    blocks.append("[All measures](README.md)")
    last = None
    for name, thing in members(package).items():
        group = ("Other functions", "Classes", "Constants")[_kind(thing)]
        group = "Measures" if name in MEASURES[package] else group
        if group != last:
            blocks.append(f"## {group}")
            last = group
        blocks += [_linked(part, where, package, name) for part in _entry(name, thing, to_markdown)]
    return "\n\n".join(blocks) + "\n"


def _index(where: dict[str, str]) -> str:
    lines = [
        "# Measures of coursekit",
        "",
        "Made from the docstrings by `python docs/build_api.py`. Each entry gives the definition, what the arguments",
        "mean, when the measure misleads, a reference, and an example that the tests run.",
        "",
        "| measure | question it answers | function |",
        "| --- | --- | --- |",
    ]
    for package in PACKAGES:
        for name in MEASURES[package]:
            called, asked = measure(package, name)
            lines.append(
                f"| {called} | {_linked(asked, where, 'README')} | [`{package}.{name}`]({package}.md#{name}) |"
            )
    lines += ["", "## Charts and widgets", "", "| it shows | function |", "| --- | --- |"]
    listed: list[Any] = []
    for package in ("charts", "widgets"):
        for name, thing in members(package).items():
            # Headless twins stand on the page of the widgets; here is what one looks at, each under one name.
            shown = inspect.isfunction(thing) if package == "charts" else hasattr(thing, "_repr_mimebundle_")
            if shown and thing not in listed:
                listed.append(thing)
                said = _linked(summary(thing), where, "README").replace("|", "\\|")
                lines.append(f"| {said} | [`{package}.{name}`]({package}.md#{name}) |")
    lines += ["", "Everything else, by package: " + ", ".join(f"[{p}]({p}.md)" for p in PACKAGES) + "."]
    return "\n".join(lines) + "\n"


def _entry(name: str, thing: Any, to_markdown: Callable[[str], str]) -> Iterator[str]:
    yield f'<a id="{name}"></a>\n\n### {name}'
    if not callable(thing):
        yield f"```python\n{name} = {pformat(thing, width=100)}\n```".replace("'", '"')
        return
    # A dataclass without a docstring of its own parameters is made by a function, not by hand.
    if not inspect.isclass(thing) or "Parameters" in parts(thing):
        yield f"```python\n{_signature(name, thing)}\n```"
    yield _markdown(thing, to_markdown)
    if inspect.isclass(thing):
        methods = [_method(key, value) for key, value in vars(thing).items() if not key.startswith("_")]
        told = [line for line in methods if line]
        if told:
            yield "**Methods**\n\n" + "\n".join(told)


def _method(name: str, value: Any) -> str:
    """One line on a method or property; fields of a dataclass are told among its attributes."""
    plain = value.fget if isinstance(value, property) else getattr(value, "__func__", getattr(value, "func", value))
    if not inspect.isfunction(plain) or not plain.__doc__:
        return ""
    called = name if isinstance(value, property) or hasattr(value, "func") else _signature(name, plain, skip_first=True)
    return f"- ``{called}``: {summary(plain)}"


def _signature(name: str, thing: Any, skip_first: bool = False) -> str:
    """Names and defaults; types are told among the parameters."""
    given = list(inspect.signature(thing).parameters.values())[1 if skip_first else 0 :]
    bare = inspect.Signature([one.replace(annotation=inspect.Parameter.empty) for one in given])
    line = f"{name}{bare}".replace("'", '"')
    if len(line) <= 100:
        return line
    return f"{name}(\n" + "".join(f"    {part},\n" for part in _arguments(bare)) + ")"


def _arguments(signature: inspect.Signature) -> Iterator[str]:
    star = False
    for one in signature.parameters.values():
        if one.kind is inspect.Parameter.KEYWORD_ONLY and not star:
            star = True
            yield "*"
        yield str(one).replace("'", '"')


def _markdown(thing: Any, to_markdown: Callable[[str], str]) -> str:
    text = re.sub(_GRID, _grid, inspect.getdoc(thing) or "")
    text = to_markdown(text)
    text = re.sub(r"(?m)^#{2,} (.+?):?$", r"**\1**\n", text)
    text = re.sub(r" +# doctest: \+\w+$", "", text, flags=re.M)
    # An example ends at the first blank line; pdoc leaves it as it is.
    text = re.sub(r"(?m)^>>> .*(?:\n(?!$).*)*", lambda found: f"```pycon\n{found[0]}\n```", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _grid(found: re.Match) -> str:
    """A table drawn with equals signs, as Markdown: pdoc knows the other kinds of table alone."""
    columns = [span.span() for span in re.finditer("=+", found["rule"])]
    columns[-1] = (columns[-1][0], None)
    rows = [found["head"], *found["rows"].splitlines()]
    lines = ["| " + " | ".join(row[a:b].strip() for a, b in columns) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("---" for _ in columns) + " |")
    return "\n".join(lines)


def _linked(text: str, where: dict[str, str], package: str, this: str = "") -> str:
    """Names in backticks lead to their entries; what stands in a block of code stays."""

    def link(found: re.Match) -> str:
        name = found["name"]
        if name == this or name not in where:
            return f"`{name}`"
        page = "" if where[name] == package else f"{where[name]}.md"
        return f"[`{name}`]({page}#{name})"

    pieces = re.split(r"(```.*?```|``.+?``)", text, flags=re.S)
    return "".join(
        piece if piece.startswith("``") else re.sub(r"(?<!`)`(?P<name>[^`\n]+)`(?!`)", link, piece) for piece in pieces
    )


def main() -> int:
    """Write the pages, or say which ones differ."""
    made = pages()
    if "--check" not in sys.argv[1:]:
        FOLDER.mkdir(exist_ok=True)
        for name, text in made.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
        return 0
    old = [name for name, text in made.items() if not _same(FOLDER / name, text)]
    for name in old:
        print(f"docs/api/{name} is not what the docstrings say. Run: python docs/build_api.py")
    return 1 if old else 0


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
