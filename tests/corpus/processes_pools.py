"""Pools of processes: results in order, chunks, callbacks, exceptions, ends."""

import multiprocessing
from multiprocessing.pool import ThreadPool

calls = []


def square(x):
    calls.append(x)
    return x * x


def power(base, exponent):
    return base**exponent


def invert(x):
    return 1 / x


def count_calls(_):
    return len(calls)


class Failure(Exception):
    pass


def fail(x):
    raise Failure("no", x)


def give_lambda(_):
    return lambda: 1


def main():
    with multiprocessing.Pool(2) as pool:
        print(pool.map(square, range(7)), calls)
        print(pool.map(square, []), pool.map(square, [3], chunksize=4))
        print(pool.starmap(power, [(2, 3), (3, 2)]), pool.apply(power, (2,), {"exponent": 5}))
        print(list(pool.imap(square, range(4), chunksize=2)))
        print(sorted(pool.imap_unordered(square, range(4))))
        result = pool.apply_async(square, (9,))
        print(result.get(), result.ready(), result.successful(), result.get(timeout=1))
        got = []
        result = pool.map_async(square, [1, 2], callback=got.append)
        result.wait()
        print(got, result.get())
        for wrong in (
            lambda: pool.map(invert, [1, 0]),
            lambda: pool.apply(fail, (5,)),
            lambda: pool.map(lambda x: x, [1]),
            lambda: pool.apply(give_lambda, (1,)),
            lambda: pool.imap(square, [1], 0),
            lambda: multiprocessing.Pool(0),
            lambda: multiprocessing.Pool(1, initializer=5),
            lambda: pool.join(),
        ):
            try:
                wrong()
            except Exception as error:
                print(type(error).__name__, error.args if isinstance(error, Failure) else "")
        errors = []
        result = pool.apply_async(invert, (0,), error_callback=errors.append)
        try:
            result.get()
        except ZeroDivisionError as error:
            print(error, errors, result.successful())
    try:
        pool.map(square, [1])
    except ValueError as error:
        print("ValueError", error)
    pool = multiprocessing.Pool(1)
    result = pool.map_async(square, [4, 5])
    pool.close()
    pool.join()
    print(result.get())
    with ThreadPool(2) as threads:
        print(threads.map(square, range(4)), sorted(calls))
        print(threads.apply_async(lambda: 5).get())


if __name__ == "__main__":
    main()
