"""Values of the library are found by their names."""

from __future__ import annotations

from core.machine.library.host_parts import host_values, library_value
from core.machine.natives import ModuleValue
from core.machine.sync.queues import EMPTY
from core.machine.types.exceptions import EXCEPTIONS
from core.machine.values import UNBOUND


def test_exceptions_of_the_library_are_under_their_names() -> None:
    assert library_value("queue.Empty") is EMPTY
    assert library_value("threading.ThreadError") is EXCEPTIONS["RuntimeError"]


def test_a_module_is_a_value_itself() -> None:
    found = library_value("concurrent.futures")

    assert isinstance(found, ModuleValue)
    assert found.name == "concurrent.futures"


def test_what_is_written_in_the_interpreted_part_has_no_value_here() -> None:
    assert library_value("threading.Thread") is UNBOUND
    assert host_values("contextlib") == {}
