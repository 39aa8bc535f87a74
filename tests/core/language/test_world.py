"""What lies around a program is said in comments, and wrong ones are refused."""

from __future__ import annotations

import pytest

from core.language.directives import find_directives
from core.language.source import Source
from core.language.world import DeclaredFile, DeclaredReply, World, WorldOptions
from core.language.world_comments import MOST_OF_A_KIND
from core.language.world_values import LONGEST, WrongValueError, read_random, read_timing


def world_of(*comments: str) -> World:
    """The world that *comments* declare, which are all good."""
    found, refusals = find_directives(Source("p.py", "x = 1\n" + "\n".join(comments)))
    assert refusals == ()
    return found.world


def refusal_of(text: str) -> tuple[int, int, str]:
    """Line, column and reason of the one refusal in *text*."""
    _, refusals = find_directives(Source("p.py", text))
    (refusal,) = refusals
    assert refusal.hint.endswith("or start the comment with another word")
    return refusal.span.line, refusal.span.column, refusal.reason


def test_answers_come_in_the_order_of_the_lines() -> None:
    world = world_of("# input: 3", "if x: pass  # input: Ann Lee  ", '# input: " x "', "#input:")

    assert world.inputs == ("3", "Ann Lee", " x ", "")
    assert not world.input_ends


def test_the_word_end_closes_the_keyboard() -> None:
    world = world_of('# input: "end"', "# input: end")

    assert world.inputs == ("end",)
    assert world.input_ends


def test_arguments_are_words_as_in_a_shell() -> None:
    assert world_of("# args: --fast 4 'two words'").args == ("--fast", "4", "two words")


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (r'names.txt = "Ann\nBob\n"', DeclaredFile("names.txt", "Ann\nBob\n")),
        ("a.csv=''  # nothing yet", DeclaredFile("a.csv", "")),
        ("./data/../b.bin = b'\\x00\\xff'", DeclaredFile("b.bin", b"\x00\xff")),
        ("'a = b.txt' = 'x'", DeclaredFile("a = b.txt", "x")),
        ('big.csv = 3 lines of "a,1"', DeclaredFile("big.csv", "a,1\na,1\na,1\n")),
        ("../../etc/passwd = 'x'", DeclaredFile("../../etc/passwd", "x")),
    ],
)
def test_a_file_has_a_name_and_a_content(text: str, file: DeclaredFile) -> None:
    assert world_of(f"# file: {text}").files == (file,)


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (
            'https://x.org/a = 200 "text" after 2',
            DeclaredReply(
                address="https://x.org/a", result="answer", status=200, text="text", after=2
            ),
        ),
        ("* = fails", DeclaredReply(address="*", result="failure")),
        ("* = times out", DeclaredReply(address="*", result="timeout")),
        (
            "* = sometimes 404",
            DeclaredReply(address="*", result="answer", status=404, sometimes=True),
        ),
        ("* = sometimes times out", DeclaredReply(address="*", result="timeout", sometimes=True)),
        (
            "http://x?a=1&b=2 = 'after 3' after 0.5 s",
            DeclaredReply(address="http://x?a=1&b=2", result="answer", text="after 3", after=0.5),
        ),
        (
            'socket:9000 = "hello"',
            DeclaredReply(address="socket:9000", result="answer", text="hello"),
        ),
    ],
)
def test_a_reply_says_what_an_address_gives(text: str, reply: DeclaredReply) -> None:
    assert world_of(f"# reply: {text}").replies == (reply,)


def test_draws_times_and_cores_are_said_once() -> None:
    world = world_of("# random: seed 7", "# timing: as written", "# cores: 16")

    assert (world.seed, world.timing, world.cores) == (7, "as written", 16)
    assert world_of("# random: free", "# timing: free") == World()


@pytest.mark.parametrize(
    ("comment", "column", "reason"),
    [
        ("# input: 'a", 10, "no text in quotation marks"),
        ("# input: 'a\\nb'", 10, "one line of text"),
        ("# args: 'a", 9, "no closing quotation"),
        ("# file: names.txt 'Ann'", 9, "the file has no content"),
        ("# file: names.txt = Ann", 9, "'Ann' is no text in quotation marks"),
        ("# file: a.txt = f'{x}'", 9, "no text in quotation marks"),
        ("# file: a.txt = __import__('os').getcwd()", 9, "no text in quotation marks"),
        ("# file: a/ = 'x'", 9, "no name of a file"),
        ("# file: a.txt = 9999999 lines of 'abc'", 9, "too large"),
        ("# reply: x", 10, "the reply is none"),
        ("# reply: x = soon", 10, "no text in quotation marks"),
        ("# reply: x = 700", 10, "no text in quotation marks"),
        ("# reply: socket:99999 = 'x'", 10, "no port"),
        ("# reply: x = 200 after 9999999", 10, "nobody waits that long"),
        ("# random: seed", 11, "random cannot be 'seed'"),
        ("# timing: as writen", 11, "timing cannot be 'as writen'"),
        ("# cores: 0", 10, "there cannot be '0' cores"),
        ("# cores: ٣", 10, "there cannot be '٣' cores"),
    ],
)
def test_a_wrong_directive_is_refused_at_its_place(comment: str, column: int, reason: str) -> None:
    line, where, why = refusal_of(f"x = 1\n{comment}")

    assert (line, where) == (2, column)
    assert reason in why


@pytest.mark.parametrize("kind", ["args: a", "random: free", "timing: free", "cores: 2"])
def test_what_is_said_once_is_refused_the_second_time(kind: str) -> None:
    assert refusal_of(f"# {kind}\n# {kind}")[::2] == (2, "line 1 has said this already")


def test_a_file_is_declared_once() -> None:
    assert refusal_of("# file: a = 'x'\n# file: ./a = 'y'")[2] == "this file is there already"


def test_nothing_comes_after_the_end() -> None:
    assert refusal_of("# input: end\n# input: 3")[::2] == (2, "after the end no answer comes")


@pytest.mark.parametrize(
    "text",
    [
        "# file: server.py",
        "# file:",
        "# file:///a/b is an address",
        "# the input: is prose",
        "# Input: a capital letter is prose, too",
        "s = '# cores: no comment'",
        "# inputs: three",
    ],
)
def test_prose_declares_nothing(text: str) -> None:
    assert world_of(text) == World()


@pytest.mark.parametrize("kind", ["input", "args", "reply", "random", "timing", "cores"])
def test_a_directive_of_a_megabyte_is_refused(kind: str) -> None:
    assert refusal_of(f"# {kind}: {'9' * 900_000}")[0] == 1


def test_a_file_may_be_as_large_as_a_program() -> None:
    (file,) = world_of(f"# file: a = '{'9' * 900_000}'").files

    assert len(file.content) == 900_000


def test_a_nest_in_a_file_is_refused() -> None:
    assert "no text" in refusal_of("# file: a = " + "(" * 50_000)[2]


def test_too_many_answers_are_refused() -> None:
    _, refusals = find_directives(Source("p.py", "# input: 1\n" * (MOST_OF_A_KIND + 3)))

    assert [refusal.span.line - MOST_OF_A_KIND for refusal in refusals] == [1, 2, 3]


def test_options_stand_above_the_comments() -> None:
    declared = world_of("# input: 3", "# args: a", "# random: seed 7", "# cores: 2")
    options = WorldOptions(
        inputs=("4",), args=(), random=read_random("free"), timing=read_timing("as-written"),
        cores=8,
    )  # fmt: skip

    assert WorldOptions().upon(declared) == declared
    assert options.upon(declared) == World(
        inputs=("3", "4"), args=(), seed=None, timing="as written", cores=8
    )


def test_an_answer_has_an_end() -> None:
    with pytest.raises(WrongValueError, match="random cannot be"):
        read_random("seed " + "1" * LONGEST)
