"""The gate through which instructions get at undrawn values, or are kept from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.classes import native_kind
from core.machine.drawn.asking import asked, holds
from core.machine.drawn.texts import unmarked
from core.machine.iterators import Adaptor, IteratorObject
from core.machine.values import DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from core.machine.linked import Handler
    from core.machine.machine import Machine
    from core.machine.recorded_state import AskingHeap
    from core.machine.recording import RecordingMachine
    from core.machine.values import Value

_ALIKE: Final[Mapping[str, str]] = {
    "defaultdict": "dict", "OrderedDict": "dict", "LifoQueue": "Queue", "SimpleQueue": "Queue",
}  # fmt: skip
"""Built-in types that hand values on as another one does."""
_ROWS: Final = frozenset({"list", "deque", "dict"})
"""Containers whose items are there as they are."""
_HANDING_ON: Final = frozenset({"zip", "enumerate", "chain"})
"""What is made of other iterators and gives what they give."""


class Gate:
    """While it is open, undrawn values are handed on: looking at an object does not ask."""

    __slots__ = ("_heap",)

    def __init__(self, m: Machine) -> None:
        self._heap = cast("AskingHeap", m.heap)

    def __enter__(self) -> None:
        self._heap.asks = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._heap.asks = True


def with_stand_ins(
    m: Machine, r: list[Value], d: int, parts: tuple[int, ...], handler: Handler,
    stand_in: Callable[[Value], Value],
) -> int:  # fmt: skip
    """Make the call with something plain in the place of each argument that is undrawn."""
    # The handler looks at registers, so it gets others: the real ones keep what is undrawn.
    twin = list(r)
    for part in parts:
        if holds(r[part]):
            twin[part] = stand_in(r[part])
    went = handler(m, twin)
    r[d] = twin[d]
    return went


def with_plain(m: Machine, r: list[Value], parts: tuple[int, ...], handler: Handler) -> int:
    """Make the call with plain arguments."""
    for part in parts:
        if holds(r[part]):
            r[part] = asked(m, r[part])
    return handler(m, r)


def told(m: Machine, r: list[Value], d: int, handler: Handler) -> int:
    """Let *handler* put the text of a value into register *d*, whatever is undrawn inside."""
    # Registers of its own show whether the handler gave a text, or has to wait for its turn.
    twin = list(r)
    with Gate(m):
        went = handler(m, twin)
    text = twin[d]
    if text is not r[d]:
        r[d] = unmarked(m, text) if type(text) is str else text
    return went


def may_hold(value: Value) -> bool:
    """Return whether *value* is something that may have undrawn values inside."""
    return type(value) is Ref or (isinstance(value, tuple) and holds(value))


def kind_of(m: Machine, value: Value) -> str:
    """Return the built-in type of *value*, of which several that differ little go by one name."""
    with Gate(m):
        kind = native_kind(m, value)
    return _ALIKE.get(kind, kind)


def is_dict(m: Machine, value: Value) -> bool:
    """Return whether *value* is a dict of whichever built-in kind."""
    return type(value) is Ref and kind_of(m, value) == "dict"


def hands_items_on(m: Machine, value: Value) -> bool:
    """Return whether iterator *value* gives the items of containers, and computes nothing."""
    with Gate(m):
        obj = m.heap[value] if type(value) is Ref else None
    if not isinstance(obj, IteratorObject):
        return False
    # Which way an instruction takes is no use of the iterator; what it does there is noted.
    with cast("RecordingMachine", m).recorder.paused():
        source = obj.source
    if not isinstance(source, Adaptor):
        return True
    return source.kind in _HANDING_ON and all(hands_items_on(m, one) for one in source.iterators)


def gives_items(m: Machine, value: Value) -> bool:
    """Return whether all that is in *value* is there as it is, and no code makes it."""
    if isinstance(value, DictView):
        return is_dict(m, value.source)
    if type(value) is Ref:
        return kind_of(m, value) in _ROWS or hands_items_on(m, value)
    return type(value) in {tuple, str, range, int}
