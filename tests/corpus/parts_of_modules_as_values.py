"""Names that modules keep in parts of their own, asked of modules that are values."""

import sys

sys.setrecursionlimit(2_000)

import os
import threading

here = threading.local()
here.x = 1
print(here.x)

system = os
print(len(system.urandom(3)), len(getattr(os, "urandom")(2)))

modules = {"threads": threading}
print(modules["threads"].stack_size(), hasattr(threading, "local"))

try:
    import concurrent.futures as futures
except ImportError:
    futures = None
print(futures.ProcessPoolExecutor.__name__)


class Own(modules["threads"].local):
    seen = 0


own = Own()


def work(module):
    own.seen = 5
    print(own.seen, len(module.urandom(1)))


thread = threading.Thread(target=work, args=(os,))
thread.start()
thread.join()
print(own.seen)
