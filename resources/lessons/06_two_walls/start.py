"""One garden, and a wall for each thing done in it."""
import threading

flowers = 5
plant_lock = threading.Lock()
pick_lock = threading.Lock()

def plant():
    global flowers
    with plant_lock:
        flowers += 1

def pick():
    global flowers
    with pick_lock:
        flowers -= 1

ann = threading.Thread(target=plant, name="Ann")
bob = threading.Thread(target=pick, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
assert flowers == 5, f"one planted, one picked: {flowers}"
