"""The number that a text means, as a numerator and a denominator."""
# quiet


def _parsed(text):
    stripped = text.strip()
    sign = -1 if stripped[:1] == "-" else 1
    digits = stripped[1:] if stripped[:1] in ("-", "+") and stripped else stripped
    try:
        if "/" in digits:
            above, below = digits.split("/")
            if not (above.isdigit() and below.isdigit()):
                raise ValueError
            return sign * int(above), int(below)
        mantissa, _, exponent = digits.lower().partition("e")
        whole, _, part = mantissa.partition(".")
        if not (whole or part) or not (whole + part).isdigit() or (exponent and not _is_int(exponent)):
            raise ValueError
        if "e" in digits.lower() and not exponent:
            raise ValueError
        power = int(exponent or "0") - len(part)
        number = sign * int(whole + part)
        return (number * 10**power, 1) if power >= 0 else (number, 10**-power)
    except ValueError:
        raise ValueError(f"Invalid literal for Fraction: {text!r}") from None


def _is_int(text):
    return (text[1:] if text[:1] in ("-", "+") else text).isdigit()
