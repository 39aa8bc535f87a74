from queue import Queue
from threading import Thread


def producer(q, n):
    for i in range(n):
        q.put(i)
        print("produced", i)
    q.put(None)   # tell the consumer that we are done


def consumer(q, name):
    while True:
        item = q.get()
        if item is None:
            break
        print(name, "consumed", item)
    print(name, "done")


if __name__ == "__main__":
    q = Queue()
    p = Thread(target=producer, args=(q, 5))
    c1 = Thread(target=consumer, args=(q, "c1"))
    c2 = Thread(target=consumer, args=(q, "c2"))
    for t in (p, c1, c2):
        t.start()
    for t in (p, c1, c2):
        t.join()
    print("never printed")
