# expect: unsafe exception
import threading
def work():
    raise ValueError("bad")
t = threading.Thread(target=work)
t.start()
threading.excepthook = lambda args: None
t.join()
