# expect: unsafe assertion
import threading
class Machine:
    running = True
    def stop(self):
        self.running = False
machine = Machine()
t = threading.Thread(target=machine.stop)
t.start()
assert machine.running
t.join()
