"""What a parser says of its arguments."""
# loud

from argparse._words import SUPPRESS, ZERO_OR_MORE
from textwrap import fill as _fill
from textwrap import wrap as _wrap

_WIDTH = 78
_COLUMN = 24


class HelpFormatter:
    """Lays out the help in lines that are not too long."""

    def __init__(self, prog, indent_increment=2, max_help_position=_COLUMN, width=None):
        self._prog = prog
        self._column = max_help_position
        self._width = _WIDTH if width is None else width

    def _usage_of(self, parser):
        if parser.usage is not None:
            return f"usage: {parser.usage.replace('%(prog)s', self._prog)}\n"
        shown = [each for each in parser._actions if each.help != SUPPRESS]
        options = self._words(parser, [each for each in shown if each.option_strings])
        values = [each._word() for each in shown if not each.option_strings]
        start = f"usage: {self._prog}"
        whole = " ".join([start, *options, *values])
        if len(whole) <= self._width:
            return f"{whole}\n"
        indent = " " * (len(start) + 1)
        lines = _lines(options, indent, self._width) + _lines(values, indent, self._width)
        return "\n".join([start + lines[0][len(start) :], *lines[1:]]) + "\n"

    def _words(self, parser, actions):
        """What stands for *actions* in the line of usage."""
        words, groups = [], {}
        for group in parser._exclusives:
            for action in group._group_actions:
                groups[id(action)] = group
        for action in actions:
            word = _option_word(action)
            group = groups.get(id(action))
            if group is None:
                words.append(word if action.required else f"[{word}]")
                continue
            first, last = group._group_actions[0] is action, group._group_actions[-1] is action
            begin, end = "()" if group.required else "[]"
            words.append(f"{begin if first else ''}{word}{end if last else ' |'}")
        return words

    def _help_of(self, parser):
        parts = [self._usage_of(parser)]
        if parser.description:
            parts.append(self._text(parser.description))
        own = parser._group_actions + [
            each for each in parser._actions
            if each not in parser._group_actions and not _is_in_group(parser, each)
        ]
        sections = [
            ("positional arguments", None, [each for each in own if not each.option_strings]),
            ("options", None, [each for each in own if each.option_strings]),
        ]
        for group in parser._groups:
            sections.append((group.title, group.description, group._group_actions))
        for title, description, actions in sections:
            shown = [each for each in actions if each.help != SUPPRESS]
            if shown:
                parts.append(self._section(parser, title, description, shown))
        if parser.epilog:
            parts.append(self._text(parser.epilog))
        return "\n".join(parts)

    def _section(self, parser, title, description, actions):
        text = f"{title}:\n" if title else ""
        if description:
            text += f"{_fill(description, self._width - 2, initial_indent='  ')}\n\n"
        return text + "".join([self._lines_of(parser, each, 2) for each in actions])

    def _lines_of(self, parser, action, indent):
        """The lines about *action*, and about the commands that it has."""
        text = self._lines_with(parser, " " * indent + self._heading(action), action.help, action)
        for name, help in getattr(action, "_shown", ()):
            text += self._lines_with(parser, f"{' ' * (indent + 2)}{name}", help, None)
        return text

    def _lines_with(self, parser, heading, help, action):
        column = self._start(parser)
        if not help:
            return f"{heading}\n"
        lines = self._split(self._expanded(help, action), max(self._width - column, 11))
        if len(heading) <= column - 2:
            first, rest = f"{heading}{' ' * (column - len(heading))}{lines[0]}", lines[1:]
        else:
            first, rest = heading, lines
        return "\n".join([first, *[" " * column + line for line in rest]]) + "\n"

    def _start(self, parser):
        """The column in which help begins."""
        longest = 0
        for action in parser._actions:
            if action.help != SUPPRESS:
                longest = max(longest, len(self._heading(action)) + 2)
                for name, _ in getattr(action, "_shown", ()):
                    longest = max(longest, len(name) + 4)
        return min(longest + 2, self._column)

    def _heading(self, action):
        if not action.option_strings:
            return self._value_word(action)
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        word = self._option_values(action)
        return ", ".join([f"{flag} {word}" for flag in action.option_strings])

    def _value_word(self, action):
        return action._values_word()

    def _option_values(self, action):
        return action._word()

    def _expanded(self, help, action):
        """*help* with what stands in it for the parts of *action*."""
        if "%" not in help:
            return help
        values = {"prog": self._prog}
        if action is not None:
            for name, value in vars(action).items():
                if value != SUPPRESS:
                    values[name] = getattr(value, "__name__", value)
            if action.choices is not None:
                values["choices"] = ", ".join([str(each) for each in action.choices])
        return help % values

    def _text(self, text):
        text = text.replace("%(prog)s", self._prog)
        return f"{_fill(' '.join(text.split()), self._width)}\n"

    def _split(self, text, width):
        return _wrap(" ".join(text.split()), width) or [""]


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the description as it is."""

    def _text(self, text):
        return f"{text.replace('%(prog)s', self._prog).rstrip()}\n".lstrip("\n")


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    def _split(self, text, width):
        return text.splitlines() or [""]


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Says what arguments are unless they are given."""

    def _expanded(self, help, action):
        told = action is not None and (action.option_strings or action.nargs in ("?", ZERO_OR_MORE))
        if told and "%(default)" not in help and action.default != SUPPRESS:
            help += " (default: %(default)s)"
        return super()._expanded(help, action)


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names values after their types."""

    def _value_word(self, action):
        return action.type.__name__ if action.metavar is None else super()._value_word(action)


def _option_word(action):
    flag = action.option_strings[0]
    if action.nargs == 0:
        both = len(action.option_strings) > 1 and action.option_strings[1].startswith("--no-")
        return " | ".join(action.option_strings) if both else flag
    return f"{flag} {action._word()}"


def _is_in_group(parser, action):
    return any([action in group._group_actions for group in parser._groups])


def _lines(words, indent, width):
    """*words* in lines that begin with *indent*."""
    lines, line = [], indent
    for word in words:
        if line != indent and len(line) + len(word) > width:
            lines.append(line.rstrip())
            line = indent
        line += f"{word} "
    return [*lines, line.rstrip()] if line != indent else lines
