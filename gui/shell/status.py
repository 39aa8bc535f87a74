"""What one scene comes to: a mood, a few words, and the sentence for the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.theme.words import translate

if TYPE_CHECKING:
    from core.scenes.scene import Scene


def status_of(scene: Scene) -> tuple[str, str, str]:
    """The badge's mood and words, and the sentence, for *scene*."""
    if scene.deadlock is not None:
        return "failure", translate("status", "this run: deadlock"), f"{scene.deadlock.sentence}."
    if scene.failures:
        last = scene.failures[-1]
        # The sentence of the step itself comes first until the run has gone past it.
        sentence = last.sentence if last.step >= scene.position - 1 else scene.sentence
        return "failure", translate("status", "this run: {0}").format(last.kind), sentence
    if scene.ended == "unmodelled":
        return "undecided", translate("status", "this run left what is simulated"), scene.sentence
    if scene.ended == "ended":
        # One good run proves nothing, and the word must not say that it does.
        return "quiet", translate("status", "this run ended well"), scene.sentence
    first = translate("status", "Press Right for the first step, or a digit to choose the thread.")
    return "quiet", translate("status", "not checked yet"), scene.sentence or first
