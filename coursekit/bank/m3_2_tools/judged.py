"""To each task its tool, and what to warn of first when a copy has overwritten the map."""

from coursekit.practice import Choice, Matching, Question, both
from coursekit.practice.question import Text

_RIGHT = {
    "workshop": "paper",
    "three_cities": "whiteboard",
    "four_shops": "spreadsheet",
    "each_month": "text",
    "meeting": "drawing",
}
_WHY: dict[tuple[str, str], Text] = {
    ("workshop", "whiteboard"): both(
        es="Con doce personas en una sala y sin pantallas, una pizarra en línea obliga a que once miren a quien teclea.",
        en="With twelve people in one room and no screens, an online board makes eleven watch the one who types.",
    ),
    ("workshop", ""): both(
        es="Hay una sala, citas impresas y una hora: lo que se necesita es que todas las manos lleguen.",
        en="There is a room, printed quotes and an hour: what is needed is that every hand can reach.",
    ),
    ("three_cities", "paper"): both(
        es="El papel está en una sola ciudad. Las otras dos verían una foto, sin poder mover nada.",
        en="Paper is in one city alone. The other two would see a photograph and could move nothing.",
    ),
    ("three_cities", "spreadsheet"): both(
        es="En una hoja compartida se puede, pero mover y agrupar notas entre varias manos no es lo suyo: las celdas no se arrastran sin romper el orden.",
        en="A shared sheet will do at a pinch, but moving and grouping notes among many hands is not its strength: cells cannot be dragged without breaking the order.",
    ),
    ("three_cities", ""): both(
        es="Se trata de mover notas **a la vez** desde tres sitios.",
        en="It is about moving notes **at once** from three places.",
    ),
    ("four_shops", "text"): both(
        es="Pedir a cuatro tiendas que escriban YAML es pedir que no lo hagan. Que rellenen filas; de ahí se pasa al texto.",
        en="To ask four shops to write YAML is to ask them not to. Let them fill in rows; from there it goes into the text.",
    ),
    ("four_shops", "whiteboard"): both(
        es="Las notas sueltas no se ordenan ni se cuentan. Inés necesita filas y columnas.",
        en="Loose notes cannot be sorted or counted. Inés needs rows and columns.",
    ),
    ("four_shops", ""): both(
        es="Una cosa por fila, para ordenar y contar: es una tabla.",
        en="One thing a row, to sort and to count: it is a table.",
    ),
    ("each_month", "spreadsheet"): both(
        es="Una hoja puede calcular, pero al tercer mes hay tres copias y nadie sabe quién cambió qué. El texto guarda cada cambio con su autor.",
        en="A sheet can compute, but by the third month there are three copies, and nobody knows who changed what. Text keeps each change with its author.",
    ),
    ("each_month", "drawing"): both(
        es="Un dibujo no se recalcula ni se puede volver de él al mapa.",
        en="A drawing cannot be computed anew, nor can one get back from it to the map.",
    ),
    ("each_month", ""): both(
        es="Hace falta historial y que una máquina pueda leerlo entero, sin perder nada.",
        en="It takes a history, and that a machine can read it whole, losing nothing.",
    ),
    ("meeting", "text"): both(
        es="Doscientas líneas de texto no se leen en una reunión. El texto es el mapa; para la mesa se saca una copia.",
        en="Two hundred lines of text are not read in a meeting. The text is the map; for the table one makes a copy.",
    ),
    ("meeting", "spreadsheet"): both(
        es="Nadie va a ordenar ni a rellenar. Y la hoja invita a corregir ahí mismo: nace la segunda versión.",
        en="Nobody is going to sort or fill in. And a sheet invites people to correct it on the spot: a second version is born.",
    ),
    ("meeting", ""): both(
        es="Se va a mirar y nadie lo va a tocar: lo que sirve es una fotografía del mapa, con fecha.",
        en="It is to be looked at and nobody will touch it: what serves is a photograph of the map, with its date.",
    ),
}

TOOL = Question(
    id="tool",
    title=both(es="Cada tarea, su herramienta", en="To each task its tool"),
    answer="answer_tool",
    points=2,
    kind=Matching(list(_RIGHT), ["paper", "whiteboard", "spreadsheet", "text", "drawing"], _WHY),
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="De cada tarea: ¿cuánta gente toca el mapa, desde dónde, y después lo lee una persona o una máquina?",
            en="Of each task: how many people touch the map, from where, and is it then read by a person or by a machine?",
        ),
        both(es="Cada herramienta se usa una vez.", en="Each tool is used once."),
    ],
    explanation=both(
        es="Se piensa con papel o pizarra, se reúne con una hoja, se guarda en texto y se enseña con un dibujo. Lo que cambia es la tarea, no el mapa.",
        en="One thinks with paper or a board, collects with a sheet, keeps in text and shows with a drawing. What changes is the task, not the map.",
    ),
    code=f"answer_tool = {_RIGHT!r}".replace("'", '"'),
)

FIRST = Question(
    id="first",
    title=both(es="Lo que se avisa primero", en="What to warn of first"),
    answer="answer_first",
    kind=Choice(
        {
            "a": both(
                es="Es mucho, pero se nota: hay filas vacías y alguien preguntará. El primer aviso es para lo que **no** se nota.",
                en="It is a lot, but it shows: there are empty rows, and somebody will ask. The first warning is due to what does **not** show.",
            ),
            "b": both(
                es="Las tildes se rompen en un CSV mal leído. Mermaid las guarda, y si se rompieran se verían.",
                en="Accents break in a CSV read badly. Mermaid keeps them, and if they broke it would show.",
            ),
            "c": both(
                es="Eso es: son celdas inventadas o cambiadas. No dejan hueco, parecen datos, y se puede decidir con ellas sin que nadie sospeche.",
                en="That is it: those cells are made up or changed. They leave no gap, look like data, and one can decide by them without anybody suspecting.",
            ),
            "d": both(
                es="El orden de las líneas es justo lo que Mermaid conserva.",
                en="The order of the lines is exactly what Mermaid keeps.",
            ),
        }
    ),
    expected=lambda data: "c",
    hints=[
        both(
            es="Separa lo que deja un hueco de lo que no lo deja.",
            en="Tell what leaves a gap from what leaves none.",
        ),
        both(
            es="¿Qué error podría llegar a una decisión sin que nadie lo notara?",
            en="Which error could get into a decision without anybody noticing?",
        ),
    ],
    explanation=both(
        es="Lo perdido se echa de menos; lo inventado se cree. Por eso se cuentan aparte.",
        en="What is lost is missed; what is made up is believed. That is why they are counted apart.",
    ),
    code='answer_first = "c"',
)
