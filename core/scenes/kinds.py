"""What kind of card an object has, and which objects an attribute may not list as data."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from core.machine.iterators import GeneratorObject
from core.machine.objects import Cell, DictObject, Instance, ListObject, SetObject
from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    LockObject,
    QueueObject,
    SemaphoreObject,
)

if TYPE_CHECKING:
    from core.machine.objects import Obj
    from core.scenes.scene import CardKind


def kind_of(obj: Obj) -> CardKind | None:
    """The kind of card that *obj* has; None if it has none."""
    return _kind_of(cast("type", type(obj)))


@lru_cache(maxsize=256)
def _kind_of(own: type) -> CardKind | None:
    return next((kind for cls, kind in _KINDS if issubclass(own, cls)), None)


APART: Final = (
    LockObject, ConditionObject, EventObject, SemaphoreObject, BarrierObject, QueueObject,
)  # fmt: skip
"""Kinds that have cards of their own, or the rail: no data of the object that has them."""
_KINDS: Final[tuple[tuple[type[Obj], CardKind], ...]] = (
    (Instance, "instance"),
    (ListObject, "list"),
    (DictObject, "dict"),
    (SetObject, "set"),
    (QueueObject, "queue"),
    (SemaphoreObject, "semaphore"),
    (ConditionObject, "condition"),
    (EventObject, "event"),
    (BarrierObject, "barrier"),
    (GeneratorObject, "generator"),
    (Cell, "variable"),
)
