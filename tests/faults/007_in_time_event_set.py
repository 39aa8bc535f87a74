# expect: safe
# prints: ["5\n"]
import threading
ready = threading.Event()
data = 0
def producer():
    global data
    data = 5
    ready.set()
t = threading.Thread(target=producer)
t.start()
ready.wait()
print(data)
