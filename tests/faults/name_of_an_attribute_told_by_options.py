# expect: undecided
# The library stores what no text of the program names.
import argparse
import threading
options = argparse.Namespace()
def look():
    print(hasattr(options, "size"), hasattr(options, "size"))
def change():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size")
    parser.parse_args(["--size", "1"], options)
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
