"""`logging.handlers`, step by step as in CPython, where it is Python code."""
# loud

import os
import threading

from logging import FileHandler as _FileHandler
from logging import Handler as _Handler


class RotatingFileHandler(_FileHandler):
    """Begins a new file where the old one would become too large."""

    def __init__(
        self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False,
        errors=None,
    ):
        if maxBytes > 0:
            mode = "a"
        _FileHandler.__init__(self, filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def emit(self, record):
        if self.shouldRollover(record):
            self.doRollover()
        _FileHandler.emit(self, record)

    def shouldRollover(self, record):
        """Whether the file would become too large by *record*."""
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        text = f"{self.format(record)}\n"
        self.stream.seek(0, 2)
        size = self.stream.tell()
        return bool(size) and size + len(text) >= self.maxBytes

    def doRollover(self):
        """Rename the files: the newest is .1, and the oldest goes."""
        if self.stream:
            self.stream.close()
            self.stream = None
        for number in range(self.backupCount - 1, 0, -1):
            source = f"{self.baseFilename}.{number}"
            if os.path.exists(source):
                os.replace(source, f"{self.baseFilename}.{number + 1}")
        if self.backupCount > 0 and os.path.exists(self.baseFilename):
            os.replace(self.baseFilename, f"{self.baseFilename}.1")
        elif self.backupCount <= 0 and os.path.exists(self.baseFilename):
            self.mode = "w"
        self.stream = self._open()
        self.mode = "a"


class QueueHandler(_Handler):
    """Puts messages into a queue."""

    def __init__(self, queue):
        _Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        """Put *record* into the queue."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """Make *record* one that needs nothing of this thread any more."""
        text = self.format(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Hands the messages in a queue to handlers, in a thread of its own."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def dequeue(self, block):
        """The next message."""
        return self.queue.get(block)

    def start(self):
        """Begin to listen."""
        self._thread = t = threading.Thread(target=self._monitor)
        t.daemon = True
        t.start()

    def prepare(self, record):
        """Make *record* ready for the handlers."""
        return record

    def handle(self, record):
        """Hand *record* to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        counted = hasattr(self.queue, "task_done")
        while True:
            record = self.dequeue(True)
            if record is self._sentinel:
                if counted:
                    self.queue.task_done()
                break
            self.handle(record)
            if counted:
                self.queue.task_done()

    def enqueue_sentinel(self):
        """Say that no more messages come."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Stop to listen when all messages are handled."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None


class BufferingHandler(_Handler):
    """Keeps messages until there are enough."""

    def __init__(self, capacity):
        _Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Whether there are enough."""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        with self.lock:
            self.buffer.clear()

    def close(self):
        self.flush()
        _Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps messages for another handler until there are enough, or an important one comes."""

    def __init__(self, capacity, flushLevel=40, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Say where messages go."""
        with self.lock:
            self.target = target

    def flush(self):
        with self.lock:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            with self.lock:
                self.target = None
                BufferingHandler.close(self)
