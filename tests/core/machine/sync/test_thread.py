"""`threading.Thread`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_join_before_start() -> None:
    text = """
import threading

try:
    threading.Thread().join()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("RuntimeError cannot join thread before it is started\n")


def test_join_itself() -> None:
    text = """
import threading

try:
    threading.current_thread().join()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("RuntimeError cannot join current thread\n")


def test_start_twice() -> None:
    text = """
import threading
thread = threading.Thread()
thread.start()
try:
    thread.start()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("RuntimeError threads can only be started once\n")


def test_what_was_run_has_nothing_left_to_run() -> None:
    text = """
import threading
thread = threading.Thread(target=print, args=("once",))
thread.run()
try:
    thread.run()
except AttributeError as error:
    print(error)
"""

    endings = endings_of(text)

    assert endings == always("once\n'Thread' object has no attribute '_target'\n")


def test_is_alive() -> None:
    text = """
import threading
thread = threading.Thread()
before = thread.is_alive()
thread.start()
thread.join()
print(before, thread.is_alive())
"""

    endings = endings_of(text)

    assert endings == always("False False\n")


def test_names() -> None:
    text = """
import threading
def work():
    print(threading.current_thread().name)
Thread = threading.Thread
threads = [Thread(), Thread(target=work), Thread(target=work, name='mine')]
print([thread.name for thread in threads], threading.main_thread().name)
threads[2].start()
threads[2].join()
"""

    endings = endings_of(text)

    assert endings == always("['Thread-1', 'Thread-2 (work)', 'mine'] MainThread\nmine\n")


def test_daemon() -> None:
    text = """
import threading
thread = threading.Thread(target=threading.Event().wait, daemon=True)
thread.start()
try:
    thread.daemon = False
except RuntimeError as error:
    print(thread.daemon, error)
"""

    endings = endings_of(text)

    assert endings == always("True cannot set daemon status of active thread\n")


def test_enumerate() -> None:
    text = """
import threading
event = threading.Event()
thread = threading.Thread(target=event.wait, name='other')
thread.start()
print([each.name for each in threading.enumerate()], threading.active_count())
event.set()
thread.join()
print(threading.active_count())
"""

    endings = endings_of(text)

    assert endings == always("['MainThread', 'other'] 2\n1\n")


def test_timer_cancel() -> None:
    text = """
import threading
timer = threading.Timer(10, print, ('late',))
timer.cancel()
timer.start()
timer.join()
print('done')
"""

    endings = endings_of(text)

    assert endings == always("done\n")


def test_timer() -> None:
    text = """
import threading
timer = threading.Timer(10, print, ('late',))
timer.start()
timer.join()
print('done')
"""

    endings = endings_of(text)

    assert endings == always("late\ndone\n")


def test_local() -> None:
    text = """
import threading
mine = threading.local()
mine.value = 1
def work():
    print(hasattr(mine, 'value'))
    mine.value = 2
thread = threading.Thread(target=work)
thread.start()
thread.join()
print(mine.value)
"""

    endings = endings_of(text)

    assert endings == always("False\n1\n")


def test_the_main_thread_waits_at_its_end_for_the_others() -> None:
    text = """
import threading
event = threading.Event()
def work():
    event.wait()
    print('last')
threading.Thread(target=work).start()
event.set()
"""

    endings = endings_of(text)

    assert endings == always("last\n")
