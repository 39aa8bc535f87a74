"""`termcolor`: the machine has no terminal, so texts stay as they are."""
# loud


def colored(text, color=None, on_color=None, attrs=None, **options):
    """*text* as it is."""
    return str(text)


def cprint(text, color=None, on_color=None, attrs=None, **options):
    """Print *text* as it is."""
    named = {name: options[name] for name in ("end", "file", "flush") if name in options}
    print(str(text), **named)
