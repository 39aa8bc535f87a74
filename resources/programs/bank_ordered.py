"""The same bank, a lock an account, taken in order."""
import random
from threading import Lock, Thread

TELLERS, TRANSFERS, AUDITS = 5, 9_999, 500


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = Lock()


accounts = [Account(number, 1_000) for number in range(6)]
wrong_sums = []


def teller():
    for _ in range(TRANSFERS):
        source, target = random.sample(accounts, 2)
        amount = random.randint(1, 100)
        first, second = source, target
        if target.number < source.number:
            first, second = target, source
        with first.lock, second.lock:
            if source.balance >= amount:
                source.balance -= amount
                target.balance += amount


def auditor():
    for _ in range(AUDITS):
        total = 0
        for account in accounts:
            account.lock.acquire()
        for account in accounts:
            total += account.balance
        for account in accounts:
            account.lock.release()
        if total != 6_000:
            wrong_sums.append(total)


threads = [Thread(target=teller) for _ in range(TELLERS)]
threads.append(Thread(target=auditor))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
final = sum(account.balance for account in accounts)
print("final sum:", final)
print("wrong sums seen:", len(wrong_sums))
