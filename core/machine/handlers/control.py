"""Branches, jumps and giving way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.access import NOT_NOW, shared_container, touch
from core.machine.events import Kind
from core.machine.machine import REST, TIRED
from core.machine.operators import truth
from core.machine.thrown import CallProgram

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def branch(place: Place, s: int, when: bool, target: int, answer: int) -> Handler:
    """Goes to *target* or past the `branch_bool` behind it; see `Emitter.branch`."""
    otherwise = place.pc + 2

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        # By far most conditions are comparisons, whose results are these two.
        if value is True or value is False:
            return target if value is when else otherwise
        ref = shared_container(m, (value,))
        known = touch(m, place, ref, lambda: truth(m, value))
        if known is NOT_NOW:
            return REST
        return target if known is when else otherwise

    return handler


def branch_bool(place: Place, s: int, when: bool, target: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        return target if r[s] is when else after

    return handler


def jump(place: Place, target: int) -> Handler:
    def handler(m: Machine, r: list[Value]) -> int:
        return target

    return handler


def loop(place: Place, target: int) -> Handler:
    site = place.site

    def handler(m: Machine, r: list[Value]) -> int:
        # A loop that does nothing visible would never let another thread, or the window, have its
        # turn.
        m.fuel -= 1
        if m.fuel < 0:
            if not m.permits:
                m.fuel = TIRED
                return REST
            m.site = site
            m.visible(Kind.GIVE_WAY, None, None, None)
        return target

    return handler


def shutdown(place: Place) -> Handler:
    """The main program is through: the library sees to what it left running."""
    wanted = place.image.makes_exit_calls
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        if wanted:
            # As `Py_FinalizeEx` (Python/pylifecycle.c): first `threading._shutdown`, which joins
            # the threads that are no daemons, then `atexit`.
            raise CallProgram("_shutdown")
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "branch": branch,
    "branch_bool": branch_bool,
    "jump": jump,
    "loop": loop,
    "shutdown": shutdown,
}
