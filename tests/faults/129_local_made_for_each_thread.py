# expect: safe
# prints: ["1\n"]
import threading
class Own(threading.local):
    def __init__(self):
        self.n = 0
own = Own()
def work():
    own.n += 1
    print(own.n)
t = threading.Thread(target=work)
t.start()
own.n = 7
t.join()
