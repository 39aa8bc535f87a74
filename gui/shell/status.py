"""What one scene comes to: whether it failed, and the sentence for the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.scenes.meaning import meaning
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
    means = meaning(scene, translate) or _same_in_hand(scene)
    return False, " ".join(part for part in (scene.sentence, means) if part) or first


def _same_in_hand(scene: Scene) -> str:
    """Who has read before what was just read, and has not written since: both go by it."""
    move = scene.move
    if move is None or move.writes:
        return ""
    for lane in scene.lanes:
        for chip in lane.hand:
            if lane.tid == scene.last or chip.place != move.place or chip.stale:
                continue
            words = translate("status", "{0} read the same {1} before and has not written yet.")
            return words.format(lane.name, chip.value)
    return ""
