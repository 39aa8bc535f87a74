"""Signals that the process sends to itself."""
# loud

from os import getpid as _getpid
from signal import raise_signal as _raise_signal


def kill(pid, sig, /):
    """Send a signal; there is no other process to be sent one."""
    if pid != _getpid():
        _not_simulated("a signal to another process; use threading.Event to stop a thread")
    if sig:
        _raise_signal(sig)
