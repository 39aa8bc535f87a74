"""A torn pair: somebody looks while red and blue change.

Verdict: unsafe (torn-read).
"""
import threading

red, blue = 50, 50
# invariant: red + blue == 100


def paint():
    global red, blue
    red += 10
    blue -= 10


def look():
    print("together:", red + blue)


ann = threading.Thread(target=paint, name="Ann")
bob = threading.Thread(target=look, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
