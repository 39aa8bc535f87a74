"""What becomes of a thread whose exception nobody catches."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.calls import call_value, prelude_function
from core.machine.classes import is_subclass
from core.machine.errors import (
    ASKED,
    SHUT_DOWN,
    TOLD,
    describe,
    is_wordless,
    origin_of,
    traceback_text,
)
from core.machine.events import Kind
from core.machine.objects import Instance
from core.machine.output_log import Printed
from core.machine.types.exceptions import EXCEPTIONS
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.threads import Thread
    from core.machine.values import AtWork, Value


def give_up(m: Machine, thread: Thread, error: Ref) -> None:
    """Nobody catches *error* in *thread*, which may still say what it says."""
    thread.dying = error
    hook = _hook_for(m, thread, error)
    if hook is not None:
        _go_on_with(m, thread, hook, error)
    # After the hook, as CPython reports the exception first and then calls what `atexit` has.
    elif not thread.tid and m.image.makes_exit_calls and not _is_marked(m, error, SHUT_DOWN):
        _go_on_with(m, thread, prelude_function(m, "_shut_down_after"), error)
    # Its `__str__` is the program's and may do anything: it runs as part of the program, before the
    # last step, which must come to an end by itself.
    elif is_wordless(m, error):
        _go_on_with(m, thread, prelude_function(m, "_put_into_words"), error)


def _is_marked(m: Machine, error: Ref, mark: str) -> bool:
    """Whether that was done already about *error*, which nobody catches."""
    obj = m.heap[error]
    assert isinstance(obj, Instance)
    return mark in obj.fields


def _go_on_with(m: Machine, thread: Thread, function: Value, error: Ref) -> None:
    """Let *function* run before *thread* dies of *error*."""
    call_value(m, function, (error,), {}, -1)
    # It is not dying any more while it still runs: it dies when that function has come to its end.
    thread.frame, thread.dying = m.frame, None


def _hook_for(m: Machine, thread: Thread, error: Ref) -> Value:
    """What asks the program's own hook about *error*, if it may have one and was not asked yet."""
    if "excepthook" not in m.image.stored_attributes:
        return None
    obj = m.heap[error]
    assert isinstance(obj, Instance)
    leaves = not thread.tid and is_subclass(m, obj.cls, EXCEPTIONS["SystemExit"])
    # After the hook the same exception comes here once more, and now the thread dies of it. To
    # leave by `sys.exit` is no fault that a hook hears of.
    if _is_marked(m, error, ASKED) or leaves:
        return None
    slot = m.image.slot("threading._hooks" if thread.tid else "sys._hooks", "_ask_hook")
    return None if slot is None else m.globals[slot]


def die(m: Machine, thread: Thread) -> None:
    """The last step of a thread whose exception nobody caught."""
    error = thread.dying
    assert isinstance(error, Ref)
    if m.image.asking:
        # Others may have put undrawn values into what is told of since it was raised, and no
        # instruction of this step has asked for them.
        cast("AtWork", m).go_on_asking()
    kind, message = describe(m, error)
    quiet = kind == "SystemExit"
    if _is_marked(m, error, TOLD):
        pass
    elif not quiet:
        heading = f"Exception in thread {thread.name}:\n" if thread.tid else ""
        if thread.leads:
            heading = f"Process {thread.name}:\n"
        m.output = m.output.plus(Printed(m.tid, "stderr", heading + traceback_text(m, error)))
    else:
        _print_exit_message(m, error)
    origin = origin_of(m, error)
    # Where it was raised, which is what a finding points at, and not where the thread came to its
    # end.
    m.site = m.site if origin is None else origin
    m.visible(Kind.END if quiet else Kind.DIED, thread.ref, None, (kind, message))
    thread.status, thread.frame, thread.wait = "finished" if quiet else "died", None, None


def _print_exit_message(m: Machine, error: Ref) -> None:
    obj = m.heap[error]
    assert isinstance(obj, Instance)
    args = obj.fields.get("args")
    if m.tid == 0 and isinstance(args, tuple) and args and not isinstance(args[0], int | None):
        m.output = m.output.plus(Printed(m.tid, "stderr", f"{args[0]}\n"))
