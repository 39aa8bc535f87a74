"""`pathlib`: what looks at the disk is a step, as the functions of `os` are that it calls."""
# quiet

import os.path

from fnmatch import fnmatchcase
from _io import _HERE
from io import open as _open
from os import listdir, mkdir, remove, rename, rmdir, stat
from os.path import exists, isdir, isfile

_exists = exists
_isdir = isdir
_isfile = isfile
_listdir = listdir
_mkdir = mkdir
_remove = remove
_rename = rename
_rmdir = rmdir
_stat = stat


def _plain(text):
    """*text* without what means nothing in a path; dots that go up stay."""
    root = "/" if text.startswith("/") else ""
    parts = [part for part in text.split("/") if part not in ("", ".")]
    return root + "/".join(parts) or "."


def _text_of(part):
    if isinstance(part, str):
        return part
    name = _call_type(part, "__fspath__")
    if name is _MISSING or not isinstance(name, str):
        kind = _type_name(part)
        message = "argument should be a str object or an os.PathLike object returning str"
        raise TypeError(f"{message}, not <class '{kind}'>")
    return name


class PurePath:
    """A path: how it is made of parts."""

    _key_names = ("_path",)

    def __init__(self, *args):
        whole = ""
        for arg in args:
            part = _text_of(arg)
            whole = part if part.startswith("/") or not whole else f"{whole}/{part}"
        self._path = _plain(whole)

    def _made(self, path):
        return type(self)(path)

    def __fspath__(self):
        return self._path

    def __str__(self):
        return self._path

    def __repr__(self):
        return f"{type(self).__name__}({self._path!r})"

    def __hash__(self):
        return hash(self._path)

    def __eq__(self, other):
        return self._path == other._path if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, other):
        return self._made(self._under(other)) if self._is_part(other) else NotImplemented

    def __rtruediv__(self, other):
        return self._made(f"{other}/{self._path}") if isinstance(other, str) else NotImplemented

    def _is_part(self, other):
        return isinstance(other, (str, PurePath))

    def _under(self, other):
        part = _text_of(other)
        return part if part.startswith("/") else f"{self._path}/{part}"

    def joinpath(self, *args):
        """The path of *args* under this one."""
        path = self
        for arg in args:
            path = path._made(path._under(arg))
        return path

    @property
    def parts(self):
        """The parts, the root among them."""
        root = ("/",) if self.is_absolute() else ()
        return root + tuple([part for part in self._path.split("/") if part not in ("", ".")])

    @property
    def root(self):
        """The root, if it begins there."""
        return "/" if self.is_absolute() else ""

    @property
    def anchor(self):
        """The root, if it begins there."""
        return self.root

    @property
    def drive(self):
        """The drive; there are none."""
        return ""

    @property
    def name(self):
        """The last part."""
        return "" if self._path in ("/", ".") else self._path.rpartition("/")[2]

    @property
    def suffix(self):
        """What the name ends with from its last dot on."""
        name = self.name
        place = name.rfind(".")
        return name[place:] if 0 < place < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All endings of the name."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without its ending."""
        suffix = self.suffix
        return self.name[: -len(suffix)] if suffix else self.name

    @property
    def parent(self):
        """The path without its last part."""
        if self._path in ("/", "."):
            return self
        head = self._path.rpartition("/")[0]
        return self._made(head or self.root or ".")

    @property
    def parents(self):
        """All paths above, the next first."""
        found = []
        path = self
        while path.parent._path != path._path:
            path = path.parent
            found.append(path)
        return tuple(found)

    def is_absolute(self):
        """Whether it begins at the root."""
        return self._path.startswith("/")

    def as_posix(self):
        """The path as text."""
        return self._path

    def as_uri(self):
        """The path as an address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return f"file://{self._path}"

    def with_name(self, name):
        """The same path with another last part."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self.parent._under(name))

    def with_stem(self, stem):
        """The same path with another name before the ending."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The same path with another ending."""
        if suffix and (not suffix.startswith(".") or suffix == "." or "/" in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other):
        """The path as seen from *other*."""
        start = type(self)(*other)
        mine = self.parts
        theirs = start.parts
        if mine[: len(theirs)] != theirs:
            message = f"{self._path!r} is not in the subpath of {start._path!r}"
            raise ValueError(f"{message} OR one path is relative and the other is absolute.")
        return self._made("/".join(mine[len(theirs) :]))

    def is_relative_to(self, *other):
        """Whether it lies under *other*."""
        theirs = type(self)(*other).parts
        return self.parts[: len(theirs)] == theirs

    def match(self, path_pattern):
        """Whether it ends as the pattern says."""
        wanted = PurePath(path_pattern).parts
        mine = self.parts
        if len(wanted) > len(mine) or (wanted[:1] == ("/",) and len(wanted) != len(mine)):
            return False
        pairs = zip(mine[len(mine) - len(wanted) :], wanted)
        return all([fnmatchcase(part, pattern) for part, pattern in pairs])


class PurePosixPath(PurePath):
    """A path of a POSIX system."""


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
