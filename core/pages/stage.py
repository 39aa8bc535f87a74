"""A moment of a run as elements: lanes, locks, cards in their walls, rules.

Left to itself, what a screen reader finds in it is what it finds on the stage of the window,
in the same order: `core.scenes.spoken` has the words, and all else is there for the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.pages.cards import card_node
from core.pages.circle import circle_node
from core.pages.node import Node
from core.pages.phrases import QUIET, apart, heading, padlock, told
from core.scenes.deadlock import DeadlockScene
from core.scenes.scene import CardScene, LaneScene, LockScene, RuleScene
from core.scenes.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.values import Ref
    from core.pages.node import Child
    from core.scenes.scene import Scene
    from core.scenes.spoken import Clause, Part
    from core.scenes.words import Words

    Locks = Mapping[Ref, LockScene]


def stage_node(scene: Scene, words: Words) -> Node:
    """The element that shows all of *scene*."""
    locks = {lock.ref: lock for lock in scene.locks}
    people = {lane.tid: lane.monogram for lane in scene.lanes}
    # Each kind in a list of its own: pages stand them side by side, whatever the order of reading.
    stuck: list[Child] = []
    groups: dict[str, list[Child]] = {"lanes": [], "locks": [], "cards": [], "rules": []}
    for part in spoken(scene, words):
        match part.thing:
            case LaneScene() as lane:
                groups["lanes"].append(_lane(part, lane, locks))
            case LockScene() as lock:
                groups["locks"].append(_lock(part, lock))
            case CardScene() as card:
                groups["cards"].append(card_node(part, card, scene, people))
            case RuleScene() as rule:
                groups["rules"].append(_rule(part, rule))
            case DeadlockScene() as deadlock:
                figure = (circle_node(deadlock, scene, words),) if deadlock.rooms else ()
                stuck.append(Node("div.stuck", (*heading(part), *_told(part, locks), *figure)))
    lists = tuple(Node(f"ul.{name}", tuple(items)) for name, items in groups.items())
    failed = tuple(
        Node("p.failed", (failure.sentence,))
        for failure in scene.failures
        # A deadlock has its figure, and what the last step said of itself stands below already.
        if failure.kind != "deadlock" and failure.sentence != scene.sentence
    )
    return Node(
        "div.moment", (Node("div.stage", (Node("div", tuple(stuck)), *lists)), Node("div", failed))
    )


def _lane(part: Part, lane: LaneScene, locks: Locks) -> Node:
    classes = f".is-{lane.status}{'.last' if lane.last else ''}"
    place = "" if lane.line is None else f"@{lane.line}"
    held = tuple(padlock(locks[ref], "shut") for ref in lane.held if ref in locks)
    clauses = {clause.subject: clause for clause in part.clauses}
    hand = [clause for clause in part.clauses if clause.subject not in {"told", "code"}]
    code = (_code(clauses["code"], lane),) if "code" in clauses else ()
    return Node(
        f"li.lane{classes}{place}",
        (
            Node("i.who", (lane.monogram,)),
            Node("div.name", (Node("i.held", held), *heading(part), *told(clauses["told"], locks))),
            Node("div", code),
            Node("div.hand", tuple(_chip(clause, locks) for clause in hand)),
            Node("i.strip"),
        ),
    )


def _code(clause: Clause, lane: LaneScene) -> Node:
    *place, code = clause.words
    # An empty stretch where nothing is marked: the element is there in all moments, so a difference
    # between two is one text.
    start, end = lane.mark or (0, 0)
    text = code.text
    marked = (text[:start], Node("u", (text[start:end],)), text[end:])
    where = Node("span.where", ("".join(bit.text for bit in place),))
    return Node("div.code", (Node(QUIET, ("; ",)), where, Node("code", marked)))


def _chip(clause: Clause, locks: Locks) -> Node:
    return Node(
        "span", (Node(QUIET, ("; ",)), Node(f"span.chip.{clause.subject}", told(clause, locks)))
    )


def _lock(part: Part, lock: LockScene) -> Node:
    look, state = part.clauses
    sign = padlock(lock, "free" if lock.holder is None else "shut")
    quiet = Node(QUIET, (*(bit.text for bit in look.words), part.joint))
    return Node("li.lock", (sign, *heading(part), quiet, *told(state, {})))


def _rule(part: Part, rule: RuleScene) -> Node:
    figures = (Node("i.figures", (rule.figures,)),) if rule.figures else ()
    classes = f".is-{rule.status.replace(' ', '-')}"
    return Node(f"li.rule{classes}", (*heading(part), *_told(part, {}), *figures))


def _told(part: Part, locks: Locks) -> Iterator[Child]:
    for before, clause in apart(part):
        yield from before
        yield from told(clause, locks)
