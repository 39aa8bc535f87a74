"""`atexit`: what is to be called when the main thread and all that are no daemons are over."""
# loud

from threading import _at_exit


def register(func, /, *args, **kwargs):
    """Have *func* called at the end, before those that were registered earlier."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _at_exit.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Do not have *func* called any more."""
    _at_exit[:] = [each for each in _at_exit if each[0] != func]
