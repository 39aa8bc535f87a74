"""How each kind of iterator of `itertools` moves on, as in CPython's C code."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final

from core.machine.comparison import equal, same, truth
from core.machine.immutable import NUMBERS
from core.machine.iterables import listed
from core.machine.iterators import Adaptor, IteratorObject
from core.machine.objects import ListObject
from core.machine.plain import hosted
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.values import END, MISSING, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.builtins.adaptor_state import Move
    from core.machine.machine import Machine
    from core.machine.values import Value


def _chain(move: Move) -> Value:
    while move.adaptor.iterators:
        source, *active = move.adaptor.iterators
        if active:
            item = move.pull(1)
            if item is not END:
                return item
            move.go_on_with(source)
        iterable = move.pull()
        if iterable is END:
            move.go_on_with()
        else:
            move.go_on_with(source, move.begin(iterable))
    return END


def _compress(move: Move) -> Value:
    while (item := move.pull()) is not END:
        selector = move.pull(1)
        if selector is END:
            break
        if truth(move.m, selector):
            return item
    return END


def _cycle(move: Move) -> Value:
    if not move.adaptor.iterators:
        return again(move)
    item = move.pull()
    if item is END:
        move.go_on_with()
        return again(move)
    remember(move, item)
    return item


def remember(move: Move, item: Value) -> None:
    """Keep *item* for the next round."""
    saved, place = move.adaptor.state
    assert isinstance(saved, tuple)
    move.keep((*saved, item), place)


def again(move: Move) -> Value:
    """An item that was given before, or END if there is none."""
    saved, place = move.adaptor.state
    assert isinstance(saved, tuple)
    assert isinstance(place, int)
    if not saved:
        return END
    move.keep(saved, (place + 1) % len(saved))
    return saved[place]


def _islice(move: Move) -> Value:
    while move.adaptor.iterators:
        taken = takes(move)
        item = END if taken is END else move.pull()
        if item is END:
            move.go_on_with()
            break
        count_item(move, taken)
        if taken:
            return item
    return END


def takes(move: Move) -> Value:
    """Whether the next item is part of the slice; END if it has come to its stop."""
    wanted, stop, _, count = move.adaptor.state
    assert isinstance(wanted, int)
    assert isinstance(count, int)
    taken = count >= wanted
    return END if taken and isinstance(stop, int) and count >= stop else taken


def count_item(move: Move, taken: Value) -> None:
    """Count an item that came, which was *taken* or passed over."""
    wanted, stop, step, count = move.adaptor.state
    assert isinstance(wanted, int)
    assert isinstance(step, int)
    assert isinstance(count, int)
    if taken:
        wanted += step
        # As `islice_next` in Modules/itertoolsmodule.c, which takes nothing from beyond the stop.
        wanted = min(wanted, stop) if isinstance(stop, int) else wanted
    move.keep(wanted, stop, step, count + 1)


def _takewhile(move: Move) -> Value:
    if move.adaptor.state[0]:
        return END
    item = move.pull()
    if item is END or truth(move.m, move.call(item)):
        return item
    move.keep(True)
    return END


def _dropwhile(move: Move) -> Value:
    while (item := move.pull()) is not END and not move.adaptor.state[0]:
        if not truth(move.m, move.call(item)):
            move.keep(True)
            break
    return item


def _starmap(move: Move) -> Value:
    args = move.pull()
    if args is END:
        return END
    items = listed(move.m, args)
    if items is None:
        raise NeedsProgramError
    return move.call(*items)


def _accumulate(move: Move) -> Value:
    total, initial = move.adaptor.state
    if initial is not None:
        move.keep(initial, None)
        return initial
    item = move.pull()
    if item is END:
        return END
    if total is not MISSING:
        item = move.call(total, item) if move.adaptor.function else _sum(move, total, item)
    move.keep(item, None)
    return item


def _sum(move: Move, total: Value, item: Value) -> Value:
    if type(total) in NUMBERS and type(item) in NUMBERS:
        return hosted(move.m, operator.add, (total, item))
    raise NeedsProgramError


def _pairwise(move: Move) -> Value:
    if not move.adaptor.iterators:
        return END
    (before,) = move.adaptor.state
    if before is MISSING:
        before = move.pull()
    item = END if before is END else move.pull()
    if item is END:
        move.go_on_with()
        return END
    move.keep(item)
    return before, item


def _count(move: Move) -> Value:
    number, step = move.adaptor.state
    if type(number) not in NUMBERS or type(step) not in NUMBERS:
        raise NeedsProgramError
    move.keep(hosted(move.m, operator.add, (number, step)), step)
    return number


def _repeat(move: Move) -> Value:
    item, times = move.adaptor.state
    if times is None:
        return item
    assert isinstance(times, int)
    if times <= 0:
        return END
    move.keep(item, times - 1)
    return item


def _tee(move: Move) -> Value:
    link, busy = move.adaptor.state
    assert isinstance(link, Ref)
    assert isinstance(busy, Ref)
    if _parts_of(move.m, link)[1] is None:
        if _parts_of(move.m, busy)[0]:
            raise Thrown("RuntimeError", "cannot re-enter the tee iterator")
        item = move.pull()
        if item is END:
            return END
        _fill(move.m, link, item)
    item, following = _parts_of(move.m, link)
    move.keep(following, busy)
    return item


def _parts_of(m: Machine, ref: Ref) -> list[Value]:
    obj = m.heap[ref]
    assert isinstance(obj, ListObject)
    return obj.items


def _fill(m: Machine, link: Ref, item: Value) -> None:
    """Put *item* into *link*, and an empty link behind it."""
    following = m.new(ListObject([None, None]))
    obj = m.own(link)
    assert isinstance(obj, ListObject)
    obj.items[:] = [item, following]
    if obj.shared:
        m.publish(item)
        m.publish(following)


def _zip_longest(move: Move) -> Value:
    fill, over, left = move.adaptor.state
    assert isinstance(over, tuple)
    assert isinstance(left, int)
    items, ended = [], list(over)
    for number in range(len(ended) if left else 0):
        item = END if ended[number] else move.pull(number)
        if item is END:
            if not ended[number]:
                left -= 1
                ended[number] = left != 0
                move.keep(fill, tuple(ended), left)
                if not left:
                    return END
            item = fill
        items.append(item)
    return tuple(items) if items else END


def _groupby(move: Move) -> Value:
    key, item, target, _ = move.adaptor.state
    move.keep(key, item, target, None)
    while key is END or (target is not END and _same(move.m, target, key)):
        if not _to_next_item(move):
            return END
        key = move.adaptor.state[0]
    _, item, _, _ = move.adaptor.state
    group = move.m.new(IteratorObject(Adaptor("_grouper", (move.ref,), None, (key,)), 0))
    move.keep(key, item, key, group)
    return key, group


def _to_next_item(move: Move) -> bool:
    """Whether there is a further item: it and its key are what the grouping is at now."""
    item = move.pull()
    if item is END:
        return False
    key = item if move.adaptor.function is None else move.call(item)
    _, _, target, group = move.adaptor.state
    move.keep(key, item, target, group)
    return True


def _same(m: Machine, one: Value, other: Value) -> bool:
    return same(one, other) or equal(m, one, other)


def _grouper(move: Move) -> Value:
    (wanted,) = move.adaptor.state
    whole = move.of(move.adaptor.iterators[0])
    if whole.adaptor.state[3] != move.ref:
        return END
    if whole.adaptor.state[0] is END and not _to_next_item(whole):
        return END
    key, item, target, group = whole.adaptor.state
    if not _same(move.m, wanted, key):
        return END
    whole.keep(END, END, target, group)
    return item


MOVES: Final[dict[str, Callable[[Move], Value]]] = {
    "accumulate": _accumulate,
    "chain": _chain,
    "compress": _compress,
    "count": _count,
    "cycle": _cycle,
    "dropwhile": _dropwhile,
    "groupby": _groupby,
    "_grouper": _grouper,
    "islice": _islice,
    "pairwise": _pairwise,
    "repeat": _repeat,
    "starmap": _starmap,
    "takewhile": _takewhile,
    "tee": _tee,
    "zip_longest": _zip_longest,
}
"""What moves an adaptor of each kind."""
