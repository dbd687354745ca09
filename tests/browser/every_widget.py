"""One notebook with every widget of coursekit, and a pair of hands that drives any of them by keyboard.

The hands reach a widget by Tab, press a key on each of its controls, and wait until three agree: what the control
shows, what Python holds, and what a widget made anew from the same values says.
"""

import json

from browser_lab import wait_for

SETUP = """
import json, warnings
warnings.simplefilter('error')
import pandas as pd
from coursekit import charts, widgets as w
from coursekit.datasets import company
from coursekit.mapping import example_map
from coursekit.loyalty import example_programme
from coursekit.widgets import programme_designer_play
programme_designer_play.MARKETS = 1  # other markets are nothing to the page, and keep the kernel busy
days = lambda *ones: pd.to_datetime(list(ones))
shop = company(customers=1000)
parcels = pd.DataFrame({'customer': list('aabcd'),
    'ordered': days('2025-05-01', '2025-05-08', '2025-05-02', '2025-05-03', '2025-05-04'),
    'delivered': days('2025-05-03', '2025-05-10', '2025-05-05', None, '2025-05-06')})
consents = pd.DataFrame({'customer': list('abbdd'), 'granted': [True, True, False, False, True],
    'time': days('2025-01-01', '2025-01-01', '2025-04-01', '2025-01-01', '2025-03-01')})
grades = pd.Series({'a': 4.0, 'b': 0.0, 'c': 4.0, 'd': float('nan'), 'e': 2.0})
posts = pd.DataFrame({'customer': list('AAAABBCD'), 'topic': ['recipes'] * 4 + ['origins'] * 2 + ['meetups', 'problems'],
    'time': days('2025-01-06', '2025-01-13', '2025-01-20', '2025-01-27', '2025-01-07', '2025-01-14', '2025-01-28', '2025-01-08'),
    'replies': [1, 0, 2, 0, 3, 0, 0, 1], 'hours': [2.0, None, 5.0, None, 1.0, None, None, 3.0]})
log = pd.DataFrame({'customer': list('AABBCCC'), 'visit': [1, 1, 2, 2, 3, 3, 3],
    'event': ['look', 'pay', 'look', 'ask', 'look', 'ask', 'pay'],
    'time': pd.date_range('2025-03-01', periods=7, freq='D')})
tickets = pd.DataFrame({'opened': days('2025-03-10 10:00', '2025-03-07 19:00', '2025-03-04 09:00', '2025-03-12 09:00'),
    'first_reply': days('2025-03-10 11:00', '2025-03-10 10:00', '2025-03-05 10:00', None),
    'channel': ['phone', 'email', 'email', 'chat']})
reviews = pd.DataFrame({'product': ['cup'] * 2 + ['pot'] * 10 + ['mill'], 'stars': [5, 5] + [5] * 8 + [1] * 2 + [3],
    'order': ['O1', None] + [f'O{k}' for k in range(2, 12)] + ['O12']})
answers = pd.DataFrame({'customer': list('abcdef'), 'csat': [1, 2, 1, 2, 3, 1],
    'answered': days('2025-05-01', '2025-05-22', '2025-05-12', '2025-05-02', '2025-05-20', '2025-05-01')})
margin = pd.Series({'b': 50.0, 'c': 5.0, 'd': 20.0, 'e': 900.0})
quotes = pd.DataFrame({'persona': ['bruno', 'ana', 'bruno', 'ana', 'ana'],
    'about': ['queue', 'price', 'queue', 'form', 'price'], 'stage': ['buy', 'buy', 'buy', 'pay', 'buy']})
spending = w.review_spending(shop.orders, shop.memberships, ['2025-01-01', '2025-07-01', '2026-01-01'])
orders = pd.DataFrame({'customer': list('AABCD'), 'amount': [60.0, 40.0, 20.0, 9.0, 12.0], 'cost': [30.0, 20.0, 9.0, 7.0, 5.0]})
asked = pd.DataFrame({'customer': list('BDD'), 'contacts': [2, 1, 1], 'reason': ['grinder', 'question', 'late_parcel']})
bought = pd.DataFrame({'customer': list('aaaaabbbbccccddd'), 'date': days(
    '2025-01-01', '2025-01-11', '2025-01-21', '2025-01-31', '2025-08-03', '2025-01-01', '2025-01-31', '2025-03-02', '2025-04-01',
    '2025-01-01', '2025-03-02', '2025-05-01', '2025-06-30', '2025-02-01', '2025-03-01', '2025-09-01')})
curves = [w.Response(9000, 6000), w.Response(2400, 800), w.Response(1500, 1000), w.Response(5000, 2000), w.Response(3000, 900)]
five = dict(zip(['rewards', 'communication', 'surveys', 'service', 'content'], curves))
gaps = pd.DataFrame({name: [-1.0, -2.0, -1.5] for name in ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy']})
two = [{'answer': 'a %', 'correct': False, 'feedback': 'No.'}, {'answer': 'a number', 'correct': True}]
"""
# The languages take turns.
WIDGETS = {
    "AskingExplorer": "w.AskingExplorer(parcels, consents",
    "AuditExplorer": "w.AuditExplorer(grades",
    "BudgetExplorer": "w.BudgetExplorer(w.Response(1200, 600), w.Response(900, 300), budget=1000, share=0.5",
    "CausalLab": "w.CausalLab(customers=1000",
    "ChannelExplorer": "w.ChannelExplorer(w.Response(ceiling=26, scale=200), leaves=66, spent=100",
    "ClvExplorer": "w.ClvExplorer(",
    "CommunityExplorer": "w.CommunityExplorer(posts, start='2025-01-06', end='2025-02-03'",
    "Dashboard": "w.Dashboard(shop",
    "DuopolyExplorer": "w.DuopolyExplorer(lag=6",
    "FormatExplorer": "w.FormatExplorer(example_map('complaint')",
    "FunnelExplorer": "w.FunnelExplorer(log, ['look', 'pay']",
    "GoodhartGame": "w.GoodhartGame('first_reply', shop",
    "IndicatorExplorer": "w.IndicatorExplorer([0, 5, 6, 7, 8, 9, 10] * 9, [1, 2, 3, 4, 5] * 9",
    "JourneyMapEditor": "w.JourneyMapEditor(example_map('complaint')",
    "LadderExplorer": (
        "w.LadderExplorer({'target_market': 800, 'aware': 248, 'open_to_try': 151, 'trier': 70, 'recent_user': 40}"
    ),
    "MapReader": "w.MapReader(example_map('with-six-defects')",
    "NpsExplorer": "w.NpsExplorer(60, 30, 10",
    "OrderingWidget": "w.OrderingWidget(['visit', 'order', 'receive'], answer='answer_q5'",
    "PathExplorer": "w.PathExplorer(log",
    "PriceExplorer": "w.PriceExplorer(w.Buyers(40, -3.0), w.Buyers(60, -1.0), price=10, cost=4",
    "ProgrammeDesigner": "w.ProgrammeDesigner('repaired'",
    "PromiseExplorer": "w.PromiseExplorer(tickets, as_of='2025-03-12 12:00'",
    "QuadrantExplorer": "w.QuadrantExplorer(pd.Series([6, 30, 5, 0, 1]), pd.Series([9, 10, 10, 9, 2])",
    "Quiz": "w.Quiz([{'question': 'NPS?', 'type': 'multiple_choice', 'answers': two}]",
    "RatingExplorer": "w.RatingExplorer(reviews",
    "RecoveryExplorer": "w.RecoveryExplorer(answers, margin, '2025-06-01'",
    "ReferralExplorer": "w.ReferralExplorer(",
    "RetentionExplorer": "w.RetentionExplorer(margin=100, discount=0.1",
    "RuleExplorer": "w.RuleExplorer(10, 1000, 2",
    "SaturationExplorer": "w.SaturationExplorer(quotes, {'about': 'subject', 'stage': 'stage'}, read=3",
    "SegmentThresholds": "w.SegmentThresholds(shop.customers, shop.orders, shop.surveys, as_of=shop.as_of",
    "ServqualExplorer": "w.ServqualExplorer(gaps",
    "SilenceExplorer": "w.SilenceExplorer(bought, '2025-07-01', days=90",
    "StrategyExplorer": "w.StrategyExplorer(five, budget=6000",
    "SwitchingExplorer": "w.SwitchingExplorer(40, 18.2, 17.0, machine=1800, training=240",
    "TierMigration": "w.TierMigration(spending, periods=2",
    "TrialExplorer": "w.TrialExplorer(50, 253",
    "VoucherExplorer": "w.VoucherExplorer(2, 9, 15, 3",
    "WhaleExplorer": "w.WhaleExplorer(orders, asked, 2, 6",
}


def made(name):
    """The Python that makes the widget."""
    lang = ("es", "en")[list(WIDGETS).index(name) % 2]
    given = WIDGETS[name]
    return f"{given}{'' if given.endswith('(') else ', '}lang='{lang}')"


def cells(names):
    """The cells of a notebook with these widgets, each under its own name, and two charts."""
    shown = [f"{name} = {made(name)}; {name}" for name in names]
    return [SETUP, *shown, "charts.nps_answers([10, 9, 3])"]


def root_of(page, name):
    """The widget on the screen: what stands below the cell that made it."""
    cell = page.locator(".jp-CodeCell", has=page.locator(".cm-line", has_text=f"{name} = "))
    return cell.locator(".jp-OutputArea-output .ck, .jp-OutputArea-output .ck-board").first


# The control with the focus, as a screen shows it; whatever is not inside the widget is null.
FOCUSED = """root => {
  const e = root.getRootNode().activeElement;
  if (!e || !root.contains(e)) return null;
  const ticked = e.type === 'checkbox' || e.type === 'radio';
  return { tag: e.tagName.toLowerCase(), type: e.type ?? '', value: ticked ? e.checked : e.value ?? null,
    name: (e.labels?.[0]?.textContent || e.getAttribute('aria-label') || root.getRootNode().getElementById(e.getAttribute('aria-labelledby'))?.textContent || e.textContent || '').trim(),
    atEnd: e.type === 'range' ? Number(e.value) >= Number(e.max) : e.tagName === 'SELECT' ? e.selectedIndex === e.options.length - 1 : false };
}"""
# Focus on a place of its own just before the widget, so that the next Tab leads into it.
BEFORE = """root => {
  document.getElementById('before-widget')?.remove();
  const place = document.createElement('span');
  place.id = 'before-widget'; place.tabIndex = 0;
  root.before(place);
  root.scrollIntoView({ block: 'center' });
  place.focus();
}"""
# What a person sees: sentence, picture, table.
SHOWN = (
    """root => ['[role=status]', '.ck-picture', '.ck-table'].map((part) => root.querySelector(part)?.innerHTML ?? '')"""
)
# Values of the traits behind the controls, the sentence, and what a new widget with these values says.
TWIN = """
def said(one):
    return json.dumps([one.sentence, {about['trait']: getattr(one, about['trait']) for about in one._fields}])

def said_by_a_twin(one, twin):
    names = [about['trait'] for about in one._fields]
    # Some values bound each other: whatever order they are set in, they must arrive.
    for _ in names:
        for name in names:
            try:
                setattr(twin, name, getattr(one, name))
            except Exception:
                pass
    return json.dumps(twin.sentence)
"""


class SilentWidgetError(AssertionError):
    """A widget that does not answer its keys."""


def drive(page, name, twin=None, seconds=60):
    """Drives an explorer: a key on each control. What it did; ``SilentWidgetError`` says what did not answer.

    ``twin`` is Python that makes another one like it.
    """
    twin = twin or made(name)
    root = root_of(page, name)
    root.wait_for()
    root.evaluate(BEFORE)
    page.keyboard.press("Tab")
    first = root.evaluate(FOCUSED)
    if first is None:
        raise SilentWidgetError(f"{name}: Tab does not lead into it")
    shown, done, last = [root.evaluate(SHOWN)], [], None
    count = int(
        page.python(
            f"print(sum(len(one.get('options', [0])) if one.get('kind') == 'several' else 1 for one in {name}._fields))"
        )
    )
    for _ in range(2 * count + 2):
        here = root.evaluate(FOCUSED)
        if here is None or here["tag"] == "button" or len(done) >= count:
            break
        # The box beside a slider holds the same value.
        if here["type"] != "number" and here["name"] != last:
            _press(page, root, name, twin, here, seconds)
            done.append(here["name"])
            shown.append(root.evaluate(SHOWN))
            last = here["name"] if here["type"] == "range" else None
        page.keyboard.press("Tab")
    if not done:
        raise SilentWidgetError(f"{name}: no control was found")
    if all(one == shown[0] for one in shown):
        raise SilentWidgetError(f"{name}: keys on {', '.join(done)}, and what it shows is the same")
    return done


def _press(page, root, name, twin, here, seconds):
    before = _python(page, name)
    keys = {"checkbox": ["Space"], "range": ["ArrowLeft" if here["atEnd"] else "ArrowRight"]}
    for key in keys.get(here["type"], ["ArrowUp" if here["atEnd"] else "ArrowDown"]):
        page.keyboard.press(key)
    if root.evaluate(FOCUSED)["value"] == here["value"]:
        raise SilentWidgetError(f"{name}: a key on {here['name']!r} changes nothing")
    heard = {}

    def agree():
        # Widgets are told things in a thread of their own: a trait may be set, and its picture not yet be drawn.
        sentence, values = _python(page, name)
        if values == before[1]:
            return False
        other = json.loads(page.python(f"print(said_by_a_twin({name}, {twin}))"))
        heard.update(Python=sentence, twin=other, screen=root.locator("[role=status]").inner_text())
        return sentence == other == heard["screen"]

    try:
        wait_for(agree, seconds)
    except TimeoutError:
        told = "; ".join(f"{who} says {said!r}" for who, said in heard.items()) or "Python hears nothing of it"
        raise SilentWidgetError(f"{name}: a key on {here['name']!r}: {told}") from None


def _python(page, name):
    return json.loads(page.python(f"print(said({name}))"))
