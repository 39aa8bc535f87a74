"""Threads that have no object, and their locks."""

import _thread
import threading
import time

lock = _thread.allocate_lock()
print(lock.locked(), isinstance(lock, _thread.LockType), type(lock) is type(threading.Lock()))
done = []


def work(number, *, more=0):
    with lock:
        done.append(number + more)
    if number == 1:
        _thread.exit()
    done.append("end")


for arguments in (((1,),), ((5,), {"more": 3})):
    number = _thread.start_new_thread(work, *arguments)
    print(isinstance(number, int), number != _thread.get_ident())
while len(done) < 3:
    time.sleep(0.01)
print(sorted(map(str, done)))
print(_thread.error is RuntimeError, _thread.get_ident() == threading.get_ident())
for wrong in ((5, ()), (work, [1]), (work, (), 5)):
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as error:
        print(error)
