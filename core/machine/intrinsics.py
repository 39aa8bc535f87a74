"""What the prelude can ask of the machine beyond the simulated language.

Programs cannot name these: only library code may use names that begin with an underscore
and are bound nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.attributes import DESCRIPTION, get_attribute
from core.machine.builtins.iteration import advance, start_iteration
from core.machine.builtins.types import TYPES
from core.machine.classes import builtin_type, linearise, lookup, mro_of, type_name, type_of
from core.machine.errors import traceback_text
from core.machine.events import Kind
from core.machine.formatting import format_value
from core.machine.handlers.attributes import delete_plainly, looked_at, store_plainly
from core.machine.handlers.iteration import resume, spread_items
from core.machine.handlers.touching import NOT_NOW
from core.machine.machine import REST
from core.machine.objects import (
    ClassObject,
    DictObject,
    GeneratorObject,
    Instance,
    IteratorObject,
    ListObject,
    PropertyObject,
)
from core.machine.text import repr_of, str_of
from core.machine.thrown import CallProgram, Thrown, ThrownObject
from core.machine.values import END, ENTERED, MISSING, BoundMethod, BuiltinFunction, Function, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.sync.objects import BarrierObject
    from core.machine.values import Value

Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def _type_lookup(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj, name = args
    return lookup(m, type_of(m, obj), cast("str", name))


def _type_lookup_class(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    cls, name = args
    return lookup(m, cls, cast("str", name))


def _call_type(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj, name, *rest = args
    raw = lookup(m, type_of(m, obj), cast("str", name))
    if raw is MISSING:
        return MISSING
    raise CallProgram(BoundMethod(obj, raw), *rest)


def _step_iterator(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    (iterator,) = args
    obj = m.heap[cast("Ref", iterator)]
    if isinstance(obj, GeneratorObject):
        return _resumed(m, cast("Ref", iterator), obj, None)
    if isinstance(obj, Instance):
        raise CallProgram("_advance", iterator)
    return advance(m, iterator, 0)


def _resumed(m: Machine, ref: Ref, obj: GeneratorObject, sent: Value) -> Value:
    if obj.shared:
        if not m.permits:
            return NOT_NOW
        m.visible(Kind.WRITE, ref, None, None)
    if obj.frame is None and not obj.running:
        return END
    resume(m, ref, sent, m.result)
    return ENTERED


def _resume(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, sent = args
    obj = cast("GeneratorObject", m.heap[cast("Ref", ref)])
    return _resumed(m, cast("Ref", ref), obj, sent)


def _throw_into(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, error = args
    obj = cast("GeneratorObject", m.heap[cast("Ref", ref)])
    if obj.frame is not None:
        resume(m, cast("Ref", ref), None, m.result)
        assert m.frame is not None
        # The exception is raised where the generator rests: at the yield before its place.
        m.frame.pc = max(0, m.frame.pc - 1)
    raise ThrownObject(error)


def _generator_result(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj = m.heap[cast("Ref", args[0])]
    return obj.result if isinstance(obj, GeneratorObject) else None


def _make_iterator(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    source = start_iteration(m, args[0])
    if source is None:
        raise CallProgram("_iter", args[0])
    if isinstance(source, Ref) and not isinstance(m.heap[source], ListObject):
        return source
    return m.new(IteratorObject(source, 0))


def _is_builtin(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Whether no object of a class of the program hides in the value."""
    seen: set[Value] = set()
    pending = list(args)
    while pending:
        value = pending.pop()
        if isinstance(value, tuple):
            pending.extend(value)
        elif isinstance(value, Ref) and value not in seen:
            seen.add(value)
            obj = m.heap[value]
            if isinstance(obj, Instance | GeneratorObject | ClassObject):
                return False
            pending.extend(obj.children())
    return True


def _primitive_repr(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return repr_of(m, args[0])


def _primitive_str(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return str_of(m, args[0])


def _primitive_format(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return format_value(m, args[0], "", cast("str", args[1]))


def _type_name(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return type_name(m, args[0])


def _fields(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj = cast("Instance | ClassObject", m.heap[cast("Ref", args[0])])
    return m.new(DictObject(dict(obj.fields.items())))


def _get_field(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, name, default = args
    obj = m.heap[ref] if isinstance(ref, Ref) else None
    if not isinstance(obj, Instance | ClassObject):
        return default
    return obj.fields.get(cast("str", name), default)


def _set_field(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, name, value = args
    obj = cast("Instance | ClassObject", m.own(cast("Ref", ref)))
    if obj.shared:
        m.publish(value)
    obj.fields[cast("str", name)] = value
    return None


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


def _load_attribute(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name = args
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    own = isinstance(obj, Instance) and obj.shared and name in obj.fields
    ref = owner if own else looked_at(m, owner, cast("str", name))
    if ref is not None and not m.permits:
        return NOT_NOW
    value = get_attribute(m, owner, cast("str", name))
    if ref is not None:
        m.visible(Kind.READ, cast("Ref", ref), name, value)
    return value


def _store_attribute(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name, value = args
    hook = lookup(m, type_of(m, owner), "__setattr__")
    if hook is not MISSING:
        raise CallProgram(hook, owner, name, value)
    return _object_setattr(m, args, kwargs)


def _object_setattr(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name, value = args
    place = m.image.place_of(m.site)
    return NOT_NOW if store_plainly(m, place, owner, cast("str", name), value) == REST else None


def _delete_attribute(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name = args
    place = m.image.place_of(m.site)
    return None if delete_plainly(m, place, owner, cast("str", name)) else NOT_NOW


def _count(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return m.count(cast("str", args[0]))


def _annotations(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj = cast("ClassObject", m.heap[cast("Ref", args[0])])
    return obj.fields.get("__annotations__", ())


def _spread_items(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    items, before, star = args
    obj = cast("ListObject", m.heap[cast("Ref", items)])
    return spread_items(m, list(obj.items), cast("int", before), cast("int", star))


def _barrier_action(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return cast("BarrierObject", m.heap[cast("Ref", args[0])]).action


def _take_items(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Empty a list, and give a list of what was in it."""
    obj = cast("ListObject", m.own(cast("Ref", args[0])))
    taken, obj.items = obj.items, []
    return m.new(ListObject(taken))


def _thread_renamed(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """A thread's object has another name, so the thread has."""
    for thread in m.threads:
        if thread.ref is args[0]:
            name = cast("Instance", m.heap[cast("Ref", args[0])]).fields["_name"]
            m.own_thread(thread.tid).name = cast("str", name)
    return None


def _mro(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The classes of the resolution order."""
    return mro_of(m, args[0])


def _function_like(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The function with the description of another one, as far as that has any."""
    function, like = args
    old = [_described(m, function, name, None) for name in DESCRIPTION]
    name, qualname, doc, module = (
        _described(m, like, name, before)
        for name, before in zip(DESCRIPTION, old, strict=True)
    )
    if isinstance(function, Function):
        described = (name, qualname, doc, module)
        return Function(
            function.code, function.defaults, function.kwdefaults, function.cells, described
        )
    if isinstance(function, Ref) and isinstance(m.heap[function], Instance):
        described_object = cast("Instance", m.own(function))
        for key, value in zip(DESCRIPTION, (name, qualname, doc, module), strict=True):
            described_object.fields[key] = value
    return function


def _described(m: Machine, value: Value, name: str, default: Value) -> Value:
    try:
        return get_attribute(m, value, name)
    except (Thrown, CallProgram):
        return default


def _abstract_method(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The function, marked as one that a subclass must define."""
    return m.new(PropertyObject("abstractmethod", args[0]))


def _current_exception(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The exception that code of the program is handling, or None."""
    frame = m.frame
    while frame is not None:
        for start, end, register in frame.code.handling:
            if frame.code.module == "__main__" and start < frame.pc <= end:
                return frame.regs[register]
        frame = frame.parent
    return None


def _traceback_text(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """What CPython would print for an exception."""
    return traceback_text(m, cast("Ref", args[0]))


PURE = (
    _mro, _function_like, _abstract_method, _current_exception, _traceback_text,
    _take_items, _thread_renamed,
    _type_lookup, _type_lookup_class, _call_type, _is_builtin, _primitive_repr, _primitive_str,
    _primitive_format, _type_name, _fields, _get_field, _set_field, _new_instance, _make_class,
    _count, _annotations, _spread_items, _barrier_action, _generator_result, _make_iterator,
)  # fmt: skip
STEPS = (
    _step_iterator, _resume, _throw_into, _load_attribute, _store_attribute, _object_setattr,
    _delete_attribute,
)  # fmt: skip

INTRINSICS: dict[str, Value] = {
    "_MISSING": MISSING,
    "_END": END,
    "_counter_class": TYPES["Counter"],
    "_defaultdict_class": TYPES["defaultdict"],
    "_deque_class": TYPES["deque"],
    "_ordered_dict_class": TYPES["OrderedDict"],
    **{f.__name__: BuiltinFunction(f.__name__, f, "pure") for f in PURE},
    **{f.__name__: BuiltinFunction(f.__name__, f, "sync") for f in STEPS},
}
