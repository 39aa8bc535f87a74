"""A machine at work: a state that may be changed in place until the next one is taken.

It starts from a state and never touches it: an object, frame or thread that it changes
is copied first, once, and marked with the machine's epoch; taking a state starts a new
epoch.  So one step costs the copies it needs, and a long run hardly any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.events import KIND_BITS, QUIET
from core.machine.limits import FUEL, HEAVY, IMPATIENT, PATIENCE, ROOM, TICK, waited
from core.machine.objects import ListObject
from core.machine.state import State
from core.machine.threads import Number, lead_of
from core.machine.values import Ref, leads_to, ref_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.frames import Frame
    from core.machine.linked import Linkage
    from core.machine.locations import Mode
    from core.machine.objects import Obj
    from core.machine.threads import Thread, Wait
    from core.machine.values import Value

REST: Final = -1
"""What a handler returns when the thread must wait for its turn, or for something else."""
SWITCH: Final = -2
"""What a handler returns when another frame is on top now."""
_ITEM: Final = 8
"""How many bytes an item of a list takes."""
TIRED: Final = -1
"""The fuel of a thread that rests because it has to give way."""
ATOMS: Final = frozenset({int, str, float, bool, type(None), bytes})
"""Types whose values lead nowhere."""


class Machine:
    """Everything a handler may read and change; see the module's docstring for the law.

    *permits* is how many more visible operations the thread that is running may make,
    *way* the choice's way for its next one, *result* the register that wants what a native
    gives, *log* the raw events since the last state.  Where *codes* is a list, it gets the
    codes of the events and the log nothing: a run that nobody watches needs no more.
    *numbers* are those that tell objects from others, as far as somebody has asked.
    *sparse* says that nobody looks at the values of draws in the log; *loud* that something
    happened since somebody set it to False that can change who can go.  *globals* are the
    module variables of the process that runs, and lie at *variables* if it is not the first one.
    """

    __slots__ = (
        "argv", "clock", "codes", "counts", "drawn", "epoch", "frame", "fuel", "globals", "heap",
        "image", "inputs", "log", "looking", "loud", "made_by_look", "numbers", "output", "permits",
        "program", "result", "seed", "site", "sparse", "threads", "tid", "variables", "wait",
        "wary", "way",
    )  # fmt: skip

    reuses_idents = True
    """A new thread may get the number of one that is over; not so in a search until it matters."""

    def __init__(self, image: Linkage, state: State) -> None:
        self.image = image
        self.program: Program = image.program
        # A fresh object and not a number: nothing that was marked in an earlier epoch, in whatever
        # machine, can be equal to it.
        self.epoch: object = object()
        # The dict is copied and the objects are not: `own` copies the few that a step changes.
        self.heap: dict[Ref, Obj] = dict(state.heap)
        self.globals: list[Value] = list(state.globals)
        self.threads: list[Thread] = list(state.threads)
        self.output = state.output
        self.clock, self.seed, self.drawn = state.clock, state.seed, state.drawn
        self.counts = dict(state.counts)
        self.numbers: dict[Ref, Number] = dict(state.numbers)
        self.inputs = list(state.inputs)
        self.argv = state.argv
        self.log: list[RawEvent] = []
        self.codes: list[int] | None = None
        self.sparse = self.loud = False
        self.permits = 0
        self.fuel = FUEL
        # Whether the look at an item made the item, as that of a defaultdict does.
        self.made_by_look = False
        # Whether what runs is a step already, so that it may look at whatever others can reach.
        self.looking = False
        # Whether what runs is no step, and has to begin again where it would have to be one.
        self.wary = False
        self.way: int | None = None
        self.wait: Wait | None = None
        self.frame: Frame | None = None
        self.tid = self.site = 0
        self.result = -1
        self.variables: Ref | None = None

    def enter(self, variables: Ref) -> list[Value]:
        """Let *variables* of a process be the module variables; those that were until now."""
        before = self.globals
        self.globals = cast("ListObject", self.own(variables)).items
        self.variables = variables
        return before

    def leave(self, before: list[Value]) -> None:
        """Have the module variables *before* back, those of the program's first process."""
        self.globals, self.variables = before, None

    def threads_here(self) -> list[int]:
        """The numbers of the threads of the running process that were ever started."""
        lead = lead_of(self.threads[self.tid])
        return [thread.tid for thread in self.threads if lead_of(thread) == lead]

    def state(self) -> State:
        """The state now; whatever it holds will never be changed again."""
        self.epoch = object()
        return State(
            threads=tuple(self.threads),
            heap=self.heap.copy(),
            globals=tuple(self.globals),
            output=self.output,
            clock=self.clock,
            seed=self.seed,
            drawn=self.drawn,
            counts=tuple(self.counts.items()),
            numbers=tuple(self.numbers.items()),
            inputs=tuple(self.inputs),
            argv=self.argv,
        )

    def own(self, ref: Ref) -> Obj:
        """The object at *ref*, copied if need be, to be changed in place."""
        obj = self.heap[ref]
        if obj.epoch is not self.epoch:
            obj = obj.to_change()
            obj.epoch = self.epoch
            self.heap[ref] = obj
        return obj

    def own_thread(self, tid: int) -> Thread:
        """Thread *tid*, copied if need be, to be changed in place."""
        thread = self.threads[tid]
        if thread.epoch is not self.epoch:
            thread = thread.copy()
            thread.epoch = self.epoch
            self.threads[tid] = thread
        return thread

    def own_frame(self, frame: Frame) -> Frame:
        """*frame* or a copy of it that may be changed."""
        if frame.epoch is not self.epoch:
            frame = frame.copy()
            frame.epoch = self.epoch
        return frame

    def address(self, obj: Obj | None = None) -> Ref:
        """An address of the running thread that nothing has, for *obj* or a function."""
        thread = self.threads[self.tid]
        if thread.epoch is not self.epoch:
            thread = self.own_thread(self.tid)
        ref = ref_to(self.tid, thread.made)
        thread.made += 1
        return ref

    def passing_list(self, items: Iterable[Value]) -> Ref | None:
        """Make a list that the program never gets; only its address counts if nobody looks."""
        if self.sparse:
            self.own_thread(self.tid).made += 1
            return None
        return self.new(ListObject([*items]))

    def new(self, obj: Obj) -> Ref:
        """Put *obj* into the heap, at an address of the running thread."""
        ref = self.address(obj)
        obj.epoch = self.epoch
        self.heap[ref] = obj
        if type(obj) is ListObject and len(obj.items) > HEAVY:
            self.work(len(obj.items) * _ITEM)
        return ref

    def work(self, size: int) -> None:
        """Count the making of a value of *size* as so many loops as it takes room."""
        # It gives way at the next loop or call, which is what brings it below 0.
        self.fuel = min(self.fuel, max(0, self.fuel - size // ROOM))

    def spend(self, effort: int) -> None:
        """Say what the host did by itself, counted as loops; `SparingMachine` wants to know."""

    def number(self, ref: Ref, *, shown: bool) -> Number:
        """Tell the object at *ref* from all others, those that are gone included.

        The thread that asks first gives the number.  Where an object lies would not do, as a
        search finds other places free.  One that is only *shown* is compared with no other.
        """
        known = self.numbers.get(ref)
        if known is None:
            thread = self.own_thread(self.tid)
            known = Number(self.tid, thread.numbered, -1)
            thread.numbered += 1
        elif shown or known.site >= 0:
            return known
        self.numbers[ref] = known = known if shown else known._replace(site=self.site)
        return known

    def publish(self, value: Value) -> None:
        """Mark everything that *value* leads to as within reach of other threads."""
        pending = [value]
        heap = self.heap
        while pending:
            item = pending.pop()
            kind = type(item)
            if kind in ATOMS:
                continue
            if isinstance(item, Ref):
                if not heap[item].shared:
                    obj = self.own(item)
                    obj.shared = True
                    pending.extend(obj.children())
            else:
                pending.extend(leads_to(item))

    def visible(self, kind: int, ref: Ref | None, key: Value, value: Value) -> None:
        """Spend a permit on a visible operation and log it; check `permits` before."""
        self.permits -= 1
        self.fuel = FUEL
        self.way = None
        if not QUIET[kind]:
            self.loud = True
        if self.codes is None:
            self.log.append((kind, self.tid, self.site, ref, key, value))
        else:
            self.codes.append(self.site << KIND_BITS | kind)

    def note(self, kind: int, ref: Ref | None, key: Value, value: Value) -> None:
        """Log something that is no step of its own."""
        self.loud = True
        if self.codes is None:
            self.log.append((kind, self.tid, self.site, ref, key, value))
        else:
            self.codes.append(self.site << KIND_BITS | kind)

    def access(self, owner: Ref | str, part: Value, mode: Mode) -> None:
        """Say in which *mode* the step that is running uses *part* of *owner*.

        Only a machine that records wants to know; see `core.machine.recording`.
        """

    def deadline(self, seconds: float) -> float:
        """The instant on the virtual clock that is *seconds* away."""
        return self.clock + waited(seconds)

    def reach(self, instant: float) -> None:
        """Set the virtual clock to *instant*."""
        self.clock = instant

    def pass_time(self, deadline: float) -> None:
        """Let the virtual clock reach *deadline*, until which the running thread has waited.

        Where it has already, the thread has waited for nothing, and sees time pass when it looks.
        """
        now = self.clock
        if deadline > now:
            self.reach(deadline)
            return
        looks = self.threads[self.tid].looks
        if looks is not None and looks[0] == now:
            self.own_thread(self.tid).looks = (now, max(looks[1], PATIENCE))

    def time(self) -> float:
        """The virtual time, as the running thread reads it.

        Computing takes no time, but whoever waits by reading it again and again sees it pass:
        twice as far with each look, so that any moment comes soon.
        """
        now, thread = self.clock, self.own_thread(self.tid)
        looks = thread.looks
        times = 1 if looks is None or looks[0] != now else looks[1] + 1
        if PATIENCE < times <= IMPATIENT:
            now += TICK * 2 ** (times - PATIENCE)
            self.reach(now)
        thread.looks = (now, min(times, IMPATIENT))
        return now

    def computed(self) -> float:
        """For how many seconds the processor was at work: computing takes no time here."""
        return 0.0

    def count(self, what: str) -> int:
        """The next number of *what*, from 1."""
        number = self.counts.get(what, 0) + 1
        self.counts[what] = number
        return number

    def serial(self, what: str) -> Value:
        """The number of the next thing of kind *what* that is made, from 1."""
        return self.count(what)
