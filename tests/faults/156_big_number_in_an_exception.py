# expect: unsafe exception
import threading
def work():
    raise ValueError(10 ** 4500)
t = threading.Thread(target=work)
t.start()
t.join()
