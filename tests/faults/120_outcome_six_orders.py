# expect: safe
# prints: ["abc\n", "acb\n", "bac\n", "bca\n", "cab\n", "cba\n"]
import threading
order = []
threads = [threading.Thread(target=order.append, args=(letter,)) for letter in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(order))
