"""The eaters wait for food, the cook waits for room."""
import threading

plate, lock = [], threading.Lock()
food = threading.Condition(lock)
room = threading.Condition(lock)


def eat():
    with lock:
        food.wait_for(lambda: plate)
        plate.pop()
        room.notify()


for name in ("Ann", "Bob"):
    threading.Thread(target=eat, name=name).start()
for dish in ("soup", "pie"):
    with lock:
        room.wait_for(lambda: not plate)
        plate.append(dish)
        food.notify()
