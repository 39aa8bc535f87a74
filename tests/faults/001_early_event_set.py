# expect: unsafe assertion
import threading
ready = threading.Event()
data = 0
def producer():
    global data
    ready.set()
    data = 5
def consumer():
    ready.wait()
    assert data == 5
a = threading.Thread(target=producer)
b = threading.Thread(target=consumer)
a.start()
b.start()
a.join()
b.join()
