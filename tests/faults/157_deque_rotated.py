# expect: safe
# prints: ["2\n", "changed\n"]
import threading
from collections import deque
q = deque([0, 0])
def work():
    try:
        n = 0
        for x in q:
            n += 1
        print(n)
    except RuntimeError:
        print("changed")
t = threading.Thread(target=work)
t.start()
q.rotate()
t.join()
