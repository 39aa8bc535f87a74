# expect: unsafe exception
# reply: https://shop.org/* = sometimes fails
import threading
import urllib.request
def fetch():
    urllib.request.urlopen("https://shop.org/prices").read()
t = threading.Thread(target=fetch)
t.start()
t.join()
