"""Cells: variables of a function that functions inside it use, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.events import Kind, code_of
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.machine.thrown import Thrown
from core.machine.values import UNBOUND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.objects import Cell
    from core.machine.values import Ref, Value

READ, WRITE = int(Kind.READ), int(Kind.WRITE)


def load_cell(place: Place, d: int, c: int, constant: bool, name: str) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    code = code_of(READ, site)

    def handler(m: Machine, r: list[Value]) -> int:
        ref = cast("Ref", r[c])
        cell = cast("Cell", m.heap[ref])
        visible = cell.shared and not quiet
        if visible and not constant and not m.permits:
            return REST
        value = cell.value
        # A cell that is bound once reads the same from then on; before that, whether it is bound is
        # a race.
        if visible and (not constant or value is UNBOUND):
            if not m.permits:
                return REST
            m.permits -= 1
            m.fuel = FUEL
            if m.codes is None:
                m.log.append((READ, m.tid, site, ref, name, value))
            else:
                m.codes.append(code)
        if value is UNBOUND:
            raise Thrown(*_unbound(place, name))
        r[d] = value
        return after

    return handler


def _unbound(place: Place, name: str) -> tuple[str, str]:
    # A cell of the function's own is its local variable for CPython; one of a function around it is
    # free.
    if name in {place.linked.code.names[c] for c in place.linked.code.cells}:
        return (
            "UnboundLocalError",
            f"cannot access local variable '{name}' where it is not associated with a value",
        )
    return (
        "NameError",
        (
            f"cannot access free variable '{name}' where it is not associated with a value"
            " in enclosing scope"
        ),
    )


def store_cell(place: Place, c: int, s: int, constant: bool) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    name = place.linked.code.names[c]
    code = code_of(WRITE, site)

    def handler(m: Machine, r: list[Value]) -> int:
        ref, value = cast("Ref", r[c]), r[s]
        if m.heap[ref].shared and not quiet:
            if not m.permits:
                return REST
            m.permits -= 1
            m.fuel = FUEL
            if m.codes is None:
                m.log.append((WRITE, m.tid, site, ref, name, value))
            else:
                m.codes.append(code)
            m.publish(value)
        cast("Cell", m.own(ref)).value = value
        return after

    return handler


def del_cell(place: Place, c: int, name: str) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    code = code_of(WRITE, site)

    def handler(m: Machine, r: list[Value]) -> int:
        ref = cast("Ref", r[c])
        if m.heap[ref].shared and not quiet:
            if not m.permits:
                return REST
            m.permits -= 1
            m.fuel = FUEL
            if m.codes is None:
                m.log.append((WRITE, m.tid, site, ref, name, UNBOUND))
            else:
                m.codes.append(code)
        cell = cast("Cell", m.own(ref))
        if cell.value is UNBOUND:
            raise Thrown(*_unbound(place, name))
        cell.value = UNBOUND
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "load_cell": load_cell,
    "store_cell": store_cell,
    "del_cell": del_cell,
}
