import threading
import time

stop = threading.Event()
seconds = 0


def clock():
    global seconds
    while not stop.is_set():
        time.sleep(1)
        seconds += 1


def menu():
    while True:
        print("1 - show time  2 - reset  3 - quit")
        choice = input("Your choice: ").strip()
        if choice == "1":
            print("seconds:", seconds)
        elif choice == "2":
            reset()
        elif choice == "3":
            break
        else:
            print("What?")


def reset():
    global seconds
    seconds = 0


t = threading.Thread(target=clock, daemon=True)
t.start()
menu()
stop.set()
t.join()
print("bye")
