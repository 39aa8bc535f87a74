"""A program's text as the bytes of its file: encoding, mark and line ends stay what they were."""

from __future__ import annotations

import io
import tokenize
from dataclasses import dataclass
from typing import Final

_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileForm:
    """How a file writes its text: with a byte order mark or not, and with which line ends."""

    marked: bool = False
    line_end: str = "\n"


def form_of(data: bytes) -> FileForm:
    """The form of the file whose content is *data*; the line end met first counts."""
    at = data.find(b"\n")
    windows = at > 0 and data[at - 1 : at] == b"\r"
    return FileForm(data.startswith(_BOM), "\r\n" if windows else "\n")


def encoded(text: str, form: FileForm) -> bytes:
    """*text* in *form* and in the encoding that it declares itself, UTF-8 if none.

    Raises:
        UnicodeEncodeError: the encoding it declares lacks one of its characters.
        SyntaxError: it declares an encoding that there is not.
    """
    content = text.encode("utf-8", "surrogatepass")
    name, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
    body = text.replace("\n", form.line_end).encode("utf-8" if form.marked else name)
    return _BOM + body if form.marked else body
