"""Red gives, blue takes, and somebody looks."""
import threading

class Box:
    def __init__(self):
        self.value = 50

red, blue, notes = Box(), Box(), []
# invariant: red.value + blue.value == 100

def give():
    red.value -= 10
    blue.value += 10

def look():
    notes.append(red.value + blue.value)

threading.Thread(target=give, name="Ann").start()
threading.Thread(target=look, name="Bob").start()
