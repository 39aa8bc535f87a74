"""One moment of a run as the stage shows it: values only, which any painter may keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.scenes.phrases import plain

if TYPE_CHECKING:
    from core.machine.events import Event
    from core.machine.values import Ref, Value
    from core.scenes.deadlock import DeadlockScene
    from core.scenes.lock_looks import LockLook
    from core.scenes.phrases import Phrase
    from core.scenes.value import ValueScene

Status = Literal["new", "ready", "running", "waiting", "asleep", "finished", "died"]
CardKind = Literal[
    "variable", "instance", "list", "dict", "set", "class", "queue", "semaphore", "condition",
    "event", "barrier", "generator",
]  # fmt: skip
Place = tuple["Ref | None", "Value"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LockScene:
    """A lock, wherever it is: *holder* has it, *depth* times; nobody if that is None.

    *look* is the same for the whole run.
    *waiting* are the threads that want it, *since* the line where it was taken.
    """

    ref: Ref
    name: str
    kind: str
    look: LockLook
    holder: int | None
    depth: int
    since: int | None
    waiting: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipScene:
    """What a thread has in hand: the *value* that it read at *place*, called *name*, in *step*.

    It is *stale* once somebody else has written there, and then *now* is what stands there; or
    stood there, if the thread has just written *over* it.  A *glimpse* was read while a rule was
    broken; *wrong* says how what was read with it breaks the rule, as of a look.
    """

    place: Place
    name: str
    value: str
    step: int
    stale: bool = False
    glimpse: bool = False
    wrong: tuple[str, ...] = ()
    now: str = ""
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneScene:
    """A thread's row.

    *told* is its state in words, then in fewer and fewer for where there is less room.  *hand* is
    what it has read and may still use, the latest last.  *line* is the one that its words speak
    of: of what it has just done, if it acted last and can go on, else of what it will do.  *code*
    is that line without indentation, *mark* the columns in it of the very expression, half open.
    *done* is the line of the step just made, in the lane of who made it, *rests* where the thread
    goes on.
    *held* are the locks it holds in the order in which it took them, *wants* the one it waits for.
    *can_go* says that a step of it can be chosen now, *last* that it made the last one.  *whole* is
    its name as the program has it, where *name* is shorter.
    """

    tid: int
    name: str
    monogram: str
    status: Status
    told: tuple[Phrase, ...]
    line: int | None
    code: str
    mark: tuple[int, int] | None
    done: int | None
    rests: int | None
    locals: tuple[ValueScene, ...]
    held: tuple[Ref, ...]
    wants: Ref | None
    can_go: bool
    last: bool
    hand: tuple[ChipScene, ...] = ()
    whole: str = ""

    @property
    def words(self) -> str:
        """Its state in as many words as there are."""
        return plain(self.told[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldScene:
    """A named part of a card: a field, an item, the value of a variable.

    *value* is its name where it is an object, or its content if it has no name but this place.
    *old* is the value before the last write, *writer* the thread that made that write in step
    *written*, and *wrote_now* says that it was the last step; *reader* is who read it in that.
    *lost* is the thread whose value the last write overwrote unseen, *torn* says that what
    was written was made from a glimpse that was wrong.
    """

    place: Place
    name: str
    value: str
    old: str | None = None
    writer: int | None = None
    written: int | None = None
    wrote_now: bool = False
    reader: int | None = None
    lost: int | None = None
    torn: bool = False


@dataclass(frozen=True, slots=True)
class CountScene:
    """What can be counted of a primitive: *there* of *most*, which is None if nothing limits it.

    Permits that are free, items in a queue, threads that have come to a barrier.
    """

    there: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardScene:
    """The picture of a shared object, of a part of one, or of a module variable.

    *key* is the same for the same card in every scene of a run.  *count* is what can be counted
    of a primitive; *room* the threads in its waiting room; *flag* whether
    an event is set; *more* how many fields are not listed.  *guards* are the locks that
    guard it, the outermost first; where no lock does at every access, *holes* are those that
    are held at some, and *bare* says that at others there is none.  *cracked* says that a
    broken invariant speaks of it.
    """

    key: Place
    kind: CardKind
    title: str
    type_name: str
    fields: tuple[FieldScene, ...]
    more: int = 0
    count: CountScene | None = None
    room: tuple[int, ...] = ()
    flag: bool | None = None
    guards: tuple[Ref, ...] = ()
    holes: tuple[Ref, ...] = ()
    bare: bool = False
    cracked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WallScene:
    """The fence of a lock round the cards it guards: shut while a thread has it.

    It stands as soon as the lock is there, round the lock alone if it guards nothing that is
    known.  *waiting* stand outside the gate, the first one next to it; *gaps* are who touched
    which card without the lock, in the step just made.
    """

    lock: Ref
    waiting: tuple[int, ...] = ()
    gaps: tuple[tuple[int, Place], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GlimpseScene:
    """Thread *tid* looked in step *step* while the rule was broken; *sentence* tells it.

    *wrong* says how what it has read together breaks the rule ("40 + 50 = 90, not 100"), then in
    fewer words; it is empty where that fits, or is not all there is to read.
    """

    tid: int
    step: int
    sentence: str
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleScene:
    """An invariant: *text* as written, at *line*; *words* say how it stands, *brief* shorter.

    *breaker* broke it, if it is broken now; *cards* are the cards it speaks of, *figures*
    its sides with the values in them ("30 + 50 = 80, not 100"), empty if it has another form.
    """

    text: str
    line: int
    status: Literal["not in force", "holds", "broken", "trouble"]
    words: str
    breaker: int | None
    cards: tuple[Place, ...]
    glimpses: tuple[GlimpseScene, ...]
    figures: str = ""
    brief: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureScene:
    """Something that went wrong up to this moment: of whom, in which step, and a sentence."""

    kind: str
    tid: int | None
    step: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveScene:
    """A value on its way, in the step just made: *tid* reads it at *place*, or writes it there.

    *sources* are the chips it was made from; *torn* says that one of them is a wrong
    glimpse.
    *working* is how it was worked out from them ("0 + 1"), empty if that is no plain sum.
    *alone* says that no other thread comes there meanwhile; *name* is what it is called there.
    """

    tid: int
    place: Place
    value: str
    writes: bool
    sources: tuple[ChipScene, ...] = ()
    torn: bool = False
    working: str = ""
    alone: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostScene:
    """In *step* thread *tid* wrote *value* over *old*, which *whose* had written unseen."""

    step: int
    tid: int
    whose: int
    value: str
    old: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverScene:
    """Just now *taker* took *lock*, for which it had waited until *giver* let it go."""

    lock: Ref
    giver: int
    taker: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything at one position of a run of *length* steps so far.

    *ended* is None while somebody can go on, else "ended", "stuck" or "unmodelled".
    *sentence* tells the step just made, *events* what it did; *last* is who made it, *move*
    the value that it read or wrote and *handover* the lock that it took over from somebody.
    *lost* are updates that somebody wrote over.
    """

    position: int
    length: int
    ended: str | None
    sentence: str
    events: tuple[Event, ...]
    last: int | None
    lanes: tuple[LaneScene, ...]
    locks: tuple[LockScene, ...]
    cards: tuple[CardScene, ...]
    walls: tuple[WallScene, ...]
    rules: tuple[RuleScene, ...]
    deadlock: DeadlockScene | None
    failures: tuple[FailureScene, ...]
    move: MoveScene | None = None
    handover: HandoverScene | None = None
    lost: tuple[LostScene, ...] = ()
