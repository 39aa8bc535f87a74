"""Three rooms in a ring; each guest wants two of them."""
import threading

doors = [threading.Lock() for _ in range(3)]
nights = 0


def stay(first):
    global nights
    with doors[first]:
        with doors[(first + 1) % 3]:
            nights += 1


for number, name in enumerate(("Ann", "Bob", "Cleo")):
    threading.Thread(target=stay, name=name,
                     args=(number,)).start()
