"""Numbers of threads, kept while what was made between them is gone."""

import logging
import threading

told = []
owners = []
lock = threading.RLock()
both = threading.Barrier(2)


def work():
    mine = threading.get_ident()
    record = logging.LogRecord("a", 10, "b", 1, "c", (), None)
    told.append((mine, record.thread, threading.current_thread().ident))
    with lock:
        owners.append(f"owner={mine} " in repr(lock))
    both.wait()  # The number of a thread that is over may be given again.


def started():
    garbage = [{}, [], {"a": []}]
    with lock:  # What was made before a step leaves its place free after it.
        del garbage
    thread = threading.Thread(target=work)
    thread.start()
    return thread


threads = [started(), started()]
first, second = ((thread.ident, thread.native_id) for thread in threads)
for thread in threads:
    thread.join()
print(first[0] != second[0], first[1] != second[1], {type(each) for each in first})
print(sorted(told) == sorted((each, each, each) for each in (first[0], second[0])))
print(owners, "owner=0 " in repr(lock), f"stopped {first[0]})" in repr(threads[0]))
print(threading.get_ident() not in {first[0], second[0]})
print(threading.get_ident() == threading.main_thread().ident, threading.Thread().ident)
