# expect: unsafe assertion
import threading
class Own(threading.local):
    items = []
own = Own()
def work():
    own.items.append(1)
t = threading.Thread(target=work)
t.start()
assert not own.items
t.join()
