# expect: unsafe exception
import threading
def work():
    threading.current_thread().join()
t = threading.Thread(target=work)
t.start()
t.join()
