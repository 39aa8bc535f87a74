# expect: safe
# prints: ["0\n", "1\n"]
import threading
rings = []
timer = threading.Timer(0.001, rings.append, (1,))
timer.start()
timer.cancel()
timer.join()
print(len(rings))
