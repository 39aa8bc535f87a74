# expect: unsafe assertion
import threading
cache = {}
def work(name):
    me = threading.get_ident()
    if me not in cache:
        cache[me] = name
    assert cache[me] == name
for name in "ab":
    t = threading.Thread(target=work, args=(name,))
    t.start(); t.join()
