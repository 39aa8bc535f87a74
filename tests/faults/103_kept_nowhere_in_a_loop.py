# expect: safe
# prints: ["a\nb\n"]
import threading
def say(word):
    print(word)
for word in "ab":
    threading.Thread(target=say, args=(word,)).start()
