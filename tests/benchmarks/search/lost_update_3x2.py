"""3 threads add one to a counter 2 times each, without a lock.

Verdict: safe, with lost updates.
"""

import threading

counter = 0


def work():
    global counter
    for _ in range(2):
        counter += 1


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
