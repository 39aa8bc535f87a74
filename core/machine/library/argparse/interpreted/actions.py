"""What arguments do when they are given."""
# loud

from argparse._words import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE
from sys._hooks import settings as _settings

_MANY = (ZERO_OR_MORE, ONE_OR_MORE)


class ArgumentTypeError(Exception):
    """A text is none of the type that an argument has."""


class ArgumentError(Exception):
    """Something is wrong with an argument."""

    def __init__(self, argument, message):
        self.argument_name = None if argument is None else argument._called()
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return f"argument {self.argument_name}: {self.message}"


class Namespace:
    """The arguments that were found, as attributes."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)

    def __repr__(self):
        parts, others = [], {}
        for name, value in vars(self).items():
            if name.isidentifier():
                parts.append(f"{name}={value!r}")
            else:
                others[name] = value
        if others:
            parts.append(f"**{others!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


class Action:
    """An argument."""

    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None,
        choices=None, required=False, help=None, metavar=None,
    ):
        self.option_strings = list(option_strings)
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")

    def _called(self):
        """What messages call it."""
        if self.option_strings:
            return "/".join(self.option_strings)
        if self.metavar not in (None, SUPPRESS):
            return self.metavar
        if self.dest not in (None, SUPPRESS):
            return self.dest
        return "{" + ",".join(self.choices) + "}" if self.choices else None

    def _word(self):
        """What stands for its values in a line of usage."""
        word = self._values_word()
        if self.nargs is None:
            return word
        if self.nargs == OPTIONAL:
            return f"[{word}]"
        if self.nargs == ZERO_OR_MORE:
            return f"[{word} ...]"
        if self.nargs == ONE_OR_MORE:
            return f"{word} [{word} ...]"
        if self.nargs == REMAINDER:
            return "..."
        if self.nargs == PARSER:
            return f"{word} ..."
        if isinstance(self.metavar, tuple):
            return " ".join(self.metavar)
        return " ".join([word] * self.nargs)

    def _values_word(self):
        if self.metavar is not None:
            return self.metavar[0] if isinstance(self.metavar, tuple) else self.metavar
        if self.choices is not None:
            return "{" + ",".join([str(each) for each in self.choices]) + "}"
        return self.dest.upper() if self.option_strings else self.dest

    def _is_required(self):
        if self.option_strings:
            return self.required
        if self.nargs == ZERO_OR_MORE:
            # None given is enough for it, but it is named beside others that are missing.
            return self.default is None
        if self.nargs in (OPTIONAL, REMAINDER):
            return False
        return self.required if self.nargs == PARSER else True


class _Store(Action):
    def __init__(self, option_strings, dest, nargs=None, **options):
        if nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing to store, actions"
                " such as store true or store const may be more appropriate"
            )
        super().__init__(option_strings, dest, nargs, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _Constant(Action):
    def __init__(
        self, option_strings, dest, const=None, default=None, required=False, help=None,
        metavar=None,
    ):
        super().__init__(
            option_strings, dest, 0, const=const, default=default, required=required, help=help
        )

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _True(_Constant):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _False(_Constant):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class _Append(_Store):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or ()), values])


class _AppendConstant(_Constant):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or ()), self.const])


class _Extend(_Store):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or ()), *values])


class _Count(_Constant):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, None, default, required, help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Help(_Constant):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, None, default, False, help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(_Constant):
    def __init__(
        self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
        help="show program's version number and exit",
    ):
        super().__init__(option_strings, dest, None, SUPPRESS, False, help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        _settings.stdout.write(f"{self.version.replace('%(prog)s', parser.prog)}\n")
        parser.exit()


class BooleanOptionalAction(Action):
    """An option with a twin that begins with `--no-`."""

    def __init__(
        self, option_strings, dest, default=None, type=None, choices=None, required=False,
        help=None, metavar=None,
    ):
        flags = []
        for flag in option_strings:
            flags.append(flag)
            if flag.startswith("--"):
                flags.append(f"--no-{flag[2:]}")
        super().__init__(
            flags, dest, 0, default=default, type=type, choices=choices, required=required,
            help=help, metavar=metavar,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))


_ACTIONS = {
    "store": _Store,
    "store_const": _Constant,
    "store_true": _True,
    "store_false": _False,
    "append": _Append,
    "append_const": _AppendConstant,
    "extend": _Extend,
    "count": _Count,
    "help": _Help,
    "version": _Version,
}
"""By the name that `add_argument` is given."""
