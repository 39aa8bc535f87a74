"""Loggers, which all know one root and one manager."""
# quiet

from logging._handlers import _last_resort
from logging._levels import (
    CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, _level_name, _level_number,
)
from logging._records import Filterer, LogRecord


class _Manager:
    """What all loggers share."""

    def __init__(self):
        self.disable = NOTSET


class Logger(Filterer):
    """Takes messages, and passes them on if they are important enough."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _level_number(level)
        self.propagate = True
        self.handlers = []
        self.disabled = False

    @property
    def parent(self):
        """The next logger above that there is."""
        _look_at(_loggers)
        return self.hidden_above()

    def hidden_above(self):
        if self is _root:
            return None
        above = self.name.rpartition(".")[0]
        while above:
            if above in _loggers:
                return _loggers[above]
            above = above.rpartition(".")[0]
        return _root

    @property
    def root(self):
        return _root

    def setLevel(self, level):
        """Say how important a message must be."""
        _step_of(self)
        self.level = _level_number(level)

    def addHandler(self, hdlr):
        """Send messages to *hdlr*, too."""
        _step_of(self)
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Send messages to *hdlr* no more."""
        _step_of(self)
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def getEffectiveLevel(self):
        """How important a message must be, here or in the next logger above that says so."""
        logger = self
        while logger is not None:
            _look_at(logger)
            if logger.level:
                # CPython asks for it a second time, and it may be another by then.
                _look_at(logger)
                return logger.level
            logger = logger.hidden_above()
        return NOTSET

    def isEnabledFor(self, level):
        """Whether a message of *level* would be passed on."""
        _look_at(self)
        if self.disabled or _manager.disable >= level:
            return False
        logger = self
        while not logger.level:
            logger = logger.hidden_above()
            if logger is None:
                return True
            _look_at(logger)
        # What CPython remembers for each level was seen at one moment.
        return level >= logger.level

    def getChild(self, suffix):
        """The logger below this one called *suffix*."""
        return getLogger(suffix if self is _root else f"{self.name}.{suffix}")

    def hasHandlers(self):
        """Whether messages go anywhere in particular."""
        logger = self
        while logger is not None:
            _look_at(logger)
            if logger.handlers:
                return True
            logger = logger.hidden_above() if logger.propagate else None
        return False

    def debug(self, msg, *args, **kwargs):
        """Take a message for those who look for faults."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Take a message that all is well."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Take a message that something is odd."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        """Take a message that something went wrong."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Take a message that something went wrong, with the exception at hand."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Take a message that nothing works any more."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        """Take a message of any importance."""
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def _log(
        self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1
    ):
        if stack_info:
            _not_simulated("stack_info of logging; leave it out")
        if exc_info is True:
            error = _current_exception()
            exc_info = (type(error), error, error.__traceback__) if error is not None else (None,) * 3
        elif isinstance(exc_info, BaseException):
            exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
        file, line, function, _ = _place_in_program(stacklevel)
        record = self.makeRecord(
            self.name, level, file or "program.py", line, msg, args, exc_info, function, extra
        )
        self.handle(record)

    def makeRecord(
        self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None
    ):
        """The record of a message."""
        record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key, value in extra.items():
                if key in ("message", "asctime") or key in _fields(record):
                    raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
                _set_field(record, key, value)
        return record

    def handle(self, record):
        """Pass *record* on, if the filters let it through."""
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        """Pass *record* to the handlers here and above."""
        found, logger = 0, self
        while logger is not None:
            _look_at(logger)
            for handler in logger.handlers:
                found += 1
                _look_at(handler)
                if record.levelno >= handler.level:
                    _call(handler.handle, (record,), {})
            logger = logger.hidden_above() if logger.propagate else None
        if not found and record.levelno >= _last_resort.level:
            _last_resort.handle(record)

    def __repr__(self):
        kind = "RootLogger" if self is _root else type(self).__name__
        return f"<{kind} {self.name} ({_level_name(self.getEffectiveLevel())})>"


class LoggerAdapter:
    """A logger that adds something to each message."""

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = _call(self.process, (msg, kwargs), {})
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()


_manager = _Manager()
_root = Logger("root", WARNING)
_loggers = {}


def getLogger(name=None):
    """The logger called *name*, the root of all others if there is no name."""
    if not name or name == "root":
        return _root
    if not isinstance(name, str):
        raise TypeError("A logger name must be a string")
    if name not in _loggers:
        _step_of(_loggers)
        if name not in _loggers:
            _loggers[name] = Logger(name)
    return _loggers[name]


def disable(level=CRITICAL):
    """Take no messages up to *level*."""
    number = _level_number(level)
    _step_of(_manager)
    _manager.disable = number
