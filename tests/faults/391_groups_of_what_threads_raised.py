# expect: safe
# prints: ["KeyError\n", "ValueError\n", "ValueError KeyError\n"]
import threading
errors = []
def work(kind):
    try:
        raise kind
    except Exception as error:
        errors.append(error)
threads = [threading.Thread(target=work, args=(kind,)) for kind in (ValueError, KeyError)]
for t in threads:
    t.start()
threads[0].join(0.1)
threads[1].join(0.1)
said = []
try:
    if errors:
        raise ExceptionGroup("work", errors[:])
    raise ValueError
except* ValueError:
    said.append("ValueError")
except* KeyError:
    said.append("KeyError")
print(*said)
for t in threads:
    t.join()
