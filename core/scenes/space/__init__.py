"""Where everything stands: rectangles from a size, a scene, and how wide words are."""
