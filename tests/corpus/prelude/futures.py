from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, as_completed, wait


def double(n):
    return n * 2


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(double, n) for n in range(4)]
    print([f.result() for f in futures], list(pool.map(double, [1, 2, 3])))
    print(sorted(f.result() for f in as_completed(futures)), len(wait(futures).done))
    bad = pool.submit(lambda: 1 / 0)
    say(bad.result)
    print(type(bad.exception()).__name__, bad.done(), bad.running(), bad.cancelled())
say(lambda: pool.submit(double, 1))
f = Future()
print(f.cancel(), f.cancelled())
try:
    f.result()
except CancelledError as error:
    print(repr(error))
say(lambda: Future().result(timeout=0.01))
say(lambda: ThreadPoolExecutor(0))
late = ThreadPoolExecutor(1)
late.submit(print, "at the end")
