"""A bank: three orders, and an auditor who looks in."""
from threading import Lock, Thread

money = {"A": 10, "B": 10}
locks = {name: Lock() for name in money}

def pay(source, target, amount):
    if money[source] >= amount:
        with locks[source], locks[target]:
            money[source] -= amount
            money[target] += amount

def audit():
    locks["A"].acquire(), locks["B"].acquire()
    assert min(money.values()) >= 0, "overdrawn"
    locks["B"].release(), locks["A"].release()

for name, order in (("Cleo", ("B", "B", 15)),
                    ("Ann", ("A", "B", 8)),
                    ("Bob", ("A", "B", 8))):
    Thread(target=pay, name=name, args=order).start()
Thread(target=audit, name="Dora").start()
