# expect: safe
# prints: ["1 5\n", "2 5\n"]
import threading
class Watched:
    looks = 0
    def __init__(self):
        self.value = 5
    def __getattribute__(self, name):
        if name == "value":
            Watched.looks += 1
        return object.__getattribute__(self, name)
watched = Watched()
def look():
    watched.value
threads = [threading.Thread(target=look) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Watched.looks, object.__getattribute__(watched, "value"))
