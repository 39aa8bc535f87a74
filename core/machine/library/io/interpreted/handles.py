"""Open files, with the buffers that CPython gives them.

What is written waits in the handle until its buffer is full or it is flushed; what is read
comes in chunks.  Whoever works with a handle that others can reach makes one step of each
call; else a call is a step only if it gets through to the file.
"""
# quiet

from _io import _check_size, _content, _decoded, _set_content, _turn, _unmodelled
from io._disk import _store

_CHUNK = 8192
"""How many bytes of text are decoded, or wait to be handed on, at once."""
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


class BufferedWriter(_Binary):
    """A file of bytes that is written."""


class BufferedRandom(_Binary):
    """A file of bytes that is read and written."""


class TextIOBase(IOBase):
    """What all files of text have."""


class TextIOWrapper(_Handle, TextIOBase):
    """A file of text.

    *_ahead* is what is read ahead, *_tail* bytes of it that are no character yet; *_pending*
    what was written and has not even reached the buffer of bytes.
    """

    def __init__(self, file, name, mode, flags, codec, encoding, errors, newline, by_line):
        _Handle.__init__(self, file, name, mode, flags, True)
        self._codec = codec
        self._encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self._errors = errors
        self._newline = newline
        self._by_line = by_line
        self._ahead = ""
        self._tail = b""
        self._uneven = False
        self._pending = b""

    def __repr__(self):
        name, mode, codec = self._name, self._mode, self.encoding
        return f"<_io.TextIOWrapper name={name!r} mode={mode!r} encoding={codec!r}>"

    @property
    def encoding(self):
        """How text becomes bytes."""
        return self._encoding

    @property
    def errors(self):
        """What becomes of text that cannot be bytes."""
        return self._errors or "strict"

    @property
    def line_buffering(self):
        """Whether each line is written at once."""
        return self._by_line

    @property
    def newlines(self):
        """Which line ends were read; nobody keeps count."""
        return None

    def _cannot(self, what):
        return "not readable" if what == "read" else "not writable"

    def _negative(self, offset):
        return ValueError(f"negative seek position {offset}")

    def _base(self, offset, whence):
        if whence and offset:
            what = "cur" if whence == 1 else "end"
            raise UnsupportedOperation(f"can't do nonzero {what}-relative seeks")
        return _Handle._base(self, offset, whence)

    def _told(self):
        if self._uneven and self._ahead:
            _unmodelled("tell() among line ends of another kind is not simulated; use newline=''")
        ahead = self._ahead.encode(self._codec, self._errors or "strict")
        return self._place - len(ahead) - len(self._tail)

    def _drop_ahead(self):
        self._ahead = ""
        self._tail = b""

    def _flush(self):
        pending = self._pending
        self._pending = b""
        if pending:
            self._hold(pending)
        self._pass_on()

    def write(self, text):
        """Write *text*; how many characters it has."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {_type_name(text)}")
        self._begin(False, True)
        told = text
        if self._newline not in (None, "", "\n"):
            told = text.replace("\n", self._newline)
        data = told.encode(self._codec, self._errors or "strict")
        self._drop_ahead()
        if len(self._pending) + len(data) > _CHUNK:
            pending = self._pending
            self._pending = b""
            self._hold(pending)
        self._pending += data
        if self._by_line and ("\n" in told or "\r" in told):
            self._flush()
        elif len(self._pending) >= _CHUNK:
            pending = self._pending
            self._pending = b""
            self._hold(pending)
        return len(text)

    def _read_on(self, size):
        """Read a chunk ahead, or all that is left: whether there was anything."""
        data = self._chunk(size)
        final = size is None or not data
        text, self._tail = _decoded(self._tail + data, self._codec, self._errors, final)
        if self._newline is None and "\r" in text:
            self._uneven = True
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._ahead += text
        return bool(data)

    def _taken(self, size):
        text = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return text

    def read(self, size=-1):
        """The next *size* characters, or all that are left."""
        self._begin(True, False)
        self._flush()
        if size is None or size < 0:
            self._read_on(None)
            return self._taken(len(self._ahead))
        while len(self._ahead) < size and self._read_on(_CHUNK):
            pass
        return self._taken(size)

    def readline(self, size=-1):
        """The text up to the next line end."""
        self._begin(True, False)
        self._flush()
        start = 0
        while True:
            end = self._ahead.find("\n", start) + 1
            if end:
                break
            start = end = len(self._ahead)
            if not self._read_on(_CHUNK):
                end = len(self._ahead)
                break
        return self._taken(min(end, size) if size is not None and size >= 0 else end)
