"""The open question of 1.3: which sentence of a report to correct before anybody decides by it. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "fault",
            both(es="Dice qué frase engaña y por qué", en="Says which sentence misleads, and why"),
            [
                both(
                    es="Repite el informe o no elige ninguna frase.", en="Repeats the report, or chooses no sentence."
                ),
                both(
                    es="Elige una frase, sin decir por qué engaña.",
                    en="Chooses a sentence without saying why it misleads.",
                ),
                both(
                    es="Explica la causa del engaño: mezcla de web y tiendas, una palabra con dos sentidos o un umbral elegido.",
                    en="Explains what misleads: web and shops mixed, a word with two meanings, or a threshold that was chosen.",
                ),
                both(
                    es="La explica, y dice qué decisión equivocada saldría de la frase.",
                    en="Explains it, and says which wrong decision would come of the sentence.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "figure",
            both(es="Lo apoya con una cifra comparable", en="Supports it with a figure that compares like with like"),
            [
                both(es="Ninguna cifra.", en="No figure."),
                both(es="Solo la cifra del informe.", en="Only the figure of the report."),
                both(es="La cifra del informe y la corregida.", en="The figure of the report and the corrected one."),
                both(
                    es="Las dos, y cuánto se puede uno fiar: intervalo, otro umbral, o quién queda fuera.",
                    en="Both, and how far to trust them: an interval, another threshold, or who is left out.",
                ),
            ],
        ),
        Criterion(
            "instead",
            both(es="Propone qué hacer en su lugar", en="Proposes what to do instead"),
            [
                both(es="Nada.", en="Nothing."),
                both(es="«Habría que estudiarlo mejor».", en="“It should be looked into.”"),
                both(es="Una acción concreta.", en="A definite action."),
                both(
                    es="Una acción concreta, con lo que habría que ver para decidir.",
                    en="A definite action, with what one would have to see in order to decide.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Con quién compara esa cifra? Nombra los dos grupos.",
            en="With whom does that figure compare? Name both groups.",
        ),
        both(
            es="Buena corrección. ¿Qué decisión habría salido mal con la frase original?",
            en="A good correction. Which decision would have gone wrong with the original sentence?",
        ),
        both(
            es="Dices que baja las ventas. ¿Alguien probó a quitarlo?",
            en="You say that it lowers sales. Did anybody try to remove it?",
        ),
    ],
    examples=[
        both(
            es=(
                "El informe está muy completo y las conclusiones son claras. El buscador baja las ventas, así que habría "
                "que quitarlo cuanto antes. También está demostrado que los clientes perdidos no vuelven, de modo que "
                "no merece la pena gastar en ellos."
            ),
            en=(
                "The report is very complete and its conclusions are clear. The search box lowers sales, so it should "
                "be removed as soon as possible. It is also proven that lost customers do not return, so that it is not "
                "worth while to spend on them."
            ),
        ),
        both(
            es=(
                "Yo corregiría la frase del buscador. La cifra de −19 puntos no me parece creíble, porque un buscador "
                "ayuda a encontrar lo que uno quiere. Puede que haya algún error en los datos. Habría que estudiarlo "
                "mejor antes de retirarlo."
            ),
            en=(
                "I would correct the sentence on the search box. The figure of −19 points does not look credible to me, "
                "because a search box helps people to find what they want. There may be some error in the data. It "
                "should be looked into before it is removed."
            ),
        ),
        both(
            es=(
                "Corregiría la frase del buscador. Los −19 puntos comparan las visitas de la web que buscan con todas las "
                "demás, y entre las demás están las tiendas, donde casi todo el mundo compra y no hay buscador. "
                "Comparando solo visitas de la web, la diferencia es de unas décimas. Propongo dejarlo como está."
            ),
            en=(
                "I would correct the sentence on the search box. The −19 points compare visits to the web that search "
                "with all the others, and among the others are the shops, where nearly everybody buys and there is no "
                "search box. Comparing visits to the web alone, the difference is some tenths. I propose to leave it "
                "as it is."
            ),
        ),
        both(
            es=(
                "Corregiría la frase del buscador: retirarlo molestaría a una de cada tres visitas de la web sin ganar "
                "nada que se haya visto. Los −19 puntos comparan la web con las tiendas, donde compra casi todo el mundo "
                "y no hay buscador. Dentro de la web la diferencia es de décimas y su intervalo contiene el 0. Tampoco "
                "eso dice qué hace el buscador: quien busca puede ser otro tipo de cliente. Si se quiere saber, propongo "
                "mostrarlo durante un mes a la mitad de las visitas, elegidas al azar, y retirarlo solo si la otra mitad "
                "compra más y el intervalo de la diferencia no contiene el 0."
            ),
            en=(
                "I would correct the sentence on the search box: removing it would annoy one in three visits to the web "
                "without any gain that anybody has seen. The −19 points compare the web with the shops, where nearly "
                "everybody buys and there is no search box. Within the web the difference is some tenths, and its "
                "interval contains 0. Nor does that say what the search box does: those who search may be another kind "
                "of customer. If we want to know, I propose to show it for a month to half of the visits, chosen at "
                "random, and to remove it only if the other half buys more and the interval of the difference does not "
                "contain 0."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Corregir un informe", en="Correcting a report"),
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
                    es="No hay ninguna cifra. ¿Cuál es la del informe, y cuál la corregida?",
                    en="There is no figure. Which is the one of the report, and which the corrected one?",
                ),
            ),
            Sign(
                "no-comparison",
                lacks(
                    "compar", "frente a", "umbral", "antes de la", "against", "threshold", "before the", r"\bbeside\b"
                ),
                both(
                    es="¿Qué se compara con qué en esa frase? Nombra los dos grupos, la palabra o el umbral del que depende.",
                    en="What is compared with what in that sentence? Name the two groups, the word or the threshold that it hangs on.",
                ),
            ),
            Sign(
                "no-proposal",
                lacks("propon", "propues", "suger", "en su lugar", "propos", "suggest", "instead"),
                both(
                    es="¿Qué propones que se haga en lugar de lo que pide el informe?",
                    en="What do you propose to do instead of what the report asks for?",
                ),
            ),
            Sign(
                "cause",
                says(
                    "baja las ventas",
                    "resta ventas",
                    "quita ventas",
                    "demostrad",
                    "lowers sales",
                    "takes (away )?sales",
                    r"\bproven\b",
                    r"\bproves\b",
                ),
                both(
                    es="Una frase dice que algo causa otra cosa. ¿Alguien lo probó, o solo se compararon dos grupos?",
                    en="One sentence says that something causes something else. Did anybody try it, or were two groups compared?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Elige una sola frase: la que llevaría a la peor decisión.",
            en="Choose one sentence alone: the one that would lead to the worst decision.",
        ),
        both(
            es="Di con quién compara, qué sale si se compara como es debido, y qué harías tú.",
            en="Say with whom it compares, what comes out of comparing properly, and what you would do.",
        ),
    ],
    explanation=both(
        es="Las tres frases engañan por algo distinto: una mezcla, una palabra con dos sentidos y un umbral. La del buscador es la única que pide deshacer algo, y por eso corre más prisa.",
        en="The three sentences mislead each in its own way: a mixture, a word with two meanings, and a threshold. The one on the search box alone asks to undo something, so it is the most urgent.",
    ),
)
