"""What is done about an exception that nobody catches in the main thread."""
# loud


from sys import stderr as _stderr
from sys import stdout as _stdout


class _Settings:
    """What a program may put in the place of what the module has."""


def excepthook(exc_type, value, traceback, /):
    """Print the exception, as is done unless the program says otherwise."""
    _write(_traceback_text(value), "stderr")


__excepthook__ = excepthook
settings = _Settings()
settings.excepthook = excepthook
settings.stderr = _stderr
settings.stdout = _stdout


def _ask_hook(error):
    """Let the program's hook tell of *error*, which ends the program."""
    hook = settings.excepthook
    if hook is excepthook:
        _die_of(error, "__asked__")
    try:
        hook(type(error), error, error.__traceback__)
    except BaseException as other:
        _write("Error in sys.excepthook:\n", "stderr")
        _die_of(other, "__asked__")
    _die_of(error, "__asked__", "__told__")


def exc_info():
    """The exception that is being handled: its class, itself, and what stands for where it was."""
    error = _current_exception()
    if error is None:
        return (None, None, None)
    return (type(error), error, error.__traceback__)


def exception():
    """The exception that is being handled, or None."""
    return _current_exception()
