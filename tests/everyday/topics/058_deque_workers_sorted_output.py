import threading
from collections import deque

tasks = deque(range(12))
lock = threading.Lock()
results = {}
order = []


def worker():
    while True:
        with lock:
            if not tasks:
                return
            n = tasks.popleft()
            order.append(n)
        value = sum(d for d in range(1, n + 1) if n and n % d == 0)
        with lock:
            results[n] = value


threads = [threading.Thread(target=worker, daemon=True) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order == sorted(order), sorted(results.items()))
perfect = [n for n in results if n and results[n] == 2 * n]
print("perfect:", perfect)

matrix = [[1, 2], [3, 4], [5, 6]]
sums = [None] * len(matrix)


def row_sum(i):
    sums[i] = sum(matrix[i])


ts = [threading.Thread(target=row_sum, args=[i]) for i in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sums, sum(sums), [list(c) for c in zip(*matrix)])
words = "to be or not to be".split()
counts, guard = {}, threading.RLock()


def count(part):
    for w in part:
        with guard, guard:
            counts[w] = counts.get(w, 0) + 1


ts = [threading.Thread(target=count, args=(words[k::2],)) for k in (0, 1)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
