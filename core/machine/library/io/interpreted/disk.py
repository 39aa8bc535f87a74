"""The disk of the simulated machine: one directory of all paths, in memory.

The directory is a single shared dict, so two threads that look for a file and make it race
like two threads with a dict; each file is an object that everybody who opens it shares.
"""
# quiet

from _io import (
    _HERE, _check_room, _check_size, _content, _declared, _new_file, _set_content, _turn,
)

_FOLDER = "folder"
_SLASH = "/"


_entries = {"/": _FOLDER, "/home": _FOLDER, _HERE: _FOLDER, "/tmp": _FOLDER}


def _fill():
    """Put the files that the program declares into place, with the folders they are in."""
    for path, content in _declared():
        folder = _parent(path)
        while folder not in _entries:
            _entries[folder] = _FOLDER
            folder = _parent(folder)
        _entries[path] = _new_file(content)


def _parent(path):
    """The folder that *path* is in."""
    return path.rpartition(_SLASH)[0] or _SLASH


def _name_of(path):
    """*path* as text or bytes: of an object that is a path, what it says."""
    if isinstance(path, (str, bytes)):
        return path
    name = _call_type(path, "__fspath__")
    if name is _MISSING:
        kind = _type_name(path)
        raise TypeError(f"expected str, bytes or os.PathLike object, not {kind}")
    return name


def _entry(path):
    """What is at absolute *path*: a file, `_FOLDER`, or None."""
    return _entries.get(path)


def _need_parent(path, name):
    """Complain as CPython does if there is no folder for *path*."""
    folder = _entries.get(_parent(path))
    if folder is None:
        raise FileNotFoundError(2, "No such file or directory", name)
    if folder != _FOLDER:
        raise NotADirectoryError(20, "Not a directory", name)


def _need(path, name):
    """What is at absolute *path*; complain as CPython does if nothing is."""
    entry = _entries.get(path)
    if entry is None:
        _need_parent(path, name)
        raise FileNotFoundError(2, "No such file or directory", name)
    return entry


def _need_folder(path, name):
    """Complain as CPython does if there is no folder at *path*."""
    if _need(path, name) != _FOLDER:
        raise NotADirectoryError(20, "Not a directory", name)


def _put(path, entry):
    """Put *entry* at *path*, where nothing has been."""
    _check_room(_entries)
    _entries[path] = entry


def _take_out(path):
    """Nothing is at *path* from now on."""
    del _entries[path]


def _names_in(path):
    """The names in the folder at *path*, sorted: CPython promises no order."""
    start = path if path == _SLASH else path + _SLASH
    size = len(start)
    names = [
        other[size:]
        for other in _entries
        if other.startswith(start) and other != start and _SLASH not in other[size:]
    ]
    names.sort()
    return names


def _opened(path, name, reads, makes, clears, exclusive):
    """The file at *path*, which opening it may make or empty: one step."""
    _turn(None, name, "makes" if exclusive else "empties" if clears else "opens")
    entry = _entries.get(path)
    if entry is None:
        _need_parent(path, name)
        if not makes:
            raise FileNotFoundError(2, "No such file or directory", name)
        entry = _new_file(b"")
        _put(path, entry)
    elif exclusive:
        raise FileExistsError(17, "File exists", name)
    elif entry == _FOLDER:
        raise IsADirectoryError(21, "Is a directory", name)
    elif clears:
        _set_content(entry, b"")
    return entry


def _store(file, place, data):
    """Put *data* into *file* at *place*, with zeros before it where there is nothing."""
    content = _content(file)
    end = place + len(data)
    _check_size(end)
    if place > len(content):
        content += bytes(place - len(content))
    _set_content(file, content[:place] + data + content[end:])


_fill()
