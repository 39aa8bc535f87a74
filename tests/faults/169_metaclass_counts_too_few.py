# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Counted(type):
    total = 0
    def __call__(cls):
        Counted.total += 1
        return type.__call__(cls)
class Job(metaclass=Counted):
    pass
threads = [threading.Thread(target=Job) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Job.total)
