"""How host code makes the simulated program fail, and how it hands work back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.machine.natives import BuiltinType
    from core.machine.values import Ref, Value


class Thrown(Exception):
    """Raise the exception *kind* with *args* in the thread that is running.

    *kind* is the name of a built-in one, or the class of one of the library.

    >>> raise Thrown("IndexError", "list index out of range")
    """

    def __init__(self, kind: str | BuiltinType, *args: Value) -> None:
        super().__init__(kind, *args)
        self.kind = kind
        self.values = args


class ThrownObject(Exception):
    """Raise the exception object at *value* in the thread that is running.

    *again* means that it was raised before and goes on, so that its context stays.
    """

    def __init__(self, value: Value, *, again: bool = False) -> None:
        super().__init__(value)
        self.value = value
        self.again = again


class CallProgram(Exception):
    """Let the program's own code, or the prelude's, produce the result instead.

    *function* is a `Function`, or the name of a prelude function; it is called with
    *args* and what it returns becomes the result of the operation.
    """

    def __init__(
        self, function: Value, *args: Value, kwargs: dict[str, Value] | None = None
    ) -> None:
        super().__init__(function, *args)
        self.function = function
        self.values = args
        self.kwargs = kwargs or {}


class NeedsProgramError(Exception):
    """Only code of the program can carry out what is asked; nothing was done so far."""


class CallAfterLook(CallProgram):
    """A `CallProgram` for what was just found in shared data, which may change before the call.

    The look is a step of its own.
    """


class UnmodelledError(Exception):
    """The program asks at run time for something the machine does not simulate.

    Ends the run; the machine adds the *site* where it happened.
    """

    site: int = -1


class NeedsTurnError(UnmodelledError):
    """The operation comes to data at *ref* that others can reach, and is no step so far.

    Whoever carries it out begins again when the thread has its turn.  None stands for the clock.
    """

    def __init__(self, ref: Ref | None) -> None:
        super().__init__(ref)
        self.ref = ref


class UnansweredError(UnmodelledError):
    """The program asks somebody who is not there: nobody said what they would answer.

    Never told as a failure of the program, whose keyboard was not closed.
    """


class LimitError(UnmodelledError):
    """The program goes beyond a bound of Interlock's own, where CPython might well go on.

    Never told as a failure of the program: the run ends there, and what would follow is
    unknown.  *what* is beyond it, *way_out* is what its author can do.
    """

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(f"{what}: a limit of Interlock, not of Python; {way_out}")


class GivenUp(BaseException):
    """Nobody waits any more for what a machine is at, in the middle of which it ends."""
