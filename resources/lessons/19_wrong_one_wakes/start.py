"""One plate, two eaters, a cook; all wait at one table."""
import threading

plate = []
table = threading.Condition()


def eat():
    with table:
        table.wait_for(lambda: plate)
        plate.pop()
        table.notify()


for name in ("Ann", "Bob"):
    threading.Thread(target=eat, name=name).start()
for dish in ("soup", "pie"):
    with table:
        table.wait_for(lambda: not plate)
        plate.append(dish)
        table.notify()
