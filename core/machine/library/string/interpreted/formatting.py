"""`string.Formatter`."""
# loud


class Formatter:
    """Formats as `str.format` does, by methods that a class can replace."""

    def format(self, format_string, /, *args, **kwargs):
        """Fill in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Fill in from a tuple and a dict."""
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used, depth, number):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            parts.append(literal)
            if name is None:
                continue
            if name == "":
                name, number = str(number), number + 1
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, number = self._vformat(spec, args, kwargs, used, depth - 1, number)
            parts.append(self.format_field(value, spec))
        return "".join(parts), number

    def get_value(self, key, args, kwargs):
        """What stands for *key*."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def get_field(self, field_name, args, kwargs):
        """What *field_name* means, and the key that it begins with."""
        first, rest = _split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            value = getattr(value, part) if is_attribute else value[part]
        return value, first

    def check_unused_args(self, used_args, args, kwargs):
        """Complain of what was not used; nothing is complained of here."""

    def format_field(self, value, format_spec):
        """The text of *value*."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """*value* as it is to be formatted."""
        if conversion is None:
            return value
        if conversion not in ("s", "r", "a"):
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return {"s": str, "r": repr, "a": ascii}[conversion](value)

    def parse(self, format_string):
        """Literal texts, each with the field behind it."""
        place, literal = 0, ""
        while place < len(format_string):
            sign = format_string[place]
            if sign in "{}" and format_string[place + 1 : place + 2] == sign:
                literal += sign
                place += 2
            elif sign == "}":
                raise ValueError("Single '}' encountered in format string")
            elif sign == "{":
                end = _end_of_field(format_string, place + 1)
                yield (literal, *_field(format_string[place + 1 : end]))
                literal, place = "", end + 1
            else:
                literal += sign
                place += 1
        if literal:
            yield literal, None, None, None


def _end_of_field(text, place):
    depth = 1
    while place < len(text):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if not depth:
            return place
        place += 1
    raise ValueError("expected '}' before end of string")


def _field(inside):
    """Name, specification and conversion of the field with *inside* between braces."""
    head, _, spec = inside.partition(":")
    name, sign, conversion = head.partition("!")
    return name, spec, conversion if sign else None


def _split(name):
    """The first key in *name*, and what is asked of it: attributes and items."""
    end = min([each for each in (name.find("."), name.find("["), len(name)) if each >= 0])
    first, rest, parts = name[:end], name[end:], []
    while rest:
        if rest[0] == ".":
            end = min([e for e in (rest.find(".", 1), rest.find("["), len(rest)) if e > 0])
            parts.append((True, rest[1:end]))
            rest = rest[end:]
        else:
            key, _, rest = rest[1:].partition("]")
            parts.append((False, int(key) if key.isdigit() else key))
    return int(first) if first.isdigit() else first, parts
