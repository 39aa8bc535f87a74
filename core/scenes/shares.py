"""How often something happens at random, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.scenes.words import Translate

_HUNDRED: Final = 100


def in_hundred(share: float, translate: Translate) -> str:
    """How many of a hundred, rounded so that what can happen is never called 0 or all."""
    number = round(share * _HUNDRED)
    if number == 0:
        return translate("verdict", "fewer than 1")
    if number == _HUNDRED and share < 1:
        return translate("verdict", "more than 99")
    return str(number)
