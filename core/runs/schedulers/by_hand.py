"""Choices that somebody makes one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.runs.scheduler import Options


class ByHand:
    """Chooses nothing: the run rests until somebody makes a step of it."""

    policy = "by-hand"
    seed = 0
    chooser = None

    def choose(self, options: Options) -> None:
        """Rest, whoever of *options* could go."""
