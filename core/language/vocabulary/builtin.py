"""Names that every program has without importing anything."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FUNCTIONS: Final = frozenset(
    """
    abs all any ascii bin callable chr delattr dir divmod exit format getattr globals hasattr
    hash hex id input isinstance issubclass iter len locals max min next oct ord pow print
    quit repr round setattr sorted sum vars
    """.split()
)
TYPES: Final = frozenset(
    """
    bool bytes classmethod complex dict enumerate filter float frozenset int list map object
    property range reversed set slice staticmethod str tuple type zip
    """.split()
)
"""A new one has a file of its name in `core/machine/types`, and is known everywhere then."""
CLASSES_AS_FUNCTIONS: Final = frozenset({"super"})
"""Classes in CPython, of which programs want no more than what calling them gives."""
CONSTANTS: Final = frozenset({"Ellipsis", "NotImplemented"})
EXCEPTIONS: Final = frozenset(
    """
    ArithmeticError AssertionError AttributeError BaseException BlockingIOError
    BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError
    ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError
    EncodingWarning EnvironmentError Exception FileExistsError FileNotFoundError
    FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
    IndentationError IndexError InterruptedError IsADirectoryError KeyError
    KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError
    NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning
    PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning
    RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning
    SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError
    UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
    UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
    """.split()
)
GROUPS: Final = frozenset({"BaseExceptionGroup", "ExceptionGroup"})
ELSEWHERE: Final[Mapping[str, str]] = MappingProxyType({"open": "io.open"})
"""Builtins that are loaded with a module of the library, only where a program names them."""
MUTED: Final = "<muted>"
"""What no text can name: the function that makes the values of a package that is muted."""
BUILTINS: Final = (
    FUNCTIONS | TYPES | CLASSES_AS_FUNCTIONS | CONSTANTS | EXCEPTIONS | GROUPS | ELSEWHERE.keys()
)
"""Every builtin name that can be used; the same on every host version."""

_RUNS_TEXT = "runs text as a program, which is never done here"
_ASYNC = "belongs to async code, which is not simulated"
_SITE = "belongs to the interactive interpreter"

REFUSED_BUILTINS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "eval": (f"eval {_RUNS_TEXT}", "write the expression itself, or int() or float()"),
        "exec": (f"exec {_RUNS_TEXT}", "write the statements themselves"),
        "compile": (f"compile {_RUNS_TEXT}", "write the code itself"),
        "breakpoint": (
            "breakpoint starts a debugger of the host",
            "remove it: every step can be looked at here",
        ),
        "bytearray": ("bytearray is not simulated", "use a list of numbers, or bytes"),
        "memoryview": ("memoryview reaches into host memory", "use slices of bytes or a list"),
        "help": (f"help {_SITE}", "remove it"),
        "copyright": (f"copyright {_SITE}", "remove it"),
        "credits": (f"credits {_SITE}", "remove it"),
        "license": (f"license {_SITE}", "remove it"),
        "aiter": (f"aiter {_ASYNC}", "use iter() and threads"),
        "anext": (f"anext {_ASYNC}", "use next() and threads"),
        "__import__": (
            "__import__ loads code by a name that only the run knows",
            "write an import statement",
        ),
        "__builtins__": ("__builtins__ reaches into the interpreter", "use the names themselves"),
        "__build_class__": ("__build_class__ reaches into the interpreter", "write a class"),
        "__loader__": ("__loader__ reaches into the interpreter", "remove it"),
        "__spec__": ("__spec__ reaches into the interpreter", "remove it"),
        "__package__": ("__package__ belongs to packages; this is one file", "remove it"),
    }
)
"""Builtin names that are refused unless the program defines them: why, and the way out."""
