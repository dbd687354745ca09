"""``coursekit data``: what it writes, what it notices, and that the repository holds what it would write."""

import argparse
from pathlib import Path

import pandas as pd
import pytest

from coursekit.datasets import commands, company
from coursekit.messages import CourseError

ROOT = Path(__file__).parents[2]


def call(*words: str) -> int:
    parser = argparse.ArgumentParser()
    commands.add_to(parser.add_subparsers())
    args = parser.parse_args(["data", *words])
    return args.run(args)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A folder as the command leaves it, its figures replaced by short ones (the real ones have a test of their own)."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "README.md").write_text(f"# Data\n{commands.BEGIN}\nold\n{commands.END}\nend\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commands, "figures_section", lambda: f"{commands.BEGIN}\nnew\n{commands.END}")
        assert call("--write", str(folder)) == 0
    return folder


def test_repository_holds_what_the_code_makes():
    made = commands.files(ROOT / "data")
    assert [str(path) for path, content in made.items() if path.read_bytes() != content] == []
    assert {p.name for p in (ROOT / "data" / commands.FOLDER).iterdir()} == {p.name for p in made if p.suffix == ".csv"}
    assert ROOT / "data" / "README.md" in made
    assert sum(map(len, made.values())) < 4_000_000


def test_figures_in_the_readme_hold():
    said = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert "| NO |" not in said
    assert said.count("| yes |") > 30


def test_tables_read_back_equal(written):
    shop = company(customers=commands.SPREADSHEET_CUSTOMERS)
    for name in shop.tables:
        back = commands.read_spreadsheet(written / commands.FOLDER / f"{name}.csv")
        table = getattr(shop, name)
        assert len(back) == len(table)
        for column, values in table.items():
            if values.dtype.kind == "M":
                assert pd.to_datetime(back[column]).astype("datetime64[s]").equals(values)
            elif values.dtype.kind in "fiub":
                assert (back[column].astype(float) - values.astype(float)).abs().max() < 1e-9 or values.isna().all()
            else:
                assert back[column].astype("object").fillna("").tolist() == values.astype("object").fillna("").tolist()


def test_files_are_plain_utf8_with_a_mark_and_line_feeds(written):
    raw = (written / commands.FOLDER / "customers.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfcustomer,joined,province")
    assert b"\r" not in raw
    assert "Málaga" in raw.decode("utf-8-sig")


def test_readme_keeps_what_stands_around_the_figures(written):
    assert (written / "README.md").read_text(
        encoding="utf-8"
    ) == f"# Data\n{commands.BEGIN}\nnew\n{commands.END}\nend\n"


def test_check_notices_a_changed_cell_a_missing_and_a_stray_file(written, monkeypatch, capsys, lang):
    monkeypatch.setattr(commands, "figures_section", lambda: f"{commands.BEGIN}\nnew\n{commands.END}")
    assert call("--check", str(written)) == 0
    leads = written / commands.FOLDER / "leads.csv"
    kept = leads.read_bytes()
    leads.write_bytes(kept.replace(b"True", b"False", 1))
    assert call("--check", str(written)) == 1
    assert "leads.csv" in capsys.readouterr().err
    leads.unlink()
    assert call("--check", str(written)) == 1
    leads.write_bytes(kept)
    stray = written / commands.FOLDER / "old.csv"
    stray.write_text("x\n")
    assert call("--check", str(written)) == 1
    assert "old.csv" in capsys.readouterr().err
    assert call("--write", str(written)) == 0
    assert not stray.exists()
    assert call("--check", str(written)) == 0


def test_check_wants_a_readme(tmp_path, capsys):
    assert call("--write", str(tmp_path)) == 0
    assert call("--check", str(tmp_path)) == 1
    assert "README.md" in capsys.readouterr().err


def test_readme_without_its_markers(tmp_path, lang):
    (tmp_path / "README.md").write_text("# Data\n", encoding="utf-8")
    with pytest.raises(CourseError, match=r"README\.md"):
        call("--write", str(tmp_path))
    with pytest.raises(CourseError) as error:
        call("--write", str(tmp_path / "README.md"))
    assert error.value.key == "datasets.not_a_folder"


def test_report_prints_and_can_say_no(monkeypatch, capsys, lang):
    from coursekit.datasets.report import Figure

    good, bad = Figure("nps", 25, 15, 35, "points", "assumed"), Figure("nps", 60, 15, 35, "points", "assumed")
    monkeypatch.setattr(commands, "measured", lambda: ([good], [good]))
    assert call("--report") == 0
    assert "25.0" in capsys.readouterr().out
    monkeypatch.setattr(commands, "measured", lambda: ([good], [bad]))
    assert call("--report") == 1
    assert "NO" in capsys.readouterr().out


def test_one_thing_at_a_time(capsys):
    for words in ((), ("--check", "--write")):
        with pytest.raises(SystemExit):
            call(*words)
    capsys.readouterr()
