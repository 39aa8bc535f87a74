"""The values that registers, fields and items hold.

Immutable Python values (None, bool, int, float, complex, str, bytes, range, slice,
Ellipsis, datetime values, and tuples of values) stand for themselves.  Everything
with an identity lives in the heap and is held through a `Ref`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.language.program import Code

Value: TypeAlias = object


class Ref:
    """The address of a heap object: the thread that made it and that thread's count.

    Interned by `ref_to`, so that identity is equality and hashing costs nothing.
    """

    __slots__ = ("count", "tid")

    def __init__(self, tid: int, count: int) -> None:
        self.tid: Final = tid
        self.count: Final = count

    def __repr__(self) -> str:
        return f"Ref({self.tid}, {self.count})"

    # Copied or unpickled it has to be the one that is there, as it is told apart by identity.
    def __reduce__(self) -> tuple[Callable[[int, int], Ref], tuple[int, int]]:
        return ref_to, (self.tid, self.count)


@cache
def ref_to(tid: int, count: int) -> Ref:
    """The one `Ref` with this address."""
    return Ref(tid, count)


class Mark:
    """A named constant of the machine that no program can make itself."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name: Final = name

    def __repr__(self) -> str:
        return f"<{self.name}>"

    def __reduce__(self) -> tuple[Callable[[str], Mark], tuple[str]]:
        return mark, (self.name,)


@cache
def mark(name: str) -> Mark:
    """The one `Mark` called *name*."""
    return Mark(name)


UNBOUND: Final = mark("unbound")
"""What a variable holds before it is bound and after `del`."""
MISSING: Final = mark("missing")
"""An optional argument that was not given; an attribute that is not there."""
ENTERED: Final = mark("entered")
"""What a call gives that has put a frame on top: the value comes when that returns."""
END: Final = mark("end")
"""What an iteration yields when it is over."""

AtWork: TypeAlias = "Any"  # type: ignore[explicit-any]
"""A machine or a state of one: they are built upon values, so they have no type here."""


class Traceback:
    """What an exception knows of where it was raised: the numbers of the *sites*, outermost first.

    A value without parts, so that a program which has one sees nothing of the machine.
    """

    __slots__ = ("sites",)

    def __init__(self, sites: tuple[int, ...]) -> None:
        self.sites = sites

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Traceback) and self.sites == other.sites

    def __hash__(self) -> int:
        return hash(self.sites)

    def __repr__(self) -> str:
        # The number that `id` gives comes of it, and has to be the same in every process.
        return f"Traceback{self.sites}"


class Function:
    """A function of the program: its code, defaults and the cells it closes over.

    Behind the cells is the object that holds its attributes, if its code says that it has one.

    A value, not a heap object: *home* is the address that tells it from other functions of
    the same code, the same again when its step is computed again.
    *described* has name, qualified name, docstring and module where they are not those of
    the code, as after `functools.wraps`.
    """

    __slots__ = ("cells", "code", "defaults", "described", "home", "kwdefaults")

    def __init__(
        self,
        code: Code,
        defaults: tuple[Value, ...] = (),
        kwdefaults: tuple[tuple[str, Value], ...] = (),
        cells: tuple[Value, ...] = (),
        described: tuple[Value, Value, Value, Value] | None = None,
        home: Ref | None = None,
    ) -> None:
        self.home: Final = home
        self.described: Final = described
        self.code: Final = code
        self.defaults: Final = defaults
        self.kwdefaults: Final = kwdefaults
        self.cells: Final = cells

    def __eq__(self, other: object) -> bool:
        if self.home is None:
            return self is other
        return isinstance(other, Function) and self.home is other.home

    def __hash__(self) -> int:
        return hash(self.home)


class _Compound:
    """A value that is equal to another of its class whose parts, its slots, are equal."""

    __slots__: tuple[str, ...] = ()

    def _parts(self) -> tuple[Value, ...]:
        return tuple([getattr(self, name) for name in self.__slots__])

    def __eq__(self, other: object) -> bool:
        # Python's own rule for methods, which are made anew at each look: equal parts, equal
        # methods.
        if not isinstance(other, _Compound) or type(other) is not type(self):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._parts()!r}"


class BoundMethod(_Compound):
    """A function of the program together with the object it was looked up on."""

    __slots__ = __match_args__ = ("receiver", "function")

    def __init__(self, receiver: Value, function: Value) -> None:
        self.receiver: Final = receiver
        self.function: Final = function


class BoundNative(_Compound):
    """A method of a built-in type together with its receiver."""

    __slots__ = __match_args__ = ("receiver", "name")

    def __init__(self, receiver: Value, name: str) -> None:
        self.receiver: Final = receiver
        self.name: Final = name


class DictView(_Compound):
    """What `keys()`, `values()` and `items()` give: a live look at a dict."""

    __slots__ = __match_args__ = ("source", "kind")

    def __init__(self, source: Ref, kind: str) -> None:
        self.source: Final = source
        self.kind: Final = kind


class SuperValue(_Compound):
    """What `super()` gives: *receiver* seen past class *cls* in its resolution order."""

    __slots__ = __match_args__ = ("cls", "receiver")

    def __init__(self, cls: Value, receiver: Value) -> None:
        self.cls: Final = cls
        self.receiver: Final = receiver


class Pickled(_Compound):
    """A value on its way: the *nodes* that it is made of, and what is at the top.

    *text* is what people read, *size* its bytes in a pipe, *leads* the addresses of what
    processes have in common.
    """

    __slots__ = ("leads", "nodes", "root", "size", "text")

    def __init__(
        self, root: Value, nodes: tuple[Value, ...], text: str, size: int, leads: tuple[Ref, ...]
    ) -> None:
        self.root: Final = root
        self.nodes: Final = nodes
        self.text: Final = text
        self.size: Final = size
        self.leads: Final = leads

    def __repr__(self) -> str:
        return self.text


MadeOf: TypeAlias = "Any"  # type: ignore[explicit-any]
"""A form of `core.machine.draws.forms`, which are built upon values."""


class LookedAtError(Exception):
    """A fault of Interlock's own: code that does not know undrawn values has got one."""


class Undrawn:
    """A value of type *kind* that was drawn at random, and that nobody has asked for yet.

    *form* says what it is made of, see `core.machine.draws.forms`; *homes* are its draws.
    Code that does not know such values never gets one: `core.machine.linker.asking` sees to
    that.  Should one come into the wrong hands all the same, whoever looks at it fails loudly.
    """

    __slots__ = ("form", "homes", "kind")

    def __init__(self, kind: type, form: MadeOf, homes: tuple[Ref, ...]) -> None:
        self.kind: Final = kind
        self.form: Final = form
        self.homes: Final = homes


def _refuse(self: Undrawn, *_: object) -> NoReturn:
    raise LookedAtError(f"an undrawn {self.kind.__name__} was looked at")


for _name in (
    "eq", "ne", "lt", "le", "gt", "ge", "hash", "bool", "len", "iter", "getitem", "contains",
    "int", "index", "float", "str", "repr", "format", "add", "radd", "sub", "rsub", "mul", "rmul",
    "truediv", "rtruediv", "floordiv", "rfloordiv", "mod", "rmod", "pow", "rpow", "neg", "abs",
    "round", "and", "rand", "or", "ror", "xor", "rxor", "lshift", "rshift", "invert", "call",
):  # fmt: skip
    setattr(Undrawn, f"__{_name}__", _refuse)


def leads_to(value: Value) -> Iterable[Value]:
    """The values inside an immutable *value* of the machine's own kinds."""
    if type(value) is Undrawn:
        return value.homes
    if isinstance(value, tuple):
        return value
    if isinstance(value, Function):
        return (*value.cells, *value.defaults, *(item for _, item in value.kwdefaults))
    if isinstance(value, BoundMethod):
        return (value.receiver, value.function)
    if isinstance(value, BoundNative):
        return (value.receiver,)
    if isinstance(value, DictView):
        return (value.source,)
    if isinstance(value, SuperValue):
        return (value.cls, value.receiver)
    if isinstance(value, slice):
        return (value.start, value.stop, value.step)
    return value.leads if isinstance(value, Pickled) else ()
