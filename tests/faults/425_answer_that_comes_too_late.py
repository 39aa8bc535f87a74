# expect: safe
# prints: ["slow: timed out, dead: refused\n"]
# reply: https://slow.org/ = 200 "late" after 9
# reply: https://dead.org/ = fails
import threading
import urllib.error
import urllib.request
told = {}
def fetch(name):
    try:
        told[name] = urllib.request.urlopen(f"https://{name}.org/", timeout=3).read()
    except urllib.error.URLError as error:
        told[name] = "timed out" if isinstance(error.reason, TimeoutError) else "refused"
threads = [threading.Thread(target=fetch, args=(name,)) for name in ("slow", "dead")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(", ".join(f"{name}: {told[name]}" for name in ("slow", "dead")))
