# expect: safe
# prints: ["[1, 2]\n"]
import queue
import threading
class Pipe(queue.Queue):
    def __init__(self):
        super().__init__(maxsize=1)
    def send(self, value):
        self.put(value)
pipe = Pipe()
def work():
    for value in (1, 2):
        pipe.send(value)
t = threading.Thread(target=work)
t.start()
print([pipe.get(), pipe.get()])
t.join()
