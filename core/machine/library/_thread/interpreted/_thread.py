"""`_thread`, made of the threads of `threading`: nobody waits for these."""
# quiet

from threading import Thread
from threading import get_ident as _get_ident
from threading import get_native_id as _get_native_id


def start_new_thread(function, args, kwargs={}):
    """Start a thread that calls *function*, and give the number that it is known by."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    thread = Thread(target=function, name=_dummy_name(), args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return _thread_ident(thread)


def start_new(function, args, kwargs={}):
    """As `start_new_thread`, in the older way."""
    return start_new_thread(function, args, kwargs)


def exit():
    """End the thread."""
    raise SystemExit


def exit_thread():
    """End the thread, in the older way."""
    raise SystemExit


def _dummy_name():
    return f"Dummy-{_count('dummies')}"


def get_ident():
    """A number no other thread has that lives."""
    return _get_ident()


def get_native_id():
    """The number the operating system would give."""
    return _get_native_id()
