"""The types of the language, entered for the machine."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from core.machine.builtins.class_methods import CLASS_METHODS
from core.machine.builtins.constructors import constructor_of
from core.machine.builtins.container_methods import METHODS as CONTAINER_METHODS
from core.machine.builtins.exceptions import EXCEPTION_ATTRIBUTES, EXCEPTION_METHODS
from core.machine.builtins.generator_methods import GENERATOR_METHODS
from core.machine.builtins.object_methods import OBJECT_METHODS
from core.machine.builtins.type_methods import TYPE_METHODS
from core.machine.builtins.values_methods import METHODS as PLAIN_METHODS
from core.machine.builtins.values_methods import VALUE_ATTRIBUTES as PLAIN_ATTRIBUTES
from core.machine.slots import CONSTRUCTORS, Slots, enter, unbound
from core.machine.type_table import TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.method import Method
    from core.machine.slots import Attribute
    from core.machine.values import Value

_METHODS: Final[Mapping[str, Mapping[str, Method]]] = {
    **PLAIN_METHODS,
    **CONTAINER_METHODS,
    **EXCEPTION_METHODS,
    **GENERATOR_METHODS,
    **OBJECT_METHODS,
}
_ATTRIBUTES: Final[Mapping[str, Mapping[str, Attribute]]] = {
    **EXCEPTION_ATTRIBUTES,
    **PLAIN_ATTRIBUTES,
}
_CLASS_ATTRIBUTES: Final[Mapping[str, Mapping[str, Value]]] = {
    **CLASS_METHODS,
    # These are for metaclasses: a class has attributes of its own of these names.
    "type": {name: unbound("type", name, method) for name, method in TYPE_METHODS.items()},
}


@cache
def enter_language() -> None:
    """Let the machine know the types of the language; done once."""
    for kind in _METHODS.keys() | _ATTRIBUTES.keys() | _CLASS_ATTRIBUTES.keys():
        slots = Slots(
            methods=_METHODS.get(kind, {}),
            attributes=_ATTRIBUTES.get(kind, {}),
            class_attributes=_CLASS_ATTRIBUTES.get(kind, {}),
        )
        enter(kind, slots)
    CONSTRUCTORS.update({name: constructor_of(name) for name in TYPES})
