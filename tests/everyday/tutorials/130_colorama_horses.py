import random
import threading
import time

try:
    from colorama import Fore, Style, init
    init()
except ImportError:
    class Fore:
        RED, GREEN, BLUE = "\033[31m", "\033[32m", "\033[34m"

    class Style:
        RESET_ALL = "\033[0m"

TRACK = 20
places = []
lock = threading.Lock()


def horse(name, colour):
    pos = 0
    while pos < TRACK:
        time.sleep(random.uniform(0, 0.03))
        pos += random.randint(1, 3)
        print(f"{colour}{name:8}{'=' * min(pos, TRACK)}>{Style.RESET_ALL}")
    with lock:
        places.append(name)
        print(f"{name} is number {len(places)}")


horses = {"Fury": Fore.RED, "Silver": Fore.GREEN, "Tornado": Fore.BLUE}
threads = [threading.Thread(target=horse, args=item) for item in horses.items()]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("The winner is", places[0])
assert sorted(places) == sorted(horses)
