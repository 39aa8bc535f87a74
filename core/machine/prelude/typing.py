"""`typing`, as far as it does something when the program runs."""
# quiet

from collections import _getter, _Record

TYPE_CHECKING = False


class NamedTuple(_Record):
    """The base of named tuples that are written as classes."""

    def _finish_class(cls):
        """Make fields of the annotations of a class that was just defined."""
        if cls._fields:
            # A class derived from one that has its fields already.
            _set_field(cls, "_extensible", True)
            return
        names = [name for name, _ in _annotations(cls)]
        defaults = {}
        for name in names:
            value = _get_field(cls, name, _MISSING)
            if value is not _MISSING:
                defaults[name] = value
            elif defaults:
                *_, last = defaults
                raise TypeError(
                    f"non-default namedtuple field {name} cannot follow default field {last}"
                )
        for place, name in enumerate(names):
            _set_field(cls, name, property(_getter(place)))
        _set_field(cls, "_fields", tuple(names))
        _set_field(cls, "__match_args__", tuple(names))
        _set_field(cls, "_field_defaults", defaults)


class TypeVar:
    """A name that stands for a type in annotations."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._sign = "+" if covariant else "-" if contravariant else "~"

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    """A name that stands for the parameters of a function in annotations."""


def NewType(name, tp):
    """A function that gives back what it is given."""

    def new_type(value):
        return value

    return new_type


def cast(typ, val):
    """Just *val*."""
    return val


def overload(func):
    """A function that complains when it is called."""

    def overloaded(*args, **kwargs):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated"
            " functions outside a stub module should always be followed by an implementation"
            " that is not @overload-ed."
        )

    return overloaded


def final(f):
    """Just *f*."""
    return f


def runtime_checkable(cls):
    """Just *cls*."""
    return cls


def assert_never(arg, /):
    """Complain that this place was reached."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")
