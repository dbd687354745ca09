"""The open question of 5.1c: the last box of the form. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "wait",
            both(es="La espera, entera", en="The wait, whole"),
            [
                both(es="Ninguna cifra, o una media suelta.", en="No figure, or a bare mean."),
                both(
                    es="Una mediana, sin decir con qué reloj ni de cuántos tickets.",
                    en="A median, without saying by which clock or from how many tickets.",
                ),
                both(
                    es="Mediana y p90, con reloj y número de tickets.",
                    en="Median and p90, with clock and number of tickets.",
                ),
                both(
                    es="Lo mismo, con los abiertos dentro (y cuántos son) y el intervalo.",
                    en="The same, with the open ones in (and how many) and the interval.",
                ),
            ],
        ),
        Criterion(
            "quality",
            both(es="La calidad, en su sitio", en="Quality, in its place"),
            [
                both(es="«Muy buena», sin dato.", en="“Very good”, without data."),
                both(
                    es="Un número de SERVQUAL, sin decir qué mide ni de quién.",
                    en="A SERVQUAL number, without saying what it measures or whose.",
                ),
                both(
                    es="La brecha de al menos una dimensión, con n o intervalo, y qué significa su signo.",
                    en="The gap of at least one dimension, with n or interval, and what its sign means.",
                ),
                both(
                    es="Lo mismo, y lo que no se sabe: qué dimensión va primero, o cuántos de quienes responden han escrito alguna vez a atención.",
                    en="The same, and what is not known: which dimension comes first, or how many of those who answer ever wrote to service.",
                ),
            ],
        ),
        Criterion(
            "step",
            both(es="Un paso y con quién compararse", en="A step, and whom to compare with"),
            [
                both(es="«Mejoraremos la atención».", en="“We will improve service.”"),
                both(
                    es="Un paso concreto, sin decir cómo se sabrá si sirvió.",
                    en="A definite step, without saying how one will know whether it helped.",
                ),
                both(
                    es="Un paso y la cifra que lo juzgará, con fecha.",
                    en="A step and the figure that will judge it, with a date.",
                ),
                both(
                    es="Lo mismo, y por qué la cifra sola no es «buena» ni «mala»: con quién y con qué reglas habría que compararla.",
                    en="The same, and why the figure alone is neither “good” nor “bad”: with whom, and by which rules, it would have to be compared.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Con qué reloj cuentas? ¿Y quien aún espera, está en tu cifra?",
            en="By which clock do you count? And is whoever still waits in your figure?",
        ),
        both(
            es="¿De cuántas personas sale esa brecha, y cuánto podría moverse con otras tantas?",
            en="From how many people does that gap come, and how far could it move with as many others?",
        ),
        both(
            es="¿Quién haría qué, y qué cifra dirá en tres meses si funcionó?",
            en="Who would do what, and which figure will tell in three months whether it worked?",
        ),
    ],
    examples=[
        both(
            es=(
                "En Café Lumbre la atención es excelente: respondemos muy rápido y con cariño, y nuestra clientela lo sabe. "
                "La calidad de nuestro servicio es muy alta en todos los aspectos, sin duda la mejor del sector. El año que "
                "viene seguiremos mejorando la atención para que todo el mundo esté contento, porque las personas son "
                "siempre lo primero para nosotros y eso se nota."
            ),
            en=(
                "At Café Lumbre service is excellent: we reply very quickly and with care, and our customers know it. The "
                "quality of our service is very high in every respect, without doubt the best of the trade. Next year we will "
                "go on improving service so that everybody is happy, because for us people always come first, and that can "
                "be felt by anyone who writes to us."
            ),
        ),
        both(
            es=(
                "La mitad de quienes nos escriben recibe respuesta en 17.8 horas. Nuestra nota de SERVQUAL es −0.6, que es "
                "buena porque queda cerca de 0. Para mejorar contrataremos a una persona que conteste los correos del fin de "
                "semana, que es cuando más se espera. Creemos que con eso la atención será mucho mejor el año que viene y "
                "que la clientela lo agradecerá."
            ),
            en=(
                "Half of those who write to us have a reply within 17.8 hours. Our SERVQUAL score is −0.6, which is good "
                "because it is close to 0. To improve we will hire a person to answer the e-mails of the weekend, which is "
                "when people wait longest. We believe that with this service will be much better next year, and that "
                "customers will be grateful for it."
            ),
        ),
        both(
            es=(
                "En diciembre la mitad esperó 17.8 horas o menos y nueve de cada diez, 95 o menos, contando todas las horas, "
                "sobre 51 tickets. En SERVQUAL, 125 personas ponen la capacidad de respuesta 1.4 puntos por debajo de lo "
                "que esperan. Desde febrero alguien contestará el correo los sábados; en mayo miraremos la mediana y el p90 "
                "de quienes escriben en fin de semana, y si no bajan, lo dejaremos."
            ),
            en=(
                "In December half waited 17.8 hours or less and nine in ten 95 or less, counting every hour, from 51 tickets. "
                "In SERVQUAL, 125 people put responsiveness 1.4 points below what they expect. From February somebody will "
                "answer e-mail on Saturdays; in May we will look at the median and the p90 of those who write on a weekend, "
                "and if they do not fall we will give it up."
            ),
        ),
        both(
            es=(
                "En diciembre, sobre 51 tickets y contando todas las horas, la mitad esperó 17.8 horas (entre 13 y 23) y "
                "nueve de cada diez, 95; los 9 abiertos están dentro como «al menos tanto». En SERVQUAL, 125 personas "
                "dejan la capacidad de respuesta 1.4 puntos por debajo de lo esperado (de −1.6 a −1.2) y la fiabilidad 1.0; "
                "cuál resta más no se puede decir, y más de la mitad nunca nos ha escrito. Desde febrero alguien contestará "
                "los sábados; en mayo, la mediana del fin de semana dirá si sirvió. Si 17.8 es bueno depende de otras "
                "empresas medidas con el mismo reloj, que no tenemos."
            ),
            en=(
                "In December, from 51 tickets and counting every hour, half waited 17.8 hours (between 13 and 23) and nine in "
                "ten 95; the 9 open ones are in, as “at least so long”. In SERVQUAL, 125 people put responsiveness 1.4 "
                "points below what they expect (−1.6 to −1.2) and reliability 1.0; which takes away more cannot be told, and "
                "more than half have never written to us. From February somebody will answer on Saturdays; in May the median "
                "of the weekend will tell whether it helped. Whether 17.8 is good depends on other firms measured by the same "
                "clock, which we do not have."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="La última casilla", en="The last box"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(60, 180),
        signs=[
            Sign(
                "no-number",
                no_number,
                both(
                    es="No hay ninguna cifra. ¿Cuántas horas, de cuántos tickets?",
                    en="There is no figure. How many hours, from how many tickets?",
                ),
            ),
            Sign(
                "no-clock",
                lacks(
                    r"todas las horas", r"horas de atencion", r"\breloj", r"every hour", r"opening hours", r"\bclock"
                ),
                both(
                    es="¿Con qué reloj? No se ve si cuentas todas las horas o solo las de atención.",
                    en="By which clock? It cannot be seen whether you count every hour or opening hours alone.",
                ),
            ),
            Sign(
                "open-missing",
                lacks(
                    r"\babiert", r"sin respuesta", r"sigue\w* esperando", r"\bopen\b", r"without a reply", r"still wait"
                ),
                both(
                    es="¿Y quienes aún no tienen respuesta? Di si están en tu cifra y cuántos son.",
                    en="And those without a reply so far? Say whether they are in your figure, and how many they are.",
                ),
            ),
            Sign(
                "no-comparison",
                lacks(r"\bcompar", r"otras empresas", r"\bdepende", r"other firms", r"other companies", r"\bdepends"),
                both(
                    es="¿Tu cifra es buena o mala? ¿Comparada con quién?",
                    en="Is your figure good or bad? Compared with whom?",
                ),
            ),
            Sign(
                "praise",
                says(
                    r"\bexcelente", r"sin duda", r"la mejor del", r"\bexcellent", r"without doubt", r"the best of the"
                ),
                both(
                    es="Hay alabanzas que ninguna celda sostiene («excelente», «la mejor»). ¿Qué dato las cambiaría?",
                    en="There is praise that no cell carries (“excellent”, “the best”). Which figure would replace it?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Tres frases bastan: cuánto se espera (mediana, p90, reloj, n, abiertos); qué dicen de la calidad (una brecha con su intervalo); qué se hará y qué cifra lo juzgará.",
            en="Three sentences will do: how long people wait (median, p90, clock, n, open ones); what they say of quality (one gap with its interval); what you will do, and which figure will judge it.",
        ),
        both(
            es="Tus cifras ya están arriba: la celda de antes las junta. Añade una frase con lo que **no** dicen.",
            en="Your figures are there already: the cell before puts them together. Add one sentence with what they do **not** say.",
        ),
    ],
    explanation=both(
        es="Quien lee la casilla no puede preguntarte: el reloj, los abiertos, n y el margen tienen que ir escritos. Y «bueno» es una comparación que todavía no has hecho.",
        en="Whoever reads the box cannot ask you: clock, open ones, n and margin have to be written. And “good” is a comparison that you have not made yet.",
    ),
)
