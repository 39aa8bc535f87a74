"""`interlock modernize`: a file in Python 2 becomes one in Python 3, if its author says so."""

from __future__ import annotations

import difflib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import SourceError, UnreadableError, printable
from core.language.python2.modernize import is_python, modernized
from core.language.source import Source, decode, read_source
from core.language.writing import reason_of, write_whole

if TYPE_CHECKING:
    import argparse

DONE: Final = 0
REFUSED: Final = 2


def add_options(parser: argparse.ArgumentParser) -> None:
    """Tell *parser* what `interlock modernize` understands."""
    parser.add_argument("file", metavar="FILE", help="the program")
    parser.add_argument("--write", action="store_true", help="change the file; else show how")


def run(options: argparse.Namespace) -> int:
    """Carry out what `add_options` understood; the exit code."""
    name: str = options.file
    try:
        source = read_source(name)
    except UnreadableError as error:
        return _refuse(str(error))
    except SourceError as error:
        return _refuse(f"{printable(name)}: {error}")
    new = modernized(source.text)
    if new is None:
        if is_python(source.text):
            _say(f"{printable(name)}: nothing in it is Python 2")
            return DONE
        return _refuse(f"{printable(name)}: this is neither Python 3 nor Python 2 that is known")
    if not is_python(new.text):
        _show(source, new.text)
        return _refuse(_what_remains(name, new.text))
    _tell_of_divisions(new.divisions)
    if options.write:
        return _write(source, new.text)
    _show(source, new.text)
    return DONE


def _show(source: Source, text: str) -> None:
    old, new = source.text.splitlines(keepends=True), text.splitlines(keepends=True)
    name = printable(source.name)
    for line in difflib.unified_diff(old, new, name, f"{name} in Python 3"):
        shown = printable(line.rstrip("\n").replace("\t", "        "))
        sys.stdout.write(f"{shown}\n")


def _tell_of_divisions(lines: tuple[int, ...]) -> None:
    if lines:
        told = ", ".join(map(str, lines[:10]))
        _say(f"note: / gives fractions in Python 3 (line {told}): write // to cut them off")


def _what_remains(name: str, text: str) -> str:
    """Where *text* is still no Python 3."""
    try:
        compile(text, "<program>", "exec", dont_inherit=True)
    except SyntaxError as error:
        line = min(error.lineno or 1, text.count("\n") + 1)
        shown = printable(text.split("\n")[line - 1].strip())
        what = f"line {line} of the new text: {error.msg}: {shown[:60]}"
    except (ValueError, RecursionError, MemoryError) as error:
        what = str(error)
    return f"{printable(name)}: it does not become Python 3 by itself: {what}"


def _write(source: Source, text: str) -> int:
    place = Path(os.path.realpath(source.name))
    data = place.read_bytes()
    if decode(source.name, data).text != data.decode("utf-8", "replace").replace("\r\n", "\n"):
        return _refuse(f"{printable(source.name)}: save it as UTF-8 first, it is written so")
    ends = "\r\n" if b"\r\n" in data else "\n"
    try:
        write_whole(place, text.replace("\n", ends).encode())
    except OSError as error:
        return _refuse(f"'{printable(source.name)}' cannot be written: {reason_of(error)}")
    _say(f"{printable(source.name)}: is in Python 3 now")
    return DONE


def _refuse(message: str) -> int:
    _say(f"interlock: {message}")
    return REFUSED


def _say(message: str) -> None:
    sys.stderr.write(f"{message}\n")
