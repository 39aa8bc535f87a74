# expect: unsafe assertion
import threading
log = []
t = threading.Thread(target=log.append, args=("x",))
t.start()
assert not log
t.join()
