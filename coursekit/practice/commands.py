"""``coursekit progress``: the progress page as an HTML file."""

import argparse
from html import escape
from pathlib import Path

from coursekit.messages import CourseError, known_languages, language, text, using_language
from coursekit.practice.review_show import progress_page
from coursekit.practice.work import write_whole


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit progress``."""
    said = text("practice.review.help")
    parser = commands.add_parser("progress", help=said, description=said)
    parser.add_argument("--lang", choices=known_languages(), help=text("practice.review.lang"))
    parser.add_argument("--output", "-o", metavar="FILE", default="progress.html", help=text("practice.review.output"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the page and says where it is."""
    lang = args.lang or language()
    with using_language(lang):
        path = Path(args.output)
        try:
            write_whole(path, as_document(lang, Path.cwd() / "notebooks" / lang).encode())
        except OSError as error:
            raise CourseError("practice.review.not_written", file=path, error=error.strerror) from error
        print(text("practice.review.written", file=path))
    return 0


def as_document(lang: str, notebooks: Path) -> str:
    """The progress page as a whole HTML document that needs nothing else."""
    with using_language(lang):
        title = text("practice.review.title")
        body = progress_page(lang, folder=notebooks).html
    style = (
        "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222}"
        "table{border-collapse:collapse}th,td{padding:.25rem .8rem .25rem 0;border-bottom:1px solid #ccc}"
    )
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{style}</style></head><body><main>{body}</main></body></html>\n"
    )
