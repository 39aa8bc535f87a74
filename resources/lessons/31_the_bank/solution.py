"""The same bank behind one wall, round every decision."""
from threading import RLock, Thread

money = {"A": 10, "B": 10}
wall = RLock()

def pay(source, target, amount):
    with wall:
        if money[source] >= amount:
            money[source] -= amount
            money[target] += amount

def audit():
    with wall:
        assert min(money.values()) >= 0, "overdrawn"

for name, order in (("Cleo", ("B", "B", 15)),
                    ("Ann", ("A", "B", 8)),
                    ("Bob", ("A", "B", 8))):
    Thread(target=pay, name=name, args=order).start()
Thread(target=audit, name="Dora").start()
