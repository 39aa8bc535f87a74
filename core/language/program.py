"""A program after compilation: code objects of register instructions.

Instructions are plain data, so a program can be pickled, compared and printed; the
machine binds each one to the host function that carries it out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.world import World
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.language.invariants import Invariant
    from core.language.source import Source
    from core.language.spans import Span


class Instruction(NamedTuple):
    """One operation of the register machine: its name, its operands, its place."""

    op: str
    operands: tuple[object, ...]
    span: Span


class Guard(NamedTuple):
    """Instructions *start* up to *end* are guarded: an exception goes to *target*.

    The exception object is put into register *register*.
    """

    start: int
    end: int
    target: int
    register: int


class Code(NamedTuple):
    """The body of a function, class or module.

    Registers are numbered: parameters first (positional-only, positional, keyword-only,
    then star and double-star), other locals, then temporaries from *temporaries* on.
    """

    name: str
    qualname: str
    module: str
    span: Span
    instructions: Sequence[Instruction]
    guards: tuple[Guard, ...]
    registers: int
    temporaries: int
    names: tuple[str, ...]
    handling: tuple[tuple[int, int, int], ...] = ()
    """Where exceptions are handled: from, up to, and the register of the exception."""
    posonly: int = 0
    positional: int = 0
    """How many parameters can be given by position, those of *posonly* included."""
    kwonly: int = 0
    star: bool = False
    double_star: bool = False
    constants: tuple[tuple[str, object], ...] = ()
    """What the registers -1, -2, ... hold for good: ("value", it) or ("library", its name)."""
    cells: tuple[int, ...] = ()
    """Registers that are boxed in a cell on entry."""
    free: tuple[int, ...] = ()
    """Registers that receive the function's cells on entry, in order."""
    depths: tuple[int, ...] = ()
    """For each instruction, how many registers can matter to what follows."""
    kind: str = "function"
    """module, class, function, comprehension or invariant."""
    generator: bool = False
    quiet: bool = False
    """Library bookkeeping: its accesses to shared data are no steps."""
    attributes: bool = False
    """Whether its functions have an object for attributes, as the program stores some."""
    annotation: str = ""
    """That of its first parameter, as it is written."""
    renamed: bool = False
    """Whether that object has their names and docstrings, too, as the program changes some."""
    doc: str | None = None
    own: bool = False
    """Part of the program's text, in its main file or one beside it; else of the library."""

    # Two functions that read the same are two.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class LocalCode(NamedTuple):
    """A module that lies beside the program, as it is compiled.

    *code* is the place of its body in the program's codes; *members* its variables with
    their slots.  Variable *state* says how far its import is.
    """

    name: str
    path: str
    code: int
    state: int
    members: Mapping[str, int]
    skipped: frozenset[str]
    """What its imports would bind if it were simulated; nobody in the module uses it."""


ANY_NAME: Final = "*"
"""Stands among names for those that only the running program tells."""
OF_RAISING: Final = frozenset(
    {"__cause__", "__context__", "__notes__", "__suppress_context__", "__traceback__"}
)
"""Attributes of an exception that `raise` and `add_note` store."""
IMPORT: Final = "import "
"""How the variables are called that say whether a module is imported."""


class GlobalVariable(NamedTuple):
    """A module variable: its slot is its place in the program's tuple of them.

    *constant* means bound by one statement that runs at most once, so reading it is no
    step; *shared* that some function refers to it, so that another thread could; *public*
    that it is a name of the module for those who import it.
    """

    name: str
    constant: bool
    shared: bool
    public: bool

    @property
    def bookkeeping(self) -> bool:
        """Whether it is the state of an import, which no program can name."""
        return self.name.startswith(IMPORT)


class Program(NamedTuple):
    """A checked, compiled source file; *codes* has the main one first.

    Instructions name code objects by their place in *codes* and module variables by
    their slot, the place in *variables*.
    """

    source: Source
    codes: tuple[Code, ...]
    variables: tuple[GlobalVariable, ...]
    libraries: frozenset[str]
    """Every library name it may use, as "module.name", and the modules it imports."""
    stored_attributes: frozenset[str]
    """Every attribute name that some statement assigns or deletes, `ANY_NAME` for computed ones."""
    invariants: tuple[tuple[Invariant, int], ...] = ()
    """Each with the place in *codes* of the code that evaluates it."""
    stored_in_classes: frozenset[str] = frozenset()
    """Those that some statement assigns to what is spelled like a class."""
    beside: tuple[LocalCode, ...] = ()
    """The modules that it imports from files."""
    notes: tuple[str, ...] = ()
    """What its imports are taken to be otherwise than they may be in CPython."""
    world: World = World()
    """What the program is to find around it."""

    # What is remembered of a program is remembered of this very one.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def main(self) -> Code:
        """The code of the module itself."""
        return self.codes[0]
