"""`random` as steps of a run: every draw is a choice, decided by the run's seed by default.

Follows the `random` documentation of CPython.  A program that calls `random.seed` gets
CPython's own numbers from then on, and there is nothing left to choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW
from core.machine.builtins.iteration import materialise
from core.machine.draws.draw import Draw, source_of, value_at
from core.machine.events import Kind
from core.machine.library.random.algorithms import DISTRIBUTIONS, FAST, METHODS, draw
from core.machine.library.random.generator import IN_STEPS, RandomObject, is_in_steps
from core.machine.library.random.options import nth_option
from core.machine.library.random.seeding import (
    needs_turn,
    new_random,
    refuse_in_process,
    seed,
    seed_object,
    set_module,
    set_object,
    state_of_module,
    state_of_object,
)
from core.machine.library.random.shared import (
    CHOSEN,
    chosen_item,
    go_to_program,
    pool_of,
    size_to_choose_from,
)
from core.machine.library.random.ways import ways_of_drawn, ways_of_function, ways_of_method
from core.machine.library.random.words import words_of
from core.machine.natives import BuiltinFunction, BuiltinType, Method
from core.machine.objects import ListObject
from core.machine.slots import Slots
from core.machine.state import LATER, SEEDED, TIMEOUT
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import MethodCall, Native
    from core.machine.recording import RecordingMachine
    from core.machine.values import Value

RANDOM = int(Kind.RANDOM)


def _in_steps(
    m: Machine, name: str, generator: Ref | None, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> None:
    """Leave a draw to the interpreted part that is several steps, or an error.

    Raises:
        CallProgram: It is one.
    """
    if name in IN_STEPS and any(is_in_steps(m.heap, arg) for arg in (*args, *kwargs.values())):
        raise CallProgram(f"random._{name}", generator, *args, kwargs=kwargs)


def _hosted_arguments(m: Machine, args: tuple[Value, ...]) -> tuple[Value, ...]:
    """*args* with sequences of the program as host sequences."""
    for arg in args:
        if type(arg) is Ref:
            break
    else:
        return args
    hosted: list[Value] = []
    for arg in args:
        obj = m.heap[arg] if isinstance(arg, Ref) else None
        if isinstance(obj, ListObject):
            hosted.append(obj.items)
            continue
        items = materialise(m, arg) if isinstance(arg, Ref) else None
        if isinstance(arg, Ref) and items is None:
            raise Thrown(
                "TypeError",
                "Population must be a sequence.  For dicts or sets, use sorted(d).",
            )
        hosted.append(arg if items is None else items)
    return tuple(hosted)


def _quickly_hosted(m: Machine, args: tuple[Value, ...]) -> tuple[Value, ...]:
    """*args* with a list of the program in front as one of the host."""
    if args and type(args[0]) is Ref:
        obj = m.heap[args[0]]
        if isinstance(obj, ListObject) and not obj.shared:
            return (obj.items, *args[1:])
    return args


def _hosted_keywords(m: Machine, kwargs: dict[str, Value]) -> dict[str, Value]:
    return dict(zip(kwargs, _hosted_arguments(m, tuple(kwargs.values())), strict=True))


def _delivered(m: Machine, name: str, args: tuple[Value, ...], value: Value) -> Value:
    """The value of a draw as the program gets it."""
    if name == "shuffle":
        target = m.own(cast("Ref", args[0]))
        assert isinstance(target, ListObject)
        target.items[:] = cast("list[Value]", value)
        return None
    return m.new(ListObject(value)) if isinstance(value, list) else value


def _function(name: str) -> Native:
    fast = FAST.get(name)

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if not m.permits:
            return NOT_NOW
        if fast is None or m.way is not None or kwargs:
            return slow(m, args, kwargs)
        hosted = _quickly_hosted(m, args)
        try:
            drawn = fast(words_of(m.seed).row, m.drawn, hosted)
        except IndexError:
            # There are not enough words yet, or the place is marked by a `gauss`.
            return slow(m, args, kwargs)
        if drawn is None:
            # `fast` knows the plain cases only.
            return slow(m, args, kwargs)
        value, m.drawn = drawn
        if type(value) is list:
            value = m.new(ListObject(value))
        m.visible(RANDOM, None, name, value)
        return value

    def slow(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if name in IN_STEPS and not kwargs:
            value = _natively(m, name, args)
            if value is not MISSING:
                return value
        _in_steps(m, name, None, args, kwargs)
        return _draw_from_module(m, name, args, kwargs)

    return call


def _natively(m: Machine, name: str, args: tuple[Value, ...]) -> Value:
    """Take the next steps of a draw from a shared list.

    MISSING, with nothing done, if it is for the interpreted part.
    """
    seq = m.heap[args[0]] if args and type(args[0]) is Ref else None
    if type(seq) is not ListObject or not seq.shared or seq.kind != "list":
        return MISSING
    match name, args:
        case "choice", (Ref() as ref,):
            return _choice_in_steps(m, ref, seq)
        case "sample", (Ref() as ref, int(count)):
            return _sample_in_steps(m, ref, seq, count)
        case _:
            return MISSING


def _choice_in_steps(m: Machine, ref: Ref, seq: ListObject) -> Value:
    site = m.site
    size = size_to_choose_from(m, ref, seq)
    if size is not None:
        m.site = site
        index = _draw_from_module(m, "randrange", (size,), {})
        m.own_thread(m.tid).phase = (CHOSEN, index)
    return chosen_item(m, ref, seq)


def _sample_in_steps(m: Machine, ref: Ref, population: ListObject, count: int) -> Value:
    site = m.site
    go_to_program(m)
    pool = pool_of(m, ref, population, count)
    if pool is None:
        return NOT_NOW
    m.own_thread(m.tid).phase = None
    m.site = site
    return _draw_from_module(m, "sample", (pool, count), {})


def _draw_from_module(
    m: Machine, name: str, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    hosted, named = _hosted_arguments(m, args), _hosted_keywords(m, kwargs)
    if SEEDED in m.counts:
        refuse_in_process(m, "random numbers behind random.seed() in a process that was started")
    if m.way is not None and m.way != TIMEOUT and SEEDED not in m.counts:
        value = _by_way(m, name, hosted, named)
    else:
        value, m.drawn = draw(m.seed, m.drawn, name, hosted, named)
    value = _delivered(m, name, args, value)
    m.visible(Kind.RANDOM, None, name, value)
    return value


def _by_way(m: Machine, name: str, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """What the choice before this step says; undrawn if it says nothing yet."""
    way = cast("int", m.way)
    found = source_of(name, args, kwargs)
    if way == LATER:
        assert found is not None, "who chooses that has looked"
        return cast("RecordingMachine", m).leave_undrawn(Draw(name, m.site, *found))
    if name in DISTRIBUTIONS:
        assert found is not None
        return value_at(found[0], way)
    return nth_option(name, args, way, kwargs)


def _draw_from_object(
    m: Machine, ref: Ref, name: str, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    hosted, named = _hosted_arguments(m, args), _hosted_keywords(m, kwargs)
    generator = cast("RandomObject", m.own(ref))
    if m.way is not None and m.way != TIMEOUT and generator.free:
        drawn = _by_way(m, name, hosted, named)
    elif generator.free and SEEDED not in m.counts:
        drawn, m.drawn = draw(m.seed, m.drawn, name, hosted, named)
    else:
        drawn, generator.place = draw(generator.seed, generator.place, name, hosted, named)
    value = _delivered(m, name, args, drawn)
    if needs_turn(generator):
        m.visible(Kind.RANDOM, ref, name, value)
    return value


def drawn(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_drawn(generator, name, *args)``: one draw that touches nothing of other threads."""
    generator, name, *rest = args
    if isinstance(generator, Ref):
        if needs_turn(cast("RandomObject", m.heap[generator])) and not m.permits:
            return NOT_NOW
        return _draw_from_object(m, generator, cast("str", name), tuple(rest), {})
    if not m.permits:
        return NOT_NOW
    return _draw_from_module(m, cast("str", name), tuple(rest), {})


def _method(name: str) -> MethodCall:
    def call(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        ref = cast("Ref", owner)
        if needs_turn(cast("RandomObject", m.heap[ref])) and not m.permits:
            return NOT_NOW
        _in_steps(m, name, ref, args, kwargs)
        return _draw_from_object(m, ref, name, args, kwargs)

    return call


def _draws(name: str) -> BuiltinFunction:
    return BuiltinFunction(name, _function(name), "sync", "random", ways_of_function(name))


_RANDOM: Final = BuiltinType("Random", new_random, module="random", kind="pure")
SLOTS: Final = {
    "Random": Slots(
        cls=_RANDOM,
        methods={
            **{name: Method(_method(name), "sync", ways_of_method(name)) for name in METHODS},
            "seed": Method(seed_object, "sync"),
            "getstate": Method(state_of_object, "sync"),
            "setstate": Method(set_object, "sync"),
        },
    )
}
"""The types that the machine is to know once a program imports the module."""
VALUES: Final[dict[str, Value]] = {
    "Random": _RANDOM,
    "seed": BuiltinFunction("seed", seed, "sync", module="random"),
    "getstate": BuiltinFunction("getstate", state_of_module, "sync", module="random"),
    "setstate": BuiltinFunction("setstate", set_module, "sync", module="random"),
    **{name: _draws(name) for name in METHODS},
    "_drawn": BuiltinFunction("_drawn", drawn, "sync", ways=ways_of_drawn),
}
"""What the host has of the module, by name."""
