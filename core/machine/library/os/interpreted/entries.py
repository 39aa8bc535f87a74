"""Files and folders by their paths: each look at the directory, or change of it, is a step."""
# quiet

from _io import _HERE, _check_size, _content, _resolved, _set_content, _turn
from io._disk import (
    _FOLDER, _entry, _name_of, _names_in, _need, _need_folder, _need_parent, _parent, _put,
    _take_out,
)

_START = 1704067200
"""When everything on the disk was made and changed, in seconds: nobody keeps the time of it."""


class PathLike:
    """What has a path."""

    def __fspath__(self):
        raise NotImplementedError


def fspath(path):
    """*path* as text or bytes."""
    name = _name_of(path)
    if not isinstance(name, (str, bytes)):
        kind = _type_name(path)
        answer = _type_name(name)
        raise TypeError(f"expected {kind}.__fspath__() to return str or bytes, not {answer}")
    return name


def fsdecode(filename):
    """A file's name as text."""
    name = fspath(filename)
    return name.decode("utf-8", "surrogateescape") if isinstance(name, bytes) else name


def fsencode(filename):
    """A file's name as bytes."""
    name = fspath(filename)
    return name.encode("utf-8", "surrogateescape") if isinstance(name, str) else name


def getcwd():
    """The folder that the program runs in."""
    return _HERE


def getcwdb():
    """The same as bytes."""
    return _HERE.encode()


def _found(path, verb):
    """The absolute path of *path*, at which a step looks."""
    name = fsdecode(path)
    full = _resolved(name)
    _turn(None, name, verb)
    return full


def listdir(path="."):
    """The names in a folder, sorted."""
    path = fspath("." if path is None else path)
    full = _found(path, "lists")
    _need_folder(full, path)
    return _names_in(full)


def mkdir(path, mode=511, *, dir_fd=None):
    """Make a folder."""
    path = fspath(path)
    full = _found(path, "makes")
    if _entry(full) is not None:
        raise FileExistsError(17, "File exists", path)
    _need_parent(full, path)
    _put(full, _FOLDER)


def makedirs(name, mode=511, exist_ok=False):
    """Make a folder, and those that it is in: a step each, as in CPython."""
    text = fsdecode(name)
    full = _resolved(text)
    parent = _parent(full)
    _turn(None, parent, "looks for")
    if _entry(parent) is None:
        try:
            makedirs(parent, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else was quicker.
            pass
    try:
        mkdir(name)
    except OSError:
        _turn(None, text, "looks for")
        if not exist_ok or _entry(full) != _FOLDER:
            raise


def remove(path, *, dir_fd=None):
    """Remove a file."""
    path = fspath(path)
    full = _found(path, "removes")
    if _need(full, path) == _FOLDER:
        raise IsADirectoryError(21, "Is a directory", path)
    _take_out(full)


def unlink(path, *, dir_fd=None):
    """Remove a file."""
    remove(path)


def rmdir(path, *, dir_fd=None):
    """Remove an empty folder."""
    path = fspath(path)
    full = _found(path, "removes")
    _need_folder(full, path)
    if _names_in(full):
        raise OSError(39, "Directory not empty", path)
    _take_out(full)


def removedirs(name):
    """Remove an empty folder, and those that it is in as long as they are empty."""
    rmdir(name)
    full = _parent(_resolved(fsdecode(name)))
    try:
        while full != _HERE:
            rmdir(full)
            full = _parent(full)
    except OSError:
        pass


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Give a file or folder another name; a file of that name is replaced: one step."""
    src = fspath(src)
    dst = fspath(dst)
    target = _resolved(dst)
    source = _found(src, "renames")
    entry = _moved(source, target, src, dst)
    _take_out(source)
    if entry == _FOLDER:
        _move_below(source, target)
    if _entry(target) is not None:
        _take_out(target)
    _put(target, entry)


def _moved(source, target, src, dst):
    """What is to be moved, if it can be."""
    entry = _entry(source)
    if entry is None:
        raise FileNotFoundError(2, "No such file or directory", src, None, dst)
    _need_parent(target, dst)
    there = _entry(target)
    if there is not None and source != target:
        if there == _FOLDER and entry != _FOLDER:
            raise IsADirectoryError(21, "Is a directory", src, None, dst)
        if there != _FOLDER and entry == _FOLDER:
            raise NotADirectoryError(20, "Not a directory", src, None, dst)
        if there == _FOLDER and _names_in(target):
            raise OSError(39, "Directory not empty", src, None, dst)
    if target.startswith(source + "/"):
        raise OSError(22, "Invalid argument", src, None, dst)
    return entry


def _move_below(source, target):
    for name in _names_in(source):
        below = f"{source}/{name}"
        entry = _entry(below)
        _take_out(below)
        if entry == _FOLDER:
            _move_below(below, f"{target}/{name}")
        _put(f"{target}/{name}", entry)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Give a file or folder another name; a file of that name is replaced: one step."""
    rename(src, dst)


def renames(old, new):
    """Rename something, making the folders that it needs."""
    makedirs(_parent(_resolved(fsdecode(new))), exist_ok=True)
    rename(old, new)


def truncate(path, length):
    """Cut a file off."""
    path = fspath(path)
    full = _found(path, "cuts off")
    file = _need(full, path)
    if file == _FOLDER:
        raise IsADirectoryError(21, "Is a directory", path)
    _check_size(length)
    content = _content(file)
    _set_content(file, content[:length] + bytes(max(0, length - len(content))))


class stat_result:
    """What is known of a file or folder."""

    def __init__(self, size, folder):
        self.st_size = size
        self.st_mode = 0o40755 if folder else 0o100644
        self.st_mtime = self.st_atime = self.st_ctime = float(_START)
        self.st_mtime_ns = self.st_atime_ns = self.st_ctime_ns = _START * 10**9
        self.st_nlink = 1
        self.st_uid = self.st_gid = 1000
        self.st_ino = self.st_dev = 0


def _status(full, name):
    entry = _need(full, name)
    folder = entry == _FOLDER
    return stat_result(4096 if folder else len(_content(entry)), folder)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file or folder."""
    path = fspath(path)
    return _status(_found(path, "looks at"), path)


def lstat(path, *, dir_fd=None):
    """What is known of a file or folder."""
    return stat(path)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether it is there: whatever is, may be used."""
    return _entry(_found(path, "looks for")) is not None


def fsync(fd):
    """Make sure that it is on the disk, which it is."""
