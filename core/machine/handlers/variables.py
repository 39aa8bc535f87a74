"""Moves, module variables and local variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import Kind, code_of
from core.machine.limits import FUEL
from core.machine.machine import ATOMS, REST
from core.machine.thrown import Thrown
from core.machine.values import UNBOUND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

READ, WRITE = int(Kind.READ), int(Kind.WRITE)


def move(place: Place, d: int, s: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = r[s]
        return after

    return handler


def load_global(place: Place, d: int, slot: int, name: str, fallback: str | None) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    slot += place.slots
    # All that can be decided when the code is linked is decided here, once; the closure below runs
    # for every read of a variable.
    variable = place.image.variables[slot]
    visible = variable.shared and not variable.constant and not quiet
    number, image = slot, place.image
    code = code_of(READ, site)

    def handler(m: Machine, r: list[Value]) -> int:
        # Before the look: a thread that rests here must not depend on the variable yet, or a search
        # would take it for a use of who rests.
        if visible and not m.permits:
            return REST
        value = m.globals[number]
        if visible or (value is UNBOUND and variable.shared and not quiet):
            if not m.permits:
                return REST
            # Written out in each handler of data in place of a call of `Machine.visible`: these are
            # most of the steps of a program, and a call of the host is a good part of what one
            # costs.
            m.permits -= 1
            m.fuel = FUEL
            if m.codes is None:
                m.log.append((READ, m.tid, site, m.variables, number, value))
            else:
                m.codes.append(code)
        if value is UNBOUND:
            # Seldom, so that what the library has of that name is loaded by who needs it.
            value = image.library(fallback) if fallback else UNBOUND
            if value is UNBOUND:
                raise Thrown("NameError", f"name '{name}' is not defined")
        r[d] = value
        return after

    return handler


def store_global(place: Place, slot: int, s: int) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    number = slot + place.slots
    variable = place.image.variables[number]
    constant, shared = variable.constant, variable.shared and not quiet
    # What no function names is main's own, and so is what it leads to.
    private = not variable.shared and place.linked.code.own
    code = code_of(WRITE, site)

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        # A variable that is bound once is no step while nobody else is there to see it bound.
        if shared and (not constant or len(m.threads) > 1):
            if not m.permits:
                return REST
            m.permits -= 1
            m.fuel = FUEL
            if m.codes is None:
                m.log.append((WRITE, m.tid, site, m.variables, number, value))
            else:
                m.codes.append(code)
        # Also where the write is no step: other threads may come to the object later by this
        # variable.
        if not private and type(value) not in ATOMS:
            m.publish(value)
        m.globals[number] = value
        return after

    return handler


def del_global(place: Place, slot: int, name: str) -> Handler:
    after, site = place.after, place.site
    number = slot + place.slots
    shared = place.image.variables[number].shared and not place.quiet
    code = code_of(WRITE, site)

    def handler(m: Machine, r: list[Value]) -> int:
        if shared:
            if not m.permits:
                return REST
            m.permits -= 1
            m.fuel = FUEL
            if m.codes is None:
                m.log.append((WRITE, m.tid, site, m.variables, number, UNBOUND))
            else:
                m.codes.append(code)
        if m.globals[number] is UNBOUND:
            raise Thrown("NameError", f"name '{name}' is not defined")
        m.globals[number] = UNBOUND
        return after

    return handler


def check_bound(place: Place, s: int, name: str) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        if r[s] is UNBOUND:
            raise Thrown(
                "UnboundLocalError",
                f"cannot access local variable '{name}' where it is not associated with a value",
            )
        return after

    return handler


def del_local(place: Place, s: int, name: str) -> Handler:
    after, check = place.after, check_bound(place, s, name)

    def handler(m: Machine, r: list[Value]) -> int:
        check(m, r)
        r[s] = UNBOUND
        return after

    return handler


def load_class_name(
    place: Place, d: int, s: int, slot: int | None, library_name: str | None, name: str
) -> Handler:
    after = place.after
    # Names in a class body are looked for in the class first and then outside, at each look anew:
    # CPython's LOAD_NAME.
    if slot is not None:
        outside = load_global(place, d, slot, name, library_name)
    elif library_name is not None:
        outside = _library(place, d, library_name)
    else:
        outside = name_error(place, name)

    def handler(m: Machine, r: list[Value]) -> int:
        if r[s] is UNBOUND:
            return outside(m, r)
        r[d] = r[s]
        return after

    return handler


def _library(place: Place, d: int, name: str) -> Handler:
    after = place.after
    value = place.image.library(name)

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = value
        return after

    return handler


def name_error(place: Place, name: str) -> Handler:
    def handler(m: Machine, r: list[Value]) -> int:
        raise Thrown("NameError", f"name '{name}' is not defined")

    return handler


FACTORIES: Mapping[str, Factory] = {
    "move": move,
    "load_global": load_global,
    "store_global": store_global,
    "del_global": del_global,
    "check_bound": check_bound,
    "del_local": del_local,
    "load_class_name": load_class_name,
    "name_error": name_error,
}
