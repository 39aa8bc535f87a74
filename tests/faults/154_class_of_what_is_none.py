# expect: safe
# prints: ["type 'NoneType' is not an acceptable base type\n"]
import threading
def work(kind):
    try:
        class Mine(kind):
            pass
    except TypeError as error:
        print(error)
t = threading.Thread(target=work, args=(type(None),))
t.start()
t.join()
