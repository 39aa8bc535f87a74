"""The fields of objects that are the machine's own, and those that a program knows of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.compiler.function_attributes import DESCRIPTION
from core.machine.class_objects import ClassObject
from core.machine.natives import BuiltinType
from core.machine.values import MISSING, Ref, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.objects import Instance, Obj
    from core.machine.values import AtWork, Value

ITEMS: Final = "<items>"
"""Has the container, in an object whose class derives from a built-in one."""
OBJECT: Final = "<object>"
"""Has the object whose attributes it shows, in a `__dict__`."""
SHOWN: Final = "<kind>"
"""Has which part of these attributes is shown, in what `items()` of a `__dict__` gives."""
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
LOCAL: Final = "<local>"
"""Has what it was made with, in a `threading.local`, which is told from others by this."""
LOCALS: Final = "<locals>"
"""Has the attributes of each `threading.local` in a thread, in the object of that thread."""
VALUES: Final = "<values>"
"""Has the tuple of its items, in a named tuple."""
KEYWORDS: Final = "<keywords>"
"""Has what `_kwargs` shows, in a thread object."""
_HIDDEN: Final = frozenset(
    {BEGUN, ITEMS, KEYWORDS, LOCAL, LOCALS, MAPPING, OBJECT, PROXY, SHOWN, SPACE, VALUES, WEAK}
)
"""What CPython keeps elsewhere, whatever the object is."""
_IN_ERRORS: Final = _HIDDEN.union(
    {
        "__asked__", "__cause__", "__context__", "__shut_down__", "__suppress_context__",
        "__told__", "__traceback__", "__words__", "args",
    }
)  # fmt: skip
"""The same of an exception; other objects may well have `args`."""
_IN_CLASSES: Final = _HIDDEN.union(
    {
        "<by_inheritance>", "<by_name>", "<call_class>", "<combinations>", "<combines>",
        "<computed>", "<extensible>", "<fields>", "<finish_class>", "<frozen>", "<has>",
        "<holds_a_lock>", "<key_names>", "<listed>", "<written_in_c>", "__abstractmethods__",
        "__annotations__",
        "__members__",
    }
)  # fmt: skip
"""The same of a class."""
_IN_FUNCTIONS: Final = _HIDDEN.union(DESCRIPTION)
"""The same of a function, whose name can be set and is not in its `__dict__`."""


def has_space(m: AtWork, obj: Instance) -> bool:
    """Whether *obj* has its attributes in a dict of the program.

    In a program that never says so nobody looks, for every look is recorded.
    """
    return SPACE in m.image.stored_attributes and SPACE in obj.fields


def shown_fields(heap: Mapping[Ref, Obj], obj: Instance | ClassObject) -> dict[Value, Value]:
    """The attributes that *obj*, in *heap*, itself has, as far as a program can know of them."""
    hidden = _hidden_in(heap, obj)
    return {name: value for name, value in obj.fields.items() if name not in hidden}


def shown_field(heap: Mapping[Ref, Obj], obj: Instance | ClassObject, name: Value) -> Value:
    """The field of *obj*, in *heap*, called *name*; MISSING if a program cannot know of one."""
    if not isinstance(name, str) or name in _hidden_in(heap, obj):
        return MISSING
    return obj.fields.get(name, MISSING)


def _hidden_in(heap: Mapping[Ref, Obj], obj: Instance | ClassObject) -> frozenset[str]:
    if isinstance(obj, ClassObject):
        return _IN_CLASSES
    cls = heap[obj.cls] if isinstance(obj.cls, Ref) else obj.cls
    if isinstance(cls, BuiltinType) and cls.name == "function":
        return _IN_FUNCTIONS
    mro = cls.mro if isinstance(cls, ClassObject | BuiltinType) else ()
    is_error = any(isinstance(base, BuiltinType) and base.name == "BaseException" for base in mro)
    return _IN_ERRORS if is_error else _HIDDEN


def namespace_of(heap: Mapping[Ref, Obj], obj: Instance | ClassObject) -> dict[Value, Value]:
    """What the `__dict__` of *obj*, in *heap*, has in CPython."""
    fields = shown_fields(heap, obj)
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
