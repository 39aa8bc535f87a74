# expect: safe
# prints: ["2\n", "changed\n"]
import threading
from collections import deque
q = deque([0, 0], maxlen=2)
def work():
    try:
        print(len([str(x) for x in q if x is not None]))
    except RuntimeError:
        print("changed")
t = threading.Thread(target=work)
t.start()
q.append(0)
t.join()
