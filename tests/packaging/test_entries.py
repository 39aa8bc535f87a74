"""What desktops and software centres read keeps to the rules of both, and of their own tools."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from gui.app.desktop import entry
from tests.packaging.entries import complaints, described
from tools.components import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ABOUT: Final = ROOT / "resources" / "desktop" / "org.interlock.Interlock.metainfo.xml"
COMMANDS: Final = (["/usr/bin/interlock"], ["/home/a b/$x/100%/interlock"], ["python", "-m", "x"])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_entry_keeps_to_the_rules(command: list[str], tmp_path: Path) -> None:
    file = tmp_path / "interlock.desktop"
    file.write_text(entry(command), "utf-8")

    assert complaints(entry(command)) == []
    assert said_by("desktop-file-validate", str(file)) == ""


def test_the_description_keeps_to_the_rules() -> None:
    assert described(ABOUT.read_text("utf-8")) == []
    told = said_by("appstreamcli", "validate", "--no-net", "--no-color", str(ABOUT))
    assert [line for line in told.splitlines() if line[:2] in {"E:", "W:"}] == []


def said_by(tool: str, *words: str) -> str:
    """What *tool* says; nothing where this machine lacks it, for our own rules always hold."""
    found = shutil.which(tool)
    if found is None:
        return ""
    return subprocess.run([found, *words], check=False, capture_output=True, text=True).stdout


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[Desktop Entry]", "[Entry]", "the only group"),
        ("Name=Interlock\n", "", "Name is missing"),
        ("Terminal=false", "Terminal=no", "Type or Terminal"),
        ("Terminal=false", "Terminals=false", "Terminals is no key"),
        ("ComputerScience;", "ComputerScience", "Categories ends without ;"),
        ("Education;", "", "no main category"),
        ("text/x-python;", "python;", "python is no type"),
        (" %f", " %f %U", "Exec takes files twice"),
        (" %f", " %z", "a field that there is not"),
        (" %f", " $HOME", "must stand in quotes"),
        ("Icon=interlock", "Icon=interlock.svg", "Icon is a name"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said(old: str, new: str, said: str) -> None:
    text = entry(["interlock"])
    assert old in text

    assert any(said in each for each in complaints(text.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (' type="desktop-application"', "", "no component"),
        ("<name>Interlock</name>", "", "name should be there once"),
        ("<id>org.interlock.Interlock<", "<id>interlock<", "id is no name"),
        ("<metadata_license>MIT<", "<metadata_license>GPL-3.0<", "metadata_license is none"),
        ("step by step</summary>", "step by step.</summary>", "summary is one short line"),
        ("<ul>", "<ul><p>which</p>", "a list has <p>"),
        ("<description>", "<description><b>!</b>", "description begins with no paragraph"),
        (">interlock.desktop<", ">interlock<", "launchable names no entry"),
        ('<content_rating type="oars-1.1"/>', "", "content_rating is missing"),
        ('version="0.1.0" ', "", "a release has a version"),
        (
            "<releases>",
            '<releases><release version="0" date="2026-01-01"/>',
            "the newest release comes first",
        ),
    ],
)
def test_what_is_wrong_with_a_description_is_said(old: str, new: str, said: str) -> None:
    text = ABOUT.read_text("utf-8")
    assert old in text

    assert any(said in each for each in described(text.replace(old, new)))
