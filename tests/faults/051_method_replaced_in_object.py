# expect: unsafe assertion
import threading
class Door:
    def state(self):
        return "shut"
door = Door()
def open_up():
    door.state = lambda: "open"
t = threading.Thread(target=open_up)
t.start()
assert door.state() == "shut"
t.join()
