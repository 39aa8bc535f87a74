# expect: safe
# prints: ["[0, 1] 2\n"]
import queue
import threading
class Plain:
    pass
tasks = queue.PriorityQueue()
refused = []
def fill():
    try:
        tasks.put((1, Plain()))
    except TypeError:
        refused.append(1)
    else:
        refused.append(0)
threads = [threading.Thread(target=fill) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# It lies in the heap already when the comparison fails, as `heappush` in C has it.
print(sorted(refused), tasks.qsize())
