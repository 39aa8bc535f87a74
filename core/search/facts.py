"""What the text of a program rules out, for every run of it.

A look at a lock that does not wait for it, a timeout, a question whether a thread is
alive: each lets one thread notice what it otherwise could not.  Where none of them stands
in the text, the search may leave out the orders that nobody can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Instruction, Program

_PLAIN_MODULES: Final = frozenset(
    {
        "__future__", "abc", "builtins", "collections", "copy", "dataclasses", "enum", "functools",
        "itertools", "math", "operator", "random", "string", "sys", "threading", "time", "typing",
        "datetime",
    }
)  # fmt: skip
"""Library modules that start no threads and take no locks of their own."""
_CLOCKS: Final = frozenset(
    {
        "time.time", "time.monotonic", "time.perf_counter", "time.time_ns", "time.monotonic_ns",
        "time.perf_counter_ns", "time.process_time", "time.process_time_ns", "time.thread_time",
        "time.localtime", "time.gmtime", "time.ctime", "time.strftime", "time.asctime",
    }
)  # fmt: skip
_LOOKS_AT_LOCKS: Final = frozenset({"acquire", "locked", "_value", "_is_owned", "acquire_lock"})
_WAITS: Final = frozenset({"wait", "wait_for"})
_LOOKS_AT_THREADS: Final = frozenset(
    {"is_alive", "enumerate", "active_count", "activeCount", "join", "_started"}
)
_TELLING: Final = frozenset(
    {"locked", "is_alive", "enumerate", "active_count", "activeCount", "__hash__"}
)
"""What tells something without an argument."""
_ASKS_WHO: Final = frozenset(
    {
        "threading.current_thread", "threading.currentThread", "threading.get_ident",
        "threading.get_native_id", "threading.local", "builtins.id", "builtins.hash",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What *program* may do that some other thread could notice.

    *tries*: takes a lock or permit without waiting for ever, or asks how it is; *timed*:
    waits at a condition with a timeout; *watches*: asks which threads are alive, or joins with
    a timeout; *clock*: reads the time; *bounded*: has semaphores that can overflow;
    *asks_who*: asks which thread it is in, or where an object lies.
    """

    tries: bool
    timed: bool
    watches: bool
    clock: bool
    bounded: bool
    asks_who: bool


def facts_of(program: Program) -> Facts:
    """Read the text of *program*; what is unclear counts as done."""
    modules = {name.rpartition(".")[0] or name for name in program.libraries}
    plain = modules <= _PLAIN_MODULES
    named = set(_suspects(program))
    clocks = {name for name in program.libraries if name in _CLOCKS or name.startswith("datetime")}
    return Facts(
        tries=not plain or bool(named & _LOOKS_AT_LOCKS),
        timed=not plain or bool(named & _WAITS),
        watches=not plain or bool(named & _LOOKS_AT_THREADS),
        clock=not plain or bool(clocks),
        bounded=not plain or "threading.BoundedSemaphore" in program.libraries,
        asks_who=not plain or bool(program.libraries & _ASKS_WHO) or "__hash__" in named,
    )


def _suspects(program: Program) -> Iterator[str]:
    """The names in question that the text uses other than by a call without arguments."""
    known = _LOOKS_AT_LOCKS | _WAITS | _LOOKS_AT_THREADS | {"__hash__"}
    threading = "threading."
    yield from (name[len(threading) :] for name in program.libraries if name.startswith(threading))
    for code in program.codes:
        for _, value in code.constants:
            if isinstance(value, str) and value in known:
                yield value
        for instruction in code.instructions:
            for operand in instruction.operands:
                if isinstance(operand, str) and operand in known and not _harmless(instruction):
                    yield operand


def _harmless(instruction: Instruction) -> bool:
    """Whether it is a call that waits for ever, or one on a text such as ``", ".join``."""
    if instruction.op == "check_method":
        # The call itself comes later and is judged there.
        return True
    if instruction.op != "call_method":
        return False
    _, owner, name, args, kwargs = instruction.operands
    if name == "join" and cast("int", owner) < 0:
        return True
    given = len(cast("tuple[object, ...]", args)) + len(cast("tuple[object, ...]", kwargs))
    return name not in _TELLING and (given == 0 or (name == "wait_for" and given == 1))
