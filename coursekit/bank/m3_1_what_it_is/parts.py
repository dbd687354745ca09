"""Seven notes that came off a map, and the row that each belongs to."""

from coursekit.practice import Matching, Question, both

_ROWS = ["pain", "opportunity", "measure", "frontstage", "backstage", "thought", "channel"]
_RIGHT = {
    "mailbox": "backstage",
    "silence": "pain",
    "saturday": "opportunity",
    "auto_reply": "frontstage",
    "forgotten": "thought",
    "in_a_day": "measure",
    "phone": "channel",
}

PARTS = Question(
    id="parts",
    title=both(es="Cada nota en su fila", en="Each note in its row"),
    answer="answer_parts",
    points=2,
    kind=Matching(
        list(_RIGHT),
        _ROWS,
        {
            ("mailbox", "pain"): both(
                es="A Irene le duele el silencio. El buzón sin mirar es la razón, y ella no la ve: va detrás de la línea de visibilidad.",
                en="What hurts Irene is the silence. The mailbox that nobody looks at is the reason, and she does not see it: it goes behind the line of visibility.",
            ),
            ("mailbox", "channel"): both(
                es="El canal es el correo. Que nadie lo mire el sábado es cómo trabaja la empresa por dentro.",
                en="The channel is e-mail. That nobody looks at it on Saturday is how the company works inside.",
            ),
            ("mailbox", ""): both(
                es="Pregúntate si Irene puede verlo. Es algo que hace, o no hace, la empresa donde ella no llega.",
                en="Ask yourself whether Irene can see it. It is something that the company does, or does not do, out of her sight.",
            ),
            ("silence", "backstage"): both(
                es="El silencio sí le llega a Irene: lo vive ella. Lo que hay detrás es el porqué de ese silencio.",
                en="The silence does reach Irene: she lives it. What stands behind is the reason for that silence.",
            ),
            ("silence", "thought"): both(
                es="Un pensamiento iría en primera persona, como lo diría ella. Esto dice qué va mal.",
                en="A thought would be in the first person, as she would say it. This says what goes wrong.",
            ),
            ("silence", ""): both(
                es="Dice qué le va mal a Irene en ese paso: eso es un dolor.",
                en="It says what goes wrong for Irene at that step: that is a pain.",
            ),
            ("saturday", "pain"): both(
                es="Es un arreglo, no lo que duele. Si se escribe como dolor («falta una guardia»), ya nadie piensa en otra solución.",
                en="It is a remedy, not what hurts. Written as a pain (“nobody is on duty”), it stops anyone from thinking of another solution.",
            ),
            ("saturday", "backstage"): both(
                es="Hoy no existe: el mapa cuenta lo que hay. Lo que se **podría** hacer va en otra fila, con dueño y medida.",
                en="It does not exist today: the map tells what there is. What **could** be done goes in another row, with an owner and a measure.",
            ),
            ("saturday", ""): both(
                es="Es algo que se podría hacer para aliviar un dolor: una oportunidad.",
                en="It is something that could be done to ease a pain: an opportunity.",
            ),
            ("auto_reply", "backstage"): both(
                es="La manda una máquina, pero Irene la recibe y la lee. Lo que ella ve va sobre la línea.",
                en="A machine sends it, but Irene gets it and reads it. What she sees goes above the line.",
            ),
            ("auto_reply", "channel"): both(
                es="El canal es el correo por el que llega. La respuesta es lo que la empresa le enseña.",
                en="The channel is the e-mail by which it comes. The reply is what the company shows her.",
            ),
            ("auto_reply", ""): both(
                es="Es la parte de la empresa que Irene tiene delante en ese momento.",
                en="It is the part of the company that Irene has before her at that moment.",
            ),
            ("forgotten", "pain"): both(
                es="Es lo que ella se dice. El dolor es lo que lo provoca: nadie le dice cuándo contestarán. Conviene no mezclarlos: el pensamiento se cita, el dolor se arregla.",
                en="It is what she says to herself. The pain is what brings it on: nobody says when they will answer. Better not to mix them: a thought is quoted, a pain is mended.",
            ),
            ("forgotten", ""): both(
                es="Está en primera persona: es Irene pensando.",
                en="It is in the first person: Irene thinking.",
            ),
            ("in_a_day", "pain"): both(
                es="Es una cifra de toda la gente que escribe, no lo que le pasa a Irene. Sirve para contar su dolor.",
                en="It is a figure about everybody who writes, not what happens to Irene. It serves to count her pain.",
            ),
            ("in_a_day", "opportunity"): both(
                es="Una cifra no es algo que hacer. Es con lo que se sabrá si lo que se hizo sirvió.",
                en="A figure is nothing to do. It is how one will know whether what was done helped.",
            ),
            ("in_a_day", ""): both(
                es="Se calcula con los correos de todo el mundo: una medida.",
                en="It is computed from everybody's mails: a measure.",
            ),
            ("phone", "frontstage"): both(
                es="Sobre la línea va lo que ella ve hacer: una agente que contesta. El teléfono es por dónde.",
                en="Above the line goes what she sees being done: an agent who answers. The telephone is what it passes through.",
            ),
            ("phone", ""): both(
                es="Dice por dónde ocurre el encuentro, y nada de lo que pasa en él.",
                en="It says through what the encounter takes place, and nothing of what happens in it.",
            ),
        },
    ),
    expected=lambda data: dict(_RIGHT),
    hints=[
        both(
            es="Empieza por la línea de visibilidad: ¿lo ve Irene o no?",
            en="Begin with the line of visibility: does Irene see it or not?",
        ),
        both(
            es="Lo que va mal, lo que se podría hacer y con qué se sabría son tres filas distintas.",
            en="What goes wrong, what could be done and how one would know are three different rows.",
        ),
    ],
    explanation=both(
        es="Duele el silencio; la causa está entre bastidores (un buzón sin mirar); la guardia del sábado es una propuesta, y la parte contestada en 24 horas dirá si sirvió.",
        en="The silence hurts; its cause is backstage (a mailbox nobody looks at); the Saturday duty is a proposal, and the share answered within 24 hours will tell whether it helped.",
    ),
    code=f"answer_parts = {_RIGHT!r}".replace("'", '"'),
)
