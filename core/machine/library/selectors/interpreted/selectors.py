"""`selectors`, by way of `select`."""
# quiet

from collections import namedtuple

from select import select as _select

EVENT_READ = 1
EVENT_WRITE = 2
SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


class SelectSelector:
    """Sockets with what is wanted of each."""

    def __init__(self):
        self._keys = []

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def register(self, fileobj, events, data=None):
        """Watch a socket."""
        _step_of(self)
        if self._place(fileobj) is not None:
            raise KeyError(f"{fileobj!r} is already registered")
        key = SelectorKey(fileobj, 4, events, data)
        self._keys = [*self._keys, key]
        return key

    def _place(self, fileobj):
        for place in range(len(self._keys)):
            if self._keys[place].fileobj is fileobj:
                return place
        return None

    def unregister(self, fileobj):
        """Watch a socket no longer."""
        _step_of(self)
        place = self._place(fileobj)
        if place is None:
            raise KeyError(f"{fileobj!r} is not registered")
        key = self._keys[place]
        self._keys = [other for other in self._keys if other is not key]
        return key

    def modify(self, fileobj, events, data=None):
        """Watch a socket for something else."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    def select(self, timeout=None):
        """What has come: pairs of a key and the events."""
        keys = self._keys
        reading = [key.fileobj for key in keys if key.events & EVENT_READ]
        writing = [key.fileobj for key in keys if key.events & EVENT_WRITE]
        patience = timeout if timeout is None else max(timeout, 0)
        readable, writable, _ = _select(reading, writing, [], patience)
        found = []
        for key in keys:
            events = 0
            if any([each is key.fileobj for each in readable]):
                events |= EVENT_READ
            if any([each is key.fileobj for each in writable]):
                events |= EVENT_WRITE
            if events:
                found.append((key, events))
        return found

    def get_map(self):
        """The keys by socket."""
        return {id(key.fileobj): key for key in self._keys}

    def get_key(self, fileobj):
        """The key of a socket."""
        place = self._place(fileobj)
        if place is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return self._keys[place]

    def close(self):
        """Be done with it."""
        _step_of(self)
        self._keys = []


class DefaultSelector(SelectSelector):
    """The one to use."""
