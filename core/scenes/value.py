"""A name with its value, as it is told wherever there is little room."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueScene:
    """A variable or field: its name and its value in a few characters."""

    name: str
    value: str
