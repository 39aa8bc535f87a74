# expect: unsafe assertion
import threading
def report(text):
    with open("report.txt", "w") as f:
        f.write(text)
a = threading.Thread(target=report, args=("long text",))
b = threading.Thread(target=report, args=("short",))
a.start()
b.start()
a.join()
b.join()
assert open("report.txt").read() in ("long text", "short")
