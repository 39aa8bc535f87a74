"""Changing what a container holds while the object that holds its items stays the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.objects import DictObject, SetObject

Key = TypeVar("Key")
Item = TypeVar("Item")


def forget_hashes(container: DictObject | SetObject) -> None:
    """Drop the hashes of keys that *container* no longer has."""
    if container.hashes:
        items = container.items
        container.hashes = {k: h for k, h in container.hashes.items() if k in items} or None


def refill(items: dict[Key, Item], now: Mapping[Key, Item]) -> None:
    """Let *items* hold what *now* holds, in that order."""
    kept = dict(now)
    items.clear()
    items.update(kept)
