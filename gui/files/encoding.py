"""A program's text as the bytes of its file: what was not edited stays byte for byte."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from core.language.source import declared_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BOM: Final = b"\xef\xbb\xbf"
_LINE: Final = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|\Z)")
_MOST_COMPARED: Final = 1_000_000
"""Pairs of lines; where more differ, lines are told to be the same by their place only."""


@dataclass(frozen=True, slots=True)
class FileForm:
    """How a file writes its *text*: the bytes and the end of each line, after a *marked* start.

    *line_end* is the end that most of its lines have.
    """

    text: str = ""
    contents: tuple[bytes, ...] = (b"",)
    ends: tuple[bytes, ...] = (b"",)
    encoding: str = "utf-8"
    marked: bool = False
    line_end: bytes = b"\n"


def form_of(data: bytes, text: str) -> FileForm:
    """The form of the file whose content is *data*, which says *text*."""
    marked = data.startswith(_BOM)
    body = data.removeprefix(_BOM)
    pairs = [(found[1], found[2]) for found in _lines(body)]
    ends = Counter(end for _, end in pairs if end)
    line_end = ends.most_common(1)[0][0] if ends else b"\n"
    encoding = "utf-8" if marked else _encoding_of(body)
    # An encoding in which a line ends otherwise than in ASCII has no lines that could be kept.
    if len(pairs) != text.count("\n") + 1 or b"\r\n".decode(encoding) != "\r\n":
        return FileForm(encoding=encoding, marked=marked)
    return FileForm(
        text=text, contents=tuple(content for content, _ in pairs),
        ends=tuple(end for _, end in pairs), encoding=encoding, marked=marked, line_end=line_end,
    )  # fmt: skip


def encoded(text: str, form: FileForm) -> bytes:
    """*text* in *form* and in the encoding that it declares itself, UTF-8 if none.

    Raises:
        UnicodeEncodeError: the encoding it declares lacks one of its characters.
        SourceError: it declares an encoding that there is not.
    """
    name = "utf-8" if form.marked else _encoding_of(text.encode("utf-8", "surrogatepass"))
    # Found by the whole text, so that the error tells the place in it.
    text.encode(name)
    lines = text.split("\n")
    before = form.text.split("\n")
    places = dict(_unchanged(before, lines))
    kept = places if name == form.encoding else {}
    written = []
    end = form.ends[0] or form.line_end
    for number, line in enumerate(lines):
        place = kept.get(number)
        content = line.encode(name) if place is None else form.contents[place]
        written.append(content)
        if number < len(lines) - 1:
            # A new line ends like the one before it.
            place = places.get(number, number if len(lines) == len(before) else None)
            last = end
            end = (form.ends[place] if place is not None else b"") or end
            if number and not content and (last, end) == (b"\r", b"\n"):
                # Together they would be the end of one line.
                end = b"\r"
            written.append(end)
    return (_BOM if form.marked else b"") + b"".join(written)


def _lines(body: bytes) -> Iterator[re.Match[bytes]]:
    """Content and end of each line of *body*; the last has no end."""
    for found in _LINE.finditer(body):
        yield found
        if not found[2]:
            return


def _encoding_of(body: bytes) -> str:
    """The encoding that *body* declares, by the name that the codec itself has."""
    return codecs.lookup(declared_encoding(body, marked=False)).name


def _unchanged(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of lines in *after* that come from *before*, with their places there."""
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        yield head, head
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
        yield len(after) - tail, len(before) - tail
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(old) * len(new) > _MOST_COMPARED:
        pairs = zip(old, new, strict=False)
        yield from ((head + at, head + at) for at, (one, other) in enumerate(pairs) if one == other)
        return
    for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for at in range(match.size):
            yield head + match.b + at, head + match.a + at
