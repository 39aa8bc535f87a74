# expect: unsafe assertion
import threading
count = 0
def ring():
    global count
    count += 1
timer = threading.Timer(0.001, ring)
timer.start()
count += 1
timer.join()
assert count == 2
