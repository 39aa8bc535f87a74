# expect: safe
# prints: ["1\n", "2\n"]
import threading
seen = {}
def f(name): seen[threading.get_ident()] = name
for name in "ab":
    t = threading.Thread(target=f, args=(name,))
    t.start(); t.join()
print(len(seen))
