"""Processes as objects, as in "Process and exceptions" of CPython's `multiprocessing` page.

Each process has these variables for itself: `_state` is who it is and whom it has started.
"""
# quiet

from multiprocessing import (
    _end_others, _fork, _getpid, _getppid, _has_threads, _is_gone, _kill, _pid,
)
from threading import _after_fork, _register_atexit, enumerate

_SIGTERM, _SIGKILL = 15, 9


class ProcessError(Exception):
    """What goes wrong in `multiprocessing`."""


class BufferTooShort(ProcessError):
    """A message is longer than there is room for it."""


class TimeoutError(ProcessError):
    """A result has not come in time."""


class AuthenticationError(ProcessError):
    """The other side is not who it should be."""


class _Life:
    """What a process and its parent both know of it: its *code* at the end.

    *killed* says that it was ended from outside, and that nobody has seen yet that it is gone.
    """

    _crosses_processes = True

    def __init__(self):
        self.code = None
        self.killed = False


class _State:
    """The running process: who it is, its parent, its children and how many it has made.

    *pipes* are the ends of pipes that are open in it, *queues* those into which it has put
    something; *leaving* is called at its end.  All are tuples, so that there is little to copy.
    """

    def __init__(self, current):
        self.current = current
        self.children = ()
        self.made = 0
        self.pipes = ()
        self.queues = ()
        self.leaving = ()


class BaseProcess:
    """A process of control, which runs a function in a memory of its own."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        _state.made += 1
        current = _state.current
        self._identity = (*current._identity, _state.made)
        self._daemonic = current._daemonic
        self._parent_pid = _getpid()
        self._parent_name = current._name
        self._life = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        numbers = ":".join([str(number) for number in self._identity])
        self._name = name or f"{type(self).__name__}-{numbers}"
        if daemon is not None:
            self.daemon = daemon

    def run(self):
        """What the process does."""
        if self._target:
            _call(self._target, (*self._args,), {**self._kwargs})

    def start(self):
        """Let the process begin."""
        self._check_closed()
        assert self._life is None, "cannot start a process twice"
        assert self._parent_pid == _getpid(), (
            "can only start a process object created by current process"
        )
        assert not _state.current._daemonic, "daemonic processes are not allowed to have children"
        self._life = _Life()
        # The child has the same ends of pipes: each is closed only when both have let go of it.
        for pipe in _state.pipes:
            pipe._hand_down()
        _fork(self, self._name, _run)
        # As in CPython, so that who has made the process keeps nothing that it was given.
        del self._target, self._args, self._kwargs
        _state.children += (self,)

    def terminate(self):
        """End the process from outside."""
        self._end(_SIGTERM)

    def kill(self):
        """End the process from outside, whatever it does."""
        self._end(_SIGKILL)

    def _end(self, signal):
        self._check_closed()
        if self._life is None:
            # CPython hands the call on to what it has only from the start on.
            raise AttributeError("'NoneType' object has no attribute 'terminate'")
        _kill(self, self._life, -signal)

    def join(self, timeout=None):
        """Wait until the process is over."""
        self._check_closed()
        assert self._parent_pid == _getpid(), "can only join a child process"
        assert self._life is not None, "can only join a started process"
        if _join_thread(self, timeout):
            self._life.killed = False
            self._forget()

    def _forget(self):
        _state.children = _without(_state.children, self)

    def is_alive(self):
        """Whether the process has begun and is not over."""
        self._check_closed()
        if self is _state.current:
            return True
        assert self._parent_pid == _getpid(), "can only test a child process"
        return self._life is not None and self._poll() is None

    def _poll(self):
        """The code at its end, None if it is not over."""
        if _thread_status(self) != "stopped":
            return None
        # The operating system takes a moment to end it, in which it still counts as alive.
        if self._life.killed and not _is_gone(self._life):
            return None
        self._forget()
        return self._life.code

    def close(self):
        """Let go of all that belongs to it; it must be over."""
        if self._life is not None:
            if self._poll() is None:
                raise ValueError(
                    "Cannot close a process while it is still running. "
                    "You should first call join() or terminate()."
                )
            self._forget()
        self._closed = True

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    @property
    def name(self):
        """A name for people."""
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        """Whether the process is ended when its parent is over."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._life is None, "process has already started"
        self._daemonic = daemonic

    @property
    def exitcode(self):
        """How it ended: 0, what it gave to sys.exit, or less than 0 if it was ended by a signal."""
        self._check_closed()
        if self is _state.current or self._life is None:
            return None
        return self._poll()

    @property
    def ident(self):
        """The number the operating system knows it by, None before the start."""
        self._check_closed()
        if self is _state.current:
            return _getpid()
        return None if self._life is None else _pid(self)

    @property
    def pid(self):
        """The number the operating system knows it by, None before the start."""
        return self.ident

    def __repr__(self):
        code = None
        if self is _state.current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != _getpid():
            status = "unknown"
        elif self._life is None:
            status = "initial"
        else:
            code = self._poll()
            status = "started" if code is None else "stopped"
        words = [type(self).__name__, f"name={self._name!r}"]
        if self._life is not None and self is not _state.current:
            words.append(f"pid={_pid(self)}")
        words += [f"parent={self._parent_pid}", status]
        if code is not None:
            signals = ((-_SIGTERM, "-SIGTERM"), (-_SIGKILL, "-SIGKILL"))
            words.append(f"exitcode={dict(signals).get(code, code)}")
        if self._daemonic:
            words.append("daemon")
        return f"<{' '.join(words)}>"


class Process(BaseProcess):
    """A process that is started as a copy of the one that starts it."""


class _MainProcess(BaseProcess):
    """The process that runs the program from its first line."""

    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._daemonic = False
        self._parent_pid = _getppid()
        self._life = None
        self._closed = False


class _ParentProcess(BaseProcess):
    """What a process knows of the one that has started it."""

    def __init__(self, process):
        self._identity = ()
        self._name = process._parent_name
        self._number = process._parent_pid
        self._daemonic = False
        self._parent_pid = None
        self._life = None
        self._closed = False

    @property
    def ident(self):
        """The number the operating system knows it by."""
        return self._number


def _run(process):
    """What a process does from its beginning to its end; *process* is its own copy."""
    global _state
    inherited = _state
    _state = _State(process)
    _state.pipes = inherited.pipes
    _after_fork()
    code = 1
    try:
        try:
            _call(process.run, (), {})
            code = 0
        finally:
            _leave()
    except SystemExit as error:
        code = _code_of(error)
    finally:
        if _has_threads():
            _join_threads()
        process._life.code = code
        _end_others()


def _code_of(error):
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code
    _write(f"{error.code}\n", "stderr")
    return 1


def _leave():
    """What a process does at its end for those that it has started, and that it has sent to."""
    for pool in _state.leaving:
        pool._leave()
    for process in _state.children:
        if process._daemonic:
            process.terminate()
    for process in _state.children:
        process.join()
    for queue in _state.queues:
        queue._flush()


def _at_exit():
    """The same at the end of the first process, whose threads have ended before."""
    if _state.children or _state.queues or _state.leaving:
        if _has_threads():
            _join_threads()
        _leave()


def _join_threads():
    """Wait for all threads of the process that are no daemons."""
    for thread in enumerate():
        if thread is not _current_thread() and not thread.daemon:
            thread.join()


def _without(items, item):
    """The tuple *items* but for *item*."""
    return tuple([each for each in items if each is not item])


def _here():
    """What the running process knows of itself."""
    return _state


def current_process():
    """The object of the running process."""
    return _state.current


def parent_process():
    """The object of the process that has started the running one, None for the first."""
    current = _state.current
    return _ParentProcess(current) if current._identity else None


def active_children():
    """The processes that the running one has started and that are not over."""
    for process in _state.children:
        process._poll()
    return list(_state.children)


_state = _State(_MainProcess())
_register_atexit(_at_exit)
