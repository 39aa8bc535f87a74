"""`os.path`, where it looks at the disk, and where paths are objects."""
# quiet

import os.path

from _io import _content, _resolved, _turn
from io._disk import _FOLDER, _entry, _name_of, _need

_START = 1704067200.0


def _looked(path):
    """What a step finds at *path*; None as well where it can be the path of nothing."""
    name = _name_of(path)
    try:
        full = _resolved(name)
    except (OSError, ValueError):
        return None
    _turn(None, name, "looks for")
    return _entry(full)


def exists(path):
    """Whether something is there."""
    return _looked(path) is not None


def lexists(path):
    """Whether something is there."""
    return _looked(path) is not None


def isfile(path):
    """Whether a file is there."""
    entry = _looked(path)
    return entry is not None and entry != _FOLDER


def isdir(s):
    """Whether a folder is there."""
    return _looked(s) == _FOLDER


def islink(path):
    """Whether a link is there; there are none."""
    return False


def getsize(filename):
    """How many bytes a file has."""
    name = _name_of(filename)
    full = _resolved(name)
    _turn(None, name, "looks at")
    entry = _need(full, name)
    return 4096 if entry == _FOLDER else len(_content(entry))


def getmtime(filename):
    """When it was changed; nobody keeps the time of it."""
    getsize(filename)
    return _START


def getatime(filename):
    """When it was used; nobody keeps the time of it."""
    getsize(filename)
    return _START


def getctime(filename):
    """When it was made; nobody keeps the time of it."""
    getsize(filename)
    return _START


def samefile(f1, f2):
    """Whether both are the same file."""
    getsize(f1)
    getsize(f2)
    return _resolved(_name_of(f1)) == _resolved(_name_of(f2))


def _named(paths):
    return [_name_of(path) if hasattr(path, "__fspath__") else path for path in paths]


def _abspath(*paths):
    return os.path.abspath(*_named(paths))


def _basename(*paths):
    return os.path.basename(*_named(paths))


def _commonprefix(m):
    return os.path.commonprefix(tuple(_named(m)))


def _dirname(*paths):
    return os.path.dirname(*_named(paths))


def _expanduser(*paths):
    return os.path.expanduser(*_named(paths))


def _isabs(*paths):
    return os.path.isabs(*_named(paths))


def _join(*paths):
    return os.path.join(*_named(paths))


def _normcase(*paths):
    return os.path.normcase(*_named(paths))


def _normpath(*paths):
    return os.path.normpath(*_named(paths))


def _realpath(*paths, strict=False):
    return os.path.realpath(*_named(paths))


def _relpath(*paths):
    return os.path.relpath(*_named(paths))


def _split(*paths):
    return os.path.split(*_named(paths))


def _splitdrive(*paths):
    return os.path.splitdrive(*_named(paths))


def _splitext(*paths):
    return os.path.splitext(*_named(paths))
