"""Every file of a type is found, and has what the table of files says."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from core.machine import types
from core.machine.slots import CONSTRUCTORS
from core.machine.thrown import Thrown
from core.machine.type_table import TYPES
from core.machine.types.entries import FILES, enter_language
from tests.core.machine.fake import fake_machine


def test_each_file_has_the_types_of_the_table_and_no_others() -> None:
    files = {path.stem for path in Path(*types.__path__).glob("*.py")} - {"__init__", "entries"}
    files = {file for file in files if not file.endswith("_operators")}

    assert files == set(FILES.values())
    for file in files:
        slots = import_module(f"{types.__name__}.{file}").SLOTS
        assert set(slots) == {kind for kind, home in FILES.items() if home == file}


def test_a_class_that_makes_no_instances_says_so() -> None:
    enter_language()

    assert CONSTRUCTORS["list"](fake_machine(), (), {}) is not None
    for kind in ("generator", "dict_values", "dict_keys"):
        with pytest.raises(Thrown) as caught:
            TYPES[kind].new(fake_machine(), (), {})
        assert caught.value.values == (f"cannot create '{kind}' instances",)
