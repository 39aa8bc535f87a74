from threading import Thread, Lock, Semaphore

SIZE = 3
buf = []
mutex = Lock()
empty = Semaphore(SIZE)
full = Semaphore(0)


def producer():
    for i in range(10):
        mutex.acquire()      # wrong: must be taken after empty
        empty.acquire()
        buf.append(i)
        print("put", i, len(buf))
        mutex.release()
        full.release()


def consumer():
    for i in range(10):
        full.acquire()
        mutex.acquire()
        x = buf.pop(0)
        print("got", x, len(buf))
        mutex.release()
        empty.release()


p = Thread(target=producer)
c = Thread(target=consumer)
p.start()
c.start()
p.join()
c.join()
