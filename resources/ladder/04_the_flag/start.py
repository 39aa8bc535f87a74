"""One bathroom, one flag on the door: up means taken."""
import threading

taken = False
inside = 0


def bathe():
    global taken, inside
    if not taken:
        taken = True
        inside += 1
        assert inside == 1, "it was not free"
        inside -= 1
        taken = False


for name in ("Ann", "Bob"):
    threading.Thread(target=bathe, name=name).start()
