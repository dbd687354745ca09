"""The open question of 4.6b: whom to ask about the next coffee, and how to leave the rest in peace. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "whose-voice",
            both(es="Dice de quién es la voz", en="Says whose voice it is"),
            [
                both(
                    es="Habla de «los clientes» como si el foro lo fueran.",
                    en="Speaks of “the customers” as if the forum were they.",
                ),
                both(
                    es="Dice que participan pocos, sin cifra.",
                    en="Says that few take part, without a figure.",
                ),
                both(
                    es="Da una cifra de concentración con todos los clientes dentro.",
                    en="Gives a figure of concentration with all the customers inside.",
                ),
                both(
                    es="Da una cifra con todos los clientes dentro y saca la consecuencia: qué representa una votación así y qué no.",
                    en="Gives a figure with all the customers inside and draws the consequence: what such a vote stands for and what not.",
                ),
            ],
        ),
        Criterion(
            "invitation",
            both(es="Invita con permiso y con medida", en="Invites with permission and in measure"),
            [
                both(
                    es="Correo a toda la base, o votación obligada.",
                    en="An e-mail to the whole base, or a forced vote.",
                ),
                both(
                    es="Invita a «los más fieles», sin decir cómo ni con qué permiso.",
                    en="Invites “the most loyal”, without saying how or by what permission.",
                ),
                both(
                    es="Dice a quién invita, con permiso, y que se puede decir que no.",
                    en="Says whom it invites, with permission, and that one may say no.",
                ),
                both(
                    es="Invita con permiso y sin obligar, añade voces que no están en el foro (al azar, en tienda) y pone un límite de mensajes.",
                    en="Invites with permission and without forcing, adds voices that are not in the forum (at random, in the shop) and sets a limit of messages.",
                ),
            ],
        ),
        Criterion(
            "learn",
            both(es="Cómo se sabrá si sirvió", en="How it will be known whether it did any good"),
            [
                both(es="No lo dice, o contará comentarios.", en="Does not say, or will count comments."),
                both(es="Mirará si se vende más café.", en="Will look whether more coffee is sold."),
                both(
                    es="Compara con un grupo o un café que no pasó por la votación.",
                    en="Compares with a group, or a coffee, that did not go through the vote.",
                ),
                both(
                    es="Grupo al azar, plazo, y qué resultado haría no repetirlo.",
                    en="A group at random, a time, and which result would mean not doing it again.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Cuántas personas hay detrás de esa votación, de cuántos clientes?",
            en="How many people are behind that vote, of how many customers?",
        ),
        both(
            es="Buena invitación. ¿Y quien no quiere participar: qué recibe, qué pierde?",
            en="A good invitation. And those who do not want to take part: what do they get, what do they lose?",
        ),
        both(
            es="Que gustara en el foro no dice que se venda. ¿Con qué lo compararás?",
            en="That it pleased in the forum does not say that it sells. What will you compare it with?",
        ),
    ],
    examples=[
        both(
            es=(
                "Los clientes quieren participar, así que hay que darles el poder. Propongo mandar un correo a toda nuestra "
                "base para que todos voten el nombre del nuevo café, con un recordatorio cada semana hasta que contesten. Quien "
                "participa siempre compra más, y además el foro está encantado. Será un éxito seguro para la marca."
            ),
            en=(
                "Customers want to take part, so they have to be given the power. I propose to send an e-mail to our whole base "
                "so that all of them vote on the name of the new coffee, with a reminder every week until they answer. Those who "
                "take part always buy more, and besides the forum is delighted. It will be a sure success for the brand."
            ),
        ),
        both(
            es=(
                "En el foro escriben pocas personas, así que no podemos decir que represente a todo el mundo. Propongo invitar a "
                "nuestros clientes más fieles a elegir el nuevo café y dejar a los demás tranquilos. Después veremos si el café "
                "elegido se vende bien en las tiendas y en la web durante los primeros meses."
            ),
            en=(
                "Few people write in the forum, so we cannot say that it stands for everybody. I propose to invite our most loyal "
                "customers to choose the new coffee and to leave the others in peace. Afterwards we will see whether the chosen "
                "coffee sells well in the shops and on the web in the first months."
            ),
        ),
        both(
            es=(
                "El 1 % de los clientes escribe el 85 % de los mensajes, y más del 90 % no ha escrito nunca. Una votación en el "
                "foro sería la opinión de unas diez personas. Invitaría por correo solo a quienes dieron su permiso, una vez, "
                "diciendo que se puede no contestar. Para saber si sirve, compararía las ventas del café votado con las de otro "
                "lanzado sin votación."
            ),
            en=(
                "1% of the customers write 85% of the posts, and more than 90% have never written. A vote in the forum would be "
                "the opinion of some ten people. I would invite by e-mail only those who gave their permission, once, saying that "
                "one need not answer. To know whether it does any good, I would compare the sales of the coffee voted on with "
                "those of another launched without a vote."
            ),
        ),
        both(
            es=(
                "El 1 % de los clientes escribe el 85 % de los mensajes y más del 90 % no ha escrito nunca: lo que salga del foro "
                "dirá qué quieren diez entusiastas, no «los clientes». Que ellos propongan tres cafés. Para elegir, una cata a "
                "ciegas en las cuatro tiendas y un correo, uno solo, a 200 personas sorteadas entre las que dieron permiso, con un "
                "«prefiero no participar» que no cambia nada. A los demás, silencio. El nombre del ganador se anuncia a una mitad "
                "al azar como «elegido por clientes» y a la otra sin decirlo. Si en 90 días no lo compran al menos 2 puntos más, "
                "el año que viene no repetimos."
            ),
            en=(
                "1% of the customers write 85% of the posts, and more than 90% have never written: what comes out of the forum will "
                "tell what ten enthusiasts want, not “the customers”. Let them propose three coffees. To choose, a blind tasting in "
                "the four shops and an e-mail, one only, to 200 people drawn by lot among those who gave permission, with an “I'd "
                "rather not take part” that changes nothing. To the others, silence. The winner is announced to one half at random "
                "as “chosen by customers” and to the other without saying so. Unless at least 2 points more buy it within 90 days, "
                "we do not repeat it next year."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="¿Que decidan los clientes?", en="Let the customers decide?"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 160),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Qué parte de los mensajes escribe el 1 %, y cuántos clientes no han escrito nunca?",
                    en="There is no figure. What share of the posts do the 1% write, and how many customers have never written?",
                ),
            ),
            Sign(
                "no-permission",
                lacks(
                    "permiso",
                    "consent",
                    "dijeron que si",
                    "suscri",
                    "permission",
                    "said yes",
                    "opted in",
                    "acept",
                    "agreed",
                ),
                both(
                    es="¿A quién se puede escribir? No se ve con qué permiso sale la invitación.",
                    en="Who may be written to? One does not see by what permission the invitation goes out.",
                ),
            ),
            Sign(
                "no-comparison",
                lacks("azar", "sorte", "compar", "mitad", "grupo", "random", "by lot", "half", "group"),
                both(
                    es="¿Con qué compararás el café votado? Que se venda no dice que la votación ayudara.",
                    en="What will you compare the coffee voted on with? That it sells does not say that the vote helped.",
                ),
            ),
            Sign(
                "everybody",
                says(
                    r"\btod[ao]s? (la|nuestra) base\b",
                    r"\ba todos (los|nuestros) clientes\b",
                    r"\b(our|the) whole base\b",
                    r"\bto all (our|the) customers\b",
                    r"\bevery week\b",
                    r"\bcada semana\b",
                ),
                both(
                    es="Escribes a todo el mundo o con insistencia. ¿Qué recibe quien no quiere participar?",
                    en="You write to everybody, or insist. What do those get who do not want to take part?",
                ),
            ),
            Sign(
                "sure",
                says(
                    r"\bsiempre\b",
                    r"\bexito seguro\b",
                    r"\bdemuestra",
                    r"\balways\b",
                    r"\bsure success\b",
                    r"\bproves\b",
                ),
                both(
                    es="Hay una frase muy segura. ¿Quién participa compra más, o participa quien ya compraba?",
                    en="One sentence is very sure. Do those who take part buy more, or do those take part who bought already?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por tu tabla `crowd`: qué parte escribe el 1 % y cuántos no han escrito nunca.",
            en="Begin with your table `crowd`: what share the 1% write, and how many have never written.",
        ),
        both(
            es="Después, a quién invitas y con qué permiso, y cómo oirás a quien no está en el foro. Termina con una comparación y un resultado que te haría parar.",
            en="Then whom you invite and by what permission, and how you will hear those who are not in the forum. End with a comparison and a result that would make you stop.",
        ),
    ],
    explanation=both(
        es="Dar voz está bien cuando se dice de quién es la voz, se puede callar sin perder nada, y hay con qué comparar el resultado.",
        en="Giving a voice is good where one says whose voice it is, one can be silent without losing anything, and there is something to compare the result with.",
    ),
)
