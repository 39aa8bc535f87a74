"""The pool of processes under the name of the module that CPython keeps it in."""
# quiet

from concurrent.futures._process import BrokenProcessPool as _BrokenProcessPool
from concurrent.futures._process import ProcessPoolExecutor as _ProcessPoolExecutor

BrokenProcessPool = _BrokenProcessPool
ProcessPoolExecutor = _ProcessPoolExecutor
