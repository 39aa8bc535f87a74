"""A bank without walls: five move money, one adds it up."""
import random
from threading import Thread

TELLERS, TRANSFERS, AUDITS = 5, 9_999, 500


class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance


accounts = [Account(name, 1_000) for name in "ABCDEF"]
wrong_sums = []


def teller():
    for _ in range(TRANSFERS):
        source, target = random.sample(accounts, 2)
        amount = random.randint(1, 100)
        if source.balance >= amount:
            source.balance -= amount
            target.balance += amount


def auditor():
    for _ in range(AUDITS):
        total = 0
        for account in accounts:
            total += account.balance
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
