"""What the program finds in `threading`, `queue`, `time` and `random`: the real thing, held."""

from __future__ import annotations

import _thread
import queue
import random
import sys
import threading
import time
import types
from typing import TYPE_CHECKING, Any

from gui.real.child.gates import LASTS
from gui.real.child.locks import HeldLock, locks
from gui.real.child.meetings import SOON, event, meetings

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.real.child.gates import Gates

_START = threading.Thread.start
_JOIN = threading.Thread.join
_SLEEP = time.sleep
QUEUES = ("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue")


def install(gates: Gates) -> None:
    """Put what is held by *gates* in the place of what the program would import."""
    module = types.ModuleType("threading", threading.__doc__)
    # The classes of the standard library go on with the module as it is.
    vars(module).update(vars(threading), **locks(gates), **meetings(gates), Timer=_timer(gates))
    sys.modules["threading"] = module
    _hold_threads(gates)
    _hold_low_level(gates)
    for name in QUEUES:
        setattr(queue, name, _queue(gates, getattr(queue, name)))
    _hold_sleep(gates)
    for name in random.__all__:
        real = getattr(random, name)
        if not isinstance(real, type):
            setattr(random, name, _drawing(gates, name, real))


def _hold_threads(gates: Gates) -> None:
    def start(self: threading.Thread) -> None:
        with gates.step("START") as step:
            if step is not None and isinstance(step.value, int):
                _follow(gates, self, step.value)
            _START(self)

    def join(self: threading.Thread, timeout: float | None = None) -> None:
        with gates.step("JOIN", "TRY_FAILED") as step:
            _JOIN(self, 0 if step is not None and step.kind == "TRY_FAILED" else timeout)

    for method in (start, join):
        setattr(threading.Thread, method.__name__, method)


def _follow(gates: Gates, thread: threading.Thread, tid: int) -> None:
    """Let *thread* be number *tid* of the plan from when it runs."""
    run = thread.run

    def followed() -> None:
        gates.threads[threading.get_ident()] = tid
        try:
            run()
        finally:
            gates.end(thread)

    thread.run = followed  # type: ignore[method-assign]


def _timer(gates: Gates) -> type[threading.Timer]:
    held = event(gates)

    class Timer(threading.Timer):
        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as CPython's own
            super().__init__(*args, **kwargs)
            self.finished = held()

        def run(self) -> None:
            step = gates.after()
            if step is not None and step.kind not in LASTS:
                # In the plan its time runs out: no seconds are waited for.
                self.interval = SOON
            super().run()

    return Timer


def _hold_low_level(gates: Gates) -> None:
    """Hold threads and locks of `_thread`; `threading` goes on with those that it has."""
    start, allocate = _thread.start_new_thread, _thread.allocate_lock

    def start_new_thread(
        function: Callable[..., object],
        args: tuple[object, ...],
        kwargs: dict[str, object] | None = None,
        /,
    ) -> int:
        with gates.step("START") as step:
            tid = step.value if step is not None and isinstance(step.value, int) else None

            def followed() -> None:
                if tid is not None:
                    gates.threads[_thread.get_ident()] = tid
                # What `threading` does for its own threads, on 3.11.
                sys.settrace(threading.gettrace())
                try:
                    function(*args, **(kwargs or {}))
                finally:
                    gates.end(None)

            return start(followed, ())

    for name, held in (
        ("start_new_thread", start_new_thread), ("start_new", start_new_thread),
        ("allocate_lock", lambda: HeldLock(gates, allocate())),
        ("allocate", lambda: HeldLock(gates, allocate())),
    ):  # fmt: skip
        setattr(_thread, name, held)


def _queue(gates: Gates, real: type[Any]) -> type[Any]:
    class Queue(real):  # type: ignore[misc]
        def put(self, item: object, block: bool = True, timeout: float | None = None) -> None:  # noqa: FBT001, FBT002
            with gates.step("PUT", "TRY_FAILED") as step:
                if step is not None and step.kind == "TRY_FAILED":
                    block = False
                super().put(item, block, timeout)

        def get(self, block: bool = True, timeout: float | None = None) -> object:  # noqa: FBT001, FBT002
            with gates.step("GET", "TRY_FAILED") as step:
                if step is not None and step.kind == "TRY_FAILED":
                    block = False
                return super().get(block, timeout)

        def put_nowait(self, item: object) -> None:
            self.put(item, block=False)

        def get_nowait(self) -> object:
            return self.get(block=False)

        def task_done(self) -> None:
            with gates.step("RELEASE", "TRY_FAILED"):
                super().task_done()

        def join(self) -> None:
            with gates.step("ACQUIRE"):
                super().join()

    Queue.__name__ = Queue.__qualname__ = real.__name__
    return Queue


def _hold_sleep(gates: Gates) -> None:
    def sleep(seconds: float) -> None:
        if gates.due("SLEEP") is None:
            gates.asleep += 1
            try:
                _SLEEP(seconds)
            finally:
                gates.asleep -= 1
            return
        gates.leave()
        # However long: what matters is what others have done by then.
        with gates.step("WAKE"):
            _SLEEP(min(seconds, 0))

    setattr(time, "sleep", sleep)  # noqa: B010 - its type is that of a function in C


def _drawing(gates: Gates, name: str, real: Callable[..., object]) -> Callable[..., object]:
    def drawn(*args: object, **kwargs: object) -> object:
        with gates.step("RANDOM") as step:
            if step is not None and step.name == name and step.value is not None:
                return step.value
            return real(*args, **kwargs)

    return drawn
