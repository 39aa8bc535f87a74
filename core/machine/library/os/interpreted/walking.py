"""Folders gone through: their entries are found at once, in one step."""
# quiet

from _io import _turn
from io._disk import _FOLDER, _entry, _names_in, _need_folder
from os._entries import _found, _status, fspath


class DirEntry:
    """An entry of a folder as `scandir` finds it."""

    def __init__(self, name, path, full, folder):
        self._entry_name = name
        self._entry_path = path
        self._full = full
        self._folder = folder

    @property
    def name(self):
        """Its name in the folder."""
        return self._entry_name

    @property
    def path(self):
        """Its path."""
        return self._entry_path

    def is_dir(self, *, follow_symlinks=True):
        """Whether it was a folder when it was found."""
        return self._folder

    def is_file(self, *, follow_symlinks=True):
        """Whether it was a file when it was found."""
        return not self._folder

    def is_symlink(self):
        """Whether it is a link; there are none."""
        return False

    def stat(self, *, follow_symlinks=True):
        """What is known of it."""
        _turn(None, self._entry_path, "looks at")
        return _status(self._full, self._entry_path)

    def __fspath__(self):
        return self._entry_path

    def __repr__(self):
        return f"<DirEntry {self._entry_name!r}>"


class _Scan:
    """The entries of a folder, found at once."""

    def __init__(self, found):
        self._found = iter(found)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._found)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def close(self):
        """Be done with it."""


def scandir(path="."):
    """The entries of a folder."""
    return _Scan(_scanned(path))


def _scanned(path):
    start = fspath("." if path is None else path)
    full = _found(start, "lists")
    _need_folder(full, path)
    found = []
    for name in _names_in(full):
        below = f"{full}/{name}" if full != "/" else f"/{name}"
        found.append(DirEntry(name, _joined(start, name), below, _entry(below) == _FOLDER))
    return found


def _joined(start, name):
    return start + name if start.endswith("/") else f"{start}/{name}"


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Each folder below *top*, with the names of the folders and files in it."""
    top = fspath(top)
    try:
        entries = _scanned(top)
    except OSError as error:
        if onerror is not None:
            _call(onerror, (error,), {})
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if entry.is_file()]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(_joined(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files
