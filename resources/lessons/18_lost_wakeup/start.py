"""Ann waits for the tea; Bob brews it and rings."""
import threading

tea_ready = False
bell = threading.Condition()


def drink():
    while not tea_ready:
        with bell:
            bell.wait()


def brew():
    global tea_ready
    with bell:
        tea_ready = True
        bell.notify()


threading.Thread(target=drink, name="Ann").start()
threading.Thread(target=brew, name="Bob").start()
