"""What of `os.path` is only about texts: CPython's own functions for POSIX."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from core.machine.library._io.host import HERE
from core.machine.natives import BuiltinFunction
from core.machine.plain import hosted
from core.machine.thrown import CallProgram
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value


def _pure(name: str, host: HostFunction) -> BuiltinFunction:
    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if any(isinstance(arg, Ref) for arg in (*args, *kwargs.values())):
            # An object that is a path: program code says which.
            raise CallProgram(f"os.path._{name}", *args, kwargs=kwargs)
        return hosted(m, host, args, kwargs)

    return BuiltinFunction(name, call, "pure", module="posixpath")


def _abspath(path: str) -> str:
    return posixpath.normpath(posixpath.join(HERE, path))


def _expanduser(path: str) -> str:
    home, sep, rest = path.partition("/")
    return f"{HERE}{sep}{rest}" if home == "~" else path


def _relpath(path: str, start: str = HERE) -> str:
    return posixpath.relpath(_abspath(path), _abspath(start))


VALUES: Final[dict[str, Value]] = {
    "abspath": _pure("abspath", _abspath),
    "basename": _pure("basename", posixpath.basename),
    "commonprefix": _pure("commonprefix", posixpath.commonprefix),
    "dirname": _pure("dirname", posixpath.dirname),
    "expanduser": _pure("expanduser", _expanduser),
    "isabs": _pure("isabs", posixpath.isabs),
    "join": _pure("join", posixpath.join),
    "normcase": _pure("normcase", posixpath.normcase),
    "normpath": _pure("normpath", posixpath.normpath),
    "realpath": _pure("realpath", _abspath),
    "relpath": _pure("relpath", _relpath),
    "split": _pure("split", posixpath.split),
    "splitdrive": _pure("splitdrive", posixpath.splitdrive),
    "splitext": _pure("splitext", posixpath.splitext),
    "curdir": ".",
    "extsep": ".",
    "pardir": "..",
    "pathsep": ":",
    "sep": "/",
}
"""What the host has of the module, by name."""
