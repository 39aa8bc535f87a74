"""A lunch sign: once it is up, it stays up."""
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
ann.join()
bob.join()
