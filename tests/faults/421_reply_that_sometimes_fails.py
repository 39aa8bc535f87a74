# expect: unsafe exception
# prints: ["fine\n"]
# reply: https://shop.org/* = sometimes fails
import threading
import urllib.request
def fetch():
    urllib.request.urlopen("https://shop.org/prices").read()
    print("fine")
t = threading.Thread(target=fetch)
t.start()
t.join()
