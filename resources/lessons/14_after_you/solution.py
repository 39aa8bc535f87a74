"""Two at one door: who said "after you" last, waits."""
import threading
wants, guest = {"Ann": False, "Bob": False}, None
door, passed = [], []


def go_through(me, other):
    global guest
    wants[me] = True
    guest = other
    while wants[other] and guest == other:
        pass  # after you
    door.append(me)
    assert door == [me], f"{door} are stuck in the door"
    door.remove(me)
    passed.append(me)
    wants[me] = False

threading.Thread(target=go_through, name="Ann",
                 args=("Ann", "Bob")).start()
threading.Thread(target=go_through, name="Bob",
                 args=("Bob", "Ann")).start()
