"""What is done about an exception that nobody catches in a thread."""
# loud


class _Settings:
    """What a program may put in the place of what the module has."""


class ExceptHookArgs:
    """What is told of such an exception."""

    def __init__(self, args):
        self._parts = args
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __len__(self):
        return len(self._parts)

    def __getitem__(self, place):
        return self._parts[place]

    def __iter__(self):
        return iter(self._parts)


def excepthook(args, /):
    """Print the exception, as is done unless the program says otherwise."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else _thread_number()
    _write(f"Exception in thread {name}:\n{_traceback_text(args.exc_value)}", "stderr")


def _thread_number():
    return _thread_ident(_current_thread())


__excepthook__ = excepthook
settings = _Settings()
settings.excepthook = excepthook


def _ask_hook(error):
    """Let the program's hook deal with *error*, which ends the running thread."""
    hook = settings.excepthook
    if hook is excepthook:
        _die_of(error, "__asked__")
    try:
        hook(ExceptHookArgs((type(error), error, error.__traceback__, _current_thread())))
    except BaseException as other:
        _write("Exception in threading.excepthook:\n", "stderr")
        _die_of(other, "__asked__")
    _die_of(SystemExit(), "__asked__", "__told__")
