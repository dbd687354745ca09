"""The recall questions at the beginning of lesson 5.1a: what the course has said before, without marks."""

RECALL = [
    {
        "question": {
            "es": "Ana vio un anuncio, comparó dos tostadoras de café y hoy recibió su primer paquete. ¿En qué etapa de su viaje está?",
            "en": "Ana saw an advert, compared two coffee roasters and today received her first parcel. At which stage of her journey is she?",
        },
        "type": "multiple_choice",
        "answers": [
            {
                "answer": {"es": "Compra", "en": "Purchase"},
                "correct": False,
                "feedback": {
                    "es": "La compra fue el pedido. Ahora tiene el paquete en la mano y empieza lo que decide si vuelve.",
                    "en": "The purchase was the order. Now she has the parcel in hand, and what decides whether she comes back begins.",
                },
            },
            {
                "answer": {"es": "Post-compra", "en": "Post-purchase"},
                "correct": True,
                "feedback": {
                    "es": "Recibir, abrir y probar ya es post-compra: el momento de preguntar por esta entrega.",
                    "en": "Receiving, opening and tasting is post-purchase: the moment to ask about this delivery.",
                },
            },
            {
                "answer": {"es": "Lealtad", "en": "Loyalty"},
                "correct": False,
                "feedback": {
                    "es": "Todavía no: leal es quien vuelve y recomienda. Con un primer paquete aún no se sabe.",
                    "en": "Not yet: loyal is who comes back and recommends. With a first parcel that cannot be known.",
                },
            },
        ],
    },
    {
        "question": {
            "es": "¿Cuál de estos es un punto de contacto?",
            "en": "Which of these is a touchpoint?",
        },
        "type": "multiple_choice",
        "answers": [
            {
                "answer": {
                    "es": "El correo que avisa de que el paquete sale hoy",
                    "en": "The e-mail that says the parcel leaves today",
                },
                "correct": True,
                "feedback": {
                    "es": "Sí: un encuentro entre la persona y la empresa, y se puede medir.",
                    "en": "Yes: a meeting of person and company, and it can be measured.",
                },
            },
            {
                "answer": {"es": "El margen de cada bolsa de café", "en": "The margin on each bag of coffee"},
                "correct": False,
                "feedback": {
                    "es": "El margen importa, pero quien compra no se encuentra con él: está dentro de la empresa.",
                    "en": "The margin matters, but the customer never meets it: it lies inside the company.",
                },
            },
            {
                "answer": {"es": "La etapa de consideración", "en": "The consideration stage"},
                "correct": False,
                "feedback": {
                    "es": "Eso es una etapa: dentro de ella caben muchos puntos de contacto.",
                    "en": "That is a stage: it holds many touchpoints.",
                },
            },
        ],
    },
    {
        "question": {
            "es": "Quien está satisfecho con su última compra, ¿es por ello un cliente leal?",
            "en": "Is someone who is satisfied with their last purchase a loyal customer because of it?",
        },
        "type": "multiple_choice",
        "answers": [
            {
                "answer": {"es": "Sí, son lo mismo", "en": "Yes, it is the same"},
                "correct": False,
                "feedback": {
                    "es": "Se puede salir contento y no volver: porque no hace falta más café, o porque otro lo vende más cerca.",
                    "en": "One can leave happy and not return: because no more coffee is needed, or because someone sells it nearer by.",
                },
            },
            {
                "answer": {"es": "No necesariamente", "en": "Not necessarily"},
                "correct": True,
                "feedback": {
                    "es": "Por eso esta lección pregunta lo que sienten y la siguiente mira lo que hacen.",
                    "en": "That is why this lesson asks what they feel and the next one looks at what they do.",
                },
            },
        ],
    },
]
