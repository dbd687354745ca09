"""The open question of 3.1: a note to Julián about his poster. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, says

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "what_it_is",
            both(es="Dice qué es el póster y qué no", en="Says what the poster is and what it is not"),
            [
                both(
                    es="Lo da por bueno o lo tira a la basura, sin razones.",
                    en="Takes it as it is or throws it away, without reasons.",
                ),
                both(
                    es="Dice que «le falta» algo, sin decir qué puede y qué no puede sostener.",
                    en="Says that it “lacks” something, not what it can support and what it cannot.",
                ),
                both(
                    es="Lo llama hipótesis y nombra un defecto que se ve en él (sin fuentes, habla la empresa, todo el mundo, una etapa que es un canal).",
                    en="Calls it a hypothesis and names a defect to be seen in it (no sources, the company speaks, everybody, a stage that is a channel).",
                ),
                both(
                    es="Lo llama hipótesis, nombra dos defectos y dice también qué se conserva de él.",
                    en="Calls it a hypothesis, names two defects, and also says what of it is kept.",
                ),
            ],
        ),
        Criterion(
            "first",
            both(
                es="Dice qué averiguar primero, de quién y dónde", en="Says what to find out first, of whom and where"
            ),
            [
                both(es="Nada, o «investigar más».", en="Nothing, or “more research”."),
                both(
                    es="Nombra un método, sin persona ni paso («hacer encuestas»).",
                    en="Names a method, without person or step (“do surveys”).",
                ),
                both(
                    es="Nombra el paso, la persona y la fuente.",
                    en="Names the step, the person and the source.",
                ),
                both(
                    es="Los nombra, y distingue lo que la fuente enseña (cómo se vive) de lo que hay que contar (a cuántas personas).",
                    en="Names them, and tells what the source shows (what it is like) from what has to be counted (for how many people).",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "decision",
            both(es="Dice qué decisión cambiaría", en="Says which decision would change"),
            [
                both(es="Ninguna.", en="None."),
                both(es="«Mejorar la experiencia».", en="“Improve the experience.”"),
                both(es="Una decisión concreta.", en="A definite decision."),
                both(
                    es="Una decisión concreta, y qué habría que ver para tomarla o para dejarla.",
                    en="A definite decision, and what one would have to see to take it or to drop it.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(
            es="¿En qué paso lo mirarías primero? Elige uno.",
            en="At which step would you look first? Choose one.",
        ),
        both(
            es="Una entrevista te dirá cómo se vive. ¿Dónde contarás a cuántas personas?",
            en="An interview will tell you what it is like. Where will you count for how many people?",
        ),
        both(
            es="¿Qué haría el equipo distinto si saliera lo contrario?",
            en="What would the team do differently if the opposite came out?",
        ),
    ],
    examples=[
        both(
            es=(
                "Julián, el póster está muy bien y se entiende todo. Los colores ayudan mucho y las caras son simpáticas. "
                "Yo solo cambiaría alguna palabra y lo colgaría en las cuatro tiendas para que toda la plantilla sepa cómo "
                "viven nuestros clientes el viaje y se sienta motivada."
            ),
            en=(
                "Julián, the poster is very good and everything can be understood. The colours help a lot and the faces are "
                "nice. I would only change a word or two and hang it in the four shops, so that the whole staff knows what "
                "the journey of our customers is like and feels motivated."
            ),
        ),
        both(
            es=(
                "Julián, al póster le faltan datos, porque las caras no dicen de dónde salen. Habría que hacer encuestas a "
                "los clientes y poner los resultados en cada paso. Así sería más completo y podríamos mejorar la "
                "experiencia en general, que es lo que nos importa a todos en Café Lumbre."
            ),
            en=(
                "Julián, the poster lacks data, because the faces do not say where they come from. One would have to do "
                "surveys with customers and put the results at each step. That way it would be more complete, and we could "
                "improve the experience in general, which is what matters to all of us at Café Lumbre."
            ),
        ),
        both(
            es=(
                "Julián, tu póster es una hipótesis: ninguna de las cinco caras nombra una fuente. Empezaría por la entrega, "
                "donde pusiste un 2. Preguntaría a cinco personas que compraron por primera vez en la web cómo les llegó el "
                "último paquete. Si nos cuentan que no sabían dónde estaba, avisaríamos del lugar y la hora al dejarlo."
            ),
            en=(
                "Julián, your poster is a hypothesis: none of the five faces names a source. I would begin with the delivery, "
                "to which you gave a 2. I would ask five people who bought on the web for the first time how their last "
                "parcel reached them. If they tell us that they did not know where it was, we would send a message with "
                "place and time when it is left."
            ),
        ),
        both(
            es=(
                "Julián, el orden de tu póster nos sirve y lo conservaría. Lo demás es una hipótesis: ninguna cara nombra una "
                "fuente, y los verbos son nuestros (lanzamos, cobramos), no de una persona. Primero miraría la entrega, que "
                "lleva un 2. Entrevistaría a cinco personas como Ana, que compran en la web, sobre su último paquete: eso "
                "enseña cómo se vive. A cuántas les pasa lo contaría en las encuestas de entrega, con su n. Si más de una de "
                "cada diez pone un 1 o un 2 y las entrevistas hablan de no saber dónde está, pagamos el aviso con hora; si "
                "no, ese dinero se va al pago."
            ),
            en=(
                "Julián, the order of your poster is of use and I would keep it. The rest is a hypothesis: no face names a "
                "source, and the verbs are ours (we launch, we bill), not a person's. First I would look at the delivery, "
                "which has a 2. I would interview five people like Ana, who buy on the web, about their last parcel: that "
                "shows what it is like. To how many it happens I would count in the delivery surveys, with their n. If more "
                "than one in ten gives a 1 or a 2, and the interviews speak of not knowing where it is, we pay for the "
                "message with the time; if not, that money goes to the checkout."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Una nota a Julián", en="A note to Julián"),
    answer="memo",
    points=3,
    kind=Written(
        _RUBRIC,
        words=(40, 160),
        signs=[
            Sign(
                "no-hypothesis",
                lacks(
                    "hipotesis", "hypothes", "suposici", "assum", "lo que creemos", "what we believe", "sin comprobar"
                ),
                both(
                    es="¿Qué es el póster, si nadie ha dicho lo que dicen sus caras? Busca la palabra en la lección.",
                    en="What is the poster, if nobody said what its faces say? Look for the word in the lesson.",
                ),
            ),
            Sign(
                "no-person",
                lacks(
                    r"\bana\b",
                    r"\birene\b",
                    r"\bcarmen\b",
                    r"\bbruno\b",
                    r"primera vez",
                    r"first time",
                    r"como \w+, que",
                ),
                both(
                    es="¿De **quién** hablaría el mapa nuevo? «Los clientes» no es una persona.",
                    en="**Whom** would the new map be about? “Customers” is not a person.",
                ),
            ),
            Sign(
                "no-source",
                lacks(
                    "entrevist",
                    "pregunt",
                    "encuesta",
                    "ticket",
                    "registro",
                    "interview",
                    r"\bask",
                    "survey",
                    r"\blogs?\b",
                ),
                both(
                    es="¿De dónde saldría la respuesta: entrevistas, encuestas, tickets, registros de la web?",
                    en="Where would the answer come from: interviews, surveys, tickets, logs of the web?",
                ),
            ),
            Sign(
                "in-general",
                says("en general", "in general", "la plantilla", "the whole staff"),
                both(
                    es="«En general» no se puede arreglar. ¿Qué paso elegirías, y qué harías allí?",
                    en="“In general” cannot be mended. Which step would you choose, and what would you do there?",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Elige un paso del póster: el que más te sorprendería que fuera verdad.",
            en="Choose one step of the poster: the one that it would surprise you most to find true.",
        ),
        both(
            es="Una fuente dice cómo se vive y otra a cuántas personas les pasa. Nombra las dos, y qué haríais según lo que salga.",
            en="One source says what it is like, and another to how many people it happens. Name both, and what you would do with the answer.",
        ),
    ],
    explanation=both(
        es="Una buena nota salva lo que sirve, llama hipótesis a lo que lo es, y convierte una cara en una pregunta que alguien puede contestar esta semana.",
        en="A good note saves what is of use, calls a hypothesis what is one, and turns a face into a question that somebody can answer this week.",
    ),
)
