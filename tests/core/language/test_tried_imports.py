"""Of imports that are tried, what certainly happens is known before the run."""

from __future__ import annotations

import ast

import pytest

from core.language.errors import RefusedError
from core.language.source import Source
from core.language.tried_imports import Known, settle
from core.machine.compile import compile_source
from core.machine.library.vocabulary import LIBRARY


def settled(text: str, *local: str) -> str:
    """What is left of *text*."""
    tree = ast.parse(text)
    settle(tree, Known(LIBRARY, frozenset(local)))
    return ast.unparse(tree)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("try: import Queue\nexcept ImportError: import queue as Queue", "import queue as Queue"),
        ("try: import queue\nexcept ImportError: import Queue as queue", "import queue"),
        (
            "try: from queue import Empty\nexcept: from Queue import Empty",
            "from queue import Empty",
        ),
        ("try: import thread\nexcept (KeyError, ImportError): thread = None", "thread = None"),
        ("try: from urllib import urlopen\nexcept ImportError: urlopen = 5", "urlopen = 5"),
        ("try: import queue\nexcept ImportError: x = 1\nelse: x = 2", "import queue\nx = 2"),
        (
            "def f():\n try:\n  import Queue\n except ImportError:\n  pass",
            "def f():\n    pass",
        ),
        (
            "try: import Queue\nexcept ImportError:\n try: import queue\n except ImportError: pass",
            "import queue",
        ),
        ("try: import numpy as np\nexcept ImportError: np = None\nelse: x = 2", "np = None"),
        ("try: import a.b\nexcept ModuleNotFoundError: x = 1", "x = 1"),
        ("try: from a import b\nexcept Exception: b = None", "b = None"),
        ("try: from threading import Xyz\nexcept ImportError: Xyz = None", "Xyz = None"),
        (
            "try: import a\nexcept ImportError:\n try: import b\n except ImportError: import json",
            "import json",
        ),
    ],
)
def test_the_import_that_succeeds_is_left(text: str, left: str) -> None:
    assert settled(text) == left


GONE = "raise ModuleNotFoundError(\"No module named 'Queue'\")"


@pytest.mark.parametrize(
    "text",
    [
        "try: import Queue\nexcept ImportError as error: print(error)",
        "try: import Queue\nexcept ImportError: raise",
        "try: import Queue\nexcept KeyError: pass",
        "try:\n x = 1\n import Queue\nexcept ImportError: pass",
        "try: import Queue\nfinally: pass",
        "if sys.version_info[0] < 3: import Queue\nelse: import queue",
        "if PY2: from Queue import Empty",
        "if six.PY2:\n for x in y: import Queue",
    ],
)
def test_where_more_happens_the_import_raises(text: str) -> None:
    left = settled(text)

    assert GONE in left
    assert "import Queue" not in left


@pytest.mark.parametrize(
    "text",
    [
        "import Queue",
        "if x: import Queue",
        "import numpy",
        "try: import numpy\nexcept ImportError: raise",
        "try: import numpy\nexcept ImportError: \n print('install it')\n sys.exit(1)",
        "try:\n import numpy\n main()\nexcept Exception: pass",
        "try:\n def f():\n  import numpy\nexcept ImportError: pass",
        "with suppress(KeyError): import numpy",
        "try: import queue\nexcept ImportError: pass\nfinally: f()",
        "try: queue.get()\nexcept Exception: pass",
        "try: from . import Queue\nexcept ImportError: pass",
        "try: import __main__\nexcept ImportError: pass",
    ],
)
def test_what_is_not_certain_stays(text: str) -> None:
    assert settled(text) == ast.unparse(ast.parse(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "try:\n x = 1\n import os, numpy\nexcept ImportError: pass",
            "import os\n    raise ModuleNotFoundError(\"No module named 'numpy'\")",
        ),
        (
            "try: import numpy\nexcept ImportError as error: print(error)",
            "raise ModuleNotFoundError(\"No module named 'numpy'\")",
        ),
        (
            "with suppress(ImportError): from queue import Xyz",
            "raise ImportError(\"cannot import name 'Xyz' from 'queue'\")",
        ),
        (
            "try: import numpy\nexcept ImportError: pass\nfinally: f()",
            "raise ModuleNotFoundError(\"No module named 'numpy'\")",
        ),
    ],
)
def test_what_is_not_simulated_counts_as_not_installed(text: str, left: str) -> None:
    assert left in settled(text)


def test_what_counts_as_not_installed_is_told() -> None:
    text = "try: import numpy\nexcept ImportError: numpy = None\nimport queue"

    assert settle(ast.parse(text), Known(LIBRARY, frozenset())) == ("numpy",)
    assert compile_source(Source("p.py", text)).notes == ("numpy is taken as not installed",)


def test_a_file_beside_the_program_is_what_it_is() -> None:
    text = "try: import Queue\nexcept ImportError: import queue as Queue"

    assert settled(text, "Queue", "queue") == ast.unparse(ast.parse(text))


def test_what_is_tried_in_vain_is_no_reason_to_refuse_a_program() -> None:
    text = "try: import Queue\nexcept ImportError: import queue as Queue\nQueue.Queue()"

    program = compile_source(Source("p.py", text))

    assert "queue.Queue" in program.libraries
    with pytest.raises(RefusedError, match="no module 'Queue' here"):
        compile_source(Source("p.py", "import Queue\nQueue.Queue()"))


def test_a_long_chain_of_branches_is_refused_and_no_fault() -> None:
    chain = "if x: pass\n" + "elif x: pass\n" * 500

    with pytest.raises(RefusedError, match="nested too deeply"):
        compile_source(Source("p.py", chain))
