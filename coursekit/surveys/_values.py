"""What one cell says: a number on a scale, a choice, a text; or why it says nothing that can be used."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from coursekit.surveys._text import clean, fold, masked
from coursekit.surveys.codebook import SCALES, Question

# Answers that say “I do not answer”. A text or a choice may hold them as answers, a scale cannot.
NO_ANSWER = {
    "na", "n/a", "n.a", "none", "null", "nan", "-", "--", "—", "–", "nd", "n/d", "ns", "nc", "ns/nc", "nsnc", "no se",
    "no sabe", "no contesta", "no aplica", "ninguno", "ninguna", "sin respuesta", "no answer", "not applicable",
    "don't know", "dont know", "do not know", "prefer not to say", "nao se aplica", "nao sei", "sem resposta", "",
}  # fmt: skip
_IN_WORDS = {
    word: number
    for number, words in enumerate(
        ("cero zero", "uno una one um uma", "dos two dois duas", "tres three", "cuatro four quatro", "cinco five",
         "seis six", "siete seven sete", "ocho eight oito", "nueve nine nove", "diez ten dez")
    )
    for word in words.split()
}  # fmt: skip
_NUMBER = re.compile(r"([+-]?)(\d{1,15})(?:([.,])(\d{1,15}))?")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,15})?")
_OUT_OF = re.compile(
    r"([+-]?\d{1,4})\s*(?:/|de|of|out of|sobre|em)\s*(\d{1,4})(?:\s*(?:puntos|points|estrellas|stars))?"
)
_LED = re.compile(r"([+-]?\d{1,15}(?:[.,]\d{1,15})?)(?:\s*[-:=)(]|\.\s|\s)\s*(?=\D)([^\d]+)")
_ENDED = re.compile(r"[^\d]+[(\[]\s*([+-]?\d{1,15})\s*[)\]]")
_STARRED, _UNSTARRED = "★⭐🌟", "☆"
_SHEET_ERROR = re.compile(r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|¡\w+!|¿\w+\?|N/D|SPILL!|CALC!)", re.I)
_CHOSEN = {"1", "x", "true", "yes", "y", "si", "s", "verdadero", "sim", "selected", "checked", "✓", "✔"}
_NOT_CHOSEN = {"0", "false", "no", "n", "falso", "nao", "unselected", "unchecked", "not selected", "no seleccionado"}


@dataclass(frozen=True)
class Value:
    """What a cell was understood as. ``notes`` are codes of issues, each with what was done."""

    state: str  # answered, blank, no_answer, not_chosen, invalid
    number: float | None = None
    text: str | None = None
    notes: tuple[tuple[str, str], ...] = ()


def _invalid(code: str) -> Value:
    return Value("invalid", notes=((code, "value_left_out"),))


def _own_words(said: str, notes: tuple[tuple[str, str], ...] = ()) -> Value:
    """A text as it was written, without addresses."""
    kept = masked(said)
    return Value("answered", text=kept, notes=notes if kept == said else (*notes, ("personal_in_text", "masked")))


BLANK = Value("blank")


class Reader:
    """Reads the cells of one question."""

    def __init__(self, question: Question, separators: tuple[str, ...], decimal: str | None = None, option: str = ""):
        self.question, self.separators, self.decimal, self.option = question, separators, decimal, option
        self._labels = {fold(label): c.value for c in question.choices for label in c.labels}
        if not question.numeric:
            self._labels = {fold(c.value): c.value for c in question.choices} | self._labels

    def read(self, raw: str) -> list[Value]:
        """One value, or several where several things were chosen."""
        said = clean(raw)
        if not said:
            return [Value("not_chosen") if self.option else BLANK]
        if self.question.missing and fold(said) in self.question.missing:
            return [Value("no_answer", notes=(("no_answer_word", "kept"),))]
        found = self._how(raw, said)
        if _is_command(said):
            first = found[0]
            found[0] = Value(first.state, first.number, first.text, (*first.notes, ("formula", "kept")))
        return found

    @cached_property
    def _how(self) -> Callable[[str, str], list[Value]]:
        if self.question.kind == "text":
            return self._text
        if self.question.kind == "multi":
            return self._picked if self.option else self._several
        if self.question.kind == "choice":
            return lambda raw, said: [self._choice(said)]
        return lambda raw, said: [self._number(said)]

    # -- texts and choices

    def _text(self, raw: str, said: str) -> list[Value]:
        return [_own_words(raw.strip())]

    def _choice(self, said: str) -> Value:
        value = self._labels.get(fold(said))
        if value is not None:
            return Value("answered", text=value)
        if _SHEET_ERROR.fullmatch(said):
            return _invalid("spreadsheet_error")
        if not self.question.choices:
            return _own_words(said)
        if fold(said) in NO_ANSWER:
            return Value("no_answer", notes=(("no_answer_word", "kept"),))
        if self.question.other:
            return _own_words(said, (("other_text", "kept"),))
        return _invalid("not_a_choice")

    def _picked(self, raw: str, said: str) -> list[Value]:
        """A column for each option: the option itself, a mark, or a sign that it was not chosen."""
        folded = fold(said) or said
        mine = self._labels.get(fold(self.option), self.option)
        if folded == fold(self.option) or folded in _CHOSEN or self._labels.get(folded) == mine:
            return [Value("answered", text=mine)]
        if folded in _NOT_CHOSEN or folded in NO_ANSWER:
            return [Value("not_chosen")]
        # “Other: …” has the words themselves in its column.
        return [self._choice(said)]

    def _several(self, raw: str, said: str) -> list[Value]:
        """A list of chosen answers in one cell. An answer may hold the separator itself, so known ones go first."""
        if not self.question.choices:
            marks = [m for m in self.separators if m != ", " and m in raw]
            if not marks:
                doubt = (("multi_unsplit", "kept"),) if ", " in said else ()
                return [_own_words(said, doubt)]
            pieces = [clean(p) for p in raw.split(marks[0])]
            return [_own_words(p) for p in dict.fromkeys(pieces) if p] or [BLANK]
        tried = [self._pieces(raw, mark) for mark in self.separators] + [[said]]
        best = min(tried, key=lambda pieces: (sum(fold(p) not in self._labels for p in pieces), -len(pieces)))
        values = [self._choice(p) for p in best]
        return list(dict.fromkeys(values)) or [BLANK]

    def _pieces(self, raw: str, mark: str) -> list[str]:
        atoms, pieces, unknown = [clean(a) for a in raw.split(mark)][:200], [], []
        at = 0
        while at < len(atoms):
            # The longest known answer that begins here; separators inside it are put back.
            end = next((e for e in range(min(len(atoms), at + 12), at, -1) if fold(mark.join(atoms[at:e])) in
                        self._labels), None)  # fmt: skip
            if end is None:
                unknown.append(atoms[at])
                at += 1
                continue
            pieces += [clean(mark.join(unknown))] if any(unknown) else []
            pieces.append(clean(mark.join(atoms[at:end])))
            unknown, at = [], end
        return [*pieces, *([clean(mark.join(unknown))] if any(unknown) else [])]

    # -- numbers

    def _number(self, said: str) -> Value:
        question = self.question
        label = self._labels.get(fold(said))
        if label is not None:
            return self._on_scale(float(label), ())
        if fold(said) in NO_ANSWER and not _NUMBER.fullmatch(said):
            return Value("no_answer", notes=(("no_answer_word", "kept"),))
        if _SHEET_ERROR.fullmatch(said):
            return _invalid("spreadsheet_error")
        plain = self._plain_number(said)
        if plain is not None:
            return plain
        if fold(said) in _IN_WORDS:
            return self._on_scale(_IN_WORDS[fold(said)], (("number_in_words", "converted"),))
        stars = said.replace(" ", "")
        if question.kind in ("csat", "ces", "number") and stars and set(stars) <= {*_STARRED, *_UNSTARRED}:
            given, empty = sum(c in _STARRED for c in stars), stars.count(_UNSTARRED)
            if empty and given + empty != question.high:
                return _invalid("not_a_number")
            return self._on_scale(given, (("stars", "converted"),))
        led = self._led(said)
        if led is None:
            return _invalid("not_a_number")
        read = self._plain_number(led)
        if read is None or read.state == "invalid":
            return read or _invalid("not_a_number")
        return Value(read.state, read.number, None, (*read.notes, ("number_with_text", "converted")))

    def _led(self, said: str) -> str | None:
        """The number in “9 - very likely”, “9/10” or “Very likely (9)”."""
        out_of = _OUT_OF.fullmatch(said.casefold())
        if out_of:
            return out_of[1] if self.question.high is not None and float(out_of[2]) == self.question.high else None
        for pattern in (_LED, _ENDED):
            found = pattern.fullmatch(said)
            if found:
                return found[1]
        return None

    def _plain_number(self, said: str) -> Value | None:
        """A number in figures, its decimal mark as the codebook says; None where it is none."""
        found = _NUMBER.fullmatch(said)
        if found is None:
            if not _THOUSANDS.fullmatch(said):
                return None
            return self._with_thousands(said)
        sign, whole, mark, decimals = found.groups()
        value = float(f"{sign}{whole}.{decimals or 0}")
        if not mark:
            return self._on_scale(value, ())
        if len(decimals) == 3 and len(whole) <= 3 and whole != "0" and self.question.kind not in SCALES:
            return self._one_thousand(value, float(f"{sign}{whole}{decimals}"), mark)
        if self.decimal and mark != self.decimal:
            return _invalid("number_ambiguous")
        return self._on_scale(value, (("decimal_comma", "converted"),) if mark == "," and not self.decimal else ())

    def _one_thousand(self, small: float, large: float, mark: str) -> Value:
        """“1.234”: one and a bit, or more than a thousand. The codebook decides, or the ends of the scale."""
        if self.decimal:
            return self._on_scale(small if mark == self.decimal else large, ())
        fitting = [value for value in (small, large) if self._inside(value)]
        ends = self.question.low is not None and self.question.high is not None
        return self._on_scale(fitting[0], ()) if ends and len(fitting) == 1 else _invalid("number_ambiguous")

    def _with_thousands(self, said: str) -> Value:
        marks = [c for c in said if c in ".,"]
        decimal = marks[-1] if marks[-1] != marks[0] else ""
        if (decimal and marks.count(decimal) > 1) or (self.decimal and marks[0] == self.decimal):
            return _invalid("number_ambiguous")
        if len(set(marks)) == 1 and len(marks) == 1:
            return _invalid("number_ambiguous")
        return self._on_scale(float(said.replace(marks[0], "").replace(decimal or "\0", ".")), ())

    def _inside(self, value: float) -> bool:
        low, high = self.question.low, self.question.high
        return (low is None or value >= low) and (high is None or value <= high)

    def _on_scale(self, value: float, notes: tuple[tuple[str, str], ...]) -> Value:
        question = self.question
        if not self._inside(value):
            return _invalid("out_of_range")
        if question.kind in SCALES and value != int(value):
            return _invalid("not_whole")
        if question.reverse and question.low is not None and question.high is not None:
            value = question.low + question.high - value
        return Value("answered", float(value), None, notes)


def _is_command(said: str) -> bool:
    """Whether it looks like a formula that somebody typed, not like a dash before a remark."""
    return bool(re.match(r"[=@]\S|[+-][A-Za-z(@=]", said)) and not _NUMBER.fullmatch(said)
