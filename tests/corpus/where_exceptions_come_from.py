"""Tracebacks as programs meet them: in `__exit__`, in hooks, in annotations."""

import contextlib
import logging
import sys
import threading
from types import CodeType, FrameType, ModuleType, TracebackType


class Left:
    def __enter__(self) -> "Left":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, e: BaseException | None, tb: TracebackType | None
    ) -> bool:
        print(kind, isinstance(tb, TracebackType), e is not None and tb is e.__traceback__)
        return True


with Left():
    pass
with Left():
    raise ValueError("x")
with contextlib.ExitStack() as stack:
    stack.push(lambda kind, e, tb: print("pushed", kind, tb is None))
    stack.enter_context(Left())
    stack.push(lambda kind, e, tb: print("pushed", kind, tb is None))
    raise KeyError


try:
    1 / 0
except ZeroDivisionError as error:
    tb = error.__traceback__
    print(str(tb)[:21], type(tb), bool(tb), tb == None, isinstance(tb, tuple))
    print(sys.exc_info()[2] is not None, type(sys.exc_info()[2]).__name__)
    try:
        raise error.with_traceback(None)
    except ZeroDivisionError as again:
        print(isinstance(again.__traceback__, TracebackType))
print(isinstance(threading, ModuleType), isinstance(1, (FrameType, CodeType)), hasattr(tb, "x"))
for wrong in (FrameType, lambda: len(tb), lambda: tb < tb, lambda: tb[0]):
    try:
        wrong()
    except TypeError as error:
        print(error)
print({tb: 1}[tb], TracebackType, TracebackType.__name__)


def told(args):
    print(args.exc_type, isinstance(args.exc_traceback, TracebackType))


threading.excepthook = told
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.error("nothing at hand", exc_info=True)
print(sys.exc_info())
