"""`warnings`: warnings, which are printed once for each place."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"warn"}),
    missing={
        "filterwarnings": Missing("use simplefilter"),
        "showwarning": Missing("use logging"),
        "formatwarning": Missing("use logging"),
        "warn_explicit": Missing("use warn"),
        "deprecated": Missing("use warn"),
    },
)
