# expect: unsafe assertion
import threading
row = [0, 0]
def work():
    row[1] = 1
t = threading.Thread(target=work)
t.start()
assert str(row) == "[0, 0]"
t.join()
