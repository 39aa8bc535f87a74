import math
import random
import threading
import time

POINTS = 40000
THREADS = 4
hits = [0] * THREADS


def throw(index, n):
    rng = random.Random(index)
    inside = 0
    for _ in range(n):
        x, y = rng.random(), rng.random()
        if x * x + y * y <= 1.0:
            inside += 1
    hits[index] = inside


start = time.time()
threads = [threading.Thread(target=throw, args=(i, POINTS // THREADS)) for i in range(THREADS)]
for t in threads:
    t.start()
for t in threads:
    t.join()
pi = 4 * sum(hits) / POINTS
print("pi is about %.4f (error %.4f), took %.2f s" % (pi, abs(pi - math.pi), time.time() - start))
assert 3.0 < pi < 3.3
