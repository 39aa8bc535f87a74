"""Imports under the names of Python 2 and of Python 3."""

import sys
try:
    import queue
    from _thread import start_new_thread
except ImportError:
    import Queue as queue
if sys.version_info[0] < 3:
    import Queue
    from urllib import urlopen
else:
    Queue = queue
try:
    from queue import Queue as Q, Empty
except:
    from Queue import Queue as Q, Empty
def f():
    try:
        x = 1
        import cPickle
    except ImportError as e:
        print(e, type(e).__name__)
    else:
        print("no")
    finally:
        print("end", x)
f()
q = Q()
print(q.empty(), Queue.Queue().empty(), issubclass(Empty, Exception))
