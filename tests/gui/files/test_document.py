from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.language.errors import ProgramError
from gui.files.document import CannotSaveError, Document

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """A document without a file."""
    return Document()


def test_a_program_comes_back_from_its_file_as_it_was_saved(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "bank.py"

    document.save("x = 'é'\n", path)

    assert path.read_bytes() == "x = 'é'\n".encode()
    assert Document().open(path) == "x = 'é'\n"
    assert document.saved("x = 'é'\n")
    assert not document.saved("x = 2\n")


@pytest.mark.parametrize(
    "content",
    [
        b"x = 1\r\ny = 2\r\n",
        b"\xef\xbb\xbfx = 1\n",
        b"# coding: latin-1\nx = '\xe9'\n",
    ],
)
def test_saving_keeps_line_ends_mark_and_encoding(
    document: Document, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "old.py"
    path.write_bytes(content)

    document.save(document.open(path))

    assert path.read_bytes() == content


def test_a_character_that_the_encoding_lacks_is_named_and_the_file_is_left_alone(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "old.py"
    path.write_bytes(b"# coding: latin-1\nx = 1\n")
    document.open(path)

    with pytest.raises(CannotSaveError, match="lacks the character '€' in line 2"):
        document.save("# coding: latin-1\nx = '€'\n")

    assert path.read_bytes() == b"# coding: latin-1\nx = 1\n"


def test_a_file_that_cannot_be_read_leaves_the_document_as_it_was(
    document: Document, tmp_path: Path
) -> None:
    document.save("x = 1\n", tmp_path / "good.py")
    (tmp_path / "bad.py").write_bytes(b"\0\0")

    with pytest.raises(ProgramError, match="binary"):
        document.open(tmp_path / "bad.py")

    assert document.name == "good.py"


def test_a_folder_that_is_gone_is_told_when_saving(document: Document, tmp_path: Path) -> None:
    with pytest.raises(CannotSaveError, match="cannot be written"):
        document.save("x = 1\n", tmp_path / "nowhere" / "x.py")


def test_a_change_from_outside_is_noticed_and_an_own_one_is_not(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "bank.py"
    document.save("x = 1\n", path)
    with qtbot.assertNotEmitted(document.changed_outside, wait=400):
        document.save("x = 2\n")

    with qtbot.waitSignal(document.changed_outside) as heard:
        path.write_text("x = 3\n", encoding="utf-8")

    assert heard.args == ["x = 2\n", "x = 3\n"]


def test_a_file_that_vanishes_is_noticed(document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "bank.py"
    document.save("x = 1\n", path)

    with qtbot.waitSignal(document.vanished):
        path.unlink()


def test_a_text_whose_file_vanished_is_asked_about(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "bank.py"
    document.save("x = 1\n", path)

    with qtbot.waitSignal(document.vanished):
        path.unlink()

    assert not document.saved("x = 1\n")
    assert document.saved("")
    document.save("x = 1\n")
    assert document.saved("x = 1\n")
