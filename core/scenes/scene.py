"""One moment of a run as the stage shows it: values only, which any painter may keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from core.machine.events import Event
    from core.machine.values import Ref, Value

Status = Literal["new", "ready", "running", "waiting", "asleep", "finished", "died"]
CardKind = Literal[
    "variable", "instance", "list", "dict", "set", "class", "queue", "semaphore", "condition",
    "event", "barrier",
]  # fmt: skip
Place = tuple["Ref | None", "Value"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LockScene:
    """A lock, wherever it is: *holder* has it, *depth* times; nobody if that is None.

    *look* is its place in `core.scenes.lock_looks.LOCK_LOOKS`, the same for the whole run.
    *waiting* are the threads that want it, *since* the line where it was taken.
    """

    ref: Ref
    name: str
    kind: str
    look: int
    holder: int | None
    depth: int
    since: int | None
    waiting: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalScene:
    """A local variable of a lane: its name and its value in a few characters."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneScene:
    """A thread's row.

    *words* is its state in words, *brief* are fewer and fewer words for where there is less
    room; *about* what it is about to do ("write balance <- 150"),
    empty if it is over.  *code* is its current line of the program without indentation,
    *mark* the columns in it of the very expression, half open.  *held* are the locks it
    holds in the order in which it took them, *wants* the one it waits for.  *can_go* says
    that a step of it can be chosen now, *last* that it made the last one.
    """

    tid: int
    name: str
    monogram: str
    status: Status
    words: str
    brief: tuple[str, ...]
    about: str
    line: int | None
    code: str
    mark: tuple[int, int] | None
    locals: tuple[LocalScene, ...]
    held: tuple[Ref, ...]
    wants: Ref | None
    can_go: bool
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldScene:
    """A named part of a card: a field, an item, the value of a variable.

    *value* is its name where it is an object, or its content if it has no name but this place.
    *old* is the value before the last write, *writer* the thread that made that write and
    *wrote_now* says that it was the last step; *reader* is who read it in the last step.
    """

    place: Place
    name: str
    value: str
    old: str | None = None
    writer: int | None = None
    wrote_now: bool = False
    reader: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardScene:
    """The picture of a shared object, or of a shared module variable (*ref* None).

    *key* is the same for the same card in every scene of a run.  *slots* is (free, all) for
    a semaphore, all None if unknown; *room* the threads in its waiting room; *flag* whether
    an event is set; *more* how many fields are not listed.  *guards* are the locks that
    guard it, as learned; *cracked* says that a broken invariant speaks of it.
    """

    key: Place
    ref: Ref | None
    kind: CardKind
    title: str
    type_name: str
    fields: tuple[FieldScene, ...]
    more: int = 0
    slots: tuple[int, int | None] | None = None
    room: tuple[int, ...] = ()
    flag: bool | None = None
    guards: tuple[Ref, ...] = ()
    cracked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WallScene:
    """The fence of a held lock round the cards it guards; *gaps* are threads that walked round it.

    A gap is who touched which card without the lock, in the step just made.
    """

    lock: Ref
    holder: int
    cards: tuple[Place, ...]
    gaps: tuple[tuple[int, Place], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GlimpseScene:
    """Thread *tid* saw the rule broken at *line*, in step *step*; *sentence* tells it."""

    tid: int
    line: int | None
    step: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleScene:
    """An invariant: *text* as written, at *line*; *words* say how it stands.

    *breaker* broke it, if it is broken now; *cards* are the cards it speaks of.
    """

    text: str
    line: int
    status: Literal["not in force", "holds", "broken", "trouble"]
    words: str
    breaker: int | None
    cards: tuple[Place, ...]
    glimpses: tuple[GlimpseScene, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitArrow:
    """In a deadlock: *waiter* waits at *line* for what *holder* has held since *since*."""

    waiter: int
    holder: int
    lock: Ref | None
    line: int | None
    since: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockScene:
    """No thread can go on; *arrows* make the circle, a single one for who waits for itself.

    *headline* says it without the arrows' locks and lines, *sentence* with them.
    """

    kind: Literal["cycle", "self", "starved"]
    headline: str
    sentence: str
    arrows: tuple[WaitArrow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureScene:
    """Something that went wrong up to this moment: its kind, where, and a sentence."""

    kind: str
    tid: int | None
    line: int | None
    step: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything at one position of a run of *length* steps so far.

    *ended* is None while somebody can go on, else "ended", "stuck" or "unmodelled".
    *sentence* tells the step just made, *events* what it did; *last* is who made it.
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
