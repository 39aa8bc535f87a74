"""Futures whose exceptions are waited for, and what is still to come of a map that is left."""

import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def fails():
    gate.wait()
    raise ValueError("no")


def fails_elsewhere():
    raise KeyError("elsewhere")


def noted(number):
    ran.append(number)
    if number == 1:
        started.set()
        gate.wait()
    return number


gate, started, ran = threading.Event(), threading.Event(), []
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(fails)
    threading.Timer(0.05, gate.set).start()
    print(repr(future.exception()))

gate.clear()
with ThreadPoolExecutor(1) as pool:
    results = pool.map(noted, range(4))
    print(next(results))
    started.wait()
    results.close()
    gate.set()
print(ran)

if __name__ == "__main__":
    told = threading.Event()

    def tell(future):
        print(type(future.exception()).__name__)
        told.set()

    with ProcessPoolExecutor(1) as pool:
        pool.submit(fails_elsewhere).add_done_callback(tell)
        told.wait()
