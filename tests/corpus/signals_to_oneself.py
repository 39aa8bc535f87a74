"""A program that sends itself signals, and other small things about its process."""

import os
import signal
import threading

stop = threading.Event()


def handler(signum, frame):
    print("signal", signum, repr(signum), signal.Signals(signum).name)
    stop.set()


print(signal.signal(signal.SIGTERM, handler))
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
# Whoever starts a program in the background may have turned Ctrl-C off for it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def worker():
    stop.wait()
    print("worker has stopped")


thread = threading.Thread(target=worker)
thread.start()
signal.raise_signal(signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGTERM)
thread.join()
os.kill(os.getpid(), 0)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print("Ctrl-C", repr(error))


def failing(signum, frame):
    raise TimeoutError(signum)


signal.signal(signal.SIGALRM, failing)
try:
    os.kill(os.getpid(), signal.SIGALRM)
except TimeoutError as error:
    print("too late", error)
try:
    signal.raise_signal(99)
except (ValueError, OSError) as error:
    print(type(error).__name__)
print(len(os.urandom(8)), os.urandom(8) != os.urandom(8), os.urandom(0))
try:
    os.urandom(-1)
except ValueError as error:
    print(error)
print(threading.stack_size(), threading.stack_size(256 * 1024), threading.stack_size())
for size in (1, -1):
    try:
        threading.stack_size(size)
    except ValueError as error:
        print(error)
