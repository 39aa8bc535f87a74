"""Each move of money is finished first, then reported."""
import threading

money = {"red": 50, "blue": 50}
notes = []
lock = threading.RLock()

def report():
    with lock:
        notes.append(sum(money.values()))

def move(amount):
    with lock:
        money["red"] -= amount
        money["blue"] += amount
        report()

ann = threading.Thread(None, move, "Ann", [10])
bob = threading.Thread(None, move, "Bob", [20])
ann.start(), bob.start()
ann.join(), bob.join()
assert notes == [100, 100], f"reported: {notes}"
