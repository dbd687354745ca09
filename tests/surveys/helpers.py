"""Short ways to read a few lines."""

from coursekit.surveys import read_survey

NPS = {"id": "nps", "kind": "nps", "question": {"es": "recomiendes", "en": "recommend"}}
COMMENT = {"id": "comment", "kind": "text", "question": {"es": "mejorar", "en": "comment"}}


def book(*questions, **more):
    return {"questions": list(questions or (NPS,)), **more}


def read(source, *questions, tz="Europe/Madrid", columns=None, decimal=None, **options):
    """A survey from a text or bytes, with questions instead of a codebook."""
    made = book(*questions)
    if columns:
        made["columns"] = columns
    if decimal:
        made["decimal"] = decimal
    data = source.encode("utf-8") if isinstance(source, str) else source
    found = read_survey(data, codebook=made, tz=tz, **options)
    balance = found.accounts()
    assert balance.balanced, balance.problems
    return found


def codes(data, level=None):
    """The codes of the issues, sorted; of one level of severity if asked."""
    table = data.issues if level is None else data.issues[data.issues["severity"] == level]
    return sorted(table["code"])


def values(data, question="nps"):
    """The numbers of one question, blanks None."""
    return [None if v != v else v for v in data.scores(question)]


def cells(kind, *raw, decimal=None, **more):
    """How cells under one question are read: (state, number, text) of each, and the codes of each row."""
    asked = {"id": "q", "kind": kind, "question": "^asked$", **more}
    lines = ["id,asked", *(f'{n},"{said.replace(chr(34), chr(34) * 2)}"' for n, said in enumerate(raw))]
    data = read("\n".join(lines) + "\n", asked, decimal=decimal)
    found = []
    for row in range(2, len(lines) + 1):
        mine = data.answers[data.answers["row"] == row]
        said = [
            (state, None if number != number else number, None if text != text else text)
            for state, number, text in zip(mine["state"], mine["value_num"], mine["value_text"], strict=True)
        ]
        noted = sorted(data.issues.loc[data.issues["row"] == row, "code"])
        found.append((said if len(said) != 1 else said[0], noted))
    return found
