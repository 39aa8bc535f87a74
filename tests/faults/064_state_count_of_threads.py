# expect: unsafe assertion
import threading
def work():
    pass
t = threading.Thread(target=work)
t.start()
assert threading.active_count() == 2
t.join()
