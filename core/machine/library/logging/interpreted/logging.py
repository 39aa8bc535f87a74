"""`logging`, without handlers of one's own: messages go to stderr, or where basicConfig says."""
# quiet

from datetime import datetime
from logging import _plain_message, _write_when_free
from threading import RLock
from time import time

CRITICAL = 50
ERROR = 40
WARNING = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_NAMES = ("NOTSET", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_STYLES = ("%", "{", "$")


class _Settings:
    """Where messages go and what they look like; *configured* once somebody has said so."""

    def __init__(self):
        self.configured = False
        self.format = "%(message)s"
        self.style = "%"
        self.datefmt = None
        self.stream = None
        self.start = time()


_settings = _Settings()


class Logger:
    """Takes messages, and passes them on if they are important enough."""

    def __init__(self, name, level=NOTSET):
        self.name = name
        self.level = _level_number(level)
        self.disabled = False

    @property
    def parent(self):
        """The next logger above that there is."""
        if self is _root:
            return None
        above = self.name.rpartition(".")[0]
        while above:
            if above in _loggers:
                return _loggers[above]
            above = above.rpartition(".")[0]
        return _root

    def setLevel(self, level):
        """Say how important a message must be."""
        self.level = _level_number(level)

    def getEffectiveLevel(self):
        """How important a message must be, here or in the next logger above that says so."""
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether a message of *level* would be passed on."""
        return not self.disabled and level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        """The logger below this one called *suffix*."""
        return getLogger(suffix if self is _root else f"{self.name}.{suffix}")

    def hasHandlers(self):
        """Whether messages go anywhere in particular."""
        return _settings.configured

    def debug(self, msg, *args, **kwargs):
        """Take a message for those who look for faults."""
        self._take(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Take a message that all is well."""
        self._take(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Take a message that something is odd."""
        self._take(WARNING, msg, args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Take a message that something went wrong."""
        self._take(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Take a message that something went wrong, with the exception at hand."""
        self._take(ERROR, msg, args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Take a message that nothing works any more."""
        self._take(CRITICAL, msg, args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Take a message of any importance."""
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        self._take(level, msg, args, **kwargs)

    def _take(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if not self.isEnabledFor(level):
            return
        if not _settings.configured and level < WARNING:
            # Nobody has said where messages go: only the important ones go to stderr.
            return
        record = _record(self, level, msg, extra)
        error = _current_exception() if exc_info is True else exc_info
        _handle(record, msg, args, error if error or not exc_info else "NoneType: None")

    def __repr__(self):
        kind = "RootLogger" if self is _root else "Logger"
        return f"<{kind} {self.name} ({_level_name(self.getEffectiveLevel())})>"


def _handle(record, msg, args, error):
    """Write a message as a handler does: under its lock, and without raising what goes wrong."""
    stream = _settings.stream
    try:
        if stream is None or _type_name(stream) == "Stream":
            message = _plain_message(msg, args)
            if message is not _MISSING:
                _write_when_free(_handler_lock, _line(record, message, error), stream)
                return
        with _handler_lock:
            _write_line(_line(record, _log_message(msg, args), error), stream)
    except RecursionError:
        raise
    except Exception as fault:
        text = _traceback_text(fault)
        told = f"--- Logging error ---\n{text}Message: {_log_repr(msg)}\nArguments: {_log_repr(args)}\n"
        _write_when_free(_handler_lock, told, None)


def _line(record, message, error):
    record["message"] = message
    text = _formatted(record)
    if error:
        text += "\n" + (error if isinstance(error, str) else _traceback_text(error).rstrip("\n"))
    return text + "\n"


def _write_line(text, stream):
    if stream is None or _type_name(stream) == "Stream":
        _write(text, "stderr" if stream is None else stream)
    else:
        stream.write(text)
        if hasattr(stream, "flush"):
            stream.flush()


_handler_lock = RLock()


def _record(logger, level, msg, extra):
    """What a format can name."""
    now = time()
    record = {
        "name": logger.name, "levelname": _level_name(level), "levelno": level,
        "message": "", "msg": msg, "created": now,
        "msecs": int((now - int(now)) * 1000), "process": 1, "processName": "MainProcess",
        "relativeCreated": (now - _settings.start) * 1000, "thread": id(_current_thread()),
        "threadName": _current_thread()._name, "module": "program", "filename": "program.py",
        "pathname": "program.py", "taskName": None,
    }
    if "asctime" in _settings.format:
        record["asctime"] = _moment()
    if extra is not None:
        record.update(extra)
    return record


def _moment():
    now = datetime.now()
    if _settings.datefmt is not None:
        return now.strftime(_settings.datefmt)
    return f"{now:%Y-%m-%d %H:%M:%S},{now.microsecond // 1000:03d}"


def _formatted(record):
    if _settings.style == "{":
        return _settings.format.format(**record)
    if _settings.style == "$":
        text = _settings.format
        for name, value in record.items():
            text = text.replace("${" + name + "}", str(value)).replace("$" + name, str(value))
        return text
    return _settings.format % record


def _level_name(level):
    return _NAMES[level // 10] if level in (0, 10, 20, 30, 40, 50) else f"Level {level}"


def _level_number(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level == "WARN":
        return WARNING
    if level == "FATAL":
        return CRITICAL
    if level not in _NAMES:
        raise ValueError(f"Unknown level: {level!r}")
    return _NAMES.index(level) * 10


_root = Logger("root", WARNING)
_loggers = {}


def getLogger(name=None):
    """The logger called *name*, the root of all others if there is no name."""
    if not name or name == "root":
        return _root
    if not isinstance(name, str):
        raise TypeError("A logger name must be a string")
    if name not in _loggers:
        _loggers[name] = Logger(name)
    return _loggers[name]


def basicConfig(
    *, format=None, datefmt=None, style="%", level=None, stream=None, force=False, handlers=None,
    filename=None, filemode="a", encoding=None, errors="backslashreplace",
):
    """Say where messages go, what they look like and how important they must be, once."""
    if filename is not None:
        raise TypeError("logging to a file is not simulated")
    if handlers is not None:
        raise TypeError("logging handlers are not simulated")
    if _settings.configured and not force:
        return
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
    _settings.configured = True
    _settings.stream = stream
    _settings.datefmt = datefmt
    _settings.style = style
    _settings.format = _default_format(style) if format is None else format
    if level is not None:
        _root.setLevel(level)


def _default_format(style):
    if style == "{":
        return "{levelname}:{name}:{message}"
    if style == "$":
        return "${levelname}:${name}:${message}"
    return "%(levelname)s:%(name)s:%(message)s"


def _ready():
    """The root, which is set up if nobody has done so."""
    if not _settings.configured:
        basicConfig()
    return _root


def debug(msg, *args, **kwargs):
    """Take a message for those who look for faults."""
    _ready().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Take a message that all is well."""
    _ready().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Take a message that something is odd."""
    _ready().warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Take a message that something went wrong."""
    _ready().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Take a message that something went wrong, with the exception at hand."""
    _ready().exception(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """Take a message that nothing works any more."""
    _ready().critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Take a message of any importance."""
    _ready().log(level, msg, *args, **kwargs)
