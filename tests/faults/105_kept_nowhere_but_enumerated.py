# expect: safe
# prints: ["2\n"]
import threading
done = []
def work():
    done.append(1)
for _ in range(2):
    threading.Thread(target=work).start()
for t in threading.enumerate():
    if t is not threading.main_thread():
        t.join()
print(len(done))
