"""Handlers that write into files."""
# quiet

from io import open as _open
from logging._levels import _level_name
from logging._handlers import StreamHandler
from os.path import abspath as _abspath


class FileHandler(StreamHandler):
    """Writes messages into a file, each at once."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = _abspath(filename)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        self._closed = False
        StreamHandler.__init__(self, None if delay else self._open())

    def _open(self):
        return _open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        # What was closed is not emptied by a late message, as in CPython.
        if self.stream is None and not (self.mode == "w" and self._closed):
            self.stream = self._open()
        if self.stream is not None:
            StreamHandler.emit(self, record)

    def _plain_text(self, record):
        return None

    def close(self):
        with self.lock:
            stream = self.stream
            self.stream = None
            self._closed = True
            if stream is not None:
                stream.close()
        StreamHandler.close(self)

    def __repr__(self):
        return f"<FileHandler {self.baseFilename} ({_level_name(self.level)})>"
