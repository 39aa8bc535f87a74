# expect: unsafe exception
import threading
def work():
    pass
t = threading.Thread(target=work)
t.start()
t.join()
t.start()
