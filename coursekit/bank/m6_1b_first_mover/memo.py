"""The open question of 6.1b: does one launch before the rival? People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "decision",
            both(es="Decide comparando con lo que se tiene", en="Decides by comparing with what one has"),
            [
                both(es="Sin cifras, o con el lema del primero.", en="No figures, or the slogan of the first."),
                both(
                    es="Compara solo con la rival.",
                    en="Compares with the rival alone.",
                ),
                both(
                    es="Compara con no tener club y con que la rival copie.",
                    en="Compares with having no club, and with the rival copying.",
                ),
                both(
                    es="Compara con las dos cosas y dice por qué cada una por separado acaba lanzándolo.",
                    en="Compares with both, and says why each on its own ends up launching.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "assumptions",
            both(es="Dice de qué depende", en="Says what it hangs on"),
            [
                both(es="Toma el modelo por un hecho.", en="Takes the model for a fact."),
                both(es="Dice que es un modelo, sin más.", en="Says that it is a model, no more."),
                both(
                    es="Nombra un supuesto que cambiaría la decisión.", en="Names an assumption that would change it."
                ),
                both(
                    es="Nombra uno, dice en qué sentido la cambiaría y cómo se averigua.",
                    en="Names one, says which way it would change it, and how to find out.",
                ),
            ],
        ),
        Criterion(
            "evidence",
            both(es="Usa bien los datos de fuera", en="Makes good use of the data from outside"),
            [
                both(es="No los usa, o como prueba de un efecto.", en="Does not, or as proof of an effect."),
                both(es="Los cita sin decir qué les falta.", en="Cites them without saying what they lack."),
                both(
                    es="Dice que los hogares fueron elegidos y que eso no es un efecto.",
                    en="Says that the households were chosen, and that this is no effect.",
                ),
                both(
                    es="Lo dice y propone qué prueba a suertes haría falta.",
                    en="Says so, and proposes the trial by lot that is needed.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Más que quién? ¿Más que la rival, o más que ahora?",
            en="More than whom? More than the rival, or more than now?",
        ),
        both(
            es="¿Cuántos meses tardarían en copiarlo? ¿Y si lo copian mejor?",
            en="How many months would it take them to copy it? And if they copy it better?",
        ),
        both(
            es="Bien visto el supuesto. ¿Con qué dato de la tienda podrías acotarlo?",
            en="A well-seen assumption. With which figure of the shop could you narrow it down?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que lanzar el club ya, porque quien llega primero siempre se lleva lo mejor y la rival se quedará sin "
                "clientes. Además está demostrado que quien usa cupones gasta cuatro veces más, así que las ventas van a "
                "subir muchísimo. Si esperamos, será demasiado tarde y todo el mundo tendrá ya la otra tarjeta."
            ),
            en=(
                "The club has to be launched now, because whoever comes first always gets the best of it, and the rival "
                "will be left without customers. Besides, it is proven that those who use coupons spend four times as much, "
                "so sales will rise enormously. If we wait it will be too late, and everybody will have the other card."
            ),
        ),
        both(
            es=(
                "Propongo lanzarlo antes que la rival. Con 9 meses de ventaja ganamos unos 105 000 € más que ella en tres "
                "años, así que ser los primeros compensa. Es un modelo y puede fallar algo. En los datos del supermercado "
                "quien usó cupones gastaba mucho más que los demás hogares, y eso apoya la idea."
            ),
            en=(
                "I propose to launch before the rival. With 9 months of lead we earn some €105 000 more than she does in "
                "three years, so being first pays. It is a model, and something may be off. In the supermarket's data those "
                "who used coupons spent far more than the other households, and that supports the idea."
            ),
        ),
        both(
            es=(
                "Propongo no correr. Con 9 meses de ventaja ganaríamos mucho más que la rival, pero solo unos 7 000 € más "
                "que hoy, en tres años, y si lanza a la vez las dos perdemos. Depende de lo que tarden en copiarlo. Los "
                "cupones del supermercado no sirven de prueba: los hogares fueron elegidos porque ya gastaban más."
            ),
            en=(
                "I propose not to run. With 9 months of lead we would earn far more than the rival, but only some €7 000 "
                "more than today, in three years, and if she launches at once we both lose. It hangs on how long they take "
                "to copy it. The supermarket's coupons are no evidence: the households were chosen because they spent more."
            ),
        ),
        both(
            es=(
                "Propongo no lanzar ahora y tenerlo preparado. Con 9 meses de ventaja ganaríamos 105 000 € más que la rival, "
                "pero solo unos 7 000 más que sin clubes; si copia antes, menos que hoy. Si ella lanza, nos conviene seguir: "
                "es un dilema, y por eso acaban todas con tarjeta. Lo decide el escudo: si la gente lleva las dos tarjetas, "
                "no hay ventaja que dure; se averigua preguntando en caja a cien socios. Los cupones del supermercado fueron "
                "a hogares elegidos y no muestran un efecto: probaría el vale a suertes en dos tiendas antes del 1 de marzo."
            ),
            en=(
                "I propose not to launch now, and to have it ready. With 9 months of lead we would earn €105 000 more than "
                "the rival, but only some 7 000 more than without clubs; if she copies sooner, less than today. If she "
                "launches, it suits us to follow: it is a dilemma, and that is why all end up with a card. The shield "
                "decides: if people carry both cards no lead lasts; ask a hundred members at the till. The supermarket's "
                "coupons went to chosen households and show no effect: I would try the voucher by lot in two shops before "
                "1 March."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="¿Nos adelantamos?", en="Do we go first?"),
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
                    es="No hay ninguna cifra. ¿Cuánto valía adelantarse en tu mercado?",
                    en="There is no figure. What was going first worth in your market?",
                ),
            ),
            Sign(
                "only-the-rival",
                lacks(
                    r"que hoy",
                    r"que ahora",
                    "sin club",
                    "sin programa",
                    "nadie",
                    "ningun",
                    r"than today",
                    r"than now",
                    "without clubs",
                    "without a club",
                    "no club",
                    "neither",
                    "nobody",
                ),
                both(
                    es="Te comparas con la rival. ¿Y con seguir como hoy, sin club ninguno de los dos?",
                    en="You compare yourself with the rival. And with going on as today, neither having a club?",
                ),
            ),
            Sign(
                "never-copied",
                lacks("copi", "sigu", "segui", "responde", "imit", "follow", "respond", "launches", "lanza"),
                both(
                    es="¿Qué hará la rival cuando vea tu club? Falta su jugada.",
                    en="What will the rival do on seeing your club? Her move is missing.",
                ),
            ),
            Sign(
                "slogan",
                says("siempre se lleva", "demostrado", "demasiado tarde", "always gets", r"\bproven\b", "too late"),
                both(
                    es="Hay una frase que suena a ley. ¿De qué supuesto depende?",
                    en="One sentence sounds like a law. Which assumption does it hang on?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por lo que harías y por dos comparaciones: con la rival y con hoy.",
            en="Begin with what you would do, and with two comparisons: with the rival and with today.",
        ),
        both(
            es="Sigue con el supuesto que más la cambiaría y cómo averiguarlo. Termina con lo que los cupones de fuera no dicen.",
            en="Go on with the assumption that would change it most, and how to find out. End with what the coupons from outside do not say.",
        ),
    ],
    explanation=both(
        es="Una buena carta distingue ir por delante de estar mejor, cuenta con la jugada de la otra y sabe qué le falta por averiguar.",
        en="A good letter tells being ahead from being better off, reckons with the other's move, and knows what it has yet to find out.",
    ),
)
