"""Every operator of the language on built-in values.

What classes of the program define is handed to the prelude by `CallProgram`.
"""

from __future__ import annotations

from core.machine.arithmetic import BINARY, binary, inplace, unary
from core.machine.comparison import COMPARE, compare, contains, truth
from core.machine.items import del_item, get_item, set_item

__all__ = [
    "BINARY",
    "COMPARE",
    "binary",
    "compare",
    "contains",
    "del_item",
    "get_item",
    "inplace",
    "set_item",
    "truth",
    "unary",
]
