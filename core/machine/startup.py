"""The first state of a program: the library is loaded, main rests before its first operation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from core.machine.calls import call_value, prelude_function
from core.machine.frames import Frame
from core.machine.interpreter import take_turn
from core.machine.machine import Machine
from core.machine.objects import ListObject
from core.machine.output_log import nothing_printed
from core.machine.state import SEEDED, State
from core.machine.threads import Thread
from core.machine.thrown import UnmodelledError
from core.machine.values import ENTERED, UNBOUND, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.program import Code
    from core.machine.linker.image import Image
    from core.machine.sparing import Meter

PLENTY = 1 << 40


_KEPT = 4
"""Of how many programs it is known how they begin."""
_known: dict[Image, State] = {}


class _Beginning(Machine):
    """A machine that rests before it looks at the clock, as before a visible operation.

    What the clock shows then is for whoever goes on from there to say.
    """

    __slots__ = ()

    def time(self) -> float:
        raise UnmodelledError("the program has not begun")

    def computed(self) -> float:
        return self.time()


def initial_state(image: Image, seed: int) -> State:
    """The state a run of *image* starts from."""
    # No draw comes before the first visible operation, so up to there the seed decides nothing.
    first = _first_state(image)
    return first if image.program.world.seed is not None else first._replace(seed=seed)


def find_beginning(image: Image, meter: Meter) -> None:
    """Find out how *image* begins, which *meter* counts: what main does first may take long."""
    # Only who waits for a picture cannot wait for this.
    from core.machine.sparing import SparingMachine  # noqa: PLC0415

    class Counted(_Beginning, SparingMachine):
        """One whose effort is counted."""

        __slots__ = ()

    _first_state(image, lambda state: Counted(image, state, meter))


def _first_state(image: Image, machine_in: Callable[[State], Machine] | None = None) -> State:
    """The state in which main of *image* rests before its first visible operation.

    It comes there on what *machine_in* makes.
    """
    known = _known.pop(image, None)
    # The one that was asked for last is forgotten last.
    _known[image] = first = known or _begun(image, machine_in or partial(_Beginning, image))
    if len(_known) > _KEPT:
        del _known[next(iter(_known))]
    return first


def _begun(image: Image, machine_in: Callable[[State], Machine]) -> State:
    world, loaded = image.program.world, _library_loaded(image)
    state = loaded._replace(inputs=world.inputs, argv=(image.program.source.name, *world.args))
    if world.seed is not None:
        # As if the program began with random.seed: then there is nothing to choose.
        state = state._replace(seed=world.seed, counts=(*loaded.counts, (SEEDED, 1)))
    machine = machine_in(state)
    _set_arguments(machine)
    _set_code(machine, image.program.main)
    take_turn(machine, 0, 0, None)
    return machine.state()


def _set_arguments(machine: Machine) -> None:
    """Give ``sys.argv`` the arguments of this run."""
    slot = machine.image.slot("sys", "argv")
    if slot is not None:
        ref = machine.globals[slot]
        assert isinstance(ref, Ref)
        arguments = machine.own(ref)
        assert isinstance(arguments, ListObject)
        arguments.items = list(machine.argv)


def _library_loaded(image: Image) -> State:
    """The state after the modules of the library that *image* uses have run."""
    blank = State(
        threads=(Thread(0, None, "MainThread", daemon=False),),
        heap={},
        globals=(UNBOUND,) * len(image.variables),
        output=nothing_printed(),
    )
    machine = Machine(image, blank)
    for name, program in image.modules.items():
        if name != "__main__":
            _run_module(machine, program.main)
            image.settle(machine.globals)
    _make_main_thread(machine)
    machine.log.clear()
    return machine.state()


def _run_module(machine: Machine, code: Code) -> None:
    _set_code(machine, code)
    take_turn(machine, 0, PLENTY, None)
    thread = machine.own_thread(0)
    if thread.dying is not None or not thread.over:
        told = "".join(printed.text for printed in machine.output)
        raise RuntimeError(f"the library module {code.module} does not load: {told or 'it waits'}")
    thread.status = "alive"


def _set_code(machine: Machine, code: Code) -> None:
    linked = machine.image.ready(machine.image.linked[code])
    thread = machine.own_thread(0)
    thread.frame = Frame(linked, linked.blank.copy(), None, -1)
    thread.status = "alive"


def _make_main_thread(machine: Machine) -> None:
    """The object that `threading.main_thread()` gives; made by a call that leaves no frame."""
    machine.tid, machine.permits, machine.frame = 0, PLENTY, None
    maker = prelude_function(machine, "_make_main_thread")
    thread = machine.own_thread(0)
    value = call_value(machine, maker, (), {}, -1)
    assert value is ENTERED
    thread.frame = cast("Frame | None", machine.frame)
    take_turn(machine, 0, PLENTY, None)
    thread = machine.own_thread(0)
    thread.status = "alive"
    slot = machine.image.slot("threading", "_main_thread")
    assert slot is not None
    ref = machine.globals[slot]
    assert isinstance(ref, Ref)
    thread.ref = ref
    machine.publish(ref)
