"""Every schedule of a program: the simplest one that fails, or a proof that none does."""
