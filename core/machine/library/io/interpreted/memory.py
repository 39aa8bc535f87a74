"""Files that are just an object: each call is one step."""
# quiet

from _io import _check_size
from io._handles import IOBase
from io._text import TextIOBase


class _Memory(IOBase):
    """A file in memory: its content and the place in it."""

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file" + self._dot)

    def _begin(self):
        _step_of(self)
        self._check_open()

    def __enter__(self):
        self._begin()
        return self

    def __iter__(self):
        self._begin()
        return self

    @property
    def closed(self):
        """Whether it is closed."""
        _step_of(self)
        return self._closed

    def close(self):
        """Forget the content."""
        _step_of(self)
        self._closed = True
        self._content = self._empty

    def flush(self):
        """Nothing is held back."""

    def readable(self):
        """It can be read."""
        return True

    def writable(self):
        """It can be written."""
        return True

    def getvalue(self):
        """All the content."""
        self._begin()
        return self._content

    def tell(self):
        """The place."""
        self._begin()
        return self._place

    def read(self, size=-1):
        """The next *size*, or all that is left."""
        self._begin()
        return self._taken(len(self._content) if size is None or size < 0 else self._place + size)

    def _taken(self, end):
        part = self._content[self._place : end]
        self._place = self._place + len(part)
        return part

    def readline(self, size=-1):
        """What there is up to the next line end."""
        self._begin()
        end = self._content.find(self._line_end, self._place) + 1 or len(self._content)
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        return self._taken(end)

    def _write(self, part):
        size = len(part)
        end = self._place + size
        _check_size(end)
        content = self._content
        if self._place > len(content):
            content += self._filling * (self._place - len(content))
        self._content = content[: self._place] + part + content[end:]
        self._place = end
        return size

    def truncate(self, pos=None):
        """Cut the content off at *pos*, or here."""
        self._begin()
        size = self._place if pos is None else pos
        if size < 0:
            raise ValueError(f"negative size value {size}")
        self._content = self._content[:size]
        return size

    def _go(self, base, offset):
        self._place = max(0, base + offset)
        return self._place


class StringIO(_Memory, TextIOBase):
    """Text as if it were in a file."""

    __module__ = "_io"

    _dot = ""
    _empty = ""
    _filling = "\0"
    _line_end = "\n"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            kind = _type_name(initial_value)
            raise TypeError(f"initial_value must be str or None, not {kind}")
        self._closed = False
        self._translated = newline is None
        self._content = self._told(initial_value or "")
        self._place = 0

    def _told(self, text):
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translated else text

    def write(self, text):
        """Write *text*; how many characters it has."""
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{_type_name(text)}'")
        self._begin()
        self._write(self._told(text))
        return len(text)

    def seek(self, offset, whence=0):
        """Go to another place."""
        self._begin()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"Negative seek position {offset}")
            return self._go(0, offset)
        if whence not in (1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if offset:
            raise OSError("Can't do nonzero cur-relative seeks")
        return self._go(self._place if whence == 1 else len(self._content), 0)


class BytesIO(_Memory):
    """Bytes as if they were in a file."""

    __module__ = "_io"

    _dot = "."
    _empty = b""
    _filling = b"\0"
    _line_end = b"\n"

    def __init__(self, initial_bytes=b""):
        if initial_bytes is not None and not isinstance(initial_bytes, bytes):
            kind = _type_name(initial_bytes)
            raise TypeError(f"a bytes-like object is required, not '{kind}'")
        self._closed = False
        self._content = initial_bytes or b""
        self._place = 0

    def write(self, data):
        """Write *data*; how many bytes it has."""
        if not isinstance(data, bytes):
            raise TypeError(f"a bytes-like object is required, not '{_type_name(data)}'")
        self._begin()
        return self._write(data)

    def read1(self, size=-1):
        """The next *size* bytes, or all that are left."""
        return self.read(size)

    def seek(self, offset, whence=0):
        """Go to another place."""
        self._begin()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"negative seek value {offset}")
            return self._go(0, offset)
        if whence not in (1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._go(self._place if whence == 1 else len(self._content), offset)
