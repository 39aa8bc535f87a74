"""The types of the language, entered for the machine when a program first uses one."""

from __future__ import annotations

# ruff: noqa: PLC0415 - each type is loaded by those programs that use it
from functools import cache
from typing import TYPE_CHECKING, Final

from core.machine.builtins.dict_methods import DICT
from core.machine.builtins.exceptions import EXCEPTION_ATTRIBUTES, EXCEPTION_METHODS
from core.machine.builtins.list_methods import LIST
from core.machine.slots import CONSTRUCTORS, LATE, Slots, unbound
from core.machine.type_table import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.machine import Machine
    from core.machine.values import Native, Value


def _list(kind: str) -> Slots:
    return Slots(methods=LIST)


def _dict(kind: str) -> Slots:
    from core.machine.builtins.class_methods import FROM_KEYS

    return Slots(methods=DICT, class_attributes=FROM_KEYS[kind])


def _container(kind: str) -> Slots:
    from core.machine.builtins.class_methods import FROM_KEYS
    from core.machine.builtins.container_methods import METHODS

    return Slots(methods=METHODS[kind], class_attributes=FROM_KEYS.get(kind, {}))


def _plain_value(kind: str) -> Slots:
    from core.machine.builtins.values_methods import METHODS, STATIC_METHODS, VALUE_ATTRIBUTES

    return Slots(
        methods=METHODS[kind],
        attributes=VALUE_ATTRIBUTES.get(kind, {}),
        class_attributes=STATIC_METHODS.get(kind, {}),
    )


def _exception(kind: str) -> Slots:
    return Slots(
        methods=EXCEPTION_METHODS.get(kind, {}), attributes=EXCEPTION_ATTRIBUTES.get(kind, {})
    )


def _object(kind: str) -> Slots:
    from core.machine.builtins.object_methods import OBJECT_METHODS

    return Slots(methods=OBJECT_METHODS[kind])


def _generator(kind: str) -> Slots:
    from core.machine.builtins.generator_methods import GENERATOR_METHODS

    return Slots(methods=GENERATOR_METHODS[kind])


def _type(kind: str) -> Slots:
    from core.machine.builtins.type_methods import TYPE_METHODS

    # These are for metaclasses: a class has attributes of its own of these names.
    methods = {name: unbound(kind, name, method) for name, method in TYPE_METHODS.items()}
    return Slots(class_attributes=methods)


ENTRIES: Final[Mapping[str, Callable[[str], Slots]]] = {
    "list": _list,
    "dict": _dict,
    **dict.fromkeys(
        ("deque", "defaultdict", "OrderedDict", "Counter", "set", "frozenset", "dict_keys",
         "dict_items", "dict_values", "iterator"),
        _container,
    ),
    **dict.fromkeys(
        ("NoneType", "bool", "bytes", "complex", "float", "int", "range", "slice", "str", "tuple"),
        _plain_value,
    ),
    **dict.fromkeys((*EXCEPTION_METHODS, *EXCEPTION_ATTRIBUTES), _exception),
    **dict.fromkeys(("generator", "property"), _generator),
    "object": _object,
    "type": _type,
}  # fmt: skip
"""What there is of each type, by its name."""


def _constructor(name: str) -> Native:
    """What is run when class *name* is called; it is made by the first call."""

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        from core.machine.builtins.constructors import constructor_of

        made = CONSTRUCTORS[name] = constructor_of(name)
        return made(m, args, kwargs)

    return call


@cache
def enter_language() -> None:
    """Let the machine know the types of the language; done once."""
    LATE.update(ENTRIES)
    CONSTRUCTORS.update({name: _constructor(name) for name in TYPES})
