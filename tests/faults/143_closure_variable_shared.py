# expect: unsafe assertion
import threading
def main():
    total = 0
    def add():
        nonlocal total
        total += 1
    threads = [threading.Thread(target=add) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert total == 2
main()
