# expect: safe
# prints: ["1\n1\n"]
import threading
def work():
    print(1)
def start_all():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for t in threads:
        t.start()
start_all()
