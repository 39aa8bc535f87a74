# expect: unsafe assertion
import threading

seen = []


def main():
    def look():
        try:
            seen.append(str(error))
        except NameError:
            pass

    try:
        raise ValueError("early")
    except ValueError as error:
        thread = threading.Thread(target=look)
        thread.start()
    thread.join()


main()
assert seen in ([], ["early"])
