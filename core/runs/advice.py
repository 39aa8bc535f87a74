"""What to say beside the text of an exception, where its author may have meant another name.

CPython's own words stay as they are: this stands behind them, in a failure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.language.refusals_library import guess
from core.language.vocabulary import BUILTINS
from core.machine.compile import import_that_brings
from core.machine.linker.image import image_of
from core.machine.slots import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program

_REMOVED: Final = {
    "isAlive": "removed in Python 3.9: is_alive()",
    "has_key": "removed in Python 3: key in dict",
    "iteritems": "removed in Python 3: items()",
    "iterkeys": "removed in Python 3: keys()",
    "itervalues": "removed in Python 3: values()",
    "next": "removed in Python 3: next(x)",
    "clock": "removed in Python 3.8: perf_counter()",
}
"""Attributes that there once were."""
_RENAMED: Final = {
    "raw_input": "Python 2's name for input()", "xrange": "Python 2's name for range()",
    "unicode": "Python 2's name for str", "long": "Python 2's name for int",
    "unichr": "Python 2's name for chr()", "basestring": "Python 2's name for str",
    "reduce": "from functools import reduce",
}  # fmt: skip
"""Names that every program once had."""
_LEFT_OUT: Final = {("Thread.__init__", "verbose"): "removed in Python 3.3: leave it out"}

_ATTRIBUTE: Final = r"'([^']+)' object has no attribute '(\w+)'"
_NAME: Final = r"name '(\w+)' is not defined"
_KEYWORD: Final = r"(\S+)\(\) got an unexpected keyword argument '(\w+)'"
_FILE: Final = r"\[Errno 2\] No such file or directory: '([^'\\]+)'"
_NOBODY: Final = (
    'nobody listens there; # reply: socket:9000 = "hello" puts somebody there who says that'
)
_LONGEST: Final = 300


def advice(program: Program, kind: str, message: str) -> str:
    """What may have been meant where *program* raised *kind* with *message*, or nothing."""
    if len(message) > _LONGEST:
        return ""
    if kind == "AttributeError" and (found := re.fullmatch(_ATTRIBUTE, message)):
        return _of_attribute(program, found[1], found[2])
    if kind == "NameError" and (found := re.fullmatch(_NAME, message)):
        return _of_name(program, found[1])
    if kind == "FileNotFoundError" and (found := re.fullmatch(_FILE, message)):
        return f'declare it: # file: {found[1]} = "..."'
    if "Connection refused" in message:
        return _NOBODY
    if kind == "TypeError" and (found := re.fullmatch(_KEYWORD, message)):
        return _of_keyword(program, found[1], found[2])
    return ""


def _of_name(program: Program, name: str) -> str:
    known = BUILTINS | {variable.name for variable in program.variables}
    if name in _RENAMED:
        return _RENAMED[name]
    return import_that_brings(name) or _meant(name, known)


def _of_attribute(program: Program, kind: str, name: str) -> str:
    if name in _REMOVED:
        return _REMOVED[name]
    # First, as methods are known of a type only once a program is linked.
    members = set(_members(program, kind))
    methods = {name for name in METHODS[kind] if not name.startswith("_")}
    return _meant(name, methods | members)


def _members(program: Program, cls: str) -> Iterator[str]:
    """What objects of class *cls* may have: its methods, and what somebody stores."""
    yield from program.stored_attributes
    for code in image_of(program).linked:
        owner, _, name = code.qualname.rpartition(".")
        if owner == cls and not name.startswith("_"):
            yield name


def _of_keyword(program: Program, function: str, name: str) -> str:
    if (function, name) in _LEFT_OUT:
        return _LEFT_OUT[function, name]
    for code in image_of(program).linked:
        if code.qualname == function:
            parameters = code.names[code.posonly : code.positional + code.kwonly]
            return _meant(name, set(parameters) - {"self", "cls"})
    return ""


def _meant(name: str, known: set[str] | frozenset[str]) -> str:
    close = guess(name, known - {name})
    return f"did you mean {close}?" if close else ""
