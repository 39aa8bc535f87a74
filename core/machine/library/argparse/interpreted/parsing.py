"""Reading words for the arguments of a parser."""
# loud

from argparse._actions import ArgumentError, ArgumentTypeError
from argparse._words import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


class _Reading:
    """The *words* for *parser*, and what is known of them."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.place = 0
        self.left = []
        self.seen = []
        self.given = []
        self.waiting = [each for each in parser._actions if not each.option_strings]
        self.first_value = len(words)
        """From here on all words are values, whatever they look like."""
        if "--" in words:
            self.first_value = words.index("--")
            self.words.pop(self.first_value)

    def run(self):
        """Read all words."""
        self.set_defaults()
        while self.place < len(self.words):
            word = self.words[self.place]
            if self.is_option(self.place):
                self.option(word)
            elif not self.values():
                self.left.append(word)
                self.place += 1
        self.values()
        self.check()
        return self.namespace, self.left

    def set_defaults(self):
        """Give every argument the value it has unless it is given."""
        for action in self.parser._actions:
            if action.dest != SUPPRESS and action.default != SUPPRESS:
                if not hasattr(self.namespace, action.dest):
                    setattr(self.namespace, action.dest, action.default)
        for name, value in self.parser._defaults.items():
            if not hasattr(self.namespace, name):
                setattr(self.namespace, name, value)

    def is_option(self, place):
        """Whether the word at *place* is meant to be an option."""
        word = self.words[place]
        if place >= self.first_value or len(word) < 2 or word[0] != "-":
            return False
        flags = [flag for each in self.parser._actions for flag in each.option_strings]
        if word in flags or word.partition("=")[0] in flags:
            return True
        # `-1` is a value, unless the parser has an option that looks like a number.
        if _is_number(word):
            return any([_is_number(flag) for flag in flags])
        # As in CPython, a word with a space in it is a value, whatever it begins with.
        return " " not in word

    def option(self, word):
        """Read an option and its values."""
        action, flag, value = self.found(word)
        if action is None:
            self.left.append(word)
            self.place += 1
            return
        self.place += 1
        if value is None:
            start = self.place
            self.place += self.taken(action)
            self.act(action, self.words[start : self.place], flag)
        elif action.nargs == 0:
            self.clustered(action, flag, value, word)
        else:
            self.act(action, [value], flag)

    def clustered(self, action, flag, value, word):
        """Read several options of one letter: ``-vx``."""
        if flag.startswith("--") or not value or word[len(flag) : len(flag) + 1] == "=":
            raise ArgumentError(action, f"ignored explicit argument {value!r}")
        self.act(action, [], flag)
        # The rest is read as if it stood there alone: `-vx` as `-v -x`.
        self.place -= 1
        self.words[self.place] = f"-{value}"
        if self.found(self.words[self.place])[0] is None:
            raise ArgumentError(action, f"ignored explicit argument {value!r}")
        self.option(self.words[self.place])

    def found(self, word):
        """The action that *word* means, the flag, and the value that stands in the same word."""
        flags = {flag: each for each in self.parser._actions for flag in each.option_strings}
        if word in flags:
            return flags[word], word, None
        flag, sign, value = word.partition("=")
        if sign and flag in flags:
            return flags[flag], flag, value
        if word.startswith("--"):
            return self.abbreviated(flags, flag, value if sign else None, word)
        if word[:2] in flags:
            return flags[word[:2]], word[:2], word[2:].removeprefix("=")
        return None, None, None

    def abbreviated(self, flags, flag, value, word):
        """The same for an option of which only the beginning is written."""
        close = [each for each in flags if each.startswith(flag)]
        if not close or not self.parser.allow_abbrev:
            return None, None, None
        if len(close) > 1:
            options = ", ".join(close)
            said = f"ambiguous option: {word} could match {options}"
            raise ArgumentError(None, said)
        return flags[close[0]], close[0], value

    def taken(self, action):
        """How many of the next words are values of option *action*."""
        ahead = 0
        for place in range(self.place, len(self.words)):
            if action.nargs != REMAINDER and self.is_option(place):
                break
            ahead += 1
        least, most = _range(action.nargs)
        if ahead < least:
            raise ArgumentError(action, _too_few(action.nargs))
        return ahead if most is None else min(ahead, most)

    def values(self):
        """Read the values that stand here; whether an argument took any."""
        ahead = self.words[self.place :]
        for number in range(len(ahead)):
            if self.is_option(self.place + number):
                if not (self.waiting and self.waiting[0].nargs in (PARSER, REMAINDER)):
                    ahead = ahead[:number]
                    break
                if not number and self.waiting[0].nargs == PARSER:
                    return False
        counts = _shares([_range(each.nargs) for each in self.waiting], len(ahead))
        more = self.place + len(ahead) < len(self.words)
        took = False
        for count in counts:
            if more and not count and not ahead:
                break
            action, start = self.waiting.pop(0), self.place
            self.place += count
            took = took or count > 0
            self.act(action, self.words[start : self.place], None)
        return took

    def act(self, action, words, flag):
        """Let *action* do what it does with *words*."""
        values = _values_of(self.parser, action, words)
        self.seen.append(action)
        if words or flag is not None:
            self.check_exclusive(action)
            self.given.append(action)
        elif values is action.default and action.nargs in (OPTIONAL, ZERO_OR_MORE):
            return setattr(self.namespace, action.dest, values)
        if values != SUPPRESS or action.nargs == 0:
            action(self.parser, self.namespace, values, flag)

    def check_exclusive(self, action):
        """Complain if something was given that excludes *action*."""
        for group in self.parser._exclusives:
            if action in group._group_actions:
                for other in group._group_actions:
                    if other is not action and other in self.given:
                        said = f"not allowed with argument {other._called()}"
                        raise ArgumentError(action, said)

    def check(self):
        """Complain of what is missing, and read the defaults that are texts."""
        needed = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action._is_required():
                needed.append(action._called())
            # Only now, as a default that is not wanted may be none that can be read.
            elif isinstance(action.default, str) and action.type is not None:
                if getattr(self.namespace, action.dest, None) is action.default:
                    setattr(self.namespace, action.dest, _converted(action, action.default))
        if needed:
            raise ArgumentError(
                None, f"the following arguments are required: {', '.join(needed)}"
            )
        for group in self.parser._exclusives:
            if group.required and not any([each in self.given for each in group._group_actions]):
                names = " ".join([each._called() for each in group._group_actions])
                raise ArgumentError(None, f"one of the arguments {names} is required")


def _parse(parser, words, namespace):
    """What is found in *words*, and what is left of them."""
    found, left = _Reading(parser, words, namespace).run()
    inner = getattr(found, "_unrecognized_args", None)
    if inner is not None:
        left = left + inner
        delattr(found, "_unrecognized_args")
    return found, left


def _is_number(word):
    try:
        float(word)
    except ValueError:
        return False
    return True


def _range(nargs):
    """The least and the most values, None for as many as there are."""
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs in (ZERO_OR_MORE, REMAINDER):
        return 0, None
    return (1, None) if nargs in (ONE_OR_MORE, PARSER) else (nargs, nargs)


def _shares(ranges, count):
    """How many of *count* words each of the first arguments takes: as many as it can."""
    shares = []
    for place, (least, most) in enumerate(ranges):
        later = sum([other for other, _ in ranges[place + 1 :]])
        if count < least:
            break
        room = max(least, count - later)
        share = room if most is None else min(most, room)
        shares.append(share)
        count -= share
    return shares


def _too_few(nargs):
    if nargs is None:
        return "expected one argument"
    if nargs == OPTIONAL:
        return "expected at most one argument"
    if nargs == ONE_OR_MORE:
        return "expected at least one argument"
    return f"expected {nargs} argument{'s' if nargs != 1 else ''}"


def _values_of(parser, action, words):
    """The values that *words* are for *action*."""
    if action.nargs == 0:
        return []
    if not words and action.nargs == OPTIONAL:
        value = action.const if action.option_strings else action.default
        return _converted(action, value) if isinstance(value, str) else value
    if not words and action.nargs == ZERO_OR_MORE and not action.option_strings:
        return [] if action.default is None else action.default
    if action.nargs in (None, OPTIONAL):
        value = _converted(action, words[0])
        _check_choice(action, value)
        return value
    values = [_converted(action, word) for word in words]
    for value in values[:1] if action.nargs == PARSER else values:
        _check_choice(action, value)
    return values


def _converted(action, word):
    if action.type is None:
        return word
    try:
        return action.type(word)
    except ArgumentTypeError as error:
        raise ArgumentError(action, str(error)) from None
    except (TypeError, ValueError):
        name = getattr(action.type, "__name__", repr(action.type))
        raise ArgumentError(action, f"invalid {name} value: {word!r}") from None


def _check_choice(action, value):
    if action.choices is not None and value not in action.choices:
        names = ", ".join([repr(each) for each in action.choices])
        raise ArgumentError(action, f"invalid choice: {value!r} (choose from {names})")
