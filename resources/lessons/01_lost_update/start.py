"""Two doors, one counter: each lets one visitor in."""
import threading

visitors = 0


def let_in():
    global visitors
    visitors += 1


ann = threading.Thread(target=let_in, name="Ann")
bob = threading.Thread(target=let_in, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
assert visitors == 2, f"2 came, {visitors} counted"
