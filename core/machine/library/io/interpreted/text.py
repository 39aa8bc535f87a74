"""Open files of text, which has buffers of its own above those of the bytes."""
# quiet

from _io import _decoded, _unmodelled
from io._handles import IOBase, UnsupportedOperation, _Handle

_CHUNK = 8192
"""How many bytes of text are decoded, or wait to be handed on, at once."""


class TextIOBase(IOBase):
    """What all files of text have."""


class TextIOWrapper(_Handle, TextIOBase):
    """A file of text.

    *_ahead* is what is read ahead, *_tail* bytes of it that are no character yet; *_pending*
    what was written and has not even reached the buffer of bytes.
    """

    __module__ = "_io"
    hidden_written_in_c = "_io.TextIOWrapper"

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
        self._reading_on = False
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
        # Readers of one text file do not wait for each other in CPython, and one may forget what
        # another has read ahead meanwhile.
        if self._reading_on:
            _unmodelled("two threads read from one text file at once; read it under a lock")
        self._reading_on = True
        _step_of(self)
        data = self._chunk(size)
        self._reading_on = False
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
