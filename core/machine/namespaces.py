"""Attributes of objects, and module variables, by names that are computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.events import Kind
from core.machine.hidden import namespace_of, shown_field, shown_fields
from core.machine.natives import BuiltinFunction, BuiltinType, ModuleValue
from core.machine.thrown import UnmodelledError
from core.machine.values import MISSING, UNBOUND, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.class_objects import ClassObject
    from core.machine.machine import Machine
    from core.machine.objects import Instance
    from core.machine.values import Value

    WithFields = Instance | ClassObject

MAIN: Final = ModuleValue("__main__")
"""Stands for the program where its variables are asked for as attributes."""


class Attributes:
    """The attributes of the object at *ref*."""

    def __init__(self, m: Machine, ref: Ref) -> None:
        self._m, self._ref = m, ref
        self.visible = m.heap[ref].shared

    def _looked_at(self) -> WithFields:
        return cast("WithFields", self._m.heap[self._ref])

    def _changed(self) -> WithFields:
        return cast("WithFields", self._m.own(self._ref))

    def log(self, kind: Kind, name: Value) -> None:
        """Log a use of attribute *name*, or of all."""
        self._m.visible(kind, self._ref, name if isinstance(name, str) else None, None)

    def all(self) -> dict[Value, Value]:
        """The namespace's attributes with their values."""
        return namespace_of(self._m.heap, self._looked_at())

    def names(self) -> list[Value]:
        """Their names."""
        return list(shown_fields(self._m.heap, self._looked_at()))

    def get(self, name: Value) -> Value:
        """Attribute *name*, MISSING if there is none."""
        return shown_field(self._m.heap, self._looked_at(), name)

    def put(self, name: str, value: Value) -> None:
        """Let attribute *name* be *value*."""
        mine = self._changed()
        if mine.shared:
            self._m.publish(value)
        mine.fields[name] = value

    def drop(self, name: str) -> None:
        """Delete attribute *name*."""
        del self._changed().fields[name]


class Variables:
    """The module variables of the program's main file."""

    visible = True

    def __init__(self, m: Machine) -> None:
        self._m = m
        names = [each.name for each in m.program.variables if each.name.isidentifier()]
        slots = {name: m.image.slot("__main__", name) for name in names}
        self._slots = {name: slot for name, slot in slots.items() if slot is not None}

    def log(self, kind: Kind, name: Value) -> None:
        """Log a use of variable *name*, or of all."""
        slot = self._slots.get(cast("str", name))
        self._m.visible(Kind.GIVE_WAY if slot is None else kind, None, slot, None)

    def _bound(self) -> Iterator[tuple[Value, Value]]:
        for name, slot in self._slots.items():
            value = self._m.globals[slot]
            if value is not UNBOUND:
                yield name, value

    def all(self) -> dict[Value, Value]:
        """The bound module variables with their values."""
        told: dict[Value, Value] = {"__name__": "__main__", "__doc__": self._m.program.main.doc}
        return {**told, **dict(self._bound())}

    def names(self) -> list[Value]:
        """Their names."""
        return list(self.all())

    def get(self, name: Value) -> Value:
        """Variable *name*, MISSING if it is not bound."""
        slot = self._slots.get(cast("str", name))
        if slot is None:
            return self.all().get(name, MISSING) if name in {"__name__", "__doc__"} else MISSING
        value = self._m.globals[slot]
        return MISSING if value is UNBOUND else value

    def put(self, name: str, value: Value) -> None:
        """Bind variable *name* to *value*.

        Raises:
            UnmodelledError: no statement of the program binds it, or an import does.
        """
        slot = self._slots.get(name)
        if slot is None:
            raise UnmodelledError(
                f"a module variable {name} that no statement binds is not simulated"
                f" (assign it: {name} = None)"
            )
        if isinstance(self._m.globals[slot], ModuleValue | BuiltinType | BuiltinFunction):
            raise UnmodelledError(f"putting something in the place of {name} is not simulated")
        if value is not UNBOUND:
            self._m.publish(value)
        self._m.globals[slot] = value

    def drop(self, name: str) -> None:
        """Unbind variable *name*."""
        self.put(name, UNBOUND)
