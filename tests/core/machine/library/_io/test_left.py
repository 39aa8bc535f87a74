"""The files that a program leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.files_left import LeftFile, files_left
from tests.laws.simulated import program_of, run_to_end

if TYPE_CHECKING:
    from collections.abc import Iterable


def left_by(text: str) -> Iterable[LeftFile]:
    """The files that the program *text* leaves behind."""
    return list(files_left(program_of(text), run_to_end(text).machine.state()))


def test_what_is_made_and_changed_is_left_and_what_is_only_read_is_not() -> None:
    text = (
        '# file: old.txt = "a"\n# file: same.txt = "b"\n'
        "open('new.txt', 'w').write('x')\n"
        "open('old.txt', 'a').write('y')\n"
        "open('same.txt').read()\n"
    )

    assert left_by(text) == [LeftFile("new.txt", b"x"), LeftFile("old.txt", b"ay")]


def test_what_a_handle_holds_back_is_written_at_the_end() -> None:
    text = "f = open('a.txt', 'w')\nf.write('held')\ng = open('a.txt')\nprint(g.read())\n"

    assert left_by(text) == [LeftFile("a.txt", b"held")]


def test_a_program_without_files_leaves_none() -> None:
    assert left_by("print(1)\n") == []


def test_a_file_elsewhere_is_called_by_its_path() -> None:
    assert left_by("open('/home/x', 'wb').write(b'1')\n") == [LeftFile("/home/x", b"1")]
