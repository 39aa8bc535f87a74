"""What is told of lanes, locks, cards and rules: to screen readers, in tooltips and on pages.

All of it is words in parts, so that who sees them finds values and code in their own letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.named import NamedTuple
from core.scenes.phrases import Bit, phrase, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.scenes.deadlock import DeadlockScene
    from core.scenes.phrases import Phrase
    from core.scenes.scene import (
        CardScene,
        ChipScene,
        FieldScene,
        LaneScene,
        LockScene,
        RuleScene,
        Scene,
    )
    from core.scenes.words import Words

    Thing = DeadlockScene | LaneScene | LockScene | CardScene | RuleScene
    Names = Mapping[int, str]

Subject = Literal[
    "told", "code", "fresh", "stale", "glimpse", "look", "state", "type", "field", "more", "count",
    "flag", "room", "cracked",
]  # fmt: skip


class Clause(NamedTuple):
    """One thing that is told, and what it is about."""

    subject: Subject
    words: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the stage: the scene of a *thing*, its *name*, and what is told of it.

    *joint* stands between two clauses.
    """

    thing: Thing
    name: Phrase
    clauses: tuple[Clause, ...]
    joint: str = "; "

    @property
    def text(self) -> str:
        """What is told of it."""
        return self.joint.join(plain(clause.words) for clause in self.clauses)


def spoken(scene: Scene, words: Words) -> tuple[Part, ...]:
    """Every part of *scene*, in the order in which it is read."""
    translate = words.translate
    names = {lane.tid: lane.name for lane in scene.lanes}
    parts = []
    if scene.deadlock is not None:
        told = (Clause("told", (Bit(scene.deadlock.sentence),)),)
        name = phrase(translate("stage", "Deadlock"))
        parts.append(Part(thing=scene.deadlock, name=name, clauses=told))
    parts += [lane_part(lane, words) for lane in scene.lanes]
    parts += [lock_part(lock, names, words) for lock in scene.locks]
    parts += [card_part(card, names, words) for card in scene.cards]
    parts += [
        Part(
            thing=rule,
            name=phrase(translate("stage", "Rule {0}"), _code(rule.text)),
            clauses=(Clause("told", (Bit(rule.words),)),),
        )
        for rule in scene.rules
    ]
    return tuple(parts)


# Lanes


def lane_part(lane: LaneScene, words: Words) -> Part:
    """Everything about a lane: how it is, where it is, what it has in hand."""
    translate = words.translate
    clauses = [Clause("told", lane.told[0])]
    if lane.line is not None and lane.code:
        place = phrase(translate("stage", "line {0}: {1}"), str(lane.line), _code(lane.code))
        clauses.append(Clause("code", place))
    clauses += [_chip(chip, words) for chip in lane.hand]
    name = phrase(translate("stage", "Thread {0}"), Bit(lane.name, code=True))
    return Part(thing=lane, name=name, clauses=tuple(clauses))


def _chip(chip: ChipScene, words: Words) -> Clause:
    translate, name, value = words.translate, _code(chip.name), _code(chip.value)
    if chip.glimpse:
        template = translate("stage", "saw {0} {1} while a rule was broken")
        return Clause("glimpse", phrase(template, name, value))
    if chip.stale:
        template = (
            translate("stage", "has the old {0} {1} in hand, it was {2}")
            if chip.over
            else translate("stage", "has the old {0} {1} in hand, it is {2} now")
        )
        return Clause("stale", phrase(template, name, value, _code(chip.now)))
    return Clause("fresh", phrase(translate("stage", "has {0} {1} in hand"), name, value))


# Locks


def lock_part(lock: LockScene, names: Names, words: Words) -> Part:
    """Everything about a lock: how it looks, who has it, who wants it."""
    translate = words.translate
    template = translate("stage", "{0}, the {1} {2}")
    look = phrase(template, _code(lock.name), lock.look.words, lock.kind)
    return Part(
        thing=lock,
        name=phrase(translate("stage", "Lock {0}"), _code(lock.name)),
        clauses=(Clause("look", look), Clause("state", _lock_state(lock, names, words))),
        joint=": ",
    )


def _lock_state(lock: LockScene, names: Names, words: Words) -> Phrase:
    translate, tr = words.translate, words.tr
    if lock.holder is None:
        return phrase(translate("stage", "free"))
    held = translate("stage", "held by {0}")
    if lock.depth > 1:
        held = tr("held %n time(s) by {0}", "", lock.depth)
    told = phrase(held, names.get(lock.holder, "?"))
    if lock.since is not None:
        told += phrase(" " + translate("stage", "since line {0}"), str(lock.since))
    if lock.waiting:
        wanting = ", ".join(names.get(tid, "?") for tid in lock.waiting)
        told += phrase(", " + translate("stage", "wanted by {0}"), wanting)
    return told


# Cards


def card_part(card: CardScene, names: Names, words: Words) -> Part:
    """Everything about a shared object: its values, who waits at it, how it stands."""
    name = phrase(words.translate("stage", "Shared {0}"), _code(card.title))
    return Part(thing=card, name=name, clauses=tuple(_of_card(card, names, words)))


def _of_card(card: CardScene, names: Names, words: Words) -> Iterator[Clause]:
    translate = words.translate
    if card.type_name:
        yield Clause("type", (Bit(card.type_name),))
    for field in card.fields:
        yield Clause("field", _field(field, card, names, words))
    if card.more:
        yield Clause("more", (Bit(more_words(card, words)),))
    if card.count is not None:
        yield Clause("count", (Bit(count_words(card, words)),))
    if card.flag is not None:
        yield Clause("flag", (Bit(flag_words(words, up=card.flag)),))
    if card.room:
        waiting = ", ".join(names.get(tid, "?") for tid in card.room)
        yield Clause("room", phrase(translate("stage", "waiting: {0}"), waiting))
    if card.cracked:
        yield Clause("cracked", phrase(translate("stage", "broken for the moment")))


def _field(field: FieldScene, card: CardScene, names: Names, words: Words) -> Phrase:
    translate = words.translate
    told: Phrase = (_code(field.value),)
    if field.name != card.title:
        told = (Bit(field.name or translate("stage", "value")), Bit(" "), *told)
    if field.lost is not None:
        lost = translate("stage", "{0} by {1} was lost")
        told += phrase(", " + lost, str(field.old), names.get(field.lost, "?"))
    if field.torn:
        told += (Bit(f", {translate('stage', 'made from what was seen broken')}"),)
    return told


def more_words(card: CardScene, words: Words) -> str:
    """How many parts of *card* are not listed; of none, that they stand on cards of their own."""
    tr = words.tr
    if card.fields:
        return tr("and %n more", "", card.more)
    return tr("%n item(s)", "", card.more)


def flag_words(words: Words, *, up: bool) -> str:
    """The words for whether an event is set."""
    translate = words.translate
    return translate("stage", "set") if up else translate("stage", "not set")


def count_words(card: CardScene, words: Words) -> str:
    """How a primitive stands, in figures."""
    assert card.count is not None
    translate, tr = words.translate, words.tr
    there, most = card.count.there, card.count.most
    if card.kind == "barrier":
        return translate("stage", "{0} of {1} have come").format(there, most)
    if card.kind == "queue":
        if not most:
            return tr("%n item(s)", "", there)
        return translate("stage", "{0} of {1} taken").format(there, most)
    told = translate("stage", "{0} of {1} free") if most else translate("stage", "{0} free")
    return told.format(there, most)


def nobody_words(words: Words) -> str:
    """That a waiting room is empty."""
    return words.translate("stage", "nobody waits")


def _code(text: str) -> Bit:
    return Bit(text, code=True)
