"""What the workers of a pool do: calls, whose results they send back."""
# quiet

from multiprocessing import _channel_get, _channel_put, _pickled, _result_set, _unpickled
from multiprocessing.pool._results import _Failure


class RemoteTraceback(Exception):
    """Where an exception came from that was raised in another process."""

    def __init__(self, tb):
        super().__init__(tb)
        self.tb = tb


class MaybeEncodingError(Exception):
    """What a call gave cannot be sent back."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"


def _map_chunk(func, chunk, spread):
    if spread:
        return [_call(func, item, {}) for item in chunk]
    return [_call(func, (item,), {}) for item in chunk]


def _work(tasks, initializer, initargs):
    """What a worker does: one call after the other, until there is a None among them."""
    if initializer is not None:
        _call(initializer, (*initargs,), {})
    while True:
        task = _channel_get(tasks, True, None)
        if task is None:
            return
        slot, message, finished = task
        answer = _answer_to(message)
        _result_set(slot, answer)
        if finished is not None:
            _channel_put(finished, (slot, answer), True, None)
        del task, slot, message, finished, answer


def _answer_to(message):
    """What comes of the call in *message*: whether it went well, and what it gave."""
    try:
        function, args, kwargs = _unpickled(message)
        value = _call(function, args, kwargs)
    except Exception as error:
        return _pickled_answer((False, _Failure(error, _traceback_text(error), RemoteTraceback)))
    return _pickled_answer((True, value))


def _pickled_answer(answer):
    try:
        return _pickled(answer)
    except Exception as error:
        value = answer[1]
        wrapped = MaybeEncodingError(error, value)
        return _pickled((False, _Failure(wrapped, None, None)))


def _work_in_thread(tasks, initializer, initargs):
    """What a worker of a `ThreadPool` does."""
    if initializer is not None:
        _call(initializer, (*initargs,), {})
    while True:
        task = tasks.get()
        if task is None:
            return
        slot, call, finished = task
        answer = _answer_here(call)
        _result_set(slot, answer)
        if finished is not None:
            finished.put((slot, answer))
        del task, slot, call, finished, answer


def _answer_here(call):
    """What comes of *call*, which nothing has copied."""
    function, args, kwargs = call
    try:
        return True, _call(function, args, kwargs)
    except Exception as error:
        return False, _Failure(error, None, None)
