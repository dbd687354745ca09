"""Every attack, tried: without layers those that layers are for fall; with all layers none does.

Oracle: what is found outside afterwards (a file, a connection, a process that ended), not what the attack says.
"""

import sys

import pytest

from coursekit.grading.attacks import attacks, try_attack
from coursekit.grading.attacks.__main__ import LIMITS
from coursekit.grading.sandbox import Sandbox
from coursekit.grading.sandbox.inside.layers import LAYERS

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the layers are those of Linux")
BY_LAYERS = [attack for attack in attacks() if attack.layers]


@pytest.fixture(scope="module")
def bare():
    with Sandbox(layers=(), limits=LIMITS) as box:
        assert not box.failure
        yield box


@pytest.fixture(scope="module")
def full():
    with Sandbox(limits=LIMITS) as box:
        assert not box.failure
        if box.isolation != "full":
            pytest.skip(f"isolation here is {box.isolation}")
        yield box


@pytest.mark.parametrize("attack", BY_LAYERS, ids=lambda attack: attack.name)
def test_falls_without_layers(bare, attack):
    assert try_attack(bare, attack).fell


@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.name)
def test_survives_with_all_layers(full, attack):
    trial = try_attack(full, attack)
    assert not trial.fell, trial.run
    assert trial.recorded, trial.run
    assert trial.run.isolation == "full"


@pytest.mark.parametrize("attack", [a for a in attacks() if not a.layers], ids=lambda attack: attack.name)
def test_what_is_stopped_by_design_needs_no_layer(bare, attack):
    trial = try_attack(bare, attack)
    assert not trial.fell, trial.run
    assert trial.run.isolation == "none"


@pytest.mark.parametrize("off", LAYERS)
def test_the_report_says_which_layer_is_off(off):
    with Sandbox(layers=[name for name in LAYERS if name != off], limits=LIMITS) as box:
        assert not box.failure
        if box.isolation != f"partial:{off}":
            pytest.skip(f"other layers are missing here too: {box.isolation}")
        assert [layer.why for layer in box.layers if not layer.ok] == ["off"]
        assert off in " ".join(box.sentences())
        # What this layer alone stops gets through, and the run says under what isolation it was.
        alone = [attack for attack in BY_LAYERS if attack.layers == [off]]
        for attack in alone:
            trial = try_attack(box, attack)
            assert trial.fell, attack.name
            assert trial.run.isolation == f"partial:{off}"
        survivors = [attack for attack in BY_LAYERS if off not in attack.layers]
        assert not [attack.name for attack in survivors[:3] if try_attack(box, attack).fell]


def test_names_are_unique():
    assert len({attack.name for attack in attacks()}) == len(attacks())
