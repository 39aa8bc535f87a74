# expect: unsafe exception
import threading
def work():
    print(limit + 1)
t = threading.Thread(target=work)
t.start()
limit = 10
t.join()
