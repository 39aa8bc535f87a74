# expect: unsafe exception
import threading
def work():
    return helper(2)
t = threading.Thread(target=work)
t.start()
def helper(n):
    return n * n
t.join()
