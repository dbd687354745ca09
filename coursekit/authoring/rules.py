"""The rules that one source file keeps on its own: both languages, runnable code, paired answers and checks."""

from collections.abc import Iterator

from coursekit.authoring import regions
from coursekit.authoring.code import checks_question, code_problems, in_language, language_lines
from coursekit.authoring.prose import difference, first_heading, measure
from coursekit.authoring.refusal import Place, Refusal
from coursekit.authoring.source import Cell, Document

MOST_WORDS = 120


def check_document(document: Document) -> list[Refusal]:
    """Everything wrong with a file that could be read, in the order of its lines."""
    found = [*_title(document), *_pairs(document)]
    for cell in document.cells:
        found += _languages(document, cell) if cell.is_text else _code(document, cell)
        if cell.solution_only and document.part != "exercise":
            found.append(Refusal("authoring.solution_where", document.place(cell)))
    return sorted(found, key=lambda refusal: refusal.place.line)


def _title(document: Document) -> Iterator[Refusal]:
    first = document.cells[0]
    if first.key != "title" or first.role != "text" or not first.is_text:
        yield Refusal("authoring.title_missing", Place(document.file, first.line, first.key))
        return
    for lang, text in first.texts.items():
        heading = first_heading(text.source) or ""
        start = "" if document.part == "page" else f"{document.exercise} · "
        if not heading.startswith(start) or not any(c.isalnum() for c in heading[len(start) :]):
            yield Refusal("authoring.title_form", document.place(first, lang), start=f"# {start}".strip())


def _languages(document: Document, cell: Cell) -> Iterator[Refusal]:
    missing = [lang for lang in document.langs if lang not in cell.texts]
    for lang in missing:
        yield Refusal("authoring.language_missing", document.place(cell), language=lang)
    counted = {lang: measure(text.source) for lang, text in cell.texts.items()}
    for lang, prose in counted.items():
        if prose.words > MOST_WORDS:
            place = document.place(cell, lang)
            yield Refusal("authoring.too_long", place, words=prose.words, most=MOST_WORDS, language=lang)
    (first, one), *others = counted.items()
    for lang, other in others:
        place = document.place(cell, lang)
        if one.headings != other.headings:
            shown = [" ".join("#" * level for level in prose.headings) or "–" for prose in (one, other)]
            yield Refusal("authoring.headings", place, first=first, one=shown[0], second=lang, other=shown[1])
        for name in ("code", "numbers", "links"):
            left, right = difference(getattr(one, name), getattr(other, name))
            if (left, right) != ("–", "–"):
                yield Refusal(f"authoring.{name}", place, first=first, one=left, second=lang, other=right)


def _code(document: Document, cell: Cell) -> Iterator[Refusal]:
    def refuse(key: str, line: int, **values: object) -> Refusal:
        return Refusal(key, document.place(cell, line=cell.first_line + line), **values)

    for key, line, values in code_problems(cell.source):
        yield refuse(key, line, **values)
        if key in ("authoring.magic", "authoring.syntax"):
            return
    yield from _language_lines(document, cell)
    try:
        found = regions.regions(cell.source)
    except regions.RegionError as error:
        values = {name: cell.first_line + int(str(line)) for name, line in error.values.items()}
        yield refuse(error.key, error.line, **values)
        return
    if cell.role == "answer" and not found:
        yield refuse("authoring.answer_without_region", -1)
    if cell.role != "answer" and found:
        yield refuse("authoring.region_where", found[0].begin)
    if cell.role == "check" and not checks_question(cell.source, cell.key):
        yield refuse("authoring.check_call", 0, question=cell.key)
    for lang in document.langs:
        for make in (regions.blank, regions.solved) if cell.role == "answer" else (str,):
            for key, line, values in code_problems(in_language(make(cell.source), lang)):
                # What is wrong in the source itself has been said; here only what one language alone breaks.
                if key == "authoring.syntax":
                    yield refuse(
                        "authoring.syntax_in_language", 0, language=lang, error=values["error"], number=line + 1
                    )
                    return


def _language_lines(document: Document, cell: Cell) -> Iterator[Refusal]:
    said = language_lines(cell.source)
    for lang in said:
        if lang not in document.langs:
            prefix = f"#{lang} "
            line = next(i for i, text in enumerate(cell.source.split("\n")) if text.lstrip().startswith(prefix))
            place = document.place(cell, line=cell.first_line + line)
            yield Refusal("authoring.comment_language", place, found=lang, langs=" ".join(document.langs))
    if any(lang in document.langs for lang in said):
        for lang in document.langs:
            if lang not in said:
                yield Refusal("authoring.comment_missing", document.place(cell), language=lang)


def _pairs(document: Document) -> Iterator[Refusal]:
    answers = {cell.key: cell for cell in document.cells if cell.role == "answer"}
    checks = {cell.key: cell for cell in document.cells if cell.role == "check"}
    for key, cell in checks.items():
        if key not in answers:
            yield Refusal("authoring.check_without_answer", document.place(cell), question=key)
        elif answers[key].line > cell.line:
            yield Refusal("authoring.check_before_answer", document.place(cell), question=key)
    for key, cell in answers.items():
        if key not in checks and "rubric" not in cell.attributes:
            yield Refusal("authoring.answer_without_check", document.place(cell), question=key)
