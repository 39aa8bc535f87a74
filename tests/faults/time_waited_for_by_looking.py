# expect: unsafe assertion
import threading
import time
done = False
def busy():
    global done
    end = time.perf_counter() + 0.05
    while time.perf_counter() < end:
        pass
    done = True
t = threading.Thread(target=busy)
t.start()
t.join(0.01)
assert done
