# expect: safe
# prints: ["one\n", "two\n"]
import threading
def job():
    print("one")
def other():
    print("two")
t = threading.Thread(target=lambda: job())
t.start()
globals()["job"] = other
t.join()
