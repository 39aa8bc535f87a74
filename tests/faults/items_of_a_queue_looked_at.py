# expect: safe
# prints: ["[] 0\n", "[] 1\n", "[7] 0\n", "[7] 1\n"]
import queue
import threading


class Office:
    def __init__(self):
        self.queue = queue.Queue()

    def put(self):
        self.queue.put(7)


office = Office()
threading.Thread(target=office.put).start()
print(list(office.queue.queue), office.queue.unfinished_tasks)
