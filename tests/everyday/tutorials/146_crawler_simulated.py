"""Crawl a made-up web of pages with worker threads."""
import queue
import random
import threading
import time

WEB = {
    "/": ["/about", "/blog", "/shop"],
    "/about": ["/", "/team"],
    "/blog": ["/blog/1", "/blog/2", "/"],
    "/blog/1": ["/blog/2", "/shop"],
    "/blog/2": ["/blog/1"],
    "/shop": ["/shop/cart", "/"],
    "/shop/cart": ["/shop"],
    "/team": [],
}

todo = queue.Queue()
seen = {"/"}
fetched = []


def fetch(url):
    time.sleep(random.uniform(0.01, 0.05))
    fetched.append(url)
    return WEB[url]


def crawler():
    while True:
        url = todo.get()
        for link in fetch(url):
            if link not in seen:
                seen.add(link)
                todo.put(link)
        todo.task_done()


todo.put("/")
for _ in range(4):
    threading.Thread(target=crawler, daemon=True).start()
todo.join()
print(len(fetched), "pages fetched:", sorted(fetched))
