"""`coursekit messages`: how far each language has come, and the sentences that one still lacks."""

import argparse
import json
import string
import sys
from collections.abc import Iterator

from coursekit.messages.catalogue import COMPLETE, DEFAULT_LANGUAGE, known_languages, own_sentences, text
from coursekit.messages.errors import CourseError
from coursekit.messages.nearest import did_you_mean
from coursekit.messages.numbers import number, percent


def add_to(commands: argparse._SubParsersAction) -> None:
    """Registers ``coursekit messages``."""
    said = text("messages.command.help")
    parser = commands.add_parser("messages", help=said, description=said)
    parser.add_argument("--lang", choices=known_languages(), help=text("messages.command.lang"))
    parser.add_argument("--table", metavar="TABLE", help=text("messages.command.table"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the count of each language, or what one lacks, as TOML to translate; exit code 1 where a file is wrong."""
    langs = [args.lang] if args.lang else list(known_languages())
    if args.lang:
        print(missing_as_toml(args.lang, args.table), end="")
    for lang in langs:
        own, all_of_them = len(own_sentences(lang)), len(own_sentences(DEFAULT_LANGUAGE))
        counts = {"own": number(own), "all": number(all_of_them), "share": percent(100 * own / all_of_them)}
        state = "complete" if lang in COMPLETE else "begun"
        # Beside a list that may be piped into a file, the count goes to the person.
        print(text(f"messages.command.{state}", language=lang, **counts), file=sys.stderr if args.lang else sys.stdout)
    wrong = [fault for lang in langs for fault in faults(lang)]
    for fault in wrong:
        print(fault, file=sys.stderr)
    return 1 if wrong else 0


def missing(lang: str) -> list[str]:
    """The keys that English has and ``lang`` has not, in the order of the English file.

    >>> missing("es")
    []
    """
    return [key for key in own_sentences(DEFAULT_LANGUAGE) if key not in own_sentences(lang)]


def missing_as_toml(lang: str, table: str | None = None) -> str:
    """What a language lacks, in English and as TOML: to be translated and put into its file.

    ``table`` takes one table of it, with those below: ``"practice"`` has ``practice.number`` too.
    """
    english = own_sentences(DEFAULT_LANGUAGE)
    if table is not None:
        known = sorted({key[: at + 1] for key in english for at in range(len(key)) if key[at + 1 : at + 2] == "."})
        if table not in known:
            raise CourseError("messages.command.no_table", table=table, hint=did_you_mean(table, known))
    tables: dict[str, list[str]] = {}
    for key in missing(lang):
        if table is None or key.startswith(f"{table}."):
            head, _, name = key.rpartition(".")
            tables.setdefault(head, []).append(f"{name} = {json.dumps(english[key], ensure_ascii=False)}\n")
    return "".join(f"[{head}]\n{''.join(lines)}\n" for head, lines in tables.items())


def faults(lang: str) -> Iterator[str]:
    """Sentences of a language that no key asks for, or whose blanks are not those of the English ones."""
    english = own_sentences(DEFAULT_LANGUAGE)
    for key, sentence in own_sentences(lang).items():
        if key not in english:
            yield text("messages.command.unknown_key", file=f"{lang}.toml", key=key)
        elif _blanks(sentence) != _blanks(english[key]):
            wanted = ", ".join(f"{{{name}}}" for name in sorted(_blanks(english[key]))) or "–"
            yield text("messages.command.blanks", file=f"{lang}.toml", key=key, wanted=wanted)


def _blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
