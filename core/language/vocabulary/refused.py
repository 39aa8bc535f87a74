"""Popular modules and names that are not simulated: why, and the way out."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_SYSTEM = "the machine has no operating system"
_NO_FILES = "the machine has no files"
_NO_NETWORK = "the machine has no network"
_NO_SCREEN = "the machine has no screen of its own"
_ASYNC = "Interlock simulates threads, not async code"
_INSIDE = "it reaches into the interpreter"
_FOREIGN = "it is not written in Python"
_SHORT = "it is not among the modelled modules"

_PLAIN_DATA = "put the data into the program"
_FAKE_SERVER = "put a function that sleeps in its place"
_LISTS = "use lists and plain arithmetic"
_PRINT = "use print()"

REFUSED_MODULES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "__future__": ("it is no module to use", "write from __future__ import annotations"),
        "_thread": ("it is the inside of threading", "use threading"),
        "aiohttp": (_NO_NETWORK, _FAKE_SERVER),
        "argparse": ("a simulated program has no command line", "use sys.argv or constants"),
        "array": (_SHORT, "use a list"),
        "ast": (_INSIDE, "do without it"),
        "asyncio": (_ASYNC, "use threading or concurrent.futures"),
        "atexit": (_INSIDE, "use try and finally round the main part"),
        "bisect": (_SHORT, "sort a list, or write the search as a function"),
        "builtins": (_INSIDE, "use the names themselves"),
        "calendar": (_SHORT, "use datetime"),
        "copy": (_SHORT, "use list(x), dict(x), x.copy() or dataclasses.replace"),
        "csv": (_NO_FILES, _PLAIN_DATA),
        "ctypes": (_INSIDE, "do without it"),
        "curses": (_NO_SCREEN, _PRINT),
        "decimal": (_FOREIGN, "count in whole cents with int"),
        "django": (_NO_NETWORK, _FAKE_SERVER),
        "faulthandler": (_INSIDE, "do without it"),
        "fcntl": (_NO_SYSTEM, "use threading.Lock"),
        "flask": (_NO_NETWORK, _FAKE_SERVER),
        "fractions": (_SHORT, "use int or float"),
        "gc": (_INSIDE, "do without it"),
        "gevent": (_ASYNC, "use threading"),
        "glob": (_NO_FILES, _PLAIN_DATA),
        "greenlet": (_ASYNC, "use threading"),
        "hashlib": (_FOREIGN, "use hash()"),
        "heapq": (_SHORT, "use queue.PriorityQueue or a sorted list"),
        "http": (_NO_NETWORK, _FAKE_SERVER),
        "importlib": ("it loads code that was not checked", "write an import statement"),
        "inspect": (_INSIDE, "do without it"),
        "io": (_NO_FILES, "collect the lines in a list"),
        "json": (_FOREIGN, _PLAIN_DATA),
        "locale": (_NO_SYSTEM, "use f-strings"),
        "matplotlib": (_NO_SCREEN, _PRINT),
        "mmap": (_NO_FILES, "use a list"),
        "multiprocessing": ("Interlock simulates threads, not processes", "use threading"),
        "numpy": (_FOREIGN, _LISTS),
        "os": (_NO_SYSTEM, "use constants, and sys.exit to stop"),
        "pandas": (_FOREIGN, _LISTS),
        "pathlib": (_NO_FILES, _PLAIN_DATA),
        "pickle": ("it makes objects from bytes that were not checked", _PLAIN_DATA),
        "platform": (_NO_SYSTEM, "use constants"),
        "pprint": (_SHORT, _PRINT),
        "psutil": (_NO_SYSTEM, "use threading.active_count"),
        "pygame": (_NO_SCREEN, _PRINT),
        "re": (_FOREIGN, "use the methods of str"),
        "requests": (_NO_NETWORK, _FAKE_SERVER),
        "sched": (_SHORT, "use threading.Timer"),
        "scipy": (_FOREIGN, _LISTS),
        "secrets": ("a run must be repeatable", "use random"),
        "select": (_NO_SYSTEM, "use queue"),
        "selectors": (_NO_SYSTEM, "use queue"),
        "shutil": (_NO_FILES, _PLAIN_DATA),
        "signal": (_NO_SYSTEM, "use threading.Event to stop a thread"),
        "socket": (_NO_NETWORK, "use queue.Queue between threads"),
        "socketserver": (_NO_NETWORK, "use queue.Queue between threads"),
        "sqlite3": (_NO_FILES, "keep the rows in a dict or a list"),
        "statistics": (_SHORT, "use sum(x) / len(x), or sorted"),
        "struct": (_FOREIGN, "use int.to_bytes and int.from_bytes"),
        "subprocess": (_NO_SYSTEM, "put a function that sleeps in its place"),
        "tempfile": (_NO_FILES, "collect the lines in a list"),
        "textwrap": (_SHORT, "use str.split and str.join"),
        "timeit": (_SHORT, "use time.perf_counter"),
        "tkinter": (_NO_SCREEN, _PRINT),
        "torch": (_FOREIGN, _LISTS),
        "traceback": (_INSIDE, "print the exception itself"),
        "trio": (_ASYNC, "use threading or concurrent.futures"),
        "types": (_INSIDE, "write a class or a dataclass"),
        "typing_extensions": (_SHORT, "use typing"),
        "unittest": ("a program is run, not a test suite", "use assert"),
        "urllib": (_NO_NETWORK, _FAKE_SERVER),
        "uuid": ("a run must be repeatable", "use itertools.count or random.getrandbits"),
        "warnings": (_SHORT, _PRINT),
        "weakref": ("when an object dies depends on the host's memory", "keep the object itself"),
        "zlib": (_FOREIGN, "do without it"),
    }
)
"""Module -> why it is not simulated, and the way out."""

WAYS_OUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "collections.ChainMap": "use {**first, **second}",
        "collections.UserDict": "keep a dict in an attribute",
        "collections.UserList": "keep a list in an attribute",
        "concurrent.futures.ProcessPoolExecutor": "use ThreadPoolExecutor",
        "contextlib.asynccontextmanager": "use contextmanager and threads",
        "contextlib.redirect_stdout": "pass the function that prints as an argument",
        "dataclasses.InitVar": "set the attribute in __post_init__",
        "enum.IntFlag": "use Flag",
        "enum.StrEnum": "use Enum and .value",
        "functools.singledispatch": "use match or isinstance",
        "logging.Formatter": "use basicConfig(format=...)",
        "logging.StreamHandler": "use basicConfig",
        "queue.ShutDown": "put one None for each worker",
        "random.SystemRandom": "use Random: a run must be repeatable",
        "string.Template": "use f-strings",
        "sys.exc_info": "use except ... as error",
        "sys.getrefcount": "do without it",
        "sys.getsizeof": "do without it",
        "sys.modules": "use import statements",
        "sys.path": "put everything into this file",
        "sys.platform": "do without it",
        "sys.setrecursionlimit": "use a loop",
        "sys.stdin": "use input()",
        "sys.version": "use version_info",
        "threading.excepthook": "use try and except in the thread's function",
        "threading.setprofile": "do without it",
        "threading.settrace": "do without it",
        "threading.stack_size": "do without it",
        "time.clock": "use perf_counter()",
        "time.ctime": "use datetime.datetime.now()",
        "time.localtime": "use datetime.datetime.now()",
        "time.strftime": "use datetime.datetime.now().strftime(...)",
        "time.thread_time": "use process_time()",
        "typing.TypedDict": "use a dataclass",
        "typing.override": "leave the decorator out",
    }
)
"""Names that modelled modules have in CPython but not here, with what to use instead."""
