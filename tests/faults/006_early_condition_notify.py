# expect: unsafe assertion
import threading
cond = threading.Condition()
class Tray:
    def __init__(self):
        self.full = False
        self.cups = []
tray = Tray()
def waiter():
    with cond:
        tray.full = True
        cond.notify()
    tray.cups.append("tea")
def guest():
    with cond:
        cond.wait_for(lambda: tray.full)
    assert tray.cups
threads = [threading.Thread(target=each) for each in (waiter, guest)]
for t in threads:
    t.start()
for t in threads:
    t.join()
