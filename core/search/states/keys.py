"""What tells one part of a state from another, as values that can be compared and hashed.

Objects that several threads can reach are named by their addresses, which depend only on
the thread that made them.  What one thread alone can reach belongs to that thread's part,
so its garbage leaves no mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard, cast

from core.machine.canonical import MAX_DEPTH, SELF_EVIDENT
from core.machine.draws.forms import Const
from core.machine.immutable import looks
from core.machine.objects import DictObject, SetObject
from core.machine.values import (
    BoundMethod,
    BoundNative,
    DictView,
    Function,
    Ref,
    SuperValue,
    Undrawn,
)
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from core.machine.frames import Frame
    from core.machine.objects import Obj
    from core.machine.threads import Thread
    from core.machine.values import Value


class Private(NamedTuple):
    """A thread's own part: *who* it is, what it does and in which *frames*, and what it holds.

    *objects* are those that nobody else reaches, *held* their keys, *numbers* those of its
    own addresses.
    """

    who: tuple[object, ...]
    doing: tuple[object, ...]
    frames: tuple[object, ...]
    held: tuple[object, ...]
    objects: dict[Ref, Obj]
    numbers: set[int]

    @property
    def key(self) -> tuple[object, ...]:
        """What tells this part from another one."""
        return self[:4]


def value_key(value: Value, meet: Callable[[Ref], object], depth: int = 0) -> object:
    """Return a key for *value*, with its type where Python holds values of several for equal.

    *meet* is told of every address inside, those of functions included.
    """
    kind = type(value)
    # 1 == True == 1.0, and they hash alike, so a bool or a float goes by its type as well; of these
    # three kinds no two values are equal that differ.
    if kind is int or kind is str or value is None:
        return value
    if kind is Ref:
        meet(value)  # type: ignore[arg-type]
        return value
    if kind in SELF_EVIDENT:
        return (kind, value)
    if isinstance(value, tuple):
        # A program can nest tuples deeper than the host may recurse.
        if depth > MAX_DEPTH:
            return tuple(_flat(value, meet))
        return (kind, *_row_key(value, meet, depth + 1))
    return _rarer_key(value, meet)


def _row_key(values: Iterable[Value], meet: Callable[[Ref], object], depth: int) -> list[object]:
    """Return the keys of *values*, as `value_key` does: nearly all are of three types."""
    keys: list[object] = []
    add = keys.append
    for value in values:
        kind = type(value)
        if kind is int or kind is str or value is None:
            add(value)
        elif kind is Ref:
            meet(value)  # type: ignore[arg-type]
            add(value)
        else:
            add(value_key(value, meet, depth))
    return keys


def _flat(value: Value, meet: Callable[[Ref], object]) -> Iterator[object]:
    """Give what is nested deep as one row: each tuple by its length, then its items."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, tuple):
            yield (type(item), len(item))
            pending.extend(reversed(item))
        else:
            yield (value_key(item, meet),)


def _rarer_key(value: Value, meet: Callable[[Ref], object]) -> object:
    if type(value) is Undrawn:
        for home in value.homes:
            meet(home)
        return ("undrawn", value.kind, _form_key(value.form))
    if isinstance(value, Function):
        return _function_key(value, meet)
    if isinstance(value, BoundMethod):
        return ("method", value_key((value.receiver, value.function), meet))
    if isinstance(value, BoundNative):
        return ("native", value_key(value.receiver, meet), value.name)
    if isinstance(value, DictView):
        return ("view", value_key(value.source, meet), value.kind)
    if isinstance(value, SuperValue):
        return ("super", value_key((value.cls, value.receiver), meet))
    if isinstance(value, slice):
        return ("slice", value_key((value.start, value.stop, value.step), meet))
    # 0.0 and -0.0 are equal, and nan is equal to nothing.
    if isinstance(value, float | complex):
        return (type(value), repr(value))
    return (type(value), value, looks(value))


def _function_key(value: Function, meet: Callable[[Ref], object]) -> object:
    parts = (value.defaults, value.kwdefaults, value.cells, value.described)
    if value.home is not None:
        meet(value.home)
    # By the identity of the code: equal functions of one program are made from one `Code`, which
    # lives as long as the program.
    if not any(parts):
        return ("function", id(value.code), value.home)
    return ("function", id(value.code), value.home, value_key(parts, meet))


def _form_key(form: object) -> object:
    """Return a key for *form*, in which equal numbers of two types are two."""
    if isinstance(form, Const):
        return (type(form.value), repr(form.value))
    if isinstance(form, tuple):
        return (type(form), *map(_form_key, form))
    return form


def object_key(obj: Obj, meet: Callable[[Ref], object]) -> tuple[object, ...]:
    """Return what tells *obj* from another object at its address."""
    return (type(obj), obj.shared, value_key(obj.content(), meet))


def can_be_loose(obj: object) -> TypeGuard[DictObject | SetObject]:
    """Whether *obj* is one that need not be in order."""
    return isinstance(obj, DictObject | SetObject) and obj.loose


def loose_key(obj: DictObject | SetObject, meet: Callable[[Ref], object]) -> tuple[object, ...]:
    """Return what tells *obj* from another with other keys or values, in whatever order."""
    items = cast("dict[Value, Value]", obj.items)
    told = [value_key(item, meet) for item in dict.items(items)]
    # By their texts, as not all keys can be compared, and a frozenset would hide addresses inside.
    kind = (obj.kind, value_key(obj.factory, meet)) if isinstance(obj, DictObject) else obj.kind
    return (type(obj), obj.shared, "loose", kind, *sorted(told, key=repr))


def keys_in_order(obj: object) -> list[Hashable]:
    """Return the keys of *obj*, a dict or set, past what notes that somebody looks at them."""
    return list(dict.__iter__(obj.items))  # type: ignore[attr-defined]


def face_key(thread: Thread, joined: frozenset[int]) -> tuple[object, ...]:
    """Return what other threads can see of *thread*; once it is over, also whom it had *joined*."""
    # Who joins it is then ordered after all that it had joined itself. While it runs, nobody can
    # look.
    last = joined if thread.over else None
    return (thread.over, thread.ref, thread.name, thread.daemon, thread.ident, last)


def private_part(
    thread: Thread, look_up: Callable[[Ref], Obj | None], roots: Iterable[Value]
) -> Private:
    """Return the own part of *thread*; the module variables *roots* are its own as well.

    *look_up* finds objects; a function has an address and is none.
    """
    # In the order in which they are met: equal parts have equal keys.
    found: list[Ref] = []
    objects: dict[Ref, Obj] = {}
    numbers: set[int] = set()

    def meet(ref: Ref) -> None:
        if ref in objects:
            return
        obj = look_up(ref)
        if obj is not None:
            if obj.shared:
                return
            objects[ref] = obj
            found.append(ref)
        # Addresses of others are theirs to give again or not.
        if ref.tid == thread.tid:
            numbers.add(ref.count)

    # What is met first comes first in `held`: any order will do that is the same for equal parts.
    phase, dying = value_key(thread.phase, meet), value_key(thread.dying, meet)
    house = value_key(thread.house, meet)
    frames = tuple([_frame_key(frame, meet) for frame in frames_of(thread)])
    _row_key(roots, meet, 0)
    held = tuple([(ref, _known_key(objects[ref], meet)) for ref in found])  # grows meanwhile
    _add_dead(objects, look_up)
    doing = (
        thread.status, thread.daemon, thread.tired, thread.wait, phase, dying, thread.numbered,
        thread.looks,
    )  # fmt: skip
    who = (thread.name, thread.ref, house, thread.ident, thread.parent)
    return Private(who, doing, frames, held, objects, numbers)


def _known_key(obj: Obj, meet: Callable[[Ref], object]) -> object:
    """Return the key of *obj*, worked out once: a step leaves most objects alone."""
    try:
        key, met = obj.known
    except AttributeError:
        met = []
        key = object_key(obj, met.append)
        obj.known = key, met
    for ref in met:
        meet(ref)
    return key


def _frame_key(frame: Frame, meet: Callable[[Ref], object]) -> object:
    """Return a key for *frame*, which is worked out once: a step leaves most frames alone."""
    known = frame.known
    if known is None:
        met: list[Ref] = []
        known = frame.known = (tuple(_row_key(frame.content(), met.append, 0)), met)
    key, refs = known
    for ref in refs:
        meet(ref)
    return key


def frames_of(thread: Thread) -> Iterator[Frame]:
    """Give the frames of *thread*, the newest first."""
    frame = thread.frame
    while frame is not None:
        yield frame
        frame = frame.parent


def copied(thread: Thread) -> Thread:
    """Return a copy of *thread* with frames of its own."""
    twin = thread.copy()
    twin.frame = None
    for frame in reversed(tuple(frames_of(thread))):
        top = frame.copy()
        top.parent, twin.frame = twin.frame, top
    return twin


def _add_dead(objects: dict[Ref, Obj], look_up: Callable[[Ref], Obj | None]) -> None:
    """Add what only unread registers lead to: it decides nothing, but may still be looked up."""
    pending = [child for obj in objects.values() for child in obj.children()]
    while pending:
        ref = pending.pop()
        if type(ref) is Undrawn:
            pending.extend(ref.homes)
        elif isinstance(ref, Ref) and ref not in objects:
            obj = look_up(ref)
            if obj is not None and not obj.shared:
                objects[ref] = obj
                pending.extend(obj.children())


def clear_dead_registers(thread: Thread, epoch: object = None) -> None:
    """Empty the registers of *thread* that will be written before they are read.

    With an *epoch*, only in the frames that were changed in it, which are the newest.
    """
    for frame in frames_of(thread):
        if epoch is not None and frame.epoch is not epoch:
            return
        code = frame.code
        depth = code.depths[frame.pc]
        frame.regs[depth : code.registers] = [None] * (code.registers - depth)
