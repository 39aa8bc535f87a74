"""`pathlib`: what looks at the disk is a step, as the functions of `os` are that it calls."""
# quiet

import os.path

from fnmatch import fnmatchcase
from _io import _HERE
from io import open as _open
from os import listdir, mkdir, remove, rename, rmdir, stat
from os.path import exists, isdir, isfile
from pathlib._pure import PurePath, PurePosixPath

_exists = exists
_isdir = isdir
_isfile = isfile
_listdir = listdir
_mkdir = mkdir
_remove = remove
_rename = rename
_rmdir = rmdir
_stat = stat


class Path(PurePath):
    """A path of something on the disk."""

    def __new__(cls, *args):
        return _new_instance(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """The folder that the program runs in."""
        return cls(_HERE)

    @classmethod
    def home(cls):
        """The folder of who runs the program."""
        return cls(_HERE)

    def absolute(self):
        """The same from the root on."""
        return self if self.is_absolute() else self._made(f"{_HERE}/{self._path}")

    def resolve(self, strict=False):
        """The same from the root on, without dots."""
        if strict:
            _stat(self)
        return self._made(os.path.abspath(self._path))

    def expanduser(self):
        """The same with the home folder in place of a tilde."""
        return self._made(os.path.expanduser(self._path))

    def exists(self):
        """Whether something is there."""
        return _exists(self._path)

    def is_file(self):
        """Whether a file is there."""
        return _isfile(self._path)

    def is_dir(self):
        """Whether a folder is there."""
        return _isdir(self._path)

    def is_symlink(self):
        """Whether a link is there; there are none."""
        return False

    def samefile(self, other_path):
        """Whether both are the same."""
        return os.path.samefile(self._path, other_path)

    def stat(self, *, follow_symlinks=True):
        """What is known of it."""
        return _stat(self._path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return _open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        """All the text in it."""
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        """All the bytes in it."""
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Put text in the place of what is in it."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {_type_name(data)}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        """Put bytes in the place of what is in it."""
        with self.open("wb") as file:
            return file.write(data)

    def touch(self, mode=438, exist_ok=True):
        """Make the file if there is none."""
        self.open("a" if exist_ok else "x").close()

    def mkdir(self, mode=511, parents=False, exist_ok=False):
        """Make a folder."""
        try:
            _mkdir(self._path)
        except FileNotFoundError:
            if not parents or self.parent._path == self._path:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove the empty folder."""
        _rmdir(self._path)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            _remove(self._path)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Give it another name."""
        _rename(self._path, target)
        return type(self)(target)

    def replace(self, target):
        """Give it another name, that of another file perhaps."""
        return self.rename(target)

    def iterdir(self):
        """The paths of what is in the folder, sorted."""
        for name in _listdir(self._path):
            yield self._made(self._under(name))

    def glob(self, pattern):
        """The paths below it that the pattern fits."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        return iter(_chosen(self, PurePath(pattern).parts))

    def rglob(self, pattern):
        """The paths anywhere below it that the pattern fits."""
        return iter(_chosen(self, ("**", *PurePath(pattern).parts)))


class PosixPath(Path, PurePosixPath):
    """A path of something on the disk of a POSIX system."""


def _chosen(folder, patterns):
    """The paths below *folder* that fit *patterns*, one for each part."""
    if not patterns:
        return [folder]
    first = patterns[0]
    rest = patterns[1:]
    if first == "**":
        found = _chosen(folder, rest) if rest else [folder]
        for path in _inside(folder):
            if path.is_dir():
                for below in _chosen(path, patterns):
                    if below not in found:
                        found.append(below)
        return found
    if "*" not in first and "?" not in first and "[" not in first:
        path = folder / first
        return _chosen(path, rest) if path.exists() else []
    found = []
    for path in _inside(folder):
        if fnmatchcase(path.name, first):
            if not rest:
                found.append(path)
            elif path.is_dir():
                found.extend(_chosen(path, rest))
    return found


def _inside(folder):
    try:
        return list(folder.iterdir())
    except OSError:
        return []
