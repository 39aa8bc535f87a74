# expect: safe
# prints: ["ValueError KeyError None\n"]
import sys
import threading
seen = {}
def work(kind):
    try:
        raise kind
    except LookupError:
        seen[kind] = sys.exc_info()[0].__name__
    except ValueError:
        seen[kind] = sys.exc_info()[0].__name__
threads = [threading.Thread(target=work, args=(kind,)) for kind in (ValueError, KeyError)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen[ValueError], seen[KeyError], sys.exc_info()[0])
