"""One direction of a connection, or what waits at a port, as an object of the heap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.objects import NOBODY, Obj

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.values import Value


class StreamObject(Obj):
    """*data* or *pieces* that nobody has taken yet.

    *ended* says that nothing more is put in, *closed* that nobody takes anything out, and
    *listens* that it is a line of visitors, *opened* that they may come.
    """

    __slots__ = ("closed", "data", "ended", "listens", "opened", "pieces")
    fixed = frozenset({"listens"})
    crosses = True
    type_name = "socket"

    def __init__(self, *, listens: bool) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.listens = listens
        self.data = b""
        self.pieces: tuple[Value, ...] = ()
        self.ended = self.closed = self.opened = False

    @property
    def ready(self) -> bool:
        """Whether who waits can go on."""
        return bool(self.data or self.pieces) or self.ended or self.closed

    def copy(self) -> StreamObject:
        """The same once more, to be changed by itself."""
        twin = StreamObject(listens=self.listens)
        twin.shared = self.shared
        twin.data, twin.pieces = self.data, self.pieces
        twin.ended, twin.closed, twin.opened = self.ended, self.closed, self.opened
        return twin

    def children(self) -> Iterable[Value]:
        """The pieces."""
        return self.pieces

    def content(self) -> tuple[object, ...]:
        """Everything there is to it."""
        return (self.listens, self.data, self.pieces, self.ended, self.closed, self.opened)
