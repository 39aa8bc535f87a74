import threading
import random
import time

CAPACITY = 5
buffer = [None] * CAPACITY
in_index = 0
out_index = 0

mutex = threading.Semaphore()
empty = threading.Semaphore(CAPACITY)
full = threading.Semaphore(0)


class Producer(threading.Thread):
    def run(self):
        global buffer, in_index
        for item in range(10):
            time.sleep(random.uniform(0, 0.05))
            empty.acquire()
            mutex.acquire()
            buffer[in_index] = item
            in_index = (in_index + 1) % CAPACITY
            print("Producer produced:", item)
            mutex.release()
            full.release()


class Consumer(threading.Thread):
    def run(self):
        global buffer, out_index
        for _ in range(10):
            full.acquire()
            mutex.acquire()
            item = buffer[out_index]
            assert item is not None
            buffer[out_index] = None
            out_index = (out_index + 1) % CAPACITY
            print("Consumer consumed:", item)
            mutex.release()
            empty.release()


threads = [Producer(), Producer(), Consumer(), Consumer()]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert buffer == [None] * CAPACITY
