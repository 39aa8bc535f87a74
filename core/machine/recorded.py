"""Objects as a machine that records has them: whoever looks at them or changes them is noted.

Containers and instances keep their class and get contents that note their own uses, item
by item where one item decides what is done, else as a whole.  Other objects get a class
in which every slot that may change notes a use of the object as a whole.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, SupportsIndex, cast

from core.machine.class_objects import ClassObject
from core.machine.locations import SHAPE, WHOLE, Mode
from core.machine.objects import DictObject, Instance, ListObject, Obj, SetObject, VariablesObject
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import MemberDescriptorType

    from core.machine.recorder import Recorder
    from core.machine.values import Value

READ, WRITE = Mode.READ, Mode.WRITE


class RecordedClass(ClassObject):
    """A class that never says that it is `plain`.

    Whoever stores an attribute has to look for what meddles with it, so the look is noted.
    """

    __slots__ = ()

    @property
    def plain(self) -> bool:
        """Whether the class meddles with no attribute; that is not to be taken on trust."""
        return False

    @plain.setter
    # Whoever makes or changes a class says so; here it is never believed, so nothing is kept.
    def plain(self, value: bool) -> None:
        pass


RecordedClass.__name__ = ClassObject.__name__
CONTENTS: Final[Mapping[type[Obj], str]] = {
    ClassObject: "fields", DictObject: "items", Instance: "fields", ListObject: "items",
    RecordedClass: "fields", SetObject: "items", VariablesObject: "items",
}  # fmt: skip
"""By class: the slot with the contents that are noted item by item."""
_NAMING: Final = frozenset({bool, bytes, float, int, str, type(None), Ref})
"""The types of keys that name a part; a tuple of such names one, too."""
_OF_THE_MACHINE: Final = frozenset({"at", "epoch", "known", "recorder", "shared"})


def _names_a_part(key: Value) -> bool:
    """Whether items at *key* can be told from others by it.

    Keys are compared as the container itself does it: one place has one part, be it written
    1, 1.0 or True.  What is not equal to itself names none.
    """
    if type(key) is tuple:
        return all(map(_names_a_part, key))
    return type(key) in _NAMING and key == key  # noqa: PLR0124 - the question is for a nan


class RecordedDict(dict["Value", "Value"]):
    """Items by key that note which keys of *owner* are looked at and changed."""

    __slots__ = ("owner", "recorder")

    def __init__(self, items: Mapping[Value, Value], owner: Obj, recorder: Recorder) -> None:
        super().__init__(items)
        self.owner = owner
        self.recorder = recorder

    def noted(self, part: Value, mode: Mode) -> None:
        """Note a use of *part*: a key, or a mark."""
        if self.owner.shared:
            self.recorder.note(self.owner.at, part, mode)
            if part is WHOLE:
                self.recorder.walk(self.owner.at)

    def _adding(self) -> Mode:
        """How a new key changes the shape."""
        return self.recorder.adding(self.owner.at, loose=getattr(self.owner, "loose", False))

    def _key(self, key: Value, mode: Mode) -> None:
        kind = type(key)
        self.noted(key if kind is str or kind is int or _names_a_part(key) else WHOLE, mode)

    def __getitem__(self, key: Value) -> Value:
        self._key(key, READ)
        return super().__getitem__(key)

    def get(self, key: Value, default: Value = None) -> Value:
        """Return the item at *key*, or *default*."""
        self._key(key, READ)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._key(key, READ)
        return super().__contains__(key)

    # An old key leaves the shape alone, so `len` does not meet who counts up.
    def __setitem__(self, key: Value, value: Value) -> None:
        if not super().__contains__(key):
            self.noted(SHAPE, self._adding())
        self._key(key, WRITE)
        super().__setitem__(key, value)

    def __delitem__(self, key: Value) -> None:
        self.noted(SHAPE, WRITE)
        self._key(key, WRITE)
        super().__delitem__(key)

    def pop(self, key: Value, *default: Value) -> Value:
        """Take out and return the item at *key*."""
        self.noted(SHAPE, WRITE)
        self._key(key, WRITE)
        return super().pop(key, *default)

    def setdefault(self, key: Value, default: Value = None) -> Value:
        """Return the item at *key*; put *default* there first if there is none."""
        if not super().__contains__(key):
            self.noted(SHAPE, self._adding())
        self._key(key, WRITE)
        return super().setdefault(key, default)

    def __len__(self) -> int:
        self.noted(SHAPE, READ)
        return super().__len__()

    def copy(self) -> dict[Value, Value]:
        """Return the same items in a container that notes nothing, for another owner."""
        self.noted(WHOLE, READ)
        # `dict.copy` would go through the methods above, item by item.
        return dict(dict.items(self))


class RecordedList(list["Value"]):
    """Items in order that note which places of *owner* are looked at and changed."""

    __slots__ = ("owner", "recorder")

    def __init__(self, items: Iterable[Value], owner: Obj, recorder: Recorder) -> None:
        super().__init__(items)
        self.owner = owner
        self.recorder = recorder

    def noted(self, part: Value, mode: Mode) -> None:
        """Note a use of *part*: a place, or a mark."""
        if self.owner.shared:
            self.recorder.note(self.owner.at, part, mode)

    def __getitem__(self, index: SupportsIndex) -> Value:  # type: ignore[override]
        self._place(index, READ)
        return super().__getitem__(index)

    def _place(self, index: SupportsIndex, mode: Mode) -> None:
        size = super().__len__()
        if type(index) is not int:
            # A slice depends on many places.
            self.noted(WHOLE, mode)
            return
        if index < 0 or index >= size:
            # Beyond the end it is the length alone that makes it fail: who appends may make it
            # succeed.  From the end on it says which place is meant.
            self.noted(SHAPE, READ)
        if -size <= index < size:
            self.noted(index % size, mode)

    def __setitem__(  # type: ignore[override]
        self, index: SupportsIndex, value: Value
    ) -> None:
        self._place(index, WRITE)
        super().__setitem__(index, value)

    def append(self, value: Value) -> None:
        """Put *value* at the end."""
        self.noted(SHAPE, WRITE)
        # Whoever reads it there later notes the place alone, and not the length.
        self.noted(super().__len__(), WRITE)
        super().append(value)

    def __len__(self) -> int:
        self.noted(SHAPE, READ)
        return super().__len__()

    def __radd__(self, other: list[Value]) -> list[Value]:
        self.noted(WHOLE, READ)
        return other + super().copy()

    def copy(self) -> list[Value]:
        """Return the same items in a container that notes nothing, for another owner."""
        self.noted(WHOLE, READ)
        return super().copy()


def _whole(base: type[object], name: str, mode: Mode) -> object:
    """Return method *name* of *base* so that it notes a use of its owner, and of its arguments."""
    method = getattr(base, name)

    def noting(self: RecordedDict | RecordedList, *args: Value, **kwargs: Value) -> object:
        self.noted(WHOLE, mode)
        for other in args:
            if isinstance(other, RecordedDict | RecordedList):
                other.noted(WHOLE, READ)
        result: object = method(self, *args, **kwargs)
        return result

    return noting


_READING: Final = {
    dict: (
        "__eq__", "__ge__", "__gt__", "__iter__", "__le__", "__lt__", "__ne__", "__or__",
        "__repr__", "__reversed__", "__ror__", "items", "keys", "values",
    ),
    list: (
        "__add__", "__contains__", "__eq__", "__ge__", "__gt__", "__iter__", "__le__", "__lt__",
        "__mul__", "__ne__", "__repr__", "__reversed__", "__rmul__", "count", "index",
    ),
}  # fmt: skip
_CHANGING: Final = {
    dict: ("__ior__", "clear", "popitem", "update"),
    list: (
        "__delitem__", "__iadd__", "__imul__", "clear", "extend", "insert", "pop", "remove",
        "reverse", "sort",
    ),
}  # fmt: skip
# The rest looks at all items. A test holds these lists against `dir` of the types.
for _mode, _methods in ((READ, _READING), (WRITE, _CHANGING)):
    for _base, _names in _methods.items():
        for _name in _names:
            _recorded = RecordedDict if _base is dict else RecordedList
            setattr(_recorded, _name, _whole(_base, _name, _mode))


def recording(obj: Obj, ref: Ref, recorder: Recorder) -> Obj:
    """Return *obj*, which lies at *ref*, changed so that *recorder* is told of its uses."""
    obj.at, obj.recorder = ref, recorder
    slot = CONTENTS.get(type(obj))
    if slot is None:
        # A class is hashable, which mypy does not know of a `type[Obj]`.
        obj.__class__ = recording_class(type(obj))  # type: ignore[arg-type]
        return obj
    if type(obj) is ClassObject:
        obj.__class__ = RecordedClass
        obj.looks = {}
    # What was recorded before has its wrapper already, which notes in its name; one of another
    # owner would note in that one's.
    contents = getattr(obj, slot)
    if not (isinstance(contents, RecordedDict | RecordedList) and contents.owner is obj):
        # To read all items in order to wrap them is no look of the program's.
        with recorder.paused():
            wrapped = RecordedDict if isinstance(contents, dict) else RecordedList
            setattr(obj, slot, wrapped(contents, obj, recorder))
    return obj


@cache
def recording_class(kind: type[Obj]) -> type[Obj]:
    """Return a class like *kind* in which the slots that may change note their uses."""
    if "recording" in vars(kind):
        return kind
    # A subclass with properties in place of slots: handlers need not know that they are watched,
    # and a slot that is added to a primitive is noted without anybody's doing.
    slots: dict[str, object] = {"__slots__": (), "recording": True}
    for name in mutable_slots(kind):
        slots[name] = _noting(getattr(kind, name), holder=name == kind.held_by)
    return cast("type[Obj]", type(kind.__name__, (kind,), slots))


def mutable_slots(kind: type[Obj]) -> Iterator[str]:
    """Return the slots of *kind* that may change while others can reach the object."""
    for base in kind.__mro__:
        for name in getattr(base, "__slots__", ()):
            if name not in kind.fixed and name not in _OF_THE_MACHINE:
                yield name


def _noting(member: MemberDescriptorType, *, holder: bool) -> property:
    """Return *member*, a slot, as a property; *holder* says that it has who holds the object."""

    def get(obj: Obj) -> Value:
        if obj.shared:
            obj.recorder.assume(obj.at, WHOLE, READ)
        return member.__get__(obj)

    def set_(obj: Obj, value: Value) -> None:
        recorder = obj.recorder
        if holder and recorder.on:
            recorder.holders.append((len(recorder.log), obj.at, cast("int | None", value)))
        if obj.shared:
            recorder.assume(obj.at, WHOLE, WRITE)
        member.__set__(obj, value)

    return property(get, set_)
