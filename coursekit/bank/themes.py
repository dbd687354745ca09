"""What mistakes of different lessons have in common: the same idea, met again in other clothes.

Mistakes are named after the idea behind them, so that a theme is a list of patterns of their names; the first that fits
holds. A question with options turns, as a rule, around one idea: it is named whole. What fits nowhere has no theme.
"""

import re

# Theme → patterns of the mistakes' ids, tried in this order.
_PATTERNS = {
    "scale": r"ratios?|percent|percent-not-ratio|people-not-percent|a-point-a-cent|points-of-percent|"
    r"(one|two|five|six)-percent(-more)?|three-per-cent-more|relative-lift|uplift-in-percent|as-a-ratio|"
    r"percent-over-percent|ten-percent-of-them",
    "nps": r"share-of-promoters|promoters-.+|passives-left-out|six-is-passive|three-shares",
    "next": r"average(-after|-before)?|all-the-(money|people)|difference-of-averages|nobody-more|half-and-half|all-to-one|"
    r"equal-parts|all-to-the-best|by-the-ceiling|all-of-it|nothing-for-winning",
    "mean": r"mean|means|average-.+|plain-mean.*|mean-(score|near-zero|of-the-.+|for-.+|of-nothing)|sum-for-mean|"
    r"worst-for-mean|share-instead-of-mean|everybody-mean|extremes-only|only-fives|threes?-(too|or-less|is-.+)|best-answer",
    "open": r"open-.+|dropped-the-open|young-as-.+|of-the-settled|until-.+|replied-some-day|not-yet-their-.+|some-day",
    "time": r"all-time|ever|ever-(used|brought|low|among-.+)|bought-ever|no-exposure|no-limit.*|no-time-limit.*|no-window|"
    r"without-a-window|no-year|newcomers-.+|too-recent.*|too-young|returns-too-recent|whole-life|both-years|two-years.*|"
    r"the-two-years|all-two-years|all-years|since-.+|not-yet-customers|first-year-taken-for-known",
    "blanks": r"blanks?-.+|.*-blanks|silen(t|ce)-as-zero|empty-is-zero|asked-not-answered|surveys?-sent|sent-as-answers|"
    r"everyone-who-was-sent|n-counts-sent|quiet-.+|nobody-is-zero|zero-when-unknown|unknown-is-.+|days-thrown-away|"
    r"mean-for-unknown|surveys-over-tickets|none-rings",
    "consent": r"silence-is-(consent|yes)|ever-(yes|consented)|once-is-for-ever|no-consent|nobody-was-never-asked|"
    r"from-the-future|consent-only|the-form-only",
    "margin": r"revenue(-not-margin)?|sales-(for|not)-margin|same-sales|over-the-(old-)?margin|old-margin|by-sales|"
    r"margin-(without-costs|of-.+)|all-the-margin|cost-not-taken-off|forgot-the-cost|shipping-forgotten|own-margin|"
    r"five-over-the-margin|as-much-as-is-given|divided-by-the-whole-margin|share-of-margin-left|discount-uncounted|"
    r"points-earned",
    "anyway": r"all-buyers-thanks-to-it|everybody-who-came-back|all-are-(won|new-sales)|only-the-new-get-it|"
    r"paid-for-those-coming-anyway|coupons-of-the-extra-alone|vouchers-of-the-extra-alone|opened-(alone|against-.+)|"
    r"vouchers-used|counted-afterwards|season-left-in|members-alone|joined-against-control|inviting-not-joining|"
    r"against-everybody|the-return-alone|welcome-among-members|uninvited-forgotten|before-the-club|only-those-who-joined",
    "chance": r"two-intervals-crossed|exact-interval|everybody-below-the-line|high-end|the-share-itself|chance-.+|"
    r"no(t-divided-by-n|-root)|without-(root|confidence|two)|root-of-each|noise-of-one|one-group|both-groups-together|"
    r"size-for-one-share|heads-or-tails|luck-alone|levels-overlap|own-spread|spread-of-.+|whole-width|wald|normal-tail|"
    r"interval-of-chance|margin-not-squared",
    "unit": r"people(-.+)?|visits|rows(-.+)?|by-(person|customer)|orders-(for|not)-.+|lines-not-people|clicks|records|"
    r"events?-.+|every-(ticket|answer)|per-(person|answer)|months-as-people|split-orders-count|likes-instead-of-posts|"
    r"questions-too|all-(visits|rows|orders|complaints|purchases)|over-all-orders|one-contact.*|fan-out|counts-papers",
    "whole": r"(out-)?of-.+|everybody|everyone-.+|shops(-too)?|all-(customers|the-dormant|the-honest)|share-of-.+|"
    r"end-over-start|new-below-the-line|buyers-.+|only-.+|standing-over-.+|the-whole-.+|whole-source|every-channel|"
    r"another-step|divided-by-its-own|itself-left-out|searched-of-buyers|itself|anybody-who-came|both-arms",
    "order": r"threshold-last|size-(afterwards|before-threshold)|decided-before-reading|decision-last|"
    r"(measure|indicator|sum|vary)-before-.+|hindsight",
    "direction": r"those-(lost|that-lose|who-(left|stop|go-on))|lost|sign(-only)?|upside-down|turned-round|backwards|"
    r"not-(reversed|yet)|churn(-for-retention)?|the-other-.+|columns-swapped|weights-swapped|negative|"
    r"everything-turned|expected-less-perceived",
}
_THEMES = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}

# Questions with options, by the idea that they turn around.
_QUESTIONS = {
    ("1.1", "december"): "time",
    ("2.1", "reach"): "measure",
    ("2.2", "arms"): "chance",
    ("2.4", "complete"): "whole",
    ("2.4", "what_fell"): "mix",
    ("2.5", "calls"): "anyway",
    ("2.6", "small"): "mix",
    ("3.1", "claim"): "evidence",
    ("3.3", "scale"): "mix",
    ("3.4", "redraw"): "evidence",
    ("4.1", "thanks"): "anyway",
    ("4.2", "early"): "stopping",
    ("4.3", "told"): "anyway",
    ("4.4", "suspect"): "chance",
    ("4.5b", "verdict"): "anyway",
    ("4.5c", "evidence"): "anyway",
    ("5.1a", "which"): "measure",
    ("5.1a", "waves"): "chance",
    ("5.1a", "who"): "blanks",
    ("5.1b", "which"): "measure",
    ("5.1b", "loyal"): "mix",
    ("5.1b", "five"): "evidence",
}
_ITEMS = {
    "known": "measure",
    "sources": "chance",
    "face": "evidence",
    "trial": "stopping",
    "again": "time",
    "joined": "unit",
    "worst": "anyway",
    "members": "anyway",
    "accounts": "margin",
    "audit": "evidence",
}
_QUESTIONS |= {(form, item): theme for form in ("0.1", "7.2") for item, theme in _ITEMS.items()}

THEMES = (*_PATTERNS, "measure", "mix", "evidence", "stopping")


def theme_of(exercise: str, question: str, mistake: str = "") -> str:
    """The theme of a mistake, or of a wrong option of a question; empty where it has none.

    >>> theme_of("5.1b", "repeat", "all-time"), theme_of("4.2", "early")
    ('time', 'stopping')
    """
    for name, pattern in _THEMES.items():
        if mistake and pattern.fullmatch(mistake):
            return name
    return _QUESTIONS.get((exercise, question), "")
