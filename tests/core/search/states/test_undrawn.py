"""What is drawn at random is not tried in every value before something asks for it."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.search.reductions.registry import ALL
from core.search.states.undrawn_told import BEGIN, END, TIME
from tests.core.search.searched import THREADS, checked, kinds, program_of, same_under_all, visited

HEAD = """import random, time, queue, sys
from datetime import date, datetime, timedelta
out = []
q = queue.Queue()
lock = threading.Lock()
mine = threading.local()
class Box: pass
"""
BODY = HEAD.count("\n") + 3
"""The line behind it and that of `def`, in a program that imports threading first."""
NEVER_ASKED = (
    "time.sleep(random.random())",
    "time.sleep(random.random() * 0.1 + 1)",
    "delay = random.uniform(0.1, 0.2)\n    time.sleep(delay)",
    "time.sleep(random.expovariate(2))",
    "time.sleep(2 * random.randint(1, 100_000))",
    "delay = random.random()\n    time.sleep(delay)\n    print(delay)",
    "out.append(random.random())",
    "q.put(random.randint(1, 10**9))\n    print('got', q.get())",
    "print(f'{random.random():.2f}', 'of %d' % random.randint(1, 10**6))",
    "print('{:>8} {}'.format(random.random(), 'and'))",
    "print(sum([random.randint(1, 10**6), 2]), sum(random.randint(1, 10**6) for _ in 'ab'))",
    "x = [random.random(), 2]\n    y, _ = x\n    print(y)",
    "print(random.choice(['ann', 'bob', 'cleo', 'dora', 'emil', 'finn', 'gus', 'hal', 'ida']))",
    "x = random.randint(1, 100)\n    y = x\n    assert x == y and x <= y and not x < y",
    "x = random.random() * 2\n    y = x\n    assert x == y and not x != y",
    "x, y = random.randint(1, 9), random.randint(1, 99)\n    assert (9 - x) + y + x == 9 + y",
    "mine.value = random.randint(1, 100)\n    print(mine.value)",
    "d = {'a': random.randint(1, 100)}\n    print(d['a'] if 'a' in d else 0, 'b' not in d)",
    "x = [random.randint(1, 100), random.random()]\n    print(x, *x, (1, x[0]), {'a': x[1]})",
    "x = [random.choice('abcdefghi')]\n    print(f'{x} {x!r}', str(x), repr(x))",
    "x = (random.randint(1, 100), 2)\n    print(list(x), tuple(x), x, len(x))",
    "x = []\n    x.extend([random.randint(1, 100), 2])\n    print(x)",
    "x = [random.randint(1, 100)]\n    for place, each in enumerate(x, 3): print(place, each)",
    "x = [random.random()]\n    for (a, b), c in zip(enumerate(x), zip('a', x)): print(a, b, c)",
    "x = [random.randint(1, 100), 2]\n    print(next(iter(x)), [*reversed(x)], list(zip(x, x)))",
    "x = [random.random(), 2]\n    y = [0]\n    y.extend(enumerate(x))\n    print(y, *zip(x))",
    "x = (random.random(), 2)\n    if x and isinstance(x, tuple): print('%(a)s' % {'a': x[0]})",
    "x = [random.random(), 2]\n    print(', '.join(str(each) for each in x), '-'.join('ab'))",
    "x = [random.choice('abcdefghi'), 'z']\n    print(' and '.join(x), ''.join((x[0], 'b')))",
    "x = random.randint(1, 100)\n    print(x is None, x is not out, x is sys)",
    "box = Box()\n    box.value = random.randint(1, 99)\n    box.value -= 1\n    print(box.value)",
    "import random as r, time as t\n    t.sleep(r.random())\n    print(r.randint(1, 10**6))",
    "rng = random\n    print(rng.randint(1, 10**6))",
    "print((lambda source=random: source.random())())",
    "q.put(1, timeout=random.uniform(1, 2))",
    "try: q.get(True, random.uniform(1, 2))\n    except queue.Empty: pass",
    "if lock.acquire(timeout=random.uniform(1, 2)): lock.release()",
    "threading.Event().wait(random.randint(1, 10**6))",
    "threading.Barrier(1).wait(random.randint(1, 10**6))",
    "x = random.randint(1, 10**6)\n    print(min(x, 0), max(0, x), bool(x))",
)
FEW_TEXTS = (
    ("print(dict([(random.randint(1, 2), 'x'), (1, 'y')]))", "{1: 'y'}", "{2: 'x', 1: 'y'}"),
    ("print(sys.stdout.write(f'{random.randint(9, 10)}'))", "91", "102"),
    ("write = sys.stdout.write\n    print(write(str(random.randint(9, 10))) + 1)", "92", "103"),
    (("with contextlib.redirect_stdout(text): print(random.randint(1, 2))\n"
     "    print(text.getvalue() == '1\\n')"), "True", "False"),
    (("print(1, 2, **{'sep': random.choice('ab'), 'file': text})\n"
     "    print(text.getvalue())"), "1a2\n", "1b2\n"),
    ("print(random.choice([1.0, float('nan')]) == 1.0)", "True", "False"),
    ("x = random.choice([float('nan'), 1.0])\n    print(x == x, x != x)",
     "True False", "False True"),
    ("here.name = f't{random.randint(1, 2)}'\n    print(here.name[-1])", "1", "2"),
    (("other = threading.Thread(target=len, args=('',), name=random.choice('ab'))\n"
     "    other.start()\n    other.join()\n    print(other.name.upper())"), "A", "B"),
    (("other = threading.Thread(target=len, args=('',), daemon=random.randint(0, 1))\n"
     "    other.start()\n    other.join(random.random())\n    other.join()\n"
     "    print(other.daemon == 1)"), "False", "True"),
    (("q.put(0)\n    try: print(q.get(timeout=random.randint(-1, 0)))\n"
     "    except ValueError: print('no')"), "0", "no"),
    (("q.put(block=random.randint(0, 1), item=random.randint(1, 2))\n"
     "    print(q.get() == 1)"), "True", "False"),
    (("try: q.get(random.randint(0, 1), timeout=0)\n"
     "    except queue.Empty: print(random.choice('ab') * 2)"), "aa", "bb"),
)  # fmt: skip
SUMS = (
    "sum(out)", "sum(out, 5) - 5", "sum(by_name.values())", "out[0] + out[1]",
    "sum([each for each in out])", "100 - (100 - sum(out))",
)  # fmt: skip
TOLD_TIMES = (
    "print(x - begin)", "print(f'took {x - begin:.2f} s')", "print('%.1f' % (x * 1000))",
    "print(round(x - begin, 2))", "print(time.time())", "print([x], {'took': x - begin})",
    "print(sum([x, begin]) / 2, sum([x - begin], 0.0))", "print(max(begin, x), min([x, begin, x]))",
    "print(max({'a': x, 'b': begin}.values()))",
    "mine.x = x\n    print(int(mine.x))", "print('{:>8.3f}'.format(time.monotonic()))",
    "print(time.ctime())", "print(time.strftime('%H:%M:%S'), time.asctime())",
    "print('at %s' % time.strftime('%X', time.localtime()))",
    "moment = time.gmtime(time.time())\n    print(f'{moment.tm_hour:02d}:{moment.tm_min:02}')",
)  # fmt: skip
TOLD_MOMENTS = (
    "print(datetime.now())", "print(datetime.today().isoformat(), [datetime.utcnow()])",
    "print(f'{datetime.now():%H:%M:%S}')", "print(datetime.now().strftime('%X'), date.today())",
    "begin = datetime.now()\n    print('took', datetime.now() - begin)",
    "begin = datetime.now()\n    print(f'{(datetime.now() - begin).total_seconds():.2f} s')",
    "print(datetime.now() + timedelta(days=1), timedelta(1) + date.today())",
    "mine.now = datetime.now()\n    print('%s: %d' % (mine.now, 3), str(mine.now))",
    "print(datetime.now().date() - date(2024, 1, 1), datetime.now().timestamp())",
    "x = datetime.now()\n    if x is not None and isinstance(x, datetime): print(x.ctime())",
)  # fmt: skip
ASKED_MOMENTS = (
    "out[1] - out[0] < timedelta(seconds=1)", "(out[1] - out[0]).total_seconds() < 1",
    "(out[1] - out[0]).seconds == 0", "out[1].second == out[0].second", "out[1] == out[0]",
    "max(out) == out[0]", "out[1].strftime('%S') == '00'", "str(out[1])[-2:] == '00'",
    "out[1] < out[0] + timedelta(seconds=1)", "not out[1] - out[0]", "len({*out}) == 1",
    "out[0].replace(second=1) != out[1].replace(second=1)", "out[1].time() == out[0].time()",
)  # fmt: skip
ASKED_TIMES = (
    "out[0] < 1", "not out[0] >= 1", "sorted(out)[0] < 1", "max(out) < 1", "int(out[0]) == 0",
    "f'{out[0]:.0f}' != '1'", "round(out[0]) != 1", "1 not in {int(out[0]): 'a'}", "out != [1.0]",
    "out[0] in (0, 0.5)", "str(out) == '[0]'", "bool(int(out[0])) is False", "sum(out) < 1",
    "(lambda took: took < 0.5)(*out)", "time.gmtime(out[0]).tm_sec == 0",
    "time.strftime('%S', time.gmtime(out[0])) == '00'", "not (out[0] - 0.5 > 0)",
)  # fmt: skip
FEW_ANSWERS = (
    ("x = random.random()\n    out.append(x < 0.5)", 2),
    ("x = random.randint(1, 10**9)\n    out.append(x == 17)", 2),
    ("x = int(random.random() * 6) + 1\n    out.append([0, 1, 2, 3, 4, 5, 6][x])", 6),
    ("x = random.uniform(1, 2)\n    out.append('a' if x >= 1 else 'b')", 1),
    ("x = 10 - random.randint(0, 10**6) // 1000\n    out.append(x > 3)", 2),
    ("x = random.randint(0, 10**6)\n    out.append(bool(x - 5 > 0))", 2),
    ("x = round(random.uniform(0.2, 0.9) * 10)\n    out.append(x < 5)", 2),
    ("x = random.randint(0, 9) % 3\n    out.append(x < 1)", 2),
    ("x = random.randint(0, 10**6) % 3\n    out.append(x < 3)", 1),
    ("x, y = random.random(), random.randint(0, 3)\n    out.append(x - y < 0)", 2),
    ("x = random.choice([1, 'a'])\n    out.append(x == 'a')", 2),
)
TOO_MANY = (
    "x = random.random()\n    out.append(hash(x) % 2)",
    "x = random.randint(1, 10**6)\n    out.append([0] * (x * x % 7))",
    "x, y = random.random(), random.random()\n    out.append(x < y)",
    "out.append(random.uniform(5, 1) > 3)",
    "out.append(random.randint(0, 999_999) % 3 < 1)",
    "out.append(random.random() * 9 % 3 < 2.5)",
    "random.shuffle(list(range(9)))",
    "out.append(random.gauss(0, 1) < 9)",
)


def between(low: int, high: int) -> str:
    """What is told of a number that stays undrawn."""
    return f"{BEGIN}{low}..{high}{END}"


@pytest.mark.parametrize("body", NEVER_ASKED)
def test_a_value_that_nobody_asks_for_stays_undrawn(body: str) -> None:
    report = checked(program_of(f"{HEAD}def work():\n    {body}\n", "work", "work"))

    assert (report.verdict, report.complete, report.fault) == ("safe", True, "")
    assert report.outcome_count < 3
    assert report.states < 60


@pytest.mark.parametrize("total", SUMS)
def test_sums_of_what_threads_have_drawn_are_compared_as_sums(total: str) -> None:
    body = "x = random.randint(1, 10**6)\n    out.append(x)\n    by_name[name] = x"
    work = f"{HEAD}by_name = {{}}\ndef work(name):\n    {body}\n"
    text = work + THREADS.format("lambda: work(1), lambda: work(2), ")
    right = program_of(f"{text}assert {total} == by_name[1] + by_name[2]")
    wrong = program_of(f"{text}assert {total} != by_name[1] + by_name[2]")

    assert checked(right).verdict == "safe"
    assert checked(wrong).verdict == "unsafe"


def test_what_is_equal_to_nothing_is_not_equal_to_itself() -> None:
    drawn = "random.choice([float('nan'), 1.0])"
    body = f"x = {drawn}\n    y = x\n    assert x == y"

    report = checked(program_of(f"{HEAD}def work():\n    {body}\n", "work"))

    assert kinds(report) == {"assertion"}


@pytest.mark.parametrize("told", ["print(x)", "print((1, x[0]))", "print(f'{x}')", "print(str(x))"])
def test_what_is_undrawn_inside_of_others_is_told_as_repr_tells_it(told: str) -> None:
    body = f"x = [random.choice(['ann', 'bob'])]\n    {told}"

    report = checked(program_of(f"{HEAD}def work():\n    {body}\n", "work"))

    texts = {outcome.output.strip() for outcome in report.outcomes}
    expected = {"(1, 'ann')", "(1, 'bob')"} if "(1" in told else {"['ann']", "['bob']"}
    assert texts == expected


@pytest.mark.parametrize(("body", "one", "other"), FEW_TEXTS)
def test_what_somebody_looks_at_is_told_as_it_is(body: str, one: str, other: str) -> None:
    head = f"{HEAD}import contextlib, io, sys\ntext = io.StringIO()\n"
    work = f"def work():\n    here = threading.current_thread()\n    {body}\n"

    report = checked(program_of(head + work, "work"))

    assert (report.verdict, report.fault) == ("safe", "")
    assert {outcome.output for outcome in report.outcomes} == {f"{one}\n", f"{other}\n"}


@pytest.mark.parametrize(("body", "answers"), FEW_ANSWERS)
def test_a_question_divides_the_values_by_its_answers(body: str, answers: int) -> None:
    program = program_of(f"{HEAD}def work():\n    {body}\n", "work")

    visit = visited(program, ALL)

    assert not visit.space.sampled
    assert len(visit.ends) == answers
    assert checked(program).verdict == "safe"


@pytest.mark.parametrize("body", TOO_MANY)
def test_what_cannot_be_tried_in_every_value_is_no_proof(body: str) -> None:
    report = checked(program_of(f"{HEAD}def work():\n    {body}\n", "work"))

    assert report.verdict == "undecided"
    assert f"line {BODY}: random." in report.reason
    assert "# random: seed 7" in report.reason


def test_a_seed_in_a_comment_decides_what_could_not_be_tried() -> None:
    body = "x = random.random()\n    out.append(hash(x) % 2)"

    text = f"# random: seed 7\n{HEAD}def work():\n    {body}\n"

    assert checked(program_of(text, "work")).verdict == "safe"


def test_the_rarest_value_that_fails_is_found_and_shown() -> None:
    body = "x = random.random()\n    1 / x"

    report = checked(program_of(f"{HEAD}def work():\n    {body}\n", "work"))

    assert (report.verdict, report.fault, kinds(report)) == ("unsafe", "", {"exception"})
    assert "ZeroDivisionError" in report.failures[0].message


def test_a_sleep_below_zero_is_an_error_only_where_it_can_be() -> None:
    can = checked(program_of(f"{HEAD}def work():\n    time.sleep(random.uniform(-1, 1))\n", "work"))
    never = checked(
        program_of(f"{HEAD}def work():\n    time.sleep(random.uniform(0, 1))\n", "work")
    )

    assert (can.verdict, never.verdict) == ("unsafe", "safe")


def test_how_long_a_sleep_was_shows_where_the_clock_is_read() -> None:
    text = f"{HEAD}def work():\n    time.sleep(random.random())\n    x = time.monotonic()\n"

    printed = checked(program_of(text + "    print(x)\n", "work"))
    asked = checked(program_of(text + "    out.append(x > 0.5)\n", "work"))

    assert (printed.verdict, asked.verdict) == ("safe", "undecided")


@pytest.mark.parametrize("told", TOLD_TIMES)
def test_a_time_that_is_only_told_decides_nothing(told: str) -> None:
    body = (
        f"begin = time.perf_counter()\n    time.sleep(1)\n    x = time.perf_counter()\n    {told}"
    )

    report = checked(program_of(f"{HEAD}def work():\n    {body}\n", "work", "work", "work"))

    assert (report.verdict, report.complete, report.doubts) == ("safe", True, ())
    assert report.states < 60
    assert TIME in report.outcomes[0].output


@pytest.mark.parametrize("told", TOLD_MOMENTS)
def test_a_moment_that_is_only_told_decides_nothing(told: str) -> None:
    text = f"{HEAD}def work():\n    time.sleep(1)\n    {told}\n"

    report = checked(program_of(text, "work", "work", "work"))

    assert (report.verdict, report.complete, report.doubts) == ("safe", True, ())
    assert report.states < 60
    assert TIME in report.outcomes[0].output


def test_a_moment_that_is_left_is_no_data_whether_it_is_open_or_not() -> None:
    text = f"{HEAD}now = datetime.now()\ndef work():\n    global now\n    out.append(now)\n"

    report = checked(program_of(text, "work"))

    assert (report.verdict, report.complete, report.fault) == ("safe", True, "")
    assert [each.values for each in report.outcomes] == [{}]


@pytest.mark.parametrize("wrong", ASKED_MOMENTS)
def test_who_asks_for_a_moment_that_was_kept_gets_it(wrong: str) -> None:
    body = "out.append(datetime.now())\n    time.sleep(1)\n    out.append(datetime.now())"
    text = f"{HEAD}def work():\n    {body}\n" + THREADS.format("work, ")

    report = checked(program_of(f"{text}assert {wrong}\n"))

    assert kinds(report) == {"assertion"}


@pytest.mark.parametrize("wrong", ASKED_TIMES)
def test_who_asks_for_a_time_that_was_kept_gets_it(wrong: str) -> None:
    body = "begin = time.time()\n    time.sleep(1)\n    out.append(time.time() - begin)"
    text = f"{HEAD}def work():\n    {body}\n" + THREADS.format("work, ")

    report = checked(program_of(f"{text}assert {wrong}\n"))

    assert kinds(report) == {"assertion"}


def test_what_several_threads_drew_is_added_up_in_any_order() -> None:
    text = f"{HEAD}total = 0\ndef work():\n    global total\n    n = random.randint(1, 1000)\n"
    text += "    with lock:\n        total += n\n"

    report = checked(program_of(text, "work", "work", "work"))

    assert (report.verdict, report.colour, report.complete) == ("safe", "green", True)
    assert [each.values["total"] for each in report.outcomes] == [between(3, 3000)]


def test_two_values_that_differ_are_told_apart_and_one_twice_is_not() -> None:
    text = "import random\na, b = random.randint(1, 99), random.randint(1, 99)\nprint(a, b, a)\n"

    report = checked(compile_source(Source("program.py", text)))

    one = between(1, 99)
    assert [each.output for each in report.outcomes] == [f"{one} {one}₂ {one}\n"]


def test_few_values_are_told_one_by_one_with_their_odds() -> None:
    text = "import random\nprint(random.choice(['heads', 'tails', 'tails']))\n"

    report = checked(compile_source(Source("program.py", text)))

    assert {each.output: round(each.probability or 0, 3) for each in report.outcomes} == {
        "heads\n": 0.333,
        "tails\n": 0.667,
    }


def test_the_odds_of_an_answer_are_those_of_its_values() -> None:
    text = "import random\nprint('big' if random.random() >= 0.75 else 'small')\n"

    report = checked(compile_source(Source("program.py", text)))

    odds = {each.output: each.probability for each in report.outcomes}
    assert odds == {"big\n": pytest.approx(0.25), "small\n": pytest.approx(0.75)}


def test_a_deadlock_behind_a_draw_is_found() -> None:
    text = f"{HEAD}other = threading.Lock()\ndef one():\n    time.sleep(random.random())\n"
    text += (
        "    with lock:\n        print(random.random())\n        with other:\n            pass\n"
    )
    text += "def two():\n    with other:\n        with lock:\n            pass\n"

    assert kinds(checked(program_of(text, "one", "two"))) == {"deadlock"}


@pytest.mark.parametrize(
    "body",
    [
        "x = random.randint(0, 3)\n    if x == shared:\n        shared = x + 1",
        "x = random.choice([1, 4])\n    shared += x\n    assert shared < 8",
        "shared = max(shared, random.randint(0, 2))",
        "x = -random.randint(1, 3)\n    out.append(x < -2)\n    shared = +x",
        "x = random.randint(0, 2)\n    out.append(x != 1)\n    shared += x == random.randint(1, 2)",
        "out.append(random.randint(0, 1))\n    shared = sum(out)",
        "x = random.randint(0, 2)\n    if out and out[0] > x:\n        x = 9\n    out.append(x)",
    ],
)
def test_ends_and_failures_are_those_of_every_value_by_itself(body: str) -> None:
    text = f"{HEAD}shared = 1\ndef work():\n    global shared\n    {body}\n"

    same_under_all(program_of(text, "work", "work"))


def test_a_step_that_can_go_in_too_many_ways_is_not_tried_to_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.states.successors.MOST_WAYS", 3)
    text = "import random\nprint([1, 2, 3, 4, 5, 6][random.randrange(6)] * 2)\n"

    report = checked(compile_source(Source("x.py", text)))

    assert report.verdict == "undecided"
    assert "ways to go on" in report.reason
