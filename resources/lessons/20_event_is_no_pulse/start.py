"""A lunch bell: two guests wait for it, then eat."""
import threading

menu, dish = None, "soup"
served = []
bell = threading.Event()


def lunch():
    bell.wait()
    served.append(menu)


ann = threading.Thread(target=lunch, name="Ann")
bob = threading.Thread(target=lunch, name="Bob")
ann.start()
bob.start()
menu = dish
bell.set()
bell.clear()
ann.join()
bob.join()
