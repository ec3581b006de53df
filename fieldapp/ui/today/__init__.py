"""Today: the quick log, the promises of the area, what was logged, what is to do."""
