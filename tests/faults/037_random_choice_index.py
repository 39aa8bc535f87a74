# expect: unsafe exception
import random
import threading
names = ["a", "b"]
def draw():
    print(random.choice(names))
t = threading.Thread(target=draw)
t.start()
names.pop()
t.join()
