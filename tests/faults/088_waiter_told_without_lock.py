# expect: unsafe exception
import threading
cond = threading.Condition()
t = threading.Thread(target=cond.notify)
t.start()
t.join()
