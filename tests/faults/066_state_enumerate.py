# expect: unsafe assertion
import threading
def work():
    pass
t = threading.Thread(target=work, name="worker")
t.start()
assert "worker" in [each.name for each in threading.enumerate()]
t.join()
