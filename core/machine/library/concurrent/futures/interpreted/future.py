"""The result of a call that may still be under way."""
# quiet

from concurrent.futures import CancelledError, InvalidStateError
from concurrent.futures._exit import _report
from threading import Condition

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_NOTIFIED = "CANCELLED_AND_NOTIFIED"
_FINISHED = "FINISHED"


class _Desk:
    """What one worker is at.

    It stands here and not in the state of the future, and is looked at in the step that changes
    it: who waits for the end of a call need not look at when it begins.
    """

    def __init__(self):
        self.future = None


class Future:
    """The result of a call that may still be under way."""

    def __init__(self):
        self._desks = [_Desk()]
        self._off = False
        self._condition = Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            state = "cancelled" if self._state == _NOTIFIED else self._state.lower()
            if state == "pending" and self._has_begun():
                state = "running"
            text = f"<{self.__class__.__name__} at {id(self):#x} state={state}"
            if self._state != _FINISHED:
                return text + ">"
            if self._exception is not None:
                return f"{text} raised {self._exception.__class__.__name__}>"
            return f"{text} returned {self._result.__class__.__name__}>"

    def cancel(self):
        """Cancel the call unless it has begun; whether it is cancelled."""
        with self._condition:
            if self._state in (_CANCELLED, _NOTIFIED):
                return True
            if self._state == _FINISHED or self._has_begun():
                return False
            self._off = True
            self._state = _CANCELLED
            self._condition.notify_all()
            callbacks = self._done_callbacks.copy()
        self._invoke_all(callbacks)
        return True

    def cancelled(self):
        """Whether the call was cancelled."""
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        """Whether the call is under way."""
        with self._condition:
            return self._state == _PENDING and self._has_begun()

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

    def _watch(self):
        """Somebody waits for it together with others."""

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

    def _invoke_all(self, callbacks):
        # They were copied under the lock: none is added once the state is final.
        for callback in callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            _call(callback, (self,), {})
        except Exception as error:
            _report(f"exception calling callback for {self!r}", error)

    def set_running_or_notify_cancel(self):
        """Begin; False if the call was cancelled meanwhile."""
        with self._condition:
            if self._state == _PENDING and not self._has_begun():
                self._desks[0].future = self
                return True
        return self._told_of_cancel()

    def _begin(self, desk):
        """Have the call at *desk*; false if it was cancelled meanwhile."""
        _step_of(desk)
        if self._off:
            return self._told_of_cancel()
        desk.future = self
        return True

    def _has_begun(self):
        """Whether the call is under way, in the step of who asks."""
        return any([desk.future is self for desk in self._desks])

    def _told_of_cancel(self):
        """Tell those who wait that the call was cancelled."""
        with self._condition:
            if self._state == _CANCELLED:
                self._state = _NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """Note what the call gave."""
        self._end(result, None, True)

    def set_exception(self, exception):
        """Note what the call raised."""
        self._end(None, exception, True)

    def _end(self, result, exception, off):
        """Note what came of the call, which is *off* unless it has begun."""
        with self._condition:
            if self._state in (_CANCELLED, _NOTIFIED, _FINISHED):
                raise InvalidStateError(f"{self._state}: {self!r}")
            if off:
                self._off = True
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            for waiter in self._waiters:
                if exception is None:
                    waiter.add_result(self)
                else:
                    waiter.add_exception(self)
            self._condition.notify_all()
            callbacks = self._done_callbacks.copy()
        self._invoke_all(callbacks)
