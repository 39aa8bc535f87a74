# expect: unsafe exception
import threading
pair = [1, 2]
def work():
    match pair:
        case [a, b]:
            print(a + b)
t = threading.Thread(target=work)
t.start()
pair.pop()
t.join()
