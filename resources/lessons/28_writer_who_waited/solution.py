"""The writer keeps the turnstile shut while he waits."""
from threading import Condition, Lock, Thread
room, turnstile, came, gone = Condition(), Lock(), [], []

def look(name):
    print(name, "looks")

def read(name):
    for visit in range(2):
        with turnstile, room:
            came.append(name)
        look(name)
        with room:
            gone.append(name), room.notify()

for name in ("Ann", "Bob"):
    Thread(target=read, args=(name,), name=name).start()
with turnstile, room:
    before = len(came)
    room.wait_for(lambda: len(came) == len(gone))
    overtook = len(gone) - before
assert 0 <= overtook < 3, f"overtaken {overtook} times"
