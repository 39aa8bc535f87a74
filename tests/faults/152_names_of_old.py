# expect: safe
# prints: ["w True\n2 MainThread\n"]
import threading
from threading import currentThread as me
gate = threading.Event()
def work():
    gate.wait()
    print(me().getName(), me().isDaemon())
t = threading.Thread(target=work)
t.setName("w")
t.setDaemon(True)
t.start()
print(threading.activeCount(), threading.currentThread().getName())
gate.set()
t.join()
