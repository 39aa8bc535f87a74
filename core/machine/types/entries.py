"""Which file of this folder has which types: it is loaded when a program first uses one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from core.language.vocabulary.builtin import TYPES
from core.machine.iterators import ITERATORS
from core.machine.slots import LATE
from core.machine.types.exceptions import SLOTS as EXCEPTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.slots import Slots

_SHARED: Final = {
    "counter": ("Counter",),
    "deque": ("deque",),
    "defaultdict": ("defaultdict",),
    "dict_views": ("dict_keys", "dict_items", "dict_values"),
    "exceptions": tuple(EXCEPTIONS),
    "generator": ("generator",),
    "iterator": ("iterator", *ITERATORS),
    "none": ("NoneType",),
    "number": ("bool", "complex", "float", "int"),
    "ordered_dict": ("OrderedDict",),
    "property": ("property", "staticmethod", "classmethod"),
    "range": ("range", "slice"),
    "set": ("set", "frozenset"),
    "text": ("str", "bytes"),
}
"""The files of types that are alike, and of those that no program can name by itself."""
FILES: Final[Mapping[str, str]] = {name: name for name in TYPES} | {
    name: file for file, names in _SHARED.items() for name in names
}
"""The file of each type by its name, which for a type alone is that name."""


def _load(kind: str) -> Slots:
    # By name, so that a program that only prints does not wait for what sets can do.
    slots: Mapping[str, Slots] = import_module(f"{__package__}.{FILES[kind]}").SLOTS
    return slots[kind]


@cache
def enter_language() -> None:
    """Let the machine know the types of the language; done once."""
    LATE.update(dict.fromkeys(FILES, _load))
