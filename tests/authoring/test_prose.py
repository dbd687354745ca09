"""What is counted in a text. Oracle: counted by hand."""

import pytest

from coursekit.authoring.code import in_language
from coursekit.authoring.course import file_name, in_order
from coursekit.authoring.prose import measure, replace_links

THIN = "\u202f"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (f"12{THIN}000 clientes, 3.50 €", ("12000", "3.5")),
        ("12\u00a0345\u2009678", ("12345678",)),
        ("de −5 a 15", ("-5", "15")),
        ("from -5 to 15", ("-5", "15")),
        ("0-6 and 9–10", ("0", "10", "6", "9")),
        ("2024-01-31", ("1", "2024", "31")),
        ("el 2.º de 2024, the 2nd of 2024.", ("2", "2", "2024", "2024")),
        ("5% and 5 % and 5&nbsp;%", ("5", "5", "5")),
        ("3,5", ("3", "5")),
        ("`x1` [see 3](lesson:5.1a) ![](a9.png) <b class='c8'>4</b> <https://x.org/7>", ("3", "4")),
        ("```python\nx = 1\n```\n2", ("2",)),
        ("100 and 100.0", ("100", "100")),
        ("-0 and 0", ("0", "0")),
        ("v1.2.3", ("1.2", "3")),
    ],
)
def test_numbers(text, numbers):
    assert sorted(measure(text).numbers) == sorted(numbers)


def test_headings_are_not_counted_in_code():
    assert measure("# A\n```\n# no\n```\n### B ###\n#no\n`# no`").headings == (1, 3)


def test_code_spans():
    assert measure("`a` ``b`c`` `a`").code == ("a", "a", "b`c")


def test_links_of_all_kinds():
    text = '[a](lesson:5.1a#k) ![b](c.png "t") <https://d.e> `[f](g)`\n\n[h]: https://i.j'
    assert measure(text).links == ("c.png", "https://d.e", "https://i.j", "lesson:5.1a#k")


@pytest.mark.parametrize(
    ("text", "words"),
    [("uno dos — tres", 3), ("## A b\n- c\n| d | e |\n|---|---|", 5), ("[a b](lesson:5.1a)", 2), ("", 0)],
)
def test_words(text, words):
    assert measure(text).words == words


def test_links_are_replaced_and_code_is_not():
    said = "[a](x) `[b](x)` [c]( x ) ![d](x)\n\n[e]: x"
    shown = replace_links(said, lambda target: (target.upper() + "!", ""))
    assert shown == "[a](X!) `[b](x)` [c]( X! ) ![d](X!)\n\n[e]: X!"
    # What is said beside a link goes to its words; a target that stands by itself has none.
    shown = replace_links(said, lambda target: (target, " (en)"))
    assert shown == "[a (en)](x) `[b](x)` [c (en)]( x ) ![d (en)](x)\n\n[e]: x"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Preguntar a los clientes", "5.1a_preguntar_a_los_clientes.ipynb"),
        ("¿Cuánto vale un cliente, año a año?", "5.1a_cuanto_vale_un_cliente_ano_a_ano.ipynb"),
        ("Straße & Œuvre: 100 %", "5.1a_strasse_uvre_100.ipynb"),
        ("a" * 100, "5.1a_" + "a" * 75 + ".ipynb"),
    ],
)
def test_file_names(title, name):
    assert file_name("5.1a", title) == name


def test_order_of_lessons():
    ids = ["5.10", "5.2", "5.1b", "5.1a", "10.1", "1.1"]
    assert sorted(ids, key=in_order) == ["1.1", "5.1a", "5.1b", "5.2", "5.10", "10.1"]


def test_lines_of_one_language():
    source = "#es # Cuenta\n#en # Count\nif x:\n    #es y = 'á'\n    #en y = 'a'\n    #if z: no\n    pass"
    assert in_language(source, "es") == "# Cuenta\nif x:\n    y = 'á'\n    #if z: no\n    pass"
    assert in_language(source, "en") == "# Count\nif x:\n    y = 'a'\n    #if z: no\n    pass"


def test_links_in_a_table_are_not_counted_as_words():
    """Oracle: counted by hand."""
    table = "| module | lessons |\n|---|---|\n| 5 · Measuring | tools: [5.2a · the data come in](lesson:5.2a), [b](lesson:5.2b) |"
    assert measure(table).words == 5
    assert measure("Read [the data come in](lesson:5.2a) first.").words == 6
