"""Random draws of two arguments, carried out on the spot.

As with what is `fused`: either all is done as the reference does it, or nothing, and the
handler of the call alone takes over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.access import called_from
from core.machine.events import Kind, code_of
from core.machine.handlers.calls import call
from core.machine.library.random.algorithms import FAST, sampled_pair
from core.machine.library.random.shared import pool_of
from core.machine.library.random.words import words_of
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.machine.natives import BuiltinFunction
from core.machine.objects import ListObject
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.program import Code
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

RANDOM = int(Kind.RANDOM)
PAIR: Final = 2


def drawing(place: Place, code: Code) -> Handler | None:
    """The handler for the draw at *place*, if it is one with two positional arguments."""
    match code.instructions[place.pc].operands:
        case (int(d), int(f), (int(first), int(second)), ()) if f < 0:
            callee = place.linked.blank[f]
        case _:
            return None
    if not isinstance(callee, BuiltinFunction) or callee.module != "random":
        return None
    if callee.name == "sample":
        return _sampling(place, code, d, f, first, second)
    return _draw(place, d, f, first, second, callee.name) if callee.name in FAST else None


def _sampling(place: Place, code: Code, d: int, f: int, first: int, second: int) -> Handler | None:
    """``x, y = random.sample(population, k)``: nobody needs the list."""
    match code.instructions[place.pc + 1]:
        # What a generator leaves in its registers is published with it.
        case ("unpack", (int(), int(s), int(before), -1, tuple(targets)), _) if (
            s == d and before == len(targets) == PAIR and not code.generator
        ):
            return _sample_pair(place, d, f, first, second, targets)
    return None


def _draw(place: Place, d: int, f: int, first: int, second: int, name: str) -> Handler:
    after, alone, fast = place.after, call(place, d, f, (first, second), ()), FAST[name]
    site, code = place.site, code_of(RANDOM, place.site)

    def handler(m: Machine, r: list[Value]) -> int:
        if not m.permits:
            return REST
        if m.way is not None:
            return alone(m, r)
        try:
            drawn = fast(words_of(m.seed).row, m.drawn, (r[first], r[second]))
        except IndexError:
            # There are not enough words yet, or the place is marked by a `gauss`.
            return alone(m, r)
        if drawn is None:
            return alone(m, r)
        r[d], m.drawn = drawn
        m.permits -= 1
        m.fuel = FUEL
        if m.codes is None:
            m.log.append((RANDOM, m.tid, site, None, name, drawn[0]))
        else:
            m.codes.append(code)
        return after

    return handler


def _sample_pair(
    place: Place, d: int, f: int, first: int, second: int, targets: tuple[int, ...]
) -> Handler:
    after, alone = place.pc + 3, call(place, d, f, (first, second), ())
    site, code = place.site, code_of(RANDOM, place.site)
    one, other = targets
    inside = place.linked.code.own

    def handler(m: Machine, r: list[Value]) -> int:
        if not m.permits:
            return REST
        population, count = r[first], r[second]
        if m.way is not None or type(population) is not Ref:
            return alone(m, r)
        obj = m.heap[population]
        if type(obj) is not ListObject or type(count) is not int or count != PAIR:
            return alone(m, r)
        items: Sequence[Value] = obj.items
        shared = obj.shared
        if shared:
            if obj.kind != "list":
                return alone(m, r)
            m.site = site if inside else called_from(m, site)
            pool = pool_of(m, population, obj, PAIR)
            if pool is None:
                return REST
            items = pool
        try:
            drawn = sampled_pair(words_of(m.seed).row, m.drawn, items)
        except IndexError:
            return alone(m, r)
        if drawn is None:
            return alone(m, r)
        (r[one], r[other]), m.drawn = drawn
        r[d] = None
        if shared:
            m.own_thread(m.tid).phase = None
        m.permits -= 1
        m.fuel = FUEL
        # The list has an address, whoever watches.
        made = m.passing_list(drawn[0])
        if m.codes is None:
            m.log.append((RANDOM, m.tid, site, None, "sample", made))
        else:
            m.codes.append(code)
        return after

    return handler
