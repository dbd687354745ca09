"""The progress page as HTML and as plain text: what is done, what is confused, what to repeat, what was gained."""

import math
import re
from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path
from urllib.parse import quote

from coursekit.messages import language, number, text, using_language
from coursekit.practice.question import in_language
from coursekit.practice.review import AFTER, BEFORE, Confusion, Done, Repeat, Review, parts_of, review
from coursekit.practice.review_gain import Gain
from coursekit.practice.show import Shown, with_code, without_marks

_TITLE = re.compile(r'"# ([^"\\]+)')
# Reasons of lessons to repeat, as many as a person can do something about.
_MOST = 8


def progress_page(lang: str | None = None, of: Review | None = None, folder: str | Path = ".") -> Shown:
    """The progress page of whoever runs it.

    Parameters
    ----------
    lang : str, optional
        ``"es"`` or ``"en"``; the language in use by default.
    of : Review, optional
        What is to be shown; by default the progress in the learner's own folder.
    folder : path
        Where the lessons lie that the page links to; those that are not there are named without a link.

    Examples
    --------
    >>> from coursekit.practice import progress_page, review
    >>> print(repr(progress_page("en", review([]))).splitlines()[0])
    Your progress
    """
    with using_language(lang or language()):
        return _page(of if of is not None else review(), _lessons(Path(folder)))


def _page(found: Review, links: dict[str, tuple[str, str]]) -> Shown:
    page = _Page(links)
    page.head(2, text("practice.review.title"))
    if found.empty:
        page.line(text("practice.review.nothing" if found.kept else "practice.review.not_kept"))
        if found.kept:
            page.line(text("practice.review.begin"), (page.link(BEFORE), page.plain(BEFORE)))
    else:
        _summary(page, found)
        _what_to_repeat(page, found)
        _what_is_confused(page, found)
        _what_was_gained(page, found)
        _what_is_done(page, found)
    _about_the_files(page, found)
    return Shown("".join(page.html), "\n".join(page.words))


class _Page:
    """Collects the same thing twice: as HTML and as words."""

    def __init__(self, links: dict[str, tuple[str, str]]):
        self.links, self.html, self.words = links, [], []  # type: ignore[var-annotated]

    def head(self, level: int, words: str) -> None:
        self.html.append(f"<h{level}>{escape(words)}</h{level}>")
        self.words += ([""] if self.words else []) + [words]

    def line(self, words: str, link: tuple[str, str] = ("", "")) -> None:
        """A paragraph, with a link at its end where there is one."""
        html = f"{with_code(words)} {link[0]}".strip()
        self.html.append(f'<p style="max-width:46em">{html}</p>')
        self.words.append(f"{without_marks(words)} {link[1]}".strip())

    def items(self, entries: Sequence[tuple[str, str]], ordered: bool = False) -> None:
        """A list; each entry is its HTML and its words."""
        if not entries:
            return
        tag = "ol" if ordered else "ul"
        inside = "".join(f'<li style="max-width:46em;margin:.3em 0">{html}</li>' for html, _ in entries)
        self.html.append(f"<{tag}>{inside}</{tag}>")
        self.words += [f"{i}. {said}" if ordered else f"- {said}" for i, (_, said) in enumerate(entries, 1)]

    def folded(self, entries: Sequence[tuple[str, str]]) -> None:
        """A list that opens when asked for; there is none where there is nothing to list."""
        if not entries:
            return
        said = text("practice.review.mended_list", n=len(entries))
        self.html.append(f"<details><summary>{escape(said)}</summary>")
        self.words.append(said)
        self.items(entries)
        self.html.append("</details>")

    def table(self, caption: str, heads: Sequence[str], rows: Sequence[Sequence[tuple[str, str]]]) -> None:
        """A table whose first column names the row; each cell is its HTML and its words."""
        left = 'style="text-align:left"'
        top = "".join(f'<th scope="col" {left}>{escape(head)}</th>' for head in heads)
        body = "".join(
            f'<tr><th scope="row" style="text-align:left;font-weight:normal">{row[0][0]}</th>'
            + "".join(f"<td {left}>{html}</td>" for html, _ in row[1:])
            + "</tr>"
            for row in rows
        )
        self.html.append(
            f'<table><caption style="text-align:left;font-weight:600">{escape(caption)}</caption>'
            f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
        )
        self.words += [caption, " | ".join(heads), *(" | ".join(words for _, words in row) for row in rows)]

    def plain(self, exercise: str) -> str:
        """A lesson by its name, or by its id where its notebook is not at hand."""
        return self.links[exercise][0] if exercise in self.links else exercise

    def link(self, exercise: str) -> str:
        """The same as a link, where there is something to link to."""
        if exercise not in self.links:
            return escape(exercise)
        name, address = self.links[exercise]
        return f'<a href="{quote(address)}">{escape(name)}</a>'


def _cell(words: str) -> tuple[str, str]:
    return escape(words), words


def _summary(page: _Page, found: Review) -> None:
    begun = [one for one in found.done if one.begun and one.exercise not in (BEFORE, AFTER)]
    answered = sum(one.n - one.untried for one in begun)
    still = [one for one in found.confusions if not one.mended]
    if begun:
        right = sum(one.right for one in begun)
        page.line(text("practice.review.summary", exercises=len(begun), answered=answered, right=right))
    elif found.tests:
        page.line(text("practice.review.only_test"))
    if found.confusions:
        mended = len(found.confusions) - len(still)
        page.line(text("practice.review.summary_confused", n=len(found.confusions), mended=mended))


def _what_to_repeat(page: _Page, found: Review) -> None:
    page.head(3, text("practice.review.repeat"))
    page.line(text("practice.review.repeat_order"))
    entries = [_reasons(page, one) for one in found.repeat[:_MOST]]
    if found.next and found.next not in {one.exercise for one in found.repeat}:
        why = text("practice.review.why_next")
        entries.append((f"{page.link(found.next)}: {escape(why)}", f"{page.plain(found.next)}: {why}"))
    if entries:
        page.items(entries, ordered=True)
    else:
        page.line(text("practice.review.repeat_nothing"))
    if len(found.repeat) > _MOST:
        page.line(text("practice.review.repeat_more", n=len(found.repeat) - _MOST))


def _reasons(page: _Page, one: Repeat) -> tuple[str, str]:
    said = [
        text(f"practice.review.why_{reason}{'_one' if n == 1 and reason != 'long' else ''}", n=n, day=_day(one.last))
        for reason, n in one.reasons
    ]
    why = "; ".join(said) + "."
    return f"{page.link(one.exercise)}: {escape(why)}", f"{page.plain(one.exercise)}: {why}"


def _what_is_confused(page: _Page, found: Review) -> None:
    if not found.confusions:
        return
    page.head(3, text("practice.review.confused"))
    page.line(text("practice.review.confused_how"))
    themes = found.themes()
    for theme, ones in themes.items():
        if theme:
            questions = len({(one.exercise, one.question) for one in ones})
            times = sum(one.times for one in ones)
            page.head(4, text(f"practice.review.theme.{theme}"))
            page.line(text("practice.review.theme_met", questions=questions, times=times))
        elif len(themes) > 1:
            page.head(4, text("practice.review.theme_none"))
        still = [one for one in ones if theme or not one.mended]
        page.items([_confusion(page, one) for one in still])
        page.folded([_confusion(page, one) for one in ones if one not in still])


def _confusion(page: _Page, one: Confusion) -> tuple[str, str]:
    state = text("practice.review.mended" if one.mended else "practice.review.open")
    times = text("practice.review.once" if one.times == 1 else "practice.review.times", n=one.times)
    title, said = in_language(one.title), in_language(one.say)
    mark = "✓" if one.mended else "○"
    where, link = page.plain(one.exercise), page.link(one.exercise)
    taught = parts_of(one.lesson)[:1] if one.lesson != one.exercise else []
    for lesson in taught:  # of a test: what helps is the lesson
        link += f" · {escape(text('practice.review.taught'))} {page.link(lesson)}"
        where += f" · {text('practice.review.taught')} {page.plain(lesson)}"
    html = (
        f'<strong><span aria-hidden="true">{mark}</span> {escape(state)}</strong> · {escape(title)} · {link} · '
        f"{escape(times)}<br>{with_code(said)}"
    )
    return html, f"{mark} {state} · {title} · {where} · {times}: {without_marks(said)}"


def _what_was_gained(page: _Page, found: Review) -> None:
    if not found.tests:
        return
    page.head(3, text("practice.review.gain"))
    for form, key in ((BEFORE, "before_left"), (AFTER, "after_left")):
        answered = found.tests.get(form, 0)
        if 0 < answered < 20:
            page.line(text(f"practice.review.{key}", n=answered))
    if not found.gains:
        missing = AFTER if BEFORE in found.tests else BEFORE
        page.line(text("practice.review.gain_later" if missing == AFTER else "practice.review.gain_never"))
        return
    whole = found.gains[0]
    page.line(_gain_sentence(whole))
    heads = [text(f"practice.review.gain_{head}") for head in ("module", "n", "before", "after", "interval")]
    page.table(text("practice.review.gain_caption"), heads, [_gain_row(one) for one in found.gains])
    page.line(text("practice.review.gain_not_why"))


def _gain_sentence(whole: Gain) -> str:
    key = "more" if whole.low > 0 else "less" if whole.high < 0 else "same"
    return text(
        f"practice.review.gain_{key}", n=whole.n, before=whole.before, after=whole.after, interval=_interval(whole)
    )


def _gain_row(one: Gain) -> list[tuple[str, str]]:
    name = text("practice.review.module", module=one.module) if one.module else text("practice.review.whole")
    return [_cell(name), *(_cell(str(x)) for x in (one.n, one.before, one.after)), _cell(_interval(one))]


def _interval(one: Gain) -> str:
    if math.isnan(one.low):
        return "–"
    return text("practice.review.from_to", low=number(one.low), high=number(one.high))


def _what_is_done(page: _Page, found: Review) -> None:
    page.head(3, text("practice.review.done"))
    heads = [text(f"practice.review.head_{head}") for head in ("lesson", "right", "partly", "wrong", "waiting")]
    heads += [text(f"practice.review.head_{head}") for head in ("untried", "hints", "last")]
    rows, module = [], ""
    untouched: dict[str, int] = {}
    for one in found.done:
        if not one.begun:
            untouched[one.module] = untouched.get(one.module, 0) + 1
    begun = {one.module for one in found.done if one.begun}
    for one in found.done:
        if one.begun:
            rows.append(_done_row(page, one))
        elif one.module != module and one.module not in begun and one.exercise not in (BEFORE, AFTER):
            name = text("practice.review.module_untouched", module=one.module, n=untouched[one.module])
            rows.append([_cell(name), *[_cell("")] * 7])
        elif one.module in begun and one.exercise not in (BEFORE, AFTER):
            rows.append([(page.link(one.exercise), page.plain(one.exercise)), *_untouched(one)])
        module = one.module
    page.table(text("practice.review.done_caption"), heads, rows)


def _untouched(one: Done) -> list[tuple[str, str]]:
    return [*[_cell("")] * 4, _cell(str(one.untried)), _cell(""), _cell(text("practice.review.not_begun"))]


def _done_row(page: _Page, one: Done) -> list[tuple[str, str]]:
    counts = (one.right, one.partly, one.wrong, one.waiting, one.untried, one.hints)
    name = (page.link(one.exercise), page.plain(one.exercise))
    return [name, *(_cell(str(count or "")) for count in counts), _cell(_day(one.last))]


def _day(when: datetime | None) -> str:
    """The day in the learner's own time, ISO."""
    return when.astimezone().date().isoformat() if when else text("practice.review.day_unknown")


def _about_the_files(page: _Page, found: Review) -> None:
    said = []
    if len(found.tokens) > 1:
        names = [token or text("practice.review.no_token") for token in found.tokens]
        said.append(text("practice.review.tokens", names=", ".join(names)))
    if found.unknown:
        said.append(text("practice.review.unknown", names=", ".join(found.unknown)))
    if found.put_aside:
        said.append(text("practice.review.put_aside", names=", ".join(found.put_aside)))
    if not found.empty:
        said.append(text("practice.review.kept"))
    for line in said:
        page.line(line)


def _lessons(folder: Path) -> dict[str, tuple[str, str]]:
    """Exercise → the title and the file name of its lesson, from the notebooks of the language in ``folder``."""
    found = {}
    for path in sorted(folder.glob("[0-9]*_*.ipynb")) if folder.is_dir() else []:
        try:
            with path.open(encoding="utf-8") as file:
                title = _TITLE.search(file.read(4000))
        except (OSError, ValueError):
            continue
        if title:
            found[path.name.partition("_")[0]] = (title[1].removesuffix("\\n").strip(), path.name)
    return found
