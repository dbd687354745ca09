"""The open question of 3.2: a rule of one sheet for where the map lives. People judge it."""

from coursekit.practice import Criterion, Question, Rubric, Sign, Written, both, lacks, no_number

_RUBRIC = Rubric(
    criteria=[
        Criterion(
            "which_file",
            both(es="Dice qué archivo es el mapa y por qué", en="Says which file is the map, and why"),
            [
                both(es="Ninguno, o «cada cual el suyo».", en="None, or “each their own”."),
                both(es="Nombra uno sin razón.", en="Names one without a reason."),
                both(
                    es="Nombra uno y dice que no pierde nada, con una cifra.",
                    en="Names one and says that it loses nothing, with a figure.",
                ),
                both(
                    es="Lo nombra con su cifra y dice cómo llegan a él los cambios hechos en las copias.",
                    en="Names it with its figure, and says how changes made in the copies get into it.",
                ),
            ],
        ),
        Criterion(
            "copies",
            both(es="Reparte copias sabiendo qué pierden", en="Hands out copies knowing what they lose"),
            [
                both(es="No habla de copias.", en="Says nothing of copies."),
                both(es="Da copias sin decir qué falta en ellas.", en="Gives copies without saying what they lack."),
                both(
                    es="Dice de una copia cuántas celdas pierde.",
                    en="Says of one copy how many cells it loses.",
                ),
                both(
                    es="Dice cuántas y **cuáles**, o qué celdas inventa, y para qué sirve la copia pese a ello.",
                    en="Says how many and **which**, or which cells it makes up, and what the copy is good for all the same.",
                ),
            ],
            weight=2,
        ),
        Criterion(
            "alive",
            both(es="Lo mantiene vivo", en="Keeps it alive"),
            [
                both(es="Nada.", en="Nothing."),
                both(es="«Habrá que actualizarlo».", en="“It will have to be kept up to date.”"),
                both(es="Una persona o una fecha.", en="A person or a date."),
                both(
                    es="Una persona, una fecha, y qué fuente se renueva primero.",
                    en="A person, a date, and which source is renewed first.",
                ),
            ],
        ),
    ],
    points=3,
    comments=[
        both(es="¿Cuántas celdas pierde esa copia, y cuáles?", en="How many cells does that copy lose, and which?"),
        both(
            es="Si Inés corrige su hoja, ¿cómo llega el cambio al mapa?",
            en="If Inés corrects her sheet, how does the change get into the map?",
        ),
        both(
            es="Buena norma. ¿Quién la cumple el día en que nadie la recuerda?",
            en="A good rule. Who keeps it on the day when nobody remembers it?",
        ),
    ],
    examples=[
        both(
            es=(
                "Lo mejor es que cada departamento tenga el mapa en el programa que prefiera, porque así todo el mundo está "
                "cómodo y participa. Lo compartimos en la nube y ya está. Hoy en día todos los programas son compatibles, así "
                "que no hace falta preocuparse por los formatos ni perder tiempo con ellos."
            ),
            en=(
                "The best is that every department has the map in the program it prefers, since that way everybody is at ease "
                "and takes part. We share it in the cloud and that is it. Nowadays all programs are compatible, so there is no "
                "need to worry about formats nor to waste time on them."
            ),
        ),
        both(
            es=(
                "El mapa será el archivo YAML, que es el más completo. A Inés le daremos una hoja de cálculo y a Julián el "
                "diagrama para la wiki. La directora tendrá un dibujo bonito para las reuniones. Entre todas las personas del "
                "equipo habrá que irlo actualizando para que no se quede viejo."
            ),
            en=(
                "The map will be the YAML file, which is the most complete. Inés gets a spreadsheet and Julián the diagram for "
                "the wiki. The director will have a nice drawing for meetings. Among all the people of the team it will have to "
                "be kept up to date so that it does not grow old."
            ),
        ),
        both(
            es=(
                "El mapa es el archivo YAML: a la vuelta no pierde ninguna celda (0). Inés recibe el CSV ancho, que pierde 77. "
                "Julián recibe el diagrama, que pierde más de 300 y solo sirve para mirar el orden de los pasos. Nadie corrige "
                "las copias. Lo cuida Marta."
            ),
            en=(
                "The map is the YAML file: on the way back it loses no cell (0). Inés gets the wide CSV, which loses 77. Julián "
                "gets the diagram, which loses more than 300 and is good only for looking at the order of the steps. Nobody "
                "corrects the copies. Marta looks after it."
            ),
        ),
        both(
            es=(
                "El mapa es el YAML: ida y vuelta pierde 0 celdas. Inés recibe el CSV largo, que tampoco pierde ninguna, y me "
                "devuelve sus cambios los viernes; los paso yo al YAML. El ancho no se reparte: pierde 77, justo las listas de "
                "fuentes, canales y actores, y todo lo demás queda citando nada. Julián tiene el diagrama para enseñar el orden "
                "de los pasos; pierde más de 300 y da por supuestas caras que tenían fuente, así que lleva fecha y «no corregir aquí». La responsable es "
                "Marta. Se revisa el primer lunes de cada trimestre, empezando por las entrevistas, que son lo que no se "
                "renueva solo."
            ),
            en=(
                "The map is the YAML: there and back it loses 0 cells. Inés gets the long CSV, which loses none either, and "
                "returns her changes on Fridays; I carry them into the YAML. The wide one is not handed out: it loses 77, exactly "
                "the lists of sources, channels and actors, and all the rest is left citing nothing. Julián has the diagram, to "
                "show the order of the steps; it loses more than 300 and marks as guesses faces that had a source, so it bears a date and “do not correct "
                "here”. Marta is the owner. It is reviewed on the first Monday of each quarter, beginning with the interviews, "
                "which are what does not renew itself."
            ),
        ),
    ],
)

MEMO = Question(
    id="memo",
    title=both(es="Dónde vive el mapa", en="Where the map lives"),
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
                    es="No hay ninguna cifra. ¿Cuántas celdas pierde cada copia en tu pregunta 3?",
                    en="There is no figure. How many cells does each copy lose in your question 3?",
                ),
            ),
            Sign(
                "no-loss",
                lacks(
                    r"pierd",
                    r"perd(er|id)",
                    r"\blos(e|es|t)\b",
                    r"\bfalta",
                    r"\blacks?\b",
                    r"invent",
                    "makes? .{0,20}up",
                ),
                both(
                    es="¿Qué le falta a cada copia? Dilo, o quien la reciba creerá que lo tiene todo.",
                    en="What does each copy lack? Say so, or whoever gets it will think that they have it all.",
                ),
            ),
            Sign(
                "no-owner",
                lacks("marta", "julian", "ines", "responsable", "duen", "owner", "in charge", "looks after"),
                both(
                    es="¿Quién lo cuida? Lo que es de todo el mundo no lo renueva nadie.",
                    en="Who looks after it? What belongs to everybody is renewed by nobody.",
                ),
            ),
            Sign(
                "no-date",
                lacks(
                    r"\bcada (mes|trimestre|semana|ano|viernes|lunes)",
                    "trimestre",
                    r"\bmensual",
                    r"\bfecha",
                    r"\b(each|every) (month|quarter|week|year|friday|monday)",
                    "quarter",
                    "monthly",
                    r"\bdate\b",
                    "lunes",
                    "monday",
                    "enero",
                    "january",
                ),
                both(
                    es="¿Cuándo se revisa? «Habrá que actualizarlo» no es un día.",
                    en="When is it reviewed? “It will have to be updated” is no day.",
                ),
            ),
        ],
    ),
    hints=[
        both(
            es="Empieza por el archivo que no pierde nada en tu tabla.",
            en="Begin with the file that loses nothing in your table.",
        ),
        both(
            es="De cada copia: quién la recibe, cuántas celdas pierde, cuáles, y cómo vuelven sus cambios.",
            en="Of each copy: who gets it, how many cells it loses, which, and how its changes come back.",
        ),
    ],
    explanation=both(
        es="Un solo archivo bueno, copias con fecha, y un camino de vuelta para los cambios. Sin dueña y sin día, la mejor norma dura un mes.",
        en="One good file, copies with a date, and a way back for changes. Without an owner and a day, the best rule lasts a month.",
    ),
)
