"""Two readers come and go, and a writer waits for a gap."""
from threading import Condition, Thread
room, came, gone = Condition(), [], []

def look(name):
    print(name, "looks")

def read(name):
    for visit in range(2):
        with room:
            came.append(name)
        look(name)
        with room:
            gone.append(name), room.notify()

for name in ("Ann", "Bob"):
    Thread(target=read, args=(name,), name=name).start()
with room:
    before = len(came)
    room.wait_for(lambda: len(came) == len(gone))
    overtook = len(gone) - before
assert 0 <= overtook < 3, f"overtaken {overtook} times"
