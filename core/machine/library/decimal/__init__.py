"""`decimal`: numbers with decimal digits."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"getcontext", "setcontext"}),
    missing={
        "BasicContext": Missing("use getcontext()"),
        "ExtendedContext": Missing("use getcontext()"),
        "DefaultContext": Missing("use getcontext()"),
        "Clamped": Missing("use InvalidOperation"),
        "Rounded": Missing("use Inexact"),
        "Subnormal": Missing("use Underflow"),
        "FloatOperation": Missing("use str(number)"),
        "MAX_EMAX": Missing("use a constant"),
        "MIN_EMIN": Missing("use a constant"),
        "MIN_ETINY": Missing("use a constant"),
        "HAVE_THREADS": Missing("use True"),
        "HAVE_CONTEXTVAR": Missing("use True"),
        "ROUND_05UP": Missing("use another way of rounding"),
    },
)
