"""Each interpreted part of the library is loaded once, under one name."""

from __future__ import annotations

import pytest

from core.machine.library import folders
from core.machine.library.sources import is_interpreted, load_library, modules_of
from core.machine.linker.image import image_of
from core.machine.values import UNBOUND
from tests.laws.simulated import run_to_end


def parts() -> list[str]:
    """The names of all interpreted parts."""
    homes = (folders.BUILTINS, *folders.modules())
    return [part for home in homes for part in folders.interpreted_parts(home)]


def test_no_file_is_loaded_under_two_names() -> None:
    files = [folders.interpreted_file(part, folders.FOLDER) for part in parts()]

    assert None not in files
    assert len(set(files)) == len(files)


def test_parts_ask_for_other_parts_by_their_names() -> None:
    names = set(parts())

    assert {need for name in names for need in modules_of(load_library(name))} <= names


def test_the_main_part_of_a_module_has_no_second_name() -> None:
    assert is_interpreted("concurrent.futures")
    assert not is_interpreted("concurrent.futures._futures")


@pytest.mark.parametrize("module", [name for name in folders.modules() if not name.startswith("_")])
def test_whichever_module_a_program_imports_first_no_module_has_names_without_a_value(
    module: str,
) -> None:
    run = run_to_end(f"import {module}\nprint({module})")

    bound = zip(image_of(run.program).variables, run.state.globals, strict=True)
    # What a part takes for itself is found where it is used, and need not be there before.
    assert not [each.name for each, value in bound if value is UNBOUND and each.name[0] != "_"]


def test_a_name_that_is_computed_is_refused_where_its_part_was_not_loaded() -> None:
    text = 'import threading\nname = "".join(["lo", "cal"])\ngetattr(threading, name)()\n'

    refusal = run_to_end(text).unmodelled

    assert refusal is not None
    assert "write threading.local" in str(refusal)
