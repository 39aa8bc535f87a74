# expect: safe
# invariant: box.bank.parts["red"] + box.bank.parts["blue"] == 100
import threading


class Bank:
    def __init__(self):
        self.lock = threading.RLock()
        self.parts = {"red": 60, "blue": 40}

    def move(self, amount):
        with self.lock:
            self.parts["red"] -= amount
            self.parts["blue"] += amount


class Box:
    bank = None


box = Box()
box.bank = Bank()
threads = [threading.Thread(target=lambda: box.bank.move(3)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
