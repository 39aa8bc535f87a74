"""What threads see of each other, by every schedule of small programs."""

from __future__ import annotations

import pytest

from core.machine.events import Kind
from core.machine.state import Choice
from core.machine.step import choices, start, step
from core.machine.thrown import UnmodelledError
from tests.core.machine.sync.exhaustive import Ending, always, endings_of
from tests.laws.simulated import program_of, run_to_end

EARLY = {
    "a variable": """
import threading
def wait():
    late.join()
late = threading.Thread(target=len, args=("",))
""",
    "in a list": """
import threading
def wait():
    threads[0].join()
threads = [threading.Thread()]
late = threading.Thread(target=len, args=("",))
threads[0] = late
""",
    "with a timeout": """
import threading
def wait():
    late.join(timeout=1)
late = threading.Thread(target=len, args=("",))
""",
    "as a target": """
import threading
late = threading.Thread(target=len, args=("",))
wait = late.join
""",
    "in a class": """
import threading
class Late(threading.Thread):
    def run(self):
        pass
def wait():
    late.join()
late = Late()
""",
}


@pytest.mark.parametrize("how", EARLY)
def test_joining_a_thread_that_another_one_starts_may_come_too_early(how: str) -> None:
    text = f"""{EARLY[how]}
waiting = threading.Thread(target=wait, name="waiting")
waiting.start()
late.start()
waiting.join()
"""

    endings = endings_of(text)

    early = Ending("", deadlocked=False, died=(("waiting", "RuntimeError"),))
    assert endings == {early, Ending("", deadlocked=False)}


def test_a_thread_that_nobody_starts_cannot_be_joined() -> None:
    text = """
import threading
never = threading.Thread()
def wait():
    try:
        never.join()
    except RuntimeError as error:
        print(error)
waiting = threading.Thread(target=wait)
waiting.start()
waiting.join()
"""

    assert endings_of(text) == always("cannot join thread before it is started\n")


SEEN = {
    "is_alive": ("worker.is_alive()", {"True", "False"}),
    "repr": ("repr(worker).split()[1]", {"started", "stopped"}),
    "str in a format": ("f'{worker}'.split()[1]", {"started", "stopped"}),
    "enumerate": ("len(threading.enumerate())", {"1", "2"}),
    "active_count": ("threading.active_count()", {"1", "2"}),
}


@pytest.mark.parametrize("how", SEEN)
def test_whether_a_thread_is_over_depends_on_when_it_is_asked(how: str) -> None:
    expression, answers = SEEN[how]
    text = f"""
import threading
worker = threading.Thread(target=len, args=("",), name="worker")
worker.start()
print({expression})
"""

    endings = endings_of(text)

    assert {ending.output.strip() for ending in endings} == answers


BEFORE_START = {
    "is_alive": ("late.is_alive()", {"True", "False"}),
    "repr": ("repr(late).split()[1]", {"initial)>", "started", "stopped"}),
    "ident": ("late.ident is None", {"True", "False"}),
    "native_id": ("late.native_id is None", {"True", "False"}),
    "getattr": ("getattr(late, 'ident') is None", {"True", "False"}),
}


@pytest.mark.parametrize("how", BEFORE_START)
def test_whether_a_thread_is_started_depends_on_when_it_is_asked(how: str) -> None:
    expression, answers = BEFORE_START[how]
    text = f"""
import threading
late = threading.Thread(target=len, args=("",), name="late")
def look():
    print({expression})
threading.Thread(target=look).start()
late.start()
"""

    endings = endings_of(text)

    assert {ending.output.strip() for ending in endings} == answers


NAMED = {
    "name": ("me.name = 'new'", "me.name"),
    "setName": ("me.setName('new')", "me.getName()"),
    "setattr": ("setattr(me, 'name', 'new')", "getattr(me, 'name')"),
    "of itself": ("me.name = 'new'", "threading.current_thread().name"),
    "in a text": ("me.name = 'new'", "f'{me.name}'"),
}


@pytest.mark.parametrize("how", NAMED)
def test_the_name_is_the_old_one_or_the_new(how: str) -> None:
    change, look = NAMED[how]
    text = f"""
import threading
def look():
    seen.append(threading.get_ident())
    print({look})
me = threading.Thread(target=look, name="old")
seen = []
me.start()
while not seen:
    pass
{change}
"""

    endings = endings_of(text)

    assert {ending.output.strip() for ending in endings} == {"old", "new"}


TWICE = {
    "by two threads": """
import threading
def begin():
    late.start()
late = threading.Thread(target=len, args=("",), daemon=True)
for _ in range(2):
    threading.Thread(target=begin).start()
""",
    "by main and another": """
import threading
def begin():
    late.start()
late = threading.Thread(target=len, args=("",))
threading.Thread(target=begin).start()
late.start()
""",
    "as a target": """
import threading
late = threading.Thread(target=len, args=("",))
threading.Thread(target=late.start).start()
late.start()
""",
    "of a class": """
import threading
class Late(threading.Thread):
    def run(self):
        pass
late = Late()
threading.Thread(target=late.start).start()
Late.start(late)
""",
    "kept in a dict": """
import threading
threads = {"late": threading.Thread(target=len, args=("",))}
def begin():
    threads["late"].start()
threading.Thread(target=begin).start()
begin()
""",
}


@pytest.mark.parametrize("how", TWICE)
def test_a_thread_that_two_start_at_once_is_beyond_what_is_simulated(how: str) -> None:
    with pytest.raises(UnmodelledError, match="two threads start the same thread at once"):
        endings_of(TWICE[how])


@pytest.mark.parametrize("how", TWICE)
def test_the_second_start_fails_by_default(how: str) -> None:
    program = program_of(TWICE[how])
    state = start(program)

    while possible := choices(program, state):
        state = step(program, state, Choice(possible[-1].tid)).state

    assert [thread.status for thread in state.threads].count("died") == 1


def test_starting_one_after_the_other_under_a_lock_is_simulated() -> None:
    text = """
import threading
lock = threading.Lock()
late = threading.Thread(target=len, args=("",))
said = []
def begin():
    with lock:
        try:
            late.start()
        except RuntimeError as error:
            said.append(str(error))
threads = [threading.Thread(target=begin) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(said)
"""

    assert endings_of(text) == always("['threads can only be started once']\n")


def test_to_look_at_a_thread_that_nobody_else_has_is_no_step() -> None:
    text = """
import threading
def main():
    own = threading.Thread(target=len, args=("",))
    own.name = "Ann"
    assert own.name == "Ann" and not own.daemon
    own.start()
    own.join()
main()
"""

    kinds = list(run_to_end(text).trace.kinds)

    assert kinds == [Kind.START, Kind.BEGIN, Kind.END, Kind.JOIN, Kind.END]


def test_threads_that_nobody_keeps_can_be_joined_by_way_of_the_list_of_all() -> None:
    text = """
import threading
done = []
for number in range(2):
    threading.Thread(target=done.append, args=(number,)).start()
for thread in threading.enumerate():
    if thread is not threading.main_thread():
        thread.join()
print(len(done) == 2)
"""

    endings = endings_of(text)

    assert endings == always("True\n")
