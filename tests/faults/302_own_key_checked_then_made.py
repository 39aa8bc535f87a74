# expect: unsafe assertion
import threading
class Account:
    def __init__(self, name):
        self.name = name
    def __eq__(self, other):
        return isinstance(other, Account) and self.name == other.name
    def __hash__(self):
        return hash(("account", self.name))
made = 0
cache = {}
def open_account(name):
    global made
    if Account(name) not in cache:
        made += 1
        cache[Account(name)] = [name]
threads = [threading.Thread(target=open_account, args=("ann",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert made == 1
