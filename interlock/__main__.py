"""`python -m interlock`, and what the command `interlock` starts."""

from gui.app.command import enter

__all__ = ["enter"]

if __name__ == "__main__":
    enter()
