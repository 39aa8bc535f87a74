"""Importing files that lie beside the program, and their variables seen from outside.

Follows section 5 "The import system" of the Python language reference: a body is carried
out once, by the thread that imports it first; what is half done can be seen meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.access import NOT_NOW
from core.machine.calls import push
from core.machine.events import Kind
from core.machine.limits import FUEL
from core.machine.machine import REST, SWITCH
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.values import UNBOUND, Function

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.language.program import LocalCode
    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.natives import ModuleValue
    from core.machine.values import Value

IMPORTING: Final = "importing"
IMPORTED: Final = "imported"
"""The states of a module whose body is being carried out, and is through."""


def import_module(place: Place, d: int, name: str) -> Handler:
    """Carries out the body of local module *name* unless that was done or is being done."""
    after, site = place.after, place.site
    module = place.image.local[name]
    function = Function(place.image.program.codes[module.code])
    linked = place.image.linked[function.code]

    def handler(m: Machine, r: list[Value]) -> int:
        state = m.globals[module.state]
        if state == IMPORTED or (state == IMPORTING and _is_ours(m, function)):
            # Its own thread sees a module that is half done, where imports go in a circle.
            return after
        if state == IMPORTING:
            raise UnmodelledError(
                f"two threads import {module.path} at the same time, which is not simulated"
                " (import it at the top of the program)"
            )
        if not _mark(m, site, module, IMPORTING):
            return REST
        m.image.ready(linked)
        frame = m.frame
        assert frame is not None
        push(m, function, linked, linked.blank.copy(), d)
        frame.pc = after
        return SWITCH

    return handler


def _is_ours(m: Machine, body: Function) -> bool:
    """Whether the running thread is inside *body*."""
    frame = m.frame
    while frame is not None:
        if frame.code is body.code:
            return True
        frame = frame.parent
    return False


def import_missing(place: Place, d: int, package: str, name: str) -> Handler:
    """Imports module *name* of *package* unless a variable of the package is called so."""
    slot = place.image.local[package].members.get(name)
    enter = import_module(place, d, f"{package}.{name}")
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        if slot is not None and m.globals[slot] is not UNBOUND:
            return after
        return enter(m, r)

    return handler


def import_done(place: Place, name: str) -> Handler:
    """The body of local module *name* is through."""
    after, site, image = place.after, place.site, place.image
    module = image.local[name]
    package, _, own = name.rpartition(".")
    slot = image.local[package].members[own] if package else None

    def handler(m: Machine, r: list[Value]) -> int:
        if not _mark(m, site, module, IMPORTED):
            return REST
        if slot is not None:
            m.globals[slot] = image.library(name)
        return after

    return handler


def import_failed(place: Place, name: str) -> Handler:
    """The body of local module *name* has raised: the next import begins anew."""
    after, site = place.after, place.site
    module = place.image.local[name]

    def handler(m: Machine, r: list[Value]) -> int:
        if not _mark(m, site, module, UNBOUND):
            return REST
        for slot in module.members.values():
            m.globals[slot] = UNBOUND
        return after

    return handler


def _mark(m: Machine, site: int, module: LocalCode, state: Value) -> bool:
    """Put down the *state* of *module*, as a step where others can see it; False: not now."""
    if len(m.threads) > 1:
        if not m.permits:
            return False
        m.fuel = FUEL
        m.site = site
        m.visible(Kind.WRITE, m.variables, module.state, state)
    m.globals[module.state] = state
    return True


def import_from(place: Place, d: int, module: str, name: str) -> Handler:
    """``from module import name`` of a local module."""
    after, local = place.after, place.image.local[module]

    def handler(m: Machine, r: list[Value]) -> int:
        value = member(m, place, local, name)
        if value is NOT_NOW:
            return REST
        if value is UNBOUND:
            raise Thrown("ImportError", _no_name(m, local, name))
        r[d] = value
        return after

    return handler


def import_star(place: Place, d: int, module: str, name: str, otherwise: int) -> Handler:
    """One name of ``from module import *``; goes to *otherwise* if it is not there."""
    after, local = place.after, place.image.local[module]

    def handler(m: Machine, r: list[Value]) -> int:
        value = member(m, place, local, name)
        if value is NOT_NOW:
            return REST
        if value is UNBOUND:
            return otherwise
        r[d] = value
        return after

    return handler


def _no_name(m: Machine, module: LocalCode, name: str) -> str:
    if m.globals[module.state] == IMPORTED:
        return f"cannot import name {name!r} from {module.name!r} ({module.path})"
    return (
        f"cannot import name {name!r} from partially initialized module {module.name!r}"
        f" (most likely due to a circular import) ({module.path})"
    )


def member(m: Machine, place: Place, module: LocalCode, name: str) -> Value:
    """The value of variable *name* of *module*, UNBOUND if there is none; or NOT_NOW.

    To read one that is bound anew, or not bound yet, is a step.
    """
    slot = module.members.get(name)
    if slot is None:
        if name in module.skipped:
            raise UnmodelledError(f"{name} of {module.path} is not simulated")
        return described(m, module, name)
    value = m.globals[slot]
    if value is UNBOUND and name in module.skipped:
        raise UnmodelledError(f"{name} of {module.path} is not simulated")
    if value is UNBOUND or not m.image.variables[slot].constant:
        if not m.permits:
            return NOT_NOW
        m.fuel = FUEL
        m.site = place.site
        m.visible(Kind.READ, m.variables, slot, value)
    return value


def described(m: Machine, module: LocalCode, name: str) -> Value:
    """What every module has: its name, its file, its docstring; UNBOUND for other names."""
    told = {"__name__": module.name, "__file__": module.path}
    if name in told:
        return told[name]
    if name == "__doc__":
        return m.program.codes[module.code].doc
    if name.startswith("__"):
        raise UnmodelledError(f"{name} of a module is not simulated")
    return UNBOUND


def load_member(m: Machine, place: Place, owner: ModuleValue, name: str) -> Value:
    """``flags.name`` of a local module; NOT_NOW if the thread must wait for its turn."""
    module = m.image.local[owner.name]
    value = member(m, place, module, name)
    if value is UNBOUND:
        raise Thrown("AttributeError", missing_member(m, module, name))
    return value


def store_member(m: Machine, place: Place, owner: ModuleValue, name: str, value: Value) -> bool:
    """``flags.name = value``, or the end of it for UNBOUND; False if it must wait."""
    module = m.image.local[owner.name]
    slot = module.members.get(name)
    if slot is None:
        raise UnmodelledError(
            f"a variable {name} that {module.path} does not have is not simulated"
            f" (assign it there: {name} = None)"
        )
    if not m.permits:
        return False
    m.fuel = FUEL
    m.site = place.site
    m.visible(Kind.WRITE, m.variables, slot, value)
    if value is UNBOUND and m.globals[slot] is UNBOUND:
        raise Thrown("AttributeError", missing_member(m, module, name))
    m.publish(value)
    m.globals[slot] = value
    return True


def missing_member(m: Machine, module: LocalCode, name: str) -> str:
    """CPython's words for a name that a module does not have."""
    if m.globals[module.state] == IMPORTED:
        return f"module {module.name!r} has no attribute {name!r}"
    return (
        f"partially initialized module {module.name!r} has no attribute {name!r}"
        " (most likely due to a circular import)"
    )


FACTORIES: Mapping[str, Factory] = {
    "import_module": import_module,
    "import_missing": import_missing,
    "import_done": import_done,
    "import_failed": import_failed,
    "import_from": import_from,
    "import_star": import_star,
}
