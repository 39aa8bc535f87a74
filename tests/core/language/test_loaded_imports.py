"""Calls that import what they name are imports."""

from __future__ import annotations

import ast

import pytest

from core.language.loaded_imports import write_out
from core.language.tried_imports import Known
from core.machine.library.vocabulary import LIBRARY


def written_out(text: str, *local: str) -> str:
    """*text* with imports in the place of calls."""
    tree = ast.parse(text)
    write_out(tree, Known(LIBRARY, frozenset(local)))
    return ast.unparse(tree)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("m = importlib.import_module('json')", "import json as m"),
        ("m = importlib.import_module('os.path')", "import os.path as m"),
        ("m = importlib.import_module('numpy')", "import numpy as m"),
        ("importlib.import_module('numpy')", "import numpy as <numpy>"),
        ("from importlib import import_module as load\nm = load('json')", "import json as m"),
        ("m = __import__('json')", "import json as m"),
        ("f = importlib.import_module('math').sqrt", "f = <math>.sqrt"),
        ("f(importlib.util.find_spec('numpy') is None)", "f(None is None)"),
        ("f(importlib.util.find_spec('json') is None)", "f(True is None)"),
    ],
)
def test_a_module_that_is_named_in_the_text_is_imported(text: str, left: str) -> None:
    assert left in written_out(f"import importlib, importlib.util\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "m = importlib.import_module(name)",
        "m = importlib.import_module('.a', 'b')",
        "m = importlib.import_module('a b')",
        "f(importlib.import_module('numpy'))",
        "m = __import__('os.path')",
        "m = other.import_module('json')",
        "importlib.reload(m)",
    ],
)
def test_whatever_else_is_called_stays(text: str) -> None:
    whole = f"import importlib\n{text}"

    assert written_out(whole) == whole


def test_a_file_beside_the_program_is_not_hidden() -> None:
    text = "import importlib.util\nf(importlib.util.find_spec('flags'))"

    assert written_out(text, "flags") == text


def test_a_deep_tree_is_walked_through() -> None:
    chain = "import importlib\nif x: pass\n" + "elif x: pass\n" * 400 + "else: m = 1"

    write_out(ast.parse(chain), Known(LIBRARY, frozenset()))
