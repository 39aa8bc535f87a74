# expect: unsafe assertion
import threading
class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
account = Account("ann")
lock_a, lock_b = threading.Lock(), threading.Lock()
def pay(lock):
    with lock:
        if account.owner == "ann":
            account.balance += 1
threads = [threading.Thread(target=pay, args=(each,)) for each in (lock_a, lock_b)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert account.balance == 2
