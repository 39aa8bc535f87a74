# expect: unsafe assertion
import threading
result = []
def work():
    result.append(1)
t = threading.Thread(target=work)
t.start()
t.join(0.01)
assert result
t.join()
