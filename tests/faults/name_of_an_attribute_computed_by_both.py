# expect: safe
# prints: ["0 0\n", "0 1\n", "1 1\n"]
import threading
class Field:
    def __init__(self, name):
        self.name = name
    def __get__(self, owner, kind):
        return getattr(owner, "_" + self.name, 0)
    def __set__(self, owner, value):
        setattr(owner, "_" + self.name, value)
class Job:
    state = Field("state")
job = Job()
def look():
    print(job.state, job.state)
def change():
    job.state = 1
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
