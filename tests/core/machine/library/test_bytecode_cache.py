"""Compiled library modules are kept, and used only while they fit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.language.compiler.entry import compile_library
from core.language.source import Source
from core.machine.library import folders
from core.machine.library.bytecode_cache import for_bundle, keep, recall
from core.machine.library.sources import bundled_libraries

if TYPE_CHECKING:
    from core.language.program import Code, Program

TEXT = '''
def largest(first, *others, key=None, **rest):
    """The largest."""
    try:
        best = {1.5: b"x", None: (True, "y")}
    except (ValueError, TypeError) as error:
        raise error
    return [each for each in others if each > first]
'''


@pytest.fixture(autouse=True)
def _bytecode_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def compiled(text: str = TEXT) -> Program:
    """A small library module."""
    return compile_library(Source("<example>", text), "example", folders.is_module, quiet=True)


def content(code: Code) -> list[object]:
    """All that is in *code*, to be compared."""
    parts = [getattr(code, name) for name in code._fields if name != "instructions"]
    return [*parts, list(code.instructions)]


def test_what_was_kept_is_what_was_compiled(tmp_path: Path) -> None:
    program = compiled()

    keep(tmp_path / "example.py", program)
    recalled = recall(tmp_path / "example.py", program.source)

    assert recalled is not None
    assert [content(code) for code in recalled.codes] == [content(code) for code in program.codes]
    assert recalled.variables == program.variables
    assert recalled.libraries == program.libraries
    assert recalled.stored_attributes == program.stored_attributes


def test_single_instructions_and_some_in_a_row_are_what_was_compiled(tmp_path: Path) -> None:
    program = compiled()
    keep(tmp_path / "example.py", program)
    recalled = recall(tmp_path / "example.py", program.source)

    assert recalled is not None
    kept, made = recalled.codes[-1].instructions, program.codes[-1].instructions
    assert len(kept) == len(made)
    assert kept[1] == made[1]
    assert kept[1:3] == made[1:3]


def test_nothing_is_recalled_for_another_text(tmp_path: Path) -> None:
    keep(tmp_path / "example.py", compiled())

    assert recall(tmp_path / "example.py", Source("<example>", TEXT + "\n")) is None


@pytest.mark.parametrize("cut", [0, 5, 20, 200])
def test_a_file_that_was_cut_off_is_not_used(tmp_path: Path, cut: int) -> None:
    keep(tmp_path / "example.py", compiled())
    (file,) = tmp_path.rglob("*.pyc")
    file.write_bytes(file.read_bytes()[:cut])

    assert recall(tmp_path / "example.py", Source("<example>", TEXT)) is None


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    nowhere = tmp_path / "file" / "example.py"

    keep(nowhere, compiled())

    assert recall(nowhere, Source("<example>", TEXT)) is None


def test_whoever_wants_no_bytecode_kept_gets_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    keep(tmp_path / "example.py", compiled())

    assert list(tmp_path.iterdir()) == []


def test_a_bundle_recalls_what_was_packed_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = compiled()

    name, packed = for_bundle(tmp_path / "example.py", program)
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_bytes(packed)
    beside_the_compiler = recall(tmp_path / "example.py", program.source)
    # In a bundle there is no file of the compiler to look at.
    monkeypatch.setattr(
        "core.machine.library.bytecode_cache._compiler_stamp", lambda: repr([]).encode()
    )
    recalled = recall(tmp_path / "example.py", program.source)

    assert beside_the_compiler is None
    assert recalled is not None
    assert [content(code) for code in recalled.codes] == [content(code) for code in program.codes]


def test_every_part_of_the_library_is_packed() -> None:
    packed = {Path(name).parent.parent / Path(name).name.partition(".")[0]
              for name, _ in bundled_libraries()}  # fmt: skip

    assert packed == {path.relative_to(folders.FOLDER).with_suffix("")
                      for path in folders.FOLDER.rglob("interpreted/*.py")}  # fmt: skip
