"""`argparse`: what a program makes of `sys.argv`."""
# loud

from argparse._actions import (
    _ACTIONS,
    Action,
    ArgumentError,
    ArgumentTypeError,
    BooleanOptionalAction,
    Namespace,
)
from argparse._help import (
    ArgumentDefaultsHelpFormatter,
    HelpFormatter,
    MetavarTypeHelpFormatter,
    RawDescriptionHelpFormatter,
    RawTextHelpFormatter,
)
from argparse._parsing import _parse
from argparse._words import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE
from sys._hooks import settings as _settings

import sys as _sys


class _Group:
    """What takes arguments for a parser."""

    def __init__(self, parser, title=None, description=None):
        self._parser = parser
        self.title = title
        self.description = description
        self._group_actions = []

    def add_argument(self, *flags, **options):
        """Take an argument."""
        action = self._parser._made(flags, options)
        self._group_actions.append(action)
        return action

    def add_mutually_exclusive_group(self, *, required=False):
        """A group of which only one may be given."""
        return self._parser._exclusive(required, self)


class _Exclusive(_Group):
    """Arguments of which only one may be given."""

    def __init__(self, parser, required, outer):
        super().__init__(parser)
        self.required = required
        self._outer = outer

    def add_argument(self, *flags, **options):
        """Take an argument."""
        action = self._outer.add_argument(*flags, **options)
        self._group_actions.append(action)
        return action


class _SubParsers(Action):
    """The argument that says which command is meant, each with a parser of its own."""

    def __init__(self, parser, title, options):
        super().__init__((), options.get("dest") or SUPPRESS, PARSER)
        self.metavar = options.get("metavar")
        self.help = options.get("help")
        self.required = options.get("required", False)
        self.choices = {}
        self._prog = options.get("prog") or parser._prefix()
        self._shown = []

    def add_parser(self, name, *, help=None, aliases=(), **options):
        """The parser of the command called *name*."""
        if options.get("prog") is None:
            options["prog"] = f"{self._prog} {name}"
        parser = ArgumentParser(**options)
        for each in (name, *aliases):
            self.choices[each] = parser
        if help is not None:
            said = name if not aliases else f"{name} ({', '.join(aliases)})"
            self._shown.append((said, help))
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest != SUPPRESS:
            setattr(namespace, self.dest, name)
        inner, left = self.choices[name].parse_known_args(rest)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if left:
            namespace._unrecognized_args = getattr(namespace, "_unrecognized_args", []) + left


class ArgumentParser(_Group):
    """Knows the arguments of a program, and reads them."""

    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=(),
        formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
        argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
        exit_on_error=True,
    ):
        if prefix_chars != "-" or fromfile_prefix_chars is not None:
            _not_simulated("other prefix characters of argparse; use - and --")
        super().__init__(self)
        self.prog = prog if prog is not None else _sys.argv[0].rpartition("/")[2]
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.argument_default = argument_default
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.add_help = add_help
        self._actions = []
        self._defaults = {}
        self._groups = []
        self._exclusives = []
        self._subparsers = None
        if add_help:
            self.add_argument(
                "-h", "--help", action="help", default=SUPPRESS,
                help="show this help message and exit",
            )
        for parent in parents:
            for action in parent._actions:
                self._actions.append(action)
                self._group_actions.append(action)
            self._defaults.update(parent._defaults)

    def _made(self, flags, options):
        action = _action(flags, options, self)
        for flag in action.option_strings:
            for other in self._actions:
                if flag in other.option_strings:
                    said = f"conflicting option string: {flag}"
                    raise ArgumentError(action, said)
        self._actions.append(action)
        return action

    def _exclusive(self, required, outer):
        group = _Exclusive(self, required, outer)
        self._exclusives.append(group)
        return group

    def add_argument_group(self, title=None, description=None):
        """Arguments that stand together in the help."""
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_subparsers(self, *, title=None, description=None, **options):
        """The argument that says which command is meant."""
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        group = self if title is None and description is None else self.add_argument_group(
            title or "subcommands", description
        )
        action = self._subparsers = _SubParsers(self, title, options)
        self._actions.append(action)
        group._group_actions.append(action)
        return action

    def _prefix(self):
        """What stands before a command in a line of usage."""
        words = [each._word() for each in self._actions if not each.option_strings]
        return " ".join([self.prog, *words])

    def set_defaults(self, **kwargs):
        """Give values to what is not given."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The value of *dest* if it is not given."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def parse_args(self, args=None, namespace=None):
        """Read *args*, or the command line; complain of what is left."""
        found, left = self.parse_known_args(args, namespace)
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return found

    def parse_known_args(self, args=None, namespace=None):
        """Read *args*, or the command line; what was found, and what is left."""
        words = list(_sys.argv[1:] if args is None else args)
        found = Namespace() if namespace is None else namespace
        if not self.exit_on_error:
            return _parse(self, words, found)
        try:
            return _parse(self, words, found)
        except ArgumentError as error:
            self.error(str(error))

    def format_usage(self):
        """The line that says how the program is called."""
        return self.formatter_class(self.prog)._usage_of(self)

    def format_help(self):
        """All there is to say of the arguments."""
        return self.formatter_class(self.prog)._help_of(self)

    def print_usage(self, file=None):
        """Print how the program is called."""
        (_settings.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        """Print all there is to say."""
        (_settings.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        """End the program."""
        if message:
            _settings.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        """Say what is wrong, and end the program."""
        self.print_usage(_settings.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


def _action(flags, options, parser):
    """The action that `add_argument` was told about."""
    options = dict(options)
    kind = options.pop("action", None) or "store"
    if "default" not in options and parser.argument_default is not None:
        options["default"] = parser.argument_default
    options.update(_destined(flags, options))
    if isinstance(kind, str):
        if kind not in _ACTIONS:
            raise ValueError(f'unknown action "{kind}"')
        kind = _ACTIONS[kind]
    action = kind(**options)
    if action.default is None and action.dest in parser._defaults:
        action.default = parser._defaults[action.dest]
    if not callable(action.type) and action.type is not None:
        raise ValueError(f"{action.type!r} is not callable")
    return action


def _destined(flags, options):
    """Where the value of an argument goes, and by which *flags* it is given."""
    optional = flags and flags[0][:1] == "-"
    dest = options.get("dest")
    if not optional:
        if flags and dest is not None:
            raise ValueError("dest supplied twice for positional argument")
        if "required" in options:
            raise TypeError("'required' is an invalid argument for positionals")
        return {"option_strings": (), "dest": dest if dest is not None else flags[0]}
    for flag in flags:
        if flag[:1] != "-":
            raise ValueError(
                f"invalid option string {flag!r}: must start with a character '-'"
            )
    if dest is None:
        long = [flag for flag in flags if flag.startswith("--")]
        dest = (long or flags)[0].lstrip("-").replace("-", "_")
    return {"option_strings": flags, "dest": dest}
