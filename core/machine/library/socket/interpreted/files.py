"""Files that read and write a connection."""
# quiet

from _net._lines import _Lines


class _SocketFile(_Lines):
    """Reads what comes, and sends what is written, at once where it is bytes."""

    def __init__(self, connection, mode, encoding):
        super().__init__()
        self._connection = connection
        self.mode = mode
        self._encoding = None if "b" in mode else encoding
        self._ahead = b""
        self._held = b""

    def _told(self, data):
        return data if self._encoding is None else data.decode(self._encoding)

    def _taken(self, size):
        data = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return self._told(data)

    def read(self, size=-1):
        """The next bytes or characters, or all there will be."""
        while size is None or size < 0 or len(self._ahead) < size:
            data = self._connection.recv(8192)
            if not data:
                break
            self._ahead += data
        return self._taken(len(self._ahead) if size is None or size < 0 else size)

    def readline(self, limit=-1):
        """The next line."""
        while True:
            end = self._ahead.find(b"\n") + 1
            if end:
                break
            data = self._connection.recv(8192)
            if not data:
                end = len(self._ahead)
                break
            self._ahead += data
        return self._taken(min(end, limit) if limit is not None and limit >= 0 else end)

    def readlines(self, hint=None):
        """All lines there will be."""
        return list(self)

    def write(self, data):
        """Send bytes; text waits until it is flushed."""
        if self._encoding is None:
            self._connection.sendall(data)
        else:
            self._held += data.encode(self._encoding)
        return len(data)

    def writelines(self, lines):
        """Send all of them."""
        for line in _call(list, (lines,), {}):
            self.write(line)

    def flush(self):
        """Send what waits."""
        held = self._held
        self._held = b""
        if held:
            self._connection.sendall(held)

    def close(self):
        """Send what waits, and be done with it."""
        if not self._closed:
            self.flush()
            self._closed = True

    def readable(self):
        """Whether it reads."""
        return "r" in self.mode

    def writable(self):
        """Whether it writes."""
        return "w" in self.mode
