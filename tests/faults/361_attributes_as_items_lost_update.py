# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Account:
    pass
account = Account()
account.x = 0
def pay():
    vars(account)["x"] += 1
threads = [threading.Thread(target=pay) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(account.x)
