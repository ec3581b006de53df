"""Imports: read a file, guess its columns, turn its rows into records. Saving is done elsewhere."""
