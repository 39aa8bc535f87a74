# expect: safe
# prints: ["0\n", "1\n"]
import threading
names = {"ann"}
t = threading.Thread(target=names.discard, args=("ann",))
t.start()
print(len(names))
t.join()
