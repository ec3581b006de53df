"""Pure functions: records in, document out."""
