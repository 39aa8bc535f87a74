"""What the simulated machine knows and what it refuses, as data."""

from __future__ import annotations

from core.language.vocabulary.builtin import BUILTINS, REFUSED_BUILTINS
from core.language.vocabulary.classes import (
    DEFINABLE_DUNDERS,
    FINAL_TYPES,
    INSIDE_ATTRIBUTES,
    READABLE_DUNDERS,
    READABLE_NAMES,
    REFUSED_DUNDERS,
    WRITABLE_DUNDERS,
)
from core.language.vocabulary.modules import MODULES
from core.language.vocabulary.refused import REFUSED_MODULES, WAYS_OUT

__all__ = [
    "BUILTINS",
    "DEFINABLE_DUNDERS",
    "FINAL_TYPES",
    "INSIDE_ATTRIBUTES",
    "MODULES",
    "READABLE_DUNDERS",
    "READABLE_NAMES",
    "REFUSED_BUILTINS",
    "REFUSED_DUNDERS",
    "REFUSED_MODULES",
    "WAYS_OUT",
    "WRITABLE_DUNDERS",
]
