"""Printing, and the streams on which it happens.

Follows `print` under "Built-in Functions" of CPython's documentation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, contained
from core.machine.events import Kind
from core.machine.limits import FUEL, check_size
from core.machine.natives import BuiltinFunction, Method
from core.machine.output_log import Printed
from core.machine.signature import matched
from core.machine.thrown import CallProgram, Thrown
from core.machine.value_text import str_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.natives import MethodCall
    from core.machine.objects import Instance
    from core.machine.values import Ref, Value


class Stream:
    """``sys.stdout`` or ``sys.stderr``."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name: Final = name


STREAMS: Final = {"stdout": Stream("stdout"), "stderr": Stream("stderr")}


def print_(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``print``; texts of objects of the program are made by the prelude first."""
    parameters = (("sep", " "), ("end", "\n"), ("file", None), ("flush", False))
    for name in kwargs:
        if name not in dict(parameters):
            raise Thrown("TypeError", f"'{name}' is an invalid keyword argument for print()")
    sep, end, file, _ = matched("print", parameters, (), kwargs)
    separator = _text_or(sep, "sep", " ")
    ending = _text_or(end, "end", "\n")
    # Before the look at what is to be printed, or a thread that rests here would depend on it.
    if not m.permits:
        return NOT_NOW
    m.fuel = FUEL
    if file is None and "stdout" in m.image.stored_attributes:
        file = _redirected(m)
        if file is None:
            return None
    ahead = Ahead(m, args, separator)
    if (file is not None and not isinstance(file, Stream)) or ahead.stop < len(args):
        raise CallProgram("_print", args, separator, ending, file)
    return write(m, ahead.text + ending, file.name if isinstance(file, Stream) else "stdout")


def _redirected(m: Machine) -> Value:
    """What the program has for ``sys.stdout`` now, which it may assign."""
    slot = m.image.slot("sys._hooks", "settings")
    if slot is None:
        return STREAMS["stdout"]
    settings = m.heap[cast("Ref", m.globals[slot])]
    return cast("Instance", settings).fields["stdout"]


def is_redirected(m: Machine) -> bool:
    """Whether what is printed goes to something of the program's, which can read it."""
    return "stdout" in m.image.stored_attributes and not isinstance(_redirected(m), Stream)


class Ahead:
    """What `print` writes of *args* from *start* on before program code must make a text.

    That text is the one of argument *stop*.  What others can change is read in a step of
    its own, so its text is left to the prelude, too.
    """

    __slots__ = ("stop", "text")

    def __init__(self, m: Machine, args: tuple[Value, ...], separator: str, start: int = 0) -> None:
        parts: list[str] = []
        self.stop = start
        for arg in args[start:]:
            parts.append(separator if self.stop else "")
            if contained(m, (arg,)):
                break
            try:
                parts.append(str_of(m, arg))
            except CallProgram:
                # A `__str__` of the program: what it does may be visible, so the prelude calls it.
                break
            self.stop += 1
        self.text = "".join(parts)


def print_ahead(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_print_ahead(args, start, text, separator, end, file)`` for the prelude.

    Writes *text* and what the machine can write behind it; the place of the argument whose
    text comes next, that of the end if *end* was written, too.
    """
    if not m.permits:
        return NOT_NOW
    m.fuel = FUEL
    values, start, text, separator, end, file = args
    given = cast("tuple[Value, ...]", values)
    ahead = Ahead(m, given, str(separator), cast("int", start))
    text = f"{text}{ahead.text}{end if ahead.stop == len(given) else ''}"
    if text or ahead.stop == len(given):
        write(m, text, file.name if isinstance(file, Stream) else "stdout")
    return ahead.stop


def _text_or(value: Value, name: str, default: str) -> str:
    if value is None:
        return default
    if not isinstance(value, str):
        raise Thrown("TypeError", f"{name} must be None or a string, not {type(value).__name__}")
    return value


def write(m: Machine, text: str, stream: str) -> Value:
    """Write *text*, as one step."""
    if not m.permits:
        return NOT_NOW
    # Before it is written, so that a limit leaves the state as it was.
    check_size(m.output.size + len(text))
    m.visible(Kind.PRINT, None, stream, text)
    m.output = m.output.plus(Printed(m.tid, stream, text))
    return None


def write_intrinsic(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_write(text, stream)`` for the prelude."""
    text, stream = args
    name = stream.name if isinstance(stream, Stream) else str(stream or "stdout")
    return write(m, str(text), name)


def stream_write(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """``sys.stdout.write``."""
    (text,) = args
    if not isinstance(text, str):
        raise Thrown("TypeError", f"write() argument must be str, not {type(text).__name__}")
    done = write(m, text, cast("Stream", owner).name)
    return NOT_NOW if done is NOT_NOW else len(text)


def stream_flush(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """``sys.stdout.flush``: everything is written at once anyway."""
    return None


OUTPUT_FUNCTIONS = {
    "print": BuiltinFunction("print", print_, "sync"),
    "_print_ahead": BuiltinFunction("_print_ahead", print_ahead, "sync"),
    "_write": BuiltinFunction("_write", write_intrinsic, "sync"),
}


def stream_lines(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """``sys.stdout.writelines``: one write for each text."""
    raise CallProgram("_write_lines", owner, *args)


def stream_answer(answer: Value) -> MethodCall:
    """A method of ``sys.stdout`` that always gives *answer*."""

    def call(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        return answer

    return call


STREAM_METHODS = {
    "Stream": {
        "write": Method(stream_write, "sync"),
        "writelines": Method(stream_lines, "pure"),
        "flush": Method(stream_flush, "pure"),
        "isatty": Method(stream_answer(answer=False), "pure"),
        "writable": Method(stream_answer(answer=True), "pure"),
        "readable": Method(stream_answer(answer=False), "pure"),
        "reconfigure": Method(stream_answer(None), "pure"),
    }
}


def _stream_name(m: Machine, stream: Value) -> Value:
    return f"<{cast('Stream', stream).name}>"


def _always(answer: Value) -> Callable[[Machine, Value], Value]:
    def get(m: Machine, stream: Value) -> Value:
        return answer

    return get


STREAM_ATTRIBUTES = {
    "Stream": {
        "name": _stream_name,
        "encoding": _always("utf-8"),
        "errors": _always("strict"),
        "mode": _always("w"),
        "closed": _always(answer=False),
    }
}
