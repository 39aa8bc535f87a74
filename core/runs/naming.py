"""What objects, places and values of a state are called when people read about them.

An object is called by the shortest way to it from a module variable (`a`, `accounts[2]`,
`a.lock`), else from a local variable of a thread (`Bob's src`), else by its class (`an
Account`); a thread by its own name.
"""

from __future__ import annotations

from collections import Counter, deque
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from core.language.compiler.private import written
from core.language.errors import printable
from core.machine.class_objects import ClassObject
from core.machine.hidden import BEGUN
from core.machine.linker.image import image_of
from core.machine.machine import ATOMS
from core.machine.natives import BuiltinType
from core.machine.objects import Cell, DictObject, Instance, ListObject, VariablesObject
from core.machine.primitives.objects import BarrierObject, ConditionObject, LockObject
from core.machine.values import BoundMethod, Function, Ref
from core.runs.abbreviation import cut, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.language.program import Program
    from core.machine.frames import Frame
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.machine.threads import Thread
    from core.machine.values import Value

LONGEST_NAME: Final = 60
LONGEST_VALUE: Final = 60
_LONGEST_THREAD_NAME: Final = 40
_OF_POOL: Final = "ThreadPoolExecutor-"
_MOST_PLACES: Final = 20_000
_MOST_ITEMS: Final = 1_000
_INNER: Final = frozenset({"_channel", "_items", "_reads", "_referent"})
"""Where an object of the library has what people mean by it: the pipe in a queue."""


def line_of(program: Program, site: int) -> int | None:
    """The line of instruction *site* in the program's text; None inside the library."""
    code, _, span = image_of(program).sites[site]
    return span.line if code.own else None


class Names:
    """The names that hold in one *state*, found as they are asked for; some are *known*.

    With *brief* a thread that nobody gave a name is "T6", as there is little room in pictures.
    """

    def __init__(
        self,
        program: Program,
        state: State,
        known: Mapping[Ref, str] | None = None,
        *,
        brief: bool = False,
    ) -> None:
        self.program: Final = program
        self.state: Final = state
        self._heap = state.heap
        self._brief = brief
        self._threads = _thread_names(state.threads, brief=brief)
        self._names: dict[Ref, str] = {
            thread.ref: self._threads[thread.tid] for thread in state.threads if thread.ref
        }
        self._names.update(
            {
                thread.house.process: self._threads[thread.tid]
                for thread in state.threads
                if thread.house is not None and thread.leads
            }
        )
        # In another run the same address may have been another object's: a list is no lock.
        self._names.update(
            (ref, name) for ref, name in (known or {}).items()
            if isinstance(self._heap.get(ref), LockObject)
        )  # fmt: skip
        self._entered: set[Ref] = set()
        self._search = self._found()

    def name(self, ref: Ref) -> str:
        """What the object at *ref* is called."""
        while ref not in self._names:
            if next(self._search, None) is None:
                self._names[ref] = self.by_class(ref)
        return self._names[ref]

    def thread(self, tid: int) -> str:
        """The name of thread *tid*; a second one of the same name has its number behind it."""
        return self._threads.get(tid, f"thread {tid}")

    def place(self, ref: Ref | None, key: Value) -> str:
        """What part *key* of the object at *ref* is called: "a.balance", "total"."""
        if ref is None:
            variables = image_of(self.program).variables
            return variables[key].name if isinstance(key, int) else "a module variable"
        obj = self._heap.get(ref)
        if isinstance(obj, VariablesObject):
            return self.place(None, key)
        name = self.name(ref)
        if key is None:
            return name
        if isinstance(obj, Cell):
            return str(key)
        if not isinstance(obj, Instance | ClassObject | BarrierObject):
            return f"{name}[{self.value(key)}]"
        attribute = written(str(key))
        if name == self.by_class(ref):
            return f"{attribute} of {name}"
        return f"{name}.{attribute}"

    def value(self, value: Value) -> str:
        """*value* in a few characters; objects with names by their names."""
        return cut(shortened(self._heap, self.name, value), LONGEST_VALUE)

    def by_class(self, ref: Ref) -> str:
        """What the object at *ref* is: "an Account"."""
        obj = self._heap.get(ref)
        kind = "object" if obj is None else self._class_name(obj)
        # "an RLock", because of how its first letter is said.
        return f"an {kind}" if kind[:1] in "AEIOaeio" or kind == "RLock" else f"a {kind}"

    def _class_name(self, obj: Obj) -> str:
        if isinstance(obj, Instance):
            if isinstance(obj.cls, BuiltinType):
                return obj.cls.name
            cls = self._heap[obj.cls] if isinstance(obj.cls, Ref) else None
            return cls.name if isinstance(cls, ClassObject) else "object"
        return obj.kind if isinstance(obj, LockObject) else obj.type_name

    def _found(self) -> Iterator[Ref]:
        """Give names breadth first; yields each object that got one."""
        variables = self.program.variables
        slots = range(min(len(variables), len(self.state.globals)))
        roots = [(variables[slot].name, self.state.globals[slot]) for slot in slots]
        yield from self._spread(roots)
        for thread in self.state.threads:
            yield from self._spread(self._variables_of(thread))
        yield from self._spread((name, ref) for ref, name in list(self._names.items()))
        for thread in self.state.threads:
            yield from self._spread(self._locals(thread))

    def _variables_of(self, thread: Thread) -> Iterator[tuple[str, Value]]:
        """The module variables of the process whose main thread is *thread*."""
        house = thread.house
        if house is not None and thread.leads:
            values = cast("VariablesObject", self._heap[house.variables]).items
            for variable, value in zip(self.program.variables, values, strict=False):
                yield f"{self.thread(thread.tid)}'s {variable.name}", value

    def _spread(self, roots: Iterable[tuple[str, Value]]) -> Iterator[Ref]:
        pending = deque(roots)
        for _ in range(_MOST_PLACES):
            if not pending:
                return
            path, value = pending.popleft()
            if isinstance(value, Ref):
                if value in self._entered or value not in self._heap:
                    continue
                self._entered.add(value)
                obj = self._heap[value]
                name = self._names.setdefault(value, _own_name(obj, brief=self._brief) or path)
                yield value
                parts = self._parts(name, obj)
            else:
                parts = _inside(path, value)
            pending.extend(
                (way, part)
                for way, part in parts
                if type(part) not in ATOMS and len(way) <= LONGEST_NAME
            )

    def _parts(self, path: str, obj: Obj) -> Iterable[tuple[str, Value]]:
        """What *obj*, called *path*, leads to, and what that is called."""
        if isinstance(obj, Instance | ClassObject):
            yield from self._fields(path, obj)
        elif isinstance(obj, ListObject):
            for place, item in enumerate(obj.items[:_MOST_ITEMS]):
                yield f"{path}[{place}]", item
        elif isinstance(obj, DictObject):
            for _, (key, item) in zip(range(_MOST_ITEMS), obj.items.items(), strict=False):
                if type(key) in ATOMS:
                    yield f"{path}[{self.value(key)}]", item
        elif isinstance(obj, ConditionObject):
            # Programs say `with condition:` for its lock.
            yield path, obj.lock
        elif isinstance(obj, Cell):
            yield path, obj.value

    def _fields(self, path: str, obj: Instance | ClassObject) -> Iterable[tuple[str, Value]]:
        stored = self.program.stored_attributes
        for name, value in obj.fields.items():
            # What the library keeps in an object begins with an underscore.
            if name in _INNER and name not in stored:
                yield path, value
            elif name[:1] != "_" or name in stored:
                yield f"{path}.{written(name)}", value

    def _locals(self, thread: Thread) -> Iterator[tuple[str, Value]]:
        """The local variables of *thread*, those of the function on top first."""
        known = {variable.name for variable in self.program.variables}
        frame: Frame | None = thread.frame
        while frame is not None:
            code = frame.code
            if code.own:
                cells = {*code.cells, *code.free}
                for register, name in enumerate(code.names[: code.temporaries]):
                    if name.isidentifier():
                        bare = register in cells or (thread.tid == 0 and name not in known)
                        owner = "" if bare else f"{self.thread(thread.tid)}'s "
                        yield f"{owner}{name}", frame.regs[register]
            frame = frame.parent


def _inside(path: str, value: Value) -> Iterable[tuple[str, Value]]:
    """What a value that is no object leads to."""
    if isinstance(value, tuple):
        return [(f"{path}[{place}]", item) for place, item in enumerate(value[:_MOST_ITEMS])]
    if isinstance(value, Function):
        names, free = value.code.names, value.code.free
        return [(names[place], cell) for place, cell in zip(free, value.cells, strict=False)]
    if isinstance(value, BoundMethod):
        return [(path, value.function)]
    return []


def _own_name(obj: Obj, *, brief: bool) -> str:
    """The name of a thread that has not been started yet; empty for anything else."""
    if isinstance(obj, Instance) and BEGUN in obj.fields:
        name = obj.fields.get("_name")
        if not isinstance(name, str):
            return ""
        return brief_name(name) if brief else _printable_name(name)
    return ""


@lru_cache(maxsize=256)
def _printable_name(name: str) -> str:
    return cut(printable(name), _LONGEST_THREAD_NAME)


def thread_name(thread: Thread) -> str:
    """The whole name of *thread*, as the program knows it."""
    return _printable_name(thread.name)


def brief_name(name: str) -> str:
    """*name* as the stage tells it: `Thread-6 (audit)`, which CPython makes up, is T6.

    So is `ThreadPoolExecutor-0_1`, which is pool-0_1.
    """
    number = name.partition(" (")[0].removeprefix("Thread-")
    made_up = number.isdecimal() and name.startswith("Thread-")
    if made_up:
        return f"T{number}"
    worker = name.removeprefix(_OF_POOL)
    in_pool = name.startswith(_OF_POOL) and worker.replace("_", "", 1).isdecimal()
    return f"pool-{worker}" if in_pool else _printable_name(name)


def _thread_names(threads: Iterable[Thread], *, brief: bool) -> dict[int, str]:
    names: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for thread in threads:
        name = brief_name(thread.name) if brief else thread_name(thread)
        name = name or f"thread {thread.tid}"
        if thread.tid == 0 and name == "MainThread":
            name = "main"
        seen[name] += 1
        names[thread.tid] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return names
