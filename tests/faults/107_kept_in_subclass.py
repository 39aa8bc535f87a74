# expect: safe
# prints: ["2\n"]
import threading
class Add(threading.Thread):
    total = 0
    lock = threading.Lock()
    def run(self):
        with Add.lock:
            Add.total += 1
def main():
    for _ in range(2):
        t = Add()
        t.start()
        t.join()
    print(Add.total)
main()
