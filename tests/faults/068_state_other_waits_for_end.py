# expect: safe
# prints: ["1\n"]
import threading
count = 0
def work():
    global count
    count = 1
def check():
    first.join()
    print(count)
first = threading.Thread(target=work)
second = threading.Thread(target=check)
first.start()
second.start()
second.join()
