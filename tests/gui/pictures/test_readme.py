"""The pictures of the documents are all there, and can be made again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from gui.app.command import main
from tests.gui import readme
from tests.gui.readme import FOLDER, ROOT, SHOTS, Shot

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

DOCUMENTS = ("README.md", "docs/claims.md")


def shown(document: str) -> set[str]:
    """The names of the pictures in *document*."""
    found = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / document).read_text(encoding="utf-8"))
    return {name.rpartition("/")[2] for name in found}


def test_every_picture_of_the_documents_is_made_and_there() -> None:
    named = {name for document in DOCUMENTS for name in shown(document)}
    made = {shot.name for shot in SHOTS}

    assert named <= made
    assert made == {path.name for path in FOLDER.iterdir()}


def test_eight_claims_have_a_picture_each() -> None:
    text = (ROOT / "docs" / "claims.md").read_text(encoding="utf-8")
    claims = re.split(r"^## ", text, flags=re.MULTILINE)[1:]

    assert len(claims) == 8
    assert all("![" in claim for claim in claims)


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_each_picture_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shot: Shot
) -> None:
    monkeypatch.setattr(readme, "SIZE", "640x360")

    assert main(shot.arguments(tmp_path)) == 0

    with Image.open(tmp_path / shot.name) as image:
        assert image.size == (640, 360)


def test_a_schedule_that_does_not_fit_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = replace(SHOTS[0], schedule="7:7x9")

    assert main(wrong.arguments(tmp_path)) != 0
    assert "schedule" in capsys.readouterr().err
