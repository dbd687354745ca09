"""The hub's example configuration: read by traitlets, and taken by JupyterHub and DockerSpawner where they are here."""

import logging
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from traitlets.config.loader import PyFileConfigLoader

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "hub" / "jupyterhub_config.py"


@pytest.fixture
def config(monkeypatch):
    monkeypatch.setenv("HUB_CLASS_PASSWORD", "coffee-for-everyone")
    monkeypatch.setenv("HUB_TEACHER_PASSWORD", "x" * 40)
    return PyFileConfigLoader(FILE.name, path=str(FILE.parent)).load_config()


def test_traitlets_reads_it(config):
    # Oracle: the loader that JupyterHub itself uses.
    assert config.JupyterHub.spawner_class == "dockerspawner.DockerSpawner"
    assert config.SharedPasswordAuthenticator.user_password == "coffee-for-everyone"
    assert config.DockerSpawner.environment["COURSEKIT_HOME"].startswith(config.DockerSpawner.notebook_dir)


def test_without_passwords_it_does_not_start(monkeypatch):
    monkeypatch.delenv("HUB_CLASS_PASSWORD", raising=False)
    with pytest.raises(KeyError):
        PyFileConfigLoader(FILE.name, path=str(FILE.parent)).load_config()


def test_what_students_can_read_holds_no_questions(config):
    assert "COURSEKIT_QUESTIONS" not in FILE.read_text("utf-8")


def test_jupyterhub_knows_every_setting(config, caplog, tmp_path, monkeypatch):
    """A setting that a class does not know is a warning of traitlets: there is none."""
    pytest.importorskip("jupyterhub", reason="jupyterhub is not installed (pip install jupyterhub dockerspawner)")
    pytest.importorskip("dockerspawner", reason="dockerspawner is not installed")
    monkeypatch.chdir(tmp_path)
    from jupyterhub.app import JupyterHub

    hub = JupyterHub(log_level=logging.WARNING)
    hub.log.propagate = True
    with caplog.at_level(logging.WARNING):
        hub.load_config_file(str(FILE))
        authenticator = hub.authenticator_class(parent=hub, config=hub.config)
        student = SimpleNamespace(name="ana")
        spawner = hub.spawner_class(config=hub.config, authenticator=authenticator, user=student)
    assert [said.getMessage() for said in caplog.records if "not recognized" in said.getMessage()] == []
    assert spawner.mem_limit == 1024**3
    assert spawner.notebook_dir == "/home/jovyan/work"
    assert authenticator.allow_all
    sections = {name for name in hub.config if name[0].isupper()}
    known = {cls.__name__ for one in (hub, authenticator, spawner) for cls in type(one).__mro__}
    assert sections <= known


@pytest.mark.parametrize("page", ["hub.md", "hub.es.md"])
def test_the_pages_name_the_image_that_the_settings_use(page):
    said = (ROOT / "docs" / page).read_text("utf-8")
    image = re.search(r'DockerSpawner\.image = "([^"]+)"', FILE.read_text("utf-8"))[1]
    assert f"--image-name {image}" in said
    assert "hub/jupyterhub_config.py" in said
