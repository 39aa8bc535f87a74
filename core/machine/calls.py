"""Calling: binding arguments, entering frames, making instances, running natives.

Argument binding follows section 6.3.4 "Calls" of the Python language reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.classes import class_name, lookup, mro_of, native_kind, type_name
from core.machine.frames import DISCARD, INIT, PLAIN, Frame
from core.machine.iterators import GeneratorObject
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.objects import Cell, DictObject, Instance
from core.machine.parameters import bind
from core.machine.plain import operand_name
from core.machine.slots import METHODS
from core.machine.thrown import CallProgram, LimitError, Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import ENTERED, MISSING, BoundMethod, BoundNative, Function, Ref

if TYPE_CHECKING:
    from core.machine.linked import Linked
    from core.machine.machine import Machine
    from core.machine.values import Value

DEEPEST: Final = 1000
"""How many frames a thread may have on top of each other, as CPython's default."""


def enter(
    m: Machine,
    function: Function,
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
    result: int,
    role: int = PLAIN,
    extra: Value = None,
) -> bool:
    """Put a frame for *function* on top; False if it was a generator, which only is made.

    Raises:
        Thrown: TypeError if the arguments do not fit, RecursionError if it is too deep.
    """
    linked = m.image.ready(m.image.linked[function.code])
    regs = bind(m, linked, function, args, kwargs)
    return push(m, function, linked, regs, result, role, extra)


def push(
    m: Machine,
    function: Function,
    linked: Linked,
    regs: list[Value],
    result: int,
    role: int = PLAIN,
    extra: Value = None,
) -> bool:
    """Like `enter`, with the arguments in *regs* already."""
    code = linked.code
    for register in code.cells:
        # A parameter that a nested function uses lives in a cell from the start: were it moved
        # there later, the two would hold different values.
        regs[register] = m.new(Cell(regs[register]))
    if code.free:
        for register, cell in zip(code.free, function.cells, strict=not code.attributes):
            regs[register] = cell
    parent = m.frame
    frame = Frame(linked, regs, parent, result, role, extra)
    # It is this machine's own, so it is not copied when its first instruction changes it.
    frame.epoch = m.epoch
    # Nothing of it runs yet: "Generator functions" in the data model.
    if code.generator:
        # It gets one each time it is resumed, by whoever resumes it.
        frame.parent = None
        ref = m.new(GeneratorObject(code.qualname, frame))
        if parent is not None and result >= 0:
            parent.regs[result] = ref
        return False
    # By frames of the program, as `sys.getrecursionlimit` counts calls; the host's own stack is no
    # deeper for it.
    if frame.depth > DEEPEST:
        raise _too_deep(m)
    m.frame = frame
    return True


def _too_deep(m: Machine) -> Thrown | LimitError:
    """What more calls inside of each other come to than CPython allows unless told."""
    if "sys.setrecursionlimit" in m.program.libraries:
        return LimitError(f"more than {DEEPEST:,} calls inside of each other", "use a loop")
    return Thrown("RecursionError", "maximum recursion depth exceeded")


def call_value(
    m: Machine, callee: Value, args: tuple[Value, ...], kwargs: dict[str, Value], result: int
) -> Value:
    """Call *callee*: the value if it is known at once, else ENTERED with a frame on top.

    Natives that must wait give NOT_NOW.
    """
    # The most frequent first.
    if isinstance(callee, Function):
        return ENTERED if enter(m, callee, args, kwargs, result) else _made(m, result)
    if isinstance(callee, BoundMethod):
        return call_value(m, callee.function, (callee.receiver, *args), kwargs, result)
    if isinstance(callee, BuiltinFunction):
        return callee.call(m, args, kwargs)
    if isinstance(callee, BuiltinType):
        return callee.new(m, args, kwargs)
    if isinstance(callee, BoundNative):
        return call_method_of(m, callee.receiver, callee.name, args, kwargs)
    if isinstance(callee, Ref):
        return _call_object(m, callee, args, kwargs, result)
    raise Thrown("TypeError", f"'{operand_name(m, callee)}' object is not callable")


def _made(m: Machine, result: int) -> Value:
    """The generator that `enter` has put into the result register."""
    assert m.frame is not None
    return m.frame.regs[result]


def call_method_of(
    m: Machine, receiver: Value, name: str, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """Call the native method *name* of *receiver*."""
    method = METHODS[native_kind(m, receiver)].get(name)
    if method is None and isinstance(receiver, Ref):
        obj = m.heap[receiver]
        if isinstance(obj, Instance):
            for base in mro_of(m, obj.cls):
                if isinstance(base, BuiltinType) and name in METHODS[base.name]:
                    method = METHODS[base.name][name]
                    break
    if method is None:
        kind = type_name(m, receiver)
        raise Thrown("AttributeError", f"'{kind}' object has no attribute '{name}'")
    return method.call(m, receiver, args, kwargs)


def _call_object(
    m: Machine, ref: Ref, args: tuple[Value, ...], kwargs: dict[str, Value], result: int
) -> Value:
    obj = m.heap[ref]
    if isinstance(obj, ClassObject):
        hook = MISSING if obj.metaclass is None else lookup(m, obj.metaclass, "__call__")
        if hook is not MISSING:
            return call_value(m, BoundMethod(ref, hook), args, kwargs, result)
        return instantiate(m, ref, obj, args, kwargs, result)
    if isinstance(obj, Instance):
        hook = lookup(m, obj.cls, "__call__")
        if hook is not MISSING:
            return call_value(m, BoundMethod(ref, hook), args, kwargs, result)
    raise Thrown("TypeError", f"'{operand_name(m, ref, '__call__')}' object is not callable")


def instantiate(
    m: Machine,
    cls: Ref,
    obj: ClassObject,
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
    result: int,
) -> Value:
    """Make an instance of the program's class *cls*, by way of its `__init__` if it has one."""
    if any(base is TYPES["type"] for base in obj.mro):
        raise UnmodelledError(
            "making a class by calling a metaclass is not simulated; use a class statement"
        )
    hook = lookup(m, cls, "<call_class>")
    if hook is not MISSING:
        raise CallProgram(hook, cls, *args, kwargs=kwargs)
    if lookup(m, cls, "__new__") is not MISSING:
        raise CallProgram("_instantiate", cls, args, m.new(DictObject(dict(kwargs.items()))))
    _refuse_abstract(m, cls, obj)
    # The usual class is made here, by the host, although `_instantiate` of the library could do all
    # of it: programs make objects in loops, and that would be a frame more for each.
    ref = m.new(Instance(cls, _initial_fields(m, obj, args)))
    init = lookup(m, cls, "__init__")
    if isinstance(init, Function):
        assert m.frame is not None
        role = DISCARD if result < 0 else INIT
        if result >= 0:
            m.frame.regs[result] = ref
        enter(m, init, (ref, *args), kwargs, result, role)
        return ENTERED
    if init is not MISSING:
        raise Thrown("TypeError", "__init__ must be a function")
    if (args or kwargs) and not _takes_anything(m, obj):
        raise Thrown("TypeError", f"{obj.name}() takes no arguments")
    return ref


def _initial_fields(m: Machine, obj: ClassObject, args: tuple[Value, ...]) -> dict[str, Value]:
    return {"args": args} if _is_exception(obj) else {}


def _is_exception(obj: ClassObject) -> bool:
    return any(isinstance(b, BuiltinType) and b.name == "BaseException" for b in obj.mro)


def _takes_anything(m: Machine, obj: ClassObject) -> bool:
    return _is_exception(obj)


def _refuse_abstract(m: Machine, cls: Ref, obj: ClassObject) -> None:
    missing = lookup(m, cls, "__abstractmethods__")
    if isinstance(missing, tuple) and missing:
        plural = "s" if len(missing) > 1 else ""
        names = ", ".join(str(name) for name in missing)
        raise Thrown(
            "TypeError",
            f"Can't instantiate abstract class {class_name(m, cls)}"
            f" with abstract method{plural} {names}",
        )


def prelude_function(m: Machine, name: str) -> Value:
    """The function *name* of the interpreted part of a module, of the builtins unless told."""
    module, _, function = name.rpartition(".")
    slot = m.image.slot(module or "builtins", function)
    if slot is None:
        raise LookupError(f"the library has no '{name}'")
    return m.globals[slot]
