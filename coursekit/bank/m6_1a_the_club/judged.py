"""The question of 6.1a that sorts: five reports on other clubs, and what is wrong with each."""

from coursekit.practice import Matching, Question, both

_BUSY, _GROWING, _JOINED, _LEFT, _SOUND = (
    "after_a_busy_spell",
    "growing_anyway",
    "only_those_who_joined",
    "the_gone_counted",
    "sound",
)

REPORTS = Question(
    id="reports",
    title=both(es="Cinco informes de otras empresas", en="Five reports from other firms"),
    answer="answer_reports",
    points=2,
    kind=Matching(
        ["bakery", "gym", "books", "tea", "wine"],
        [_BUSY, _GROWING, _JOINED, _LEFT, _SOUND, "too_few"],
        {
            ("bakery", ""): both(
                es="Mira **cuándo** se apuntaron: tras una temporada de mucho comprar. Después vuelven a lo suyo, con club o sin él, y la resta le echa la culpa al club.",
                en="Look at **when** they joined: after a spell of buying a lot. Afterwards they go back to their usual, club or no club, and the subtraction blames the club.",
            ),
            ("bakery", _GROWING): both(
                es="Aquí no crecían: tuvieron un mes muy bueno y después bajaron. ¿Qué le pasa a quien se elige en su mejor momento?",
                en="They were not growing here: they had a very good month, and then came down. What happens to people picked at their best moment?",
            ),
            ("bakery", _LEFT): both(
                es="Todos siguen comprando. Lo raro está antes: ¿qué mes tuvieron justo antes de apuntarse?",
                en="They all still buy. What is odd comes earlier: what month did they have before they joined?",
            ),
            ("gym", ""): both(
                es="Iban a más **antes** de apuntarse, y siguen yendo a más. La diferencia en diferencias supone que ambos grupos habrían crecido igual, y tres trimestres seguidos dicen que no.",
                en="They were going up **before** they joined, and still are. Difference in differences supposes that both groups would have grown alike, and three quarters in a row say that they would not.",
            ),
            ("gym", _BUSY): both(
                es="Un mes alto vuelve a lo normal; estos llevan tres trimestres subiendo. ¿Habría parado la subida sin el club?",
                en="A high month goes back to normal; these have risen for three quarters. Would the rise have stopped without the club?",
            ),
            ("gym", "too_few"): both(
                es="Con cien veces más gente saldría la misma cifra equivocada, con un intervalo más estrecho. El fallo está en quién se apunta.",
                en="A hundred times more people would give the same wrong figure, with a narrower interval. The fault is in who joins.",
            ),
            ("books", ""): both(
                es="El sorteo igualó dos grupos **enteros**. Al quedarse con quienes aceptaron, se eligen ellos mismos otra vez: hay que contar a todas las personas invitadas.",
                en="The lot made two **whole** groups alike. Keep those who accepted and they choose themselves again: all the people invited must be counted.",
            ),
            ("books", _SOUND): both(
                es="Hubo sorteo, pero la cuenta lo tira: compara a quienes **aceptaron** con todo el otro grupo. ¿Dónde están los invitados que dijeron que no?",
                en="There was a lot, but the sum throws it away: it compares those who **accepted** with the whole other group. Where are the invited who said no?",
            ),
            ("books", "too_few"): both(
                es="Tres mil por grupo no son pocos. ¿Qué personas del grupo invitado se quedaron fuera de la cuenta?",
                en="Three thousand a group are not few. Which people of the invited group were left out of the sum?",
            ),
            ("tea", ""): both(
                es="Para apuntarse en abril hay que seguir ahí en abril. Entre los demás están quienes se fueron en marzo, y sus ceros hacen que los socios parezcan crecer.",
                en="To join in April one has to be there in April. Among the others are those who left in March, and their zeros make members seem to grow.",
            ),
            ("tea", _BUSY): both(
                es="No se dice que compraran mucho justo antes. Mira los ceros: ¿quién puede tener un año entero en cero, un socio o alguien de los demás?",
                en="It does not say that they bought a lot right before. Look at the zeros: who can have a whole year of zero, a member or one of the others?",
            ),
            ("tea", _SOUND): both(
                es="Comparar el cambio de cada grupo parece justo, pero los dos no corrieron el mismo riesgo de haberse ido ya. ¿Quién está en «los demás»?",
                en="Comparing each group's change looks fair, but the two did not run the same risk of having left already. Who is in “the others”?",
            ),
            ("wine", ""): both(
                es="Sorteo, grupos enteros, cifra con su intervalo, y la conclusión no dice más que el intervalo. Está bien hecho, aunque no dé una respuesta redonda.",
                en="A lot, whole groups, a figure with its interval, and a conclusion that says no more than the interval does. It is well done, though the answer is not a round one.",
            ),
            ("wine", "too_few"): both(
                es="Un intervalo ancho no es un fallo del informe si el informe lo dice. El fallo sería escribir «no funciona».",
                en="A wide interval is no fault of the report if the report says so. The fault would be to write “it does not work”.",
            ),
            ("wine", _JOINED): both(
                es="Compara a **todas** las invitadas, también a quienes no se apuntaron. Eso es lo que hay que hacer con un sorteo.",
                en="It compares **all** the invited, those who did not join too. That is what one does with a lot.",
            ),
        },
    ),
    expected=lambda data: {"bakery": _BUSY, "gym": _GROWING, "books": _JOINED, "tea": _LEFT, "wine": _SOUND},
    hints=[
        both(
            es="Pregunta a cada informe: ¿quién decidió quién es socio? ¿Y de quién falta la cifra?",
            en="Ask each report: who decided who is a member? And whose figure is missing?",
        ),
        both(
            es="Dos hablan de un sorteo: en uno se cuenta a todo el mundo y en el otro no. De los otros tres, fíjate en qué pasaba **antes** de apuntarse.",
            en="Two speak of a lot: one counts everybody, the other does not. Of the other three, look at what happened **before** joining.",
        ),
    ],
    explanation=both(
        es="El método no salva a nadie por su nombre: cada cuenta vale lo que vale su supuesto, y el supuesto trata de quién se apunta y cuándo.",
        en="No method saves anybody by its name: each sum is worth what its assumption is worth, and the assumption is about who joins, and when.",
    ),
    code=(
        "answer_reports = {\n"
        '    "bakery": "after_a_busy_spell",\n'
        '    "gym": "growing_anyway",\n'
        '    "books": "only_those_who_joined",\n'
        '    "tea": "the_gone_counted",\n'
        '    "wine": "sound",\n'
        "}"
    ),
)
