# expect: safe
# prints: ["2\n", "11\n", "20\n"]
import threading
class Limits:
    most1 = 1
limits = Limits()
def look():
    print(limits.most1 + limits.most1)
def change():
    setattr(limits, f"most{1}", 10)
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
