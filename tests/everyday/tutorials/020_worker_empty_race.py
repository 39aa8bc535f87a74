# Workers take jobs until the queue is empty.
import threading
import queue
import time
import random

work = queue.Queue()
for i in range(10):
    work.put(i)


def worker(name):
    while not work.empty():
        job = work.get()
        print("%s works on job %d" % (name, job))
        time.sleep(random.random() / 10)


threads = []
for name in ("Anna", "Ben", "Carla"):
    t = threading.Thread(target=worker, args=(name,))
    t.start()
    threads.append(t)
for t in threads:
    t.join()
print("Finished")
