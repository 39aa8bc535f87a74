"""What tells one part of a state from another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from core.machine.objects import DictObject, Instance, ListObject
from core.machine.state import Choice
from core.machine.step import start, step
from core.machine.values import BoundMethod, BoundNative, DictView, Function, SuperValue, ref_to
from core.search.states.keys import Private, face_key, object_key, private_part, value_key
from tests.core.search.searched import program_of

if TYPE_CHECKING:
    from core.machine.objects import Obj
    from core.machine.values import Ref, Value

HERE, THERE, BEYOND = ref_to(0, 1), ref_to(0, 2), ref_to(0, 3)


def met(value: Value) -> list[Ref]:
    """The addresses of which somebody is told who asks for the key of *value*."""
    found: list[Ref] = []
    value_key(value, found.append)
    return found


def main_part(*roots: Value, heap: dict[Ref, Obj]) -> Private:
    """The own part of a main thread about to begin, whose variables hold *roots*."""
    return private_part(start(program_of("print(1)")).threads[0], heap.get, roots)


def shared(obj: Obj) -> Obj:
    """*obj* as one that several threads can reach."""
    obj.shared = True
    return obj


def test_values_that_python_tells_apart_have_different_keys() -> None:
    values = [
        0, False, 0.0, -0.0, 0j, None, "", b"", (), (0,), (0.0,), ((0,),), "0", ("", ""),
        HERE, (HERE,), range(1), slice(0, 1), slice(0, 1, 2), slice(0, 1.0), slice(None),
        BoundMethod(HERE, 0), BoundMethod(HERE, False), BoundNative(HERE, "a"),
        BoundNative(HERE, "b"), DictView(HERE, "a"), DictView(HERE, "b"), SuperValue(HERE, 0),
        SuperValue(HERE, False),
    ]  # fmt: skip

    for one, other in combinations(values, 2):
        assert value_key(one, id) != value_key(other, id), (one, other)


def test_functions_are_told_apart_by_code_address_defaults_and_cells() -> None:
    first, second, *_ = program_of("def f(): pass\ndef g(): pass\n").codes
    functions = [
        Function(first), Function(second), Function(first, (1,)), Function(first, (True,)),
        Function(first, kwdefaults=(("a", 1),)), Function(first, cells=(HERE,)),
        Function(first, home=THERE),
    ]  # fmt: skip

    assert len({value_key(function, id) for function in functions}) == len(functions)
    assert value_key(Function(first, (1,)), id) == value_key(Function(first, (1,)), id)
    assert met(Function(first, (BEYOND,), cells=(HERE,), home=THERE)) == [THERE, BEYOND, HERE]


def test_what_is_not_equal_to_itself_has_one_key() -> None:
    assert value_key((float("nan"), 1), id) == value_key((float("nan"), 1), id)


@pytest.mark.parametrize(
    ("value", "refs"),
    [
        (1, []),
        (HERE, [HERE]),
        ((1, (HERE, "a"), THERE), [HERE, THERE]),
        (slice(HERE, THERE), [HERE, THERE]),
        (BoundMethod(HERE, (THERE,)), [HERE, THERE]),
        (BoundNative(HERE, "append"), [HERE]),
        (DictView(HERE, "keys"), [HERE]),
        (SuperValue(HERE, THERE), [HERE, THERE]),
    ],
)
def test_every_address_inside_is_met_in_order(value: Value, refs: list[Ref]) -> None:
    assert met(value) == refs


def test_objects_are_told_apart_by_type_content_and_who_reaches_them() -> None:
    objects: list[Obj] = [
        ListObject([]), ListObject([1]), ListObject([True]), ListObject([1], "deque"),
        ListObject([1], "deque", 2), shared(ListObject([])), DictObject({}), DictObject({1: 2}),
        DictObject({True: 2}), Instance(HERE, {}), Instance(HERE, {"a": 1}),
        Instance(HERE, {"b": 1}),
    ]  # fmt: skip

    assert len({object_key(obj, id) for obj in objects}) == len(objects)
    assert all(object_key(obj, id) == object_key(obj.copy(), id) for obj in objects)


def test_others_see_of_a_thread_whether_it_is_over_and_its_name_but_not_where_it_is() -> None:
    thread = start(program_of("print(1)")).threads[0]
    before = face_key(thread, frozenset())

    moved = thread.copy()
    moved.frame, moved.made = None, 7

    assert face_key(moved, frozenset({7})) == before
    for name, value in (("status", "died"), ("name", "Ann"), ("daemon", True), ("ref", HERE)):
        other = thread.copy()
        setattr(other, name, value)
        assert face_key(other, frozenset()) != before


def test_garbage_leaves_no_mark_and_what_is_reached_does() -> None:
    alone = main_part(HERE, heap={HERE: ListObject([1])})
    littered = main_part(HERE, heap={HERE: ListObject([1]), THERE: ListObject([])})
    reaching = main_part(THERE, heap={THERE: ListObject([HERE]), HERE: ListObject([])})

    assert (littered.key, set(littered.objects), littered.numbers) == (alone.key, {HERE}, {1})
    assert reaching.key != alone.key
    assert (set(reaching.objects), reaching.numbers) == ({HERE, THERE}, {1, 2})


def test_objects_that_lead_back_to_themselves_are_met_once() -> None:
    heap: dict[Ref, Obj] = {HERE: ListObject([THERE, HERE]), THERE: ListObject([HERE])}

    assert set(main_part(HERE, heap=heap).objects) == {HERE, THERE}


def test_what_others_reach_too_is_no_part_of_a_thread() -> None:
    heap: dict[Ref, Obj] = {HERE: shared(ListObject([THERE])), THERE: ListObject([])}
    part = main_part(HERE, heap=heap)

    heap[HERE] = shared(ListObject([1, 2]))

    assert (part.objects, part.numbers) == ({}, set())
    assert main_part(HERE, heap=heap).key == part.key


def test_the_address_of_a_function_counts_and_that_of_another_thread_does_not() -> None:
    code = program_of("print(1)").codes[0]
    heap: dict[Ref, Obj] = {ref_to(1, 9): ListObject([])}

    assert main_part(Function(code, home=BEYOND), heap={}).numbers == {3}
    assert main_part(ref_to(1, 9), heap=heap).numbers == set()


def test_a_thread_is_told_by_where_it_is_and_who_called_that() -> None:
    text = """
lock = threading.Lock()
def take():
    with lock:
        pass
take()
take()
"""
    program = program_of(text)
    states = [start(program)]

    while not states[-1].threads[0].over:
        states.append(step(program, states[-1], Choice(0)).state)

    keys = [private_part(state.threads[0], state.heap.get, ()).key for state in states]
    assert len(set(keys)) == len(keys) == 6
