"""Four boxes move, and the guard counts meanwhile."""
import threading

boxes = {"store": 9, "shelf": 1}
alarms = []

def move():
    boxes["store"] -= 4
    boxes["shelf"] += 4

def guard():
    if boxes["store"] + boxes["shelf"] != 10:
        alarms.append("thieves!")

ann = threading.Thread(target=move, name="Ann")
bob = threading.Thread(target=guard, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
assert sum(boxes.values()) == 10, "boxes are missing"
assert not alarms, f"an alarm, and all are here: {boxes}"
