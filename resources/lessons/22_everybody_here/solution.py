"""Nobody tastes before everybody has brought a dish."""
import threading

dishes = [None, None]
tasted = [None, None]
everybody_here = threading.Barrier(2)


def dine(mine, dish):
    dishes[mine] = dish
    everybody_here.wait()
    other = dishes[1 - mine]
    assert other is not None, "an empty plate"
    tasted[mine] = other


threading.Thread(target=dine, name="Ann",
                 args=(0, "soup")).start()
threading.Thread(target=dine, name="Bob",
                 args=(1, "pie")).start()
