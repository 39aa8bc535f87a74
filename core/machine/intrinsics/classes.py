"""Classes, instances and functions in the making, for the prelude."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.language.compiler.function_attributes import DESCRIPTION
from core.machine.attributes import get_attribute
from core.machine.class_making import making, namespace_of, new_class
from core.machine.class_objects import PropertyObject
from core.machine.classes import (
    is_class,
    is_subclass,
    mro_of,
    type_name,
    type_of,
)
from core.machine.natives import BuiltinFunction
from core.machine.objects import Instance
from core.machine.signature import matched
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import MISSING, Function, Ref, SuperValue

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def _new_instance(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return m.new(Instance(args[0], {}))


def _make_class(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    name, bases, namespace = args
    made = making(m, cast("str", name), cast("tuple[Value, ...]", bases), (), ours=False)
    return new_class(m, made, namespace_of(m, namespace), "__main__")


def _mro(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The classes of the resolution order."""
    return mro_of(m, args[0])


def _super(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``super(cls, obj)``; the form without arguments has an instruction of its own."""
    if not args:
        raise Thrown("RuntimeError", "super(): no arguments")
    cls, receiver = matched("super", (("type", MISSING), ("object", MISSING)), args, kwargs)
    if not is_class(m, cls):
        raise Thrown("TypeError", f"super() argument 1 must be a type, not {type_name(m, cls)}")
    own = receiver if is_class(m, receiver) else type_of(m, receiver)
    if not is_subclass(m, own, cls) and not is_subclass(m, type_of(m, receiver), cls):
        raise Thrown("TypeError", "super(type, obj): obj must be an instance or subtype of type")
    return SuperValue(cls, receiver)


def _function_like(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The function with the description and the attributes of another one, if it has any."""
    function, like = args
    old = [_described(m, function, name, None) for name in DESCRIPTION]
    name, qualname, doc, module = (
        _described(m, like, name, before) for name, before in zip(DESCRIPTION, old, strict=True)
    )
    if isinstance(function, Function):
        described = (name, qualname, doc, module)
        if function.code.attributes:
            _wrap(m, function, like, described)
        return Function(
            function.code,
            function.defaults,
            function.kwdefaults,
            function.cells,
            described,
            function.home,
        )
    if isinstance(function, Ref) and isinstance(m.heap[function], Instance):
        described_object = cast("Instance", m.own(function))
        for key, value in zip(DESCRIPTION, (name, qualname, doc, module), strict=True):
            described_object.fields[key] = value
    return function


def _wrap(
    m: Machine, function: Function, like: Value, described: tuple[Value, Value, Value, Value]
) -> None:
    """Give *function* what `functools.update_wrapper` gives it of *like*."""
    fields: dict[str, Value] = {}
    if isinstance(like, Function) and like.code.attributes:
        fields.update(cast("Instance", m.heap[cast("Ref", like.cells[-1])]).fields.items())
    fields["__wrapped__"] = like
    if function.code.renamed:
        fields.update(zip(DESCRIPTION, described, strict=True))
    holder = cast("Ref", function.cells[-1])
    mine = cast("Instance", m.own(holder))
    for name, value in fields.items():
        mine.fields[name] = value
    if mine.shared:
        m.publish(tuple(fields.values()))


def _annotated_classes(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The classes that the first parameter of a function is annotated with."""
    text = args[0].code.annotation if isinstance(args[0], Function) else ""
    found = [_class_called(m, name.strip(" '\"")) for name in text.split("|")]
    if not text or MISSING in found:
        raise UnmodelledError(
            "register without a class, for this annotation, is not simulated;"
            " name the class: @function.register(int)"
        )
    return tuple(found)


def _class_called(m: Machine, name: str) -> Value:
    name = "NoneType" if name == "None" else name
    slot = m.image.slot("__main__", name)
    value = m.globals[slot] if slot is not None else TYPES.get(name, MISSING)
    return value if is_class(m, value) else MISSING


def _described(m: Machine, value: Value, name: str, default: Value) -> Value:
    try:
        return get_attribute(m, value, name)
    except (Thrown, CallProgram):
        return default


def _abstract_method(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The function, marked as one that a subclass must define."""
    return m.new(PropertyObject("abstractmethod", args[0]))


CLASSES: dict[str, Value] = {
    "_new_instance": BuiltinFunction("_new_instance", _new_instance, "pure"),
    "_annotated_classes": BuiltinFunction("_annotated_classes", _annotated_classes, "pure"),
    "_make_class": BuiltinFunction("_make_class", _make_class, "pure"),
    "_mro": BuiltinFunction("_mro", _mro, "pure"),
    "_function_like": BuiltinFunction("_function_like", _function_like, "pure"),
    "_abstract_method": BuiltinFunction("_abstract_method", _abstract_method, "pure"),
    "super": BuiltinFunction("super", _super),
}
