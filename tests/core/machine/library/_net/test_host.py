"""Which reply is meant for which address."""

from __future__ import annotations

import pytest

from tests.laws.simulated import run_to_end, shown_by


@pytest.mark.parametrize(
    ("patterns", "url", "status"),
    [
        (("http://x.org/a",), "http://x.org/a", 404),
        (("http://x.org/a",), "http://x.org/a/", 404),
        (("http://x.org/a",), "http://x.org/ab", 200),
        (("*",), "http://anywhere.org/", 404),
        (("http://*/b",), "http://x.org/a/b", 404),
        (("http://*/b",), "http://x.org/a/c", 200),
        (("*a*a*",), "http://x.org/a", 200),
        (("*a*a*",), "http://x.org/a?a=1", 404),
        (("socket:80",), "http://x.org/", 200),
    ],
)
def test_a_star_stands_for_anything(patterns: tuple[str, ...], url: str, status: int) -> None:
    declared = "".join(
        f"# reply: {each} = {'404' if each[:6] != 'socket' else repr('x')}\n" for each in patterns
    )
    text = f"{declared}import requests\nprint(requests.get({url!r}).status_code)\n"

    assert shown_by(run_to_end(text)).output == f"{status}\n"


def test_the_reply_that_says_most_of_the_address_counts() -> None:
    text = (
        "# reply: * = 500\n# reply: http://x.org/* = 404\n# reply: http://x.org/a = 403\n"
        "import requests\n"
        "for path in ('a', 'b'):\n"
        "    print(requests.get(f'http://x.org/{path}').status_code)\n"
        "print(requests.get('http://y.org').status_code)\n"
    )

    assert shown_by(run_to_end(text)).output == "403\n404\n500\n"


def test_many_stars_do_not_take_long() -> None:
    stars = "*a" * 200 + "*b"
    text = f"# reply: {stars} = 404\nimport requests\n"
    text += f"print(requests.get('http://{'a' * 5000}').status_code)\n"

    assert shown_by(run_to_end(text)).output == "200\n"
