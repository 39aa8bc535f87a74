"""A parallel map and reduce with an executor, and what becomes of errors."""
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait


def square(n):
    if n == 13:
        raise ValueError("unlucky")
    return n * n


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="calc") as pool:
    print(sum(pool.map(square, range(10))))
    futures = {pool.submit(square, n): n for n in (3, 13, 4)}
    for future in as_completed(futures):
        pass
    for future, n in sorted(futures.items(), key=lambda item: item[1]):
        error = future.exception()
        print(n, repr(error) if error else future.result(), future.done(), future.cancelled())
    done, pending = wait([pool.submit(square, n) for n in range(4)])
    print(sorted(f.result() for f in done), pending)
    try:
        print(list(pool.map(square, [1, 13, 2])))
    except ValueError as error:
        print("caught", error)
    late = pool.submit(pow, 2, 10)
    late.add_done_callback(lambda f: print("called back with", f.result()))
print(late.result())
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)
