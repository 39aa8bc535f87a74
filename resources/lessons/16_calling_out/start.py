"""A shop tells its screen; the screen asks the shop."""
import threading
lamps, shown, listeners = [5], [], []
shop, screen = threading.Lock(), threading.Lock()

def sell():
    with shop:
        lamps[0] -= 1
        for tell in listeners:
            tell(lamps[0])

def show(number):
    with screen:
        shown.append(number)

def redraw():
    with screen, shop:
        shown.append(lamps[0])

listeners.append(show)
threading.Thread(target=sell, name="Ann").start()
threading.Thread(target=redraw, name="Bob").start()
