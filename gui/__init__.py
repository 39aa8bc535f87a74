"""The window: it shows what `core` returns and steps the engine through one bridge."""
