"""A foreign package is muted where a program only shows something by it."""

from __future__ import annotations

import ast

import pytest

from core.language.errors import RefusedError
from core.language.muted_imports import mute
from core.language.source import Source
from core.language.tried_imports import Known
from core.machine.compile import compile_source
from core.machine.library.vocabulary import LIBRARY


def muted(text: str, *local: str) -> str:
    """*text* with the assignments that take the place of imports."""
    tree = ast.parse(text)
    mute(tree, Known(LIBRARY, frozenset(local)))
    return ast.unparse(tree)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("import plotty", "plotty = <muted>('plotty')"),
        ("import plotty as p", "p = <muted>('plotty')"),
        ("import plotty.axes", "plotty = <muted>('plotty')"),
        ("import plotty.axes as a", "a = <muted>('plotty.axes')"),
        ("from plotty.axes import A as B, C", "B = <muted>('plotty.axes.A')"),
        ("def f():\n import plotty", "plotty = <muted>('plotty')"),
        ("import matplotlib.pyplot as plt", "plt = <muted>('matplotlib.pyplot')"),
    ],
)
def test_an_import_of_a_foreign_package_is_an_assignment(text: str, left: str) -> None:
    assert left in muted(text)


@pytest.mark.parametrize(
    "text",
    [
        "import theading",
        "import numpy",
        "import asyncio",
        "import ctypes.util",
        "import json",
        "import concurrent.later",
        "import Queue",
        "from plotty import *",
        "from . import plotty",
        "import plotty\nclass A(plotty.Axis): pass",
        "import plotty\n@plotty.axis(3)\ndef f(): pass",
        "from plotty import Axis\nmatch x:\n case Axis(): pass",
        "import plotty, numpy",
        "import __main__",
        "from __main__ import counter",
    ],
)
def test_what_is_more_or_else_than_shown_stays(text: str) -> None:
    assert muted(text) == ast.unparse(ast.parse(text))


def test_a_file_beside_the_program_is_no_foreign_package() -> None:
    assert muted("import plotty", "plotty") == "import plotty"


def test_how_often_it_is_used_is_told() -> None:
    text = "import plotty\nfrom plotty.axes import A\nplotty.show(A, plotty.x)"

    (note,) = compile_source(Source("p.py", text)).notes

    assert note.startswith("plotty is muted (3 uses)")


def test_what_derives_from_a_foreign_class_is_refused_with_a_way_out() -> None:
    with pytest.raises(RefusedError, match=r"plotty is not simulated.*beside the program"):
        compile_source(Source("p.py", "import plotty\nclass A(plotty.Axis): pass"))
