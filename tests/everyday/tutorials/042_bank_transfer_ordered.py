import itertools
import random
import threading


class BankAccount:
    _numbers = itertools.count(1)

    def __init__(self, balance):
        self.number = next(self._numbers)
        self.balance = balance
        self.lock = threading.Lock()


def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda acc: acc.number)
    with first.lock, second.lock:
        if a.balance < amount:
            return False
        a.balance -= amount
        b.balance += amount
        return True


accounts = [BankAccount(100) for _ in range(4)]


def clerk():
    for _ in range(50):
        a, b = random.sample(accounts, 2)
        transfer(a, b, random.randrange(1, 40))


clerks = [threading.Thread(target=clerk) for _ in range(5)]
for c in clerks:
    c.start()
for c in clerks:
    c.join()

total = sum(a.balance for a in accounts)
print("total:", total)
assert total == 400
assert all(a.balance >= 0 for a in accounts)
