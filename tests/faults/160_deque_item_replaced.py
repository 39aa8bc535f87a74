# expect: safe
# prints: ["2\n"]
import threading
from collections import deque
q = deque([1, 2])
def work():
    try:
        print(len([x for x in q]))
    except RuntimeError:
        print("changed")
t = threading.Thread(target=work)
t.start()
q[0], q[-1] = 7, 8
t.join()
