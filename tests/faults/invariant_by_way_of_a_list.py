# expect: safe
# Who goes by the list to the lock of an account has read nothing of the rule yet.
# invariant: accounts[0].balance + accounts[1].balance == 100
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.RLock()


accounts = [Account(60), Account(40)]


def transfer(amount):
    with accounts[0].lock:
        with accounts[1].lock:
            accounts[0].balance -= amount
            accounts[1].balance += amount


ts = [threading.Thread(target=transfer, args=(n,)) for n in (5, 7)]
for t in ts:
    t.start()
for t in ts:
    t.join()
