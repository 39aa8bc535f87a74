# expect: safe
# prints: ["job\n", "task\n"]
import threading
def job():
    pass
def rename():
    job.__name__ = "task"
t = threading.Thread(target=rename)
t.start()
print(job.__name__)
t.join()
