# expect: unsafe assertion
import threading
options = {"size": 1}
seen = []
def work(size):
    seen.append(size)
t = threading.Thread(target=work, kwargs=options)
t.start()
options["size"] = 2
t.join()
assert seen == [1]
