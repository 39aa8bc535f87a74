"""Paths as texts, which look at no disk."""
# quiet

from fnmatch import fnmatchcase


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

    hidden_key_names = ("_path",)

    def __init__(self, *args):
        whole = ""
        for arg in args:
            part = _text_of(arg)
            whole = part if part.startswith("/") or not whole else f"{whole}/{part}"
        self._path = _plain(whole)

    def _made(self, path):
        return type(self)(path)

    def __bytes__(self):
        return str(self).encode()

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
