"""Every behaviour that CPython's own lock tests name has a test here, or a reason why not."""

from __future__ import annotations

from importlib import import_module

import pytest

lock_tests = pytest.importorskip("test.lock_tests", reason="this Python is without its tests")

MODULES = {
    "LockTests": "test_lock",
    "RLockTests": "test_rlock",
    "EventTests": "test_event",
    "ConditionTests": "test_condition",
    "SemaphoreTests": "test_semaphore",
    "BoundedSemaphoreTests": "test_semaphore",
    "BarrierTests": "test_barrier",
}
DESTROYED = "an object of the machine is collected without a trace, so nothing can go wrong"
WEAK = "the machine has no weak references"
LEAK = "threads of the machine leave nothing behind at the operating system"
FORK = "a private method for processes that fork, which the machine's cannot"
TOLD = "the machine tells of a primitive its class and address; its state would be a step"
SAVE = "a private method by which CPython's Condition talks to its lock"
LOCKS = ("LockTests", "RLockTests")
NOT_HERE = {
    **{(cls, "test_acquire_destroy"): DESTROYED for cls in (*LOCKS, "SemaphoreTests")},
    ("BoundedSemaphoreTests", "test_acquire_destroy"): DESTROYED,
    **{(cls, "test_weakref_deleted"): WEAK for cls in LOCKS},
    **{(cls, "test_weakref_exists"): WEAK for cls in LOCKS},
    **{(cls, "test_thread_leak"): LEAK for cls in LOCKS},
    **{(cls, "test_locked_repr"): TOLD for cls in LOCKS},
    **{(cls, "test_repr"): TOLD for cls in MODULES if cls != "ConditionTests"},
    ("LockTests", "test_at_fork_reinit"): FORK,
    ("EventTests", "test_at_fork_reinit"): FORK,
    ("RLockTests", "test_release_save_unacquired"): SAVE,
}


def names_here(cls: str) -> set[str]:
    """The names of what our module for *cls* tests."""
    module = import_module(f"tests.core.machine.sync.{MODULES[cls]}")
    return {name for name in vars(module) if name.startswith("test_")}


@pytest.mark.parametrize("cls", MODULES)
def test_every_behaviour_that_cpython_names_is_tested_or_excused(cls: str) -> None:
    named = {name for name in dir(getattr(lock_tests, cls)) if name.startswith("test_")}

    excused = {name for of, name in NOT_HERE if of == cls}

    assert named - names_here(cls) - excused == set()


def test_nothing_is_excused_that_is_tested() -> None:
    assert {(cls, name) for cls, name in NOT_HERE if name in names_here(cls)} == set()
