"""Results of calls that a pool carries out, and callbacks with them."""
# quiet

from multiprocessing import (
    _channel_get, _channel_put, _result, _result_get, _result_ready, _unpickled,
)
from multiprocessing._process import TimeoutError
from queue import Empty, SimpleQueue
from threading import Event, Thread


class _Failure:
    """An exception on its way, with the text of its traceback, which becomes one of *kind*."""

    def __init__(self, error, text, kind):
        self.error = error
        self.text = text
        self.kind = kind

    def again(self):
        """The exception, as the one who has asked for the call sees it."""
        if self.text is not None:
            self.error.__cause__ = self.kind(f'\n"""\n{self.text}"""')
        return self.error


class ApplyResult:
    """The result of a call, which may still be under way."""

    def __init__(self, count, callbacks, callback, error_callback):
        self._slots = [_result() for _ in range(count)]
        self._pool = None
        self._finished = None
        self._called = None
        self._failure = None
        self._value = None
        self._settled = False
        if callbacks is not None:
            # It has come once its callbacks were called.
            self._called = Event()
            self._callback, self._error_callback = callback, error_callback
            self._finished = callbacks.results
            callbacks.expect(self)

    def _take(self, timeout):
        """Take over what has come; whether all has come in time."""
        if self._settled:
            return True
        answers = []
        for slot in self._slots:
            answer = _result_get(slot, timeout)
            if answer is _MISSING:
                return False
            answers.append(self._opened(answer))
        self._settle(answers)
        return True

    def _opened(self, answer):
        # In a pool of threads nothing is packed.
        return answer if isinstance(answer, tuple) else _unpickled(answer)

    def _settle(self, answers):
        failures = [value for well, value in answers if not well]
        if failures:
            self._failure = failures[0].again()
        else:
            self._value = self._put_together([value for _, value in answers])
        self._settled = True
        if self in self._pool._open:
            self._pool._open.remove(self)

    def _put_together(self, values):
        return values[0]

    def wait(self, timeout=None):
        """Wait until it has come."""
        if self._called is not None:
            self._called.wait(timeout)
        else:
            self._take(timeout)

    def ready(self):
        """Whether it has come."""
        if self._called is not None:
            return self._called.is_set()
        return self._settled or all([_result_ready(slot) for slot in self._slots])

    def successful(self):
        """Whether it came without an exception."""
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        self._take(None)
        return self._failure is None

    def get(self, timeout=None):
        """What the call gave; raises what it raised."""
        if self._called is not None:
            there = self._called.wait(timeout)
        else:
            there = self._take(timeout)
        if not there:
            raise TimeoutError
        if self._failure is not None:
            raise self._failure
        return self._value

    def _call_back(self):
        """All has come: call the callback, then let those go on that wait."""
        self._take(None)
        if self._failure is None:
            if self._callback is not None:
                _call(self._callback, (self._value,), {})
        elif self._error_callback is not None:
            _call(self._error_callback, (self._failure,), {})
        self._called.set()


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of `map`."""

    def _put_together(self, values):
        return [item for chunk in values for item in chunk]


class IMapIterator(ApplyResult):
    """The results of `imap`, one after the other."""

    def __init__(self, count, channel, callback, error_callback):
        ApplyResult.__init__(self, count, None, None, None)
        self._place = 0
        self._ready_items = []

    def __iter__(self):
        return self

    def __next__(self):
        return self.next()

    def next(self, timeout=None):
        """The next one; TimeoutError if it has not come in time."""
        if not self._ready_items:
            if self._place == len(self._slots):
                if self in self._pool._open:
                    self._pool._open.remove(self)
                raise StopIteration
            answer = self._next_answer(timeout)
            if answer is _MISSING:
                raise TimeoutError
            self._place += 1
            well, value = self._opened(answer)
            if not well:
                raise value.again()
            self._ready_items = value
        return self._ready_items.pop(0)

    def _next_answer(self, timeout):
        return _result_get(self._slots[self._place], timeout)


class IMapUnorderedIterator(IMapIterator):
    """The results of `imap_unordered`, in the order in which they come."""

    def __init__(self, count, channel, callback, error_callback):
        IMapIterator.__init__(self, count, channel, callback, error_callback)
        self._finished = channel

    def _next_answer(self, timeout):
        found = _next_of(self._finished, timeout)
        return _MISSING if found is _MISSING else found[1]


def _next_of(results, timeout):
    """The next thing in *results*, a pipe or a queue; _MISSING if there is none in time."""
    if not isinstance(results, SimpleQueue):
        return _channel_get(results, True, timeout)
    try:
        return results.get(True, timeout)
    except Empty:
        return _MISSING


class _Callbacks:
    """The thread of a pool that calls callbacks when results have come."""

    def __init__(self, results):
        self.results = results
        self._waiting = []
        self._thread = Thread(target=self._handle_results, daemon=True)
        self._thread.start()

    def expect(self, result):
        """Call the callback of *result* once all of it has come."""
        self._waiting.append([result, len(result._slots)])
        if not result._slots:
            result._called.set()

    def _handle_results(self):
        while True:
            found = _next_of(self.results, None)
            if found is None:
                return
            for entry in self._waiting:
                if found[0] in entry[0]._slots:
                    entry[1] -= 1
                    if not entry[1]:
                        self._waiting.remove(entry)
                        entry[0]._call_back()
                    break

    def stop(self):
        """Let the thread end once all that has come was called back."""
        if isinstance(self.results, SimpleQueue):
            self.results.put(None)
        else:
            _channel_put(self.results, None, True, None)
        self._thread.join()
