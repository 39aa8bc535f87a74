"""No look at an object that others can reach, and no change of one, goes unnoted."""

# ruff: noqa: PLW0108, RUF005, SIM300, UP031 - the ways of the host are what is tested
from __future__ import annotations

import pkgutil
from contextlib import suppress
from importlib import import_module
from operator import itemgetter
from typing import TYPE_CHECKING

import pytest

import core.machine
from core.machine.class_objects import ClassObject
from core.machine.locations import SHAPE, WHOLE, Mode
from core.machine.objects import DictObject, Instance, ListObject, Obj, SetObject, VariablesObject
from core.machine.recorded import (
    CONTENTS,
    RecordedClass,
    RecordedDict,
    RecordedList,
    mutable_slots,
    recording,
    recording_class,
)
from core.machine.recorder import Recorder
from core.machine.values import ref_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.machine.values import Value

HERE = ref_to(1, 0)
HARMLESS = {
    "__class__", "__class_getitem__", "__delattr__", "__dir__", "__doc__", "__format__",
    "__getattribute__", "__getstate__", "__hash__", "__init__", "__init_subclass__", "__new__",
    "__reduce__", "__reduce_ex__", "__setattr__", "__sizeof__", "__str__", "__subclasshook__",
    "fromkeys",
}  # fmt: skip
"""What knows nothing of the items, or asks by one of the other methods."""
OF_THE_MACHINE = {"at", "epoch", "known", "recorder", "shared"}
SETTLED = {
    Instance: {"cls"}, ListObject: {"kind", "maxlen", "rounds"},
    DictObject: {"factory", "hashes", "kind"}, SetObject: {"hashes", "kind"},
    ClassObject: {"bases", "metaclass", "module", "mro", "name", "qualname"},
    VariablesObject: {"kept", "kind", "maxlen", "rounds"},
}  # fmt: skip
"""By class, the slots beside the contents; nothing changes them once others reach the object.

Hashes of keys change with the contents, and with a use of the shape that is stated."""
ARGUMENTS: dict[str, tuple[object, ...]] = {
    "__add__": ([5],), "__contains__": (1,), "__delitem__": (1,), "__eq__": (None,),
    "__ge__": ([],), "__getitem__": (1,), "__gt__": ([],), "__iadd__": ([5],), "__imul__": (2,),
    "__ior__": ({},), "__le__": ([],), "__lt__": ([],), "__mul__": (2,), "__ne__": (None,),
    "__or__": ({},), "__radd__": ([5],), "__rmul__": (2,), "__ror__": ({},),
    "__setitem__": (1, 7), "append": (5,), "count": (1,), "extend": ([5],), "get": (1,),
    "index": (2,), "insert": (0, 5), "pop": (1,), "remove": (2,), "setdefault": (9, 1),
    "update": ({},),
}  # fmt: skip
CHANGING = {
    "__delitem__", "__iadd__", "__imul__", "__ior__", "__setitem__", "append", "clear", "extend",
    "insert", "pop", "popitem", "remove", "reverse", "setdefault", "sort", "update",
}  # fmt: skip


def kept(shared: bool, kind: type[Obj] = ListObject) -> tuple[RecordedDict | RecordedList, Obj]:
    """The contents of a list or dict with two items, such that its uses are noted."""
    obj: Obj = ListObject([1, 2]) if kind is ListObject else DictObject({1: 2, "a": 3})
    obj.shared = shared
    recording(obj, HERE, Recorder())
    assert isinstance(obj, ListObject | DictObject)
    contents = obj.items
    assert isinstance(contents, RecordedDict | RecordedList)
    return contents, obj


def noted(obj: Obj) -> set[tuple[Value, Mode]]:
    """The parts of *obj* that were noted, with how they were used."""
    return {(part, mode) for _, owner, part, mode in obj.recorder.accesses() if owner is HERE}


def kinds(base: type[Obj] = Obj) -> Iterator[type[Obj]]:
    """Every class of objects, except those that are made to record."""
    for module in pkgutil.walk_packages(core.machine.__path__, "core.machine."):
        import_module(module.name)
    for kind in base.__subclasses__():
        if kind is not RecordedClass and "recording" not in vars(kind):
            yield kind
            yield from kinds(kind)


KINDS = sorted(set(kinds()), key=lambda kind: str(kind))


def methods(base: type[object]) -> list[str]:
    """All methods of *base* that may know of its items."""
    return [name for name in dir(base) if name not in HARMLESS]


@pytest.mark.parametrize(("recorded", "base"), [(RecordedDict, dict), (RecordedList, list)])
def test_every_method_that_knows_of_the_items_is_replaced(
    recorded: type[object], base: type[object]
) -> None:
    assert set(methods(base)) <= vars(recorded).keys()


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind, base in ((ListObject, list), (DictObject, dict))
     for name in methods(base)],
)  # fmt: skip
def test_every_method_notes_what_it_does(kind: type[Obj], name: str) -> None:
    contents, obj = kept(True, kind)
    alone, unshared = kept(False, kind)

    for each in (contents, alone):
        result = getattr(each, name)(*ARGUMENTS.get(name, ()))
        if hasattr(result, "__next__"):
            next(result)

    modes = {mode for _, mode in noted(obj)}
    assert modes == {Mode.WRITE if name in CHANGING else Mode.READ}
    assert not noted(unshared)


@pytest.mark.parametrize(
    ("part", "use"),
    [
        (1, lambda items: items[1]),
        (SHAPE, lambda items: len(items)),
        (WHOLE, lambda items: items[True]),
        (WHOLE, lambda items: items[0:1]),
    ],
)
def test_a_look_at_one_place_of_a_list_is_no_look_at_the_others(
    part: Value, use: Callable[[RecordedList], object]
) -> None:
    contents, obj = kept(True)
    assert isinstance(contents, RecordedList)

    use(contents)

    assert noted(obj) == {(part, Mode.READ)}


def test_a_look_behind_the_end_of_a_list_is_one_at_its_length() -> None:
    contents, obj = kept(True)

    with pytest.raises(IndexError):
        contents[7]

    assert noted(obj) == {(SHAPE, Mode.READ)}


def test_an_index_from_the_end_of_a_list_is_a_look_at_its_length_too() -> None:
    contents, obj = kept(True)
    size = len(list(contents))
    other, changed = kept(True)

    contents[-1]
    other[-1] = 5

    assert noted(obj) - {(WHOLE, Mode.READ)} == {(SHAPE, Mode.READ), (size - 1, Mode.READ)}
    assert noted(changed) == {(SHAPE, Mode.READ), (size - 1, Mode.WRITE)}


@pytest.mark.parametrize(
    "key", [1.0, True, (1, "a"), None, b"a", 0.5, ref_to(0, 3), (ref_to(0, 3),)]
)
def test_a_key_is_a_part_by_what_it_equals(key: Value) -> None:
    contents, obj = kept(True, DictObject)

    assert isinstance(contents, RecordedDict)
    contents.get(key)

    assert noted(obj) == {(key, Mode.READ)}


@pytest.mark.parametrize("key", [float("nan"), (float("nan"),), 1j, frozenset({1}), slice(1)])
def test_a_key_that_may_equal_what_it_is_not_is_a_look_at_all(key: Value) -> None:
    contents, obj = kept(True, DictObject)

    assert isinstance(contents, RecordedDict)
    with suppress(TypeError):
        contents.get(key)

    assert noted(obj) == {(WHOLE, Mode.READ)}


def test_a_key_that_is_new_changes_the_shape_and_an_old_one_does_not() -> None:
    contents, obj = kept(True, DictObject)
    contents[1] = 5
    old = noted(obj)
    contents[9] = 5

    assert old == {(1, Mode.WRITE)}
    assert noted(obj) == {(1, Mode.WRITE), (9, Mode.WRITE), (SHAPE, Mode.WRITE)}


@pytest.mark.parametrize(
    "use",
    [
        list, tuple, set, frozenset, sorted, sum, max, bool, repr, str, len, enumerate, reversed,
        lambda items: [*items], lambda items: (*items,), lambda items: [0] + items,
        lambda items: [0, 1].extend(items), lambda items: [1, 2] == items,
        lambda items: [1, 2] < items, lambda items: [0, 1].__setitem__(slice(0, 1), items),
        lambda items: dict.fromkeys(items), lambda items: list(zip(items, items, strict=True)),
        lambda items: bytes(items), lambda items: max(*items), lambda items: itemgetter(0)(items),
        lambda items: {1, 2} & set(items), lambda items: {1}.union(items), lambda items: items * 2,
        lambda items: next(iter(items)), lambda items: [].__iadd__(items), lambda items: 1 in items,
    ],
)  # fmt: skip
def test_what_the_host_does_with_items_is_noted(use: Callable[[object], object]) -> None:
    contents, obj = kept(True)

    use(contents)

    assert noted(obj)


@pytest.mark.parametrize(
    "use",
    [
        dict, list, tuple, set, frozenset, bool, repr, str, len, reversed,
        lambda items: {**items}, lambda items: {0: 1} | items, lambda items: {0: 1}.update(items),
        lambda items: {1: 2, "a": 3} == items, lambda items: dict.fromkeys(items),
        lambda items: {1}.union(items), lambda items: [*items], lambda items: [*items.values()],
        lambda items: {0}.isdisjoint(items), lambda items: {0: 1}.__ior__(items),
        lambda items: "{a}".format_map(items), lambda items: "%(a)s" % items,
    ],
)  # fmt: skip
def test_what_the_host_does_with_a_mapping_is_noted(use: Callable[[object], object]) -> None:
    contents, obj = kept(True, DictObject)

    use(contents)

    assert noted(obj)


@pytest.mark.parametrize("kind", KINDS)
def test_every_slot_is_noted_or_settled(kind: type[Obj]) -> None:
    slots = {name for base in kind.__mro__ for name in getattr(base, "__slots__", ())}
    slots -= OF_THE_MACHINE
    contents = CONTENTS.get(kind)

    if contents is None:
        assert set(mutable_slots(kind)) == slots - kind.fixed
        assert kind.fixed <= slots
    else:
        # Whether a class is plain is never taken on trust, and what was found is told again.
        told = {"looks", "plain"} if kind is ClassObject else set()
        assert slots == {contents} | SETTLED[kind] | told


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in KINDS
     if kind not in CONTENTS for name in mutable_slots(kind)],
)  # fmt: skip
def test_every_slot_that_may_change_notes_its_uses(kind: type[Obj], name: str) -> None:
    recorded = recording_class(kind)  # type: ignore[arg-type]
    obj = recorded.__new__(recorded)
    obj.at, obj.recorder, obj.shared = HERE, Recorder(), True

    setattr(obj, name, 1)
    wrote = noted(obj)
    obj.recorder.restart()
    assert getattr(obj, name) == 1
    read = noted(obj)
    obj.shared = False
    obj.recorder.restart()
    setattr(obj, name, getattr(obj, name))

    assert wrote == {(WHOLE, Mode.WRITE)}
    assert read == {(WHOLE, Mode.READ)}
    assert not noted(obj)


def test_nobody_takes_it_on_trust_that_a_class_is_plain() -> None:
    cls = ClassObject("Box", "Box", (), (), {})
    cls.plain = True

    recording(cls, HERE, Recorder())
    cls.plain = True

    assert not cls.plain
    assert isinstance(cls.fields, RecordedDict)


def test_what_is_stated_counts_for_what_was_assumed() -> None:
    recorder = Recorder()
    recorder.assume(HERE, WHOLE, Mode.WRITE)
    recorder.state(HERE, WHOLE, Mode.TAKE)

    assert {mode for _, _, _, mode in recorder.accesses()} == {Mode.TAKE}
    assert recorder.looked == {(HERE, WHOLE)}


def test_what_is_recorded_aside_leaves_no_trace_in_the_step() -> None:
    recorder = Recorder()
    recorder.note(HERE, 1, Mode.READ)

    with recorder.aside() as seen:
        recorder.note(HERE, 2, Mode.READ)

    assert seen == {(HERE, 2)}
    assert {part for _, _, part, _ in recorder.accesses()} == {1}


@pytest.mark.parametrize("name", ["__add__", "__eq__", "__ge__", "__iadd__", "__lt__", "extend"])
def test_a_look_at_two_lists_is_noted_of_both(name: str) -> None:
    one, obj = kept(True)
    other, second = kept(True)

    getattr(one, name)(other)

    assert noted(obj)
    assert noted(second)


@pytest.mark.parametrize("name", ["__eq__", "__ior__", "__or__", "update"])
def test_a_look_at_two_dicts_is_noted_of_both(name: str) -> None:
    one, obj = kept(True, DictObject)
    other, second = kept(True, DictObject)

    getattr(one, name)(other)

    assert noted(obj)
    assert noted(second)
