# expect: unsafe exception
import threading
def work():
    try:
        raise ExceptionGroup("both", [ValueError(1), KeyError(2)])
    except* ValueError:
        pass
t = threading.Thread(target=work)
t.start()
t.join()
