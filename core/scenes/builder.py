"""One moment of a run, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.step import over
from core.runs.naming import line_of
from core.runs.waiting import deadlock
from core.scenes.cards import cards
from core.scenes.lanes import lanes, since
from core.scenes.looking import Looking
from core.scenes.rules import rules
from core.scenes.scene import (
    DeadlockScene,
    FailureScene,
    LockScene,
    RuleScene,
    Scene,
    WaitArrow,
    WallScene,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.runs.waiting import Deadlock
    from core.scenes.run import Run
    from core.scenes.scene import CardScene, LaneScene, Place
    from core.scenes.words import Translate

DEADLOCK: Final = "deadlock"


def scene_of(run: Run, translate: Translate) -> Scene:
    """The moment at the position of *run*, in the language of *translate*."""
    looking = Looking(run, translate)
    told_rules, broken = rules(looking)
    told_lanes, told_cards = lanes(looking), cards(looking, broken)
    locks = tuple(_locks(looking, told_lanes))
    stuck = _deadlock(looking)
    at_end = run.at_end
    return Scene(
        position=looking.position,
        length=len(run.simulation.trace),
        ended=run.simulation.ended if at_end else None,
        sentence=run.sentence(looking.position - 1) if looking.position else "",
        events=tuple(looking.events),
        last=looking.last,
        lanes=told_lanes,
        locks=locks,
        cards=told_cards,
        walls=tuple(_walls(looking, told_cards)),
        rules=tuple(_with_cards(rule, told_cards) for rule in told_rules),
        deadlock=stuck,
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
            waiting=tuple(lane.tid for lane in lanes if lane.wants is ref),
        )


def _walls(looking: Looking, cards: tuple[CardScene, ...]) -> Iterator[WallScene]:
    for ref, lock in looking.locks.items():
        inside = [card for card in cards if ref in card.guards]
        if lock.owner is not None and inside:
            yield WallScene(
                lock=ref,
                holder=lock.owner,
                cards=tuple(card.key for card in inside),
                gaps=tuple(_gaps(looking, lock.owner, inside)),
            )


def _gaps(looking: Looking, holder: int, cards: list[CardScene]) -> Iterator[tuple[int, Place]]:
    """Who touched one of *cards* in the last step without being the *holder*."""
    for card in cards:
        for field in card.fields:
            tid = field.reader if field.reader is not None else looking.last
            touched = field.wrote_now or field.reader is not None
            if touched and tid is not None and tid != holder:
                yield (tid, card.key)
                break


def _with_cards(rule: RuleScene, cards: tuple[CardScene, ...]) -> RuleScene:
    """*rule* with the keys of cards in place of the places it looked at."""
    looked = set(rule.cards)
    keys = tuple(
        card.key
        for card in cards
        if card.key in looked or any(field.place in looked for field in card.fields)
    )
    return RuleScene(
        text=rule.text, line=rule.line, status=rule.status, words=rule.words,
        breaker=rule.breaker, cards=keys, glimpses=rule.glimpses,
    )  # fmt: skip


def _deadlock(looking: Looking) -> DeadlockScene | None:
    if not looking.run.at_end or over(looking.state):
        return None
    found = deadlock(looking.program, looking.state, looking.run.findings.detectors.held)
    if found is None:
        return None
    return DeadlockScene(
        kind=found.kind,
        headline=_headline(looking, found),
        sentence=found.sentence,
        arrows=tuple(_arrows(looking, found)),
    )


def _headline(looking: Looking, found: Deadlock) -> str:
    *others, last = [looking.names.thread(tid) for tid in found.cycle] or [""]
    if found.kind == "starved":
        return found.sentence
    if found.kind == "self":
        words = looking.translate(
            "stage", "{0} waits for itself: a Lock cannot be taken twice, not even by its owner"
        )
        return words.format(last)
    words = looking.translate("stage", "{0} and {1} wait for each other: no thread can ever go on")
    return words.format(", ".join(others), last)


def _arrows(looking: Looking, found: Deadlock) -> Iterator[WaitArrow]:
    for waiting in found.waiting:
        if waiting.tid in found.cycle and waiting.whom is not None:
            lock = waiting.ref if waiting.ref in looking.locks else None
            yield WaitArrow(
                waiter=waiting.tid,
                holder=waiting.whom,
                lock=lock,
                line=waiting.line,
                since=None if lock is None else since(looking, lock),
            )


def _failures(
    looking: Looking,
    lanes: tuple[LaneScene, ...],
    told: tuple[RuleScene, ...],
    stuck: DeadlockScene | None,
) -> Iterator[FailureScene]:
    trace = looking.run.simulation.trace
    for glimpse in (each for rule in told for each in rule.glimpses):
        yield FailureScene(
            kind="torn-read", tid=glimpse.tid, line=glimpse.line, step=glimpse.step,
            sentence=f"{glimpse.sentence}.",
        )  # fmt: skip
    for lane in lanes:
        if lane.status == "died":
            step = _death_of(lane.tid, looking)
            sentence = looking.run.sentence(step)
            kind = "assertion" if "AssertionError" in lane.words else "exception"
            line = line_of(looking.program, trace.sites[step])
            yield FailureScene(
                kind=kind, tid=lane.tid, line=lane.line or line, step=step, sentence=sentence
            )
    last = looking.position - 1
    if stuck is not None:
        yield FailureScene(
            kind=DEADLOCK, tid=None, line=None, step=last, sentence=f"{stuck.sentence}."
        )
    if looking.run.at_end and looking.run.simulation.ended is not None:
        words = looking.translate("stage", "{0} does not hold at the end.")
        for rule in told:
            if rule.status == "broken":
                yield FailureScene(
                    kind="invariant", tid=rule.breaker, line=rule.line, step=last,
                    sentence=words.format(rule.text),
                )  # fmt: skip


def _death_of(tid: int, looking: Looking) -> int:
    """The last step of thread *tid*, which died."""
    trace = looking.run.simulation.trace
    steps = looking.run.history.failures(0, looking.position)
    return next(
        step for step in steps if trace.tids[step] == tid and trace.kinds[step] == Kind.DIED
    )
