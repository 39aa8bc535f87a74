"""What the simulated machine knows and what it refuses, as data."""

from __future__ import annotations

from core.language.vocabulary.builtin import BUILTINS, ELSEWHERE, REFUSED_BUILTINS
from core.language.vocabulary.classes import (
    DEFINABLE_DUNDERS,
    EARLY_DUNDERS,
    FINAL_TYPES,
    INSIDE_ATTRIBUTES,
    READABLE_DUNDERS,
    READABLE_NAMES,
    REFUSED_DUNDERS,
    WRITABLE_DUNDERS,
)

__all__ = [
    "BUILTINS",
    "DEFINABLE_DUNDERS",
    "EARLY_DUNDERS",
    "ELSEWHERE",
    "FINAL_TYPES",
    "INSIDE_ATTRIBUTES",
    "READABLE_DUNDERS",
    "READABLE_NAMES",
    "REFUSED_BUILTINS",
    "REFUSED_DUNDERS",
    "WRITABLE_DUNDERS",
]
