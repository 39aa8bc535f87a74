"""The states of a program, packed, and the single steps between them."""
