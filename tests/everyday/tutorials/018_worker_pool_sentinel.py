import queue
import threading
import time

NUM_WORKERS = 4
SENTINEL = None

jobs = queue.Queue()
results = []
results_lock = threading.Lock()


def worker(n):
    while True:
        item = jobs.get()
        if item is SENTINEL:
            print(f"Worker {n} is going home")
            break
        time.sleep(0.05)
        with results_lock:
            results.append(item ** 2)


threads = []
for n in range(NUM_WORKERS):
    t = threading.Thread(target=worker, args=(n,))
    t.start()
    threads.append(t)

for job in range(20):
    jobs.put(job)
for _ in range(NUM_WORKERS):
    jobs.put(SENTINEL)

for t in threads:
    t.join()

print(sorted(results))
assert sorted(results) == [i * i for i in range(20)]
