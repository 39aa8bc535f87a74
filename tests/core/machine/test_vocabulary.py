"""Every name that programs may use is there when they use it."""

from __future__ import annotations

import pytest

from core.language.compiler.entry import compile_source
from core.language.source import Source
from core.language.vocabulary import BUILTINS, MODULES
from core.machine.image import image_of
from core.machine.values import UNBOUND

WITHOUT_VALUE = {"__future__", "concurrent"}


@pytest.mark.parametrize("module", sorted(set(MODULES) - WITHOUT_VALUE))
def test_every_name_of_a_module_has_a_value(module: str) -> None:
    image = image_of(compile_source(Source("program.py", f"import {module}\n")))

    missing = [
        name
        for name in sorted(MODULES[module])
        if f"{module}.{name}" not in MODULES
        and image.library(f"{module}.{name}") is UNBOUND
        and image.slot(module, name) is None
    ]

    assert missing == []


def test_every_builtin_name_has_a_value() -> None:
    image = image_of(compile_source(Source("program.py", "")))

    missing = [
        name
        for name in sorted(BUILTINS)
        if image.library(f"builtins.{name}") is UNBOUND and image.slot("builtins", name) is None
    ]

    assert missing == []
