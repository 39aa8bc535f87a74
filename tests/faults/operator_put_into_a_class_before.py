# expect: safe
# prints: ["20\n"]
import threading
class Amount:
    pass
setattr(Amount, "__add__", lambda self, other: 10)
amount = Amount()
def look():
    print((amount + amount) + (amount + amount))
thread = threading.Thread(target=look)
thread.start()
thread.join()
