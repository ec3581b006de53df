"""Who is my officer: a small sheet, reached from the search."""
