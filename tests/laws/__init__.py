"""Laws that hold for every program, over generated ones."""
