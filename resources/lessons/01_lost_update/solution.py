"""Two doors, one counter, and one lock for it."""
import threading

visitors = 0
visitors_lock = threading.Lock()


def let_in():
    global visitors
    with visitors_lock:
        visitors += 1


ann = threading.Thread(target=let_in, name="Ann")
bob = threading.Thread(target=let_in, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
assert visitors == 2, f"2 came, {visitors} counted"
