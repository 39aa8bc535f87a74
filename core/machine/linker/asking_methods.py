"""Calls of methods of built-in types where some arguments or items may be undrawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.machine.drawn import computing
from core.machine.drawn.asking import asked, holds
from core.machine.drawn.templates import formatted
from core.machine.drawn.texts import marked
from core.machine.draws.undrawn import type_of
from core.machine.linker.gate import Gate, gives_items, kind_of, with_plain, with_stand_ins
from core.machine.linker.waiting import WAITING, item_in, patient
from core.machine.machine import REST
from core.machine.objects import ListObject
from core.machine.values import MISSING, Ref, Undrawn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.linked import Handler
    from core.machine.machine import Machine
    from core.machine.values import Value

_METHODS: Final[Mapping[str, frozenset[str]]] = {
    "list": frozenset({"append", "pop", "clear", "copy"}),
    "deque": frozenset({"append", "appendleft", "pop", "popleft", "clear"}),
    "dict": frozenset({"get", "pop", "setdefault", "values", "items", "keys", "clear"}),
    "Queue": frozenset({"put", "get", "put_nowait", "get_nowait", "qsize", "empty", "full",
                        "task_done", "join"}),
}  # fmt: skip
"""By type: methods that put items in or give them out without a look at them."""
_TAKING_ROWS: Final = frozenset({"extend"})
"""Methods of a list that put in what is in another row."""
_FIRST_LOOKED_AT: Final = frozenset({"get", "pop", "setdefault"})
"""Methods of a dict or list whose first argument, a key or a place, is looked at."""


def native(
    m: Machine, r: list[Value], d: int, owner: Value, name: str, parts: tuple[int, ...],
    names: tuple[str, ...], handler: Handler,
) -> int:  # fmt: skip
    """Call method *name* of *owner*, which is of a built-in type."""
    kind = kind_of(m, owner)
    if name in WAITING.get(kind, ()):
        return waiting(m, r, d, parts, item_in(name, parts, names), handler)
    takes_row = name in _TAKING_ROWS and kind == "list" and len(parts) == 1
    if name not in _METHODS.get(kind, ()) and not (takes_row and gives_items(m, r[parts[0]])):
        return with_plain(m, r, parts, handler)
    looked_at = parts[:1] if name in _FIRST_LOOKED_AT else ()
    for part in looked_at:
        if holds(r[part]):
            r[part] = asked(m, r[part])
    with Gate(m):
        return handler(m, r)


def waiting(
    m: Machine, r: list[Value], d: int, parts: tuple[int, ...], item: tuple[int, ...],
    handler: Handler,
) -> int:  # fmt: skip
    """Make a call all of whose arguments but the *item* say whether to wait, and how long."""
    rest = tuple(part for part in parts if part not in item)
    with Gate(m):
        return with_stand_ins(m, r, d, rest, handler, partial(patient, m))


def written(m: Machine, r: list[Value], d: int, parts: tuple[int, ...], handler: Handler) -> int:
    """Write texts that are undrawn; how long they are stays undrawn, too."""
    text = r[parts[0]]
    went = with_stand_ins(m, r, d, parts, handler, lambda value: marked(m, value))
    if went != REST and type(text) is Undrawn:
        r[d] = computing.measured(text)
    return went


def text_by(m: Machine, owner: Value, name: str, args: tuple[Value, ...]) -> Value:
    """Return the text that method *name* of text *owner* gives; MISSING if it is left to others."""
    if name == "format":
        return formatted(m, owner, args)
    if name != "join" or type(owner) is not str or len(args) != 1:
        return MISSING
    row = _own_row(m, args[0])
    if not any(map(holds, row)) or any(type_of(each) is not str for each in row):
        return MISSING
    texts = [text for each in row for text in (owner, each)]
    return computing.joined(tuple(texts[1:]))


def _own_row(m: Machine, value: Value) -> Sequence[Value]:
    """The items of a tuple, or of a list that only the thread itself can reach; else none."""
    if isinstance(value, tuple):
        return value
    with Gate(m):
        obj = m.heap[value] if type(value) is Ref else None
        return tuple(obj.items) if isinstance(obj, ListObject) and not obj.shared else ()
