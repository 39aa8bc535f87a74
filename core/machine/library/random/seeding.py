"""What decides the draws that come: seeds, and states that are kept and put back.

Follows `random.Random.seed`, `getstate` and `setstate` of CPython 3.11.  A state that was put
back is a seed like any other, at place 0.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.library.random.algorithms import PLACE_BITS
from core.machine.library.random.generator import RandomObject
from core.machine.library.random.words import source_of_words
from core.machine.limits import SMALLER
from core.machine.plain import hosted
from core.machine.state import SEEDED
from core.machine.thrown import LimitError, Thrown, UnmodelledError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.state import Seed
    from core.machine.values import Ref, Value

MOST_WORDS: Final = 1_000_000
"""After so many words of a row its state is not worked out any more."""
_AT_ONCE: Final = 1024


def seed(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``random.seed(a)``: what comes from now on is decided by *a*."""
    if not m.permits:
        return NOT_NOW
    if args and args[0] is not None:
        _decide_module(m, _seed_of(args[0]), "random.seed()")
    m.visible(Kind.RANDOM, None, "seed", args[0] if args else None)
    return None


def state_of_module(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``random.getstate()``."""
    if not m.permits:
        return NOT_NOW
    if SEEDED not in m.counts:
        raise UnmodelledError("random.getstate() before random.seed(); call random.seed(7) first")
    refuse_in_process(m, "random.getstate() in a process that was started")
    m.visible(Kind.RANDOM, None, "getstate", None)
    return _state(m.seed, m.drawn)


def set_module(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``random.setstate(state)``."""
    if not m.permits:
        return NOT_NOW
    _decide_module(m, _checked(m, args, kwargs), "random.setstate()")
    m.visible(Kind.RANDOM, None, "setstate", None)
    return None


def new_random(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``random.Random(seed)``; without a seed it gets one from the run's."""
    given = args[0] if args else kwargs.get("x")
    if given is None:
        return m.new(RandomObject(_own_seed(m), 0, free=_is_free(m)))
    return m.new(RandomObject(_seed_of(given), 0, free=False))


def seed_object(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """``generator.seed(a)``."""
    given = args[0] if args else kwargs.get("a")
    if given is None:
        return _decide(m, owner, "seed", _own_seed(m), free=_is_free(m))
    return _decide(m, owner, "seed", _seed_of(given), free=False)


def state_of_object(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """``generator.getstate()``."""
    generator = cast("RandomObject", m.heap[cast("Ref", owner)])
    if generator.free:
        raise UnmodelledError("getstate() of a Random without a seed; use Random(7)")
    if generator.shared:
        if not m.permits:
            return NOT_NOW
        m.visible(Kind.RANDOM, cast("Ref", owner), "getstate", None)
    return _state(generator.seed, generator.place)


def set_object(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """``generator.setstate(state)``."""
    return _decide(m, owner, "setstate", _checked(m, args, kwargs), free=False)


def needs_turn(generator: RandomObject) -> bool:
    """Whether a draw from *generator* is a step: others may draw from it, or it is a choice."""
    return generator.shared or generator.free


def refuse_in_process(m: Machine, what: str) -> None:
    """Give up where CPython has a row of numbers for each process, which begins anew in each.

    Raises:
        UnmodelledError: the running process is not the first one.
    """
    if m.threads[m.tid].house is not None and m.program.world.seed is None:
        raise UnmodelledError(f"{what} is not simulated; use random.Random(7) there")


def _decide_module(m: Machine, decided: Seed, by: str) -> None:
    refuse_in_process(m, f"{by} in a process that was started")
    m.seed, m.drawn = decided, 0
    # From now on draws are no choices: the program has said which row it wants.
    m.counts[SEEDED] = 1


def _decide(m: Machine, owner: Value, by: str, decided: Seed, *, free: bool) -> Value:
    """Let *decided* be what the generator *owner* draws by, which is a step if a draw is one."""
    ref = cast("Ref", owner)
    turn = needs_turn(cast("RandomObject", m.heap[ref]))
    if turn and not m.permits:
        return NOT_NOW
    generator = cast("RandomObject", m.own(ref))
    generator.seed, generator.place, generator.free = decided, 0, free
    if turn:
        m.visible(Kind.RANDOM, ref, by, None)
    return None


def _own_seed(m: Machine) -> str:
    """The seed of a generator to which the program gave none."""
    # With a count, so that two generators of one run do not draw the same.
    return f"{m.seed!r} {m.count('generators')}"


def _is_free(m: Machine) -> bool:
    """Whether what such a generator draws is a choice."""
    return m.program.world.seed is None


def _seed_of(value: Value) -> int | float | str | bytes:
    if not isinstance(value, int | float | str | bytes):
        raise Thrown(
            "TypeError",
            "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.",
        )
    return value


def _state(decided: Seed, place: int) -> tuple[Value, ...]:
    """The state of CPython's generator behind *place* words of the row of *decided*."""
    count, waiting = place & ((1 << PLACE_BITS) - 1), place >> PLACE_BITS
    if waiting:
        raise UnmodelledError("getstate() between two calls of gauss(); use normalvariate()")
    if count > MOST_WORDS:
        raise LimitError("the state of a generator after this many draws", SMALLER)
    source = source_of_words(decided)
    # Word by word as the program drew them, many at once: only how many there were is kept.
    for _ in range(count // _AT_ONCE):
        source.getrandbits(32 * _AT_ONCE)
    if rest := count % _AT_ONCE:
        source.getrandbits(32 * rest)
    return source.getstate()


def _checked(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> tuple[Value, ...]:
    """The state that is put back, if CPython takes it."""
    given = args[0] if args else kwargs.get("state")
    if not isinstance(given, tuple):
        raise UnmodelledError("setstate() of what getstate() did not give; keep that and use it")
    # A generator nobody uses takes it first, whose error is the one that CPython has.
    hosted(m, random.Random(0).setstate, (given,))
    return given
