"""Starting and ending processes: what the interpreted class `Process` rests on.

A process is a thread of the machine with a memory of its own: see `core.machine.forking`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.calls import enter
from core.machine.events import Kind
from core.machine.forking import Copies, new_variables, variables_of
from core.machine.locations import IDENTITY, THREADS, WHOLE, Mode
from core.machine.natives import BuiltinFunction
from core.machine.primitives.objects import thread_of
from core.machine.sync.thread import MOST_THREADS
from core.machine.threads import House, Thread, lead_of
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.machine import Machine
    from core.machine.objects import Instance
    from core.machine.state import State
    from core.machine.values import Function, Ref, Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]

FIRST_PID: Final = 1_000
"""The number that the operating system knows the first process by."""
KILLED: Final = "killed"
"""What counts whether a process was ended from outside."""
GONE: Final = 0
"""The way in which a process that was killed is found gone; in the other it is still going."""


def _fork(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_fork(process, name, function)``: a process that begins with *function* of its *process*.

    It has a copy of what the running one has; the step is its start.
    """
    ref, name, function = cast("tuple[Ref, str, Function]", args)
    if not m.permits:
        return NOT_NOW
    if len(m.threads) >= MOST_THREADS:
        raise LimitError(f"more than {MOST_THREADS:,} threads and processes", "start fewer")
    m.publish(ref)
    tid = len(m.threads)
    copies = Copies(m, tid)
    variables = variables_of(m, copies)
    process, own = copies.value(ref), copies.value(m.threads[m.tid].ref)
    copies.finish()
    home = copies.place(new_variables(m, variables))
    thread = Thread(tid, cast("Ref", own), name, daemon=False)
    thread.epoch, thread.parent = m.epoch, m.tid
    thread.house = House(home, tid, ref, lead_of(m.threads[m.tid]))
    _begin(m, thread, function, process)
    thread.made = max(thread.made, copies.made)
    m.threads.append(thread)
    # Numbers of processes come by the order in which they were started.
    m.access(THREADS, WHOLE, Mode.WRITE)
    m.visible(Kind.START, ref, None, tid)
    return None


def _begin(m: Machine, thread: Thread, function: Function, process: Value) -> None:
    before, m.frame = m.frame, None
    enter(m, function, (process,), {}, -1)
    thread.frame, m.frame = m.frame, before


def pid_of(m: Machine, thread: Thread) -> int:
    """The number that the process of *thread* is known by."""
    lead = lead_of(thread)
    if lead:
        # Who has this number can be told from who has not.
        m.access(IDENTITY, m.threads[lead].ref if lead != m.tid else thread.ref, Mode.READ)
    return FIRST_PID + lead


def _pid(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_pid(process)``: the number of a process that was started."""
    thread = thread_of(m.threads, cast("Ref", args[0]))
    assert thread is not None, "it was started"
    return pid_of(m, thread)


def _getpid(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_getpid()``: the number of the running process."""
    return pid_of(m, m.threads[m.tid])


def parent_pid_of(thread: Thread) -> int:
    """The number of the process that has started the one of *thread*."""
    return FIRST_PID - 1 if thread.house is None else FIRST_PID + thread.house.parent


def _getppid(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_getppid()``: the number of the process that has started the running one."""
    return parent_pid_of(m.threads[m.tid])


def _kill(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_kill(process, life, code)``: end it where it is, unless it has ended."""
    ref, life, code = cast("tuple[Ref, Ref, int]", args)
    if not m.permits:
        return NOT_NOW
    thread = thread_of(m.threads, ref)
    assert thread is not None, "it was started"
    if not thread.over:
        fields = cast("Instance", m.own(life)).fields
        fields["code"], fields["killed"] = code, True
        m.counts[KILLED] = 1
        _end_all(m, [each.tid for each in m.threads if lead_of(each) == thread.tid])
    m.site = called_from(m, m.site)
    m.visible(Kind.OUTSIDE, None, thread.name, "terminated")
    return None


def _end_others(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_end_others()``: the process ends, and with it all its threads but the running one."""
    _end_all(m, [number for number in m.threads_here() if number != m.tid])
    return None


def _has_threads(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_has_threads()``: whether the running process has ever started a thread."""
    return len(m.threads_here()) > 1


def _end_all(m: Machine, numbers: Iterable[int]) -> None:
    for number in numbers:
        if not m.threads[number].over:
            thread = m.own_thread(number)
            thread.status, thread.frame, thread.wait = "finished", None, None
            thread.phase = thread.dying = None


def _is_gone(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_is_gone(life)``: whether a process that was killed is seen to be gone."""
    life = cast("Ref", args[0])
    if not m.permits:
        return NOT_NOW
    gone = m.way in {None, GONE}
    if gone:
        cast("Instance", m.own(life)).fields["killed"] = False
    m.visible(Kind.LOOK, None, None, gone)
    return gone


def _ways_to_be_gone(state: State, thread: Thread, _: Value, args: Args, kwargs: Kwargs) -> int:
    return 2


def _cpu_count(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``cpu_count()``: how many cores the program's world has."""
    return m.program.world.cores


VALUES: Final[dict[str, Value]] = {
    "cpu_count": BuiltinFunction("cpu_count", _cpu_count, "pure", module="multiprocessing"),
    "_end_others": BuiltinFunction("_end_others", _end_others, "sync"),
    "_fork": BuiltinFunction("_fork", _fork, "sync"),
    "_getpid": BuiltinFunction("_getpid", _getpid, "pure"),
    "_getppid": BuiltinFunction("_getppid", _getppid, "pure"),
    "_has_threads": BuiltinFunction("_has_threads", _has_threads, "pure"),
    "_is_gone": BuiltinFunction("_is_gone", _is_gone, "sync", ways=_ways_to_be_gone),
    "_kill": BuiltinFunction("_kill", _kill, "sync"),
    "_pid": BuiltinFunction("_pid", _pid, "pure"),
}
"""By name."""
