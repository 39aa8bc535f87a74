# expect: safe
# prints: ["[(1, []), (1, [])]\n"]
# To compare what all can reach is a part of the put, which is one step.
import queue
import threading
waiting = queue.PriorityQueue()
def fill():
    waiting.put((1, []))
threads = [threading.Thread(target=fill) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([waiting.get(), waiting.get()])
