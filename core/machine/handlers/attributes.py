"""Reading attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.program import ANY_NAME
from core.machine.access import NOT_NOW, WITH_FIELDS, touch
from core.machine.attributes import get_attribute, holder_of
from core.machine.class_making import is_descriptor
from core.machine.class_objects import ClassObject, PropertyObject
from core.machine.classes import lookup, mro_of, type_name
from core.machine.events import Kind, code_of
from core.machine.handlers.modules import load_member
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.machine.natives import ModuleValue
from core.machine.objects import Instance
from core.machine.primitives.attributes import SYNC_ATTRIBUTES
from core.machine.super_attributes import holder_behind
from core.machine.values import MISSING, BoundMethod, Function, Ref, SuperValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

READ = int(Kind.READ)
CHANGING = frozenset({"n_waiting", "broken", "_flag", "_value"})
"""Attributes of synchronisation objects that do not stay as they are."""


def load_attr(place: Place, d: int, o: int, name: str) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    stored = name in place.image.stored_attributes
    # Where no class has a `__getattribute__` or a descriptor, what an instance has itself is what
    # reading the attribute gives; see `object.__getattribute__` in the data model.
    direct = not place.image.meddling
    code = code_of(READ, site)

    def handler(m: Machine, r: list[Value]) -> int:
        owner = r[o]
        if type(owner) is Function or type(owner) is BoundMethod:
            owner = holder_of(owner, name)
        if type(owner) is Ref:
            obj = m.heap[owner]
            seen = stored and obj.shared and not quiet
            # Rests before it is known whether the object has the attribute itself: that another
            # thread may add or delete it is what the step is about.
            if seen and (type(obj) is Instance or isinstance(obj, WITH_FIELDS)):
                if not m.permits:
                    return REST
                m.fuel = FUEL
            if direct and type(obj) is Instance:
                value = obj.fields.get(name, MISSING)
                if value is not MISSING:
                    if obj.shared and not quiet:
                        if not m.permits:
                            return REST
                        m.permits -= 1
                        m.fuel = FUEL
                        if m.codes is None:
                            m.log.append((READ, m.tid, site, owner, name, value))
                        else:
                            m.codes.append(code)
                    r[d] = value
                    return after
        value = _looked_up(m, place, owner, name, stored=stored)
        if value is NOT_NOW:
            return REST
        r[d] = value
        return after

    return handler


def _looked_up(m: Machine, place: Place, owner: Value, name: str, *, stored: bool) -> Value:
    if type(owner) is ModuleValue:
        if owner.name in m.image.local:
            return load_member(m, place, owner, name)
        owner = settings_of(m, owner, name)
    ref = looked_at(m, owner, name) if stored or type(owner) is Ref else None
    return touch(m, place, ref, lambda: get_attribute(m, owner, name), key=name)


def settings_of(m: Machine, module: ModuleValue, name: str) -> Value:
    """The object that has *name* of library *module* if programs may set it, else *module*."""
    slot = m.image.settings(module.name, name)
    return module if slot is None else m.globals[slot]


def looked_at(m: Machine, owner: Value, name: str, *, computed: bool = False) -> Ref | None:
    """The shared object whose *name* a read of ``owner.name`` depends on, if it can change.

    Where *computed* is set, only the running program tells the name.
    """
    stored = m.image.stored_attributes
    stays = name not in stored and not (computed and ANY_NAME in stored)
    if isinstance(owner, SuperValue):
        return None if stays else holder_behind(m, owner, name)
    if not isinstance(owner, Ref):
        return None
    obj = m.heap[owner]
    if not isinstance(obj, Instance | ClassObject):
        kind = type_name(m, owner)
        return owner if name in CHANGING and name in SYNC_ATTRIBUTES.get(kind, ()) else None
    if stays:
        return None
    cls = obj.cls if isinstance(obj, Instance) else owner
    raw = lookup(m, cls, name)
    found = m.heap[raw] if isinstance(raw, Ref) else None
    stored_there = isinstance(found, PropertyObject) and found.setter is not None
    if stored_there or is_descriptor(m, raw, ("__set__",)):
        # What stores such an attribute is the property or descriptor.
        return None
    meta = obj.metaclass if isinstance(obj, ClassObject) else None
    changes = name in m.image.program.stored_in_classes
    for base in (*mro_of(m, cls), *(mro_of(m, meta) if meta is not None else ())):
        if isinstance(base, Ref) and name in fields_of(m, base):
            return base if changes or not obj.shared else owner
    if obj.shared:
        return owner
    # An object of one's own; its class is not, and may have such an attribute the next moment.
    late = changes or ANY_NAME in stored
    return cls if late and isinstance(cls, Ref) and m.heap[cls].shared else None


def fields_of(m: Machine, cls: Ref) -> dict[str, Value]:
    obj = m.heap[cls]
    assert isinstance(obj, ClassObject)
    return obj.fields


FACTORIES: Mapping[str, Factory] = {
    "load_attr": load_attr,
}
