"""The question linter. Oracles: flawed questions from textbooks' own lists of mistakes, one for each rule; good ones
that must pass. The second list of good questions was written after the rules and before they met it."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.messages import CourseError
from coursekit.messages.catalogue import sentences
from coursekit.surveys import lint_questions
from coursekit.surveys.lint import RULES

SEED = [
    "¿Qué tan satisfecho estás con nuestros productos/servicios?",
    "¿Qué podemos hacer para mejorar tu experiencia?",
    "¿Recomendarías nuestra marca a otros? ¿Por qué?",
]
GOOD = {
    "es": [
        "En una escala del 0 al 10, donde 0 es nada probable y 10 es muy probable, ¿qué tan probable es que recomiendes Café Lumbre a un amigo o colega?",
        "¿Qué tan satisfecho o insatisfecho estás con tu última compra?",
        "¿Qué podemos hacer para mejorar tu experiencia?",
        "¿Cuál es el motivo principal de tu puntuación?",
        "¿Qué tan fácil o difícil fue encontrar lo que buscabas? (1 = muy difícil, 7 = muy fácil)",
        "¿Cómo nos conociste?",
        "¿Cuántas veces compraste café en las últimas cuatro semanas?",
        "¿Con qué frecuencia visitas la tienda: nunca, a veces o siempre?",
        "¿Por qué no volviste a comprar?",
        "¿Qué fue lo que menos te gustó de la visita?",
        "¿Cuánto tiempo pasó entre el pedido y la entrega?",
        "¿Qué tan claro te pareció el precio del envío?",
        "¿Llegó tu paquete en la fecha indicada?",
        "¿Qué producto compraste hoy?",
        "Valora del 1 al 5 la temperatura del café que tomaste hoy.",
        "Si no encontraste lo que buscabas, ¿qué era?",
        "¿Tomas café todos los días?",
        "¿Quieres añadir algo más?",
        "¿Has recomendado Café Lumbre a alguien en los últimos 3 meses?",
        "¿En qué tienda compraste?",
        "¿Cómo fue la atención de la persona que te sirvió?",
        "¿Qué tan satisfecho estás con el tiempo que pasó entre pedir y recibir tu café?",
        "¿Qué día y hora prefieres para recibir tu pedido?",
        "Mi problema quedó resuelto en este contacto. (1 = totalmente en desacuerdo, 5 = totalmente de acuerdo)",
        "¿Qué tan probable es que recomiendes Café Lumbre a tus amigos y familiares? (0 = nada probable, 10 = muy probable)",
        "¿Estás satisfecho/a con tu compra de hoy?",
        "¿Qué bebida sueles pedir?",
        "¿Pudiste pagar sin ayuda?",
    ],
    "en": [
        "On a scale from 0 to 10, where 0 is not at all likely and 10 is extremely likely, how likely are you to recommend Café Lumbre to a friend or colleague?",
        "How satisfied or dissatisfied are you with your last purchase?",
        "What could we do better?",
        "What is the main reason for your score?",
        "How easy or difficult was it to find what you were looking for? (1 = very difficult, 7 = very easy)",
        "How did you hear about us?",
        "How many times did you buy coffee in the last four weeks?",
        "How often do you visit the shop: never, sometimes or always?",
        "Why did you not come back?",
        "What did you like least about your visit?",
        "How much time passed between ordering and receiving your parcel?",
        "How clear was the price of delivery?",
        "Did your parcel arrive on the date we gave you?",
        "Which product did you buy today?",
        "Please rate the temperature of the coffee you had today, from 1 to 5.",
        "If you did not find what you were looking for, what was it?",
        "Do you drink coffee every day?",
        "Is there anything else you would like to tell us?",
        "Have you recommended Café Lumbre to anyone in the last 3 months?",
        "In which shop did you buy?",
        "How was the service you received from the person who served you?",
        "How satisfied are you with the time between ordering and receiving your coffee?",
        "Which day and time suit you best for delivery?",
        "My problem was solved in this contact. (1 = strongly disagree, 5 = strongly agree)",
        "How likely are you to recommend us to friends and family, from 0 (not at all likely) to 10 (extremely likely)?",
        "Was your order complete?",
        "What is the best way to contact you?",
        "Are you happy with the grind of your coffee?",
    ],
}
UNSEEN = {
    "es": [
        "¿Cuál fue el motivo de tu visita de hoy?",
        "¿Cómo valorarías la rapidez de la entrega?",
        "¿Resolvimos tu consulta en el primer contacto?",
        "¿Qué esperabas que no encontraste?",
        "¿Qué tan útil fue la ficha del producto para elegir tu café?",
        "¿Cuánto tuviste que esperar en la cola?",
        "¿Te avisamos con tiempo de la fecha de entrega?",
        "Indica tu grado de acuerdo: «El personal conocía los productos».",
        "¿Qué te llevó a darte de baja de la suscripción?",
        "¿Preferirías recibir tu café cada dos semanas o cada mes?",
        "¿Qué tipo de molienda usas en casa?",
        "¿Qué edad tienes?",
        "¿Comprarías de nuevo en nuestra tienda en línea?",
        "¿Cómo te pareció el tamaño de la taza: pequeño, adecuado o grande?",
        "¿Qué tan probable es que vuelvas a comprar en las próximas cuatro semanas? (1 = nada probable, 5 = muy probable)",
        "¿Tuviste algún problema con tu último pedido?",
        "¿Qué otra marca de café compraste en el último mes?",
        "¿Cómo calificarías el embalaje de tu pedido, de 1 a 5 estrellas?",
        "Pensando en tu última compra, ¿qué tan fácil fue pagar?",
        "¿Podemos contactarte para hablar de tu respuesta?",
        "¿Qué valoras más: el precio, el sabor o el origen?",
        "¿Quién prepara el café en tu casa?",
        "¿Has visitado alguna de nuestras tiendas este mes?",
        "¿Cuántas personas viven en tu hogar?",
        "¿Cómo describirías el sabor del café que probaste?",
        "¿La información sobre el origen del café fue suficiente?",
        "¿Qué puntuación le das al servicio de hoy?",
        "Del 0 al 10, ¿con qué probabilidad nos recomendarías a un conocido?",
        "¿Qué te gustó de tu visita?",
        "¿A qué hora sueles tomar el primer café del día?",
    ],
    "en": [
        "What was the main purpose of your visit today?",
        "How would you rate the speed of delivery?",
        "Was your question answered in the first contact?",
        "What did you expect that was missing?",
        "How useful was the product page for choosing your coffee?",
        "How long did you wait in the queue?",
        "Did we tell you the delivery date in good time?",
        "How much do you agree: “The staff knew the products”?",
        "What made you cancel your subscription?",
        "Would you rather receive your coffee every two weeks or every month?",
        "Which grind do you use at home?",
        "How old are you?",
        "Would you buy from our web shop again?",
        "How was the size of the cup: too small, about right or too large?",
        "How likely are you to buy again in the next four weeks? (1 = not at all likely, 5 = very likely)",
        "Did you have any problem with your last order?",
        "Which other coffee brand did you buy in the last month?",
        "How would you rate the packaging of your order, from 1 to 5 stars?",
        "Thinking of your last purchase, how easy was it to pay?",
        "May we contact you about your answer?",
        "What matters most to you: price, taste or origin?",
        "Who makes the coffee in your home?",
        "Have you visited one of our shops this month?",
        "How many people live in your household?",
        "How would you describe the taste of the coffee you tried?",
        "Was there enough information about where the coffee comes from?",
        "What score do you give today's service?",
        "From 0 to 10, how likely would you be to recommend us to someone you know?",
        "What did you like about your visit?",
        "What time do you usually have your first coffee of the day?",
    ],
}
BAD = {
    "double_barrelled": [
        "¿Qué tan satisfecho estás con el precio y la calidad?", "¿Te gustó el café y/o la atención?",
        "¿Qué tan rápido y amable fue el servicio?", "Valora nuestros productos/servicios.",
        "¿Fue fácil encontrar la tienda? ¿Te atendieron bien?", "¿Estás de acuerdo con que el café es bueno y barato?",
        "How satisfied are you with the price and the quality?", "How fast and friendly was the service?",
        "Did you like the coffee and/or the cake?", "How satisfied are you with our products/services?",
        "How easy was it to order? How friendly was the team?", "I agree that delivery was fast and the box intact.",
    ],
    "no_scale": [
        "¿Recomendarías nuestra marca a otros? ¿Por qué?", "¿Qué tan probable es que nos recomiendes?", "¿Nos recomiendas?",
        "Would you recommend our brand to others?", "How likely are you to recommend us?",
    ],
    "nps_scale": [
        "Del 1 al 10, ¿qué tan probable es que nos recomiendes?", "¿Nos recomendarías? (1-5)",
        "How likely are you to recommend us, from 1 to 10?", "On a scale of 1 to 5 stars, would you recommend us?",
    ],
    "two_scales": [
        "Valora el café del 1 al 5 y del 1 al 10.", "Rate the coffee from 1 to 5 (1-10).",
    ],
    "leading": [
        "¿No crees que nuestro servicio mejora?", "¿Cuánto te gustó el café?", "¿Qué te parece nuestro delicioso café?",
        "El café estaba bueno, ¿verdad?", "Como sabes, tostamos a mano. ¿Qué te parece el café?",
        "Don't you think the coffee is good?", "How much did you enjoy the coffee?", "What do you think of our amazing coffee?",
        "Most customers love our coffee. What do you think?", "The coffee was good, right?",
    ],
    "absolute": [
        "¿Siempre encuentras lo que buscas?", "¿Jamás has tenido un problema?", "Do you always find what you want?",
        "Have you never had a problem?", "Does everyone at home drink coffee?",
    ],
    "negation": [
        "¿El pedido no llegó tarde?", "La web no es difícil de usar.", "The delivery was not late.", "The web shop isn't hard to use.",
        "Was there no delay?",
    ],
    "too_long": [
        "Pensando en todas las ocasiones en las que visitaste alguna de nuestras tiendas durante las últimas cuatro semanas, "
        "¿cómo describirías con tus propias palabras el trato que recibiste en ellas?",
        "Thinking of all the occasions on which you visited one of our shops during the last four weeks, how would you describe "
        "in your own words the way in which you were treated there?",
    ],
    "jargon": [
        "¿Cómo valoras nuestra experiencia omnicanal?", "¿Qué opinas del NPS de la tienda?", "¿Cómo fue tu onboarding?",
        "How do you rate our omnichannel service?", "How was your onboarding?", "Which touchpoint did you use?",
    ],
    "recall": [
        "¿Cuántas veces nos visitaste en los últimos 12 meses?", "¿Qué compraste el año pasado?",
        "¿Cuántos pedidos hiciste en los últimos dos años?", "How often did you visit us in the past year?",
        "What did you buy in the last 6 months?", "How many complaints have you made since you became a customer?",
    ],
}  # fmt: skip


def test_the_three_questions_of_the_course():
    found = lint_questions(SEED, lang="es")
    assert found[["number", "rule", "place"]].values.tolist() == [
        [1, "double_barrelled", "productos/servicios"],
        [3, "no_scale", "Recomendarías"],
    ]
    in_english = ["How satisfied are you with our products/services?", "What can we do to improve your experience?",
                  "Would you recommend our brand to others? Why?"]  # fmt: skip
    assert lint_questions(in_english)[["number", "rule"]].values.tolist() == [[1, "double_barrelled"], [3, "no_scale"]]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("questions", [GOOD, UNSEEN], ids=["good", "unseen"])
def test_good_questions_pass(language, told, questions):
    assert len(questions[language]) >= 20
    found = lint_questions(questions[language], lang=language if told else None)
    assert found.empty, found[["question", "rule", "place"]].to_string()


@pytest.mark.parametrize(("rule", "question"), [(r, q) for r, questions in BAD.items() for q in questions])
def test_flawed_questions_are_found(rule, question):
    found = lint_questions([question])
    assert rule in set(found["rule"])
    mine = found[found["rule"] == rule].iloc[0]
    assert mine["place"] in question
    assert mine["severity"] == RULES[rule]


def test_every_rule_has_a_flawed_question():
    assert set(BAD) == set(RULES)


def test_what_is_known_of_the_answer_counts():
    asked = "¿Nos recomendarías a un amigo?"
    assert lint_questions([{"text": asked, "kind": "nps", "min": 0, "max": 10}]).empty
    assert lint_questions([{"text": asked, "min": 1, "max": 10}])["rule"].tolist() == ["nps_scale"]
    assert lint_questions([{"text": asked, "choices": ["sí", "no"]}]).empty
    differs = {"text": "Valora la entrega del 1 al 5.", "kind": "csat", "min": 1, "max": 7}
    assert lint_questions([differs])["rule"].tolist() == ["two_scales"]


def test_two_scales_for_the_same_thing_in_one_survey():
    found = lint_questions(["How satisfied are you with the coffee? (1-5)", "How satisfied are you with the price? (1-10)",
                            "How satisfied are you with the shop? (1-5)"])  # fmt: skip
    assert found[["number", "rule", "place"]].values.tolist() == [[2, "two_scales", "1-10"]]


def test_findings_are_in_the_language_in_use(lang):
    found = lint_questions([questions[0] for questions in BAD.values()])
    for finding in found.to_dict("records"):
        sentence = sentences(lang)[f"surveys.lint.{finding['rule']}.why"]
        assert finding["why"] == sentence.format(place=finding["place"])
        assert finding["instead"] == sentences(lang)[f"surveys.lint.{finding['rule']}.instead"]


def test_no_questions_no_findings():
    found = lint_questions([])
    assert found.empty
    assert list(found.columns) == ["number", "question", "rule", "severity", "place", "why", "instead"]
    assert lint_questions(pd.Series(["What did you buy?"])).empty


@pytest.mark.parametrize("wrong", ["¿Qué?", 7, {"text": "x"}, [""], [None], [{"kind": "nps"}], [3]])
def test_what_is_no_list_of_questions(wrong):
    with pytest.raises(CourseError):
        lint_questions(wrong)


@given(st.lists(st.text(alphabet="¿? aeionrstyáñ/0123(),.-–", min_size=1, max_size=60).filter(str.strip), max_size=4))
def test_any_text_is_read(questions):
    found = lint_questions(questions)
    assert set(found["rule"]) <= set(RULES)
    again = lint_questions(questions)
    pd.testing.assert_frame_equal(found, again)
