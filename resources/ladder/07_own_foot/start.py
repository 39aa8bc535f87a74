"""A till with a plain lock; it is filled when low."""
from threading import Lock, Thread

till = Lock()
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

Thread(target=fill, name="Cleo").start()
for name in ("Ann", "Bob"):
    Thread(target=pay, name=name).start()
