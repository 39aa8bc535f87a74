"""A plugin of pytest: what it has collected stays, and each change is tried in a copy of it.

To start pytest and collect some thousand tests takes longer than most changes live.  So that is
done once.  For each change the process is forked, and the functions that are there already get the
code with the change.  Only POSIX has `fork`.
"""

from __future__ import annotations

import functools
import gc
import os
import resource
import signal
import sys
import time
from multiprocessing.connection import Connection
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from tools.mutate.changes import ROOT, changed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.mutate.changes import Mutant

CHANNEL: Final = "MUTATE_CHANNEL"
"""The variable that tells the number of the open file by which wishes come and answers go."""
SLOW: Final = 15
"""Seconds of processor time after which a test comes to no end, if it is known to be quicker."""
ROOM: Final = 8 << 30
"""Bytes that one change may use: a list that grows for ever is noticed, not suffered."""
CACHED: Final = type(functools.cache(len))
"""What a function is that keeps its results."""
LOADED: Final = ("core.machine.library", "core.machine.linker", "core.machine.startup")
"""Modules that keep what they once read of the interpreted part of the library."""


class Wish(NamedTuple):
    """Try *mutant*, or no change at all, with *tests* and the seconds that each of them takes.

    No test is begun once *most* seconds of processor time are over.
    """

    mutant: Mutant | None
    tests: Sequence[tuple[str, float]]
    most: float


class Answer(NamedTuple):
    """What came of a wish: the test that failed, how many passed, and what was out of the way."""

    failed: str = ""
    passed: int = 0
    obstacle: str = ""


class Begun(NamedTuple):
    """The number of the process in which a wish is being carried out."""

    process: int


class Ended(NamedTuple):
    """That process is over."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Serve wishes until no more come, instead of running what was collected."""
    if session.testsfailed:
        # A file that cannot be collected fails with every change, and says nothing of any.
        return True
    channel = Connection(int(os.environ[CHANNEL]))
    items = {item.nodeid: item for item in session.items}
    # What is there now is never looked through again: so the copies share it.
    gc.collect()
    gc.freeze()
    channel.send(sorted(items))
    while True:
        try:
            wish = channel.recv()
        except EOFError:
            return True
        child = os.fork()
        if not child:
            _try(session, items, wish, channel)
        channel.send(Begun(child))
        os.waitpid(child, 0)
        channel.send(Ended())


def _try(
    session: pytest.Session, items: dict[str, pytest.Item], wish: Wish, channel: Connection
) -> None:
    """Do in the copy what is wished, and end it."""
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    sys.dont_write_bytecode = True
    # A test must not read wishes, and what it starts must not keep the channel open.
    os.set_inheritable(channel.fileno(), False)
    try:
        obstacle = _put(wish.mutant) if wish.mutant else ""
        answer = Answer(obstacle=obstacle) if obstacle else None
        for each in _run(session, items, wish) if answer is None else ():
            channel.send(each)
        if answer is not None:
            channel.send(answer)
    finally:
        os._exit(0)


def _run(
    session: pytest.Session, items: dict[str, pytest.Item], wish: Wish
) -> Iterator[str | Answer]:
    """Run the tests, tell which one is begun, and at last what came of all of them."""
    chosen = [(items[name], seconds) for name, seconds in wish.tests if name in items]
    begin, passed = time.process_time(), 0
    for (item, seconds), following in zip(chosen, [*chosen[1:], (None, 0.0)], strict=True):
        if time.process_time() - begin > wish.most:
            break
        yield item.nodeid
        # The time of the processor: a busy machine makes no test hang.
        signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_VIRTUAL, max(SLOW, 8 * seconds))
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following[0])
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if session.testsfailed:
            yield Answer(item.nodeid, passed)
            return
        passed += 1
    yield Answer("", passed)


def _put(mutant: Mutant) -> str:
    """Put the change into the functions that exist; why that cannot be, or nothing."""
    file = ROOT / mutant.file
    if "interpreted" in file.parts:
        # Its text is read anew, with the change.
        _forget_loaded()
        return ""
    tree = changed(file.with_suffix(".sound").read_text(encoding="utf-8"), mutant)
    codes = _codes(compile(tree, str(file), "exec", dont_inherit=True))
    loaded = any(
        getattr(module, "__file__", None) == str(file) for module in list(sys.modules.values())
    )
    count = 0
    for function in _functions(str(file)):
        code = function.__code__
        new = codes.get((code.co_qualname, code.co_firstlineno), code)
        if new != code:
            if not new.co_freevars:
                # Where the only `super()` is left out the closure stays, and nobody looks into it.
                new = new.replace(co_freevars=code.co_freevars)
            if new.co_freevars != code.co_freevars:
                return "the change takes a variable from a closure"
            function.__code__ = new
            count += 1
    # What is not loaded yet will be read with the change.
    return "" if count or not loaded else "the change is in no function"


def _codes(code: CodeType) -> dict[tuple[str, int], CodeType]:
    found = {(code.co_qualname, code.co_firstlineno): code}
    for each in code.co_consts:
        if isinstance(each, CodeType):
            found |= _codes(each)
    return found


def _functions(file: str) -> list[FunctionType]:
    # What is frozen is not among all objects.
    gc.unfreeze()
    return [
        each
        for each in gc.get_objects()
        if type(each) is FunctionType and each.__code__.co_filename == file
    ]


def _forget_loaded() -> None:
    gc.unfreeze()
    for each in gc.get_objects():
        if isinstance(each, CACHED) and each.__module__.startswith(LOADED):
            each.cache_clear()
