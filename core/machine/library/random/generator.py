"""A generator of random numbers as an object, and which draws are more than one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.objects import NOBODY, ListObject, Obj
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.state import Seed
    from core.machine.values import Value

IN_STEPS: Final = frozenset({"choice", "choices", "sample", "shuffle"})
"""The draws from sequences: code in Python, in CPython, that others can come between."""


class RandomObject(Obj):
    """A ``random.Random``: the seed of its row of words and the place in it.

    It is *free* if the program gave it no seed: what it draws is a choice then.
    """

    __slots__ = ("free", "place", "seed")
    type_name = "Random"

    def __init__(self, seed: Seed, place: int, *, free: bool) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.seed = seed
        self.place = place
        self.free = free

    def copy(self) -> RandomObject:
        """The same generator for another instant."""
        twin = RandomObject(self.seed, self.place, free=self.free)
        twin.shared = self.shared
        return twin

    def content(self) -> tuple[object, ...]:
        """The seed, who gave it, and the place."""
        return (self.seed, self.free, self.place)


def is_in_steps(heap: Mapping[Ref, Obj], arg: Value) -> bool:
    """Whether a draw from *arg* is several steps: only a list of one's own is drawn from in one."""
    if type(arg) is not Ref:
        return False
    obj = heap[arg]
    return obj.shared or not isinstance(obj, ListObject)
