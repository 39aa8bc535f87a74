"""`string.Template` and `string.Formatter`."""
# loud

from string._formatting import Formatter

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
_INNER = _LETTERS + "0123456789"


class Template:
    """A text with names to be filled in after each `$`."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping=None, /, **kws):
        """The text with values for all names; KeyError if one is missing."""
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping=None, /, **kws):
        """The text with values for the names that have one."""
        return self._filled(mapping, kws, True)

    def _filled(self, mapping, kws, safe):
        parts = []
        for text, name, whole, place in self._pieces():
            parts.append(text)
            if name is None and whole and not safe:
                raise ValueError(self._invalid(place))
            if name is None:
                parts.append(whole)
            elif name in kws:
                parts.append(str(kws[name]))
            elif mapping is not None and (not safe or name in mapping):
                parts.append(str(mapping[name]))
            elif safe:
                parts.append(whole)
            else:
                raise KeyError(name)
        return "".join(parts)

    def _pieces(self):
        """Texts, each with the name behind it, how that is written, and its place.

        A name of None is nothing, or a sign that nothing follows.
        """
        text, sign, start = self.template, self.delimiter, 0
        while True:
            place = text.find(sign, start)
            if place < 0:
                yield text[start:], None, "", -1
                return
            after = place + len(sign)
            if text.startswith(sign, after):
                yield text[start:after], None, "", place
                start = after + len(sign)
                continue
            braced = text[after : after + 1] == "{"
            end = begin = after + braced
            while end < len(text) and text[end] in (_INNER if end > begin else _LETTERS):
                end += 1
            valid = end > begin and (not braced or text[end : end + 1] == "}")
            if valid:
                yield text[start:place], text[begin:end], text[place : end + braced], place
                start = end + braced
            else:
                yield text[start:place], None, sign, place
                start = after

    def _invalid(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        column = place + 1 - len("".join(lines[:-1])) if lines else 1
        return f"Invalid placeholder in string: line {len(lines) or 1}, col {column}"

    def is_valid(self):
        """Whether a name follows each sign."""
        return not any([name is None and whole for _, name, whole, _ in self._pieces()])

    def get_identifiers(self):
        """The names, each once."""
        names = [name for _, name, _, _ in self._pieces() if name is not None]
        return list(dict.fromkeys(names))
