# expect: safe
# prints: ["None\n", "['late']\n"]
import threading

error = ValueError("wrong")


def annotate():
    error.add_note("late")


threading.Thread(target=annotate).start()
print(getattr(error, "__notes__", None))
