"""The type `collections.Counter`.

Most are Python code in CPython.  Where other threads can see a Counter, or what it takes its
counts from, they are carried out by the prelude, step by step.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, Spec, function, methods
from core.machine.builtins.containers import items_left, iterator_over
from core.machine.builtins.iteration import exhaust
from core.machine.builtins.sorting import order
from core.machine.contents import refill
from core.machine.hashing import key_of, keyed_as
from core.machine.iterables import paced
from core.machine.iterators import Adaptor, IteratorObject
from core.machine.limits import check_size
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, ListObject
from core.machine.operators import binary
from core.machine.plain import as_index, hosted, operand_name
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown
from core.machine.types.counter_operators import change_counter, combine_counters, is_counter
from core.machine.types.dict import (
    DICT_SLOTS,
    DICT_SPECS,
    delete_value,
    dict_at,
    equal,
    known_key,
    own_dict,
)
from core.machine.values import DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.machine.machine import Machine
    from core.machine.relations import Relation
    from core.machine.representation import Writer
    from core.machine.values import Value

    Counts = dict[Value, Value]


def _counted(m: Machine, counts: Counts, op: str, sources: tuple[Value, ...]) -> None:
    """Add (*op* "+") or subtract ("-") what *sources* have to *counts*."""
    for source in sources:
        if source is None:
            continue
        if isinstance(source, Ref) and isinstance(m.heap[source], DictObject):
            if dict_at(m, source).hashes:
                raise NeedsProgramError
            _merge(m, counts, op, tuple(keyed_as(m, dict_at(m, source).items, counts).items()))
        else:
            for item in paced(m, items_left(m, source)):
                key = key_of(m, item, counts)
                counts[key] = binary(m, op, counts.get(key, 0), 1)
            check_size(len(counts))


def _merge(m: Machine, counts: Counts, op: str, other: Iterable[tuple[Value, Value]]) -> None:
    """Add (*op* "+") or subtract ("-") the counts in *other* to *counts*."""
    if op == "+" and not counts:
        counts.update(other)
        return
    for key, count in other:
        before = counts.get(key, 0)
        counts[key] = binary(m, "+", count, before) if op == "+" else binary(m, "-", before, count)


def _change(
    m: Machine, ref: Ref, op: str, sources: tuple[Value, ...], named: Mapping[str, Value]
) -> None:
    # On the side, so that nothing has changed if program code has to do it after all.
    if dict_at(m, ref).hashes:
        raise NeedsProgramError
    counts = dict_at(m, ref).items.copy()
    try:
        _counted(m, counts, op, sources)
        _merge(m, counts, op, named.items())
    except Thrown:
        refill(own_dict(m, ref).items, counts)
        raise
    for source in sources:
        exhaust(m, source)
    refill(own_dict(m, ref).items, counts)


def count_all(m: Machine, ref: Ref, iterable: Value) -> None:
    """Count the items of *iterable*, or add those of another dict to an empty Counter.

    Raises:
        NeedsProgramError: only program code can produce them.
    """
    _change(m, ref, "+", (iterable,), {})


def _update(m: Machine, ref: Ref, /, *sources: Value, **named: Value) -> None:
    counter = dict_at(m, ref)
    mappings = [source for source in sources if _is_dict(m, source)]
    if counter.shared:
        in_steps = bool(mappings or named)
    else:
        in_steps = bool(counter.items) and _any_shared(m, mappings)
    if in_steps:
        raise NeedsProgramError
    _change(m, ref, "+", sources, named)


def _subtract(m: Machine, ref: Ref, /, *sources: Value, **named: Value) -> None:
    if dict_at(m, ref).shared or _any_shared(m, sources):
        raise NeedsProgramError
    _change(m, ref, "-", sources, named)


def _is_dict(m: Machine, source: Value) -> bool:
    return isinstance(source, Ref) and isinstance(m.heap[source], DictObject)


def _any_shared(m: Machine, values: Iterable[Value]) -> bool:
    return any(isinstance(value, Ref) and m.heap[value].shared for value in values)


def _most_common(m: Machine, ref: Ref, n: Value = None) -> Ref:
    # With a number CPython goes through `heapq.nlargest`, written in Python, and others can come in
    # between; without one it sorts in one go.
    if n is not None and dict_at(m, ref).shared:
        raise NeedsProgramError
    items = dict_at(m, ref).items
    rows: list[Value] = list(items.items())
    places = order(m, list(items.values()), backwards=True)
    if isinstance(n, int):
        places = places[: max(0, n)]
    elif n is not None:
        hosted(m, Counter(range(len(rows))).most_common, (n,))
    return m.new(ListObject([rows[place] for place in places]))


def _elements(m: Machine, ref: Ref) -> Ref:
    # The walk through the counter begins now, and each key is repeated when it comes to it.
    walk = iterator_over(m, DictView(ref, "items"))
    repeated = m.new(IteratorObject(Adaptor("starmap", (walk,), _REPEATED, ()), 0))
    return m.new(IteratorObject(Adaptor("chain", (repeated,), None, ()), 0))


def _repeat(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    key, count = args
    times = as_index(m, count)
    if times is None:
        name = operand_name(m, count)
        raise Thrown("TypeError", f"'{name}' object cannot be interpreted as an integer")
    return m.new(IteratorObject(Adaptor("repeat", (), None, (key, times)), 0))


_REPEATED: Final = BuiltinFunction("repeat", _repeat, "pure", module="itertools")


def _total(m: Machine, ref: Ref) -> Value:
    total: Value = 0
    for count in dict_at(m, ref).items.values():
        total = binary(m, "+", total, count)
    return total


def _counter(m: Machine, /, *sources: Value, **named: Value) -> Ref:
    counts: dict[Value, Value] = {}
    _counted(m, counts, "+", sources)
    _merge(m, counts, "+", named.items())
    for source in sources:
        exhaust(m, source)
    return m.new(DictObject(counts, "Counter"))


def _from_keys(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    message = "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
    raise Thrown("NotImplementedError", message)


def _represent(writer: Writer, obj: DictObject, depth: int) -> str:
    if not obj.items:
        return "Counter()"
    return f"Counter({writer.pairs(_by_count(obj.items), depth)})"


def _by_count(items: Counts) -> Counts:
    """*items*, the most frequent first, as far as the host can order them."""
    if not all(isinstance(count, int | float) for count in items.values()):
        return items
    return dict(sorted(items.items(), key=_count_of, reverse=True))


def _count_of(item: tuple[Value, Value]) -> float:
    count = item[1]
    assert isinstance(count, int | float)
    return count


def _equal(relation: Relation, obj: DictObject, other: Value, depth: int) -> bool:
    if not is_counter(other):
        return equal(relation, obj, other, depth)
    if obj.shared or other.shared:
        raise NeedsProgramError
    return all(
        relation.same(obj.items.get(key, 0), other.items.get(key, 0), depth + 1)
        for key in {**obj.items, **other.items}
    )


def _order(relation: Relation, op: str, obj: DictObject, other: Value, depth: int) -> bool | None:
    if not is_counter(other):
        return None
    if obj.shared or other.shared:
        raise NeedsProgramError
    # As in CPython, where `a < b` is `a <= b and a != b`.
    if op in {"<", ">"} and _equal(relation, obj, other, depth):
        return False
    loose = op if op in {"<=", ">="} else f"{op}="
    return all(
        relation.ordered(loose, obj.items.get(key, 0), other.items.get(key, 0), depth + 1)
        for key in {**obj.items, **other.items}
    )


def _get(m: Machine, ref: Ref, obj: DictObject, key: Value) -> Value:
    return obj.items.get(known_key(m, "_dict_get_item", ref, obj, key), 0)


def _delete(m: Machine, ref: Ref, obj: DictObject, key: Value) -> None:
    if obj.shared:
        # Python code in CPython, which looks first and deletes then.
        raise CallProgram("_Counter_delitem", ref, key)
    if known_key(m, "_dict_delete_item", ref, obj, key) in obj.items:
        delete_value(m, ref, obj, key)


_SPECS: Final = {
    **DICT_SPECS,
    "update": Spec(_update, 0, 1, "write", ANY_KEYWORDS),
    "subtract": Spec(_subtract, 0, 1, "write", ANY_KEYWORDS),
    "most_common": Spec(_most_common, 0, 1, "read", {"n": 0}),
    "elements": Spec(_elements, 0, 0),
    "total": Spec(_total, 0, 0),
}
SLOTS: Final = {
    "Counter": DICT_SLOTS._replace(
        methods=methods("Counter", Counter(), DictObject, _SPECS),
        class_attributes={
            "fromkeys": BuiltinFunction("fromkeys", _from_keys, "read", module="collections")
        },
        new=function("Counter", Spec(_counter, 0, 1, keywords=ANY_KEYWORDS), Counter).call,
        represent=_represent,
        equal=_equal,
        order=_order,
        get_item=_get,
        del_item=_delete,
        combine=combine_counters,
        change=change_counter,
    )
}
