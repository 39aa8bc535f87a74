"""A file with some lines changed: all others stay byte for byte, line ends and all."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from difflib import SequenceMatcher
from typing import Final

from core.language.source import declared_encoding

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def rewritten(data: bytes, before: str, after: str) -> bytes:
    """Return the file of *data*, whose text is *before*, with the text *after*.

    Raises:
        UnicodeEncodeError: the encoding of the file cannot hold it.
    """
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    body = data.removeprefix(mark)
    encoding = declared_encoding(body, marked=bool(mark))
    kept = _LINE.findall(body.decode(encoding))
    old, new = _lines(before), _lines(after)
    end = "\r\n" if any(line.endswith("\r\n") for line in kept) else "\n"
    out: list[str] = []
    for what, first, last, start, stop in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        out += (
            kept[first:last] if what == "equal" else [_ended(line, end) for line in new[start:stop]]
        )
    return mark + "".join(out).encode(encoding)


def _lines(text: str) -> list[str]:
    return _LINE.findall(text)


def _ended(line: str, end: str) -> str:
    return line.removesuffix("\n") + end if line.endswith("\n") else line
