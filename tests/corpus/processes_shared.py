"""Values, arrays, managers and primitives that processes share."""

from multiprocessing import (
    Array, Barrier, BoundedSemaphore, Condition, Event, Lock, Manager, Process, RLock, Semaphore,
    Value,
)


def add(value, array, flag):
    with value.get_lock():
        value.value += 5
    for place in range(len(array)):
        array[place] = array[place] * 2
    flag.value = 2.5


def manage(table, items, space, number, events):
    table["child"] = {"deep": [1]}
    table["list"].append("lost")
    inner = table["list"]
    inner.append("kept")
    table["list"] = inner
    items.append(3)
    items[0] = "first"
    space.name = "child"
    number.value += 1
    events.set()


def wait_for(condition, ready, event, barrier, semaphore):
    with condition:
        ready.value = 1
        condition.notify()
    event.wait()
    semaphore.release()
    barrier.wait()


def main():
    value, array, flag = Value("i", 1), Array("i", [1, 2, 3]), Value("d", 0.5)
    process = Process(target=add, args=(value, array, flag))
    process.start()
    process.join()
    print(value.value, array[:], list(array), len(array), array[-1], array[0:2], flag.value)
    value.value = 2**31
    print(value.value)
    value.value = 7.0 if False else True
    print(value.value, type(value.value).__name__)
    zeros = Array("d", 2)
    zeros[1] = 3
    print(zeros[:], Array("b", range(3))[:], Value("c", b"x").value)
    for wrong in (
        lambda: setattr(value, "value", "text"),
        lambda: setattr(value, "value", 1.5),
        lambda: setattr(flag, "value", "text"),
        lambda: array[5],
        lambda: array.__setitem__(slice(0, 2), [1]),
    ):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__)

    with Manager() as manager:
        table, items = manager.dict({"list": []}), manager.list([1, 2])
        space, number, events = manager.Namespace(), manager.Value("i", 1), manager.Event()
        space.name = "parent"
        process = Process(target=manage, args=(table, items, space, number, events))
        process.start()
        process.join()
        print(table, items, space.name, number.value, events.is_set(), process.name)
        print(dict(table), list(items), len(table), "child" in table, table.get("x", 4))
        print(sorted(table.keys()), [item for item in items], items[1:], items + [5])
        print(table.pop("list"), table.items(), table.copy(), items.pop(), items.index(2))
        nested = manager.list([manager.dict()])
        nested[0]["k"] = 1
        print(nested[0]["k"])
        queue = manager.Queue()
        queue.put([1])
        print(queue.get(), queue.empty(), queue.qsize())
        with manager.Lock() as got:
            print(got)
        try:
            table["missing"]
        except KeyError as error:
            print("KeyError", error)

    lock, relock = Lock(), RLock()
    print(lock.acquire(), lock.acquire(block=False), lock.acquire(True, 0.01), lock.release())
    print(relock.acquire(), relock.acquire(), relock.release(), relock.release())
    for wrong in (lock.release, relock.release):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
    semaphore, bounded = Semaphore(0), BoundedSemaphore(2)
    print(semaphore.acquire(block=False), semaphore.get_value(), bounded.get_value())
    try:
        bounded.release()
    except ValueError as error:
        print("ValueError", error)
    condition, ready, event, barrier = Condition(), Value("i", 0), Event(), Barrier(2)
    process = Process(target=wait_for, args=(condition, ready, event, barrier, semaphore))
    with condition:
        process.start()
        condition.wait_for(lambda: ready.value)
    event.set()
    semaphore.acquire()
    barrier.wait()
    process.join()
    print(ready.value, event.is_set(), semaphore.get_value(), barrier.parties, barrier.broken)


if __name__ == "__main__":
    main()
