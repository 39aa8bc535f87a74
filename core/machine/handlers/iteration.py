"""Loops over iterables, and generators.

A loop keeps what it iterates over and its place there in two consecutive registers, so
a loop over a built-in iterable makes no objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, shared_container, touch
from core.machine.builtins.iteration import follow, start_iteration
from core.machine.events import Kind, code_of
from core.machine.frames import RESUMED, Frame
from core.machine.iterators import GeneratorObject, IteratorObject
from core.machine.limits import FUEL
from core.machine.machine import REST, SWITCH
from core.machine.objects import Instance, ListObject
from core.machine.thrown import CallProgram, Thrown, ThrownObject
from core.machine.values import END, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

READ = int(Kind.READ)


def iterate(place: Place, d: int, s: int) -> Handler:
    after, index = place.after, d + 1

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        r[index] = 0
        # No iterator object for a list: the loop has it and its place in two registers. CPython
        # makes one, but nothing in a program can get hold of it.
        if isinstance(value, Ref):
            obj = m.heap[value]
            if isinstance(obj, ListObject) and obj.kind == "list":
                r[d] = value
                return after
        ref = shared_container(m, (value,))
        generator = isinstance(value, Ref) and isinstance(m.heap[value], GeneratorObject)
        source = value if generator else touch(m, place, ref, lambda: _started(m, value))
        if source is NOT_NOW:
            return REST
        r[d] = source
        return after

    return handler


def _started(m: Machine, value: Value) -> Value:
    source = start_iteration(m, value)
    if source is None:
        raise CallProgram("_iter", value)
    return source


def iterate_once(place: Place, d: int, s: int) -> Handler:
    """Like `iter(x)`: an iterator that remembers its own place."""
    after, begin = place.after, iterate(place, d, s)

    def handler(m: Machine, r: list[Value]) -> int:
        went = begin(m, r)
        if went == after:
            r[d] = iterator_over(m, r[d])
        return went

    return handler


def iterator_over(m: Machine, source: Value) -> Value:
    """An iterator object over what `start_iteration` gave."""
    if isinstance(source, Ref) and not isinstance(m.heap[source], ListObject):
        return source
    return m.new(IteratorObject(source, 0))


def next_(place: Place, d: int, s: int, over: int, item: int) -> Handler:
    """Puts the next item into *item* and skips what is there for program code, or goes to *over*.

    Where program code gives the item, it goes to *d*, for the two instructions behind.
    """
    after, site, quiet, index = place.pc + 3, place.site, place.quiet, s + 1
    code = code_of(READ, site)

    def handler(m: Machine, r: list[Value]) -> int:
        source = r[s]
        if type(source) is Ref:
            obj = m.heap[source]
            if type(obj) is ListObject and obj.kind == "list":
                place_in: int = r[index]  # type: ignore[assignment]
                if obj.shared and not quiet:
                    if not m.permits:
                        return REST
                    m.permits -= 1
                    m.fuel = FUEL
                    if m.codes is None:
                        m.log.append((READ, m.tid, site, source, place_in, None))
                    else:
                        m.codes.append(code)
                # The length is looked at with each item, as `listiter_next` in Objects/listobject.c
                # does: a list may grow or shrink meanwhile.
                if place_in >= len(obj.items):
                    return over
                r[item] = obj.items[place_in]
                r[index] = place_in + 1
                return after
            if isinstance(obj, GeneratorObject):
                return _resume_for_loop(m, place, source, obj, d, over)
            if isinstance(obj, Instance):
                raise CallProgram("_advance", source)
        # What cannot change is no step, whoever else has it.
        elif type(source) is range or type(source) is tuple:
            place_in = r[index]  # type: ignore[assignment]
            if place_in >= len(source):
                return over
            r[item] = source[place_in]
            r[index] = place_in + 1
            return after
        return _next_slowly(m, r)

    def _next_slowly(m: Machine, r: list[Value]) -> int:
        source, place_in = r[s], cast("int", r[index])
        ref = shared_container(m, (getattr(source, "ref", source),))
        value = touch(m, place, ref, lambda: follow(m, source, place_in))
        if value is NOT_NOW:
            return REST
        found, following = cast("tuple[Value, int]", value)
        if found is END:
            return over
        r[item], r[index] = found, following
        return after

    return handler


def _resume_for_loop(
    m: Machine, place: Place, ref: Ref, obj: GeneratorObject, result: int, over: int
) -> int:
    if obj.shared and not place.quiet:
        if not m.permits:
            return REST
        m.site = place.site
        m.visible(Kind.WRITE, ref, None, None)
    # Over: its frame went with its last item.
    if obj.frame is None and not obj.running:
        return over
    caller = cast("Frame", m.frame)
    resume(m, ref, None, result)
    # Set before the generator goes on: when it yields, the loop goes on there.
    caller.pc = place.after
    return SWITCH


def resume(m: Machine, ref: Ref, sent: Value, result: int) -> None:
    """Put the generator's frame on top; what it yields goes to register *result*.

    Raises:
        Thrown: ValueError if it is running already.
    """
    generator = m.own(ref)
    assert isinstance(generator, GeneratorObject)
    # Two threads in one generator: `gen_send_ex2` in Objects/genobject.c refuses it just so.
    if generator.running:
        raise Thrown("ValueError", "generator already executing")
    frame = generator.frame
    assert frame is not None
    frame = m.own_frame(frame)
    ops = frame.code.instructions
    if frame.pc and ops[frame.pc - 1].op == "yield":
        frame.regs[cast("int", ops[frame.pc - 1].operands[0])] = sent
    elif sent is not None:
        raise Thrown("TypeError", "can't send non-None value to a just-started generator")
    # A generator goes on below whoever asks for its next item, which may be another thread each
    # time.
    frame.parent, frame.result, frame.role, frame.extra = m.frame, result, RESUMED, ref
    frame.depth = 1 if m.frame is None else m.frame.depth + 1
    generator.running, generator.frame = True, None
    m.frame = frame


def may_rest(m: Machine, place: Place, ref: Ref) -> bool:
    """Whether the generator at *ref* may come to rest now, or end.

    That is a step: whoever asks for an item before finds it already executing.
    """
    if m.heap[ref].shared and not place.quiet:
        if not m.permits:
            return False
        m.site = place.site
        m.visible(Kind.WRITE, ref, None, None)
    return True


def end_check(place: Place, s: int, over: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        return over if r[s] is END else after

    return handler


def yield_(place: Place, d: int, s: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        frame = cast("Frame", m.frame)
        if not may_rest(m, place, cast("Ref", frame.extra)):
            return REST
        parent = m.own_frame(cast("Frame", frame.parent))
        generator = m.own(cast("Ref", frame.extra))
        assert isinstance(generator, GeneratorObject)
        # What it has in its registers is within reach of whoever may resume it next.
        if generator.shared:
            m.publish(r[s])
            m.publish(tuple(r))
        frame.pc = after
        parent.regs[frame.result] = r[s]
        generator.running, generator.frame = False, frame
        frame.parent = None
        m.frame = parent
        return SWITCH

    return handler


def leave_generator(place: Place, s: int) -> Handler:
    """The exception in *s*, which nothing in the generator takes, ends it."""

    def handler(m: Machine, r: list[Value]) -> int:
        if not may_rest(m, place, cast("Ref", cast("Frame", m.frame).extra)):
            return REST
        raise ThrownObject(r[s], again=True)

    return handler


def generator_result(place: Place, d: int, s: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        source = r[s]
        obj = m.heap[source] if isinstance(source, Ref) else None
        r[d] = obj.result if isinstance(obj, GeneratorObject) else None
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "iterate": iterate,
    "iterate_once": iterate_once,
    "next": next_,
    "end_check": end_check,
    "yield": yield_,
    "leave_generator": leave_generator,
    "generator_result": generator_result,
}
