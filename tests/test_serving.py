"""The dashboard starts from any folder with the settings that came with it."""

import os
import tomllib

import pytest

from terrorstats import serving


def test_the_page_and_its_settings_are_there():
    """Prevents `terrorstats serve` from starting nothing."""
    assert serving.entry_page().is_file()
    assert serving.settings_file().is_file()


def test_every_setting_is_passed_on():
    """Prevents the settings of the folder one happens to be in from opening the server wide."""
    command = serving.server_command(8600)
    assert command[1:4] == ["-m", "streamlit", "run"]
    options = dict(option.removeprefix("--").split("=", 1) for option in command[5:])
    assert options["server.address"] == "127.0.0.1"
    assert options["server.enableXsrfProtection"] == "true"
    assert options["browser.gatherUsageStats"] == "false"
    assert options["server.showEmailPrompt"] == "false"
    assert options["client.showErrorDetails"] == "none"
    assert options["server.port"] == "8600"
    assert options["theme.dark.base"] == "dark"


def test_no_setting_is_a_list():
    """Prevents a list from being passed on as Python writes it, which the server cannot read."""
    settings = tomllib.loads(serving.settings_file().read_text(encoding="utf-8"))
    assert not [name for name, value in serving._flat(settings) if isinstance(value, list)]


@pytest.mark.skipif(os.name != "posix", reason="processes are replaced on POSIX only")
def test_the_server_takes_over_the_process(monkeypatch):
    """Prevents a server that keeps running after the command was stopped."""
    started = []
    monkeypatch.setattr(os, "execv", lambda path, command: started.append((path, command)))
    monkeypatch.setattr(
        serving.subprocess, "run", lambda *_, **__: type("Done", (), {"returncode": 3})
    )
    assert serving.serve(8600) == 3
    assert started == [(serving.server_command(8600)[0], serving.server_command(8600))]
