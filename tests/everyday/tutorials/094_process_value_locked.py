from multiprocessing import Lock, Process, Value


def add(total, lock, n):
    for _ in range(n):
        lock.acquire()
        total.value += 5
        lock.release()


def sub(total, n):
    for _ in range(n):
        with total.get_lock():
            total.value -= 5


if __name__ == '__main__':
    total = Value('i', 500)
    lock = total.get_lock()
    ps = [Process(target=add, args=(total, lock, 100)), Process(target=sub, args=(total, 100))]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(total.value)
    assert total.value == 500
