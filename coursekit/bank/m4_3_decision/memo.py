"""The open question of 4.3: what to do about the price of coffee. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "evidence",
            both(es="Dice lo que los datos permiten", en="Says what the data allow"),
            [
                both(es="Toma el antes y después por el efecto.", en="Takes before and after for the effect."),
                both(
                    es="Nombra la temporada o la duda, sin cifra.",
                    en="Names the season or the doubt, without a figure.",
                ),
                both(es="Da la elasticidad frente al resto.", en="Gives the elasticity against the rest."),
                both(
                    es="La da con su intervalo y dice qué decisión no permite.",
                    en="Gives it with its interval, and says which decision it does not allow.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "people",
            both(es="Piensa en quién mira el precio", en="Thinks of who looks at the price"),
            [
                both(es="Trata igual a todo el mundo.", en="Treats everybody alike."),
                both(
                    es="Nombra a los sensibles al precio, sin más.", en="Names the price-sensitive, and nothing more."
                ),
                both(
                    es="Dice qué les ofrece, o que la etiqueta puede fallar.",
                    en="Says what they are offered, or that the label may be wrong.",
                ),
                both(
                    es="Dice las dos cosas, sin trampas ni descuento para todos.",
                    en="Says both, without tricks and without a discount for all.",
                ),
            ],
        ),
        Criterion(
            "trial",
            both(es="Propone probarlo antes", en="Proposes to try it first"),
            [
                both(es="Nada.", en="Nothing."),
                both(es="«Probar y ver».", en="“Try and see.”"),
                both(es="Una parte, y con qué se compara.", en="A part, and what it is compared with."),
                both(
                    es="Una parte elegida al azar, un plazo y la cifra que lo pararía.",
                    en="A part drawn by lot, a time, and the figure that would stop it.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿Qué hizo el resto de productos en esas mismas semanas?",
            en="What did the other products do in those same weeks?",
        ),
        both(
            es="Das una cifra sola. ¿Entre qué extremos puede estar?",
            en="You give one bare figure. Between which ends may it lie?",
        ),
        both(
            es="¿Qué verías, y cuándo, que te haría volver al precio de antes?",
            en="What would you see, and when, that would make you return to the old price?",
        ),
    ],
    examples=[
        both(
            es=(
                "Hay que subir todo el café en enero. En noviembre subimos las bolsitas y se vendieron más, así que está "
                "claro que el precio no frena a nadie. Con la subida ganaremos más en cada bolsa y a quien se queje le "
                "mandamos un cupón, que siempre funciona."
            ),
            en=(
                "All coffee has to go up in January. In November the drip bags went up and more were sold, so it is clear "
                "that the price holds nobody back. With the rise we will earn more on each bag, and whoever complains is "
                "sent a coupon, which always works."
            ),
        ),
        both(
            es=(
                "No me fío de lo de las bolsitas, porque después de noviembre llega Navidad y todo se vende más. Puede que "
                "algunas personas miren mucho el precio y se vayan a otra tienda. Yo subiría solo 1 o 2 cafés y luego vería "
                "qué pasa con las ventas antes de seguir."
            ),
            en=(
                "I do not trust the drip bags, because after November comes Christmas and everything sells more. Some "
                "people may look hard at the price and go to another shop. I would raise only 1 or 2 coffees and then see "
                "what happens to sales before going on."
            ),
        ),
        both(
            es=(
                "Frente al resto de productos, la elasticidad del café sale en torno a −1.4: al subir un 5 % se compraría "
                "cerca de un 7 % menos. Quien mira el precio notará más la subida; a esas personas les enseñaría la bolsa de "
                "medio kilo, que sale mejor por taza. Subiría tres cafés y los compararía doce semanas con los que no suben."
            ),
            en=(
                "Against the other products, the elasticity of coffee comes out near −1.4: with a rise of 5% about 7% less "
                "would be bought. Who looks at the price will feel it more; I would show them the half-kilo bag, which is "
                "cheaper by the cup. I would raise three coffees and compare them for twelve weeks with those that stay."
            ),
        ),
        both(
            es=(
                "Frente al resto, la elasticidad del café está entre −2.1 y −0.7, con centro en −1.4. Una subida del 5 % "
                "aguanta perder un 8 % de compras: el intervalo cabe a los dos lados, así que los datos no deciden todavía. "
                "Quien mira el precio lo notará más, pero la etiqueta «usa cupones» falla a menudo: no la usaría para dar "
                "descuentos, sino que contaría en la ficha el precio por taza, sin prisas falsas. Propongo subir tres cafés "
                "elegidos al azar durante doce semanas. Si su margen, comparado con el de los otros, baja más de un 3 %, "
                "volvemos al precio de antes."
            ),
            en=(
                "Against the rest, the elasticity of coffee lies between −2.1 and −0.7, with its middle at −1.4. A rise of "
                "5% can bear losing 8% of purchases: the interval reaches to both sides, so the data do not decide yet. Who "
                "looks at the price will feel it more, but the label “uses coupons” is often wrong: I would not use it to "
                "give discounts; I would show the price by the cup on the product page, with no false hurry. I propose to "
                "raise three coffees drawn by lot for twelve weeks. If their margin, compared with the others', falls by "
                "more than 3%, we return to the old price."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="El informe, arreglado", en="The report, mended"),
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
                    es="No hay ninguna cifra. ¿Qué elasticidad te salió, y entre qué extremos?",
                    en="There is no figure. Which elasticity did you find, and between which ends?",
                ),
            ),
            Sign(
                "no-rest",
                lacks("resto", "temporada", "navidad", "comparad", "rest,", "the rest", "other", "season", "christmas"),
                both(
                    es="¿Frente a qué mides la respuesta al precio? Un antes y después a secas lleva la temporada dentro.",
                    en="Against what do you measure the answer to the price? A bare before and after has the season in it.",
                ),
            ),
            Sign(
                "no-trial",
                lacks("azar", "compar", "probar", "prueba", "by lot", "random", "compare", "trial", "test"),
                both(
                    es="Falta cómo probarlo en una parte antes de cambiarlo todo.",
                    en="How to try it on a part before changing everything is missing.",
                ),
            ),
            Sign(
                "holds-nobody-back",
                says(
                    "no frena a nadie",
                    "siempre funciona",
                    "esta claro que",
                    "holds nobody back",
                    "always works",
                    "it is clear that",
                ),
                both(
                    es="Suena seguro. ¿Qué dato tendría que salir para que cambiaras de idea?",
                    en="That sounds sure. Which figure would have to come out for you to change your mind?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por tu elasticidad de la pregunta 2 y ponla junto a lo que se puede perder, de la 3.",
            en="Begin with your elasticity of question 2, and put it beside what may be lost, from question 3.",
        ),
        both(
            es="Después: a quién le afecta más y qué le ofreces. Y al final: qué cafés, cuánto tiempo, y qué cifra lo pararía.",
            en="Then: whom it touches most and what you offer them. And at the end: which coffees, for how long, and which figure would stop it.",
        ),
    ],
    explanation=both(
        es="Una buena respuesta da la cifra con su intervalo, admite que no decide, piensa en quien mira el precio y deja una prueba que se puede perder.",
        en="A good answer gives the figure with its interval, admits that it does not decide, thinks of who looks at the price, and leaves a trial that can be lost.",
    ),
)
