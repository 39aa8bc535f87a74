"""`open`, as in "Built-in Functions" of CPython's documentation."""
# quiet

from _io import _codec, _resolved, _unmodelled
from io._disk import _name_of, _opened
from io._binary import BufferedRandom, BufferedReader, BufferedWriter
from io._handles import IOBase, UnsupportedOperation
from io._memory import BytesIO, StringIO
from io._text import TextIOBase, TextIOWrapper

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192

_PLAIN = ("r", "w", "a", "x")


def open(
    file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
    opener=None,
):
    """Open a file."""
    if isinstance(file, int):
        _unmodelled("files are opened by their names here, not by numbers; write open('name')")
    if opener is not None:
        _unmodelled("an opener is not simulated; leave it out")
    name = _name_of(file)
    plus, binary = _checked(mode, buffering, encoding, errors, newline)
    kind = next(letter for letter in mode if letter in _PLAIN)
    codec = None if binary else _codec(encoding, errors)
    makes = kind != "r"
    opened = _opened(_resolved(name), name, kind == "r" or plus, makes, kind == "w", kind == "x")
    flags = (kind == "r" or plus, makes or plus, kind == "a")
    if not binary:
        return TextIOWrapper(
            opened, name, mode, flags, codec, encoding, errors, newline, buffering == 1
        )
    shown = {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}[kind] + ("+" if plus else "")
    cls = BufferedRandom if plus else BufferedWriter if makes else BufferedReader
    return cls(opened, name, shown, flags, buffering != 0)


def _let_go(file):
    """Be done with a file that nothing refers to any more."""
    file.close()


def _checked(mode, buffering, encoding, errors, newline):
    """Whether *mode* has a plus, and is binary; complains as CPython does."""
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {_type_name(mode)}")
    letters = set(mode)
    if letters - {"r", "w", "a", "x", "b", "t", "+"} or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    kinds = sum([letter in letters for letter in _PLAIN])
    if kinds > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not kinds:
        message = "Must have exactly one of create/read/write/append mode and at most one plus"
        raise ValueError(message)
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    return "+" in letters, binary
