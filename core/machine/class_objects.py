"""Classes of the program, and what stands in their namespaces, as the heap holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.objects import NOBODY, Obj

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.locations import Look
    from core.machine.natives import BuiltinType
    from core.machine.values import Ref, Value


class ClassObject(Obj):
    """A class of the program.

    *mro* begins with the class's own `Ref` and goes on with `Ref` and `BuiltinType`;
    *plain* says that nothing in it meddles with storing attributes in an instance;
    *metaclass* is its class if that is one of the program.  *looks* has what a machine that
    records has found by name from here on; it makes the dict.
    """

    __slots__ = (
        "bases", "fields", "looks", "metaclass", "module", "mro", "name", "plain", "qualname",
    )  # fmt: skip
    type_name = "type"

    def __init__(
        self,
        name: str,
        qualname: str,
        bases: tuple[Ref | BuiltinType, ...],
        mro: tuple[Ref | BuiltinType, ...],
        fields: dict[str, Value],
        module: str = "__main__",
        metaclass: Ref | None = None,
    ) -> None:
        self.epoch = NOBODY
        self.shared = True
        self.name = name
        self.qualname = qualname
        self.bases = bases
        self.mro = mro
        self.fields = fields
        self.module = module
        self.metaclass = metaclass
        self.plain = False
        self.looks: dict[str, Look] | None = None

    def copy(self) -> ClassObject:
        """A copy with its own namespace."""
        twin = ClassObject(
            self.name, self.qualname, self.bases, self.mro, self.fields.copy(), self.module,
            self.metaclass,
        )  # fmt: skip
        twin.plain = self.plain
        return twin

    def children(self) -> Iterable[Value]:
        """The bases, the metaclass and the namespace."""
        return (*self.bases, self.metaclass, *self.fields.values())

    def content(self) -> tuple[object, ...]:
        """The name, the bases, the metaclass and the namespace."""
        return (self.qualname, self.bases, self.metaclass, tuple(self.fields.items()))


class PropertyObject(Obj):
    """A `property`, `staticmethod` or `classmethod` in a class's namespace."""

    __slots__ = ("deleter", "getter", "kind", "setter")

    def __init__(
        self, kind: str, getter: Value, setter: Value = None, deleter: Value = None
    ) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.kind = kind
        self.getter = getter
        self.setter = setter
        self.deleter = deleter

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class in the program."""
        return self.kind

    def copy(self) -> PropertyObject:
        """The same accessors once more."""
        twin = PropertyObject(self.kind, self.getter, self.setter, self.deleter)
        twin.shared = self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The accessors."""
        return (self.getter, self.setter, self.deleter)

    def content(self) -> tuple[object, ...]:
        """The kind and the accessors."""
        return (self.kind, self.getter, self.setter, self.deleter)
