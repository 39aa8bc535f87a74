"""`string.capwords`."""
# quiet


def capwords(s, sep=None):
    """*s* with each word capitalised."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])
