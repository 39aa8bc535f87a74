# expect: safe
# prints: ["1\n1\n"]
import threading
class Own(threading.local):
    level = 0
own = Own()
def work():
    own.level += 1
    print(own.level)
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
