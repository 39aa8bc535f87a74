"""Open files, with the buffers that CPython gives them.

What is written waits in the handle until its buffer is full or it is flushed; what is read
comes in chunks.  Whoever works with a handle that others can reach makes one step of each
call; else a call is a step only if it gets through to the file.
"""
# quiet

from _io import _check_size, _content, _set_content, _turn
from io._disk import _store

_BLOCK = 4096
"""How many bytes wait to be written: as many as the file systems of Linux have in a block."""


class UnsupportedOperation(OSError, ValueError):
    """The file was not opened for this."""

    __module__ = "io"


class IOBase:
    """What all files have."""

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        """All lines that are left, or as many as have *hint* characters."""
        lines = []
        size = 0
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                return lines

    def writelines(self, lines):
        """Write each of *lines*, with nothing in between."""
        self._check_open()
        for line in _call(list, (lines,), {}):
            self.write(line)

    def isatty(self):
        """Whether somebody sits at the other end."""
        return False

    def seekable(self):
        """Whether it is possible to go to another place."""
        return True


class _Handle(IOBase):
    """A file that is open: the place in it, what is read ahead, what is not written yet.

    *flags* are the mode's, (reads, writes, appends).
    """

    def __init__(self, file, name, mode, flags, buffered):
        self._file = file
        self._name = name
        self._mode = mode
        self._reads, self._writes, self._appends = flags
        self._buffered = buffered
        self._place = len(_content(file)) if self._appends else 0
        self._held = b""
        self._closed = False

    @property
    def name(self):
        """What it was opened by."""
        return self._name

    @property
    def mode(self):
        """How it was opened."""
        return self._mode

    @property
    def closed(self):
        """Whether it is closed."""
        _step_of(self)
        return self._closed

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def _begin(self, reading, writing):
        """Begin a call that reads or writes."""
        _step_of(self)
        self._check_open()
        if reading and not self._reads:
            raise UnsupportedOperation(self._cannot("read"))
        if writing and not self._writes:
            raise UnsupportedOperation(self._cannot("write"))

    def readable(self):
        """Whether it was opened to be read."""
        return self._reads

    def writable(self):
        """Whether it was opened to be written."""
        return self._writes

    def fileno(self):
        """A number of the operating system, of which there is none."""
        return 3

    def _pass_on(self):
        """Write what is held back to the file: a step."""
        if self._held:
            data = self._held
            self._held = b""
            self._write_through(data)

    def _write_through(self, data):
        _turn(self, self._name, "writes to")
        place = len(_content(self._file)) if self._appends else self._place
        _store(self._file, place, data)
        self._place = place + len(data)

    def _hold(self, data):
        """Hold *data* back, as long as there is room for it."""
        if self._buffered and len(self._held) + len(data) <= _BLOCK:
            self._held += data
            return
        self._pass_on()
        if self._buffered and len(data) <= _BLOCK:
            self._held = data
        elif data:
            self._write_through(data)

    def flush(self):
        """Write all that is held back to the file."""
        _step_of(self)
        self._check_open()
        self._flush()

    def _flush(self):
        self._pass_on()

    def close(self):
        """Flush it, and be done with it."""
        _step_of(self)
        if not self._closed:
            try:
                self._flush()
            finally:
                self._closed = True

    def _chunk(self, size):
        """The next *size* bytes of the file, or all: a step."""
        _turn(self, self._name, "reads")
        content = _content(self._file)
        data = content[self._place :] if size is None else content[self._place : self._place + size]
        self._place += len(data)
        return data

    def seek(self, offset, whence=0):
        """Go to another place."""
        _step_of(self)
        self._check_open()
        self._flush()
        base = self._base(offset, whence)
        if base + offset < 0:
            raise self._negative(offset)
        self._drop_ahead()
        self._place = base + offset
        return self._place

    def _base(self, offset, whence):
        """The place that *offset* counts from."""
        if whence == 0:
            return 0
        if whence == 1:
            return self._told()
        if whence == 2:
            _turn(self, self._name, "looks for the end of")
            return len(_content(self._file))
        raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")

    def tell(self):
        """The place."""
        _step_of(self)
        self._check_open()
        self._flush()
        return self._told()

    def truncate(self, pos=None):
        """Cut the file off at *pos*, or here."""
        self._begin(False, True)
        self._flush()
        size = self._told() if pos is None else pos
        _check_size(size)
        _turn(self, self._name, "cuts off")
        content = _content(self._file)
        _set_content(self._file, content[:size] + bytes(max(0, size - len(content))))
        return size
