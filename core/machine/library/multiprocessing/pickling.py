"""Values on their way from one process to another: what CPython pickles, and what it cannot.

A pickled value is an immutable tree without addresses of the process that made it; who
unpickles it gets objects of its own, of the classes that it knows by the same names.

See https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled
"""

from __future__ import annotations

from types import EllipsisType
from typing import TYPE_CHECKING, Final, cast

from core.machine.class_objects import ClassObject
from core.machine.classes import lookup, type_name
from core.machine.forking import is_common, remade
from core.machine.immutable import PLAIN
from core.machine.library.multiprocessing.pickle_nodes import At, Bound, Named, Node, find
from core.machine.natives import BuiltinFunction, BuiltinType, ModuleValue
from core.machine.objects import DictObject, Instance, ListObject, SetObject
from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    LockObject,
    QueueObject,
    SemaphoreObject,
)
from core.machine.primitives.results import ResultObject
from core.machine.representation import full_name
from core.machine.sync.channels import ChannelObject
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.types.exceptions import library_exception
from core.machine.value_text import repr_of
from core.machine.values import MISSING, BoundMethod, BoundNative, DictView, Function, Pickled, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Value

PICKLING_ERROR: Final = library_exception("PicklingError", "Exception", "_pickle")
_HOOKS: Final = (
    "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__",
    "__getnewargs_ex__",
)  # fmt: skip
_PICKLED_BY_NAME: Final = (BuiltinFunction, BuiltinType)
_HEAD: Final = 7
"""The bytes that every message has besides its value."""


def pickled(m: Machine, value: Value, *, checked: bool = True) -> Pickled:
    """*value* as it is now; *checked* that the running process finds its classes by name.

    Raises:
        Thrown: CPython cannot pickle it.
        UnmodelledError: it asks code of the program how to.
    """
    writer = _Writer(m, checked=checked)
    root = writer.value(value)
    return Pickled(
        root, tuple(writer.nodes), _text(m, value), writer.size + _HEAD, tuple(writer.leads)
    )


def _text(m: Machine, value: Value) -> str:
    try:
        return repr_of(m, value)
    except CallProgram:
        return f"<{type_name(m, value)} object>"


class _Writer:
    def __init__(self, m: Machine, *, checked: bool) -> None:
        self._m = m
        self._checked = checked
        self.nodes: list[Node] = []
        self.leads: list[Ref] = []
        self.size = 0
        self._numbers: dict[Ref, int] = {}

    def value(self, value: Value) -> Value:
        """What is in the place of *value* in the message."""
        self.size += _weight(value)
        if type(value) in PLAIN or isinstance(value, _PICKLED_BY_NAME):
            return value
        if isinstance(value, Ref):
            return self._object(value)
        if isinstance(value, tuple):
            return remade(value, [self.value(item) for item in value])
        if isinstance(value, Pickled):
            self.leads.extend(value.leads)
            return value
        return self._rarer(value)

    def _rarer(self, value: Value) -> Value:
        if isinstance(value, slice):
            return slice(*map(self.value, (value.start, value.stop, value.step)))
        if isinstance(value, Function):
            return self._function(value)
        if isinstance(value, BoundMethod):
            name = cast("Function", value.function).code.name
            return Bound(self.value(value.receiver), name)
        if isinstance(value, BoundNative):
            return Bound(self.value(value.receiver), value.name)
        if isinstance(value, ModuleValue | DictView):
            raise _cannot(type_name(self._m, value))
        raise UnmodelledError(
            f"sending {type_name(self._m, value)} objects to another process is not simulated"
            " (send plain values)"
        )

    def _function(self, value: Function) -> Value:
        code = value.code
        if not code.own:
            return value
        if self._checked:
            self._check_name(code.module, code.qualname, value)
        return Named(code.module, code.qualname)

    def _check_name(self, module: str, qualname: str, value: Value) -> None:
        """Complain unless the running process finds *value* by its name."""
        m = self._m
        if "<locals>" in qualname:
            raise Thrown("AttributeError", f"Can't pickle local object '{qualname}'")
        found = find(m, Named(module, qualname))
        shown = _text(m, value)
        if found is MISSING:
            words = f"attribute lookup {qualname} on {module} failed"
            raise Thrown(PICKLING_ERROR, f"Can't pickle {shown}: {words}")
        if found is not value and found != value:
            words = f"it's not the same object as {module}.{qualname}"
            raise Thrown(PICKLING_ERROR, f"Can't pickle {shown}: {words}")

    def _object(self, ref: Ref) -> Value:
        known = self._numbers.get(ref)
        if known is not None:
            return At(known)
        obj = self._m.heap[ref]
        if isinstance(obj, ClassObject):
            return self._class(ref, obj)
        # It is the same object in all processes, so that only the way to it is sent.
        if isinstance(obj, ResultObject) or (
            isinstance(obj, ChannelObject) and obj.kind == "results"
        ):
            self.leads.append(ref)
            return ref
        if isinstance(obj, Instance) and is_common(self._m, obj):
            self._check_common(obj)
            self.leads.append(ref)
            return ref
        number = self._numbers[ref] = len(self.nodes)
        # Numbered before its content is written, as that may lead back to it.
        self.nodes.append(Node("", None, ()))
        self.nodes[number] = self._node(ref, obj)
        return At(number)

    def _check_common(self, obj: Instance) -> None:
        if not isinstance(obj.cls, Ref):
            return
        cls = cast("ClassObject", self._m.heap[obj.cls])
        if lookup(self._m, obj.cls, "_travels") is MISSING:
            raise _by_inheritance(cls.name)

    def _class(self, ref: Ref, obj: ClassObject) -> Value:
        if obj.module != "__main__" and obj.module not in self._m.image.local:
            self.leads.append(ref)
            return ref
        if self._checked:
            self._check_name(obj.module, obj.qualname, ref)
        return Named(obj.module, obj.qualname)

    def _node(self, ref: Ref, obj: Obj) -> Node:
        if isinstance(obj, ListObject):
            items = list(obj.items)
            return Node(obj.kind, obj.maxlen, tuple([self.value(item) for item in items]))
        if isinstance(obj, DictObject):
            self._refuse_own_keys(obj.hashes)
            pairs = [(self.value(key), self.value(item)) for key, item in obj.items.items()]
            return Node(obj.kind, self.value(obj.factory), tuple(pairs))
        if isinstance(obj, SetObject):
            self._refuse_own_keys(obj.hashes)
            return Node(obj.kind, None, tuple([self.value(item) for item in obj.items]))
        if isinstance(obj, Instance):
            return self._instance(ref, obj)
        raise self._complaint(obj)

    def _refuse_own_keys(self, hashes: dict[Value, int] | None) -> None:
        if hashes:
            raise UnmodelledError(
                "sending a dict or set whose keys have a __hash__ of the program to another"
                " process is not simulated (send a list of pairs)"
            )

    def _instance(self, ref: Ref, obj: Instance) -> Node:
        m = self._m
        if isinstance(obj.cls, Ref):
            for hook in _HOOKS:
                if lookup(m, obj.cls, hook) is not MISSING:
                    raise UnmodelledError(
                        f"an object with {hook} that goes to another process is not simulated"
                        " (send plain values)"
                    )
            inheritance = lookup(m, obj.cls, "<by_inheritance>")
            if inheritance is not MISSING:
                raise _by_inheritance(cast("str", inheritance))
        fields = [(name, self.value(item)) for name, item in obj.fields.items()
                  if name not in _LEFT_BEHIND]  # fmt: skip
        return Node("instance", self.value(obj.cls), tuple(fields))

    def _complaint(self, obj: Obj) -> Thrown | UnmodelledError:
        if obj.crosses and not isinstance(obj, ChannelObject):
            return _by_inheritance(obj.type_name.rpartition(" ")[2])
        if isinstance(obj, _MADE_OF_LOCKS) and not obj.crosses:
            return _cannot(_lock_in(self._m, obj))
        if obj.type_name in _NOT_PICKLABLE:
            return _cannot(_NOT_PICKLABLE[obj.type_name])
        if isinstance(obj, ChannelObject):
            return UnmodelledError(
                "sending the end of a pipe to another process is not simulated (give it to the"
                " process when that is made)"
            )
        return UnmodelledError(
            f"sending {obj.type_name} objects to another process is not simulated"
            " (send plain values)"
        )


_MADE_OF_LOCKS: Final = (
    BarrierObject, ConditionObject, EventObject, LockObject, QueueObject, SemaphoreObject,
)  # fmt: skip
_NOT_PICKLABLE: Final = {"generator": "generator", "cell": "cell", "property": "property"}
_LEFT_BEHIND: Final = frozenset({"__traceback__", "__context__", "__told__", "__words__"})
"""What CPython does not send with an exception."""


def _lock_in(m: Machine, obj: Obj) -> str:
    """The name of what cannot be pickled in *obj*, as CPython meets it."""
    if isinstance(obj, ConditionObject):
        return _lock_in(m, m.heap[obj.lock])
    if isinstance(obj, LockObject):
        return f"_thread.{obj.type_name}"
    return "_queue.SimpleQueue" if obj.type_name == "SimpleQueue" else "_thread.lock"


def _cannot(kind: str) -> Thrown:
    return Thrown("TypeError", f"cannot pickle '{kind}' object")


def _by_inheritance(kind: str) -> Thrown:
    words = f"{kind} objects should only be shared between processes through inheritance"
    return Thrown("RuntimeError", words)


def _weight(value: Value) -> int:
    """About how many bytes *value* itself takes in a message."""
    match value:
        case bool() | None | EllipsisType():
            return 1
        case int():
            return 2 if 0 <= value < 1 << 8 else 3 + value.bit_length() // 8
        case str():
            return 3 + len(value.encode("utf-8", "surrogatepass"))
        case bytes():
            return 3 + len(value)
        case float():
            return 9
        case _:
            return 4


def error_name(m: Machine, error: Thrown) -> str:
    """The class of *error* with its module, as a traceback tells it."""
    return error.kind if isinstance(error.kind, str) else full_name(m, error.kind)
