"""The environment, which everybody can change, step by step as CPython's class goes."""
# loud

from collections._user import UserDict


class _Environ(UserDict):
    """A mapping of texts to texts."""

    def __init__(self, data):
        self.data = data

    def __getitem__(self, key):
        _check(key)
        try:
            return self.data[key]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        _check(key)
        _check(value)
        self.data[key] = value

    def __delitem__(self, key):
        _check(key)
        try:
            del self.data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self.data)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __repr__(self):
        items = ", ".join([f"{key!r}: {value!r}" for key, value in self.data.items()])
        return f"environ({{{items}}})"

    def copy(self):
        """A dict of its own."""
        return dict(self)

    def __or__(self, other):
        made = dict(self)
        made.update(other)
        return made

    def __ror__(self, other):
        made = dict(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


def _check(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")


environ = _Environ({
    "HOME": "/home/user", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "PWD": "/home/user", "SHELL": "/bin/sh", "TERM": "xterm", "USER": "user",
})


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def putenv(key, value):
    """Tell programs that are started; there are none."""


def unsetenv(key):
    """Tell programs that are started; there are none."""
