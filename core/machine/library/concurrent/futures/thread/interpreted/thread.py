"""The pool of threads under the name of the module that CPython keeps it in."""
# quiet

from concurrent.futures import BrokenThreadPool as _BrokenThreadPool
from concurrent.futures import ThreadPoolExecutor as _ThreadPoolExecutor

BrokenThreadPool = _BrokenThreadPool
ThreadPoolExecutor = _ThreadPoolExecutor
