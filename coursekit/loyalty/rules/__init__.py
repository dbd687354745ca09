"""The rulebook for loyalty programmes: thirty-four rules that any design can be held against, with no model answer.

=============== =============================================================================
family          rules
=============== =============================================================================
structure       E01–E07: tiers, thresholds, figures that make sense
benefits        E10–W17: nesting, offers, margin, cost, reach
points          E20–E25: what a point costs, whether it can be used, the liability
communication   E30–W36: consent, a way out, templates, how often
governance      E40–W45: returns, referrals, codes, fairness, goals with a control group
=============== =============================================================================
"""

from typing import TYPE_CHECKING, Any

from coursekit.messages import CourseError, quoted

if TYPE_CHECKING:
    from coursekit.loyalty.model import Programme

from coursekit.loyalty.rules import benefits, communication, governance, points, structure  # noqa: F401 - enter rules
from coursekit.loyalty.rules.design import RULES, Design, NotAssessed, NotNeeded
from coursekit.loyalty.rules.finding import SEVERITIES, Finding, Findings
from coursekit.loyalty.rules.market import MarketFigures, read_market

__all__ = ["RULES", "Finding", "Findings", "MarketFigures", "check"]


def check(programme: "Programme", market: Any = None, tiers_required: int | None = None) -> Findings:
    """What is wrong with the design of a loyalty programme?

    Every rule looks at the document alone, or at the document and a market. A rule that lacks the figures it needs is
    listed as not assessed, with the reason: it has neither passed nor failed. The order in which tiers are written and
    the scale of the currency change nothing.

    Parameters
    ----------
    programme : Programme
        The design.
    market : MarketFigures, optional
        Anything with ``spend`` and ``orders`` (a year's, one entry for each customer) and ``margin`` (0–1).
    tiers_required : int, optional
        How many tiers an exercise asks for; elsewhere any number is fine, one or none included.

    Returns
    -------
    Findings
        ``errors``, ``warnings``, ``notes``, ``passed``, ``not_assessed``, ``table``.

    Notes
    -----
    A design without findings is free of known mistakes; it need not earn anything. That is what the market simulator is
    for.

    References
    ----------
    Kotler, P., & Keller, K. L. (2016). *Marketing Management* (15th ed.), chapter 5. Nunes, J. C., & Drèze, X. (2006).
    The endowed progress effect. *Journal of Consumer Research*, 32(4).

    Examples
    --------
    >>> from coursekit.loyalty.model import Programme
    >>> club = Programme(languages=["en"], id="club", name="Club", tiers=[{"id": "one", "name": "One", "rank": 1}])
    >>> [found.rule for found in check(club).errors]
    ['E05', 'E32', 'E32', 'E44']
    """
    if tiers_required is not None and (
        isinstance(tiers_required, bool) or not isinstance(tiers_required, int) or tiers_required < 1
    ):
        raise CourseError("loyalty.rule.tiers_required", value=quoted(tiers_required))
    design = Design(programme, read_market(market), tiers_required)
    found: list[Finding] = []
    passed, not_needed = [], []
    reasons: dict[str, str] = {}
    for rule_id, judge in sorted(RULES.items(), key=lambda one: one[0][1:]):
        here: list[Finding] = []
        try:
            here.extend(judge(design))
        except NotAssessed as lacking:
            reasons[rule_id] = lacking.key
        except NotNeeded:
            not_needed.append(rule_id)
            continue
        if here:
            reasons.pop(rule_id, None)
            found += here
        elif rule_id not in reasons:
            passed.append(rule_id)
    found.sort(key=lambda one: SEVERITIES.index(one.severity))  # stable: rules stay in their order
    return Findings(tuple(found), tuple(passed), reasons, tuple(not_needed))
