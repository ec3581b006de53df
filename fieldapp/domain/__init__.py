"""Policing: one module per record type, its rules and words; pure, no Qt, SQL, HTTP or files."""
