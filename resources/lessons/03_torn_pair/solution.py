"""Red gives and blue takes behind one wall."""
import threading

class Box:
    def __init__(self):
        self.value = 50

red, blue, notes = Box(), Box(), []
wall = threading.RLock()
# invariant: red.value + blue.value == 100

def give():
    with wall:
        red.value -= 10
        blue.value += 10

def look():
    with wall:
        notes.append(red.value + blue.value)

threading.Thread(target=give, name="Ann").start()
threading.Thread(target=look, name="Bob").start()
