# expect: unsafe exception
import threading
def work():
    print(math.floor(2.5))
t = threading.Thread(target=work)
t.start()
import math
t.join()
