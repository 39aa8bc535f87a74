"""`sys.stdin`: the same answers as `input`, line by line."""
# quiet


class TextIOWrapper:
    """What CPython has for the keyboard; only what reads text."""

    name = "<stdin>"
    mode = "r"
    closed = False

    def readline(self, size=-1, /):
        """The next line with its end, nothing at the end of the input."""
        return _read_line(size)

    def __iter__(self):
        return self

    def __next__(self):
        line = _read_line(-1)
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        """All lines that are left."""
        return list(self)

    def read(self, size=-1, /):
        """All that is left."""
        return "".join(list(self)) if size is None or size < 0 else _read_line(size)

    def isatty(self):
        """Whether somebody types: what is declared comes as from a file."""
        return False

    def readable(self):
        """Whether it can be read."""
        return True

    def fileno(self):
        """The number that the system has for it."""
        return 0


stdin = TextIOWrapper()
