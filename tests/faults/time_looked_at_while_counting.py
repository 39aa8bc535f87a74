# expect: unsafe assertion
import threading
import time
beats = 0
def count():
    global beats
    end = time.time() + 0.00001
    while time.time() < end:
        beats += 1
t = threading.Thread(target=count)
t.start()
assert beats == 0, beats
t.join()
