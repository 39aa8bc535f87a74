# expect: safe
# prints: ["1\n", "2\n", "changed\n"]
import threading
from collections import deque
q = deque("aa")
def work():
    try:
        print(len([x for x in reversed(q)]))
    except RuntimeError:
        print("changed")
t = threading.Thread(target=work)
t.start()
q.append(q.pop())
t.join()
