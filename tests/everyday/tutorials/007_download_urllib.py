import threading
import time
import urllib.request

URLS = [
    "https://www.python.org/",
    "https://docs.python.org/3/",
    "https://pypi.org/",
    "https://www.wikipedia.org/",
    "https://example.com/",
]

results = {}
lock = threading.Lock()


def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            body = response.read()
    except Exception as error:
        with lock:
            results[url] = f"failed: {error}"
        return
    with lock:
        results[url] = len(body)


start = time.perf_counter()
threads = []
for url in URLS:
    t = threading.Thread(target=fetch, args=(url,))
    threads.append(t)
    t.start()

for t in threads:
    t.join()

for url, size in results.items():
    print(f"{url:40} {size}")
print(f"Elapsed: {time.perf_counter() - start:.2f}s")
