import heapq, bisect
class Job:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, other): return self.p < other.p
    def __repr__(self): return f"Job({self.p},{self.n})"
h = []
for x in [5, 2, 8, 1, 9, 3]: heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(6)])
h = [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'A')]
heapq.heapify(h); print(h, heapq.heappushpop(h, (0, 'z')), heapq.heapreplace(h, (7, 'q')), h)
h = []
for i, p in enumerate([3, 1, 2, 1]): heapq.heappush(h, Job(p, i))
print(h); print([heapq.heappop(h) for _ in range(4)])
try: heapq.heappop([])
except IndexError as e: print(e)
try: heapq.heappush([1], 'a')
except TypeError as e: print(e)
try: heapq.heappush((1,), 'a')
except TypeError as e: print(e)
h = [1, 'b', 2]
try: heapq.heapify(h)
except TypeError as e: print(e, h)
print(list(heapq.merge([1, 4, 7], [2, 4, 6], [0]))); print(list(heapq.merge([7, 4], [6, 1], reverse=True, key=lambda x: x)))
print(heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(2, ["aa", "b", "cccc"], key=len))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9), bisect.bisect_left(a, 3, 2))
bisect.insort(a, 4); bisect.insort_left(a, 3); print(a)
print(bisect.bisect_left([("a", 1), ("b", 2)], 2, key=lambda t: t[1]))
import threading
def w(n):
    for i in range(2): heapq.heappush(a, i + n)
ts = [threading.Thread(target=w, args=(n,)) for n in (0, 10)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(a))
