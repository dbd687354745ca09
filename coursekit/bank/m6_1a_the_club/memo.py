"""The open question of 6.1a: does the club go on? People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "evidence",
            both(es="Elige bien a quién creer", en="Chooses well whom to believe"),
            [
                both(es="Sin cifras, o con la de Julián sin más.", en="No figures, or Julián's as it stands."),
                both(
                    es="Da varias cifras y elige la que más gusta.",
                    en="Gives several figures and picks the one it likes.",
                ),
                both(
                    es="Se apoya en el sorteo y dice por qué no en las otras.",
                    en="Leans on the lot, and says why not on the others.",
                ),
                both(
                    es="Se apoya en el sorteo, da su intervalo y dice qué no descarta.",
                    en="Leans on the lot, gives its interval, and says what that does not rule out.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "money",
            both(es="Decide por lo que queda", en="Decides by what is left"),
            [
                both(es="Solo habla de pedidos o de socios.", en="Speaks of orders or members alone."),
                both(es="Menciona el coste sin cifra.", en="Mentions the cost without a figure."),
                both(
                    es="Compara el margen de más con los vales.",
                    en="Compares the extra margin with the vouchers.",
                ),
                both(
                    es="Lo compara, y dice qué efecto haría falta para que se pague.",
                    en="Compares them, and says which effect it would take to pay.",
                ),
            ],
        ),
        Criterion(
            "next",
            both(es="Dice qué se hace y cómo se sabrá más", en="Says what is done, and how more will be known"),
            [
                both(es="Nada, o «seguir como hasta ahora».", en="Nothing, or “go on as now”."),
                both(es="Un cambio, sin decir cómo se juzgará.", en="A change, without saying how it will be judged."),
                both(
                    es="Un cambio y un grupo a suertes.",
                    en="A change, and a group by lot.",
                ),
                both(
                    es="Un cambio, un grupo a suertes, una fecha y qué pasa con lo prometido a los socios.",
                    en="A change, a group by lot, a date, and what becomes of what members were promised.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Habrían comprado menos esas personas sin el club? ¿Cómo lo sabes?",
            en="Would these people have bought less without the club? How do you know?",
        ),
        both(
            es="Bien elegido el sorteo. ¿Entre qué dos cifras deja el efecto?",
            en="The lot is well chosen. Between which two figures does it leave the effect?",
        ),
        both(
            es="Si el club se cierra, ¿qué pasa con los puntos que la gente tiene guardados?",
            en="If the club closes, what happens to the points that people have saved?",
        ),
    ],
    examples=[
        both(
            es=(
                "El club es un éxito y hay que seguir, porque los socios compran muchísimo más que los demás y eso "
                "demuestra que funciona. La gente está encantada con los puntos y siempre vuelve. Además todas las "
                "cafeterías tienen uno y sin él perderíamos a los mejores clientes. Habría que invitar a todo el mundo."
            ),
            en=(
                "The club is a success and must go on, because members buy far more than the others and that proves "
                "that it works. People love the points and always come back. Besides, all coffee shops have one, and "
                "without it we would lose the best customers. Everybody should be invited."
            ),
        ),
        both(
            es=(
                "Según la primera cuenta los socios piden un 137 % más, y según la de Nadia crecieron un 27 % más. El "
                "sorteo da un 166 %, así que las tres dicen que ayuda. Me quedo con el 27 %, que es la más prudente. Los "
                "vales cuestan algo, pero con ese crecimiento se pagan solos. Propongo seguir y mandar más correos a los "
                "socios para que usen sus puntos."
            ),
            en=(
                "By the first sum members order 137% more, and by Nadia's they grew 27% more. The lot gives 166%, so all "
                "three say that it helps. I settle for 27%, which is the most prudent. The vouchers cost something, but "
                "with that growth they pay for themselves. I propose to go on and send members more e-mails so that they "
                "use their points."
            ),
        ),
        both(
            es=(
                "Propongo reducir el vale de 5 a 3 €. Los socios ya pedían más antes de que hubiera club, así que no me "
                "fío de la comparación con los demás. El sorteo es el único que no depende de quién se apunta, y con tan "
                "poca gente no ve nada claro. En 2025 los vales costaron 1 070 € y un 6 % más de pedidos solo traería "
                "785 € de margen. Dejaría un grupo a suertes con el vale de antes para comparar."
            ),
            en=(
                "I propose to cut the voucher from €5 to €3. Members ordered more before there was a club, so I do not "
                "trust the comparison with the others. The lot alone does not depend on who joins, and with so few "
                "people it sees nothing clearly. In 2025 the vouchers cost €1 070, and 6% more orders would bring only "
                "€785 of margin. I would leave a group by lot with the old voucher to compare with."
            ),
        ),
        both(
            es=(
                "Propongo no invitar a nadie más y bajar el vale de 5 a 3 € para los puntos nuevos. El 137 % de Julián no "
                "sirve: los futuros socios ya pedían un 61 % más antes del club; y a Nadia la engañan quienes ya se habían "
                "ido. El sorteo deja el efecto entre −48 y 1 260 %: casi todo cabe, también cero y un 6 %. Con un 6 % el "
                "margen de más, 785 €, no paga los 1 070 € de vales; haría falta un 8.4 %. A suertes, la mitad de los "
                "socios conserva el vale de 5 €; el 1 de octubre se compara el margen por socio menos los vales. Los "
                "puntos ya ganados se respetan."
            ),
            en=(
                "I propose to invite nobody else and to cut the voucher from €5 to €3 for new points. Julián's 137% will "
                "not do: members-to-be ordered 61% more before there was a club; and Nadia is fooled by those who had "
                "left. The lot leaves the effect between −48 and 1 260%: there is room for nearly anything, zero and 6% "
                "too. At 6% the extra margin, €785, does not pay the €1 070 of vouchers; it would take 8.4%. By lot, half "
                "the members keep the €5 voucher; on 1 October we compare margin per member less vouchers. Points already "
                "earned are honoured."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="¿Sigue el club?", en="Does the club go on?"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(50, 180),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuál de las tres cuentas sostiene lo que propones?",
                    en="There is no figure. Which of the three sums supports what you propose?",
                ),
            ),
            Sign(
                "no-lot",
                lacks("sorteo", "a suertes", r"al azar", "aleatori", r"\blot\b", "random", r"\bdrawn\b"),
                both(
                    es="No aparece el sorteo de octubre. Es la única cuenta en la que los socios no se eligieron solos.",
                    en="The lot of October does not appear. It is the only sum in which members did not choose themselves.",
                ),
            ),
            Sign(
                "no-cost",
                lacks("vale", "coste", "cuesta", "costaron", "margen", "voucher", r"\bcosts?\b", "margin"),
                both(
                    es="Hablas de lo que trae. ¿Y los vales? Un club puede traer pedidos y perder dinero.",
                    en="You speak of what it brings. And the vouchers? A club can bring orders and lose money.",
                ),
            ),
            Sign(
                "proof",
                says("demuestra", "demostrad", r"\bproves?\b", r"\bproven\b", "siempre vuelve", "always come back"),
                both(
                    es="Hay algo que das por demostrado. ¿Quién decidió quién era socio en esa cuenta?",
                    en="You take something as proven. Who decided who was a member in that sum?",
                ),
            ),
            Sign(
                "not-significant",
                says("no es significativ", "no significativ", "not significant"),
                both(
                    es="«No significativo» no quiere decir que no haya efecto ni que se pueda olvidar. ¿Qué efectos quedan dentro del intervalo?",
                    en="“Not significant” means neither that there is no effect nor that it may be forgotten. Which effects lie inside the interval?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por lo que harías: cerrar, cambiar el vale, dejar de invitar… y la cifra en la que te apoyas, con su intervalo.",
            en="Begin with what you would do: close, change the voucher, stop inviting… and the figure you lean on, with its interval.",
        ),
        both(
            es="Sigue con el dinero: margen de más frente a vales. Termina con cómo se sabrá mejor dentro de un año, y con lo prometido.",
            en="Go on with the money: extra margin against vouchers. End with how one will know better in a year, and with what was promised.",
        ),
    ],
    explanation=both(
        es="Una buena nota cree al sorteo sin pedirle más de lo que sabe, decide por lo que queda y deja preparado cómo aprender más.",
        en="A good note believes the lot without asking more of it than it knows, decides by what is left, and sets up how to learn more.",
    ),
)
