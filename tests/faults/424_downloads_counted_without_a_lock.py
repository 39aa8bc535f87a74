# expect: unsafe assertion
import requests
import threading
total = 0
def fetch(url):
    global total
    total += len(requests.get(url).content)
threads = [threading.Thread(target=fetch, args=(f"https://x.org/{n}",)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert total == 2 * len("<html><title>https://x.org/0</title></html>")
