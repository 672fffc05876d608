"""The dashboard starts from any folder with the settings that came with it."""

import os
import tomllib

import pytest

from terrorstats.cli import serve as serving


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
    settings = tomllib.loads(serving.settings_file().read_text(encoding="utf-8"))
    assert {name for name, _ in serving._flat(settings)} | {"server.port"} == set(options)


def test_lists_and_switches_are_written_as_the_server_reads_them(monkeypatch, tmp_path):
    """Prevents a list written as Python writes it, which the server ignores."""
    settings = tmp_path / "config.toml"
    lines = ("[theme]", 'sizes = ["2rem", "1rem"]', 'base = "dark"', "[theme.dark]", "wide = true")
    settings.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(serving, "settings_file", lambda: settings)
    assert serving.server_command(8600)[5:] == [
        '--theme.sizes=["2rem", "1rem"]',
        "--theme.base=dark",
        "--theme.dark.wide=true",
        "--server.port=8600",
    ]


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
