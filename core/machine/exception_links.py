"""What leads from an exception to others and to its traceback, where a program stores it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.classes import is_subclass, type_of
from core.machine.objects import Instance
from core.machine.thrown import Thrown
from core.machine.types.exceptions import EXCEPTIONS
from core.machine.values import Ref, Traceback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.machine import Machine
    from core.machine.values import Value

LINKS: Final[Mapping[str, str]] = {
    "__cause__": "exception cause must be None or derive from BaseException",
    "__context__": "exception context must be None or derive from BaseException",
    "__traceback__": "__traceback__ must be a traceback or None",
}
"""The attributes that an exception lets be stored, and what it says of what is none."""


def check_link(m: Machine, owner: Value, name: str, value: Value) -> bool:
    """Complain if *owner* is an exception and *value* cannot be its link *name*; whether it is one.

    Raises:
        Thrown: TypeError, as CPython has it.
    """
    if not _is_exception(m, owner):
        return False
    fits = isinstance(value, Traceback) if name == "__traceback__" else _is_exception(m, value)
    if value is not None and not fits:
        raise Thrown("TypeError", LINKS[name])
    return True


def note_cause(m: Machine, owner: Ref) -> None:
    """Hide the context of the exception *owner*, which has been given a cause."""
    obj = m.own(owner)
    assert isinstance(obj, Instance)
    obj.fields["__suppress_context__"] = True


def _is_exception(m: Machine, value: Value) -> bool:
    return isinstance(value, Ref) and is_subclass(m, type_of(m, value), EXCEPTIONS["BaseException"])
