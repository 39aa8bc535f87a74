"""Scenes with shared objects, made by hand for the tests of the panel."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.machine.values import ref_to
from core.scenes.lock_looks import LockLook
from core.scenes.phrases import Bit
from core.scenes.scene import (
    CardScene,
    ChipScene,
    CountScene,
    FieldScene,
    GlimpseScene,
    LaneScene,
    LockScene,
    Place,
    RuleScene,
    Scene,
    WallScene,
)

BLUE: Final = ref_to(0, 1)
ORANGE: Final = ref_to(0, 2)
ANN, BOB = 1, 2
SEEN: Final = ChipScene(place=(None, "red"), name="red", value="30", step=3, glimpse=True)


def lane(tid: int, name: str) -> LaneScene:
    return LaneScene(
        tid=tid, name=name, monogram=name[0], status="ready", told=((Bit("ready"),),),
        line=None, code="", mark=None, done=None, rests=None, locals=(), held=(), wants=None,
        can_go=True, last=False,
    )  # fmt: skip


def lock(look: int = 0, holder: int | None = None) -> LockScene:
    return LockScene(
        ref=(BLUE, ORANGE)[look], name=("wall", "other")[look], kind="Lock",
        look=LockLook(look, "WO"[look]),
        holder=holder, depth=1, since=None if holder is None else 11, waiting=(),
    )  # fmt: skip


def variable(name: str, **changes: object) -> CardScene:
    """A shared variable, guarded by nothing."""
    place: Place = (None, name)
    field = FieldScene(place=place, name=name, value="50")
    field = replace(field, **changes)  # type: ignore[arg-type]
    return CardScene(key=place, kind="variable", title=name, type_name="int", fields=(field,))


def scene(cards: tuple[CardScene, ...] = (), **changes: object) -> Scene:
    """A moment of Ann and Bob with *cards*."""
    made = Scene(
        position=5, length=10, ended=None, sentence="", events=(), last=ANN,
        lanes=(lane(0, "main"), lane(ANN, "Ann"), lane(BOB, "Bob")), locks=(), cards=cards,
        walls=(), rules=(), deadlock=None, failures=(),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def torn() -> Scene:
    """Ann inside her wall with the rule broken, Bob through a gap, seeing it."""
    red = variable("red", value="30", old="50", writer=ANN)
    blue = variable("blue", reader=BOB)
    cards = tuple(replace(one, guards=(BLUE,), cracked=True) for one in (red, blue))
    keys = tuple(card.key for card in cards)
    return scene(
        (*cards, variable("sales", value="0")),
        locks=(lock(holder=ANN),),
        walls=(WallScene(lock=BLUE, gaps=((BOB, blue.key),)),),
        rules=(rule(keys),),
    )


def rule(keys: tuple[Place, ...] = (), glimpses: int = 1) -> RuleScene:
    seen = tuple(
        GlimpseScene(tid=BOB, step=at, sentence="Bob saw red 30, blue 50") for at in range(glimpses)
    )
    return RuleScene(
        text="red + blue == 100", line=4, status="broken",
        words="broken for the moment by Ann since line 8", breaker=ANN, cards=keys,
        glimpses=seen,
    )  # fmt: skip


def hole() -> Scene:
    """Two threads, each with its own lock, round one object."""
    total = replace(variable("total", value="7", writer=BOB, old="6"), guards=(BLUE, ORANGE))
    mine = replace(variable("mine"), guards=(BLUE,))
    return scene(
        (mine, total),
        locks=(lock(0, ANN), lock(1, BOB)),
        walls=(WallScene(lock=BLUE), WallScene(lock=ORANGE)),
    )


def every_kind() -> Scene:
    """One card of each kind, with somebody in each waiting room."""
    made: list[CardScene] = [variable("count", old="49", writer=ANN, wrote_now=True)]
    kinds = ("instance", "list", "dict", "set", "class", "queue", "semaphore", "condition")
    for at, kind in enumerate((*kinds, "event", "barrier")):
        ref = ref_to(1, at)
        items = kind in {"instance", "list", "dict", "set", "class", "queue"}
        fields = tuple(
            FieldScene(
                place=(ref, n),
                name=f"name{n}" if kind in {"instance", "class"} else str(n),
                value=str(n * 40),
                old="9" if n == 1 else None,
                writer=BOB if n == 1 else None,
            )
            for n in range(3 if items else 0)
        )
        made.append(
            CardScene(
                key=(ref, None),
                kind=kind,  # type: ignore[arg-type]
                title=f"a {kind}",
                type_name=kind.title(),
                fields=fields,
                more=4 if kind == "list" else 0,
                count={"semaphore": CountScene(1, 3), "queue": CountScene(2, 5)}.get(kind),
                room=() if items and kind != "queue" else (ANN, BOB),
                flag=True if kind == "event" else None,
            )
        )
    return scene(tuple(made))
