"""The recall questions at the beginning of lesson 5.1b: what 5.1a said, without marks."""

RECALL = [
    {
        "question": {
            "es": "Un 20 % de promotores, un 70 % de pasivos y un 10 % de detractores. ¿Cuál es el NPS?",
            "en": "20% promoters, 70% passives and 10% detractors. What is the NPS?",
        },
        "type": "multiple_choice",
        "answers": [
            {
                "answer": {"es": "10", "en": "10"},
                "correct": True,
                "feedback": {
                    "es": "Promotores menos detractores: una diferencia, sin el signo %.",
                    "en": "Promoters less detractors: a difference, without the % sign.",
                },
            },
            {
                "answer": {"es": "20", "en": "20"},
                "correct": False,
                "feedback": {
                    "es": "Esa es la parte de promotores. Falta restar a quienes pusieron de 0 a 6.",
                    "en": "That is the share of promoters. Those who gave 0 to 6 still have to be taken away.",
                },
            },
            {
                "answer": {"es": "33", "en": "33"},
                "correct": False,
                "feedback": {
                    "es": "Así sale si los pasivos desaparecen del total. No suman ni restan, pero son respuestas.",
                    "en": "That comes out if the passives vanish from the total. They neither add nor subtract, but they are answers.",
                },
            },
        ],
    },
    {
        "question": {
            "es": "El CSAT de una encuesta va con un intervalo estrecho. ¿Qué cubre ese intervalo?",
            "en": "The CSAT of a survey comes with a narrow interval. What does that interval cover?",
        },
        "type": "multiple_choice",
        "answers": [
            {
                "answer": {
                    "es": "El azar de qué personas respondieron esta vez",
                    "en": "The chance of which people answered this time",
                },
                "correct": True,
                "feedback": {
                    "es": "Eso cubre. De quien nunca responde y de quien ya se fue no dice nada: hoy miraremos a los segundos.",
                    "en": "That is what it covers. Of those who never answer and those who have left it says nothing: today we look at the latter.",
                },
            },
            {
                "answer": {
                    "es": "A todos los clientes, respondieran o no",
                    "en": "All customers, whether they answered or not",
                },
                "correct": False,
                "feedback": {
                    "es": "Un intervalo estrecho solo dice que hubo muchas respuestas. No trae la opinión de quien calló.",
                    "en": "A narrow interval only says that there were many answers. It does not bring the opinion of those who kept silent.",
                },
            },
            {
                "answer": {"es": "Las notas que pusieron los clientes", "en": "The marks that customers gave"},
                "correct": False,
                "feedback": {
                    "es": "Las notas pueden ir de 1 a 5 con un intervalo muy estrecho: el intervalo es de la cifra, no de las personas.",
                    "en": "Marks can run from 1 to 5 with a very narrow interval: the interval belongs to the figure, not to the people.",
                },
            },
        ],
    },
    {
        "question": {
            "es": "¿Para saber cuál de estas cosas no hace falta preguntar a nadie?",
            "en": "Which of these can be known without asking anybody?",
        },
        "type": "multiple_choice",
        "answers": [
            {
                "answer": {"es": "Si volvió a comprar", "en": "Whether she bought again"},
                "correct": True,
                "feedback": {
                    "es": "Está en los pedidos. Esta lección vive de ellos.",
                    "en": "It stands in the orders. This lesson lives on them.",
                },
            },
            {
                "answer": {"es": "Si le costó devolver una bolsa", "en": "Whether sending back a bag was hard"},
                "correct": False,
                "feedback": {
                    "es": "El sistema cuenta correos y minutos; el esfuerzo que sintió solo lo sabe ella. Para eso está el CES.",
                    "en": "The system counts e-mails and minutes; the effort she felt only she knows. That is what the CES is for.",
                },
            },
            {
                "answer": {"es": "Cuánto café compra en otras tiendas", "en": "How much coffee she buys elsewhere"},
                "correct": False,
                "feedback": {
                    "es": "Eso no pasa por nuestra caja: hay que preguntarlo, y al final de la lección verás qué trae consigo.",
                    "en": "That does not go through our till: it has to be asked, and at the end of the lesson you will see what comes with it.",
                },
            },
        ],
    },
]
