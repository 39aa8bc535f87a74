# expect: unsafe exception
import threading
class Mine(type(threading.Lock())):
    pass
