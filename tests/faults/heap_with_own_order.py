# expect: unsafe exception
import heapq
import threading


class Job:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank


heap = [Job(3)]


def push(rank):
    heapq.heappush(heap, Job(rank))


for rank in (1, 2):
    threading.Thread(target=push, args=(rank,)).start()
