"""One garden, and one wall round it."""
import threading

flowers = 5
garden_lock = threading.Lock()

def plant():
    global flowers
    with garden_lock:
        flowers += 1

def pick():
    global flowers
    with garden_lock:
        flowers -= 1

ann = threading.Thread(target=plant, name="Ann")
bob = threading.Thread(target=pick, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
assert flowers == 5, f"one planted, one picked: {flowers}"
