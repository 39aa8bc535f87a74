# expect: safe
import threading

lock = threading.Lock()
closed = []


class Table:
    def __iter__(self):
        lock.acquire()
        try:
            yield "head"
            yield "row"
        finally:
            lock.release()
            closed.append(1)


def number_of(table, wanted):
    for number, row in enumerate(table, 1):
        if row == wanted:
            return number
    return 0


def look():
    assert number_of(Table(), "head") == 1
    assert next(iter(Table())) == "head"
    assert any(row == "head" for row in Table())


thread = threading.Thread(target=look)
thread.start()
look()
thread.join()
assert len(closed) == 6
