# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Level(type):
    level = 1
class Job(metaclass=Level):
    def show(self):
        print(type(self).level)
t = threading.Thread(target=Job().show)
t.start()
Level.level = 2
t.join()
