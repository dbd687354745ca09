"""The quizzes of lesson 4.6b, without marks: recall at the beginning, and what makes a community."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "Clara compra a diario porque no hay otra cafetería en su calle. En 2.6, ¿qué clase de lealtad es?",
            "en": "Clara buys daily because there is no other café in her street. In 2.6, which kind of loyalty is that?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Leal: viene todos los días",
                "Loyal: she comes every day",
                "Vuelve, pero no nos prefiere: falta la otra mitad.",
                "She returns, but does not prefer us: the other half is missing.",
            ),
            option(
                "Espuria: vuelve sin preferirnos",
                "Spurious: she returns without preferring us",
                "Eso es. Ningún correo le dará lo que falta; quizá una conversación sí.",
                "That is it. No e-mail will give her what is missing; perhaps a conversation will.",
                True,
            ),
            option(
                "Latente: nos aprecia aunque no venga",
                "Latent: she is fond of us though she does not come",
                "Es justo al revés: viene y no nos aprecia.",
                "It is the other way round: she comes and is not fond of us.",
            ),
        ],
    },
    {
        "question": {
            "es": "Un correo con cupón se apunta todas las compras de la semana siguiente. En 2.5, ¿qué le faltaba a esa cuenta?",
            "en": "An e-mail with a coupon takes credit for all purchases of the week after. In 2.5, what did that sum lack?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Un plazo más largo",
                "A longer time",
                "Con más días se apuntaría todavía más compras que habrían llegado solas.",
                "With more days it would take credit for even more purchases that would have come by themselves.",
            ),
            option(
                "Un grupo igual, al azar, sin correo",
                "A like group, at random, without the e-mail",
                "Eso es. Hoy se llama grupo reservado y entra en el plan desde el principio.",
                "That is it. Today it is called a hold-out, and goes into the plan from the start.",
                True,
            ),
            option(
                "Contar solo a quien abrió el correo",
                "Counting only those who opened the e-mail",
                "Quien abre ya tenía más ganas de comprar: engaña más.",
                "Those who open were keener to buy already: that misleads more.",
            ),
        ],
    },
    {
        "question": {
            "es": "En 4.5a, ¿por qué no basta con «respondemos en menos de 24 horas»?",
            "en": "In 4.5a, why is “we reply in less than 24 hours” not enough?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Porque 24 horas es demasiado tiempo",
                "Because 24 hours is too long",
                "Puede serlo o no. Lo que no se puede es comprobar: falta algo.",
                "It may be or not. What one cannot do is check it: something is missing.",
            ),
            option(
                "Porque no dice qué horas cuentan ni qué cuenta como respuesta",
                "Because it does not say which hours count, nor what counts as a reply",
                "Eso es. Hoy verás otra promesa que suena bien y no dice lo importante: «a todos nuestros clientes».",
                "That is it. Today you will see another promise that sounds well and leaves out what matters: “to all our customers”.",
                True,
            ),
            option(
                "Porque nadie mide el tiempo de respuesta",
                "Because nobody measures the response time",
                "Se medía, y con dos relojes. El problema era no decir cuál.",
                "It was measured, and by two clocks. The trouble was not saying which.",
            ),
        ],
    },
]

BELONGING: list[dict[str, Any]] = [
    {
        "question": {
            "es": "La cuenta de Café Lumbre tiene doce mil seguidores que no se conocen. ¿Qué es?",
            "en": "Café Lumbre's account has twelve thousand followers who do not know one another. What is that?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Una comunidad de marca grande",
                "A large brand community",
                "El tamaño no la hace: faltan el «nosotros», las costumbres y la ayuda.",
                "Size does not make one: the “we”, the customs and the help are missing.",
            ),
            option(
                "Un público",
                "An audience",
                "Eso es: miran hacia la empresa, no unos a otros. Puede ser útil; se cuida de otra manera.",
                "That is it: they look at the company, not at one another. It may be useful; it is looked after differently.",
                True,
            ),
            option(
                "Interacción estrecha",
                "Close interaction",
                "Para eso tendrían que hablarse, entre ellos y con la empresa.",
                "For that they would have to talk, with one another and with the company.",
            ),
        ],
    },
    {
        "question": {
            "es": "Unos clientes se reúnen cada mes para tostar en casa. La empresa se entera al año. ¿Qué es, y qué hace la empresa?",
            "en": "Some customers meet each month to roast at home. The company hears of it after a year. What is it, and what does the company do?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Comunidad orgánica: preguntar si necesitan algo, y no mandar",
                "An organic community: ask whether they need anything, and do not take charge",
                "Eso es. Si la empresa se la apropia, deja de ser de ellos.",
                "That is it. If the company takes it over, it is no longer theirs.",
                True,
            ),
            option(
                "Comunidad patrocinada: ponerle nombre y logotipo",
                "A sponsored community: give it a name and a logo",
                "Nació sola. Ponerle logotipo es la forma más rápida de vaciarla.",
                "It arose by itself. Putting a logo on it is the quickest way of emptying it.",
            ),
            option(
                "Un público: apuntarlos al boletín",
                "An audience: put them on the newsletter list",
                "Hablan entre ellos: no son un público. Y al boletín se apunta cada cual.",
                "They talk with one another: they are no audience. And each signs up for the newsletter by themselves.",
            ),
        ],
    },
]
