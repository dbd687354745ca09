"""Valid maps that look like none of the course's: other trades, other shapes, other languages.

Each is a few lines; ``build`` adds what any careful author would (evidence, owners, measures), so that what is unusual
about a map is the only thing the rubric could stumble over.
"""

from coursekit.mapping import JourneyMap


def build(id, stages, languages=("en",), customer="customer", staff=(), say=lambda said: said, **more):
    """A map from ``(stage name, maps_to, [(action, touchpoint, score, what hurts or pleases), …])``."""
    made, kpis = [], []
    count = 0
    for i, (name, maps_to, steps) in enumerate(stages):
        rows = []
        for action, touchpoint, score, feeling in steps:
            count += 1
            key = f"s{count}"
            source = ["talks", "log", "desk"][count % 3]
            step = {
                "id": key, "actor": "crew" if count in staff else customer, "action": say(action),
                "touchpoints": [{"name": say(touchpoint), "channel": ["site", "people"][count % 2]}],
                "emotion": {"score": score, "evidence": [source]},
                "backstage": [say(f"{touchpoint}: {count}")] if count % 2 else [],
            }  # fmt: skip
            if score < 0:
                severity = 5 if score == -2 else 3
                step["pains"] = [{"id": f"p{count}", "text": say(feeling), "severity": severity, "evidence": [source]}]
                step["kpis"] = [
                    {"id": f"k{count}", "measure": "csat", "filter": f"touchpoint == '{key}'", "target": ">= 70"}
                ]
                kpis.append(f"k{count}")
                if score == -2:
                    step["moment_of_truth"] = True
                    step["failure"] = {"mode": say(feeling), "recovery": say(f"{touchpoint}, {feeling}")}
                step["opportunities"] = [
                    {"id": f"o{count}", "text": say(f"{feeling}: {touchpoint}"), "addresses": [f"p{count}"], "hypothesis": say(f"{feeling} / {action}"), "kpi": f"k{count}", "owner": say("Head of service")}
                ]  # fmt: skip
            else:
                step["gains"] = [{"text": say(feeling)}]
            rows.append(step)
        made.append({"id": f"stage{i}", "name": say(name), "steps": rows, **({"maps_to": maps_to} if maps_to else {})})
    document = {
        "id": id, "languages": list(languages), "title": say(id.replace("-", " ")),
        "personas": [{"id": "who", "name": "Noor", "evidence": ["talks"]}],
        "actors": [{"id": customer, "type": "customer"}, {"id": "crew", "type": "staff"}],
        "channels": [{"id": "site", "type": "owned"}, {"id": "people", "type": "human"}],
        "evidence": [
            {"id": "talks", "type": "interview", "n": 9, "date": "2025-09"},
            {"id": "log", "type": "event_log", "n": 4100, "date": "2025-11-30"},
            {"id": "desk", "type": "ticket", "n": 88, "date": "2025"},
        ],
        "stages": made, **more,
    }  # fmt: skip
    return JourneyMap.from_data(document)


def both(said):
    """Two languages, told apart by their first word."""
    return {"es": f"Es: {said} (dicho en español)", "en": f"En: {said} (told in English)"}


CANCELLATION = [
    ("Doubts", "post_purchase", [
        ("Counts the bags still closed in the cupboard", "Cupboard", -1, "Coffee piles up unopened"),
        ("Looks for a way to pause", "Account page", -2, "The way out is hidden under settings"),
    ]),
    ("Leaves", "loyalty", [
        ("Calls to cancel", "Phone line", -2, "Has to explain herself to three people"),
        ("Reads that it is done", "E-mail", 1, "One line, no begging"),
        ("Gives a reason in one tap", "Exit form", 0, "Nobody argues with her answer"),
    ]),
    ("Comes back", "loyalty", [("Restarts with half the amount", "Account page", 2, "Her old settings are still there")]),
]  # fmt: skip
HOTEL = [
    ("Sourcing", "awareness", [
        ("We compare three roasters at a fair", "Trade fair stand", 1, "Samples to take home"),
        ("We ask for references from other hotels", "Reference call", 1, "A colleague speaks openly"),
    ]),
    ("Tender", "consideration", [("Procurement weighs the offers", "Offer document", -1, "Service costs stand in a footnote")]),
    ("Contract", "decision", [("The director signs for three years", "Contract", -1, "A machine on loan ties the hotel down")]),
    ("First order", "purchase", [("The night auditor orders by EDI", "Ordering system", 1, "No call is needed")]),
    ("Running", "post_purchase", [
        ("The breakfast crew faces a dead machine on Sunday", "Machine", -2, "Nobody is on call on Sundays"),
        ("The barista is trained again", "Training day", 2, "Guests notice the difference"),
    ]),
]  # fmt: skip
RECOVERY = [
    ("Before", "purchase", [("Books a table for eight", "Booking form", 1, "It takes a minute")]),
    ("It goes wrong", "post_purchase", [
        ("Arrives and there is no table", "Front door", -2, "Eight people stand in the rain"),
        ("Explains it to the waiter", "Front desk", -1, "The booking has to be proved"),
    ]),
    ("It is made good", "post_purchase", [
        ("Is led to the bar, with the bill taken over", "Bar", 1, "Somebody takes charge"),
        ("Eats, an hour late", "Table", 1, "The chef comes out"),
    ]),
    ("Afterwards", "loyalty", [("Writes four stars", "Review page", 2, "Has a story to tell")]),
]  # fmt: skip
ONE_STAGE = [
    ("Paying", "purchase", [
        ("Opens the cart", "Cart", 0, "All is still there"),
        ("Types the address", "Form", -1, "The postcode is not accepted"),
        ("Chooses a day", "Calendar", 1, "Saturday is free"),
        ("Enters the card", "Card form", -2, "The bank's page does not load"),
        ("Tries again with the phone", "Wallet", 1, "One touch"),
        ("Sees the order number", "Thanks page", 2, "It is done"),
    ]),
]  # fmt: skip
CLINIC = [
    ("Notices", None, [("Feels a lump", "Mirror", -1, "Nobody to ask at night")]),
    ("Seeks", "consideration", [("Asks for an appointment", "Phone line", -2, "Six weeks of waiting without a word")]),
    ("Is seen", "purchase", [
        ("Sits in the waiting room", "Waiting room", -1, "Her name is called out loud"),
        ("Talks to the doctor", "Consulting room", 2, "He draws it on paper"),
    ]),
    ("Lives on", "post_purchase", [
        ("Gets the letter", "Letter", 1, "Plain words"),
        ("Goes to the check-up", "Clinic", 0, "The same nurse"),
    ]),
]  # fmt: skip
JAPANESE = [
    ("知る", "awareness", [("店の前を通る", "看板", 1, "いい香りがする")]),
    ("比べる", "consideration", [("豆の説明を読む", "商品ページ", -1, "専門用語が多い")]),
    ("買う", "purchase", [("住所を入力する", "決済画面", -2, "入力が消えてしまう"), ("確認メールを読む", "メール", 1, "焙煎日が分かる")]),
    ("使う", "post_purchase", [("箱を開ける", "小包", 2, "香りが広がる"), ("また注文する", "アカウント", 1, "一分で終わる")]),
]  # fmt: skip
ARABIC = [
    ("يكتشف", "awareness", [("يسمع عن القهوة من صديق", "صديق", 1, "يثق بصديقه")]),
    ("يقارن", "consideration", [("يقرأ وصف المنتج", "صفحة المنتج", -1, "الوصف غامض")]),
    ("يشتري", "purchase", [("يكتب عنوانه مرتين", "صفحة الدفع", -2, "تضيع البيانات"), ("يقرأ رسالة التأكيد", "رسالة", 1, "يعرف موعد الوصول")]),
    ("يستلم", "post_purchase", [("يفتح العلبة", "طرد", 2, "رائحة طيبة")]),
]  # fmt: skip


def swapped(stages, **names):
    """The same stages under other names of a vocabulary."""
    return [(name, names.get(maps_to, maps_to), steps) for name, maps_to, steps in stages]


def many(n):
    """A long journey: n steps over six stages."""
    names = ("awareness", "consideration", "decision", "purchase", "post_purchase", "loyalty")
    curve = [0, 1, -1, 2, 0, -2, 1, 1, -1, 0, 2, -1, -1, 1, 0, -2, 2, 1, 0, -1, 1, 2, 0, 1, 2]
    rows = [
        (f"Does thing number {i} of her list", f"Place {i}", curve[i], f"Feels it for reason {i}") for i in range(n)
    ]
    return [(f"Part {k}", name, rows[k * n // 6 : (k + 1) * n // 6]) for k, name in enumerate(names)]


def unusual():
    """Twenty of them, by name."""
    to_be = build("to-be", RECOVERY, kind="to_be")
    branching = build("branching", ONE_STAGE)
    branching = branching.with_value("stages[0].steps[3].next", [{"to": "s5", "p": 0.7}, {"to": "s2", "p": 0.2}])
    mixed = {
        "personas": [
            {"id": "who", "name": "Noor", "evidence": ["talks"]},
            {"id": "two", "name": "The whole Lund family", "evidence": ["desk"]},
        ]
    }
    return {
        "a subscription cancelled": build("cancelled", CANCELLATION),
        "a hotel buys coffee": build("hotel", HOTEL),
        "a service recovery": build("recovery", RECOVERY),
        "one stage in depth": build("deep", ONE_STAGE),
        "a clinic, where nobody buys": build("clinic", CLINIC),
        "in Spanish alone": build("solo", RECOVERY, languages=["es"]),
        "in Japanese": build("nihon", JAPANESE, languages=["ja"]),
        "in Arabic, right to left": build("qahwa", ARABIC, languages=["ar"]),
        "in two languages": build("dos", HOTEL, languages=["es", "en"], say=both),
        "stages of the sales funnel": build("funnel", swapped(HOTEL, awareness="acquisition", consideration="activation", decision="opportunity", purchase="conversion", post_purchase="post_sale")),
        "rungs of the retention ladder": build("ladder", swapped(HOTEL, awareness="aware", consideration="open_to_try", decision="open_to_try", purchase="trier", post_purchase="regular_user")),
        "what should be": to_be,
        "a journey of twenty-five steps": build("long", many(25)),
        "five steps": build("short", [(n, m, s[:1]) for n, m, s in HOTEL[:4]] + [("Running", "post_purchase", [("Drinks it, and it is cold", "Cup", -2, "Nobody warms it up")])]),
        "staff act in two steps of six": build("staff", RECOVERY, staff=(4, 5)),
        "branches and a way back": branching,
        "a family as a persona": build("family", RECOVERY, **mixed),
        "a curve that only rises": build("rises", [("In", "consideration", [("Stands in a queue of forty", "Queue", -2, "An hour in the sun")]), ("There", "purchase", [("Buys the last ticket", "Counter", -1, "Pays in cash only")]), ("Inside", "post_purchase", [("Finds a seat", "Hall", 0, "It is cool in here"), ("Hears the first chord", "Stage", 1, "She knows this one")]), ("After", "loyalty", [("Sings all the way home", "Tram", 2, "Strangers join in")])]),
        "a curve that goes up and down and up": build("swings", [("Out", "awareness", [("Reads of a walk in the hills", "Magazine", 1, "A map is enclosed")]), ("On", "decision", [("Misses the bus", "Bus stop", -1, "The timetable is last year's")]), ("Up", "purchase", [("Gets a lift from a baker", "Van", 1, "Warm bread"), ("Loses the path", "Signpost", -2, "The sign has fallen over")]), ("Top", "post_purchase", [("Sees the sea", "Summit", 2, "Worth it")]), ("Down", "loyalty", [("Waits for the last bus", "Bus stop", -1, "Nobody knows whether it comes"), ("Signs the guest book", "Inn", 1, "The soup was good")])]),
        "mild pains only": build("mild", [(n, m, [(a, t, max(s, -1), f) for a, t, s, f in steps]) for n, m, steps in CLINIC]).with_value("stages[1].steps[0].moment_of_truth", True),
    }  # fmt: skip
