"""Open files of bytes."""
# quiet

from io._handles import _BLOCK, _Handle


class _Binary(_Handle):
    """A file of bytes; what is read ahead is in *_ahead*."""

    def __init__(self, file, name, mode, flags, buffered):
        _Handle.__init__(self, file, name, mode, flags, buffered)
        self._ahead = b""

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self._name!r}>"

    def _cannot(self, what):
        return what

    def _negative(self, offset):
        return OSError(22, "Invalid argument")

    def _told(self):
        return self._place - len(self._ahead) + len(self._held)

    def _drop_ahead(self):
        self._ahead = b""

    def write(self, data):
        """Write *data*; how many bytes it has."""
        if not isinstance(data, bytes):
            kind = _type_name(data)
            raise TypeError(f"a bytes-like object is required, not '{kind}'")
        self._begin(False, True)
        self._place -= len(self._ahead)
        self._ahead = b""
        self._hold(data)
        return len(data)

    def read(self, size=-1):
        """The next *size* bytes, or all that are left."""
        self._begin(True, False)
        self._pass_on()
        if size is None or size < 0:
            data = self._ahead
            self._ahead = b""
            return data + self._chunk(None)
        if len(self._ahead) < size:
            self._ahead += self._chunk(max(_BLOCK, size) if self._buffered else size)
        return self._taken(size)

    def _taken(self, size):
        data = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return data

    def read1(self, size=-1):
        """The next bytes, without waiting for more."""
        return self.read(size)

    def readline(self, size=-1):
        """The bytes up to the next line end."""
        self._begin(True, False)
        self._pass_on()
        start = 0
        while True:
            end = self._ahead.find(b"\n", start) + 1
            if end:
                break
            start = end = len(self._ahead)
            more = self._chunk(_BLOCK)
            if not more:
                break
            self._ahead += more
        return self._taken(min(end, size) if size is not None and size >= 0 else end)


class BufferedReader(_Binary):
    """A file of bytes that is read."""

    __module__ = "_io"
    hidden_written_in_c = "_io.BufferedReader"


class BufferedWriter(_Binary):
    """A file of bytes that is written."""

    __module__ = "_io"
    hidden_written_in_c = "_io.BufferedWriter"


class BufferedRandom(_Binary):
    """A file of bytes that is read and written."""

    __module__ = "_io"
    hidden_written_in_c = "_io.BufferedRandom"
