"""`threading.Thread` and what there is about threads as such.

Follows the `threading` documentation of CPython; the machine knows the threads themselves.
"""
# quiet

from threading import Event
from threading._hooks import ExceptHookArgs, excepthook


class Thread:
    """A thread of control, as in "Thread Objects" of CPython's `threading` documentation."""

    hidden_holds_a_lock = "_thread.lock"

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = f"Thread-{_count('thread')}"
            if target is not None:
                # A `partial` has no name: then the number is all.
                target_name = getattr(target, "__name__", None)
                if target_name is not None:
                    name += f" ({target_name})"
        self._target = target
        self._name = name
        self._args = args
        # No dict of its own for each: threads that differ in nothing else stay alike.
        self.hidden_keywords = kwargs
        self._daemonic = _current_thread()._daemonic if daemon is None else daemon
        # By this field, which no program can name, it is known that the constructor was called.
        _set_field(self, "<begun>", False)

    def start(self):
        """Let the thread begin."""
        _check_made(self, RuntimeError, "thread.__init__() not called")
        _start_thread(self, "<begun>", "_name", "_daemonic")

    def run(self):
        """What the thread does."""
        if _get_field(self, "_target", _MISSING) is _MISSING:
            # Called before: CPython looks for the attribute that is deleted below.
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '_target'")
        try:
            if self._target is not None:
                _call(self._target, (*self._args,), {**(self.hidden_keywords or {})})
        finally:
            # As in CPython, so that the thread keeps nothing alive.
            del self._target, self._args, self.hidden_keywords

    # What a `run` of one's own hands to the target, as in CPython.
    _kwargs = property(
        lambda self: {} if self.hidden_keywords is None else self.hidden_keywords,
        lambda self, kwargs: _set_field(self, "<keywords>", kwargs),
        lambda self: delattr(self, "<keywords>"),
    )

    def join(self, timeout=None):
        """Wait until the thread is over."""
        _check_made(self, RuntimeError)
        if self is _current_thread():
            raise RuntimeError("cannot join current thread")
        _join_thread(self, timeout)
        # CPython calls `_stop` here: a class that has something else of that name fails there, too.
        if _has_own_stop(self) and _thread_status(self) == "stopped":
            self._stop()

    def is_alive(self):
        """Whether the thread has begun and is not over."""
        _check_made(self)
        status = _thread_status(self)
        if status == "stopped" and _has_own_stop(self):
            self._stop()
            # For CPython only `Thread._stop` notes the end, and that was not called.
            return True
        return status == "started"

    def _stop(self):
        """What CPython calls of a thread that is over; nothing is left to do here."""

    @property
    def name(self):
        """A name for people."""
        _check_made(self)
        return _thread_field(self, "_name", "name")

    @name.setter
    def name(self, name):
        _check_made(self)
        _rename_thread(self, "_name", str(name))

    @property
    def ident(self):
        """A number no other thread has that lives, None before the start."""
        _check_made(self)
        return _thread_ident(self) if _has_begun(self) else None

    @property
    def native_id(self):
        """The number the operating system would give."""
        _check_made(self)
        return _native_ident(self) if _has_begun(self) else None

    @property
    def daemon(self):
        """Whether the program may end before the thread does."""
        _check_made(self)
        return _thread_field(self, "_daemonic", "daemon")

    @daemon.setter
    def daemon(self, daemonic):
        _check_made(self, RuntimeError)
        if _get_field(self, "<begun>", None):
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def getName(self):
        """The name, in the older way."""
        return self.name

    def setName(self, name):
        """Rename the thread, in the older way."""
        self.name = name

    def isDaemon(self):
        """Whether it is a daemon, in the older way."""
        return self.daemon

    def setDaemon(self, daemonic):
        """Make it a daemon or not, in the older way."""
        self.daemon = daemonic

    def __repr__(self):
        _check_made(self, AssertionError, "Thread.__init__() was not called")
        status = _thread_status(self)
        words = f"{status} daemon" if self.daemon else status
        if status != "initial":
            words += f" {_shown_ident(self)}"
        return f"<{self.__class__.__name__}({_thread_field(self, '_name', 'name')}, {words})>"


def _check_made(thread, kind=AssertionError, words="Thread.__init__() not called"):
    """Complain if a class of the program has not called that."""
    if _get_field(thread, "<begun>", None) is None:
        raise kind(words)


class _MainThread(Thread):
    """The thread that runs the program from its first line."""

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        _set_field(self, "<begun>", True)


class Timer(Thread):
    """Waits, then calls a function: "Timer Objects" of CPython's `threading` documentation."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Call nothing, if it is not too late."""
        self.finished.set()

    def run(self):
        """Wait, then call the function."""
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            _call(self.function, (*self.args,), {**self.kwargs})
        self.finished.set()


def _run(thread):
    """Call what *thread* has as its `run`."""
    _call(thread.run, (), {})


def _has_own_stop(thread):
    """Whether the program has put something in the place of `Thread._stop`, as it should not."""
    return (
        _get_field(thread, "_stop", None) is not None
        or _type_lookup(thread, "_stop") is not Thread._stop
    )


def _has_begun(thread):
    """Whether *thread* was started; of itself a thread knows that without a look."""
    return thread is _current_thread() or _thread_status(thread) != "initial"


def current_thread():
    """The object of the running thread."""
    return _current_thread()


def main_thread():
    """The object of the thread that runs the program from its first line."""
    return _main_thread


def enumerate():
    """The objects of all threads that have begun and are not over."""
    return _all_threads()


def active_count():
    """How many threads have begun and are not over."""
    return len(_all_threads())


def currentThread():
    """The object of the running thread, in the older way."""
    return current_thread()


def activeCount():
    """How many threads have begun and are not over, in the older way."""
    return active_count()


def get_ident():
    """A number no other thread has that lives."""
    return _thread_ident(_current_thread())


def get_native_id():
    """The number the operating system would give."""
    return _native_ident(_current_thread())


_main_thread = None
_exit_calls = []
_at_exit = []
"""What `atexit` is to call, with the arguments."""


def _make_main_thread():
    """Make the object of the thread that runs the program from its first line."""
    global _main_thread
    _main_thread = _MainThread()
    return _main_thread


def _register_atexit(function):
    """Have *function* called when the main thread is at its end, before it waits for others."""
    _exit_calls.append(function)


def _shutdown():
    """What the main thread does at its end: the last call registered is made first."""
    while _exit_calls:
        _exit_calls.pop()()
    if _at_exit:
        _wait_for_others()
        _make_calls()


def _shut_down_after(error):
    """The same where *error* ends the main thread."""
    _shutdown()
    _die_of(error, "__shut_down__")


def _wait_for_others():
    """Wait until all threads are over that are no daemons."""
    while True:
        others = [
            each for each in _all_threads() if each is not _main_thread and not each.daemon
        ]
        if not others:
            return
        # One, then another look: while it is waited for, threads may start others.
        others[0].join()


def _make_calls():
    """Make the calls that the program wants at its end, the last one registered first."""
    while _at_exit:
        function, args, kwargs = _at_exit.pop()
        try:
            _call(function, args, kwargs)
        except Exception as error:
            # It is told, and keeps none of the other calls from being made.
            _write(f"Exception ignored in atexit callback: {function!r}\n", "stderr")
            _write(_traceback_text(error), "stderr")


def _after_fork():
    """The running thread is the main one of a new process, in which there is no other."""
    global _main_thread
    _main_thread = _current_thread()
    for call in _exit_calls:
        if hasattr(call, "_after_fork"):
            call._after_fork()
