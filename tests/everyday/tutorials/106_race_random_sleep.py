import random
import threading
import time

total = 0


def add(n):
    global total
    for _ in range(n):
        t = total
        time.sleep(random.random() / 100)
        total = t + 1


threads = [threading.Thread(target=add, args=(5,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("total is", total, "and should be 20")
