"""`logging`: how it is set up, and the functions of the root logger."""
# quiet

from logging._files import FileHandler
from logging._handlers import Handler, NullHandler, StreamHandler
from logging._levels import (
    CRITICAL,
    DEBUG,
    ERROR,
    FATAL,
    INFO,
    NOTSET,
    WARN,
    WARNING,
    _level_number,
    addLevelName,
    getLevelName,
    getLevelNamesMapping,
)
from logging._loggers import Logger, LoggerAdapter, _root, disable, getLogger
from logging._records import _STYLES, Filter, Filterer, Formatter, LogRecord
from threading import RLock

BASIC_FORMAT = _STYLES["%"]
raiseExceptions = True
root = _root
_lock = RLock()


def shutdown():
    """Flush all handlers: nothing is kept back here."""
    return None


def captureWarnings(capture):
    return None


def basicConfig(
    *, format=None, datefmt=None, style="%", level=None, stream=None, force=False, handlers=None,
    filename=None, filemode="a", encoding=None, errors="backslashreplace",
):
    """Say where messages go, what they look like and how important they must be, once."""
    # Whoever sets up does it as a whole, and others may come in before.
    with _lock:
        _set_up(
            format, datefmt, style, level, stream, force, handlers, filename, filemode, encoding,
            errors,
        )


def _set_up(
    format, datefmt, style, level, stream, force, handlers, filename, filemode, encoding, errors
):
    if force:
        for handler in list(_root.handlers):
            _root.handlers.remove(handler)
    if _root.handlers:
        return
    if handlers is None:
        if stream is not None and filename is not None:
            raise ValueError("'stream' and 'filename' should not be specified together")
        if filename is not None:
            handlers = [FileHandler(filename, filemode, encoding, errors=errors)]
        else:
            handlers = [StreamHandler(stream)]
    elif stream is not None or filename is not None:
        raise ValueError(
            "'stream' or 'filename' should not be specified together with 'handlers'"
        )
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
    formatter = Formatter(_STYLES[style] if format is None else format, datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        if handler not in _root.handlers:
            _root.handlers.append(handler)
    if level is not None:
        _root.level = _level_number(level)


def _ready():
    """The root, which is set up if nobody has done so."""
    if not _root.handlers:
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
