# expect: unsafe exception
import threading
from collections import defaultdict
scores = defaultdict(int)
scores["ann"]
def show():
    for name in scores:
        print(name, end="")
def ask():
    if scores["bob"] == 0:
        pass
threads = [threading.Thread(target=show), threading.Thread(target=ask)]
for t in threads:
    t.start()
for t in threads:
    t.join()
