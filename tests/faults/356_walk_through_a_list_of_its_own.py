# expect: safe
# prints: ["[1, 2]\n", "[1, 2, 3]\n"]
import threading
class Row(list):
    pass
row = Row([1, 2])
t = threading.Thread(target=row.append, args=(3,))
t.start()
print(list(row))
t.join()
