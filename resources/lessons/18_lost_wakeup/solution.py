"""Ann looks and goes to wait under the same lock."""
import threading

tea_ready = False
bell = threading.Condition()


def drink():
    with bell:
        while not tea_ready:
            bell.wait()


def brew():
    global tea_ready
    with bell:
        tea_ready = True
        bell.notify()


threading.Thread(target=drink, name="Ann").start()
threading.Thread(target=brew, name="Bob").start()
