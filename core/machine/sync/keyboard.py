"""Reading what somebody types: `input` and `sys.stdin`.

Follows `input` under "Built-in Functions" of CPython's documentation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.limits import FUEL
from core.machine.natives import BuiltinFunction
from core.machine.sync.output import Ahead, write
from core.machine.thrown import CallProgram, Thrown, UnansweredError, UnmodelledError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


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
        ahead = Ahead(m, args, "")
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


KEYBOARD_FUNCTIONS: Final = {
    "input": BuiltinFunction("input", input_, "sync"),
    "_pause": BuiltinFunction("input", pause, "sync"),
    "_read_line": BuiltinFunction("_read_line", read_line, "sync"),
}
