"""What was not edited is written byte for byte as it was read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.source import decode
from gui.files.encoding import encoded, form_of

MIXED = b"a = 1\r\nb = 2\nc = 3\rd = 4\r\n"


def rewritten(data: bytes, old: str, new: str) -> bytes:
    """*data* as it is written after *old* was edited into *new*."""
    text = decode("mine.py", data).text
    return encoded(text.replace(old, new), form_of(data, text))


@pytest.mark.parametrize(
    "data",
    [
        MIXED,
        b"",
        b"\n",
        b"\r\r\n\n",
        b"x = 1",
        b"\xef\xbb\xbfx = 1\r\ny = 2\n",
        "x = 'a\u00a0b\u2028c\u2029d'\n".encode(),
        b"# coding: latin-1\rx = '\xe9\x85'\n",
        # Shift JIS has two ways to write this sign, and Python only one.
        b"# coding: cp932\nx = '\x87\x9a \x81\xe6'\n",
    ],
)
def test_a_text_that_was_not_edited_is_written_as_it_was(data: bytes) -> None:
    assert rewritten(data, "nothing", "") == data


@pytest.mark.parametrize(
    ("data", "old", "new", "expected"),
    [
        (MIXED, "b = 2", "b = 5", b"a = 1\r\nb = 5\nc = 3\rd = 4\r\n"),
        (MIXED, "b = 2\n", "", b"a = 1\r\nc = 3\rd = 4\r\n"),
        (MIXED, "b = 2", "b = 2\nbb = 2", b"a = 1\r\nb = 2\nbb = 2\nc = 3\rd = 4\r\n"),
        (b"# coding: cp932\nx = '\x87\x9a'\n", "\n", "\ny = 1\n",
         b"# coding: cp932\ny = 1\nx = '\x87\x9a'\ny = 1\n"),
        (b"# coding: latin-1\nx = '\xe9'\r\n", "latin-1", "utf-8",
         b"# coding: utf-8\nx = '\xc3\xa9'\r\n"),
        (b"x = 1", "x = 1", "x = 1\ny = 2\n", b"x = 1\ny = 2\n"),
        (b"a\r\nb\r\n", "b", "c\nd", b"a\r\nc\r\nd\r\n"),
    ],
)  # fmt: skip
def test_an_edit_changes_its_own_lines_only(
    data: bytes, old: str, new: str, expected: bytes
) -> None:
    assert rewritten(data, old, new) == expected


@given(
    st.lists(st.sampled_from([b"x\n", b"y\r\n", b"z\r", b"\n", b"x\r\n"])).map(b"".join),
    st.lists(st.sampled_from(["x", "y", "z", "", "w"]), min_size=1),
)
def test_whatever_was_edited_the_file_says_what_the_editor_had(
    data: bytes, lines: list[str]
) -> None:
    text = decode("mine.py", data).text
    new = "\n".join(lines)

    written = encoded(new, form_of(data, text))

    assert decode("mine.py", written).text == new


def test_two_ends_of_lines_do_not_become_one() -> None:
    assert rewritten(b"z\rx\n", "z\nx\n", "y\n\nx") == b"y\r\rx"


def test_a_file_of_many_like_lines_is_written_at_once() -> None:
    data = b"\n" * 40_000 + b"x = 1\r\n" + b"\n" * 40_000

    assert rewritten(data, "\nx = 1\n", "\n\n\ny = 2\n").count(b"\n") == 80_003
