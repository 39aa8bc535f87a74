import threading
import time


def worker(event, n):
    print(f"worker {n} is waiting for the start signal")
    event.wait()
    print(f"worker {n} runs")


start = threading.Event()
threads = [threading.Thread(target=worker, args=(start, n)) for n in range(3)]
for t in threads:
    t.start()

time.sleep(2)
print("Go!")
start.set()

for t in threads:
    t.join()
