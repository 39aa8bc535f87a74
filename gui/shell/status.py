"""What one scene comes to: whether it failed, and the sentence for the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.theme.words import translate

if TYPE_CHECKING:
    from core.scenes.scene import Scene


def status_of(scene: Scene) -> tuple[bool, str]:
    """Whether *scene* tells of a failure, and its sentence."""
    if scene.deadlock is not None:
        return True, f"{scene.deadlock.sentence}."
    if scene.failures:
        last = scene.failures[-1]
        # The sentence of the step itself comes first until the run has gone past it.
        return True, last.sentence if last.step >= scene.position - 1 else scene.sentence
    first = translate("status", "Press Right for the first step, or a digit to choose the thread.")
    return False, scene.sentence or first
