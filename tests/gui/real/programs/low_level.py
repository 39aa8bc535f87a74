import _thread, time
n = 0
done = _thread.allocate_lock()
def add():
    global n
    n += 1
    done.release()
done.acquire()
_thread.start_new_thread(add, ())
n += 1
done.acquire()
assert n == 2
