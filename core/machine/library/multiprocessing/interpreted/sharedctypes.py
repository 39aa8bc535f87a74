"""Memory that processes have in common: "Shared ctypes Objects" of CPython's page."""
# quiet

from multiprocessing import (
    RLock, _converted, _get_item, _get_value, _set_item, _set_value, _zeros,
)


class _Shared:
    """What lies in memory that processes have in common."""

    _crosses_processes = True

    def get_obj(self):
        """The same without the lock."""
        _not_simulated("get_obj() is not simulated; use RawValue or RawArray, or the object itself")

    def get_lock(self):
        """Its lock."""
        return self._lock

    def acquire(self, block=True, timeout=None):
        """Take its lock."""
        return self._lock.acquire(block, timeout)

    def release(self):
        """Let its lock go."""
        return self._lock.release()

    def __enter__(self):
        return self._lock.acquire()

    def __exit__(self, *error):
        self._lock.release()


class Synchronized(_Shared):
    """A number; to look at it and to change it are two steps."""

    def __init__(self, code, value, lock):
        _set_field(self, "value", value)
        self._code = code
        self._lock = lock

    @property
    def value(self):
        """The number."""
        return _get_value(self)

    @value.setter
    def value(self, value):
        _set_value(self, value)

    def __repr__(self):
        names = {"i": "c_int", "d": "c_double", "f": "c_float", "b": "c_byte", "l": "c_long"}
        inner = f"{names.get(self._code, 'c_int')}({_get_value(self)!r})"
        return f"<{type(self).__name__} wrapper for {inner}>"


class SynchronizedArray(_Shared):
    """A row of numbers; each item is used by itself."""

    def __init__(self, code, items, lock):
        self._items = items
        self._count = len(items)
        self._code = code
        self._lock = lock

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        return _get_item(self, index)

    def __setitem__(self, index, value):
        _set_item(self, index, tuple(value) if isinstance(index, slice) else (value,))


class SynchronizedString(SynchronizedArray):
    """A row of bytes."""

    @property
    def value(self):
        """The bytes up to the first zero."""
        return self.raw.split(b"\0")[0]

    @value.setter
    def value(self, value):
        if len(value) > self._count:
            raise ValueError("byte string too long")
        text = value + b"\0" * (self._count > len(value))
        _set_item(self, slice(0, len(text)), tuple([text[n : n + 1] for n in range(len(text))]))

    @property
    def raw(self):
        """All bytes."""
        return b"".join(_get_item(self, slice(None, None, None)))


def _lock_of(lock):
    if lock is True or lock is None:
        return RLock()
    if lock is False:
        return None
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return lock


def Value(typecode_or_type, *args, lock=True):
    """A number in common memory, with a lock unless *lock* is False."""
    value = args[0] if args else _zeros(typecode_or_type, 1)[0]
    return Synchronized(typecode_or_type, _converted(typecode_or_type, value), _lock_of(lock))


def RawValue(typecode_or_type, *args):
    """A number in common memory, without a lock."""
    return Value(typecode_or_type, *args, lock=False)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    """A row of numbers in common memory, with a lock unless *lock* is False."""
    code, given = typecode_or_type, size_or_initializer
    if isinstance(given, int):
        items = list(_zeros(code, given))
    elif isinstance(given, bytes):
        items = [_converted(code, given[n : n + 1]) for n in range(len(given))]
    else:
        items = [_converted(code, value) for value in given]
    kind = SynchronizedString if code == "c" else SynchronizedArray
    return kind(code, items, _lock_of(lock))


def RawArray(typecode_or_type, size_or_initializer):
    """A row of numbers in common memory, without a lock."""
    return Array(typecode_or_type, size_or_initializer, lock=False)
