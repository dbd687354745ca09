"""Rules of communication, E30–W36: nobody is written to who did not agree, and what is written is true."""

from collections.abc import Iterator

from coursekit.documents import say
from coursekit.documents.places import written
from coursekit.documents.texts import missing_languages
from coursekit.loyalty.communication import PLACEHOLDERS, broken_pieces, placeholders, resolves
from coursekit.loyalty.communication_result import MONTHLY_LIMIT
from coursekit.loyalty.model import Message
from coursekit.loyalty.rules.design import Design, NotNeeded, finding, rule
from coursekit.loyalty.rules.finding import Finding, Said
from coursekit.messages import nearest

# Ways that carry a message to somebody who is not looking for it, and can carry a way out.
_DIRECT = ("email", "sms", "push", "whatsapp")
_REMINDERS = ("monthly", "reward_reachable", "renewal")


def _messages(d: Design) -> list[tuple[str, Message]]:
    listed = d.programme.communication.messages
    return [(f"communication.messages[{i}]", message) for i, message in enumerate(listed)]


@rule("E30")
def consent_first(d: Design) -> Iterator[Finding]:
    """Nobody gets advertising who did not agree to it."""
    commercial = [(path, m) for path, m in _messages(d) if m.purpose == "commercial"]
    if not commercial:
        raise NotNeeded
    consent = d.programme.consent
    if consent is None or consent.basis is None:
        where = "consent" if consent is None else "consent.basis"
        yield finding("E30", "no_basis", where, messages=len(commercial))
        return
    if consent.basis == "soft_opt_in" and not consent.opt_out_offered:
        yield finding("E30", "no_way_out", "consent.opt_out_offered")
    for path, message in commercial:
        if message.audience == "everyone" and consent.basis == "opt_in":
            yield finding("E30", "everyone", f"{path}.audience", message=message.id)


@rule("E31")
def way_out(d: Design) -> Iterator[Finding]:
    """Each commercial message carries the way to stop them."""
    commercial = [(path, m) for path, m in _messages(d) if m.purpose == "commercial"]
    if not commercial:
        raise NotNeeded
    consent = d.programme.consent
    if consent is not None and consent.unsubscribe == "account":
        yield finding("E31", "account", "consent.unsubscribe")
    for path, message in commercial:
        if message.channel not in _DIRECT:
            continue
        for lang in d.programme.languages:
            if "unsubscribe_link" not in placeholders(say(message.template, lang)):
                yield finding("E31", "what", f"{path}.template", message=message.id)
                break


@rule("E32")
def three_occasions(d: Design) -> Iterator[Finding]:
    """Members hear when it begins, when their tier changes, and now and then what they have."""
    triggers = {message.trigger for _, message in _messages(d)}
    if not triggers & {"launch", "enrolled"}:
        yield finding("E32", "launch", "communication.messages")
    if len(d.tiers) > 1 and "tier_up" not in triggers:
        yield finding("E32", "tier_up", "communication.messages")
    if not triggers & set(_REMINDERS):
        yield finding("E32", "reminder", "communication.messages")


@rule("E33")
def texts_that_resolve(d: Design) -> Iterator[Finding]:
    """Every text is there in every language, with placeholders that stand for something."""
    p = d.programme
    for place, said, is_name in p.texts():
        lacking = [] if is_name and isinstance(said, str) else missing_languages(said, p.languages)
        if lacking:
            yield finding("E33", "language", written(place), languages=", ".join(lacking))
    for path, message in _messages(d):
        for name in ("subject", "template"):
            said = getattr(message, name)
            if said is None:
                continue
            yield from _template(d, message, f"{path}.{name}", said)


def _template(d: Design, message: Message, path: str, said: str | dict[str, str]) -> Iterator[Finding]:
    p = d.programme
    used = {}
    for lang in p.languages:
        if lang in missing_languages(said, p.languages):
            continue
        where = path if isinstance(said, str) else f"{path}.{lang}"
        for piece in broken_pieces(say(said, lang)):
            yield finding("E33", "broken", where, piece=piece)
        used[lang] = set(placeholders(say(said, lang)))
        for name in sorted(used[lang]):
            if name not in PLACEHOLDERS:
                near = nearest(name, PLACEHOLDERS)
                known = ", ".join(f"{{{one}}}" for one in ([near] if near else PLACEHOLDERS))
                yield finding("E33", "unknown" if near else "unknown_list", where, name=name, known=known)
            elif not resolves(p, message, name):
                yield finding("E33", "empty", where, name=name)
    if len(used) > 1:
        everywhere, somewhere = set.intersection(*used.values()), set.union(*used.values())
        if somewhere - everywhere:
            names = ", ".join(f"{{{one}}}" for one in sorted(somewhere - everywhere))
            yield finding("E33", "differ", path, names=names)


@rule("W34")
def not_too_often(d: Design) -> Iterator[Finding]:
    """Nobody gets more than a handful of commercial messages in a month."""
    if not any(m.purpose == "commercial" for _, m in _messages(d)):
        raise NotNeeded
    cap = d.programme.communication.monthly_cap
    if cap is not None and cap <= MONTHLY_LIMIT:
        return  # the plan itself holds back what would be too much
    from coursekit.loyalty.communication_worst import busiest_month

    most, messages = busiest_month(d.programme)
    if most > MONTHLY_LIMIT:
        yield finding("W34", "capped" if cap is not None else "what", "communication.monthly_cap", most=most,
                      limit=MONTHLY_LIMIT, messages=", ".join(messages), cap=cap)  # fmt: skip


@rule("W35")
def warned_before(d: Design) -> Iterator[Finding]:
    """A member hears before a tier is lost."""
    falls = [
        (path, tier)
        for path, tier in d.above_base
        if tier.threshold is not None
        and tier.threshold.metric in ("spend", "points", "orders", "visits")
        and tier.threshold.window in ("calendar_year", "rolling_days")
        and (tier.downgrade is None or tier.downgrade.policy != "never")
    ]
    if not falls:
        raise NotNeeded
    warning = [m for _, m in _messages(d) if m.trigger == "tier_down_warning"]
    for path, tier in falls:
        if not any(not m.tiers or tier.id in m.tiers for m in warning):
            yield finding("W35", "what", f"{path}.downgrade", tier=Said(tier.name))


@rule("W36")
def true_promises(d: Design) -> Iterator[Finding]:
    """A message speaks only of benefits that its readers have."""
    if not any(m.benefits for _, m in _messages(d)):
        raise NotNeeded
    outside = {name for one in d.benefits if one.tier is None for name in (one.benefit.id, one.benefit.type) if name}
    outside |= {o.id for o in d.programme.offers} | {r.id for r in d.programme.rewards}
    for path, message in _messages(d):
        # Nobody rises to the base, and nobody falls to the top.
        held = d.above_base if message.trigger in ("tier_up", "tier_down_warning") else d.tiers
        held = d.tiers[:-1] if message.trigger == "tier_down" else held
        readers = [tier for _, tier in held if not message.tiers or tier.id in message.tiers]
        for i, named in enumerate(message.benefits):
            without = [t for t in readers if named not in _names(t)]
            if named not in outside and (without or not readers):
                tiers = Said(without[0].name) if without else Said("–")
                yield finding("W36", "what", f"{path}.benefits[{i}]", benefit=named, message=message.id, tier=tiers)


def _names(tier: object) -> set[str]:
    listed = [*tier.benefits, *tier.entry_rewards]  # type: ignore[attr-defined]
    return {name for benefit in listed for name in (benefit.id, benefit.type) if name}
