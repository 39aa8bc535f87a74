# expect: unsafe assertion
import threading
barrier = threading.Barrier(2)
t = threading.Thread(target=barrier.abort)
t.start()
assert not barrier.broken
t.join()
