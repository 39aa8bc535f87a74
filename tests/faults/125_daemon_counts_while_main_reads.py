# expect: unsafe assertion
import threading
count = 0
def tick():
    global count
    for _ in range(2):
        count += 1
threading.Thread(target=tick, daemon=True).start()
first = count
assert first == count
