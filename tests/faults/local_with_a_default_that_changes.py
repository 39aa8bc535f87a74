# expect: safe
# prints: ["[0, 0]\n", "[0, 4]\n", "[4, 0]\n", "[4, 4]\n"]
import threading
out = []
class Store(threading.local):
    level = 0
mine = Store()
def look():
    out.append(mine.level)
def change():
    Store.level = 4
threads = [threading.Thread(target=each) for each in (look, change, look)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(out)
