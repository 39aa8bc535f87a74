# expect: unsafe exception
import threading
own = threading.local()
own.name = "main"
def work():
    print(own.name)
t = threading.Thread(target=work)
t.start()
t.join()
