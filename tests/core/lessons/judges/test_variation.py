"""The line that varies a program stands before its threads, wherever these begin."""

from __future__ import annotations

import pytest

from core.lessons.judges.variation import names_bound, names_given, varied

BEGINNINGS = {
    "made": "x = 0\nann = Thread(target=f)\n",
    "made in a module": "x = 0\nann = threading.Thread(target=f)\n",
    "made in a loop": "x = 0\nfor name in names:\n    Thread(target=f, name=name).start()\n",
    "started": "x = 0\nann.start()\n",
    "given to a pool": "x = 0\nwith ThreadPoolExecutor() as pool:\n    pool.submit(f)\n",
    "started by a function": "x = 0\ndef go():\n    ann.start()\ngo()\n",
    "behind another statement": "x = 0; ann.start()\n",
    "behind wide letters": "x = 0; y = 'äß'; ann.start()\n",
}


@pytest.mark.parametrize("name", BEGINNINGS)
def test_the_line_comes_last_before_the_threads(name: str) -> None:
    lines = varied(BEGINNINGS[name], "x = 5").split("\n")

    place = lines.index("x = 5")
    assert "x = 0" in "".join(lines[:place])
    assert not any(word in "".join(lines[:place]) for word in ("Thread(target", "Pool", "\ngo("))
    compile("\n".join(lines), name, "exec")


def test_a_program_without_threads_stays_as_it_is() -> None:
    assert varied("x = 0\n(lambda: 1)()\n", "x = 5") == "x = 0\n(lambda: 1)()\n"


def test_what_speaks_of_the_usual_values_is_left_out() -> None:
    text = (
        "# invariant: x == 1\ndef f():\n    assert x\nassert (x ==\n        1), 'ä'\nann.start()\n"
    )

    again = varied(text, "x = 5")

    assert again == "# once: x == 1\ndef f():\n    assert x\npass\n\nx = 5\nann.start()\n"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("x = 5", {"x"}),
        ("x, y.z = 5, 6", {"x", "y"}),
        ("x['a'] = 5", {"x"}),
        ("x: int = 5", {"x"}),
        ("print(x)", set()),
    ],
)
def test_a_line_gives_values_to_its_variables(line: str, names: set[str]) -> None:
    assert names_given(line) == names


def test_variables_are_bound_in_the_main_part() -> None:
    assert names_bound("x = 1\nif x:\n    y[0], z = 2, 3\ndef f():\n    w = 1\n") == {"x", "z"}
