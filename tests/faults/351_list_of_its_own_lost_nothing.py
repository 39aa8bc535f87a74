# expect: safe
# prints: ["2\n"]
import threading
class Log(list):
    def note(self, text):
        self.append(text)
log = Log()
threads = [threading.Thread(target=log.note, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(log))
