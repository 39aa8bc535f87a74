"""A star import of a library module names what the program uses of it."""

from __future__ import annotations

import ast

import pytest

from core.language.star_imports import name_stars
from core.language.tried_imports import Known
from core.machine.library.vocabulary import LIBRARY


def written_out(text: str, *local: str) -> str:
    """*text* with the names in the place of stars."""
    tree = ast.parse(text)
    name_stars(tree, Known(LIBRARY, frozenset(local)))
    return ast.unparse(tree)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("from math import *\nsqrt(pi)", "from math import sqrt, pi"),
        ("from math import *\nprint(1)", "pass"),
        ("from threading import *\nsettrace(f)", "from threading import settrace"),
        ("from time import *\ndef f(): sleep(1)", "from time import sleep"),
        ("from random import *\n_drawn(1)", "pass"),
    ],
)
def test_what_is_used_is_named(text: str, first: str) -> None:
    assert written_out(text).split("\n")[0] == first


@pytest.mark.parametrize(
    "text", ["from plotty import *", "from . import *", "from __future__ import *"]
)
def test_other_stars_stay(text: str) -> None:
    assert written_out(text) == text


def test_a_file_beside_the_program_names_its_own() -> None:
    assert written_out("from math import *\nsqrt(1)", "math") == "from math import *\nsqrt(1)"
