"""`signal`: what is to be done about signals is kept; nobody else sends one."""
# loud

import threading

from enum import IntEnum as _IntEnum


class Signals(_IntEnum):
    """The signals, by name."""

    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17


class Handlers(_IntEnum):
    """What is done about a signal if it is no function."""

    SIG_DFL = 0
    SIG_IGN = 1


SIGHUP = Signals.SIGHUP
SIGINT = Signals.SIGINT
SIGQUIT = Signals.SIGQUIT
SIGABRT = Signals.SIGABRT
SIGKILL = Signals.SIGKILL
SIGUSR1 = Signals.SIGUSR1
SIGUSR2 = Signals.SIGUSR2
SIGPIPE = Signals.SIGPIPE
SIGALRM = Signals.SIGALRM
SIGTERM = Signals.SIGTERM
SIGCHLD = Signals.SIGCHLD
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN


def default_int_handler(signum, frame, /):
    """What is done about Ctrl-C: raise KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN}


def signal(signalnum, handler, /):
    """Have *handler* called for a signal; what was done about it before."""
    if threading.current_thread() is not threading.main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
        )
    if signalnum == SIGKILL:
        raise OSError(22, "Invalid argument")
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before


def getsignal(signalnum, /):
    """What is done about a signal."""
    if not 0 < signalnum < 65:
        raise ValueError("signal number out of range")
    return _handlers.get(signalnum, SIG_DFL)


def valid_signals():
    """All signals that there are."""
    return set(Signals)


_WORDS = {
    SIGHUP: "Hangup", SIGINT: "Interrupt", SIGQUIT: "Quit", SIGABRT: "Aborted",
    SIGKILL: "Killed", SIGUSR1: "User defined signal 1", SIGUSR2: "User defined signal 2",
    SIGPIPE: "Broken pipe", SIGALRM: "Alarm clock", SIGTERM: "Terminated",
    SIGCHLD: "Child exited",
}


def strsignal(signalnum, /):
    """A signal in words."""
    return _WORDS.get(signalnum)


def raise_signal(signalnum, /):
    """Send the process a signal; the main thread does at once what is to be done about its own."""
    if not 0 < signalnum < 65:
        raise OSError(22, "Invalid argument")
    handler = getsignal(signalnum)
    if handler is SIG_IGN:
        return
    if handler is SIG_DFL:
        _not_simulated("a signal that ends the process; use sys.exit")
    if threading.current_thread() is not threading.main_thread():
        _not_simulated("a signal from another thread than the main one; set an Event there")
    handler(int(signalnum), None)
