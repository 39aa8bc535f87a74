"""`cmath`, computed by the host."""

from __future__ import annotations

import cmath
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atanh",
    "cos",
    "cosh",
    "exp",
    "isclose",
    "isfinite",
    "isinf",
    "isnan",
    "log",
    "log10",
    "phase",
    "polar",
    "rect",
    "sin",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
)
VALUES: Final[dict[str, Value]] = {
    **pure_functions("cmath", {name: getattr(cmath, name) for name in _FUNCTIONS}),
    "e": cmath.e,
    "inf": cmath.inf,
    "infj": cmath.infj,
    "nan": cmath.nan,
    "nanj": cmath.nanj,
    "pi": cmath.pi,
    "tau": cmath.tau,
}
"""What the host has of the module, by name."""
