import threading

trace = []
lock = threading.Lock()


def traced(func):
    def inner(*args):
        with lock:
            trace.append(func.__name__)
        return func(*args)
    inner.__doc__ = func.__doc__
    return inner


numbers = []
jobs = [(traced(len), ("abc",)), (traced(numbers.append), (1,)), (traced(sum), ([1, 2],))]
threads = [threading.Thread(target=f, args=a) for f, a in jobs]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(trace), numbers)
assert sorted(trace) == ["append", "len", "sum"]
