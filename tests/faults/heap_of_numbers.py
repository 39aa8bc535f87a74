# expect: safe
import heapq
import threading

heap = []


def push(rank):
    heapq.heappush(heap, rank)


threads = [threading.Thread(target=push, args=(rank,)) for rank in (3, 1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert [heapq.heappop(heap) for _ in range(3)] == [1, 2, 3]
