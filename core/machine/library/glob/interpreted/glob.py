"""`glob`, by way of `pathlib`: each look at a folder is a step."""
# quiet

from pathlib import Path

_CHARACTERS = "*?["


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit the pattern, sorted folder by folder."""
    start = "" if root_dir is None else str(root_dir)
    if not has_magic(pathname):
        return [pathname] if Path(start, pathname).exists() else []
    absolute = pathname.startswith("/")
    parts = [part for part in pathname.split("/") if part]
    base = Path("/" if absolute else start)
    found = []
    for path in _fitting(base, parts, recursive, include_hidden):
        text = str(path)
        if not absolute and start:
            text = str(path.relative_to(start))
        elif pathname.startswith("./"):
            text = "./" + text
        found.append(text)
    return found


def _fitting(folder, parts, recursive, hidden):
    first = parts[0]
    rest = parts[1:]
    if first == "**" and recursive:
        found = _fitting(folder, rest, recursive, hidden) if rest else [folder]
        for path in _below(folder, "*", hidden):
            if path.is_dir():
                found.extend(_fitting(path, parts, recursive, hidden))
            elif not rest:
                found.append(path)
        return found
    if not has_magic(first):
        path = folder / first
        if not path.exists():
            return []
        return _fitting(path, rest, recursive, hidden) if rest else [path]
    found = []
    for path in _below(folder, first, hidden):
        if not rest:
            found.append(path)
        elif path.is_dir():
            found.extend(_fitting(path, rest, recursive, hidden))
    return found


def _below(folder, pattern, hidden):
    """What is in *folder* and fits, without what begins with a dot unless that is asked for."""
    shown = hidden or pattern.startswith(".")
    return [path for path in folder.glob(pattern) if shown or not path.name.startswith(".")]


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same one by one."""
    options = {"root_dir": root_dir, "recursive": recursive, "include_hidden": include_hidden}
    return iter(glob(pathname, **options))


def has_magic(s):
    """Whether it is a pattern."""
    return any([character in s for character in _CHARACTERS])


def escape(pathname):
    """The pattern that fits just this."""
    return "".join([f"[{c}]" if c in _CHARACTERS else c for c in pathname])
