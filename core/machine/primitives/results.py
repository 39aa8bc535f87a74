"""What a call in another process or thread gives, as an object of the heap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.objects import NOBODY, Obj
from core.machine.values import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.values import Ref, Value


class ResultObject(Obj):
    """What a call in another process or thread gives: *value*, MISSING until it has come.

    It goes into the channel *watched_by* then, if there is one.
    """

    __slots__ = ("value", "watched_by")
    type_name = "result"
    crosses = True

    def __init__(self, value: Value = MISSING) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.value: Value = value
        self.watched_by: Ref | None = None

    @property
    def came(self) -> bool:
        """Whether the result is there."""
        return self.value is not MISSING

    def copy(self) -> ResultObject:
        """The same once more, to be changed by itself."""
        twin = ResultObject(self.value)
        twin.shared, twin.watched_by = self.shared, self.watched_by
        return twin

    def children(self) -> Iterable[Value]:
        """The value, and who is told."""
        return (self.value, self.watched_by)
