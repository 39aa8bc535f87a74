"""Texts of values, counters and the machine's own bookkeeping, for the prelude."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.language.spans import place_of_line
from core.machine.class_objects import ClassObject
from core.machine.classes import native_kind, type_name
from core.machine.errors import WORDS, handled_exception, traceback_text, wordless_in_chain
from core.machine.formatting import format_value
from core.machine.iterators import GeneratorObject
from core.machine.natives import BuiltinFunction
from core.machine.objects import Instance
from core.machine.plain import operand_name
from core.machine.thrown import CallProgram, ThrownObject, UnmodelledError
from core.machine.value_text import repr_of, str_of
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.frames import Frame
    from core.machine.machine import Machine
    from core.machine.primitives.objects import BarrierObject
    from core.machine.values import Value


Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def _is_builtin(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Whether no object of a class of the program hides in the value."""
    seen: set[Value] = set()
    pending = list(args)
    while pending:
        value = pending.pop()
        if isinstance(value, tuple):
            pending.extend(value)
        elif isinstance(value, Ref) and value not in seen:
            seen.add(value)
            obj = m.heap[value]
            if isinstance(obj, Instance | GeneratorObject | ClassObject):
                return False
            pending.extend(obj.children())
    return True


def _primitive_repr(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return repr_of(m, args[0])


def _primitive_str(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return str_of(m, args[0])


def _primitive_format(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return format_value(m, args[0], "", cast("str", args[1]))


def _type_name(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return type_name(m, args[0])


def _native_kind(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return native_kind(m, args[0])


def _operand_name(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return operand_name(m, args[0], *cast("tuple[str, ...]", args[1:]))


def _count(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    what, house = cast("str", args[0]), m.threads[m.tid].house
    # Each process numbers what it makes.
    return m.serial(what if house is None else f"{what} {house.lead}")


def _barrier_action(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return cast("BarrierObject", m.heap[cast("Ref", args[0])]).action


def _current_exception(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The exception that code of the program is handling, or None."""
    # The innermost frame is the library's.
    return handled_exception(m, -1)


def _die_saying(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Raise an exception on that nobody catches, now that it is known what it says."""
    error, words = args
    cast("Instance", m.own(cast("Ref", error))).fields[WORDS] = words
    raise ThrownObject(error, again=True)


def _die_of(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_die_of(error, mark, ...)``: raise it on, now that so much was done about it."""
    error, *marks = args
    fields = cast("Instance", m.own(cast("Ref", error))).fields
    fields.update((cast("str", mark), True) for mark in marks)
    raise ThrownObject(error, again=True)


def _traceback_text(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """What CPython would print for an exception; pairs after it say what some in its chain say."""
    error, *told = cast("tuple[Ref, *tuple[tuple[Ref, str], ...]]", args)
    silent = () if told else wordless_in_chain(m, error)
    if silent:
        raise CallProgram("_traceback_in_words", error, silent)
    return traceback_text(m, error, dict(told))


def _not_simulated(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Give up, undecided: what the text in *args* says is a limit of Interlock."""
    raise UnmodelledError(cast("str", args[0]))


def _place_in_program(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Where the program called the library, or *level* - 1 calls further out.

    The file if it lies beside the program, None if that is beyond the outermost call; the line,
    the name of the function, and the text of the line.
    """
    level = max(cast("int", args[0]), 1)
    found = [frame for frame in _frames(m) if frame.code.own][:level]
    if not found:
        return None, 0, "<module>", ""
    frame = found[-1]
    code, _, span = m.image.sites[frame.linked.base + frame.pc - 1]
    file, line = place_of_line(span.line)
    text = m.program.source.lines[span.line - 1].strip()
    name = code.qualname.rpartition(".")[2] or "<module>"
    return file if len(found) == level else None, line, name, text


def _frames(m: Machine) -> Iterator[Frame]:
    """The frames of the running thread, the innermost first."""
    frame = m.frame
    while frame is not None:
        yield frame
        frame = frame.parent


VALUES: dict[str, Value] = {
    "_not_simulated": BuiltinFunction("_not_simulated", _not_simulated, "pure"),
    "_place_in_program": BuiltinFunction("_place_in_program", _place_in_program, "pure"),
    "_is_builtin": BuiltinFunction("_is_builtin", _is_builtin, "pure"),
    "_primitive_repr": BuiltinFunction("_primitive_repr", _primitive_repr, "pure"),
    "_primitive_str": BuiltinFunction("_primitive_str", _primitive_str, "pure"),
    "_primitive_format": BuiltinFunction("_primitive_format", _primitive_format, "pure"),
    "_type_name": BuiltinFunction("_type_name", _type_name, "pure"),
    "_native_kind": BuiltinFunction("_native_kind", _native_kind, "pure"),
    "_operand_name": BuiltinFunction("_operand_name", _operand_name, "pure"),
    "_count": BuiltinFunction("_count", _count, "pure"),
    "_barrier_action": BuiltinFunction("_barrier_action", _barrier_action, "pure"),
    "_current_exception": BuiltinFunction("_current_exception", _current_exception, "pure"),
    "_die_saying": BuiltinFunction("_die_saying", _die_saying, "pure"),
    "_die_of": BuiltinFunction("_die_of", _die_of, "pure"),
    "_traceback_text": BuiltinFunction("_traceback_text", _traceback_text, "pure"),
}
