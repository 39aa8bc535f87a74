"""Classes, instances and functions in the making, for the prelude."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.attributes import DESCRIPTION, get_attribute
from core.machine.classes import (
    builtin_type,
    is_class,
    is_subclass,
    linearise,
    mro_of,
    type_name,
    type_of,
)
from core.machine.objects import (
    ClassObject,
    DictObject,
    Instance,
    PropertyObject,
)
from core.machine.sync.signature import matched
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import (
    MISSING,
    BuiltinFunction,
    Function,
    Ref,
    SuperValue,
)

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def _new_instance(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return m.new(Instance(args[0], {}))


def _make_class(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    name, bases, namespace = args
    fields = {
        str(k): v for k, v in cast("DictObject", m.heap[cast("Ref", namespace)]).items.items()
    }
    parents = cast("tuple[Ref, ...]", bases)
    rest = linearise(m, parents) if parents else (builtin_type("object"),)
    obj = ClassObject(cast("str", name), cast("str", name), parents, (), fields)
    ref = m.new(obj)
    obj.mro = (ref, *cast("tuple[Ref, ...]", rest))
    m.publish(tuple(fields.values()))
    return ref


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
        _copy_attributes(m, like, function)
        described = (name, qualname, doc, module)
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


def _copy_attributes(m: Machine, source: Value, target: Function) -> None:
    if not (isinstance(source, Function) and source.code.attributes and target.code.attributes):
        return
    given = cast("Instance", m.heap[cast("Ref", source.cells[-1])]).fields
    if given:
        mine = cast("Instance", m.own(cast("Ref", target.cells[-1])))
        mine.fields.update(given)
        if mine.shared:
            m.publish(tuple(given.values()))


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
    "_make_class": BuiltinFunction("_make_class", _make_class, "pure"),
    "_mro": BuiltinFunction("_mro", _mro, "pure"),
    "_function_like": BuiltinFunction("_function_like", _function_like, "pure"),
    "_abstract_method": BuiltinFunction("_abstract_method", _abstract_method, "pure"),
    "super": BuiltinFunction("super", _super),
}
