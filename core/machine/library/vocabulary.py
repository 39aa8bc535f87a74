"""The names of the library, collected from the folders of its modules."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.machine.library import folders
from core.machine.library.host_parts import declaration, host_values
from core.machine.library.sources import is_interpreted, load_library
from core.machine.natives import BuiltinType
from core.machine.types.exceptions import EXCEPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.language.vocabulary.library import Missing, Vocabulary


_DERIVED: Final = {
    "dict": "collections._dicts_derived.Dict",
    "float": "enum._mixed.Float",
    "int": "enum._mixed.Int",
    "list": "collections._derived.List",
    "set": "collections._derived.Set",
    "str": "enum._texts_mixed.Str",
    "tuple": "enum._texts_mixed.Tuple",
}
"""Built-in classes that have an interpreted one to be inherited: its name."""


class _Library:
    """The modules of the library, each looked into only when a program names it."""

    def is_module(self, name: str) -> bool:
        return folders.is_module(name) and not _is_our_own(name)

    def modules(self) -> Iterable[str]:
        return (name for name in folders.modules() if not _is_our_own(name))

    def names(self, module: str) -> frozenset[str]:
        return _names(module)

    def is_final(self, name: str) -> bool:
        module, _, attribute = name.rpartition(".")
        if not folders.is_module(module):
            return False
        declared, value = declaration(module), host_values(module).get(attribute)
        if isinstance(value, BuiltinType):
            free = declared.open | declared.inherited.keys()
            return attribute not in free and EXCEPTIONS["BaseException"] not in value.mro
        return attribute in declared.final

    def is_settable(self, name: str) -> bool:
        module, _, attribute = name.rpartition(".")
        return folders.is_module(module) and attribute in declaration(module).settable

    def to_inherit(self, name: str) -> str | None:
        module, _, attribute = name.rpartition(".")
        if module == "builtins":
            return _DERIVED.get(attribute)
        if not folders.is_module(module):
            return None
        part = declaration(module).inherited.get(attribute)
        return part and f"{part}.{attribute}"

    def missing_name(self, module: str, name: str) -> Missing | None:
        return declaration(module).missing.get(name)

    def missing_module(self, name: str) -> Missing | None:
        package, _, submodule = name.rpartition(".")
        if folders.is_module(package):
            return declaration(package).missing.get(submodule)
        # Asked only of what is no module here.
        from core.machine.library.refused_modules import REFUSED_MODULES  # noqa: PLC0415

        return REFUSED_MODULES.get(name) or REFUSED_MODULES.get(name.partition(".")[0])


def _is_our_own(name: str) -> bool:
    """Whether module *name* is a part of the library that CPython has not got."""
    return name.startswith("_") and name.partition(".")[0] not in sys.stdlib_module_names


@lru_cache(maxsize=256)
def _names(module: str) -> frozenset[str]:
    found = {
        name
        for name in host_values(module)
        if not name.startswith("_") or (name.startswith("__") and name.endswith("__"))
    }
    if is_interpreted(module):
        found |= {each.name for each in load_library(module).variables if each.public}
    declared = declaration(module)
    return frozenset(found | folders.submodules(module) | set(declared.elsewhere)) - (
        declared.internal
    )


LIBRARY: Final[Vocabulary] = _Library()
"""What programs are checked against."""
