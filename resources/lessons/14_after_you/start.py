"""Two polite people at one narrow door: after you!"""
import threading

wants = {"Ann": False, "Bob": False}
door, passed = [], []


def go_through(me, other):
    wants[me] = True
    while wants[other]:
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
