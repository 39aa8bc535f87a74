"""Queues and pipes between processes: copies, sentinels, bounds, ends, errors."""

import queue
from multiprocessing import JoinableQueue, Pipe, Process, Queue, SimpleQueue


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


def square(numbers, results):
    for number in iter(numbers.get, None):
        results.put((number, number * number))
    results.put(None)


def echo(connection):
    # The process has a handle of the other end as well, so there is no end of file.
    while (what := connection.recv()) != "end":
        connection.send([what, type(what).__name__])
    connection.close()


def consume(jobs):
    while True:
        job = jobs.get()
        jobs.task_done()
        if job is None:
            break


def fill(simple):
    for number in range(3):
        simple.put({"n": number, "list": [number] * number})


def main():
    numbers, results = Queue(), Queue()
    process = Process(target=square, args=(numbers, results))
    process.start()
    for number in range(4):
        numbers.put(number)
    numbers.put(None)
    print(list(iter(results.get, None)))
    process.join()

    here, there = Pipe()
    process = Process(target=echo, args=(there,))
    process.start()
    there.close()
    point = Point(1, [2])
    shared = [1]
    for what in (5, "text", None, b"x", (1, (2,)), [shared, shared], {"k": {1}}, point, 2.5, True):
        here.send(what)
        got, kind = here.recv()
        print(got, kind, got == what)
    here.send([shared, shared])
    (one, two), _ = here.recv()
    print(one is two, one is shared)
    print(here.poll(), here.closed, there.closed)
    here.send(ValueError("sent", 3))
    error, kind = here.recv()
    print(repr(error), error.args, kind)
    here.send("end")
    here.close()
    process.join()
    try:
        here.send(1)
    except OSError as error:
        print(type(error).__name__, error)

    reader, writer = Pipe(duplex=False)
    writer.send("one way")
    print(reader.poll(1), reader.recv(), reader.readable, reader.writable)
    for wrong in (lambda: reader.send(1), lambda: writer.recv()):
        try:
            wrong()
        except OSError as error:
            print(type(error).__name__, error)
    writer.close()
    try:
        reader.recv()
    except EOFError as error:
        print("EOFError", error.args)

    jobs = JoinableQueue()
    process = Process(target=consume, args=(jobs,))
    process.start()
    for job in ("a", "b", None):
        jobs.put(job)
    jobs.join()
    process.join()
    try:
        jobs.task_done()
    except ValueError as error:
        print("ValueError", error)

    simple = SimpleQueue()
    process = Process(target=fill, args=(simple,))
    process.start()
    process.join()
    print([simple.get() for _ in range(3)], simple.empty())

    bounded = Queue(1)
    bounded.put(1)
    try:
        bounded.put(2, timeout=0.01)
    except queue.Full as error:
        print("Full", error.args)
    print(bounded.get(), bounded.full())
    try:
        bounded.get(timeout=0.01)
    except queue.Empty as error:
        print("Empty", error.args)
    bounded.close()
    try:
        bounded.put(1)
    except ValueError as error:
        print("ValueError", str(error).endswith("is closed"))


if __name__ == "__main__":
    main()
