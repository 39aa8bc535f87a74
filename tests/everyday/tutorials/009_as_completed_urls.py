import concurrent.futures
import urllib.request

URLS = [
    "http://www.example.com/",
    "http://www.bbc.co.uk/",
    "http://nonexistent-subdomain.python.org/",
    "http://europe.wsj.com/",
]


# Retrieve a single page and report its length
def load_url(url, timeout):
    with urllib.request.urlopen(url, timeout=timeout) as conn:
        return conn.read()


with concurrent.futures.ThreadPoolExecutor(max_workers=5) as executor:
    # Start the load operations and remember which future is which URL
    waiting = {executor.submit(load_url, url, 60): url for url in URLS}
    for future in concurrent.futures.as_completed(waiting):
        url = waiting[future]
        try:
            data = future.result()
        except Exception as exc:
            print("%r generated an exception: %s" % (url, exc))
        else:
            print("%r page is %d bytes" % (url, len(data)))
