# expect: safe
# prints: ["2\n", "11\n", "20\n"]
import threading
class Limits:
    def most(self):
        return 1
limits = Limits()
def look():
    print(limits.most() + limits.most())
def change():
    for name in "least most".split():
        object.__setattr__(limits, name, lambda: 10)
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
