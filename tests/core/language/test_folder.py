"""What a program imports from its folder is read, and nothing else."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from core.language.beside import MOST_MODULES, gather
from core.language.errors import ProgramError, RefusedError, UnreadableError
from core.language.source import Source
from core.machine.compile import compile_source, read_program
from core.machine.library.vocabulary import LIBRARY

if TYPE_CHECKING:
    from pathlib import Path

no_links = pytest.mark.skipif(sys.platform == "win32", reason="links need privileges")


def written(folder: Path, **files: str) -> Path:
    """The main file of a program in *folder*; two underscores stand for a slash."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "main.py"


def names(source: Source) -> list[str]:
    """The modules beside *source*."""
    return [module.name for module in source.beside]


def test_files_are_taken_in_as_they_are_met(tmp_path: Path) -> None:
    main = written(tmp_path, main="import b, threading\nfrom a import x", a="import c", b="", c="")

    assert names(read_program(main)) == ["b", "a", "c"]


def test_a_program_without_files_beside_it_stays_as_it_is(tmp_path: Path) -> None:
    main = written(tmp_path, main="import threading", other="x = 1")

    assert read_program(main) == Source(str(main), "import threading")


def test_packages_bring_their_parents(tmp_path: Path) -> None:
    main = written(
        tmp_path, main="import p.q.r", p__s="", p__q__t="",
        p__q__r="from .. import s\nfrom .t import u",
    )  # fmt: skip
    (tmp_path / "p" / "q" / "__init__.py").write_text("v = 1")

    source = read_program(main)

    assert names(source) == ["p", "p.q", "p.q.r", "p.s", "p.q.t"]
    assert [module.package for module in source.beside] == [True, True, False, False, False]


@no_links
@pytest.mark.parametrize("target", ["/etc/passwd", "../outside.py", "loop.py"])
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "outside.py").write_text("x = 1")
    folder = tmp_path / "inside"
    folder.mkdir()
    main = written(folder, main="import loop")
    (folder / "loop.py").symlink_to(target)

    with pytest.raises(ProgramError):
        compile_source(read_program(main))


@no_links
def test_a_link_within_the_folder_is_fine(tmp_path: Path) -> None:
    main = written(tmp_path, main="import a", b="x = 1")
    (tmp_path / "a.py").symlink_to("b.py")

    assert read_program(main).beside[0].text == "x = 1"


@no_links
def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.py").write_text("x = 1")
    folder = tmp_path / "inside"
    folder.mkdir()
    main = written(folder, main="import far.a")
    (folder / "far").symlink_to(tmp_path / "far")

    program = compile_source(read_program(main))

    assert not program.beside
    assert program.notes[0].startswith("far is muted")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    main = written(tmp_path, main="import a")
    os.mkfifo(tmp_path / "a.py")

    with pytest.raises(UnreadableError, match=r"a\.py: is a device or a pipe"):
        read_program(main)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"x = 1\0", r"a\.py: is binary"),
        (b"# coding: rot13\n", r"a\.py: line 1: unknown encoding 'rot13'"),
        (b"x = '\xff'", r"a\.py: line 1: byte 0xff"),
        (b"#" * 1_100_000, r"a\.py: is too large"),
    ],
)
def test_what_is_no_text_says_which_file(tmp_path: Path, content: bytes, reason: str) -> None:
    main = written(tmp_path, main="import a")
    (tmp_path / "a.py").write_bytes(content)

    with pytest.raises(UnreadableError, match=reason):
        read_program(main)


def test_a_folder_called_like_a_file_is_no_module(tmp_path: Path) -> None:
    main = written(tmp_path, main="import a")
    (tmp_path / "a.py").mkdir()

    program = compile_source(read_program(main))

    assert not program.beside
    assert "no file a.py lies beside the program" in program.notes[0]


def test_ten_thousand_modules_are_too_many() -> None:
    files = {f"m{n}.py": f"import m{n + 1}\n" for n in range(10_000)}

    with pytest.raises(RefusedError, match=rf"more than {MOST_MODULES} files"):
        gather(Source("main.py", "import m0"), files.get, LIBRARY)


def test_together_they_are_no_larger_than_a_program_may_be() -> None:
    files = {f"m{n}.py": "#" * 300_000 for n in range(5)}

    with pytest.raises(RefusedError, match="the program is too large"):
        gather(Source("main.py", "import m0, m1, m2, m3, m4"), files.get, LIBRARY)


@pytest.mark.parametrize(
    "text",
    [
        "from ... import etc",
        "from . import a",
        "from .. import a",
        "import " + ".".join("a" * 1 for _ in range(500)),
        "import " + "a" * 5_000,
        "import ..\n",
        "import '../../etc/passwd'\n",
        "import \N{FULLWIDTH LATIN SMALL LETTER A}\n",
    ],
)
def test_nothing_leads_out_of_the_folder(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "inside" / "deep"
    folder.mkdir(parents=True)
    for place in (tmp_path, tmp_path / "inside"):
        (place / "a.py").write_text("secret = 1")
    main = written(folder, main=text)
    asked: list[str] = []

    def find(path: str) -> str | None:
        asked.append(path)
        return None

    gather(Source("main.py", text), find, LIBRARY)

    assert not [path for path in asked if path.startswith(("/", ".")) or ".." in path]
    try:
        program = compile_source(read_program(main))
    except ProgramError:
        return
    # It counts as a foreign package then.
    assert not program.beside
    assert "muted" in program.notes[0]


def test_a_file_in_the_way_of_pythons_own_module_is_refused(tmp_path: Path) -> None:
    main = written(tmp_path, main="x = 1\nimport queue", queue="Queue = 1")

    with pytest.raises(RefusedError, match=r"main\.py:2:8: queue\.py lies beside the program"):
        read_program(main)


def test_what_python_builds_in_comes_before_files(tmp_path: Path) -> None:
    main = written(tmp_path, main="import time, sys", time="x = 1", sys="x = 1")

    assert read_program(main).beside == ()


def test_a_file_beside_comes_before_a_module_that_is_not_simulated(tmp_path: Path) -> None:
    main = written(tmp_path, main="import aiohttp\naiohttp.get()", aiohttp="def get(): pass")

    assert compile_source(read_program(main)).beside[0].name == "aiohttp"


def test_a_refusal_says_which_file(tmp_path: Path) -> None:
    main = written(
        tmp_path,
        main="import a\nimport b",
        a="x = 1\nimport mmap\nmmap.mmap()",
        b="eval('1')",
    )

    with pytest.raises(RefusedError) as caught:
        compile_source(read_program(main))

    told = str(caught.value)
    assert "a.py:2:8: mmap is not simulated" in told
    assert "b.py:1:1: " in told
    assert "    eval('1')\n    ^^^^" in told


@pytest.mark.parametrize("text", ["x = (", "return 1", "x = 1\n  y = 2", "while 1:\nx"])
def test_a_syntax_error_says_which_file(tmp_path: Path, text: str) -> None:
    main = written(tmp_path, main="import a", a=f"# first\n{text}")

    with pytest.raises(ProgramError, match=r"line [23] of a\.py"):
        compile_source(read_program(main))


def test_an_invariant_belongs_into_the_main_file(tmp_path: Path) -> None:
    main = written(tmp_path, main="import a", a="x = 1  # invariant: x == 1")

    with pytest.raises(RefusedError, match=r"a\.py:1:21: an invariant belongs into the main file"):
        compile_source(read_program(main))
