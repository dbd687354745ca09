"""Maps with something in every cell, of as many steps as a test asks for."""

from coursekit.mapping import JourneyMap

_STAGES = [
    ("descubre", "Descubre", "Discovers", "awareness"),
    ("compara", "Compara", "Compares", "consideration"),
    ("elige", "Elige", "Chooses", "decision"),
    ("compra", "Compra", "Buys", "purchase"),
    ("recibe", "Recibe y prueba", "Receives and tastes", "post_purchase"),
    ("vuelve", "Vuelve", "Comes back", "loyalty"),
]

# stage, action es/en, thought es/en, score, label es/en, evidence, touchpoint es/en, channel, direction
_STEPS = [
    ("descubre", "Ve a una amiga preparar café de Lumbre", "Sees a friend make coffee from Lumbre",
     "Huele mejor que el mío.", "It smells better than mine.", 1, "curiosa", "curious", ["int-1"],
     "Conversación en casa", "Talk at home", "boca", "inbound"),
    ("compara", "Busca en la web cuál es el tueste para su cafetera", "Looks on the site for the roast that fits her pot",
     "¿Tueste de filtro? ¿Y el mío cuál es?", "Filter roast? And which one is mine?", 0, "confundida", "confused", [],
     "Página de cafés", "Coffee page", "web", "inbound"),
    ("elige", "Lee tres reseñas y elige un café de Colombia", "Reads three reviews and chooses a coffee from Colombia",
     "Si le gustó a Marta, me gustará.", "If Marta liked it, so will I.", 1, "segura", "sure", ["res-1"],
     "Reseñas", "Reviews", "web", "inbound"),
    ("compra", "Llena la cesta y descubre el precio del envío", "Fills the cart and finds the price of delivery",
     "¿4.90 de envío por un café de 9?", "4.90 to send a coffee of 9?", -1, "molesta", "annoyed", ["enc-1", "log-1"],
     "Cesta", "Cart", "web", "inbound"),
    ("compra", "Paga con tarjeta; el banco pide un código", "Pays by card; the bank asks for a code",
     "Que no se cuelgue ahora.", "Please do not hang now.", -2, "tensa", "tense", ["enc-1"],
     "Página de pago", "Payment page", "web", "inbound"),
    ("recibe", "Recibe un correo con el seguimiento del paquete", "Gets an e-mail that tracks the parcel",
     "Bien: llega el jueves.", "Good: it comes on Thursday.", 1, "tranquila", "calm", ["sup-1"],
     "Correo de seguimiento", "Tracking e-mail", "correo", "outbound"),
    ("recibe", "Abre la bolsa y prepara la primera taza", "Opens the bag and makes the first cup",
     "Esto sí es café.", "Now this is coffee.", 2, "encantada", "delighted", ["int-1", "res-1"],
     "Bolsa y tarjeta de receta", "Bag and recipe card", "correo", "outbound"),
    ("vuelve", "Recibe una oferta de suscripción y duda", "Gets the offer of a subscription and hesitates",
     "¿Y si no lo termino en un mes?", "And if I do not finish it in a month?", 0, "indecisa", "undecided", ["sup-1"],
     "Correo de oferta", "Offer by e-mail", "correo", "outbound"),
]  # fmt: skip


def _two(es: str, en: str) -> dict[str, str]:
    return {"es": es, "en": en}


def rich(steps: int = 8) -> JourneyMap:
    """A bilingual map of ``steps`` steps; every eighth is like the first, under a name of its own."""
    stages: dict[str, dict] = {}
    for number in range(1, steps + 1):
        # Spread over the stages in their order, whatever their number.
        kind = _STEPS[(number - 1) * len(_STEPS) // steps if steps > len(_STEPS) else number - 1]
        id, es, en, maps_to = next(stage for stage in _STAGES if stage[0] == kind[0])
        stage = stages.setdefault(id, {"id": id, "name": _two(es, en), "maps_to": maps_to, "steps": []})
        stage["steps"].append(_step(number, kind))
    return JourneyMap.from_data({**_HEAD, "stages": list(stages.values())})


def _step(number: int, kind: tuple) -> dict:
    _, act_es, act_en, think_es, think_en, score, feel_es, feel_en, cited, touch_es, touch_en, channel, way = kind
    step: dict = {
        "id": f"paso-{number}",
        "actor": "ana",
        "action": _two(act_es, act_en),
        "thought": _two(think_es, think_en),
        "touchpoints": [{"name": _two(touch_es, touch_en), "channel": channel, "direction": way}],
        "emotion": {"score": score, "label": _two(feel_es, feel_en), "evidence": cited},
    }
    if score <= -1:
        step |= {
            "moment_of_truth": True,
            "duration": "PT5M",
            "quote": _two("Casi cierro la página.", "I nearly closed the page."),
            "pains": [
                {"id": f"dolor-{number}", "text": _two("El envío aparece al final", "Delivery shows up at the end"),
                 "severity": 4, "frequency": {"share": 0.31, "n": 212}, "evidence": cited},
                {"id": f"duda-{number}", "text": _two("No sabe si el pago se hizo", "Cannot tell whether the payment went through"),
                 "severity": 3, "evidence": ["sup-1"]},
            ],
            "opportunities": [
                {"id": f"mejora-{number}", "text": _two("Decir el envío en la página del café", "Name delivery on the coffee's page"),
                 "addresses": [f"dolor-{number}"], "impact": 4, "effort": 2, "kpi": f"csat-{number}",
                 "hypothesis": _two("Si se sabe antes, más cestas se pagan", "If it is known before, more carts are paid"),
                 "owner": "Tienda en línea"},
            ],
            "failure": {"mode": _two("El banco rechaza la tarjeta", "The bank refuses the card"),
                        "recovery": _two("La cesta se guarda y llega un enlace", "The cart is kept and a link is sent")},
            "next": [{"to": f"paso-{number}", "p": 0.1}],
        }  # fmt: skip
    asked = {"compra": "checkout", "recibe": "delivery", "vuelve": "subscription_box"}.get(kind[0])
    if asked:
        step["kpis"] = [
            {
                "id": f"csat-{number}",
                "measure": "csat",
                "filter": f"touchpoint == '{asked}'",
                "target": ">= 80",
                "guardrail": ">= 60",
            }
        ]
    if score >= 1:
        step["gains"] = [
            {"text": _two("Alguien de confianza lo recomienda", "Somebody she trusts recommends it"), "evidence": cited}
        ]
    step["frontstage"] = [_two("La web enseña precio y reseñas", "The site shows price and reviews")]
    step["backstage"] = [_two("El tostador prepara el pedido", "The roaster prepares the order")]
    step["support"] = [_two("Pasarela de pago", "Payment gateway"), _two("Almacén", "Warehouse")]
    return step


_HEAD = {
    "id": "primera-compra",
    "languages": ["es", "en"],
    "title": _two("La primera compra en línea: del olor en casa de una amiga a la segunda bolsa",
                  "The first purchase online: from the smell at a friend's to the second bag"),
    "scope": {"start": _two("huele un café en casa de una amiga", "smells a coffee at a friend's"),
              "end": _two("decide si vuelve", "decides whether to come back"), "period": "2025"},
    "personas": [{"id": "ana", "name": "Ana", "role": _two("34 años, cafetera italiana", "34, a moka pot"),
                  "goals": [_two("un café mejor sin estudiar un máster", "better coffee without a degree in it")],
                  "segment_rule": "orders == 0", "evidence": ["int-1"]}],
    "actors": [{"id": "ana", "type": "customer"}],
    "channels": [{"id": "web", "type": "owned"}, {"id": "boca", "type": "earned", "name": _two("boca a boca", "word of mouth")},
                 {"id": "correo", "type": "owned", "name": _two("correo", "e-mail")}],
    "evidence": [
        {"id": "int-1", "type": "interview", "n": 8, "date": "2025-11-03", "note": _two("Clientas nuevas, por teléfono", "New customers, by telephone")},
        {"id": "enc-1", "type": "survey", "n": 412, "date": "2025-12-15", "ref": "surveys"},
        {"id": "log-1", "type": "event_log", "n": 5213, "date": "2025-12-31", "ref": "events"},
        {"id": "res-1", "type": "review", "n": 64, "date": "2025-10-20"},
        {"id": "sup-1", "type": "assumption", "note": _two("Lo creemos en el equipo", "What we in the team believe")},
    ],
}  # fmt: skip
