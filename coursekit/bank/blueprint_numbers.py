"""The items of both tests that compute a number: from other tables, with the same mistakes.

What is said of a mistake speaks of the idea, so that it fits either form.
"""

from collections.abc import Mapping

import numpy as np

from coursekit.bank.blueprint import number
from coursekit.practice import Question, both

_RATIO = both(
    es="La idea es la buena y la escala no: se pide en %, de 0 a 100. Multiplica por 100.",
    en="The idea is right and the scale is not: it is asked for in %, from 0 to 100. Multiply by 100.",
)


def step(visits: Mapping[str, int], people: Mapping[str, int], of: str, to: str, other: tuple[str, str]) -> Question:
    """Conversion of one step, by visit: ``other`` is a neighbouring step that may be taken for it."""
    first = next(iter(visits))
    return number(
        "step",
        100 * visits[to] / visits[of],
        [
            (
                "people",
                100 * people[to] / people[of],
                both(
                    es="Dividiste personas. La pregunta dice «cada vez»: quien vino tres veces y falló dos cuenta tres veces. Usa la columna `visits`.",
                    en="You divided people. The question says “each time”: whoever came three times and failed twice counts three times. Use the column `visits`.",
                ),
            ),
            (
                "of-the-first",
                100 * visits[to] / visits[first],
                both(
                    es="Dividiste entre todas las visitas que llegaron. Eso dice cuánto queda del total; para **este** paso, divide entre las que estaban en la fila anterior.",
                    en="You divided by all the visits that landed. That says how much is left of the whole; for **this** step, divide by those in the row before.",
                ),
            ),
            (
                "another-step",
                100 * visits[other[1]] / visits[other[0]],
                both(
                    es="Es la conversión del paso de al lado. Mira otra vez de qué fila sale la gente y a cuál llega.",
                    en="That is the conversion of the neighbouring step. Look again at which row people leave and which one they reach.",
                ),
            ),
            (
                "those-lost",
                100 - 100 * visits[to] / visits[of],
                both(
                    es="Es la parte que se queda por el camino. La conversión es la parte que sigue.",
                    en="That is the share that is lost on the way. Conversion is the share that goes on.",
                ),
            ),
        ],
        both(
            es="La conversión de un paso es lo que llega a él entre lo que llegó al anterior, con la unidad de la pregunta: aquí, visitas.",
            en="The conversion of a step is what reaches it over what reached the one before, in the unit of the question: here, visits.",
        ),
        f'answer_step = 100 * funnel.loc["{to}", "visits"] / funnel.loc["{of}", "visits"]',
        both(
            es="¿Son visitas o personas? ¿Divides entre la fila anterior? ¿Está en %?",
            en="Is it visits or people? Do you divide by the row before? Is it in %?",
        ),
        generic=[("ratio", visits[to] / visits[of], _RATIO)],
    )


def next_one(spent: tuple[int, int], came: tuple[int, int]) -> Question:
    """What each of the further people costs when spending rises."""
    return number(
        "next_one",
        (spent[1] - spent[0]) / (came[1] - came[0]),
        [
            (
                "average-after",
                spent[1] / came[1],
                both(
                    es="Es el coste medio de todas las personas que llegaron esta vez. La mayoría habría venido también con el gasto de antes: divide lo que se **añadió** entre quienes se **añadieron**.",
                    en="That is the average cost of all the people who came this time. Most would have come with the old spending too: divide what was **added** by the people who were **added**.",
                ),
            ),
            (
                "average-before",
                spent[0] / came[0],
                both(
                    es="Es lo que costaba cada persona antes. Las siguientes suelen ser más caras: las fáciles ya vinieron.",
                    en="That is what each person cost before. The next ones tend to cost more: the easy ones have come already.",
                ),
            ),
            (
                "all-the-money",
                spent[1] / (came[1] - came[0]),
                both(
                    es="Repartiste todo el gasto entre las personas de más. Una parte de ese dinero ya traía a las de antes: resta lo que se gastaba.",
                    en="You shared all the spending among the extra people. Part of that money already brought the earlier ones: take away what was spent before.",
                ),
            ),
            (
                "difference-of-averages",
                spent[1] / came[1] - spent[0] / came[0],
                both(
                    es="Restaste dos medias. Eso dice cuánto se encareció la persona media, no lo que costó cada una de las nuevas.",
                    en="You subtracted two averages. That says how much dearer the average person became, not what each of the new ones cost.",
                ),
            ),
        ],
        both(
            es="Lo que cuesta la siguiente: los euros que se añadieron entre las personas que se añadieron. La media la abarata, porque cuenta a quienes venían de todos modos.",
            en="What the next one costs: the euros added over the people added. The average makes it look cheaper, because it counts those who came anyway.",
        ),
        'answer_next_one = adverts["spent"].diff().iloc[-1] / adverts["new_customers"].diff().iloc[-1]',
        both(
            es="¿Qué dinero es nuevo? ¿Y qué personas? ¿Dividiste euros entre personas?",
            en="Which money is new? And which people? Did you divide euros by people?",
        ),
    )


def promise(in_time: int, late: int, overdue: int, young: int) -> Question:
    """The share of a promise that was kept, with tickets that are still open."""
    known = in_time + late + overdue
    return number(
        "promise",
        100 * in_time / known,
        [
            (
                "open-dropped",
                100 * in_time / (in_time + late),
                both(
                    es="Dejaste fuera todo lo que sigue abierto. Lo abierto y vencido ya es una promesa rota: si no cuenta, basta con no responder para salir bien.",
                    en="You left out all that is still open. What is open and overdue is a broken promise already: if it does not count, not replying is enough to look good.",
                ),
            ),
            (
                "young-as-broken",
                100 * in_time / (known + young),
                both(
                    es="Diste por rota la promesa de quienes aún están dentro del plazo. De esas consultas todavía no se sabe: no van ni arriba ni abajo.",
                    en="You took the promise as broken for those still within the time. Of those it is not known yet: they go neither above nor below the line.",
                ),
            ),
            (
                "young-as-kept",
                100 * (in_time + young) / (known + young),
                both(
                    es="Diste por cumplida la promesa de consultas que nadie ha respondido. Están en plazo, pero no se sabe todavía: quítalas de las dos cuentas.",
                    en="You took the promise as kept for enquiries that nobody has answered. They are in time, but it is not known yet: take them out of both counts.",
                ),
            ),
            (
                "answered-at-all",
                100 * (in_time + late) / known,
                both(
                    es="Contaste todo lo respondido. Lo que llegó fuera de plazo es una respuesta, pero no la prometida.",
                    en="You counted all that was answered. What came after the limit is an answer, but not the one promised.",
                ),
            ),
        ],
        both(
            es="Cumplidas entre las que ya se sabe: respondidas a tiempo, respondidas tarde, y abiertas ya vencidas. Las abiertas en plazo esperan.",
            en="Those kept over those of which it is known: answered in time, answered late, and open but overdue. Those open and in time wait.",
        ),
        'n = enquiries["enquiries"]\n'
        'known = n["answered in time"] + n["answered late"] + n["open, overdue"]\n'
        'answer_promise = 100 * n["answered in time"] / known',
        both(
            es="¿De qué consultas se sabe ya si la promesa se cumplió? Esas, y solo esas, van debajo.",
            en="Of which enquiries is it known by now whether the promise was kept? Those, and no others, go below the line.",
        ),
        generic=[("ratio", in_time / known, _RATIO)],
    )


def discount(margin: float, given: float) -> Question:
    """How much more those with a discount have to buy, in %, for it to pay for itself."""
    return number(
        "discount",
        100 * given / (margin - given),
        [
            (
                "as-much-as-is-given",
                given,
                both(
                    es="Pusiste el propio descuento. El descuento sale del margen, no de las ventas: mira qué parte del margen se va con él.",
                    en="You put the discount itself. The discount comes out of the margin, not out of sales: look at how much of the margin goes with it.",
                ),
            ),
            (
                "over-the-old-margin",
                100 * given / margin,
                both(
                    es="Dividiste entre el margen de antes. Las compras de más también llevan el descuento, así que cada una deja solo lo que queda: margen menos descuento.",
                    en="You divided by the old margin. The extra purchases carry the discount too, so each leaves only what remains: margin less discount.",
                ),
            ),
            (
                "same-sales",
                100 * given / (100 - given),
                both(
                    es="Así se recupera lo vendido, no lo ganado. Cada unidad de más también cuesta dinero: divide entre el margen que queda.",
                    en="That wins back the sales, not the earnings. Every extra item costs money too: divide by the margin that is left.",
                ),
            ),
            (
                "share-of-margin-left",
                100 * (margin - given) / margin,
                both(
                    es="Es la parte del margen que queda. Falta el otro paso: con ese margen más pequeño, cuánto más hay que vender para volver al de antes.",
                    en="That is the share of the margin that is left. The other step is missing: with that smaller margin, how much more has to be sold to be back where one was.",
                ),
            ),
        ],
        both(
            es="Descuento entre (margen − descuento). El margen encoge en todas las compras, también en las que se iban a hacer igual.",
            en="Discount over (margin − discount). The margin shrinks on all purchases, also on those that would have been made anyway.",
        ),
        "answer_discount = 100 * discount_given / (margin - discount_given)",
        both(
            es="Escribe lo que se gana antes y después con cien euros a precio de lista. ¿Cuántas veces cabe lo de después en lo de antes?",
            en="Write down what is earned before and after on a hundred euros at list price. How many times does the new figure go into the old one?",
        ),
        generic=[("ratio", given / (margin - given), _RATIO)],
    )


def nps(answers: Mapping[int, int]) -> Question:
    """An NPS from a table that says how many gave each mark."""
    scores = np.repeat(list(answers), list(answers.values()))
    promoters, detractors = (scores >= 9).sum(), (scores <= 6).sum()
    value = 100 * (promoters - detractors) / len(scores)
    return number(
        "nps",
        float(value),
        [
            (
                "share-of-promoters",
                float(100 * promoters / len(scores)),
                both(
                    es="Es la parte de promotores. Al NPS se le quita además la de detractores, que son los de 0 a 6.",
                    en="That is the share of promoters. The NPS also takes away that of the detractors, those from 0 to 6.",
                ),
            ),
            (
                "passives-left-out",
                float(100 * (promoters - detractors) / (promoters + detractors)),
                both(
                    es="Dejaste fuera del total a quienes pusieron 7 u 8. No suman ni restan, pero son respuestas: se divide entre todas.",
                    en="You left those who gave 7 or 8 out of the total. They neither add nor take away, but they are answers: one divides by all of them.",
                ),
            ),
            (
                "average-mark",
                float(scores.mean()),
                both(
                    es="Es la nota media. El NPS no promedia: cuenta a quienes ponen 9 o 10 y a quienes ponen de 0 a 6.",
                    en="That is the average mark. The NPS does not average: it counts those who give 9 or 10 and those who give 0 to 6.",
                ),
            ),
            (
                "six-is-passive",
                float(100 * (promoters - (scores <= 5).sum()) / len(scores)),
                both(
                    es="Tomaste el 6 por un pasivo. En esta escala el 6 todavía es un detractor: pasivos son 7 y 8.",
                    en="You took a 6 for a passive. On this scale a 6 is still a detractor: passives are 7 and 8.",
                ),
            ),
            (
                "people-not-percent",
                float(promoters - detractors),
                both(
                    es="Restaste personas. El NPS resta porcentajes, para que se puedan comparar encuestas de distinto tamaño: divide entre todas las respuestas.",
                    en="You subtracted people. The NPS subtracts percentages, so that surveys of different size can be compared: divide by all the answers.",
                ),
            ),
        ],
        both(
            es="% de 9 y 10 menos % de 0 a 6, los dos sobre todas las respuestas. Va de −100 a 100 y no es un porcentaje.",
            en="% of 9 and 10 less % of 0 to 6, both over all the answers. It runs from −100 to 100 and is no percentage.",
        ),
        'n = answers["people"]\nanswer_nps = 100 * (n[n.index >= 9].sum() - n[n.index <= 6].sum()) / n.sum()',
        both(
            es="¿Quién cuenta como promotor? ¿Quién como detractor? ¿Divides entre todas las respuestas?",
            en="Who counts as a promoter? Who as a detractor? Do you divide by all the answers?",
        ),
        generic=[
            (
                "sign",
                float(-value),
                both(
                    es="Restaste al revés: son promotores menos detractores.",
                    en="You subtracted the other way round: it is promoters less detractors.",
                ),
            )
        ],
    )
