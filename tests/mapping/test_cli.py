"""The command: 0 for a map that holds together, 1 for one that does not, 2 for what cannot be done."""

import json

from coursekit.cli import main

GOOD = "{id: m, languages: [en], title: t, actors: [{id: a, type: customer}], stages: [{id: s, steps: [{id: x, actor: a, action: Pays}]}]}"


def test_check_and_convert(tmp_path, capsys):
    good = tmp_path / "m.yaml"
    good.write_text(GOOD)
    assert main(["map", "check", str(good)]) == 0
    assert main(["map", "convert", str(good), str(tmp_path / "m.csv")]) == 0
    assert main(["map", "convert", str(good), str(tmp_path / "m.csv")]) == 2
    assert main(["map", "convert", str(good), str(good)]) == 2
    (tmp_path / "bad.yaml").write_text(GOOD.replace("actor: a,", "actor: b,"))
    capsys.readouterr()
    assert main(["map", "check", str(tmp_path / "bad.yaml"), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert [problem["path"] for problem in said["problems"]] == ["stages[0].steps[0].actor"]
    (tmp_path / "bad.yaml").write_text("id: [")
    assert main(["map", "check", str(tmp_path / "bad.yaml")]) == 1
