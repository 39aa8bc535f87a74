"""Changing what a container holds while the object that holds its items stays the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

Key = TypeVar("Key")
Item = TypeVar("Item")


def refill(items: dict[Key, Item], now: Mapping[Key, Item]) -> None:
    """Let *items* hold what *now* holds, in that order."""
    kept = dict(now)
    items.clear()
    items.update(kept)
