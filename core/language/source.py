"""A program's text: from a file or from bytes, always as lines that end in newlines."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import SourceError, UnreadableError
from core.language.spans import Span
from core.named import NamedTuple

if TYPE_CHECKING:
    from typing import NoReturn

LARGEST = 1_000_000
"""Bytes: some forty times the longest program one can teach with."""
MOST_LINES = 100_000
"""More of them are data; an editor takes seconds to lay out ten times as many."""

_BOM = b"\xef\xbb\xbf"
_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = rb"^[ \t\f]*(?:#.*)?$"
# Only these are ever looked up: a name from the file must not choose which module the
# codec registry imports, and some codecs take quadratic time.
_ENCODINGS = (
    r"utf-?8(-sig)?|(us-)?ascii|latin-?1|iso-?8859-?\d{1,2}|(cp|windows-)\d{3,4}|koi8-[ru]"
    r"|mac-roman|gbk|gb2312|gb18030|big5|shift-?jis|euc-(jp|kr)"
)


class LocalModule(NamedTuple):
    """A file that a program imports: its dotted *name*, its *path* from the program's folder.

    A *package* is a folder; its text is that of `__init__.py`, or none.
    """

    name: str
    path: str
    text: str
    package: bool


class Source:
    """The text of a program and the *name* it goes by in messages.

    *beside* are the files that it imports, in the order in which they are met.
    """

    __slots__ = ("_lines", "beside", "name", "text")

    def __init__(self, name: str, text: str, beside: tuple[LocalModule, ...] = ()) -> None:
        self.name: Final = name
        self.text: Final = text
        self.beside: Final = beside
        self._lines: tuple[str, ...] | None = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Source):
            return NotImplemented
        return (self.name, self.text, self.beside) == (other.name, other.text, other.beside)

    def __hash__(self) -> int:
        return hash((self.name, self.text, self.beside))

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {self.text!r}, {self.beside!r})"

    @property
    def lines(self) -> tuple[str, ...]:
        """All texts as the parser counts lines, without their ends; the main one first."""
        # Nobody asks for those of the library, which is most of what is read at a start.
        if self._lines is None:
            texts = (self.text, *(module.text for module in self.beside))
            lines = [line for text in texts for line in _with_newlines(text).split("\n")]
            self._lines = tuple(lines)
        return self._lines

    def with_text(self, text: str) -> Source:
        """The same with *text* in its main file."""
        return Source(self.name, text, self.beside)


def read_source(path: str | os.PathLike[str]) -> Source:
    """The program in the file at *path*.

    Raises:
        UnreadableError: there is no such file, or it is no text.
        SourceError: the text is not in the encoding it claims.
    """
    return decode(os.fspath(path), read_bytes(path))


def read_bytes(path: str | os.PathLike[str], most: int = LARGEST) -> bytes:
    """What the file at *path* has, or one byte more than *most* of it.

    Raises:
        UnreadableError: there is no such file.
    """
    name = os.fspath(path)
    try:
        return _content(name, most)
    except ValueError as error:
        reason = f"is not a usable file name: {error}"
        raise UnreadableError(name, reason, "give the path of a Python file") from None
    except OSError as error:
        _explain(name, error)


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether a file is at *path*; a name that no file can have is that of none."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def decode(name: str, data: bytes) -> Source:
    """The program that *data* encodes, honouring PEP 263 and a byte order mark.

    Raises:
        UnreadableError: *data* is too large or no text.
        SourceError: it is not in the encoding it claims.
    """
    check_size(name, len(data))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(
            name, "is UTF-16 text, which Python does not read", "save it as UTF-8"
        )
    if b"\0" in data:
        raise _not_text(name, data)
    if data.count(b"\n") > MOST_LINES:
        reason = f"has more than {MOST_LINES:,} lines"
        raise UnreadableError(name, reason, "open the program itself, not its data")
    marked = data.startswith(_BOM)
    body = data.removeprefix(_BOM)
    encoding = declared_encoding(body, marked=marked)
    try:
        return Source(name, _with_newlines(body.decode(encoding)))
    except UnicodeDecodeError as error:
        number = error.start + 1 + len(data) - len(body)
        raise _wrong_byte(body[: error.start + 1], number, encoding) from None


def check_size(name: str, size: int) -> None:
    """Raise `UnreadableError` if a text of *size* bytes is beyond the limit."""
    if size > LARGEST:
        reason = f"is too large: the limit is {LARGEST // 1_000_000} MB"
        raise UnreadableError(name, reason, "open the program itself, not its data")


def _content(name: str, most: int) -> bytes:
    mode = Path(name).stat().st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableError(name, "is a directory", "give the path of a Python file in it")
    if not stat.S_ISREG(mode):
        reason = "is a device or a pipe, not a file"
        raise UnreadableError(name, reason, "save the program to a file first")
    # Path.open takes no opener.
    with open(name, "rb", opener=_open_without_waiting) as file:
        return file.read(most + 1) or b""


def _open_without_waiting(path: str, flags: int) -> int:
    # Files under /proc claim to be regular and may still wait for data for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _explain(name: str, error: OSError) -> NoReturn:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            raise UnreadableError(name, "does not exist", "check the path") from None
        case PermissionError():
            hint = "change its permissions or copy it"
            raise UnreadableError(name, "may not be read by you", hint) from None
        case _:
            reason = f"cannot be read: {(error.strerror or 'unknown error').lower()}"
            raise UnreadableError(name, reason, "check the path and the disk") from None


def _not_text(name: str, data: bytes) -> UnreadableError:
    place = data.index(0)
    line = data.count(b"\n", 0, place) + 1
    reason = f"is binary: byte {place + 1}, in line {line}, is zero"
    return UnreadableError(name, reason, "give the path of a Python file")


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def declared_encoding(body: bytes, *, marked: bool) -> str:
    """The encoding named in one of the first two lines of *body* (PEP 263), else UTF-8.

    *marked* says that a byte order mark stands before it.

    Raises:
        SourceError: there is no such encoding, or the mark says another.
    """
    for number, line in enumerate(body[:4096].splitlines()[:2], start=1):
        if found := _COOKIE.match(line):
            return _known_encoding(found, number, marked=marked)
        if not re.match(_BLANK, line):
            break
    return "utf-8"


def _known_encoding(found: re.Match[bytes], number: int, *, marked: bool) -> str:
    declared = found[1].decode("ascii", "replace")
    name = declared.lower().replace("_", "-")
    span = Span(number, found.start(1) + 1, number, found.end(1) + 1)
    if not re.fullmatch(_ENCODINGS, name) or not _exists(name):
        hint = "save the file as UTF-8 and remove this line"
        raise SourceError(f"unknown encoding '{declared}'", span, hint=hint)
    if marked and not name.startswith("utf"):
        hint = "remove this line"
        message = f"the file is marked as UTF-8 but says '{declared}'"
        raise SourceError(message, span, hint=hint)
    return name


def _exists(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def _wrong_byte(head: bytes, number: int, encoding: str) -> SourceError:
    """The error for the last byte of *head*, which is *number* in the file."""
    before = _with_newlines(head[:-1].decode(encoding, "replace")).split("\n")
    line, column = len(before), len(before[-1]) + 1
    message = f"byte 0x{head[-1]:02x} (number {number}) is not {encoding} text"
    hint = "save the file as UTF-8, or name its encoding in line 1: # coding: latin-1"
    return SourceError(message, Span(line, column, line, column + 1), hint=hint)
