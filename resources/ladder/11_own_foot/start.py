"""A till with a plain lock; it is filled up when empty."""
import threading

till = threading.Lock()
cash = 5

def fill():
    global cash
    with till:
        cash += 10

def pay():
    global cash
    with till:
        if cash < 4:
            fill()
        cash -= 4

for name in ("Ann", "Bob"):
    threading.Thread(target=pay, name=name).start()
