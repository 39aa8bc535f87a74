import multiprocessing as mp

DONE = "STOP"


def producer(q, numbers):
    for n in numbers:
        q.put(n)
    q.put(DONE)


def consumer(q, out):
    total = 0
    for n in iter(q.get, DONE):
        total += n
    out.put(total)


if __name__ == "__main__":
    q, out = mp.Queue(), mp.Queue()
    p = mp.Process(target=producer, args=(q, range(100)))
    c = mp.Process(target=consumer, args=(q, out))
    p.start()
    c.start()
    total = out.get()
    p.join()
    c.join()
    print("total:", total)
    assert total == 4950
