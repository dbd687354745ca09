"""The recall questions at the beginning of lesson 4.6c: what earlier lessons said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Un vale se manda a suertes a la mitad de una lista. ¿Qué vale cada cliente que lo gasta?",
            "en": "A voucher is sent by lot to half of a list. What does each customer who spends it prove?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que el vale lo trajo",
                "That the voucher brought them",
                "Parte habría comprado igual. Uno por uno no se sabe quién: solo se ve comparando los dos grupos.",
                "Some would have bought anyway. One by one there is no telling who: it only shows by comparing the two groups.",
            ),
            option(
                "Nada por sí solo: hay que restar lo que compró la otra mitad",
                "Nothing by itself: one has to take off what the other half bought",
                "Eso es: el efecto es la diferencia. Hoy lo verás con una carta.",
                "That is it: the effect is the difference. Today you will see it with a letter.",
                True,
            ),
            option(
                "Que le gustan los descuentos",
                "That they like discounts",
                "Quizá, o pasaba por allí con el vale en el bolsillo. De una persona sola no se aprende eso.",
                "Perhaps, or they were passing with the voucher in their pocket. One person alone does not teach that.",
            ),
        ],
    },
    {
        "question": {
            "es": "Alguien compró ayer y otra persona hace un año. ¿De cuál se sabe que dejó de ser cliente?",
            "en": "Somebody bought yesterday and somebody else a year ago. Which one is known to have stopped being a customer?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "De la segunda: un año es mucho",
                "The second: a year is long",
                "Es una sospecha fuerte, pero hay quien compra un regalo cada Navidad.",
                "It is a strong suspicion, but some buy one present each Christmas.",
            ),
            option(
                "De las dos se sabe cuándo compraron",
                "Of both one knows when they bought",
                "Eso también es cierto, pero se pregunta por dejar de ser cliente.",
                "That is true as well, but the question is about having stopped.",
            ),
            option(
                "De ninguna: fuera de una suscripción, irse no deja fecha",
                "Neither: outside a subscription, leaving has no date",
                "Eso es. Solo se ve el silencio, y hay que elegir una regla.",
                "That is it. One only sees silence, and has to choose a rule.",
                True,
            ),
        ],
    },
    {
        "question": {
            "es": "El CLV de un cliente usa su margen y la parte que se queda de un año a otro. ¿Qué le falta para decidir una campaña?",
            "en": "The CLV of a customer uses their margin and the share kept from one year to the next. What is missing to decide on a campaign?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Cuánto lo cambia la campaña, y lo que cuesta",
                "How far the campaign changes it, and what that costs",
                "Eso es: el valor es de quien ya está; la campaña solo cuenta por lo que mueve.",
                "That is it: the value belongs to who is there already; the campaign counts only for what it moves.",
                True,
            ),
            option(
                "Nada: si el CLV es alto, se hace",
                "Nothing: if the CLV is high, it is done",
                "Un cliente valioso que no se iba a ir no gana nada con la campaña.",
                "A valuable customer who was not going to leave gains nothing by the campaign.",
            ),
            option(
                "Más decimales",
                "More decimals",
                "Los decimales no arreglan un supuesto. Falta el efecto.",
                "Decimals do not mend an assumption. The effect is missing.",
            ),
        ],
    },
]
