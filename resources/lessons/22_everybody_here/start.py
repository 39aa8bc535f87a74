"""Each brings a dish, then tastes the other's."""
import threading
import time

dishes = [None, None]
tasted = [None, None]


def dine(mine, dish):
    dishes[mine] = dish
    time.sleep(1)  # the other is surely here by then
    other = dishes[1 - mine]
    assert other is not None, "an empty plate"
    tasted[mine] = other


threading.Thread(target=dine, name="Ann",
                 args=(0, "soup")).start()
threading.Thread(target=dine, name="Bob",
                 args=(1, "pie")).start()
