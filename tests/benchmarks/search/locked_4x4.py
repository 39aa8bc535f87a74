"""4 threads add one to a counter 4 times each, under a lock.

Verdict: safe.
"""

import threading

counter = 0
lock = threading.Lock()


def work():
    global counter
    for _ in range(4):
        with lock:
            counter += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
