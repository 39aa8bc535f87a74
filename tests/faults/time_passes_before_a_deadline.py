# expect: undecided
import threading
import time
end = time.monotonic() + 60
answers = []
def ask():
    if time.monotonic() < end:
        answers.append("in time")
thread = threading.Thread(target=ask)
thread.start()
thread.join()
print(answers[0])
