import functools
import threading
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        t0 = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            print(f"{func.__name__} took {time.perf_counter() - t0:.2f} s")
    return wrapper


def io_task(n):
    print(f"task {n} starts")
    time.sleep(1)
    print(f"task {n} ends")


@timed
def sequential():
    for n in range(3):
        io_task(n)


@timed
def threaded():
    ts = [threading.Thread(target=io_task, args=(n,)) for n in range(3)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()


if __name__ == "__main__":
    sequential()
    threaded()
