"""The fields of objects that are the machine's own, and those that a program knows of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.compiler.function_attributes import DESCRIPTION
from core.machine.class_objects import ClassObject
from core.machine.natives import BuiltinType
from core.machine.values import MISSING, Ref, mark

if TYPE_CHECKING:
    from core.machine.objects import Instance
    from core.machine.values import AtWork, Value

ITEMS: Final = "<items>"
"""Has the container, in an object whose class derives from a built-in one."""
OBJECT: Final = "<object>"
"""Has the object whose attributes it shows, in a `__dict__`."""
SPACE: Final = "__dict__"
"""Has the dict that the program has put in the place of the object's `__dict__`."""
WEAK: Final = "<weak>"
"""Has the object that a weak reference does not keep."""
PROXY: Final = "<proxy>"
"""Is there in what stands for the object that it does not keep."""
MAPPING: Final = "<mapping>"
"""Has the mapping that a mappingproxy shows."""
BEGUN: Final = "<begun>"
"""Whether it has been started, in a thread object, which is told from others by this."""
_HIDDEN: Final = frozenset(
    {
        BEGUN, ITEMS, MAPPING, OBJECT, PROXY, SPACE, WEAK, "_threading_local", "__asked__",
        "__shut_down__", "__told__", "__traceback__", "__words__", "args",
        "__cause__", "__context__", "__suppress_context__", "__abstractmethods__",
        "__annotations__", "_key_names", "_dataclass_fields", "_dataclass_frozen",
        "__members__", "_by_name", "_combinations", "_listed",
    }
)  # fmt: skip
"""What CPython keeps elsewhere."""
_OF_FUNCTIONS: Final = _HIDDEN.union(DESCRIPTION)
"""The same of a function, whose name can be set and is not in its `__dict__`."""


def has_space(m: AtWork, obj: Instance) -> bool:
    """Whether *obj* has its attributes in a dict of the program.

    In a program that never says so nobody looks, for every look is recorded.
    """
    return SPACE in m.image.stored_attributes and SPACE in obj.fields


def shown_fields(obj: Instance | ClassObject) -> dict[Value, Value]:
    """The attributes that *obj* itself has, as far as a program can know of them."""
    hidden = _hidden_in(obj)
    return {name: value for name, value in obj.fields.items() if name not in hidden}


def shown_field(obj: Instance | ClassObject, name: Value) -> Value:
    """The field of *obj* called *name*; MISSING if a program cannot know of one."""
    if not isinstance(name, str) or name in _hidden_in(obj):
        return MISSING
    return obj.fields.get(name, MISSING)


def _hidden_in(obj: Instance | ClassObject) -> frozenset[str]:
    if isinstance(obj, ClassObject) or not isinstance(obj.cls, BuiltinType):
        return _HIDDEN
    return _OF_FUNCTIONS if obj.cls.name == "function" else _HIDDEN


def namespace_of(obj: Instance | ClassObject) -> dict[Value, Value]:
    """What the `__dict__` of *obj* has in CPython."""
    fields = shown_fields(obj)
    if not isinstance(obj, ClassObject):
        return fields
    doc = fields.pop("__doc__", None)
    shown: dict[Value, Value] = {"__module__": obj.module}
    if doc is not None:
        shown["__doc__"] = doc
    shown.update(fields)
    if not any(isinstance(base, Ref) for base in obj.bases):
        for name in ("__dict__", "__weakref__"):
            shown[name] = mark(f"attribute '{name}' of '{obj.name}' objects")
    if doc is None:
        shown["__doc__"] = None
    return shown
