from concurrent.futures import (ALL_COMPLETED, FIRST_EXCEPTION, CancelledError, Future, ThreadPoolExecutor,
                                TimeoutError, as_completed, wait)


def work(n):
    if n == 3:
        raise ValueError("three")
    return n * n


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as ex:
    fs = {ex.submit(work, n): n for n in range(5)}
    done, pending = wait(fs, return_when=ALL_COMPLETED)
    print(len(done), len(pending))
    for f in sorted(as_completed(fs), key=fs.get):
        print(fs[f], f.exception() or f.result(), f.done(), f.cancelled())
    print(list(ex.map(work, [1, 2], timeout=5)), list(ex.map(pow, [2, 3], [3, 2])))
    try:
        list(ex.map(work, [1, 3, 2]))
    except ValueError as e:
        print("map:", e)
try:
    ex.submit(work, 1)
except RuntimeError as e:
    print(e)
f = Future()
f.add_done_callback(lambda f: print("callback", f.result()))
f.set_result(9)
f.add_done_callback(lambda f: print("late callback"))
g = Future()
print(g.cancel(), g.cancelled(), g.cancel(), f.cancel())
try:
    g.result()
except CancelledError as e:
    print(type(e).__name__)
try:
    Future().result(timeout=0.01)
except TimeoutError as e:
    print(type(e).__name__)
h = Future()
print(h.set_running_or_notify_cancel(), h.running(), h.cancel())
h.set_exception(KeyError("k"))
print(repr(h.exception()))
ex = ThreadPoolExecutor(1, initializer=print, initargs=("init",))
print(ex.submit(sum, [1, 2]).result())
ex.shutdown(wait=True, cancel_futures=True)
