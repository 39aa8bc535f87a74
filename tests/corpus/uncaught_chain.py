def risky(n):
    try:
        return {"a": 1}[n]
    except KeyError as error:
        raise LookupError(f"no {n!r} here") from error
    finally:
        print("cleaned up")


print(risky("a"))
risky("b")
