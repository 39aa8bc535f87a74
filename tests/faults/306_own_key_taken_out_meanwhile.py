# expect: unsafe exception
import threading
class Id:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n
    def __eq__(self, other):
        return self.n == other.n
jobs = {Id(1): "a"}
def take():
    if Id(1) in jobs:
        del jobs[Id(1)]
threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
