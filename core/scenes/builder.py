"""One moment of a run, put together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.scenes.cards import cards
from core.scenes.glimpses import looks, wrongs
from core.scenes.handover import handover
from core.scenes.hands import Hands
from core.scenes.lanes import lanes, since
from core.scenes.looking import Looking
from core.scenes.overwritten import overwritten
from core.scenes.rules import rules
from core.scenes.scene import (
    FailureScene,
    LockScene,
    Scene,
)
from core.scenes.stuck import deadlock_scene
from core.scenes.walls import queue, walls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.deadlock import DeadlockScene
    from core.scenes.run import Run
    from core.scenes.scene import CardScene, LaneScene, RuleScene
    from core.scenes.words import Translate

DEADLOCK: Final = "deadlock"


def scene_of(run: Run, translate: Translate, *, numbered: bool = True) -> Scene:
    """The moment at the position of *run*, in the language of *translate*.

    Lines are told by their numbers if it is *numbered*: where the program is to be seen as well.
    """
    looking = Looking(run, translate, numbered=numbered)
    seen = looks(looking)
    hands = Hands(looking, wrongs(seen))
    # Rules before cards, as a card shows a crack where a broken rule speaks of it; and then once
    # more, as a rule names cards, and which there are the cards decide.
    told_rules, broken = rules(looking, seen)
    told_lanes, told_cards = lanes(looking, hands), cards(looking, broken, hands)
    locks = tuple(_locks(looking, told_lanes))
    # Needs the cards, as what nobody can get may be an item of a queue that has one.
    stuck = deadlock_scene(looking, told_cards)
    at_end = run.at_end
    return Scene(
        position=looking.position,
        length=len(run.simulation.trace),
        # The simulation may be ahead of the moment that is shown.
        ended=run.simulation.ended if at_end else None,
        sentence=run.sentence(looking.position - 1) if looking.position else "",
        events=tuple(looking.events),
        last=looking.last,
        lanes=told_lanes,
        locks=locks,
        cards=told_cards,
        walls=walls(looking, told_cards, told_lanes),
        rules=tuple(_with_cards(rule, told_cards) for rule in told_rules),
        deadlock=stuck,
        move=hands.move(),
        handover=handover(looking),
        lost=overwritten(looking, told_cards, hands),
        failures=tuple(_failures(looking, told_lanes, told_rules, stuck)),
    )


def _locks(looking: Looking, lanes: tuple[LaneScene, ...]) -> Iterator[LockScene]:
    for ref, lock in looking.locks.items():
        yield LockScene(
            ref=ref,
            name=looking.names.name(ref),
            kind=lock.kind,
            look=looking.lock_looks[ref],
            holder=lock.owner,
            depth=lock.depth,
            since=since(looking, ref),
            waiting=queue(looking, ref, lanes),
        )


def _with_cards(rule: RuleScene, cards: tuple[CardScene, ...]) -> RuleScene:
    """*rule* with the keys of cards in place of the places it looked at."""
    looked = set(rule.cards)
    keys = tuple(
        card.key
        for card in cards
        if card.key in looked or any(field.place in looked for field in card.fields)
    )
    return replace(rule, cards=keys)


def _failures(
    looking: Looking,
    lanes: tuple[LaneScene, ...],
    told: tuple[RuleScene, ...],
    stuck: DeadlockScene | None,
) -> Iterator[FailureScene]:
    for glimpse in (each for rule in told for each in rule.glimpses):
        yield FailureScene(
            kind="torn-read", tid=glimpse.tid, step=glimpse.step,
            sentence=f"{glimpse.sentence}.",
        )  # fmt: skip
    for lane in lanes:
        if lane.status == "died":
            # Where it died, and not the last step of the run, which may be another thread's long
            # after.
            step = _death_of(lane.tid, looking)
            sentence = looking.run.sentence(step)
            # By the words, which name the class of what it died of.
            kind = "assertion" if "AssertionError" in lane.words else "exception"
            yield FailureScene(kind=kind, tid=lane.tid, step=step, sentence=sentence)
    last = looking.position - 1
    if stuck is not None:
        yield FailureScene(kind=DEADLOCK, tid=None, step=last, sentence=f"{stuck.sentence}.")
    # Before the end it may be made good: to be broken for the moment is no failure.
    if looking.run.at_end and looking.run.simulation.ended is not None:
        words = looking.translate("stage", "{0} does not hold at the end.")
        for rule in told:
            if rule.status == "broken":
                yield FailureScene(
                    kind="invariant", tid=rule.breaker, step=last,
                    sentence=words.format(rule.text),
                )  # fmt: skip


def _death_of(tid: int, looking: Looking) -> int:
    """The last step of thread *tid*, which died."""
    trace = looking.run.simulation.trace
    steps = looking.run.history.failures(0, looking.position)
    return next(
        step for step in steps if trace.tids[step] == tid and trace.kinds[step] == Kind.DIED
    )
