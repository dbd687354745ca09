"""The question of 4.6a in which somebody's paper is marked: which fault is it?"""

from coursekit.practice import Matching, Question, both

_THRESHOLD, _INVERSION, _LOST, _CONSENT, _CONTROL = (
    "no_threshold",
    "code_beats_tier",
    "benefit_lost",
    "no_consent",
    "no_control",
)

RED_PEN = Question(
    id="redpen",
    title=both(es="El bolígrafo rojo", en="The red pen"),
    answer="answer_redpen",
    points=2,
    kind=Matching(
        ["vip", "party", "ladder", "list", "success"],
        [_THRESHOLD, _INVERSION, _LOST, _CONSENT, _CONTROL, "too_generous"],
        {
            ("vip", ""): both(
                es="«Mucho» no es una cifra: nadie sabe cuándo se es VIP, ni quien atiende ni quien compra. Falta cuánto, de qué y en qué plazo.",
                en="“A lot” is no figure: nobody knows when one is a VIP, neither staff nor customer. What is missing is how much, of what and in what time.",
            ),
            ("vip", _LOST): both(
                es="Aquí no se quita nada a nadie: ni siquiera se sabe quién está dentro. Falta decir cuánto hay que comprar y en qué plazo.",
                en="Nothing is taken from anybody here: it is not even known who is in. What is missing is how much one has to buy, and in what time.",
            ),
            ("party", ""): both(
                es="Compara los dos porcentajes: con el código, cualquiera tiene más que quien lleva un año ganándose el nivel.",
                en="Compare the two percentages: with the code anybody has more than those who spent a year earning the tier.",
            ),
            ("party", "too_generous"): both(
                es="Puede que 25 % sea mucho, pero el fallo está en la comparación: lo de todo el mundo vale más que lo del nivel. Con un 12 % pasaría lo mismo.",
                en="25% may be a lot, but the fault is in the comparison: what everybody gets is worth more than what the tier gets. With 12% it would be the same.",
            ),
            ("party", _CONSENT): both(
                es="El fallo no está en a quién se escribe, sino en lo que vale el código al lado del nivel.",
                en="The fault is not in who is written to, but in what the code is worth beside the tier.",
            ),
            ("ladder", ""): both(
                es="Sigue lo que tiene alguien de Plata el día que sube a Oro: gana un 10 % y **pierde** el envío y la taza. Subir tiene que dar todo lo de abajo, o algo mejor en su lugar.",
                en="Follow what a Silver member has on the day of moving up to Gold: they gain 10% and **lose** the shipping and the mug. Going up has to give all that was below, or something better in its place.",
            ),
            ("ladder", _THRESHOLD): both(
                es="Los umbrales están: 150 y 400 € al año. Mira las ventajas: ¿qué le pasa al envío al subir?",
                en="The thresholds are there: €150 and €400 a year. Look at the benefits: what happens to the shipping on going up?",
            ),
            ("list", ""): both(
                es="Son novedades: publicidad. En la lista hay gente que dio el correo para que le llegara un paquete. Hace falta que digan que sí y una salida en cada mensaje.",
                en="It is news: advertising. On the list are people who gave their e-mail so that a parcel would reach them. They have to say yes, and each message needs a way out.",
            ),
            ("list", "too_generous"): both(
                es="El dinero no es el problema: es a quién se escribe sin preguntar.",
                en="Money is not the trouble: it is who is written to without being asked.",
            ),
            ("success", ""): both(
                es="Pueden subir las ventas por mil motivos: una tienda nueva, el frío, un rival que cierra. Sin un grupo parecido **sin** programa, no se sabe qué puso el programa.",
                en="Sales may rise for a thousand reasons: a new shop, the cold, a rival that closes. Without a similar group **without** the programme, nobody knows what the programme added.",
            ),
            ("success", _THRESHOLD): both(
                es="Hay una vara de medir (vender más), pero no sirve: falta con quién compararse.",
                en="There is a yardstick (selling more), but it does not serve: what is missing is somebody to compare with.",
            ),
        },
    ),
    expected=lambda data: {
        "vip": _THRESHOLD,
        "party": _INVERSION,
        "ladder": _LOST,
        "list": _CONSENT,
        "success": _CONTROL,
    },
    hints=[
        both(
            es="Ponte en el lugar de quien lo recibe: ¿qué sabe?, ¿qué gana?, ¿qué pierde?, ¿quién le preguntó?",
            en="Put yourself in the place of whoever gets it: what do they know, gain, lose; who asked them?",
        ),
        both(
            es="Sobra una etiqueta: `too_generous` no es el fallo de ninguna de las cinco frases.",
            en="One label is left over: `too_generous` is not the fault of any of the five sentences.",
        ),
    ],
    explanation=both(
        es="Son cinco reglas del reglamento: E06 (sin umbral), E12 (el código gana al nivel), E10 (al subir se pierde algo), E30 (sin consentimiento) y E44 (sin comparación).",
        en="They are five rules of the rulebook: E06 (no threshold), E12 (the code beats the tier), E10 (something is lost on going up), E30 (no consent) and E44 (no comparison).",
    ),
    code=(
        'answer_redpen = {"vip": "no_threshold", "party": "code_beats_tier", "ladder": "benefit_lost", '
        '"list": "no_consent", "success": "no_control"}'
    ),
)
