"""The pair behind a wall: nobody looks in between.

Verdict: safe.
"""
import threading

red, blue = 50, 50
wall = threading.RLock()
# invariant: red + blue == 100


def paint():
    global red, blue
    with wall:
        red += 10
        blue -= 10


def look():
    with wall:
        print("together:", red + blue)


ann = threading.Thread(target=paint, name="Ann")
bob = threading.Thread(target=look, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
