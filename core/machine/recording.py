"""A machine that records which locations each step looks at and changes: its footprint.

The physical record decides and events only label it.  Handlers and library code reach an
object only through the heap, a variable only through the machine's globals, another thread
only through its threads; here all three note what is done.  The contents of containers and
instances are noted item by item, everything else as a whole.  Code of the synchronisation
primitives says by `access` how it uses what it looked at; where it says nothing, the
coarsest is assumed: a look that everybody's change clashes with.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, cast

from core.machine.draws.undrawn import undrawn
from core.machine.limits import FUEL
from core.machine.locations import IDENTITY, WHOLE, Mode
from core.machine.machine import ATOMS
from core.machine.objects import Instance
from core.machine.output_log import nothing_printed
from core.machine.recorded import CONTENTS, recording
from core.machine.recorded_state import (
    AskingHeap,
    RecordingGlobals,
    RecordingHeap,
    RecordingThreads,
    row_of,
)
from core.machine.recording_rest import RecordingRest
from core.machine.values import Function, Ref, leads_to, ref_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.machine.draws.draw import Draw
    from core.machine.draws.undrawn import Piece
    from core.machine.linked import Linkage
    from core.machine.objects import Obj
    from core.machine.recorded_state import Rest
    from core.machine.recorder import Recorder
    from core.machine.threads import Number, Thread
    from core.machine.values import Undrawn, Value


class RecordingMachine(RecordingRest):
    """A machine in the state of *variables*, *threads* and *rest*, about to run thread *tid*.

    *fetch* gives the object at an address; *used* are the numbers that addresses of *tid* may not
    have; below *floor* no number is free.  *reuses_idents* says that a thread may get the number of
    one that is over, *ordered* that it matters in which order threads start, *keeps_texts* that
    what is written is part of the state.  *made* are the addresses given since, *narrowed* is what
    is known of draws that will be made, *undrawn* those that were made and left.  With
    *open_clocks* a clock that is read gives a value that says nothing before it is asked for.
    """

    __slots__ = (
        "__weakref__", "_floor", "_lowest", "keeps_texts", "made", "narrowed", "open_clocks",
        "reuses_idents", "undrawn", "used",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917 - a state comes in parts
        self,
        image: Linkage,
        recorder: Recorder,
        fetch: Callable[[Ref], Obj],
        variables: Iterable[Value],
        threads: Sequence[Thread],
        rest: Rest,
        tid: int,
        used: Iterable[int],
        *,
        floor: int,
        timed: bool,
        keeps_texts: bool = True,
        reuses_idents: bool = False,
        pace: float = 0.0,
        uneven: int = 0,
        open_clocks: bool = False,
        ordered: bool = False,
        open_serials: frozenset[str] = frozenset(),
    ) -> None:
        self.image, self.program = image, image.program
        self.recorder, self.used, self.timed = recorder, set(used), timed
        self.keeps_texts, self.reuses_idents, self.pace = keeps_texts, reuses_idents, pace
        self.uneven = uneven
        self.open_clocks, self.open_serials = open_clocks, open_serials
        self.narrowed: dict[Ref, Piece] = {}
        self.undrawn: list[Ref] = []
        self._floor, self._lowest = floor, dict[int, int]()
        self.made: set[Ref] = set()
        self.epoch = object()
        self.log, self.codes, self.sparse, self.loud = [], None, False, False
        self.looking = self.made_by_look = self.wary = False
        # The recorder tells the segment of a use by how long the log is.
        recorder.log = self.log
        if image.asking:
            self.heap = AskingHeap(fetch, recorder)
            self.heap.asks = False
            # Not held by its own heap: a machine is made for each step, and would else stay until
            # the garbage collector comes by.
            self.heap.machine = weakref.ref(self)
        else:
            self.heap = RecordingHeap(fetch, recorder)
        self.globals = RecordingGlobals(variables, recorder)
        self.threads = RecordingThreads(threads, recorder, tid, ordered=ordered or reuses_idents)
        self.output = nothing_printed()
        self.begin(rest)
        self.permits, self.fuel = 0, FUEL
        self.way, self.wait, self.frame = None, None, None
        self.tid, self.site, self.result = tid, 0, -1
        self.variables = None

    def leave_undrawn(self, draw: Draw) -> Undrawn:
        """Give the value of *draw*, which nobody has asked for yet."""
        ref = self.new(draw)
        self.image.left_undrawn = True
        self.undrawn.append(ref)
        piece = self.narrowed.get(ref)
        if piece is not None:
            draw.first, draw.last = piece
        return undrawn(ref, draw.kind)

    def rest_from_asking(self) -> None:
        """Give objects as they are to who looks at them after the step."""
        if isinstance(self.heap, AskingHeap):
            self.heap.asks = False

    def go_on_asking(self) -> None:
        """Let who looks at an object ask for what is undrawn in it."""
        if isinstance(self.heap, AskingHeap):
            self.heap.asks = True

    def narrow(self, ref: Ref, piece: Piece, *, fresh: bool) -> None:
        """Know from now on that the draw at *ref* goes by one way of *piece*.

        A *fresh* one is made only in the step to come.
        """
        if fresh:
            self.narrowed[ref] = piece
        else:
            draw = cast("Draw", self.own(ref))
            draw.first, draw.last = piece

    def aside(self) -> RecordingMachine:
        """Return a machine in the same state to try something in; it runs a thread of its own."""
        with self.recorder.paused():
            threads = list(self.threads)
            return RecordingMachine(
                self.image, self.recorder, self.heap.__getitem__, list(self.globals), threads,
                self.rest(), len(threads), (), floor=0, timed=self.timed,
                keeps_texts=self.keeps_texts, pace=self.pace, uneven=self.uneven,
                open_clocks=self.open_clocks, open_serials=self.open_serials,
            )  # fmt: skip

    def access(self, owner: Ref | str, part: Value, mode: Mode) -> None:
        """Say in which *mode* the step uses *part* of *owner*."""
        if isinstance(owner, str) or self.heap[owner].shared:
            self.recorder.state(owner, part, mode)

    def own(self, ref: Ref) -> Obj:
        """Return the object at *ref* to be changed in place, copied if need be."""
        obj = self.heap[ref]
        recorder = self.recorder
        # Containers note their own items as they change; of anything else the whole is taken to
        # change.
        if obj.shared and type(obj) not in CONTENTS:
            recorder.assume(ref, WHOLE, Mode.WRITE)
        if obj.epoch is not self.epoch:
            with recorder.paused():
                obj = recording(obj.to_change(), ref, recorder)
            obj.epoch = self.epoch
            self.heap[ref] = obj
        return obj

    def address(self, obj: Obj | None = None) -> Ref:
        """Return the lowest address of the running thread that nothing has, in the row of *obj*."""
        # A row for each kind: were there one for all, what a thread makes in some runs only would
        # move all that it makes later, and uses of other things would pass for uses of that.
        row = 0 if obj is None else row_of(obj.cls if isinstance(obj, Instance) else type(obj))
        # The lowest, not the next: garbage gives its number back, so loops come round.
        number, used = self._lowest.get(row, row + self._floor), self.used
        while number in used:
            number += 1
        self._lowest[row] = number + 1
        ref = ref_to(self.tid, number)
        self.made.add(ref)
        return ref

    def number(self, ref: Ref, *, shown: bool) -> Number:
        """Return what tells the object at *ref* from all others."""
        before = self.numbers.get(ref)
        number = super().number(ref, shown=shown)
        self.recorder.note(IDENTITY, ref, Mode.READ if number is before else Mode.WRITE)
        if before is None and ref.tid == self.tid:
            # What has a number keeps it for good, so that no other object gets the address.
            self.recorder.published.append(ref)
        return number

    def made_for_all(self) -> Iterator[Ref]:
        """Give the addresses that `address` returned, as far as others can reach what is there."""
        for ref in self.made:
            obj = dict.get(self.heap, ref)
            if obj is not None and obj.shared:
                yield ref

    def publish(self, value: Value) -> None:
        """Mark everything that *value* leads to as within reach of other threads."""
        pending, recorder = [value], self.recorder
        with recorder.paused():
            while pending:
                item = pending.pop()
                if type(item) in ATOMS:
                    continue
                if type(item) is Ref:
                    if not self.heap[item].shared:
                        obj = self.own(item)
                        obj.shared = True
                        recorder.published.append(item)
                        pending.extend(obj.children())
                else:
                    if isinstance(item, Function) and item.home is not None:
                        recorder.published.append(item.home)
                    pending.extend(leads_to(item))
