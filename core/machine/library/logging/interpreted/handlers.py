"""Where messages go."""
# quiet

from logging import _plain_message, _write_when_free
from logging._levels import _level_name, _level_number
from logging._records import Filterer, Formatter
from threading import RLock

_plain_formatter = Formatter()


class Handler(Filterer):
    """Takes messages to where they go; only one thread at a time is in `emit`."""

    def __init__(self, level=0):
        Filterer.__init__(self)
        self._name = None
        self.level = _level_number(level)
        self.formatter = None
        self.createLock()

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = name

    def createLock(self):
        self.lock = RLock()

    def acquire(self):
        self.lock.acquire()

    def release(self):
        self.lock.release()

    def setLevel(self, level):
        """Say how important a message must be."""
        _step_of(self)
        self.level = _level_number(level)

    def setFormatter(self, fmt):
        """Say how a message becomes text."""
        _step_of(self)
        self.formatter = fmt

    def format(self, record):
        """The text of *record*."""
        return _call((self.formatter or _plain_formatter).format, (record,), {})

    def emit(self, record):
        """Take *record* to where it goes."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Take *record* to where it goes, if the filters let it through."""
        passed = self.filter(record)
        if passed:
            with self.lock:
                _call(self.emit, (record,), {})
        return passed

    def handleError(self, record):
        """Print an exception that went wrong in `emit`."""
        error = _current_exception()
        if error is not None:
            text = _traceback_text(error)
            said = f"Message: {_log_repr(record.msg)}\nArguments: {_log_repr(record.args)}\n"
            _write(f"--- Logging error ---\n{text}{said}", "stderr")

    def flush(self):
        return None

    def close(self):
        return None

    def __repr__(self):
        return f"<{type(self).__name__} ({_level_name(self.level)})>"


class NullHandler(Handler):
    """Takes messages nowhere."""

    def handle(self, record):
        return None

    def emit(self, record):
        return None

    def createLock(self):
        self.lock = None


class StreamHandler(Handler):
    """Writes messages to a stream, stderr if none is given."""

    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = stream

    def handle(self, record):
        if not self.filter(record):
            return False
        text = self._plain_text(record)
        if text is None:
            with self.lock:
                _call(self.emit, (record,), {})
        else:
            _write_when_free(self.lock, text, self.stream)
        return True

    def _plain_text(self, record):
        """The text if no code of the program makes or writes it, and nobody can change it."""
        stream, formatter = self.stream, self.formatter or _plain_formatter
        usual = type(self) in (StreamHandler, _LastResort) and type(formatter) is Formatter
        if not usual or (stream is not None and _type_name(stream) != "Stream"):
            return None
        args = record.args
        try:
            message = _plain_message(record.msg, (args,) if isinstance(args, dict) else args)
            if message is _MISSING:
                return None
            record.message = message
            return formatter._text(record) + self.terminator
        except RecursionError:
            raise
        except Exception:
            return None

    def emit(self, record):
        try:
            text = _call(self.format, (record,), {}) + self.terminator
            if self.stream is None or _type_name(self.stream) == "Stream":
                _write(text, "stderr" if self.stream is None else self.stream)
            else:
                _call(self.stream.write, (text,), {})
                _call(self.flush, (), {})
        except RecursionError:
            raise
        except Exception:
            _call(self.handleError, (record,), {})

    def flush(self):
        stream = self.stream
        if stream is not None and hasattr(stream, "flush"):
            with self.lock:
                _call(stream.flush, (), {})

    def setStream(self, stream):
        before = self.stream
        self.stream = stream
        return before


class _LastResort(StreamHandler):
    """Where messages go if nobody has said so."""


_last_resort = _LastResort()
_last_resort.setLevel("WARNING")
