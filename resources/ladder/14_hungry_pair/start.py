"""Two buns for two, baked one after the other."""
import threading

shelf = []
fresh = threading.Condition()


def eat():
    with fresh:
        if not shelf:
            fresh.wait()
        shelf.pop()


for name in ("Ann", "Bob"):
    threading.Thread(target=eat, name=name).start()
for bun in ("rye", "wheat"):
    with fresh:
        shelf.append(bun)
        fresh.notify_all()
