"""Whatever a file holds, it becomes a text or one clear sentence."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.language.errors import ProgramError, SourceError, UnreadableError
from core.language.source import LARGEST, Source, check_size, decode, read_source

if TYPE_CHECKING:
    from pathlib import Path


def test_lines_end_as_the_parser_counts_them() -> None:
    source = decode("p.py", b"a\r\nb\rc\n\x0cd\xe2\x80\xa8e")

    assert source.text == "a\nb\nc\n\x0cd\u2028e"
    assert source.lines == ("a", "b", "c", "\x0cd\u2028e")


def test_a_text_given_directly_has_the_same_lines() -> None:
    assert Source("p", "a\r\nb").lines == ("a", "b")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("x = 'ä'".encode(), "x = 'ä'"),
        (b"\xef\xbb\xbfx = 1", "x = 1"),
        (b"\xef\xbb\xbf# coding: utf-8\n", "# coding: utf-8\n"),
        (b"# coding: latin-1\n'\xe4'", "# coding: latin-1\n'ä'"),
        (
            b"# comment\n# -*- coding: Latin_1 -*-\n'\xe4'",
            "# comment\n# -*- coding: Latin_1 -*-\n'ä'",
        ),
        (b"x = 1\n# coding: nonsense", "x = 1\n# coding: nonsense"),
        (b"#\n#\n# coding: nonsense", "#\n#\n# coding: nonsense"),
        (b"#!/bin/python\n# vim: set fileencoding=cp1252 :\n'\x80'", None),
    ],
)
def test_an_encoding_is_honoured_where_pep_263_says(data: bytes, text: str | None) -> None:
    expected = text if text is not None else data.decode("cp1252")

    assert decode("p.py", data).text == expected


@pytest.mark.parametrize(
    "codec", ["hex", "rot13", "punycode", "idna", "os", "cp9999", "cp99999", "utf-16"]
)
def test_an_odd_encoding_is_refused_where_it_is_named(codec: str) -> None:
    with pytest.raises(SourceError, match=f"unknown encoding '{codec}'") as caught:
        decode("p.py", f"#!x\n# coding: {codec}\n".encode())

    assert (caught.value.span.line, caught.value.span.column) == (2, 11)


def test_a_mark_and_a_coding_line_must_agree() -> None:
    with pytest.raises(SourceError, match="marked as UTF-8 but says 'latin-1'"):
        decode("p.py", b"\xef\xbb\xbf# coding: latin-1\n")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_wrong_byte_is_named_with_its_place(mark: bytes) -> None:
    with pytest.raises(SourceError, match="byte 0xe4") as caught:
        decode("p.py", mark + "x = 1\r\n'€".encode() + b"\xe4'")

    assert (caught.value.span.line, caught.value.span.column) == (2, 3)
    assert f"number {12 + len(mark)}" in str(caught.value)
    assert "save the file as UTF-8" in str(caught.value)


def test_binary_data_is_no_program() -> None:
    with pytest.raises(UnreadableError, match="byte 5, in line 2, is zero"):
        decode("p.py", b"ab\nc\0")


def test_utf_16_is_no_source_encoding() -> None:
    with pytest.raises(UnreadableError, match="UTF-16"):
        decode("p.py", "x = 1".encode("utf-16"))


def test_the_size_limit_is_named() -> None:
    check_size("p.py", LARGEST)

    with pytest.raises(UnreadableError, match=r"p\.py: has more than 100,000 lines"):
        decode("p.py", b"\n" * 100_001)
    with pytest.raises(UnreadableError, match=r"p\.py: is too large: the limit is 1 MB"):
        decode("p.py", b"#" * (LARGEST + 1))


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bank.py"
    path.write_bytes(b"x = 1\r\n")

    assert read_source(path) == Source(str(path), "x = 1\n")


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.py"
    with path.open("wb") as file:
        file.truncate(1 << 40)

    with pytest.raises(UnreadableError, match="too large"):
        read_source(path)


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    cases: dict[str | Path, str] = {
        tmp_path: "is a directory",
        tmp_path / "missing": "does not exist",
        file / "below": "does not exist",
        "a\0b": "not a usable file name",
        tmp_path / ("x" * 1000): "cannot be read: file name too long",
    }

    for path, reason in cases.items():
        with pytest.raises(UnreadableError, match=reason):
            read_source(path)


def test_a_pipe_does_not_make_anybody_wait(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    with pytest.raises(UnreadableError, match="device or a pipe"):
        read_source(path)


def test_a_device_is_not_read() -> None:
    with pytest.raises(UnreadableError, match="device or a pipe"):
        read_source("/dev/zero")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.py"
    path.touch(mode=0)

    with pytest.raises(UnreadableError, match="may not be read by you"):
        read_source(path)


def test_a_refused_permission_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(path: str, flags: int) -> int:
        raise PermissionError(13, path)

    monkeypatch.setattr("core.language.source._open_without_waiting", deny)

    with pytest.raises(UnreadableError, match="may not be read by you"):
        read_source(__file__)


@given(st.binary())
@example(b"# coding: utf-7\n+")
@example(b"# coding: cp037\n")
@example(b"# coding: shift_jis\n\x81")
def test_any_bytes_are_a_text_or_a_program_error(data: bytes) -> None:
    with suppress(ProgramError):
        assert "\r" not in decode("p.py", data).text
