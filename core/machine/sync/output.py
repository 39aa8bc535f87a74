"""Printing, reading input, sleeping: what a thread does with the world outside.

Follows `print` and `input` under "Built-in Functions", and `time.sleep`, of CPython's
documentation.  The clock is virtual and sleep orders nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, contained
from core.machine.events import Kind
from core.machine.limits import check_size
from core.machine.machine import FUEL
from core.machine.method import Method
from core.machine.output_log import Printed
from core.machine.signature import matched
from core.machine.text import str_of
from core.machine.threads import Wait
from core.machine.thrown import CallProgram, Thrown, UnansweredError, UnmodelledError
from core.machine.values import BuiltinFunction

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.method import MethodCall
    from core.machine.objects import Instance
    from core.machine.values import Ref, Value


UNANSWERED: Final = (
    "this asks the person at the keyboard, and nobody said what they answer (add a comment"
    " # input: 3 for each answer, or give --input 3)"
)


UNENDED: Final = (
    "this reads what somebody types, and nobody said what (add a comment # input: 3 for each"
    " line, and # input: end behind the last)"
)
_ASKED: Final = "asked"
"""The phase of a thread that has written its prompt."""


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
    if not m.permits:
        return NOT_NOW
    m.fuel = FUEL
    if file is None and "stdout" in m.image.stored_attributes:
        file = _redirected(m)
        if file is None:
            return None
    ahead = _Ahead(m, args, separator)
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


class _Ahead:
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
    ahead = _Ahead(m, given, str(separator), cast("int", start))
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


def input_(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``input``: the prompt is written in one step, the answer read in another."""
    return _answer_to(m, args, needed=True)


def pause(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``input`` where nobody looks at the answer: whoever is asked just presses Enter."""
    return _answer_to(m, args, needed=False)


def _answer_to(m: Machine, args: tuple[Value, ...], *, needed: bool) -> Value:
    if len(args) > 1:
        raise Thrown("TypeError", f"input expected at most 1 argument, got {len(args)}")
    if not m.permits:
        return NOT_NOW
    if args and m.threads[m.tid].phase is None:
        m.fuel = FUEL
        ahead = _Ahead(m, args, "")
        if not ahead.stop:
            raise CallProgram("_input" if needed else "_pause_for", *args)
        if ahead.text:
            m.own_thread(m.tid).phase = _ASKED
            write(m, ahead.text, "stdout")
            return NOT_NOW
    answered = bool(m.inputs) or m.program.world.input_ends or _is_closed(m)
    if needed and not answered:
        # Nothing is to be changed before: the thread stays where it is.
        raise UnansweredError(UNANSWERED)
    m.own_thread(m.tid).phase = None
    return _line(m)


def _line(m: Machine) -> Value:
    """The next line of the keyboard, as one step."""
    if _is_closed(m):
        m.visible(Kind.ANSWER, None, None, None)
        raise Thrown("EOFError", "EOF when reading a line")
    if m.inputs:
        m.visible(Kind.ANSWER, None, None, m.inputs[0])
        return m.inputs.pop(0)
    if not m.program.world.input_ends:
        m.visible(Kind.ANSWER, None, None, "")
        return ""
    m.visible(Kind.ANSWER, None, None, None)
    raise Thrown("EOFError", "EOF when reading a line")


def _is_closed(m: Machine) -> bool:
    """Whether the running process has no keyboard, as one that `multiprocessing` has started."""
    return m.threads[m.tid].house is not None


def read_line(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_read_line(size)`` for `sys.stdin`."""
    (size,) = args
    if isinstance(size, int) and size >= 0:
        raise UnmodelledError("reading a part of a line is not simulated (read whole lines)")
    if not m.permits:
        return NOT_NOW
    if _is_closed(m):
        m.visible(Kind.ANSWER, None, None, None)
        return ""
    if m.inputs:
        return f"{_line(m)}\n"
    if not m.program.world.input_ends:
        raise UnansweredError(UNENDED)
    m.visible(Kind.ANSWER, None, None, None)
    return ""


def sleep(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``time.sleep``: going to sleep is one step and waking up another."""
    (length,) = args
    if not isinstance(length, int | float):
        kind = type(length).__name__
        raise Thrown("TypeError", f"'{kind}' object cannot be interpreted as an integer")
    if length < 0:
        raise Thrown("ValueError", "sleep length must be non-negative")
    if not m.permits:
        phase = m.threads[m.tid].phase
        if phase is not None:
            m.wait = Wait("sleep", None, cast("tuple[str, float]", phase)[1])
        return NOT_NOW
    thread = m.own_thread(m.tid)
    if thread.phase is None:
        thread.phase = ("sleep", m.deadline(float(length)))
        m.visible(Kind.SLEEP, None, None, length)
        m.wait = Wait("sleep", None, m.deadline(float(length)))
        return NOT_NOW
    thread.phase = None
    m.wait = None
    m.visible(Kind.WAKE, None, None, None)
    return None


OUTPUT_FUNCTIONS = {
    "print": BuiltinFunction("print", print_, "sync"),
    "input": BuiltinFunction("input", input_, "sync"),
    "_pause": BuiltinFunction("input", pause, "sync"),
    "_read_line": BuiltinFunction("_read_line", read_line, "sync"),
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
