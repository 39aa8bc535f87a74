"""`tempfile`: the names are numbered, each thread's by itself, so they are no choice."""
# quiet

from io import open as _open
from os import mkdir as _mkdir
from os import remove as _remove
from shutil import rmtree as _rmtree

_WHERE = "/tmp"
tempdir = None
template = "tmp"


def gettempdir():
    """The folder for what is there for a while."""
    return _WHERE


def gettempprefix():
    """How its names begin."""
    return template


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder with a name of its own."""
    number = 1
    while True:
        path = _path_of(number, suffix, prefix, dir)
        try:
            _mkdir(path)
        except FileExistsError:
            number += 1
        else:
            return path


def _path_of(number, suffix, prefix, folder):
    start = template if prefix is None else prefix
    return f"{folder or _WHERE}/{start}{number:08}{suffix or ''}"


class TemporaryDirectory:
    """A folder that is removed at the end of a with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self._folder = mkdtemp(suffix, prefix, dir)
        self._lenient = ignore_cleanup_errors

    @property
    def name(self):
        """Its path."""
        return self._folder

    def __enter__(self):
        return self._folder

    def __exit__(self, *error):
        self.cleanup()

    def cleanup(self):
        """Remove it."""
        _rmtree(self._folder, self._lenient)

    def __repr__(self):
        return f"<TemporaryDirectory {self._folder!r}>"


class _TemporaryFile:
    """A file that is removed when it is closed."""

    def __init__(self, file, path, delete):
        self.file = file
        self._path = path
        self._delete = delete

    @property
    def name(self):
        """Its path."""
        return self._path

    def __getattr__(self, name):
        return _load_attribute(_get_field(self, "file", None), name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        """Close it, and remove it if it is only for a while."""
        was_open = not self.file.closed
        self.file.close()
        if was_open and self._delete:
            _remove(self._path)


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
    delete=True, *, errors=None,
):
    """Open a file with a name of its own."""
    made = mode.replace("w", "x")
    number = 1
    while True:
        path = _path_of(number, suffix, prefix, dir)
        try:
            file = _open(path, made, buffering, encoding, errors, newline)
        except FileExistsError:
            number += 1
        else:
            return _TemporaryFile(file, path, delete)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
    *, errors=None,
):
    """Open a file for a while."""
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
