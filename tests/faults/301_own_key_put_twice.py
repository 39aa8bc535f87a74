# expect: safe
# prints: ["1 [1]\n", "1 [2]\n"]
import threading
class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return hash(self.n)
    def __eq__(self, other):
        return self.n == other.n
found = {}
def note(value):
    found[Key(7)] = value
threads = [threading.Thread(target=note, args=(n,)) for n in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(found), list(found.values()))
