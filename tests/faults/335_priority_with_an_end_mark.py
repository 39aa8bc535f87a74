# expect: unsafe assertion
import queue
import threading
class Message:
    def __init__(self, number):
        self.number = number
    def __lt__(self, other):
        return self.number < other.number
box = queue.PriorityQueue()
seen = []
def read():
    while True:
        message = box.get()
        if message.number == 0:
            return
        seen.append(message.number)
t = threading.Thread(target=read)
t.start()
box.put(Message(2))
box.put(Message(0))
t.join()
assert seen == [2]
