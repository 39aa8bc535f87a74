"""Subscripts: reading, storing and deleting items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.access import CONTAINERS, NOT_NOW, shared_container, touch
from core.machine.events import Kind, code_of
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.machine.objects import ListObject
from core.machine.operators import del_item as apply_del
from core.machine.operators import get_item as apply_get
from core.machine.operators import set_item as apply_set
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

READ = int(Kind.READ)


def load_item(place: Place, d: int, o: int, k: int) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    code = code_of(READ, site)

    def handler(m: Machine, r: list[Value]) -> int:
        container, key = r[o], r[k]
        if type(container) is Ref and type(key) is int:
            obj = m.heap[container]
            if obj.shared and not quiet and not m.permits and isinstance(obj, CONTAINERS):
                return REST
            # In line for a place in a list: the way below makes a closure for `touch`.
            if type(obj) is ListObject and 0 <= key < len(obj.items):
                if obj.shared and not quiet:
                    m.permits -= 1
                    m.fuel = FUEL
                    if m.codes is None:
                        m.log.append((READ, m.tid, site, container, key, obj.items[key]))
                    else:
                        m.codes.append(code)
                r[d] = obj.items[key]
                return after
        ref = shared_container(m, (container,))
        part = _part(key)
        value = touch(m, place, ref, lambda: apply_get(m, container, key), key=part)
        if value is NOT_NOW:
            return REST
        r[d] = value
        return after

    return handler


def _part(key: Value) -> Value:
    """The part of a container that *key* names; None, the whole, where it is not one item."""
    return None if isinstance(key, slice) or (isinstance(key, int) and key < 0) else key


def store_item(place: Place, o: int, k: int, s: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        container, key, value = r[o], r[k], r[s]
        ref = shared_container(m, (container,))
        part = _part(key)
        done = touch(
            m, place, ref, lambda: apply_set(m, container, key, value), kind=Kind.WRITE, key=part
        )
        if done is NOT_NOW:
            return REST
        if isinstance(container, Ref) and m.heap[container].shared:
            m.publish((key, value))
            if ref is not None and m.log and not place.quiet:
                m.log[-1] = (*m.log[-1][:5], value)
        return after

    return handler


def del_item(place: Place, o: int, k: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        container, key = r[o], r[k]
        ref = shared_container(m, (container,))
        done = touch(m, place, ref, lambda: apply_del(m, container, key), kind=Kind.WRITE, key=None)
        return REST if done is NOT_NOW else after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "load_item": load_item,
    "store_item": store_item,
    "del_item": del_item,
}
