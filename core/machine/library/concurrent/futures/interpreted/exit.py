"""What happens to the workers of pools at the end of the program, and to lost exceptions."""
# quiet

from logging import getLogger
from threading import Lock, _register_atexit


class _Exit:
    """Whether the program is at its end, and the workers to be sent home then."""

    def __init__(self):
        self.lock = Lock()
        self.begun = False
        self.workers = []

    def _after_fork(self):
        """In a new process there are no workers yet."""
        self.lock = Lock()
        self.workers = []

    def __call__(self):
        """Let all workers end, as at the end of the main thread."""
        with self.lock:
            self.begun = True
        for _, queue in self.workers:
            queue.put(None)
        for worker, _ in self.workers:
            worker.join()


_exit = _Exit()
_register_atexit(_exit)


def _report(message, error):
    """Tell of an exception that nobody else will see."""
    getLogger("concurrent.futures").error(message, exc_info=error)
