"""`concurrent.futures.Future`."""
# quiet

from concurrent.futures import CancelledError, InvalidStateError
from logging import getLogger
from threading import Condition

_PENDING = "PENDING"
_RUNNING = "RUNNING"
_CANCELLED = "CANCELLED"
_NOTIFIED = "CANCELLED_AND_NOTIFIED"
_FINISHED = "FINISHED"


class Future:
    """The result of a call that may still be under way."""

    def __init__(self):
        self._condition = Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            state = "cancelled" if self._state == _NOTIFIED else self._state.lower()
            text = f"<{self.__class__.__name__} at {id(self):#x} state={state}"
            if self._state != _FINISHED:
                return text + ">"
            if self._exception is not None:
                return f"{text} raised {self._exception.__class__.__name__}>"
            return f"{text} returned {self._result.__class__.__name__}>"

    def cancel(self):
        """Cancel the call unless it has begun; whether it is cancelled."""
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state in (_CANCELLED, _NOTIFIED):
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Whether the call was cancelled."""
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        """Whether the call is under way."""
        with self._condition:
            return self._state == _RUNNING

    def done(self):
        """Whether the call is over or cancelled."""
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED, _FINISHED)

    def result(self, timeout=None):
        """What the call gave; raises what it raised."""
        with self._condition:
            if not self._settled():
                self._condition.wait(timeout)
                if not self._settled():
                    raise TimeoutError()
            if self._exception is not None:
                raise self._exception
            return self._result

    def exception(self, timeout=None):
        """What the call raised, or None."""
        with self._condition:
            if not self._settled():
                self._condition.wait(timeout)
                if not self._settled():
                    raise TimeoutError()
            return self._exception

    def _settled(self):
        if self._state in (_CANCELLED, _NOTIFIED):
            raise CancelledError()
        return self._state == _FINISHED

    def add_done_callback(self, fn):
        """Have *fn* called with the future when it is done, at once if it is."""
        with self._condition:
            if self._state not in (_CANCELLED, _NOTIFIED, _FINISHED):
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception as error:
            _report(f"exception calling callback for {self!r}", error)

    def set_running_or_notify_cancel(self):
        """Begin; False if the call was cancelled meanwhile."""
        with self._condition:
            if self._state == _CANCELLED:
                self._state = _NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == _PENDING:
                self._state = _RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """Note what the call gave."""
        with self._condition:
            self._check_open()
            self._result = result
            self._state = _FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """Note what the call raised."""
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = _FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def _check_open(self):
        if self._state in (_CANCELLED, _NOTIFIED, _FINISHED):
            raise InvalidStateError(f"{self._state}: {self!r}")


def _report(message, error):
    """Tell of an exception that nobody else will see."""
    getLogger("concurrent.futures").error(message, exc_info=error)
