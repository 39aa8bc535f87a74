# expect: safe
# prints: ["200 first\n404 again\n404 again\n"]
# reply: http://x.org/a = 200 "first"
# reply: http://x.org/a = 404 "again"
# reply: http://x.org/* = 500
import requests
import threading
lines = []
def fetch():
    for _ in range(3):
        answer = requests.get("http://x.org/a", timeout=5)
        lines.append(f"{answer.status_code} {answer.text}")
t = threading.Thread(target=fetch)
t.start()
t.join()
print(*lines, sep="\n")
