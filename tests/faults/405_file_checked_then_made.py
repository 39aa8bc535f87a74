# expect: unsafe exception
import os
import threading
def once():
    if not os.path.exists("once.txt"):
        with open("once.txt", "x") as f:
            f.write("made")
threads = [threading.Thread(target=once) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
