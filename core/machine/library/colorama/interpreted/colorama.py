"""`colorama`: names of colours; the machine has no terminal, so each is an empty text."""
# quiet


class _Colours:
    BLACK = BLUE = CYAN = GREEN = MAGENTA = RED = RESET = WHITE = YELLOW = ""
    LIGHTBLACK_EX = LIGHTBLUE_EX = LIGHTCYAN_EX = LIGHTGREEN_EX = LIGHTMAGENTA_EX = ""
    LIGHTRED_EX = LIGHTWHITE_EX = LIGHTYELLOW_EX = ""


class _Styles:
    BRIGHT = DIM = NORMAL = RESET_ALL = ""


Fore = _Colours()
Back = _Colours()
Style = _Styles()


def init(autoreset=False, convert=None, strip=None, wrap=True):
    return None


def just_fix_windows_console():
    return None


def deinit():
    return None


def reinit():
    return None
