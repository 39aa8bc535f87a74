"""Sentences on data that is read and written."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Final, cast

from core.machine.class_objects import ClassObject
from core.machine.iterators import IteratorObject
from core.machine.objects import Cell, DictObject, Instance, ListObject
from core.machine.values import MISSING, UNBOUND, Ref

if TYPE_CHECKING:
    from core.machine.state import State
    from core.machine.values import Value
    from core.runs.narration.context import Telling

_NOTHING: Final = (MISSING, UNBOUND)


def read(t: Telling) -> str:
    """A look at a variable, an attribute, an item or a whole container."""
    if t.op == "next":
        return _next_item(t)
    if t.value in _NOTHING:
        return f"reads {t.place}, which has no value"
    if t.key is not None:
        return f"reads {t.place}: {_told_value(t)}"
    return f"looks at {t.what}: {t.excerpt} gives {t.shown}" if t.excerpt else f"looks at {t.what}"


def _next_item(t: Telling) -> str:
    if not isinstance(t.obj, ListObject) or not isinstance(t.key, int):
        return f"takes the next item of {t.what}"
    if t.key >= len(t.obj.items):
        return f"comes to the end of {t.what}"
    return f"comes to {t.place}: {t.names.value(t.obj.items[t.key])}"


def write(t: Telling) -> str:
    """A change of a variable, an attribute, an item or a whole container."""
    if t.value in _NOTHING:
        return f"deletes {t.place}"
    if t.key is not None:
        # From the state before: the event tells only what was written.
        old = MISSING if t.before is None else _content(t.before, t.ref, t.key)
        told, before = _told_value(t), "" if old in _NOTHING else t.names.value(old)
        # "1 (was 1)" reads like a slip: that nothing changed may be the whole story.
        was = f" (was {before}{' already' if before == told else ''})" if before else ""
        return f"writes {t.place}: {told}{was}"
    if t.op == "next":
        return f"takes the next item of {t.what}"
    if t.op == "del_item":
        return f"deletes an item of {t.what}"
    if isinstance(t.obj, IteratorObject):
        return _moved(t)
    if t.excerpt:
        # What is called and changed by it keeps results, as with `functools.cache`.
        if t.op == "call" and t.excerpt.startswith(f"{t.what}("):
            return f"carries out {t.excerpt}"
        # What was put down says more than how that is written.
        put = _appended(t) if t.excerpt.startswith(f"{t.what}.append(") else ""
        return put or f"changes {t.what}: {t.excerpt}"
    return _appended(t) or f"changes {t.what}"


def _moved(t: Telling) -> str:
    """An iterator was used, which changes it."""
    if t.op == "iterate":
        return f"begins to go through {t.what}"
    return f"goes on through {t.what}{t.excerpt and f': {t.excerpt}'}"


def _appended(t: Telling) -> str:
    """What was added at the end of a list; empty if nothing."""
    old = None if t.before is None or t.ref is None else t.before.heap.get(t.ref)
    if not isinstance(old, ListObject) or not isinstance(t.obj, ListObject):
        return ""
    *kept, last = t.obj.items or [None]
    # By identity: to compare objects of the program could call its own `__eq__`.
    same = len(kept) == len(old.items) and all(map(is_, kept, old.items))
    return f"appends {t.names.value(last)} to {t.what}" if same and t.obj.items else ""


def _told_value(t: Telling) -> str:
    # An object whose only name is this place would be told by it.
    if isinstance(t.value, Ref) and t.shown == t.place:
        return t.names.by_class(t.value)
    return t.shown


def _content(state: State, ref: Ref | None, key: Value) -> Value:
    """What part *key* of the object at *ref* holds."""
    if ref is None:
        return state.globals[cast("int", key)]
    obj = state.heap.get(ref)
    if isinstance(obj, Instance | ClassObject):
        return obj.fields.get(cast("str", key), MISSING)
    if isinstance(obj, DictObject):
        return obj.items.get(key, MISSING)
    if isinstance(obj, ListObject) and isinstance(key, int):
        return obj.items[key] if key < len(obj.items) else MISSING
    return obj.value if isinstance(obj, Cell) else MISSING
