"""`traceback`: the text that Python prints of an exception, without markers under the code."""
# loud

from sys._hooks import settings as _settings

_NOTHING = object()


def _error_of(exc, value):
    if value is _NOTHING:
        if exc is not None and not isinstance(exc, BaseException):
            raise ValueError("Both or neither of value and tb must be given")
        return exc
    return value


def format_exception(exc, /, value=_NOTHING, tb=None, limit=None, chain=True):
    """What Python prints of an exception, as lines."""
    error = _error_of(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    return _traceback_text(error).splitlines(True)


def format_exception_only(exc, /, value=_NOTHING):
    """The lines that say which exception it is."""
    error = _error_of(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = f"{kind.__module__}.{name}"
    text = str(error)
    lines = [f"{name}: {text}\n" if text else f"{name}\n"]
    for note in getattr(error, "__notes__", ()):
        lines += [f"{line}\n" for line in str(note).split("\n")]
    return lines


def format_exc(limit=None, chain=True):
    """What Python would print of the exception that is being handled."""
    return "".join(format_exception(_current_exception()))


def _printed(text, file):
    (_settings.stderr if file is None else file).write(text)


def print_exception(exc, /, value=_NOTHING, tb=None, limit=None, file=None, chain=True):
    """Print an exception."""
    _printed("".join(format_exception(exc, value)), file)


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    _printed("".join(format_exception(_current_exception())), file)
