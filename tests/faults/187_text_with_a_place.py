# expect: safe
import threading
class Bad: pass
def work():
    for i in range(2):
        [1]
        print(Bad())
t = threading.Thread(target=work)
t.start()
t.join()
