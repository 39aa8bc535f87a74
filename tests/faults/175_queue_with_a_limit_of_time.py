# expect: safe
# prints: ["empty\n", "1\n"]
import queue
import threading
class Box(queue.LifoQueue):
    pass
box = Box()
def take():
    try:
        print(box.get(timeout=1))
    except queue.Empty:
        print("empty")
t = threading.Thread(target=take)
t.start()
queue.LifoQueue.put(box, 1)
t.join()
