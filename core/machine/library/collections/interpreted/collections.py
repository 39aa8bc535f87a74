"""`collections.namedtuple`; the containers of the module are the machine's own."""
# quiet

from collections._chained import ChainMap
from collections._records import _getter, _Record
from collections._user import UserDict, UserList

_KEYWORDS = (
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
    "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "while", "with", "yield",
)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        names = _renamed(names)
    _check_names(typename, names, rename)
    given = () if defaults is None else tuple(defaults)
    if len(given) > len(names):
        raise TypeError("Got more default values than field names")
    return _record_class(typename, names, dict(zip(names[len(names) - len(given) :], given)))


def _record_class(typename, names, defaults):
    namespace = {}
    for place, name in enumerate(names):
        namespace[name] = property(_getter(place))
    namespace["_fields"] = namespace["__match_args__"] = tuple(names)
    namespace["_field_defaults"] = defaults
    namespace["__doc__"] = f"{typename}({', '.join(names)})"
    return _make_class(typename, (_Record,), namespace)


def _renamed(names):
    seen = []
    for place, name in enumerate(names):
        if not name.isidentifier() or name in _KEYWORDS or name[:1] == "_" or name in seen:
            name = f"_{place}"
        seen.append(name)
    return seen


def _check_names(typename, names, renamed):
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = []
    for name in names:
        if name[:1] == "_" and not renamed:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.append(name)
