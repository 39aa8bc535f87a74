"""What is found in modules, and in functions that are none of the program's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.classes import type_name
from core.machine.members import documentation
from core.machine.thrown import UnmodelledError
from core.machine.values import MISSING, UNBOUND

if TYPE_CHECKING:
    from core.language.program import LocalCode
    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction, ModuleValue
    from core.machine.values import BoundNative, Value


def of_module(m: Machine, module: ModuleValue, name: str) -> Value:
    """What attribute *name* of *module* is; MISSING if it has none."""
    if module.name in m.image.local:
        return _of_local_module(m, m.image.local[module.name], name)
    value = m.image.library(f"{module.name}.{name}")
    if value is not UNBOUND:
        return value
    slot = m.image.slot(module.name, name)
    if slot is not None:
        return m.globals[slot]
    if m.image.is_left_out(module.name, name):
        raise _roundabout(module.name, module.name, name)
    return MISSING


def _of_local_module(m: Machine, module: LocalCode, name: str) -> Value:
    """What nobody changes: the rest is read in steps, where it is written down as it stands."""
    slot = module.members.get(name)
    if slot is None or not m.image.variables[slot].constant or name in module.skipped:
        raise _roundabout(module.path, module.name, name)
    return MISSING if m.globals[slot] is UNBOUND else m.globals[slot]


def _roundabout(where: str, module: str, name: str) -> UnmodelledError:
    """What to raise for *name* in *where*, which is found only if it is written as of *module*."""
    return UnmodelledError(
        f"a look at {name} of {where} in a roundabout way is not simulated (write {module}.{name})"
    )


def of_builtin_function(m: Machine, function: BuiltinFunction, name: str) -> Value:
    """What attribute *name* of *function* is; MISSING if it has none."""
    if name == "__module__":
        return function.module
    if name == "__doc__":
        return documentation(m, function.module, None, function.name)
    return function.name if name in {"__name__", "__qualname__"} else MISSING


def of_native_method(m: Machine, method: BoundNative, name: str) -> Value:
    """What attribute *name* of *method* is; MISSING if it has none."""
    if name == "__self__":
        return method.receiver
    if name == "__doc__":
        return documentation(m, "", method.receiver, method.name)
    if name == "__qualname__":
        return f"{type_name(m, method.receiver)}.{method.name}"
    return method.name if name == "__name__" else MISSING
