"""`multiprocessing`: processes that are made like threads, and what they share."""
# quiet

from multiprocessing._connection import Pipe
from multiprocessing._context import (
    Pool, freeze_support, get_all_start_methods, get_context, get_start_method, set_start_method,
)
from multiprocessing._managers import Manager
from multiprocessing._process import (
    AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError, active_children,
    current_process, parent_process,
)
from multiprocessing._queues import JoinableQueue, Queue, SimpleQueue
from multiprocessing._sharedctypes import Array, RawArray, RawValue, Value
