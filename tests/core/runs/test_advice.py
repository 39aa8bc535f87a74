"""A failure says what its author may have meant."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.advice import advice

TEXT = """
import threading
counter = 0
class Account:
    def __init__(self, balance, owner=None):
        self.balance = balance
    def deposit(self, amount):
        pass
def work(item):
    pass
threading.Thread(target=work)
"""


@pytest.mark.parametrize(
    ("kind", "message", "hint"),
    [
        ("AttributeError", "'Thread' object has no attribute 'isAlive'",
         "removed in Python 3.9: is_alive()"),
        ("AttributeError", "'dict' object has no attribute 'has_key'",
         "removed in Python 3: key in dict"),
        ("AttributeError", "'generator' object has no attribute 'next'",
         "removed in Python 3: next(x)"),
        ("AttributeError", "'list' object has no attribute 'apend'", "did you mean append?"),
        ("AttributeError", "'Account' object has no attribute 'balanse'", "did you mean balance?"),
        ("AttributeError", "'Account' object has no attribute 'depositt'", "did you mean deposit?"),
        ("AttributeError", "'Account' object has no attribute 'zzz'", ""),
        ("FileNotFoundError", "[Errno 2] No such file or directory: 'a.txt'",
         'declare it: # file: a.txt = "..."'),
        ("FileNotFoundError", "nowhere", ""),
        ("ConnectionRefusedError", "[Errno 111] Connection refused",
         'nobody listens there; # reply: socket:9000 = "hello" puts somebody there who says that'),
        ("NameError", "name 'raw_input' is not defined", "Python 2's name for input()"),
        ("NameError", "name 'countr' is not defined", "did you mean counter?"),
        ("NameError", "name 'threading' is not defined", "import threading"),
        ("NameError", "name 'random' is not defined", "import random"),
        ("NameError", "name 'Thread' is not defined", "from threading import Thread"),
        ("NameError", "name 'Queue' is not defined", "from queue import Queue"),
        ("NameError", "name 'sleep' is not defined", "from time import sleep"),
        ("NameError", "name 'defaultdict' is not defined", "from collections import defaultdict"),
        ("NameError", "name 'reduce' is not defined", "from functools import reduce"),
        ("TypeError", "Thread.__init__() got an unexpected keyword argument 'Target'",
         "did you mean target?"),
        ("TypeError", "Thread.__init__() got an unexpected keyword argument 'verbose'",
         "removed in Python 3.3: leave it out"),
        ("TypeError", "Account.__init__() got an unexpected keyword argument 'onwer'",
         "did you mean owner?"),
        ("TypeError", "work() got an unexpected keyword argument 'itme'", "did you mean item?"),
        ("TypeError", "unsupported operand", ""),
        ("ValueError", "name 'raw_input' is not defined", ""),
        ("NameError", "name '" + "x" * 100_000 + "' is not defined", ""),
    ],
)  # fmt: skip
def test_what_may_have_been_meant(kind: str, message: str, hint: str) -> None:
    assert advice(compile_source(Source("p.py", TEXT)), kind, message) == hint
