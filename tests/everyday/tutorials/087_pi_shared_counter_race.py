import random
from threading import Thread

inside = 0
N = 100_000


def throw(n):
    global inside
    for _ in range(n):
        x = random.uniform(-1, 1)
        y = random.uniform(-1, 1)
        if x ** 2 + y ** 2 < 1:
            inside += 1


workers = [Thread(target=throw, args=(N // 10,)) for _ in range(10)]
for w in workers: w.start()
for w in workers: w.join()
print(f"pi ~ {4 * inside / N}")
