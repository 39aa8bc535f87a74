# expect: safe
import threading
def visit():
    visit.count += 1
visit.count = 0
t = threading.Thread(target=visit)
t.start()
t.join()
print(visit.count)
