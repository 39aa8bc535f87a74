"""What the step just made means, besides what it did: one sentence, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.scene import FieldScene, Scene
    from core.scenes.words import Translate


def meaning(scene: Scene, translate: Translate) -> str:
    """What the last step of *scene* means; empty if that is no more than what it did.

    A deadlock tells itself.
    """
    if scene.deadlock is not None or scene.last is None:
        return ""
    names = {lane.tid: lane.name for lane in scene.lanes}
    told = (
        *_lost(scene, names, translate), *_torn(scene, names, translate),
        *_looked(scene, names, translate), *_broke(scene, translate),
        *_stale(scene, names, translate), *_locked(scene, names, translate),
        *_alone(scene, translate), *_ended(scene, translate),
    )  # fmt: skip
    return next(iter(told), "")


def _written(scene: Scene) -> Iterator[FieldScene]:
    return (field for card in scene.cards for field in card.fields if field.wrote_now)


def _lost(scene: Scene, names: dict[int, str], translate: Translate) -> Iterator[str]:
    for field in _written(scene):
        if field.lost is not None and field.old is not None:
            whose, writer = names.get(field.lost, "?"), names.get(scene.last or 0, "?")
            sources = () if scene.move is None else scene.move.sources
            relied = [chip.value for chip in sources if chip.place == field.place]
            words = translate("stage", "The {0} that {1} wrote is lost.")
            if relied:
                words = translate(
                    "stage", "The {0} that {1} wrote is lost: {2} went by the old {3}."
                )
            yield words.format(field.old, whose, writer, *relied[-1:])


def _torn(scene: Scene, names: dict[int, str], translate: Translate) -> Iterator[str]:
    if not any(field.torn for field in _written(scene)):
        return
    seen = [rule for rule in scene.rules if any(look.wrong for look in rule.glimpses)]
    wrong = [look.wrong[-1] for rule in seen for look in rule.glimpses if look.wrong]
    if seen and all(rule.status == "holds" for rule in seen):
        words = translate("stage", "All is right again, but {0} goes by {1}.")
    else:
        words = translate("stage", "{0} goes by {1}: that was not yet finished.")
    yield words.format(names.get(scene.last or 0, "?"), wrong[-1] if wrong else "?")


def _looked(scene: Scene, names: dict[int, str], translate: Translate) -> Iterator[str]:
    for rule in scene.rules:
        now = [glimpse for glimpse in rule.glimpses if glimpse.step == scene.position - 1]
        if now:
            words = translate("stage", "{0} looks just when {1} is not finished.")
            breaker = names.get(rule.breaker if rule.breaker is not None else -1, "")
            if breaker:
                yield words.format(names.get(now[0].tid, "?"), breaker)


def _broke(scene: Scene, translate: Translate) -> Iterator[str]:
    touched = {card.key for card in scene.cards if any(field.wrote_now for field in card.fields)}
    for rule in scene.rules:
        if rule.status != "broken" or rule.breaker != scene.last or not rule.figures:
            continue
        if touched & set(rule.cards):
            yield translate("stage", "For the moment {0}.").format(rule.figures)


def _stale(scene: Scene, names: dict[int, str], translate: Translate) -> Iterator[str]:
    places = {field.place for field in _written(scene)}
    for lane in scene.lanes:
        for chip in lane.hand:
            if chip.stale and chip.place in places and lane.tid != scene.last:
                words = translate("stage", "{0} still has the old {1} in hand.")
                yield words.format(names[lane.tid], chip.value)


def _locked(scene: Scene, names: dict[int, str], translate: Translate) -> Iterator[str]:
    if scene.handover is not None:
        words = translate("stage", "{0} had let it go, and {1} has waited for it.")
        yield words.format(
            names.get(scene.handover.giver, "?"), names.get(scene.handover.taker, "?")
        )
        return
    taken = scene.events[0].ref if scene.events else None
    for lock in scene.locks:
        others = [tid for tid in lock.waiting if tid != scene.last]
        if lock.ref == taken and lock.holder == scene.last and others:
            yield translate("stage", "{0} waits outside.").format(names.get(others[0], "?"))
        elif lock.holder is not None and scene.last in lock.waiting and lock.holder != scene.last:
            words = translate("stage", "{0} has to wait until {1} lets {2} go.")
            yield words.format(names.get(scene.last or 0, "?"), names[lock.holder], lock.name)


def _alone(scene: Scene, translate: Translate) -> Iterator[str]:
    if scene.move is not None and scene.move.writes and scene.move.alone:
        words = translate("stage", "No other thread works at {0}.")
        yield words.format(scene.move.name)


def _ended(scene: Scene, translate: Translate) -> Iterator[str]:
    # Of this run alone: what others come to is no news of a step.
    if scene.ended == "ended" and not scene.failures:
        yield translate("stage", "The run is over: nothing failed in it.")
