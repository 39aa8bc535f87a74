"""What `repr` and `str` make of a value, and the last line of a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.classes import lookup
from core.machine.immutable import PLAIN
from core.machine.inside import looked_into
from core.machine.limits import check_nesting, check_size
from core.machine.objects import Instance
from core.machine.plain import hosted, instance_at
from core.machine.representation import (
    NeedsTextError,
    Writer,
    arguments_of,
    derives,
    full_name,
    is_exception,
)
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import MISSING, Ref, Undrawn

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def repr_of(m: Machine, value: Value) -> str:
    """The result of `repr(value)`.

    Raises:
        CallProgram: To `_repr`, as a class of the program defines the text of a part.
    """
    try:
        return Writer(m).repr(value, 0)
    except NeedsTextError:
        raise CallProgram("_repr", value) from None


def str_of(m: Machine, value: Value) -> str:
    """The result of `str(value)`.

    Raises:
        CallProgram: To `_str`, as a class of the program defines the text of a part.
    """
    if type(value) is str:
        return value
    try:
        return _str(m, value, 0)
    except NeedsTextError:
        raise CallProgram("_str", value) from None


def ascii_of(m: Machine, value: Value) -> str:
    """The result of `ascii(value)`; raises as `repr_of` does."""
    return escaped(repr_of(m, value))


def escaped(text: str) -> str:
    """*text* with all beyond ASCII as backslash escapes, as `ascii` has it."""
    check_size(len(text))
    return text.encode("ascii", "backslashreplace").decode("ascii")


def exception_line(m: Machine, ref: Value) -> str:
    """The last line of the traceback of exception *ref*: its class and what it says.

    Raises:
        CallProgram: To `_str`, as the program defines what it says.
    """
    obj = instance_at(m, ref)
    assert obj is not None
    name = full_name(m, obj.cls)
    if isinstance(obj.cls, Ref):
        name = name.removeprefix("__main__.")
    try:
        message = str_of(m, ref)
    except Thrown:
        # What it says has a number too long to be written, for example.
        message = "<exception str() failed>"
    return f"{name}: {message}" if message else name


def _str(m: Machine, value: Value, depth: int) -> str:
    if isinstance(value, Ref):
        obj = m.heap[value]
        if isinstance(obj, Instance):
            check_nesting(depth)
            return _str_of_instance(m, value, obj, depth)
    if type(value) in PLAIN:
        text = hosted(m, str, (value,))
        assert isinstance(text, str)
        return text
    if type(value) is Undrawn:
        # Only in a search that leaves draws open, and where something drawn is written.
        from core.machine.drawn.texts import marked  # noqa: PLC0415

        return str(marked(m, value))
    return Writer(m).repr(value, 0)


def _str_of_instance(m: Machine, ref: Ref, obj: Instance, depth: int) -> str:
    if lookup(m, obj.cls, "__str__") is not MISSING:
        raise NeedsTextError
    if not is_exception(m, obj):
        return Writer(m).repr(ref, 0)
    looked_into(m, ref)
    args = arguments_of(obj)
    if derives(m, obj.cls, "OSError") and 2 <= len(args) <= 5:  # noqa: PLR2004
        return _os_error(m, args, depth)
    if derives(m, obj.cls, "UnicodeError") and len(args) > 3:  # noqa: PLR2004
        return _unicode_error(args)
    if not args:
        return ""
    if len(args) > 1:
        return Writer(m).repr(args, 0)
    if derives(m, obj.cls, "KeyError"):
        # Else a missing empty text would be reported by nothing at all.
        return Writer(m).repr(args[0], 0)
    return _str(m, args[0], depth + 1)


def _os_error(m: Machine, args: tuple[Value, ...], depth: int) -> str:
    text = f"[Errno {_str(m, args[0], depth + 1)}] {_str(m, args[1], depth + 1)}"
    if len(args) > 2 and args[2] is not None:  # noqa: PLR2004 - number, text, file name
        text += f": {Writer(m).repr(args[2], 0)}"
    if len(args) > 4 and args[4] is not None:  # noqa: PLR2004 - behind a Windows error, a second file
        text += f" -> {Writer(m).repr(args[4], 0)}"
    return text


def _unicode_error(args: tuple[Value, ...]) -> str:
    """What the host itself says of the encoding error with *args*, which are plain."""
    kind = UnicodeDecodeError if isinstance(args[1], bytes) else UnicodeEncodeError
    try:
        return str(kind(*args))  # type: ignore[arg-type]
    except TypeError:
        return repr(args)
