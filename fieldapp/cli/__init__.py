"""The command line: a thin face over the actions. Nothing of Qt is imported here."""
