"""Three buns for three, baked one after the other."""
import threading

shelf, bites = [], []
fresh = threading.Condition()


def eat():
    with fresh:
        if not shelf:
            fresh.wait()
        bites.append(shelf.pop() if shelf else "air")


for name in ("Ann", "Bob", "Cleo"):
    threading.Thread(target=eat, name=name).start()
for bun in ("rye", "wheat", "spelt"):
    with fresh:
        shelf.append(bun)
        fresh.notify_all()
    assert bites.count("air") < 2, "two bit into air"
