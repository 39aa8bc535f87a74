"""`re`: what looks at texts alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from core.machine.library.pure import pure_function
from core.machine.library.re.matching import Compiled, compiled
from core.machine.limits import check_size
from core.machine.natives import BuiltinFunction
from core.machine.thrown import CallProgram, Thrown, UnmodelledError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_MOST_SIGNS: Final = 10_000
"""How long a pattern is at most."""
_FLAGS: Final = {
    "A": re.ASCII, "ASCII": re.ASCII, "DOTALL": re.DOTALL, "I": re.IGNORECASE,
    "IGNORECASE": re.IGNORECASE, "M": re.MULTILINE, "MULTILINE": re.MULTILINE, "S": re.DOTALL,
    "U": re.UNICODE, "UNICODE": re.UNICODE, "VERBOSE": re.VERBOSE, "X": re.VERBOSE,
}  # fmt: skip


def _expression(pattern: Value, flags: Value) -> Compiled:
    """The regular expression *pattern*.

    Raises:
        CallProgram: It is none, which the interpreted part says.
        Thrown, UnmodelledError: It is no text.
    """
    if isinstance(pattern, bytes):
        raise UnmodelledError("a regular expression of bytes is not simulated; use str")
    if not isinstance(pattern, str):
        raise Thrown("TypeError", "first argument must be string or compiled pattern")
    check_size(len(pattern) * 2**24 // _MOST_SIGNS)
    try:
        return compiled(pattern, cast("int", flags))
    except re.error as error:
        raise CallProgram("re._fail", error.msg, pattern, error.pos) from None
    except (RecursionError, OverflowError):
        raise Thrown("OverflowError", "the repetition number is too large") from None


def _looked_through(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_looked_through(pattern, flags)``: all its flags, groups, and pairs of name and number."""
    expression = _expression(*args)
    return expression.flags, expression.groups, tuple(expression.names.items())


def _matched(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_matched(pattern, flags, text, start, end, how, advance)``, *how* as in `Pattern`.

    The spans of the match and its groups and the number of the last group; None without one.
    """
    pattern, flags, text, start, end, how, advance = args
    if not isinstance(text, str):
        kind = "cannot use a string pattern on a bytes-like object"
        raise Thrown("TypeError", kind if isinstance(text, bytes) else _NO_TEXT.format(_name(text)))
    begin, stop = _within(text, cast("int", start)), _within(text, cast("int", end))
    if begin > stop:
        return None
    found = _expression(pattern, flags).match(
        text,
        begin,
        stop,
        whole=how == "fullmatch",
        anywhere=how == "search",
        advance=bool(advance),
        spend=m.spend,
    )
    if found is None:
        return None
    spans, last = found
    return tuple((-1, -1) if span is None else span for span in spans), last


_NO_TEXT: Final = "expected string or bytes-like object, got '{}'"


def _name(value: Value) -> str:
    return "NoneType" if value is None else type(value).__name__


def _within(text: str, place: int) -> int:
    return min(max(place, 0), len(text))


VALUES: Final[dict[str, Value]] = {
    "_looked_through": BuiltinFunction("_looked_through", _looked_through, module="re"),
    "_matched": BuiltinFunction("_matched", _matched, module="re"),
    "escape": pure_function("re", "escape", re.escape, 2),
    **{name: int(flag) for name, flag in _FLAGS.items()},
}
"""What the host has of the module, by name."""
