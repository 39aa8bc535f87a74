"""Popular modules that are not simulated: why, and the way out."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.language.vocabulary.library import Missing

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_SYSTEM = "the machine has no operating system"
_NO_SCREEN = "a simulated program has no screen"
_ASYNC = "Interlock simulates threads, not async code"
_INSIDE = "it reaches into the interpreter"
_FOREIGN = "it is not written in Python"
_SHORT = "it is not among the modelled modules"

_PLAIN_DATA = "put the data into the program"
_LISTS = "use lists and plain arithmetic"
_PRINT = "use print()"

REFUSED_MODULES: Final[Mapping[str, Missing]] = MappingProxyType(
    {
        "__future__": Missing("write from __future__ import annotations", "it is no module to use"),
        "aiohttp": Missing("use requests in threads", _ASYNC),
        "argparse": Missing("use sys.argv or constants", "a simulated program has no command line"),
        "array": Missing("use a list", _SHORT),
        "ast": Missing("do without it", _INSIDE),
        "asyncio": Missing("use threading or concurrent.futures", _ASYNC),
        "atexit": Missing("use try and finally round the main part", _INSIDE),
        "builtins": Missing("use the names themselves", _INSIDE),
        "ctypes": Missing("do without it", _INSIDE),
        "curses": Missing(_PRINT, _NO_SCREEN),
        "decimal": Missing("count in whole cents with int", _FOREIGN),
        "django": Missing("use http.server", _SHORT),
        "doctest": Missing("use assert", "it runs texts as programs"),
        "fcntl": Missing("use threading.Lock", _NO_SYSTEM),
        "flask": Missing("use http.server", _SHORT),
        "gc": Missing("do without it", _INSIDE),
        "gevent": Missing("use threading", _ASYNC),
        "greenlet": Missing("use threading", _ASYNC),
        "hashlib": Missing("use hash()", _FOREIGN),
        "importlib": Missing("write an import statement", "it loads code that was not checked"),
        "inspect": Missing("do without it", _INSIDE),
        "locale": Missing("use f-strings", _NO_SYSTEM),
        "mmap": Missing("use open()", _FOREIGN),
        "numpy": Missing(_LISTS, _FOREIGN),
        "pandas": Missing(_LISTS, _FOREIGN),
        "pickle": Missing(_PLAIN_DATA, "it makes objects from bytes that were not checked"),
        "platform": Missing("use constants", _NO_SYSTEM),
        "pprint": Missing(_PRINT, _SHORT),
        "psutil": Missing("use threading.active_count", _NO_SYSTEM),
        "pygame": Missing(_PRINT, _NO_SCREEN),
        "sched": Missing("use threading.Timer", _SHORT),
        "scipy": Missing(_LISTS, _FOREIGN),
        "secrets": Missing("use random", "a run must be repeatable"),
        "signal": Missing("use threading.Event to stop a thread", _NO_SYSTEM),
        "sqlite3": Missing("keep the rows in a dict or a list", _FOREIGN),
        "subprocess": Missing("put a function that sleeps in its place", _NO_SYSTEM),
        "tkinter": Missing(_PRINT, _NO_SCREEN),
        "torch": Missing(_LISTS, _FOREIGN),
        "traceback": Missing("print the exception itself", _INSIDE),
        "trio": Missing("use threading or concurrent.futures", _ASYNC),
        "typing_extensions": Missing("use typing", _SHORT),
        "unittest": Missing("use assert", "a program is run, not a test suite"),
        "uuid": Missing("use itertools.count or random.getrandbits", "a run must be repeatable"),
        "warnings": Missing(_PRINT, _SHORT),
        "weakref": Missing(
            "keep the object itself", "when an object dies depends on the host's memory"
        ),
    }
)
"""What to write instead, by name; a module that has a folder is not looked for here."""
