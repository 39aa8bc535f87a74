# expect: safe
# prints: ["ab\n", "ba\n"]
import threading
text = ""
lock = threading.Lock()
def add(letter):
    global text
    with lock:
        text += letter
threads = [threading.Thread(target=add, args=(letter,)) for letter in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(text)
