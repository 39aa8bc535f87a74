"""A program made ready to run: its instructions bound to the functions that carry them out.

Each instruction becomes a closure over its operands, so carrying it out costs one call;
the library modules that the program uses are compiled and laid out beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final
from weakref import WeakValueDictionary

from core.language.program import ANY_NAME
from core.machine.class_making import MEDDLERS
from core.machine.handlers.table import FACTORIES, RESULT_OPERAND
from core.machine.library.folders import BUILTINS, is_module
from core.machine.library.host_parts import declaration, library_value
from core.machine.library.sources import builtin_parts, library_sources, load_library
from core.machine.linked import Linked, Place, Sites
from core.machine.linker.fused import fused
from core.machine.natives import ModuleValue
from core.machine.types.entries import enter_language
from core.machine.values import UNBOUND

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.language.program import Code, GlobalVariable, LocalCode, Program
    from core.machine.draws.text_marks import Marks
    from core.machine.linked import Gate, Handler
    from core.machine.linker.turning import Turn
    from core.machine.objects import Obj
    from core.machine.values import AtWork, Ref, Value

_AT_THE_END: Final = frozenset({"atexit", "concurrent.futures", "multiprocessing._process"})
"""Modules that register calls for the end of the main thread, however it ends."""
_PROPERTY: Final = ("library", "builtins.property")
"""The constant of code that makes properties."""


class Image:
    """A program, the library modules it uses, and all their code, bound and numbered."""

    marks: Marks
    settled: Callable[[AtWork, Ref, Obj], Obj]
    undrawn_ways: Callable[[AtWork, AtWork], int]
    _gate: Gate

    def __init__(self, program: Program) -> None:
        enter_language()
        self.program = program
        self.variables: list[GlobalVariable] = []
        self.sites: Final = Sites()
        self.linked: dict[Code, Linked] = {}
        self.slots: dict[str, int] = {}
        self.modules: dict[str, Program] = {}
        self.local: dict[str, LocalCode] = {module.name: module for module in program.beside}
        """The modules that lie beside the program."""
        self.stored_attributes: set[str] = set(program.stored_attributes)
        self.meddling = False
        """Whether some class has its own idea of how attributes of its instances are found."""
        self._values: dict[str, Value] = {}
        self._outside: frozenset[int] | None = None
        self._named_after: list[tuple[Linked, int, int]] = []
        self._slot_by_name: dict[tuple[str, str], int] = {}
        self._written: set[str] = set()
        self._codes: dict[str, dict[int, Linked]] = {}
        self._load("__main__", program)
        for name in library_sources(program):
            self._load(name, load_library(name))
        of_libraries = [module.stored_attributes for module in self.modules.values()]
        self.foreseen_attributes: set[str] = self.stored_attributes.union(
            *[names - {ANY_NAME} for names in of_libraries[1:]]
        )
        """Those that some statement of the program or of its libraries stores."""
        self.mutes = "_muted" in self.modules
        """Whether the program has a package that is not simulated."""
        self.makes_exit_calls = not _AT_THE_END.isdisjoint(self.modules)
        """Whether the library may have something to do when the main thread is at its end."""
        self._variables: tuple[Value, ...] = (UNBOUND,) * len(self.variables)
        self.asking = False
        self.left_undrawn = False
        self.turns: set[Turn] = set()
        """Which ways branches have gone, in an image that notes them."""
        self._notes_turns = False

    def that_notes_turns(self) -> Image:
        """The same image, which notes its `turns`."""
        twin = self._twin()
        twin._notes_turns, twin.turns = True, set()  # noqa: SLF001 - a twin
        return twin

    def that_asks(self) -> Image:
        """The same image for a search that leaves random values undrawn until something asks.

        *left_undrawn* says that there has been one, *marks* what stands for them in texts.
        """
        # Most programs draw nothing, and these modules take time to load.
        from core.machine.drawn.settling import settled  # noqa: PLC0415
        from core.machine.draws.text_marks import Marks  # noqa: PLC0415
        from core.machine.library.random.ways import undrawn_ways  # noqa: PLC0415
        from core.machine.linker.asking import asking  # noqa: PLC0415

        twin = self._twin()
        twin.become_asking(asking, Marks())
        twin.settled, twin.undrawn_ways = settled, undrawn_ways
        return twin

    def _twin(self) -> Image:
        """The same image, with instructions that are yet to be bound."""
        from copy import copy  # noqa: PLC0415 - seldom needed

        twin = copy(self)
        twin.linked = {
            code: Linked(code, each.number, each.base) for code, each in self.linked.items()
        }
        twin._named_after, twin._codes = [], {}  # noqa: SLF001 - a twin
        return twin

    def become_asking(self, gate: Gate, marks: Marks) -> None:
        """Bind instructions by way of *gate* from now on; they make *marks*."""
        self.asking, self._gate, self.marks = True, gate, marks

    def _load(self, name: str, program: Program) -> None:
        self.modules[name] = program
        first = self.slots[name] = len(self.variables)
        for offset, variable in enumerate(program.variables):
            self._slot_by_name[name, variable.name] = first + offset
        self.variables.extend(program.variables)
        if name in builtin_parts():
            ours = name.startswith(BUILTINS)
            self._written.update(v.name for v in program.variables if ours or v.name[0] == "_")
        for code in program.codes:
            self.linked[code] = Linked(code, len(self.linked), self.sites.add(code))
            # By the names in class bodies, before anything runs: handlers are bound by it.
            if code.kind == "class" and not MEDDLERS.isdisjoint(code.names):
                self.meddling = True
            # A property comes before what the instance has, where that was there first.
            elif _PROPERTY in code.constants and code.own:
                late = code.kind != "class" or ANY_NAME in program.stored_attributes
                self.meddling = self.meddling or late

    def ready(self, linked: Linked) -> Linked:
        """*linked* with its instructions bound, which is done when it first runs."""
        # Most of the library that a program loads is never called.
        if not linked.ops:
            module = _home_of(linked.code)
            self._bind(linked, self._codes_in(module), self.slots[module])
        return linked

    def lives(self, linked: Linked) -> tuple[int, ...]:
        """For each instruction of *linked*, the registers that matter from there on, as bits."""
        if linked.lives is None:
            # Only who asks whether an object is gone needs it.
            from core.machine.linker.liveness import lives  # noqa: PLC0415

            linked.lives = lives(linked.code)
        return linked.lives

    def _codes_in(self, module: str) -> dict[int, Linked]:
        """All code of *module* by its number, which each part of it has at hand."""
        if module not in self._codes:
            codes = enumerate(self.modules[module].codes)
            self._codes[module] = {number: self.linked[code] for number, code in codes}
        return self._codes[module]

    def _bind(self, linked: Linked, codes: dict[int, Linked], slots: int) -> None:
        code = linked.code
        linked.blank = [
            *[UNBOUND] * code.temporaries,
            *[None] * (code.registers - code.temporaries),
            *(value if kind == "value" else UNBOUND for kind, value in reversed(code.constants)),
        ]
        for number, (kind, value) in enumerate(code.constants, 1):
            if kind == "library":
                self._fix(linked, -number, str(value))
        for pc, (op, operands, _) in enumerate(code.instructions):
            place = Place(self, linked, pc, linked.base + pc, slots, codes)
            linked.ops.append(self._handler(place, op, operands))
            where = RESULT_OPERAND.get(op, 0)
            result = operands[where] if where is not None else -1
            linked.results.append(result if isinstance(result, int) else -1)

    def _handler(self, place: Place, op: str, operands: tuple[object, ...]) -> Handler:
        if not self._notes_turns:
            return self._silent(place, op, operands)
        from core.machine.linker.turning import turning  # noqa: PLC0415 - where time counts

        return turning(place, op, operands, self._silent(place, op, operands), self.turns)

    def _silent(self, place: Place, op: str, operands: tuple[object, ...]) -> Handler:
        if self.asking:
            handler = self._rounds(place, op) or self._plain(place, op, operands)
            return self._gate(place, op, operands, handler)
        if self.mutes or self._notes_turns:
            return self._plain(place, op, operands)
        return fused(place, place.linked.code) or FACTORIES[op](place, *operands)

    def _rounds(self, place: Place, op: str) -> Handler | None:
        """What makes rounds of a loop over plain numbers, which no gate has to look at."""
        if op != "loop" or self.mutes or self._notes_turns:
            return None
        from core.machine.handlers.number_loops import rounds  # noqa: PLC0415 - for loops

        return rounds(place, place.linked.code)

    def _plain(self, place: Place, op: str, operands: tuple[object, ...]) -> Handler:
        handler = FACTORIES[op](place, *operands)
        module = place.linked.code.module
        if not self.mutes or module == "_muted" or module in builtin_parts():
            return handler
        # Hardly any program needs it.
        from core.machine.linker.muting import muting  # noqa: PLC0415

        return muting(place, op, operands, handler)

    def _fix(self, linked: Linked, register: int, name: str) -> None:
        value = self.library(name)
        if value is UNBOUND:
            module, _, attribute = name.rpartition(".")
            slot = self.slot(module, attribute)
            if slot is None:
                raise LookupError(f"the library has no '{name}'")
            self._named_after.append((linked, register, slot))
            value = self._variables[slot]
        linked.blank[register] = value

    def settle(self, variables: Sequence[Value]) -> None:
        """The prelude's *variables* have these values: fix what is named after them."""
        self._variables = tuple(variables)
        for linked, register, slot in self._named_after:
            linked.blank[register] = variables[slot]

    def place_of(self, site: int) -> Place:
        """The place of instruction *site*, for what is carried out on its behalf."""
        code, pc, _ = self.sites[site]
        return Place(self, self.linked[code], pc, site, self.slots[_home_of(code)], {})

    def slot(self, module: str, name: str) -> int | None:
        """The slot of variable *name* of library module *module*, if it has one."""
        for home in builtin_parts() if module == "builtins" else (module,):
            slot = self._slot_by_name.get((home, name))
            if slot is not None:
                return slot
        part = _part_with(module, name)
        return None if part is None else self._slot_by_name.get((part, name))

    @staticmethod
    def is_left_out(module: str, name: str) -> bool:
        """Whether *name*, which has no slot, was not loaded as the program does not say it."""
        return _part_with(module, name) is not None

    @property
    def outside(self) -> frozenset[int]:
        """The slots of module variables that processes have in common."""
        if self._outside is None:
            found: set[int] = set()
            for name, program in self.modules.items():
                module = name.rpartition("._")[0] or name
                if is_module(module) and name in declaration(module).outside:
                    first = self.slots[name]
                    found.update(range(first, first + len(program.variables)))
            self._outside = frozenset(found)
        return self._outside

    def is_compiled(self, code: Code) -> bool:
        """Whether *code* of the library is a function that CPython has in C."""
        folder = code.module if is_module(code.module) else code.module.rpartition("._")[0]
        return is_module(folder) and code.qualname in declaration(folder).compiled

    def settings(self, module: str, name: str) -> int | None:
        """The slot of the object that has *name* of library *module*, if programs may set it."""
        settable = is_module(module) and name in declaration(module).settable
        return self.slot(f"{module}._hooks", "settings") if settable else None

    def library(self, name: str) -> Value:
        """The value that library *name* ("threading.Lock") always has, or UNBOUND.

        UNBOUND for names that the prelude defines: those are module variables.
        """
        if name not in self._values:
            self._values[name] = self._library(name)
        return self._values[name]

    def _library(self, name: str) -> Value:
        if name in self.local:
            return ModuleValue(name)
        module, _, attribute = name.rpartition(".")
        # What is written in the interpreted language need not be looked for in all the host has.
        written = module == BUILTINS and attribute in self._written
        return UNBOUND if written else library_value(name)


def _part_with(module: str, name: str) -> str | None:
    """The part that library module *module* keeps *name* in, if it is not the main one."""
    return declaration(module).elsewhere.get(name) if is_module(module) else None


def _home_of(code: Code) -> str:
    """Of which part of an image *code* is: the program with all its files is one."""
    return "__main__" if code.own else code.module


_IN_USE: Final[WeakValueDictionary[Program, Image]] = WeakValueDictionary()
"""The images that anybody still has: a state is one of the very image that it was made with."""


@lru_cache(maxsize=4)
def image_of(program: Program) -> Image:
    """The image of *program*: the same as long as anybody has it."""
    image = _IN_USE.get(program)
    if image is None:
        image = _IN_USE[program] = Image(program)
    return image
