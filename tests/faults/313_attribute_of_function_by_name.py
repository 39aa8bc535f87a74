# expect: safe
# prints: ["False 1\n", "True 1\n"]
import threading
def job():
    pass
seen = []
def look():
    seen.append(hasattr(job, "done"))
t = threading.Thread(target=look)
t.start()
setattr(job, "done", 1)
t.join()
print(seen[0], getattr(job, "done"))
