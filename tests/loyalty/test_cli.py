"""``coursekit programme``: what it prints and how it ends."""

import json

import pytest

from coursekit.cli import main
from coursekit.loyalty import example_programme
from coursekit.messages import text, using_language


def test_check_ends_with_one_where_there_is_an_error(capsys):
    assert main(["--messages=en", "programme", "check", "suggested"]) == 1
    assert "E12 offers[0]" in capsys.readouterr().out
    assert main(["--messages=en", "programme", "check", "repaired", "--market", "--tiers", "3"]) == 0
    assert capsys.readouterr().out.startswith("Errors: 0. Warnings: 0.")


def test_check_speaks_the_language_asked_for(capsys):
    assert main(["--messages=es", "programme", "check", "suggested"]) == 1
    assert "Errores:" in capsys.readouterr().out


def test_check_of_a_file_as_json(tmp_path, capsys):
    file = example_programme("suggested").write(tmp_path / "mine.yaml")
    assert main(["programme", "check", str(file), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {"E06", "E12"} <= {one["rule"] for one in found["findings"]}
    assert found["ok"] is False
    assert "W17" in found["not_assessed"]


def test_tiers_that_an_exercise_asks_for(capsys):
    assert main(["--messages=en", "programme", "check", "points", "--tiers", "3"]) == 1
    assert "E01" in capsys.readouterr().out
    assert main(["--messages=en", "programme", "check", "points", "--tiers", "0"]) == 2


@pytest.mark.parametrize("argument", ["nowhere.yaml", "nowhere"])
def test_a_file_that_is_not_there_is_one_sentence(argument, capsys):
    assert main(["programme", "check", argument]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_simulate_prints_the_figures(capsys):
    assert main(["--messages=en", "programme", "simulate", "suggested", "--customers", "300", "--months", "3"]) == 0
    assert "loses" in capsys.readouterr().out
    assert main(["programme", "simulate", "suggested", "--customers", "300", "--months", "3", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert next(row["euros"] for row in rows if row["entry"] == "net") < 0


def test_simulate_over_markets(capsys):
    words = ["programme", "simulate", "suggested", "--customers", "300", "--months", "3", "--markets", "3"]
    assert main(["--messages=en", *words]) == 0
    assert "0.0%" in capsys.readouterr().out
    assert main([*words, "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_no_markets_is_refused(capsys):
    assert main(["--messages=en", "programme", "simulate", "suggested", "--markets", "0"]) == 2
    with using_language("en"):
        assert text("loyalty.cli.markets", value="0") in capsys.readouterr().err
