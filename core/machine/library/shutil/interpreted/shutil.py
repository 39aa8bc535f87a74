"""`shutil`: made of the calls of `os` and `io` that CPython makes, a step each."""
# quiet

from collections import namedtuple
from io import open as _open
from os import fspath as _fspath
from os import listdir as _listdir
from os import makedirs as _makedirs
from os import remove as _remove
from os import rename as _rename
from os import rmdir as _rmdir
from os.path import basename as _basename
from os.path import exists as _exists
from os.path import isdir as _isdir
from os.path import join as _join

_PIECE = 65536

_terminal_size = namedtuple("terminal_size", ["columns", "lines"])


class Error(OSError):
    """Something cannot be copied."""


class SameFileError(Error):
    """Both are the same file."""


def copyfileobj(fsrc, fdst, length=_PIECE):
    """Copy what is left of one file into another."""
    while True:
        piece = fsrc.read(length)
        if not piece:
            return
        fdst.write(piece)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the content of a file."""
    if _fspath(src) == _fspath(dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with _open(src, "rb") as source, _open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file to another or into a folder."""
    if _isdir(dst):
        dst = _join(dst, _basename(src))
    copyfile(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file to another or into a folder."""
    return copy(src, dst)


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, dirs_exist_ok=False):
    """Copy a folder with all that is in it."""
    names = _listdir(src)
    skipped = set() if ignore is None else set(_call(ignore, (src, names), {}))
    _makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in skipped:
            continue
        below = _join(src, name)
        target = _join(dst, name)
        if _isdir(below):
            copytree(below, target, symlinks, ignore, copy_function, dirs_exist_ok)
        else:
            _call(copy_function, (below, target), {})
    return dst


def rmtree(path, ignore_errors=False, onerror=None):
    """Remove a folder with all that is in it."""
    try:
        for name in _listdir(path):
            below = _join(path, name)
            if _isdir(below):
                rmtree(below, ignore_errors, onerror)
            else:
                _remove(below)
        _rmdir(path)
    except OSError:
        if not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    """Move a file or folder to another place, or into a folder."""
    target = dst
    if _isdir(dst):
        target = _join(dst, _basename(_fspath(src).rstrip("/")))
        if _exists(target):
            raise Error(f"Destination path '{target}' already exists")
    _rename(src, target)
    return target


def which(cmd, mode=1, path=None):
    """Where a command lies; there are none."""
    return None


def get_terminal_size(fallback=(80, 24)):
    """How large the screen is."""
    return _terminal_size(*fallback)
