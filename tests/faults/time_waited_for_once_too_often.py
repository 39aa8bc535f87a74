# expect: safe
# prints: ["late\n"]
import threading
import time
cond = threading.Condition()
def patient():
    end = time.monotonic() + 0.05
    with cond:
        while True:
            left = end - time.monotonic()
            if left < 0:
                break
            cond.wait(left)
    print("late")
t = threading.Thread(target=patient)
t.start()
t.join()
