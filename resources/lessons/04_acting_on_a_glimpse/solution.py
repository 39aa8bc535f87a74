"""Four boxes move, and the guard waits for the door."""
import threading

boxes = {"store": 9, "shelf": 1}
alarms = []
wall = threading.RLock()

def move():
    with wall:
        boxes["store"] -= 4
        boxes["shelf"] += 4

def guard():
    with wall:
        if boxes["store"] + boxes["shelf"] != 10:
            alarms.append("thieves!")

ann = threading.Thread(target=move, name="Ann")
bob = threading.Thread(target=guard, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
assert not alarms, f"an alarm, and all are here: {boxes}"
