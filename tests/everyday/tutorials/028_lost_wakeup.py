import threading
import time

condition = threading.Condition()


def wait_for_data():
    print("Waiting for data ...")
    with condition:
        condition.wait()
        print("Data is there!")


def send_data():
    time.sleep(1)
    print("Sending data ...")
    with condition:
        condition.notify()


receiver = threading.Thread(target=wait_for_data)
sender = threading.Thread(target=send_data)
receiver.start()
sender.start()
receiver.join()
sender.join()
print("Finished")
