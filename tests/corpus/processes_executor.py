"""`ProcessPoolExecutor`: results, exceptions, waiting, callbacks."""

import concurrent.futures
import os
from concurrent.futures import ProcessPoolExecutor, as_completed, wait

seen = []


def square(x):
    seen.append(x)
    return x * x


def divide(a, b=1):
    return a / b


class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def fail(code):
    raise Failure(code)


def main():
    with ProcessPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(square, range(5))), seen)
        print(list(executor.map(divide, [1, 2], [2, 4])), list(executor.map(square, [], chunksize=3)))
        print(list(executor.map(square, range(5), chunksize=2)))
        future = executor.submit(divide, 3, b=2)
        print(future.result(), future.done(), future.exception(), future.cancel(), future.cancelled())
        future = executor.submit(divide, 3, 0)
        print(type(future.exception()).__name__, future.exception())
        try:
            future.result()
        except ZeroDivisionError as error:
            print("caught", error, type(error.__cause__).__name__)
        try:
            executor.submit(fail, 7).result()
        except Failure as error:
            print(error.code, error.args)
        for wrong in (lambda x: x, os.getpid and main):
            try:
                print(executor.submit(wrong, 1).result())
            except Exception as error:
                print(type(error).__name__)
        futures = {executor.submit(square, number): number for number in (3, 4)}
        print(sorted((futures[each], each.result()) for each in as_completed(futures)))
        done, waiting = wait([executor.submit(square, 5), executor.submit(square, 6)])
        print(sorted(each.result() for each in done), waiting)
        got = []
        future = executor.submit(square, 8)
        future.add_done_callback(lambda each: got.append(each.result()))
        try:
            list(executor.map(divide, [1, 2], [1, 0]))
        except ZeroDivisionError as error:
            print("map", error)
    print(got)
    try:
        executor.submit(square, 1)
    except RuntimeError as error:
        print(error)
    for workers in (0, -1):
        try:
            concurrent.futures.ProcessPoolExecutor(workers)
        except ValueError as error:
            print(error)


if __name__ == "__main__":
    main()
