"""A payment is refused, and nobody unlocks the till."""
import threading

balance = 30
lock = threading.Lock()

def pay(amount):
    global balance
    lock.acquire()
    if amount > balance:
        raise ValueError(f"{amount} is too much")
    balance -= amount
    lock.release()

def shop(amount):
    try:
        pay(amount)
    except ValueError as refusal:
        print("sorry:", refusal)

for name, amount in ("Ann", 20), ("Bob", 20), ("Cleo", 5):
    threading.Thread(None, shop, name, [amount]).start()
