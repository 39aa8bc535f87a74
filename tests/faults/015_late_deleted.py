# expect: unsafe exception
import threading
temporary = [1, 2]
def work():
    print(sum(temporary))
t = threading.Thread(target=work)
t.start()
del temporary
t.join()
