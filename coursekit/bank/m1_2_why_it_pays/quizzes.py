"""The recall questions at the beginning of lesson 1.2: what 1.1 said, without marks."""

from typing import Any

from coursekit.practice import option

RECALL: list[dict[str, Any]] = [
    {
        "question": {
            "es": "¿Qué es el viaje del cliente?",
            "en": "What is the customer journey?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Los pasos que la empresa planeó para vender",
                "The steps that the company planned in order to sell",
                "Eso es el plan de la empresa. El viaje es lo que hace y siente la persona, también fuera del plan.",
                "That is the company's plan. The journey is what the person does and feels, outside the plan too.",
            ),
            option(
                "Lo que vive una persona con la empresa, desde que oye de ella hasta que la recomienda o la deja",
                "What a person goes through with the company, from first hearing of it to recommending or leaving it",
                "Eso es: empieza antes de comprar y sigue después.",
                "That is it: it begins before buying and goes on after.",
                True,
            ),
            option(
                "La ruta de un paquete hasta su casa",
                "The way of a parcel to their home",
                "El paquete es un punto de contacto del viaje, no el viaje.",
                "The parcel is one touchpoint of the journey, not the journey.",
            ),
        ],
    },
    {
        "question": {
            "es": "El embudo de la web dice que de 100 visitas pagan 11. ¿Qué significa?",
            "en": "The funnel of the web says that of 100 visits 11 pay. What does it mean?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Que 89 personas no quisieron comprar",
                "That 89 people did not want to buy",
                "Cuenta visitas, no personas: la misma puede mirar tres veces y comprar a la cuarta.",
                "It counts visits, not people: the same one may look three times and buy at the fourth.",
            ),
            option(
                "Que de cada cien visitas, once terminaron en pago",
                "That of every hundred visits, eleven ended in a payment",
                "Eso es, y nada más: no dice por qué se fueron las otras.",
                "That is it, and no more: it does not say why the others left.",
                True,
            ),
            option(
                "Que la página de pago falla a 89 de cada 100",
                "That the payment page fails 89 of every 100",
                "La mayoría se fue mucho antes de llegar a pagar. Hay que mirar paso por paso.",
                "Most left long before they came to pay. One has to look step by step.",
            ),
        ],
    },
    {
        "question": {
            "es": "Lucía compra café para la oficina; lo beben doce personas. ¿Quién es cliente y quién usuario?",
            "en": "Lucía buys coffee for the office; twelve people drink it. Who is the customer and who the user?",
        },
        "type": "multiple_choice",
        "answers": [
            option(
                "Las trece personas son clientes",
                "All thirteen are customers",
                "Doce de ellas no han comprado nada: lo usan. Su opinión importa, pero por otro camino.",
                "Twelve of them bought nothing: they use it. Their opinion counts, but by another way.",
            ),
            option(
                "Lucía es clienta; quienes lo beben, usuarios",
                "Lucía is the customer; those who drink it, users",
                "Eso es. Si no les gusta, quien dejará de comprar es Lucía.",
                "That is it. If they do not like it, it is Lucía who will stop buying.",
                True,
            ),
            option(
                "Lucía es usuaria porque hace el pedido en la web",
                "Lucía is a user because she orders on the web",
                "Usar la web no la hace usuaria del café. Ella paga: es clienta.",
                "Using the web does not make her a user of the coffee. She pays: she is the customer.",
            ),
        ],
    },
]
