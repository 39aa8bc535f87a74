"""The kettle tells when it is hot, once and quietly."""
import threading

hot = threading.Condition()
ready = False


def kettle():
    global ready
    ready = True
    with hot:
        hot.notify()


def tea():
    if not ready:
        with hot:
            hot.wait()


threading.Thread(target=tea, name="Ann").start()
threading.Thread(target=kettle, name="Bob").start()
