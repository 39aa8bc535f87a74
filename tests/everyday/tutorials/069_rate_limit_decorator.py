import functools
import threading
import time
from collections import deque


def rate_limited(max_calls, period):
    def decorator(func):
        calls = deque()
        lock = threading.Lock()

        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            while True:
                with lock:
                    now = time.monotonic()
                    while calls and now - calls[0] >= period:
                        calls.popleft()
                    if len(calls) < max_calls:
                        calls.append(now)
                        break
                    delay = period - (now - calls[0])
                time.sleep(delay)
            return func(*args, **kwargs)

        return wrapper

    return decorator


@rate_limited(max_calls=5, period=0.5)
def api_call(n):
    """Call the API."""
    return n * n


if __name__ == "__main__":
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=8) as pool:
        print(list(pool.map(api_call, range(12))))
    assert api_call.__name__ == "api_call" and api_call.__doc__ == "Call the API."
