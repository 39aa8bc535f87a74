"""What a library name stands for: a value of the host, or a variable of the prelude."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.vocabulary import MODULES
from core.machine.builtins.exceptions import EXCEPTIONS
from core.machine.builtins.functions import BUILTIN_FUNCTIONS
from core.machine.builtins.types import TYPES
from core.machine.intrinsics.registry import INTRINSICS
from core.machine.library.registry import LIBRARY
from core.machine.sync.registry import SYNC_FUNCTIONS, SYNCHRONISATION
from core.machine.values import UNBOUND, ModuleValue

if TYPE_CHECKING:
    from core.machine.image import Image
    from core.machine.values import Value

CONSTANTS: Final[dict[str, Value]] = {"NotImplemented": NotImplemented, "Ellipsis": ...}


def library_value(image: Image, name: str) -> Value:
    """The value of *name* ("threading.Lock", "builtins.len", "threading"), else UNBOUND."""
    module, _, attribute = name.rpartition(".")
    if name in MODULES or not module:
        return ModuleValue(name)
    if module == "builtins":
        return _builtin(attribute)
    for table in (SYNCHRONISATION, LIBRARY):
        if name in table:
            return table[name]
    if attribute in EXCEPTIONS and EXCEPTIONS[attribute].module == module:
        return EXCEPTIONS[attribute]
    return UNBOUND


def _builtin(name: str) -> Value:
    if name in CONSTANTS:
        return CONSTANTS[name]
    for table in (SYNC_FUNCTIONS, BUILTIN_FUNCTIONS, TYPES, EXCEPTIONS, INTRINSICS):
        if name in table:
            return table[name]
    return UNBOUND
