# expect: safe
# prints: ["1\n", "2\n"]
import random
import threading
deck = [1, 2]
lock = threading.Lock()
def draw():
    with lock:
        print(random.choice(deck))
t = threading.Thread(target=draw)
t.start()
t.join()
