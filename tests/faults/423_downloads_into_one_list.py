# expect: safe
# prints: ["['http://a.org/ 41', 'http://bb.org/ 42']\n"]
import threading
import urllib.request
results = []
def fetch(url):
    with urllib.request.urlopen(url) as answer:
        results.append(f"{url} {len(answer.read())}")
threads = [threading.Thread(target=fetch, args=(url,)) for url in ("http://a.org/", "http://bb.org/")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
